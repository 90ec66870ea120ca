"""English news sentences in which another name stands nearer, a spokesperson, a turn."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

COURT_AND_SPORT = """
Police said the driver, Ola Brandt, told officers at the scene she had “two glasses of wine”.
  right: two glasses of wine < Ola Brandt < told
  wrong: two glasses of wine < Police < said
Her agent confirmed that Ola Brandt had left the label, adding that she wished them well.
  right: she wished them well < Her agent < adding
  wrong: she wished them well < Ola Brandt < adding
Ola Brandt’s agent confirmed that she had split from the label.
  wrong: she had split from the label < Ola Brandt < confirmed
Born in Harwick, the son of the preacher Silas Brandt, he liked to say that God kept bad time.
  wrong: God kept bad time < the preacher Silas Brandt < say
  wrong: God kept bad time < he < say < Silas Brandt
“We were robbed,” said captain Ola Brandt, whose penalty keeper Lou Benn saved.
  right: We were robbed < captain Ola Brandt < said
  wrong: We were robbed < keeper Lou Benn < said
Lou Benn, who saved Ola Brandt’s penalty, called the referee “a disgrace”.
  right: a disgrace < Lou Benn < called
  wrong: a disgrace < Ola Brandt < called
The referee, called “a disgrace” by Lou Benn, said he had seen no foul.
  right: a disgrace < Lou Benn < called
  wrong: a disgrace < The referee < called
  right: he had seen no foul < The referee < said
  wrong: he had seen no foul < Lou Benn < said
Prosecutors allege that Ola Brandt told an informant that the cash was hidden.
  wrong: the cash was hidden < Ola Brandt < told
The indictment says Ola Brandt told an informant that the cash was hidden.
  right: the cash was hidden < Ola Brandt < told
If Ola Brandt told an informant that the cash was hidden, the jury never heard it.
  wrong: the cash was hidden < Ola Brandt < told
Ola Brandt pleaded guilty and told the judge that the cash was hidden.
  right: the cash was hidden < Ola Brandt < told
  wrong: the cash was hidden < the judge < told
Judge Kay Moss told Ola Brandt that the sentence was lenient and that prison might follow.
  right: the sentence was lenient < Judge Kay Moss < told
  wrong: the sentence was lenient < Ola Brandt < told
Cross-examined by Kay Moss, Ola Brandt agreed that the cash was hidden.
  right: the cash was hidden < Ola Brandt < agreed
  wrong: the cash was hidden < Kay Moss < agreed
It was put to Ola Brandt by Kay Moss that the cash was hidden.
  wrong: the cash was hidden < Ola Brandt < put
Kay Moss put it to Ola Brandt that the cash was hidden.
  wrong: the cash was hidden < Ola Brandt < put
  right: the cash was hidden < Kay Moss < put it
Shares fell after Harwick Mills, which is run by Lou Benn, warned that profits would halve.
  right: profits would halve < Harwick Mills < warned
  wrong: profits would halve < Lou Benn < warned
Analysts at Vole & Co, led by Petra Vole, expect profits to halve.
  right: profits to halve < Analysts at Vole & Co < expect
  wrong: profits to halve < Petra Vole < expect
Harwick Mills, in a filing signed by Lou Benn, said profits would halve.
  right: profits would halve < Harwick Mills < said
  wrong: profits would halve < Lou Benn < said
Lou Benn told investors on a call hosted by Petra Vole that profits would halve.
  right: profits would halve < Lou Benn < told
  wrong: profits would halve < Petra Vole < told
Petra Vole, an analyst, had warned of halved profits; Lou Benn said then that she was dreaming.
  right: she was dreaming < Lou Benn < said
  wrong: she was dreaming < Petra Vole < said
The motion, tabled by Lou Benn and backed by Petra Vole, calls for a ban.
  wrong: a ban < Lou Benn < calls for
  wrong: a ban < Petra Vole < calls for
  right: a ban < The motion < calls for
Minister Lou Benn, echoing a line from Petra Vole, said the ban was “long overdue”.
  right: long overdue < Minister Lou Benn < said
  wrong: long overdue < Petra Vole < said
