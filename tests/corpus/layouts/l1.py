# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L1, the national test template: landscape, B | F | E columns for each area of need, C | G | E, D | H1 | H2 | E."""

from __future__ import annotations

from typing import TypeVar

from tests.corpus.layouts.columns import need_para, shaped, thread_rows
from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    outcome_points,
    point,
    points,
    prose,
    provision_points,
    status_line,
    status_words,
)
from tests.corpus.model import Area, OutcomeContent, Part, PlanContent, ProvisionContent
from tests.corpus.sheet import (
    NO_SECTION,
    Block,
    Cell,
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

Item = TypeVar("Item", ProvisionContent, OutcomeContent)
THEME = Theme("Arial", 10.5, "1F3864", 28, 13, "D9E2F3", "EDEDED")
FORMS = ("{c} – {t}", "{c} - {t}", "{c}: {t}", "Section {c} – {t}", "{c}. {t}", "Section {c}: {t}")
GUIDE_AREA = (
    "This section must set out all of the child or young person’s special educational needs in this area, the provision "
    "required by each need, and the outcomes sought. Provision should be detailed, specific and quantified."
)
GUIDE_HEALTH = "Only health needs that relate to the special educational needs should be recorded here."
GUIDE_SOCIAL = (
    "Record needs that relate to the special educational needs or to a disability, and needs that require provision for "
    "a child or young person under 18 under section 2 of the Chronically Sick and Disabled Persons Act 1970."
)
LABELS = {
    "first_issued": "Date of first EHC plan",
    "issued": "Date of this plan",
    "amended": "Date amended",
    "last_review": "Date of last annual review",
    "review_due": "Next review due by",
}


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L1."""
    blocks: list[Block] = [*_cover(content, variant), *_views(content, variant)]
    blocks += [_area(area, variant) for area in content.areas]
    blocks += _health(content, variant)
    blocks += _social(content, variant)
    blocks += _closing(content, variant)
    running = f"{content.authority} – Education, Health and Care Plan – {content.child.name}"
    return Sheet(
        tuple(blocks),
        "Education, Health and Care Plan",
        THEME,
        landscape=True,
        margin_cm=1.9,
        header=running if variant.running else "",
        footer="Page {page} of {pages}" if variant.running else "",
        made=content.dates.amended or content.dates.issued or content.child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def label(code: str, title: str, variant: Variant) -> str:
    """The letter and title of a section or column."""
    return FORMS[variant.heading_form % len(FORMS)].format(c=code, t=title)


def _pairs(pairs: list[tuple[str, str]]) -> Grid:
    return key_values(pairs, THEME.head_fill, (1, 2.6))


def _cover(content: PlanContent, variant: Variant) -> list[Block]:
    child = content.child
    contacts = [
        (p.relation or "Parent or carer", ", ".join(x for x in (p.name, p.phone) if x)) for p in child.parents
    ]
    status = [("Status of plan", status_line(content, variant))]
    if content.version:
        status.append(("Version", content.version))
    blocks: list[Block] = [
        Para(content.authority, "subtitle"),
        Para("Education, Health and Care Plan", "title"),
        Para(
            child.name if variant.ticked_status else f"{status_words(content)} plan for {child.name}", "cover"
        ),
        _pairs(status + dates(content, variant, LABELS)),
        Para("Personal details", "label", bold=True),
        key_values(details(content, variant), THEME.head_fill, (1, 2.6), paired=variant.paired_details),
    ]
    if contacts:
        blocks += [
            Para("Parents, carers and people with parental responsibility", "label", bold=True),
            _pairs(contacts),
        ]
    return blocks


def _views(content: PlanContent, variant: Variant) -> list[Block]:
    half = max(1, (len(content.views) + 1) // 2)
    title = variant.pick(
        "The views, interests and aspirations of the child and their parents, or of the young person",
        "Views, wishes and feelings",
        "All about me",
        "My views, interests and aspirations",
    )
    first = _letter_table("A1", title, content.views[:half], variant)
    if not content.views[half:]:
        return [first]
    second = (
        "SUMMARY the views, interests and aspirations of the child and their parents, or of the young person"
    )
    summary = _letter_table("A2", second, content.views[half:], variant)
    return [Grid(first.widths, first.rows + summary.rows)] if variant.shape == 2 else [first, summary]


def _letter_table(code: str, title: str, parts: tuple[Part, ...], variant: Variant) -> Grid:
    head = (cell(code, fill=THEME.fill, bold=True), cell(title, fill=THEME.fill, bold=True))
    rows = [Row(head, whole=True)]
    if variant.guidance:
        guide = "To be written in the first person where the child or young person would wish it. Say how their views were gathered."
        rows.append(Row((cell(Para(guide, "guidance"), span=2),)))
    body: list[Para] = []
    for part in parts:
        if part.heading:
            body.append(Para(part.heading, "label", bold=True))
        body += prose(part.text, "A")
    rows.append(Row((Cell(tuple(body), 2),)))
    return Grid((0.7, 12), tuple(rows))


def _area(area: Area, variant: Variant) -> Grid:
    title = [
        Para(
            f"Special Educational Needs and Provision ({'B-E-F' if variant.outcomes_second else 'B-F-E'})",
            "label",
            bold=True,
        ),
        Para(area.name, "label", bold=True),
    ]
    if variant.guidance:
        title.append(Para(GUIDE_AREA, "guidance"))
    rows = [Row((Cell(tuple(title), 3, THEME.fill),), header=variant.repeat_header)]
    if area.strengths:
        rows.append(Row((cell("Strengths", span=3, fill=THEME.head_fill, bold=True),), whole=True))
        rows.append(Row((Cell(points(area.strengths, "B", variant), 3),)))
    heads = (
        label("B", variant.pick("Special Educational Needs", "My special educational needs"), variant),
        label("F", "Special Educational Provision", variant),
        " " + label("E", variant.pick("Outcomes", "Outcomes sought", "Desired Outcomes"), variant),
    )
    rows.append(head_row(*heads, fill=THEME.head_fill, repeat=variant.repeat_header and not area.strengths))
    rows += thread_rows(area.threads, ("B", "F"), variant)
    return shaped(Grid((4, 5, 4), tuple(rows)), variant)


def _health(content: PlanContent, variant: Variant) -> list[Block]:
    title = variant.pick(
        "Health care needs which relates to special educational needs",
        "Health needs relating to SEND",
        "Health needs",
    )
    heads = (
        label("C", "Health Care Needs", variant),
        label("G", variant.pick("Health Care Provision", "Health Provision"), variant),
        label("E", "Outcomes", variant),
    )
    rows = [
        Row((Cell((Para("Health Care Needs and Provision (C-G-E)", "label", bold=True),), 3, THEME.fill),))
    ]
    if variant.guidance:
        rows.append(Row((cell(Para(GUIDE_HEALTH, "guidance"), span=3),)))
    rows.append(head_row(*heads, fill=THEME.head_fill))
    rows += thread_rows(content.health, ("C", "G"), variant)
    return [Para(label("C", title, variant), "h1"), shaped(Grid((4, 5, 4), tuple(rows)), variant)]


def _social(content: PlanContent, variant: Variant) -> list[Block]:
    social = content.social
    title = variant.pick(
        "Social care needs which relate to special educational needs or to a disability",
        "Social care needs",
        "Care Needs",
    )
    heads = (
        label("D", "Social Care Needs", variant),
        label("H1", "Social care provision under section 2 CSDPA 1970", variant),
        label("H2", "Any other social care provision", variant),
        label("E", "Outcomes", variant),
    )
    rows = [
        Row(
            (Cell((Para("Social Care Needs and Provision (D-H1-H2-E)", "label", bold=True),), 4, THEME.fill),)
        )
    ]
    if variant.guidance:
        rows.append(Row((cell(Para(GUIDE_SOCIAL, "guidance"), span=4),)))
    rows.append(head_row(*heads, fill=THEME.head_fill))
    count = max(len(social.needs), 1)
    for index in range(count):
        need = social.needs[index] if index < len(social.needs) else ""
        left = cell(need_para(index + 1, need, "D", "", variant)) if need else Cell()
        cells = (
            left,
            Cell(provision_points(_share(social.h1, index, count), "H1", variant)),
            Cell(provision_points(_share(social.h2, index, count), "H2", variant)),
            Cell(outcome_points(_share(social.outcomes, index, count), variant)),
        )
        rows.append(Row(cells))
    unused = range(count + 1, count + 1 + variant.empty_rows)
    rows += [Row((cell(f"{number}."), Cell(), Cell(), Cell())) for number in unused]
    return [Para(label("D", title, variant), "h1"), Grid((4, 4, 4, 4), tuple(rows))]


def _share(items: tuple[Item, ...], index: int, count: int) -> tuple[Item, ...]:
    """The items for row `index` of `count`: one each, what is over in the last row."""
    return items[index:] if index == count - 1 else items[index : index + 1]


def _closing(content: PlanContent, variant: Variant) -> list[Block]:
    placement = variant.pick("Placement", "Name and type of placement", "Named Setting")
    budget = variant.pick("Direct Payments", "Personal Budget", "Personal Budget (including direct payments)")
    advice = "The advice and information gathered during the EHC needs assessment"
    heads = ("Advice requested", "Date received", "Who from", "Appended YES/ NO")
    blocks: list[Block] = [
        Para(label("I", placement, variant), "h1"),
        _box(content.placement, "I"),
        Para(label("J", budget, variant), "h1"),
        _box(content.budget, "J"),
        Para(label("K", advice, variant), "h1"),
        advice_grid(content.advice, variant, heads, THEME.head_fill),
    ]
    if content.monitoring:
        blocks.append(Para("Monitoring and review arrangements", "h1"))
        blocks += [point(text, NO_SECTION, variant) for text in content.monitoring]
    issued = content.dates.amended or content.dates.issued
    blocks.append(Para("Sign-off", "label", bold=True))
    rows = (
        head_row("Name of officer", "Signature", "Date", fill=THEME.head_fill),
        Row((cell(content.signed_by), cell(""), cell(variant.date(issued)))),
    )
    blocks.append(Grid((4, 4, 2), rows))
    return blocks


def _box(texts: tuple[str, ...], code: str) -> Grid:
    return Grid((1,), (Row((Cell(prose(texts, code)),)),))
