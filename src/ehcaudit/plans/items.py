"""Does a line begin a new item, or go on with the one before it?"""

from __future__ import annotations

import re
from functools import cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.lines import Line
from ehcaudit.plans.text import split_tags, without_numbering

_LABEL_NUMBER = re.compile(
    r"^\s*(?:(?:outcome|aim|goal|need|provision|item|target|step)\s*(?:no\.?\s*)?\d{1,2}[a-z]?\s*[:.)–-]?\s*"
    r"|(?:[A-H]|O|SO|LTO|MTO|STO|N|P)\d{1,2}[a-z]?\s*[:.)–-]\s+|\d{1,2}[a-z]?[.)]\s*(?=[A-Z])|\(\d{1,2}\)\s*)",
    re.IGNORECASE,
)


@cache
def _goes_on(kind: str) -> re.Pattern[str]:
    return re.compile(rf"^{load('labels')['continuations'][kind]}", re.IGNORECASE)


def bare_text(line: Line) -> tuple[str, tuple[str, ...]]:
    """The text of an item without bullet, number and source tags, and the tags."""
    text, tags = split_tags(line.text)
    text = without_numbering(text)
    if line.code:
        text = re.sub(rf"^{line.code[0]}\.?\d{{1,2}}(?:\.\d{{1,2}})?\s+(?=[A-Z])", "", text)
    text = _LABEL_NUMBER.sub("", text, count=1).strip() or text
    return text, tags


def marked(line: Line) -> bool:
    """Whether the line is a list item: by the file, by its marker, or by a number that was typed."""
    return (
        line.list_level is not None or line.marker is not None or _LABEL_NUMBER.match(line.text) is not None
    )


def same_stretch(line: Line, before: Line) -> bool:
    """Whether two lines stand in one cell, or in one run of paragraphs under one label."""
    here = (line.table, line.first_row, line.column, line.area, line.code)
    return here == (before.table, before.first_row, before.column, before.area, before.code)


def continues(line: Line, before: Line, text_before: str, kind: str = "") -> bool:
    """Whether `line` goes on with the item whose last line was `before`.

    Of an item (`kind` "any"), a sentence such as "This will be reviewed" does so too; of an "outcome", also a
    remark such as "He can now do two".
    """
    if marked(line) or line.lead:
        return False
    if not same_stretch(line, before):
        return breaks_off(line, before, text_before)
    if line.text.lstrip("\"'“‘(")[:1].islower() or text_before.endswith((",", " and", " or", "–", "-")):
        return True
    if kind and _goes_on("any").match(line.text):
        return True
    remark = kind == "outcome" and _goes_on("outcome").match(line.text)
    return bool(remark) and re.search(r"\bwill\b", line.text) is None


def breaks_off(line: Line, before: Line, text_before: str) -> bool:
    """Whether `line` is the rest of a text that a page break cut in mid-sentence.

    Only where pages are known; on one page, short items without a full stop stay apart.
    """
    page, page_before = line.place.page, before.place.page
    if page is None or page_before is None or page != page_before + 1 or marked(line):
        return False
    alike = (line.code, line.area) == (before.code, before.area)
    return alike and line.text[:1].islower() and not text_before.rstrip().endswith((".", "!", "?", ";", ":"))


def shape(line: Line) -> tuple[int, str]:
    """Nesting and kind of marker of a list item: what tells an outcome from its steps."""
    marker = line.marker or ""
    kind = "number" if re.search(r"[0-9a-z]", marker, re.IGNORECASE) else marker
    return (-1 if line.list_level is None else line.list_level, kind)
