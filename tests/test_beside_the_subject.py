"""Names beside the subject: whose reporter it is, whom the firm hired, whom one beat."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade, Kind
from tests.links import table, verify

SENTENCES = """
Lee, a New Moll native who writes fiction, said it was late.
  - New Moll | said | it was late
  + Lee | said | it was late
The head of the group backing Gov. Bob Roe for president, Ann Lee, said it was late.
  - Bob Roe | said | it was late
  + Ann Lee | said | it was late
Ann Lee, a lawyer representing Bob Roe, said it was late.
  - Bob Roe | said | it was late
  + Ann Lee | said | it was late
The firm that hired Bob Roe said it was late.
  - Bob Roe | said | it was late
  + The firm | said | it was late
Lee thinks that tired Bob Roe said it was late.
  + Bob Roe | said | it was late
Ann Lee beat Bob Roe and said it was late.
  - Bob Roe | said | it was late
  + Ann Lee | said | it was late
Ann Lee outbid Bob Roe and said it was late.
  - Bob Roe | said | it was late
Eva Kern, Reporterin der Moller Post, sagte, es sei spät.
  - Moller Post | sagte | es sei spät
  + Eva Kern | sagte | es sei spät
Am Montag sagte der Reporter Uwe Lang, es sei spät.
  + der Reporter Uwe Lang | sagte | es sei spät
She said ¶ “We sail at dawn,”
  - She | said | We sail at dawn, | Ann Lee
"""


@pytest.mark.parametrize(("text", "stated", "right"), table(SENTENCES))
def test_who_is_the_subject(text: str, stated: Candidate, right: bool) -> None:
    stated = stated.model_copy(update={"kind": Kind.INDIRECT})
    (found,) = verify(text, stated)
    assert (found.grade is Grade.VERIFIED) is right, found.reasons
