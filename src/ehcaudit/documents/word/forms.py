"""Form parts whose state is shown by a sign: check boxes and drop-down lists, old and new.

Sources: ECMA-376 part 1, 17.16 (legacy form fields); [MS-DOCX] 2.6.1 (`w14:checkbox`).
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from ehcaudit.documents.word.symbols import CHECKED, UNCHECKED
from ehcaudit.documents.word.xml import VAL, W14, W, child_number, flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ehcaudit.documents.word.story import Story

_SIGNS = "☐☑☒□■✓✔✗✘"


@contextmanager
def check_box(control: etree._Element, story: Story) -> Iterator[bool]:
    """While a `w:sdt` that is a check box is read, its sign stands for its content. Tells if it is one."""
    box = control.find(f"{W}sdtPr/{W14}checkbox")
    if box is None:
        yield False
        return
    checked = box.find(W14 + "checked")
    ticked = checked is not None and checked.get(W14 + "val", "1").lower() not in ("0", "false", "off")
    before, story.checkbox = story.checkbox, CHECKED if ticked else UNCHECKED
    try:
        yield True
    finally:
        story.checkbox = before


def show_state(text: str, sign: str) -> str:
    """The text of a check box control with its state as a box sign, whatever sign the file shows it by."""
    shown = text.strip()
    label = shown[1:] if len(shown) == 1 or shown[0] in _SIGNS else f" {shown}"
    return f"{sign}{label}{text[len(text.rstrip()) :]}"


def form_field(mark: etree._Element) -> str:
    """What a legacy form field shows that has no result text: a box, or the entry chosen in a list."""
    data = mark.find(W + "ffData")
    if data is None:
        return ""
    box = data.find(W + "checkBox")
    if box is not None:
        state = flag(box.find(W + "checked"))
        state = flag(box.find(W + "default")) if state is None else state
        return CHECKED if state else UNCHECKED
    choices = data.find(W + "ddList")
    if choices is not None:
        entries = [e.get(VAL, "") for e in choices.iterchildren(W + "listEntry")]
        index = child_number(choices, "result") or child_number(choices, "default") or 0
        return entries[index] if 0 <= index < len(entries) else ""
    return ""
