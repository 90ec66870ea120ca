"""A German sentence that reports an act of speech and is the content as a whole.

"Die Kammer forderte niedrigere Gebühren" tells what was said without a clause that could be cut
out. German marks by mood what somebody else reports; in the indicative the article itself says
that the chamber demanded this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrib.language.cues import Cue, CueEntry, find_cues, find_stated_cues
from attrib.model import Kind, Outcome, Span
from attrib.verify import rules_cue, rules_speaker
from attrib.verify.according import according
from attrib.verify.mood import clause_of, depends, has_reported_clause
from attrib.verify.negations import is_negation
from attrib.verify.outer_cues import outer_cues
from attrib.verify.page import Page
from attrib.verify.place import Placed, with_cue
from attrib.verify.unstated import Unstated


class SpeechAct(NamedTuple):
    placed: Placed
    """With the speaker as named in the content."""
    unstated: Unstated


def speech_act(  # noqa: PLR0911 (one return for each condition)
    page: Page, placed: Placed
) -> SpeechAct | None:
    """The cue in the content whose subject the speaker is; None where it reports something else."""
    source, cue = placed.source, placed.cue_span
    if page.language != "de" or placed.candidate.kind is Kind.DIRECT or source is None:
        return None
    if len(placed.content_spans) != 1 or (placed.cue is not None and cue is None):
        return None
    (content,) = placed.content_spans
    if cue is not None and not content.covers(cue):
        return None
    if len(page.sentences_of(content)) != 1 or page.quotations_around(content):
        return None
    sentence = page.sentence_around(content.start)
    if according(page, sentence) or _is_reported(page, placed, sentence, content):
        return None  # somebody else says that it was said
    if page.quoted_share(content) > _MOSTLY or has_reported_clause(page, content):
        return None
    within = content
    if _JOINED.search(page.text[sentence.start : content.start]) or _OPENS.match(
        page.text, content.start
    ):
        within = Span(sentence.start, content.end)  # "Lenz kam | und warnte vor dem Sturm"
    for span in page.index.occurrences(source.given, within, name=True):
        named = placed.but(source=source.model_copy(update={"span": span}))
        for found, entry in _cues(page, content):
            if (cue is None or cue.overlaps(found)) and _is_subject(page, named, found, entry):
                words = page.text[found.start : found.end]
                reason = f"a report of what was said: “{words}”, with its subject"
                return SpeechAct(named, Unstated(found, reason))
    return None


def _is_reported(page: Page, placed: Placed, sentence: Span, content: Span) -> bool:
    """Another cue of the sentence may report the content: "Mohr said, ...", "..., said Mohr"."""
    for cue in outer_cues(page, placed, sentence):
        between = page.text[cue.span.end : content.start]
        if cue.span.start >= content.end:
            between = page.text[content.end : cue.span.start]
            if not any(map(str.isalnum, between)):
                return True
        elif ";" not in between and not _JOINED.search(page.text[: content.start][-12:]):
            return True
    return False


_JOINED = re.compile(r"\b(?:und|aber|doch|während)\s$")
_OPENS = re.compile(r"(?:und|aber)\s")
_MOSTLY = 0.5
_TELLS = frozenset(
    """
    bezeichnen beschreiben bestätigen betonen unterstreichen hervorheben sprechen berichten melden
    äußern mitteilen angeben bekanntgeben ankündigen hinweisen verweisen beklagen bekräftigen warnen
    mahnen plädieren vorwerfen beschuldigen zugeben einräumen anerkennen enthüllen fordern verlangen
    auffordern vorschlagen empfehlen appellieren bitten versprechen zusagen drohen bestreiten
    dementieren leugnen zurückweisen ablehnen kritisieren verurteilen bedauern tadeln loben begrüßen
    würdigen schätzen rechnen erwarten befürchten fürchten hoffen vermuten aufrufen anprangern
    anregen anmahnen anordnen zusichern einfordern befürworten bemängeln monieren rügen attackieren
    beziffern einstufen einschätzen aussprechen protestieren nennen begründen ausgehen bezichtigen
    entschuldigen vorhersagen prognostizieren anzweifeln bezweifeln
    werten klagen raten anbieten dokumentieren vergleichen betrachten voraussagen halten anführen
    erwägen erhoffen sehen empfinden
    """.split()  # noqa: SIM905
)
"""Verbs whose object tells what was said or is held; "sagen" takes a clause for that."""
_ABOUT = {
    "sprechen": r"\b(?:von|vom)\b|\bRede\b",
    "berichten": r"\b(?:von|vom|über)\b",
    "bitten": r"\bum\b",
    "warnen": r"\bvor\b",
    "aussprechen": r"\b(?:für|gegen)\b",
    "ausgehen": r"\b(?:von|vom)\b",
    "rechnen": r"\bmit\b",
    "nennen": r"\b(?:als|eine[nmrs]?|ein|„)\b",
    "begründen": r"\bmit\b",
    "hoffen": r"\bauf\b",
    "werten": r"\bals\b",
    "betrachten": r"\bals\b",
    "vergleichen": r"\bmit\b",
    "klagen": r"\büber\b",
    "sehen": r"\bdarin\b",
    "anführen": r"\b(?:Gr(?:und|ünde)|Argumente?|Beispiele?|Ursachen?|Belege?|Begründung)\b",
    "anbieten": r"\b(?:\w+ung(?:en)?|Hilfe|Gespräche?|Rücktritt|Zusammenarbeit|Frieden)\b",
    "empfinden": r"\bals\b",
    "raten": r"\bzum?r?\b",
    "halten": r"\bfür\s\w+(?:lich|ig|bar|isch|los|widrig|voll|sam|haft|wendig)\b",
    "verweisen": r"\bauf\b",
    "hinweisen": r"\bauf\b",
    "drohen": r"\bmit\b",
    "plädieren": r"\bfür\b",
    "protestieren": r"\bgegen\b",
    "äußern": r"\b(?:Kritik|Bedenken|Zweifel|Sorgen?|Vorbehalte|Verständnis|Bedauern|Unmut)\b",
}
"""What has to stand beside some verbs, so that they tell what was said."""
_CLAUSE = re.compile(
    r":(?=\s+\S)(?![^()]*\))|,\s(?:dass|daß|ob|wie|was|warum|wer|wann|wo|weshalb)\b"
    r"|,\s(?!um\b)[^,]*\b(?:zu\s[a-zäöüß]+en|\w+zu\w+en)(?=[,.;:]|\s*$)"
)
"""What is reported stands in a clause of its own, which is the content."""


def _cues(page: Page, content: Span) -> Iterator[tuple[Span, CueEntry]]:
    if _CLAUSE.search(page.text, *content):
        return
    cues = [*find_cues(page.text, content, page.language)]
    cues += find_stated_cues(page.text, content, page.language)
    for cue in cues:
        entry = cue.entry
        verb = entry.category == "verb" and page.text[cue.span.start].islower()
        if not verb or entry.lemma not in _TELLS or not _is_said(page, content, cue):
            continue
        about = _ABOUT.get(entry.lemma)
        if about is not None and not re.search(
            about, page.text[content.start : content.end], re.IGNORECASE
        ):
            continue
        if not page.quotations_around(cue.span) and not depends(page.text, content, cue.span):
            yield cue.span, entry


def _is_said(page: Page, content: Span, cue: Cue) -> bool:
    """The clause of the cue is stated as a fact: not negated, with no modal verb."""
    clause = clause_of(page.text, content, cue.span)
    words = [
        word.strip('.,;:!?„“"') for word in page.text[clause.start : clause.end].lower().split()
    ]
    if any(is_negation(word) or word.startswith("kein") for word in _denying(words)):
        return False
    apart = next((part for part in _PARTS if cue.entry.lemma.startswith(part)), "")
    if apart and not page.text.startswith(apart, cue.span.start):
        ends = re.search(
            rf"\b{apart}(?=[.,;:]|\s*$|\s(?:und|sowie)\s)", page.text[cue.span.end : content.end]
        )
        if ends is None:
            return False  # "ging von der Brücke aus zum Markt" is not "ausgehen"
    return not _UNREAL.intersection(words) and words[0] not in _IF


def _denying(words: list[str]) -> list[str]:
    """Without "nicht" before a participle that stands with its noun: "nicht gezahlte Löhne"."""
    return [
        word
        for word, following in zip(words, [*words[1:], ""], strict=True)
        if not (word == "nicht" and _ATTRIBUTE.fullmatch(following))
    ]


_ATTRIBUTE = re.compile(r"(?:\w*ge|be|ver|er)\w+(?:ten?|ene[nmrs]?|te[nmrs])")
_PARTS = (
    "zurück",
    "bekannt",
    "hervor",
    "vorher",
    "voraus",
    "hin",
    "vor",
    "mit",
    "auf",
    "aus",
    "ein",
    "an",
    "ab",
    "zu",
)
"""Parts of verbs that end a main clause."""
_UNREAL = frozenset(
    """
    will wollen wollte wollten möchte möchten soll sollen sollte sollten muss müssen musste müsste
    müssten kann können konnte könnte könnten darf dürfen dürfte würde würden mag mögen niemand
    """.split()  # noqa: SIM905
)
_IF = frozenset(["wenn", "falls", "ob", "sofern", "statt", "anstatt", "ohne", "bevor"])


def _is_subject(page: Page, placed: Placed, cue: Span, entry: CueEntry) -> bool:
    inner = with_cue(page, placed, cue).but(content=())
    speaker = rules_speaker.no_nearer_speaker(page, inner, entry)
    return speaker.outcome is Outcome.PASS and rules_cue.unreal(page, inner, entry) is None
