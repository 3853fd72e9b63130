"""A template filled in as an officer would, so that it is a plan and no template any more."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

SENTENCES = (
    "Maya uses short sentences of three or four words and is understood by people who know her well.",
    "By July 2027 Maya will ask a friend to play, in words or signs, three times a week at break.",
    "A teaching assistant trained in Makaton works with Maya for 20 minutes each day in a pair.",
    "Maya told her teacher with pictures that she loves trains, swimming and her dog Biscuit.",
    "Mrs Okoro would like Maya to have friends near home and to read for pleasure.",
    "Maya finds changes hard and covers her ears in the dining hall.",
    "Speech and language therapist, 45 minutes once a fortnight, individually, reviewed each term.",
    "12 March 2026",
)


def fill(document: Any) -> None:
    """Answer every blank cell, control, merge field and leader of the document."""
    words = itertools.cycle(SENTENCES)
    _fields(document, words)
    _cells(document, words)
    for paragraph in list(document.paragraphs):
        if not paragraph.text.strip() and not list(paragraph._p.iter(qn("w:drawing"))):
            paragraph.text = next(words)
        elif paragraph.runs and paragraph.runs[0].italic:
            paragraph.text = next(words)
            paragraph.runs[0].italic = False


def _fields(document: Any, words: Iterator[str]) -> None:
    for control in document.element.body.iter(qn("w:sdt")):
        for mark in list(control.iter(qn("w:showingPlcHdr"))):
            mark.getparent().remove(mark)
        for text in list(control.iter(qn("w:t")))[:1]:
            text.text = next(words)
    for text in document.element.body.iter(qn("w:t")):
        if (text.text or "").startswith("«"):
            text.text = "Maya"


def _cells(document: Any, words: Iterator[str]) -> None:
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if not cell.text.strip(" _/"):
                    cell.text = next(words)
