"""Struck text: a thin rule through letters takes them out of the live text, and no others."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from docx import Document as WordFile
from docx.text.paragraph import Paragraph as WordParagraph

from ehcaudit.documents.model import Document
from ehcaudit.documents.read import read_document
from tests.documents.pdf.making import document, flowed, para, sentence, table

LONG = sentence(4, 60)
LINES = [
    "Support of ~10~ 14 hours a week",
    "Support of ~10~14 hours a week",
    "Support of 1~0~4 hours a week",
    "~fortnightly~ weekly",
    "~fortnightly~weekly",
    "~fort~nightly",
    "(~a~b)",
    "An apple, ~a pear,~ a plum.",
    f"{sentence(2, 30)[:-1]} every ~month~week to plan.",
    f"~{LONG}~",
    "~Final~ / Draft / ~Amended~",
    "Nothing is struck here",
]
LIVE = [" ".join(re.sub("~.*?~", "", line).split()) for line in LINES]


def shown(read: Document) -> list[str]:
    """The paragraphs, with what is struck between tildes, the spaces at its ends left out."""
    out = []
    for p in read.paragraphs():
        text = "".join(f"~{run.text}~" if run.strike else run.text for run in p.runs).replace("~~", "")
        text = re.sub(r"~(\s*)(.*?)(\s*)~", r"\1~\2~\3", text)
        out.append(" ".join(text.split()))
    return [text for text in out if text]


def test_drawn_by_a_pdf_library() -> None:
    marked = [re.sub("~(.*?)~", r"<strike>\1</strike>", line) for line in LINES]
    result = document(flowed([para(line) for line in marked]))
    assert shown(result) == LINES
    assert [p.text for p in result.paragraphs() if p.all_text] == LIVE


def test_in_cells() -> None:
    cells = [[re.sub("~(.*?)~", r"<strike>\1</strike>", line)] * 2 for line in LINES]
    result = document(flowed([table(cells, [220, 220])]))
    assert shown(result) == [line for line in LINES for _ in range(2)]


def test_underlines_are_not_strikes() -> None:
    result = document(flowed([para("An <u>hour</u> a <u>we</u>ek"), para("<u>All of it</u>")]))
    assert result.text == "An hour a week\nAll of it"
    assert not any(run.strike for p in result.paragraphs() for run in p.runs)


def test_a_rule_between_rows_strikes_nothing() -> None:
    result = document(flowed([table([["a", "b"], ["c", "d"]], [60, 60], rowHeights=11)]))
    assert not any(run.strike for p in result.paragraphs() for run in p.runs)


def add(paragraph: WordParagraph, line: str) -> None:
    for number, piece in enumerate(line.split("~")):
        paragraph.add_run(piece).font.strike = bool(number % 2)


@pytest.mark.libreoffice
@pytest.mark.slow
def test_made_by_libreoffice(tmp_path: Path) -> None:
    word = WordFile()
    for line in LINES:
        add(word.add_paragraph(), line)
    grid = word.add_table(rows=len(LINES), cols=2)
    grid.style = "Table Grid"
    for line, row in zip(LINES, grid.rows, strict=True):
        for cell in row.cells:
            add(cell.paragraphs[0], line)
    path = tmp_path / "plan.docx"
    word.save(str(path))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    original, printed = read_document(path), read_document(path.with_suffix(".pdf"))
    assert isinstance(original, Document)
    assert isinstance(printed, Document)
    assert shown(printed) == shown(original)
    assert printed.text == original.text
