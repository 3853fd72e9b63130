"""How long tracing takes beside spaCy's tagger and parser over the same texts: medians of alternating runs.

Run with `python -m benchmarks.tracing`. The longest sample plan and all six
advice documents of the sample plans.
Caches of tracing are emptied before each run. Exits 1 where tracing takes more than 1.5 times as long.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from pathlib import Path

from ehcaudit.checks.tracing import by_when, concepts, people, surface, vectors
from ehcaudit.checks.tracing.trace import trace_case
from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.read import read_document
from ehcaudit.language.pipeline import DEFAULT_PIPELINE
from ehcaudit.plans import understand
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.plans.model import Plan
from ehcaudit.policy import load_policy

RUNS = 5
LIMIT = 1.5
SAMPLES = Path(__file__).parents[1] / "sample_plans"
PLAN = "EHC-1103.docx"  # the longest
_CACHED = (
    by_when.deadlines_of, concepts.find_concepts, concepts.bare_of_parts, concepts.stem,
    people.find_people, people.names_a_role,
    surface.surface_of, surface.root_of, vectors.known,
)  # fmt: skip


def case() -> Case:
    """The plan and the six advice documents that come with the sample plans."""
    policy = load_policy()
    files = sorted(
        f for folder in SAMPLES.glob("*_advice") for f in folder.iterdir() if f.suffix in (".docx", ".pdf")
    )
    advice = tuple(
        AdviceSource(f"A{n}", f.name, understand(_read(f), policy)) for n, f in enumerate(files[:6], start=1)
    )
    plan = understand(_read(SAMPLES / PLAN), policy)
    return Case(plan, dt.date(2026, 11, 1), policy, advice=advice)


def texts(case: Case) -> list[str]:
    """All paragraphs of the plan and its advice."""
    plans: list[Plan] = [case.plan, *(s.plan for s in case.advice if s.plan is not None)]
    return [p.text for plan in plans for p in plan.document.paragraphs() if p.text]


def measure(runs: int = RUNS) -> tuple[float, float, int]:
    """Median seconds of tracing and of tagger and parser, and the number of words."""
    import spacy

    nlp = spacy.load(DEFAULT_PIPELINE, exclude=["ner", "lemmatizer", "attribute_ruler"])
    subject = case()
    words = texts(subject)
    traced: list[float] = []
    parsed: list[float] = []
    for _ in range(runs + 1):
        for cached in _CACHED:
            cached.cache_clear()
        started = time.perf_counter()
        trace_case(subject)
        traced.append(time.perf_counter() - started)
        started = time.perf_counter()
        for _ in nlp.pipe(words):
            pass
        parsed.append(time.perf_counter() - started)
    # The first round fills the caches of both that are made once in a process.
    return statistics.median(traced[1:]), statistics.median(parsed[1:]), sum(len(t.split()) for t in words)


def main() -> int:
    """Print the times; 1 where the ratio is over the limit."""
    traced, parsed, words = measure()
    ratio = traced / parsed
    times = f"tracing {traced:.2f} s, tagger and parser {parsed:.2f} s"
    print(f"{words} words: {times}, ratio {ratio:.2f} (limit {LIMIT})")
    return int(ratio > LIMIT)


def _read(path: Path) -> Document:
    document = read_document(path)
    if isinstance(document, Unreadable):
        raise SystemExit(f"{path.name} cannot be read: {document.reason}")
    return document


if __name__ == "__main__":
    sys.exit(main())
