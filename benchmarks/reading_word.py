"""How long a Word plan takes to read, against unzipping and parsing its `document.xml` with lxml alone.

Run `python -m benchmarks.reading_word [FILE.docx ...]`; without files, plans are made here: a clean one, one
as Word leaves it after many edits (a run every two words), and tables of growing size. The target is a ratio
of at most 20 for plans of over 5,000 words, and time that grows linearly with rows and cells. Reading is
measured warm, as in a batch: the styles of a template are kept from one plan to the next.
"""

from __future__ import annotations

import io
import random
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from lxml import etree

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.word import read_word

_TEXT = """
Ana will ask an adult for help using a picture card on four out of five occasions in her class by July with
weekly sessions of speech and language therapy for thirty minutes delivered by a trained teaching assistant
"""


def _sentence(rng: random.Random, words: int) -> str:
    return " ".join(rng.choices(_TEXT.split(), k=words)) + "."


def make_plan(words: int, words_a_run: int, rows: int = 60, columns: int = 4) -> bytes:
    """A plan of about that many words, half in paragraphs and half in tables, as the bytes of a .docx."""
    rng = random.Random(1)
    document = docx.Document()
    per_cell = max(words // 2 // (rows * columns), 1)
    for number in range(words // 2 // 50):
        if number % 8 == 0:
            document.add_heading(f"Section {'ABCDEFGHIJK'[number // 8 % 11]}", 1)
        paragraph = document.add_paragraph(style="List Bullet" if number % 3 else None)
        _add_runs(paragraph, _sentence(rng, 50), words_a_run)
    table = document.add_table(rows, columns, style="Table Grid")
    for row in table.rows:
        for cell in row.cells:
            _add_runs(cell.paragraphs[0], _sentence(rng, per_cell), words_a_run)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_runs(paragraph: object, text: str, words_a_run: int) -> None:
    parts = text.split()
    for start in range(0, len(parts), words_a_run):
        run = paragraph.add_run(" ".join(parts[start : start + words_a_run]) + " ")  # type: ignore[attr-defined]
        run.font.size = docx.shared.Pt(11)


def medians(
    first: Callable[[], object], second: Callable[[], object], repeats: int = 9
) -> tuple[float, float]:
    """The median processor times of two pieces of work in milliseconds, measured in turn.

    Processor time, so that other programs on the machine do not count.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for work, kept in zip((first, second), times, strict=True):
            started = time.process_time()
            work()
            kept.append((time.process_time() - started) * 1000)
    return statistics.median(times[0]), statistics.median(times[1])


def bare(data: bytes) -> None:
    """Unzip and parse `document.xml`, and nothing else: what the ratio counts in."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        etree.fromstring(archive.read("word/document.xml"))


def compare(name: str, data: bytes) -> None:
    """Print one line: size in words, both medians, their ratio."""
    words = sum(len(p.text.split()) for p in read_word("x", data, "", Limits()).paragraphs())
    low, high = medians(lambda: bare(data), lambda: read_word("x", data, "", Limits()))
    print(f"{name:<28} {words:>7,} words {low:>8.1f} ms bare {high:>8.1f} ms read {high / low:>6.1f} x")


def main() -> None:
    """Measure the files named on the command line, or those made here."""
    files = [Path(name) for name in sys.argv[1:]]
    for file in files:
        compare(file.name, file.read_bytes())
    if not files:
        compare("clean plan", make_plan(5_500, 50))
        compare("much edited plan", make_plan(5_500, 2))
        compare("long plan", make_plan(20_000, 10))
        for rows in (100, 200, 400):
            compare(f"table of {rows} x 8", make_plan(rows * 8 * 4, 10, rows, 8))


if __name__ == "__main__":
    main()
