"""More English news sentences: letters, shouts, nicknames, witnesses, and right twins."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

BRIDGES = """
Ida Kern cut the ribbon as her predecessor, Paul Voss, told us the bridge had cost too much.
  wrong: the bridge had cost too much < Ida Kern < told
  right: the bridge had cost too much < Paul Voss < told
The bridge had cost too much, the mayor’s predecessor, Paul Voss, told guests.
  wrong: The bridge had cost too much < The mayor < told
Paul Voss, mayor until Ida Kern beat him in May, said the bridge had cost too much.
  right: the bridge had cost too much < Paul Voss < said
  wrong: the bridge had cost too much < Ida Kern < said
Ida Kern, who beat Paul Voss in May after calling the bridge “a folly”, opened it on Friday.
  right: a folly < Ida Kern < calling
  wrong: a folly < Paul Voss < calling
Paul Voss lost to Ida Kern, who had called the bridge “a folly”.
  right: a folly < Ida Kern < had called
  wrong: a folly < Paul Voss < called
A video of Ida Kern calling the bridge “a folly” was shared by Paul Voss.
  right: a folly < Ida Kern < calling
  wrong: a folly < Paul Voss < shared
Paul Voss shared a video of Ida Kern saying “The bridge is a folly.”
  wrong: The bridge is a folly < Paul Voss < saying
  right: The bridge is a folly < Ida Kern < saying
Paul Voss retweeted a post by Ida Kern: “The bridge is a folly.”
  wrong: The bridge is a folly < Paul Voss < retweeted
Paul Voss translated for Ida Kern. “The bridge is a folly,” he said, rendering her words.
  wrong: The bridge is a folly < Paul Voss < said
“The bridge is a folly,” Ida Kern said through an interpreter, Paul Voss.
  right: The bridge is a folly < Ida Kern < said
  wrong: The bridge is a folly < Paul Voss < said
Ida Kern’s critics say the bridge is a folly.
  wrong: the bridge is a folly < Ida Kern < say
  right: the bridge is a folly < Ida Kern’s critics < say
Ida Kern faces critics who say the bridge is a folly.
  wrong: the bridge is a folly < Ida Kern < say
  right: the bridge is a folly < critics < say
Ida Kern laughed at a heckler’s shout that the bridge was a folly.
  wrong: the bridge was a folly < Ida Kern < shout
Ida Kern ignored shouts of “Folly!” from the crowd.
  wrong: Folly! < Ida Kern < shouts
Ida Kern was met with cries of “Folly!”
  wrong: Folly! < Ida Kern < cries
Ida Kern was nicknamed “the Hammer” by her rivals.
  wrong: the Hammer < Ida Kern < nicknamed
  right: the Hammer < her rivals < nicknamed
Ida Kern, nicknamed “the Hammer”, won.
  wrong: the Hammer < Ida Kern < nicknamed
Ida Kern wrote a book, “The Hammer”, about the bridge.
  wrong: The Hammer < Ida Kern < wrote
Ida Kern was accused by Paul Voss of wasting “millions on a folly”.
  right: millions on a folly < Paul Voss < accused
  wrong: millions on a folly < Ida Kern < accused
Ida Kern denied wasting “millions on a folly”.
  right: wasting “millions on a folly” < Ida Kern < denied
Ida Kern denied Paul Voss’s claim that the bridge was a folly.
  wrong: the bridge was a folly < Ida Kern < denied
  right: the bridge was a folly < Paul Voss < claim
Asked whether the bridge was a folly, Ida Kern laughed.
  wrong: the bridge was a folly < Ida Kern < Asked
Asked whether the bridge was a folly, Ida Kern said it was the best in the county.
  right: it was the best in the county < Ida Kern < said
  wrong: the bridge was a folly < Ida Kern < said
Ida Kern asked Paul Voss who had called the bridge a folly.
  wrong: the bridge a folly < Ida Kern < called
  wrong: the bridge a folly < Paul Voss < called
“Who called it a folly?” Ida Kern asked Paul Voss.
  right: Who called it a folly? < Ida Kern < asked
  wrong: Who called it a folly? < Paul Voss < asked
“You called it a folly, Paul,” Ida Kern said.
  right: You called it a folly, Paul < Ida Kern < said
  wrong: it a folly < Paul < called
“It was never a folly, Ida,” Paul Voss wrote to his successor, Ida Kern.
  right: It was never a folly, Ida < Paul Voss < wrote
  wrong: It was never a folly, Ida < Ida Kern < wrote
Dear Ida Kern, the letter from Paul Voss began, the bridge is a folly.
  wrong: the bridge is a folly < Ida Kern < began
In a letter to Ida Kern, Paul Voss’s widow said the bridge was a folly.
  right: the bridge was a folly < Paul Voss’s widow < said
  wrong: the bridge was a folly < Paul Voss < said
  wrong: the bridge was a folly < Ida Kern < said
The bridge was a folly, according to a letter from Paul Voss to Ida Kern.
  right: The bridge was a folly < Paul Voss < according to
  wrong: The bridge was a folly < Ida Kern < according to
