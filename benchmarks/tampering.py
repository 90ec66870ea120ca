"""Edits that change what a quote says, and edits that an honest writer marks.

Each takes a random generator, a quote and the library it came from, and gives an ``Edit`` or
None where the quote offers nothing to change.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from attrib.model import Span
from benchmarks.quotes import CJK, Library, Quote, cut, forgiving

ELISIONS = [" … ", " ... ", " [...] ", " […] ", "… ", " . . . "]


@dataclass(frozen=True)
class Edit:
    """A changed quote, and what a verifier should find out about it."""

    given: str
    place: Span
    """Where the unchanged words stand in the work."""
    old: str = ""
    """The word of the work that is no longer there; empty if one was added."""
    new: str = ""
    """The word that was put in; empty if one was dropped."""
    pieces: tuple[str, ...] = ()
    """What a splice or a changed order was made of, in the order given."""


Tampering = Callable[[random.Random, Quote, Library], "Edit | None"]


def _replace(quote: Quote, at: Span, new: str) -> Edit | None:
    old = quote.text[at.start : at.end]
    if forgiving(old).casefold() == forgiving(new).casefold():
        return None
    given = quote.text[: at.start] + new + quote.text[at.end :]
    return Edit(given, quote.span, old, new)


def _insert(quote: Quote, before: int, new: str) -> Edit:
    at = quote.words[before].start
    gap = "" if quote.language in CJK else " "
    return Edit(quote.text[:at] + new + gap + quote.text[at:], quote.span, "", new)


def _inner(rng: random.Random, quote: Quote) -> int:
    return rng.randint(1, len(quote.words) - 2)


# --- one word ---------------------------------------------------------------------------


def word_dropped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    start, end = quote.words[_inner(rng, quote)]
    cut_to = end
    while cut_to < len(quote.text) and quote.text[cut_to].isspace():
        cut_to += 1
    return Edit(quote.text[:start] + quote.text[cut_to:], quote.span, quote.text[start:end], "")


def word_inserted(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    return _insert(quote, _inner(rng, quote), rng.choice(library.vocabulary(quote.work)))


def word_swapped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    at = quote.words[rng.randrange(len(quote.words))]
    return _replace(quote, at, rng.choice(library.vocabulary(quote.work)))


def _each(spaced: dict[str, str]) -> dict[str, list[str]]:
    return {language: listed.split() for language, listed in spaced.items()}


NEGATIONS = _each(
    {
        "en": "not never no nor nothing none neither",
        "de": "nicht kein keine keinen nie niemals nichts",
        "fr": "pas point jamais rien ne",
        "es": "no nunca jamás ni",
        "it": "non mai né niente",
        "ru": "не ни никогда нет",
        "el": "δεν ποτέ μη όχι",
        "ar": "لا لم ليس لن",
        "fa": "نه هرگز نمی",
        "he": "לֹא לֹ֣א לֹ֥א לֹא־",
        "ja": "不 無 非",
        "zh": "不 没有 没",
    }
)
_CONTRACTION = re.compile(r"\b(\w+)n['’]t$")
_TAKES_NOT = frozenset(["is", "was", "are", "were", "do", "does", "did", "have", "has", "had"])


def negation_flipped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A negation taken out where one stands, contracted ones too; else one put in."""
    listed = NEGATIONS[quote.language]
    inner = range(1, len(quote.words) - 1)
    for i in rng.sample(inner, len(inner)):
        word = quote.word(i)
        if forgiving(word).casefold() in listed:
            start, end = quote.words[i]
            while end < len(quote.text) and quote.text[end].isspace():
                end += 1
            return Edit(quote.text[:start] + quote.text[end:], quote.span, word, "")
        contracted = _CONTRACTION.search(word)
        if contracted and quote.language == "en":
            whole = {"ca": "can", "wo": "will", "sha": "shall"}.get(contracted[1], contracted[1])
            return _replace(quote, quote.words[i], whole)
        if word in _TAKES_NOT and quote.language == "en" and rng.random() < 0.5:
            return _replace(quote, quote.words[i], word + rng.choice(["n't", "n’t"]))
    return _insert(quote, _inner(rng, quote), listed[0])


