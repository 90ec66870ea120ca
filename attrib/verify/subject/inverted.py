"""Is the cue before its subject: “…,” | said | Mary."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.model import Span
from attrib.verify.lists.wordlists import CLAUSE_WORDS, NOT_NOUNS, PREPOSITIONS
from attrib.verify.subject.phrases import phrase_from
from attrib.verify.subject.words import Token, is_person, starts_phrase, verb_form


def is_inverted(tokens: Sequence[Token], first: int, last: int, content: Sequence[Span]) -> bool:
    """True for “…,” said Mary: the cue follows the content and a noun phrase follows it."""
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    starts = following is not None and starts_phrase(following)
    if following is None or not (starts or _may_start(following)):
        return False
    if following.low in ("little", "much", "nothing", "less"):
        return False  # "Lee, who cast the deciding vote, said little"
    if first == 0:
        return starts
    before = tokens[first - 1]
    if before.quoted:
        return starts and (
            any(span.overlaps(before.span) for span in content) or _is_tag(tokens, first, last)
        )
    if first == last and _is_inserted(tokens, first, content):
        return True
    ends = [span.end for span in content if span.end <= tokens[first].span.start]
    return bool(ends) and before.text in ",\"'”’»?!—–" and before.span.end <= max(ends) + 3


def _is_tag(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "“We go,” | said | Lee, and Roe nodded. “We all do.”": of the quotation before the cue."""
    spoken = tokens[first - 1].text.rstrip("”\"’'")[-1:] in (",", "?", "!")
    if first != last or not spoken or tokens[first].low not in _SETS_OFF:
        return False
    phrase = phrase_from(tokens, last + 1) if tokens[last + 1].is_name else None
    return (
        phrase is not None
        and phrase.whole_end < len(tokens)
        and tokens[phrase.whole_end].text in (",", ".", ";")
    )


_SETS_OFF = frozenset(
    """
    says said writes wrote adds added notes noted argues argued explains explained insists insisted
    """.split()  # noqa: SIM905
)


def _is_inserted(tokens: Sequence[Token], verb: int, content: Sequence[Span]) -> bool:
    """ "Methane, says Bob Roe, is | the easy part", "It was, said her brother, | a wreck"."""
    mark = tokens[verb - 1].text
    if mark not in _MARKS or tokens[verb].low not in _SETS_OFF:
        return False
    phrase = phrase_from(tokens, verb + 1) if starts_phrase(tokens[verb + 1]) else None
    if phrase is None or phrase.whole_end >= len(tokens):
        return False
    if any(span.overlaps(phrase.whole(tokens)) for span in content):
        return False  # "Lee, a banker, said | Roe, who left, was ill"
    somebody = any(t.is_name or is_person(t) for t in tokens[phrase.start : phrase.end])
    return somebody and tokens[phrase.whole_end].text == mark


_MARKS = frozenset([",", "—", "–"])


def _may_start(token: Token) -> bool:
    """A noun without an article may follow an inverted cue: "…, said lobbyist Ann Lee"."""
    return (
        token.is_word
        and not verb_form(token)
        and token.low not in PREPOSITIONS
        and token.low not in CLAUSE_WORDS
        and token.low not in NOT_NOUNS
        and not token.is_auxiliary
        and not token.low.endswith("ly")
    )
