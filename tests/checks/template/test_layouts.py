"""Clean templates give no finding; every fault planted, singly and in sets, is found, and nothing else is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.checks.template.faults import FILE, SENTENCES, checked, code_of, codes, tags_of
from tests.checks.template.layouts import LAYOUTS

# What cannot be said of a layout: it shows the link by its columns; its headings are all in its tables.
NOT_HERE = {("linear", "file:no-header")}
# An outcome column is not asked for where a sentence asks for outcomes.
SINGLE = [
    (name, fault)
    for name, layout in LAYOUTS.items()
    for fault in (*tags_of(layout()), *SENTENCES, *FILE)
    if (name, fault) not in NOT_HERE and not (name == "national" and fault == "outcome_what")
]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_clean_template_gives_no_finding(name: str, tmp_path: Path) -> None:
    card = checked(LAYOUTS[name](), tmp_path / "t.docx")
    assert (card.status, card.kind, card.score, codes(card)) == ("scored", "template", 100.0, set())
    assert [c.id for c in card.criteria if not c.assessable] == []


@pytest.mark.parametrize(("name", "fault"), SINGLE)
def test_one_fault_is_found_and_nothing_else(name: str, fault: str, tmp_path: Path) -> None:
    card = checked(LAYOUTS[name](), tmp_path / "t.docx", [fault])
    # Without their column, B and F still stand in the title "Special Educational Needs and Provision".
    named_together = name == "national" and fault in ("section:B", "section:F")
    assert codes(card) == {"sections_not_separate" if named_together else code_of(fault)}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", LAYOUTS)
def test_sets_of_faults_are_found_and_nothing_else(name: str, seed: int, tmp_path: Path) -> None:
    whole = [fault for n, fault in SINGLE if n == name and not fault.startswith("section:")]
    faults = random.Random(f"{name}{seed}").sample(whole, 5)
    card = checked(LAYOUTS[name](), tmp_path / "t.docx", faults)
    assert codes(card) == {code_of(fault) for fault in faults}
