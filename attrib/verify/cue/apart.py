"""How far content outside quotation marks may stand from its cue in one sentence.

What is reported is the complement of the cue, or the sentence that the cue is put into: "⟦The dam
is safe⟧, Lee said", "Lee said in Moll on Monday that ⟦the dam is safe⟧". In the two annotated
corpora of news (English, German) more than nine in ten such contents stand right beside speaker
and cue, and nearly all others with a place, a time, a listener or a conjunction between.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.language.cues import CueEntry
from attrib.language.marks import OPENING_MARKS
from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.german.mood import has_subjunctive
from attrib.verify.lists.wordlists import GERMAN_FINITE
from attrib.verify.page import Page
from attrib.verify.romance.no_complement import is_no_complement
from attrib.verify.subject.words import is_finite, tokens_of

_WORD = regex(r"\w[\w’'-]*")
_MOST_BEFORE = 2
"""Words between content and the speaker or cue behind it: ", as" and the like."""
_MOST_AFTER = 3
_QUOTED = 0.5
"""Share in quotation marks from which content is judged as a quotation, elsewhere."""
_FEW_WORDS = 12
_SHORT = 6
"""Code points that so many words have at least."""
_WHICH = frozenset(["what", "which", "who", "whom", "that"])
_RELATIVES = frozenset(["who", "which", "that"])
_COMPLEMENT = regex(
    r"(?:that|whether|if|how|why|what|who|when|where|to|for|about|of|on|over|with|as|against|by|into"
    r"|from|than|not|dass|daß|ob|zu|um|wie|warum|que|si|de|comment|pourquoi|cómo|por)\b|qu['’]|d['’]",
    re.IGNORECASE,
)
"""How content begins that may stand far from its cue, or what stands right before it."""
_LEADS = regex(rf"(?:\b(?:{_COMPLEMENT.pattern})\s*|[:“\"„«‘'—–(]\s*)$", re.IGNORECASE)
_ADDED = regex(
    r",\s(?:for|in|with|at|on|after|before|during|by|from|as|through|despite)\s[^,]*,\s$"
    r"|\sto\s(?:the\s)?[A-Z][^,]*$|\sto\s(?:me|us|him|her|them|reporters)\b[^,]{0,30},\s$|.*\s(?:is|was|are|were)\s$"
)
""" "understood, for the first time, ⟦how⟧", "passed along to Ann Lee ⟦a request⟧"."""
_AS = regex(r",\s[^,]*,\sas\s(?:first\s)?$|\sthan\s$")
_NAMED = regex(
    r"[,.?!…]?[”\"’'»]*,?\s(?:the|an?|his|her|their|its|der|die|das|ein|eine|le|la|l['’]|un|une|el|los|las"
    r"|una|[A-Z])"
)
_JOINS = regex(
    r"(?<![\w-])(?:and|but|while|whereas|although|though|when|because|after|before|since|until|so|yet)(?![\w-])"
)
"""Between content and cue: another clause begins, and the content stays outside."""
_AND = regex(r"[”\"’']*\s(?:and|but|then)\s(?:\w+\s)?")
_TIME = (
    r"(?:day|week|month|year|morning|afternoon|evening|night|weekend|time|spring|summer|autumn|fall"
    r"|winter|hour|minute|moment)s?\b"
)
_THAT = regex(rf"\s+that\s(?!(?:\w+\s)?{_TIME})")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)"
_FREE = regex(
    rf"\s*(?:$|[^\w\s$“\"])|\s+(?:(?:this|the|that|an?|last|next|one|two|three|several)\s(?:\w+\s)?{_TIME}"
    rf"|{_MONTH}|[A-Z]\w*day\b|\w+ly\b|(?:in|on|at|to|during|after|before|by|from|with|of|for|through"
    r"|via|despite|just|only|\w+ing|as|when|while|about|into|over|under|since|amid|throughout|against|among|between|without"
    r"|late|later|early|earlier|yesterday|today|tonight|tomorrow|ago|again|once|twice|then|now|here"
    r"|there|too|also|aloud|out|back|up|down|off|away|and|or|but|who|which|whose|where|because|if"
    r"|though|although|so|herself|himself|themselves|itself|is|was|are|were|has|have|had|will|would"
    r"|can|could|may|might|should|must|did|does|do|not|won['’]t|makes?|means?|seems?|remains?)\b)"
)
"""What may follow a cue whose complement stands before it; all else is a complement behind it."""
_ADJUNCT = regex(
    r"(?:in|at|on|during|after|before|with|without|despite|amid|under|for|by|from|to|of|among|since"
    r"|following|because|if|when|while|although|though|as|unlike|like|\w+ing)\b",
    re.IGNORECASE,
)
_TAG = regex(r"[,?!.…—–]['’]*[”\"»’']\s*$|[”\"»]\s*[,—–]?\s*$")
_AS_THEY_TELL = regex(r"\b(?:[Ss]elon|[Ss]egún|[Cc]omme|[Cc]omo)\b")
""" "Según relata Lee mientras cena, ⟦…⟧"."""
_ASIDE = regex(r",\s+(?:(?:who|which|whose|where)\s)?$")
_WITHIN = regex(
    r"\s(?:that|whether)\b(?!.*,\s(?:and|but|while|though|although)\s$)|[^,;:]*\s(?:and|or)\s$"
)
""" "said that if it rained, ⟦it would leak⟧", "was safe and ⟦would hold⟧": part of what is said."""
_CLAUSE = regex(
    r"(?:that|whether|if|how|why|what|when|to|about|for|over|is|was|are|were)\b", re.IGNORECASE
)
_ABOUT = regex(r"(?:who|which|whose|whom|where)\s")


def stands_apart(  # noqa: PLR0911 (one return for each construction)
    page: Page, source: Span, cue: Span, content: Sequence[Span], entry: CueEntry | None
) -> bool:
    """True if no piece of the content stands where what the cue reports can stand."""
    if page.language == "de" and all(_is_relative(page, piece) for piece in content):
        return True
    if page.language == "de" and _beside_another(page, source, cue, content):
        return True
    first, last = min(source.start, cue.start), max(source.end, cue.end)
    before = [piece for piece in content if piece.end <= first]
    if any(page.quoted_share(piece) > _QUOTED for piece in content):
        if source.end <= content[0].start and content[-1].end <= cue.start:
            between = page.text[content[-1].end : cue.start]
            return page.language == "en" and _AND.fullmatch(between) is not None
        if any(_is_title(page, piece, first, last) for piece in content):
            return True
        return len(before) == len(content) and not _quoted_before(
            page, content[-1], first, last, entry
        )
    behind = [piece for piece in content if piece.start >= last]
    if len(before) + len(behind) < len(content):
        return False  # a piece between speaker and cue
    return not (
        (before and _beside_before(page, before[-1], first, last, source, entry))
        or (behind and _beside_behind(page, behind[0], first, last, source, cue, entry))
    )


def _is_relative(page: Page, piece: Span) -> bool:
    """ "In der Rede, ⟦die gestern gesendet wurde⟧, sagte Lang": its verb stands at its end."""
    if not page.text.endswith(", ", 0, piece.start):
        return False
    if _RELATIVE.match(page.text, piece.start) is None:
        return False
    *words, last = _WORD.findall(page.text, piece.start, piece.end)
    one = "," not in page.text[piece.start : piece.end] and GERMAN_FINITE.isdisjoint(words)
    return one and last in _INDICATIVE


def _beside_another(page: Page, source: Span, cue: Span, content: Sequence[Span]) -> bool:
    """ "Zu Plänen, ⟦Heime zu schließen⟧, sagt Lang", "Lang, den Roe „Nut“ nannte, ⟦schwieg⟧"."""
    text = page.text
    for piece in content:
        planned = piece.end <= cue.start and _PLANNED.search(
            text, max(piece.start - 80, 0), piece.start
        )
        if planned and _TO_DO.search(text, *piece):
            return True
    first = content[0].start
    ended = source.end <= cue.start and text[cue.end : first] == ", "
    return (
        ended
        and _IN_RELATIVE.search(text, max(source.start - 12, 0), source.start) is not None
        and not _COMPLEMENT.match(text, first)
        and not has_subjunctive(page, content[0])
    )


_PLANNED = regex(
    r"\b(?:Pl[aä]ne?n?|Vorhaben|Vorschl[aä]ge?n?|Absicht(?:en)?|Ideen?|Forderung(?:en)?|Entscheidung(?:en)?"
    r"|Beschl(?:u|ü)ss(?:en|e)?|Versuche?n?|Ankündigung(?:en)?)(?:\s(?:der|des|von|vom)\s[^,.;:]*)?,\s$"
)
_TO_DO = regex(r"\b(?:zu\s[a-zäöüß]+n|[a-zäöüß]+zu[a-zäöüß]+n)\W*$")
_IN_RELATIVE = regex(r",\s(?:den|dem|die|das|der|deren|dessen)\s$")
_INDICATIVE = frozenset(["ist", "sind", "wird", "wurde", "wurden", "hat", "hatte", "hatten"])
"""Not "haben", "werden": with a verb of saying they may be infinitives ("zu haben")."""
_RELATIVE = regex(
    r"(?:(?:in|an|auf|aus|bei|mit|von|zu|für|durch|über|unter|nach|vor)\s)?"
    r"(?:der|die|das|dem|den|dessen|deren|denen)\s"
)


def _quoted_before(  # noqa: PLR0911 (one return for each construction)
    page: Page, piece: Span, first: int, last: int, entry: CueEntry | None
) -> bool:
    """ "“Yes,” Lee said", not "asked whether he was “tired” and said nothing"."""
    around = page.quotations_around(piece)
    end = around[0].span.end if around else piece.end
    gap = page.text[end:first]
    if not around and page.language == "en" and _NAMES_A_WORK.fullmatch(page.text, *piece):
        return False  # "⟦In her book “The Last Gate,”⟧ Tan tells of a lock"
    if _ANOTHER_TAG.search(gap):
        return False  # "“It is mine,” she says; | he calls that folklore"
    if _A_PHRASE.match(gap) and page.text[last : last + 2].strip(" ").isalpha():
        return False  # "was headed “Alive!”, a phrase | Lee said | she disliked"
    if page.language != "en":
        joins, complement, _ = _FOREIGN.get(page.language, _FOREIGN["fr"])
        return not (joins.search(gap) and complement.match(page.text, last))
    if _THAT.match(page.text, last):
        return False  # "In a letter headed “My dam”, Lee wrote that he was tired"
    if entry is not None and entry.category == "verb" and "quote" not in entry.frames:
        term = len(_WORD.findall(page.text, *piece)) <= _TERM
        if term and not _FREE.match(page.text, last) and not page.text.startswith(" it", last):
            return False  # "As for talk of “Rome,” Lee | found | a joke in it"
    return not _JOINS.search(gap) and not _is_far(page, end, first, gap)


_NAMES_A_WORK = regex(
    r"(?:In|At|On|For|During|With|After|From|Since|By)\s(?:[\w’'-]+\s){0,5}[“\"‘][^“”\"]{1,80}[”\"’],?"
)


def _is_title(page: Page, piece: Span, first: int, last: int) -> bool:
    """ "“It was hard,” said Lee on receiving the award for | “Never Call Me Home”"."""
    if piece.start < last:
        return False
    said = _SAID.search(page.text, max(first - 4, 0), first)
    return bool(said and _TITLED.match(page.text, last, piece.start))


_SAID = regex(r"[”\"»“],?\s$")
_TITLED = regex(
    r"[^.:;!?]*\b(?:award|prize|film|novel|book|album|play|song|role|work|premio|galardón|película|novela|libro"
    r"|disco|obra|papel|prix|livre|roman|pièce|chanson|rôle|Preis\w*|\w*preisverleihung|Film\w*|Roman\w*"
    r"|Buch|Album|Stück\w*|Rolle)\b[^.,:;!?]{0,40}\s(?:for|in|on|por|para|en|pour|dans|für|in|im|zu)\s[“\"„«‘]\s?$"
)


_TERM = 4
"""Words up to which quotation marks may just set off a term."""
_A_PHRASE = regex(
    r",?[”\"’']?,?\s(?:an?|the)\s(?:\w+\s){0,2}(?:phrase|word|term|line|claim|slogan|title|headline"
    r"|description|label|remark|nickname|quotation|sentence|figure)\b"
)
_ANOTHER_TAG = regex(r"\w[^;]*;\s")


def _is_far(page: Page, end: int, first: int, gap: str) -> bool:
    """More than a conjunction or what the speaker is: "⟦X⟧, the mayor of Moll, | Ann Lee, said"."""
    if len(gap) < _SHORT or len(_WORD.findall(gap)) <= _MOST_BEFORE:
        return False
    words = tokens_of(page.text, Span(end, first), [])
    return _NAMED.match(gap) is None or any(map(is_finite, words))


def _beside_before(  # noqa: PLR0911 (one return for each construction)
    page: Page, piece: Span, first: int, last: int, source: Span, entry: CueEntry | None
) -> bool:
    """ "⟦The dam is safe⟧, Lee said", "⟦tolls⟧ that Lee rejects"."""
    end = piece.end
    gap = page.text[end:first]
    if page.language == "en" and source.start > first and _is_subject(page, piece, last):
        return True  # "⟦Lee⟧, ahead in the race, drew fire from rivals"
    if _is_far(page, end, first, gap) and not _AS.search(gap):
        return False
    if page.language != "en":
        return not _is_foreign_other(page, source, last, gap)
    if page.text[piece.start : piece.end].lower() in _WHICH:
        return True  # "⟦what⟧ Lee promises them"
    if page.text[source.start : source.end].lower() in _RELATIVES:
        return False  # "⟦the president of the board⟧, who criticised it": said after it
    told = entry is not None and (entry.category != "verb" or "told" in entry.frames)
    if _JOINS.search(gap):
        return False
    sentence = page.sentence_around(first)
    if gap.strip() == "," and _is_adjunct(page, Span(sentence.start, end)):
        return False  # "⟦At a rally in Moll⟧, Lee rejected the claim"
    object_ = last > source.start >= first and first != source.start and not gap.strip()
    if told or object_ or gap.strip() not in (",", "—", "–", "-", "", ", as"):
        return True  # also "⟦The report⟧ cheered Lee"
    written = page.text.endswith(_WRITTEN, first, last) and _HEARER.match(page.text, last)
    return bool(written) or _FREE.match(page.text, last, sentence.end) is not None


_WRITTEN = ("wrote", "writes", "texted", "emailed")
_HEARER = regex(r"(?:\s[A-Z][\w'’-]+){1,3}[.,]")
""" "⟦There is no need⟧, Lee wrote | Ann Roe."."""


def _is_subject(page: Page, piece: Span, last: int) -> bool:
    """A short noun phrase: what is done to it, and by whom, may stand far behind."""
    if page.text.startswith(":", last) or page.text.startswith(";", piece.end):
        return False
    words = tokens_of(page.text, piece, [])
    return len(words) <= _FEW_WORDS and not any(map(is_finite, words))


def _is_foreign_other(page: Page, source: Span, last: int, gap: str) -> bool:
    """ "⟦Der Rat ist uneins⟧, doch Lang sagte, dass ...", "⟦die Rede⟧, die Lang hielt"."""
    joins, complement, relatives = _FOREIGN.get(page.language, _FOREIGN["fr"])
    return (
        joins.search(gap) is not None
        or complement.match(page.text, last) is not None
        or (page.text[source.start : source.end].lower() in relatives and gap.strip() == ",")
    )


_FOREIGN = {
    "de": (
        regex(r"\b(?:und|aber|doch|während|da|weil|indem|nachdem|bevor|wobei|obwohl)\b"),
        regex(r",\s(?:dass|daß|ob)\b"),
        frozenset(["der", "die", "das", "dessen", "deren"]),
    ),
    "fr": (
        regex(r"\b(?:et|mais|alors\sque|tandis\sque|car|quand|lorsque)\b"),
        regex(r"\s(?:que\s|qu['’])"),
        frozenset(["qui"]),
    ),
    "es": (
        regex(r"\b(?:y|pero|mientras|aunque|cuando|porque)\b"),
        regex(r"\s(?:de\s)?que\s"),
        frozenset(["que", "quien"]),
    ),
}


def _is_adjunct(page: Page, clause: Span) -> bool:
    """What opens a sentence and is no clause: "At a rally", "Smiling broadly"."""
    text = page.text
    if _ADJUNCT.match(text, clause.start) is None or "," in text[clause.start : clause.end]:
        return False
    return not any(map(is_finite, tokens_of(text, clause, [])))


def _beside_behind(  # noqa: PLR0911 (one return for each construction)
    page: Page, piece: Span, first: int, last: int, source: Span, cue: Span, entry: CueEntry | None
) -> bool:
    """ "Lee said in Moll that ⟦the dam is safe⟧", "according to Lee, ⟦the dam is safe⟧"."""
    text = page.text
    gap = text[last : piece.start]
    told = entry is None or entry.category != "verb" or "told" in entry.frames
    far = len(gap) >= _SHORT and len(_WORD.findall(gap)) > _MOST_AFTER and not _ADDED.match(gap)
    if page.language != "en":
        if gap.startswith("; ") and not has_subjunctive(page, piece):
            return False  # "hatte sie „Hexe“ genannt; ⟦sie lachte darüber⟧"
        if is_no_complement(gap, source, cue):
            return False
        return (
            not far
            or told
            or (gap.endswith(", ") and bool(_AS_THEY_TELL.search(text, max(first - 8, 0), last)))
            or text[piece.start] in OPENING_MARKS
            or _COMPLEMENT.match(text, piece.start) is not None
            or _LEADS.search(gap) is not None
            or (page.language == "de" and "," not in gap.rstrip(", "))
            or has_subjunctive(page, piece)
        )
    tag = source.start >= cue.end and gap.startswith(",") and _is_tag(page, cue)
    if (tag and not told) or _is_adverbial(text, first, gap, piece):
        return False  # "The dam is safe, said Lee, ⟦who ran for mayor in 2010⟧"
    clause = _CLAUSE.match(text, piece.start) is not None
    if clause or (not far and _COMPLEMENT.match(text, piece.start)):
        return True
    if _WITHIN.match(gap) and not _ABOUT.match(text, piece.start):
        return True
    aside = _ASIDE.search(gap)
    if aside is not None and _ABOUT.match(text, piece.start):
        return False  # "Lee denied the report, ⟦which the Star published⟧"
    sentence = page.sentence_around(first)
    if aside is not None and not told and not _FREE.match(text, last, sentence.end):
        return False  # "Lee denied the report, ⟦a rumour of the Star⟧"
    if text[piece.start] in OPENING_MARKS or _LEADS.search(gap):
        return True
    if gap.startswith(",") and _TAG.search(text, max(first - 8, sentence.start), first):
        return False  # "“We won,” said Lee, ⟦who ran for mayor in 2010⟧"
    heard = told and (entry is None or entry.category != "noun")
    return not far or heard or _is_statement(page, piece, last)


def _is_adverbial(text: str, first: int, gap: str, piece: Span) -> bool:
    """ "banned it when ⟦he took office⟧", "rattled Roe, ⟦but it helped nobody⟧": told of it."""
    words = len(_WORD.findall(gap))
    adds = words and not gap.endswith(" that ") and _ADDS.match(text, piece.start)
    if adds or (words > 1 and _CONJUNCTION.search(gap)):
        return True
    if not text.endswith(", ", 0, piece.start):
        return False
    if _INSERTED.search(text, max(first - 6, 0), first):
        return gap == ", " and _GERUND.match(text, piece.start) is not None
    return _PREDICATE.match(text, piece.start) is not None


_CONJUNCTION = regex(
    r"[\s,](?:but|although|though|while|where|when|who|whose|which|whom|as|because|after|before|since"
    r"|unless|until)\s$"
)
_ADDS = regex(r"(?:but|although|though|as|because|after|before|since|even (?:as|if|though))\s")
_GERUND = regex(r"[a-z]+ing\s")
""" "Sales were great, he said, ⟦wiping sweat off his face⟧"."""
_INSERTED = regex(r",\s(?:(?:it|as|so)\s)?$")
_PREDICATE = regex(r"(?:has|have|had|is|are|was|were)\s")
""" "Guidelines, telling schools to wait, ⟦have sparked protest⟧"."""


def _is_statement(page: Page, piece: Span, last: int) -> bool:
    """ "said in a statement on Thursday ⟦they had no plans⟧": a clause, and none between."""
    if _PRONOUN.match(page.text, piece.start) is None:
        return False
    return not any(map(is_finite, tokens_of(page.text, Span(last, piece.start), [])))


_PRONOUN = regex(r"(?:he|she|they|it|I|we)(?:['’]\w+)?\s")


def _is_tag(page: Page, cue: Span) -> bool:
    """A cue behind the comma that ends what is said, some words of it at least."""
    start = page.sentence_around(cue.start).start
    lead = page.text[start : cue.start].rstrip()
    if not lead.endswith((",", "”", '"', "»")) or len(_WORD.findall(lead)) <= _MOST_AFTER:
        return False
    *_, last = tokens_of(page.text, Span(start, start + len(lead.rstrip(',”"»'))), [])
    return not is_finite(last)  # "Lee was, said Roe, ⟦the best sailor⟧": it goes on
