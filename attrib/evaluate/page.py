"""The numbers and the mistakes as one page: no script, nothing loaded from elsewhere.

Texts come from articles and models. Jinja escapes them all (autoescape); what would act on
the reader's screen is named first (``visible``); the page forbids itself scripts and loading.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from attrib.evaluate.evaluation import Evaluation, Resampling
from attrib.evaluate.listing import SIGNS, closeness, words_of
from attrib.evaluate.mistakes import Fault, Mistake, Piece, find_mistakes, marked_text, pieces
from attrib.evaluate.score import ALL, KINDS, LADDER, DocumentScore, Item, Measure, count_of
from attrib.evaluate.score import type_key as key_of
from attrib.evaluate.tables import PRECISION_RECALL_F1, headline, method
from attrib.language.visible import one_line, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

CLASSES = {
    Fault.MISSED: "missed",
    Fault.SPURIOUS: "spurious",
    Fault.WRONG_SPEAKER: "speaker",
    Fault.WRONG_SPAN: "span",
}


def render_page(evaluation: Evaluation, resampling: Resampling) -> str:
    """The page as HTML."""
    from importlib.resources import files

    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = files("attrib.evaluate").joinpath("page.html.j2").read_text("utf-8")
    documents = [_document(document) for document in evaluation.documents]
    return environment.from_string(template).render(
        origin=one_line(evaluation.predictions.origin),
        headline=headline(evaluation),
        method=method(resampling),
        notes=[one_line(note) for note in evaluation.predictions.notes],
        ladder=_ladder(evaluation),
        accuracy=_accuracy(evaluation),
        types=_types(evaluation),
        documents=documents,
        totals=_totals(documents),
        signs={fault.value: (SIGNS[fault], CLASSES[fault]) for fault in Fault},
    )


def _ladder(evaluation: Evaluation) -> list[dict[str, Any]]:
    rows = [(what, kind, kind) for what, _ in LADDER for kind in (*KINDS, ALL)]
    rows.append(("content tokens", ALL, "tokens"))
    return [
        {
            "what": what,
            "kind": kind,
            "gold": count_of(evaluation.counts, "gold", of),
            "predicted": count_of(evaluation.counts, "predicted", of),
            "figures": [evaluation.estimates[Measure(what, kind, f)] for f in PRECISION_RECALL_F1],
        }
        for what, kind, of in rows
    ]


def _accuracy(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [
        {
            "kind": kind,
            "matched": count_of(evaluation.counts, "detected", kind),
            "right": count_of(evaluation.counts, "attributed", kind),
            "figure": evaluation.estimates[Measure("source accuracy", kind, "accuracy")],
        }
        for kind in (*KINDS, ALL)
    ]


def _types(evaluation: Evaluation) -> list[dict[str, Any]]:
    return [
        {
            "type": one_line(annotated),
            "gold": count_of(evaluation.counts, "gold", key_of(annotated)),
            "figures": [
                *(
                    evaluation.estimates[Measure(what, key_of(annotated), "recall")]
                    for what, _ in LADDER
                ),
                evaluation.estimates[Measure("source accuracy", key_of(annotated), "accuracy")],
            ],
        }
        for annotated in evaluation.types
    ]


def _document(document: DocumentScore) -> dict[str, Any]:
    text = document.record.text
    return {
        "id": one_line(document.record.id),
        "mistakes": [_mistake(text, mistake) for mistake in find_mistakes(document)],
        "gold": len(document.gold),
        "predicted": len(document.predicted),
        "text": _shown_pieces(
            marked_text(
                text,
                [item.roles.content for item in document.gold],
                [item.roles.content for item in document.predicted],
            )
        ),
    }


def _mistake(text: str, mistake: Mistake) -> dict[str, Any]:
    gold = mistake.gold.roles.content if mistake.gold else ()
    predicted = mistake.predicted.roles.content if mistake.predicted else ()
    return {
        "faults": [fault.value for fault in mistake.faults],
        "line": mistake.line,
        "kind": mistake.kind,
        "closeness": closeness(mistake),
        "pieces": _shown_pieces(pieces(text, gold, predicted)),
        "gold": _speaker(text, mistake.gold),
        "predicted": _speaker(text, mistake.predicted),
    }


def _speaker(text: str, item: Item | None) -> Mapping[str, str] | None:
    if item is None:
        return None
    return {
        "source": words_of(text, item.roles.source),
        "cue": words_of(text, item.roles.cue),
    }


def _shown_pieces(parts: Sequence[Piece]) -> list[tuple[str, str]]:
    """(text, role) with the role "both", "gold", "predicted" or "" for neither."""
    roles = {(True, True): "both", (True, False): "gold", (False, True): "predicted"}
    return [
        (visible(part.text.replace("\r\n", "\n")), roles.get((part.in_gold, part.in_predicted), ""))
        for part in parts
    ]


def _totals(documents: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    totals = {fault.value: 0 for fault in Fault}
    for document in documents:
        for mistake in document["mistakes"]:
            for fault in mistake["faults"]:
                totals[fault] += 1
    return totals
