"""Outcomes that a provision section says again before its provision: they are no provision."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ehcaudit.plans.items import bare_text
from ehcaudit.plans.labels import OUTCOME_ROLES
from ehcaudit.plans.lines import Line
from ehcaudit.plans.text import plain

_ALIKE = 0.9
_FEWEST_WORDS = 4
_OTHER_CODES = frozenset({"F", "G", "H", "H1", "H2"})
_NUMBERED = re.compile(r"^(?:(?:outcome|aim|goal)\s+)?\d{1,2}\s+")


def without_restated(lines: Sequence[Line], outcomes: Sequence[str]) -> list[Line]:
    """`lines` without those of provision sections that say one of `outcomes` in nine of ten of its words.

    The label that led to them ("The outcomes that this serves:") holds no longer once another heading of
    the same stretch follows ("Item 1:"). A section in which nothing else stands is left as it is: there,
    the provision may have been written among the outcomes.
    """
    wanted = [words for text in outcomes if (words := Counter(_words(text))).total() >= _FEWEST_WORDS]
    again = {id(line) for line in lines if _may_restate(line) and _is_one_of(bare_text(line)[0], wanted)}
    own = {line.code for line in lines if _may_restate(line) and id(line) not in again}
    kept: list[Line] = []
    led: tuple[str | None, str | None, str | None] | None = None
    over = False
    for line in lines:
        here = (line.code, line.area, line.label)
        if id(line) in again and line.code in own:
            led, over = here, False
            continue
        over = here == led and (over or line.kind == "subhead")
        kept.append(replace(line, role=None) if over and line.role in OUTCOME_ROLES else line)
    return kept


def _may_restate(line: Line) -> bool:
    return line.code in _OTHER_CODES and line.kind == "text"


def _words(text: str) -> list[str]:
    return _NUMBERED.sub("", plain(text)).split()


def _is_one_of(text: str, outcomes: Sequence[Counter[str]]) -> bool:
    words = Counter(_words(text))
    return any((words & other).total() >= _ALIKE * max(words.total(), other.total()) for other in outcomes)
