"""A case: all that a judgement may rest on. The same case always gets the same score."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.plans.model import Plan

if TYPE_CHECKING:
    from ehcaudit.policy import Policy


@dataclass(frozen=True, slots=True)
class AdviceSource:
    """An advice document at hand: one plan's source, read and understood as far as it could be.

    `plan` is the `Plan` that the understanding of the file gave (its kind is usually `advice`);
    `unread` says why the file could not be read, and is `None` where it was.
    """

    id: str
    path: str
    plan: Plan | None
    unread: str | None = None
    discipline: str | None = None
    author: str | None = None
    role: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SystemField:
    """A field that the case system can fill in a template."""

    name: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """Plan, previous version and advice together, judged as of a date under a policy."""

    plan: Plan
    as_of: dt.date
    policy: Policy
    previous: Plan | None = None
    advice: tuple[AdviceSource, ...] = ()
    system_fields: tuple[SystemField, ...] | None = None
