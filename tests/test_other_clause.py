"""Content that stands in the sentence of the cue and is not what the cue reports."""

from __future__ import annotations

import pytest

from attrib.model import Kind, Outcome
from tests.link_tables import passes, rows
from tests.links import candidate, verify

ENDED = """
After Lee claimed fraud, the board met in secret.
  wrong: the board met in secret < Lee < claimed
When Lee warned the council, the dam had already burst.
  wrong: the dam had already burst < Lee < warned
Although Lee insisted on a vote, the board approved the plan.
  wrong: the board approved the plan < Lee < insisted
When Lee said the vote was over, the crowd cheered.
  right: the vote was over < Lee < said
  wrong: the crowd cheered < Lee < said
When the vote was over, Lee said the board had been right.
  right: the board had been right < Lee < said
When asked, Lee said the board would vote.
  right: the board would vote < Lee < said
Lee insisted that, although it was late, the board would vote.
  right: the board would vote < Lee < insisted
As Lee said on Monday, the dam is safe.
  right: the dam is safe < Lee < said
As the minister pointed out, the dam is safe.
  right: the dam is safe < the minister < pointed out
Lee announced his resignation and the shares fell by a tenth.
  wrong: the shares fell by a tenth < Lee < announced
Lee said the dam was safe and the road would open again.
  right: the road would open again < Lee < said
Lee praised the plan and the men who built the dam.
  right: the plan and the men who built the dam < Lee < praised
Lee told reporters before the board dismissed two engineers.
  wrong: the board dismissed two engineers < Lee < told
Lee criticised the plan while the board voted for the budget.
  wrong: the board voted for the budget < Lee < criticised
  right: the plan < Lee < criticised
Lee denied the report, which the Star published on Monday.
  wrong: the Star published on Monday < Lee < denied
  right: the report < Lee < denied
The dam, which Lee said was safe, is leaking.
  wrong: is leaking < Lee < said
  right: was safe < Lee < said
The men, whom Lee had warned, went home at noon.
  wrong: went home at noon < Lee < had warned
The mayor, who had warned of floods, opened the new bridge on Friday.
  wrong: opened the new bridge on Friday < The mayor < warned
"""

APART = """
At a rally in Moll last week, Ann Lee rejected attacks from her rivals.
  wrong: At a rally in Moll last week < Ann Lee < rejected
  right: attacks from her rivals < Ann Lee < rejected
Smiling broadly throughout her speech, Ann Lee drew cheers as she thanked the town.
  wrong: Smiling broadly throughout her speech < she < thanked < Ann Lee
The dam is safe, said Ann Lee, who ran for mayor in 2010.
  right: The dam is safe < Ann Lee < said
  wrong: who ran for mayor in 2010 < Ann Lee < said
“We won the vote,” said Ann Lee, a farmer from the north of Moll.
  wrong: a farmer from the north of Moll < Ann Lee < said
If the dam is safe, Lee said, the town may stay.
  wrong: the dam is safe < Lee < said
  right: If the dam is safe < Lee < said
Unless it rains, the dam will hold, Lee warned.
  wrong: the dam will hold < Lee < warned
  right: Unless it rains, the dam will hold < Lee < warned
The council is divided, but Ann Lee said the plan would pass.
  wrong: The council is divided < Ann Lee < said
  right: the plan would pass < Ann Lee < said
The report was wrong, as Ann Lee said in May.
  right: The report was wrong < Ann Lee < said
The plan was seen by some councillors as a retreat.
  right: The plan < some councillors < was seen
The tolls that Ann Lee rejects are low.
  right: The tolls < Ann Lee < rejects
The dam, Ann Lee told the Daily Star on Friday, is safe.
  right: The dam … is safe < Ann Lee < told
The dam is safe, Ann Lee told the Daily Star on Friday.
  right: The dam is safe < Ann Lee < told
The dam is safe, according to Ann Lee, who runs the works.
  right: The dam is safe < Ann Lee < according to
Ann Lee said the firm would cut 300 jobs, a blow to a town that lives on steel.
  wrong: a blow to a town that lives on steel < Ann Lee < said
  right: the firm would cut 300 jobs < Ann Lee < said
Ann Lee said in an interview with the Daily Star on Friday that the dam was safe.
  right: the dam was safe < Ann Lee < said
Ann Lee told a crowd of farmers in the market square, the dam was safe.
  right: the dam was safe < Ann Lee < told
Ann Lee understood, for the first time, the fear of the farmers.
  right: the fear of the farmers < Ann Lee < understood
"""

