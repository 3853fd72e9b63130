"""Plans of the corpus, as Word and as drawn PDF: what is understood is what was written."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcaudit.documents.model import Unreadable
from tests.corpus.compare import MEASURES, Tally, compare
from tests.corpus.measure import F1, cases, read, score

GOALS = {
    "phrases": 0.99, "outcomes": 0.97, "provision": 0.95, "subject": 0.98, "dates": 0.98, "kind": 0.98,
    "tiers": 0.97, "steps": 0.97, "columns": 0.95, "status": 0.98, "advice": 0.95,
}  # fmt: skip
MOST_WRONG = 0.005
SEEDS = (0, 7)


@pytest.mark.slow
@pytest.mark.parametrize("layout", ["L1", "L2", "L3", "L4"])
def test_layouts_reach_their_goals(layout: str, tmp_path: Path) -> None:
    totals = {name: Tally() for name in MEASURES}
    for case in cases(tmp_path, SEEDS, [layout], ["docx", "reportlab"]):
        plan = read(case.path)
        assert not isinstance(plan, Unreadable), plan
        for name, tally in compare(plan, case.truth).items():
            totals[name].add(tally)
    missed = {
        name: totals[name].notes[:3] for name, goal in GOALS.items() if score(name, totals[name]) < goal
    }
    assert missed == {}
    assert score("wrong", totals["wrong"]) <= MOST_WRONG, totals["wrong"].notes[:3]
    assert set(MEASURES) >= F1
