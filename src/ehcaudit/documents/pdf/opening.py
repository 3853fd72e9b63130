"""Opens the bytes of a PDF file, or says why that cannot be done."""

from __future__ import annotations

import logging
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from ehcaudit.documents.refusal import RefusedError

logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)  # a library does not write on the user's screen
_HEAD = 1024
_TAIL = 2048


def opened(data: bytes) -> Any:
    """The open pdfium document. Raises `RefusedError`: `encrypted`, `truncated` or `not_a_document`."""
    if b"%PDF-" not in data[:_HEAD]:
        raise RefusedError("not_a_document", "The file is not a PDF file.")
    try:
        return pypdfium.PdfDocument(data)
    except pypdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
    if code == pdfium.FPDF_ERR_PASSWORD:
        raise RefusedError("encrypted", "The PDF file asks for a password: save a copy without one.")
    if code == pdfium.FPDF_ERR_SECURITY:
        raise RefusedError(
            "encrypted",
            "The PDF file is protected by a certificate or a rights service: save a copy without protection.",
        )
    if b"%%EOF" not in data[-_TAIL:]:
        raise RefusedError(
            "truncated", "The PDF file is cut off: its end is missing. Fetch or save it again."
        )
    raise RefusedError("not_a_document", "The PDF file is damaged and cannot be opened.")
