"""Reads the children's content from its short notation."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.third_corpus.kids_dev import DEV
from tests.third_corpus.kids_held import HELD


@dataclass
class Goal:
    """An outcome and the area and tier it stands under."""

    text: str
    area: str
    tier: str


@dataclass
class Item:
    """A line of provision."""

    section: str
    what: str
    who: str
    often: str
    long: str
    area: str = ""
    goal: Goal | None = None

    @property
    def when(self) -> str:
        """Frequency and duration in one cell."""
        return ", ".join(t for t in (self.often, self.long) if t)

    @property
    def sentence(self) -> str:
        """All in one sentence."""
        when = f", {self.when}" if self.when else ""
        return f"{self.what}{when}; delivered by: {self.who}."


@dataclass
class Paper:
    """A listed advice."""

    title: str
    author: str
    role: str
    organisation: str
    date: str


@dataclass
class Kid:
    """A child and all that is said in the plan."""

    facts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, str] = field(default_factory=dict)
    views: dict[str, list[str]] = field(default_factory=dict)
    strengths: dict[str, list[str]] = field(default_factory=dict)
    needs: dict[str, list[str]] = field(default_factory=dict)
    health: list[str] = field(default_factory=list)
    social: list[str] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    other: dict[str, list[Item]] = field(default_factory=dict)
    none: dict[str, str] = field(default_factory=dict)
    ending: dict[str, str] = field(default_factory=dict)
    advice: list[Paper] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The whole name."""
        return self.facts["name"]

    @property
    def called(self) -> str:
        """What the child is called."""
        return self.facts.get("known") or self.name.split()[0]

    @property
    def areas(self) -> list[str]:
        """The areas of need that hold anything."""
        return [a for a in ("ci", "cl", "se", "sp", "ind") if a in self.needs or self.goals_of(a)]

    def goals_of(self, area: str) -> list[Goal]:
        """The outcomes of an area."""
        return [g for g in self.goals if g.area == area]

    def items_of(self, goal: Goal) -> list[Item]:
        """The provision that serves an outcome."""
        return [i for i in self.items if i.goal is goal]


def _item(kid: Kid, section: str, area: str, rest: str) -> None:
    bits = [t.strip() for t in rest.split("|")]
    if len(bits) == 1:
        kid.none[section] = bits[0]
        return
    what, who, often, long = (bits + [""] * 4)[:4]
    item = Item(section, what, who, often, long, area)
    if section == "F":
        item.goal = kid.goals[-1]
        kid.items.append(item)
    else:
        kid.other.setdefault(section, []).append(item)


def read(text: str) -> Kid:
    """One child from its notation."""
    kid = Kid()
    for line in text.strip().splitlines():
        key, rest = (t.strip() for t in line.split("|", 1))
        code, *where = key.split(".")
        if code == "dates":
            kid.dates = dict(t.split() for t in rest.split("|"))
        elif code in ("A", "S", "B"):
            store = {"A": kid.views, "S": kid.strengths, "B": kid.needs}[code]
            store.setdefault(where[0], []).append(rest)
        elif code in ("C", "D"):
            (kid.health if code == "C" else kid.social).append(rest)
        elif code == "E":
            kid.goals.append(Goal(rest, where[0], where[1]))
        elif code in ("F", "G", "H1", "H2"):
            _item(kid, code, where[0] if where else "", rest)
        elif code in ("I", "J"):
            kid.ending[code] = rest
        elif code == "K":
            kid.advice.append(Paper(*[t.strip() for t in rest.split("|")]))
        else:
            kid.facts[code] = rest
    return kid


def everyone() -> dict[str, list[Kid]]:
    """The children by part."""
    return {"dev": [read(t) for t in DEV], "held": [read(t) for t in HELD]}
