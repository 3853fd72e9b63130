"""S6, an annual-review form: the headings of a plan, a tick grid of sections, outcomes with a rating."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from tests.corpus.model import Child
from tests.corpus.sheet import Block, Grid, Para, Row, Sheet, Theme, cell, head_row, key_values
from tests.corpus.vary import write_date

THEME = Theme("Verdana", 10, "00557F", 19, 12.5, "CFE3EE", "EDF4F8")
Rows = tuple[tuple[str, ...], ...]


class ReviewSection(BaseModel):
    """A headed part of the form."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    heading: str
    text: tuple[str, ...]


class ReviewContent(BaseModel):
    """A filled annual-review form. Rows of tables are without their heads."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    authority: str
    title: str
    plan: str
    details: Rows
    people: Rows
    changes: Rows
    sections: tuple[ReviewSection, ...]
    outcomes: Rows
    tests: Rows
    provision: Rows
    recommendation: str
    signed: str


def load_review(path: Path) -> ReviewContent:
    """The review in a YAML file."""
    return ReviewContent.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))


def build_review(content: ReviewContent, child: Child) -> Sheet:
    """The review form as a sheet."""
    birth = write_date(child.date_of_birth, "%d/%m/%Y")
    details = [("Name of child", child.name), ("Date of birth", birth), ("School", child.setting)]
    details += [(row[0], row[1]) for row in content.details]
    blocks: list[Block] = [
        Para(content.authority, "subtitle"),
        Para(content.title, "title"),
        Para("To be returned to the SEND team within two weeks of the meeting.", "guidance"),
        key_values(details, THEME.head_fill),
        Para("Who was invited", "h2"),
        _table(
            ("Name and role", "Invited", "Attended", "Report or views received"),
            content.people,
            (4, 1.4, 1.6, 3),
        ),
        Para("Which sections of the EHC plan need to change?", "h2"),
        _table(("Section of the plan", "Change needed"), content.changes, (3, 1)),
    ]
    for part in content.sections:
        blocks += [Para(part.heading, "h1"), *(Para(text) for text in part.text)]
    blocks += [
        Para("Section E – Outcomes: progress since the last review", "h1"),
        _table(("Outcome in the current plan", "Rating", "Evidence"), content.outcomes, (4, 1.6, 4)),
        Para("Attainment", "h2"),
        _table(("Subject", "Previous year", "Current year"), content.tests, (2, 3, 3)),
        Para("Section F – Special educational provision: costed provision map", "h1"),
        _table(("Provision", "How often", "Cost"), content.provision, (4, 3, 2)),
        Para("Recommendation of the review meeting", "h1"),
        Para("Amend the plan  ☒   Cease the plan  ☐   No change  ☐", bold=True),
        Para(content.recommendation),
        Para(content.signed, lead="Signed:"),
    ]
    footer = "Annual review form – Page {page} of {pages}"
    return Sheet(tuple(blocks), content.title, THEME, footer=footer, made=dt.date(2026, 5, 5))


def _table(heads: tuple[str, ...], rows: Rows, widths: tuple[float, ...]) -> Grid:
    lines = (head_row(*heads, fill=THEME.fill), *(Row(tuple(cell(t) for t in row)) for row in rows))
    return Grid(widths, lines)