QUOTED = """
While Lee warned of floods, a sign on the wall read “No entry to the dam”.
  wrong: No entry to the dam < Lee < warned
A banner saying “Lee must go at once” hung over the gate when Lee told reporters he would stay.
  wrong: Lee must go at once < Lee < told
Lee thanked the nurses, and outside a boy shouted “Long live the mayor”.
  wrong: Long live the mayor < Lee < thanked
Lee was asked whether he was “tired of it all” and said nothing.
  wrong: tired of it all < Lee < said
Lee, who told the court he was innocent, wore a shirt with the words “Born to lose it all”.
  wrong: Born to lose it all < Lee < told
A banner reading “No boat, no vote” was hung from the pier.
  wrong: “No boat, no vote” was hung from the pier < A banner < reading
  right: No boat, no vote < A banner < reading
In a letter headed “The last days of the dam”, Lee wrote that he was tired.
  wrong: The last days of the dam < Lee < wrote
Lee spoke for an hour; the minutes list “fees, the dam and other matters”.
  wrong: fees, the dam and other matters < Lee < spoke
Lee said the plan was “a gift to the rich” and would fail.
  right: a gift to the rich < Lee < said
Lee, who opposes the plan, called it “a gift to the rich”.
  right: a gift to the rich < Lee < called
In what Lee called “a gift to the rich”, the board cut the tax.
  right: a gift to the rich < Lee < called
The plan, Lee said, was “a gift to the rich”.
  right: a gift to the rich < Lee < said
The board cut the tax, a step that Lee described as “a gift to the rich”.
  right: a gift to the rich < Lee < described
“I am tired of it all,” Lee said that evening.
  right: I am tired of it all, < Lee < said
“We sold the boats, and more than you think,” said Lee.
  right: We sold the boats < Lee < said
Lee said: “It rained, and the boy left, and the band went home late.”
  right: the band went home late < Lee < said
“We did not discuss that,” a warm-and-fuzzy Lee said.
  right: We did not discuss that, < a warm-and-fuzzy Lee < said
"""

OTHER_LANGUAGES = """
Nachdem Lang Betrug behauptet hatte, traf sich der Rat heimlich.
  wrong: traf sich der Rat heimlich < Lang < behauptet
Nachdem Lang behauptet hatte, die Brücke sei sicher, beschloss der Rat den Bau.
  right: die Brücke sei sicher < Lang < behauptet
Lang kündigte seinen Rücktritt an, und die Aktie fiel um ein Zehntel.
  wrong: die Aktie fiel um ein Zehntel < Lang < kündigte
Lang sagte, obwohl es spät sei, werde der Rat abstimmen.
  right: werde der Rat abstimmen < Lang < sagte
Der Verband der Bauern teilte am Abend mit, die Entschädigung reiche nicht.
  right: die Entschädigung reiche nicht < Der Verband der Bauern < teilte
Der Rat ist sich nicht einig, doch Lang sagte, dass der Plan gelingen werde.
  wrong: Der Rat ist sich nicht einig < Lang < sagte
  right: der Plan gelingen werde < Lang < sagte
Die Brücke wurde gesperrt, denn nach langer Beratung im Rathaus sagte Lang, er sei morsch.
  wrong: Die Brücke wurde gesperrt < Lang < sagte
  right: er sei morsch < Lang < sagte
In einer Rede, die in der letzten Nacht gesendet wurde, sagte Lang, der Stahl sei morsch.
  wrong: die in der letzten Nacht gesendet wurde < Lang < sagte
  right: der Stahl sei morsch < Lang < sagte
Lang sagte, die Brücke sei für den schweren Verkehr nicht gebaut worden.
  right: die Brücke sei für den schweren Verkehr nicht gebaut worden < Lang < sagte
Wenn der Damm sicher ist, sagte Lang, kann die Stadt bleiben.
  wrong: der Damm sicher ist < Lang < sagte
Der Damm ist sicher, sagte Lang.
  right: Der Damm ist sicher < Lang < sagte
Le conseil est divisé, mais Roux a dit que le plan réussirait.
  wrong: Le conseil est divisé < Roux < a dit
  right: le plan réussirait < Roux < a dit
El consejo está dividido, pero Ruiz dijo que el plan saldría adelante.
  wrong: El consejo está dividido < Ruiz < dijo
  right: el plan saldría adelante < Ruiz < dijo
Après que Roux a dénoncé la fraude, le conseil s'est réuni en secret.
  wrong: le conseil s'est réuni en secret < Roux < a dénoncé
Roux a annoncé sa démission, et l'action a perdu un dixième.
  wrong: l'action a perdu un dixième < Roux < a annoncé
Comme l'a dit Roux, le barrage est sûr.
  right: le barrage est sûr < Roux < a dit
Después de que Ruiz denunciara el fraude, el consejo se reunió en secreto.
  wrong: el consejo se reunió en secreto < Ruiz < denunciara
Ruiz anunció su dimisión y las acciones cayeron una décima parte.
  wrong: las acciones cayeron una décima parte < Ruiz < anunció
Como dijo Ruiz, la presa es segura.
  right: la presa es segura < Ruiz < dijo
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(ENDED, APART, QUOTED, OTHER_LANGUAGES))
def test_words_of_another_clause_are_for_review(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")


NO_CUE = """
In Nevada, one of the two battleground states with the largest Latino population, Lee leads.
  wrong: with the largest Latino population < the two battleground < states
