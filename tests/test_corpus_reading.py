"""Each layout of the corpus maker is read whole as a Word file; what is struck or appended is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ehcaudit.plans.model import Plan
from tests.corpus.build import ALL_LAYOUTS, build_sheet
from tests.corpus.compare import Tally, compare
from tests.corpus.layouts import l9
from tests.corpus.measure import CONTENT, other_sheets, read
from tests.corpus.model import PlanContent, load_content
from tests.corpus.scans import scanned
from tests.corpus.sheet import Block, Grid, Para, Sheet
from tests.corpus.truth import truth_of
from tests.corpus.vary import vary
from tests.corpus.word import write_docx


@pytest.fixture(scope="module")
def tiny() -> PlanContent:
    return load_content(CONTENT / "tiny.yaml")


def measured(sheet: Sheet, content: PlanContent, layout: str, seed: int, folder: Path) -> dict[str, Tally]:
    plan = read(write_docx(sheet, folder / "plan.docx"))
    assert isinstance(plan, Plan)
    return compare(plan, truth_of(content, layout, vary(layout, seed)))


CASES = [(layout, 0) for layout in ALL_LAYOUTS] + [("L9", seed) for seed in range(1, 6)]
CASES += [("L12", seed) for seed in range(1, 4)]


@pytest.mark.parametrize(("layout", "seed"), CASES)
def test_a_plan_is_read_whole(tiny: PlanContent, layout: str, seed: int, tmp_path: Path) -> None:
    sheet = build_sheet(tiny, layout, vary(layout, seed))
    tallies = measured(sheet, tiny, layout, seed, tmp_path)
    for name in ("phrases", "wrong", "kind", "outcomes", "provision"):
        assert not tallies[name].notes, name


@pytest.mark.parametrize("seed", [0, 2, 3])
def test_words_that_are_not_struck_after_all_would_be_counted(
    tiny: PlanContent, seed: int, tmp_path: Path
) -> None:
    variant = vary("L9", seed)
    assert l9.gone(l9.amended(tiny, variant), variant)
    sheet = unstruck(build_sheet(tiny, "L9", variant))
    assert measured(sheet, tiny, "L9", seed, tmp_path)["wrong"].missed


def unstruck(sheet: Sheet) -> Sheet:
    """The same sheet with all of its changes in plain type."""
    return replace(sheet, blocks=tuple(_plain(block) for block in sheet.blocks))


def _plain(block: Block) -> Block:
    if isinstance(block, Para):
        spans = tuple(replace(s, strike=False, tracked=False, change="") for s in block.spans)
        return replace(block, spans=spans)
    if isinstance(block, Grid):
        rows = (
            replace(
                r,
                change="",
                cells=tuple(replace(c, paras=tuple(_para(p) for p in c.paras)) for c in r.cells),
            )
            for r in block.rows
        )
        return replace(block, rows=tuple(rows))
    return block


def _para(para: Para) -> Para:
    plain = _plain(para)
    assert isinstance(plain, Para)
    return plain


def test_companions_are_told_from_plans(tmp_path: Path) -> None:
    seen: set[str] = set()
    for row, kind, sheet in other_sheets():
        if row in seen:
            continue
        seen.add(row)
        plan = read(write_docx(sheet, tmp_path / f"{row}.docx"))
        assert isinstance(plan, Plan)
        assert plan.kind == kind, row
    assert seen == {"S1", "S2", "S3", "S4", "S5", "S6", "S7", "other"}


def test_a_scan_is_a_picture_of_every_page_asked_for(tiny: PlanContent) -> None:
    import pypdfium2

    from tests.corpus.pdf import pdf_bytes

    data = pdf_bytes(build_sheet(tiny, "L4"))
    made = pypdfium2.PdfDocument(scanned(data, [0]))
    texts = [page.get_textpage().get_text_bounded() for page in made]
    assert len(texts) == len(pypdfium2.PdfDocument(data))
    assert not texts[0].strip()
    assert all(text.strip() for text in texts[1:])
