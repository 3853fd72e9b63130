"""Plans of both corpora in which nothing is stale and nothing is another child's, and what is found in them.

`python -m tests.accuracy.currency_clean`: every clean content of the first corpus in every layout, as
Word and as PDF, and the documents of the second. Each is read a month after
its own date; old advice is dated anew.
"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.checks.reading import Reading
from ehcaudit.documents import read_document
from ehcaudit.documents.model import Unreadable
from ehcaudit.plans import understand
from ehcaudit.plans.case import Case
from ehcaudit.policy import load_policy
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from tests.corpus.build import ALL_LAYOUTS, build_sheet, make
from tests.corpus.measure import contents
from tests.corpus.vary import archetype, vary
from tests.second_corpus.make import documents
from tests.second_corpus.word import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.plans.model import Plan
    from ehcaudit.rubric.scorecard import Finding
    from tests.corpus.model import PlanContent

CRITERIA = ("plan-current", "plan-is-this-childs")
# Written to be stale, or with another child's paragraph in them.
PLANTED = frozenset({"EHC-1128", "EHC-1260"})
# What a layout adds on purpose: L7 leaves prompts unfilled, L9 dates the plan a year on and leaves its text.
OF_THE_LAYOUT = {
    "L7": frozenset({"template_leftover"}),
    "L9": frozenset({"old_advice", "age_mismatch", "stale_future_tense"}),
}
_WRITTEN = dt.date(2026, 11, 23)  # when the second corpus was written, for its plans without a date
_READ_AFTER = dt.timedelta(days=30)
_FRESH = dt.timedelta(days=90)  # before the version, for advice that would be old by then


def clean_plans(folder: Path) -> Iterator[tuple[str, Plan]]:
    """Every clean plan, with a name that has its layout."""
    for content in contents():
        if content.id.upper() in PLANTED:
            continue
        for layout in ALL_LAYOUTS:
            for number, producer in enumerate(("docx", "reportlab")):
                variant = vary(layout, number) if number else archetype(layout)
                sheet = build_sheet(_with_new_advice(content), layout, variant)
                stem = f"{content.id}-{layout}-{producer}"
                yield from _plan(make(sheet, "docx" if producer == "docx" else "reportlab", folder, stem))
    for document in documents():
        path = folder / f"{document.name}.docx"
        write(document, path)
        yield from _plan(path)


def _with_new_advice(content: PlanContent) -> PlanContent:
    dates = content.dates
    version = max(d for d in (dates.issued, dates.amended, dates.first_issued) if d)
    oldest = version - dt.timedelta(days=330)
    advice = [
        entry.model_copy(update={"date": version - _FRESH}) if entry.date and entry.date < oldest else entry
        for entry in content.advice
    ]
    return content.model_copy(update={"advice": advice})


def _plan(path: Path) -> Iterator[tuple[str, Plan]]:
    document = read_document(path)
    if not isinstance(document, Unreadable):
        plan = understand(document, load_policy())
        if plan.kind in ("plan", "amendment_notice"):
            yield path.stem, plan


def found_in(name: str, plan: Plan) -> list[Finding]:
    """What the two criteria find in a plan a month after its date, but for what its layout adds."""
    stated = [d for d in (plan.dates.version, plan.dates.last_review) if d]
    as_of = max(stated) + _READ_AFTER if stated else _WRITTEN
    reading = Reading(Case(plan, as_of, load_policy()))
    wanted = [c for c in load_rubric().criteria if c.id in CRITERIA]
    meant = next((codes for layout, codes in OF_THE_LAYOUT.items() if f"-{layout}" in name), frozenset())
    found = [f for c in wanted for f in judge_criterion(reading, c).findings]
    return [f for f in found if f.code not in meant]


def clean_findings() -> tuple[Counter[str], list[tuple[str, Finding]]]:
    """How many clean plans of each kind were read, and what was found in them."""
    kinds: Counter[str] = Counter()
    found = []
    with tempfile.TemporaryDirectory() as spare:
        for name, plan in clean_plans(Path(spare)):
            kinds[plan.document.format] += 1
            found += [(name, finding) for finding in found_in(name, plan)]
    return kinds, found


def main() -> None:
    """Print the findings, alike ones once."""
    kinds, found = clean_findings()
    shown = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    plans = len({name for name, _ in found})
    sys.stdout.write(f"{sum(kinds.values())} plans ({shown}); {len(found)} findings in {plans} plans\n")
    alike = Counter((f.code, f.message[:160], f.quote[:200]) for _, f in found)
    where = {(f.code, f.message[:160], f.quote[:200]): name for name, f in reversed(found)}
    for key, times in alike.most_common():
        sys.stdout.write(" | ".join((str(times), where[key], *key)) + "\n")


if __name__ == "__main__":
    main()
