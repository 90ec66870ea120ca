"""Look-alike letters, mixed scripts and hidden controls: reported, never folded away."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from attrib.language.regex import regex

_LOOK_ALIKES = dict(
    zip(
        "АВСЕНІЈКМОРЅТХУаеорсухіјѕԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι",
        "ABCEHIJKMOPSTXYaeopcyxijsdhqwABEZHIKMNOPTYXovi",
        strict=True,
    )
)
_TO_LATIN = str.maketrans(_LOOK_ALIKES)
_WORD = regex(r"[^\W\d_]{2,}")
_ASCII = bytes(range(128))
_PLAIN = regex(r"[\x00-\u017f‘’“”–—…]*")
"""Letters of one script, and signs that everybody sees."""
_CONTROLS = regex("[\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
"""Scripts whose letters are mistaken for one another."""
_OTHER_SCRIPTS = frozenset(_SCRIPTS) - {"LATIN"}


def looks_alike(one: str, other: str) -> bool:
    """True if two different strings look the same because of letters of another script."""
    return one != other and one.translate(_TO_LATIN) == other.translate(_TO_LATIN)


def beyond_ascii(text: str) -> str:
    """The characters of ``text`` that are not ASCII, each once: in most texts a handful."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return "".join(set(rest.decode("utf-8", "surrogatepass")))


def warnings_of(text: str) -> tuple[str, ...]:
    """What a reader of ``text`` cannot see: words of mixed scripts, hidden controls."""
    if _PLAIN.fullmatch(text):
        return ()  # as mostly
    beyond = beyond_ascii(text)
    if not any(map(_needs_a_look, beyond)):
        return ()
    found = []
    mixed = [word for word in _WORD.findall(text) if not word.isascii() and _is_mixed(word)]
    if mixed:
        found.append(f"letters of different scripts in one word: {', '.join(mixed[:3])}")
    controls = sorted({f"U+{ord(c):04X}" for c in _CONTROLS.findall(beyond)})
    if controls:
        found.append(f"hidden direction or tag characters: {', '.join(controls)}")
    return tuple(found)


@lru_cache(maxsize=4096)
def _needs_a_look(char: str) -> bool:
    return _script(char) in _OTHER_SCRIPTS or _CONTROLS.match(char) is not None


def _is_mixed(word: str) -> bool:
    return len(set(map(_script, word)).intersection(_SCRIPTS)) > 1


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