NUMBERS = _each(
    {
        "en": "two three four five six seven eight nine ten twelve twenty forty hundred thousand",
        "de": "zwei drei vier fünf sechs sieben acht neun zehn zwölf zwanzig hundert tausend",
        "fr": "deux trois quatre cinq six sept huit neuf dix douze vingt trente cent mille",
        "es": "dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cien mil",
        "it": "due tre quattro cinque sei sette otto nove dieci dodici venti trenta cento mille",
        "ru": "два три четыре пять шесть семь восемь девять десять двенадцать сто тысяч",
        "el": "δύο τρεις τέσσερις πέντε έξι επτά οκτώ εννέα δέκα",
        "ar": "اثنين ثلاثة اربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة",
        "fa": "دو سه چهار پنج شش هفت هشت نه ده صد هزار",
    }
)
_HAN_NUMBERS = "二三四五六七八九十百千"


def number_changed(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    digits = list(re.finditer(r"\d+(?:[.,]\d+)*", quote.text))
    if digits:
        match = rng.choice(digits)
        at = rng.choice([i for i in range(*match.span()) if quote.text[i].isdigit()])
        other = rng.choice([d for d in "123456789" if d != quote.text[at]])
        number = quote.text[match.start() : at] + other + quote.text[at + 1 : match.end()]
        return _replace(quote, Span(*match.span()), number)
    if quote.language in CJK:
        places = [i for i, c in enumerate(quote.text) if c in _HAN_NUMBERS]
        if not places:
            return None
        at = rng.choice(places)
        return _replace(quote, Span(at, at + 1), rng.choice(_HAN_NUMBERS))
    listed = NUMBERS.get(quote.language, [])
    places = [i for i in range(len(quote.words)) if quote.word(i).casefold() in listed]
    if not places:
        return None
    return _replace(quote, quote.words[rng.choice(places)], rng.choice(listed))


_NAMES = _each(
    {
        "ar": "يسوع موسى بطرس داود يعقوب يوسف ابراهيم هرون سليمان",
        "fa": "عیسی موسی یعقوب یوسف ابراهیم داود هارون سلیمان",
        "ja": "イエス モーセ ヤコブ ヨセフ アブラハム ダビデ アロン ペテロ",
    }
)


def name_changed(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    listed = _NAMES.get(quote.language)
    if listed:
        found = list(re.finditer("|".join(listed), quote.text))
        return (
            _replace(quote, Span(*rng.choice(found).span()), rng.choice(listed)) if found else None
        )
    names = [i for i in range(1, len(quote.words)) if _is_name(quote, i)]
    pool = [w for w in library.vocabulary(quote.work) if w.istitle() and len(w) > 3]
    if not names or not pool:
        return None
    return _replace(quote, quote.words[rng.choice(names)], rng.choice(pool))


def _is_name(quote: Quote, index: int) -> bool:
    """Capitalised in the middle of a sentence, and more than a letter."""
    before = quote.text[: quote.words[index].start].rstrip()
    word = quote.word(index)
    return len(word) > 2 and word[0].isupper() and before[-1:].isalpha()


# --- many words ---------------------------------------------------------------------------


def words_reordered(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Two neighbouring words, or two halves, change places."""
    if quote.language in CJK:
        return None
    i = rng.randrange(len(quote.words) - 1)
    a, b = quote.words[i], quote.words[i + 1]
    text = quote.text
    if forgiving(quote.word(i)) == forgiving(quote.word(i + 1)):
        return None
    if rng.random() < 0.5:
        given = f"{text[: a.start]}{text[b.start : b.end]}{text[a.end : b.start]}"
        return Edit(given + text[a.start : a.end] + text[b.end :], quote.span)
    return Edit(f"{text[b.start :]} {text[: a.end]}", quote.span)


def invented_tail(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    tail = rng.sample(library.vocabulary(quote.work), rng.randint(4, 8))
    gap = "" if quote.language in CJK else " "
    return Edit(quote.text + gap + gap.join(tail), quote.span)


def fabricated(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    count = min(len(quote.words), 30)
    gap = "" if quote.language in CJK else " "
    return Edit(gap.join(rng.choices(library.vocabulary(quote.work), k=count)), quote.span)


def pieces_reordered(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Marked elision, but the pieces stand the other way round."""
    if len(quote.words) < 9 or quote.language in CJK:
        return None
    at = rng.randint(4, len(quote.words) - 4)
    first = quote.text[: quote.words[at - 1].end]
    second = quote.text[quote.words[at].start :]
    return Edit(second + rng.choice(ELISIONS) + first, quote.span, pieces=(second, first))


def _other_paragraph(rng: random.Random, quote: Quote, most: int) -> Quote | None:
    """A run of words from another speech, with a blank line somewhere in between."""
    work = quote.work
    for _ in range(20):
        other = cut(rng, work, rng.choice(work.speeches), 5, most)
        if (
            other
            and "\n\n"
            in work.text[
                min(quote.span.end, other.span.end) : max(quote.span.start, other.span.start)
            ]
        ):
            return other
    return None


def spliced(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Words of two utterances in one quote, without a mark."""
    other = _other_paragraph(rng, quote, 20)
    if not other:
        return None
    gap = "" if quote.language in CJK else rng.choice([" ", ", ", ". "])
    return _joined(quote, gap, other)


def _joined(quote: Quote, gap: str, other: Quote) -> Edit:
    pieces = (quote.text, other.text)
    return Edit(quote.text + gap + other.text, quote.span, pieces=pieces)


def spliced_with_ellipsis(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Words of two utterances, joined as if something of one had been left out."""
    other = _other_paragraph(rng, quote, 20)
    return _joined(quote, rng.choice(ELISIONS), other) if other else None


def spliced_neighbours(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Two utterances that follow one another, in order, with or without an ellipsis."""
    work = quote.work
    if not work.marked:
        return None
    at = work.speeches.index(quote.speech)
    for speech in work.speeches[at + 1 : at + 2]:
        if "\n\n" in work.text[quote.span.end : speech.start]:
            other = cut(rng, work, speech, 5, 20)
            if other:
                return _joined(quote, rng.choice([*ELISIONS, " "]), other)
    return None


# --- honest -------------------------------------------------------------------------------


def elided(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Words left out, and marked as left out; never a negation."""
    return _elided(rng, quote, negation=False)


def negation_elided(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Marked, but what is left out is a negation."""
    return _elided(rng, quote, negation=True)


def _elided(rng: random.Random, quote: Quote, *, negation: bool) -> Edit | None:
    if len(quote.words) < 8:
        return None
    first = rng.randint(3, len(quote.words) - 4)
    last = rng.randint(first, len(quote.words) - 4)
    start, end = quote.words[first].start, quote.words[last].end
    if _negated(quote.text[start:end], quote.language) != negation:
        return None
    given = quote.text[:start].rstrip() + rng.choice(ELISIONS) + quote.text[end:].lstrip()
    return Edit(given, quote.span, quote.text[start:end], "")


def _negated(text: str, language: str) -> bool:
    listed = NEGATIONS[language]
    if language in CJK | {"he"}:
        return any(n in text for n in listed)
    found = {_core(word) for word in forgiving(text).casefold().split()}
    return any(n in found for n in listed) or any(word.endswith("n't") for word in found)


def _core(word: str) -> str:
    return word.strip(".,;:!?،؛؟'()[]")


def bracketed(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """Words of the writer's, in square brackets."""
    word = rng.choice(
        ["sic", "the mayor", "laughs", "in 1987", rng.choice(library.vocabulary(quote.work))]
    )
    return _insert(quote, _inner(rng, quote), f"[{word}]")


def bracket_for_word(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A word replaced by the writer's own in square brackets."""
    at = quote.words[_inner(rng, quote)]
    return _replace(quote, at, f"[{rng.choice(library.vocabulary(quote.work))}]")


def capital_at_start(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    first = quote.text[0]
    if not (first.islower() and first.upper() != first and len(first.upper()) == 1):
        return None
    return Edit(first.upper() + quote.text[1:], quote.span, first, first.upper())


ONE_WORD: dict[str, Tampering] = {
    "word dropped": word_dropped,
    "word inserted": word_inserted,
    "word swapped": word_swapped,
    "negation flipped": negation_flipped,
    "number changed": number_changed,
    "name changed": name_changed,
}
MANY_WORDS: dict[str, Tampering] = {
    "words reordered": words_reordered,
    "invented tail": invented_tail,
    "fabricated": fabricated,
    "pieces reordered": pieces_reordered,
}
SPLICES: dict[str, Tampering] = {
    "spliced": spliced,
    "spliced with ellipsis": spliced_with_ellipsis,
    "spliced neighbours": spliced_neighbours,
}
HONEST: dict[str, Tampering] = {
    "ellipsis": elided,
    "bracketed insertion": bracketed,
    "capital at the start": capital_at_start,
}
WATCHED: dict[str, Tampering] = {
    "negation elided": negation_elided,
    "bracket for a word": bracket_for_word,
}
