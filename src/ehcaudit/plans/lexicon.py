"""Wordings as data: the YAML files beside this module, read once."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str) -> Any:
    """The data of `<name>.yaml` in this package. Raises `FileNotFoundError` for an unknown name."""
    text = files("ehcaudit.plans").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  (safe loaders both)


@cache
def whole_patterns(name: str, key: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of `key` in `<name>.yaml`, compiled without regard to case."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in load(name)[key])
