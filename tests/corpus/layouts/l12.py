"""L12: a plan with the reports of its section K appended in the same file, or a second plan behind it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from tests.corpus.layouts import l1, l2, l3, l4
from tests.corpus.layouts.reports import report_for
from tests.corpus.model import AdviceContent, PlanContent, load_content
from tests.corpus.sheet import Sheet
from tests.corpus.vary import Variant, archetype

BASES = ("L3", "L3", "L4", "L1", "L3", "L2")
_BUILD = {"L1": l1.build, "L2": l2.build, "L3": l3.build, "L4": l4.build}
UNLISTED = AdviceContent(
    title="School nursing summary",
    author="Delphine Harcastle",
    role="School Nurse",
    organisation="Community Health",
)
"""Appended, and not in the list."""


def base_of(variant: Variant) -> str:
    """The layout in which the plan stands."""
    return BASES[variant.seed % len(BASES)]


def has_second_plan(variant: Variant) -> bool:
    """Whether another child's plan follows in place of reports."""
    return variant.seed % 4 == 3


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L12."""
    plan = _BUILD[base_of(variant)](content, variant)
    return replace(plan, appended=appended(content, variant))


def appended(content: PlanContent, variant: Variant) -> tuple[Sheet, ...]:
    """What follows the plan in the file: all reports of the list but the last, and one that is not in it."""
    if has_second_plan(variant):
        return (l4.build(_other_child(), archetype("L4")),)
    entries = [*content.advice[:-1], UNLISTED]
    return tuple(report_for(entry, content.child, variant, n) for n, entry in enumerate(entries, 1))


@cache
def _other_child() -> PlanContent:
    return load_content(Path(__file__).parents[1] / "content" / "tiny.yaml")
