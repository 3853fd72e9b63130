"""Tracked changes: the live view is the text with all changes accepted; what is deleted stays known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.documents.ooxml import p, paragraphs, r, read_body, table, tbl, tc, texts, tr

if TYPE_CHECKING:
    from pathlib import Path


def deleted(text: str) -> str:
    return (
        f'<w:del w:id="1">{r(text).replace("w:t", "w:delText", 1).replace("</w:t>", "</w:delText>")}</w:del>'
    )


def inserted(text: str) -> str:
    return f'<w:ins w:id="2">{r(text)}</w:ins>'


@pytest.mark.parametrize(
    ("wrapper", "change", "live"),
    [
        ("ins", "inserted", True),
        ("moveTo", "inserted", True),
        ("del", "deleted", False),
        ("moveFrom", "deleted", False),
    ],
)
def test_runs_tell_their_change(wrapper: str, change: str, live: bool, tmp_path: Path) -> None:
    (paragraph,) = paragraphs(read_body(p("a", f"<w:{wrapper}>{r('b')}</w:{wrapper}>", "c"), tmp_path))
    assert [x.change for x in paragraph.runs] == [None, change, None]
    assert paragraph.text == ("abc" if live else "ac")
    assert paragraph.all_text == "abc"


def test_deleted_text_of_the_file_format(tmp_path: Path) -> None:
    (paragraph,) = paragraphs(read_body(p("30 ", deleted("minutes"), inserted("hours")), tmp_path))
    assert (paragraph.text, paragraph.all_text) == ("30 hours", "30 minuteshours")


def test_deleted_inside_inserted_is_deleted(tmp_path: Path) -> None:
    both = f"<w:ins><w:del>{r('x')}</w:del>{r('y')}</w:ins>"
    (paragraph,) = paragraphs(read_body(p(both), tmp_path))
    assert [(x.text, x.change) for x in paragraph.runs] == [("x", "deleted"), ("y", "inserted")]


def test_a_deleted_paragraph_mark_joins_what_is_left(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    body = p("one ", properties=gone) + p(deleted("two"), properties=gone) + p("three") + p("four")
    assert texts(read_body(body, tmp_path)) == ["one three", "four"]


def test_a_wholly_deleted_paragraph_stands_apart(tmp_path: Path) -> None:
    body = p(deleted("one"), properties="<w:rPr><w:del/></w:rPr>") + p("two")
    read = paragraphs(read_body(body, tmp_path))
    assert [(q.text, q.all_text) for q in read] == [("", "one"), ("two", "two")]


def test_a_deleted_mark_before_a_table_or_at_the_end_loses_nothing(tmp_path: Path) -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    body = (
        p("one", properties=gone)
        + tbl(tr(tc(p("two", properties=gone)), "three"))
        + p("four", properties=gone)
    )
    assert texts(read_body(body, tmp_path)) == ["one", "two", "three", "four"]


def test_an_inserted_paragraph_mark_parts(tmp_path: Path) -> None:
    assert texts(read_body(p("one", properties="<w:rPr><w:ins/></w:rPr>") + p("two"), tmp_path)) == [
        "one",
        "two",
    ]


@pytest.mark.parametrize("change", ["ins", "del"])
def test_tracked_rows(change: str, tmp_path: Path) -> None:
    read = read_body(tbl(tr("a", "b"), tr("c", "d", properties=f"<w:{change}/>")), tmp_path)
    expected = ["a", "b", "c", "d"] if change == "ins" else ["a", "b", "", ""]
    assert [c.text for c in table(read).cells()] == expected
    changes = [run.change for q in read.paragraphs() for run in q.runs]
    assert changes == [None, None] + (["inserted"] * 2 if change == "ins" else ["deleted"] * 2)


def test_tracked_cells(tmp_path: Path) -> None:
    read = read_body(
        tbl(tr(tc("a", properties="<w:cellDel/>"), tc("b", properties="<w:cellIns/>"))), tmp_path
    )
    assert [c.text for c in table(read).cells()] == ["", "b"]


def test_tracked_changes_are_told_of(tmp_path: Path) -> None:
    read = read_body(p("a", inserted("b")) + p("c"), tmp_path)
    assert (read.warnings, read.notes) == ((), ("A paragraph has tracked changes: read as if accepted.",))
