"""How templates ask for things, from `wordings.yaml`, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a template must have room for."""

    code: str
    what: str
    found: re.Pattern[str]
    barred: re.Pattern[str] | None
    remedy: str

    def in_text(self, text: str) -> bool:
        """Whether `text` (a sentence, a label) gives room for it."""
        return bool(self.found.search(text)) and not (self.barred and self.barred.search(text))


@dataclass(frozen=True, slots=True)
class Group:
    """Asks that are judged together, over the words of `sections`, or of what stands outside B to H."""

    asks: tuple[Ask, ...]
    sections: tuple[str, ...]
    quotes: re.Pattern[str] | None
    longest: int | None
    everywhere: bool


@dataclass(frozen=True, slots=True)
class Wrong:
    """What guidance must not say, where, and what the law says."""

    sections: tuple[str, ...]
    says: re.Pattern[str]
    unless: re.Pattern[str] | None
    message: str
    remedy: str
    basis: str


@cache
def data() -> dict[str, Any]:
    """The file as it stands."""
    text = files("ehcaudit.checks.template").joinpath("wordings.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def pattern(text: str) -> re.Pattern[str]:
    """A pattern of the file."""
    return re.compile(text, re.IGNORECASE)


def _any(patterns: list[str]) -> re.Pattern[str]:
    return pattern("|".join(f"(?:{p})" for p in patterns))


@cache
def group(name: str) -> Group:
    """The group of asks of that name. Raises `KeyError` for another."""
    entry = data()["asks"][name]
    asks = []
    for value in entry["values"]:
        barred = _any(value["not"]) if "not" in value else None
        asks.append(Ask(value["code"], value["what"], _any(value["any"]), barred, value["remedy"]))
    return Group(
        tuple(asks),
        tuple(entry["sections"]),
        _any(entry["quotes"]) if "quotes" in entry else None,
        entry.get("longest"),
        bool(entry.get("everywhere")),
    )


def group_names() -> tuple[str, ...]:
    """The names of the groups."""
    return tuple(data()["asks"])


@cache
def wrongs() -> tuple[Wrong, ...]:
    """What guidance must not say."""
    return tuple(
        Wrong(
            tuple(w["sections"]),
            pattern(w["says"]),
            pattern(w["unless"]) if "unless" in w else None,
            w["message"],
            w["remedy"],
            w["basis"],
        )
        for w in data()["wrong"]
    )
