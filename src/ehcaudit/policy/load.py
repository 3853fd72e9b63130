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
    superseded: tuple[SupersededTerm, ...] = ()


@cache
def load_policy(edition: str = DEFAULT_EDITION) -> Policy:
    """The policy `edition` that ships with the package. Raises `FileNotFoundError` for an unknown one."""
    text = files("ehcaudit.policy").joinpath(f"{edition}.yaml").read_text(encoding="utf-8")
    return Policy.model_validate(yaml.safe_load(text))
