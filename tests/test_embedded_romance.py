"""What the embedded engine reads in French and Spanish: each text, and who says what in it."""

from __future__ import annotations

import pytest

from tests.embedded_runs import found, words

LEAD = {
    "fr": "Il a plu toute la nuit sur le quai, et la rivière est sortie de son lit dans la ville. ",
    "es": "Llovió toda la noche sobre el muelle, y el río se salió de su cauce en la ciudad. ",
}
FRENCH = """
« Le bac partira, dit Odile Marty. Il partira plein. »
  Odile Marty: Le bac partira … Il partira plein.
« On nous croyait perdus, se réjouit Odile Marty, capitaine du bac. Nous voilà. »
  Odile Marty: On nous croyait perdus … Nous voilà.
« Le bac partira ! s'écria-t-elle. Tout de suite. »
  elle: Le bac partira ! … Tout de suite.
« Le bac est plein, m'a confié Odile Marty, et nous partons. »
  Odile Marty: Le bac est plein … et nous partons.
« Le bac partira », lui disait-il chaque soir.
  il: Le bac partira
« Le bac partira », s'est contentée de répondre la capitaine, Odile Marty.
  la capitaine, Odile Marty: Le bac partira
Le bac partira demain, a annoncé mardi soir la capitaine, Odile Marty.
  la capitaine, Odile Marty: Le bac partira demain
Selon Odile Marty, qui tient le bac, la crue durera trois jours.
  Odile Marty: la crue durera trois jours
Selon Odile Marty, capitaine du bac, la crue durera trois jours.
  Odile Marty: la crue durera trois jours
Selon Odile Marty, la crue durera trois jours.
  Odile Marty: la crue durera trois jours
D'après Odile Marty, la crue durera trois jours.
  Odile Marty: la crue durera trois jours
Comme le rappelle Odile Marty, la crue dure trois jours.
  Odile Marty: la crue dure trois jours
« On repart demain matin », a réagi Odile Marty, selon qui la crue est finie.
  Odile Marty: On repart demain matin
  Odile Marty: la crue est finie
Pour sa cousine Odile Marty, la crue est finie.
  sa cousine Odile Marty: la crue est finie
Odile Marty a souri, tout en admettant que le bac était vieux.
  Odile Marty: le bac était vieux
Odile Marty a dit que le bac était vieux, et la foule est partie.
  Odile Marty: le bac était vieux
« Le bac prend l'eau », met en garde Odile Marty.
  Odile Marty: Le bac prend l'eau
Odile Marty a promis que le bac serait réparé, sans en préciser le prix.
  Odile Marty: le bac serait réparé
Odile Marty a dit que le bac était vieux, mais que le moteur tenait.
  Odile Marty: le bac était vieux, mais que le moteur tenait
« Dix ans d'attente », a dit Odile Marty, qui a rappelé que le bac était vieux.
  Odile Marty: Dix ans d'attente
  Odile Marty: le bac était vieux
La mairie, elle, dénonce « dix ans d'attente ».
  La mairie: dix ans d'attente
À vingt ans, raconte Odile Marty, elle dormait dans le bac.
  Odile Marty: À vingt ans … elle dormait dans le bac
Odile Marty a assuré n'avoir jamais vu la lettre.
  Odile Marty: n'avoir jamais vu la lettre
Elle a cependant indiqué que le bac était vieux.
  Elle: le bac était vieux
Mais Odile Marty prévient : « Le bac est vieux. »
  Odile Marty: Le bac est vieux.
Odile Marty a crié « Partez » à la foule, avant d'ajouter que le bac était vieux.
  Odile Marty: Partez
  Odile Marty: le bac était vieux
Son adjointe, Odile Marty, n'a pas eu cette retenue : « On nous a volé le bac. »
  Son adjointe, Odile Marty: On nous a volé le bac.
Réponse de Luc Morin : « Personne n'a volé le bac. »
  Luc Morin: Personne n'a volé le bac.
« Partir avec quel moteur ? » demande ce dernier.
  ce dernier: Partir avec quel moteur ?
« Le bac est plein », tempête cette élue.
  cette élue: Le bac est plein
La compagnie, qui dit « étudier le dossier », attend.
  La compagnie: étudier le dossier
¶ — Qui a pris la rame ? demanda le passeur. ¶ — C'est le courant, répondit Odile d'une voix lasse.
  le passeur: Qui a pris la rame ?
  Odile: C'est le courant
« Vous noierez nos prés », a crié Odile Marty. Je lui ai répondu que le bac partirait.
  Odile Marty: Vous noierez nos prés
  Je: le bac partirait
Nous avons dit que le bac était vieux. J’ai ajouté que le moteur tenait.
  Nous: le bac était vieux
  J’: le moteur tenait
Odile Marty nous a dit que le bac datait de 1962.
  Odile Marty: le bac datait de 1962
Odile Marty a refusé de dire comment elle partirait.
  Odile Marty: comment elle partirait
"""
SPANISH = """
«La barca saldrá», afirmó Lucía Herrero. «Y saldrá llena», añadió.
  Lucía Herrero: La barca saldrá
  Lucía Herrero: Y saldrá llena
Lucía Herrero llegó tarde. Dijo que la barca estaba rota.
  Lucía Herrero: la barca estaba rota
Lucía Herrero llegó tarde. Además, pidió que la barca se vendiera.
  Lucía Herrero: la barca se vendiera
Lucía Herrero llegó tarde. «La barca está rota», suspiró.
  Lucía Herrero: La barca está rota
El ministro de Pesca, Luis Rey, llegó tarde. Prometió «una barca nueva para todos».
  El ministro de Pesca, Luis Rey: una barca nueva para todos
La barca saldrá mañana, anunció el martes la capitana, Lucía Herrero.
  la capitana, Lucía Herrero: La barca saldrá mañana
«No queremos esta barca», reaccionó su hermana, Lucía Herrero.
  su hermana, Lucía Herrero: No queremos esta barca
Según Lucía Herrero, que lleva la barca, la crecida durará tres días.
  Lucía Herrero: la crecida durará tres días
Según Lucía Herrero, capitana de la barca, la crecida durará tres días.
  Lucía Herrero: la crecida durará tres días
Según Lucía Herrero, la crecida durará tres días.
  Lucía Herrero: la crecida durará tres días
Como recuerda Lucía Herrero, la crecida dura tres días.
  Lucía Herrero: la crecida dura tres días
«Volvemos todos a casa», celebró Lucía Herrero, según la cual la crecida ha terminado.
  Lucía Herrero: Volvemos todos a casa
  Lucía Herrero: la crecida ha terminado
La capitana señaló, sin embargo, que la barca era vieja.
  La capitana: la barca era vieja
La capitana lo niega: «La barca es nueva y está pagada.»
  La capitana: La barca es nueva y está pagada.
Su hermana, Lucía Herrero, recuerda un taller a oscuras.
Ahora pide que la barca se venda.
Lucía Herrero aseguró no haber visto nunca la carta.
  Lucía Herrero: no haber visto nunca la carta
La capitana dijo que la barca estaba rota, y el público se fue.
  La capitana: la barca estaba rota
La capitana hizo saber que la barca era vieja.
  La capitana: la barca era vieja
Hubo quejas en el pueblo, pero Luis Rey lo desmintió. «Primero la barca», señaló.
  Luis Rey: Primero la barca
El técnico visitante, Luis Rey, cerró la puerta. «Si hablo, me echan», musitó.
  El técnico visitante, Luis Rey: Si hablo, me echan
Junto al río, Lola, de once años, tiraba piedras. «De mayor seré capitana», avisó.
  Lola: De mayor seré capitana
Luis Rey llegó tarde. Yo le he dicho que la barca era vieja.
  Yo: la barca era vieja
Lucía Herrero llegó tarde. El río crecía. «La barca está rota», suspiró.
  Lucía Herrero: La barca está rota
«La barca —explicó Lucía Herrero— está rota.»
  Lucía Herrero: La barca … está rota.
¶ —La barca está rota —dijo Lucía Herrero—. Hay que volver. ¶ —¿Quién la rompió? —preguntó el cura.
  Lucía Herrero: La barca está rota … Hay que volver.
  el cura: ¿Quién la rompió?
"""


