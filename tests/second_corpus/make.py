"""Writes every document in each of its forms, with its truth beside it."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.second_corpus import draw, later, linear, national, others, repeated, stacked, tough, word
from tests.second_corpus.model import Document

MAKERS = (
    national.tobiah,
    national.maryam,
    stacked.idris,
    stacked.saoirse,
    linear.kaspar,
    linear.benedikta,
    repeated.rohan,
    repeated.ffion,
    *tough.MAKERS,
    *later.MAKERS,
    *others.MAKERS,
)


def documents() -> list[Document]:
    """All documents of the corpus."""
    return [make() for make in MAKERS]


def _convert(files: list[Path], out: Path) -> None:
    """Word files to PDF by LibreOffice, in one start."""
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}/second_{len(files)}"]
        command += ["--convert-to", "pdf", "--outdir", str(out), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=600)


def write_all(out: Path, only: str = "") -> None:
    """Write documents and truth. A truth file is named for its document: ``name.form.truth.json``."""
    out.mkdir(parents=True, exist_ok=True)
    wanted = [document for document in documents() if only in document.name]
    office: list[Path] = []
    with tempfile.TemporaryDirectory() as spare:
        for document in wanted:
            truth = json.dumps(document.truth.as_json(), ensure_ascii=False, indent=1)
            for form in document.forms:
                target = out / f"{document.name}.{form}"
                Path(f"{target}.truth.json").write_text(truth, encoding="utf-8")
                if form == "docx":
                    word.write(document, target)
                elif form == "drawn.pdf":
                    draw.write(document, target)
                elif form == "office.pdf":
                    source = Path(spare) / f"{document.name}.office.docx"
                    word.write(document, source)
                    office.append(source)
        if office and shutil.which("soffice"):
            _convert(office, out)
