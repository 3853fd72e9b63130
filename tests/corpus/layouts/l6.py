# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L6, first person: letters stand in the index only, body headings have none; protective marking on every page."""

from __future__ import annotations

from collections.abc import Iterable

from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    outcome_points,
    point,
    points,
    prose,
    status_words,
)
from tests.corpus.model import OutcomeContent, PlanContent, ProvisionContent
from tests.corpus.sheet import (
    NO_SECTION,
    Block,
    Grid,
    Para,
    Row,
    Sheet,
    Theme,
    cell,
    head_row,
    key_values,
)
from tests.corpus.vary import Variant

THEME = Theme("Gill Sans MT", 11.5, "7A3E00", 26, 15, "FBE4D0", "F8F1EA")
MARKING = "OFFICIAL – SENSITIVE [PERSONAL]"
TITLES = {
    "A": ("About Me", "My Story", "This is me"),
    "B": ("My Special Educational Needs (SEN)", "My Special Educational Needs", "My SEN"),
    "C": ("My Health Needs", "My health needs related to my SEN", "My Health Needs"),
    "D": ("My Social Care Needs", "My social care needs", "My Social Care Needs"),
    "E": ("My Outcomes", "Outcomes I want to achieve", "My Outcomes"),
    "F": (
        "Special Educational Provision Required by Me",
        "My Special Educational Provision",
        "Special Educational Provision Required by Me",
    ),
    "G": ("Health Provision Required by Me", "My Health Provision", "Health Provision"),
    "H1": ("Social Care Provision Required by Me under the Chronically Sick and Disabled Persons Act 1970",)
    * 3,
    "H2": ("Other Social Care Provision Required by Me",) * 3,
    "I": ("My Placement", "My school or college", "My Placement"),
    "J": ("My Personal Budget", "Personal Budget", "My Personal Budget"),
    "K": ("Advice and information used to write my plan", "Information used to write my plan", "Appendices"),
}
LABELS = {
    "first_issued": "Date of my first plan",
    "issued": "Date of this plan",
    "amended": "Date amended",
    "last_review": "Date of my last review",
    "review_due": "My plan will be reviewed by",
}


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L6."""
    child = content.child
    rows = [*details(content, variant), *dates(content, variant, LABELS)]
    blocks: list[Block] = [
        Para(content.authority, "subtitle", align="center"),
        Para("My Education, Health and Care Plan", "title", align="center"),
        Para(f"({status_words(content)})", "cover", align="center"),
        Para(f"I like to be known as {child.known_as or child.name}", "cover", align="center"),
        key_values(rows, THEME.head_fill, paired=variant.paired_details),
        _index(variant),
        *_needs(content, variant),
        *_outcomes(content, variant),
        *_provision(content, variant),
        *_closing(content, variant),
    ]
    return Sheet(
        tuple(blocks),
        "My Education, Health and Care Plan",
        THEME,
        margin_cm=2.2,
        header=MARKING,
        footer=f"{MARKING}   {child.name.upper()} PAGE {{page}} OF {{pages}}",
        made=content.dates.amended or content.dates.issued or child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _title(code: str, variant: Variant) -> str:
    return TITLES[code][variant.title_form % 3]


def _index(variant: Variant) -> Grid:
    """Letters in one column, titles in the next: without rules the two columns may be read apart."""
    rows = tuple(Row((cell(f"Section {c}"), cell(_title(c, variant).upper()))) for c in TITLES)
    return Grid((1, 4), rows, ruled=variant.seed % 2 == 1)


def _heading(code: str, variant: Variant) -> Para:
    return Para(_title(code, variant), "h1")


def _needs(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [Para(_title("A", variant), "h1", new_page=True)]
    for part in content.views:
        blocks += [Para(part.heading, "h3")] if part.heading else []
        blocks += prose(part.text, "A")
    blocks.append(_heading("B", variant))
    for area in content.areas:
        blocks.append(Para(area.name, "h2"))
        if area.strengths:
            blocks += [Para("What I am good at", "label", bold=True), *points(area.strengths, "B", variant)]
        blocks.append(Para("What I find difficult", "label", bold=True))
        blocks += [point(t.need, "B", variant, t.tag) for t in area.threads if t.need]
    blocks += [
        _heading("C", variant),
        *(point(t.need, "C", variant, t.tag) for t in content.health if t.need),
    ]
    return [*blocks, _heading("D", variant), *points(content.social.needs, "D", variant)]


def _outcomes(content: PlanContent, variant: Variant) -> list[Block]:
    groups: list[tuple[str, list[OutcomeContent]]] = [
        (area.name, [o for t in area.threads for o in t.outcomes]) for area in content.areas
    ]
    groups.append(("Health outcomes", [o for t in content.health for o in t.outcomes]))
    groups.append(("Social care outcomes", list(content.social.outcomes)))
    blocks: list[Block] = [_heading("E", variant)]
    for name, outcomes in groups:
        if outcomes:
            blocks.append(Para(name, "h2"))
            for item in outcomes:
                blocks += outcome_points((item,), variant, bullets=False)
    return blocks


def _provision(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("F", variant)]
    for area in content.areas:
        items = [p for t in area.threads for p in t.provision]
        if items:
            blocks += [Para(area.name, "h2"), _table(items, "F", variant)]
    groups = (
        ("G", [p for t in content.health for p in t.provision]),
        ("H1", list(content.social.h1)),
        ("H2", list(content.social.h2)),
    )
    for code, items in groups:
        blocks += [_heading(code, variant), *([_table(items, code, variant)] if items else [])]
    return blocks


def _table(items: Iterable[ProvisionContent], code: str, variant: Variant) -> Grid:
    heads = ("Provision required to achieve the outcome", "Provided by who and by when")
    rows = [head_row(*heads, fill=THEME.fill, repeat=variant.repeat_header)]
    for item in items:
        second = tuple(Para(t, section=code) for t in (item.who, item.frequency) if t)
        rows.append(Row((cell(point(item.what, code, variant, item.tag)), cell(*second))))
    return Grid((3, 2), tuple(rows))


def _closing(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = []
    if content.monitoring:
        blocks += [Para("MONITORING ARRANGEMENTS", "h1"), *prose(content.monitoring, NO_SECTION)]
    for code, texts in (("I", content.placement), ("J", content.budget)):
        blocks += [_heading(code, variant), *prose(texts, code)]
    heads = ("Report", "Date", "Written by", "Attached")
    return [*blocks, _heading("K", variant), advice_grid(content.advice, variant, heads, THEME.head_fill)]
