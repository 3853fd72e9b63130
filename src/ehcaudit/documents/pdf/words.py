"""Words with their boxes from pdfium's text page.

Per character calls are what a page costs, so that a token (the characters between two spaces) is
measured by its first and last character, and character by character only where that looks wrong: letters
over two lines, a change of style, or a page whose spaces are lost.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ehcaudit.documents.deadline import Deadline
from ehcaudit.documents.pdf import quick
from ehcaudit.documents.pdf.fonts import Font, font_of
from ehcaudit.documents.pdf.geometry import Affine, Box, Style, Word
from ehcaudit.documents.pdf.symbols import from_symbol_font, plain

_TOKEN = re.compile(r"[^\s\x00-\x01\x03-\x1f]+")
_LONG_TOKEN = 24
_LOST = 10.5
"""On a page whose tokens are longer than this on average, spaces are lost."""
_GAP = 0.17
"""A gap wider than this share of the font size parts two words."""
_NARROW_GAP = 0.1
_FAKE_BOLD = 2
_TOKENS_A_LOOK = 4096


class _Setting(NamedTuple):
    """How one text object is set: shared by all of its characters."""

    font: Font
    style: Style
    size: float
    turn: int
    baseline: float
    top: float
    bottom: float


class WordReader:
    """Reads the words of one open text page; `shown` carries page space to the page as shown."""

    def __init__(self, textpage: Any, shown: Affine, deadline: Deadline) -> None:
        self._page = textpage
        self._handle = quick.address(textpage)
        self._deadline = deadline
        self._shown = shown
        self._upright = shown.b == 0 and shown.c == 0 and shown.a > 0 > shown.d
        self._text = ""
        self._fonts: dict[int, Font] = {}
        self._settings: dict[int, _Setting] = {}
        self._rect = pdfium.FS_RECTF()
        self._rect_at = ctypes.addressof(self._rect)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_at = ctypes.addressof(self._matrix)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._origin_at = ctypes.addressof(self._x), ctypes.addressof(self._y)

    def words(self) -> list[Word]:
        """All words of the page in the order of the file."""
        self._text = text = self._read_text()
        tokens = [(match.group(), match.start()) for match in _TOKEN.finditer(text)]
        lost = bool(tokens) and sum(len(token) for token, _ in tokens) > _LOST * len(tokens)
        objects = [self._object(start) for _, start in tokens] + [0]
        words: list[Word] = []
        for number, ((token, start), (own, following)) in enumerate(
            zip(tokens, pairwise(objects), strict=True)
        ):
            if not number % _TOKENS_A_LOOK:
                self._deadline.check()
            setting = self._settings.get(own) or self._read_setting(own, start)
            if own == following and not lost and not setting.turn and len(token) <= _LONG_TOKEN:
                words.append(self._one_object(token, start, setting))
            else:
                words += self._token(token, start, lost)
        return words

    def _one_object(self, text: str, start: int, setting: _Setting) -> Word:
        """A token all of whose characters belong to one text object: on one line, in one style."""
        rect, shown = self._rect, self._shown
        quick.loose_box(self._handle, start, self._rect_at)
        if not self._upright:
            box = _around(self._box(start), self._box(start + len(text) - 1))
        elif len(text) == 1:
            box = Box(rect.left + shown.e, setting.top, rect.right + shown.e, setting.bottom)
        else:
            left = rect.left + shown.e
            quick.loose_box(self._handle, start + len(text) - 1, self._rect_at)
            box = Box(left, setting.top, rect.right + shown.e, setting.bottom)
        return self._word(text, box, start, setting)

    def _read_text(self) -> str:
        count = max(0, pdfium.FPDFText_CountChars(self._page))
        buffer = (ctypes.c_ushort * (count + 1))()
        if pdfium.FPDFText_GetText(self._page, 0, count, buffer) == count + 1:
            text = bytes(buffer).decode("utf-16-le", "surrogatepass")[:count]
            if len(text) == count:
                return text
        codes = (pdfium.FPDFText_GetUnicode(self._page, i) for i in range(count))
        return "".join(chr(c) if 0 < c < 0x110000 else " " for c in codes)

    def _token(self, text: str, start: int, lost: bool) -> list[Word]:
        first = self._setting(start)
        box = self._box(start)
        if len(text) == 1:
            return [self._word(text, box, start, first)]
        end = start + len(text) - 1
        last_box, last = self._box(end), self._setting(end)
        if lost or len(text) > _LONG_TOKEN or not self._plausible(text, box, last_box, first, last):
            return self._by_character(text, start, lost or len(text) > _LONG_TOKEN)
        return [self._word(text, _around(box, last_box), start, first)]

    def _plausible(self, text: str, box: Box, last: Box, first: _Setting, final: _Setting) -> bool:
        if first.style != final.style or first.font.symbols is not final.font.symbols or first.turn:
            return False
        tall = 0.45 * first.size
        if abs(last.bottom - box.bottom) > tall or last.x0 < box.x0:
            return False
        return last.x1 - box.x0 <= max(1.0, first.size) * (0.85 * len(text) + 0.5)

    def _by_character(self, text: str, start: int, lost: bool) -> list[Word]:
        """Split a token wherever the letters do not follow one another in one style."""
        words: list[Word] = []
        begin, box = start, self._box(start)
        setting = self._setting(start)
        glued = False
        gap_share = _NARROW_GAP if lost else _GAP
        for index in range(start + 1, start + len(text)):
            here, now = self._box(index), self._setting(index)
            apart = self._apart(box, here, setting, gap_share)
            if apart or now.style != setting.style or now.font.symbols is not setting.font.symbols:
                piece = text[begin - start : index - start]
                words.append(self._word(piece, box, begin, setting, glued))
                begin, box, setting, glued = index, here, now, not apart
            else:
                box = _around(box, here)
        words.append(self._word(text[begin - start :], box, begin, setting, glued))
        return words

    @staticmethod
    def _apart(box: Box, here: Box, setting: _Setting, share: float) -> bool:
        size = max(setting.size, 1.0)
        if setting.turn % 2:
            return (
                abs(here.x0 - box.x0) > 0.6 * size
                or min(abs(here.top - box.bottom), abs(box.top - here.bottom)) > size
            )
        if here.bottom - box.bottom > 0.6 * size or box.bottom - here.bottom > 0.6 * size:
            return True
        return here.x0 - box.x1 > share * size or here.x1 < box.x0 - 0.2 * size

    def _word(self, text: str, box: Box, index: int, setting: _Setting, glued: bool = False) -> Word:
        symbols, length = setting.font.symbols, len(text)
        text = plain(from_symbol_font(text, symbols) if symbols else text)
        baseline = self._origin(index) if setting.turn else setting.baseline
        symbol = symbols is not None
        return Word(
            text, box, baseline, setting.size, setting.style, glued, symbol, setting.turn, index, length
        )

    def divided(self, word: Word, xs: list[float]) -> list[Word]:
        """A word of this page cut between letters where `xs` say; in one piece where no letter is beyond."""
        pieces: list[Word] = []
        begin, box = word.start, self._box(word.start)
        for index in range(word.start + 1, word.start + word.length + 1):
            here = self._box(index) if index < word.start + word.length else None
            if here is not None and bisect(xs, _middle(here)) == bisect(xs, _middle(box)):
                box = _around(box, here)
                continue
            text, setting = self._text[begin:index], self._setting(begin)
            pieces.append(self._word(text, box, begin, setting, bool(pieces) or word.glued))
            begin, box = index, here or box
        return pieces

    def _box(self, index: int) -> Box:
        if not quick.loose_box(self._handle, index, self._rect_at):
            return Box(0.0, 0.0, 0.0, 0.0)
        rect, shown = self._rect, self._shown
        if self._upright:
            return Box(rect.left + shown.e, shown.f - rect.top, rect.right + shown.e, shown.f - rect.bottom)
        return shown.box(rect.left, rect.bottom, rect.right, rect.top)

    def _origin(self, index: int) -> float:
        """The height of a character's origin, as shown."""
        if not quick.origin(self._handle, index, *self._origin_at):
            return self._box(index).bottom
        return self._shown.point(self._x.value, self._y.value)[1]

    def _object(self, index: int) -> int:
        """The text object that a character belongs to, as an address; 0 for none."""
        return quick.text_object(self._handle, index) or 0

    def _setting(self, index: int) -> _Setting:
        key = self._object(index)
        return self._settings.get(key) or self._read_setting(key, index)

    def _read_setting(self, key: int, index: int) -> _Setting:
        box = self._box(index)
        if not key:
            return _Setting(
                Font(False, False, None), Style(), 10.0, 0, self._origin(index), box.top, box.bottom
            )
        matrix = self._matrix
        known = quick.matrix(self._handle, index, self._matrix_at)
        if known and self._upright and matrix.b == matrix.c == 0 and matrix.a > 0 and matrix.d > 0:
            return self._keep(key, index, box, matrix.d, turn=0, slanted=False)
        user = Affine(matrix.a, matrix.b, matrix.c, matrix.d) if known else Affine()
        shown = user.then(Affine(self._shown.a, self._shown.b, self._shown.c, self._shown.d))
        turn = round(math.degrees(math.atan2(-shown.b, shown.a)) / 90) % 4
        slanted = turn == 0 and shown.d != 0 and abs(shown.c / shown.d) > 0.1
        return self._keep(key, index, box, math.hypot(user.c, user.d), turn, slanted)

    def _keep(self, key: int, index: int, box: Box, scale: float, turn: int, slanted: bool) -> _Setting:
        font = self._font(key)
        size = round(quick.font_size(self._handle, index) * scale, 2) or 10.0
        bold = font.bold or quick.render_mode(key) == _FAKE_BOLD
        style = Style(bold=bold, italic=font.italic or slanted)
        setting = _Setting(font, style, size, turn, self._origin(index), box.top, box.bottom)
        self._settings[key] = setting
        return setting

    def _font(self, text_object: int) -> Font:
        key = quick.font(text_object)
        if not key:
            return Font(False, False, None)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = font_of(quick.as_font(key))
        return font


def _middle(box: Box) -> float:
    return (box.x0 + box.x1) / 2


def _around(a: Box, b: Box) -> Box:
    """The smallest box round two."""
    return Box(
        a.x0 if a.x0 < b.x0 else b.x0,
        a.top if a.top < b.top else b.top,
        a.x1 if a.x1 > b.x1 else b.x1,
        a.bottom if a.bottom > b.bottom else b.bottom,
    )
