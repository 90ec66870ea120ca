"""German sentences that go on with, or point back to, what somebody said. All are invented."""

from __future__ import annotations

import pytest

from tests.german_sentences import passes


@pytest.mark.parametrize(
    ("before", "speaker", "content", "wrong"),
    [
        (
            "Die Werft forderte Hilfe. ",
            "Die Werft",
            "Kämen sie nicht, so „rette sie Gott“.",
            "Gott",
        ),
        (
            "Ein Sprecher wollte nicht bestätigen, dass es brennt. ",
            "Ein Sprecher",
            "Es sei ruhig.",
            "",
        ),
        ("Es werde spät, nehmen Leute im Hafen an. ", "Leute", "Der Bau ruhe.", "Hafen"),
        (
            "Die Kammer hat Anklage gegen die Werft erhoben. ",
            "Die Kammer",
            "Es fehle Geld.",
            "die Werft",
        ),
        ("Der Kahn sank, wie Ute Helm, die Rätin, mitteilte. ", "Ute Helm", "Es sei kalt.", "Kahn"),
        ("Die Rätin Ute Helm ist besorgt. ", "Die Rätin Ute Helm", "Der Bau sei alt.", ""),
        ("Im Gutachten der Werft steht, dass es brennt. ", "Gutachten", "Der Bau sei alt.", "Bau"),
        ("Dies geht aus einem Bericht der Werft hervor. ", "Bericht", "Der Bau sei alt.", "Dies"),
        (
            "Alle wurden in einer Anweisung gebeten, zu gehen. ",
            "einer Anweisung",
            "Es brenne.",
            "Alle",
        ),
        (
            "Im Gespräch mit Ute Helm sagte diese, es brenne. ",
            "Ute Helm",
            "Der Bau sei alt.",
            "Gespräch",
        ),
        ("Die Werft nahm dazu Stellung. ", "Die Werft", "Der Bau sei alt.", ""),
        (
            "Peter Mohr kündigte es an. Dabei lobte er die Werft. ",
            "Peter Mohr",
            "Es eile.",
            "Werft",
        ),
        ("Die Rätin lehnte es ab. Sie warnte vor Lärm. ", "Die Rätin", "Der Bau sei alt.", "Lärm"),
    ],
)
def test_a_report_goes_on(before: str, speaker: str, content: str, wrong: str) -> None:
    assert passes(before + content, content, speaker)
    assert not wrong or not passes(before + content, content, wrong)


