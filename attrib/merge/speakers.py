"""The list of speakers of one document, each with the names used for it there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrib.language.names import parse_name, pronoun
from attrib.language.one_person import identity
from attrib.merge.roster import Person, Roster, written
from attrib.model import Attribution, Check, Document, Grade, Outcome, Speaker

RULE = "one_speaker"
"""Name of the check that an ambiguous speaker leaves behind."""


def identify(
    document: Document, attributions: Sequence[Attribution], roster: Roster
) -> tuple[tuple[Attribution, ...], tuple[Speaker, ...]]:
    """Set ``speaker_ids``; ids s1, s2, ... in the order of the attributions.

    An attribution whose speaker may be one of several people goes to review.
    """
    entries: list[tuple[str, Person | None]] = []
    numbers: dict[object, str] = {}
    mentions: dict[str, set[str]] = {}
    result: list[Attribution] = []
    for a in attributions:
        ids: list[str] = []
        open_names: list[str] = []
        for name in a.speakers:
            person = roster.person(name, written(a))
            # A pronoun, or one of several officials, is nobody else's speaker.
            alone = person is None or roster.several(name)
            key: object = (a.id, identity(name)) if alone else id(person)
            if key not in numbers:
                numbers[key] = f"s{len(entries) + 1}"
                entries.append((name, person))
            id_ = numbers[key]
            ids.append(id_)
            if person is not None and not alone:
                forms = _as_written(a)
                stated = [] if _is_made_up(a) else [_one_line(name)]
                told = {f for f in (*stated, *forms) if roster.could_be(f) == [person]}
                mentions.setdefault(id_, set()).update(told)
                if person.may_be:
                    open_names.append(_open(name, person.may_be))
                elif told.isdisjoint(forms):
                    open_names += _taken_for(forms, person, roster)
        result.append(_with_speakers(a, tuple(ids), open_names))
    speakers = _speakers(document, entries, mentions)
    return tuple(result), speakers


def _is_made_up(attribution: Attribution) -> bool:
    """The document does not call the speaker so: it is no name used there."""
    return any(c.rule == "name_licensed" and c.outcome is Outcome.FAIL for c in attribution.checks)


def _as_written(attribution: Attribution) -> list[str]:
    """The mention in the text without its role, where it is a name and not a title or role."""
    mention = written(attribution)
    if mention is None:
        return []
    # "Carl Venn, her deputy" and "Her deputy, Carl Venn": the role is no part of the name.
    parts = map(_one_line, mention.split(","))
    return [part for part in parts if parse_name(part).surname]


def _taken_for(forms: Sequence[str], person: Person, roster: Roster) -> list[str]:
    """The engine took "Oakes" for one of two who are called so: maybe the wrong one."""
    found = []
    for form in forms:
        people = roster.could_be(form)
        if len(people) > 1 and person in people:
            found.append(f"{_open(form, people)}; it was taken for {_one_line(person.names[0])}")
    return found[:1]


def _speakers(
    document: Document,
    entries: Sequence[tuple[str, Person | None]],
    mentions: dict[str, set[str]],
) -> tuple[Speaker, ...]:
    names = [
        _one_line(_fullest(person, mentions[f"s{n}"]) if person and f"s{n}" in mentions else name)
        for n, (name, person) in enumerate(entries, start=1)
    ]
    used = [{names[n - 1], *mentions.get(f"s{n}", ())} for n in range(1, len(entries) + 1)]
    # A form that two people share tells neither from the other, so it is nobody's alias.
    users = Counter(key for forms in used for key in {identity(f) for f in forms})
    result = []
    for n, (name, person) in enumerate(entries, start=1):
        forms = used[n - 1] - {names[n - 1]}
        result.append(
            Speaker(
                id=f"s{n}",
                document=document.id,
                name=names[n - 1],
                aliases=tuple(sorted(f for f in forms if users[identity(f)] == 1)),
                note=_note(name, person, grouped=f"s{n}" in mentions),
            )
        )
    return tuple(result)


def _fullest(person: Person, used: set[str]) -> str:
    """Name without its title, or with it where there is nothing but a surname."""
    best = person.names[0]
    parts = parse_name(best)
    if parts.given and parts.surname:
        return parts.full
    return max((best, *(u for u in used if person.takes(u))), key=lambda n: (len(n), n))


def _note(name: str, person: Person | None, *, grouped: bool) -> str | None:
    if person is not None and person.may_be:
        return _open(name, person.may_be)
    if pronoun(name) is not None:
        return f"“{name}” was not resolved to anybody"
    if not grouped:
        return f"“{name}” may be a different one each time"
    return None


def _open(name: str, people: Sequence[Person]) -> str:
    others = sorted(_one_line(p.names[0]) for p in people)
    return f"“{_one_line(name)}” may be {' or '.join(others)}"


def _one_line(name: str) -> str:
    return " ".join(name.split())


def _with_speakers(
    attribution: Attribution, ids: tuple[str, ...], open_names: Sequence[str]
) -> Attribution:
    reasons, checks = attribution.reasons, attribution.checks
    for reason in open_names:
        check = Check(rule=RULE, outcome=Outcome.CANNOT_TELL, reason=reason)
        checks = checks if check in checks else (*checks, check)
        reasons = reasons if reason in reasons else (*reasons, reason)
    grade = attribution.grade
    if open_names and grade is Grade.VERIFIED:
        grade = Grade.REVIEW
    return attribution.model_copy(
        update={"speaker_ids": ids, "grade": grade, "reasons": reasons, "checks": checks}
    )
