"""Lines → sections A–K, with what is absent (no label anywhere) and what is empty (a label and no own
words)."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import fmean

from ehcaudit.plans.lines import Line
from ehcaudit.plans.model import Passage, Section
from ehcaudit.plans.split import Split

_ORDER = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K")


def sections_of(found: Split) -> dict[str, Section]:
    """The sections that have a label or text, in the order of the alphabet."""
    codes = {m.code for m in found.marks} | {
        line.code for line in found.lines if line.code and _is_text(line)
    }
    sections: dict[str, Section] = {}
    for code in (c for c in _ORDER if c in codes):
        lines = [line for line in found.lines if line.code == code]
        passages = tuple(Passage(line.full_text, line.place) for line in lines if _is_text(line))
        marks = [m for m in found.marks if m.code == code]
        places = tuple(m.place for m in marks) or (passages[0].place,)
        sections[code] = Section(
            code, passages, places, round(fmean([m.confidence for m in marks] or [0.5]), 2)
        )
    lone = sections.get("H")
    if lone is not None and not lone.passages and {"H1", "H2"} & set(sections):
        del sections["H"]
    return sections


def _is_text(line: Line) -> bool:
    return line.kind in ("text", "subhead")


def absent_codes(sections: Mapping[str, Section]) -> tuple[str, ...]:
    """Codes of A–K that have no label; where only H is labelled, neither H1 nor H2 is absent."""
    wanted = [c for c in _ORDER if c != "H" and not ("H" in sections and c in ("H1", "H2"))]
    return tuple(c for c in wanted if c not in sections)


def empty_codes(sections: Mapping[str, Section]) -> tuple[str, ...]:
    """Codes that have a label and no words of their own."""
    return tuple(code for code, section in sections.items() if not section.passages)
