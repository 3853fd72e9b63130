# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L3, linear: long statutory titles, decimals of its own, 'Identified need' boxes, one F table for each area."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    outcome_points,
    point,
    points,
    prose,
    source_tag,
    status_line,
    status_words,
)
from tests.corpus.model import OutcomeContent, PlanContent, ProvisionContent, Thread
from tests.corpus.sheet import NO_SECTION, Block, Cell, Grid, Para, Row, Sheet, Theme, cell, head_row
from tests.corpus.vary import Variant

THEME = Theme("Calibri", 11, "4B2E83", 24, 14, "E4DFEC", "F2F2F2", "Helvetica")
FORMS = (
    "SECTION {c}: {t}",
    "Section {c}: {t}",
    "SECTION {c}:{t}",
    "Section {c} – {t}",
    "Section {c}. {t}",
    "{c}. {t}",
)
TITLES = {
    "A": "The views, interests and aspirations of the child and their parents, or of the young person",
    "B": "The child or young person’s special educational needs",
    "C": "The child or young person’s health needs which relate to their special educational needs",
    "D": "The child or young person’s social care needs which relate to their special educational needs or to a disability",
    "E": "The outcomes sought for the child or young person",
    "F": "The special educational provision required by the child or young person",
    "G": "Any health provision reasonably required by the learning difficulties or disabilities",
    "H1": "Any social care provision which must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970",
    "H2": "Any other social care provision reasonably required by the learning difficulties or disabilities",
    "I": "The name and type of the school or other institution to be attended",
    "J": "Details of any personal budget and direct payments",
    "K": "Advice and information",
}
SHORT = {
    "A": "Views, interests and aspirations",
    "B": "Special educational needs",
    "C": "Health needs",
    "D": "Social care needs",
    "E": "Outcomes",
    "F": "Special educational provision",
    "G": "Health provision",
    "H1": "Social care provision (CSDPA 1970)",
    "H2": "Other social care provision",
    "I": "Placement",
    "J": "Personal budget",
    "K": "Advice and information",
}
LABELS = {
    "first_issued": "EHC Plan first agreed on:",
    "issued": "EHC Plan Agreed on:",
    "amended": "EHC Plan amended on:",
    "last_review": "Date of last review:",
    "review_due": "Scheduled review date:",
}
F_HEADS = ("Provision", "Who", "How often", "When reviewed")


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L3."""
    blocks: list[Block] = _cover(content, variant)
    if variant.contents:
        blocks += _contents(variant)
    blocks += _details(content, variant)
    blocks += _views(content, variant)
    blocks += _needs(content, variant)
    blocks += _outcomes(content, variant)
    blocks += _provision(content, variant)
    blocks += _closing(content, variant)
    name = content.child.name
    return Sheet(
        tuple(blocks),
        "Education, Health and Care Plan",
        THEME,
        margin_cm=2.2,
        header=f"{content.authority}   Education, Health and Care Plan   {name}" if variant.running else "",
        footer="Page {page} of {pages}",
        made=content.dates.amended or content.dates.issued or content.child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def title(code: str, variant: Variant) -> str:
    """The heading of a section: long statutory titles, or short ones in some variants."""
    words = (TITLES, TITLES, SHORT)[variant.title_form % 3][code]
    return FORMS[variant.heading_form % len(FORMS)].format(c=code, t=words)


def _heading(code: str, variant: Variant) -> Para:
    return Para(title(code, variant), "h1")


def _cover(content: PlanContent, variant: Variant) -> list[Block]:
    pairs = [("Name:", content.child.name), *dates(content, variant, LABELS)]
    pairs.append(("Version of final EHC Plan:", content.version or status_words(content)))
    rows = tuple(Row((cell(k, bold=True), cell(v))) for k, v in pairs)
    return [
        Para(content.authority, "subtitle", align="center"),
        Para("Education, Health and Care Plan", "title", align="center"),
        Para(
            f"({status_words(content)})" if not variant.ticked_status else status_line(content, variant),
            "cover",
            align="center",
        ),
        Para(
            "This plan is made under section 37 of the Children and Families Act 2014 and the Special Educational "
            "Needs and Disability Regulations 2014.",
            "small",
            align="center",
        ),
        Grid((1, 1.4), rows, ruled=variant.seed % 2 == 0, line="BFBFBF"),
    ]


def _contents(variant: Variant) -> list[Block]:
    rows = [head_row("Contents", "", fill=THEME.fill)]
    rows += [Row((cell(title(code, variant)), cell(str(2 + n)))) for n, code in enumerate(TITLES)]
    return [Grid((9, 1), tuple(rows), ruled=False)]


def _details(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [Para("1. Personal details", "h2", new_page=True)]
    blocks += [Para(value, lead=f"{key}:") for key, value in details(content, variant)]
    if content.child.parents:
        blocks.append(Para("2. Family and contacts", "h2"))
        rows = [head_row("Name", "Relationship", "Contact", fill=THEME.head_fill)]
        rows += [Row((cell(p.name), cell(p.relation), cell(p.phone))) for p in content.child.parents]
        blocks.append(Grid((2, 2, 2), tuple(rows)))
    return blocks


def _views(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("A", variant)]
    for number, part in enumerate(content.views, 1):
        if part.heading:
            blocks.append(Para(f"3.{number} {part.heading}", "h3"))
        blocks += prose(part.text, "A")
    return blocks


def _needs(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("B", variant), Para("4. Summary of Educational Needs", "h2")]
    for number, area in enumerate(content.areas, 1):
        blocks.append(Para(f"4.{number} {area.name}:", "h3"))
        if area.strengths:
            blocks.append(Para("Strengths", "label", bold=True))
            blocks += points(area.strengths, "B", variant)
        blocks += _boxes(area.threads, "B", variant)
    blocks.append(_heading("C", variant))
    blocks += _boxes(content.health, "C", variant)
    blocks.append(_heading("D", variant))
    blocks += _boxes(tuple(Thread(need=n) for n in content.social.needs), "D", variant)
    return blocks


def _boxes(threads: Iterable[Thread], code: str, variant: Variant) -> list[Block]:
    """'Identified need' boxes: one box a need, or one for all where the variant merges."""
    needs = [t for t in threads if t.need]
    head = cell("Identified need", fill=THEME.fill, bold=True)
    if variant.merged:
        paras = tuple(point(t.need, code, variant, t.tag) for t in needs)
        return (
            [Grid((1,), (Row((head,), header=variant.repeat_header), Row((Cell(paras),))))] if paras else []
        )
    if variant.shape == 1:
        texts = [
            Para(t.need, "body", code, lead="Identified need:", tail=source_tag(t.tag, variant))
            for t in needs
        ]
        return [Grid((1,), (Row((cell(text),)),)) for text in texts]
    rows = []
    for thread in needs:
        para = Para(thread.need, "body", code, tail=source_tag(thread.tag, variant))
        rows.append(Row((head, cell(para))))
    return [Grid((1, 4), tuple(rows))] if rows else []


def _outcomes(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("E", variant)]
    groups: list[tuple[str, list[OutcomeContent]]] = [
        (area.name, [o for t in area.threads for o in t.outcomes]) for area in content.areas
    ]
    groups.append(("Health", [o for t in content.health for o in t.outcomes]))
    groups.append(("Social care", list(content.social.outcomes)))
    number = count = 0
    for name, outcomes in groups:
        if not outcomes:
            continue
        number += 1
        blocks.append(Para(f"7.{number} {name}:", "h3"))
        if variant.shape == 2:
            blocks.append(_outcome_table(outcomes, variant))
            continue
        for item in outcomes:
            first, *rest = outcome_points((item,), variant, bullets=False)
            count += 1
            lead = f"Outcome {count}:" if variant.title_form % 2 else ""
            blocks += [replace(point(first.text, "E", variant, item.tag), lead=lead), *rest]
    return blocks


def _outcome_table(outcomes: list[OutcomeContent], variant: Variant) -> Grid:
    """Outcomes in a table, their steps beside them."""
    rows = [
        head_row("Outcome", "Steps towards the outcome", fill=THEME.head_fill, repeat=variant.repeat_header)
    ]
    for item in outcomes:
        first = Para(item.text, "body", "E", tail=source_tag(item.tag, variant))
        rows.append(Row((cell(first), Cell(tuple(Para(step, "bullet", "E") for step in item.steps)))))
    return Grid((3, 2), tuple(rows))


def _provision(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [_heading("F", variant)]
    if variant.shape == 1:
        blocks.append(_one_table(content, variant))
    for number, area in enumerate(content.areas, 1):
        items = [p for t in area.threads for p in t.provision]
        if items and variant.shape != 1:
            blocks.append(Para(f"8.{number} {area.name}:", "h3"))
            blocks.append(_table(items, "F", variant))
    blocks.append(_heading("G", variant))
    health = [p for t in content.health for p in t.provision]
    blocks += [_table(health, "G", variant)] if health else []
    for code, social in (("H1", content.social.h1), ("H2", content.social.h2)):
        blocks.append(_heading(code, variant))
        blocks += [_table(list(social), code, variant)] if social else []
    return blocks


def _one_table(content: PlanContent, variant: Variant) -> Grid:
    """All special educational provision in one table, a bar with the area over its rows."""
    rows = [head_row(*F_HEADS, fill=THEME.head_fill, repeat=variant.repeat_header)]
    for area in content.areas:
        items = [p for t in area.threads for p in t.provision]
        if items:
            rows.append(Row((cell(area.name, span=4, fill=THEME.fill, bold=True),), whole=True))
            rows += _table(items, "F", variant).rows[1:]
    return Grid((5, 3, 3, 2.6), tuple(rows))


def _table(items: list[ProvisionContent], code: str, variant: Variant) -> Grid:
    rows = [head_row(*F_HEADS, fill=THEME.head_fill, repeat=variant.repeat_header)]
    for item in items:
        first = Para(item.what, "body", code, tail=source_tag(item.tag, variant))
        rows.append(
            Row((cell(first), *(cell(x, section=code) for x in (item.who, item.frequency, item.review))))
        )
    return Grid((5, 3, 3, 2.6), tuple(rows))


def _closing(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = []
    if content.monitoring:
        blocks.append(Para("Monitoring and review arrangements", "h2"))
        blocks += prose(content.monitoring, NO_SECTION)
    blocks += [_heading("I", variant), *prose(content.placement, "I")]
    blocks += [_heading("J", variant), *prose(content.budget, "J"), _heading("K", variant)]
    blocks.append(Para("The following advice was gathered and is attached to this plan.", "small"))
    heads = ("Advice", "Date", "Author", "Attached")
    blocks.append(advice_grid(content.advice, variant, heads, THEME.head_fill))
    blocks.append(Para("Signed on behalf of the local authority:", "label", bold=True))
    issued = content.dates.amended or content.dates.issued
    blocks.append(Para(content.signed_by))
    blocks.append(Para(variant.date(issued, "……………………"), lead="Date:"))
    return blocks
