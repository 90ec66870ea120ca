"""``python -m benchmarks.answer_forms``: the suite, each link answered in other forms.

Models answer a mention without its article, a cue with its speaker or its "that", a quotation with
its marks. Counted are wrong links that are flagged as the suite has them and pass in a form, and
right ones that are verified and fail in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from attrib.model import Span
from attrib.verify.lists.negations import is_negation
from benchmarks.attribution_suite import Case, Graded, cases, grade
from benchmarks.report import conditions, table

_ARTICLE = re.compile(
    r"(?:(?:the|an?|der|die|das|den|dem|des|eine?[nmrs]?|les?|la|une?|el|l[ao]s|unas?)\s|l['’])"
    r"(?=[a-zà-ÿ])",
    re.IGNORECASE,
)
_LEADS = re.compile(r",?\s(?:that|dass|que)\b")
_MARKS = ("“”", "„“", "«»", "‘’", '""')


def without_article(given: Graded) -> Case | None:
    case = given.case
    if not case.source or case.cue is None:
        return None
    bare = _ARTICLE.sub("", case.source, count=1) if _ARTICLE.match(case.source) else ""
    return replace(case, source=bare) if bare else None


def with_marks(given: Graded) -> Case | None:
    case, text = given.case, given.case.text
    if case.cue is None:
        return None
    content = []
    for piece in given.attribution.content:
        start, end = piece.span or Span(0, 0)
        opens, closes = text[max(start - 1, 0) : start], text[end : end + 1]
        marked = f"{opens}{piece.given}{closes}"
        content.append(marked if opens + closes in _MARKS else piece.given)
    return replace(case, content=content) if content != case.content else None


def with_speaker(given: Graded) -> Case | None:
    """The cue with the speaker beside it."""
    case, found = given.case, given.attribution
    if not (found.source and found.source.span and found.cue and found.cue.span):
        return None
    first, second = sorted((found.source.span, found.cue.span))
    if case.text[first.end : second.start] != " ":
        return None
    return replace(case, cue=case.text[first.start : second.end])


def with_that(given: Graded) -> Case | None:
    case, cue = given.case, given.attribution.cue
    if case.source is None or case.cue is None or cue is None or cue.span is None:
        return None
    leads = _LEADS.match(case.text, cue.span.end)
    return replace(case, cue=case.cue + leads[0]) if leads else None


def with_comma(given: Graded) -> Case | None:
    case, source = given.case, given.attribution.source
    if case.source is None or source is None or source.span is None:
        return None
    return (
        replace(case, source=f"{case.source},") if case.text[source.span.end :][:1] == "," else None
    )


def _with_word(given: Graded, *, before: bool) -> Case | None:
    """The cue with the word beside it, if that begins or ends what another part of the text is."""
    case, found = given.case, given.attribution
    cue = found.cue.span if found.cue is not None else None
    if cue is None or case.cue is None:
        return None
    text = case.text
    beside = (
        _WORD_BEFORE.search(text, 0, cue.start) if before else _WORD_BEHIND.match(text, cue.end)
    )
    if beside is None:
        return None
    word = Span(*beside.span())
    if is_negation(beside[0].strip().lower()):
        return None
    parts = [piece.span for piece in found.content if piece.span]
    if found.source is not None and found.source.span is not None:
        parts.append(found.source.span)
    if any(map(word.overlaps, parts)):
        return None
    return replace(case, cue=text[min(cue.start, word.start) : max(cue.end, word.end)])


def with_word_before(given: Graded) -> Case | None:
    """ "Roe | said", "he said", "to say", "which says": nothing that denies it."""
    return _with_word(given, before=True)


def with_word_behind(given: Graded) -> Case | None:
    """ "said | Roe", "told the", "learned from"."""
    return _with_word(given, before=False)


_WORD_BEFORE = re.compile(
    r"(?<!\w)(?:[A-ZÀ-Ý][a-zà-ÿ’'-]+|to|that|which|who|he|she|they|zu|er|sie|man|il|elle|qui|él|ella)\s\Z"
)
_WORD_BEHIND = re.compile(
    r"\s(?:[A-ZÀ-Ý][a-zà-ÿ’'-]+|the|an?|from|by|to|der|die|das|von|le|la|une?|par|el|una|por|a|de)\b"
)


def with_name(given: Graded) -> Case | None:
    """The name of the speaker instead of the mention: "Ann Lee" for "she" or "the mayor"."""
    case = given.case
    names = case.speakers
    if case.source is None or len(names) != 1 or names[0] in (case.source, ""):
        return None
    return replace(case, source=names[0]) if names[0] in case.text else None


Form = Callable[[Graded], Case | None]
FORMS: tuple[Form, ...] = (
    without_article, with_marks, with_speaker, with_that, with_comma, with_word_before,
    with_word_behind, with_name,
)  # fmt: skip


def changed(form: Form, every: Sequence[Graded], *, right: bool) -> tuple[int, list[str]]:
    """How many links there are in the form, and the ids of those that it changes for the worse."""
    kept = [given for given in every if given.case.right is right and given.flagged is not right]
    other = [case for case in map(form, kept) if case is not None]
    return len(other), [one.case.id for one in grade(other) if one.flagged is right]


def main() -> None:
    every = grade(cases())
    rows: list[list[object]] = []
    for form in FORMS:
        wrong, passed = changed(form, every, right=False)
        right, failed = changed(form, every, right=True)
        name = form.__name__.replace("_", " ")
        rows.append([name, wrong, len(passed), right, len(failed)])
    print(conditions(cases=len(every)))
    print(table(["form", "flagged wrong links", "pass", "verified right links", "fail"], rows))


if __name__ == "__main__":
    main()
