"""Markers of lists as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ehcaudit.documents.word.numbering import format_number
from tests.documents.ooxml import p, paragraphs, read_body

if TYPE_CHECKING:
    from pathlib import Path


def level(index: int, number_format: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{number_format}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identifier: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


def num(identifier: int, abstract_id: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract_id}"/>{overrides}</w:num>'


def item(list_id: int, at: int = 0, text: str = "x", more: str = "") -> str:
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>{more}')


def list_style(name: str, numbering: str, based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr><w:numPr>{numbering}</w:numPr></w:pPr></w:style>"
    )


def markers(body: str, numbering: str, folder: Path, styles: str = "") -> list[str | None]:
    return [q.marker for q in paragraphs(read_body(body, folder, numbering=numbering, styles=styles))]


DECIMAL = abstract(
    0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "lowerLetter", "(%3)")
)


def test_counting_through_levels(tmp_path: Path) -> None:
    body = "".join(item(1, at) for at in (0, 1, 1, 2, 2, 1, 2, 0, 1))
    expected = ["1.", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2.", "2.1"]
    assert markers(body, DECIMAL + num(1, 0), tmp_path) == expected


def test_lists_of_one_definition_count_on_unless_restarted(tmp_path: Path) -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = DECIMAL + num(1, 0) + num(2, 0) + num(3, 0, restart)
    body = item(1) + item(2) + item(3) + item(3) + item(1)
    assert markers(body, numbering, tmp_path) == ["1.", "2.", "5.", "6.", "7."]


def test_a_missing_upper_level_shows_its_start(tmp_path: Path) -> None:
    assert markers(item(1, 1), DECIMAL + num(1, 0), tmp_path) == ["1.1"]


def test_levels_that_do_not_restart(tmp_path: Path) -> None:
    levels = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>'))
    body = item(1) + item(1, 1) + item(1) + item(1, 1)
    assert markers(body, levels + num(1, 0), tmp_path) == ["1", "1", "2", "2"]


def test_legal_numbering(tmp_path: Path) -> None:
    levels = abstract(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert markers(item(1) + item(1, 1), levels + num(1, 0), tmp_path) == ["I", "1.1"]


def test_bullets(tmp_path: Path) -> None:
    font = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    box = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0a8"/>{font}</w:lvl>'
    numbering = abstract(0, level(0, "bullet", "\uf0b7")) + abstract(1, box) + num(1, 0) + num(2, 1)
    assert markers(item(1) + item(2), numbering, tmp_path) == ["•", "☐"]


def test_words_that_a_list_prints_are_text(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "upperLetter", "Section %1:")) + num(1, 0)
    body = item(1, more='<w:outlineLvl w:val="0"/>') + item(1, text="") + item(1)
    read = paragraphs(read_body(body, tmp_path, numbering=numbering))
    assert [(q.text, q.marker, q.level, q.list_level) for q in read] == [
        ("Section A: x", None, 1, None),
        ("Section B:", None, None, None),
        ("Section C: x", None, None, None),
    ]


def test_the_number_of_a_heading_is_its_marker(tmp_path: Path) -> None:
    read = paragraphs(
        read_body(item(1, more='<w:outlineLvl w:val="0"/>'), tmp_path, numbering=DECIMAL + num(1, 0))
    )
    assert [(q.text, q.marker, q.level, q.list_level) for q in read] == [("x", "1.", 1, None)]


def test_lists_through_styles(tmp_path: Path) -> None:
    styled = (
        list_style("L1", '<w:numId w:val="1"/>')
        + list_style("L2", '<w:ilvl w:val="1"/><w:numId w:val="1"/>', "L1")
        + list_style("Off", '<w:numId w:val="0"/>', "L1")
    )
    body = "".join(p("x", properties=f'<w:pStyle w:val="{s}"/>') for s in ("L1", "L2", "Off", "L2"))
    assert markers(body, DECIMAL + num(1, 0), tmp_path, styled) == ["1.", "1.1", None, "1.2"]


def test_a_style_may_take_its_list_from_the_one_below(tmp_path: Path) -> None:
    styled = list_style("L1", '<w:numId w:val="1"/>') + list_style("L2", '<w:ilvl w:val="1"/>', "L1")
    body = "".join(p("x", properties=f'<w:pStyle w:val="{s}"/>') for s in ("L1", "L2", "L2", "L1"))
    assert markers(body, DECIMAL + num(1, 0), tmp_path, styled) == ["1.", "1.1", "1.2", "2."]


def test_legal_numbering_keeps_leading_noughts(tmp_path: Path) -> None:
    levels = abstract(0, level(0, "upperRoman", "%1"), level(1, "decimalZero", "%1.%2", "<w:isLgl/>"))
    assert markers(item(1) + item(1, 1), levels + num(1, 0), tmp_path) == ["I", "1.01"]


def test_a_list_style_that_points_elsewhere(tmp_path: Path) -> None:
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
    target = abstract(2, '<w:styleLink w:val="S"/>', level(0, "decimal", "%1)"))
    assert markers(item(1), link + target + num(1, 1), tmp_path) == ["1)"]


def test_empty_numbered_slots_stay_and_empty_paragraphs_do_not(tmp_path: Path) -> None:
    read = paragraphs(
        read_body(item(1) + item(1, text=" ") + p() + item(1), tmp_path, numbering=DECIMAL + num(1, 0))
    )
    assert [(q.marker, q.text) for q in read] == [("1.", "x"), ("2.", ""), ("3.", "x")]


def test_deleted_items_do_not_count(tmp_path: Path) -> None:
    deleted = item(1).replace("<w:r>", "<w:del><w:r>").replace("</w:r>", "</w:r></w:del>")
    deleted = deleted.replace("</w:pPr>", "<w:rPr><w:del/></w:rPr></w:pPr>")
    assert markers(item(1) + deleted + item(1), DECIMAL + num(1, 0), tmp_path) == ["1.", None, "2."]


def test_unknown_lists_give_no_marker(tmp_path: Path) -> None:
    assert markers(item(7) + item(1, 12), DECIMAL + num(1, 0), tmp_path) == [None, None]


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (26, "upperLetter", "Z"),
        (28, "lowerLetter", "bb"),
        (2, "ordinal", "2nd"),
        (13, "ordinal", "13th"),
        (3, "cardinalText", "Three"),
        (7, "decimalZero", "07"),
        (7, "none", ""),
        (7, "chicago", "7"),
        (0, "lowerLetter", "0"),
        (5000, "upperRoman", "5000"),
    ],
)
def test_number_formats(value: int, number_format: str, printed: str) -> None:
    assert format_number(value, number_format) == printed
