"""How long judging takes beside spaCy's tagger and parser over the same text: medians of alternating runs.

Run with `python -m benchmarks.judging`. All statements of sections E, F, G, H1 and H2 of the sample plans are
judged, plan by plan; the tagger and parser of the same pipeline, as spaCy loads it, read the same statements.
Parsed texts are forgotten before each run; times are those of the processor, on one thread. Exits 1 where
judging takes more than 1.2 times as long, or a further single statement more than 20 ms.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from ehcaudit.checks.reading import Reading
from ehcaudit.checks.statements import judge_outcome
from ehcaudit.documents.model import Unreadable
from ehcaudit.documents.read import read_document
from ehcaudit.language.pipeline import DEFAULT_PIPELINE, forget
from ehcaudit.plans import understand
from ehcaudit.plans.case import Case
from ehcaudit.policy import load_policy

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 5
LIMIT, LIMIT_OF_ONE = 1.2, 0.020
SAMPLES = Path(__file__).parents[1] / "sample_plans"
ONE = "By July {year} Ana will ask an adult for help with her coat, without a prompt, on four days of five."


def cases() -> list[Case]:
    """The sample plans that are Word files, read once."""
    policy = load_policy()
    found = []
    for path in sorted(SAMPLES.glob("*.docx")):
        document = read_document(path)
        if not isinstance(document, Unreadable):
            found.append(Case(understand(document, policy), dt.date(2026, 11, 1), policy))
    return found


def judge(given: list[Case]) -> int:
    """Judge every statement; says how many there were."""
    readings = [Reading(case) for case in given]
    return sum(len(reading.outcomes) + len(reading.provision) for reading in readings)


def measure(runs: int = RUNS) -> tuple[float, float, int]:
    """Median seconds of judging and of tagger and parser, and the number of statements."""
    import spacy

    nlp = spacy.load(DEFAULT_PIPELINE, exclude=["ner", "lemmatizer", "attribute_ruler"])
    given = cases()
    plans = [[*(o.text for o in c.plan.outcomes), *(p.text for p in c.plan.provision)] for c in given]
    judged, parsed, count = [], [], 0
    for _ in range(runs + 1):
        forget()
        started = time.process_time()
        count = judge(given)
        judged.append(time.process_time() - started)
        parsed.append(_timed(lambda: [list(nlp.pipe(texts)) for texts in plans]))
    # The first round fills what is made once in a process.
    return statistics.median(judged[1:]), statistics.median(parsed[1:]), count


def one_more(runs: int = 21) -> float:
    """Median seconds of a further statement, each a little different from the last."""
    texts = [ONE.format(year=2027 + number) for number in range(runs)]
    return statistics.median(_timed(partial(judge_outcome, text)) for text in texts)


def _timed(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def main() -> int:
    """Print the times; 1 where one of them is over its limit."""
    judged, parsed, count = measure()
    single = one_more()
    ratio = judged / parsed
    print(
        f"{count} statements: judging {judged:.2f} s, tagger and parser {parsed:.2f} s, "
        f"ratio {ratio:.2f} (limit {LIMIT}); a further statement {single * 1000:.1f} ms (limit 20)"
    )
    return int(ratio > LIMIT or single > LIMIT_OF_ONE)


if __name__ == "__main__":
    sys.exit(main())
