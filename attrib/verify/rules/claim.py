"""The rule on the claim in one sentence: it brings in no name, number or speaker of its own.

What the words mean is an engine's reading, which no rule can judge. Listed only where it fails.
"""

from __future__ import annotations

from attrib.language.cues import find_cues
from attrib.language.names import POSSESSIVE, is_person_name
from attrib.language.regex import regex
from attrib.language.same_name import same_person
from attrib.model import Check, Mode, Outcome, Span
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.rules.words import check

RULE = "claim_stated"
_NUMBER = regex(r"\d+(?:[.,]\d+)*")
_NAME = regex(r"(?<![.!?“”\"„«»:]\s)(?<=\s)[^\W\d_a-zß-öø-ÿ][\w’'-]+")
"""A word with a capital that begins no sentence and no quotation."""
_LEADING = regex(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s){1,4}")
_BETWEEN = frozenset("has had have also later then hat hatte a avait ont ha había".split())  # noqa: SIM905
"""What stands between a name and its verb: "A Bloomberg | poll shows" is no person."""
_NEAR = 20
"""Code points behind a name in which its verb is looked for."""


def claim_stated(page: Page, placed: Placed) -> Check | None:
    """The check where the claim states what the text does not; else None."""
    claim, spans = placed.candidate.claim, placed.content_spans
    if not claim or not spans:
        return None
    reason = _number(page, claim, spans) or _name(page, claim) or _speaker(page, claim, placed)
    return check(RULE, Outcome.FAIL, reason, *spans) if reason else None


def _number(page: Page, claim: str, spans: list[Span]) -> str:
    first = max(page.sentence_at(min(spans).start) - 1, 0)
    last = min(page.sentence_at(max(spans).end - 1) + 1, len(page.sentences) - 1)
    near = page.text[page.sentences[first].start : page.sentences[last].end]
    there = {_digits(number) for number in _NUMBER.findall(near)}
    other = [number for number in _NUMBER.findall(claim) if _digits(number) not in there]
    return f"the claim has “{other[0]}”, which does not stand there" if other else ""


def _digits(number: str) -> str:
    return number.replace(",", "").replace(".", "")


def _name(page: Page, claim: str) -> str:
    """Not in German, where any noun has a capital."""
    if page.language == "de":
        return ""
    low = page.text.casefold()
    names = (POSSESSIVE.sub("", name) for name in _NAME.findall(claim))
    other = next((name for name in names if name.casefold() not in low), "")
    return f"the claim names “{other}”, which the text does not" if other else ""


def _speaker(page: Page, claim: str, placed: Placed) -> str:
    """ "Bob Roe said that it holds" of what Ann Lee said; not where she says so of Roe."""
    found = _LEADING.match(claim)
    name = found[0].strip() if found is not None else ""
    if found is None or " " not in name or not is_person_name(name):
        return ""
    verb = Span(found.end(), min(found.end() + _NEAR, len(claim)))
    said = any(
        cue.entry.mode in (Mode.SPEECH, Mode.WRITING)
        and cue.entry.category == "verb"
        and _BETWEEN.issuperset(claim[verb.start : cue.span.start].split())
        for cue in find_cues(claim, verb, page.language)
    )
    mentions = [*placed.candidate.speakers]
    mentions += [placed.source.found or ""] if placed.source is not None else []
    content = " ".join(page.text[span.start : span.end] for span in placed.content_spans)
    if not said or name.rpartition(" ")[2] in content:
        return ""
    own = any(same_person(name, mention) for mention in mentions if mention)
    return "" if own or not mentions else f"the claim gives it to “{name}”"
