"""Word lists of this folder (`words.yaml`), read once, and patterns made from them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load() -> Any:
    """The data of `words.yaml`."""
    text = files("ehcaudit.checks.advice").joinpath("words.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  (safe loaders both)


@cache
def pattern(key: str) -> re.Pattern[str]:
    """The regular expression under `key`, without regard to case except where it asks for capitals."""
    flags = 0 if key in ("wish", "own_work") else re.IGNORECASE
    return re.compile(str(load()[key]), flags)


@cache
def patterns(key: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions listed under `key`."""
    return tuple(re.compile(text, re.IGNORECASE) for text in load()[key])
