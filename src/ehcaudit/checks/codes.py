"""What finding codes mean, from `codes.yaml`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def code_meanings() -> Mapping[str, str]:
    """Every code that a finding can carry, with its meaning, in the order of the file."""
    text = files("ehcaudit.checks").joinpath("codes.yaml").read_text(encoding="utf-8")
    return {str(code): str(meaning) for code, meaning in yaml.safe_load(text).items()}
