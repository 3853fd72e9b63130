"""Do the ages that the text gives the child fit the date of birth?"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.currency.wordings import AGES, patterns, word_list
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import other_person
from ehcaudit.checks.person.own_names import OwnNames, own_names
from ehcaudit.checks.wording import day, quoted
from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.text import sentences
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I")
_DRAFTING = 6  # months between the writing of a text and the issue of the plan, in which a birthday may fall
_BIRTHDAY = 1  # years by which an age told with a month may be out, as the birthday may fall in it
# Words for an age (without hyphens) by the first and last age that they fit.
_LIFE_STAGES = {
    "toddler": (0, 4),
    "baby": (0, 2),
    "infant": (0, 7),
    "preschool": (0, 5),
    "playgroup": (0, 5),
    "nursery": (0, 5),
    "notyet": (0, 5),
    "teenager": (12, 20),
    "adolescent": (10, 20),
    "sixthformer": (15, 20),
    "teens": (13, 19),
    "twenties": (20, 25),
    "primary": (4, 11),
    "secondary": (10, 16),
    "youngadult": (15, 25),
    "youngman": (13, 25),
    "youngwoman": (13, 25),
    "grown": (17, 25),
    "under": (0, 4),
    "over": (18, 25),
    "orover": (18, 25),
}
_THE_CHILD = (
    "he",
    "she",
    "they",
    "i",
    "our",
    "my",
    "as",
    "this",
    "age",
)  # words before the age of the child itself
_REMEDY = "Bring the text up to date, or put it in the past tense."


def stated_ages(case: Case) -> Observation | None:
    """Every age told of the child as present; `None` without a date of birth."""
    born = case.plan.subject.date_of_birth
    if born is None:
        return None
    version = case.plan.dates.version or case.as_of
    own = own_names(case.plan.subject, ())
    lowest, highest = age_on(born, add_months(version, -_DRAFTING)), age_on(born, max(version, case.as_of))
    was = f"a child born on {day(born)} was {age_on(born, version)} on {day(version)}"
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                message = _clash(sentence, own, born, (lowest, highest), was)
                if message:
                    fault = Fault("age_mismatch", message, quoted(sentence), passage.place, _REMEDY, "medium")
                    faults.append(fault)
    faults += _on_the_cover(case, (lowest, highest), was)
    reason = faults[0].message if faults else "no age in the text clashes with the date of birth"
    return Observation("ages", 0.0 if faults else 1.0, reason, tuple(faults))


def _on_the_cover(case: Case, now: tuple[int, int], was: str) -> list[Fault]:
    """Ages on lines outside the sections ("Age at date of plan: 17 years 4 months")."""
    told = {p.text for s in case.plan.sections.values() for p in s.passages}
    faults = []
    for paragraph in case.plan.document.paragraphs():
        match = patterns("age_on_the_cover")[0].match(paragraph.text.strip())
        age = _number(match["age"]) if match and paragraph.text not in told else None
        if age is not None and not now[0] <= age <= now[1]:
            message = f"The cover says {age}; {was}."
            faults.append(
                Fault("age_mismatch", message, quoted(paragraph.text), paragraph.place, _REMEDY, "medium")
            )
    return faults


def _clash(sentence: str, own: OwnNames, born: dt.date, now: tuple[int, int], was: str) -> str | None:
    """What clashes with the date of birth in `sentence`; `now` are the first and last age at present."""
    age = age_told(sentence, own)
    if age is not None and not now[0] <= age <= now[1]:
        return f"The text says {age}; {was}."
    coming = age_told(sentence, own, "next_age")
    if coming is not None and not now[0] < coming <= now[1] + _BIRTHDAY + 1:
        return f"The text says that {coming} is still to come; {was}."
    stage = life_stage_told(sentence, own)
    if stage is not None and not _fits(stage[1], now):
        return f"The text says “{stage[0]}”; {was}."
    birthday = _birthday_told(sentence, own)
    if birthday is not None and not now[0] <= birthday <= now[1]:
        return f"The text tells of the birthday at {birthday}; {was}."
    dated = _age_on_a_date(sentence, own)
    if dated is not None and abs(dated[0] - age_on(born, dated[1])) > _BIRTHDAY:
        then = age_on(born, dated[1])
        return f"The text says {dated[0]} in {dated[1]:%B %Y}; a child born on {day(born)} was {then}."
    return None


def life_stage_told(sentence: str, own: OwnNames) -> tuple[str, tuple[int, int]] | None:
    """The word for an age ("teenager") that `sentence` gives the child now, with the ages that it fits."""
    for pattern in patterns("life_stage"):
        match = pattern.search(sentence)
        if match is None:
            continue
        who = match.groupdict().get("who")
        lead = sentence[: match.start("stage")]
        if _history().search(lead) or _family(lead) or (who and not _of_the_child(who, own)):
            continue
        key = re.sub(r"[^a-z]", "", match["stage"].lower())
        return match["stage"], next(ages for name, ages in _LIFE_STAGES.items() if key.startswith(name))
    return None


def _birthday_told(sentence: str, own: OwnNames) -> int | None:
    """The age reached on the child's last birthday ("celebrated his eighth birthday last month")."""
    match = re.search(
        r"(?P<who>[\w’']+) (?:has )?(?:just |recently )?(?:celebrated|had) (?:his|her|their) "
        r"(?P<nth>[\w-]+) birthday",
        sentence,
    )
    ordinals = word_list("ordinals")
    if (
        match is None
        or not _of_the_child(match["who"], own)
        or re.search(r"\b20\d\d\b|\bwhen \w+ (?:was|were)\b", sentence)
    ):
        return None
    return ordinals.index(match["nth"].lower()) + 1 if match["nth"].lower() in ordinals else None


def _fits(stage: tuple[int, int], now: tuple[int, int]) -> bool:
    return stage[0] <= now[1] and now[0] <= stage[1]


def _age_on_a_date(sentence: str, own: OwnNames) -> tuple[int, dt.date] | None:
    """An age and the day on which `sentence` says that the child had it."""
    if _family(sentence) or not (
        own.pattern().search(sentence) or re.search(r"\b(?:he|she|they)\b", sentence, re.I)
    ):
        return None
    for pattern in patterns("age_on_a_date"):
        match = pattern.search(sentence)
        when = parse_date(match["date"]) if match else None
        age = _number(match["age"]) if match else None
        if when and age is not None:
            return age, when
    return None


def age_on(born: dt.date, on: dt.date) -> int:
    """The age in whole years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_told(
    sentence: str, own: OwnNames, when: Literal["present_age", "next_age"] = "present_age"
) -> int | None:
    """The age that `sentence` gives the child as present (or as the next), `None` where it gives none."""
    if when == "present_age" and age_told(sentence, own, "next_age") is not None:
        return None
    for pattern in patterns(when):
        for match in pattern.finditer(sentence):
            before = sentence[: match.end() if "aged" not in match[0] else match.start()]
            lead = sentence[: match.start("age")]
            whose = match["who"].lower() in ("our", "my")  # "our eleven-year-old son" is told by family
            past = _history().search(lead if when == "present_age" else sentence[: match.start()])
            if past or (not whose and _family(before)):
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
    return who.lower() in _THE_CHILD or who.lower() in own.forms


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
