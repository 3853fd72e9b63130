"""The command itself, in a process of its own, over real documents: good, broken, and no plans."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ehcaudit.reports.schemas import json_schema
from tests.corpus import bad
from tests.corpus.model import load_content
from tests.corpus.pdf import pdf_bytes
from tests.corpus.word import docx_bytes

AS_OF = ("--as-of", "2026-11-23")


def ehcaudit(
    *arguments: str, cwd: Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command; a hang fails the test."""
    return subprocess.run(
        [sys.executable, "-m", "ehcaudit", *arguments],
        cwd=cwd,
        input=stdin.encode(),
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONWARNINGS": "error", **environment},
    )


def _run(*arguments: str, cwd: Path) -> dict[str, Any]:
    done = ehcaudit("score", *arguments, *AS_OF, "--format", "json", cwd=cwd)
    document: dict[str, Any] = json.loads(done.stdout)
    jsonschema.Draft202012Validator(json_schema("run")).validate(document)
    return document


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good plan in both formats, every bad file, and a newsletter."""
    root = tmp_path_factory.mktemp("plans")
    sheet = bad.tiny_sheet()
    (root / "plan.docx").write_bytes(docx_bytes(sheet))
    (root / "plan.pdf").write_bytes(pdf_bytes(sheet))
    for name, (make, _) in bad.BAD.items():
        make(root / name)
    bad.not_a_plan_docx(root / "newsletter.docx")
    return root


@pytest.fixture(scope="module")
def document(folder: Path) -> dict[str, Any]:
    """The run over the folder."""
    return _run(".", cwd=folder)


def test_every_file_is_in_the_report_with_its_status(document: dict[str, Any], folder: Path) -> None:
    plans = {plan["path"]: plan for plan in document["plans"]}
    assert sorted(plans) == sorted(path.name for path in folder.iterdir())
    assert plans["plan.docx"]["status"] == plans["plan.pdf"]["status"] == "scored"
    assert plans["newsletter.docx"]["status"] == "not_a_plan"
    for name, (_, reason) in bad.BAD.items():
        # A text that only calls itself .docx is both no document and of a format that is not read.
        fitting = {reason, "unsupported_format"} if name == "minutes.docx" else {reason}
        assert plans[name]["reason"] in fitting
        assert plans[name]["status"] == ("unassessable" if reason == "no_text" else "unreadable")
        assert plans[name]["score"] is None
        assert plans[name]["message"]


def test_the_good_plan_is_the_same_alone_and_among_bad_files(document: dict[str, Any], folder: Path) -> None:
    alone = _run("plan.docx", cwd=folder)["plans"][0]
    assert alone == next(plan for plan in document["plans"] if plan["path"] == "plan.docx")
    assert alone["criteria"]
    assert alone["outcomes"]


def test_the_bytes_are_the_same_however_many_jobs(folder: Path) -> None:
    outputs = {
        ehcaudit("score", ".", *AS_OF, "--format", "json", "--jobs", jobs, cwd=folder).stdout
        for jobs in ("0", "1", "3")
    }
    assert len(outputs) == 1


def test_evidence_points_at_its_words(document: dict[str, Any]) -> None:
    statements = [s for plan in document["plans"] for s in (*plan["outcomes"], *plan["provision"])]
    evidence = [(s["text"][e["start"] : e["end"]], e["quote"]) for s in statements for e in s["evidence"]]
    assert evidence
    assert all(said == quote for said, quote in evidence)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["plan.docx"], 0),
        (["plan.docx", "--fail-under", "100"], 1),
        (["plan.docx", "--fail-under", "100", "--exit-zero"], 0),
        (["missing.docx"], 2),
        (["plan.docx", "--as-of", "yesterday"], 2),
        (["newsletter.docx"], 3),
        (["encrypted.pdf"], 4),
        (["plan.docx", "truncated.docx", "--fail-under", "100"], 4),
    ],
)
def test_exit_codes_and_no_traceback(folder: Path, arguments: list[str], code: int) -> None:
    done = ehcaudit("score", *arguments, cwd=folder)
    assert done.returncode == code
    assert b"Traceback" not in done.stdout + done.stderr
    if code == 2:
        assert len(done.stderr.decode().splitlines()) == 1


def test_a_console_that_knows_few_characters_is_no_reason_to_fail(folder: Path) -> None:
    for encoding in ("cp1252", "ascii"):
        done = ehcaudit("score", "plan.docx", cwd=folder, PYTHONIOENCODING=encoding)
        assert done.returncode == 0
        assert b"####" in done.stdout
        shown = ehcaudit("parse", "plan.docx", cwd=folder, PYTHONIOENCODING=encoding)
        assert shown.returncode == 0
        assert b"Outcomes (section E)" in shown.stdout


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = [sys.executable, "-m", "ehcaudit", "explain", "--codes"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


def test_parse_fits_its_schema(folder: Path) -> None:
    for name in ("plan.docx", "plan.pdf", "newsletter.docx"):
        parsed = json.loads(ehcaudit("parse", name, "--format", "json", cwd=folder).stdout)
        jsonschema.Draft202012Validator(json_schema("plan")).validate(parsed)
        assert parsed["document"]["path"] == name


def test_parse_of_what_cannot_be_read(folder: Path) -> None:
    done = ehcaudit("parse", "encrypted.pdf", cwd=folder)
    assert done.returncode == 4
    assert b"cannot be read (encrypted)" in done.stderr
    assert ehcaudit("parse", "missing.pdf", cwd=folder).returncode == 2
    assert ehcaudit("parse", ".", cwd=folder).returncode == 2


def test_judge_reads_a_statement_a_line(folder: Path) -> None:
    lines = "By July 2027 Zoë will ask an adult for help three times a week.\n\nShe will improve.\n"
    done = ehcaudit("judge", "outcome", "--format", "jsonl", cwd=folder, stdin=lines)
    judged = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [j["measurable"] for j in judged] == ["met", "not_met"]
    validator = jsonschema.Draft202012Validator(json_schema("judgement"))
    for judgement in judged:
        validator.validate(judgement)
    assert "Zoë" in judged[0]["text"]


def test_judge_of_provision_for_people(folder: Path) -> None:
    done = ehcaudit("judge", "provision", "Access to a small group as required.", cwd=folder)
    assert "left open by:" in done.stdout.decode()
    assert ehcaudit("judge", "provision", " ", cwd=folder).returncode == 2


def test_redaction_leaves_no_name_in_any_output(folder: Path, tmp_path: Path) -> None:
    content = load_content(bad.TINY)
    people = [content.child.name, content.child.known_as, *(p.name for p in content.child.parents)]
    people += [advice.author for advice in content.advice]
    words = {word.lower() for name in people for word in re.findall(r"[^\W\d_]{3,}", name)}
    secrets = {*words, content.child.nhs, content.child.address.split(",")[0].lower()} - {"", "mrs", "miss"}
    formats = ("terminal", "json", "jsonl", "csv", "outcomes.csv", "findings.csv")
    options = [option for name in formats for option in ("--report", f"{name}={tmp_path / name}")]
    done = ehcaudit("score", ".", *AS_OF, "--redact", *options, cwd=folder)
    outputs = [done.stdout, done.stderr, *((tmp_path / name).read_bytes() for name in formats)]
    outputs += [
        ehcaudit("parse", "plan.docx", "--redact", "--format", f, cwd=folder).stdout
        for f in ("terminal", "json")
    ]
    for output in outputs:
        text = output.decode().lower()
        found = [secret for secret in secrets if re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text)]
        assert not found


def test_a_rubric_of_ones_own(folder: Path, tmp_path: Path) -> None:
    rubric = tmp_path / "ours.yaml"
    assert ehcaudit("rubric", "new", str(rubric), cwd=folder).returncode == 0
    done = ehcaudit("score", "plan.docx", "--rubric", str(rubric), "--format", "json", cwd=folder)
    assert json.loads(done.stdout)["rubric"]["id"] == "ours"
    assert ehcaudit("rubric", "lint", str(rubric), cwd=folder).returncode == 0
