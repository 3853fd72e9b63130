"""The independent gold: statements and labels by a writer, and second labels, who had not seen the code.

Individual errors are listed for the part `dev` only; of the part `held` nothing but totals leaves here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from ehcaudit.checks.statements import StatementContext, judge_outcomes, judge_provision
from tests.accuracy.gold import read
from tests.accuracy.metrics import confusion, interval, kappa, macro_f1_of, near_f1, span_f1

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Part = Literal["dev", "held"]
LEVELS = ("measurable", "specific", "aspirational")
THREE = ("outcome", "action or provision", "aspiration")
_KINDS = {"action": "action or provision", "provision": "action or provision", "need": "other"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A statement with both labellers' labels and ours, in one vocabulary."""

    id: str
    style: str
    text: str
    first: dict[str, Any]
    second: dict[str, Any]
    ours: dict[str, Any]


@cache
def outcomes(part: Part) -> tuple[Labelled, ...]:
    """The outcome statements of a part, judged with the date of birth and plan date given."""
    rows, second = _rows("outcomes", part)
    judged = judge_outcomes([(row["text"], _context(row)) for row in rows])
    ours = [
        {
            **{name: getattr(j, name) for name in ("kind", *LEVELS)},
            "deadline": j.deadline.quote if j.deadline else None,
            "deadline_date": j.deadline.date.isoformat() if j.deadline and j.deadline.date else None,
        }
        for j in judged
    ]
    return _labelled(rows, second, ours)


@cache
def provision(part: Part) -> tuple[Labelled, ...]:
    """The items of provision of a part."""
    rows, second = _rows("provision", part)
    return _labelled(rows, second, [{"specific": judge_provision(row["text"]).specific} for row in rows])


def _rows(name: str, part: Part) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    rows = [row for row in read(f"statements/{name}") if row["part"] == part]
    return rows, {row["id"]: row for row in read(f"statements/second_{name}")}


def _context(row: dict[str, Any]) -> StatementContext:
    born, planned = row.get("date_of_birth"), row.get("plan_date")
    return StatementContext(
        date_of_birth=dt.date.fromisoformat(born) if born else None,
        plan_date=dt.date.fromisoformat(planned) if planned else None,
    )


def _labelled(
    rows: Sequence[dict[str, Any]], second: dict[str, dict[str, Any]], ours: Sequence[dict[str, Any]]
) -> tuple[Labelled, ...]:
    return tuple(
        Labelled(
            row["id"], row["style"], row["text"], _plain(row["label"]), _plain(second[row["id"]]), _plain(o)
        )
        for row, o in zip(rows, ours, strict=True)
        if row["id"] in second
    )


def _plain(label: dict[str, Any]) -> dict[str, Any]:
    kind = label.get("kind")
    return {**label, "kind": _KINDS.get(kind, kind)} if kind else dict(label)


def outcome_page(part: Part) -> list[str]:
    """The accuracy on a part's outcome statements."""
    rows = outcomes(part)
    lines = [_heading(rows), "", *_TABLE]
    kinds = _pairs(rows, "kind")
    lines.append(_line("kind: macro F1 of outcome, action or provision, aspiration", _three, kinds))
    lines.append(_line("kind: kappa, needs and others too", kappa, kinds))
    lines += [_line(f"{name}: kappa", kappa, _pairs(rows, name)) for name in LEVELS]
    lines.append(_line("deadline words: F1", near_f1, _pairs(rows, "deadline", same_words)))
    lines.append(_dates_line(rows))
    for name in ("kind", *LEVELS):
        lines += ["", f"{name.capitalize()}, settled labels:", "", *_confusion(rows, name)]
    return [*lines, "", *_errors_by_count(rows, ("kind", *LEVELS))]


def provision_page(part: Part) -> list[str]:
    """The accuracy on a part's items of provision."""
    rows = provision(part)
    lines = [_heading(rows), "", *_TABLE, _line("specific: kappa", kappa, _pairs(rows, "specific"))]
    return [
        *lines,
        "",
        "Settled labels:",
        "",
        *_confusion(rows, "specific"),
        "",
        *_errors_by_count(rows, ("specific",)),
    ]


