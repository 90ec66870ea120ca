"""The question about faulty items: one turn that stands alone.

It holds the faulty items, what is wrong with each, and the paragraphs where their words may
stand; neither the whole answer nor, as a rule, the whole passage. Shown its own long answer,
a small model writes the same answer again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from attrib.extract.llm.answer import Item, Rejected
from attrib.extract.llm.prompts import fence, load_prompt
from attrib.language.sentences import paragraph_spans
from attrib.model import Span

_NEAR = 60.0
"""Likeness (rapidfuzz, 0 to 100) from which on words are taken to stand somewhere."""
_LONGEST_RAW = 1000
"""Characters of a malformed item that are shown again."""
_GAP = "\n[...]\n"


def repair_question(text: str, items: Sequence[Item | Rejected], faults: Mapping[int, str]) -> str:
    """Ask about the items at the indices of ``faults``; numbers in the question start at 1.

    ``text`` is what the items were read from; ``faults`` says what is wrong with each.
    """
    wrong = [items[index] for index in faults]
    passage = _excerpt(text, [item.content for item in wrong if isinstance(item, Item)])
    if any(isinstance(item, Rejected) for item in wrong):
        passage = text
    blocks = [
        f"Number {index + 1}: {_shown(items[index])}\nFault: {fault}"
        for index, fault in faults.items()
    ]
    return load_prompt("repair").fill(
        {"fence": fence(passage), "passage": passage, "items": "\n\n".join(blocks)}
    )


def _shown(item: Item | Rejected) -> str:
    """What can be compared with the text; the rest of an item only invites copying it."""
    if isinstance(item, Rejected):
        return item.raw if len(item.raw) <= _LONGEST_RAW else f"{item.raw[:_LONGEST_RAW]}..."
    shown = {
        "speaker": item.speaker,
        "cue": item.cue,
        "content": item.content,
        "continued": list(item.pieces[1:]),
    }
    return json.dumps(shown, ensure_ascii=False)


def _excerpt(text: str, wanted: Sequence[str]) -> str:
    """The paragraphs in which ``wanted`` most likely stand; all of ``text`` if one has no such.

    Paragraphs, not sentences: who speaks often stands in the sentence before.
    """
    paragraphs = paragraph_spans(text)
    near: set[int] = set()
    for words in wanted:
        found = fuzz.partial_ratio_alignment(words, text, score_cutoff=_NEAR)
        if found is None:
            return text
        place = Span(found.dest_start, found.dest_end)
        near |= {at for at, paragraph in enumerate(paragraphs) if paragraph.overlaps(place)}
    if not near:
        return text
    kept: list[str] = []
    last = None
    for at in sorted(near):
        if last is not None:
            kept.append("\n" if at == last + 1 else _GAP)
        kept.append(text[paragraphs[at].start : paragraphs[at].end])
        last = at
    return "".join(kept)
