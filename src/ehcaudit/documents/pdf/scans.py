"""Pages that are pictures of text: rendered, straightened, recognised, and handed on as if they were text.

Words get boxes and baselines as a text layer gives them, and ruled lines are found in the picture, so that
tables, lists and paragraphs of a scan are put together by the same code as those of a text page.
"""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2.raw as pdfium

from ehcaudit.documents.ocr.engine import EngineError, Picture
from ehcaudit.documents.ocr.raster import rules_of, skew_of, wiped
from ehcaudit.documents.ocr.weight import bold_words
from ehcaudit.documents.pdf.geometry import Box, Rule, Style, Word
from ehcaudit.documents.pdf.paths import Drawing
from ehcaudit.documents.pdf.symbols import BULLET, plain

if TYPE_CHECKING:
    from ehcaudit.documents.ocr.engine import Engine, Greys, SeenWord

_MOST_DOTS = 24_000_000
_LOOK_DPI = 100.0
_SURE, _SURE_OF_LETTERS = 0.3, 0.1
_BULLETS = frozenset("e¢©°»*+«®@·•")
"""What engines make of a bullet. None of these stands alone at the start of an English line."""
_SMALL = 0.45
"""A bullet is lower than this share of the font size, a letter higher."""
_DESCENDING = frozenset("gjpqyQ,;()[]|_@")
_LOW = frozenset(".,-–—_'\"•·:;")
_STEP = 1.25
"""Sizes go in steps, since boxes of letters vary: two lines of one size must not look like two sizes."""


@dataclass
class Scans:
    """Recognises the pages of one document, within `seconds` for all of them."""

    engine: Engine
    seconds: float

    def read(self, page: Any, width: float, height: float) -> tuple[list[Word], Drawing] | None:
        """The words and rules of the page of that size (points, as shown); `None` where the engine fails.

        Raises `TimeoutError` where the time is over.
        """
        import time

        started = time.monotonic()
        if self.seconds <= 0:
            raise TimeoutError
        try:
            picture, level, upright = _straight(page, width, height, self.engine.dpi)
            seen = self.engine.words(picture, self.seconds)
        except EngineError:
            return None
        finally:
            self.seconds -= time.monotonic() - started
        scale = 72.0 / picture.dpi
        drawing = Drawing(
            [Rule(r.at * scale, r.start * scale, r.end * scale) for r in level],
            [Rule(r.at * scale, r.start * scale, r.end * scale) for r in upright],
        )
        return words_of(seen, scale, bold_words(seen, picture.greys)), drawing


def _straight(page: Any, width: float, height: float, wanted: float) -> tuple[Picture, list[Any], list[Any]]:
    """The page's picture, level and without its rules; and the rules, in dots."""
    skew = skew_of(rendered(page, width, height, _bounded(_LOOK_DPI, width, height)))
    dpi = _bounded(wanted, width, height)
    greys = rendered(page, width, height, dpi, skew)
    level, upright = rules_of(greys, dpi)
    return Picture(wiped(greys, level, upright, dpi), dpi), level, upright


def _bounded(dpi: float, width: float, height: float) -> float:
    """Fewer dots an inch for pages that are larger than paper is."""
    dots = max(1.0, width * height) * (dpi / 72) ** 2
    return dpi * min(1.0, math.sqrt(_MOST_DOTS / dots))


def rendered(page: Any, width: float, height: float, dpi: float, skew: float = 0.0) -> Greys:
    """The page as greys, turned back by `skew` degrees about its middle."""
    across, down = max(1, round(width * dpi / 72)), max(1, round(height * dpi / 72))
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise EngineError("no room for the picture")
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
        flags = pdfium.FPDF_GRAYSCALE | pdfium.FPDF_ANNOT
        if skew:
            _render_turned(bitmap, page, (across, down), dpi, skew, flags)
        else:
            pdfium.FPDF_RenderPageBitmap(bitmap, page.raw, 0, 0, across, down, 0, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        buffer = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return np.frombuffer(buffer, dtype=np.uint8).reshape(down, stride)[:, :across].copy()


def _render_turned(
    bitmap: Any, page: Any, size: tuple[int, int], dpi: float, skew: float, flags: int
) -> None:
    scale, turn = dpi / 72, math.radians(-skew)
    cos, sin = math.cos(turn), math.sin(turn)
    x, y = size[0] / 2, size[1] / 2
    matrix = pdfium.FS_MATRIX(
        scale * cos, scale * sin, -scale * sin, scale * cos, x - x * cos + y * sin, y - x * sin - y * cos
    )
    clip = pdfium.FS_RECTF(0, 0, size[0], size[1])
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page.raw, matrix, clip, flags)


def words_of(seen: list[SeenWord], scale: float, bold: list[bool]) -> list[Word]:
    """Words in points, those of a line on one baseline and of one size, as a text layer would have them."""
    heavy = {id(word) for word, own in zip(seen, bold, strict=True) if own}
    lines: dict[int, list[SeenWord]] = defaultdict(list)
    for word in seen:
        if _likely(word) and word.right > word.left and word.bottom > word.top:
            lines[word.line].append(word)
    measured = [(sorted(line, key=lambda w: w.left), *_measured(line, scale)) for line in lines.values()]
    sizes = [size for line, _, size in measured for _ in line if size]
    usual = median(sizes) if sizes else 10.0
    words: list[Word] = []
    for line, baseline, own in measured:
        size = usual * _STEP ** round(math.log(own / usual, _STEP)) if own else usual
        words += _line(line, baseline, size, scale, heavy)
    return words


def _likely(word: SeenWord) -> bool:
    """Whether the word is more than a speck: engines doubt true words too."""
    letters = sum(c.isalnum() for c in word.text)
    doubted = _SURE_OF_LETTERS if letters else _SURE
    return word.confidence >= doubted or letters > 2 or _BULLETS.issuperset(word.text)


def _measured(line: list[SeenWord], scale: float) -> tuple[float, float]:
    """The baseline and the font size of a line, in points; size 0 where its letters do not tell."""
    plain_words = [w for w in line if not _DESCENDING & set(w.text) and not set(w.text) <= _LOW]
    bottoms = [w.bottom for w in plain_words]
    tall = [
        w.bottom - w.top
        for w in plain_words
        if any(c.isupper() or c.isdigit() or c in "bdfhklt" for c in w.text)
    ]
    baseline = median(bottoms or [w.bottom - 0.22 * (w.bottom - w.top) for w in line])
    return baseline * scale, median(tall) / 0.72 * scale if tall else 0.0


def _line(line: list[SeenWord], baseline: float, size: float, scale: float, heavy: set[int]) -> list[Word]:
    words = []
    for number, word in enumerate(line):
        # Letters of one line may stand higher than others on a bent page.
        own = word.bottom * scale
        level = baseline if abs(own - baseline) <= 0.45 * size else own
        small = (word.bottom - word.top) * scale < _SMALL * size
        first = not number and len(line) > 1
        box = Box(word.left * scale, level - 0.95 * size, word.right * scale, level + 0.25 * size)
        style = Style(bold=id(word) in heavy)
        words.append(Word(_corrected(word.text, first, small), box, level, size, style))
    return words


def _corrected(text: str, first: bool, small: bool) -> str:
    """What engines commonly make of a bullet and of a capital I, put right."""
    text = plain(text)
    if (first or small) and _BULLETS.issuperset(text):
        return BULLET
    return text.replace("|", "I")
