"""Judges the labelled statements and writes what came of it as Markdown lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ehcaudit.checks.statements.context import StatementContext
from ehcaudit.checks.statements.outcome import judge_outcomes
from ehcaudit.checks.statements.provision import judge_provision
from tests.accuracy.gold import published, read
from tests.accuracy.metrics import confusion, interval, kappa, macro_f1, span_f1

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ehcaudit.checks.model import OutcomeJudgement

_GROUPED = {
    "action": "action or provision",
    "provision": "action or provision",
    "need": "other",
    "other": "other",
}


def outcome_lines(held_out: bool) -> list[str]:
    """The accuracy on our own outcome statements, of the held-out styles or of the others."""
    rows = [row for row in read("outcomes") if row["held_out"] is held_out]
    judged = judge_outcomes([(row["text"], StatementContext()) for row in rows])
    kinds = [(_grouped(r["kind"]), _grouped(j.kind)) for r, j in zip(rows, judged, strict=True)]
    deadlines = [
        (r["deadline"], j.deadline.quote if j.deadline else None) for r, j in zip(rows, judged, strict=True)
    ]
    lines = [f"{len(rows)} statements, styles: {', '.join(sorted({r['style'] for r in rows}))}.", ""]
    lines += ["| measure | value | 95 % interval |", "|---|---|---|"]
    lines.append(_line("kind, macro F1", macro_f1, kinds))
    levels = {name: _levels(rows, judged, name) for name in ("measurable", "specific", "aspirational")}
    lines += [_line(f"{name}, kappa", kappa, pairs) for name, pairs in levels.items()]
    lines.append(_line("deadline words, F1", span_f1, deadlines))
    lines += ["", "Kind:", "", *confusion(kinds)]
    for name, pairs in levels.items():
        lines += ["", f"{name.capitalize()}:", "", *confusion(pairs)]
    return lines


def _grouped(kind: str) -> str:
    return _GROUPED.get(kind, kind)


def _levels(
    rows: Sequence[dict[str, Any]], judged: Sequence[OutcomeJudgement], name: str
) -> list[tuple[str, str]]:
    """Wherever the gold label gives a level, abstaining ("none") is an error."""
    return [(r[name], getattr(j, name) or "none") for r, j in zip(rows, judged, strict=True) if r[name]]


def _line(name: str, measure: Callable[[Sequence[Any]], float], pairs: Sequence[Any]) -> str:
    low, high = interval(measure, pairs)
    return f"| {name} | {measure(pairs):.2f} | {low:.2f}–{high:.2f} |"


def provision_lines(held_out: bool) -> list[str]:
    """The accuracy on our own provision statements."""
    rows = [row for row in read("provision") if row["held_out"] is held_out]
    pairs = [(r["specific"], judge_provision(r["text"]).specific) for r in rows]
    lines = [f"{len(rows)} statements, styles: {', '.join(sorted({r['style'] for r in rows}))}.", ""]
    lines += ["| measure | value | 95 % interval |", "|---|---|---|", _line("specific, kappa", kappa, pairs)]
    return [*lines, "", *confusion(pairs)]


def published_lines(held_out: bool) -> list[str]:
    """What our judgement makes of published guidance's own labels: a table of label and judgement."""
    rows = [row for row in published() if row["held_out"] is held_out]
    outcomes = [row for row in rows if row["family"] != "provision"]
    judged = judge_outcomes([(row["text"], StatementContext()) for row in outcomes])
    pairs = [(r["label"], _short(j)) for r, j in zip(outcomes, judged, strict=True)]
    lines = [f"{len(rows)} statements of {len({r['source'] for r in rows})} sources.", "", *_cross(pairs), ""]
    provision = [
        (r["label"], judge_provision(r["text"]).specific) for r in rows if r["family"] == "provision"
    ]
    return [*lines, *_cross(provision)]


def _short(judgement: OutcomeJudgement) -> str:
    return f"outcome, {judgement.measurable}" if judgement.kind == "outcome" else _grouped(judgement.kind)


def _cross(pairs: Sequence[tuple[str, str]]) -> list[str]:
    columns = sorted({b for _, b in pairs})
    lines = ["| label \\ judged | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    rows = sorted({a for a, _ in pairs})
    return [
        *lines,
        *(f"| {r} | " + " | ".join(str(pairs.count((r, c))) for c in columns) + " |" for r in rows),
    ]