_COLUMNS = (
    "measure",
    "between the labellers",
    "ours, settled labels",
    "95 % interval",
    "settled",
    "ours, first labeller",
    "ours, second labeller",
)
_TABLE = [f"| {' | '.join(_COLUMNS)} |", "|---" * len(_COLUMNS) + "|"]


def _heading(rows: Sequence[Labelled]) -> str:
    return f"{len(rows)} statements, styles: {', '.join(sorted({r.style for r in rows}))}."


def _three(pairs: Sequence[tuple[str, str]]) -> float:
    return macro_f1_of(pairs, THREE)


def same_words(one: Any, other: Any) -> bool:
    """Whether two quotations of a deadline are the same words."""
    return one == other or near_f1([(one, other)]) == 1


@dataclass(frozen=True, slots=True)
class _Pairs:
    between: list[tuple[Any, Any]]
    settled: list[tuple[Any, Any]]
    first: list[tuple[Any, Any]]
    second: list[tuple[Any, Any]]


def _pairs(
    rows: Sequence[Labelled], name: str, same: Callable[[Any, Any], bool] = lambda one, other: one == other
) -> _Pairs:
    """Wherever a labeller gives a level, abstaining ("none") is an error; a level given beyond that too."""
    dated = name.startswith("deadline")

    def value(label: dict[str, Any]) -> Any:
        return label.get(name) if dated else label.get(name) or "none"

    def stated(*labels: dict[str, Any]) -> bool:
        return name != "aspirational" or all(label.get(name) for label in labels)

    return _Pairs(
        [(value(r.first), value(r.second)) for r in rows if stated(r.first, r.second)],
        [
            (value(r.first), value(r.ours))
            for r in rows
            if stated(r.first) and same(value(r.first), value(r.second))
        ],
        [(value(r.first), value(r.ours)) for r in rows if stated(r.first)],
        [(value(r.second), value(r.ours)) for r in rows if stated(r.second)],
    )


def _line(name: str, measure: Callable[[Sequence[Any]], float], pairs: _Pairs) -> str:
    low, high = interval(measure, pairs.settled)
    return (
        f"| {name} | {measure(pairs.between):.2f} | {measure(pairs.settled):.2f} | {low:.2f}–{high:.2f} "
        f"| {len(pairs.settled)} | {measure(pairs.first):.2f} | {measure(pairs.second):.2f} |"
    )


def _dates_line(rows: Sequence[Labelled]) -> str:
    """Only the first labeller gave dates: they count as settled where both quote the same words."""
    settled = [r for r in rows if same_words(r.first["deadline"], r.second["deadline"])]
    pairs = [(r.first["deadline_date"], r.ours["deadline_date"]) for r in settled]
    low, high = interval(span_f1, pairs)
    alone = span_f1([(r.first["deadline_date"], r.ours["deadline_date"]) for r in rows])
    return (
        f"| deadline as a date: F1 | – | {span_f1(pairs):.2f} | {low:.2f}–{high:.2f} "
        f"| {len(pairs)} | {alone:.2f} | – |"
    )


def _confusion(rows: Sequence[Labelled], name: str) -> list[str]:
    return confusion(_pairs(rows, name).settled)


def _errors_by_count(rows: Sequence[Labelled], names: Sequence[str]) -> list[str]:
    """The commonest errors on settled labels, as counts."""
    lines = ["Commonest errors (settled labels):", ""]
    for name in names:
        wrong = Counter((a, b) for a, b in _pairs(rows, name).settled if a != b)
        said = "; ".join(f"{a} read as {b}: {n}" for (a, b), n in wrong.most_common(4))
        lines.append(f"* {name}: {said or 'none'}")
    return lines


def dev_errors(name: str, family: Literal["outcomes", "provision"] = "outcomes") -> list[str]:
    """The statements of the part `dev` whose settled label `name` differs from ours."""
    rows = outcomes("dev") if family == "outcomes" else provision("dev")
    same = same_words if name == "deadline" else (lambda one, other: one == other)
    return [
        f"{r.id} {r.style}: {r.first[name]} / {r.second[name]}, ours {r.ours[name]}: {r.text}"
        for r in rows
        if same(r.first[name], r.second[name]) and not same(r.first[name], r.ours[name])
    ]
