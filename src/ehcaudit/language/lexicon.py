"""Word lists that ship as YAML beside the code, and patterns made from them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """The lexicon `name` (`lexicons/<name>.yaml`). Raises `FileNotFoundError` for an unknown one."""
    text = files("ehcaudit.language").joinpath("lexicons", f"{name}.yaml").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = yaml.safe_load(text)
    return loaded


@cache
def words(name: str, key: str) -> frozenset[str]:
    """The single words listed under `key`."""
    return frozenset(str(word) for word in lexicon(name)[key])


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern body that matches any of `phrases`, longest first, whatever the space between words."""
    ordered = sorted({str(p) for p in phrases}, key=lambda p: (-len(p), p))
    return "|".join(re.escape(p).replace(r"\ ", r"\s{1,3}") for p in ordered)


@cache
def phrases(name: str, key: str) -> re.Pattern[str]:
    """A pattern for the phrases listed under `key`, as whole words, upper or lower case."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(lexicon(name)[key])})s?(?![\w])", re.IGNORECASE)


def pattern(body: str) -> re.Pattern[str]:
    """A compiled pattern, upper or lower case, in which a plain space stands for any space between words."""
    return re.compile(body.replace(" ", r"(?:[\s\u00a0]{1,3})"), re.IGNORECASE)
