"""What stands between a tag and the words, or in front of it, in four languages."""

from __future__ import annotations

import pytest

from tests.link_tables import passes, rows

SENTENCES = """
“It is mine,” Eva Kern says; Otto Lang calls that a fairy tale.
  wrong: It is mine < Otto Lang < calls
  right: It is mine < Eva Kern < says
“If the rain stops,” Ann Lee said, “we will sail on Monday.”
  wrong: we will sail on Monday < Ann Lee < said
  right: If the rain stops … we will sail on Monday < Ann Lee < said
“It was late,” Ann Lee said, “and we will sail on Monday.”
  right: and we will sail on Monday < Ann Lee < said
“She’ll tell you it was luck,” laughed Eva Kern.
  wrong: it was luck < She < tell < Ann Lee
  wrong: it was luck < She < ’ll tell < Ann Lee
Otto Lang hatte sie „Hexe“ genannt; Eva Kern lachte nur darüber.
  wrong: Eva Kern lachte nur darüber < Otto Lang < genannt
Mein Nachbar behauptet, die Welt gehe unter, ich glaube eher, sie schläft.
  wrong: die Welt gehe unter, ich glaube eher, sie schläft < Mein Nachbar < behauptet
  right: die Welt gehe unter < Mein Nachbar < behauptet
My neighbour claims that the world is ending, I suspect it is only asleep.
  wrong: the world is ending, I suspect it is only asleep < My neighbour < claims
Dem Vernehmen nach verlässt Eva Kern die Stadt; sie selbst sagte dazu kein Wort.
  wrong: verlässt Eva Kern die Stadt < sie < sagte < Eva Kern
Am Ende verlas Eva Kern einen Brief, den der Angeklagte geschrieben hatte: „Ich komme heim.“
  wrong: Ich komme heim < Eva Kern < verlas
« Il pleut », a dit Paul Petit. Son rival, Jean Roux, souriait. « Enfin », a-t-il ajouté.
  wrong: Il pleut … Enfin < Paul Petit < a dit
Il rappelle que le fondateur, Jean Roux, aimait répéter : « Tout passe. »
  wrong: Tout passe < Il < rappelle < Paul Petit
À en croire Paul Petit, qui vit là depuis dix ans, le pont va tomber.
  right: le pont va tomber < Paul Petit < À en croire
Dans une lettre, que nous avons pu lire, le patron Paul Petit, écrit que « tout passe ».
  right: tout passe < le patron Paul Petit < écrit < Paul Petit
Ana Ruiz calló. En la red se publicó una foto con el rótulo «Se busca».
  wrong: Se busca < Ana Ruiz < publicó
Ana Ruiz dejó escrito que nadie pagó. Sobre la puerta cuelga un azulejo: «Aquí se canta».
  wrong: Aquí se canta < Ana Ruiz < escrito
Ana Ruiz lo negó: el sello, dijo, se había perdido en Moll.
  right: el sello … se había perdido en Moll < Ana Ruiz < dijo
Ana Ruiz lo negó ante Pablo Paz: el sello, dijo, se había perdido en Moll.
  wrong: el sello … se había perdido en Moll < Ana Ruiz < dijo
"""


@pytest.mark.parametrize(("text", "which", "link"), rows(SENTENCES))
def test_only_the_words_of_the_tag_pass(text: str, which: str, link: str) -> None:
    assert passes(text, link) == (which == "right")