@pytest.mark.parametrize(
    ("before", "content", "speaker"),
    [
        ("Peter Mohr sprach mit Jan Kohl. Dabei lobte er die Werft. ", "Es eile.", "Peter Mohr"),
        ("Peter Mohr sprach mit der Rätin. Dabei lobte sie ihn. ", "Es eile.", "Peter Mohr"),
        ("Der Rat bat um Ruhe. Sie warnte vor Lärm. ", "Der Bau sei alt.", "Der Rat"),
        (
            "Im Schreiben wird um Hilfe gebeten. ",
            "Der Rat habe dieses Schreiben erhalten.",
            "Schreiben",
        ),
        ("Ute Helm steht am Hafen. ", "Der Bau sei alt.", "Ute Helm"),
        ("Ute Helm ist klein. ", "Der Bau sei alt.", "Ute Helm"),
        ("Eine Spur führte Ute Helm nach Moll. ", "Der Bau sei alt.", "Ute Helm"),
    ],
)
def test_a_report_does_not_go_on(before: str, content: str, speaker: str) -> None:
    assert not passes(before + content, content, speaker)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue", "wrong"),
    [
        (
            "„Ja, es wird teuer.“ Das musste Ute Helm am Montag einräumen.",
            "„Ja, es wird teuer.“",
            "Ute Helm",
            "musste Ute Helm am Montag einräumen",
            "Montag",
        ),
        (
            "Der Kahn liegt im Hafen. Das Tau ist neu. Diese Zahlen stellte Ute Helm vor.",
            "Der Kahn liegt im Hafen. Das Tau ist neu.",
            "Ute Helm",
            "stellte Ute Helm vor",
            "Diese Zahlen",
        ),
        (
            "Der Rat nahm einen Antrag an. Demnach ruht der Bau bis Mai.",
            "ruht der Bau bis Mai",
            "einen Antrag",
            "Demnach",
            "Mai",
        ),
        (
            "Ute Helm las die Petition vor. Darin wird der Rat aufgefordert, den Bau zu stoppen.",
            "den Bau zu stoppen",
            "die Petition",
            "wird der Rat aufgefordert",
            "der Rat",
        ),
        (
            "Die Werft lehnt den Plan ab. Als Begründung heißt es, der Bau sei alt.",
            "der Bau sei alt",
            "Die Werft",
            "heißt es",
            "den Plan",
        ),
    ],
)
def test_a_sentence_points_back(
    text: str, content: str, speaker: str, cue: str, wrong: str
) -> None:
    assert passes(text, content, speaker, cue)
    assert not passes(text, content, wrong, cue)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        ("Der Bau ruht. Das sei falsch, sagte Ute Helm.", "Der Bau ruht.", "Ute Helm", "sagte"),
        ("Der Bau ruht. Das Amt lügt, sagte Ute Helm.", "Der Bau ruht.", "Ute Helm", "sagte"),
        ("Der Bau ruht. Es regnet. Das sagte Ute Helm.", "Der Bau ruht.", "Ute Helm", "sagte"),
        ("Ute Helm ging heim. Demnach ruht der Bau.", "ruht der Bau", "Ute Helm", "Demnach"),
        ("Ute Helm traf den Rat. Darin heißt es, er ruhe.", "er ruhe", "Ute Helm", "heißt es"),
    ],
)
def test_a_sentence_points_to_something_else(
    text: str, content: str, speaker: str, cue: str
) -> None:
    assert not passes(text, content, speaker, cue)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "wrong"),
    [
        (
            "Der Vorwurf der Werft, es fehle Geld, traf Ute Helm.",
            "es fehle Geld",
            "der Werft",
            "Ute Helm",
        ),
        (
            "Ute Helm trat dem Vorwurf des Rates, es fehle Geld, mit Zahlen entgegen.",
            "es fehle Geld",
            "des Rates",
            "Ute Helm",
        ),
        (
            "Die Kritik galt auch dem Plan von Ute Helm, den Bau am Hafen zu stoppen.",
            "den Bau am Hafen zu stoppen",
            "dem Plan von Ute Helm",
            "Hafen",
        ),
    ],
)
def test_a_noun_says_whose_words_follow(text: str, content: str, speaker: str, wrong: str) -> None:
    assert passes(text, content, speaker)
    assert not passes(text, content, wrong)


def test_whose_claim_is_answered_does_not_answer() -> None:
    text = "Ute Helm trat dem Vorwurf der Werft mit den Worten entgegen, der Bau sei neu."
    cue = "trat dem Vorwurf der Werft mit den Worten entgegen"
    assert passes(text, "der Bau sei neu", "Ute Helm", cue)
    assert not passes(text, "der Bau sei neu", "der Werft", cue)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "wrong", "cue"),
    [
        ("Für den Rat sei der Bau „sicher“.", "„sicher“", "den Rat", "der Bau", None),
        ("Für den Rat ist der Bau „sicher“.", "„sicher“", "den Rat", "der Bau", "ist"),
        (
            "Der Bau ist, wie sich Ute Helm ausdrückte, „gut“.",
            "„gut“",
            "Ute Helm",
            "Der Bau",
            "wie",
        ),
        ("Ute Helm sagte: „Es eilt.“ Und: „Wir gehen.“", "„Wir gehen.“", "Ute Helm", "Es", None),
        ("Von „Glück“ oder „Zufall“ sprechen Anwohner.", "„Glück“", "Anwohner", "Zufall", None),
        (
            "Von der Werft kam die Nachricht, er sinke.",
            "er sinke",
            "der Werft",
            "er",
            "kam die Nachricht",
        ),
        (
            "Der Kahn wird alt. Die Ankündigung erfolgte durch Ute Helm, eine Rätin.",
            "Die Ankündigung",
            "Ute Helm, eine Rätin",
            "Der Kahn",
            "erfolgte",
        ),
        (
            "Nach Angaben der Werft, die nicht geprüft werden können, sank der Kahn.",
            "sank der Kahn",
            "Angaben der Werft",
            "der Kahn",
            "Nach",
        ),
        (
            "Sie beklagen nicht gezahlte Löhne und Regeln, die einen Mangel zur Folge hätten.",
            "die einen Mangel zur Folge hätten",
            "Sie",
            "Löhne",
            None,
        ),
    ],
)
def test_whose_view_or_message_it_is(
    text: str, content: str, speaker: str, wrong: str, cue: str | None
) -> None:
    assert passes(text, content, speaker, cue)
    assert not passes(text, content, wrong, cue)


