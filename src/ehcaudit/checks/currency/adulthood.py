"""From Year 9 on, does anything in the plan prepare for adult life? (reg. 20(6); Code 8.9, 9.64)"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.stage import out_of_year, stated_number
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.lexicon import alternatives
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.plans.text import sentences
from ehcaudit.policy.school_year import name_of_nc_year, nc_year_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage

_REMEDY = "Add aspirations, outcomes and provision for work, home, community and health in adult life."


def adulthood(case: Case) -> Observation | None:
    """Look for words of any area of adult life; `None` before it is due, or without section E."""
    plan, law = case.plan, case.policy.adulthood
    born, version = plan.subject.date_of_birth, plan.dates.version or case.as_of
    if law is None or born is None or "E" not in plan.sections or not plan.outcomes:
        return None
    year = nc_year_on(born, version, case.policy)
    taught = stated_number(plan.subject.nc_year or "") if out_of_year(case) else None
    if (taught if taught is not None else year) < law.from_year:
        return None
    named = _areas_named(case, law.areas)
    if named:
        return Observation("adulthood", 1.0, f"prepares for adult life: {', '.join(named)}")
    message = (
        f"By age the child was in {name_of_nc_year(year)} on {day(version)}; from "
        f"{name_of_nc_year(law.from_year)} on a plan prepares for adult life, and nothing here speaks of "
        "work, a home, the community or health as an adult."
    )
    first = next((p for p in plan.sections["E"].passages if p.text.strip()), None)
    quote, place = (quoted(first.text), first.place) if first else ("", Place(section="E"))
    fault = Fault("no_adulthood", message, quote, place, _REMEDY, "medium")
    return Observation("adulthood", 0.0, message, (fault,))


def _areas_named(case: Case, areas: dict[str, str]) -> list[str]:
    told = list(_about_the_child(case))
    return [
        area
        for area, pattern in areas.items()
        if any(
            not _another_before(s, m.start()) for s in told for m in re.finditer(pattern, s, re.IGNORECASE)
        )
    ]


def _about_the_child(case: Case) -> Iterator[str]:
    """Sentences that say something: no heading left to be filled, no general duty of the authority."""
    for passage in _passages(case):
        for sentence in sentences(passage.text):
            if not patterns("not_for_adult_life")[0].search(sentence):
                yield sentence


def _passages(case: Case) -> Iterator[Passage]:
    for code, section in case.plan.sections.items():
        if code not in ("J", "K"):
            yield from section.passages


def _another_before(sentence: str, at: int) -> bool:
    """Whether the words are told of family: "his stepfather, who has his own flat"."""
    return bool(_family_who().search(sentence[:at]))


@cache
def _family_who() -> re.Pattern[str]:
    one = rf"(?<![\w-])(?:{alternatives('family', 'peers')})(?![\w-])(?:, [^,]{{1,40}},)?"
    return re.compile(
        rf"{one} (?:who |now |also )*(?:has|is|was|works?|worked|had|lives?|got|runs|owns)\b[^.;]*$", re.I
    )
