"""Reads PDF files: the text layer with positions, ruled tables rebuilt across pages.

The libraries are imported when the first file is read, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Document, Unreadable

__all__ = ["read_pdf"]


def read_pdf(path: str, data: bytes, sha256: str, limits: Limits) -> Document | Unreadable:
    """Read the bytes of a PDF file.

    `path` and `sha256` are only passed through. Returns a `Document` whose places carry pages, or an
    `Unreadable` with one of `encrypted`, `truncated`, `not_a_document`, `limit_exceeded`, `no_text`;
    never raises for what the file contains.
    """
    from ehcaudit.documents.pdf.reader import read

    return read(path, data, sha256, limits)
