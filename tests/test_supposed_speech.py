"""Clauses in which nothing is said yet, or somebody else says it, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes

ENGLISH = """
Nor did Lee say | say
Until Lee says | says
Lee tried to say | say
Lee apparently said | said
In the novel, Lee says | says
Roe begged Lee to admit | admit
"""
GERMAN = """
Sagt Lenz, | Sagt
Bevor Lenz sagt, | sagt
Angenommen, Lenz sagt, | sagt
Im Roman sagt Lenz, | sagt
In einem gefälschten Video sagt Lenz, | sagt
Kahl warf Lenz vor, behauptet zu haben, | behauptet
Lenz sagte offenbar, | sagte
Lenz hat beinahe gesagt, | gesagt
"""
FRENCH = """
Petit accuse Roux d’avoir dit | dit
Dans le roman, Roux dit | dit
Roux a été prévenu | a été prévenu
Roux espère dire | dire
Roux est censé dire | dire
Roux semble dire | dire
Roux promet de dire | dire
"""
SPANISH = """
Cuando Lara diga | diga
Aunque Lara diga | diga
En la novela, Lara dice | dice
Lara fue informada de | informada
Lara intentó decir | decir
Lara parece creer | creer
Lara está acusada de haber dicho | dicho
"""
_LANGUAGES = [
    (ENGLISH, "that the dam was weak, the town will pay.", "the dam was weak", "Lee"),
    (GERMAN, "dass der Damm schwach ist, zahlt die Stadt.", "der Damm schwach ist", "Lenz"),
    (FRENCH, "que la digue est faible.", "la digue est faible", "Roux"),
    (SPANISH, "que la presa es débil, el pueblo pagará.", "la presa es débil", "Lara"),
]


@pytest.mark.parametrize(
    ("lead", "clause", "content", "speaker"),
    [
        (lead, clause, content, speaker)
        for leads, clause, content, speaker in _LANGUAGES
        for lead in leads.strip().splitlines()
    ],
)
def test_nothing_is_said(lead: str, clause: str, content: str, speaker: str) -> None:
    words, cue = lead.split(" | ")
    assert not passes(f"{words} {clause}", f"{content} < {speaker} < {cue}")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Lee managed to say that the dam was weak.", "the dam was weak < Lee < say"),
        ("Lenz hat gestern gesagt, dass er schwach ist.", "er schwach ist < Lenz < gesagt"),
        ("Roux vient de dire que la digue est faible.", "la digue est faible < Roux < dire"),
        ("Lara acaba de decir que la presa es débil.", "la presa es débil < Lara < decir"),
    ],
)
def test_what_is_said_passes(text: str, link: str) -> None:
    assert passes(text, link)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("“It is weak,” Lee seemed to say.", "It is weak < Lee < say"),
        ("“It is weak,” said the man Lee had hired.", "It is weak < Lee < said"),
        ("Lee quoted Roe: “It is weak.”", "It is weak. < Lee < quoted"),
    ],
)
def test_a_quotation_is_not_theirs(text: str, link: str) -> None:
    assert not passes(text, link)
