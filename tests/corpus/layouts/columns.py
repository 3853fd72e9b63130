"""The rows of L1, where sections are columns: a need, its provision and its outcomes side by side."""

from __future__ import annotations

from dataclasses import replace

from tests.corpus.layouts.parts import outcome_points, provision_points, source_tag
from tests.corpus.model import Thread
from tests.corpus.sheet import Cell, Grid, Para, Row, cell
from tests.corpus.vary import Variant


def shaped(grid: Grid, variant: Variant) -> Grid:
    """The grid cut as the variant has it: outcomes second, or the numbers of the needs in a column apart."""
    grid = _ordered(grid, variant)
    return _numbers_apart(grid) if variant.shape == 1 and not variant.auto_numbers else grid


def _numbers_apart(grid: Grid) -> Grid:
    """The typed numbers of the needs in a narrow first column."""
    rows = []
    for row in grid.rows:
        first = row.cells[0]
        if len(row.cells) == 1:
            rows.append(replace(row, cells=(replace(first, span=first.span + 1),)))
            continue
        need = first.paras[0] if first.paras else Para("")
        number = need.marker
        if not number and need.text.rstrip(".").isdigit():
            number, need = need.text, Para("")
        head = "No." if row.whole else number
        left = Cell((Para(head, "label", bold=row.whole),), 1, first.fill, first.joined, first.opens)
        rest = replace(first, paras=(replace(need, marker=""),))
        rows.append(replace(row, cells=(left, rest, *row.cells[1:])))
    return Grid((0.6, *grid.widths), tuple(rows))


def _ordered(grid: Grid, variant: Variant) -> Grid:
    """The grid, its outcomes in the second column where the variant has them there."""
    if not variant.outcomes_second:
        return grid
    swapped = tuple(
        replace(row, cells=(row.cells[0], row.cells[2], row.cells[1])) if len(row.cells) == 3 else row
        for row in grid.rows
    )
    return Grid((4, 4, 5), swapped)


def thread_rows(threads: tuple[Thread, ...], codes: tuple[str, str], variant: Variant) -> list[Row]:
    """A row for each need with its provision and outcomes; then the numbered rows that were not used."""
    rows: list[Row] = []
    for number, thread in enumerate(threads, 1):
        need = need_para(number, thread.need, codes[0], thread.tag, variant)
        if variant.merged and len(thread.provision) > 1:
            rows += _merged_rows(need, thread, codes[1], variant)
            continue
        cells = (
            cell(need),
            Cell(provision_points(thread.provision, codes[1], variant)),
            Cell(outcome_points(thread.outcomes, variant)),
        )
        rows.append(Row(cells))
    for number in range(len(threads) + 1, len(threads) + 1 + variant.empty_rows):
        rows.append(Row((cell(f"{number}."), Cell(), Cell())))
    return rows


def need_para(number: int, text: str, code: str, tag: str, variant: Variant) -> Para:
    """A need with its number."""
    return Para(
        text,
        "body",
        code,
        marker=f"{number}.",
        tail=source_tag(tag, variant),
        auto_number=variant.auto_numbers,
    )


def _merged_rows(need: Para, thread: Thread, code: str, variant: Variant) -> list[Row]:
    """One row for each provision item, need and outcomes merged downwards."""
    rows = []
    for index, item in enumerate(thread.provision):
        first = index == 0
        left = Cell((need,) if first else (), opens=first, joined=not first)
        right = Cell(outcome_points(thread.outcomes, variant) if first else (), opens=first, joined=not first)
        rows.append(Row((left, Cell(provision_points((item,), code, variant)), right)))
    return rows
