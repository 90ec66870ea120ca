"""The numbers and the mistakes for a machine: plain data that ``json`` can write."""

from __future__ import annotations

from typing import Any

from attrib.evaluate.bootstrap import LEVEL, Estimate
from attrib.evaluate.evaluation import Comparison, Evaluation, Resampling
from attrib.evaluate.mistakes import Mistake, find_mistakes
from attrib.evaluate.score import (
    ALL,
    KINDS,
    LADDER,
    DocumentScore,
    Item,
    Measure,
    count_of,
    type_key,
)

REPORT_VERSION = 1


def evaluation_report(
    evaluation: Evaluation, resampling: Resampling, *, mistakes: bool
) -> dict[str, Any]:
    """One system: counts, every number with its interval, the mistakes if asked for."""
    counts, estimates = evaluation.counts, evaluation.estimates

    def number(what: str, kind: str, figure: str) -> dict[str, float | None]:
        return _number(estimates[Measure(what, kind, figure)])

    def ladder(what: str, kind: str, of: str) -> dict[str, Any]:
        return {
            "measure": what,
            "kind": kind,
            "gold": count_of(counts, "gold", of),
            "predicted": count_of(counts, "predicted", of),
        } | {figure: number(what, kind, figure) for figure in ("precision", "recall", "f1")}

    report = _head(evaluation, resampling) | {
        "scores": [
            *(ladder(what, kind, kind) for what, _ in LADDER for kind in (*KINDS, ALL)),
            ladder("content tokens", ALL, "tokens"),
        ],
        "source_accuracy": [
            {
                "kind": kind,
                "matched": count_of(counts, "detected", kind),
                "right": count_of(counts, "attributed", kind),
                "accuracy": number("source accuracy", kind, "accuracy"),
            }
            for kind in (*KINDS, ALL)
        ],
        "recall_by_annotated_type": [
            {"type": annotated, "gold": count_of(counts, "gold", key)}
            | {what: number(what, key, "recall") for what, _ in LADDER}
            | {"source_accuracy": number("source accuracy", key, "accuracy")}
            for annotated in evaluation.types
            for key in (type_key(annotated),)
        ],
    }
    if mistakes:
        report["mistakes"] = [
            {"document": document.record.id} | _mistake(document, mistake)
            for document in evaluation.documents
            for mistake in find_mistakes(document)
        ]
    return report


def comparison_report(comparison: Comparison, resampling: Resampling) -> dict[str, Any]:
    """Two systems: every difference (second minus first) with its interval."""
    return {
        "version": REPORT_VERSION,
        "first": _head(comparison.first, resampling),
        "second": _head(comparison.second, resampling),
        "differences": [
            {
                "measure": measure.what,
                "kind": measure.kind,
                "figure": measure.figure,
                "first": row.first,
                "second": row.second,
                "difference": _number(row.difference),
                "significant": row.significant if resampling.resamples else None,
            }
            for measure, row in comparison.differences.items()
        ],
    }


def _head(evaluation: Evaluation, resampling: Resampling) -> dict[str, Any]:
    return {
        "version": REPORT_VERSION,
        "predictions": evaluation.predictions.origin,
        "documents": len(evaluation.documents),
        "documents_predicted": len(evaluation.predictions.by_document),
        "intervals": {
            "level": LEVEL,
            "resamples": resampling.resamples,
            "seed": resampling.seed,
            "unit": "document",
        },
        "notes": list(evaluation.predictions.notes),
    }


def _number(estimate: Estimate) -> dict[str, float | None]:
    return {"value": estimate.value, "low": estimate.low, "high": estimate.high}


def _mistake(document: DocumentScore, mistake: Mistake) -> dict[str, Any]:
    return {
        "faults": list(mistake.faults),
        "kind": mistake.kind,
        "line": mistake.line,
        "iou": mistake.iou,
        "gold": _item(document.record.text, mistake.gold),
        "predicted": _item(document.record.text, mistake.predicted),
    }


def _item(text: str, item: Item | None) -> dict[str, Any] | None:
    if item is None:
        return None
    stated = item.roles
    roles = {"source": stated.source, "cue": stated.cue, "content": stated.content}
    return {
        role: [{"span": list(span), "text": text[span.start : span.end]} for span in spans]
        for role, spans in roles.items()
    }
