"""Where the speaker stands toward a named target, and the words that show it.

Three ways, the surest first: the cue takes its object as target ("condemned the strike"), the
cue names its object something ("called Clay a liar"), the content judges somebody whom it names
("Clay is a disgrace"). In sheets a learned model never decides alone, and nobody is called
neutral; where the words do not say it the answer is "unclear". English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrib.extract.embedded.judging import (
    Word,
    closed_words,
    polarity_in,
    polarity_lexicon,
    tokens,
)
from attrib.extract.embedded.polarity import Passage
from attrib.extract.embedded.said import Said
from attrib.language.cues import lexicon
from attrib.language.names import fold
from attrib.language.regex import regex
from attrib.language.sentences import inner_sentence_spans
from attrib.model import Kind, Position, Span, Stance, Words

SURE = 0.65
"""Probability from which the model's answer counts; docs/claims.md says how it was chosen."""

_POSITIONS = {
    "negative": Position.OPPOSE,
    "neutral": Position.NEUTRAL,
    "positive": Position.SUPPORT,
}
_OBJECT_END = regex(
    r"\s+(?:for|as|over|on|in|at|during|after|before|because|who|which|that|whose|to|when|while"
    r"|by|with|against|amid|from|saying|calling|and\s+(?:said|called))\b|\s*[,;:(—–“”\"]"
)
_ACCUSED_END = regex(r"\s+of\b")
_NO_OBJECT = frozenset(
    ("that", "to", "whether", "if", "how", "why", "what", "when", "where", "not", "it", "this")
)
_HYPOTHETICAL = frozenset(("would", "could", "might", "may", "should", "if"))
_LONGEST_TARGET = 9
"""Words; a longer object is a clause that the grammar took for a phrase."""
_LONGEST_LABEL = 12
"""Words of "a liar who ..." within which a judging word must stand."""
_TITLE_SHARE = 0.6
"""Share of capitals above which they are a matter of style and show no names."""


def stance_toward(text: str, target: Span) -> Stance:
    """The stance that the whole of ``text``, one or a few sentences, shows toward ``target``.

    The learned model answers where nothing is said outright; "unclear" where it is not sure.
    A neutral stance has no evidence: nothing shows that nothing is said.
    """
    words = Passage(tokens(text, Span(0, len(text))), target)
    found = words.said_outright() or words.judged()
    if found.probability < SURE:
        return Stance()
    position = _POSITIONS[found.name]
    if position is Position.NEUTRAL:
        return _stance(text, position, target, None)
    return _stance(text, position, target, found.evidence) if found.evidence else Stance()


def stance_of(said: Said) -> Stance:
    """The speaker's stance toward what or whom his words, or the cue's object, name."""
    if said.language != "en" or not said.content:
        return Stance()
    return _by_cue(said) or _by_label(said) or _by_content(said) or Stance()


def stated_toward(text: str, words: Sequence[Word], target: Span) -> Stance:
    """The stance that ``words`` of ``text`` state toward ``target``, by the hand-made lexicon.

    What sheets hold. Either the words say it outright ("X is a disgrace", "we condemn X"), or
    the model is sure and a judging word beside the target bears it out ("corrupt X").
    """
    passage = Passage(words, target)
    found = passage.said_outright()
    if found is None:
        beside = passage.judging_word_beside()
        if beside is not None:
            learned = passage.judged()
            is_borne_out = learned.name == beside.name and learned.probability >= SURE
            found = beside if is_borne_out else None
    if found is None or found.evidence is None:
        return Stance()
    return _stance(text, _POSITIONS[found.name], target, found.evidence)


def _stance(text: str, position: Position, target: Span, evidence: Span | None) -> Stance:
    shown = None if evidence is None else Words(text=_cut(text, evidence), hint=evidence)
    return Stance(position=position, target=_cut(text, target), evidence=shown)


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]


# --- the cue takes a position on its object -----------------------------------------------


def _by_cue(said: Said) -> Stance | None:
    entry, cue = said.entry, said.cue
    if entry is None or cue is None or "np" not in entry.frames or said.kind is Kind.DIRECT:
        return None
    position, flips = polarity_lexicon().cues.get(entry.lemma, (0, False))
    cue_words = said.words(cue).split()
    if not position or _HYPOTHETICAL.intersection(cue_words) or (said.negated and not flips):
        return None
    ends = (_ACCUSED_END, _OBJECT_END) if entry.lemma == "accuse" else (_OBJECT_END,)
    target = _object(said, ends)
    if target is None or said.text.startswith(" to ", target.end):
        return None  # "called for Clay to go": what is wanted is the deed
    if said.negated:
        position = -position
    held = Position.SUPPORT if position > 0 else Position.OPPOSE
    return _stance(said.text, held, target, cue)


