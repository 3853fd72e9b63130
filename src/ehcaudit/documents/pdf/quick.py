"""The pdfium calls that are made for every word, by handles that are plain integers.

The binding's own functions make a pointer object for each handle and for each result, which costs as much as
the call itself. These are the same functions of the same library under simpler types.
"""

from __future__ import annotations

import ctypes
from ctypes import c_double, c_int, c_void_p
from typing import Any

import pypdfium2.raw as pdfium


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


text_object = _plain(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
"""(text page, character) → the address of its text object, or `None`."""
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
"""(text page, character, address of an `FS_RECTF`) → whether it was filled."""
matrix = _plain(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
"""(text page, character, address of an `FS_MATRIX`) → whether it was filled."""
origin = _plain(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
"""(text page, character, address of x, address of y) → whether they were filled."""
font_size = _plain(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
"""(text page, character) → the font size before the matrix, in points."""
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
"""(text object) → how its letters are painted."""
font = _plain(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
"""(text object) → the address of its font, or `None`."""


def address(handle: Any) -> int:
    """The address behind one of the binding's handles."""
    return ctypes.cast(handle, c_void_p).value or 0


def as_font(where: int) -> Any:
    """The binding's own handle of the font at an address."""
    return ctypes.cast(where, pdfium.FPDF_FONT)
