"""Draft, final, proposed amended, amended final: by the ticked or unstruck word, the title, the running
lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ehcaudit.plans.model import Status
from ehcaudit.plans.pairs import Pair, field_of
from ehcaudit.plans.text import count_words, plain

_WORD = re.compile(r"\b(draft|proposed|amended|amendment|amendments|final|finalised)\b", re.IGNORECASE)
_TICK = "☒☑✓✔■⊠🗹"
_BOX = "☐□▢" + _TICK
_TICKED = re.compile(rf"[{_TICK}]|\[\s*[xX✓]\s*\]|\(\s*[xX✓]\s*\)")
_ANY_BOX = re.compile(rf"[{_BOX}]|\[\s*[xX✓]?\s*\]|\(\s*[xX✓]?\s*\)")
_BEFORE_THIS = re.compile(
    r"\b(?:following|after|replac(?:es|ing|ed)|supersed\w+|in place of|instead of)\b", re.IGNORECASE
)
_PLAN = re.compile(r"\b(?:plan|ehcp|ehc)\b", re.IGNORECASE)
_NAMED = re.compile(
    r"\bthis ((?:(?:draft|proposed|amended|final)[\s/]+)+)(?:and \w+ )?"
    r"(?:education|ehc|plan|version|document)",
    re.IGNORECASE,
)


def status_of(pairs: Iterable[Pair], front: Sequence[str], running: Iterable[str]) -> Status | None:
    """The status of a plan; `front` are the first lines with struck words already left out."""
    stated = [p.value for p in pairs if field_of(p.label) == "status" and "previous" not in plain(p.label)]
    ticked = [line for line in front if _ANY_BOX.search(line) and _WORD.search(line)]
    for line in [*stated, *ticked]:
        if status := status_in(line):
            return status
    versions = [p.value for p in pairs if field_of(p.label) == "version"]
    named = [
        m.group(1)
        for line in front
        if (m := _NAMED.search(line)) and not re.search(r"\bprevious\b", line, re.IGNORECASE)
    ]
    titles = [line for line in front if count_words(line) <= 16 and (_PLAN.search(line) or _lone(line))]
    for line in [*named, *titles, *running, *versions]:
        if re.search(r"previous status|date|contents", line, re.IGNORECASE):
            continue
        if status := status_in(line):
            return status
    return None


def _lone(line: str) -> bool:
    line = _BEFORE_THIS.split(line, maxsplit=1)[0]
    return all(
        _WORD.fullmatch(w) for w in plain(line).split() if w not in ("plan", "ehc", "status", "version")
    ) and bool(plain(line))


def status_in(text: str) -> Status | None:
    """The status that a text names: the ticked alternative where there are boxes, else its words together.

    Alternatives that are all left standing ("Draft / Proposed / Amended / Final") name none.
    """
    if _ANY_BOX.search(text):
        chosen = _ticked(text)
        return _from_words(chosen) if chosen else None
    text = _BEFORE_THIS.split(text, maxsplit=1)[0]
    parts = [p for p in re.split(r"\s*[/|]\s*", text) if _WORD.search(p)]
    if len(parts) > 2:
        return None
    return _from_words(text)


def _ticked(text: str) -> str:
    """The words beside the ticked box: after it where boxes lead, before it where they follow."""
    boxes = list(_ANY_BOX.finditer(text))
    leading = not text[: boxes[0].start()].strip() or not _WORD.search(text[: boxes[0].start()])
    chosen = []
    for number, box in enumerate(boxes):
        if not _TICKED.fullmatch(box.group(0)):
            continue
        after = boxes[number + 1].start() if number + 1 < len(boxes) else len(text)
        before = boxes[number - 1].end() if number else 0
        chosen.append(text[box.end() : after] if leading else text[before : box.start()])
    return chosen[0] if len(chosen) == 1 else ""


def _from_words(text: str) -> Status | None:
    words = {w.lower() for w in _WORD.findall(text)}
    amended = bool(words & {"amended", "amendment", "amendments"})
    final = bool(words & {"final", "finalised"})
    if "draft" in words and final:
        return None
    if amended and final:
        return "amended_final" if "proposed" not in words else None
    if (amended and words & {"proposed", "draft"}) or words == {"proposed"}:
        return "proposed_amended"
    if "draft" in words:
        return "draft"
    if final:
        return "final"
    return "amended_final" if "amended" in words else None
