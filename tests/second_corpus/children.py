"""The children of the corpus: invented people, written content, read from ``content/*.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True)
class Item:
    """One provision: what, who, how often, when reviewed."""

    what: str
    who: str
    often: str
    review: str

    def prose(self) -> str:
        """The item as one line of a bullet list."""
        return f"{self.what}. {self.who}: {self.often[0].lower()}{self.often[1:]}."


@dataclass(frozen=True)
class Goal:
    """One outcome with its steps and the long-term aim above it."""

    text: str
    steps: tuple[str, ...]
    long: str


@dataclass(frozen=True)
class Area:
    """One area of need."""

    name: str
    strengths: tuple[str, ...]
    needs: tuple[str, ...]
    goals: tuple[Goal, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Advice:
    """One piece of advice."""

    title: str
    author: str
    role: str
    day: date


@dataclass(frozen=True)
class Child:
    """One child and all that is written of them."""

    name: str
    known: str
    born: date
    year: str
    setting: str
    nhs: str
    views: tuple[tuple[str, tuple[str, ...]], ...]
    areas: tuple[Area, ...]
    health: Area
    social: Area
    h1: tuple[Item, ...]
    h2: tuple[Item, ...]
    placement: str
    budget: str
    advice: tuple[Advice, ...]


def _item(line: str) -> Item:
    parts = [part.strip() for part in line.split(" | ")]
    return Item(parts[0], parts[1], parts[2], parts[3] if len(parts) > 3 else "Annual review")


def _goals(raw: dict[str, Any]) -> tuple[Goal, ...]:
    return tuple(
        Goal(goal["text"], tuple(goal.get("steps", ())), goal.get("long", ""))
        for goal in raw.get("outcomes", ())
    )


def _area(raw: dict[str, Any]) -> Area:
    items = tuple(_item(line) for line in raw.get("provision", ()))
    return Area(raw.get("name", ""), tuple(raw.get("strengths", ())), tuple(raw["needs"]), _goals(raw), items)


def child(key: str) -> Child:
    """Read one child."""
    raw = yaml.safe_load((CONTENT / f"{key}.yaml").read_text(encoding="utf-8"))
    advice = []
    for line in raw["advice"]:
        title, author, role, day = line.split(" | ")
        advice.append(Advice(title, author, role, date.fromisoformat(day)))
    return Child(
        name=raw["name"],
        known=raw["known"],
        born=date.fromisoformat(str(raw["dob"])),
        year=raw["year"],
        setting=raw["setting"],
        nhs=raw["nhs"],
        views=tuple((view["head"], tuple(view["text"])) for view in raw["views"]),
        areas=tuple(_area(area) for area in raw["areas"]),
        health=_area(raw["health"]),
        social=_area(raw["care"]),
        h1=tuple(_item(line) for line in raw["care"]["h1"]),
        h2=tuple(_item(line) for line in raw["care"]["h2"]),
        placement=raw["placement"],
        budget=raw["budget"],
        advice=tuple(advice),
    )
