"""CSV that a spreadsheet opens as it stands and never runs."""

from __future__ import annotations

import csv
import dataclasses
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.reports import render
from ehcaudit.reports.csv_text import safe, table
from ehcaudit.rubric.scorecard import Scorecard
from tests.reports import build

BOM = b"\xef\xbb\xbf"


def _rows(name: str, *cards: Scorecard) -> list[list[str]]:
    content = render(name, build.run(*cards))
    assert content.startswith(BOM)
    return list(csv.reader(io.StringIO(content[3:].decode("utf-8"), newline="")))


def test_the_head_is_that_of_the_contract() -> None:
    head = _rows("csv")[0]
    assert head[:6] == ["path", "plan_id", "status", "reason", "score", "grade"]
    assert head[6:] == [name for c in build.CRITERIA for name in (c, f"{c}.grade")]
    assert _rows("plans.csv") == _rows("csv")


def test_every_document_has_a_row_as_long_as_the_head() -> None:
    rows = _rows("csv")
    assert len(rows) == 1 + len(build.run().plans)
    assert {len(row) for row in rows} == {len(rows[0])}
    locked = rows[3]
    assert locked[2:6] == ["unreadable", "encrypted", "", ""]


def test_lines_end_as_rfc_4180_says() -> None:
    content = render("csv", build.run())
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + len(build.run().plans)


def test_a_criterion_that_was_not_assessed_is_empty_and_not_zero() -> None:
    row = dict(zip(*_rows("csv")[:2], strict=True))
    assert row["health-advice-incorporated"] == ""
    assert row["outcomes-measurable"] == "30"


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=x",
        "  =1",
        '"=1"',
        "'=1",
        " \t=1",
        "＝1",
        "|calc",
        "\x00=1",
    ],
)
def test_a_cell_that_could_be_run_is_made_text(text: str) -> None:
    assert safe(text).startswith("'")


@pytest.mark.parametrize(
    "text", ["Ana – will ask", "50% of days", "a=b", "“By July” she will", "3 × 20 minutes", ""]
)
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert safe(text) == text


@given(st.text())
def test_no_cell_starts_a_formula_and_none_breaks_the_row(text: str) -> None:
    content = table(["a", "b"], [[text, "end"]])
    rows = list(csv.reader(io.StringIO(content[3:].decode("utf-8"), newline="")))
    assert len(rows) == 2
    assert rows[1][1] == "end"
    assert not rows[1][0].lstrip(" \t\r\n\"'").startswith(("=", "+", "-", "@")) or rows[1][0].startswith("'")


def test_outcomes_and_findings_are_a_row_each() -> None:
    outcomes = _rows("outcomes.csv", build.scored())
    assert len(outcomes) == 2
    row = dict(zip(*outcomes, strict=True))
    assert (row["text"], row["deadline_date"], row["section"], row["row"]) == (
        build.OUTCOME_TEXT,
        "2027-07-31",
        "E",
        "2",
    )
    findings = _rows("findings.csv", build.scored())
    assert len(findings) == 5
    assert dict(zip(findings[0], findings[4], strict=True))["suppressed"] == "agreed with the team"


def test_names_from_the_file_are_made_safe_as_well() -> None:
    card = dataclasses.replace(build.scored(), path="=cmd.docx", plan_id="=cmd.docx")
    assert _rows("csv", card)[1][:2] == ["'=cmd.docx", "'=cmd.docx"]
