"""The look that a table's style gives to the text of its first row and first column.

Source: ECMA-376 part 1, 17.7.6 (table styles) and 17.4.55 (`w:tblLook`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.word.formatting import NOTHING
from ehcaudit.documents.word.xml import VAL, W

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.word.formatting import Formatting
    from ehcaudit.documents.word.styles import Styles
    from ehcaudit.documents.word.tables import Slot

# Name in `w:tblLook`, its bit in old files, name in table styles.
_LOOKS = {"firstRow": (0x20, "firstRow"), "firstColumn": (0x80, "firstCol")}


class TableLook:
    """What the style of a `w:tbl` states of the text in its cells: header rows and columns are bold, say."""

    def __init__(self, table: etree._Element, styles: Styles) -> None:
        properties = table.find(W + "tblPr")
        named = properties.find(W + "tblStyle") if properties is not None else None
        look = properties.find(W + "tblLook") if properties is not None else None
        self._style = named.get(VAL) if named is not None else None
        self._styles = styles
        self._regions = frozenset(name for name in _LOOKS if look is not None and _switched_on(look, name))

    def of(self, slot: Slot) -> Formatting:
        """What is stated for the text in a cell."""
        if self._style is None:
            return NOTHING
        here = {"firstRow": slot.row == 0, "firstColumn": slot.column == 0}
        return self._styles.table_look(
            self._style, tuple(_LOOKS[n][1] for n, stands in here.items() if stands and n in self._regions)
        )


def _switched_on(look: etree._Element, name: str) -> bool:
    stated = look.get(W + name)
    if stated is not None:
        return stated.lower() in ("1", "true", "on")
    try:
        return bool(int(look.get(VAL, "0")[:8], 16) & _LOOKS[name][0])
    except ValueError:
        return False
