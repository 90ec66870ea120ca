"""The rule on cues: is it a cue of speech, thought or writing, and is it reported as such."""

from __future__ import annotations

import re
from functools import lru_cache

from attrib.language.cues import CueEntry, english_forms, lookup
from attrib.language.regex import regex
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.cue.constructions import construction
from attrib.verify.cue.denied import denied
from attrib.verify.cue.fact_check import examined
from attrib.verify.cue.left_open import left_open, of_another
from attrib.verify.cue.make_believe import make_believe
from attrib.verify.cue.misquoted import misquoted
from attrib.verify.cue.other_sense import other_sense
from attrib.verify.cue.played import played
from attrib.verify.cue.predicate import is_predicate
from attrib.verify.cue.silent import depends, is_thing, silent
from attrib.verify.cue.unsaid import far_from, no_such, unsaid
from attrib.verify.cue.unstated import Unstated
from attrib.verify.cue.verb_group import head_of, negated_apart, negated_behind, verb_group_of
from attrib.verify.german.relative import is_infinitive
from attrib.verify.lists.negations import is_negation
from attrib.verify.lists.wordlists import (
    AUXILIARIES,
    COMMON_PAST,
    DEEDS,
    MODALS_OF_CUE,
    PREPOSITIONS,
)
from attrib.verify.page import Page
from attrib.verify.place import Placed, with_cue
from attrib.verify.rules.words import DIRECT_SHARE, check, missing_part


def cue_is_cue(  # noqa: PLR0911, PLR0912 (one return for each outcome)
    page: Page,
    placed: Placed,
    entry: CueEntry | None,
    labelled: bool,
    subject: Outcome,
    unstated: Unstated | None,
) -> Check:
    """The cue is a cue of speech, thought or writing.

    No lexicon is complete: a cue that it does not know counts as one where the text shows it
    (it takes a that-clause, or a whole quotation and not just a term in quotation marks), and
    cannot be told where the speaker is its plain subject and it is no known word for a deed.
    """
    rule = "cue_is_cue"
    has_subject = subject is Outcome.PASS
    if labelled:
        return check(rule, Outcome.PASS, "a speaker label is the cue", placed.cue_span)
    if unstated is not None:
        return check(rule, Outcome.PASS, unstated.reason, unstated.cue)
    if placed.cue is None:
        return check(rule, Outcome.FAIL, missing_part(placed))
    span = placed.cue.span
    turned = unreal(page, placed, entry) if span is not None else None
    if turned:
        return check(rule, Outcome.FAIL, turned, span)
    sense = denied(page, placed, entry)
    if sense is None and span is not None:
        sense = other_sense(page, placed, span)
    if sense is not None:
        return check(rule, Outcome.FAIL, sense, span)
    content = placed.content_spans
    if span is not None and content and placed.source_span is not None:
        varies = depends(page, placed.source_span, span, content[0])
        if varies is not None:
            return check(rule, Outcome.FAIL, varies, span)
    if span is not None and content and content[0].start >= span.end:
        none = silent(page, content[0], entry, span)
        if none is None and is_predicate(page, placed, entry, span):
            none = "it describes the speaker, who does not say it"
        if none is not None:
            return check(rule, Outcome.FAIL, none, span)
    if (
        entry is not None
        and entry.stated
        and "to" in entry.frames
        and not _has_clause(page, placed)
    ):
        entry = None
    if entry is not None and (
        has_subject
        or not entry.stated
        or entry.group == "whereafter"
        or _near(page, placed, subject)
    ):
        return is_cue_of(entry, span)
    given = placed.cue.found or placed.cue.given
    if span is not None and _THAT.match(page.text, span.end):
        return check(rule, Outcome.PASS, f"“{given}” takes a clause as speech and thought do", span)
    if any(map(page.quoted_share, content)) and is_thing(page, placed, span):
        return check(rule, Outcome.FAIL, f"“{given}” is not known as a cue of speech", span)
    beside = has_subject and any(_is_tag(page, span, piece) for piece in placed.content_spans)
    quotation = any(_is_whole_quotation(page, piece) for piece in placed.content_spans)
    if beside or (quotation and not (_is_deed(given) and _is_complement(page, placed, span))):
        return check(rule, Outcome.PASS, f"“{given}” goes with words in quotation marks", span)
    shown = construction(page, placed, has_subject=has_subject)
    if shown is not None:
        return check(rule, Outcome.PASS, shown, span)
    quoted = any(page.quoted_share(piece) > 0 for piece in placed.content_spans)
    if not has_subject or quoted or _is_deed(given):
        return check(rule, Outcome.FAIL, f"“{given}” is not known as a cue of speech", span)
    return check(rule, Outcome.CANNOT_TELL, f"“{given}” is not known as a cue of speech", span)


