"""L11: how well scans are read. `python -m tests.corpus.scans [--seeds 0-2] [--write]` (some seconds a page).

A plan in layout L4 is printed, and its pages are made pictures of 200 dots an inch, turned by a degree: all
of them (`ocr`), or section A and the last, signed one (`mixed`). Every third is a Word 97 file instead.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Unreadable
from ehcaudit.documents.read import read_document
from ehcaudit.plans import understand
from ehcaudit.plans.model import Plan
from ehcaudit.policy import load_policy
from tests.accuracy.page import write
from tests.corpus.build import build_sheet
from tests.corpus.compare import Tally, compare, fold
from tests.corpus.measure import contents
from tests.corpus.pdf import pdf_bytes
from tests.corpus.truth import Truth, truth_of
from tests.corpus.vary import vary
from tests.corpus.word import write_docx

LAYOUT = "L4"
FORMS = ("ocr", "mixed", "doc")
"""All pages scanned; some; a Word 97 file."""
DOTS, SKEW = 200, 1.0
PAIRS_ALIKE = 0.8
HEADING = "## Reading scans and old Word files"
ABOUT = """\
Layout L11: plans in layout L4 made pictures (200 dots an inch, turned by one degree) as a whole or in part,
and saved as Word 97 files. A section counts as found where its label was found and nine tenths of its words
stand in it; phrases may differ in one word of ten. Goal: sections 95 %. Printed by
`python -m tests.corpus.scans`."""


@dataclass(frozen=True)
class Scan:
    """One file, what it truly says, and where its text must be said to come from."""

    form: str
    path: Path
    truth: Truth


def scanned(data: bytes, pages: Iterable[int] | None = None) -> bytes:
    """A PDF with those of its pages (all where none are named, counted from 0) made pictures."""
    source = pypdfium2.PdfDocument(data)
    wanted = set(range(len(source)) if pages is None else pages)
    made = pypdfium2.PdfDocument.new()
    for number in range(len(source)):
        if number in wanted:
            picture = pypdfium2.PdfDocument(_picture(source[number]))
            made.import_pages(picture, [0])
        else:
            made.import_pages(source, [number])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _picture(page: pypdfium2.PdfPage) -> bytes:
    width, height = page.get_size()
    image = page.render(scale=DOTS / 72).to_pil().convert("L").rotate(SKEW, fillcolor=255)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    canvas.drawImage(ImageReader(image), 0, 0, width, height)
    canvas.save()
    return out.getvalue()


def scans(folder: Path, seeds: Iterable[int]) -> Iterator[Scan]:
    """A file for each seed, in the forms by turns."""
    plans = contents()
    for seed in seeds:
        content, variant = plans[seed * 5 % len(plans)], vary(LAYOUT, seed)
        sheet, truth = build_sheet(content, LAYOUT, variant), truth_of(content, LAYOUT, variant)
        form, path = FORMS[seed % len(FORMS)], folder / f"L11-{seed}-{content.id}.pdf"
        if form == "doc":
            if made := _word_97(write_docx(sheet, path.with_suffix(".docx"))):
                yield Scan(form, made, truth)
            continue
        data = pdf_bytes(sheet)
        path.write_bytes(scanned(data, _pages_of_views(data) if form == "mixed" else None))
        yield Scan(form, path, truth)


def _pages_of_views(data: bytes) -> list[int]:
    """The page after the cover, where section A stands, and the signed one at the end."""
    return [1, len(pypdfium2.PdfDocument(data)) - 1]


def _word_97(source: Path) -> Path | None:
    if shutil.which("soffice") is None:
        return None
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to", "doc"]
        subprocess.run(
            [*command, "--outdir", str(source.parent), str(source)],
            check=True,
            capture_output=True,
            timeout=120,
        )
    return source.with_suffix(".doc")


def tally(plan: Plan, truth: Truth) -> dict[str, Tally]:
    """Sections and phrases found, nearly right words allowed, and the rest as for other files."""
    tallies = {"sections": Tally(), "phrases": Tally()}
    for code, told in truth.sections.items():
        words = fold(plan.sections[code].text).split() if code in plan.sections else []
        pairs = _pairs(words)
        marks = [_share(_pairs(fold(text).split()), pairs) for text in told if len(fold(text).split()) > 1]
        for mark in marks:
            tallies["phrases"].check(mark >= PAIRS_ALIKE, f"{code} lacks a phrase")
        whole = _share(_pairs(fold(" ".join(told)).split()), pairs)
        tallies["sections"].check(bool(words) and whole >= PAIRS_ALIKE, f"{code} found by {whole:.2f}")
    rest = compare(plan, truth)
    return tallies | {name: rest[name] for name in ("outcomes", "provision", "subject", "dates", "kind")}


def _pairs(words: list[str]) -> set[tuple[str, str]]:
    """Words that follow one another. A wrong word spoils two pairs: a tenth of words is a fifth of pairs."""
    return set(pairwise(words))


def _share(wanted: set[tuple[str, str]], found: set[tuple[str, str]]) -> float:
    return len(wanted & found) / len(wanted) if wanted else 1.0


def measure(made: Iterable[Scan]) -> dict[str, dict[str, Tally]]:
    """Tallies by form of file."""
    rows: dict[str, dict[str, Tally]] = {}
    for scan in made:
        document = read_document(scan.path, Limits(seconds=900))
        row = rows.setdefault(scan.form, {})
        source = "none" if isinstance(document, Unreadable) else document.text_source
        expected = "text" if scan.form == "doc" else scan.form
        row.setdefault("source", Tally()).check(source == expected, f"{scan.path.name}: {source}")
        if isinstance(document, Unreadable):
            row.setdefault("sections", Tally()).missed += len(scan.truth.sections)
            continue
        for name, found in tally(understand(document, load_policy()), scan.truth).items():
            found.notes = [f"[{scan.path.name}] {note}" for note in found.notes]
            row.setdefault(name, Tally()).add(found)
    return rows


COLUMNS = ("sections", "phrases", "outcomes", "provision", "subject", "dates", "kind", "source")


def table(rows: dict[str, dict[str, Tally]]) -> str:
    """The figures for the documentation."""
    lines = ["| file | files | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 2) + "|"]
    names = {"ocr": "all pages scanned", "mixed": "two pages scanned", "doc": "Word 97"}
    for form, row in rows.items():
        shown = []
        for name in COLUMNS:
            one = row.get(name, Tally())
            shown.append(f"{one.f1 if name in ('outcomes', 'provision') else one.recall:.3f}")
        files = row["source"].right + row["source"].missed
        lines.append(f"| {names[form]} | {files} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def main() -> None:
    """Print the table and what was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.scans", description=__doc__)
    parser.add_argument("--seeds", default="0-2", help="0-5 or 2")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    with tempfile.TemporaryDirectory() as scratch:
        rows = measure(scans(Path(scratch), range(int(first), int(last or first) + 1)))
    print(table(rows))
    for row in rows.values():
        for name, one in row.items():
            print("\n".join(f"  {name}: {note[:160]}" for note in one.notes[:8]))
    if options.write:
        write(f"{HEADING}\n\n{ABOUT}\n\n{table(rows)}\n")


if __name__ == "__main__":
    main()
