"""Tesseract through its command line: a picture in, words with boxes out, nothing on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.documents.ocr.engine import EngineError, Picture, SeenWord
from ehcaudit.documents.programs import find_program

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("tesseract.exe",) if sys.platform == "win32" else ("tesseract",)
_PLACES = {
    "win32": (
        r"%ProgramFiles%\Tesseract-OCR\tesseract.exe",
        r"%ProgramW6432%\Tesseract-OCR\tesseract.exe",
        r"%ProgramFiles(x86)%\Tesseract-OCR\tesseract.exe",
        r"%LOCALAPPDATA%\Programs\Tesseract-OCR\tesseract.exe",
        r"%LOCALAPPDATA%\Tesseract-OCR\tesseract.exe",
    ),
    "darwin": ("/opt/homebrew/bin/tesseract", "/usr/local/bin/tesseract", "/opt/local/bin/tesseract"),
}
_UNIX = ("/usr/bin/tesseract", "/usr/local/bin/tesseract")
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_WORD = "5"
_COLUMNS = 12


@dataclass(frozen=True)
class Tesseract:
    """Tesseract 4 or later with English."""

    program: Path
    dpi: float = 300.0

    def words(self, picture: Picture, seconds: float) -> list[SeenWord]:
        """See `Engine.words`."""
        command = [str(self.program), "stdin", "stdout", "--dpi", f"{picture.dpi:.0f}", "-l", "eng"]
        command += ["--psm", "3", "tsv"]
        try:
            done = subprocess.run(  # noqa: S603
                command,
                input=_pgm(picture),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=max(seconds, 0.1),
                check=False,
                # A worker has a core: more threads only get in one another's way.
                env=os.environ | {"OMP_THREAD_LIMIT": "1"},
                creationflags=_NO_WINDOW,
            )
        except subprocess.TimeoutExpired:
            raise TimeoutError from None
        except OSError as error:
            raise EngineError(type(error).__name__) from None
        if done.returncode:
            raise EngineError(f"exit code {done.returncode}")
        return words_of(done.stdout.decode("utf-8", "replace"))


def find_tesseract() -> Tesseract | None:
    """Tesseract's command with English, where installed."""
    program = find_program(_NAMES, _PLACES.get(sys.platform, _UNIX))
    return Tesseract(program) if program is not None and _has_english(program) else None


def _has_english(program: Path) -> bool:
    try:
        done = subprocess.run(  # noqa: S603
            [str(program), "--list-langs"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return b"eng" in (done.stdout + done.stderr).split()


def words_of(table: str) -> list[SeenWord]:
    """The words of Tesseract's TSV: level, page, block, paragraph, line, word, box, confidence, text."""
    words: list[SeenWord] = []
    lines: dict[tuple[str, ...], int] = {}
    for row in table.splitlines():
        fields = row.split("\t")
        if len(fields) != _COLUMNS or fields[0] != _WORD or not fields[-1].strip():
            continue
        try:
            left, top, width, height = (float(field) for field in fields[6:10])
            confidence = float(fields[10]) / 100
        except ValueError:
            continue
        line = lines.setdefault(tuple(fields[2:5]), len(lines))
        words.append(SeenWord(fields[-1].strip(), left, top, left + width, top + height, line, confidence))
    return words


def _pgm(picture: Picture) -> bytes:
    height, width = picture.greys.shape
    return b"P5\n%d %d\n255\n" % (width, height) + picture.greys.tobytes()
