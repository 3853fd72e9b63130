"""Opens a PDF file with pdfium and reads it page by page, within limits."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Reason, Unreadable
from ehcaudit.documents.pdf.assemble import Assembler
from ehcaudit.documents.pdf.forms import FieldReader
from ehcaudit.documents.pdf.geometry import Affine, PageContent
from ehcaudit.documents.pdf.page import page_content
from ehcaudit.documents.pdf.paths import PathReader
from ehcaudit.documents.pdf.running import take_running
from ehcaudit.documents.pdf.spaces import restore_spaces
from ehcaudit.documents.pdf.words import WordReader
from ehcaudit.documents.refusal import RefusedError, over_limit

_HEAD = 1024
_FEW_CHARACTERS = 12
_PICTURE = 0.3
_NO_TEXT = (
    "The pages are pictures of text (a scan), and text recognition is not available yet: "
    "ask for the Word file, or for a PDF saved from it."
)


def read(path: str, data: bytes, sha256: str, limits: Limits) -> Document | Unreadable:
    """See `ehcaudit.documents.pdf.read_pdf`."""

    def refuse(reason: Reason, message: str) -> Unreadable:
        return Unreadable(path, reason, message, sha256)

    if len(data) > limits.file_bytes:
        return refuse("limit_exceeded", over_limit("bytes", limits.file_bytes).message)
    opened = _open(data)
    if isinstance(opened, tuple):
        return refuse(*opened)
    try:
        pages, lost = _PageReader(opened, limits).pages()
    except RefusedError as refused:
        return refuse(refused.reason, refused.message)
    finally:
        opened.close()
    if not pages:
        return refuse("truncated" if lost else "not_a_document", "The PDF file has no page that can be read.")
    if sum(page.characters for page in pages) == 0:
        return refuse("no_text", _NO_TEXT)
    return _document(path, sha256, pages, lost)


def _document(path: str, sha256: str, pages: list[PageContent], lost: list[int]) -> Document:
    warnings = _warnings(pages, lost)
    total = len(pages) + len(lost)
    running = take_running(pages)
    restore_spaces(pages)
    return Document(
        path=path,
        format="pdf",
        sha256=sha256,
        blocks=Assembler(pages).blocks(),
        headers=running.headers,
        footers=running.footers,
        pages=total,
        warnings=warnings,
    )


def _open(data: bytes) -> Any:
    """The open pdfium document, or why it cannot be opened."""
    if b"%PDF-" not in data[:_HEAD]:
        return "not_a_document", "The file is not a PDF file."
    try:
        return pypdfium.PdfDocument(data)
    except pypdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            return "encrypted", "The PDF file asks for a password: save a copy without one."
        if b"%%EOF" not in data[-2048:]:
            return "truncated", "The PDF file is cut off: its end is missing. Fetch or save it again."
        return "not_a_document", "The PDF file is damaged and cannot be opened."


class _PageReader:
    """Reads the pages of one open document, counting what the limits bound."""

    def __init__(self, document: Any, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._fields = FieldReader(document)
        self._characters = self._cells = 0

    def pages(self) -> tuple[list[PageContent], list[int]]:
        """The pages that can be read, and the numbers of those that cannot."""
        count = len(self._document)
        if count > self._limits.pages:
            raise over_limit("pages", self._limits.pages)
        pages: list[PageContent] = []
        lost: list[int] = []
        for index in range(count):
            try:
                pages.append(self._page(index))
            except pypdfium.PdfiumError:
                lost.append(index + 1)
        return pages, lost

    def _page(self, index: int) -> PageContent:
        with _page(self._document, index) as (page, textpage):
            self._characters += max(0, pdfium.FPDFText_CountChars(textpage.raw))
            if self._characters > self._limits.characters:
                raise over_limit("characters", self._limits.characters)
            shown, width, height = _as_shown(page)
            words = WordReader(textpage.raw, shown).words()
            words += self._fields.words(page, shown)
            content = page_content(index + 1, width, height, words, PathReader(shown).read(page.raw))
        self._cells += sum(len(table.cells) for table in content.tables)
        if self._cells > self._limits.cells:
            raise over_limit("table cells", self._limits.cells)
        return content


@contextlib.contextmanager
def _page(document: Any, index: int) -> Iterator[tuple[Any, Any]]:
    page = document[index]
    try:
        textpage = page.get_textpage()
        try:
            yield page, textpage
        finally:
            textpage.close()
    finally:
        page.close()


def _as_shown(page: Any) -> tuple[Affine, float, float]:
    """The matrix from page space to the page as a reader sees it (cropped, turned), and its size."""
    left, bottom, right, top = page.get_bbox()
    width, height = right - left, top - bottom
    turn = pdfium.FPDFPage_GetRotation(page.raw) % 4
    if turn == 1:
        return Affine(0, 1, 1, 0, -bottom, -left), height, width
    if turn == 2:
        return Affine(-1, 0, 0, 1, right, -bottom), width, height
    if turn == 3:
        return Affine(0, -1, -1, 0, top, right), height, width
    return Affine(1, 0, 0, -1, -left, top), width, height


def _warnings(pages: list[PageContent], lost: list[int]) -> tuple[str, ...]:
    warnings = []
    scans = [p.number for p in pages if p.characters < _FEW_CHARACTERS and p.image_share > _PICTURE]
    if scans:
        warnings.append(f"{_named(scans)} without text (a scan or a picture): not read.")
    if lost:
        warnings.append(f"{_named(lost)} damaged: not read.")
    return tuple(warnings)


def _named(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Page {numbers[0]} is"
    return f"Pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} are"
