"""The rule on other cues: does something nearer to the content say whose words it is."""

from __future__ import annotations

from attrib.language.cues import Cue, find_cues, find_stated_cues
from attrib.language.names import Pronoun, gender_of, names_person, pronoun
from attrib.language.quotations import Quotation
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.cue.inner_report import inner_report, told_by_another
from attrib.verify.cue.of_a_report import of_a_report
from attrib.verify.cue.outer_cues import is_inserted, is_noun, outer_cues
from attrib.verify.cue.whose_quotation import whose_quotation
from attrib.verify.german.according import according
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.word_order import shades
from attrib.verify.rules.english_tag import is_thing, own_english_tag
from attrib.verify.rules.words import DIRECT_SHARE, check
from attrib.verify.speaker.otherwise import otherwise
from attrib.verify.subject.heads import Subject
from attrib.verify.subject.of_cue import subjects_of
from attrib.verify.subject.words import is_person_word, tokens_of, verb_form

_RULE = "no_nearer_cue"
NO_OTHER_CUE = check(_RULE, Outcome.PASS, "no other cue is nearer to the content")


def no_nearer_cue(page: Page, placed: Placed) -> Check:
    """No other cue, with another subject, stands between the cue and the content."""
    source, cue = placed.source_span, placed.cue_span
    if source is None or cue is None or not placed.content_spans:
        return check(_RULE, Outcome.CANNOT_TELL, "no cue in the text to compare with")
    for span in placed.content_spans:
        other = (
            _nearer_cue(page, placed, cue, source, span)
            or _own_tag(page, placed, cue, source, span)
            or inner_report(page, source, cue, span)
            or told_by_another(page, source, span)
        )
        if other is not None:
            found = page.text[other.start : other.end]
            reason = f"“{found}”, with another subject, is nearer to the content"
            return check(_RULE, Outcome.FAIL, reason, other, span)
        whose = whose_quotation(page, source, cue, span) or of_a_report(page, source, cue, span)
        if whose is not None:
            found = page.text[whose.start : whose.end].strip(" ,;:")
            reason = f"“{found}” speaks of what is somebody else's"
            return check(_RULE, Outcome.FAIL, reason, whose, span)
        else_ = otherwise(page, placed, cue, source, span)
        if else_ is not None:
            return check(_RULE, Outcome.FAIL, else_.reason, else_.place, span)
    if placed.content_spans[-1].end <= cue.start and _named_before(
        page, cue, source, placed.content_spans[0]
    ):
        reason = "another source is named before the content"
        return check(_RULE, Outcome.FAIL, reason, cue, placed.content_spans[0])
    return NO_OTHER_CUE


