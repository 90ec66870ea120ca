"""Words in a clause that is another's, set aside, passed on or not yet said; and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
Recalling her first day in the quarry, Ann Lee said the foreman had looked her up and down and \
asked, "Which one of you is carrying the tools?"
  wrong: Which one of you is carrying the tools? < Ann Lee < said
  right: Which one of you is carrying the tools? < the foreman < asked
Ann Lee said the foreman had asked: "Which one of you is carrying the tools?"
  wrong: Which one of you is carrying the tools? < Ann Lee < said
  right: Which one of you is carrying the tools? < the foreman < asked
Ann Lee recalled that Omar Bey then shouted, "Get out!"
  wrong: Get out! < Ann Lee < recalled
  right: Get out! < Omar Bey < shouted
Ann Lee said the law was wrong and added: "I shall not obey it."
  right: I shall not obey it. < Ann Lee < said
Ann Lee said in a letter that was read in court: "I shall not obey it."
  right: I shall not obey it. < Ann Lee < said
Ann Lee, who was asked about the dam, said: "I shall not obey it."
  right: I shall not obey it. < Ann Lee < said
Ann Lee said when asked: "I shall not obey it."
  right: I shall not obey it. < Ann Lee < said
In front of the mayor, Ann Lee, the driver Omar Bey said: “It was dark.”
  wrong: It was dark. < Ann Lee < said
Ann Lee cautioned that the fossil "may be a juvenile", but her co-author Omar Bey is in no doubt: \
"This is something new."
  wrong: This is something new. < Ann Lee < cautioned
Ann Lee cautioned that the fossil "may be a juvenile": "This is nothing new."
  right: This is nothing new. < Ann Lee < cautioned
Ann Lee said she was tired, but Omar Bey is cheerful: "We won."
  wrong: We won. < Ann Lee < said
Ann Lee said she was tired, while Omar Bey was jubilant: "We won."
  wrong: We won. < Ann Lee < said
Far from believing that the painting was “finished by pupils”, Ann Lee sees a single hand.
  wrong: the painting was “finished by pupils” < Ann Lee < believing
Delegates voted down a motion declaring that “the congress has lost confidence in its treasurer”.
  wrong: the congress has lost confidence in its treasurer < Delegates < declaring
Delegates passed a motion declaring that “the congress has lost confidence in its treasurer”.
  right: the congress has lost confidence in its treasurer < Delegates < declaring
The board rejected a resolution that called tolls “a tax on the poor”.
  wrong: a tax on the poor < The board < called
Coach Lee rejected the suggestion, made by former captain Omar Bey in a podcast, that the squad \
had been "run into the ground".
  wrong: the squad had been "run into the ground" < Coach Lee < suggestion
Coach Lee rejected the suggestion that the squad had been "run into the ground".
  wrong: the squad had been "run into the ground" < Coach Lee < suggestion
In ihrem Roman „Die Stille“ erzählt Eva Kern von Nachtschichten.
  wrong: Die Stille < Eva Kern < erzählt
Unter dem Motto „Kein Tag länger“ rief Eva Kern zum Streik auf.
  wrong: Kein Tag länger < Eva Kern < rief
Sales rose by 6 per cent, the Moll group said. The company employs 1,200 people.
  wrong: Sales rose by 6 per cent … The company employs 1,200 people. < the Moll group < said
As Mrs Lee put it, the bins have become a political party.
  right: the bins have become a political party < Mrs Lee < put it
For the economist Ann Lee, the tax is “a plaster on a wooden leg”; the treasury sees things \
differently.
  right: the tax is “a plaster on a wooden leg” < the economist Ann Lee < For
For Ann Lee, the tax is “a plaster on a wooden leg”.
  right: the tax is “a plaster on a wooden leg” < Ann Lee < For
For Ann Lee, the season is over.
  wrong: the season is over < Ann Lee < For
For Ann Lee, the mayor said, the tax is “a plaster on a wooden leg”.
  wrong: the tax is “a plaster on a wooden leg” < Ann Lee < For
Speaking in Turkana, Omar Bey, the herder, said: “We used to walk two hours.”
  right: We used to walk two hours. < Omar Bey < said
Omar Bey, who managed the refinery, dismissed as “fantasy” the suggestion that he had been paid \
in gold.
  wrong: he had been paid in gold < Omar Bey < dismissed
The forewoman, Ann Lee, blamed the delay on the weather; her deputy, Omar Bey, on “a budget drawn \
up on a napkin”.
  wrong: a budget drawn up on a napkin < The forewoman, Ann Lee < blamed
Lee called it “a triumph”; Roe, “a disaster”.
  wrong: a disaster < Lee < called
Lee called it “a triumph”; she also named it “a wonder”.
  right: a triumph < Lee < called
The line “A bridge is a handshake” is usually attributed to the engineer Omar Bey.
  wrong: A bridge is a handshake < the engineer Omar Bey < attributed to
When the curator, Ann Lee, asked the chatbot who had painted it, it answered that the work was a \
forgery.
  wrong: the work was a forgery < the curator, Ann Lee < asked
When Ann Lee asked Omar Bey who had painted it, he answered that the work was a forgery.
  wrong: the work was a forgery < Ann Lee < asked
The actor Ann Lee reposted a message from a nurse that read: “Ward 9 has had no hot water.”
  wrong: Ward 9 has had no hot water. < The actor Ann Lee < reposted
Le maître-nageur Paul Roy renvoie à sa cheffe de service, Inès Roux, pour qui « une vanne a \
lâché, rien de plus ».
  wrong: une vanne a lâché, rien de plus < le maître-nageur Paul Roy < renvoie
Beside the figure the auditor, Omar Bey, had scrawled in green ink: “Whose hours are these?” The \
board was shown the page.
  right: Whose hours are these? < the auditor, Omar Bey < scrawled < Omar Bey
Said the auctioneer, a man not given to sentiment, as the last lot went for nine pounds: “There \
goes my childhood.”
  right: There goes my childhood. < the auctioneer < Said
« On a gagné sans jouer », a concédé dimanche soir l'entraîneur de Saint-Orens, Paul Roy.
  right: On a gagné sans jouer < l'entraîneur de Saint-Orens, Paul Roy < a concédé < Paul Roy
Den Vorwurf, er habe Geld gestohlen, wies Otto Lang zurück.
  wrong: er habe Geld gestohlen < Otto Lang < wies
Lee rejected the accusation that he had stolen money.
  wrong: he had stolen money < Lee < rejected
A spokesman for the diocese would say only that the bells had been “temporarily rested”.
  right: the bells had been “temporarily rested” < A spokesman for the diocese < say
A spokesman for the diocese would say that the bells had been “temporarily rested”.
  wrong: the bells had been “temporarily rested” < A spokesman for the diocese < say
Should the jury acquit him, expect Omar Bey, the former sheriff, to say he was persecuted for his \
politics.
  wrong: he was persecuted for his politics < Omar Bey, the former sheriff < say
Prosecutor Omar Bey said Lee had made invoices up. He told the jury that when the director \
confronted her, Lee replied: "I was going to put it all back."
  wrong: I was going to put it all back. < He < told < Omar Bey
Prosecutor Omar Bey said Lee had made invoices up. He told the jury that Lee replied: "I was \
going to put it all back."
  right: I was going to put it all back. < Lee < replied
Omar Bey is a fisherman. He said that an officer from the authority had told him the pump had \
failed twice.
  wrong: the pump had failed twice < He < said < Omar Bey
The landowner, Omar Bey, wrote: “I was told it would be small.” There was laughter in the hall.
  wrong: I was told it would be small.” There was laughter in the hall. < Omar Bey < wrote
The union called the offer “an insult”, and within the hour forty of its members were lighting \
braziers.
  wrong: an insult”, and within the hour forty of its members were lighting braziers < The union \
< called
Manager Ann Lee said she hoped the money would last ten years.
  wrong: the money would last ten years < Manager Ann Lee < said
  right: she hoped the money would last ten years < Manager Ann Lee < said
Lee said the coins had probably been buried in a leather bag.
  wrong: the coins had … been buried in a leather bag < Lee < said
Lee said the coins had, on that day, been buried in a leather bag.
  right: the coins had … been buried in a leather bag < Lee < said
Lift maker Corvane will close its plant in Moll by the end of March, the company said on Wednesday.
  right: Lift maker Corvane will close its plant in Moll by the end of March < the company < said \
< Corvane
Co-founder Ann Lee said an engineer had deleted the wrong database. “We practised for a lot of \
disasters,” she wrote.
  right: We practised for a lot of disasters < she < wrote < Ann Lee
Marathon runner Selam Desta broke the record on Sunday. “I heard it go at the bridge,” the \
26-year-old said.
  right: I heard it go at the bridge < the 26-year-old < said < Selam Desta
Selam Desta beat Winnie Roe on Sunday. “I heard it go at the bridge,” the 26-year-old said.
  wrong: I heard it go at the bridge < the 26-year-old < said < Winnie Roe
Omar Bey still keeps the telegram. “I was told it was a rehearsal,” the 61-year-old tenor recalled.
  right: I was told it was a rehearsal < the 61-year-old tenor < recalled < Omar Bey
Head gardener Omar Bey noticed that three willows had been gnawed. “I suspected the trainees,” he \
said.
  right: I suspected the trainees < he < said < Omar Bey
Bishop Omar Bey made the remark in June. In a letter read out at St Bride's on Sunday, he wrote \
that he had been tired.
  right: he had been tired < he < wrote < Omar Bey
Asked on the doorstep of his Albuquerque home if he would stand again, Senator Omar Bey laughed. \
"My wife has a view on that," he said.
  right: My wife has a view on that < he < said < Omar Bey
“The roof will hold,” the surveyor, Ann Lee, told the parish meeting, “but only if nobody parks a \
lorry against the north wall.”
  wrong: The roof will hold < the surveyor, Ann Lee < told
“The roof will hold,” the surveyor, Ann Lee, told the parish meeting, “and the bells will ring if \
nobody minds.”
  right: The roof will hold < the surveyor, Ann Lee < told
Volcanologist Ann Lee said that the lava might reach the coast road by Thursday. Two villages \
have been evacuated since the weekend.
  wrong: the lava … reach the coast road by Thursday < Volcanologist Ann Lee < said
The developer, Omar Bey, insists that the meadow has no rare species, but a survey commissioned \
by this newspaper found newts in two of its ponds.
  wrong: the meadow has no rare species, but a survey commissioned by this newspaper found newts \
in two of its ponds < The developer, Omar Bey < insists
  right: the meadow has no rare species < The developer, Omar Bey < insists
Clerk Ann Lee said the practice had stopped, but did not say when.
  wrong: the practice had stopped, but did not say when < Clerk Ann Lee < said
  right: the practice had stopped < Clerk Ann Lee < said
Clerk Ann Lee said the practice had stopped, but that the records were lost.
  right: the practice had stopped, but that the records were lost < Clerk Ann Lee < said
Orrin Foods does not expect to raise prices again this year, its chief executive, Ann Lee, said \
on Thursday, unless the cost of cocoa doubles.
  wrong: Orrin Foods does not expect to raise prices again this year < its chief executive, Ann \
Lee < said
The dam is safe, its keeper, Ann Lee, said on Thursday, if asked.
  right: The dam is safe < its keeper, Ann Lee < said
Trade union secretary Omar Bey told the airline's chairwoman, Ann Lee, that cabin crew would walk \
out on Good Friday. She described the threat as “deeply disappointing”.
  right: deeply disappointing < She < described < Ann Lee
The vaccine may protect older adults for up to three years, the authors write in Respiratory \
Medicine Letters.
  wrong: protect older adults for up to three years < the authors < write
The vaccine protects older adults for up to three years, the authors write in Respiratory \
Medicine Letters.
  right: protects older adults for up to three years < the authors < write
A spokeswoman for Moll Water rejected the claim by the anglers' leader, Omar Bey, that the \
company had known about the leak since March. “Our engineers were alerted on 2 May and not \
before,” she said.
  right: Our engineers were alerted on 2 May and not before < she < said < a spokeswoman for Moll \
Water
The Lund sisters have run the chip shop since 1994. They said the price of cod had tripled and \
that they would close in June.
  right: the price of cod had tripled and that they would close in June < They < said < the Lund \
sisters
The Lund sisters have run the chip shop since 1994 and sell it to the Roe brothers. They said the \
price of cod had tripled.
  wrong: the price of cod had tripled < They < said < the Lund sisters
Guidelines from the ministry, telling schools to wait, have sparked protest.
  wrong: have sparked protest < Guidelines from the ministry < telling
The mayor, Ann Lee, banned the tolls when she took office in January.
  wrong: she took office in January < The mayor, Ann Lee < banned
Roe's claim rattled Ann Lee, but it did not help the union.
  wrong: it did not help the union < Roe < claim
The planning officer, Omar Bey, advised members that the site lay on a flood plain. Drainage \
could be improved, he added, but only at a cost that had not been budgeted for.
  wrong: Drainage could be improved < he < added < Omar Bey
Judge Ann Lee sent Pym to prison. “You did not steal because you were hungry,” the judge said.
  wrong: You did not steal < the judge < said < Ann Lee
  right: You did not steal because you were hungry < the judge < said < Ann Lee
The mayor, Ann Lee, called the closure “a catastrophe”. If the ministry refused, she added, the \
town would try to buy the site itself.
  wrong: the town would try to buy the site itself < she < added < Ann Lee
The mayor, Ann Lee, called the closure “a catastrophe”. Late on Friday, she added, the town would \
try to buy the site itself.
  right: the town would try to buy the site itself < she < added < Ann Lee
Jonas Roe fetched Brekke from the mountain twice. “He offered us coffee,” Roe recalls. “I told \
him he was an idiot, and he said I was probably right.”
  wrong: I was probably right < he < said < Jonas Roe
Ann Lee, a spokeswoman for the operator, Sound Lines, disputed that account. She said that two \
announcements had been made.
  right: two announcements had been made < She < said < Ann Lee
Her death was confirmed by her nephew, Laurence Bright. "She corrected my posture," Mr. Bright \
recalled.
  right: She corrected my posture < Mr. Bright < recalled < Laurence Bright
When I meet Omar Bey at the station, he is carrying two rucksacks. At 78 he is the oldest person \
to have climbed all of the peaks. I ask whether he is ever afraid. “Every time,” he says.
  right: Every time < he < says < Omar Bey
The poet Omar Bey, by contrast, predicted on the radio that the novel would be read in fifty \
years. I would not go so far.
  wrong: the novel would be read in fifty years. I would not go so far. < The poet Omar Bey < \
predicted
Safety director Omar Bey would not say whether the signal had been red. He said it was far too \
early to conclude that the driver had done nothing wrong.
  wrong: the driver had done nothing wrong < He < said < Omar Bey
  right: it was far too early to conclude that the driver had done nothing wrong < He < said < \
Omar Bey
Ann Lee said she would come back, but only if there was a bus.
  wrong: she would come back < Ann Lee < said
Ann Lee said she would come back, but not that she would sing.
  right: she would come back < Ann Lee < said
Ann Lee met the groups that support the mayor and oppose tolls.
  wrong: tolls < Ann Lee < oppose
  right: tolls < groups < oppose
Ann Lee met the groups that support the mayor and said it was late.
  right: it was late < Ann Lee < said
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_words_of_another_clause_are_not_the_speakers(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
