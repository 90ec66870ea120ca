"""Whether the parts of a sheet that was read belong together: ids, who is counted as whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attrib.errors import InputError
from attrib.language.same_name import same_person
from attrib.model import Sheet


def refuse_damaged(sheet: Sheet) -> None:
    """Raises InputError where an item has no words, or an id names nothing, two items or itself."""
    ids = Counter(a.id for a in sheet.attributions)
    people = {(speaker.document, speaker.id) for speaker in sheet.speakers}
    documents = {document.id for document in sheet.documents}
    within = {a.id: a.within for a in sheet.attributions}
    orphans = [a.id for a in sheet.attributions if a.document not in documents]
    if orphans:
        raise InputError(f"damaged sheet: {', '.join(orphans)} belong to no document in it")
    for a in sheet.attributions:
        if ids[a.id] > 1:
            raise InputError(f"damaged sheet: {a.id} stands in it {ids[a.id]} times")
        if not a.content:
            raise InputError(f"damaged sheet: {a.id} has no words")
        if a.within is not None and (a.within not in within or _holds_itself(a.id, within)):
            raise InputError(f"damaged sheet: {a.id} cannot stand within {a.within}")
        unknown = [one for one in a.speaker_ids if (a.document, one) not in people]
        if unknown:
            raise InputError(f"damaged sheet: {a.id} is said by {unknown[0]}, who is not in it")


def _holds_itself(first: str, within: dict[str, str | None]) -> bool:
    at, seen = within[first], {first}
    while at is not None and at not in seen:
        seen.add(at)
        at = within.get(at)
    return at is not None


def misnamed(sheet: Sheet) -> Iterator[str]:
    """Attributions that are counted as somebody's whose names are none of theirs."""
    people = {speaker.id: speaker for speaker in sheet.speakers}
    for a in sheet.attributions:
        mentions = [*a.speakers, *([a.source.found or a.source.given] if a.source else [])]
        for id_ in a.speaker_ids:
            names = (people[id_].name, *people[id_].aliases)
            if not any(same_person(one, other) for one in mentions for other in names):
                yield f"{a.id}: is counted as “{names[0]}”, whom it does not name"
