"""The subject of a German main clause, whose finite verb comes second: before or after it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrib.language.calendar import days, months
from attrib.language.cues import lexicon, stated_lexicon
from attrib.language.regex import regex
from attrib.verify.german.nouns import names_speaker
from attrib.verify.lists.wordlists import GERMAN_FINITE, PREPOSITIONS
from attrib.verify.subject.heads import Subject, after
from attrib.verify.subject.words import Token

_LIGHT = frozenset(
    """
    sich jetzt auch dann heute gestern zudem ferner nur jedoch aber allerdings selbst zunächst
    wiederum daraufhin nun schließlich dagegen weiter außerdem gleichzeitig unterdessen inzwischen
    dazu damals bereits später zuvor ebenfalls ebenso zugleich hingegen indes nämlich etwa
    beispielsweise erneut es ihm ihr ihnen uns mir
    """.split()  # noqa: SIM905
)
_APART = frozenset(["der", "die", "welcher", "welche", "das", "wie", "als", "wenn", "da", "weil"])
"""After a comma in front of the verb: a clause of its own begins."""


def main_subjects(tokens: Sequence[Token], begin: int, end: int) -> tuple[Subject, ...]:
    """Who may be the subject of the main clause from ``begin``, for a word before ``end``."""
    verb = finite(tokens, begin, end)
    found: tuple[Subject, ...] = ()
    if tokens[begin].low not in PREPOSITIONS and tokens[begin].low not in ("als", "so"):
        found = after(tokens[: end if verb is None else verb], begin)
    if verb is None or (found and found[0].whole.end == tokens[verb - 1].end and _speaks(found[0])):
        return found
    return found + after(tokens[:end], over_adverbials(tokens, verb + 1))


def _speaks(subject: Subject) -> bool:
    words = subject.text.split()
    return len(words) > 1 and names_speaker(words) and words[0].lower() not in _OBJECT


_OBJECT = PREPOSITIONS | frozenset(
    """
    den dem einen einem seinen ihren am im beim vom zum zur ins ans aufs in an auf aus von
    """.split()  # noqa: SIM905
)


def over_adverbials(tokens: Sequence[Token], at: int) -> int:
    """Over what may stand between the finite verb and its subject: "hat im Mai 2005 | der Rat"."""
    while at < len(tokens):
        if tokens[at].low in _LIGHT:
            at += 1
        elif tokens[at].low in _WHEN and _over_time(tokens, at + 1) > at + 1:
            at = _over_time(tokens, at + 1)
        else:
            break
    return at


def _over_time(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (tokens[at].low in TIMES or tokens[at].text[0].isdigit()):
        at += 2 if at + 1 < len(tokens) and tokens[at + 1].text == "." else 1
    return at


def finite(tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """The first finite verb that is in no clause of its own."""
    inside = False
    for n in range(begin, end):
        token = tokens[n]
        if token.text == ",":
            inside = not inside and n + 1 < end and tokens[n + 1].low in _APART
        elif token.text in "()":
            inside = token.text == "("
        elif not inside and token.is_word and not token.is_name:
            before_pronoun = n + 1 < end and tokens[n + 1].low in ("er", "ich", "wir", "man")
            known = token.low in GERMAN_FINITE or token.low in finite_forms()
            known = known or (n > begin and _is_past(tokens, n, end))
            if known or (before_pronoun and token.low.endswith(("te", "t", "ten", "en"))):
                return n
    return None


def _is_past(tokens: Sequence[Token], n: int, end: int) -> bool:
    """The past of a verb that no list knows: "Am Abend | besuchte Lenz", "traf"."""
    low = tokens[n].low
    if not low.endswith(("te", "ten")):
        return _STRONG_PAST.fullmatch(low) is not None
    between = tokens[n - 1].is_name and n + 1 < end
    return between and (tokens[n + 1].is_name or tokens[n + 1].low in _ARTICLES)


_ARTICLES = frozenset("der die das den dem ein eine einen einem sich".split())  # noqa: SIM905
_STRONG_PAST = regex(
    r"(?:be|ver|er|ent|emp|zer|ge|miss|über|unter|wider)?(?:fand|ging|kam|stand|lag|saß|nahm|sah|traf"
    r"|fiel|hielt|ließ|lief|rief|zog|schien|fuhr|trug|schlug|wuchs|gann|wann|lor|schwand|band|sprang"
    r"|trank|sang|schwamm|half|starb|warf|brach|stahl|galt|aß|las|maß|trat|bat|bot|flog|floh|schloss"
    r"|schoss|trog|stieg|schwieg|glich|litt|schritt|griff|riss|biss|blieb|hob|wog|sann|drang|zwang"
    r"|brachte|dachte|kannte|nannte|sandte|wandte|wusste|stieß|schuf|lud|hing|fing|schob|wich|mied)"
    r"(?:en|n)?"
)
"""The past of strong verbs, which no noun or adjective looks like."""


@cache
def finite_forms() -> frozenset[str]:
    """First words of finite forms of the verbs of the lexicons."""
    return (
        frozenset(
            form.words[0]
            for known in (lexicon("de"), stated_lexicon("de"))
            for forms in known.forms.values()
            for form in forms
            if form.entry.category == "verb"
            and form.tense in ("third", "past", "any")
            and not form.words[0].endswith("nd")
        )
        - _PARTS
    )


_PARTS = PREPOSITIONS | frozenset(
    """
    zusammen bekannt fest zurück hin her hervor voraus vorher ab auf aus ein vor zu nach bei um mit
    weg los klar wahr nahe fern frei dar bloß gut schlecht infrage statt teil
    darauf durch gleich heraus hinzu klein preis richtig schön stark weiter wieder
    """.split()  # noqa: SIM905
)
"""Parts of verbs that stand first in some forms."""
_WHEN = frozenset(["am", "im", "vom", "seit", "um", "gegen", "ab"])
TIMES = frozenset([*days("de"), *months("de")]) | frozenset(
    """
    mai jahr jahre tag abend morgen vormittag nachmittag mittag uhr frühjahr sommer herbst winter
    gestrigen heutigen vergangenen letzten
    montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
    """.split()  # noqa: SIM905
)
