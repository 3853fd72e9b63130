"""What a font says about the text set in it: bold, italic, or a symbol font."""

from __future__ import annotations

import ctypes
import re
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ehcaudit.documents.pdf.symbols import symbol_table

_BOLD = re.compile(r"bold|black|heavy|demi|extrabd|,bd", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|slanted", re.IGNORECASE)
_NAMELESS = re.compile(r"^(?:[A-Z]{6}\+)?(?:CIDFont)?\+?F?\d+$|^$")
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_HEAVY = 650


class Font(NamedTuple):
    """The style of a font; `symbols` maps the codes of a symbol font."""

    bold: bool
    italic: bool
    symbols: dict[int, str] | None


def font_of(handle: Any) -> Font:
    """Read the style of the pdfium font behind `handle`."""
    buffer = ctypes.create_string_buffer(256)
    length = pdfium.FPDFFont_GetBaseFontName(handle, buffer, 256)
    name = buffer.value.decode("utf-8", "replace") if 0 < length <= 256 else ""
    flags = max(0, pdfium.FPDFFont_GetFlags(handle))
    heavy = bool(_NAMELESS.match(name)) and pdfium.FPDFFont_GetWeight(handle) >= _HEAVY
    return Font(
        bold=bool(_BOLD.search(name)) or heavy or bool(flags & _FORCE_BOLD_FLAG),
        italic=bool(_ITALIC.search(name)) or bool(flags & _ITALIC_FLAG),
        symbols=symbol_table(name),
    )
