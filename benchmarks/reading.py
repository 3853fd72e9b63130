"""How fast plans are read, in one run: `python -m benchmarks.reading`.

PDF: pages ruled and full of words, against pdfplumber's words + tables and against bare pdfium (text with the
box of every character), on the same pages; which of pdfplumber's cells come out the same. Word: against
unzipping and parsing `document.xml` with lxml. Then how time grows with rows and pages. Medians of processor
time, and ratios; `reading_pdf FILE...`, `reading_word FILE...` and `reading_memory` measure files of your own
and memory.

Every page is read through the one grid reader. No page falls back to pdfplumber, so that share is nought by
design.
"""

from __future__ import annotations

import io
import random
import sys
from collections import Counter
from functools import partial

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from benchmarks import reading_memory, reading_pdf, reading_word
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document
from ehcaudit.documents.model import Table as ReadTable
from ehcaudit.documents.pdf import read_pdf
from ehcaudit.documents.word import read_word

_WORDS = reading_word._TEXT.split()
_COMPARED = 12
_PDFIUM, _PLUMBER, _WORD = 3, 12, 20


def ruled_plan(rows: int = 150, columns: int = 3, words: int = 24) -> bytes:
    """A ruled table over some twenty pages, about 550 words a page; no row breaks over a page."""
    rng = random.Random(1)
    style = getSampleStyleSheet()["BodyText"]
    style.fontSize, style.leading = 9, 11
    cells = [[Paragraph(_sentence(rng, words), style) for _ in range(columns)] for _ in range(rows)]
    stream = io.BytesIO()
    table = Table(
        cells, colWidths=[170] * columns, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")], splitByRow=1
    )
    SimpleDocTemplate(stream, pagesize=A4, leftMargin=40, rightMargin=40).build([table])
    return stream.getvalue()


def _sentence(rng: random.Random, words: int) -> str:
    return " ".join(rng.choices(_WORDS, k=words)).capitalize() + "."


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def same_cells(data: bytes) -> tuple[int, int]:
    """How many of pdfplumber's cells on the first pages are ours too, and how many it has."""
    read = read_pdf("plan.pdf", data, "", Limits())
    assert isinstance(read, Document)
    ours = [_plain(c.text) for t in read.blocks if isinstance(t, ReadTable) for c in t.cells()]
    theirs: list[str] = []
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages[:_COMPARED]:
            theirs += [_plain(c) for table in page.extract_tables() for row in table for c in row]
            page.close()
    return (Counter(ours) & Counter(theirs)).total(), len(theirs)


def _pdf() -> None:
    data = ruled_plan()
    rounds = reading_pdf.ROUNDS
    fast, base = (
        reading_pdf.pages_a_second(read, data, rounds) for read in (reading_pdf.ours, reading_pdf.bare)
    )
    slow = reading_pdf.pages_a_second(reading_pdf.plumber, data, 3)
    print(f"PDF, ruled: {fast:.0f} pages/s; bare pdfium {base:.0f}; pdfplumber words + tables {slow:.1f}")
    print(f"  {fast / slow:.1f} times as fast as pdfplumber (goal {_PLUMBER})")
    print(f"  {base / fast:.2f} times the time of bare pdfium (goal {_PDFIUM})")
    same, all_cells = same_cells(data)
    print(f"  {same} of {all_cells} cells as pdfplumber has them; no page falls back to it")


def _word() -> None:
    data = reading_word.make_plan(5_500, 10)
    low, high = reading_word.medians(
        lambda: reading_word.bare(data), lambda: read_word("x", data, "", Limits())
    )
    print(
        f"Word, 5,500 words: {high:.1f} ms; unzip + lxml {low:.1f} ms: {high / low:.1f} times (goal {_WORD})"
    )
    for rows in (100, 200, 400):
        data = reading_word.make_plan(rows * 8 * 4, 10, rows, 8)
        _, taken = reading_word.medians(int, partial(read_word, "x", data, "", Limits()), repeats=5)
        print(f"  table of {rows} x 8: {taken:.0f} ms, {1000 * taken / (rows * 8):.1f} µs a cell")


def main() -> int:
    """Print all figures."""
    _pdf()
    _word()
    print("PDF, growth (each size in a process of its own):")
    return reading_memory.main()


if __name__ == "__main__":
    sys.exit(main())
