"""A name that was answered for the mention: "Ann Lee" of "Ann Lee came. | She | said it leaks".

The rules look at whom the cue has for its subject, and whether that is who was named.
"""

from __future__ import annotations

from attrib.language.names import fold, is_person_name, pronoun
from attrib.language.regex import regex
from attrib.verify.page import Page
from attrib.verify.place import Placed
from attrib.verify.romance.dropped_subject import dropped_subject
from attrib.verify.speaker.one_mention import more_than_mention
from attrib.verify.speaker.with_mention import with_mention
from attrib.verify.subject.of_cue import subjects_of

_JOINT = regex(r"\s(?:and|und|et|y|&)\s|,\s")
_DESCRIPTION = {
    "de": regex(r"[Dd](?:er|ie|as)\s(?:[a-zäöüß]+\s)?[A-ZÄÖÜ\d][\w-]+"),
    "en": regex(r"[Tt]he\s[a-z\d][^A-ZÀ-Ý,]*"),
    "fr": regex(r"(?:[Ll][ea]\s|[Ll]['’])[a-zà-ÿ\d][^A-ZÀ-Ý,]*"),
    "es": regex(r"(?:[Ee]l|[Ll]a)\s[a-zà-ÿ\d][^A-ZÀ-Ý,]*"),
}


_PERSONAL = frozenset(
    "he she it they er sie es il elle ils elles on él ella ellos ellas".split()  # noqa: SIM905
)


def for_mention(page: Page, placed: Placed) -> Placed:
    """With the subject of the cue for the mention, where the name stands in another sentence."""
    name, cue = placed.source_span, placed.cue_span
    if name is None or cue is None or page.sentence_at(name.start) == page.sentence_at(cue.start):
        return placed
    given = page.text[name.start : name.end]
    known = placed.candidate.speakers
    if known not in ((), (given,)) or not is_person_name(given) or _JOINT.search(given):
        return placed
    if page.once(more_than_mention, name) or dropped_subject(page, name, cue) is not None:
        return placed  # "Ana Ruiz llegó. | Dijo": there is no other mention
    subjects = subjects_of(page, placed, cue)
    if len(subjects) != 1 or subjects[0].joint or subjects[0].passive:
        return placed
    mention = subjects[0].whole
    found = page.text[mention.start : mention.end]
    beyond = any(map(mention.overlaps, [cue, *placed.content_spans]))
    if beyond or not _may_mean(found, given, page.language):
        return placed
    return with_mention(page, placed, mention, (given,))


def _may_mean(found: str, given: str, language: str) -> bool:
    """A pronoun, part of the name, or a description without a name of its own."""
    if pronoun(found) is not None:
        return found.lower() in _PERSONAL
    words = found.split()
    if fold(words[-1]) in fold(given).split():
        return all(word[0].isupper() for word in words)
    description = _DESCRIPTION.get(language)
    return description is not None and description.fullmatch(found) is not None
