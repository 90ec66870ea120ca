"""What the lexicons know of a cue, with what stands beside it in the text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from attrib.language.cues import CueEntry, find_stated_cues, lookup, lookup_stated, stated_lexicon
from attrib.language.regex import regex
from attrib.model import Located, Mode, Span
from attrib.verify.page import Page
from attrib.verify.place import APART, Placed


def cue_entry(page: Page, placed: Placed, stated: Located | None) -> CueEntry | None:
    """What the lexicon knows of the cue as it stands in the text.

    ``stated``: as it was answered; "said in a letter" is written.
    """
    entry = _as_it_stands(page, placed)
    if entry is None or stated is None or stated is placed.cue or entry.mode is not Mode.SPEECH:
        return entry
    known = lookup(stated.given, page.language)
    written = known is not None and known.mode is Mode.WRITING
    return replace(entry, mode=Mode.WRITING) if written else entry


def _as_it_stands(page: Page, placed: Placed) -> CueEntry | None:
    cue = placed.cue
    if cue is None:
        return None
    if APART in cue.notes:
        return _entry(cue.given, page.language)
    given = cue.found or cue.given
    if cue.span is not None and (
        _is_nominal(page.text, cue.span.start)
        or (given.endswith("s") and _is_plural(page.text, *cue.span))
    ):
        given = f"the {given}"  # "the warning by ..." is no verb
    entry = _entry(given, page.language)
    if entry is None and page.language == "de":
        entry = _entry(_THEREOF.sub("", given), page.language)  # "davon | ausgeht"
        entry = entry or _entry(_ATTRIBUTE.sub("", given), page.language)  # "der genannt|e Plan"
    if entry is None and cue.span is not None:
        particle = _PARTICLE.match(page.text, cue.span.end)
        if particle is not None:  # "often referred | to her"
            entry = _entry(given + particle[0], page.language)
    if entry is None and cue.span is not None and (cue.found or "").lower() in _PART_OF_PHRASE:
        # "nach" of "nach Angaben der Polizei" or of "seiner Meinung nach"
        after = page.text[cue.span.start : cue.span.end + 30].split()[:3]
        before = page.text[max(cue.span.start - 30, 0) : cue.span.end].split()[-2:]
        entry = lookup(" ".join(after[:2])) or lookup(" ".join(before))
    if entry is None and cue.span is not None and page.language == "de":
        rest = Span(cue.span.start, page.sentence_around(cue.span.start).end)
        verbs = find_stated_cues(page.text, rest, "de") if rest.end > cue.span.end else []
        if verbs and verbs[0].span == cue.span:
            entry = verbs[0].entry  # "führt" of "führt Gründe an"
    return entry


def _is_nominal(text: str, start: int) -> bool:
    """ "the | warning", "Lee’s | claim"."""
    first = max(start - 24, 0)
    if text[first:start].rstrip()[-1:] not in _LAST_LETTERS:
        return False  # as mostly: the mark that ends a quotation
    return _NOMINAL.search(text, first, start) is not None


def _is_plural(text: str, start: int, end: int) -> bool:
    """ "ignored | shouts of", "over | remarks that", but not "Lee | warns of"."""
    governed = _GOVERNS.search(text, max(start - 24, 0), start)
    return governed is not None and text.startswith((" of ", " that ", " from ", " by "), end)


_GOVERNS = regex(
    r"\b(?:of|with|by|amid|over|for|about|after|despite|against|to|from|into|ignor(?:es?|ed|ing)"
    r"|hear|hears|heard|drew|fac(?:es?|ed|ing)|reject(?:s|ed)|dismiss(?:es|ed)"
    r"|answer(?:s|ed))\s(?:[a-z]+\s)?$"
)
_THEREOF = regex(r"^(?:davon|dazu|darauf|darüber|dafür|dagegen|darum|daran)\s")
_NOMINAL = regex(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|whose)\s$"
    r"|\b(?![HhWwTt][eh]|[SsIi][ht])[A-Z][\w-]*['’]s\s$"
)
_LAST_LETTERS = frozenset("eaAnrs")
"""Of what such a noun follows."""
_PARTICLE = regex(r"\s(?:to|for|on|about|at|with|against|over|of|from|by|up|out|back|off|down)\b")
_ATTRIBUTE = regex(r"(?<=[tn])e[nrms]?$")
_GERMAN_NOUN = regex(
    r"(?:(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine?[rnms]?|[Ss]eine?\w?|[Ii]hre?\w?)\s)?(?P<noun>[A-ZÄÖÜ]\w+)"
)
_PART_OF_PHRASE = frozenset(["nach", "laut", "zufolge", "selon", "según"])


@lru_cache(maxsize=4096)
def _entry(cue: str, language: str) -> CueEntry | None:
    if language == "de" and (noun := _GERMAN_NOUN.fullmatch(cue)):  # "Plan" is no English verb
        forms = stated_lexicon("de").forms.get(noun["noun"].lower(), ())
        nouns = (form.entry for form in forms if form.entry.category == "noun")
        known = lookup(cue, "de")
        if known is None or known.category == "verb":  # "Aussage" is none of "aussagen"
            known = next(nouns, known)
        return known or lookup_stated(cue, "de") or lookup(cue)
    if language == "de":  # "aus dem Brief" is not "to brief"
        return lookup(cue, "de") or lookup_stated(cue, "de") or lookup(cue)
    own = lookup(cue, language) if language in ("fr", "es") else None  # "contesta" is no French
    known = own or lookup(cue)
    known = known if known is None or not _is_no_noun(known, cue) else None
    if known is not None:
        return known
    stated = lookup_stated(cue, language)
    return stated if stated is None or not _is_no_noun(stated, cue) else None


def _is_no_noun(entry: CueEntry, cue: str) -> bool:
    """ "doesn’t surprise", "don’t mind"."""
    return entry.category == "noun" and _DOES.match(cue) is not None


_DOES = regex(r"(?:do|does|did)(?:n['’]t|\snot)?\s")
