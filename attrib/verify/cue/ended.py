"""Whether the clause of the cue has ended before the content begins, which is then the writer's.

"After Lee claimed fraud, | the board met", "announced his resignation and | the shares fell",
"denied the report, which | the Star published": a clause of its own that no cue governs. Content
in quotation marks is not looked at here, nor what follows "as" ("As Lee said, | the dam is safe").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrib.language.cues import CueEntry
from attrib.language.marks import OPENING_MARKS
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.lists.wordlists import GERMAN_FINITE, SUBJECT_PRONOUNS
from attrib.verify.page import Page
from attrib.verify.subject.words import (
    Token,
    is_base,
    is_determiner,
    is_finite,
    is_person,
    tokens_of,
)

_OPENS = {
    "en": regex(
        r"(?:^|[;:—–(]\s?|,\s(?:and|but|so|yet)\s|\b(?:And|But|So|Yet)\s)[“\"]?(?:[Ee]ven\s|[Oo]nly\s"
        r"|[Jj]ust\s|[A-Z][a-z]+\s(?:years|months|weeks|days|hours|minutes)\s)?"
        r"(?:after|when|while|before|since|until|once|although|though|because|unless|whereas"
        r"|whenever|if|now\sthat|by\sthe\stime|as\ssoon\sas|as\slong\sas|ever\ssince|the\smoment"
        r"|the\sday)\s[^,;:—–()“”\"]*$",
        re.IGNORECASE,
    ),
    "de": regex(
        r"(?:^|[;:—–(]\s?|\b(?:Und|Aber|Doch)\s)(?:auch\s|erst\s|noch\s|selbst\s|kurz\s)?(?:nachdem"
        r"|während|als|bevor|ehe|seit|seitdem|obwohl|obgleich|weil|da|wenn|falls|bis|sobald|solange)"
        r"\s[^,;:—–()„“”]*$",
        re.IGNORECASE,
    ),
    "fr": regex(
        r"(?:^|[;:—–(]\s?|\b(?:Mais|Et|Or)\s)(?:même\s)?(?:(?:après|alors|avant|pendant|tandis|bien"
        r"|depuis|dès|parce|tant|sitôt|maintenant)\squ[e’']|quand|lorsqu[e’']|puisqu[e’']|quoiqu[e’']"
        r"|si)\s?[^,;:—–()«»]*$",
        re.IGNORECASE,
    ),
    "es": regex(
        r"(?:^|[;:—–(]\s?|\b(?:Pero|Y)\s)(?:(?:después\sde|antes\sde|desde|ya|puesto|hasta|mientras"
        r"|siempre|a\spesar\sde)\sque|cuando|mientras|aunque|porque|en\scuanto|apenas|si)\s"
        r"[^,;:—–()«»“”]*$",
        re.IGNORECASE,
    ),
}
_REPORTS = regex(r"\b(?:that|whether|how|why|what|who|if|dass|daß|ob|que|si)\b|\bqu['’]|[“\"„«:]")
"""After the cue: what it reports has begun there."""
_JOINS = {
    "en": regex(r"\s(?:before|after|while|whereas|until|and)\s$"),
    "de": regex(r",\s(?:und|während|wohingegen|woraufhin|aber|doch)\s$"),
    "fr": regex(r"\s(?:et|mais|tandis\sque|alors\sque|pendant\sque|après\sque)\s$"),
    "es": regex(r"\s(?:y|pero|mientras|mientras\sque|después\sde\sque)\s$"),
}
_RELATIVE = regex(r"(?:,\s|\b(?:in|to|on|at|for|from|by|with)\s)(?:which|whom|whose)\s$|,\swho\s$")
_WHO = regex(r",\s(?:who|which)\s")
_GERMAN_VERB = regex(r"(?P<verb>[a-zäöüß]+)\s")


def ended(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span, content: Span, entry: CueEntry | None
) -> bool:
    """True for content in a clause that begins where the one with the cue has ended."""
    around = page.quotations_around(content)
    if around and around[0].span.start > cue.end:
        content = Span(around[0].span.start, content.end)
    gap = page.text[cue.end : content.start]
    first = min(source.start, cue.start)
    if len(gap) > _FAR or page.sentence_around(content.start) != page.sentence_around(first):
        return False
    if page.text[content.start] in OPENING_MARKS or gap[-1:] in OPENING_MARKS:
        return page.language == "en" and (
            _quoted_beyond(page, source, cue, gap, content) or _another_leads(page, source, gap)
        )
    if not gap[-1:].isspace():
        return False
    if "," in gap and _after_fronted(page, first, gap, content):
        return True
    if _REPORTS.search(gap):
        return False
    if page.language == "en" and (_RELATIVE.search(gap) or _main_verb(page, source, cue, content)):
        return True
    return _joined(page, cue, content, gap, entry)


def _quoted_beyond(page: Page, source: Span, cue: Span, gap: str, content: Span) -> bool:
    """ "While Lee warned of floods, a sign read “…”", "thanked her, and a boy shouted “…”"."""
    mark = ";" if ";" in gap else ","
    clause, comma, behind = gap.rstrip(OPENING_MARKS + " ").partition(mark)
    if not comma or not clause.strip() or _REPORTS.search(clause):
        return False
    start = cue.end + len(clause) + len(comma)
    words = tokens_of(page.text, Span(start, content.start), [])
    if not any(is_finite(word) or word.low in _SHOWS for word in words):
        return False
    if cue.start > source.end and _WHO.match(page.text, source.end) and is_finite(words[0]):
        return True  # "Lee, who said he was tired, wore a shirt with “…”"
    if mark == ";":
        return True
    first = min(source.start, cue.start)
    lead = page.text[page.sentence_around(first).start : first]
    return _OPENS["en"].search(lead) is not None or _OTHER_SUBJECT.match(behind) is not None


def _another_leads(page: Page, source: Span, gap: str) -> bool:
    """ "Lee had doubts, but Roe has none: | “We won.”": a clause with a subject of its own."""
    led = _LED.search(gap)
    if led is None:
        return False
    words = tokens_of(led["clause"], Span(0, len(led["clause"])), [])
    verb = next((n for n, word in enumerate(words) if is_finite(word)), 0)
    given = page.text[source.start : source.end].lower().split()
    return any(
        (word.is_name or is_person(word)) and word.low not in given for word in words[:verb]
    ) and not any(word.low in given for word in words[:verb] if word.is_name)


_LED = regex(
    r"[,;][”\"’']?\s(?:but|while|whereas|though|although|and|yet)\s(?P<clause>[^,;:“”\"]{3,80}):\s?[“\"]?$"
)
_SHOWS = frozenset(["read", "reads", "list", "lists", "said"])
_OTHER_SUBJECT = regex(
    r"\s(?:and|but|while|whereas)\s(?!(?:he|she|they|it|I|we|that)\s)(?:\w+\s){0,2}?(?:an?|the)\s"
)
_FAR = 160
"""Code points; what stands farther off is judged by what lies between."""


def _after_fronted(page: Page, first: int, gap: str, content: Span) -> bool:
    """ "After Lee claimed fraud, | the board met"."""
    opens = _OPENS.get(page.language)
    clause, _, behind = gap.partition(",")
    inserted = not clause.strip() and "," in behind  # "warned, in a letter, of"
    if opens is None or inserted or _REPORTS.search(clause):
        return False
    if page.language == "de" and not _begins_with_verb(page, content):
        return False  # "Nachdem Lang gesagt hatte, | die Brücke sei sicher"
    start = page.sentence_around(first).start
    opened = opens.search(page.text[start:first])
    return opened is not None and not _AS.search(opened[0])  # "although, as Lee said, it rained"


_AS = regex(r"\b(?:as|wie|comme|como)\s", re.IGNORECASE)


def _begins_with_verb(page: Page, content: Span) -> bool:
    """ "…, | traf sich der Rat": the verb of a main clause, which reports nothing."""
    verb = _GERMAN_VERB.match(page.text, content.start)
    if verb is None or has_subjunctive(page, content):
        return False
    word = verb["verb"]
    return word in GERMAN_FINITE or word in _STRONG or word.endswith(_PAST)


_PAST = ("te", "ten", "ete", "eten")
_STRONG = frozenset(
    """
    war waren traf fiel kam ging stand lag nahm gab sprach schrieb rief ließ hielt zog fuhr
    stieg brach trat schloss beschloss verließ begann blieb bekam fand verlor gewann sah las trug
    schlug flog lief wuchs sank
    trafen fielen kamen gingen standen lagen nahmen gaben sprachen schrieben riefen
    ließen hielten zogen fuhren stiegen brachen traten schlossen beschlossen verließen begannen
    blieben bekamen fanden verloren gewannen sahen lasen trugen schlugen flogen liefen wuchsen
    sanken
    """.split()  # noqa: SIM905
)


def _main_verb(page: Page, source: Span, cue: Span, content: Span) -> bool:
    """ "The mayor, who had warned of floods, | opened the bridge"."""
    if cue.start <= source.end or not page.text.endswith(", ", cue.end, content.start):
        return False
    opened = _WHO.match(page.text, source.end)
    if opened is None or "," in page.text[opened.end() : cue.start]:
        return False
    first = tokens_of(page.text, content, [])[:1]
    return bool(first) and is_finite(first[0])


def _joined(page: Page, cue: Span, content: Span, gap: str, entry: CueEntry | None) -> bool:
    """ "announced his resignation and | the shares fell"."""
    if entry is not None and "zero" in entry.frames and "np" not in entry.frames:
        return False  # "said the rain went on and | the dam would burst"
    joins = _JOINS.get(page.language)
    joint = joins.search(gap) if joins is not None else None
    if joint is None or not any(map(str.isalnum, gap[: joint.start()])):
        return False
    object_ = Span(cue.end, cue.end + joint.start())
    inserted = "," in gap[: joint.start()].rstrip(", ")
    if page.language == "de":
        return not inserted and not has_subjunctive(page, content)
    if page.language != "en":
        return not inserted and _is_foreign_clause(page, content)
    words = tokens_of(page.text, object_, [])
    plural = any(
        is_base(word.low) and (before.low.endswith("s") or before.low in _PLURALS)
        for before, word in pairwise(words)
    )  # "voters | want change and"
    return not plural and not any(map(is_finite, words)) and _is_clause(page, content)


_PLURALS = frozenset(["people", "men", "women", "children", "they", "we", "you", "i", "police"])


def _is_clause(page: Page, content: Span) -> bool:
    """True for words that begin with a subject and its verb: "the shares | fell"."""
    tokens = tokens_of(page.text, content, [])
    for at in range(1, len(tokens)):
        if tokens[at].low in _NO_SUBJECT:
            return False
        if is_finite(tokens[at]) and not is_determiner(tokens[at - 1]):
            return not _is_relative(tokens[:at])
    return False


def _is_relative(subject: Sequence[Token]) -> bool:
    """ "the way he | handled it", "the plan Lee | backed": a noun and a clause about it."""
    last = subject[-1]
    if len(subject) > 1 and last.low in SUBJECT_PRONOUNS:
        return True
    return len(subject) > 2 and last.is_name and is_determiner(subject[0])


_NO_SUBJECT = frozenset(["who", "which", "that", "whose", "to", ","])
_CLAUSE = regex(
    r"(?:[Ll][ea]s?|[Ll]['’]|[Ee]l|[Ll]os|[Ll]as|[Uu]n[ea]?s?)\s?(?:[\w’'-]+\s){1,4}?"
    r"(?:a|ont|est|sont|était|avait|ha|han|es|son|era|había|[\w]+(?:èrent|aient|ait|aron|eron|ó))\b"
)


def _is_foreign_clause(page: Page, content: Span) -> bool:
    return _CLAUSE.match(page.text, content.start) is not None
