"""Sentences in which the cue stands beside a name and its subject is somebody else."""

from __future__ import annotations

import pytest

from attrib.model import Grade
from tests.links import candidate, verify

SAID = "The bridge is doomed"


@pytest.mark.parametrize(
    ("sentence", "who", "cue", "hers"),
    [
        ("Ann Lee, whose aide said “{}”, left.", "Ann Lee", "said", False),
        ("Ann Lee, whose party said “{}”, left.", "Ann Lee", "said", False),
        ("Ann Lee, whose aide quit, said “{}”.", "Ann Lee", "said", True),
        ("“{},” said a man Ann Lee had hired.", "Ann Lee", "said", False),
        ("“{},” said someone Ann Lee knew.", "Ann Lee", "said", False),
        ("“{},” said the singer Ann Lee.", "Ann Lee", "said", True),
        ("Ann Lee and not Bob Roe said “{}”.", "Bob Roe", "said", False),
        ("Ana Ruiz y no Luis Gil dijo: «{}»", "Luis Gil", "dijo", False),
        ("Ann Lee liked a post saying “{}”.", "Ann Lee", "saying", False),
        ("Ann Lee found a note that read “{}”.", "Ann Lee", "found", False),
        ("Ann Lee wrote a note that read “{}”.", "Ann Lee", "wrote", True),
        ("Bob Roe joked that Ann Lee said “{}”.", "Ann Lee", "said", False),
        ("Ann Lee did everything but say “{}”.", "Ann Lee", "say", False),
        ("Ann Lee laughed at “{}”.", "Ann Lee", "laughed", False),
        ("Ann Lee hates the phrase “{}”.", "Ann Lee", "hates", False),
        ("Ann Lee winced at Bob Roe’s “{}”.", "Ann Lee", "winced", False),
        ("Ann Lee answered Roe’s question “{}”.", "Ann Lee", "answered", False),
        ("Ann Lee answered Roe: “{}”.", "Ann Lee", "answered", True),
        ("Ann Lee, playing a duchess, says “{}”.", "Ann Lee", "says", False),
    ],
)
def test_a_name_beside_the_cue_need_not_be_its_subject(
    sentence: str, who: str, cue: str, hers: bool
) -> None:
    (got,) = verify(sentence.format(SAID), candidate(SAID, who, cue, [who]))
    assert (got.grade is Grade.VERIFIED) is hers
