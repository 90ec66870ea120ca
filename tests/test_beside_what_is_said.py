"""Words that stand beside what is said, and quotations that another says in the same breath."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

_DIRECT, _INDIRECT, _MIXED = Kind.DIRECT, Kind.INDIRECT, Kind.MIXED
_AND_HE = "La ministra acusa al alcalde y este responde: “Es falso”"
_SO = "„So geht es nicht“, so Kern in einer Mitteilung."
_DENIED = "Mr Roe denied any fault and would “tell his side when the time is right”."
_ILL = "Mr Roe said he was ill and would “tell his side when the time is right”."
_FIX = "Lee replied: “No. He asked me to fix it, and I will fix it.”"
_NAMED = "Según la fiscal, el acusado dio dinero a su primo, Luis Gil."
_SLAMS = "Minister slams critics as mayor warns: “The bridge will fall”"
_WHAT = "Kern forderte den Rücktritt Langs, was Roth für übertrieben hält."
_TOLD = "»Die Frau sagte: ›Da läuft ein Tier‹«, erzählt Kai Roth. »Ich hab gelacht.«"
_INNER = "Lee raconte qu’un voisin lui a crié un soir : « On va tomber ! »"
_INNER_DE = "Eva Lee erzählt, dass ein Bürger ihr abends zugerufen habe: „Licht an!“"
_OWN_DE = "Eva Lee erzählt, dass sie dem Bürger abends zugerufen habe: „Licht an!“"
_REPORTED = (
    "„Der Fund ist alt“, sagt Eva Lang. Ihr Lehrer Kai Roth habe immer behauptet, er sei jung. "
    "„Er wäre entzückt gewesen.“"
)
_HAVE_TO = "Had anyone asked, Lee would have had to admit that there were none."
_HAD_TO = "When they asked, Lee had to admit that there were none."
_HOUSE = "Im Prozess um den Brand im Heim „Haus Abend“ hat die Anklage sechs Jahre gefordert."
_HOUSE_EN = "In the case of the care home “Evening Star” the prosecutor demanded six years."
_CLAIM = "Claim: A post shows Ann Lee saying “Nobody needs trains.”\n\nVerdict: False."
_PICTURE = "A post shows Senator Ann Lee beside the words “Nobody needs trains at all.”"
_OUTLET = "„Der Bau ist sicher“, sagte Kern der Moller Zeitung."
_TWO = "Le maire attaque la préfète, qui réplique : « C’est faux »"
_DENIES = "“Numbers are for little people,” Roe told her. Roe has denied saying it."
_EXTREME = "Fuentes del partido aseguran que Lara dimitió en enero, extremo que su entorno niega."
_OWNER = "The owner of the Red Lion, Tom Baker, said: “We will not leave.”"
_RIOTS = "London riots: “We lost everything”"
_AFFAIR = "Affaire Morel : « On nous a menti »"
_PARIS = "Paris: “We were never told,” families say."
_WITHIN = "„Herr Roth hat uns jahrelang erklärt, es gebe keine Wahl“, so Eva Kern."

_NEVER = "“Never,” said Lee (not, as some reports had it, “not now”)."
_AGE = "“How old are you?” the judge asked. “Seventeen.” “Speak up,” the judge said."
_CIRCLE = "L'entourage du sénateur, Luc Roux, a regretté une réponse « indigne »."
_ACCUSED = "Ana Lara, de 38 años, está acusada de estafa."
_LAWYER = "Der Angeklagte Kai Roth ließ über seinen Anwalt mitteilen, er sage nichts."
_SEEN = "According to the note, seen by the Post, costs could double."
_VERMERK = "Laut dem Vermerk, der dieser Zeitung vorliegt, könnten die Kosten steigen."
_MEMBERS = "Der Verband, der 140 Betriebe vertritt, zeigte sich „tief enttäuscht“."
_FORMULA = (
    "Roux craint une « décennie perdue », une formule que Mme Petit a qualifiée de « théâtre »."
)
_READING = "When Ann Lee said that it was safe, she was reading from a note."
_FALSE = "Lee said the dam was safe, which turned out to be false."
_SPOKE = "Gestern erklärte die Sprecherin des Amtes, Eva Pohl, die Zahlen seien gut."
_SHOWN = "The judge noted that the defendant had shown “not a shred of remorse”."
_SHOUT = "Neighbours heard a man shout “Get out of here!”"


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "kind"),
    [
        (_NEVER, ["Never,", "not now"], "Lee", "said", _DIRECT),
        (_AGE, ["How old are you?", "Seventeen."], "the judge", "asked", _DIRECT),
        (_ACCUSED, "de estafa", "Ana Lara", "está acusada", _INDIRECT),
        (_LAWYER, "er sage nichts", "ließ über seinen Anwalt", "mitteilen", _INDIRECT),
        (_SEEN, _SEEN[len("According to the note, ") : -1], "the note", "According to", _INDIRECT),
        (_VERMERK, _VERMERK[len("Laut dem Vermerk, ") : -1], "dem Vermerk", "Laut", _INDIRECT),
        (_MEMBERS, "zeigte sich „tief enttäuscht“", "der 140 Betriebe", "vertritt", _MIXED),
        (_FORMULA, "théâtre", "une formule que Mme Petit", "a qualifiée", _DIRECT),
        (_READING, "When Ann Lee said that it was safe", "she", "was reading", _INDIRECT),
        (_FALSE, _FALSE[len("Lee said ") : -1], "Lee", "said", _INDIRECT),
        (
            _SPOKE,
            "Eva Pohl, die Zahlen seien gut",
            "die Sprecherin des Amtes",
            "erklärte",
            _INDIRECT,
        ),
        (_SHOWN, "not a shred of remorse", "the defendant", "had shown", _DIRECT),
        (_SHOUT, "Get out of here!", "Neighbours", "heard", _DIRECT),
        (_AND_HE, "Es falso", "La ministra", "acusa", _DIRECT),
        (_AND_HE, "Es falso", "La ministra", "responde", _DIRECT),
        (_AND_HE, "Es falso", "La ministra", None, _DIRECT),
        (_SO, ["So geht es nicht", "in einer Mitteilung"], "Kern", "so", _DIRECT),
        (_DENIED, _DENIED[len("Mr Roe denied ") : -1], "Mr Roe", "denied", _MIXED),
        (_FIX, "to fix it, and I will fix it", "He", "asked", _INDIRECT),
        (_NAMED, "Luis Gil", "la fiscal", "Según", _INDIRECT),
        (_SLAMS, _SLAMS[len("Minister slams ") :], "Minister", "slams", _MIXED),
        (_WHAT, "was Roth für übertrieben hält", "Kern", "forderte", _INDIRECT),
        (_TOLD, "Ich hab gelacht.", "Die Frau", "sagte", _DIRECT),
        (_INNER, "On va tomber !", "Lee", "raconte", _DIRECT),
        (_INNER_DE, "Licht an!", "Eva Lee", "erzählt", _DIRECT),
        (_REPORTED, "Er wäre entzückt gewesen.", "Kai Roth", "behauptet", _DIRECT),
        (_HAVE_TO, "there were none", "Lee", "admit", _INDIRECT),
        (_HOUSE, "Haus Abend", "die Anklage", "gefordert", _DIRECT),
        (_HOUSE_EN, "Evening Star", "the prosecutor", "demanded", _DIRECT),
        (_CLAIM, "Nobody needs trains.", "Ann Lee", "saying", _DIRECT),
        (_PICTURE, "Nobody needs trains at all.", "Senator Ann Lee", "words", _DIRECT),
        (_OUTLET, "Der Bau ist sicher", "Kern der Moller Zeitung", "sagte", _DIRECT),
        (_TWO, "C’est faux", "Le maire attaque la préfète", "réplique", _DIRECT),
        (_TWO, "C’est faux", "Le maire", "réplique", _DIRECT),
        (_DENIES, "Numbers are for little people", "Roe", "told", _DIRECT),
        (_EXTREME, _EXTREME[29:-1], "Fuentes del partido", "aseguran", _INDIRECT),
        (_RIOTS, "We lost everything", "London", "riots", _DIRECT),
        (_AFFAIR, "On nous a menti", "Affaire Morel", None, _DIRECT),
        (_PARIS, "We were never told", "Paris", ":", _DIRECT),
        (_WITHIN, "es gebe keine Wahl", "Eva Kern", "so", _DIRECT),
    ],
)
def test_it_is_not_verified(
    text: str, content: str | Sequence[str], source: str, cue: str | None, kind: Kind
) -> None:
    (one,) = verify(text, candidate(content, source, cue, [source], kind))
    assert one.grade is not Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content", "source", "cue", "kind"),
    [
        (_SEEN, "costs could double", "the note", "According to", _INDIRECT),
        (_FORMULA, "théâtre", "Mme Petit", "a qualifiée", _DIRECT),
        (_FALSE, "the dam was safe", "Lee", "said", _INDIRECT),
        (
            _SPOKE,
            "die Zahlen seien gut",
            "die Sprecherin des Amtes, Eva Pohl",
            "erklärte",
            _INDIRECT,
        ),
        (_SHOUT, "Get out of here!", "a man", "shout", _DIRECT),
        (_SO, "So geht es nicht", "Kern", "so", _DIRECT),
        (_ILL, _ILL[len("Mr Roe said ") : -1], "Mr Roe", "said", _MIXED),
        (_NAMED, _NAMED[len("Según la fiscal, ") : -1], "la fiscal", "Según", _INDIRECT),
        (_WHAT, "den Rücktritt Langs", "Kern", "forderte", _INDIRECT),
        (_TOLD, "Ich hab gelacht.", "Kai Roth", "erzählt", _DIRECT),
        (_OWN_DE, "Licht an!", "Eva Lee", "erzählt", _DIRECT),
        (_HAD_TO, "there were none", "Lee", "admit", _INDIRECT),
        (_OUTLET, "Der Bau ist sicher", "Kern", "sagte", _DIRECT),
        (_TWO, "C’est faux", "la préfète", "réplique", _DIRECT),
        (_SLAMS, "The bridge will fall", "mayor", "warns", _DIRECT),
    ],
)
def test_the_right_one_is(text: str, content: str, source: str, cue: str, kind: Kind) -> None:
    (one,) = verify(text, candidate(content, source, cue, [source], kind))
    assert one.grade is Grade.VERIFIED, one.reasons


@pytest.mark.parametrize(
    ("source", "name", "verified"),
    [
        ("The owner of the Red Lion, Tom Baker", "Tom Baker", True),
        ("The owner of the Red Lion, Tom Baker", "Red Lion", False),
        ("The owner of the Red Lion", "Red Lion", False),
    ],
)
def test_who_owns_it_is_not_its_name(source: str, name: str, verified: bool) -> None:
    (one,) = verify(_OWNER, candidate("We will not leave.", source, "said", [name]))
    assert (one.grade is Grade.VERIFIED) is verified


def test_a_spokeswoman_for_the_county_has_her_name_behind_it() -> None:
    text = "A spokeswoman for the county, Lila Okafor, said no request had come."
    mention = "A spokeswoman for the county, Lila Okafor"
    stated = candidate("no request had come", mention, "said", ["Lila Okafor"], _INDIRECT)
    (one,) = verify(text, stated)
    assert one.grade is Grade.VERIFIED, one.reasons


@pytest.mark.parametrize(
    ("name", "verified"), [("Harriet Cole", False), ("Duncan Whyte", False), (None, True)]
)
def test_a_pronoun_is_not_whose_turn_it_is(name: str | None, verified: bool) -> None:
    text = (
        "Harriet Cole: You left.\n\nDuncan Whyte: Nobody pushed me.\n\n"
        "Harriet Cole: She says you “ran away”.\n\nDuncan Whyte: She would say that."
    )
    stated = candidate("you “ran away”", "She", "says", [name] if name else [], _MIXED)
    (one,) = verify(text, stated)
    assert (one.grade is Grade.VERIFIED) is verified, one.reasons


def test_the_circle_of_somebody_is_not_he() -> None:
    mention = "L'entourage du sénateur, Luc Roux"
    (one,) = verify(_CIRCLE, candidate("indigne", mention, "a regretté", ["Luc Roux"]))
    assert one.grade is not Grade.VERIFIED


def test_whom_a_witness_calls_she_the_article_does_not_name() -> None:
    text = "Judge Anne Roy was listening. “She said, ‘I left him’,” Luke Petty told the court."
    (one,) = verify(text, candidate("I left him", "She", "said", ["Anne Roy"]))
    assert one.grade is Grade.REVIEW
    (open_,) = verify(text, candidate("I left him", "She", "said"))
    assert open_.grade is Grade.VERIFIED, open_.reasons


def test_a_clause_is_no_name() -> None:
    text = "Luc Roux a écarté toute idée de fermeture avant 2026. « Nous restons », a-t-il dit."
    name = "– Luc Roux a écarté toute idée"
    (one,) = verify(text, candidate("Nous restons", "il", "a-t-il dit", [name]))
    assert one.grade is not Grade.VERIFIED
