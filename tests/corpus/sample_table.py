"""What is found in the sample plans against what is in them, as a Markdown table.

Run by `python -m tests.corpus.sample_table`.
"""

from __future__ import annotations

from pathlib import Path

from ehcaudit.documents.model import Unreadable
from ehcaudit.plans.model import Plan
from tests.corpus.compare import Tally, compare
from tests.corpus.measure import CONTENT, read
from tests.corpus.model import load_content
from tests.corpus.samples import ROOT, Sample, reference, samples
from tests.corpus.truth import Truth, truth_of

HEADS = (
    "file", "kind", "sections", "phrases", "outcomes", "provision", "needs", "advice", "subject and dates",
)  # fmt: skip


def truths() -> list[tuple[Sample, Truth]]:
    """Every sample with the truth about it; of what is no plan, only its kind."""
    plans = {reference(c): c for c in map(load_content, sorted((CONTENT / "plans").glob("*.yaml")))}
    kinds = {"blank-template": "template", "annual-review": "annual_review"}
    found = []
    for sample in samples():
        if sample.stem in plans and not sample.folder:
            found.append((sample, truth_of(plans[sample.stem])))
        else:
            kind = next((k for start, k in kinds.items() if sample.stem.startswith(start)), "advice")
            found.append((sample, Truth(kind)))
    return found


def row(sample: Sample, truth: Truth, folder: Path) -> tuple[str, ...]:
    """One line of the table: what is found of what there is, and what is found that is not there."""
    plan = read(folder / sample.name)
    if isinstance(plan, Unreadable):
        return (sample.name, f"unreadable: {plan.reason}", *[""] * (len(HEADS) - 2))
    if truth.kind != "plan":
        return (sample.name, _kind(plan, truth), *[""] * (len(HEADS) - 2))
    tallies = compare(plan, truth)
    who = Tally()
    for name in ("subject", "dates", "status"):
        who.add(tallies[name])
    sections = sum(code in plan.sections for code in truth.sections)
    counts = (tallies[n] for n in ("phrases", "outcomes", "provision", "needs", "advice"))
    return (
        sample.name,
        _kind(plan, truth),
        f"{sections} of {len(truth.sections)}",
        *map(_count, counts),
        _count(who),
    )


def _kind(plan: Plan, truth: Truth) -> str:
    return plan.kind if plan.kind == truth.kind else f"{plan.kind}, is {truth.kind}"


def _count(tally: Tally) -> str:
    extra = f" (+{tally.extra})" if tally.extra else ""
    return f"{tally.right} of {tally.right + tally.missed}{extra}"


def main() -> None:
    """Print the table."""
    lines = [HEADS, tuple("---" for _ in HEADS)]
    lines += [row(sample, truth, ROOT / "sample_plans") for sample, truth in truths()]
    print("\n".join(f"| {' | '.join(line)} |" for line in lines))


if __name__ == "__main__":
    main()
