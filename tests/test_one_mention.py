"""The speaker is one mention, and the name is that of whom it mentions."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

TEXTS = {
    "stop": "“It holds,” said Ann Lee. Bob Roe left the room. Tom Cod added that it was new.",
    "verb": "“It holds,” Ann Lee told Bob Roe said the Moll Post. Tom Cod said it was new.",
    "of": "“It holds,” said Dr Ann Lee of the Moll Institute. Bob Roe, Tom Cod said, was late.",
    "dots": "“It holds,” said Dr. A. J. Lee of the Moll Institute. Bob Roe was late.",
    "de": "„Es hält“, sagte sie der Zeugin Eva Voss. Kai Lang gegenüber Ida Kern schwieg.",
    "comma": "Thanking Bob Roe, Ann Lee said that it held. On Monday, Tom Cod said it was new.",
}


@pytest.mark.parametrize(
    ("key", "content", "source", "cue", "name"),
    [
        ("stop", "It holds", "Ann Lee. Bob Roe", "said", "Bob Roe"),
        ("stop", "It holds", "Ann Lee. Bob Roe", "said", "Ann Lee. Bob Roe"),
        ("stop", "it was new", "room. Tom Cod", "added", "room. Tom Cod"),
        ("of", "It holds", "Dr Ann Lee of the Moll Institute", "said", "Moll Institute"),
        ("of", "It holds", "Dr Ann Lee of the Moll Institute", "said", "the Moll Institute"),
        ("dots", "It holds", "Dr. A. J. Lee of the Moll Institute", "said", "Moll Institute"),
        ("de", "Es hält", "sie der Zeugin Eva Voss", "sagte", "Eva Voss"),
        ("comma", "it held", "Bob Roe, Ann Lee", "said", "Bob Roe"),
        ("verb", "it was new", "Bob Roe said the Moll Post. Tom Cod", "said", "Bob Roe"),
    ],
)
def test_who_stands_beside_is_not_the_speaker(
    key: str, content: str, source: str, cue: str, name: str
) -> None:
    (one,) = verify(TEXTS[key], candidate(content, source, cue, [name]))
    assert one.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("key", "content", "source", "cue", "name"),
    [
        ("stop", "It holds", "Ann Lee", "said", "Ann Lee"),
        ("of", "It holds", "Dr Ann Lee of the Moll Institute", "said", "Dr Ann Lee"),
        ("of", "It holds", "Dr Ann Lee of the Moll Institute", "said", "Ann Lee"),
        ("comma", "it held", "Ann Lee", "said", "Ann Lee"),
    ],
)
def test_the_one_mentioned_is(key: str, content: str, source: str, cue: str, name: str) -> None:
    kind = Kind.INDIRECT if key == "comma" else Kind.DIRECT
    (one,) = verify(TEXTS[key], candidate(content, source, cue, [name], kind))
    assert one.grade is Grade.VERIFIED, one.reasons


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sen. Robert P. Casey Jr. said the dam holds.", "Sen. Robert P. Casey Jr."),
        ("The Associated Press said the dam holds.", "The Associated Press"),
        ("A spokesman who declined to be named said the dam holds.", "A spokesman"),
        (
            "Lee, head of the Allied Workers, said the dam holds.",
            "Lee, head of the Allied Workers,",
        ),
        ("Bob Roe, pressed by Ann Lee, said the dam holds.", "Bob Roe, pressed by Ann Lee,"),
    ],
)
def test_long_mentions_are_mentions(text: str, source: str) -> None:
    (one,) = verify(text, candidate("the dam holds", source, "said", [], Kind.INDIRECT))
    assert "more than the mention of a speaker" not in " ".join(one.reasons)
