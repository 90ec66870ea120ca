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
“Fine,” said Ann Lee. In a shop, a cashier spoke. “Much,” said the woman. “It is late,” she said.
  - she | said | It is late | Ann Lee
Ann Lee left. For Major, a retiree and one of the helpers, it was a chance. “It is late,” she said.
  - she | said | It is late | Ann Lee
Bob Fox spoke. The Platte River clerk told us that he had left. He said it was late.
  - He | said | it was late | Bob Fox
Bob Fox was glad to meet Tom Roe. He mocked Roe for the “long wait” and left.
  - He | mocked | long wait | Tom Roe
Bob Fox spoke. Tom Roe fits that bill, he said.
  - he | said | Tom Roe fits that bill | Tom Roe
Bob Fox fits that bill, he said.
  + he | said | Bob Fox fits that bill | Bob Fox
Bob Fox is impressed. But when it comes to her plan for Tom Roe, he said “no way”.
  - he | said | no way | Tom Roe
Jeb Moore and his brother Tom Moore came. Jeb Moore sat down. Moore was calm. He said it was late.
  - He | said | it was late | Tom Moore
  + He | said | it was late | Jeb Moore
Sam Cole was robbed on Monday. The pilot called police. “I heard him scream,” he said.
  - he | said | I heard him scream | Sam Cole
Ann Lee, a geologist, led the study. The researcher was at work. “It is late,” she said.
  + she | said | It is late | Ann Lee
When someone in the hall shouted, “Go home, you,” Ann Lee joked, with an accent, “I will.”
  - Ann Lee | joked | Go home, you | Ann Lee
  + Ann Lee | joked | I will | Ann Lee
Greta Roe beat the rest. “It is late,” the Swede added.
  + the Swede | added | It is late | Greta Roe
Ana Ruiz llegó primera. «Es tarde», dijo la guipuzcoana.
  + la guipuzcoana | dijo | Es tarde | Ana Ruiz
Ana Ruiz llegó primera. «Es tarde», dijo el guipuzcoano.
  - el guipuzcoano | dijo | Es tarde | Ana Ruiz
Anne Roux est venue. « C’est tard », a dit la Bretonne.
  + la Bretonne | a dit | C’est tard | Anne Roux
Anne Roux et Eva Luc sont venues. « C’est tard », a dit la Bretonne.
  - la Bretonne | a dit | C’est tard | Anne Roux
L’Alsacienne Anne Roux est venue. « C’est tard », a dit la Bretonne.
  - la Bretonne | a dit | C’est tard | Anne Roux
La cycliste bretonne Anne Roux est venue. « C’est tard », a dit la Bretonne.
  + la Bretonne | a dit | C’est tard | Anne Roux
La ciclista vizcaína Ana Ruiz llegó primera. «Es tarde», dijo la guipuzcoana.
  - la guipuzcoana | dijo | Es tarde | Ana Ruiz
Norwegian rider Greta Roe beat the rest. “It is late,” the Swede added.
  - the Swede | added | It is late | Greta Roe
Greta Roe, a Norwegian, beat the rest. “It is late,” the Swede added.
  - the Swede | added | It is late | Greta Roe
Swedish rider Greta Roe beat the rest. “It is late,” the Swede added.
  + the Swede | added | It is late | Greta Roe
Tim Kurz siegte. „Es ist spät“, sagte der Hamburger.
  + der Hamburger | sagte | Es ist spät | Tim Kurz
Der Bremer Tim Kurz siegte. „Es ist spät“, sagte der Hamburger.
  - der Hamburger | sagte | Es ist spät | Tim Kurz
Tim Kurz, ein Bremer, siegte. „Es ist spät“, sagte der Hamburger.
  - der Hamburger | sagte | Es ist spät | Tim Kurz
Der norwegische Läufer Tim Kurz siegte. „Es ist spät“, sagte der Schwede.
  - der Schwede | sagte | Es ist spät | Tim Kurz
Der norwegische Läufer Tim Kurz siegte. „Es ist spät“, sagte der Norweger.
  + der Norweger | sagte | Es ist spät | Tim Kurz
Olof Holm blieb zurück. Tim Kurz siegte. „Es ist spät“, sagte der Schwede.
  - der Schwede | sagte | Es ist spät | Tim Kurz
Anne Roux, alsacienne, est venue. « C’est tard », a dit la Bretonne.
  - la Bretonne | a dit | C’est tard | Anne Roux
Irish rider Greta Roe beat the rest. “It is late,” the Irishwoman added.
  + the Irishwoman | added | It is late | Greta Roe
Tim Kurz siegte. „Es ist spät“, sagte die Schwedin.
  - die Schwedin | sagte | Es ist spät | Tim Kurz
Hedda Karl kam zur Welt. Der Vater wollte, dass sie Lehrerin wird. „Es ist spät“, sagte sie.
  + sie | sagte | Es ist spät | Hedda Karl
Der Pumpenhersteller Rehbronn hat mehr verdient. „Es ist spät“, teilte das Unternehmen mit.
  + das Unternehmen | teilte | Es ist spät | Rehbronn
Der Hersteller Rehbronn und die Navex AG verdienen mehr. „Es ist spät“, teilte das Unternehmen mit.
  - das Unternehmen | teilte | Es ist spät | Rehbronn
Ana Ruiz murió. Lo dijo su sobrino, el arquitecto Luis Gil. El sobrino pidió tiempo: «Es tarde».
  + El sobrino | pidió | Es tarde | Luis Gil
Karine compte. Sa voisine Lucette lui conseille d’attendre. « C’est tard », répond-elle en riant.
  - elle | répond | C’est tard | Lucette
Tim Kurz wurde gefoult. Der Torwart entschuldigte sich. „Ich kam zu spät“, sagte er.
  - er | sagte | Ich kam zu spät | Tim Kurz
Tim Kurz kam ins Ziel. „Es ist spät“, sagte der Ruderer.
  + der Ruderer | sagte | Es ist spät | Tim Kurz
Lena Kurz (34) kam. Nach Worten der 34-Jährigen war es spät.
  + der 34-Jährigen | Nach Worten | war es spät | Lena Kurz
Minister Tim Kurz kam. Nach Worten des Ministers war es spät.
  + des Ministers | Nach Worten | war es spät | Tim Kurz
Luis Gil creció en Moll. Aprendió el oficio de su padre. «Es tarde», dijo él.
  + él | dijo | Es tarde | Luis Gil
Luc Roux est arrivé. À Saint-Moll, tout va bien. « C’est tard », a-t-il dit.
  + il | a-t-il dit | C’est tard | Luc Roux
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
Uwe Lang blieb. Jan Roth kam und dann sagte er, es sei spät.
  - er | sagte | es sei spät | Uwe Lang
  + er | sagte | es sei spät | Jan Roth
Jan Roth bestritt den Plan offen, indem er sagte, es sei spät.
  + er | sagte | es sei spät | Jan Roth
La centrale ouvre. « Il est tard », dit Anne Roux, présidente. Elle se réjouit.
  - : | se réjouit | Il est tard | Anne Roux
  - « | dit | Il est tard | Anne Roux
Lee spoke. Roe listened. “The dam is weak,” he said. Tom Lee and Bob Roe
  - he | said | The dam is weak | Tom Lee
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_who_may_be_meant(text: str, stated: Candidate, right: bool) -> None:
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right, found.reasons
