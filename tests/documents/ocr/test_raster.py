"""Straightening pages and finding their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw

from ehcaudit.documents.ocr.raster import rules_of, skew_of, wiped

if TYPE_CHECKING:
    from ehcaudit.documents.ocr.engine import Greys

DPI = 100


def page(degrees: float = 0.0) -> Greys:
    """A page with lines of text (short strokes) and a ruled table of 2 × 2, turned clockwise."""
    picture = Image.new("L", (800, 1000), 255)
    draw = ImageDraw.Draw(picture)
    for y in range(100, 500, 20):
        for x in range(80, 700, 9):
            draw.rectangle((x, y, x + 3, y + 9), fill=20)
    for y in (600, 700, 800):
        draw.line((100, y, 700, y), fill=0, width=2)
    for x in (100, 400, 700):
        draw.line((x, 600, x, 800), fill=0, width=2)
    return np.asarray(picture.rotate(-degrees, fillcolor=255, resample=Image.Resampling.BICUBIC))


@pytest.mark.parametrize("degrees", [-2.0, -0.5, 0.0, 1.0, 3.0])
def test_skew(degrees: float) -> None:
    assert skew_of(page(degrees)) == pytest.approx(degrees, abs=0.15)


@pytest.mark.parametrize("grey", [0, 128, 255])
def test_an_even_page_has_no_skew(grey: int) -> None:
    assert skew_of(np.full((500, 400), grey, dtype=np.uint8)) == 0.0


def test_rules() -> None:
    level, upright = rules_of(page(), DPI)
    assert [round(line.at) for line in level] == pytest.approx([600, 700, 800], abs=2)
    assert [round(line.at) for line in upright] == pytest.approx([100, 400, 700], abs=2)
    assert level[0].start == pytest.approx(100, abs=6)
    assert level[0].end == pytest.approx(700, abs=6)


def test_a_dark_area_has_edges() -> None:
    greys = np.full((400, 600), 255, dtype=np.uint8)
    greys[100:150, 100:500] = 0
    level, _ = rules_of(greys, DPI)
    assert [round(line.at) for line in level] == pytest.approx([100, 149], abs=2)


def test_rules_are_painted_over_and_letters_are_not() -> None:
    greys = page()
    clean = wiped(greys, *rules_of(greys, DPI), DPI)
    assert (clean[590:810] > 200).all()
    assert (clean[100:500] == greys[100:500]).all()


def test_a_page_smaller_than_any_rule() -> None:
    assert rules_of(np.zeros((3, 3), dtype=np.uint8), DPI) == ([], [])


@pytest.mark.parametrize("grey", [150, 190, 215])
def test_pale_hairlines_are_rules_and_pale_areas_and_letters_are_none(grey: int) -> None:
    greys = np.full((1000, 800), 250, dtype=np.uint8)
    greys[300:302, 100:700] = grey
    greys[300:700, 400:402] = grey
    greys[800:900, 100:700] = 228
    for x in range(80, 700, 9):
        greys[500:512, x : x + 3] = 90
    level, upright = rules_of(greys, DPI)
    assert [round(line.at) for line in level] == pytest.approx([300], abs=2)
    assert [round(line.at) for line in upright] == pytest.approx([401], abs=2)
