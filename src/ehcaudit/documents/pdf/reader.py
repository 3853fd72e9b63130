"""Opens a PDF file with pdfium and reads it page by page, within limits."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from ehcaudit.documents.deadline import Deadline
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Reason, Unreadable
from ehcaudit.documents.pdf.assemble import Assembler
from ehcaudit.documents.pdf.decoration import cut_at_strikes
from ehcaudit.documents.pdf.forms import FieldReader
from ehcaudit.documents.pdf.geometry import Affine, PageContent, Word
from ehcaudit.documents.pdf.notices import attached, named, refuse_unseen_form
from ehcaudit.documents.pdf.opening import opened
from ehcaudit.documents.pdf.page import page_content
from ehcaudit.documents.pdf.paths import Drawing, PathReader
from ehcaudit.documents.pdf.running import Running, take_running
from ehcaudit.documents.pdf.scan_log import ScanLog
from ehcaudit.documents.pdf.spaces import restore_spaces
from ehcaudit.documents.pdf.words import WordReader
from ehcaudit.documents.refusal import RefusedError, over_limit

_FEW_CHARACTERS = 12
_PICTURE = 0.3
_WHOLE_PICTURE = 0.8
_LITTLE_TEXT = 120
_MANY_OBJECTS = 100
_OCR_SHARE = 0.75
"""Share of a document's time for recognising text; the rest is for what is made of it."""


def read(path: str, data: bytes, sha256: str, limits: Limits) -> Document | Unreadable:
    """See `ehcaudit.documents.pdf.read_pdf`."""
    try:
        return _read(path, data, sha256, limits)
    except RefusedError as refused:
        return Unreadable(path, refused.reason, refused.message, sha256)


def _read(path: str, data: bytes, sha256: str, limits: Limits) -> Document:
    if len(data) > limits.file_bytes:
        raise over_limit("bytes", limits.file_bytes)
    document = opened(data)
    try:
        reader = _PageReader(document, limits)
        reader.read()
        characters = sum(page.characters for page in reader.pages)
        refuse_unseen_form(document, characters)
        warnings = (*reader.scans.warnings(), *attached(document))
    finally:
        document.close()
    if not reader.pages:
        reason: Reason = "truncated" if reader.lost else "not_a_document"
        raise RefusedError(reason, "The PDF file has no page that can be read.")
    if characters == 0:
        raise reader.scans.refusal()
    if reader.lost:
        warnings = (*warnings, f"{named(reader.lost)} damaged: not read.")
    return _document(path, sha256, reader, warnings)


def _document(path: str, sha256: str, reader: _PageReader, warnings: tuple[str, ...]) -> Document:
    pages = reader.pages
    total = len(pages) + len(reader.lost)
    running = _running(pages)
    restore_spaces(pages)
    return Document(
        path=path,
        format="pdf",
        sha256=sha256,
        blocks=Assembler(pages).blocks(),
        headers=running.headers,
        footers=running.footers,
        pages=total,
        text_source=reader.scans.source([page.number for page in pages if page.characters]),
        warnings=warnings,
    )


def _running(pages: list[PageContent]) -> Running:
    """Running lines taken out of the pages, unless nothing else stands there."""
    before = [(page.lines, page.tables) for page in pages]
    running = take_running(pages)
    if any(page.lines or page.tables for page in pages):
        return running
    for page, (lines, tables) in zip(pages, before, strict=True):
        page.lines, page.tables = lines, tables
    return Running((), ())


class _PageReader:
    """Reads the pages of one open document, counting what the limits bound."""

    def __init__(self, document: Any, limits: Limits) -> None:
        self._document = document
        self._limits = limits
        self._fields = FieldReader(document)
        self._deadline = Deadline(limits.seconds)
        self._characters = self._cells = 0
        self.scans = ScanLog(_OCR_SHARE * limits.seconds)
        self.pages: list[PageContent] = []
        self.lost: list[int] = []

    def read(self) -> None:
        """Fill `pages` with those that can be read, `lost` with the numbers of those that cannot."""
        count = len(self._document)
        if count > self._limits.pages:
            raise over_limit("pages", self._limits.pages)
        for index in range(count):
            self._deadline.check()
            try:
                self.pages.append(self._page(index))
            except pypdfium.PdfiumError:
                self.lost.append(index + 1)

    def _page(self, index: int) -> PageContent:
        with _page(self._document, index) as (page, textpage):
            count = max(0, pdfium.FPDFText_CountChars(textpage.raw))
            self._count(count)
            shown, width, height = _as_shown(page)
            reader = WordReader(textpage.raw, shown, self._deadline)
            drawing = PathReader(shown).read(page.raw)
            words = cut_at_strikes(reader.words(), drawing.horizontal, reader.divided)
            words += self._fields.words(page, shown)
            if _is_scan(words, drawing, width * height, pdfium.FPDFPage_CountObjects(page.raw)):
                words, drawing = self.scans.read(index + 1, page, (width, height), words, drawing)
            content = page_content(index + 1, width, height, words, drawing)
        self._cells += sum(len(table.cells) for table in content.tables)
        if self._cells > self._limits.cells:
            raise over_limit("table cells", self._limits.cells)
        return content

    def _count(self, characters: int) -> None:
        self._characters += characters
        if self._characters > self._limits.characters:
            raise over_limit("characters", self._limits.characters)


def _is_scan(words: list[Word], drawing: Drawing, area: float, objects: int) -> bool:
    """Whether the page is a picture of text, or its letters are drawn as shapes.

    A picture of a whole page may carry a stamped line, such as a page number.
    """
    largest = max((max(0.0, b.width) * max(0.0, b.height) for b in drawing.images), default=0.0)
    characters = sum(len(word.text) for word in words)
    if characters < _FEW_CHARACTERS:
        return largest > _PICTURE * area or (not characters and objects > _MANY_OBJECTS)
    return largest > _WHOLE_PICTURE * area and characters < _LITTLE_TEXT


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