The bridge was a folly, according to people who have worked for Ida Kern.
  wrong: The bridge was a folly < Ida Kern < according to
  right: The bridge was a folly < people who have worked for Ida Kern < according to
According to a biography of Ida Kern by Paul Voss, the bridge was a folly.
  wrong: the bridge was a folly < Ida Kern < According to
  right: the bridge was a folly < a biography of Ida Kern by Paul Voss < According to
Ida Kern answered with cries of “Folly!”
  right: Folly! < Ida Kern < cries
Ida Kern’s novel, “Low Water”, won a prize.
  wrong: Low Water < Ida Kern < won
In the film, “I was never there,” Ida Kern says.
  right: I was never there < Ida Kern < says
In her book, “we were all lost,” Ida Kern writes.
  right: we were all lost < Ida Kern < writes
Ida Kern asked a man who had called the bridge a folly to leave.
  right: the bridge a folly < a man < called
Ida Kern asked Paul Voss, who had called the bridge a folly, to leave.
  right: the bridge a folly < Paul Voss < called
The bridge, according to a report from the council, is a folly.
  right: is a folly < the council < according to
Ida Kern was moved to say thanks for “all the folly”.
  right: all the folly < Ida Kern < say
Ida Kern, described as “a hammer”, won.
  wrong: a hammer < Ida Kern < described
Ida Kern, who has been called “a hammer”, won.
  wrong: a hammer < Ida Kern < called
The deal, hailed as “historic”, collapsed.
  wrong: historic < The deal < hailed
Paul Voss, angry, called “foul”.
  right: foul < Paul Voss < called
Ida Kern resigned over remarks by Paul Voss that the bridge was a folly.
  right: the bridge was a folly < Paul Voss < remarks
  wrong: the bridge was a folly < Ida Kern < remarks
Ida Kern, the heir to Paul Voss, warns of a folly.
  right: a folly < Ida Kern < warns
The woman who spoke to Paul Voss warns of a folly.
  right: a folly < The woman < warns
"""
"""Predecessors, nicknames, letters, shouts."""

COURTS = """
“Did you sign it?” Vera Holt asked. Mark Dunn looked at the floor. “I did.”
  wrong: I did < Vera Holt < asked
“Did you sign it?” Vera Holt asked Mark Dunn. “I did.” “And why?” “I was told to.”
  wrong: I was told to < Vera Holt < asked
Vera Holt: “Did you sign it?” ¶ Mark Dunn: “I did.”
  right: I did < Mark Dunn < :
  wrong: I did < Vera Holt < :
Vera Holt asked Mark Dunn if he had signed. “I did,” he said.
  right: I did < he < said < Mark Dunn
  wrong: I did < he < said < Vera Holt
Mark Dunn met Paul Reid at noon. “I signed,” he said.
  wrong: I signed < he < said < Paul Reid
  wrong: I signed < he < said < Mark Dunn
Mark Dunn met his sister, Vera Holt, at noon. “I signed,” she said.
  right: I signed < she < said < Vera Holt
  wrong: I signed < she < said < Mark Dunn
Mark Dunn’s lawyer, Vera Holt, said he had signed. She added that he was sorry.
  right: he was sorry < She < added < Vera Holt
  wrong: he was sorry < She < added < Mark Dunn
Vera Holt said Mark Dunn had signed. He said he had not.
  right: he had not < He < said < Mark Dunn
  wrong: he had not < He < said < Vera Holt
Vera Holt’s husband, Mark Dunn, said she had signed. “She cried all night,” he said.
  right: She cried all night < he < said < Mark Dunn
  wrong: She cried all night < he < said < Vera Holt
The company said it had paid. Mark Dunn, its lawyer, would not comment. It said more would follow.
  right: more would follow < It < said < The company
  wrong: more would follow < It < said < Mark Dunn
“I signed,” said Mark Dunn. His wife, Vera Holt, said: “He did not know what it was.”
  right: He did not know what it was < Vera Holt < said
  wrong: He did not know what it was < Mark Dunn < said
“I signed,” said Mark Dunn, and his wife, Vera Holt, nodded. “We both did.”
  wrong: We both did < Vera Holt < said
  wrong: We both did < Mark Dunn < said
The minister met the ambassador. The latter said the treaty was dead.
  right: the treaty was dead < The latter < said
Holt beat Dunn in straight sets. The winner said the court was fast.
  wrong: the court was fast < The winner < said < Dunn
Vera Holt, the mother of Mark Dunn, said he had signed. The mother of four wept.
  right: he had signed < Vera Holt < said
  wrong: he had signed < Mark Dunn < said
“My client signed nothing,” Vera Holt, who represents Mark Dunn, told the court.
  right: My client signed nothing < Vera Holt < told
  wrong: My client signed nothing < Mark Dunn < told
Defence counsel said Mark Dunn told a friend that “the ship was never safe”.
  wrong: the ship was never safe < Defence counsel < said
  right: the ship was never safe < Mark Dunn < told
The jury heard that Mark Dunn told a friend that “the ship was never safe”.
  right: the ship was never safe < Mark Dunn < told
  wrong: the ship was never safe < The jury < heard
