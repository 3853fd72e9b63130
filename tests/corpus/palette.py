"""Colours by authority, so that plans of one layout do not all look like one council's."""

from __future__ import annotations

import zlib
from dataclasses import replace

from tests.corpus.sheet import Block, Cell, Grid, Sheet

# Headings, shade of titles, shade of labels.
PALETTES = (
    ("1F3864", "D9E2F3", "EDEDED"),
    ("4B2E83", "E4DFEC", "F2F2F2"),
    ("1B5E4B", "CDE6DC", "EAF4F0"),
    ("7B1E3A", "F3DDE3", "F7F0F2"),
    ("00557F", "CFE3EE", "EDF4F8"),
    ("7A3E00", "FBE4D0", "F8F1EA"),
    ("333333", "D0D0D0", "EFEFEF"),
)


def in_colours_of(sheet: Sheet, authority: str) -> Sheet:
    """The sheet in the colours of an authority: always the same ones for the same name."""
    colour, fill, head = PALETTES[zlib.crc32(authority.encode()) % len(PALETTES)]
    theme = sheet.theme
    shades = {theme.fill: fill, theme.head_fill: head, theme.colour: colour}
    blocks = tuple(_block(block, shades) for block in sheet.blocks)
    return replace(sheet, blocks=blocks, theme=replace(theme, colour=colour, fill=fill, head_fill=head))


def _block(block: Block, shades: dict[str, str]) -> Block:
    if not isinstance(block, Grid):
        return block
    rows = tuple(replace(row, cells=tuple(_cell(c, shades) for c in row.cells)) for row in block.rows)
    return replace(block, rows=rows)


def _cell(item: Cell, shades: dict[str, str]) -> Cell:
    return replace(item, fill=shades.get(item.fill, item.fill)) if item.fill else item
