"""A few quoted words inside what is reported: the words around them deny, condition or give them
to somebody else, though nothing is cut off within the marks."""

from __future__ import annotations

import pytest

from attrib.model import Grade, Kind
from tests.links import candidate, verify

WHO = {
    "en": ("Ann Lee runs the office. ", "Lee", "Ann Lee"),
    "de": ("Ina Kern leitet das Amt. ", "Kern", "Ina Kern"),
    "fr": ("Anne Roy dirige l’agence. ", "Roy", "Anne Roy"),
    "es": ("Ana Ruiz dirige la agencia. ", "Ruiz", "Ana Ruiz"),
}

NOT_HERS = [
    ("en", "Lee | insisted | there was no “cover-up”."),
    ("en", "Lee | said | it was not a “cover-up” but a mistake."),
    ("en", "Lee | said | she did not “want to go”."),
    ("en", "There was no “cover-up”, Lee | insisted |."),
    ("en", "Lee | said | she would never say “it is safe”."),
    ("en", "Lee | insisted | that nobody had said “it is safe”."),
    ("en", "Nobody should call it a “cover-up”, Lee | said |."),
    ("en", "The council would not be “bullied”, Lee | said |."),
    ("en", "Lee | said | that if it rained the dam would be “gone”."),
    ("en", "If it rained the dam would be “gone by noon”, Lee | said |."),
    ("en", "The mayor had called it a “cover-up”, Lee | said |."),
    ("en", "The mayor thought it was “a joke”, Lee | said |."),
    ("en", "The board was told it was a “mistake”, Lee | said |."),
    ("en", "He had told her it was “a joke”, Lee | said |."),
    ("en", "Lee | rejected | the idea that it was a “plot”."),
    ("de", "Kern | betonte |, es gebe keinen „Skandal“."),
    ("de", "Kern | sagte |, sie wolle nicht „den Kopf hinhalten“."),
    ("de", "Von einem „Skandal“ könne keine Rede sein, | betonte | Kern."),
    (
        "de",
        "Von einem „Krieg“, wie ihn die Presse nannte, könne keine Rede sein, | betonte | Kern.",
    ),
    ("de", "Kern | betonte |, von einem „Skandal“ könne keine Rede sein."),
    ("de", "Es handle sich nicht um einen „Skandal“, | betonte | Kern."),
    ("de", "Der Vermieter habe gesagt, das sei „hier so üblich“, | berichtet | Kern."),
    ("de", "Der Bürgermeister habe von einem „Skandal“ gesprochen, | sagte | Kern."),
    ("fr", "Il n’y a pas eu de « scandale », | a insisté | Roy."),
    ("fr", "Roy | a dit | qu’elle ne voulait pas « payer pour les autres »."),
    ("fr", "Le maire avait parlé d’un « scandale », | a dit | Roy."),
    ("fr", "Le propriétaire aurait dit que c’était « l’usage ici », | raconte | Roy."),
    ("es", "Ruiz | insistió | en que no hubo ningún «escándalo»."),
    ("es", "No se puede hablar de un «escándalo», | insistió | Ruiz."),
    ("es", "El alcalde había hablado de un «escándalo», | dijo | Ruiz."),
    ("es", "El dueño le habría dicho que era «lo normal aquí», | cuenta | Ruiz."),
]

HERS = [
    ("en", "Lee | said | she would not resign because “it would be the wrong signal”."),
    ("en", "Lee | said | it was “a mistake”, not a plot."),
    ("en", "Lee | said | no decision had been made, but that it was “possible”."),
    ("en", "Lee | said | the plan, which no one had read, was “dead”."),
    ("en", "The plan, which no one had read, was “dead”, Lee | said |."),
    ("en", "She herself had called it a “cover-up”, Lee | said |."),
    ("en", "She told the board it was a “mistake”, Lee | said |."),
    ("en", "Lee | said | nobody was surprised by the “chaos” at the port."),
    ("en", "Lee | said | there was no doubt it was “a plot”."),
    ("en", "Lee | said | it was “not fair”."),
    ("en", "Lee | said | it was not only “a shame” but a crime."),
    ("de", "Es gebe keinen Grund, das sei „ein Fehler“, | sagte | Kern."),
    ("de", "Er gehe nicht, weil das „das falsche Signal“ wäre, | sagte | Kern."),
    ("de", "Es handle sich um einen „Skandal“, | betonte | Kern."),
    ("fr", "Il n’y avait pas d’autre choix, c’était « une erreur », | a dit | Roy."),
    ("es", "Fue «un error», | dijo | Ruiz, que no quiso decir más."),
]


def fragment(text: str) -> str:
    opens = next(at for at, sign in enumerate(text) if sign in "“„«")
    closes = next(at for at in range(opens + 1, len(text)) if text[at] in "”“»")
    return text[opens + 1 : closes].strip()


def graded(language: str, marked: str) -> tuple[Grade, tuple[str, ...]]:
    before, source, name = WHO[language]
    start, cue, end = (part.strip(" ") for part in marked.split("|"))
    gap = "" if end[:1] in ",." else " "
    text = before + " ".join(filter(None, (start, cue))) + gap + end
    (said,) = verify(text, candidate([fragment(text)], source, cue, [name], Kind.DIRECT))
    return said.grade, said.context.warnings


