"""What a report is: a function from a run, and how it is to look, to bytes. None computes a score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.rubric.scorecard import Run


@dataclass(frozen=True, slots=True)
class Look:
    """How a report for people is to look. Reports for machines ignore it.

    `width` is in columns; `unicode` says whether the reader can show block and box characters;
    `full` asks for every scorecard; `limits` and `codes` give the words of limiting judgements and
    of finding codes.
    """

    width: int = 100
    colour: bool = False
    unicode: bool = True
    full: bool = False
    limits: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)


Report = Callable[["Run", Look], bytes]