The line that the ban was “long overdue”, first used by Petra Vole, was repeated by Lou Benn.
Petra Vole, so Lou Benn claims, wants a ban.
  right: wants a ban < Lou Benn < claims
  wrong: wants a ban < Petra Vole < claims
“A ban,” Petra Vole told Lou Benn, “is long overdue.” He frowned. “Not in my lifetime.”
  wrong: Not in my lifetime < Petra Vole < told
“A ban is long overdue,” Petra Vole told Lou Benn, who shook his head.
  right: A ban is long overdue < Petra Vole < told
  wrong: A ban is long overdue < Lou Benn < told
Nobody who knew Cal Denby would say he was a saint, his sister Rosa said with a laugh.
  right: Nobody who knew Cal Denby would say he was a saint < his sister Rosa < said
  wrong: he was a saint < his sister Rosa < said
Cal Denby “never missed a beat”, his sister Rosa recalled.
  right: never missed a beat < his sister Rosa < recalled
  wrong: never missed a beat < Cal Denby < recalled
As Cal Denby once put it to his sister Rosa, “The beat is the boss.”
  right: The beat is the boss < Cal Denby < put it
  wrong: The beat is the boss < his sister Rosa < put it
"""
"""Court, sport, business, politics, obituaries."""

CLUBS_AND_FEES = """
The midfielder, sold to Harwick by chairman Lou Benn in January, said the fee was fair.
  wrong: the fee was fair < chairman Lou Benn < said
  right: the fee was fair < The midfielder < said
Lou Benn, according to his brother Theo, said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
The fee was fair, said Theo Benn, whose brother Lou chairs the club.
  right: The fee was fair < Theo Benn < said
  wrong: The fee was fair < Lou < said
Lou Benn's lawyer Kay Moss said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
  right: the fee was fair < Kay Moss < said
Kay Moss, who once sued Lou Benn and lost, said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
  right: the fee was fair < Kay Moss < said
The letter, which Kay Moss said she had never seen, says the fee was fair.
  wrong: the fee was fair < Kay Moss < says
  right: the fee was fair < The letter < says
Kay Moss told the tribunal what Lou Benn had told her: that the fee was fair.
  right: the fee was fair < Lou Benn < had told
In a statement issued on behalf of Lou Benn, the club said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
  right: the fee was fair < the club < said
The club’s owner, through his lawyer Kay Moss, said the fee was fair.
  right: the fee was fair < The club’s owner < said
  wrong: the fee was fair < Kay Moss < said
Speaking for Lou Benn, Kay Moss said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
  right: the fee was fair < Kay Moss < said
Lou Benn was asked by Kay Moss whether the fee was fair.
  wrong: the fee was fair < Lou Benn < asked
Lou Benn heard from Kay Moss that the fee was fair.
  wrong: the fee was fair < Lou Benn < heard
Lou Benn hinted to Kay Moss that the fee was fair.
  right: the fee was fair < Lou Benn < hinted
  wrong: the fee was fair < Kay Moss < hinted
A banner accusing Lou Benn of greed read “Sell the club.”
  wrong: Sell the club < Lou Benn < read
  wrong: greed < Lou Benn < accusing
Supporters of Lou Benn chanted “Sell the club.”
  wrong: Sell the club < Lou Benn < chanted
  right: Sell the club < Supporters of Lou Benn < chanted
Lou Benn's face said “Sell the club.”
  wrong: Sell the club < Lou Benn < said
Not even Lou Benn said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
Few believe Lou Benn said the fee was fair.
  wrong: the fee was fair < Lou Benn < said
Lou Benn forgot to mention that the fee was fair.
  wrong: the fee was fair < Lou Benn < mention
Lou Benn regretted having said that the fee was fair.
  right: the fee was fair < Lou Benn < said
Kay Moss wondered whether Lou Benn had said that the fee was fair.
  wrong: the fee was fair < Lou Benn < said
If asked, Lou Benn says the fee was fair.
  right: the fee was fair < Lou Benn < says
Lou Benn can say that the fee was fair, but nobody listens.
  wrong: the fee was fair < Lou Benn < say
Lou Benn might as well have said that the fee was fair.
  wrong: the fee was fair < Lou Benn < said
It would be wrong of Lou Benn to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
Lou Benn is not the man to say that the fee was fair.
  wrong: the fee was fair < Lou Benn < say
