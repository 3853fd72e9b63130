"""Word lists of this folder (`data/*.yaml`), read once, and patterns made from them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def load(name: str) -> Any:
    """The data of `data/<name>.yaml`. Raises `FileNotFoundError` for an unknown name."""
    text = files("ehcaudit.checks.tracing").joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  (safe loaders both)


def body(forms: Iterable[str]) -> str:
    """A pattern body for any of `forms`, longest first, whatever the spaces and apostrophes."""
    ordered = sorted({str(form) for form in forms}, key=lambda form: (-len(form), form))
    escaped = (re.escape(form).replace(r"\ ", r"[\s\u00a0-]{1,3}").replace("'", "['’]?") for form in ordered)
    return "|".join(escaped)


def whole(forms: Iterable[str], *, plural: bool = False) -> re.Pattern[str]:
    """A pattern for any of `forms` as whole words; with `plural`, "s" may follow."""
    ending = "(?:['’]?s)?" if plural else ""
    return re.compile(rf"(?<![\w-])(?:{body(forms)}){ending}(?![\w])", re.IGNORECASE)


@cache
def patterns(name: str, key: str) -> tuple[re.Pattern[str], ...]:
    """The regular expressions listed under `key`, without regard to case."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in load(name)[key])


@cache
def keyed_forms(name: str, key: str, *, plural: bool = True) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all forms under `key`, and which key each form (lower case, plain) stands for."""
    table: dict[str, Any] = load(name)[key]
    lists = {k: (v["forms"] if isinstance(v, dict) else v) for k, v in table.items()}
    keys = {fold(form): k for k, forms in lists.items() for form in forms}
    return whole((f for forms in lists.values() for f in forms), plural=plural), keys


def fold(text: str) -> str:
    """`text` in lower case, spaces and hyphens alike, apostrophes dropped: how forms are looked up."""
    return " ".join(re.sub(r"[-\s\u00a0]+", " ", re.sub(r"['’]", "", text.lower())).split())


def key_of(found: str, keys: dict[str, str]) -> str | None:
    """The key of a form that was found, its plural "s" left off where need be."""
    form = fold(found)
    return keys.get(form) or (keys.get(form[:-1]) if form.endswith("s") else None)
