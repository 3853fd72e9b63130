"""How well faults between two versions are found, on cases by a writer who had not seen the code.

Errors are listed of the cases that are not held out; of the others nothing but totals leaves here.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from functools import cache
from typing import Any

from ehcaudit.checks.reading import Reading
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from tests.accuracy.currency import Hand, Judged, case_of_row, figures, rows_of

CODES = ("progress_silent", "outcome_repeated", "unchanged_since_review")
CRITERION = "progress-reflected"


def judge(row: dict[str, Any]) -> Judged:
    """The codes that the criterion finds in a case with its previous version."""
    case = case_of_row(row)
    before = case_of_row({"as_of": row["as_of"], **row["previous"]})
    reading = Reading(dataclasses.replace(case, previous=before.plan))
    criterion = next(c for c in load_rubric().criteria if c.id == CRITERION)
    return Judged(row, frozenset(f.code for f in judge_criterion(reading, criterion).findings))


@cache
def judged() -> tuple[Judged, ...]:
    """Every case of the three codes, judged."""
    hands: tuple[Hand, ...] = ("second", "third")
    return tuple(judge(row) for hand in hands for row in rows_of(hand) if row["code"] in CODES)


def report() -> list[str]:
    """Precision and recall of each code, held-out cases apart, as a Markdown table."""
    lines = [
        "| code | cases: seen + held out | precision | recall | held out: precision | recall |",
        "|---|---|---|---|---|---|",
    ]
    for code in CODES:
        held = [j for j in judged() if j.row["code"] == code and j.row["held"]]
        seen = [j for j in judged() if j.row["code"] == code and not j.row["held"]]
        values = [f"{v:.2f}" for v in (*figures(seen), *(figures(held) if held else ()))]
        values += ["–"] * (4 - len(values))
        lines.append(f"| `{code}` | {len(seen)} + {len(held)} | " + " | ".join(values) + " |")
    return lines


def main() -> None:
    """Print the figures; `-v` the errors of the cases that are not held out."""
    sys.stdout.write("\n".join(report()) + "\n")
    for j in judged() if "-v" in sys.argv else ():
        if not j.right and not j.row["held"]:
            kind = "missed" if j.wanted else "false"
            sections = {name: j.row[name] for name in ("sections", "why")} | {
                "old": j.row["previous"]["sections"]
            }
            sys.stdout.write(f"{j.row['id']} {kind} {sorted(j.codes)}\n")
            sys.stdout.write(json.dumps(sections, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