I asked Lou Benn to his face. “The fee was fair.” He shrugged.
  wrong: The fee was fair < He < shrugged
“Did Lou Benn say the fee was fair?” asked Kay Moss.
  wrong: the fee was fair < Lou Benn < say
  right: Did Lou Benn say the fee was fair? < Kay Moss < asked
“Lou Benn told me the fee was fair,” said Kay Moss.
  wrong: the fee was fair < Kay Moss < said
  right: the fee was fair < Lou Benn < told
“The fee was fair,” Lou Benn said. Kay Moss disagreed. “It was a robbery.”
  wrong: It was a robbery < Lou Benn < said
  right: The fee was fair < Lou Benn < said
“The fee was fair,” said Lou Benn, turning to Kay Moss. “Was it not?”
  right: The fee was fair … Was it not? < Lou Benn < said
“The fee was fair,” said Lou Benn. “Nonsense,” said Kay Moss.
  wrong: Nonsense < Lou Benn < said
  right: Nonsense < Kay Moss < said
Lou Benn said the fee, which Kay Moss called “a robbery”, was fair.
  wrong: a robbery < Lou Benn < said
  right: a robbery < Kay Moss < called
Lou Benn, quoting his grandmother, said a fair fee is a full one.
  right: a fair fee is a full one < Lou Benn < said
“A fair fee is a full one,” as Kay Moss used to tell Lou Benn.
  right: A fair fee is a full one < Kay Moss < used to tell
  wrong: A fair fee is a full one < Lou Benn < tell
Lou Benn sold the club in May. The fee was fair, sources close to him said.
  wrong: The fee was fair < him < said < Lou Benn
  right: The fee was fair < sources close to him < said
"""
"""Lawyers, brothers, banners, what is denied or put to somebody."""

MUSIC_AND_MONEY = """
Defender Ola Brandt left after coach Femi Adair told the press the squad was tired, and flew home.
  wrong: the squad was tired < Defender Ola Brandt < told
  right: the squad was tired < coach Femi Adair < told
A spokeswoman for treasurer Hugh Marlow said the accounts had been audited twice.
  wrong: the accounts had been audited twice < treasurer Hugh Marlow < said
  right: the accounts had been audited twice < A spokeswoman for treasurer Hugh Marlow < said
“We never saw the contract,” said an aide who wept because Marlow had forbidden it.
  wrong: We never saw the contract < Marlow < said
  right: We never saw the contract < an aide < said
Hugh Marlow’s office said by e-mail that the accounts had been audited twice.
  right: the accounts had been audited twice < Hugh Marlow’s office < said
  wrong: the accounts had been audited twice < Hugh Marlow < said
The widow of trumpeter Cal Denby, Rosa Denby, said the horn would stay in the family.
  wrong: the horn would stay in the family < trumpeter Cal Denby < said
  right: the horn would stay in the family < Rosa Denby < said
Cal Denby is survived by his daughter, Iris, who said he had practised until the last week.
  wrong: he had practised until the last week < Cal Denby < said
  right: he had practised until the last week < his daughter, Iris < said < Iris
“He taught me to breathe,” said Denby’s former pupil, the trumpeter Milo Strand.
  wrong: He taught me to breathe < Denby < said
  right: He taught me to breathe < the trumpeter Milo Strand < said
The banker whom Hugh Marlow hired in 2019, Petra Vole, said the fund was empty.
  wrong: the fund was empty < Hugh Marlow < said
  right: the fund was empty < Petra Vole < said
Petra Vole, who replaced Hugh Marlow and who reports to Sir Colin Ash, said the fund was empty.
  wrong: the fund was empty < Sir Colin Ash < said
  right: the fund was empty < Petra Vole < said
Hugh Marlow, a friend of the builder Colin Ash, said the fund was empty.
  wrong: the fund was empty < the builder Colin Ash < said
  right: the fund was empty < Hugh Marlow < said
The usher read out the verdict of the jury: “Not guilty on all counts.”
  wrong: Not guilty on all counts < The usher < read out
Actor Milo Strand recited a poem by Edith Crane: “The tide forgives no one.”
  wrong: The tide forgives no one < Actor Milo Strand < recited
At the graveside, Iris Denby read her father’s last letter aloud: “Do not be sad for long.”
  wrong: Do not be sad for long < Iris Denby < read