def is_cue_of(entry: CueEntry, span: Span | None) -> Check:
    """The lexicon knows the word at ``span``."""
    reason = f"“{entry.lemma}” is a cue of {_MODES[entry.mode]}"
    return check("cue_is_cue", Outcome.PASS, reason, span)


def _has_clause(page: Page, placed: Placed) -> bool:
    """ "tried to rally them", "tried | to rally them", "tried | walking": no "tried the soup"."""
    assert placed.cue is not None
    words = (placed.cue.found or placed.cue.given).lower().split()
    if "to" in words or any(word.endswith("ing") for word in words[1:]):
        return True
    return any(_CLAUSE.match(page.text, span.start) for span in placed.content_spans)


_CLAUSE = regex(r"(?:to|not to|that|whether|how|what|why|who|where|when|\w+ing)\b")


def _near(page: Page, placed: Placed, subject: Outcome) -> bool:
    """Speaker and cue stand side by side, and no other is known to be the subject."""
    source, cue = placed.source_span, placed.cue_span
    if source is None or cue is None or subject is Outcome.FAIL:
        return False
    gap = page.text[min(source.end, cue.end) : max(source.start, cue.start)]
    return len(gap.split()) <= _NEAR and not re.search(r"[.!?;:\n]", gap)


_NEAR = 3


def _is_deed(cue: str) -> bool:
    """True if the cue's main verb is a word for something done."""
    words = [word.lower() for word in _WORD.findall(cue)]
    main = [word for word in words if word not in AUXILIARIES]
    return not main or main[0] in _deeds() or main[0] in PREPOSITIONS


@lru_cache(maxsize=1)
def _deeds() -> frozenset[str]:
    return english_forms(DEEDS) | COMMON_PAST


def unreal(page: Page, placed: Placed, entry: CueEntry | None) -> str | None:
    """Why it may not have been said at all: "never said", "should say", "if she says"."""
    cue = placed.cue_span
    head = head_of(page, cue) if cue is not None and _is_quoted(page, placed) else None
    if head is not None and placed.content_spans:  # “…,” Lee | could have said
        placed, entry = with_cue(page, placed, head), lookup(page.text[slice(*head)])
    return _unreal(page, placed, entry)


def _unreal(  # noqa: PLR0911, PLR0912 (one return for each reason)
    page: Page, placed: Placed, entry: CueEntry | None
) -> str | None:
    span, source = placed.cue_span, placed.source_span
    spoken = entry is not None and entry.mode in (Mode.SPEECH, Mode.WRITING)
    verb = page.language != "en" if entry is None else entry.category == "verb"
    if span is not None and page.language == "de":  # "soll | die Nachricht erhalten haben"
        verb = verb or page.text.endswith(" haben", span.start, span.end)
    if span is not None and source is not None:
        part = played(page, source, span, placed.content_spans)
        if part is not None:
            return f"it is said in a part: “{part}”"
        feigned = make_believe(page, source, span, placed.content_spans)
        feigned = feigned or examined(page, source, span)
        if feigned is not None:
            return f"the cue does not report: “{feigned}”"
        foisted = misquoted(page, source, span, placed.content_spans)
        if foisted:
            return foisted
    if span is not None and verb and (entry is not None or page.language != "en"):
        ask = left_open if spoken or page.language != "en" else of_another
        if (found := ask(page, placed, source, span)) is not None:
            return f"the cue does not report: “{found}”"
    if page.language == "de" and span is not None:
        given = page.text[span.start : span.end]
        if _NONE.search(given):
            return f"the cue is negated: “{given}”"
        if _NOT_OF_MIND.search(page.text, max(span.start - 12, 0), span.end):
            return f"the cue is negated: “nicht {given}”"
        if is_infinitive(page, span):
            return f"the cue does not report: “zu {given}”"
    doubtful = _doubtful(page, placed, span) if span is not None else None
    if doubtful is not None:
        return doubtful
    if span is None or (entry is not None and entry.category not in ("verb", "adjective")):
        return None
    start_of_sentence = page.sentence_around(span.start).start
    if entry is None or entry.category != "verb":  # "If Lee | sidestepped | it"
        ahead = page.language == "en" and source is not None and source.start <= span.start
        return unsaid(page, placed, source, span, start_of_sentence) if ahead and source else None
    found = page.text[span.start : span.end]
    start = max(start_of_sentence, span.start - 60)
    if source is not None and start <= source.end <= span.start:
        start = source.end
    for piece in placed.content_spans:
        if start < piece.end <= span.start:
            start = piece.end
    if "ing" in found:  # "they denied it, noting that ..."
        start = max(start, page.text.rfind(",", start, span.start))
    before = page.text[start : span.start]
    if page.language == "de":
        before = _OTHER_CLAUSE.split(before)[-1]
    verb_group = verb_group_of(before) if before.strip() else []
    if verb_group[:2] == ["only", "not"] or found.lower().startswith("not only "):
        verb_group = []  # it was said, and more
    elif (apart := negated_apart(page, source, span, start)) is not None:
        return f"the cue is negated: “{apart}”"
    if _ALL_THEY_DID.search(before):
        verb_group = []
    if spoken and _SHOULD_SAY.match(found):
        return f"the cue does not report: “{found}”"
    if spoken and (
        _YET_TO_SAY.match(found) or (_SAYS_NONE.match(found) and _is_quoted(page, placed))
    ):
        return f"the cue does not report: “{found}”"
    if verb_group and any(map(is_negation, verb_group)):
        return f"the cue is negated: “{' '.join(reversed(verb_group))} {found}”"
    only = page.text.startswith(" only ", span.end) or "only" in verb_group  # "would say only that"
    if verb_group and not MODALS_OF_CUE.isdisjoint(verb_group) and not only:
        return f"the cue does not report: “{' '.join(reversed(verb_group))} {found}”"
    if source is not None and source.start <= span.start:
        return unsaid(page, placed, source, span, start_of_sentence)
    return None if source is None else _denied_by_subject(page, placed, source, span)


