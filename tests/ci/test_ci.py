"""What the hooks, the action and the examples of `docs/ci.md` say holds: their commands run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from ehcaudit.cli.app import app
from tests.checks.template.build import write
from tests.checks.template.layouts import linear

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs" / "ci.md").read_text("utf-8")
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
TEXTS: list[str] = re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)
EXAMPLES = [yaml.safe_load(text) for text in TEXTS]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one template that is fit and, on request, one that is not."""
    (tmp_path / "templates").mkdir()
    write(linear(), tmp_path / "templates" / "plan.docx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_hooks_have_what_pre_commit_asks_for_and_their_commands_exist(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language", "files"} <= set(hook)
    program, *command = shlex.split(hook["entry"])
    assert program == "ehcaudit"
    words = [word for word in command if not word.startswith("-")]
    assert CliRunner().invoke(app, [*words, "--help"]).exit_code == 0
    options = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200"}).stdout
    assert all(word in options for word in command if word.startswith("--"))


def test_a_hook_runs_as_pre_commit_runs_it(project: Path) -> None:
    hook = next(h for h in HOOKS if h["id"] == "ehcaudit-check")
    arguments = [*shlex.split(hook["entry"])[1:], "templates/plan.docx"]
    assert re.search(hook["files"], "templates/plan.docx")
    assert CliRunner().invoke(app, [*arguments, "--jobs", "0"]).exit_code == 0
    write(linear(), project / "templates" / "plan.docx", ["sign_off_missing"])
    assert CliRunner().invoke(app, [*arguments, "--jobs", "0"]).exit_code == 1


def test_the_examples_name_hooks_and_inputs_that_exist() -> None:
    pre_commit, github, *_ = EXAMPLES
    known = {hook["id"] for hook in HOOKS}
    assert {h["id"] for repo in pre_commit["repos"] for h in repo["hooks"]} <= known
    steps = github["jobs"]["check"]["steps"]
    given = next(step["with"] for step in steps if "ehcaudit" in step["uses"])
    assert set(given) <= set(ACTION["inputs"])
    assert steps[-1]["with"]["sarif_file"] == ACTION["inputs"]["sarif"]["default"]


def test_every_expression_of_the_action_names_an_input_or_the_context() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    expressions = {e.strip() for e in re.findall(r"\$\{\{(.*?)\}\}", text)}
    assert expressions <= {f"inputs.{name}" for name in ACTION["inputs"]} | {"github.action_path"}
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", ""), "an input in a script could be run by the shell"
        assert "run" not in step or step["shell"] == "bash"


def _commands(example: Any) -> list[str]:
    """The command lines of ehcaudit in a GitLab or Azure example."""
    lines = example["templates"]["script"] if "templates" in example else []
    lines = [*lines, *(step.get("script", "") for step in example.get("steps", ()))]
    return [line for line in lines if line.startswith("ehcaudit ")]


@pytest.mark.parametrize("number", [2, 3], ids=["gitlab", "azure"])
def test_the_commands_of_the_examples_run(number: int, project: Path) -> None:
    (command,) = _commands(EXAMPLES[number])
    result = CliRunner().invoke(app, [*shlex.split(command)[1:], "--jobs", "0"])
    assert result.exit_code == 0, result.stderr
    assert (project / "ehcaudit.xml").read_bytes().startswith(b"<?xml")
    assert "Templates checked" in (project / "ehcaudit.md").read_text("utf-8")


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_script_of_the_action_runs_and_obeys_no_input(project: Path) -> None:
    script = ACTION["runs"]["steps"][-1]["run"]
    program = project / "bin" / "ehcaudit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ehcaudit "$@"\n', "utf-8")
    program.chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{program.parent}:{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(project / "summary.md"),
        "EHCAUDIT_COMMAND": "check",
        "EHCAUDIT_PATHS": "templates\n",
        "EHCAUDIT_ARGS": "--fail-on=high\n--jobs=0",
        "EHCAUDIT_SARIF": "out $(touch broken).sarif",
    }
    done = subprocess.run(
        ["bash", "-e", "-c", script], cwd=project, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert (project / "out $(touch broken).sarif").is_file()
    assert not (project / "broken").exists()
    assert "plan\\.docx" in (project / "summary.md").read_text("utf-8") or "plan.docx" in (
        project / "summary.md"
    ).read_text("utf-8")


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ("vendor.github-actions", (ROOT / "action.yml").read_text("utf-8")),
        ("vendor.github-workflows", TEXTS[1]),
        ("vendor.gitlab-ci", TEXTS[2]),
        ("vendor.azure-pipelines", TEXTS[3]),
    ],
    ids=lambda value: value if value.startswith("vendor.") else "",
)
def test_the_examples_are_valid_by_their_services_schemas(schema: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "good.yml").write_text(text, "utf-8")
    (tmp_path / "bad.yml").write_text(
        text.replace("script:", "skript:").replace("runs:", "run:") + "\nruns-on: 1\njobs: 1\n", "utf-8"
    )
    results = [_schema_check(schema, tmp_path / name) for name in ("good.yml", "bad.yml")]
    assert results[0].returncode == 0, results[0].stdout
    assert results[1].returncode == 1


def _schema_check(schema: str, path: Path) -> subprocess.CompletedProcess[str]:
    """The schemas come with the package: nothing is fetched."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
