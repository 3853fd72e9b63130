"""How well stale facts and another child's traces are found: `python -m tests.accuracy.currency`.

Two hands wrote cases. Of each hand's cases one part may be read and learned from (`dev`), the other is held
out: of that, nothing but totals leaves here, and only with `--held`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import math
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ehcaudit.checks.reading import Reading
from ehcaudit.documents.model import Document, Paragraph, Place, Run
from ehcaudit.plans.case import Case
from ehcaudit.plans.model import AdviceEntry, Dates
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example, LoadedRubric

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Hand = Literal["first", "second", "third"]
GOLD = Path(__file__).parents[1] / "gold" / "currency"
SECOND = GOLD.with_name("currency_second")
FOLDERS: dict[Hand, Path] = {"first": GOLD, "second": SECOND, "third": SECOND}
_THIRD = "third_hand_"  # how the names of the third hand's files begin
# Judged elsewhere: against the previous version, or over a batch.
ELSEWHERE = frozenset({"progress_silent", "outcome_repeated", "unchanged_since_review", "boilerplate"})
CRITERIA = ("plan-current", "plan-is-this-childs")
_CRITERIA_OF = {"deadline_passed": ("outcomes-current",)}


@cache
def _rubric() -> LoadedRubric:
    return load_rubric()


@dataclass(frozen=True)
class Judged:
    """A gold case and the codes that were found."""

    row: dict[str, Any]
    codes: frozenset[str]
    quotes: tuple[str, ...] = ()

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


@cache
def rows_of(hand: Hand) -> tuple[dict[str, Any], ...]:
    """All cases of one hand; which code a case is of says its own field, not the name of its file."""
    files = sorted(f for f in FOLDERS[hand].glob("*.jsonl") if f.name.startswith(_THIRD) is (hand == "third"))
    lines = (line for f in files for line in f.read_text(encoding="utf-8").splitlines() if line.strip())
    return tuple(json.loads(line) for line in lines)


def codes_of(hand: Hand) -> tuple[str, ...]:
    """The codes for which this hand wrote cases that are judged here."""
    names = sorted({row["code"] for row in rows_of(hand)})
    return tuple(name for name in names if name not in ELSEWHERE)


def gold(hand: Hand, code: str, *, held: bool) -> Iterator[dict[str, Any]]:
    """One hand's cases of one code: the held-out ones or the others, never both."""
    yield from (row for row in rows_of(hand) if row["code"] == code and row["held"] is held)


def case_of_row(row: dict[str, Any]) -> Case:
    """The case that a gold row describes."""
    fields = ("sections", "dates", "date_of_birth", "nc_year", "status", "as_of")
    facts = {k: row[k] for k in fields if row.get(k)}
    roles = {field.name for field in dataclasses.fields(Dates)}
    facts["dates"] = {role: when for role, when in row.get("dates", {}).items() if role in roles}
    case = case_of(Example.model_validate(facts), _rubric())
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


def _document(document: Document, lines: Sequence[str]) -> Document:
    start = [Paragraph((Run(line),), Place(paragraph=n)) for n, line in enumerate(lines, start=1)]
    return dataclasses.replace(document, blocks=(*start, *document.blocks))


def judge(row: dict[str, Any]) -> Judged:
    """The codes that the criteria of the case's code find in it."""
    reading = Reading(case_of_row(row))
    ids = _CRITERIA_OF.get(row["code"], CRITERIA)
    wanted = [c for c in _rubric().criteria if c.id in ids]
    found = [f for c in wanted for f in judge_criterion(reading, c).findings]
    quotes = tuple(f"{f.code}: {f.quote} | {f.message}" for f in found)
    return Judged(row, frozenset(f.code for f in found), quotes)


@cache
def judged(hand: Hand, code: str, *, held: bool) -> tuple[Judged, ...]:
    """One hand's cases of one code, judged."""
    return tuple(judge(row) for row in gold(hand, code, held=held))


def figures(rows: Sequence[Judged]) -> tuple[float, float]:
    """Precision and recall."""
    hits, found, wanted = _counts(rows)
    return (hits / found if found else 1.0), (hits / wanted if wanted else 1.0)


def _counts(rows: Sequence[Judged]) -> tuple[int, int, int]:
    """Faults found, findings, faults."""
    hits = sum(j.wanted and j.found for j in rows)
    return hits, sum(j.found for j in rows), sum(j.wanted for j in rows)


def _share(part: int, whole: int) -> str:
    """A share with its 95 % interval (Wilson, which does not shrink to a point at 1)."""
    if not whole:
        return "–"
    share, z = part / whole, 1.96
    middle, spread = (
        share + z * z / (2 * whole),
        z * math.sqrt(share * (1 - share) / whole + (z / (2 * whole)) ** 2),
    )
    low, high = ((middle + sign * spread) / (1 + z * z / whole) for sign in (-1, 1))
    return f"{share:.2f} ({max(0.0, low):.2f}–{min(1.0, high):.2f})"


def report(hand: Hand, *, held: bool) -> list[str]:
    """Precision and recall of every code with their intervals, as a Markdown table."""
    lines = ["| code | faults + near-misses | precision | recall |", "|---|---|---|---|"]
    for code in codes_of(hand):
        rows = judged(hand, code, held=held)
        hits, found, wanted = _counts(rows)
        precision, recall = _share(hits, found), _share(hits, wanted)
        lines.append(f"| `{code}` | {wanted} + {len(rows) - wanted} | {precision} | {recall} |")
    return lines


def _errors(hand: Hand, code: str) -> Iterator[str]:
    for j in judged(hand, code, held=False):
        if not j.right:
            facts = {
                k: v
                for k, v in j.row.items()
                if k not in ("schema", "code", "fault", "held", "why", "sections")
            }
            yield f"## {j.row['id']} {'missed' if j.wanted else 'false'}: {j.row.get('why', '')}"
            yield json.dumps(facts, ensure_ascii=False)
            yield from (f"{name}: {text}" for name, text in j.row["sections"].items())
            yield from (f"   > {quote}" for quote in j.quotes)


def main(arguments: Sequence[str]) -> None:
    """Print the figures of `dev`; with `--held` those held out too, with `-v [CODE…]` the errors of `dev`."""
    asked = [code for code in arguments if not code.startswith("-")]
    parts = {"dev": False} | ({"held out": True} if "--held" in arguments else {})
    hands: tuple[Hand, ...] = ("first", "second", "third")
    for hand in hands:
        for name, held in parts.items():
            sys.stdout.write("\n".join((f"\n{hand} hand, {name}\n", *report(hand, held=held), "")))
        for code in codes_of(hand) if "-v" in arguments else ():
            if not asked or code in asked:
                sys.stdout.write("".join(f"{line}\n" for line in _errors(hand, code)))


if __name__ == "__main__":
    main(sys.argv[1:])
