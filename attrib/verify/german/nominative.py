"""Speakers in the case in which one names them: "des Ministeriums" is "das Ministerium"."""

from __future__ import annotations

import re

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


def in_nominative(given: str) -> str:
    """A description of one person in the case of a subject: "des Ministers" is "der Minister".

    As it is, where it is no dative or genitive for certain.
    """
    found = _OBLIQUE.fullmatch(given)
    if found is None:
        return given
    low, noun = found["the"].lower(), found["noun"]
    woman = noun.endswith(("in", "ährigen")) and low == "der"
    if low == "der" and not woman:
        return given
    if noun.endswith("ährigen") or _WEAK_NOUN.search(noun):
        noun = noun.removesuffix("n") if noun.endswith(("ährigen", "gen")) else noun[:-2]
    elif low == "des":
        noun = noun.removesuffix("s")
    adjectives = re.sub(r"en(?=\s)", "e", found["adjectives"])
    return f"{'die' if woman else 'der'} {adjectives}{noun}{found['rest']}"


_OBLIQUE = regex(
    r"(?P<the>[Dd]e[mrs])\s(?P<adjectives>(?:[a-zäöüß-]+en\s)*)(?P<noun>[\dA-ZÄÖÜ][\w-]+)(?P<rest>(?:\s.*)?)"
)
_WEAK_NOUN = regex(r"(?:ent|ant|ist|at|log|und|ot|graf|soph|nom)en\Z")
""" "dem Präsidenten", "des Juristen"."""
