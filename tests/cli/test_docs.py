"""What `docs/command-line.md` says of formats, reasons and the configuration holds."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import get_args

from ehcaudit.cli.config_model import Config
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Reason

TEXT = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")


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
