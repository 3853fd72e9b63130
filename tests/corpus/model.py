"""The content of a fictional plan, free of any layout. Layouts (L1 …) turn it into documents.

Content is written by people as YAML under `tests/corpus/content/`. All names are invented.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Contact(_Content):
    """A parent, carer or professional."""

    name: str
    relation: str = ""
    phone: str = ""


class Child(_Content):
    """The subject of the plan."""

    name: str
    known_as: str = ""
    date_of_birth: dt.date
    sex: str = ""
    pronoun: Literal["he", "she", "they"]
    nc_year: str
    setting: str
    address: str
    nhs: str = ""
    upn: str = ""
    language: str = "English"
    ethnicity: str = ""
    parents: tuple[Contact, ...] = ()


class PlanDates(_Content):
    """Dates by role; what is not given is not printed."""

    issued: dt.date | None = None
    first_issued: dt.date | None = None
    amended: dt.date | None = None
    last_review: dt.date | None = None
    review_due: dt.date | None = None


class Part(_Content):
    """A stretch of prose with an optional sub-heading."""

    heading: str = ""
    text: tuple[str, ...]


class OutcomeContent(_Content):
    """One outcome; `steps` are the shorter steps towards it."""

    text: str
    tier: Literal["long", "medium", "short"] | None = None
    steps: tuple[str, ...] = ()
    tag: str = ""


class ProvisionContent(_Content):
    """One provision item.

    `what`, `who`, `frequency` and `review` fill the columns of a layout that has them; `full` is the same
    said in one sentence, for layouts with a single column (`what` where it is empty).
    """

    what: str
    full: str = ""
    who: str = ""
    frequency: str = ""
    review: str = ""
    tag: str = ""


class Thread(_Content):
    """Golden thread: a need with the provision and the outcomes that answer it. Any part may be empty."""

    need: str = ""
    tag: str = ""
    provision: tuple[ProvisionContent, ...] = ()
    outcomes: tuple[OutcomeContent, ...] = ()


class Area(_Content):
    """One of the broad areas of need (Code 6.28), or a local fifth."""

    name: str
    strengths: tuple[str, ...] = ()
    threads: tuple[Thread, ...] = ()


class SocialCare(_Content):
    """Sections D, H1 and H2, with the outcomes that belong to them."""

    needs: tuple[str, ...] = ()
    h1: tuple[ProvisionContent, ...] = ()
    h2: tuple[ProvisionContent, ...] = ()
    outcomes: tuple[OutcomeContent, ...] = ()


class AdviceContent(_Content):
    """One entry of section K."""

    title: str
    author: str
    role: str
    organisation: str
    date: dt.date | None = None
    appended: bool = True


class PlanContent(_Content):
    """A whole plan. `intended_grade` is the writer's own view, given before any tool had seen the plan."""

    id: str
    layout: Literal["L1", "L2", "L3", "L4"]
    authority: str
    status: Literal["draft", "final", "proposed_amended", "amended_final"]
    version: str = ""
    child: Child
    dates: PlanDates
    views: tuple[Part, ...]
    areas: tuple[Area, ...]
    health: tuple[Thread, ...]
    social: SocialCare
    placement: tuple[str, ...] = ()
    budget: tuple[str, ...] = ()
    advice: tuple[AdviceContent, ...]
    monitoring: tuple[str, ...] = ()
    signed_by: str = ""
    intended_grade: Literal["outstanding", "good", "requires_improvement", "inadequate"]
    intended_faults: tuple[str, ...] = ()


def load_content(path: Path) -> PlanContent:
    """The plan content in a YAML file. Raises `pydantic.ValidationError` where it does not fit."""
    return PlanContent.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


class AdviceBlock(_Content):
    """A headed part of a professional's report: prose, then bullets, then a table (first row its head)."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


class ExpectedRecommendation(_Content):
    """A recommendation as it stands in the advice, and what the writer made of it in the plan."""

    text: str
    status: Literal["incorporated", "weakened", "altered", "missing"]


class AdviceDocumentContent(_Content):
    """A piece of professional advice that lies beside a plan. `form` is the kind of document it is."""

    id: str
    plan: str
    form: Literal["report", "letter", "form"]
    title: str
    author: str
    role: str
    organisation: str
    discipline: str
    date: dt.date
    blocks: tuple[AdviceBlock, ...]
    expected: tuple[ExpectedRecommendation, ...] = ()


def load_advice(path: Path) -> AdviceDocumentContent:
    """The advice content in a YAML file. Raises `pydantic.ValidationError` where it does not fit."""
    return AdviceDocumentContent.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
