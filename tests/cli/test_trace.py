"""`ehcaudit trace` as a person or a script runs it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import docx
import jsonschema
import pytest
from typer.testing import CliRunner

from ehcaudit.cli.app import app
from ehcaudit.reports.schemas import json_schema

PLAN_LINES = [
    ("Education, Health and Care Plan", "Title"),
    ("Name\tMarisol Tenterden", "table"),
    ("Date of birth\t04/03/2017", "table"),
    ("Date of final plan\t02/06/2026", "table"),
    ("Section A: Views, interests and aspirations", "Heading 1"),
    ("Marisol likes trains.", None),
    ("Section B: Special educational needs", "Heading 1"),
    ("Marisol has difficulty in understanding spoken language.", None),
    ("Section C: Health needs", "Heading 1"),
    (
        (
            "No needs of this kind have been identified for Marisol; her parents and the professionals "
            "who know her were asked and agree with this."
        ),
        None,
    ),
    ("Section D: Social care needs", "Heading 1"),
    (
        (
            "No needs of this kind have been identified for Marisol; her parents and the professionals "
            "who know her were asked and agree with this."
        ),
        None,
    ),
    ("Section E: Outcomes", "Heading 1"),
    (
        (
            "By July 2027 Marisol will follow instructions of two parts from her teacher in four lessons "
            "out of five, without looking to other children."
        ),
        None,
    ),
    ("Section F: Special educational provision", "Heading 1"),
    (
        (
            "A speech and language therapist will give 30 minutes of direct speech and language therapy "
            "each week."
        ),
        "List Bullet",
    ),
    ("A teaching assistant will teach reading for 20 minutes each day.", "List Bullet"),
    ("Section G: Health provision", "Heading 1"),
    (
        (
            "No provision of this kind is required for Marisol at present; this was discussed with her "
            "parents at the meeting in May 2026."
        ),
        None,
    ),
    ("Section H1: Social care provision", "Heading 1"),
    (
        (
            "No provision of this kind is required for Marisol at present; this was discussed with her "
            "parents at the meeting in May 2026."
        ),
        None,
    ),
    ("Section H2: Other social care provision", "Heading 1"),
    (
        (
            "No provision of this kind is required for Marisol at present; this was discussed with her "
            "parents at the meeting in May 2026."
        ),
        None,
    ),
    ("Section I: Placement", "Heading 1"),
    (
        (
            "Thornfield Primary School, a maintained mainstream primary school for boys and girls from "
            "four to eleven."
        ),
        None,
    ),
    ("Section J: Personal budget", "Heading 1"),
    (
        (
            "A personal budget was explained to the parents of Marisol, who have not asked for one at the "
            "date of this plan."
        ),
        None,
    ),
    ("Section K: Advice and information", "Heading 1"),
    (
        "Speech and language therapy report, Perpetua Lomax, Speech and Language Therapist, 04/05/2026",
        "List Bullet",
    ),
]
ADVICE_LINES = [
    ("Speech and Language Therapy Report", "Title"),
    ("Report by: Perpetua Lomax, Speech and Language Therapist", None),
    ("Date of report: 4 May 2026", None),
    ("Recommendations", "Heading 1"),
    (
        "45 minutes of direct speech and language therapy each week from a speech and language therapist.",
        "List Bullet",
    ),
    (
        "Makaton training for all staff, two hours a term, by the speech and language therapist.",
        "List Bullet",
    ),
]


def write(path: Path, lines: list[tuple[str, str | None]]) -> Path:
    document = docx.Document()
    for text, style in lines:
        if style == "table":
            for cell, words in zip(
                document.add_table(rows=1, cols=2).rows[0].cells, text.split("\t"), strict=True
            ):
                cell.text = words
        else:
            document.add_paragraph(text, style=style)
    path.parent.mkdir(exist_ok=True)
    document.save(str(path))
    return path


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    write(tmp_path / "plan_advice" / "salt.docx", ADVICE_LINES)
    return write(tmp_path / "plan.docx", PLAN_LINES)


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["trace", *map(str, arguments), "--isolated"])
    return result.exit_code, result.stdout, result.stderr


def test_the_terminal_shows_each_fate(plan: Path) -> None:
    code, out, _ = run(plan)
    assert code == 0
    assert "1 missing, 1 altered" in out
    assert "Perpetua Lomax" in out


def test_json_fits_its_schema_and_says_what_changed(plan: Path) -> None:
    code, out, _ = run(plan, "--format", "json")
    document = json.loads(out)
    jsonschema.validate(document, json_schema("ehcaudit.trace/1"))
    assert code == 0
    assert next(iter(document)) == "schema"
    assert [s["listed_in_k"] for s in document["sources"]] == [True]
    assert {r["status"] for r in document["recommendations"]} == {"altered", "missing"}


def test_csv_has_a_row_a_recommendation(plan: Path) -> None:
    _, out, _ = run(plan, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert sorted(r["status"] for r in rows) == ["altered", "missing"]


def test_a_sheet_to_sign_for_each_author(plan: Path, tmp_path: Path) -> None:
    code, _, err = run(plan, "--sign-off", tmp_path / "sheets")
    files = sorted((tmp_path / "sheets").iterdir())
    assert code == 0
    assert "1 sign-off sheet" in err
    assert [f.name for f in files] == ["01-speech-and-language-therapy-perpetua-lomax.docx"]
    document = docx.Document(str(files[0]))
    words = " ".join(c.text for t in document.tables for row in t.rows for c in row.cells)
    assert "45 minutes of direct" in words
    assert "Not agree" in words
    assert "Signature" in words


def test_redaction_leaves_no_name(plan: Path, tmp_path: Path) -> None:
    _, out, _ = run(plan, "--format", "json", "--redact", "--sign-off", tmp_path / "sheets")
    names = [f.name for f in (tmp_path / "sheets").iterdir()]
    words = " ".join(
        p.text for f in (tmp_path / "sheets").iterdir() for p in docx.Document(str(f)).paragraphs
    )
    for name in ("Marisol", "Lomax", "plan.docx"):
        assert name not in out + words + " ".join(names)


def test_the_manifest_tells_what_the_advice_does_not(tmp_path: Path) -> None:
    plan = write(tmp_path / "p.docx", PLAN_LINES)
    write(tmp_path / "a.docx", [("Recommendations", "Heading 1"), ADVICE_LINES[4]])
    manifest = (
        "plan,advice,discipline,author,role,date\np.docx,a.docx,speech and language "
        "therapy,Perpetua Lomax,Therapist,2026-05-04\n"
    )
    (tmp_path / "manifest.csv").write_text(manifest, encoding="utf-8")
    source = json.loads(run(plan, "--format", "json")[1])["sources"][0]
    assert (source["author"], source["date"], source["discipline"]) == (
        "Perpetua Lomax",
        "2026-05-04",
        "speech_and_language_therapy",
    )


def test_advice_that_cannot_be_read_is_named_and_never_a_pass(plan: Path) -> None:
    broken = plan.parent / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    code, out, _ = run(plan, "--advice", broken)
    assert code == 4
    assert "could not be read" in out


def test_no_advice_is_nothing_to_trace(tmp_path: Path) -> None:
    code, out, err = run(write(tmp_path / "alone.docx", PLAN_LINES))
    assert code == 3
    assert "not at hand" in out
    assert "no advice was found" in err


@pytest.mark.parametrize(
    "arguments",
    [["--format", "xml"], ["--output", "/no/such/folder/x.json"], ["--advice", "/no/such/file.pdf"]],
)
def test_usage_errors_end_in_one_line(plan: Path, arguments: list[str]) -> None:
    code, _, err = run(plan, *arguments)
    assert code == 2
    assert len(err.strip().splitlines()) == 1


def test_a_document_that_is_no_plan_is_refused(plan: Path) -> None:
    code, _, err = run(plan.parent / "plan_advice" / "salt.docx")
    assert code in (3, 2)
    assert "not a plan" in err


def test_a_letter_given_as_the_plan_is_another_kind_of_document(tmp_path: Path) -> None:
    minutes = docx.Document()
    minutes.add_paragraph(
        "Minutes of the parish council: the new bench was agreed, and the hedge will be cut."
    )
    minutes.save(str(tmp_path / "minutes.docx"))
    result = CliRunner().invoke(app, ["trace", str(tmp_path / "minutes.docx")])
    assert result.exit_code == 3
    assert "is not a plan but another kind of document; give the plan first" in result.stderr


def test_reports_appended_in_the_same_file_are_traced(tmp_path: Path) -> None:
    filler = (
        "Background: she has been known to the service since 2023 and was seen at school in April "
        "2026 with her parents."
    )
    report = [ADVICE_LINES[0], ADVICE_LINES[1], ADVICE_LINES[2], (filler, None), *ADVICE_LINES[3:]]
    title = ("Speech and Language Therapy Report", "Heading 1")
    code, out, _ = run(write(tmp_path / "whole.docx", [*PLAN_LINES, title, *report[1:]]), "--format", "json")
    document = json.loads(out)
    assert code == 0
    assert [s["listed_in_k"] for s in document["sources"] if s["found"]] == [True]
    assert sorted(r["status"] for r in document["recommendations"]) == ["altered", "missing"]
