"""How a recommendation and the plan differ, part by part, and the sentence that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Fate = Literal["same", "lost", "changed"]
_SIZES: dict[str, str] = {
    "durations": "how long each time",
    "rates": "how often",
    "sessions": "how many sessions",
    "spans": "for how long it goes on",
    "groups": "the size of the group",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A part that is not as advised. `advised` and `planned` are words of the two texts; `planned` may be
    empty.
    """

    part: str
    fate: Fate
    advised: str
    planned: str = ""


def sentence(differences: Sequence[Difference]) -> str:
    parts = [_clause(d) for d in differences]
    return " ".join(dict.fromkeys(parts))


def _clause(difference: Difference) -> str:
    advised, planned = difference.advised, difference.planned
    if difference.part == "certainty":
        return f"The plan adds “{planned}”, so that it is no longer certain."
    if difference.part == "purpose":
        return f"The advice is for {advised}; the plan’s provision is for {planned}."
    if planned:
        return f"The advice says “{advised}”; the plan says “{planned}”."
    if difference.part == "what":
        return f"The plan does not name what was advised as well: {advised}."
    names = {"who": "who gives it", "by when": "by when", "measure": "the measure", **_SIZES}
    return (
        f"The advice says “{advised}”; the plan does not say {names.get(difference.part, difference.part)}."
    )
