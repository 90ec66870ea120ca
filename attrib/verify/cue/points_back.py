"""Sentences that name the speaker of the one before: "Das sagte Lenz", "Demnach ruht der Bau"."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.language.cues import CueEntry, find_stated_cues, lookup, lookup_stated
from attrib.language.regex import regex
from attrib.model import Mode, Span
from attrib.verify.german.voices import last_voice
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.page import Page
from attrib.verify.place import Placed


def points_back(page: Page, content: Sequence[Span], source: Span, cue: Span) -> bool:
    """The sentence of the cue says of the content right before it whose it is.

    "That is according to the report", "Das musste Lenz zugeben", but not "Das sei falsch, sagte
    Lenz".
    """
    number = page.sentence_at(cue.start)
    sentence = page.sentences[number]
    if page.language == "de":
        points = _points(page.text, sentence, cue) and source.start > sentence.start
        return points and _is_before(page, content[-1], sentence)
    begins = page.text[sentence.start : sentence.end].lower().startswith(("that", "this", "so "))
    return begins and any(page.sentences_of(span)[-1] == number - 1 for span in content)


def pointed_at(page: Page, span: Span, cue: Span, linked: Sequence[Span]) -> bool:
    """``span`` is what another piece of the content points to: "[Der Bau ruht.] [Dies] sagte Lenz".

    Such a piece stands for what is right before its sentence.
    """
    number = page.sentence_at(cue.start)
    if page.language != "de" or number < 1:
        return False
    return any(
        _POINTS.fullmatch(page.text, *piece) and number in page.sentences_of(piece)
        for piece in linked
    ) and _is_before(page, span, page.sentences[number])


_SAID = (
    rf"(?i:\w*?{GERMAN_SOURCE.pattern}"
    r"|(?:ergebnisse|ankündigung|zahlen|daten|entscheidung(?:en)?|forderung(?:en)?|vorw[uü]rfe?)\b)"
)
"""Nouns for what was said before."""


def _entry(text: str, cue: Span, sentence: Span) -> CueEntry | None:
    """What the cue is, with the part of it that ends the clause: "geht" of "geht … aus"."""
    words = text[cue.start : cue.end]
    known = lookup(words, "de")
    if known is not None and known.category == "verb":
        return known
    verbs = find_stated_cues(text, Span(cue.start, sentence.end), "de")
    apart = next((verb.entry for verb in verbs if verb.span.overlaps(cue)), None)
    return apart or known or lookup_stated(words, "de")


def _says(cue: str, entry: CueEntry | None) -> bool:
    """Not "Das bestritt Lenz", "Dies lobte Lenz", which answer another, nor "Das hörte Lenz"."""
    if cue in ("ist", "sind", "war", "waren"):
        return True  # "Das | ist die Aussage einer Studie"
    if entry is None:
        return False
    if entry.lemma in _SHOWS:
        return True
    if entry.mode not in (Mode.SPEECH, Mode.WRITING):
        return False
    return entry.factivity not in ("negative", "positive") and entry.group != "judge"


_SHOWS = frozenset(["ergeben", "zeigen", "belegen", "beweisen"])
_POINTS = regex(rf"[Dd](?:as|ieses|ies(?:\w{{0,2}}\s{_SAID})?|(?:ie|as|er|en)\s{_SAID})")


def _is_before(page: Page, span: Span, sentence: Span) -> bool:
    """``span`` ends right before the sentence, in its paragraph, or is all of the one before."""
    if not span.end <= sentence.start or any(
        map(str.isalnum, page.text[span.end : sentence.start])
    ):
        return False
    at, before = page.paragraph_of(sentence), page.paragraph_of(span)
    if before == at:
        return True
    lead = page.text[page.paragraphs[before].start : span.start]
    return before == at - 1 and not any(map(str.isalnum, lead))


def _points(  # noqa: PLR0911 (one return for each opening)
    text: str, sentence: Span, cue: Span
) -> bool:
    """The sentence begins with what the cue is about, and its verb: "Das | hat Lenz gesagt".

    The cue may hold these words: "Diese Ansicht vertritt | Lenz".
    """
    opened = _OPENS.match(text, *sentence)
    if opened is not None and opened["with"] is not None:
        return True
    if opened is None or cue.end <= opened.end():
        return False
    if cue.start < opened.end():
        cue = Span(opened.end(), cue.end)
    words = text[cue.start : cue.end]
    entry = _entry(text, cue, sentence)
    if opened["thereof"] is not None:
        if entry is None or entry.lemma not in _THEREOF[opened["thereof"]]:
            return False
        if _TELLS.search(text, cue.end, sentence.end):
            return False  # "Darauf wies Lenz hin, dass …": what follows
    elif opened["comes"] is not None:
        if _COMES.match(words) is None:
            return False
    elif not _says(words, entry):
        return False
    between = text[opened.end() : cue.start].split()
    return not between or (
        (between[0] in GERMAN_FINITE or between[0] in ("musste", "mussten"))
        and "," not in text[opened.end() : cue.start]
        and between[0] not in ("sei", "seien", "habe", "werde")
    )


_OPENS = regex(
    r"(?:(?:Das|Dies)(?:\s(?:jedenfalls|zumindest|auch))?(?=\s[a-zäöüß])"
    rf"|Diese\w?\s{_SAID}|(?P<comes>Zu)\sdiese[mr]\s(?:Schluss|Fazit|Befund|Resultat|{_SAID})"
    r"|(?P<with>Mit)\sdiese[mn]\s(?:Worten|Satz|Hinweis|Appell|Aufruf)"
    r"|(?P<thereof>Davon|Darauf|Darüber|So)(?=\s[a-zäöüß]))\s+"
)
_COMES = regex(r"(?:kommt|kam|kommen|kamen|gelangte?n?|gelangt)\b")
_THEREOF = {
    "Davon": frozenset(["ausgehen", "überzeugen", "überzeugt", "berichten"]),
    "Darauf": frozenset(["hinweisen", "verweisen"]),
    "Darüber": frozenset(["berichten", "informieren"]),
    "So": frozenset(["sehen", "stehen"]),
}
"""What may follow the words that point back, of all that says something."""
_TELLS = regex(r"[:,]")


def refers(page: Page, placed: Placed, source: Span, cue: Span) -> str | None:
    """That the sentence of the cue names nobody, and points to the document or speaker before it.

    "Das geht aus dem Urteil hervor. Demnach ist der Bau sicher.", "Als Grund heißt es, …".
    """
    number = page.sentence_at(cue.start)
    if page.language != "de" or page.sentence_at(source.start) != number - 1:
        return None
    opened = _REFERS.match(page.text, *page.sentences[number])
    if opened is None:
        return None
    document = _DOCUMENT.search(page.text, *source) is not None
    if opened["in"] is not None or (document and opened["after"] is not None):
        return _REASON if document else None
    before = page.sentences[number - 1]
    if opened["after"] is not None and _DOCUMENT.search(page.text, *before):
        return None  # "Lenz lobte den Bericht. Demnach": according to the report
    voice = last_voice(page, placed, source, before)
    return _REASON if voice is not None and voice.is_speaker else None


_REASON = "the sentence points back to the speaker"
_REFERS = regex(
    r"(?:(?P<in>Darin|Dort)|(?P<after>Demnach|Demzufolge)|(?:Als|Zur)\s(?:Begründung|Grund)(?:\sdafür)?"
    r"\s(?:heißt|hieß)\ses|Weiter\s(?:heißt|hieß)\ses|Hieß\ses)\b"
)
_DOCUMENT = regex(
    rf"(?i:{GERMAN_SOURCE.pattern}|(?:petition|resolution|antrag|vorlage|beschluss|richtlinien?)\b)"
)
