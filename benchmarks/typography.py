"""Edits that change how a quote is set, and nothing of what it says.

Each takes a random generator and a quote and gives the quote in the new setting, or None where
the quote offers nothing to change.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable

from benchmarks.quotes import CJK, Quote

Setting = Callable[[random.Random, Quote], "str | None"]


def identity(rng: random.Random, quote: Quote) -> str | None:
    return quote.text


def _or_none(old: str, new: str) -> str | None:
    return new if new != old else None


_DOUBLE = {
    "straight": ('"', '"'),
    "curly": ("“", "”"),
    "german": ("„", "“"),
    "guillemets": ("«", "»"),
    "corner": ("「", "」"),
}
_SINGLE = {"straight": ("'", "'"), "curly": ("‘", "’"), "german": ("‚", "‘"), "single": ("‹", "›")}
_APOSTROPHES = "'’ʼ"


def quote_marks(rng: random.Random, quote: Quote) -> str | None:
    """Another style of the same level: straight, curly, low, guillemets, corners."""
    return _or_none(quote.text, _restyle(quote.text, '"“”„«»「」', rng.choice([*_DOUBLE.values()])))


def quote_level(rng: random.Random, quote: Quote) -> str | None:
    """Double marks become single, as a newspaper sets a quotation inside a quotation."""
    return _or_none(quote.text, _restyle(quote.text, '"“”„«»', rng.choice([*_SINGLE.values()])))


def _restyle(text: str, marks: str, style: tuple[str, str]) -> str:
    def replace(match: re.Match[str]) -> str:
        before = text[match.start() - 1 : match.start()]
        opens = match[0] in "„«「" or (
            match[0] not in "»」" and (not before or before in " \n([—-")
        )
        return style[0] if opens else style[1]

    return re.sub(f"[{marks}]", replace, text)


def apostrophes(rng: random.Random, quote: Quote) -> str | None:
    other = rng.choice(_APOSTROPHES)
    return _or_none(quote.text, re.sub(r"(?<=\w)['’ʼ](?=\w)", other, quote.text))


def dashes(rng: random.Random, quote: Quote) -> str | None:
    """Dash for dash and hyphen for hyphen; never a dash for a hyphen inside a word."""
    text = re.sub(r"--|[—–―]", lambda m: rng.choice(["--", "—", "–", "―"]), quote.text)
    text = re.sub(r"(?<= )-(?= )", lambda m: rng.choice("–—"), text)
    text = re.sub(r"(?<=\w)[-‐‑](?=\w)", lambda m: rng.choice("-‐‑"), text)
    return _or_none(quote.text, text)


def ellipsis_glyph(rng: random.Random, quote: Quote) -> str | None:
    """Three dots for the ellipsis character or the other way round; the words are all there."""
    text = quote.text.replace("…", "...") if "…" in quote.text else quote.text.replace("...", "…")
    return _or_none(quote.text, text)


def spaces(rng: random.Random, quote: Quote) -> str | None:
    kinds = ["\u00a0", "  ", "\u2009", "\u202f", "\t", "\u2003", " \u00a0"]
    return _or_none(quote.text, re.sub(" ", lambda m: rng.choice([" ", *kinds]), quote.text))


def line_breaks(rng: random.Random, quote: Quote) -> str | None:
    """Wrapped anew: breaks for spaces, spaces for breaks."""
    kinds = ["\n", "\r\n", "\n    ", " \n"]
    text = re.sub(r"\s+", lambda m: " " if "\n" in m[0] else _maybe(rng, m[0], kinds), quote.text)
    return _or_none(quote.text, text)


def _maybe(rng: random.Random, kept: str, others: list[str]) -> str:
    return rng.choice(others) if rng.random() < 0.3 else kept


def composition(rng: random.Random, quote: Quote) -> str | None:
    """NFD for NFC or the other way round."""
    form = unicodedata.normalize("NFD", quote.text)
    return _or_none(quote.text, form) or _or_none(
        quote.text, unicodedata.normalize("NFC", quote.text)
    )


def width(rng: random.Random, quote: Quote) -> str | None:
    """Some of the ASCII letters, digits and marks in their full-width forms."""

    def widen(match: re.Match[str]) -> str:
        return chr(ord(match[0]) + 0xFEE0) if rng.random() < 0.3 else match[0]

    return _or_none(quote.text, re.sub(r"[A-Za-z0-9,!?;:()]", widen, quote.text))


_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ", "ij": "ĳ"}


def ligatures(rng: random.Random, quote: Quote) -> str | None:
    pattern = "|".join(_LIGATURES)
    return _or_none(quote.text, re.sub(pattern, lambda m: _LIGATURES[m[0]], quote.text))


def soft_hyphens(rng: random.Random, quote: Quote) -> str | None:
    return _inside_words(rng, quote, ["\u00ad"])


def zero_width(rng: random.Random, quote: Quote) -> str | None:
    """The joiner only where the script does not use it to tell words apart."""
    joiner = [] if quote.language in ("ar", "fa") else ["\u200d"]
    return _inside_words(rng, quote, ["\u200b", "\u2060", "\ufeff", *joiner])


def _inside_words(rng: random.Random, quote: Quote, kinds: list[str]) -> str | None:
    """Between letters, never between a letter and a mark that belongs to it."""
    places = [i for s, e in quote.words for i in range(s + 2, e - 1)]
    places = [i for i in places if not unicodedata.combining(quote.text[i])]
    if not places:
        return None
    text = quote.text
    for at in sorted(rng.sample(places, min(3, len(places))), reverse=True):
        text = text[:at] + rng.choice(kinds) + text[at:]
    return text


def line_end_hyphen(rng: random.Random, quote: Quote) -> str | None:
    """One word broken at the end of a line, as a PDF gives it."""
    if quote.language in CJK | {"ar", "fa", "he"}:
        return None
    long = [(s, e) for s, e in quote.words if e - s >= 6 and quote.text[s:e].isalpha()]
    if not long:
        return None
    start, end = rng.choice(long)
    at = rng.randint(start + 2, end - 3)
    return quote.text[:at] + rng.choice(["-\n", "\u2010\n", "-\r\n  "]) + quote.text[at:]


_ENTITIES = {
    '"': ["&quot;", "&#34;"],
    "“": ["&ldquo;", "&#8220;"],
    "”": ["&rdquo;", "&#x201D;"],
    "‘": ["&lsquo;"],
    "’": ["&rsquo;", "&#8217;"],
    "'": ["&#39;", "&apos;"],
    "—": ["&mdash;"],
    "–": ["&ndash;"],
    "é": ["&eacute;", "&#233;"],
    "è": ["&egrave;"],
    "ä": ["&auml;"],
    "ö": ["&ouml;"],
    "ü": ["&uuml;"],
    "ñ": ["&ntilde;"],
    "«": ["&laquo;"],
    "»": ["&raquo;"],
    "…": ["&hellip;"],
    " ": ["&nbsp;", "&#160;"],
}


def html_entities(rng: random.Random, quote: Quote) -> str | None:
    def encode(match: re.Match[str]) -> str:
        return rng.choice(_ENTITIES[match[0]]) if match[0] != " " or rng.random() < 0.2 else " "

    pattern = "[" + re.escape("".join(_ENTITIES)) + "]"
    return _or_none(quote.text, re.sub(pattern, encode, quote.text))


def several_at_once(rng: random.Random, quote: Quote) -> str | None:
    """Three settings on top of one another."""
    text, done = quote.text, 0
    for setting in rng.sample([quote_marks, apostrophes, dashes, spaces, line_breaks, width], 6):
        changed = setting(rng, _like(quote, text))
        if changed and done < 3:
            text, done = changed, done + 1
    return text if done > 1 else None


def _like(quote: Quote, text: str) -> Quote:
    copy = Quote(quote.work, quote.span, quote.speech)
    copy.__dict__["text"] = text
    return copy


SETTINGS: dict[str, Setting] = {
    "identity": identity,
    "quote marks": quote_marks,
    "quote level": quote_level,
    "apostrophes": apostrophes,
    "dashes": dashes,
    "ellipsis glyph": ellipsis_glyph,
    "spaces": spaces,
    "line breaks": line_breaks,
    "composition": composition,
    "width": width,
    "ligatures": ligatures,
    "soft hyphens": soft_hyphens,
    "zero width": zero_width,
    "line-end hyphen": line_end_hyphen,
    "HTML entities": html_entities,
    "several at once": several_at_once,
}
