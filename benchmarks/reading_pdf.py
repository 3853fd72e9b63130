"""How fast PDFs are read, against pdfplumber and bare pdfium on the same pages.

`python -m benchmarks.reading_pdf FILE...`: medians of pages a second and ratios, in CPU time. Goals: at
least 12 times as fast as pdfplumber's words and tables; at most 3 times as long as pdfium's text with
every character's box.
"""

from __future__ import annotations

import ctypes
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from ehcaudit.documents import read_document
from ehcaudit.documents.model import Document

ROUNDS = 5
_PLUMBER_PAGES = 12


def ours(data: bytes) -> int:
    """Read the whole file as `ehcaudit` does, from the disk."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.pdf"
        path.write_bytes(data)
        read = read_document(path)
    assert isinstance(read, Document)
    return read.pages or 0


def bare(data: bytes) -> int:
    """The text of every page and the box of every character, nothing made of them."""
    with pypdfium.PdfDocument(data) as document:
        count = len(document)
        for index in range(count):
            page = document[index]
            text = page.get_textpage()
            text.get_text_range()
            rect = pdfium.FS_RECTF()
            reference = ctypes.byref(rect)
            for number in range(text.count_chars()):
                pdfium.FPDFText_GetLooseCharBox(text.raw, number, reference)
                _ = (rect.left, rect.bottom, rect.right, rect.top)
            text.close()
            page.close()
    return count


def plumber(data: bytes) -> int:
    """pdfplumber's words and tables, of the first pages (it is slow)."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        pages = document.pages[:_PLUMBER_PAGES]
        for page in pages:
            page.extract_words()
            page.extract_tables()
            page.close()
        return len(pages)


def pages_a_second(reader: Callable[[bytes], int], data: bytes, rounds: int) -> float:
    """The median over some rounds, in CPU time (other programs do not count)."""
    reader(data)
    speeds = []
    for _ in range(rounds):
        start = time.process_time()
        count = reader(data)
        speeds.append(count / max(1e-9, time.process_time() - start))
    return statistics.median(speeds)


def main(paths: list[str]) -> int:
    """Measure each file and print a line for it, then the medians."""
    rows = []
    print(f"{'file':<24}{'ours':>8}{'pdfium':>8}{'plumber':>9}{'x plumber':>11}{'/ pdfium':>10}   pages/s")
    for name in paths:
        data = Path(name).read_bytes()
        fast, base, slow = (
            pages_a_second(ours, data, ROUNDS),
            pages_a_second(bare, data, ROUNDS),
            pages_a_second(plumber, data, 1),
        )
        rows.append((fast / slow, base / fast))
        speeds = f"{fast:>8.0f}{base:>8.0f}{slow:>9.1f}"
        print(f"{Path(name).name:<24}{speeds}{fast / slow:>11.1f}{base / fast:>10.2f}")
    if rows:
        gain, cost = (statistics.median(column) for column in zip(*rows, strict=True))
        print(f"median: {gain:.1f} times as fast as pdfplumber (goal 12)")
        print(f"median: {cost:.2f} times the time of bare pdfium (goal 3)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