def _denied_by_subject(page: Page, placed: Placed, source: Span, cue: Span) -> str | None:
    """A negation in front of a cue whose subject stands behind it, in that subject, or after it."""
    found, speaker = page.text[cue.start : cue.end], page.text[source.start : source.end]
    fronted = far_from(page, cue)
    if fronted:
        return f"the cue is negated: “{fronted} {found}”"
    behind = (negated_behind(page, piece, source, cue) for piece in placed.content_spans)
    denied = next(filter(None, behind), None)
    if denied is not None:
        return f"the cue is negated: “{denied}”"
    if is_negation(speaker.split()[0].lower()):  # "said nobody"
        return f"the cue is negated: “{found} {speaker}”"
    return None


_ALL_THEY_DID = regex(r"\bcould\sdo\swas(?:\sto)?\s$")
""" "all she could do was | shout"."""
_LEAVES_OPEN = regex(
    r"(?:ließ(?:en)?|lässt|lassen)\b[^,.;:]{0,80}?\boffen\b|(?:left|leaves?)\s(?:it\s)?open\b"
)


def _doubtful(  # noqa: PLR0911 (one return for each reason)
    page: Page, placed: Placed, cue: Span
) -> str | None:
    """It is left open, told as a legend, or passed on, or nothing is said."""
    foreseen = _FORESEEN.match(page.text, cue.start, cue.end)
    if foreseen is not None:
        return f"the cue does not report: “{foreseen[0]}”"
    silent = _NO_WORD.match(page.text, cue.end)
    if silent is not None and not any(piece.start == cue.end + 1 for piece in placed.content_spans):
        return f"the cue is negated: “{page.text[cue.start : silent.end()]}”"
    unsure = _LEAVES_OPEN.match(page.text, cue.start) or _LEGEND.search(
        page.text, max(cue.start - 24, 0), cue.end
    )
    if unsure is not None:
        return f"the cue does not report: “{unsure[0]}”"
    if placed.source_span is not None:
        ahead = placed.source_span.start
        none = no_such(page, placed.source_span)
        if none:
            return f"the cue is negated: “{none}”"
        asked = _ASKED_IF.search(page.text, max(ahead - _ASKING, 0), ahead)
        if asked is not None:
            return f"the cue does not report: “{asked[0].rstrip()}”"
    passed = _PASSES_ON.match(page.text, cue.start)
    if passed is not None and placed.content_spans[-1:] > [cue]:
        return f"what another wrote is passed on: “{passed[0]}”"
    return None


