"""Glyphs of symbol fonts as the characters that a person sees, and the bullets that people type.

Only what carries meaning in a plan is mapped: boxes ticked or not, ticks, crosses, bullets, arrows,
common signs. Any other glyph of a symbol font is an ornament and is left out.
"""

from __future__ import annotations

import re

CHECKED = "☒"
UNCHECKED = "☐"
BULLET = "•"

# Low byte of the glyph (the fonts sit at U+F000–U+F0FF or at the plain code) → character.
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: UNCHECKED, 0x70: UNCHECKED, 0x71: UNCHECKED, 0x72: UNCHECKED, 0x76: "❖",
    0x77: "◆", 0x78: CHECKED, 0x9F: BULLET, 0xA7: "▪", 0xA8: UNCHECKED, 0xA1: "○", 0xD8: "➢", 0xDF: "←",
    0xE0: "→", 0xE8: "→", 0xF0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: CHECKED, 0xFE: CHECKED,
}  # fmt: skip
_WINGDINGS2 = {
    0x4F: "✗", 0x50: "✓", 0x51: CHECKED, 0x52: CHECKED, 0x53: CHECKED, 0x54: CHECKED, 0x97: BULLET,
    0xA3: UNCHECKED, 0x30: UNCHECKED, 0x2A: UNCHECKED,
}  # fmt: skip
_WEBDINGS = {0x61: "✓", 0x63: UNCHECKED, 0x67: "■", 0x72: "✗", 0x34: "→", 0x3D: BULLET}
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: BULLET, 0xB8: "÷",
    0xD6: "√", 0xDE: "⇒", 0xFF: "",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS2, "webdings": _WEBDINGS, "symbol": _SYMBOL}
# A symbol glyph whose font is not stated: what Word itself writes as bullets and boxes.
_ANY_FONT = {**_WINGDINGS, 0xB7: BULLET}

_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_SIGN = re.compile("[\uf000-\uf0ff]")
# Characters without width that split words or hide in them; a person does not see them.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"), "")
_WHITE = {ord(c): " " for c in "\t\r\n\f\v"}
_TYPED_BULLET = re.compile(r"\s*([•▪■●◦○‣➢➤❖◆·∙⁃]\s*|[-–—]\s+|[oO§Ø]\t\s*)(?=\S|$)")
_INNER_BULLETS = frozenset("o◦○‣")


def symbol(font: str | None, code: int) -> str:
    """The character for glyph `code` of `font`, empty for an ornament."""
    table = _FONTS.get((font or "").lower())
    if table is not None:
        return table.get(code & 0xFF, "")
    if code in _PRIVATE:
        return _ANY_FONT.get(code & 0xFF, "")
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""


def is_symbol_font(font: str | None) -> bool:
    """Whether letters in `font` are shown as signs."""
    return font is not None and len(font) < 20 and font.lower() in _FONTS


def known_symbol_font(name: str | None) -> str | None:
    """The name of a symbol font in small letters, empty for any other font, `None` for none."""
    if name is None:
        return None
    return name.lower() if is_symbol_font(name) else ""


def visible(text: str, font: str | None = None) -> str:
    """Text of a run as a person sees it: symbol glyphs resolved, invisible characters out, one line."""
    if font and is_symbol_font(font):
        return "".join(c if c.isspace() else symbol(font, ord(c)) for c in text)
    if not text.isprintable():
        text = text.translate(_WHITE)
    if text.isascii():
        return text
    text = text.translate(_INVISIBLE)
    if _PRIVATE_SIGN.search(text):
        text = "".join(symbol(font, ord(c)) if ord(c) in _PRIVATE else c for c in text)
    return text


def typed_bullet(text: str) -> tuple[str, int, int] | None:
    """The bullet that someone typed at the start of `text`: marker, list level, length; `None` where none.

    A dash or a bullet that is the whole text of a cell is content ("none"), except for a true bullet sign.
    """
    found = _TYPED_BULLET.match(text)
    if found is None:
        return None
    sign = found.group(1)[0]
    rest = text[found.end() :].strip()
    if not rest and sign in "-–—oO§Ø":
        return None
    marker = BULLET if sign in "·∙oO§Ø" else sign
    return marker, int(sign.lower() in _INNER_BULLETS), found.end()
