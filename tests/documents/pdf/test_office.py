"""PDFs that LibreOffice makes of Word documents: the same tables and paragraphs as the original."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest
from docx import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Block, Document, Table
from ehcaudit.documents.pdf import read_pdf
from ehcaudit.documents.word import read_word
from tests.documents.pdf.making import sentence

pytestmark = [pytest.mark.libreoffice, pytest.mark.slow]


def merged(table: WordTable, *texts: str, title: bool = False) -> None:
    """A full-width row; the first paragraph of a title row is bold."""
    row = table.add_row().cells  # type: ignore[no-untyped-call]
    cell = row[0].merge(row[-1])
    cell.text = texts[0]
    cell.paragraphs[0].runs[0].bold = title
    for text in texts[1:]:
        cell.add_paragraph(text)


def area(word: object, name: str, rng: random.Random, rows: int) -> None:
    """One table of the national layout: title row, strengths, B | F | E, empty numbered rows."""
    table = word.add_table(rows=0, cols=3)  # type: ignore[attr-defined]
    table.style = "Table Grid"
    merged(
        table,
        "Special Educational Needs and Provision (B-F-E)",
        name,
        "Guidance: " + sentence(3, 25),
        title=True,
    )
    merged(table, "Strengths", title=True)
    merged(table, *(sentence(rng.randint(0, 99), 40) for _ in range(2)))
    for text, cell in zip(
        ("B – Needs", "F – Provision", " E – Outcomes"), table.add_row().cells, strict=True
    ):
        cell.text = text
        cell.paragraphs[0].runs[0].bold = True
    for number in range(1, rows + 1):
        cells = table.add_row().cells
        cells[0].text = f"{number}."
        if number > rows - 2:
            continue
        cells[0].text += " " + sentence(rng.randint(0, 99), rng.randint(12, 60))
        for cell in cells[1:]:
            paragraph: WordParagraph = cell.paragraphs[0]
            for item in range(rng.randint(1, 4)):
                paragraph = cell.add_paragraph() if item else paragraph
                paragraph.style = "List Bullet"
                paragraph.add_run(sentence(rng.randint(0, 99), rng.randint(6, 40)))
    word.add_paragraph("")  # type: ignore[attr-defined]


def plan(folder: Path, seed: int) -> Path:
    """A landscape plan whose long cells break over pages."""
    rng = random.Random(seed)
    word = WordFile()
    section = word.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.header.paragraphs[0].text = "OFFICIAL – SENSITIVE"
    word.add_paragraph("Education, Health and Care Plan").runs[0].bold = True
    keys = word.add_table(rows=0, cols=2)
    keys.style = "Table Grid"
    for key, value in (("Name", "Robin Sample"), ("NHS number", ""), ("Address", sentence(1, 24))):
        cells = keys.add_row().cells
        cells[0].text, cells[1].text = key, value
    word.add_paragraph(sentence(8, 70))
    for name in ("Communication and interaction", "Cognition and learning"):
        area(word, name, rng, 8)
    path = folder / f"plan{seed}.docx"
    word.save(str(path))
    return path


def shown(blocks: tuple[Block, ...]) -> list[object]:
    """Blocks as plain values: the cells of tables with spans, text and number of list items; paragraphs.

    Where one paragraph of a cell ends is not compared: a last line that fills the cell does not show it.
    """
    out: list[object] = []
    for block in blocks:
        if isinstance(block, Table):
            out += [
                (
                    c.row,
                    c.column,
                    c.row_span,
                    c.column_span,
                    c.text.split(),
                    sum(p.marker is not None for p in c.paragraphs()),
                )
                for c in block.cells()
            ]
        elif block.text:
            out.append((block.marker, block.text))
    return out


@pytest.fixture(scope="module")
def pairs(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Document, Document]]:
    """The same plans as Word and as PDF."""
    folder = tmp_path_factory.mktemp("office")
    sources = [plan(folder, seed) for seed in range(4)]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sources)], check=True, capture_output=True, timeout=240)
    out = []
    for source in sources:
        word = read_word(str(source), source.read_bytes(), "", Limits())
        pdf = read_pdf(str(source), source.with_suffix(".pdf").read_bytes(), "", Limits())
        assert isinstance(word, Document)
        assert isinstance(pdf, Document)
        out.append((word, pdf))
    return out


def test_same_blocks_as_the_word_original(pairs: list[tuple[Document, Document]]) -> None:
    for word, pdf in pairs:
        assert shown(pdf.blocks) == shown(word.blocks)


def test_header_is_kept_apart(pairs: list[tuple[Document, Document]]) -> None:
    for _, pdf in pairs:
        assert pdf.headers == ("OFFICIAL – SENSITIVE",)
        assert "SENSITIVE" not in pdf.text


def test_bold_is_bold_in_both(pairs: list[tuple[Document, Document]]) -> None:
    for word, pdf in pairs:
        bold = [[p.text for p in d.paragraphs() if p.bold] for d in (word, pdf)]
        assert bold[0] == bold[1]
