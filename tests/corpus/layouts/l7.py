"""L7: E before the needs, bracketed letters, content controls with prompts left unfilled."""

from __future__ import annotations

from dataclasses import replace

from tests.corpus.layouts.parts import (
    advice_grid,
    details,
    outcome_points,
    point,
    points,
    prose,
    provision_points,
    status_words,
    strengths_and_needs,
)
from tests.corpus.model import PlanContent
from tests.corpus.sheet import Block, Cell, Para, Row, Sheet, Theme, cell, key_values
from tests.corpus.vary import Variant

THEME = Theme("Arial", 11, "333333", 24, 14, "D0D0D0", "EFEFEF")
TITLES = {
    "A": "Views, Interests and Aspirations",
    "B": "Special Educational Needs",
    "C": "Health Needs",
    "D": "Social Care Needs",
    "E": "Outcomes",
    "F": "Special Educational Provision",
    "G": "Health Provision",
    "H1": "Social Care Provision under the Chronically Sick and Disabled Persons Act 1970",
    "H2": "Other Social Care Provision",
    "I": "Placement",
    "J": "Personal Budget",
    "K": "Advice and Information",
}


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L7."""
    blocks: list[Block] = [*_cover(content, variant), *_views(content, variant), *_outcomes(content, variant)]
    blocks += _needs(content, variant)
    for code, items in (
        ("F", [p for a in content.areas for t in a.threads for p in t.provision]),
        ("G", [p for t in content.health for p in t.provision]),
        ("H1", list(content.social.h1)),
        ("H2", list(content.social.h2)),
    ):
        blocks += [_heading(code, variant), *provision_points(items, code, variant)]
    for code, texts in (("I", content.placement), ("J", content.budget)):
        blocks += [_heading(code, variant), *prose(texts, code)]
    heads = ("Advice", "Date", "From", "Appended")
    blocks += [_heading("K", variant), advice_grid(content.advice, variant, heads, THEME.head_fill)]
    return Sheet(
        tuple(blocks),
        "Education, Health and Care Plan",
        THEME,
        footer="Page {page}",
        made=content.dates.amended or content.dates.issued or content.child.date_of_birth,
        controls=True,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _heading(code: str, variant: Variant) -> Para:
    forms = ("({c}) {t}", "({c}) {t}", "({c}): {t}")
    return Para(forms[variant.heading_form % 3].format(c=code, t=TITLES[code]), "h1")


def _cover(content: PlanContent, variant: Variant) -> list[Block]:
    given = content.dates
    rows = [
        *details(content, variant),
        ("Date of Final Plan", variant.date(given.issued)),
        ("Amended with effect from", variant.date(given.amended)),
        ("Date of last annual review", variant.date(given.last_review)),
        ("Scheduled Review Date", variant.date(given.review_due)),
        ("Version Number", content.version),
        ("Status", status_words(content)),
        ("Date original EHCP issued", variant.date(given.first_issued)),
    ]
    table = key_values([(k, v) for k, v in rows if v], THEME.head_fill)
    unfilled = [
        Row((cell(name, fill=THEME.head_fill, bold=True), Cell((Para(text, prompt=True),))))
        for name, text in (
            ("Previous Status", "Choose an item."),
            ("Date of transfer", "Click here to enter a date."),
        )
    ]
    return [
        Para(content.authority, "subtitle"),
        Para("Education, Health and Care Plan", "title"),
        replace(table, rows=(*table.rows, *unfilled)),
    ]


def _views(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [replace(_heading("A", variant), new_page=True)]
    for part in content.views:
        blocks += [Para(part.heading, "h3")] if part.heading else []
        blocks += prose(part.text, "A")
    return blocks


def _outcomes(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("E", variant)]
    for part in (
        *(o for a in content.areas for t in a.threads for o in t.outcomes),
        *(o for t in content.health for o in t.outcomes),
        *content.social.outcomes,
    ):
        blocks += outcome_points((part,), variant, bullets=False)
    return blocks


def _needs(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("B", variant)]
    for area in content.areas:
        blocks += [Para(area.name, "h2"), *strengths_and_needs(area, variant)]
    blocks += [
        _heading("C", variant),
        *(point(t.need, "C", variant, t.tag) for t in content.health if t.need),
    ]
    return [*blocks, _heading("D", variant), *points(content.social.needs, "D", variant)]
