"""L10, printed by a case system: long ruled tables with heads on every page, the section in the running
header, ligatures and soft hyphens in the words, and a page that lost its spaces."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.corpus.layouts import l3
from tests.corpus.model import PlanContent
from tests.corpus.sheet import Block, Cell, Grid, Para, Sheet, Span
from tests.corpus.vary import Variant, write_date

LIGATURES = (("fi", "ﬁ"), ("fl", "ﬂ"))
_LONG_WORD = re.compile(r"[a-z]{11,}")


def base_variant(variant: Variant) -> Variant:
    """The variant of L3 that a system prints."""
    return replace(
        variant, heading_form=4, title_form=2, repeat_header=True, line_breaks=False, controls=False
    )


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L10."""
    plan = l3.build(content, base_variant(variant))
    child = content.child
    born = write_date(child.date_of_birth, variant.date_format)
    rng = random.Random(f"L10-{variant.seed}")
    blocks = tuple(_block(block, rng) for block in plan.blocks)
    return replace(
        plan,
        blocks=_without_spaces(blocks) if variant.seed % 3 == 1 else blocks,
        header=f"{child.name}   DOB {born}   Plan ref {content.id.upper()}   {{section}}",
        footer="Page {page} of {pages}",
    )


def _block(block: Block, rng: random.Random) -> Block:
    if isinstance(block, Para):
        return _set_by_system(block, rng)
    if isinstance(block, Grid):
        rows = tuple(replace(row, cells=tuple(_cell(c, rng) for c in row.cells)) for row in block.rows)
        return replace(block, rows=rows)
    return block


def _cell(cell: Cell, rng: random.Random) -> Cell:
    return replace(cell, paras=tuple(_set_by_system(p, rng) for p in cell.paras))


def _set_by_system(para: Para, rng: random.Random) -> Para:
    """The paragraph with ligatures for letters, and soft hyphens where a long word may be parted."""
    if para.section in (None, "-") or not para.text or para.section == "K":
        return para
    text = para.text
    for letters, sign in LIGATURES:
        text = text.replace(letters, sign)
    text = _LONG_WORD.sub(lambda m: f"{m[0][:5]}\u00ad{m[0][5:]}" if rng.random() < 0.5 else m[0], text)
    return replace(para, spans=(Span(text),)) if text != para.text else para


def _without_spaces(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The paragraphs of section A on pages of their own, their spaces lost."""
    done: list[Block] = []
    views = [n for n, b in enumerate(blocks) if isinstance(b, Para) and b.section == "A"]
    for number, block in enumerate(blocks):
        if number in views and isinstance(block, Para):
            text = block.text.replace(" ", "")
            block = replace(block, drawn=text, new_page=number == views[0])
        elif views and number == views[-1] + 1 and isinstance(block, Para):
            block = replace(block, new_page=True)
        done.append(block)
    return tuple(done)
