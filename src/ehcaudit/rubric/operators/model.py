"""What operators share: the units of text that a scope gives, and the shape of an operator."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from ehcaudit.checks.model import CheckResult
from ehcaudit.checks.registry import Scope
from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading
    from ehcaudit.plans.model import Section


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that an operator judges: its name, its passages and where it begins."""

    subject: str
    passages: tuple[tuple[str, Place], ...]
    found: bool = True

    @property
    def text(self) -> str:
        """All of its words, a line a passage."""
        return "\n".join(text for text, _ in self.passages)

    @property
    def place(self) -> Place:
        """Where it begins."""
        return self.passages[0][1] if self.passages else Place()


class Operator(BaseModel):
    """Base of the operators. The fields are the parameters that a rubric gives under `with:`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str = Field(default="", description="Code of the finding; each operator has its own default.")
    sections: tuple[str, ...] = Field(default=(), description="Sections looked at; all where left out.")

    @abstractmethod
    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        """Judge the case at `scope`: one observation a unit, or why it cannot be assessed."""

    def units(self, reading: Reading, scope: Scope) -> tuple[Unit, ...]:
        """The units of `scope`, kept to `sections` where the rubric names some."""
        plan, wanted = reading.plan, self.sections
        if scope == "outcome":
            return tuple(Unit(o.id, ((o.text, o.place),)) for o in plan.outcomes)
        if scope == "provision":
            items = (p for p in plan.provision if not wanted or p.section in wanted)
            return tuple(Unit(p.id, ((p.text, p.place),)) for p in items)
        codes = wanted or tuple(plan.sections)
        if scope == "section":
            return tuple(_section_unit(code, plan.sections.get(code)) for code in codes)
        found = [plan.sections[code] for code in codes if code in plan.sections]
        return (Unit("plan", tuple((p.text, p.place) for section in found for p in section.passages)),)


def _section_unit(code: str, section: Section | None) -> Unit:
    if section is None:
        return Unit(code, (), found=False)
    return Unit(code, tuple((p.text, p.place) for p in section.passages))


def quote_around(text: str, start: int, end: int, width: int = 60) -> str:
    """The words of `text[start:end]` with up to `width` characters of context on either side."""
    left, right = max(0, start - width), min(len(text), end + width)
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = text.rfind(" ", end, right) if text.rfind(" ", end, right) > 0 else right
    return ("…" if left else "") + text[left:right].strip() + ("…" if right < len(text) else "")
