"""The wordings that betray an unfinished or outdated text, read from data."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Group = Literal["leftovers", "present_stage", "progress"]


@cache
def patterns(group: Group) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns of one group of `wordings.yaml`."""
    text = files("ehcaudit.checks.currency").joinpath("wordings.yaml").read_text(encoding="utf-8")
    return tuple(re.compile(p, re.IGNORECASE) for p in yaml.safe_load(text)[group])
