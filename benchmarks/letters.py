"""Edits that change a letter, a digit or a mark, and with it what a quote says."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from benchmarks.quotes import CJK, Library, Quote
from benchmarks.tampering import Edit, Tampering

_LOOKALIKES = dict(zip("aceiopsxyABCEHKMOPTX", "асеіорѕхуАВСЕНКМОРТХ", strict=True))
_GREEK = {"ο": "o", "ν": "v", "Α": "A", "Τ": "T"}
_BACK = {cyrillic: latin for latin, cyrillic in _LOOKALIKES.items()}


def homoglyph(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A letter of another script that looks the same."""
    lookalikes = {"ru": _BACK, "el": _GREEK}.get(quote.language, _LOOKALIKES)
    return _change_letter(rng, quote, lookalikes.get)


def diacritic(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """An accent dropped."""
    if quote.language == "he":
        return None

    def plain(char: str) -> str | None:
        base = unicodedata.normalize("NFD", char)
        return base[0] if len(base) > 1 and base[0].isalpha() else None

    return _change_letter(rng, quote, plain)


def other_digits(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """The same number in the digits of another script: not a matter of typesetting."""
    start = rng.choice([0x0660, 0x0966, 0x09E6])
    return _change_letter(rng, quote, lambda c: chr(start + int(c)) if c in "0123456789" else None)


def superscript(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A digit raised (14 becomes 1⁴), which NFKC alone would call equal."""
    raised = "⁰¹²³⁴⁵⁶⁷⁸⁹"
    return _change_letter(rng, quote, lambda c: raised[int(c)] if c in "0123456789" else None)


def _change_letter(
    rng: random.Random, quote: Quote, change: Callable[[str], str | None]
) -> Edit | None:
    places = [i for i, c in enumerate(quote.text) if change(c)]
    if not places:
        return None
    at = rng.choice(places)
    new = change(quote.text[at]) or ""
    return Edit(quote.text[:at] + new + quote.text[at + 1 :], quote.span, quote.text[at], new)


def case_inside(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A word in other case, not at the start: "us" is not "US"."""
    at = quote.words[rng.randrange(1, len(quote.words))]
    old = quote.text[at.start : at.end]
    new = rng.choice([old.upper(), old.capitalize(), old.lower()])
    if new == old or quote.text[: at.start].rstrip().endswith(("...", "…")):
        return None  # what follows an ellipsis may begin a sentence
    return Edit(quote.text[: at.start] + new + quote.text[at.end :], quote.span, old, new)


def comma_dropped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    places = [i for i, c in enumerate(quote.text[:-1]) if c in ",;،；"]
    if not places:
        return None
    at = rng.choice(places)
    return Edit(quote.text[:at] + quote.text[at + 1 :], quote.span, quote.text[at], "")


def sentence_mark_changed(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A question becomes a statement, a statement a cry."""
    inner = quote.words[-1].start
    places = [i for i, c in enumerate(quote.text[:inner]) if c in "?!.؟"]
    if not places:
        return None
    at = rng.choice(places)
    new = rng.choice([c for c in "?!." if c != quote.text[at]])
    return Edit(quote.text[:at] + new + quote.text[at + 1 :], quote.span, quote.text[at], new)


def words_joined(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """The space between two words gone: "no where" is not "nowhere"."""
    gaps = [
        (a.end, b.start)
        for a, b in zip(quote.words, quote.words[1:], strict=False)
        if quote.text[a.end : b.start].isspace()
        and (quote.text[a.end - 1] + quote.text[b.start]).isalnum()
    ]
    if not gaps or quote.language in CJK:
        return None
    start, end = rng.choice(gaps)
    return Edit(quote.text[:start] + quote.text[end:], quote.span)


def word_split(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    if quote.language in CJK:
        return None
    long = [(s, e) for s, e in quote.words if e - s >= 5 and quote.text[s:e].isalpha()]
    if not long:
        return None
    start, end = rng.choice(long)
    at = rng.randint(start + 2, end - 2)
    return Edit(quote.text[:at] + " " + quote.text[at:], quote.span)


def hyphen_dropped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """ "re-sign" is not "resign"."""
    places = [m.start() for m in re.finditer(r"(?<=[^\W\d])-(?=[^\W\d])", quote.text)]
    if not places:
        return None
    at = rng.choice(places)
    return Edit(quote.text[:at] + quote.text[at + 1 :], quote.span, "-", "")


def apostrophe_dropped(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """ "we're" is not "were"."""
    places = [m.start() for m in re.finditer(r"(?<=[^\W\d])['’](?=[^\W\d])", quote.text)]
    if not places:
        return None
    at = rng.choice(places)
    return Edit(quote.text[:at] + quote.text[at + 1 :], quote.span, quote.text[at], "")


def hidden_character(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """A character that shows nothing, or turns what follows around: no typesetter's."""
    hidden = rng.choice(["\u202e", "\u202d", "\u2066", "\U000e0061", "\u3164", "\u115f", "\x08"])
    at = quote.words[rng.randrange(1, len(quote.words))].start
    return Edit(quote.text[:at] + hidden + quote.text[at:], quote.span, "", hidden)


def cut_inside_word(rng: random.Random, quote: Quote, library: Library) -> Edit | None:
    """The first or last word loses letters: "unable to" becomes "able to"."""
    if quote.language in CJK | {"he", "ar", "fa"}:
        return None
    first, last = quote.words[0], quote.words[-1]
    if rng.random() < 0.5 and quote.text[: first.end].isalpha() and first.end - first.start >= 5:
        return Edit(quote.text[rng.randint(2, 3) :], quote.span)
    whole = last.end == len(quote.text) and quote.text[last.start :].isalpha()
    if whole and last.end - last.start >= 5:
        return Edit(quote.text[: -rng.randint(1, 3)], quote.span)
    return None


LETTERS: dict[str, Tampering] = {
    "homoglyph": homoglyph,
    "accent dropped": diacritic,
    "digits of another script": other_digits,
    "digit raised": superscript,
    "case inside": case_inside,
    "comma dropped": comma_dropped,
    "sentence mark changed": sentence_mark_changed,
    "words joined": words_joined,
    "word split": word_split,
    "hyphen dropped": hyphen_dropped,
    "apostrophe dropped": apostrophe_dropped,
    "hidden character": hidden_character,
    "cut inside a word": cut_inside_word,
}
