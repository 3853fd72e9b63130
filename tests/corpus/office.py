"""LibreOffice, for the PDFs that offices make: its own profile, a time limit, no macros."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path


def available() -> bool:
    """Whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def to_pdf(source: Path, folder: Path) -> Path:
    """Convert one .docx to .pdf in `folder`. Raises `RuntimeError` where LibreOffice makes none."""
    return all_to_pdf([source], folder)[0]


def all_to_pdf(sources: Sequence[Path], folder: Path) -> list[Path]:
    """Convert many files in one start of LibreOffice."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{profile}",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *map(str, sources),
        ]
        env = {**os.environ, "SOURCE_DATE_EPOCH": "1704067200"}
        subprocess.run(command, check=True, capture_output=True, timeout=60 + 20 * len(sources), env=env)
    made = [folder / f"{source.stem}.pdf" for source in sources]
    missing = [path.name for path in made if not path.exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no {', '.join(missing)}")
    for path in made:
        path.write_bytes(_undated(path.read_bytes()))
    return made


def _undated(data: bytes) -> bytes:
    """The PDF without the time of its making, so that the same document gives the same bytes.

    Each replacement is as long as what it replaces: the offsets in the file stay right.
    """
    data = re.sub(rb"(CreationDate\(D:)\d{14}", rb"\g<1>20260101090000", data)
    return re.sub(rb"<[0-9A-F]{32}>|(?<=/DocChecksum /)[0-9A-F]{32}", _noughts, data)


def _noughts(match: re.Match[bytes]) -> bytes:
    return re.sub(rb"[0-9A-F]", b"0", match.group())
