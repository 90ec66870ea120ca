"""Who says it and who does not, in French. All sentences are invented."""

from __future__ import annotations

import pytest

from attrib.model import Candidate, Grade
from tests.links import table, verify

SENTENCES = """
L'homme qui a vu Ann Lee a dit que le port fermerait.
  - Ann Lee | a dit | le port fermerait
  + L'homme qui a vu Ann Lee | a dit | le port fermerait
  + L'homme | a dit | le port fermerait
La femme que soutient Marc Dorval affirme que la caisse est vide.
  - Marc Dorval | affirme | la caisse est vide
La femme que Marc Dorval soutient affirme que la caisse est vide.
  - Marc Dorval | affirme | la caisse est vide
Le journaliste qui accompagnait Marc Dorval écrit que la caisse est vide.
  - Marc Dorval | écrit | la caisse est vide
Marc Dorval, qui accompagnait le ministre, écrit que la caisse est vide.
  + Marc Dorval | écrit | la caisse est vide
  - le ministre | écrit | la caisse est vide
Le joueur dont parle Marc Dorval assure que le club est sauvé.
  - Marc Dorval | assure | le club est sauvé
L'usine où travaille Marc Dorval a annoncé que les salaires seraient gelés.
  - Marc Dorval | a annoncé | les salaires seraient gelés
  + L'usine | a annoncé | les salaires seraient gelés
Marc Dorval aurait déclaré que la caisse était vide.
  - Marc Dorval | aurait déclaré | la caisse était vide
  - Marc Dorval | déclaré | la caisse était vide
Marc Dorval aurait pourtant déclaré que la caisse était vide.
  - Marc Dorval | déclaré | la caisse était vide
  - Marc Dorval aurait pourtant | déclaré | la caisse était vide
Un pêcheur aurait, selon nos informations, affirmé que la caisse était vide.
  - Un pêcheur | affirmé | la caisse était vide
Marc Dorval avait pourtant déclaré que la caisse était vide.
  + Marc Dorval | avait pourtant déclaré | la caisse était vide
« La caisse est vide », aurait lancé Marc Dorval en réunion.
  - Marc Dorval | aurait lancé | La caisse est vide
« La caisse est vide », a lancé Marc Dorval en réunion.
  + Marc Dorval | a lancé | La caisse est vide
Selon Rémi Castel, Marc Dorval a dit que la caisse était vide.
  - Marc Dorval | a dit | la caisse était vide
  + Rémi Castel | Selon | Marc Dorval a dit que la caisse était vide
D'après deux témoins, Marc Dorval a crié : « La caisse est vide. »
  - Marc Dorval | a crié | La caisse est vide.
Selon Rémi Castel, la caisse est vide.
  + Rémi Castel | Selon | la caisse est vide
« La caisse est vide », a déclaré Marc Dorval à Rémi Castel.
  - Rémi Castel | a déclaré | La caisse est vide
  + Marc Dorval | a déclaré | La caisse est vide
À Rémi Castel, Marc Dorval a répondu que la caisse était vide.
  - Rémi Castel | a répondu | la caisse était vide
  + Marc Dorval | a répondu | la caisse était vide
Hier, elle est partie et affirme que la caisse est vide.
  + elle | affirme | la caisse est vide
Hier, Marc Dorval est parti pour elle et affirme que la caisse est vide.
  - elle | affirme | la caisse est vide
« La caisse est vide, dit-elle. On ferme. »
  + elle | dit | La caisse est vide // On ferme.
Marc Dorval est venu. « La caisse est vide », a-t-il ajouté.
  + il | a-t-il ajouté | La caisse est vide | Marc Dorval
Claire Dorval est venue. « La caisse est vide », a-t-il ajouté.
  - il | a-t-il ajouté | La caisse est vide | Claire Dorval
« On veut du neuf », a réagi Gaël Pennarun, selon qui la chambre datait de 1979.
  - qui la chambre datait de 1979. | selon | « On veut du neuf », a réagi Gaël Pennarun
  - qui | selon | la chambre datait de 1979
  + Gaël Pennarun | selon qui | la chambre datait de 1979
« Oui », a-t-il dit, tout en admettant que le problème reste entier.
  - tout en | admettant | le problème reste entier
Marc Dorval a accepté, tout en admettant que le problème reste entier.
  + Marc Dorval | admettant | le problème reste entier
Marc Dorval a rencontré Rémi Castel, tout en admettant que le problème reste entier.
  - Rémi Castel | admettant | le problème reste entier
Après avoir appris que la caisse était vide, Marc Dorval a dit adieu.
  - Marc Dorval | a dit | la caisse était vide
Marc Dorval dit avoir prévenu le maire.
  + Marc Dorval | dit | avoir prévenu le maire
Marc Dorval a demandé à Rémi Castel de dire que la caisse était vide.
  - Rémi Castel | dire | la caisse était vide
Marc Dorval a laissé Rémi Castel dire que la caisse était vide.
  - Marc Dorval | dire | la caisse était vide
Marc Dorval accuse Rémi Castel d'avoir dit que la caisse était vide.
  - Rémi Castel | avoir dit | la caisse était vide
Marc Dorval est accusé d'avoir dit que la caisse était vide.
  - Marc Dorval | avoir dit | la caisse était vide
— Il n'y a pas de caisse, dit Marc Dorval. ¶ — Il y en a une, répondit Rémi Castel.
  + Marc Dorval | dit | Il n'y a pas de caisse
  - Marc Dorval | dit | Il y en a une
Marc Dorval a dit que la caisse était vide, et la ville a fermé le port.
  - Marc Dorval | a dit | la ville a fermé le port
Marc Dorval a lu la lettre laissée par Rémi Castel : « Vendez tout. »
  - Marc Dorval | a lu | Vendez tout.
Marc Dorval réfute l'accusation de Rémi Castel selon laquelle la caisse est vide.
  - Marc Dorval | accusation | la caisse est vide
À Rémi Castel, qui lui demandait si la caisse était vide, Marc Dorval a dit non.
  - Marc Dorval | a dit | la caisse était vide
Interrogé par Rémi Castel, qui voulait savoir si la caisse était vide, Marc Dorval a dit non.
  - Marc Dorval | a dit | la caisse était vide
Le notaire qui avait reçu Paule Rançon jure que la maison est vendue.
  - Paule Rançon | jure | la maison est vendue
  + Le notaire | jure | la maison est vendue
La ville dont rêvait Paule Rançon annonce que le musée ferme.
  - Paule Rançon | annonce | le musée ferme
Le club pour lequel joue Paule Rançon a confirmé que le match était reporté.
  - Paule Rançon | a confirmé | le match était reporté
Le médecin que Paule Rançon consultait soutient que rien ne pressait.
  - Paule Rançon | soutient | rien ne pressait
  + Le médecin que Paule Rançon consultait | soutient | rien ne pressait
La maire répète que le trésorier Paul Rançon affirme que tout est payé.
  + le trésorier Paul Rançon | affirme | tout est payé
Paule Rançon, que le maire soutient, affirme que tout est payé.
  + Paule Rançon | affirme | tout est payé
Le rapport que Paule Rançon a dicté dit que tout est payé.
  + Le rapport | dit | tout est payé
Le trésorier, qui est parti en mai, aurait dit que tout était payé.
  - Le trésorier | dit | tout était payé
La voisine se serait exclamée : « Tout est payé, et par moi seule. »
  - La voisine | exclamée | Tout est payé, et par moi seule.
La voisine s'est exclamée : « Tout est payé, et par moi seule. »
  + La voisine | exclamée | Tout est payé, et par moi seule.
Le trésorier a pourtant dit que tout était payé.
  + Le trésorier | a pourtant dit | tout était payé
D'après sa sœur, Paul Rançon a juré que tout était payé.
  - Paul Rançon | a juré | tout était payé
Paul Rançon a juré que tout était payé, selon sa sœur.
  - Paul Rançon | a juré | tout était payé
Selon un communiqué, Paul Rançon a juré que tout était payé.
  + Paul Rançon | a juré | tout était payé
Le trésorier est soupçonné d'avoir dit que tout était payé.
  - Le trésorier | avoir dit | tout était payé
La maire accuse Paul Rançon de répéter que tout est payé.
  - Paul Rançon | répéter | tout est payé
La maire accuse Paul Rançon et affirme que tout est payé.
  + La maire | affirme | tout est payé
Ensuite affirme que tout est payé.
  - Ensuite | affirme | tout est payé
La maire a ri, tout en assurant que tout était payé.
  - tout en | assurant | tout était payé
  + La maire | assurant | tout était payé
La maire a embrassé Paule Rançon, tout en assurant que tout était payé.
  - Paule Rançon | assurant | tout était payé
Après avoir lu que tout était payé, Paule Rançon a dit merci.
  - Paule Rançon | a dit | tout était payé
À une élève qui demandait si tout était payé, Paule Rançon a répondu en riant.
  - Paule Rançon | a répondu | tout était payé
Tout était payé, a répondu Paule Rançon en riant.
  + Paule Rançon | a répondu | Tout était payé
Que tout était payé, Paule Rançon l'a dit dix fois.
  + Paule Rançon | a dit | tout était payé
Le trésorier a dit que tout était payé, mais les factures arrivent encore.
  - Le trésorier | a dit | les factures arrivent encore
Le trésorier a dit que tout était payé, tandis que les factures arrivent encore.
  - Le trésorier | a dit | les factures arrivent encore
Le trésorier a dit que tout était payé, mais que les factures arrivaient encore.
  + Le trésorier | a dit | les factures arrivaient encore
Sa sœur, Paule Rançon, raconte une enfance heureuse.
  - une enfance heureuse | raconte | Sa sœur, Paule Rançon
Le notaire lit la lettre que laissa Paul Rançon : « Ne vous disputez pas pour la maison. »
  - Le notaire | lit | Ne vous disputez pas pour la maison.
La maire rejette la thèse de Paul Rançon selon laquelle tout est payé.
  - La maire | thèse | tout est payé
La thèse de Paul Rançon, selon laquelle tout est payé, fait rire.
  + Paul Rançon | thèse | tout est payé
Le livre est de Paule Rançon, selon qui tout est payé.
  + Paule Rançon | selon qui | tout est payé
Lola Urrutia est sortie. Raconta que tout était payé.
  - Lola Urrutia | Raconta | tout était payé
« Tout est payé, a dit Paule Rançon. Et bien payé. »
  + Paule Rançon | a dit | Tout est payé // Et bien payé.
« Tout est payé ! s'écria-t-elle. Et bien payé. »
  + elle | s'écria | Tout est payé ! // Et bien payé.
« Tout est payé, a dit Paule Rançon. Et bien payé », a raconté Luc Mercier.
  - Paule Rançon | a dit | Tout est payé // Et bien payé
Luc Mercier a raconté : « Tout est payé, a dit Paule Rançon. Et bien payé. »
  - Paule Rançon | a dit | Tout est payé // Et bien payé.
Mme la présidente. À vous. ¶ M. Luc Mercier. Je maintiens mon texte. ¶ Mme la présidente. Bien.
  + M. Luc Mercier |  | Je maintiens mon texte. | Luc Mercier
  - M. Luc Mercier |  | Bien. | Luc Mercier
« Non », a-t-elle glissé au micro, avant d'ajouter que tout était payé.
  + elle | ajouter | tout était payé
« Non », a glissé la maire à Paule Rançon, avant d'ajouter que tout était payé.
  - Paule Rançon | ajouter | tout était payé
Au bord du quai, Lilou, onze ans, espérait un autographe.
  - un autographe | espérait | Au bord du quai, Lilou, onze ans
Le club est en ruine, dit un rapport de la ligue.
  + un rapport | dit | Le club est en ruine
Cela affirme que tout est payé.
  - Cela | affirme | tout est payé
« Le toit tient », a dit la maire, que Paul Rançon avait invitée.
  - Paul Rançon | a dit | Le toit tient
La maire a repris les mots de Paul Rançon : « Le toit tient encore dix ans. »
  - La maire | a repris | Le toit tient encore dix ans.
« Le toit tient », a dit la maire, qui recevait Paul Rançon.
  + la maire | a dit | Le toit tient
Paul Rançon, dont la maire dit que le toit tient, est parti.
  - Paul Rançon | dit | le toit tient
  + la maire | dit | le toit tient
Informée par Paul Rançon, la maire a dit que le toit tenait.
  - Paul Rançon | a dit | le toit tenait
  + la maire | a dit | le toit tenait
La maire a fait dire à Paul Rançon que le toit tenait.
  - Paul Rançon | dire | le toit tenait
  - La maire | dire | le toit tenait
La maire a cité Paul Rançon : « Le toit tient encore dix ans. »
  - La maire | a cité | Le toit tient encore dix ans.
« Le toit tient », a-t-on entendu dire Paul Rançon.
  - Paul Rançon | entendu | Le toit tient
Paul Rançon n'a pas dit que le toit tenait.
  - Paul Rançon | dit | le toit tenait
Paul Rançon n'a jamais affirmé que le toit tenait.
  - Paul Rançon | affirmé | le toit tenait
Paul Rançon doit dire mardi si le toit tient.
  - Paul Rançon | dire | le toit tient
On prête à Paul Rançon cette phrase : « Le toit tient encore dix ans. »
  - Paul Rançon | prête | Le toit tient encore dix ans.
Interrogé par Paul Rançon, le couvreur répond que le toit tient.
  - Paul Rançon | répond | le toit tient
Le couvreur a répondu à la lettre de Paul Rançon : « Le toit tient encore. »
  - Paul Rançon | a répondu | Le toit tient encore.
« Le toit tient, a dit mon voisin. Et il ment », soupire Paul Rançon.
  - Paul Rançon | soupire | Le toit tient
« Le toit tient, c'est tout », soupire Paul Rançon.
  + Paul Rançon | soupire | Le toit tient, c'est tout
Paul Rançon a appris que le toit tenait.
  - Paul Rançon | a appris | le toit tenait
Selon la sœur de Paul Rançon, le toit tient.
  - Paul Rançon | Selon | le toit tient
— Le toit tient, dit la maire à Paul Rançon. Dix ans.
  - Paul Rançon | dit | Le toit tient // Dix ans.
  + la maire | dit | Le toit tient // Dix ans.
Paul Rançon est parti. D'après lui, le toit tient.
  + lui | D'après | le toit tient | Paul Rançon
"""


@pytest.mark.parametrize(("text", "link", "right"), table(SENTENCES))
def test_only_who_says_it_is_verified(text: str, link: Candidate, right: bool) -> None:
    (said,) = verify(text, link)
    assert (said.grade is Grade.VERIFIED) is right, said.reasons
