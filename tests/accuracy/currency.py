"""How well stale facts and another child's traces are found: `python -m tests.accuracy.currency`."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ehcaudit.checks.reading import Reading
from ehcaudit.documents.model import Document, Paragraph, Place, Run
from ehcaudit.plans.case import Case
from ehcaudit.plans.model import AdviceEntry
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example, LoadedRubric

GOLD = Path(__file__).parents[1] / "gold" / "currency"
CRITERIA = ("plan-current", "plan-is-this-childs")


@cache
def _rubric() -> LoadedRubric:
    return load_rubric()


@dataclass(frozen=True)
class Judged:
    """A gold case and the codes that were found."""

    row: dict[str, Any]
    codes: frozenset[str]

    @property
    def wanted(self) -> bool:
        """Whether the fault was planted."""
        return bool(self.row["fault"])

    @property
    def found(self) -> bool:
        """Whether a finding carries the case's code."""
        return self.row["code"] in self.codes

    @property
    def right(self) -> bool:
        """Whether the judgement is the label."""
        return self.wanted == self.found


def gold() -> Iterator[dict[str, Any]]:
    """All gold cases."""
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def case_of_row(row: dict[str, Any]) -> Case:
    """The case that a gold row describes."""
    fields = ("sections", "dates", "date_of_birth", "nc_year", "status", "as_of")
    case = case_of(Example.model_validate({k: row[k] for k in fields if row.get(k)}), _rubric())
    plan = case.plan
    subject = dataclasses.replace(
        plan.subject,
        name=row.get("name"),
        known_as=row.get("known_as"),
        pronoun=row.get("pronoun"),
        setting=row.get("setting"),
        identifiers=row.get("identifiers", {}),
    )
    advice = tuple(_advice(n, entry) for n, entry in enumerate(row.get("advice", ()), start=1))
    plan = dataclasses.replace(
        plan, subject=subject, advice=advice, document=_document(plan.document, row.get("lines", ()))
    )
    return dataclasses.replace(case, plan=plan)


def _advice(number: int, entry: dict[str, Any]) -> AdviceEntry:
    day = dt.date.fromisoformat(entry["date"]) if entry["date"] else None
    return AdviceEntry(f"K{number}", entry["title"], None, None, None, day, entry["discipline"], False, True)


def _document(document: Document, lines: list[str]) -> Document:
    start = [Paragraph((Run(line),), Place(paragraph=n)) for n, line in enumerate(lines, start=1)]
    return dataclasses.replace(document, blocks=(*start, *document.blocks))


def judge(row: dict[str, Any]) -> Judged:
    """The codes that the two criteria find in a case."""
    reading = Reading(case_of_row(row))
    wanted = [c for c in _rubric().criteria if c.id in CRITERIA]
    return Judged(row, frozenset(f.code for c in wanted for f in judge_criterion(reading, c).findings))


@cache
def judged() -> tuple[Judged, ...]:
    """All gold cases, judged."""
    return tuple(judge(row) for row in gold())


def figures(rows: list[Judged]) -> tuple[float, float]:
    """Precision and recall."""
    hits = sum(j.wanted and j.found for j in rows)
    found, wanted = sum(j.found for j in rows), sum(j.wanted for j in rows)
    return (hits / found if found else 1.0), (hits / wanted if wanted else 1.0)


def report() -> list[str]:
    """Precision and recall of every code, held-out cases apart, as a Markdown table."""
    lines = [
        "| code | cases | precision | recall | held out: precision | recall |",
        "|---|---|---|---|---|---|",
    ]
    for code in dict.fromkeys(j.row["code"] for j in judged()):
        rows = [j for j in judged() if j.row["code"] == code]
        held = [j for j in rows if j.row["held"]]
        used = [j for j in rows if not j.row["held"]]
        values = [f"{v:.2f}" for v in (*figures(used), *figures(held))]
        lines.append(f"| `{code}` | {len(used)} + {len(held)} | " + " | ".join(values) + " |")
    return lines


def main() -> None:
    """Print the figures; with `-v` also every error of the cases that are not held out."""
    sys.stdout.write("\n".join(report()) + "\n")
    if "-v" in sys.argv:
        only = sys.argv[sys.argv.index("-v") + 1 :]
        for j in judged():
            if not j.right and not j.row["held"] and (not only or j.row["code"] in only):
                kind = "missed" if j.wanted else "false"
                sys.stdout.write(
                    f"{j.row['id']} {kind}: {j.row.get('name')} {json.dumps(j.row['sections'], ensure_ascii=False)}\n"  # noqa: E501
                )


if __name__ == "__main__":
    main()