The jury was shown a text in which Mark Dunn told a friend: “The ship was never safe.”
  right: The ship was never safe < Mark Dunn < told
  wrong: The ship was never safe < The jury < shown
A text from Mark Dunn to Vera Holt, read to the jury, said: “The ship was never safe.”
  wrong: The ship was never safe < Vera Holt < said
  right: The ship was never safe < A text from Mark Dunn to Vera Holt < said
Witness Paul Reid recalled Mark Dunn shouting that the ship was not safe.
  right: the ship was not safe < Mark Dunn < shouting
  wrong: the ship was not safe < Witness Paul Reid < shouting
Witness Paul Reid denied that he had told Mark Dunn the ship was safe.
  wrong: the ship was safe < Witness Paul Reid < told
  wrong: the ship was safe < he < told
Paul Reid could not recall whether Mark Dunn had said the ship was safe.
  wrong: the ship was safe < Mark Dunn < said
Paul Reid swore he never heard Mark Dunn say the ship was safe.
  wrong: the ship was safe < Mark Dunn < say
Paul Reid swore he heard Mark Dunn say the ship was safe.
  right: the ship was safe < Mark Dunn < say
The judge asked the jury to imagine Mark Dunn saying the ship was safe.
  wrong: the ship was safe < Mark Dunn < saying
Paul Reid urged fans to boo Mark Dunn, saying the striker had lied.
  right: the striker had lied < Paul Reid < saying
  wrong: the striker had lied < Mark Dunn < saying
Paul Reid, urged by Mark Dunn to quit, said the club was his life.
  right: the club was his life < Paul Reid < said
  wrong: the club was his life < Mark Dunn < said
Mark Dunn’s claim, repeated by Paul Reid, that the ship was safe was false.
  right: the ship was safe < Mark Dunn < claim
It was Paul Reid, not Mark Dunn, as we wrote on Monday, who said the ship was safe.
  wrong: the ship was safe < Mark Dunn < said
Paul Reid wishes Mark Dunn had said the ship was not safe.
  wrong: the ship was not safe < Mark Dunn < said
It would help if Mark Dunn said the ship was not safe.
  wrong: the ship was not safe < Mark Dunn < said
Mark Dunn ought to have said the ship was not safe.
  wrong: the ship was not safe < Mark Dunn < said
Mark Dunn was prevented from saying the ship was not safe.
  wrong: the ship was not safe < Mark Dunn < saying
Mark Dunn was fired for saying the ship was not safe.
  right: the ship was not safe < Mark Dunn < saying
Mark Dunn stands by saying the ship was not safe.
  right: the ship was not safe < Mark Dunn < saying
Mark Dunn talked the crew out of saying the ship was not safe.
  wrong: the ship was not safe < the crew < saying
  wrong: the ship was not safe < Mark Dunn < saying
A letter to Vera Holt, the dead man’s widow, said the ship was safe.
  right: the ship was safe < A letter to Vera Holt < said
  wrong: the ship was safe < Vera Holt < said
The captain of the ship, Mark Dunn, said it was safe.
  right: it was safe < Mark Dunn < said
The head of safety at Dunn Lines, Vera Holt, said it was safe.
  right: it was safe < Vera Holt < said
A survey of crews by Dunn Lines, published on Monday, found that most felt safe.
  right: most felt safe < A survey of crews by Dunn Lines < found
A lawyer for Mark Dunn, Vera Holt, said it was safe.
  right: it was safe < Vera Holt < said
  wrong: it was safe < Mark Dunn < said
A report for Mark Dunn, who owns the ship, said it was safe.
  wrong: it was safe < Mark Dunn < said
  right: it was safe < A report for Mark Dunn < said
At a rally for Mark Dunn, Vera Holt, his rival in May, said it was safe.
  right: it was safe < Vera Holt < said
  wrong: it was safe < Mark Dunn < said
The idea came from Mark Dunn, who said it was safe.
  right: it was safe < Mark Dunn < said
The song was written by Mark Dunn, who says it is about the ship.
  right: it is about the ship < Mark Dunn < says
Talks with Mark Dunn, the owner, had failed, said Vera Holt.
  right: Talks with Mark Dunn, the owner, had failed < Vera Holt < said
“The ship “Aurora” was safe,” said Mark Dunn.
  right: was safe < Mark Dunn < said
The warning came from Vera Holt, who said the ship was not safe.
  right: the ship was not safe < Vera Holt < said
The crew ran with Mark Dunn, who said the ship was safe.
  right: the ship was safe < Mark Dunn < said
Doubts grew in Moll, where Vera Holt said the ship was not safe.
  right: the ship was not safe < Vera Holt < said
The men who came with Vera Holt said the ship was safe.
  right: the ship was safe < The men < said
  wrong: the ship was safe < Vera Holt < said
"""
"""Who answers, who was kept from saying it, to whom a letter is."""


@pytest.mark.parametrize(("text", "which", "link"), rows(BRIDGES, COURTS))
def test_only_whoever_said_it_is_verified(text: str, which: str, link: str) -> None:
    assert passes(text, link) is (which == "right")
