"""Speakers in the case in which one names them: "des Ministeriums" is "das Ministerium"."""

from __future__ import annotations

from attrib.language.regex import regex
from attrib.model import Span
from attrib.verify.lists.documents import GERMAN_SOURCE
from attrib.verify.page import Page

_THE = regex(r"(?P<stem>d)(?P<case>er|ie|as|en|em|es)")
_OTHER = regex(r"(?P<stem>ein|kein|mein|dein|sein|ihr|unser|euer|eur|dies|jen)e?(?P<case>[nmrs])?")
_BEFORE = regex(r"(?P<word>[\w-]+)\s\Z")
_REACH = 40
_WEAK = ("n", "en", "ns", "ens")
_ENDINGS = {"r": (), "n": (), "m": _WEAK, "s": (*_WEAK, "s", "es")}
"""Of a noun, by the last letter of the determiner; for "den" of a plural: "den Ermittlern"."""
_PLURALS = ("er", "el")
_ADJECTIVE = regex(r"e[nmrs]?\Z")


def is_nominative(page: Page, source: Span, given: str, name: str) -> bool:
    """Whether ``name`` is the mention ``given`` in another case, and nothing else.

    "des Ministeriums", "dem zuständigen Minister", "einem Sprecher des Verbandes", and "Petersens"
    after "nach Angaben": in the nominative, with an article or without.
    """
    if page.language != "de":
        return False
    mine, theirs = given.split(), name.split()
    before = _BEFORE.search(page.text, max(source.start - _REACH, 0), source.start)
    stem, case = _determiner(mine[0]) if mine else ("", "")
    whose, _ = _determiner(theirs[0]) if theirs else ("", "")
    if stem:
        if whose != stem and (whose or stem not in ("d", "ein")):
            return False
        mine = mine[1:]
    elif before is not None and not page.text.startswith(("’", "'"), source.end):
        _, case = _determiner(before["word"])
        if not case and GERMAN_SOURCE.fullmatch(before["word"].lower()):
            case = "s"  # "nach Angaben | Petersens"
    theirs = theirs[1:] if whose else theirs
    if not case or not mine or len(mine) != len(theirs):
        return False
    return all(_is_same(one, other, case) for one, other in zip(mine, theirs, strict=True))


def _determiner(word: str) -> tuple[str, str]:
    """Stem and ending of an article or the like; no ending where it is surely a nominative."""
    low = word.lower()
    found = _THE.fullmatch(low) or _OTHER.fullmatch(low)
    if found is None:
        return "", ""
    case = (found["case"] or "")[-1:]
    return found["stem"], case if case in _ENDINGS and low != "das" else ""


def _is_same(given: str, name: str, case: str) -> bool:
    if given == name:
        return True
    if given[:1].islower():
        return name[:1].islower() and _ADJECTIVE.sub("", given) == _ADJECTIVE.sub("", name)
    if case == "n" and name.endswith(_PLURALS):
        return given == f"{name}n"
    return any(given == name + ending for ending in _ENDINGS[case])
