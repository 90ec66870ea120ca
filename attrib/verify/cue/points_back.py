"""Sentences that name the speaker of the one before: "Das sagte Lenz", "Demnach ruht der Bau"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import lookup, lookup_stated
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
        return (
            points
            and _says(page.text[cue.start : cue.end])
            and _is_before(page, content[-1], sentence)
        )
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
    r"|(?:ergebnisse|zahlen|daten|entscheidung(?:en)?|forderung(?:en)?|vorw[uü]rfe?)\b)"
)
"""Nouns for what was said before."""


def _says(cue: str) -> bool:
    """Not "Das bestritt Lenz", "Dies lobte Lenz", which answer another, nor "Das hörte Lenz"."""
    if cue in ("ist", "sind", "war", "waren"):
        return True  # "Das | ist die Aussage einer Studie"
    entry = lookup(cue, "de") or lookup_stated(cue, "de")
    if entry is None or entry.mode not in (Mode.SPEECH, Mode.WRITING):
        return False
    return entry.factivity not in ("negative", "positive") and entry.group != "judge"


_POINTS = re.compile(rf"[Dd](?:as|ies(?:\w{{0,2}}\s{_SAID})?)")


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


def _points(text: str, sentence: Span, cue: Span) -> bool:
    """The sentence begins with what the cue is about, and its verb: "Das | hat Lenz gesagt"."""
    opened = _OPENS.match(text, *sentence)
    if opened is None or opened.end() > cue.start:
        return False
    between = text[opened.end() : cue.start].split()
    return not between or (
        (between[0] in GERMAN_FINITE or between[0] in ("musste", "mussten"))
        and "," not in text[opened.end() : cue.start]
        and between[0] not in ("sei", "seien", "habe", "werde")
    )


_OPENS = re.compile(rf"(?:(?:Das|Dies)(?=\s[a-zäöüß])|Diese\w?\s{_SAID})\s+")


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
_REFERS = re.compile(
    r"(?:(?P<in>Darin|Dort)|(?P<after>Demnach|Demzufolge)|(?:Als|Zur)\s(?:Begründung|Grund)(?:\sdafür)?"
    r"\s(?:heißt|hieß)\ses|Weiter\s(?:heißt|hieß)\ses|Hieß\ses)\b"
)
_DOCUMENT = re.compile(
    rf"(?i:{GERMAN_SOURCE.pattern}|(?:petition|resolution|antrag|vorlage|beschluss|richtlinien?)\b)"
)
