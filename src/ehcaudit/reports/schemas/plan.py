"""`ehcaudit.plan/1`: what was understood of a document (`ehcaudit parse --format json`)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from ehcaudit.reports.schemas.common import Count, Fraction, IsoDate, Out, PlaceOut, SectionCode

NAME: Literal["ehcaudit.plan/1"] = "ehcaudit.plan/1"


class DocumentOut(Out):
    """The file, and what kind of document it is."""

    path: str
    sha256: str
    format: str
    kind: Literal[
        "plan", "working_document", "amendment_notice", "template", "annual_review", "advice", "other"
    ]
    kind_confidence: Fraction
    pages: int | None
    text_source: Literal["text", "ocr", "mixed"]
    warnings: list[str]


class SubjectOut(Out):
    """The child or young person."""

    name: str | None
    known_as: str | None
    date_of_birth: IsoDate | None
    nc_year: str | None
    pronoun: Literal["he", "she", "they"] | None
    setting: str | None
    identifiers: dict[str, str]


class DatesOut(Out):
    """Dates of the plan by their role."""

    issued: IsoDate | None
    first_issued: IsoDate | None
    amended: IsoDate | None
    last_review: IsoDate | None
    review_due: IsoDate | None


class SectionOut(Out):
    """A section's live text, its length in words, and where each stretch of it begins."""

    text: str
    words: Count
    places: list[PlaceOut]
    confidence: Fraction


class NeedOut(Out):
    """A need of section B, C or D."""

    id: str
    section: str
    area: str | None
    text: str
    tags: list[str]
    place: PlaceOut


class PlanOutcomeOut(Out):
    """A statement of section E with its steps."""

    id: str
    text: str
    tier: Literal["long", "medium", "short"] | None
    area: str | None
    steps: list[str]
    tags: list[str]
    place: PlaceOut


class PlanProvisionOut(Out):
    """An item of section F, G, H1 or H2 with its parts."""

    id: str
    section: str
    text: str
    what: str | None
    who: str | None
    frequency: str | None
    duration: str | None
    group_size: str | None
    where: str | None
    outcomes: list[str]
    needs: list[str]
    tags: list[str]
    place: PlaceOut


class AdviceEntryOut(Out):
    """An entry of section K."""

    id: str
    title: str | None
    author: str | None
    role: str | None
    organisation: str | None
    date: IsoDate | None
    discipline: str | None
    health: bool
    appended: bool
    text_found: bool


class PlanDocumentOut(Out):
    """A plan as understood."""

    schema_: Literal["ehcaudit.plan/1"] = Field(default=NAME, alias="schema")
    document: DocumentOut
    status: Literal["draft", "final", "proposed_amended", "amended_final"] | None
    subject: SubjectOut
    dates: DatesOut
    sections: dict[SectionCode, SectionOut]
    absent: list[SectionCode]
    empty: list[SectionCode]
    needs: list[NeedOut]
    outcomes: list[PlanOutcomeOut]
    provision: list[PlanProvisionOut]
    advice: list[AdviceEntryOut]
