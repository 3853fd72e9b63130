"""Where in the document a date or a year group of the cover stands, so that it can be looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.documents.model import Place
from ehcaudit.plans.dates import parse_date

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.plans.case import Case

_LONGEST = 200  # letters of a line on a cover; what is longer is prose


def place_of_date(case: Case, when: dt.date) -> Place:
    """The place of the first short line or cell that holds `when`; an empty place where there is none."""
    for paragraph in case.plan.document.paragraphs():
        if len(paragraph.text) <= _LONGEST and parse_date(paragraph.text) == when:
            return paragraph.place
    return Place()


def place_of_words(case: Case, words: str) -> Place:
    """The place of the first line or cell that is `words`; an empty place where there is none."""
    wanted = words.strip().lower()
    for paragraph in case.plan.document.paragraphs():
        if wanted and len(paragraph.text) <= _LONGEST and wanted in paragraph.text.lower():
            return paragraph.place
    return Place()
