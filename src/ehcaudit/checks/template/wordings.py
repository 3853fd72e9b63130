"""How templates ask for things, from `wordings.yaml`, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_CLAUSE = re.compile(r"\s*[,;()]\s*|\s+–\s+")


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a template must have room for."""

    code: str
    what: str
    found: re.Pattern[str]
    barred: re.Pattern[str] | None
    remedy: str
    apart: bool = False

    def in_text(self, text: str) -> bool:
        """Whether `text` (a sentence, a label), or one of its clauses where they count apart, asks for it."""
        return any(
            self.found.search(clause) and not (self.barred and self.barred.search(clause))
            for clause in (_CLAUSE.split(text) if self.apart else [text])
        )


@dataclass(frozen=True, slots=True)
class Group:
    """Asks that are judged together, over the words of `sections`, or of what stands outside B to H."""

    asks: tuple[Ask, ...]
    sections: tuple[str, ...]
    quotes: re.Pattern[str] | None
    longest: int | None
    everywhere: bool
    columns: bool = False


@dataclass(frozen=True, slots=True)
class Wrong:
    """What guidance must not say, where, and what the law says."""

    sections: tuple[str, ...]
    narrow: bool
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
        apart = bool(value.get("clauses"))
        asks.append(Ask(value["code"], value["what"], _any(value["any"]), barred, value["remedy"], apart))
    return Group(
        tuple(asks),
        tuple(entry["sections"]),
        _any(entry["quotes"]) if "quotes" in entry else None,
        entry.get("longest"),
        bool(entry.get("everywhere")),
        bool(entry.get("columns")),
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
            bool(w.get("narrow")),
            pattern(w["says"]),
            pattern(w["unless"]) if "unless" in w else None,
            w["message"],
            w["remedy"],
            w["basis"],
        )
        for w in data()["wrong"]
    )