def _table(rows: str, language: str) -> list[tuple[str, list[str]]]:
    """Texts (¶ parts paragraphs), each with its lines ``source: content``."""
    table: list[tuple[str, list[str]]] = []
    for line in filter(None, rows.splitlines()):
        if line.startswith("  "):
            table[-1][1].append(line.strip())
        else:
            table.append(((LEAD[language] + line).replace(" ¶ ", "\n\n"), []))
    return table


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Odile Marty est venue. Son fils, Luc, riait. « Le bac est à moi », dit-il.", ("Luc",)),
        (
            "Luc Morin est venu. Odile Marty riait. « Le bac est à moi », dit-elle.",
            ("Odile Marty",),
        ),
        ("Luc Morin est venu. La mairie a attendu. « C'est non », dit-elle.", ()),
        (
            "Le docteur est venu. La pluie tombait. Il a dit que le bac était vieux.",
            ("Le docteur",),
        ),
    ],
)
def test_a_pronoun_points_to_the_subject_before_it(text: str, speakers: tuple[str, ...]) -> None:
    assert found(LEAD["fr"] + text)[-1].speakers == speakers


@pytest.mark.parametrize(("text", "said"), _table(FRENCH, "fr") + _table(SPANISH, "es"))
def test_who_says_what(text: str, said: list[str]) -> None:
    outer = [c for c in found(text) if c.within is None]
    assert [f"{c.source.text if c.source else ''}: {words(c)}" for c in outer] == said


@pytest.mark.parametrize(
    ("language", "broken"),
    [
        ("fr", "À vingt ans, raconte Odile Marty,"),
        ("fr", "« Il a dit : “Non.” Elle est partie, dit Odile Marty. »"),
        ("fr", "Selon"),
        ("es", "Según"),
        ("es", "«La barca —"),
        ("es", "Dijo"),
    ],
)
def test_a_sentence_that_breaks_off_is_read_all_the_same(language: str, broken: str) -> None:
    assert all(c.content for c in found(LEAD[language] + broken))
