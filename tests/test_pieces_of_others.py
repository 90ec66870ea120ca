"""Content in several pieces, one of which is somebody else's words or the writer's own."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

LINKS = """
“It holds,” said Ann Lee. “It leaks,” said Bob Roe. “We will see.” The dam is old.
  + Ann Lee | said | It holds
  - Ann Lee | said | It holds // It leaks
  - Ann Lee | said | It leaks // It holds
  - Ann Lee | said | It holds // leaks
  - Ann Lee | said | It holds // The dam is old
  - Ann Lee | said | It holds // old
Ann Lee said that the dam holds. Bob Roe said that it leaks. It is an old dam, built by Moll.
  + Ann Lee | said | the dam holds
  - Ann Lee | said | the dam holds // leaks
  - Ann Lee | said | the dam holds // it leaks
  - Ann Lee | said | the dam holds // built by Moll
  - Ann Lee | said | holds // It is an old dam
  - Ann Lee | said | the dam holds // Ann
Ann Lee said the dam would hold. It would be tested in May. Moll paid for it.
  + Ann Lee | said | the dam would hold // It would be tested in May
  - Ann Lee | said | the dam would hold // Moll paid for it
The dam, Ann Lee said, will hold.
  + Ann Lee | said | The dam // will hold
Ann Lee says the river has peaked. Her deputy, Cal Imrie, tells us crews will stay “just in case”.
  - Ann Lee | says | the river has peaked // crews will stay “just in case”
Ann Lee vowed to dig new mines, and Bob Roe is promising to fill the old ones.
  + Ann Lee | vowed | to dig new mines
  - Ann Lee | vowed | to dig new mines // to fill the old ones
“It holds,” said Ann Lee. ¶ The town went to bed. ¶ It rained all night. ¶ “It leaks.”
  - Ann Lee | said | It holds // It leaks
Ann Lee said the plan is dead. ¶ “It’s a lie,” was the verdict of Bob Roe.
  - Ann Lee | said | the plan is dead // It’s a lie
Roe: The dam leaks ¶ The town of Moll has an old dam, according to a report.
  + Roe | : | The dam leaks
  - Roe | : | The dam leaks // The town of Moll has an old dam
Der Arzt Jan Blum sprach von einer Zerrung. Er rechne mit zwei Wochen Pause. Der Torwart fehlt.
  + Der Arzt Jan Blum | sprach | von einer Zerrung // Er rechne mit zwei Wochen Pause
  - Der Arzt Jan Blum | sprach | von einer Zerrung // Der Torwart fehlt
Der Zaun sei neu, meinte Ida Kern. Der Wirt Kai Lang schwieg. Das Dach sei alt, so Lang.
  + Ida Kern | meinte | Der Zaun sei neu
  - Ida Kern | meinte | Der Zaun sei neu // Das Dach sei alt
„Der Zaun ist neu“, so Ida Kern. „Darauf sind wir stolz.“ Das Land zahlt.
  + Ida Kern | so | Der Zaun ist neu // Darauf sind wir stolz
  - Ida Kern | so | Der Zaun ist neu // Das Land zahlt
Das Werk schließt. Ida Kern gab die Entscheidung am Montag bekannt. Es regnet.
  + Ida Kern | gab | Das Werk schließt // die Entscheidung
  - Ida Kern | gab | Es regnet // die Entscheidung
Lara Sanz llegó tarde. Dijo que el puente aguanta. El alcalde, Juan Roa, cree que es viejo.
  + Lara Sanz | Dijo | el puente aguanta
  - Lara Sanz | Dijo | el puente aguanta // es viejo
  - Lara Sanz | Dijo | el puente aguanta // viejo
—¿Dimite usted? —preguntó Lara Sanz. ¶ —Pienso trabajar —contestó Juan Roa.
  + Lara Sanz | preguntó | ¿Dimite usted?
  - Lara Sanz | preguntó | ¿Dimite usted? // Pienso trabajar
—No abras —susurró Lara Sanz, pegada a la pared—. Es el cartero.
  + Lara Sanz | susurró | No abras // Es el cartero
Ana Roy affirme que le pont tient. Le maire, Luc Petit, juge qu’il est vieux. Il pleut.
  + Ana Roy | affirme | le pont tient
  - Ana Roy | affirme | le pont tient // il est vieux
  - Ana Roy | affirme | le pont tient // Il pleut
"""


@pytest.mark.parametrize(("text", "answer", "right"), table(LINKS))
def test_every_piece_is_the_speakers(text: str, answer: Candidate, right: bool) -> None:
    (one,) = verify(text, answer)
    assert (one.grade is Grade.VERIFIED) == right, one.reasons
