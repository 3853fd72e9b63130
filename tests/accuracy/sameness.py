"""How well texts shared between plans are found: `python -m tests.accuracy.sameness`.

The batches were written by someone who has not read the code. Errors are listed for those that are not held
out only; of the others nothing but totals leaves here.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ehcaudit.batch.sameness import shared_texts, wordprint
from ehcaudit.plans.model import Plan
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example
from ehcaudit.rubric.scorecard import SharedText
from tests.accuracy.page import write

GOLD = Path(__file__).parents[1] / "gold" / "currency_second" / "boilerplate.jsonl"


@dataclass(frozen=True)
class Judged:
    """A batch and what was found in it."""

    row: dict[str, Any]
    found: tuple[SharedText, ...]

    @property
    def wanted(self) -> bool:
        """Whether a text was copied from plan to plan."""
        return bool(self.row["fault"])

    @property
    def right(self) -> bool:
        """Whether the judgement is the label."""
        return self.wanted == bool(self.found)


def plan_of(entry: dict[str, Any], as_of: str) -> Plan:
    """The plan that an entry of a batch describes."""
    fields = ("name", "pronoun", "date_of_birth", "sections", "dates")
    described = {name: entry[name] for name in fields if entry.get(name)}
    plan = case_of(Example.model_validate({**described, "as_of": as_of}), load_rubric()).plan
    return dataclasses.replace(plan, kind="plan")


def judge(row: dict[str, Any]) -> Judged:
    """The texts found in a batch."""
    prints = []
    for number, entry in enumerate(row["plans"], start=1):
        words = wordprint(plan_of(entry, row["as_of"]))
        if words is not None:
            prints.append((f"{number}.docx", str(number), words))
    return Judged(row, shared_texts(prints))


def batches(*, held: bool) -> Iterator[dict[str, Any]]:
    """The gold batches of a part."""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["held"] == held:
            yield row


def judged(*, held: bool) -> list[Judged]:
    """All batches of a part, judged."""
    return [judge(row) for row in batches(held=held)]


def figures(rows: list[Judged]) -> tuple[int, float, float]:
    """Number of batches, precision and recall."""
    hits = sum(j.wanted and bool(j.found) for j in rows)
    found, wanted = sum(bool(j.found) for j in rows), sum(j.wanted for j in rows)
    return len(rows), (hits / found if found else 1.0), (hits / wanted if wanted else 1.0)


def report() -> str:
    """The section of the accuracy page."""
    used, held = figures(judged(held=False)), figures(judged(held=True))
    return f"""## Texts shared between plans

Thirty batches of two to six plans by a writer who has not read the code: in half of them a text was carried
from one child's plan into another's, in the others only stock phrases, headings, statutory wording, service
lines, or versions of one child's plan are alike. Half of the batches were held out; only totals were seen.

| code | cases | precision | recall | held out: precision | recall |
|---|---|---|---|---|---|
| `boilerplate` | {used[0]} + {held[0]} | {used[1]:.2f} | {used[2]:.2f} | {held[1]:.2f} | {held[2]:.2f} |
"""


def main() -> None:
    """Print the errors of what is not held out; `--held` prints the page's section, `--write` puts it in."""
    for j in judged(held=False):
        if not j.right or "-v" in sys.argv:
            sys.stdout.write(f"{j.row['id']} {'right' if j.right else 'WRONG'} wanted={j.wanted}\n")
            sys.stdout.writelines(f"   {s.plans} {s.kind} {s.section}: {s.text}\n" for s in j.found)
    if "--write" in sys.argv:
        write(report())
    elif "--held" in sys.argv:
        sys.stdout.write(report())
    else:
        sys.stdout.write("{} batches, precision {:.2f}, recall {:.2f}\n".format(*figures(judged(held=False))))


if __name__ == "__main__":
    main()
