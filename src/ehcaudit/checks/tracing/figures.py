"""Figures with what they count ("five smooth foods", "25 %", "Level 3"), in a recommendation and in the
plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.by_when import deadlines_of
from ehcaudit.checks.tracing.differences import Difference
from ehcaudit.checks.tracing.lexicon import body, fold, load
from ehcaudit.checks.tracing.surface import Surface, surface_of

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.statements import Statement

_LABELS = re.compile(
    r"\b(?:key stage|ks|year|yr|y|k|class|grade|band|stage|type|section|part|item|"
    r"gmfcs(?: level)?)\s?(?:\d+|[IVX]+)\b"
    r"|\bh[12]\b|\b(?:19|20)\d\d(?:[/–-]\d\d)?\b|\bone(?:-|\s)(?:to(?:-|\s))one\b|\b1:1\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?P<label>level|type|stage|grade|gmfcs(?: level)?|band) (?P<n>\d|[IV]{1,3})\b", re.IGNORECASE
)
_ROMAN = {"i": 1.0, "ii": 2.0, "iii": 3.0, "iv": 4.0, "v": 5.0}
_ENDS = re.compile(r"[.;,:()]|\b(?:and|or|of|in|to|with|by|for|per|a|each|every|from|at|on)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its value, what it counts (up to three words behind it), and its words."""

    value: float
    counts: Surface
    quote: str
    start: int


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures of a text that count or measure something; dates, years and labels are none."""
    taken = [(d.start, d.end) for d in deadlines_of(text)]
    taken += [m.span() for m in _LABELS.finditer(text)]
    found = [
        _labelled(m)
        for m in _LEVEL.finditer(text)
        if text[max(0, m.start() - 4) : m.start()].lower() != "key "
    ]
    taken += [m.span() for m in _LEVEL.finditer(text)]
    for match in _number().finditer(text):
        if any(start <= match.start() < end for start, end in taken):
            continue
        words = _behind(text, match.end())
        tokens = frozenset({"%"}) if match["percent"] else _counted(words)
        found.append(Figure(_value(match["n"]), tokens, f"{match.group(0)} {words}".strip(), match.start()))
    return tuple(found)


def _labelled(match: re.Match[str]) -> Figure:
    """ "Type 1", "GMFCS II": what is labelled counts itself."""
    number = match["n"].lower()
    label = match["label"].lower().removesuffix(" level")
    return Figure(
        _ROMAN.get(number) or float(number), frozenset({f"#{label}"}), match.group(0), match.start()
    )


def figure_differences(
    wanted: Wanted, statements: Sequence[Statement], *, taken: Sequence[tuple[int, int]] = ()
) -> list[Difference]:
    """The first figure of the advice that the plan has otherwise, or not at all."""
    mine = figures_of(wanted.text)
    theirs = [f for s in statements for f in figures_of(s.text)]
    have = frozenset(t for s in statements for t in s.surface)
    lost: list[Difference] = []
    unmet = _unmet(mine, theirs)
    for figure in unmet:
        if any(s <= figure.start < e for s, e in taken) or _in_kept_phrase(figure, wanted.text, have):
            continue
        spare = [o for o in theirs if o.counts & figure.counts and " other " not in f"{o.quote} "]
        if spare:
            return [Difference("measure", "changed", figure.quote, spare[0].quote)]
        if figure.value != 1 and figure.counts and not _of_people(figure):
            lost.append(Difference("measure", "lost", figure.quote))
    return lost[:1]


def _of_people(figure: Figure) -> bool:
    """How many people give it: where the plan counts them otherwise it says so, silence is left to the
    roles.
    """
    return (
        re.search(r"\b(?:adults?|staff|people|members?|assistants?|teachers?|TAs|LSAs)\b", figure.quote)
        is not None
    )


def _unmet(mine: Sequence[Figure], theirs: list[Figure]) -> list[Figure]:
    """The figures that the plan does not hold, those that count the same paired first; what is paired is
    used up.
    """
    left = list(mine)
    for same_thing in (True, False):
        for figure in list(left):
            match = next(
                (
                    o
                    for o in theirs
                    if o.value == figure.value and (not same_thing or o.counts & figure.counts)
                ),
                None,
            )
            if match:
                left.remove(figure)
                theirs.remove(match)
    return left


def _in_kept_phrase(figure: Figure, text: str, have: Surface) -> bool:
    """Whether a figure is part of a turn of phrase that the plan says in other words ("5 days in a row")."""
    clause = surface_of(text[figure.start : figure.start + 30])
    return any(
        t.startswith("~") and t in have for t in clause if t[1:] in ("whole_week", "hour", "half_hour", "wpm")
    )


def _behind(text: str, end: int) -> str:
    rest = text[end : end + 48].lstrip(" -")
    stop = _ENDS.search(rest)
    return " ".join((rest[: stop.start()] if stop else rest).split()[:3])


def _counted(words: str) -> Surface:
    return frozenset(t for t in surface_of(words) if not t[:1].isdigit())


@cache
def _number() -> re.Pattern[str]:
    vague = ("a", "an", "single", "half", "half a", "half an", "one")
    words = body(w for w in load("quantities")["numbers"] if w not in vague)
    return re.compile(
        rf"(?<![\w./:])(?P<n>\d{{1,4}}(?:\.\d+)?|{words})(?P<percent>\s*(?:%|per\s?cent))?(?![\w/:]|\.\d)",
        re.IGNORECASE,
    )


def _value(number: str) -> float:
    values: dict[str, float] = {fold(str(k)): v for k, v in load("quantities")["numbers"].items()}
    return float(values[fold(number)]) if fold(number) in values else float(number)
