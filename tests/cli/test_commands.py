"""`explain`, `schema`, `rubric`, and what starting up costs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

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