Rust Belt states that have suffered from the loss of jobs voted for Lee.
  wrong: have suffered from the loss of jobs < Rust Belt < states
Party rules allow for minority reports at the request of members.
  wrong: allow for minority reports < Party < rules
The constitution states that the king is head of state.
  right: the king is head of state < The constitution < states
The court rules that Moll must pay.
  right: Moll must pay < The court < rules
The council began repairing the bridges in 2014.
  wrong: repairing the bridges in 2014 < The council < began
As the race began, Lee was a lawyer in Moll.
  wrong: Lee was a lawyer in Moll < the race < began
“We have a plan for the dam,” the mayor began.
  right: We have a plan for the dam, < the mayor < began
Lee held a strong lead in the polls when he stumbled.
  wrong: Lee held a strong lead < the polls < in
Lee leads Roe among women by 8 points, 49 to 41, in a new survey of the Star.
  right: Lee leads Roe among women by 8 points, 49 to 41 < a new survey of the Star < in
"""

NOBODY = """
Last week proved that the dam is unsafe.
  wrong: the dam is unsafe < Last week < proved
As the day went on, the crowd sang and “No boat, no vote” was hung from the pier.
  wrong: the crowd sang and “No boat, no vote” was hung from the pier < the day < went on
The primary promised to be a crucial moment for Lee.
  wrong: to be a crucial moment for Lee < The primary < promised
Look: the mayor has sold the dam.
  wrong: the mayor has sold the dam < Look < :
They won the vote and widened their leads in the hotly contested race for the council.
  wrong: race for the council < their leads in the < hotly contested
For Lee, Britain’s emotionally charged vote on the Union is a warning.
  wrong: vote on the Union is a warning < Britain’s < emotionally charged
“You know the dam is safe,” Lee said.
  wrong: the dam is safe < You < know
“You could argue that the mayor is a crook,” Lee said.
  wrong: the mayor is a crook < You < could argue
The Sunday reported that the dam is unsafe.
  right: the dam is unsafe < The Sunday < reported
Ruth May said the dam was safe.
  right: the dam was safe < Ruth May < said
"""

OF_THE_NOUN_BEFORE = """
Rastin also contributed $300,000 to an independent group backing Governor Ann Lee.
  wrong: Governor Ann Lee < Rastin < backing
  right: Governor Ann Lee < an independent group < backing
Wealthy donors handed over $25 million last month to an outside group backing Lee.
  wrong: Lee < Wealthy donors < backing
The company took heat from a civil rights group demanding a boycott.
  wrong: a boycott < The company < demanding
Lee wrote to the minister urging her to close the dam.
  right: her to close the dam < Lee < urging
Lee issued a statement saying the dam was safe.
  right: the dam was safe < Lee < saying
Lee spent much of the spring railing against the tolls.
  right: the tolls < Lee < railing against
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(NO_CUE, NOBODY, OF_THE_NOUN_BEFORE))
def test_a_word_that_is_no_cue_here_and_a_source_that_is_nobody(
    text: str, which: str, link: str
) -> None:
    assert passes(text, link) == (which == "right")


def test_the_reason_says_what_the_source_is() -> None:
    text = "Last week proved that the dam is unsafe."
    stated = candidate(["the dam is unsafe"], "Last week", "proved", [], Kind.INDIRECT)
    (attribution,) = verify(text, stated)
    assert attribution.reasons == ("“Last week” says when, not who",)


def test_a_quotation_in_the_next_sentence_goes_on_from_what_is_reported() -> None:
    text = "Ann Lee said she would not stand. “I am tired of it all, and so is my dog.” She left."
    content = ["she would not stand. “I am tired of it all, and so is my dog.”"]
    (attribution,) = verify(text, candidate(content, "Ann Lee", "said", [], Kind.MIXED))
    outcomes = {check.rule: check.outcome for check in attribution.checks}
    assert outcomes["belongs_together"] is Outcome.PASS
