"""Pronouns beside months, houses, participles and kin that look like somebody to point to."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

SENTENCES = """
Ann Lee of Moll Securities said it was late. «It is a storm», she wrote.
  + she | wrote | It is a storm | Ann Lee
“Look,” said Ann Lee. Anyone who has bought the cheese since 2 May should wait, she advised.
  + she | advised | Anyone who has bought the cheese since 2 May should wait | Ann Lee
Ann Lee never took to computers. A machine, she once told an interviewer, knows nothing.
  + she | told | A machine // knows nothing | Ann Lee
Tom Roe was silent, but the league later issued a statement. There had been no foul, it said.
  + it | said | There had been no foul | the league
Tom Roe met the league. There had been no foul, it said.
  - it | said | There had been no foul | the league
Analyst Uwe Kahl von der Privatbank Moll & Roth kam. Der Schritt komme spät, schrieb er.
  + er | schrieb | Der Schritt komme spät | Uwe Kahl
Uwe Kahl hat viele Glocken gegossen. Gezählt hat er sie nie. «Man hört sie», sagte er.
  + er | sagte | Man hört sie | Uwe Kahl
Hier räuchert Uwe Kahl Aale. Sein Vater habe nur gerufen, erzählt er.
  + er | erzählt | Sein Vater habe nur gerufen | Uwe Kahl
Uwe Kahl kam. Das könne er nicht sagen, räumte er ein.
  + er | räumte | Das könne er nicht sagen | Uwe Kahl
La chanteuse Ana Roux est morte. Née à Moll, elle avait débuté tôt. « Je raconte », répétait-elle.
  + elle | répétait-elle | Je raconte | Ana Roux
Le ministère a annoncé, dans un message publié en ligne, que la forêt serait classée.
  + Le ministère | a annoncé | la forêt serait classée | Le ministère
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_whom_it_means(text: str, stated: Candidate, right: bool) -> None:
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right
