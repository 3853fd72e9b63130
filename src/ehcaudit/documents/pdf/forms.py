"""Values typed or ticked in form fields, as words at the place of the field."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2 as pypdfium
import pypdfium2.raw as pdfium

from ehcaudit.documents.pdf.geometry import Affine, Box, Style, Word

_MAX_VALUE = 20_000
_LINE = 12.0
_TEXT_FIELDS = (
    pdfium.FPDF_FORMFIELD_TEXTFIELD,
    pdfium.FPDF_FORMFIELD_COMBOBOX,
    pdfium.FPDF_FORMFIELD_LISTBOX,
)
_TICK_FIELDS = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)


class FieldReader:
    """Reads the filled form fields of a document's pages; of a file without a form, nothing."""

    def __init__(self, document: Any) -> None:
        self._form: Any = None
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            try:
                document.init_forms()
                self._form = document.formenv
            except pypdfium.PdfiumError:
                self._form = None

    def words(self, page: Any, shown: Affine) -> list[Word]:
        """The words in the fields of the page."""
        if self._form is None:
            return []
        words: list[Word] = []
        for index in range(max(0, pdfium.FPDFPage_GetAnnotCount(page.raw))):
            annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
            if not annotation:
                continue
            try:
                if pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_WIDGET:
                    words += self._field(annotation, shown)
            finally:
                pdfium.FPDFPage_CloseAnnot(annotation)
        return words

    def _field(self, annotation: Any, shown: Affine) -> list[Word]:
        rect = pdfium.FS_RECTF()
        if not pdfium.FPDFAnnot_GetRect(annotation, rect):
            return []
        box = shown.box(rect.left, rect.bottom, rect.right, rect.top)
        kind = pdfium.FPDFAnnot_GetFormFieldType(self._form.raw, annotation)
        if kind in _TICK_FIELDS:
            ticked = pdfium.FPDFAnnot_IsChecked(self._form.raw, annotation)
            return _set("☒" if ticked else "☐", box)
        return _set(self._value(annotation), box) if kind in _TEXT_FIELDS else []

    def _value(self, annotation: Any) -> str:
        length = pdfium.FPDFAnnot_GetFormFieldValue(self._form.raw, annotation, None, 0)
        if not 2 < length <= 2 * _MAX_VALUE:
            return ""
        buffer = (ctypes.c_ushort * (length // 2 + 1))()
        pdfium.FPDFAnnot_GetFormFieldValue(self._form.raw, annotation, buffer, length)
        return bytes(buffer).decode("utf-16-le", "replace").split("\0", 1)[0]


def _set(text: str, box: Box) -> list[Word]:
    """The text set into the box, line by line, as a viewer would show it."""
    words: list[Word] = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    height = min(box.height / max(1, len(lines)), _LINE * 1.2)
    size = max(2.0, height / 1.2)
    for number, line in enumerate(lines):
        top = box.top + number * height
        step = min(0.5 * size, box.width / max(1, len(line)))
        x = box.x0
        for token in line.split():
            end = x + step * len(token)
            words.append(Word(token, Box(x, top, end, top + height), top + 0.8 * height, size, Style()))
            x = end + step
    return words
