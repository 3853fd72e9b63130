"""Do the ages that the text gives the child fit the date of birth?"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import AGES, patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import other_person
from ehcaudit.checks.person.own_names import OwnNames, own_names
from ehcaudit.checks.wording import day, quoted
from ehcaudit.plans.text import sentences
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I")
_DRAFTING = 6  # months between the writing of a text and the issue of the plan, in which a birthday may fall
_REMEDY = "Bring the text up to date, or put it in the past tense."


def stated_ages(case: Case) -> Observation | None:
    """Every age told of the child as present; `None` without a date of birth."""
    born = case.plan.subject.date_of_birth
    if born is None:
        return None
    version = case.plan.dates.version or case.as_of
    own = own_names(case.plan.subject, ())
    lowest, highest = age_on(born, add_months(version, -_DRAFTING)), age_on(born, max(version, case.as_of))
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                age = age_told(sentence, own)
                if age is not None and not lowest <= age <= highest:
                    message = f"The text says {age}; a child born on {day(born)} was {age_on(born, version)} on {day(version)}."  # noqa: E501
                    fault = Fault("age_mismatch", message, quoted(sentence), passage.place, _REMEDY, "medium")
                    faults.append(fault)
    reason = faults[0].message if faults else "no age in the text clashes with the date of birth"
    return Observation("ages", 0.0 if faults else 1.0, reason, tuple(faults))


def age_on(born: dt.date, on: dt.date) -> int:
    """The age in whole years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_told(sentence: str, own: OwnNames) -> int | None:
    """The age that `sentence` gives the child as present, `None` where it gives none."""
    for pattern in patterns("present_age"):
        for match in pattern.finditer(sentence):
            before = sentence[: match.end() if "aged" not in match[0] else match.start()]
            lead = sentence[: match.start("age")]
            if _history().search(lead) or _family(before):
                continue
            if _of_the_child(match["who"], own):
                return _number(match["age"])
    return None


def _family(before: str) -> bool:
    return bool(other_person("he").search(_own_kind(before)) or other_person("she").search(_own_kind(before)))


def _own_kind(before: str) -> str:
    """What the child *is* ("is a seven-year-old boy") is not somebody else."""
    return re.sub(r"\b(?:is|am) (?:now )?an? .*$", "", before)


def _of_the_child(who: str, own: OwnNames) -> bool:
    return who.lower() in ("he", "she", "they", "i") or who.lower() in own.forms


@cache
def _history() -> re.Pattern[str]:
    return patterns("not_the_present_age")[0]


def _number(words: str) -> int | None:
    plain = words.lower()
    if plain.isdigit():
        return int(plain)
    if "-" in plain:
        return 20 + AGES.index(plain.split("-")[1]) + 1
    return AGES.index(plain) + 1
