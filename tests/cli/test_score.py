"""`ehcaudit score`: exit codes, reports, thresholds, messages."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

Plans = Callable[..., None]


@pytest.mark.parametrize(
    ("names", "options", "code"),
    [
        (["good.docx"], [], 0),
        (["good.docx", "review.docx"], [], 0),
        (["weak.docx"], ["--fail-under", "60"], 1),
        (["good.docx"], ["--fail-under", "60"], 0),
        (["weak.docx"], ["--fail-on", "high"], 1),
        (["good.docx"], ["--fail-on", "high"], 0),
        (["weak.docx"], ["--fail-under", "60", "--exit-zero"], 0),
        (["good.docx", "locked.pdf"], [], 4),
        (["good.docx", "scan.pdf"], [], 4),
        (["weak.docx", "locked.pdf"], ["--fail-under", "60"], 4),
        (["good.docx", "locked.pdf"], ["--exit-zero"], 4),
        (["review.docx"], [], 3),
        (["review.docx", "locked.pdf"], [], 4),
        ([], [], 3),
        (["notes.txt"], [], 3),
    ],
)
def test_exit_codes(cli: Cli, plans: Plans, names: list[str], options: list[str], code: int) -> None:
    plans(*names)
    assert cli("score", ".", *options).exit_code == code


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["score", "missing.docx"], "there is no file or folder 'missing.docx'"),
        (["score", ".", "--as-of", "23/11/2026"], "--as-of: '23/11/2026' is no date; write it as"),
        (["score", ".", "--as-of", "2026-02-30"], "is no date"),
        (["score", ".", "--rubric", "nothing"], "there is no rubric of this name"),
        (["score", ".", "--format", "xml"], "--format: 'xml' is not known; expected one of terminal"),
        (["score", ".", "--report", "findings.csv"], "is not FORMAT=PATH"),
        (["score", ".", "--report", "xlsx=a.xlsx"], "--report: 'xlsx' is not known"),
        (["score", ".", "--output", "no/such/place.json"], "there is no folder"),
        (["score", ".", "--output", "."], "it is a folder"),
        (["score", ".", "--report", "json=-"], "two reports would go to standard output"),
        (["score", ".", "--report", "json=a", "--report", "csv=a"], "two reports would go to 'a'"),
        (["score", ".", "--config", "none.toml"], "none.toml"),
        (["score", ".", "--previous", "none.docx"], "none.docx"),
        (["score", ".", "--advice", "none.docx"], "none.docx"),
    ],
)
def test_usage_errors_are_one_clear_line_and_code_2(
    cli: Cli, plans: Plans, arguments: list[str], words: str
) -> None:
    plans("good.docx", "weak.docx")
    result = cli(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert result.stdout == ""


def test_a_missing_argument_or_a_wrong_number_is_usage_as_well(cli: Cli, plans: Plans) -> None:
    plans("good.docx")
    assert cli("score").exit_code == 2
    assert cli("score", ".", "--fail-under", "101").exit_code == 2
    assert cli("score", ".", "--fail-on", "awful").exit_code == 2
    assert cli("nonsense").exit_code == 2


def test_nothing_to_audit_names_the_folder(cli: Cli) -> None:
    result = cli("score", ".")
    assert "no Word or PDF document was found in ." in result.stderr


def test_documents_stand_in_the_order_of_their_paths(cli: Cli, plans: Plans) -> None:
    plans("b.docx", "a/c.docx", "a.docx", "locked.pdf")
    paths = [plan["path"] for plan in json.loads(cli("score", ".", "--format", "json").stdout)["plans"]]
    assert paths == sorted(paths) == ["a.docx", "a/c.docx", "b.docx", "locked.pdf"]


def test_the_report_is_the_same_however_many_jobs(cli: Cli, plans: Plans) -> None:
    plans("b.docx", "a.docx", "locked.pdf")
    results = [cli("score", ".", "--format", "json", "--jobs", jobs).stdout_bytes for jobs in ("0", "1", "4")]
    assert results[0] == results[1] == results[2]


def test_the_entry_of_a_plan_is_the_same_alone_and_in_a_batch(cli: Cli, plans: Plans) -> None:
    plans("a.docx", "a.pdf", "sub/b.docx")
    alone = json.loads(cli("score", "a.docx", "--format", "json").stdout)["plans"][0]
    within = json.loads(cli("score", ".", "--format", "json").stdout)["plans"][0]
    assert alone == within


def test_messages_never_mix_with_the_report(cli: Cli, plans: Plans) -> None:
    plans("weak.docx", "locked.pdf")
    result = cli("score", ".", "--format", "json", "--fail-under", "60", "-v")
    document = json.loads(result.stdout)
    assert document["missed"] == ["weak scored 40, under 60"]
    assert "weak scored 40" in result.stderr
    assert cli("score", ".", "--fail-under", "60", "-q").stderr == ""


def test_several_reports_from_one_run(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("weak.docx", "locked.pdf")
    names = ["csv", "plans.csv", "outcomes.csv", "findings.csv", "json", "jsonl"]
    options = [option for name in names for option in ("--report", f"{name}=out-{name}")]
    result = cli("score", ".", *options)
    assert result.exit_code == 4
    assert (tmp_path / "out-csv").read_bytes() == (tmp_path / "out-plans.csv").read_bytes()
    with (tmp_path / "out-findings.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert len(list(csv.reader(stream))) == 5
    assert json.loads((tmp_path / "out-json").read_text("utf-8"))["batch"]["plans"] == 2
    assert "weak.docx" in result.stdout


def test_output_is_written_whole_or_not_at_all(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("weak.docx")
    target = tmp_path / "report.json"
    target.write_text("before")
    assert cli("score", "missing.docx", "--format", "json", "--output", "report.json").exit_code == 2
    assert target.read_text() == "before"
    result = cli("score", ".", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert json.loads(target.read_text("utf-8"))["schema"] == "ehcaudit.run/1"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["report.json", "weak.docx"]


def test_a_dash_is_standard_output(cli: Cli, plans: Plans) -> None:
    plans("weak.docx")
    assert cli("score", ".", "--format", "csv", "--output", "-").stdout_bytes.startswith(b"\xef\xbb\xbfpath,")


def test_no_colour_when_piped(cli: Cli, plans: Plans) -> None:
    plans("weak.docx")
    assert "\x1b" not in cli("score", ".").stdout


def test_advice_and_previous_go_with_one_plan(cli: Cli, plans: Plans) -> None:
    plans("a.docx", "b.docx", "x/slt.docx", "x/ot.pdf", "old.docx")
    result = cli("score", "a.docx", "--advice", "x", "--previous", "old.docx", "--format", "json")
    assert json.loads(result.stdout)["plans"][0]["warnings"][0].startswith("advice: 2, previous: True")
    refused = cli("score", ".", "--advice", "x")
    assert refused.exit_code == 2
    assert "go with one plan" in refused.stderr


def test_advice_beside_a_plan_is_used_and_is_not_scored(cli: Cli, plans: Plans) -> None:
    plans("ana_final.docx", "ana_advice/slt.docx")
    document = json.loads(cli("score", ".", "--format", "json").stdout)
    assert [plan["path"] for plan in document["plans"]] == ["ana_final.docx"]
    assert document["plans"][0]["warnings"][0].startswith("advice: 1")
    assert document["notes"] == ["1 file was used as advice and not scored"]


def test_as_of_is_handed_on(cli: Cli, plans: Plans) -> None:
    plans("a.docx")
    document = json.loads(cli("score", ".", "--as-of", "2026-01-31", "--format", "json").stdout)
    assert document["as_of"] == "2026-01-31"
    assert "as of 2026-01-31" in document["plans"][0]["warnings"][0]


def test_an_error_of_ours_is_one_line_without_its_message(
    cli: Cli, plans: Plans, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("Zoë's secret")

    monkeypatch.setattr("ehcaudit.batch.summary.summarise", broken)
    plans("a.docx")
    result = cli("score", ".")
    assert result.exit_code == 2
    assert "an error of this program (ValueError" in result.stderr
    assert "secret" not in result.output
    assert "Traceback" not in result.output
    assert len(result.stderr.splitlines()) == 1
    wordy = cli("score", ".", "-v").stderr
    assert "in broken" in wordy
    assert "secret" not in wordy


def test_verbose_says_each_document(cli: Cli, plans: Plans) -> None:
    plans("a.docx", "locked.pdf")
    told = cli("score", ".", "-v").stderr
    assert "of 2: a.docx: scored" in told
    assert "locked.pdf: unreadable (encrypted)" in told


def test_a_language_pipeline_that_is_not_there_is_said_before_the_work(
    cli: Cli, plans: Plans, tmp_path: Path
) -> None:
    plans("a.docx")
    (tmp_path / "ehcaudit.toml").write_text('pipeline = "en_no_such"\n', "utf-8")
    result = cli("score", ".")
    assert result.exit_code == 2
    assert "the English language pipeline 'en_no_such' is not installed" in result.stderr


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder called `closed` may not be listed, whoever runs the tests."""
    list_ = os.scandir

    def scandir(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return list_(path)

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.usefixtures("closed")
def test_a_folder_that_cannot_be_opened_is_said_and_is_exit_code_4(cli: Cli, plans: Plans) -> None:
    plans("all/good.docx", "all/closed/good.docx")
    result = cli("score", "all")
    assert result.exit_code == 4
    assert "ehcaudit: the folder all/closed could not be opened" in result.stderr
    hidden = cli("score", "all", "--redact")
    assert hidden.exit_code == 4
    assert "1 folder could not be opened" in hidden.stderr
    assert "closed" not in hidden.stderr + hidden.stdout


@pytest.mark.usefixtures("closed")
def test_nothing_but_a_folder_that_cannot_be_opened(cli: Cli, plans: Plans) -> None:
    plans("closed/good.docx")
    result = cli("score", "closed")
    assert result.exit_code == 3
    assert "the folder closed could not be opened" in result.stderr
