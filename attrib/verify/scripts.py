"""Look-alike letters, mixed scripts and hidden controls: reported, never folded away."""

from __future__ import annotations

import re
import unicodedata

_LOOK_ALIKES = dict(
    zip(
        "АВСЕНІЈКМОРЅТХУаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
        "ABCEHIJKMOPSTXYaeopcyxijsdhqwABEZHIKMNOPTYXovi",
        strict=True,
    )
)
_TO_LATIN = str.maketrans(_LOOK_ALIKES)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FOREIGN = re.compile(r"[^\W\d_\x00-\x7f]")
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""Scripts whose letters are mistaken for one another."""


def looks_alike(one: str, other: str) -> bool:
    """True if two different strings look the same because of letters of another script."""
    return one != other and one.translate(_TO_LATIN) == other.translate(_TO_LATIN)


def warnings_of(text: str) -> tuple[str, ...]:
    """What a reader of ``text`` cannot see: words of mixed scripts, hidden controls."""
    if text.isascii():
        return ()
    found = []
    mixed: list[str] = []
    if _FOREIGN.search(text):  # in most texts it is only the quotation marks
        mixed = [word for word in _WORD.findall(text) if not word.isascii() and _is_mixed(word)]
    if mixed:
        found.append(f"letters of different scripts in one word: {', '.join(mixed[:3])}")
    controls = sorted({f"U+{ord(c):04X}" for c in _CONTROLS.findall(text)})
    if controls:
        found.append(f"hidden direction or tag characters: {', '.join(controls)}")
    return tuple(found)


def _is_mixed(word: str) -> bool:
    scripts = {unicodedata.name(char, "").partition(" ")[0] for char in word}
    return len(scripts.intersection(_SCRIPTS)) > 1
