"""The plans of both corpora that hold no planted fault of these kinds, in every layout, and what is found in them."""  # noqa: E501

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ehcaudit.checks.reading import Reading
from ehcaudit.documents import read_document
from ehcaudit.documents.model import Unreadable
from ehcaudit.plans import understand
from ehcaudit.plans.case import Case
from ehcaudit.plans.model import Plan
from ehcaudit.policy import load_policy
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.scorecard import Finding
from tests.corpus.build import ALL_LAYOUTS, build_sheet
from tests.corpus.measure import contents
from tests.corpus.vary import archetype, vary
from tests.corpus.word import write_docx
from tests.second_corpus.make import documents
from tests.second_corpus.word import write

AS_OF = dt.date(2026, 11, 23)
CRITERIA = ("plan-current", "plan-is-this-childs")
# Written to be stale, or with another child's paragraph in them.
PLANTED = frozenset({"EHC-1128", "EHC-1260"})


def clean_plans(folder: Path, seeds: int = 2) -> Iterator[tuple[str, Plan]]:
    """Every clean plan of both corpora, with a name."""
    for content in contents():
        if content.id.upper() in PLANTED:
            continue
        for layout in ALL_LAYOUTS:
            for seed in range(seeds):
                variant = vary(layout, seed) if seed else archetype(layout)
                path = write_docx(
                    build_sheet(content, layout, variant), folder / f"{content.id}-{layout}-{seed}.docx"
                )
                yield from _plan(path)
    for document in documents():
        path = folder / f"{document.name}.docx"
        write(document, path)
        yield from _plan(path)


def _plan(path: Path) -> Iterator[tuple[str, Plan]]:
    document = read_document(path)
    if not isinstance(document, Unreadable):
        plan = understand(document, load_policy())
        if plan.kind in ("plan", "amendment_notice"):
            yield path.stem, plan


def found_in(plan: Plan) -> list[Finding]:
    """What the two criteria find in a plan."""
    reading = Reading(Case(plan, AS_OF, load_policy()))
    wanted = [c for c in load_rubric().criteria if c.id in CRITERIA]
    return [f for c in wanted for f in judge_criterion(reading, c).findings]


def clean_findings(seeds: int = 2) -> tuple[int, list[tuple[str, Finding]]]:
    """How many clean plans were read, and what was found in them."""
    with tempfile.TemporaryDirectory() as spare:
        plans = list(clean_plans(Path(spare), seeds))
    return len(plans), [(name, f) for name, plan in plans for f in found_in(plan)]


def main() -> None:
    """Print the findings, alike ones once."""
    count, found = clean_findings()
    print(count, "plans;", len(found), "findings in", len({name for name, _ in found}), "plans")
    alike: Counter[tuple[str, str, str]] = Counter()
    where: dict[tuple[str, str, str], str] = {}
    for name, f in found:
        key = (f.code, f.message[:160], f.quote[:200])
        alike[key] += 1
        where.setdefault(key, name)
    for key, times in alike.most_common():
        print(times, where[key], *key, sep=" | ")


if __name__ == "__main__":
    main()