@pytest.mark.parametrize(("language", "text"), NOT_HERS)
def test_what_is_denied_or_told_of_another_is_for_review(language: str, text: str) -> None:
    assert graded(language, text)[0] is not Grade.VERIFIED


@pytest.mark.parametrize(("language", "text"), HERS)
def test_words_that_are_hers_are_verified(language: str, text: str) -> None:
    assert graded(language, text) == (Grade.VERIFIED, ())


def test_of_two_fragments_one_is_denied() -> None:
    text = "Ann Lee runs the office. Lee said it was “a mistake” but not “a crime”."
    for content, grade in (
        (["a mistake"], Grade.VERIFIED),
        (["a crime"], Grade.REVIEW),
        (["a mistake", "a crime"], Grade.REVIEW),
    ):
        (said,) = verify(text, candidate(content, "Lee", "said", ["Ann Lee"], Kind.DIRECT))
        assert said.grade is grade, content


def test_a_denial_that_was_answered_with_it_is_not_cut_off() -> None:
    text = "Anne Roy dirige l’agence. Roy a répondu qu’aucun plan n’était prévu « à ce stade »."
    content = ["aucun plan n’était prévu", "à ce stade"]
    (said,) = verify(text, candidate(content, "Roy", "répondu", ["Anne Roy"], Kind.MIXED))
    assert said.grade is Grade.VERIFIED


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lee insisted the dam would hold, a phrase that cost her predecessor the job.", "Lee"),
        ("Lee said the bridge was “as safe as houses”, a line she would come to regret.", "Lee"),
        ("Lee sagte, die Brücke sei sicher – ein Satz, der ihr nun um die Ohren fliegt.", "Lee"),
        ("Lee a assuré que la digue tiendrait, une phrase qui la poursuit encore.", "Lee"),
        ("Lee aseguró que la presa aguantaría, una frase que hoy le recuerdan todos.", "Lee"),
        ("Lee anunció una obra para otoño, la misma que este periódico dio por muerta.", "Lee"),
    ],
)
def test_what_became_of_the_words_is_the_writers(text: str, content: str) -> None:
    cue = text.split()[1] if text.split()[1] != "a" else "a assuré"
    begin = text.index(cue) + len(cue)
    for word in (" que ", ", ", " "):
        if text.startswith(word, begin):
            begin += len(word)
            break
    end = min(at for at in (text.rfind(", "), text.rfind(" – ")) if at > begin)
    end = text.index(" –") if " –" in text else end
    whole, kept = text[begin:-1], text[begin:end]
    (long,) = verify(text, candidate([whole], content, cue, [content], Kind.INDIRECT))
    (short,) = verify(text, candidate([kept], content, cue, [content], Kind.INDIRECT))
    assert (long.grade, short.grade) == (Grade.REVIEW, Grade.VERIFIED)


@pytest.mark.parametrize(
    ("text", "content", "right"),
    [
        ("It would be wrong, Lee says, to conclude that the light kills bees.", "the light", False),
        (
            "It would be a mistake, Lee says, to think that the light kills bees.",
            "the light",
            False,
        ),
        ("It is fair, Lee says, to conclude that the light kills bees.", "the light", True),
        ("Es wäre falsch, sagt Lee, daraus zu schließen, dass die Brücke fällt.", "die Brü", False),
        ("Il serait faux, dit Lee, de conclure que la digue est sûre.", "la digue", False),
        ("Sería un error, dice Lee, concluir que la presa es segura.", "la presa", False),
        ("In her memoir, The Wrong Day, Lee recalled that the light went out.", "the light", True),
    ],
)
def test_what_it_would_be_wrong_to_say_is_not_said(text: str, content: str, right: bool) -> None:
    said = text[text.index(content) : -1]
    cues = ("says", "sagt", "dit", "dice", "recalled")
    cue = next(cue for cue in cues if f" {cue}" in text)
    (found,) = verify(text, candidate([said], "Lee", cue, ["Lee"], Kind.INDIRECT))
    assert (found.grade is Grade.VERIFIED) is right


@pytest.mark.parametrize(
    ("text", "kept", "right"),
    [
        ("Lee said it would run buses on most routes unless drivers walked out.",
         "it would run buses", False),
        ("Lee said a mast would be built within two years if the park agreed.",
         "a mast would be built", False),
        ("Lee sagte, sie rechne mit Hilfe aus Moll, sofern der Rat zustimme.",
         "sie rechne mit Hilfe", False),
        ("Lee a dit que la route serait ouverte en juin si l’État payait.",
         "la route serait ouverte", False),
        ("Lee said it would run buses on most routes.", "it would run buses", True),
        ("Lee said it would run buses and asked if drivers had walked out.",
         "it would run buses", True),
    ],
)  # fmt: skip
def test_a_cut_within_the_clause_drops_the_condition_at_its_end(
    text: str, kept: str, right: bool
) -> None:
    cue = next(cue for cue in ("said", "sagte", "a dit") if cue in text)
    (found,) = verify(text, candidate(kept, "Lee", cue, ["Lee"], Kind.INDIRECT))
    assert (found.grade is Grade.VERIFIED) is right
