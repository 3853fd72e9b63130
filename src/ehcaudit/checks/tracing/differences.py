"""How a recommendation and the plan differ, part by part, and the sentence that says so."""

from __future__ import annotations

import re
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
    """Every difference once: words that another difference quotes whole are not quoted again."""
    parts = [_clause(d) for d in differences if not any(_says_more(o, d) for o in differences)]
    return " ".join(dict.fromkeys(parts))


def _says_more(one: Difference, other: Difference) -> bool:
    """Whether `one` holds all that `other` says ("six sessions of 45 minutes a year" and "six sessions")."""
    if one is other or one.fate != other.fate or not {one.part, other.part} <= set(_SIZES):
        return False
    if one.advised == other.advised or not _quoted_in(other.advised, one.advised):
        return False
    if {one.part, other.part} == {"rates", "sessions"}:
        return True
    return bool(other.planned) and _quoted_in(other.planned, one.planned)


def _quoted_in(part: str, whole: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(part)}(?!\w)", whole, re.IGNORECASE) is not None


def _clause(difference: Difference) -> str:
    advised, planned = difference.advised, difference.planned
    if difference.part == "certainty":
        return f"The plan adds “{planned}”, so that it is no longer certain."
    if difference.part == "condition":
        return f"The plan makes it depend on something: “{planned}”."
    if difference.part == "parts":
        return f"The plan leaves out what the advice says of: {advised}."
    if difference.part == "purpose" and not planned:
        return f"The plan does not say what it is for: {advised}."
    if difference.part == "purpose":
        return f"The advice is for {advised}; the plan’s provision is for {planned}."
    if planned:
        return f"The advice says “{advised}”; the plan says “{planned}”."
    if difference.part == "what":
        return f"The plan does not name what was advised as well: {advised}."
    if difference.part in ("how", "degree"):
        return f"The advice says “{advised}”; the plan does not."
    names = {"who": "who gives it", "by when": "by when", "measure": "the measure", **_SIZES}
    return (
        f"The advice says “{advised}”; the plan does not say {names.get(difference.part, difference.part)}."
    )
