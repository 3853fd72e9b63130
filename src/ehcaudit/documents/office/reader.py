"""A .doc, .odt or .rtf file → `Document`: made a .docx by LibreOffice, then read as any Word file."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.documents.office.convert import to_docx
from ehcaudit.documents.office.formats import OfficeFormat, format_of
from ehcaudit.documents.programs import find_program
from ehcaudit.documents.refusal import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Document

_NAMES = ("soffice.com",) if sys.platform == "win32" else ("soffice", "libreoffice")
_PLACES = {
    "win32": (
        r"%ProgramFiles%\LibreOffice*\program\soffice.com",
        r"%ProgramW6432%\LibreOffice*\program\soffice.com",
        r"%ProgramFiles(x86)%\LibreOffice*\program\soffice.com",
        r"%LOCALAPPDATA%\Programs\LibreOffice*\program\soffice.com",
    ),
    "darwin": (
        "/Applications/LibreOffice*.app/Contents/MacOS/soffice",
        "~/Applications/LibreOffice*.app/Contents/MacOS/soffice",
    ),
}
_UNIX = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/usr/local/lib/libreoffice/program/soffice",
)


def find_soffice() -> Path | None:
    """LibreOffice's command, where it is installed."""
    return find_program(_NAMES, _PLACES.get(sys.platform, _UNIX))


def read_office(path: str, data: bytes, sha256: str, limits: Limits, kind: OfficeFormat) -> Document:
    """The document in `data`, a file of the format `kind`; `Document.format` is `kind`.

    Raises `RefusedError`: `unsupported_format` where LibreOffice is not installed, `encrypted`,
    `not_a_document`, `timeout`, `limit_exceeded`, and what the Word reader raises.
    """
    from ehcaudit.documents.word import read_word

    source = format_of(data, kind, limits)
    program = find_soffice()
    if program is None:
        raise RefusedError(
            "unsupported_format",
            f"This is {source.what}. Open it in Word and save it as .docx or .pdf, "
            "or install LibreOffice on this computer: such files are then read as they are.",
        )
    made = to_docx(program, data, source, limits)
    return replace(read_word(path, made, sha256, limits), format=kind)