def _object(said: Said, ends: tuple[re.Pattern[str], ...]) -> Span | None:
    """The noun phrase at the start of the content, cut before what hangs on it."""
    piece = said.content[0]
    start, end = _trimmed(said.text, piece)
    if said.cue and _NO_OBJECT.intersection(said.words(Span(said.cue.end, start)).split()):
        return None
    for pattern in ends:
        match = pattern.search(said.text, start + 1, end)
        end = match.start() if match else end
    while end > start and not said.text[end - 1].isalnum():
        end -= 1
    words = said.words(Span(start, end)).split()
    if not words or words[0] in _NO_OBJECT or len(words) > _LONGEST_TARGET:
        return None
    if lexicon("en").auxiliaries.intersection(words):  # a clause, not a phrase
        return None
    if closed_words().issuperset(words):  # "him", "such": names nobody
        return None
    return Span(start, end)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    return Span(start, end)


# --- the cue names its object something ----------------------------------------------------


def _by_label(said: Said) -> Stance | None:
    """ "called Clay a liar", "described the plan as shameful": the judging word decides."""
    entry = said.entry
    if entry is None or not entry.frames & {"np_as", "name"} or said.negated:
        return None
    piece = said.content[0]
    text = said.text
    names = list(_names(text, tokens(text, _trimmed(text, piece))))
    before_as = re.compile(r"\s+as\s").search(text, piece.start, piece.end)
    if "np_as" in entry.frames and before_as:
        target, label = _object(said, (_OBJECT_END,)), Span(before_as.end(), piece.end)
    elif "name" in entry.frames and names and names[0].start <= piece.start + 1:
        target = _with_possession(text, names[0], piece.end)
        label = Span(target.end, piece.end)
    else:
        return None
    if target is None:
        return None
    judged = polarity_in(text, label, _LONGEST_LABEL)
    if judged is None:
        return None
    position, evidence = judged
    held = Position.SUPPORT if position > 0 else Position.OPPOSE
    return _stance(text, held, target, evidence)


def _with_possession(text: str, name: Span, end: int) -> Span:
    """ "Clay’s plan": not the owner is called something, but what is his."""
    owned = re.compile(r"['’]s?\s+[\w-]+").match(text, name.end, end)
    return Span(name.start, owned.end()) if owned else name


# --- the content judges whom it names ------------------------------------------------------


def _by_content(said: Said) -> Stance | None:
    """What is said outright of somebody named in the content; the first who is judged so."""
    entry = said.entry
    if entry is not None and (entry.factivity in ("question", "negative") or said.negated):
        return None  # what is asked, feared or denied is not what the speaker holds
    for sentence in _sentences(said):
        words = tokens(said.text, sentence)
        for name in _names(said.text, words):
            if _is_speaker(said, name):
                continue
            stance = stated_toward(said.text, words, name)
            if stance.position is not Position.UNCLEAR:
                return stance
    return None


def _sentences(said: Said) -> Iterator[Span]:
    for piece in said.content:
        for sentence in inner_sentence_spans(said.text, piece):
            if "?" not in said.text[sentence.end - 3 : sentence.end]:
                yield sentence


def _names(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Runs of capitalised words, in text order."""
    named = [word.is_name for word in words]
    if sum(named) > _TITLE_SHARE * len(words) and len(words) > _LONGEST_TARGET:
        return
    i = 0
    while i < len(words):
        if not named[i]:
            i += 1
            continue
        last = i
        while (
            last + 1 < len(words)
            and named[last + 1]
            and _only_blanks(text, words[last].span, words[last + 1].span)
        ):
            last += 1
        yield Span(words[i].span.start, words[last].span.end)
        i = last + 1


def _only_blanks(text: str, a: Span, b: Span) -> bool:
    gap = text[a.end : b.start]
    return gap.strip(" .") == "" and "\n" not in gap


def _is_speaker(said: Said, name: Span) -> bool:
    mine = set(fold(_cut(said.text, name)).split())
    known = {word for speaker in said.speakers for word in fold(speaker).split()}
    known |= set(fold(said.words(said.source)).split())
    return bool(mine & known)
