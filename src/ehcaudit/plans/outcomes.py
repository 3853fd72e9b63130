"""Section E → outcomes with tier, area, steps, tags and the time that their heading gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast

from ehcaudit.plans.items import bare_text, breaks_off, continues, marked, same_stretch, shape
from ehcaudit.plans.labels import COLUMN_ROLES, OUTCOME_ROLES
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.lines import Line
from ehcaudit.plans.model import Outcome, Tier
from ehcaudit.plans.text import count_words, is_guidance, is_null, sentences, speaks_about

_OTHER_ROLES = COLUMN_ROLES | frozenset(
    {
        "who",
        "who_when",
        "frequency",
        "duration",
        "group",
        "where",
        "reviewed",
        "need_link",
        "outcome_link",
        "strengths",
        "needs",
        "provision",
    }
)


_TIMED_HEAD = re.compile(
    r"^\W*(?:to be achieved )?(?:by when|when|time ?scale|by|deadline|target date|date|timeframe)", re.I
)
_STATED = re.compile(
    r"^(?:(?:By|Before)\s.{3,70}?\b(?:will|can)\b"
    r"|(?!(?:He|She|They|It|This|These|The|There)\b)[A-Z][\w'’-]*\s+(?:will|can)\b"
    r"|To\s+(?:be|develop|improve|increase|learn|make|use|have)\b)",
    re.DOTALL,
)


@dataclass
class Draft:
    """An outcome in the making, with the lines it came from (for links by row)."""

    first: Line
    last: Line
    text: str
    tags: list[str]
    steps: list[str] = field(default_factory=list)
    step_shape: tuple[int, str] | None = None
    lead_in: bool = False
    tier: Tier | None = None
    time: str | None = None


def outcome_drafts(lines: Iterable[Line]) -> list[Draft]:
    """The outcomes among `lines`, in order."""
    drafts: list[Draft] = []
    label_line: Line | None = None
    mine = [line for line in lines if line.code == "E"]
    for line in mine:
        if line.kind in ("label", "area", "heading", "subhead"):
            label_line = line
        if drafts and line.kind == "text" and line.role in ("duration", "frequency"):
            _give_time(drafts[-1], line)
        if line.kind != "text" or _no_outcome(line):
            continue
        _take(line, drafts, label_line)
        label_line = None
    _add_times(drafts, [x for x in mine if x.kind == "text" and x.head and _TIMED_HEAD.search(x.head)])
    return [d for d in drafts if count_words(d.text) > 1]


def _give_time(draft: Draft, line: Line) -> None:
    """Give an outcome the time that a label below it states ("By when | July 2026")."""
    if draft.time is None and line.label and _TIMED_HEAD.search(line.label):
        draft.time = f"{line.label.rstrip(' :')}: {line.text}"


def _add_times(drafts: list[Draft], timed: list[Line]) -> None:
    """Give outcomes the time that stands in a column of their row ("By when: July 2026")."""
    for draft in drafts:
        beside = [x for x in timed if x.table == draft.first.table and _rows_meet(x, draft.first)]
        draft.time = next((f"{x.head}: {x.text}" for x in beside), draft.time)


def _no_outcome(line: Line) -> bool:
    text = line.text
    if is_null(text) or (is_guidance(text) and not re.search(r"\bwill\b", text)):
        return True
    if line.head_role in _OTHER_ROLES or (line.role in _OTHER_ROLES and line.role != "needs"):
        return True
    return speaks_about("about_outcomes", text) and not marked(line)


def _take(line: Line, drafts: list[Draft], label: Line | None) -> None:
    text, tags = bare_text(line)
    last = drafts[-1] if drafts else None
    if last is not None and _is_step(line, last, label):
        last.steps.append(text)
        last.step_shape = last.step_shape or shape(line)
        last.tags.extend(t for t in tags if t not in last.tags)
        return
    fresh = label is not None and label.kind != "subhead"
    if last is not None and last.lead_in and same_stretch(line, last.first) and not fresh:
        last.text = f"{last.text} {text}" if last.text.endswith(":") else f"{last.text.rstrip(';')}; {text}"
        last.last, last.tags = line, [*last.tags, *(t for t in tags if t not in last.tags)]
        return
    if last is not None and not last.steps and breaks_off(line, last.last, last.text):
        fresh = False
    if last is not None and not fresh and not last.steps and continues(line, last.last, last.text, "outcome"):
        last.text, last.last = f"{last.text} {text}", line
        last.tags.extend(t for t in tags if t not in last.tags)
        return
    for piece in _joined(text):
        _begin(line, piece, tags, drafts)


def _begin(line: Line, text: str, tags: Sequence[str], drafts: list[Draft]) -> None:
    last = drafts[-1] if drafts else None
    lead_in = text.endswith(":")
    if lead_in and not re.search(r"\bwill\b|\bto\b", text):
        return
    after_steps = line.role == "steps" and last is not None
    tier = last.tier if last is not None and after_steps else tier_of(line)
    drafts.append(Draft(line, line, text, list(tags), lead_in=lead_in, tier=tier))


def _joined(text: str) -> list[str]:
    """Outcomes that stand in one paragraph: each of its sentences states one by itself ("By July Amy will …",
    "Amy will …", "To develop …")."""
    pieces = sentences(text)
    separate = len(pieces) > 1 and all(_STATED.match(piece) for piece in pieces)
    return pieces if separate else [text]


def _is_step(line: Line, last: Draft, label: Line | None) -> bool:
    """Whether `line` is a step towards the last outcome: by label, by column, or by deeper nesting."""
    same_row = line.table == last.last.table and _rows_meet(line, last.last)
    if line.head_role == "steps":
        return same_row
    if line.table != last.first.table and not (line.table is None or last.first.table is None):
        return False
    if line.role == "steps":
        if line.in_grid and not same_row:
            return line.column == last.last.column and label is not None and label.role == "steps"
        if (label is not None and label.role == "steps") or (label is not None and label.kind == "label"):
            last.step_shape = None
            return True
        if last.step_shape is None:
            return shape(line)[0] > shape(last.first)[0]
        as_outcome = shape(line) == shape(last.first) != last.step_shape
        return not as_outcome and not _shallower(shape(line), last.step_shape)
    deeper = (
        line.list_level is not None
        and last.first.list_level is not None
        and line.list_level > last.first.list_level
    )
    return deeper and same_stretch(line, last.first)


def _shallower(one: tuple[int, str], other: tuple[int, str]) -> bool:
    """Whether a list item of shape `one` stands further out than `other`, or is marked otherwise."""
    return one[0] < other[0] or (one[0] == other[0] == -1 and one[1] != other[1])


def _rows_meet(one: Line, other: Line) -> bool:
    if one.first_row is None or other.first_row is None or one.last_row is None or other.last_row is None:
        return False
    return one.first_row <= other.last_row and other.first_row <= one.last_row


def tier_of(line: Line) -> Tier | None:
    """The tier that the label or column head of a line gives."""
    tiers = load("labels")["tiers"]
    for role in (line.role, line.head_role):
        if role in OUTCOME_ROLES and tiers[role]:
            return cast("Tier", tiers[role])
    return None


def outcomes_of(drafts: list[Draft]) -> tuple[Outcome, ...]:
    """Drafts as outcomes with ids E1, E2, …"""
    return tuple(
        Outcome(
            id=f"E{number}",
            text=draft.text,
            tier=draft.tier,
            area=draft.first.area,
            steps=tuple(draft.steps),
            tags=tuple(draft.tags),
            place=draft.first.place,
            deadline_context=draft.time or draft.first.context,
        )
        for number, draft in enumerate(drafts, 1)
    )
