"""Languages without rules: Italian, Portuguese, Dutch. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.extract.embedded import EmbeddedEngine
from attrib.language.guess import guess_language
from attrib.model import Candidate, Document, Grade
from tests.coverage_runs import sheet_of
from tests.links import table, verify

ITALIAN = (
    "Il vecchio ponte della città è stato chiuso ieri per lavori, e la gente che abita sulla riva "
    "non è contenta di questa decisione. "
)
PORTUGUESE = (
    "A velha ponte da cidade foi fechada ontem para obras, e as pessoas que vivem na margem não "
    "estão contentes com essa decisão. "
)
DUTCH = (
    "De oude brug van de stad is gisteren gesloten voor werkzaamheden, en de mensen die aan de "
    "oever wonen zijn niet blij met dat besluit. "
)
LINKS = """
«Il ponte è vecchio e va chiuso», ha detto Anna Lari a Bruno Conti.
  + Anna Lari | ha detto | Il ponte è vecchio e va chiuso
  - Bruno Conti | ha detto | Il ponte è vecchio e va chiuso
Il portavoce di Anna Lari ha detto che il ponte è vecchio.
  + Il portavoce di Anna Lari | ha detto | il ponte è vecchio
  - Anna Lari | ha detto | il ponte è vecchio
Anna Lari ha detto a Bruno Conti che il ponte è vecchio.
  + Anna Lari | ha detto | il ponte è vecchio
  - Bruno Conti | ha detto | il ponte è vecchio
«A ponte é velha e vai fechar», disse Ana Lari a Bruno Conti.
  + Ana Lari | disse | A ponte é velha e vai fechar
  - Bruno Conti | disse | A ponte é velha e vai fechar
A porta-voz de Ana Lari disse que a ponte é velha.
  + A porta-voz de Ana Lari | disse | a ponte é velha
  - Ana Lari | disse | a ponte é velha
“De brug is oud en moet dicht”, zei Anna Lari tegen Bruno Conti.
  + Anna Lari | zei | De brug is oud en moet dicht
  - Bruno Conti | zei | De brug is oud en moet dicht
De woordvoerder van Anna Lari zei dat de brug oud is.
  + De woordvoerder van Anna Lari | zei | de brug oud is
  - Anna Lari | zei | de brug oud is
"""


@pytest.mark.parametrize("text", [ITALIAN, PORTUGUESE, DUTCH])
def test_a_kindred_language_is_not_taken_for_one_with_rules(text: str) -> None:
    assert guess_language(text) is None


@pytest.mark.parametrize(("text", "link", "right"), table(LINKS))
def test_a_name_that_only_stands_near_does_not_speak(
    text: str, link: Candidate, right: bool
) -> None:
    lead = DUTCH if "brug" in text else PORTUGUESE if "ponte é" in text else ITALIAN
    (said,) = verify(lead + text, link)
    assert (said.grade is Grade.VERIFIED) is right, said.reasons


@pytest.mark.parametrize(
    "text",
    [
        ITALIAN + "\n\n«Si può salvare», ha detto Anna Lari.",
        PORTUGUESE + "\n\n«Ainda se salva», disse Ana Lari.",
        DUTCH + "\n\n“Hij is te redden”, zei Anna Lari.",
    ],
)
def test_a_short_quotation_with_its_cue_is_not_called_nobodys(text: str) -> None:
    (covered,) = sheet_of(Document.of_text(text), EmbeddedEngine()).coverage
    assert covered.quotations == 1
    assert not covered.unspoken
