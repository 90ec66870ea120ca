"""Links that fail because the words around the content say whose it is, each with the right one."""

import pytest

from attrib.model import Grade, Kind
from tests import links

Named = tuple[str, str]

CASES: list[tuple[str, str, Named, Named | None]] = [
    (
        "Judge Ida Moll thanked Colin Marr, whose claim that “goats vote” had made her laugh.",
        "goats vote",
        ("Judge Ida Moll", "thanked"),
        ("Colin Marr", "claim"),
    ),
    (
        "Clerk Jo Adler read out a note from Captain Ray Munk: “The hold is dry.”",
        "The hold is dry.",
        ("Clerk Jo Adler", "read out"),
        None,
    ),
    (
        "Asked whether he had sold the mill, farmer Ole Vik said he was tired.",
        "he had sold the mill",
        ("farmer Ole Vik", "said"),
        None,
    ),
    (
        "The jury heard nurse Ruth Amadi call the ward “a cellar”.",
        "a cellar",
        ("The jury", "heard"),
        ("nurse Ruth Amadi", "call"),
    ),
    (
        "Rumours say that skipper Arne Voss will resign.",
        "will resign",
        ("skipper Arne Voss", "say"),
        None,
    ),
    (
        "Dr Lia Stern said good night to the crew and walked to the pier.",
        "walked to the pier",
        ("Dr Lia Stern", "said"),
        None,
    ),
    (
        "The surveyor who lodged with Mayor Ilse Kern said the quay was sinking.",
        "the quay was sinking",
        ("Mayor Ilse Kern", "said"),
        ("The surveyor who lodged with Mayor Ilse Kern", "said"),
    ),
    (
        "It was Beth Ansty, not Rob Gale, who said the count was wrong.",
        "the count was wrong",
        ("Rob Gale", "said"),
        ("Beth Ansty", "said"),
    ),
    (
        "Director Hal Quist spoke at noon in a tent that leaked.",
        "a tent that leaked",
        ("Director Hal Quist", "spoke"),
        None,
    ),
    (
        "Critic Alba Noor praised the novel “Low Water”, calling it “a tide”.",
        "Low Water",
        ("Critic Alba Noor", "praised"),
        None,
    ),
    (
        "„Der Damm hält“, sagte Ingenieurin Ute Helm, deren Kollege Jens Palm schwieg.",
        "Der Damm hält",
        ("Jens Palm", "sagte"),
        ("Ingenieurin Ute Helm", "sagte"),
    ),
    (
        "Le maire Jean Colin a été accusé par la préfète Anne Roux d’avoir « vendu le port ».",
        "vendu le port",
        ("Le maire Jean Colin", "accusé"),
        ("la préfète Anne Roux", "accusé"),
    ),
]


@pytest.mark.parametrize(("text", "content", "wrong", "right"), CASES)
def test_whose_words_they_are(text: str, content: str, wrong: Named, right: Named | None) -> None:
    assert _grade(text, content, *wrong) is not Grade.VERIFIED
    if right is not None:
        assert _grade(text, content, *right) is Grade.VERIFIED


def _grade(text: str, content: str, source: str, cue: str) -> Grade:
    quoted = text[: text.index(content)].rstrip("\u00a0 ")[-1:] in "“„«"
    kind = Kind.DIRECT if quoted else Kind.INDIRECT
    stated = links.candidate(content, source, cue, speakers=(source,), kind=kind)
    (found,) = links.verify(text, stated)
    return found.grade
