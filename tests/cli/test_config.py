"""Configuration: found by walking up, checked, and overruled by the command line."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ehcaudit.cli.config import load_config
from ehcaudit.cli.config_model import Config, LimitsConfig
from ehcaudit.cli.errors import CliError
from ehcaudit.documents.limits import Limits
from tests.cli.conftest import Cli

Plans = Callable[..., None]


def test_it_is_found_above_the_first_path(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("a/b/weak.docx")
    (tmp_path / "ehcaudit.toml").write_text("fail_under = 60\nas_of = '2026-05-01'\n", "utf-8")
    result = cli("score", "a/b", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["as_of"] == "2026-05-01"


def test_a_date_may_stand_as_text_or_as_a_date(tmp_path: Path) -> None:
    for text in ("as_of = 2026-05-01", "as_of = '2026-05-01'"):
        (tmp_path / "ehcaudit.toml").write_text(text, "utf-8")
        assert load_config(tmp_path, None, isolated=False).config.as_of == dt.date(2026, 5, 1)


def test_the_command_line_wins(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("weak.docx")
    (tmp_path / "ehcaudit.toml").write_text('fail-under = 60\nformat = "csv"\nexit_zero = true\n', "utf-8")
    assert cli("score", ".").exit_code == 0
    assert cli("score", ".", "--no-exit-zero").exit_code == 1
    assert cli("score", ".", "--no-exit-zero", "--fail-under", "10").exit_code == 0
    assert cli("score", ".").stdout.lstrip("\ufeff").startswith("path,")
    assert cli("score", ".", "--format", "json").stdout.startswith("{")


def test_isolated_ignores_it(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("weak.docx")
    (tmp_path / "ehcaudit.toml").write_text("fail_under = 60\n", "utf-8")
    assert cli("score", ".", "--isolated").exit_code == 0


def test_a_table_in_pyproject_serves_and_one_of_others_does_not_stop_the_search(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[project]\nname = 'other'\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.ehcaudit]\njobs = 3\n", "utf-8")
    loaded = load_config(inner, None, isolated=False)
    assert loaded.config.jobs == 3
    assert loaded.file == tmp_path / "pyproject.toml"


def test_without_a_file_nothing_is_set(tmp_path: Path) -> None:
    assert load_config(tmp_path, None, isolated=True).config == Config()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fail_undr = 60", "'fail_undr' is not known here; expected one of rubric"),
        ("fail_under = 'x'", "fail_under:"),
        ("fail_under = 200", "fail_under: input should be less than or equal to 100; found 200"),
        ("fail_on = 'awful'", "fail_on: input should be 'high', 'medium', 'low' or 'info'; found 'awful'"),
        ("[limits]\nseconds = 0", "limits.seconds: input should be greater than 0; found 0"),
        ("[limits]\nminutes = 1", "'limits.minutes' is not known here; expected one of file_bytes"),
        ("as_of = 'May'", "as_of: input should be a valid date"),
        ("= nonsense", "not valid TOML"),
    ],
)
def test_faults_name_the_file_and_the_key(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "ehcaudit.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(CliError) as caught:
        load_config(tmp_path, None, isolated=False)
    assert words in str(caught.value)
    assert str(file) in str(caught.value)
    assert caught.value.code == 2


def test_a_file_that_nobody_named_and_nobody_may_look_for_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "ehcaudit.toml").write_text("fail_under = 61\n", "utf-8")
    see = Path.is_file

    def is_file(path: Path) -> bool:
        if path.parent.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return see(path)

    monkeypatch.setattr(Path, "is_file", is_file)
    assert load_config(tmp_path / "closed", None, isolated=False).config.fail_under == 61


def test_every_limit_can_be_set() -> None:
    told = {field.name: 7 for field in dataclasses.fields(Limits)}
    assert LimitsConfig.model_validate(told).limits() == Limits(**told)


def test_limits_keep_their_defaults_where_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "ehcaudit.toml").write_text("[limits]\nseconds = 7.5\n", "utf-8")
    limits = load_config(tmp_path, None, isolated=False).config.limits.limits()
    assert limits.seconds == 7.5
    assert limits.pages == 1_000


def test_a_rubric_named_in_the_file_counts_from_its_folder(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("", "utf-8")
    (tmp_path / "ehcaudit.toml").write_text('rubric = "ours.yaml"\n', "utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert load_config(inner, None, isolated=False).rubric() == str(tmp_path / "ours.yaml")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('code = "no_such_code"', "no such code 'no_such_code'"),
        ('code = "wrong_nam"', "did you mean 'wrong_name'?"),
        ('criterion = "outcomes-smrt"', "no such criterion 'outcomes-smrt'"),
    ],
)
def test_a_suppression_of_what_does_not_exist_is_refused(
    cli: Cli, plans: Plans, tmp_path: Path, entry: str, said: str
) -> None:
    plans("a.docx")
    (tmp_path / "ehcaudit.toml").write_text(f'[[suppressions]]\n{entry}\nreason = "agreed"\n', "utf-8")
    result = cli("score", "a.docx")
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_criterion_of_another_rubric_may_be_suppressed(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    from ehcaudit.rubric import load_rubric

    plans("a.docx")
    other = load_rubric("plan-template").criteria[0].id
    text = f'[[suppressions]]\ncriterion = "{other}"\nreason = "agreed"\n'
    (tmp_path / "ehcaudit.toml").write_text(text, "utf-8")
    assert cli("score", "a.docx").exit_code != 2


def test_a_misspelt_setting_is_answered_with_the_nearest(cli: Cli, plans: Plans, tmp_path: Path) -> None:
    plans("a.docx")
    (tmp_path / "ehcaudit.toml").write_text("fail_undr = 3\n", "utf-8")
    result = cli("score", "a.docx")
    assert result.exit_code == 2
    assert "did you mean 'fail_under'?" in result.stderr
