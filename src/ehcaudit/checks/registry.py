"""The checks that a rubric can name, each with its parameters, its scope and the codes it may give.

The modules behind the names are imported when a check first runs, so that listing or explaining
criteria stays quick.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from ehcaudit.checks.model import CheckResult
from ehcaudit.checks.reading import Reading

Scope = Literal["plan", "section", "outcome", "provision"]
Check = Callable[[Reading, Any], CheckResult]


class Parameters(BaseModel):
    """Parameters of a check (`with:` in a rubric). None unless a check says otherwise."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """A check by name. `module` holds a function `check(reading, parameters)` (or one called `entry`) and,
    where it takes any, a model `Parameters`."""

    name: str
    scope: Scope
    module: str
    entry: str = "check"

    def parameters(self) -> type[BaseModel]:
        """The model that `with:` must fit."""
        model: type[BaseModel] = getattr(import_module(self.module), "Parameters", Parameters)
        return model

    def function(self) -> Check:
        """The function itself."""
        function: Check = getattr(import_module(self.module), self.entry)
        return function


def _spec(name: str, scope: Scope) -> CheckSpec:
    return CheckSpec(name, scope, f"ehcaudit.checks.{name.replace('-', '_')}")


def _template(name: str, module: str, entry: str = "check") -> CheckSpec:
    return CheckSpec(f"template-{name}", "plan", f"ehcaudit.checks.template.{module}", entry)


def _advice(name: str, module: str, entry: str = "check", scope: Scope = "plan") -> CheckSpec:
    return CheckSpec(f"advice-{name}", scope, f"ehcaudit.checks.advice.{module}", entry)


CHECKS: dict[str, CheckSpec] = {
    spec.name: spec
    for spec in (
        _spec("outcomes-measurable", "outcome"),
        _spec("outcomes-aspirational", "outcome"),
        _spec("outcomes-current", "outcome"),
        _spec("outcomes-are-outcomes", "outcome"),
        _spec("provision-specific", "provision"),
        _spec("statutory-sections", "section"),
        _spec("plan-current", "plan"),
        _spec("plan-is-this-childs", "plan"),
        _spec("progress-reflected", "plan"),
        _spec("health-advice-incorporated", "plan"),
        _template("sections", "sections"),
        _template("asks", "asks"),
        _template("areas", "needs", "areas"),
        _template("answered", "needs", "answered"),
        _template("thread", "needs", "thread"),
        _template("lawful", "guidance", "lawful"),
        _template("current", "guidance", "current"),
        _template("precise", "guidance", "precise"),
        _template("accessible", "access"),
        _template("fields", "fields"),
        _advice("needs-stated", "needs", "stated"),
        _advice("needs-tied-to-education", "needs", "tied_to_education"),
        _advice("outcomes-measurable", "outcomes", "measurable", "outcome"),
        _advice("outcomes-are-outcomes", "outcomes", "are_outcomes", "outcome"),
        _advice("outcomes-timed", "outcomes", "timed", "outcome"),
        _advice("provision-quantified", "provision", "quantified", "provision"),
        _advice("provision-in-full", "provision", "in_full"),
        _advice("dated", "authorship", "dated"),
        _advice("signed", "authorship", "signed"),
        _advice("plain-language", "plain"),
    )
}
