"""`ehcaudit compare`, and `score` with an older version, as a person or a script runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from typer.testing import CliRunner, Result

from ehcaudit import audit
from ehcaudit.api import UsageError
from ehcaudit.cli.app import app
from ehcaudit.reports.schemas import json_schema
from ehcaudit.rubric.scorecard import Run
from tests.corpus.build import build_sheet, make
from tests.corpus.model import PlanContent, load_content
from tests.corpus.next_year import next_year

CONTENT = Path(__file__).parents[1] / "corpus" / "content" / "plans"
DAY = "2027-12-01"


def _content(name: str) -> PlanContent:
    return load_content(CONTENT / f"{name}.yaml")


def _made(content: PlanContent, folder: Path, stem: str) -> Path:
    return make(build_sheet(content), "docx", folder, stem)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two versions of one child's plan, and another child's plan."""
    where = tmp_path_factory.mktemp("versions")
    year = next_year(_content("ehc-1077"), _content("ehc-1103"))
    _made(year.old, where, "zayan-2026")
    _made(year.new, where, "zayan-2027")
    _made(_content("ehc-1103"), where, "orla")
    return where


@pytest.fixture(scope="module")
def scored(folder: Path) -> Run:
    """The folder, audited."""
    return audit(folder, as_of=DAY)


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs the command line in the folder."""
    monkeypatch.chdir(folder)
    return lambda *arguments: CliRunner().invoke(app, [*arguments, "--isolated"])


def compared(run: Callable[..., Result], *arguments: str) -> dict[str, Any]:
    """The JSON of a comparison, which fits its schema."""
    result = run("compare", *arguments, "--as-of", DAY, "--format", "json")
    assert result.exit_code == 0, result.stderr
    document: dict[str, Any] = json.loads(result.stdout)
    jsonschema.validate(document, json_schema("comparison"))
    return document


def test_two_versions_as_json(run: Callable[..., Result]) -> None:
    document = compared(run, "zayan-2026.docx", "zayan-2027.docx")
    assert next(iter(document)) == "schema"
    assert document["schema"] == "ehcaudit.comparison/1"
    assert {"old", "new", "same_child", "changes", "outcomes", "findings"} <= set(document)
    assert document["same_child"] is True
    assert {c["change"] for c in document["changes"]} >= {
        "unchanged",
        "reworded",
        "moved",
        "added",
        "dropped",
    }
    codes = {"progress_silent", "outcome_repeated"}
    assert {f["code"] for f in document["findings"]} == codes
    assert all(f["quote"] and f["place"]["section"] and f["severity"] for f in document["findings"])
    said = [o for o in document["outcomes"] if o["progress"] != "silent"]
    assert said
    assert all(o["quote"] for o in said)


def test_the_same_bytes_each_time(run: Callable[..., Result]) -> None:
    first, second = (compared(run, "zayan-2026.docx", "zayan-2027.docx") for _ in range(2))
    assert json.dumps(first) == json.dumps(second)


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_terminal_shows_both_sides_within_its_width(
    run: Callable[..., Result], width: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    result = run("compare", "zayan-2026.docx", "zayan-2027.docx", "--as-of", DAY)
    assert max(map(len, result.stdout.splitlines())) <= int(width)
    assert "[-2027-]" in result.stdout
    assert "[+2028+]" in result.stdout
    assert "\x1b" not in result.stdout
    assert "dates only" in result.stdout
    assert "[outcome_repeated]" in result.stdout


def test_full_shows_what_is_unchanged(run: Callable[..., Result]) -> None:
    text = "A personal budget has not been requested."
    brief, full = (
        run("compare", "zayan-2026.docx", "zayan-2027.docx", "--section", "J", *more).stdout
        for more in ((), ("--full",))
    )
    assert text not in brief
    assert text in full


def test_only_the_sections_asked_for(run: Callable[..., Result]) -> None:
    document = compared(run, "zayan-2026.docx", "zayan-2027.docx", "--section", "f,g", "--section", "J")
    assert {c["section"] for c in document["changes"]} == {"F", "G", "J"}
    assert document["outcomes"] == []
    wrong = run("compare", "zayan-2026.docx", "zayan-2027.docx", "--section", "Z")
    assert (wrong.exit_code, "'Z' is no section" in wrong.stderr) == (2, True)


def test_redacted_output_names_nobody(run: Callable[..., Result]) -> None:
    result = run("compare", "zayan-2026.docx", "zayan-2027.docx", "--redact", "--full")
    assert result.exit_code == 0
    for name in ("Zayan", "Chowdhury", "zayan", "Alderson"):
        assert name not in result.stdout + result.stderr
    assert "[Child]" in result.stdout


def test_plans_of_different_children_are_told_apart(run: Callable[..., Result]) -> None:
    document = compared(run, "orla.docx", "zayan-2027.docx")
    assert (document["same_child"], document["identity"]) == (False, "different")
    assert (document["findings"], document["outcomes"]) == ([], [])
    said = run("compare", "orla.docx", "zayan-2027.docx")
    assert "different children" in said.stderr
    assert "different children" in said.stdout
    assert run("compare", "orla.docx", "zayan-2027.docx", "-q").stderr == ""


def test_versions_in_the_wrong_order_are_noticed(run: Callable[..., Result]) -> None:
    assert "give the earlier version first" in run("compare", "zayan-2027.docx", "zayan-2026.docx").stderr


@pytest.mark.parametrize(
    ("plan", "previous", "said"),
    [
        ("zayan-2026.docx", "zayan-2027.docx", "give the earlier version first"),
        ("zayan-2027.docx", "orla.docx", "another child's plan"),
        ("zayan-2027.docx", "blank.docx", "is not a plan"),
    ],
)
def test_a_named_previous_version_that_is_none_ends_score(
    run: Callable[..., Result], folder: Path, plan: str, previous: str, said: str
) -> None:
    template = Path(__file__).parents[2] / "sample_plans" / "blank-template-national.docx"
    (folder / "blank.docx").write_bytes(template.read_bytes())
    try:
        result = run("score", plan, "--previous", previous, "--jobs", "0")
    finally:
        (folder / "blank.docx").unlink()
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_named_previous_version_that_cannot_be_read_is_said(
    run: Callable[..., Result], folder: Path
) -> None:
    (folder / "damaged.docx").write_bytes(b"")
    try:
        result = run("score", "zayan-2027.docx", "--previous", "damaged.docx", "--jobs", "0", "-q")
    finally:
        (folder / "damaged.docx").unlink()
    assert result.exit_code == 4
    assert "damaged.docx: cannot be read (not_a_document)" in result.stderr
    assert "could not be read (not_a_document)" in result.stdout


def test_the_same_file_twice_is_said(run: Callable[..., Result]) -> None:
    assert "the two files are the same" in run("compare", "orla.docx", "orla.docx").stderr
    assert "are the same" not in run("compare", "zayan-2026.docx", "zayan-2027.docx").stderr


def test_what_is_no_plan_or_cannot_be_read_is_said(run: Callable[..., Result], folder: Path) -> None:
    (folder / "empty.docx").write_bytes(b"")
    samples = Path(__file__).parents[2] / "sample_plans"
    review = str(samples / "annual-review-EHC-1077.docx")
    cases = {
        ("empty.docx", "zayan-2027.docx"): (4, "empty.docx: cannot be read"),
        (review, "zayan-2027.docx"): (3, "is not a plan but an annual-review form"),
        ("nowhere.docx", "zayan-2027.docx"): (2, "there is no file 'nowhere.docx'"),
        (".", "zayan-2027.docx"): (2, "is a folder"),
    }
    try:
        for paths, (code, said) in cases.items():
            result = run("compare", *paths)
            assert (result.exit_code, said in result.stderr, result.stdout) == (code, True, ""), paths
    finally:
        (folder / "empty.docx").unlink()


def test_output_goes_whole_into_a_file(run: Callable[..., Result], tmp_path: Path) -> None:
    target = tmp_path / "c.json"
    result = run("compare", "zayan-2026.docx", "zayan-2027.docx", "--format", "json", "--output", str(target))
    assert result.stdout == ""
    jsonschema.validate(json.loads(target.read_text("utf-8")), json_schema("comparison"))


def _criterion(card: Any) -> Any:
    return next(c for c in card.criteria if c.id == "progress-reflected")


def test_score_finds_the_version_before_in_the_folder_and_scores_both(folder: Path, scored: Run) -> None:
    cards = {Path(card.path).stem: card for card in scored.plans}
    assert len(cards) == 3
    assert {stem: card.status for stem, card in cards.items()} == dict.fromkeys(cards, "scored")
    new = cards["zayan-2027"]
    assert new.previous == (folder / "zayan-2026.docx").as_posix()
    assert {f.code for f in _criterion(new).findings} == {"progress_silent", "outcome_repeated"}
    assert cards["zayan-2026"].previous is None
    assert cards["orla"].previous is None


def test_a_named_version_gives_what_a_found_one_gives(folder: Path, scored: Run) -> None:
    found = {Path(card.path).stem: card for card in scored.plans}["zayan-2027"]
    old, new = folder / "zayan-2026.docx", folder / "zayan-2027.docx"
    named = audit(new, previous=old, as_of=DAY).plans[0]
    assert named == found
    alone = audit(new, as_of=DAY).plans[0]
    assert alone.previous is None
    assert _criterion(alone) != _criterion(found)


def test_neither_jobs_nor_redaction_change_what_is_found(folder: Path, scored: Run) -> None:
    workers, hidden = (
        audit(folder, as_of=DAY, jobs=jobs, redact=redact) for jobs, redact in ((2, False), (0, True))
    )
    assert scored.plans == workers.plans
    scores = sorted(card.score or 0 for card in scored.plans)
    assert sorted(card.score or 0 for card in hidden.plans) == scores
    before = [card.previous for card in hidden.plans if card.previous]
    assert before
    assert set(before) <= {card.path for card in hidden.plans}


def test_a_version_of_another_child_is_refused(folder: Path) -> None:
    with pytest.raises(UsageError, match="another child's"):
        audit(folder / "zayan-2027.docx", previous=folder / "orla.docx", as_of=DAY)


def test_where_the_order_cannot_be_told_none_is_taken(folder: Path, tmp_path: Path) -> None:
    year = next_year(_content("ehc-1077"), _content("ehc-1103"))
    _made(year.new, tmp_path, "new")
    _made(year.old, tmp_path, "old-one")
    _made(year.old, tmp_path, "old-two")
    cards = {Path(card.path).stem: card for card in audit(tmp_path, as_of=DAY).plans}
    assert cards["new"].previous is None
    assert any("name it with --previous" in warning for warning in cards["new"].warnings)


def test_previous_goes_with_one_plan(folder: Path) -> None:
    with pytest.raises(UsageError):
        audit(folder, previous=folder / "orla.docx", as_of=DAY)