The anchor read a statement from the palace: “The king is resting.”
  wrong: The king is resting < The anchor < read
Nobody at the hearing claimed that Petra Vole had signed the cheque.
  wrong: Petra Vole had signed the cheque < Nobody < claimed
Hugh Marlow did not say whether the fund was empty.
  wrong: the fund was empty < Hugh Marlow < say
Petra Vole has yet to say that the fund was empty.
  wrong: the fund was empty < Petra Vole < say
Hugh Marlow will tell the committee on Friday that the fund was empty.
  wrong: the fund was empty < Hugh Marlow < tell
Petra Vole would have said that the fund was empty, had anyone asked her.
  wrong: the fund was empty < Petra Vole < said
Had Petra Vole said that the fund was empty, the board would have acted.
  wrong: the fund was empty < Petra Vole < said
Petra Vole could have told the board that the fund was empty.
  wrong: the fund was empty < Petra Vole < told
Hugh Marlow stopped short of saying that the fund was empty.
  wrong: the fund was empty < Hugh Marlow < saying
Petra Vole was about to say that the fund was empty when the lights failed.
  wrong: the fund was empty < Petra Vole < say
Critics wanted Petra Vole to admit that the fund was empty.
  wrong: the fund was empty < Petra Vole < admit
“Where is the money?” asked Hugh Marlow. ¶ “In the river,” came the answer from Petra Vole.
  wrong: In the river < Hugh Marlow < asked
  right: In the river < Petra Vole < came the answer
“Where is the money?” Marlow asked. ¶ “In the river.” ¶ “All of it?”
  wrong: In the river < Marlow < asked
“You drove?” the lawyer asked. “I walked,” Vole replied.
  wrong: I walked < the lawyer < asked
  right: I walked < Vole < replied
Hugh Marlow opened the safe, said nothing and handed over the keys to the vault.
  wrong: handed over the keys to the vault < Hugh Marlow < said
“I am done,” Milo Strand said, and he laid the trumpet on the piano.
  wrong: he laid the trumpet on the piano < Milo Strand < said
  right: I am done < Milo Strand < said
Petra Vole walked past a wall on which someone had painted “Pay us” in red.
  wrong: Pay us < Petra Vole < painted
Iris Denby wore a shirt that said “No encore” to the hearing.
  wrong: No encore < Iris Denby < said
The stone above Cal Denby says “He kept time.”
  wrong: He kept time < Cal Denby < says
Petra Vole said she did not believe that the fund was empty.
  wrong: the fund was empty < Petra Vole < said
  right: she did not believe that the fund was empty < Petra Vole < said
Hugh Marlow said that unless the bank paid by June the museum would close.
  wrong: the museum would close < Hugh Marlow < said
“I would sign tomorrow if they asked me nicely,” said Milo Strand.
  wrong: I would sign tomorrow < Milo Strand < said
Petra Vole said it was false that the fund was empty.
  wrong: the fund was empty < Petra Vole < said
“Only a fool would say the fund is safe,” said Petra Vole.
  wrong: the fund is safe < Petra Vole < said
Colin Ash said Petra Vole, the auditor, was a liar, and Hugh Marlow nodded.
  wrong: Petra Vole, the auditor, was a liar < Hugh Marlow < said
  right: Petra Vole, the auditor, was a liar < Colin Ash < said
Asked by Colin Ash about the fund, Petra Vole said it was empty.
  wrong: it was empty < Colin Ash < said
  right: it was empty < Petra Vole < said
Petra Vole told Colin Ash’s lawyer, Dana Pike, that the fund was empty.
  wrong: the fund was empty < Dana Pike < told
  wrong: the fund was empty < Colin Ash < told
  right: the fund was empty < Petra Vole < told
Dana Pike, for Ash, said her client had paid every invoice.
  wrong: her client had paid every invoice < Ash < said
  right: her client had paid every invoice < Dana Pike < said
"""
"""Spokespeople, widows, readers, dialogue, inscriptions."""


@pytest.mark.parametrize(
    ("text", "which", "link"), rows(COURT_AND_SPORT, CLUBS_AND_FEES, MUSIC_AND_MONEY)
)
def test_only_who_said_it_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
