"""The rule on names: is the resolved name one that the document gives to the mention."""

from __future__ import annotations

import re

from attrib.language.names import (
    alias_of,
    conflict,
    fold,
    gender_of,
    is_person_name,
    parse_name,
    pronoun,
    same_person,
)
from attrib.language.names import words as name_words
from attrib.model import Check, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules_words import check

_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*"
    r"(?:\s+(?:(?:de|von|van|bin|al|el|la|du|der)\s+)?[^\W\d_a-z][\w'’-]*\.?)*"
)
_SENTENCES_BACK = 3
_RULE = "name_licensed"


def name_licensed(page: Page, placed: Placed) -> Check:
    """The resolved name is one that the document gives to the mention."""
    names = [name for name in placed.candidate.speakers if name.strip()]
    if not names:
        return check(_RULE, Outcome.PASS, "the speaker is given as written")
    source = placed.source
    given = (source.found or source.given) if source is not None else ""
    if names == [given]:
        return check(_RULE, Outcome.PASS, "the speaker is named as in the text")
    unknown = [name for name in names if not _occurs(page, name)]
    if unknown:
        return check(_RULE, Outcome.FAIL, f"the name “{unknown[0]}” does not occur in the document")
    if source is None or source.span is None:
        return check(_RULE, Outcome.CANNOT_TELL, "there is no mention to resolve")
    if len(names) > 1:
        return _joint(page, source.span, given, names)
    return _single(page, source.span, given, names[0])


def _single(page: Page, source: Span, given: str, name: str) -> Check:
    if _covers(given, name) or alias_of(given, name) or alias_of(name, given):
        return check(_RULE, Outcome.PASS, f"“{given}” can stand for “{name}”", source)
    as_pronoun = pronoun(given)
    if as_pronoun is not None:
        return _pronoun(page, source, given, name)
    if conflict(given, name):
        return check(_RULE, Outcome.FAIL, f"“{given}” is not “{name}”", source)
    beside = _beside(page, source, name)
    if beside is not None:
        return check(
            _RULE, Outcome.PASS, f"the text puts “{name}” beside “{given}”", source, beside
        )
    return check(
        _RULE, Outcome.CANNOT_TELL, f"the text does not say that “{given}” is “{name}”", source
    )


def _covers(given: str, name: str) -> bool:
    """The mention holds the name as a phrase of its own ("Turkish President Erdogan")."""
    mine, theirs = fold(given).split(), fold(name).split()
    if not theirs or (parse_name(given).role and not parse_name(given).surname and mine != theirs):
        return False
    return any(mine[at : at + len(theirs)] == theirs for at in range(len(mine)))


def _pronoun(page: Page, source: Span, given: str, name: str) -> Check:
    wanted = pronoun(given)
    gender = gender_of(name)
    if wanted is not None and wanted.gender and gender and wanted.gender != gender:
        return check(_RULE, Outcome.FAIL, f"“{given}” cannot be “{name}”", source)
    candidates = antecedents(page, source, given)
    matching = [text for text in candidates if same_person(text, name)]
    if matching and len(candidates) == 1:
        return check(_RULE, Outcome.PASS, f"“{name}” is the only one “{given}” can be", source)
    if matching:
        others = ", ".join(text for text in candidates if text not in matching)
        return check(_RULE, Outcome.CANNOT_TELL, f"“{given}” could also be {others}", source)
    if candidates:
        return check(
            _RULE,
            Outcome.FAIL,
            f"“{given}” points to {' or '.join(candidates)}, not “{name}”",
            source,
        )
    return check(_RULE, Outcome.CANNOT_TELL, f"nothing near says whom “{given}” points to", source)


def antecedents(page: Page, source: Span, given: str) -> list[str]:
    """People named shortly before a pronoun that it can point to, one mention for each.

    Goes back sentence by sentence to the first one that names somebody fitting.
    """
    wanted = pronoun(given)
    number = page.sentence_at(source.start)
    for back in range(_SENTENCES_BACK + 1):
        if number - back < 0:
            break
        sentence = page.sentences[number - back]
        end = source.start if back == 0 else sentence.end
        found: list[str] = []
        for name in person_names(page.text, Span(sentence.start, end)):
            gender = gender_of(name)
            if wanted is not None and wanted.gender and gender and wanted.gender != gender:
                continue
            same = next((n for n, other in enumerate(found) if same_person(name, other)), None)
            if same is None:
                found.append(name)
            elif len(name) > len(found[same]):
                found[same] = name
        if found:
            return found
    return []


def person_names(text: str, span: Span) -> list[str]:
    """Strings in ``span`` that look like names of people."""
    names = []
    for match in _NAME.finditer(text, span.start, span.end):
        name = match[0].rstrip(".’'")
        parsed = parse_name(name)
        if parsed.surname and is_person_name(name) and fold(name) not in name_words().pronouns:
            names.append(name)
    return names


def _joint(page: Page, source: Span, given: str, names: list[str]) -> Check:
    """Several names: each stands in the mention, or a plural mention follows them all."""
    folded = fold(given)
    if all(fold(parse_name(name).surname or name) in folded for name in names):
        return check(_RULE, Outcome.PASS, f"“{given}” names all of them", source)
    wanted = pronoun(given)
    if wanted is not None and not wanted.plural:
        return check(_RULE, Outcome.FAIL, f"“{given}” is one person, not {len(names)}", source)
    number = page.sentence_at(source.start)
    first = page.sentences[max(number - 2 * _SENTENCES_BACK, 0)].start
    near = person_names(page.text, Span(first, source.start))
    if all(any(same_person(person, name) for person in near) for name in names):
        return check(_RULE, Outcome.PASS, f"all of them are named shortly before “{given}”", source)
    return check(
        _RULE, Outcome.CANNOT_TELL, f"the text does not say whom “{given}” stands for", source
    )


def _occurs(page: Page, name: str) -> bool:
    """The name, or a mention that can stand for it with the same surname, is in the document."""
    if page.index.occurrences(name):
        return True
    parsed = parse_name(name)
    if not parsed.surname:
        return False
    places = page.index.occurrences(parsed.surname)
    if not places or not parsed.given:
        return bool(places)
    known = set(person_names(page.text, Span(0, len(page.text))))
    return any(parse_name(p).given and same_person(p, name) for p in known)


def _beside(page: Page, source: Span, name: str) -> Span | None:
    """Where the name stands next to the mention, as in "the spokesman, Dmitry Peskov"."""
    for place in page.index.occurrences(name, Span(max(source.start - 80, 0), source.end + 80)):
        gap = page.text[min(source.end, place.end) : max(source.start, place.start)]
        if place.overlaps(source) or not re.search(r"[.!?;\n]", gap):
            return place
    return None
