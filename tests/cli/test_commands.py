"""`explain`, `schema`, `rubric`, and what starting up costs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ehcaudit.rubric import load_rubric
from tests.cli.conftest import Cli

HEAVY = ("spacy", "pdfplumber", "pdfminer", "pypdfium2", "lxml", "docx", "pebble", "numpy")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["score", "--help"], ["explain", "plan-current"], ["schema", "run"]]
)
def test_quick_commands_do_not_load_what_reads_documents(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from ehcaudit.cli.app import app\n"
        f"try: app({arguments!r})\n"
        "except SystemExit as end: assert not end.code\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stderr.strip() == "[]"


def test_version(cli: Cli) -> None:
    assert cli("--version").stdout.startswith("ehcaudit ")


def test_explain_lists_the_criteria(cli: Cli) -> None:
    result = cli("explain")
    assert result.exit_code == 0
    for name in ("outcomes-measurable", "plan-current", "statutory-sections", "section-f-missing"):
        assert name in result.stdout


def test_explain_gives_basis_and_examples(cli: Cli) -> None:
    shown = cli("explain", "outcomes-measurable").stdout
    for words in ("Code of Practice", "Meets it", "Does not meet it", "What to do"):
        assert words in shown


def test_explain_codes_and_one_code(cli: Cli) -> None:
    assert "deadline_passed" in cli("explain", "--codes").stdout
    assert "deadline_passed" in cli("explain", "deadline_passed").stdout


def test_explain_helps_with_a_typing_error(cli: Cli) -> None:
    result = cli("explain", "plan-curent")
    assert result.exit_code == 2
    assert "did you mean 'plan-current'?" in result.stderr


def test_schema_prints_and_lists(cli: Cli) -> None:
    assert json.loads(cli("schema", "run").stdout)["$id"] == "ehcaudit.run/1"
    assert {"run", "plan", "judgement"} <= set(cli("schema").stdout.split())
    assert cli("schema", "nothing").exit_code == 2


def test_rubric_list_and_show(cli: Cli) -> None:
    assert "code-of-practice" in cli("rubric", "list").stdout
    assert "Limiting judgements" in cli("rubric", "show").stdout
    assert "criteria:" in cli("rubric", "show", "--yaml").stdout


def test_rubric_new_can_be_loaded_and_does_not_overwrite(cli: Cli, tmp_path: Path) -> None:
    assert cli("rubric", "new", "Our Rubric.yaml").exit_code == 0
    assert "id: our-rubric" in (tmp_path / "Our Rubric.yaml").read_text("utf-8")
    assert cli("rubric", "show", "Our Rubric.yaml").exit_code == 0
    assert "id: my-rubric" in cli("rubric", "new").stdout
    assert cli("rubric", "new", "Our Rubric.yaml").exit_code == 2


def test_the_rubric_to_start_from_is_small_explained_and_sound(cli: Cli, tmp_path: Path) -> None:
    text = cli("rubric", "new").stdout
    assert 'title: "My rubric"' in text
    assert "Code of Practice 2015" not in text
    assert text.count("#") > 15
    (tmp_path / "mine.yaml").write_text(text, "utf-8")
    linted = cli("rubric", "lint", "mine.yaml")
    assert (linted.exit_code, linted.stdout) == (0, "")
    rubric = load_rubric(str(tmp_path / "mine.yaml"))
    assert {c.scope for c in rubric.criteria} == {"outcome", "provision", "section", "plan"}
    assert [c.operator for c in rubric.criteria if c.operator] == ["contains_none"]
    assert len(rubric.limits) == 1


def test_a_rubric_copied_from_another_has_a_name_of_its_own(cli: Cli) -> None:
    assert cli("rubric", "new", "2027.yaml", "--from", "plan-template").exit_code == 0
    copied = load_rubric("2027.yaml")
    assert (copied.id, copied.title) == ("rubric-2027", "Rubric 2027")
    assert len(copied.criteria) == len(load_rubric("plan-template").criteria)


def test_a_rubric_that_is_no_file_has_no_line(cli: Cli) -> None:
    for name in ("nonsense", "nonsense.yaml"):
        assert f"ehcaudit: {name}: there is no" in cli("rubric", "show", name).stderr


def test_each_command_names_its_own_formats(cli: Cli, plans: Callable[..., None]) -> None:
    plans("a.docx")
    commands = {
        "score": ["a.docx"], "check": ["a.docx"], "parse": ["a.docx"],
        "judge": ["outcome", "x"], "trace": ["a.docx"], "config show": [],
    }  # fmt: skip
    for command, rest in commands.items():
        shown = cli(*command.split(), "--help", env={"COLUMNS": "300", "TERMINAL_WIDTH": "300"}).stdout
        line = next(line for line in shown.splitlines() if "--format" in line)
        refused = cli(*command.split(), *rest, "--format", "nonsense")
        assert refused.exit_code == 2
        known = refused.stderr.rsplit("expected", 1)[1].replace("one of", "")
        said = set(re.findall(r"[a-z]+", known)) - {"or"}
        assert said == set(re.findall(r"[a-z]+", line.split("FORMAT")[1])) - {"or", "default"}


def test_rubric_lint_names_file_line_and_column(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: bad\ntitle: T\nversion: 1\ncriteri: []\n", "utf-8")
    result = cli("rubric", "lint", "bad.yaml")
    assert result.exit_code == 1
    assert "bad.yaml:4:" in result.stdout
    assert cli("rubric", "lint", "none.yaml").exit_code == 2


def test_an_unloadable_rubric_stops_a_run_before_it_starts(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text("id: [", "utf-8")
    (tmp_path / "a.docx").write_bytes(b"")
    result = cli("score", ".", "--rubric", "bad.yaml")
    assert result.exit_code == 2
    assert "bad.yaml:" in result.stderr


def test_explaining_knows_what_a_rubric_need_not_say() -> None:
    from ehcaudit.cli.explaining import DEFAULTS
    from ehcaudit.rubric.schema import Rubric

    assert {name: Rubric.model_fields[name].default for name in DEFAULTS} == DEFAULTS