@pytest.mark.parametrize(
    ("text", "content", "speaker", "cue"),
    [
        (
            "Ute Helm lobte den Bericht. Demnach ruht der Bau.",
            "ruht der Bau",
            "Ute Helm",
            "Demnach",
        ),
        ("Der Bau ist, wie Ute Helm ihn baute, „gut“ und neu.", "„gut“", "Ute Helm", "wie"),
        (
            "Ute Helm rief: „Auf!“ Jan Kohl lachte. Und: „Wir gehen.“",
            "„Wir gehen.“",
            "Ute Helm",
            None,
        ),
        ("Der Bau ruht. Das erfuhr Ute Helm am Abend.", "Der Bau ruht.", "Ute Helm", "erfuhr"),
        ("Der Bau ruht. Das hat Jan Kohl Ute Helm gesagt.", "Der Bau ruht.", "Ute Helm", "gesagt"),
        (
            "Von Ute Helm kam keine Antwort, ob er ruhe.",
            "ob er ruhe",
            "Ute Helm",
            "kam keine Antwort",
        ),
        ("Der Bau ruht. Dies begrüßte Ute Helm.", "Der Bau ruht.", "Ute Helm", "begrüßte"),
        ("Der Bau ruht. Das bestritt Ute Helm.", "Der Bau ruht.", "Ute Helm", "bestritt"),
        ("Der Bau ruht. Das hat Ute Helm nie gesagt.", "Der Bau ruht.", "Ute Helm", "gesagt"),
        ("Für den Rat sei der Bau sicher, sagte Ute Helm.", "der Bau sicher", "den Rat", None),
        ("Für Ute Helm ist ein Platz am „Runden Tisch“ frei.", "„Runden Tisch“", "Ute Helm", None),
        ("Für Ute Helm ist der Platz am „Runden Tisch“.", "„Runden Tisch“", "Ute Helm", None),
        ("An die Werft ging die Bitte, zu gehen.", "zu gehen", "die Werft", "ging die Bitte"),
        ("Die Sorge um Ute Helm, sie sei krank, wuchs.", "sie sei krank", "Ute Helm", None),
        ("Das Gerücht der Woche, der Bau ruhe, ist alt.", "der Bau ruhe", "der Woche", None),
        (
            "Ute Helm soll gesagt haben, es eile. Der Bau sei alt.",
            "Der Bau sei alt.",
            "Ute Helm",
            None,
        ),
        ("Ute Helm soll Stellung genommen haben. Es eile.", "Es eile.", "Ute Helm", None),
        (
            "Ute Helm soll von der Werft die Nachricht erhalten haben, es eile.",
            "es eile",
            "der Werft",
            "die Nachricht erhalten haben",
        ),
    ],
)
def test_nobody_is_shown_to_say_it(text: str, content: str, speaker: str, cue: str | None) -> None:
    assert not passes(text, content, speaker, cue)
