"""Reads a policy edition that ships with the package."""

from __future__ import annotations

import datetime as dt
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

DEFAULT_EDITION = "england-2014"


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SectionPolicy(_Data):
    """A section that the law asks for: its title and its legal basis."""

    title: str
    basis: str


class ReviewPolicy(_Data):
    """How often a plan is reviewed (months) and how soon an amended final must follow (weeks)."""

    interval_months: int
    final_after_review_weeks: int


class MonthDay(_Data):
    """A day of the year."""

    month: int
    day: int


class SchoolYear(_Data):
    """When the school year starts, and the age at that start that puts a child in Reception."""

    starts: MonthDay
    age_at_start_of_reception: int


class KeyStage(_Data):
    """First and last National Curriculum year of a key stage; Nursery is -1, Reception 0."""

    first: int
    last: int


class ProvisionYear(_Data):
    """How amounts of provision are compared: how often each period comes round in a school year.

    `tolerance` is the share by which two rhythms may differ and still be the same
    (once a fortnight in term time, 18 sessions a year).
    """

    weeks: float = 39
    days_a_week: float = 5
    half_terms: float = 6
    terms: float = 3
    months: float = 12
    tolerance: float = 0.1

    def per_year(self, period: str) -> float:
        """How often `period` (day, week, fortnight, month, half_term, term, quarter, year, night) comes in a year."""  # noqa: E501
        table = {
            "day": self.weeks * self.days_a_week,
            "week": self.weeks,
            "fortnight": self.weeks / 2,
            "month": self.months,
            "half_term": self.half_terms,
            "term": self.terms,
            "quarter": 4.0,
            "year": 1.0,
            "night": 364.0,
        }
        return table[period]

    def calendar_weeks(self, period: str) -> float:
        """How many weeks `period` lasts, taken over the calendar year."""
        table = {"week": 1.0, "fortnight": 2.0, "month": 52 / 12, "half_term": self.weeks / self.half_terms}
        table |= {"term": self.weeks / self.terms, "quarter": 13.0, "year": 52.0, "day": 0.2, "night": 1 / 7}
        return table[period]


class PhaseTransfer(_Data):
    """A move to the next phase: the last year before it, the day by which the plan is amended (reg. 18)."""

    leaving: int
    by: MonthDay
    to: str
    next: str
    phase: str


class Adulthood(_Data):
    """From which year on plans prepare for adult life, and the words of each area of it."""

    from_year: int
    areas: dict[str, str]


class SupersededTerm(_Data):
    """A term that has gone: `pattern` finds it, `ended` is when it went, `replaced_by` says with what."""

    term: str
    pattern: str
    ended: dt.date
    replaced_by: str
    cased: bool = False


class Policy(_Data):
    """One edition of the law and guidance. `sections` stand in the order of regulation 12."""

    edition: str
    title: str
    as_at: dt.date
    sections: dict[str, SectionPolicy]
    review: ReviewPolicy
    school_year: SchoolYear
    key_stages: dict[str, KeyStage]
    deadlines: dict[str, MonthDay]
    oldest_age: int
    provision_year: ProvisionYear = ProvisionYear()
    superseded: tuple[SupersededTerm, ...] = ()
    phase_transfers: tuple[PhaseTransfer, ...] = ()
    adulthood: Adulthood | None = None


@cache
def load_policy(edition: str = DEFAULT_EDITION) -> Policy:
    """The policy `edition` that ships with the package. Raises `FileNotFoundError` for an unknown one."""
    text = files("ehcaudit.policy").joinpath(f"{edition}.yaml").read_text(encoding="utf-8")
    return Policy.model_validate(yaml.safe_load(text))
