"""Who is a rival of the one whom a pronoun means, and what only looks like somebody."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

SENTENCES = """
Throughout the debate, Ann Lee was calm. “It is late,” she said.
  + she | said | It is late | Ann Lee
Ann Lee has a shop in Moll, Calif. “It is late,” she said.
  + she | said | It is late | Ann Lee
Sen. Tom Roe (R-Tex.) came. “It is late,” he said.
  + he | said | It is late | Tom Roe
Ann Lee, a Moll Harbour lawyer who represents owners, left. “It is late,” she said.
  + she | said | It is late | Ann Lee
Tom Roe, a candidate aiming at the young, left. “It is late,” he said.
  + he | said | It is late | Tom Roe
Tom Roe sued for his job as a committee investigator. “It is late,” he said.
  + he | said | It is late | Tom Roe
Tom Roe courted Latinos and African-Americans. “It is late,” he said.
  + he | said | It is late | Tom Roe
Tom Roe won the general election. “It is late,” he said.
  + he | said | It is late | Tom Roe
Tom Roe read her official biography. “It is late,” he said.
  + he | said | It is late | Tom Roe
Tom Roe met the general. “It is late,” he said.
  - he | said | It is late | Tom Roe
When Tom Roe met Bob Fox, a doctor from Moll told him the news. “It is late,” he said.
  - he | said | It is late | Tom Roe
Tom Roe was stuck at home when a Fed Ex driver rang. He said it was late.
  - He | said | it was late | Tom Roe
Tom Roe left. Jonathan Greenblatt stayed. “It is late,” he said.
  - he | said | It is late | Tom Roe
  + he | said | It is late | Jonathan Greenblatt
Tom Roe left. Wisconsin Rep. Reid Ribble stayed. “It is late,” he said.
  - he | said | It is late | Tom Roe
“Fine,” said Ann Lee. In a shop, a tired cashier spoke up. “It’s much,” said the woman. “It is late,” she said.
  - she | said | It is late | Ann Lee
Ann Lee left. For Major, a retiree and one of the helpers, it was a chance. “It is late,” she said.
  - she | said | It is late | Ann Lee
Uwe Lang las. In Zeiten knapper Kassen sei es richtig. Es sei spät, sagte er.
  + er | sagte | Es sei spät | Uwe Lang
Auch der US-amerikanische Minister Uwe Lang kam. Er sagte, es sei spät.
  + Er | sagte | es sei spät | Uwe Lang
Minister Uwe Lang kam. Der iranische Vize-Minister blieb. Er sagte, es sei spät.
  - Er | sagte | es sei spät | Uwe Lang
Der deutsche Innenminister, Uwe Lang (FW), kam. Er sagte, es sei spät.
  + Er | sagte | es sei spät | Uwe Lang
Besorgt äußerte sich auch der Vorsitzende der Initiative, Uwe Lang. „Es ist spät“, sagte er.
  + er | sagte | Es ist spät | Uwe Lang
Eva Kern forderte einen Korridor. An die Regierung Molls appellierte sie, zu warten.
  + sie | appellierte | zu warten | Eva Kern
Uwe Lang schrieb in der Moller Rundschau. Er sagte, es sei spät.
  + Er | sagte | es sei spät | Uwe Lang
Uwe Lang sprach vor tausend Menschen. Weitere Themen folgten. Er sagte, es sei spät.
  + Er | sagte | es sei spät | Uwe Lang
Uwe Lang kam. C.Y. Leung, der auf einer Feier war, blieb. Er sagte, es sei spät.
  - Er | sagte | es sei spät | Uwe Lang
Uwe Lang kam. Till Backhaus blieb. Er sagte, es sei spät.
  - Er | sagte | es sei spät | Uwe Lang
Uwe Lang kam. Der Präsident des Verbands, Ruprecht von Lohe, blieb. Es sei spät, sagte er.
  - er | sagte | Es sei spät | Uwe Lang
  + er | sagte | Es sei spät | Ruprecht von Lohe
Jan Roth bestritt den Plan offen, indem er sagte, es sei spät.
  + er | sagte | es sei spät | Jan Roth
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_who_may_be_meant(text: str, stated: Candidate, right: bool) -> None:
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right, found.reasons
