# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L5, combined action table: bracketed letters, one landscape table with E, F, G and H as columns, a row an outcome."""

from __future__ import annotations

from collections.abc import Sequence

from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    in_one,
    outcome_points,
    point,
    points,
    prose,
    status_words,
    strengths_and_needs,
)
from tests.corpus.model import OutcomeContent, PlanContent, ProvisionContent
from tests.corpus.sheet import (
    Block,
    Cell,
    Grid,
    Para,
    Row,
    Sheet,
    Theme,
    Turn,
    head_row,
    key_values,
)
from tests.corpus.vary import Variant

THEME = Theme("Arial", 11, "00557F", 24, 14, "CFE3EE", "EDF4F8")
TITLES = {
    "A": ("All About Me", "Views, interests and aspirations"),
    "B": ("Special Educational Needs", "My special educational needs"),
    "C": ("Health Needs", "Health needs relating to SEND"),
    "D": ("Social Care Needs", "Care Needs"),
    "I": ("Placement", "Named Setting"),
    "J": ("Personal Budget", "Direct Payments"),
    "K": ("Advice and Information", "Appendices"),
}
HEADS = (
    "Section (E) Desired Outcome",
    "Section (F) Education",
    "Section (G) Health",
    "Section (H1/H2) Social care",
    "Who and by when",
)
LABELS = {
    "issued": "Date of final plan *",
    "first_issued": "Date of first plan",
    "amended": "Date amended",
    "last_review": "Last reviewed",
    "review_due": "Review date *",
}
Provided = Sequence[ProvisionContent]


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L5."""
    cover = [
        *details(content, variant),
        ("Status *", status_words(content)),
        *dates(content, variant, LABELS),
    ]
    blocks: list[Block] = [
        Para(content.authority, "subtitle"),
        Para("ONE Plan for Education, Health and Care", "title"),
        Para("Fields marked with an asterisk are mandatory.", "guidance"),
        key_values(cover, THEME.head_fill, paired=variant.paired_details),
        *_needs(content, variant),
        Turn(landscape=True),
        Para("Action plan", "h2"),
        _action_table(content, variant),
        Turn(landscape=False),
    ]
    for code, texts in (("I", content.placement), ("J", content.budget)):
        blocks += [_heading(code, variant), *prose(texts, code)]
    heads = ("Advice", "Date", "From", "Attached")
    blocks += [_heading("K", variant), advice_grid(content.advice, variant, heads, THEME.head_fill)]
    return Sheet(
        tuple(blocks),
        "ONE Plan",
        THEME,
        footer="ONE Plan v4 – Page {page}",
        made=content.dates.amended or content.dates.issued or content.child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _heading(code: str, variant: Variant) -> Para:
    forms = ("Section ({c}): {t}", "Section ({c}) {t}", "Section ({c}) – {t}")
    title = TITLES[code][variant.title_form % 2]
    return Para(forms[variant.heading_form % 3].format(c=code, t=title), "h1")


def _needs(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("A", variant)]
    for part in content.views:
        blocks += [Para(part.heading, "h3")] if part.heading else []
        blocks += prose(part.text, "A")
    blocks.append(_heading("B", variant))
    for area in content.areas:
        blocks += [Para(area.name, "h2"), *strengths_and_needs(area, variant)]
    blocks.append(_heading("C", variant))
    blocks += [point(t.need, "C", variant, t.tag) for t in content.health if t.need]
    return [*blocks, _heading("D", variant), *points(content.social.needs, "D", variant)]


def _action_table(content: PlanContent, variant: Variant) -> Grid:
    rows = [head_row(*HEADS, fill=THEME.fill, repeat=variant.repeat_header)]
    for area in content.areas:
        for thread in area.threads:
            rows += _rows(thread.outcomes, thread.provision, (), (), variant)
    for thread in content.health:
        rows += _rows(thread.outcomes, (), thread.provision, (), variant)
    social = (*content.social.h1, *content.social.h2)
    rows += _rows(content.social.outcomes, (), (), social, variant)
    return Grid((4, 4, 3, 3, 3), tuple(rows))


def _rows(
    outcomes: Sequence[OutcomeContent], f: Provided, g: Provided, h: Provided, variant: Variant
) -> list[Row]:
    """A row for each outcome; where several share their provision, the provision cells are merged downwards."""
    if not (outcomes or f or g or h):
        return []
    who = "; ".join(dict.fromkeys(p.who for p in (*f, *g, *h) if p.who))
    provided = [
        tuple(point(in_one(p), code, variant, p.tag) for p in items)
        for code, items in (("F", f), ("G", g), ("H", h))
    ]
    rows = []
    for index, item in enumerate(outcomes or (None,)):
        first, several = index == 0, len(outcomes) > 1
        merged = [
            Cell(paras if first else (), opens=several and first, joined=not first)
            for paras in (*provided, (Para(who),) if who else ())
        ]
        left = Cell(outcome_points((item,), variant) if item else ())
        rows.append(Row((left, *merged)))
    return rows
