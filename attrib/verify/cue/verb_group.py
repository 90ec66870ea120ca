"""The verb group of a cue, and a negation that stands apart in it.

"did not explicitly | say", "has not yet | said", "hat nicht ausdrücklich | gesagt", "n’a pas
encore | dit", "Mit keinem Wort | sagte er".
"""

from __future__ import annotations

from attrib.language.cues import lookup
from attrib.language.regex import regex
from attrib.model import Mode, Span
from attrib.verify.lists.negations import is_negation
from attrib.verify.lists.wordlists import AUXILIARIES, MODALS_OF_CUE
from attrib.verify.page import Page
from attrib.verify.subject.words import is_base, tokens_of, verb_form

_NOT = {
    "en": regex(r"\b(?:not|never|no longer|hardly|scarcely|barely)\b|n['’]t\b"),
    "de": regex(r"\b(?:nicht|nie|niemals|keineswegs|nirgends|keinesfalls)\b"),
    "fr": regex(
        r"\bn(?:e|['’])\s?[^.,;:]*?\b(?:pas|plus|jamais|guère|point|nullement|aucunement"
        r"|nulle part)\b"
    ),
    "es": regex(r"\b(?:no|ni|nunca|jamás|tampoco)\b"),
}
_BETWEEN = {
    "de": regex(
        r"\s(?:(?!(?:nur|allein|bloß|und|aber|oder|sondern|zu|um|dass|ob|wie|als)\b)[a-zäöüß-]+\s){0,3}"
    ),
    "fr": regex(
        r"\s(?:(?!(?:seulement|uniquement|que|à|de|pour|et|mais|ou|qui)\b)[a-zà-ÿ-]+\s){0,3}"
    ),
    "es": regex(r"\s(?:siquiera|todavía|aún|\w+mente)\s(?:(?:lo|la|le|les|se|ha|han|había)\s)*"),
}
_PHRASE = regex(
    r"\b(?:at any (?:point|time|stage)|in so many words|for (?:a|one) (?:moment|second)|in public"
    r"|on (?:the )?record|so far|as yet)\s$"
)
_FRONTED = regex(
    r"(?:^|[\s“„«\"])((?i:keineswegs|mit keinem \w+|(?:in|an|zu) keine[rm] \w+"
    r"|nicht ein einziges mal|nirgend(?:s|wo)|auf keinen fall|unter keinen umständen"
    r"|ni siquiera))\s$"
)


def negated_apart(page: Page, source: Span | None, cue: Span, start: int) -> str | None:
    """The words from the negation to the cue; None where nothing is denied.

    Looked for from ``start``, where the verb group of the cue begins at the earliest.
    """
    text = page.text
    if source is not None and start < source.end <= cue.start:
        start = source.end
    fronted = _FRONTED.search(text, start, cue.start)
    if fronted is not None:
        return text[fronted.start(1) : cue.end]
    negation = _NOT.get(page.language)
    every = list(negation.finditer(text, start, cue.start)) if negation is not None else []
    if not every:
        return None
    last = every[-1]
    if _OR.fullmatch(text, last.end(), cue.start):
        return text[last.start() : cue.end]
    between = _BETWEEN.get(page.language)
    if between is not None:
        denied = between.fullmatch(text, last.end(), cue.start) is not None
    else:
        denied = _only_adverbs(page, Span(last.end(), cue.start))
    return text[last.start() : cue.end] if denied else None


def negated_behind(page: Page, content: Span, source: Span, cue: Span) -> str | None:
    """ "Gerüchte, …, | bestätigte | die Polizei | bislang nicht.": the last word of the clause."""
    tag = content.end < cue.start and page.text[cue.end : source.start] == " "
    if page.language != "de" or not tag:
        return None
    found = _NOT_LAST.match(page.text, source.end)
    return page.text[cue.start : found.end(1)] if found is not None else None


_NOT_LAST = regex(
    r"(?:\s(?!(?:und|aber|oder|sondern|ob|wie|als|noch)\s)[\w-]+){0,4}?\s((?:auch\s|noch\s)?(?:nicht|nie|niemals|keineswegs))"
    r"(?:\s(?!un|ohne|gerade|gern)[a-zäöüß]+)?\s*[.;]"
)
_OR = regex(r"(?:\s\w+ly)?\s[a-zäöüßà-ÿ]+(?:,\s[a-zäöüßà-ÿ]+)*,?\s(?:or|nor|oder|ou)\s")
""" "did not write or | say"."""


def _only_adverbs(page: Page, gap: Span) -> bool:
    """ "explicitly", "yet", "at any point": no other verb, and no joining word."""
    phrase = _PHRASE.search(page.text, *gap)
    end = phrase.start() if phrase is not None else gap.end
    words = tokens_of(page.text, Span(gap.start, end), [])
    return len(words) <= _MOST and all(
        word.is_word
        and word.low not in _JOINS
        and not verb_form(word)
        and (word.low.endswith("ly") or not is_base(word.low))
        for word in words
    )


_MOST = 3
_JOINS = frozenset("only just merely simply and but or to that who which as while when if".split())  # noqa: SIM905


_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HABER = frozenset("ha han había habían haya hayan hubiera hubieran lo le les se".split())  # noqa: SIM905


def verb_group_of(before: str) -> list[str]:
    """Auxiliaries and negations right before the cue, the last one first; "to" of "have to" is
    passed over.
    """
    group: list[str] = []
    words = _WORD.findall(before)
    if words[-1:] == ["to"] and words[-2:-1] and words[-2].lower() in _HAVE:
        words.pop()  # "would have had to | admit"
    for word in reversed(words[-4:]):
        low = word if word == "May" else word.lower()  # the month
        low = "will" if low in ("ll", "’ll", "'ll") else low
        known = low in AUXILIARIES or low in _HABER or low in MODALS_OF_CUE
        if not known and not is_negation(low):
            break
        group.append(low)
    return group


_HAVE = frozenset(["have", "had", "has", "having"])


def head_of(page: Page, cue: Span) -> Span | None:
    """ "could have | said", "nearly | said": the verb of saying in an English verb group."""
    at = page.text.rfind(" ", cue.start, cue.end) + 1
    if page.language != "en" or at <= cue.start:
        return None
    entry = lookup(page.text[at : cue.end])
    verb = entry is not None and entry.category == "verb" and entry.mode is Mode.SPEECH
    led = verb and all(map(_leads, page.text[cue.start : at].lower().split()))
    return Span(at, cue.end) if led else None


def _leads(word: str) -> bool:
    """May stand in such a group: "could", "have", "didn’t", "wanted", "to", "nearly"."""
    helps = word in AUXILIARIES or word in MODALS_OF_CUE or is_negation(word)
    return helps or _BEFORE_HEAD.fullmatch(word) is not None


_BEFORE_HEAD = regex(
    r"to|almost|meant|\w+n['’]t|\w+ly|(?:want|hope|try|tri|mean|intend|plan)(?:s|ed|d)?"
)
