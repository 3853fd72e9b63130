"""Does the template have room for what a plan must say? One observation a thing asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, field_validator

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.template.wordings import group, group_names

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView, Words
    from ehcaudit.checks.template.wordings import Ask, Group


class Parameters(BaseModel):
    """Which group of things."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    group: str = Field(description="A group of things that a template must have room for.")

    @field_validator("group")
    @classmethod
    def _known(cls, name: str) -> str:
        if name not in group_names():
            raise ValueError(f"no group is called '{name}'; expected one of {', '.join(group_names())}")
        return name


def check(reading: Reading, parameters: Parameters) -> CheckResult:
    """Look for each thing of the group where the template should ask for it."""
    view, wanted = reading.template, group(parameters.group)
    if wanted.sections and wanted.sections[0] not in view.alone:
        return NotAssessable(f"section {wanted.sections[0]} was not found")
    words = _columns(_words(view, wanted), wanted)
    strict = _labelled(words, wanted)
    return tuple(_observe(view, wanted, ask, words, strict=strict) for ask in wanted.asks)


def _words(view: TemplateView, wanted: Group) -> list[Words]:
    if wanted.sections:
        found = view.of(wanted.sections)
        own = [w for w in found if not w.heading]
        return own if any(len(w.text.split()) > 1 for w in own) else list(found)
    words = list(view.words if wanted.everywhere else view.outside())
    return [w for w in words if wanted.longest is None or len(w.text.split()) <= wanted.longest]


def _columns(words: list[Words], wanted: Group) -> list[Words]:
    """Where most of the group stands in cells (column heads, labels), only cells make room for the rest."""
    cells = [w for w in words if w.grid]
    found = sum(any(ask.in_text(w.text) for w in cells) for ask in wanted.asks)
    return cells if wanted.columns and found >= len(wanted.asks) - 1 else words


def _labelled(words: list[Words], wanted: Group) -> bool:
    """Whether nearly all of the group stands as labels: then quotations of the law make no room."""
    labels = [w for w in words if w.short and not (wanted.quotes and wanted.quotes.search(w.text))]
    found = sum(any(ask.in_text(w.text) for w in labels) for ask in wanted.asks)
    return wanted.quotes is not None and found >= max(2, len(wanted.asks) - 1)


def _observe(view: TemplateView, wanted: Group, ask: Ask, words: list[Words], *, strict: bool) -> Observation:
    for w in words:
        quoted = strict and not w.short and wanted.quotes is not None and wanted.quotes.search(w.text)
        if not quoted and ask.in_text(w.text):
            return Observation(ask.code, 1.0, f"there is room for {ask.what}")
    where = f"Section {wanted.sections[0]}" if wanted.sections else "The template"
    message = f"{where} has no room for {ask.what}."
    fault = Fault(ask.code, message, "", view.place_of(wanted.sections), ask.remedy)
    return Observation(ask.code, 0.0, message, (fault,))
