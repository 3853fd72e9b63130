"""No output of a redacted run names a file, whatever became of it; and every output can be written."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ehcaudit.cli.app import app
from ehcaudit.reports import FORMATS
from tests.checks.template.build import write
from tests.checks.template.layouts import portrait

Run = Callable[..., Result]
SAMPLES = Path(__file__).parents[2] / "sample_plans"
STAND_IN = re.compile(r"plan-[0-9a-f]{12}-[0-9a-f]{4}")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, [*arguments])


def _documents(folder: Path) -> None:
    """A plan, a template, a review and what cannot be read, each under a name."""
    folder.mkdir()
    shutil.copy(SAMPLES / "EHC-1103.docx", folder / "wrenna plan.docx")
    shutil.copy(SAMPLES / "annual-review-EHC-1077.docx", folder / "wrenna review.docx")
    write(portrait(), folder / "wrenna.docx")
    (folder / "wrenna locked.docx").write_bytes(b"PK")


def test_no_output_names_a_file_whatever_became_of_it(run: Run) -> None:
    _documents(Path("Wrenna"))
    reports = [option for name in FORMATS for option in ("--report", f"{name}=out.{name}")]
    done = run("score", "Wrenna", "--redact", "-v", "--jobs", "0", *reports)
    written = [Path(f"out.{name}").read_bytes().decode() for name in FORMATS]
    assert not [text for text in (done.stdout, done.stderr, *written) if "wrenna" in text.lower()]
    plans = json.loads(Path("out.json").read_text("utf-8"))["plans"]
    assert {"template", "annual_review", "plan", None} == {plan["kind"] for plan in plans}
    assert all(STAND_IN.fullmatch(plan["path"]) and plan["path"] == plan["plan_id"] for plan in plans)


def test_a_template_that_is_checked_is_named_unless_redaction_is_asked_for(run: Run) -> None:
    write(portrait(), Path("wrenna.docx"), ["sign_off_missing"])
    for name in ("github", "junit"):
        assert "wrenna.docx" in run("check", "wrenna.docx", "--jobs", "0", "--format", name).stdout
    assert "wrenna.docx" not in run("score", "wrenna.docx", "--jobs", "0", "--format", "github").stdout
    for name in ("github", "junit", "json", "terminal", "markdown"):
        done = run("check", "wrenna.docx", "--jobs", "0", "--format", name, "--redact", "-v")
        assert "wrenna" not in done.stdout + done.stderr
        assert done.exit_code == 1


@pytest.mark.parametrize("stem", ["plan", "a", "not_a_plan"])
def test_a_file_called_by_a_fixed_word_does_not_end_the_batch(run: Run, stem: str) -> None:
    shutil.copy(SAMPLES / "annual-review-EHC-1077.docx", f"{stem}.docx")
    shutil.copy(SAMPLES / "EHC-1103.docx", "1.docx")
    done = run("score", ".", "--redact", "--format", "json", "--jobs", "0")
    plans = json.loads(done.stdout)["plans"]
    assert sorted((plan["status"], plan["reason"]) for plan in plans) == [
        ("not_a_plan", "not_a_plan"),
        ("scored", None),
    ]
    assert "[file]" not in done.stdout


def test_copies_keep_their_stand_ins_in_any_batch(run: Run) -> None:
    for name in ("first.docx", "second.docx"):
        shutil.copy(SAMPLES / "annual-review-EHC-1077.docx", name)

    def paths(*files: str) -> set[str]:
        done = run("score", *files, "--redact", "--format", "json", "--jobs", "0")
        return {plan["path"] for plan in json.loads(done.stdout)["plans"]}

    assert len(paths(".")) == 2
    assert paths("first.docx") | paths("second.docx") == paths(".")
