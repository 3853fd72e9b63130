"""Do the year group and the stage that the plan states fit the child's age?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.cover import place_of_words
from ehcaudit.checks.currency.wordings import AGES, patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import other_person
from ehcaudit.checks.person.own_names import own_names
from ehcaudit.checks.wording import day, quoted
from ehcaudit.plans.text import sentences
from ehcaudit.policy.school_year import NURSERY, RECEPTION, name_of_nc_year, nc_year_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.plans.case import Case

# Children may be educated a year out of their age group; more than that is worth a question.
_OFFSET = 1
_SECTIONS = ("A", "B", "C", "D", "E", "F", "I")
_YEAR = re.compile(r"\d{1,2}")
_HISTORY = re.compile(
    r"\b(?:was|were|when|until|since|had|level|would|will(?! (?:join|be taught|work with))|hopes?|wants?|"
    r"helps|works|work|working at|volunteers?|placement in|experience|on entry|by the (?:end|time)|before|"
    r"after|attended)\b",
    re.IGNORECASE,
)
_IN_HIS = re.compile(r"\bin (?:his|her|their|my) $", re.IGNORECASE)  # the child named before, whoever helps
_A_YEAR = re.compile(r"\b(?:year ?\w+|y ?\d+|reception|key stage|ks ?\d)\b", re.IGNORECASE)
# Kinds of school by the first and last year in which a child may be there.
_KINDS = {
    "primary school": (RECEPTION, 6),
    "infant school": (RECEPTION, 2),
    "secondary school": (7, 13),
    "college": (11, 21),
    "sixth form": (12, 14),
    "gcse": (9, 14),
}


def out_of_year(case: Case) -> bool:
    """Whether the cover says that the child is educated out of the year of the age group."""
    return patterns("out_of_year")[0].search(case.plan.subject.nc_year or "") is not None


def stated_year(case: Case) -> Observation | None:
    """The year group on the cover against the date of birth; `None` where either is not stated."""
    subject, version = case.plan.subject, case.plan.dates.version
    stated = stated_number(subject.nc_year or "")
    if stated is None or subject.date_of_birth is None:
        return None
    expected = _expected(case, subject.date_of_birth)
    if out_of_year(case) or any(abs(stated - year) <= _OFFSET for year in expected):
        return Observation("stated_year", 1.0, "year group and date of birth agree")
    when = f"on {day(version)}" if version else f"on {day(case.as_of)}"
    message = (
        f"The plan states {name_of_nc_year(stated)}; a child born on {day(subject.date_of_birth)} "
        f"is in {name_of_nc_year(expected[0])} {when}."
    )
    fault = Fault(
        "year_group_mismatch",
        message,
        subject.nc_year or "",
        place_of_words(case, subject.nc_year or ""),
        "Put the right one; say so if placed out of year.",
    )
    return Observation("stated_year", 0.0, message, (fault,))


def stage_in_text(case: Case) -> Observation | None:
    """The stage that the body says the child is at now, against the age when this version was made."""
    born = case.plan.subject.date_of_birth
    if born is None or out_of_year(case):
        return None
    expected = _expected(case, born)
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                words = next((w for w in _stages(sentence, case) if _clashes(w, case, expected)), None)
                if words is None:
                    continue
                message = (
                    f"The text says “{words}”; by the date of birth the child was in "
                    f"{name_of_nc_year(expected[0])} when this version was made."
                )
                remedy = "Bring the text up to date, or put it in the past tense."
                faults.append(Fault("year_group_mismatch", message, quoted(sentence), passage.place, remedy))
    reason = "no stage in the text clashes with the age" if not faults else faults[0].message
    return Observation("stage_in_text", 0.0 if faults else 1.0, reason, tuple(faults))


def _stage_of_this_year(sentence: str, case: Case) -> str | None:
    """The year group in a row that is dated in the year of this version ("Autumn 2026 | NC year: 3")."""
    match = patterns("year_on_a_date")[0].search(sentence)
    version = case.plan.dates.version or case.as_of
    if match is None or int(match["when"][-4:]) < version.year:
        return None
    return f"Year {match['stage']}"


def stages_told(sentence: str, own: OwnNames) -> Iterator[str]:
    """The words by which `sentence` says at which stage the child is now; none where it says none."""
    if patterns("out_of_year")[0].search(sentence):
        return
    for pattern in patterns("present_stage"):
        match = pattern.search(sentence)
        if match is None:
            continue
        before = re.split(r",? (?:as|because) (?=(?:he|she|they) )", sentence[: match.start("stage")])[-1]
        named = list(own.pattern().finditer(before)) if _IN_HIS.search(before) else []
        before = before[named[-1].start() :] if named else before
        if _HISTORY.search(before) or other_person("he").search(before) or other_person("she").search(before):
            continue
        yield match["stage"]


def _stages(sentence: str, case: Case) -> Iterator[str]:
    yield from stages_told(sentence, own_names(case.plan.subject, ()))
    if dated := _stage_of_this_year(sentence, case):
        yield dated


def _clashes(words: str, case: Case, expected: tuple[int, ...]) -> bool:
    """Whether a stage is none of the `expected` years. A year out is let pass, unless the cover states the
    year of the child's age and the text another.
    """
    stages = years_of(words, case)
    if stages is None:
        return False
    exact = stated_number(case.plan.subject.nc_year or "") in expected and _A_YEAR.search(words)
    offset = 0 if exact else _OFFSET
    return not any(stages[0] - offset <= year <= stages[1] + offset for year in expected)


def years_of(stage: str, case: Case) -> tuple[int, int] | None:
    """The first and last National Curriculum year of a stage in words."""
    words = stage.casefold()
    if re.match(r"key stage|ks ?\d", words):
        found = case.policy.key_stages.get(f"KS{words[-1]}")
        return (found.first, found.last) if found else None
    if "foundation stage" in words:
        return NURSERY, RECEPTION
    kind = next((years for name, years in _KINDS.items() if name in words), None)
    if kind:
        return kind
    year = stated_number(words)
    return (year, year) if year is not None else None


def _expected(case: Case, born: dt.date) -> tuple[int, ...]:
    """Year groups by age: when this version was made first, then to the day of judgement."""
    version = case.plan.dates.version or case.as_of
    first, last = nc_year_on(born, version, case.policy), nc_year_on(born, case.as_of, case.policy)
    return tuple(range(first, last + 1)) if last >= first else (first, last)


def stated_number(stage: str) -> int | None:
    """The National Curriculum year in `stage` ("Year 8", "Reception"); `None` where there is none."""
    words = stage.casefold()
    if "nursery" in words:
        return NURSERY
    if "reception" in words:
        return RECEPTION
    words = re.sub(
        r"\b(?:year )(\w+)$", lambda m: f"year {AGES.index(m[1]) + 1}" if m[1] in AGES else m[0], words
    )
    found = _YEAR.search(words)
    return int(found[0]) if found and int(found[0]) <= 14 else None