def _own_tag(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Span | None:
    """« Qui ? », s’est étonné | le président |. « Moi », | a répondu | l’associée."""
    if len(page.quotations_around(span)) > 1:
        return None
    around = page.outer_quotations(span)
    if not around or page.quoted_share(span) < DIRECT_SHARE or cue.start >= around[-1].span.end:
        return None
    end = around[-1].span.end
    if page.language == "en":
        return own_english_tag(page, source, cue, around[-1].span)
    behind = Span(end, min(end + _REACH, page.sentence_around(end - 1).end))
    cues = find_cues(page.text, behind, page.language) if behind.start < behind.end else []
    found = next(iter(cues), None)
    reads = _READS.match(page.text, end) if cue.end <= around[-1].span.start else None
    named = _BY_NAME.match(page.text, end) if found is None else None
    if named is not None and same_person(named["who"], page.text[slice(*source)]):
        named = None
    if tagged := reads or named:
        return Span(*tagged.span("verb"))
    if found is None or found.entry.category != "verb" or "quote" not in found.entry.frames:
        return None
    tag = _VERB_FIRST.fullmatch(page.text, end, found.span.start)
    return found.span if tag and is_anothers(page, placed, source, found.span) else None


_READS = regex(r",\s(?P<verb>y\slit-on|(?:y\s)?peut-on\s(?:y\s)?lire|lit-on|se\s(?:lee|leía))\b")
_BY_NAME = regex(
    r",\s(?P<verb>[a-zà-ÿ]+(?:\s[a-zà-ÿ]+)?)\s(?P<who>[A-ZÀ-Ö][\w’'-]+(?:\s[A-ZÀ-Ö][\w’'-]+)*)[.,]"
)
""" "« … », | corrige | Lucienne.": any verb is one of speech there."""
_REACH = 60
_VERB_FIRST = regex(r",?\s(?:(?:[a-zà-ÿ]{1,7}\s|[a-zà-ÿ]['’])){0,3}")
""" "« Moi », | a répondu", "«Yo», | le ha", "„Ich“, | sagte": the verb stands in front."""


def _named_before(page: Page, cue: Span, source: Span, content: Span) -> bool:
    """ "laut Mohr | sei er alt, laut Lenz aber neu": the phrase goes with what follows it."""
    if page.language != "de":
        return False
    sentence = page.sentence_around(content.start)
    if not sentence.covers(cue):
        return False
    named = according(page, sentence)
    return any(phrase.overlaps(cue) for phrase, _ in named) and any(
        words.end <= content.start
        and not words.overlaps(source)
        and not any(map(str.isalnum, page.text[words.end : content.start]))
        for _, words in named
    )


def _nearer_cue(page: Page, placed: Placed, cue: Span, source: Span, span: Span) -> Span | None:
    sentence = page.sentence_around(span.start)
    start, end = min(cue.end, span.end), max(cue.start, span.start)
    if start < end and page.sentence_at(cue.start) in page.sentences_of(span):
        gap = Span(start, end)
        cues = outer_cues(page, placed, gap)
        if page.language == "de" and page.quoted_share(span) > 0:
            cues += _stated(page, gap)
        for found in cues:
            if found.span.overlaps(source) or is_noun(page, found) or is_inserted(page, gap, found):
                continue
            own = _is_participle(page, found) or _has_its_own(page, found.span, span)
            if own or shades(page, found.span, cue):
                continue
            if _tells_who(page, source, found.span, span) or _only_goes(page, found.span):
                continue
            if _is_aside(page, placed, found.span):
                continue
            if (
                is_anothers(page, placed, source, found.span)
                or _of_inner(page, placed, cue, source, found.span, span)
                or _is_answered(page, Span(sentence.start, cue.start))
            ):
                return found.span
    around = page.quotations_around(span)
    if around:
        return _nearer_tag(page, cue, source, span) or _nearer_lead(
            page, placed, cue, source, around[0]
        )
    lead = Span(max(sentence.start, span.start - _LEAD), span.start)
    for found in outer_cues(page, placed, lead) if _may_lead(page, span.start) else ():
        leads = _LEADS.fullmatch(page.text, found.span.end, span.start)
        if not leads or found.span.overlaps(cue) or is_noun(page, found):
            continue
        if is_anothers(page, placed, source, found.span):
            return found.span
    return None


def _stated(page: Page, gap: Span) -> list[Cue]:
    """ "Während Lenz von „Glück“ sprach, | nannte Mohr es | „Können“"."""
    return [
        cue
        for cue in find_stated_cues(page.text, gap, "de")
        if cue.entry.mode is Mode.SPEECH
        and page.text[cue.span.start].islower()
        and not page.quotations_around(cue.span)
    ]


def _is_participle(page: Page, cue: Cue) -> bool:
    """ "nach Ansicht der Stadt, | vertreten durch Lee, ..."."""
    participle = cue.tense == "participle" or page.text.startswith(
        (" durch ", " by "), cue.span.end
    )
    if participle and page.text.endswith(", ", 0, cue.span.start):
        return True
    ahead = page.text[max(cue.span.start - 40, 0) : cue.span.start]
    form = participle or _PARTICIPLE.search(page.text, *cue.span) is not None
    return form and page.language in ("fr", "es") and _OF_NOUN.search(ahead) is not None


_PARTICIPLE = regex(r"(?:ée?s?|[ai]d[oa]s?)$")
_OF_NOUN = regex(
    r"\b(?:une?|una?|le|la|l['’]|el|cet?|cette|este|esta|su|son|sa)\s?(?!(?:av|aur|ét|ser|hab|hub|fu)\w+\s)[a-zà-ÿ]{4,}\s$"
)
""" "dans un message | publié | en ligne": of the noun, and no verb with a subject."""


def _tells_who(page: Page, source: Span, cue: Span, span: Span) -> bool:
    """ "According to Lee, an aide who once | advised Roe, | the dam": it says who the source is.

    In a relative clause that begins behind the source and ends with a comma before the content.
    """
    if page.language != "en" or not source.end < cue.start < span.start:
        return False
    if page.quotations_around(span) and not page.text[span.start].islower():
        return False  # "said Lee, who told Roe, | “Go.”"
    return (
        page.text[source.end : span.start].rstrip('“"‘').endswith(", ")
        and _RELATIVE.fullmatch(page.text, source.end, cue.start) is not None
        and _IN_CLAUSE.fullmatch(page.text, cue.end, span.start) is not None
    )


_RELATIVE = regex(r",\s(?:[^.;:,“”\"]*\s)?(?:who|whom|whose|which|that)\s(?:[^.;:,“”\"]*\s)?")
_IN_CLAUSE = regex(r"(?:\s(?!that\b)[^\s.;:,“”\"]+)+,\s[“\"‘]?")


def _only_goes(page: Page, cue: Span) -> bool:
    """ "the lot | went for nine pounds": it said so only with the words right behind it."""
    low = page.text[cue.start : cue.end].lower()
    return low in ("went", "goes", "ran", "runs") and not _SAYS.match(page.text, cue.end)


_SAYS = regex(r"(?:\slike)?[,:]?\s?[“\"‘'„«]|[,:]\s")


def _has_its_own(page: Page, cue: Span, span: Span) -> bool:
    """ "a study that Lee called “bad”, | the dam": a quotation right after the cue is its own."""
    return any(
        quotation.span.start - cue.end <= _MOST_BEFORE_OWN
        and page.text.startswith(",", quotation.span.end)
        for quotation in page.quotations_within(Span(cue.end, max(span.start, cue.end)))
        if quotation.span.start >= cue.end and quotation.span.end <= span.start
    )


_MOST_BEFORE_OWN = 3


def _nearer_lead(
    page: Page, placed: Placed, cue: Span, source: Span, quotation: Quotation
) -> Span | None:
    """A cue that leads right to the quotation: "Replying to a man who wrote “…”, Lee posted"."""
    if quotation.span.overlaps(cue):
        return None
    start = quotation.span.start
    if not _may_lead(page, start):
        return None
    for found in outer_cues(page, placed, Span(max(start - _LEAD, 0), start)):
        leads = _LEADS_TO_TAGGED if cue.start >= quotation.span.end else _LEADS
        if found.span.overlaps(cue) or not leads.fullmatch(page.text, found.span.end, start):
            continue
        if is_noun(page, found):
            continue
        subjects = subjects_of(page, placed, found.span)
        ahead = [one for one in subjects if one.whole.end <= found.span.start]
        if page.language == "en" and ahead:  # not "A fan shouted, | “…,” Lee"
            subjects = tuple(ahead)
        if subjects and not any(is_speaker(page, source, subject) for subject in subjects):
            return found.span
    return None


def _may_lead(page: Page, end: int) -> bool:
    """False where surely no cue stands before ``end``: mostly a sentence ends there."""
    last = page.text[max(end - _LEAD, 0) : end].rstrip()[-1:]
    return last.isalnum() or last in _LAST_OF_CUE


def _nearer_tag(page: Page, cue: Span, source: Span, span: Span) -> Span | None:
    """A verb right after the quotation that is not the cue: “…,” shrugged Ann Lee when ..."""
    tag = _TAG.match(page.text, span.end)
    if tag is None:
        return None
    verb = Span(*tag.span("verb"))
    (token,) = tokens_of(page.text, verb, [])
    if verb.overlaps(cue) or not verb_form(token) or page.text.startswith(" by ", verb.end):
        return None
    return verb if source.start - verb.end > _MOST_OF_NAME else None


_TAG = regex(r"[,?!]?[”\"’'»“][,]?\s+(?P<verb>[^\W\d_A-Z]{3,})\b(?=\s+(?:the\s|[^\W\d_a-z]))")
_MOST_OF_NAME = 24
_LEAD = 40
_LAST_OF_CUE = frozenset("_:-—–―,")
_LEADS = regex(r"\s*(?:that|dass|que|:)?\s*")
_LEADS_TO_TAGGED = regex(
    r"(?:\s(?:to\s)?(?:him|her|them|me|us|(?:[A-Z][\w.’'-]*\s?){1,3}))?\s*(?:that|with|dass|que)?[:,]?\s*"
)
""" "When a man shouted, | “Go,” Lee joked": two who may have said it."""


def is_anothers(page: Page, placed: Placed, source: Span, cue: Span) -> bool:
    """True if the speaker is none of the subjects that the cue may have."""
    if page.text.endswith(("who ", "which ", "who has ", "who had ", "’s ", "'s "), 0, cue.start):
        return False
    subjects = subjects_of(page, placed, cue)
    if len(subjects) > 1 and page.language != "en":
        stated = placed.cue_span
        inside = stated is not None and all(s.head.start >= stated.end for s in subjects)
        if page.language == "de" or not inside:
            return False  # else all are named in what it reports
    return bool(subjects) and not any(is_speaker(page, source, s) for s in subjects)


def _is_aside(page: Page, placed: Placed, cue: Span) -> bool:
    """ "⟦Lee⟧, who has often | argued, ⟦will win⟧, Roe said": left out between two pieces."""
    pieces = placed.content_spans
    if len(pieces) == 1 or not pieces[0].end <= cue.start < pieces[-1].start:
        return False
    return _OF_WHO.search(page.text, max(cue.start - _REACH, 0), cue.start) is not None


_OF_WHO = regex(
    r"\b(?:who|which)\s(?:(?:has|had|have|was|were|is|are|also|often|long|once|twice|[a-z]+ly)\s){0,3}$"
)


def _of_inner(
    page: Page, placed: Placed, cue: Span, source: Span, other: Span, content: Span
) -> bool:
    """ "Lee said the foreman looked up and | asked, “Who are you?”": who stands nearer asks."""
    if cue.end > other.start or _QUOTES.fullmatch(page.text, other.end, content.start) is None:
        return False
    if page.text[other.start : other.end].lower() in _GOES_ON:
        return False
    inner = [s for s in subjects_of(page, placed, other) if s.head.start >= cue.end]
    acts = [s for s in inner if is_person_word(s.text.split()[-1].lower()) or s.text[0].isupper()]
    return bool(acts) and not any(
        is_speaker(page, source, s) or _IS.match(page.text, s.whole.end) for s in acts
    )


_GOES_ON = frozenset(["added", "adds", "continued", "concluded", "went on"])
_IS = regex(r"\s(?:is|was|are|were|has been|had been)\s")
""" "Lee said the mayor | was wrong and asked, “Why?”": what Lee says may have ended."""


def _is_answered(page: Page, lead: Span) -> bool:
    return page.language == "de" and _ANSWERED.search(page.text, *lead) is not None


_ANSWERED = regex(r"\bAuf\s(?:[\wäöüß]+\s){1,3}$")
""" "Auf die | Frage der Rätin, ob …, erwiderte Lenz: „…“": it is answered there."""
_QUOTES = regex(r"[,:]?\s[“\"‘']")


def _differ(one: Pronoun | None, other: Pronoun | None, text: str, given: str) -> bool:
    """ "he" is not "Mrs Lee"."""
    mine = one.gender if one is not None else gender_of(text)
    yours = other.gender if other is not None else gender_of(given)
    return bool(mine and yours and mine != yours)


def _names(subject: str) -> bool:
    """A name, or a person by what they are: "il rappelle que | le fondateur du bal"."""
    words = subject.split()
    return words[0][0].isupper() or any(map(names_person, words[1:2]))


_SOMEBODY = frozenset("someone somebody another jemand quelqu’un quelqu'un alguien".split())  # noqa: SIM905


def is_speaker(page: Page, source: Span, subject: Subject) -> bool:
    if source.overlaps(subject.whole) or any(source.overlaps(s) for s in subject.beside):
        return True
    given = page.text[source.start : source.end]
    means, wanted = pronoun(subject.text), pronoun(given)
    if subject.text.lower() in _SOMEBODY and wanted is None:
        return False
    if means is not None or wanted is not None:  # may well be the same speaker
        named_later = (
            wanted is not None and wanted.person == 3 and means is None  # "He said | Lee replied"
        ) and (_names(subject.text) and source.end <= subject.head.start)
        return not (
            named_later
            or is_thing(subject.text, given)
            or _differ(means, wanted, subject.text, given)
        )
    return same_person(subject.text, given)
