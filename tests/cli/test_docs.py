"""What `docs/command-line.md` says of formats, reasons and the configuration holds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

from ehcaudit.checks.registry import CHECKS
from ehcaudit.cli.app import app
from ehcaudit.cli.config_model import Config
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Reason
from ehcaudit.reports import FORMATS

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "command-line.md").read_text("utf-8")


def _commands() -> set[str]:
    single = [
        str(command.name or getattr(command.callback, "__name__", "")) for command in app.registered_commands
    ]
    return {*single, *(str(group.name) for group in app.registered_groups)}


def test_the_configuration_shown_is_valid_and_names_every_key() -> None:
    example = re.search(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert example is not None
    shown = tomllib.loads(example[1])
    config = Config.model_validate(shown)
    assert set(shown) == set(Config.model_fields)
    assert config.limits.limits().seconds == 300


def test_the_limits_of_the_page_are_those_of_the_code() -> None:
    assert f"({Limits().seconds:.0f} seconds)" in TEXT
    assert f"({Limits().memory_bytes // 1024**3} GiB)" in TEXT


def test_every_reason_is_explained() -> None:
    assert [reason for reason in get_args(Reason) if f"`{reason}`" not in TEXT] == []


def test_every_command_stands_in_the_tables_of_the_front_page_and_of_this_page() -> None:
    front = (ROOT / "README.md").read_text("utf-8")
    rows = [re.findall(r"(?m)^\| .*", text) for text in (front, TEXT)]
    for command in _commands():
        for table in rows:
            assert any(re.search(rf"`(?:ehcaudit )?{command}\b", row.split(" | ")[0]) for row in table), (
                command
            )


def test_every_format_stands_on_the_pages_that_list_them() -> None:
    library = (ROOT / "docs" / "library.md").read_text("utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in TEXT or f"`{name}`" not in library] == []


def test_every_check_is_listed_for_writers_of_rubrics() -> None:
    page = (ROOT / "docs" / "rubric.md").read_text("utf-8")
    assert [name for name in CHECKS if f"`{name}`" not in page] == []
