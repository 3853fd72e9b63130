# ruff: noqa: E501 - the documents of tests read better unbroken
"""Understanding is total: whatever a readable document holds, a plan comes out."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from ehcaudit.plans import plan_json
from tests.plans.build import COVER, TITLES, WORDS, bullet, head, para, read, table

PIECES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Section A",
            "SECTION F: Provision",
            "(E)",
            "H1",
            "Outcomes",
            "Steps:",
            "1.",
            "Name:",
            "None",
            "YES/ NO",
            "3/3/2024",
        ]
    ),
)


def _blocks() -> st.SearchStrategy[list[object]]:
    row = st.lists(PIECES, min_size=1, max_size=4)
    grids = st.lists(row, min_size=1, max_size=5).map(lambda rows: table(*rows))
    lines = st.one_of(
        PIECES.map(para),
        PIECES.map(head),
        PIECES.map(bullet),
        PIECES.map(lambda t: para(t, bold=True, size=14)),
    )
    return st.lists(st.one_of(lines, grids), max_size=25)


@settings(max_examples=60, deadline=None)
@given(_blocks())
def test_any_document_gives_a_plan(blocks: list[object]) -> None:
    plan = read(*blocks)
    assert plan_json(plan)["schema"] == "ehcaudit.plan/1"
    assert 0 <= plan.kind_confidence <= 1
    assert not set(plan.absent) & set(plan.sections)
    assert set(plan.empty) <= set(plan.sections)


def test_plans_load_neither_a_language_model_nor_a_reader() -> None:
    code = "import sys, ehcaudit.plans; print([m for m in ('spacy', 'lxml', 'docx', 'pdfplumber') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_sections_named_only_in_running_headers_leave_the_plan_partly_read() -> None:
    blocks = [b for c in "ABDEFGHIJK" for b in (head(f"Section {c}: {TITLES[c]}"), WORDS)]
    plan = read(*COVER, *blocks, headers=("Section C: Health needs", "Section D: Social care needs"))
    assert any(w.endswith(": C.") for w in plan.document.warnings)
    assert set(plan.document.warnings) <= set(plan.warnings)
