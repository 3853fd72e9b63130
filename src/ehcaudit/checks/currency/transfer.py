"""Is a move to the next phase of education due, or past, without the plan being amended? (reg. 18)"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.stage import out_of_year, stated_number
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.policy.school_year import name_of_nc_year, nc_year_on, school_year_start

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage
    from ehcaudit.policy.load import PhaseTransfer

_LAST_OF_PRIMARY, _LAST_OF_SECONDARY = 6, 11
_MOST_BEHIND = 3  # years
_REMEDY = "Review the plan and amend section I (and the provision) for the next phase."


def phase_transfer(case: Case) -> Observation | None:
    """Judge the transfer of this school year, or one that was missed; `None` where neither can be told."""
    plan = case.plan
    born, version = plan.subject.date_of_birth, plan.dates.version
    if plan.status == "draft" or born is None or version is None:
        return None
    then = nc_year_on(born, version, case.policy)
    now = nc_year_on(born, case.as_of, case.policy)
    behind = _behind(case, (then, now))
    if behind is None:
        return None
    now -= behind
    for transfer in (*_of_this_school(case), *case.policy.phase_transfers):
        if now == transfer.leaving:
            return _this_year(case, transfer, version)
        if then - behind <= transfer.leaving < now:
            missed = _missed(case, transfer, version, now)
            if missed:
                return missed
    return None


def _behind(case: Case, by_age: tuple[int, int]) -> int | None:
    """By how many years the child is taught behind its age; `None` where the cover does not say.

    `by_age` are the years by age when the version was made and on the day of judgement. A cover that says
    "out of year" beside the very year of the age was brought up to date since.
    """
    if not out_of_year(case):
        return 0
    taught = stated_number(case.plan.subject.nc_year or "")
    if taught is None:
        return None
    return next((year - taught for year in by_age if 0 < year - taught <= _MOST_BEHIND), None)


def _of_this_school(case: Case) -> tuple[PhaseTransfer, ...]:
    """The move that only the school named makes: out of an infant, first or middle school (reg. 18(1))."""
    passage = _placement(case)
    usual = next((t for t in case.policy.phase_transfers if t.leaving == _LAST_OF_PRIMARY), None)
    if passage is None or usual is None:
        return ()
    ages = _ages_served(passage.text)
    leaving = ages[1] - 5 if ages else _last_year_by_kind(passage.text)
    if leaving is None or not 0 < leaving < _LAST_OF_SECONDARY or leaving == _LAST_OF_PRIMARY:
        return ()
    return (usual.model_copy(update={"leaving": leaving, "to": "the next school"}),)


def _last_year_by_kind(words: str) -> int | None:
    """Year 2 for a school that is for infants alone, by its name."""
    infants = re.search(r"\binfants?(?:['’]s?)? (?:school|academy)\b", words, re.IGNORECASE)
    return 2 if infants and not re.search(r"\b(?:junior|primary)\b", words, re.IGNORECASE) else None


def _this_year(case: Case, transfer: PhaseTransfer, version: dt.date) -> Observation:
    start = school_year_start(case.as_of, case.policy)
    by = _in_school_year(start, transfer)
    late = case.as_of > by
    passage = _placement(case)
    leaves = passage is not None and _only_until_the_move(passage.text, transfer)
    amended = version >= start and not (late and (leaves or _left_open(case)))
    if not late and (case.plan.status == "proposed_amended" or _under_way(case)):
        return Observation("transfer", 1.0, f"the move to {transfer.to} is being prepared")
    if amended or _speaks_of_next(case, transfer, start.year + 1) or _goes_on(case, transfer):
        return Observation("transfer", 1.0, f"amended for, or speaks of, the move to {transfer.to}")
    verb = "was" if late else "is"
    last = name_of_nc_year(transfer.leaving)
    move = f"The move to {transfer.to} comes at the end of this school year ({last})"
    message = f"{move}; an amended plan {verb} due by {day(by)}, and this version is of {day(version)}."
    if version >= start:
        only = f"section I of {day(version)} names the present place only"
        message = f"{move}; the next place was to be named by {day(by)}, and {only}."
    fault = Fault("transfer_due", message, *_quote(passage), _REMEDY, "high" if late else "low")
    return Observation("transfer", 0.0 if late else 0.5, message, (fault,))


def _missed(case: Case, transfer: PhaseTransfer, version: dt.date, now: int) -> Observation | None:
    passage = _placement(case)
    if passage is None or not _only_until_the_move(passage.text, transfer) or _goes_on(case, transfer):
        return None
    if re.search(transfer.next, passage.text, re.IGNORECASE):
        return None
    message = (
        f"By age the child is now in {name_of_nc_year(now)}; the version of {day(version)} was made before "
        f"the move to {transfer.to}, and section I still names the place before it."
    )
    fault = Fault("transfer_due", message, *_quote(passage), _REMEDY, "high")
    return Observation("transfer", 0.0, message, (fault,))


def _only_until_the_move(words: str, transfer: PhaseTransfer) -> bool:
    """Whether the place named is one that is left at the move, by its kind or by the ages that it serves."""
    ages = _ages_served(words)
    if ages:
        return ages[1] <= _age_at_the_move(transfer)
    return re.search(transfer.phase, words, re.IGNORECASE) is not None


def _goes_on(case: Case, transfer: PhaseTransfer) -> bool:
    """Whether the place named serves the next phase too: an all-through school."""
    section = case.plan.sections.get("I")
    words = section.text if section else ""
    ages = _ages_served(words)
    if ages and ages[1] > _age_at_the_move(transfer) + 1:
        return True
    return re.search(r"\ball[- ]through\b", words, re.IGNORECASE) is not None


def _ages_served(words: str) -> tuple[int, int] | None:
    for match in patterns("served_ages")[0].finditer(words):
        first, last = int(match["first"]), int(match["last"])
        if 2 <= first < last <= 25:
            return first, last
    return None


def _age_at_the_move(transfer: PhaseTransfer) -> int:
    """The age that is reached in the last year of the phase."""
    return transfer.leaving + 5


def _in_school_year(start: dt.date, transfer: PhaseTransfer) -> dt.date:
    year = start.year + (1 if (transfer.by.month, transfer.by.day) < (start.month, start.day) else 0)
    return dt.date(year, transfer.by.month, transfer.by.day)


def _speaks_of_next(case: Case, transfer: PhaseTransfer, year: int) -> bool:
    section = case.plan.sections.get("I")
    if section and (_left_open(case) or patterns("until_only")[0].fullmatch(section.text.strip())):
        return any(int(later) > year for later in re.findall(r"\b20\d\d\b", section.text))
    words = rf"\b(?:{year}|transfer|next phase)\b|{transfer.next}"
    return bool(section and re.search(words, section.text, re.IGNORECASE))


def _left_open(case: Case) -> bool:
    """Whether section I says that the next place is still to be named."""
    section = case.plan.sections.get("I")
    return section is not None and patterns("place_left_open")[0].search(section.text) is not None


def _under_way(case: Case) -> bool:
    """Whether the plan speaks of the move as being prepared, while there is still time for it."""
    told = (s for code in ("A", "B", "I", "J") if (s := case.plan.sections.get(code)))
    return any(patterns("move_under_way")[0].search(section.text) for section in told)


def _placement(case: Case) -> Passage | None:
    section = case.plan.sections.get("I")
    return next((p for p in section.passages if p.text.strip()), None) if section else None


def _quote(passage: Passage | None) -> tuple[str, Place]:
    return (quoted(passage.text), passage.place) if passage else ("", Place(section="I"))
