"""What a plan says, section by section. Terms follow the SEND Code of Practice (2015), chapter 9."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ehcaudit.documents.model import Document, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["plan", "working_document", "amendment_notice", "template", "annual_review", "advice", "other"]
Status = Literal["draft", "final", "proposed_amended", "amended_final"]
Pronoun = Literal["he", "she", "they"]
Tier = Literal["long", "medium", "short"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a section with its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Section:
    """A statutory section (reg. 12 SEND Regulations 2014): all under its label, headings left out.

    `code` is A, B, C, D, E, F, G, H1, H2, I, J, K, or H where H1 and H2 are not told apart.
    `places` says where each stretch of the section begins: one that appears several times has several.
    """

    code: str
    passages: tuple[Passage, ...]
    places: tuple[Place, ...]
    confidence: float

    @property
    def text(self) -> str:
        """All passages, a line each."""
        return "\n".join(p.text for p in self.passages)


@dataclass(frozen=True, slots=True)
class Subject:
    """The child or young person."""

    name: str | None = None
    known_as: str | None = None
    date_of_birth: dt.date | None = None
    nc_year: str | None = None
    pronoun: Pronoun | None = None
    setting: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)
    parents: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dates:
    """Dates of the plan by their role."""

    issued: dt.date | None = None
    first_issued: dt.date | None = None
    amended: dt.date | None = None
    last_review: dt.date | None = None
    review_due: dt.date | None = None

    @property
    def version(self) -> dt.date | None:
        """The date of the version in hand: from it, relative deadlines count."""
        return max((d for d in (self.amended, self.issued) if d), default=self.first_issued)


@dataclass(frozen=True, slots=True)
class Need:
    """One need of section B, C or D."""

    id: str
    section: str
    area: str | None
    text: str
    tags: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Outcome:
    """One statement of section E. `deadline_context` is a heading or column head that gives it a time
    ("Outcomes by the end of KS2"), `None` where there is none."""

    id: str
    text: str
    tier: Tier | None
    area: str | None
    steps: tuple[str, ...]
    tags: tuple[str, ...]
    place: Place
    deadline_context: str | None = None


@dataclass(frozen=True, slots=True)
class Provision:
    """One item of section F, G, H1 or H2. `text` holds all of its words, the cells of its row joined."""

    id: str
    section: str
    text: str
    what: str | None
    who: str | None
    frequency: str | None
    duration: str | None
    group_size: str | None
    where: str | None
    outcomes: tuple[str, ...]
    needs: tuple[str, ...]
    tags: tuple[str, ...]
    place: Place
    area: str | None = None


@dataclass(frozen=True, slots=True)
class AdviceEntry:
    """One entry of section K. `appended` is what the list says; `text_found` whether the text is at hand."""

    id: str
    title: str | None
    author: str | None
    role: str | None
    organisation: str | None
    date: dt.date | None
    discipline: str | None
    health: bool
    appended: bool
    text_found: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A document understood. For a `kind` other than a plan the parts may all be empty."""

    document: Document
    kind: Kind
    kind_confidence: float
    status: Status | None
    subject: Subject
    dates: Dates
    sections: Mapping[str, Section]
    absent: tuple[str, ...]
    empty: tuple[str, ...]
    needs: tuple[Need, ...]
    outcomes: tuple[Outcome, ...]
    provision: tuple[Provision, ...]
    advice: tuple[AdviceEntry, ...]
    warnings: tuple[str, ...] = ()
