# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L8, parts and decimals: letters only at line ends, boxes with the Code's text, provision as bullets without a table."""

from __future__ import annotations

from collections.abc import Sequence

from tests.corpus.layouts.parts import (
    advice_grid,
    details,
    in_one,
    outcome_points,
    point,
    points,
    prose,
    status_words,
    strengths_and_needs,
)
from tests.corpus.model import PlanContent, ProvisionContent
from tests.corpus.sheet import Block, Grid, Para, Row, Sheet, Theme, cell, key_values
from tests.corpus.vary import Variant

THEME = Theme("Verdana", 10.5, "1B5E4B", 24, 14, "CDE6DC", "EAF4F0")
CODE = {
    "E": "Code of Practice 9.66: an outcome can be defined as the benefit or difference made to an individual as a result of an intervention.",
    "F": "Code of Practice 9.69: provision must be detailed and specific and should normally be quantified.",
}


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L8."""
    child, given = content.child, content.dates
    blocks: list[Block] = [
        Para(content.authority, "subtitle"),
        Para("My Education, Health and Care Plan", "title"),
        Para(f"{status_words(content)} plan", "cover"),
        *_first(content, variant),
        *_second(content, variant),
        *_third(content, variant),
        *_fourth(content, variant),
    ]
    first = variant.date(given.first_issued or given.issued, "")
    current = variant.date(given.amended or given.issued, "")
    footer = (
        f"{child.name}   DOB {variant.date(child.date_of_birth)}   Initial plan date {first}   "
        f"Current plan date {current}   Page {{page}}"
    )
    return Sheet(
        tuple(blocks),
        "My Education, Health and Care Plan",
        THEME,
        margin_cm=2.3,
        footer=footer,
        made=given.amended or given.issued or child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _head(number: str, title: str, code: str, variant: Variant) -> Para:
    """`3.2 Special educational provision (Section F)`, or `PART F – …`."""
    if variant.heading_form % 3 == 2:
        return Para(f"PART {code} – {title.upper()}", "h1")
    return Para(f"{number} {title} (Section {code})", "h2")


def _box(code: str, variant: Variant) -> list[Block]:
    if not variant.guidance:
        return []
    return [Grid((1,), (Row((cell(Para(CODE[code], "guidance"), fill=THEME.head_fill),)),))]


def _first(content: PlanContent, variant: Variant) -> list[Block]:
    given = content.dates
    rows = [
        *details(content, variant),
        ("Initial plan date", variant.date(given.first_issued)),
        ("Date of issue", variant.date(given.issued)),
        ("Current plan date", variant.date(given.amended)),
        ("Date of last review", variant.date(given.last_review)),
        ("Review by", variant.date(given.review_due)),
    ]
    blocks: list[Block] = [
        Para("Part 1: Who am I and what's in my plan?", "h1"),
        Para("1.1 Who I am", "h2"),
        key_values([(k, v) for k, v in rows if v], THEME.head_fill),
        _head("1.2", "My views, interests and aspirations", "A", variant),
    ]
    for part in content.views:
        blocks += [Para(part.heading, "h3")] if part.heading else []
        blocks += prose(part.text, "A")
    return blocks


def _second(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [
        Para("Part 2: What are my needs?", "h1", new_page=True),
        _head("2.1", "My special educational needs", "B", variant),
    ]
    for area in content.areas:
        blocks += [Para(area.name, "h3"), *strengths_and_needs(area, variant)]
    blocks.append(_head("2.2", "My health needs", "C", variant))
    blocks += [point(t.need, "C", variant, t.tag) for t in content.health if t.need]
    blocks.append(_head("2.3", "My social care needs", "D", variant))
    return [*blocks, *points(content.social.needs, "D", variant)]


def _third(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [
        Para("Part 3: What do I want to achieve, and what will help me?", "h1", new_page=True),
        _head("3.1", "My outcomes", "E", variant),
        *_box("E", variant),
    ]
    for item in (
        *(o for a in content.areas for t in a.threads for o in t.outcomes),
        *(o for t in content.health for o in t.outcomes),
        *content.social.outcomes,
    ):
        blocks += outcome_points((item,), variant, bullets=False)
    blocks += [_head("3.2", "My special educational provision", "F", variant), *_box("F", variant)]
    for area in content.areas:
        blocks.append(Para(area.name.upper(), "h3"))
        blocks += _items([p for t in area.threads for p in t.provision], "F", variant)
    blocks.append(_head("3.3", "My health provision", "G", variant))
    blocks += _items([p for t in content.health for p in t.provision], "G", variant)
    blocks.append(_head("3.4", "My social care provision under the CSDPA 1970", "H1", variant))
    blocks += _items(content.social.h1, "H1", variant)
    blocks.append(_head("3.5", "My other social care provision", "H2", variant))
    return [*blocks, *_items(content.social.h2, "H2", variant)]


def _items(items: Sequence[ProvisionContent], code: str, variant: Variant) -> list[Block]:
    return [Para(in_one(p), "bullet", code) for p in items] if variant.bullets else _numbered(items, code)


def _numbered(items: Sequence[ProvisionContent], code: str) -> list[Block]:
    blocks: list[Block] = []
    for number, item in enumerate(items, 1):
        blocks += [Para(f"Item {number}:", "label", bold=True), Para(in_one(item), "body", code)]
    return blocks


def _fourth(content: PlanContent, variant: Variant) -> list[Block]:
    heads = ("Report", "Date", "Written by", "Attached")
    return [
        Para("Part 4: Where will I learn, and who helped to write my plan?", "h1"),
        _head("4.1", "My placement", "I", variant),
        *prose(content.placement, "I"),
        _head("4.2", "My personal budget", "J", variant),
        *prose(content.budget, "J"),
        _head("4.3", "Advice and information", "K", variant),
        advice_grid(content.advice, variant, heads, THEME.head_fill),
    ]
