"""Characters made plain: ligatures, soft hyphens, symbol fonts, bullets and list numbers."""

from __future__ import annotations

import re
import unicodedata

BULLET = "•"
LINE_HYPHENS = "\x02\ufffe\u00ad"
"""What a hyphen at a line end may arrive as; whether it belongs to the word is for the reader to judge."""

_BULLETS = frozenset("•·●○◦▪▫■◆◇❖➢➤►▶‣⁃∙⚫⦁❍✦✧\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf06c\uf06e\uf0e0\uf0a8")
_DASHES = frozenset("-–—*")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]")

_WINGDINGS = {
    0x6C: "•", 0x6E: "•", 0x76: "•", 0x9F: "•", 0xA7: "•", 0xD8: "•", 0xE0: "•", 0xF0: "•", 0x73: "•",
    0x6F: "☐", 0x71: "☐", 0x72: "☐", 0xA8: "☐", 0x78: "☒", 0xFD: "☒", 0xFE: "☒", 0x54: "☒",
    0xFC: "✓", 0x50: "✓", 0xFB: "✗", 0x4A: "☺",
}  # fmt: skip
_ZAPF = {
    0x33: "✓", 0x34: "✓", 0x35: "✗", 0x36: "✗", 0x37: "✗", 0x38: "✗", 0x6C: "•", 0x6E: "•", 0x75: "•",
    0x76: "•", 0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0xD4: "•", 0xD8: "•", 0xE4: "•",
}  # fmt: skip
_SYMBOL = {0xB7: "•", 0x2D: "-", 0xA8: "•"}
_PLAIN = {
    "☑": "☒",
    "□": "☐",
    "❏": "☐",
    "❐": "☐",
    "❑": "☐",
    "❒": "☐",
    "✔": "✓",
    "✕": "✗",
    "✘": "✗",
    "\u2011": "-",
    "\u2010": "-",
    "\u00a0": " ",
    "\u202f": " ",
}
_DROPPED = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00\r"))


def symbol_table(font: str) -> dict[int, str] | None:
    """The meaning of the codes of a symbol font, or `None` for a font of letters."""
    name = font.lower()
    if "wingdings" in name or "webdings" in name:
        return _WINGDINGS
    if "dingbats" in name:
        return _ZAPF
    if "symbol" in name and "opensymbol" not in name and "segoe" not in name:
        return _SYMBOL
    return None


def from_symbol_font(text: str, table: dict[int, str]) -> str:
    """The text of a symbol font as ordinary characters; unknown codes stay as they are."""
    return "".join(table.get(ord(c) & 0xFF if 0xF000 <= ord(c) <= 0xF0FF else ord(c), c) for c in text)


def plain(text: str) -> str:
    """Ligatures taken apart, odd spaces and hyphens made ordinary, private-use bullets made bullets."""
    if text.isascii():
        return text
    out = []
    for char in text.translate(_DROPPED):
        code = ord(char)
        if 0xFB00 <= code <= 0xFB06:
            out.append(unicodedata.normalize("NFKC", char))
        elif 0xF000 <= code <= 0xF0FF:
            out.append(_SYMBOL.get(code & 0xFF) or _WINGDINGS.get(code & 0xFF, char))
        else:
            out.append(_PLAIN.get(char, char))
    return "".join(out)


def is_bullet(text: str) -> bool:
    """Whether a word by itself is certainly a bullet, wherever it stands at a line's start."""
    return len(text) == 1 and text in _BULLETS


def marker_of(text: str, gap: float, space: float) -> str | None:
    """The list marker that a line's first word is, given the gap behind it and the width of a space.

    Bullets are markers wherever they stand; dashes, a letter 'o' and numbers only before a gap wider than
    a space, as automatic lists set them: a number typed before a heading belongs to the heading.
    """
    if is_bullet(text):
        return BULLET
    if gap < 1.6 * space:
        return None
    if text in _DASHES or text == "o":
        return BULLET
    return text if _NUMBER.fullmatch(text) else None