_FORESEEN = regex(
    r"(?:is|are|was|were|has\sbeen|had\sbeen)\s(?:\w+ly\s|now\s|also\s)?(?:expected|due|set|scheduled|poised"
    r"|believed|thought|rumou?red|alleged|supposed|presumed|tipped|slated)\sto\s"
)
""" "is expected to | say", "is believed to have | told"."""
_ASKED_IF = regex(
    r"\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?)\s(?:[\w.’'-]+\s){0,3}(?:if|whether)\s(?:the\s)?$"
)
""" "asked (her) if | parents would be willing"."""
_ASKING = 60
"""Characters in which it is looked for."""
_NO_WORD = regex(
    r"\s(?:dazu\s|darüber\s|hierzu\s|davon\s)?(?:kein(?:e|en)?\s(?:einziges\s)?(?:Wort|Ton|Silbe)|nichts"
    r"(?!\s(?:als|anderes|weiter|mehr)))\b"
    r"|\s(?:nothing(?!\s(?:but|more|else))|not\sa\sword|not\sone\sword)\b"
)
""" "she | said | not a word about it"."""
_LEGEND = regex(
    r"\b(?:usually|often|commonly|widely|popularly|generally|frequently|sometimes|traditionally"
    r"|wrongly|falsely|mistakenly|erroneously)\s(?:been\s)?(?:attributed|credited|ascribed)\b"
)
""" "is usually | attributed to Lee": a saying that may be anybody's."""
_PASSES_ON = regex(
    r"(?:re-?post|retweet|re-?share|forward)(?:s|ed|ing)\b[^.;:“”\"]{0,60}?"
    r"\b(?:message|post|tweet|note|letter|video|photo|claim|comment|warning|appeal|statement)s?\s"
    r"(?:from|by|of|in which|that (?:read|said|says|claimed|showed))\b"
)
""" "reposted a message from a nurse that read": it is hers."""
_NOT_OF_MIND = regex(
    r"\b(?:nicht|keineswegs|nie)\sder\s(?:Meinung|Ansicht|Auffassung|Überzeugung)$"
)
_NONE = regex(r"\bkeine?n?\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\w-]+$")
""" "kam | keine Antwort"."""
_OTHER_CLAUSE = regex(r"[,;:“”»«\"]")
""" "„Größer wird es nicht“, | räumte Lenz ein"."""


def _is_quoted(page: Page, placed: Placed) -> bool:
    """Beside “didn’t say” and “may say” all stands in quotation marks: nobody says it."""
    return all(page.quoted_share(piece) >= DIRECT_SHARE for piece in placed.content_spans)


_YET_TO_SAY = regex(
    r"(?:will|['’]ll)\s(?:\w+ly\s)?(?:say|tell|announce|claim|answer|reply|insist|explain|write|admit"
    r"|swear)\b"
)
_SHOULD_SAY = regex(r"(?:should|ought\sto|must|shall)\s(?:have\s|\w+ly\s)?[a-z]", re.IGNORECASE)
_SAYS_NONE = regex(
    r"(?:never|\w+n['’]t|(?:did|does|do|has|have|had|would|will)\s+(?:not|never)"
    r"|(?:may|might|should|could)(?!\s+have))\s(?!only\b)",
    re.IGNORECASE,
)


_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_THAT = regex(r"\s+(?:that|whether|dass|ob)\s")
_TERM = 4
"""Words up to which quotation marks may just set off a term."""


def _is_tag(page: Page, cue: Span | None, content: Span) -> bool:
    """“…,” shrugged Ann Lee: the cue and a comma stand right beside the quotation."""
    if cue is None or page.quoted_share(content) < DIRECT_SHARE:
        return False
    after, before = page.text[content.end : cue.start], page.text[cue.end : content.start]
    if cue.start >= content.end:
        last = page.text[content.start : content.end].rstrip("”\"’'»“")[-1:]
        ends = last in (",", "?", "!") or after.lstrip("”\"’'»“ ").startswith(",")
        return ends and not any(map(str.isalnum, after))
    return bool(_LEADS_TO.fullmatch(before))


_LEADS_TO = regex(r"(?:\s+it)?[,:]\s*[“\"‘'„«»]?\s*")


def _is_complement(page: Page, placed: Placed, cue: Span | None) -> bool:
    """ "went with a willingness | “to build a bond”": the quotation says what of the noun is."""
    first = placed.content_spans[0]
    if page.language != "en" or cue is None or cue.end > first.start:
        return False
    return _TO_NOUN.fullmatch(page.text, cue.end, first.start) is not None


_TO_NOUN = regex(r"\s(?:[\w’'-]+\s)*(?:an?|the|his|her|its|their|no)\s(?:[\w’'-]+\s)+[“\"‘']?")


def _is_whole_quotation(page: Page, span: Span) -> bool:
    words = len(page.text[span.start : span.end].split())
    return words > _TERM and page.quoted_share(span) > DIRECT_SHARE


_MODES = {
    Mode.SPEECH: "speech",
    Mode.WRITING: "writing",
    Mode.THOUGHT: "thought",
    Mode.PLAN: "planning",
    Mode.UNKNOWN: "unknown kind",
}
