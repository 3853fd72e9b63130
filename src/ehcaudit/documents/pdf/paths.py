"""Thin lines and filled areas of a page, form XObjects among them: what tables are ruled with."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from ehcaudit.documents.pdf.geometry import Affine, Box, Fill, Rule

_THIN = 2.6
"""A filled area narrower than this (points) is a line."""
_MAX_SEGMENTS = 400
_MAX_OBJECTS = 60_000
_MAX_DEPTH = 12
_WHITE = 250


@dataclass(slots=True)
class Drawing:
    """The ruled lines, shaded areas and pictures of a page."""

    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    images: list[Box] = field(default_factory=list)

    def add_line(self, xa: float, ya: float, xb: float, yb: float) -> None:
        """Keep a stroke if it runs level or upright."""
        if abs(ya - yb) <= 0.7 and abs(xa - xb) > 0.7:
            self.horizontal.append(Rule((ya + yb) / 2, min(xa, xb), max(xa, xb)))
        elif abs(xa - xb) <= 0.7 and abs(ya - yb) > 0.7:
            self.vertical.append(Rule((xa + xb) / 2, min(ya, yb), max(ya, yb)))

    def add_area(self, box: Box, colour: tuple[int, int, int]) -> None:
        """Keep a filled rectangle: a thin one is a line, a white one is nothing."""
        if min(box.width, box.height) > _THIN:
            if min(colour) < _WHITE:
                self.fills.append(Fill(box, colour))
        elif box.width > box.height:
            self.horizontal.append(Rule((box.top + box.bottom) / 2, box.x0, box.x1))
        else:
            self.vertical.append(Rule((box.x0 + box.x1) / 2, box.top, box.bottom))


class PathReader:
    """Walks the objects of one page once."""

    def __init__(self, shown: Affine) -> None:
        self._shown = shown
        self._drawing = Drawing()
        self._seen = 0
        self._matrix = pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._fill_mode, self._stroke = ctypes.c_int(), ctypes.c_int()

    def read(self, page: Any) -> Drawing:
        """The drawing of the page behind the raw handle `page`."""
        for index in range(max(0, pdfium.FPDFPage_CountObjects(page))):
            self._object(pdfium.FPDFPage_GetObject(page, index), self._shown, 0)
        return self._drawing

    def _object(self, handle: Any, outer: Affine, depth: int) -> None:
        self._seen += 1
        if not handle or depth > _MAX_DEPTH or self._seen > _MAX_OBJECTS:
            return
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(handle, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            inner = self._own_matrix(handle).then(outer)
            for index in range(max(0, pdfium.FPDFFormObj_CountObjects(handle))):
                self._object(pdfium.FPDFFormObj_GetObject(handle, index), inner, depth + 1)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            self._image(self._own_matrix(handle).then(outer))

    def _own_matrix(self, handle: Any) -> Affine:
        m = self._matrix
        if not pdfium.FPDFPageObj_GetMatrix(handle, m):
            return Affine()
        return Affine(m.a, m.b, m.c, m.d, m.e, m.f)

    def _image(self, matrix: Affine) -> None:
        box = matrix.box(0, 0, 1, 1)
        if min(box.width, box.height) <= _THIN:
            self._drawing.add_area(box, (0, 0, 0))
        else:
            self._drawing.images.append(box)

    def _path(self, handle: Any, outer: Affine) -> None:
        if not pdfium.FPDFPath_GetDrawMode(handle, self._fill_mode, self._stroke):
            return
        filled, stroked = bool(self._fill_mode.value), bool(self._stroke.value)
        count = pdfium.FPDFPath_CountSegments(handle)
        if not (filled or stroked) or not 2 <= count <= _MAX_SEGMENTS:
            return
        for points, straight in self._subpaths(handle, count, self._own_matrix(handle).then(outer)):
            if filled and straight:
                self._area(handle, points, stroked)
            if stroked:
                for (xa, ya), (xb, yb) in pairwise(points):
                    self._drawing.add_line(xa, ya, xb, yb)

    def _area(self, handle: Any, points: list[tuple[float, float]], stroked: bool) -> None:
        if not _upright(points):
            return
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        box = Box(min(xs), min(ys), max(xs), max(ys))
        if not (stroked and min(box.width, box.height) > _THIN):
            self._drawing.add_area(box, self._colour(handle))

    @staticmethod
    def _colour(handle: Any) -> tuple[int, int, int]:
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
            return (0, 0, 0)
        return (red.value, green.value, blue.value) if alpha.value else (255, 255, 255)

    def _subpaths(
        self, handle: Any, count: int, matrix: Affine
    ) -> list[tuple[list[tuple[float, float]], bool]]:
        """The subpaths as points, and whether each has straight sides only. Curves are left out."""
        done: list[tuple[list[tuple[float, float]], bool]] = []
        points: list[tuple[float, float]] = []
        straight = True
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(handle, index)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, self._x, self._y)
            point = matrix.point(self._x.value, self._y.value)
            if kind == pdfium.FPDF_SEGMENT_LINETO:
                points.append(point)
                if straight and pdfium.FPDFPathSegment_GetClose(segment):
                    points.append(points[0])
                continue
            straight = kind == pdfium.FPDF_SEGMENT_MOVETO
            if len(points) > 1:
                done.append((points, straight))
            points = [point]
        if len(points) > 1:
            done.append((points, straight))
        return done


def _upright(points: list[tuple[float, float]]) -> bool:
    """Whether all sides run level or upright."""
    return all(abs(xa - xb) <= 0.7 or abs(ya - yb) <= 0.7 for (xa, ya), (xb, yb) in pairwise(points))
