"""Typefaces of the directly drawn PDFs: the standard ones, or an embedded one where a text needs it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.corpus.sheet import Sheet

STANDARD = {"Helvetica": ("Helvetica", "Helvetica-Bold"), "Times": ("Times-Roman", "Times-Bold")}
EMBEDDED = "LiberationSans"
FOLDERS = (Path("/usr/share/fonts/truetype/liberation"), Path("/usr/share/fonts/truetype/liberation2"))
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


def faces(name: str) -> tuple[str, str]:
    """The regular and the bold face of `name`."""
    return STANDARD.get(name) or (f"{EMBEDDED}-Regular", f"{EMBEDDED}-Bold")


def with_fitting_face(sheet: Sheet) -> Sheet:
    """The sheet, its face an embedded one where it asks for that or has letters beyond the standard ones."""
    if (sheet.filled_rules or _beyond_standard(sheet)) and _embedded():
        return replace(sheet, theme=replace(sheet.theme, pdf_font=EMBEDDED))
    return sheet


def _beyond_standard(sheet: Sheet) -> bool:
    texts = (f"{p.lead}{p.text}{p.tail}{''.join(s.text for s in p.spans)}" for p in sheet.paragraphs())
    signs = {sign for text in texts for sign in text} - set("☒☐")
    return any(not sign.encode("cp1252", "ignore") for sign in signs)


@cache
def _embedded() -> bool:
    """Whether the face to embed is on this machine; registers it."""
    folder = next((f for f in FOLDERS if (f / f"{EMBEDDED}-Regular.ttf").exists()), None)
    if folder is None:
        return False
    for style in STYLES:
        name = f"{EMBEDDED}-{style}"
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    for base in (f"{EMBEDDED}-Regular", f"{EMBEDDED}-Bold"):
        heavy = base.endswith("Bold")
        addMapping(base, 0, 0, f"{EMBEDDED}-{'Bold' if heavy else 'Regular'}")
        addMapping(base, 1, 0, f"{EMBEDDED}-Bold")
        addMapping(base, 0, 1, f"{EMBEDDED}-{'BoldItalic' if heavy else 'Italic'}")
        addMapping(base, 1, 1, f"{EMBEDDED}-BoldItalic")
    return True
