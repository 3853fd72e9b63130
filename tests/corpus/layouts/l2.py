# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L2, stacked: one table for each area – Strengths, Needs, Long Term, Medium Term, then four columns of provision."""

from __future__ import annotations

from collections.abc import Iterable

from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    point,
    points,
    prose,
    source_tag,
    status_line,
    step_points,
)
from tests.corpus.model import OutcomeContent, Part, PlanContent, ProvisionContent, Thread
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

THEME = Theme("Century Gothic", 12, "1B5E4B", 26, 15, "CDE6DC", "EAF4F0")
WIDTHS = (5.0, 3.0, 3.0, 3.0)
HEADS = ("By Whom", "Frequency", "Which Need Does This Provision Meet")
LABELS = {
    "first_issued": "Date of first EHC plan",
    "issued": "Date final plan issued",
    "amended": "Date amended plan issued",
    "last_review": "Date of last annual review meeting",
    "review_due": "Annual review to be held by",
}
H1 = (
    "H1 - Any social care provision which must be made for a child or young person under 18 resulting from section 2 of "
    "the Chronically Sick and Disabled Persons Act 1970"
)
H2 = (
    "H2 - Any other social care provision reasonably required by the learning difficulties or disabilities which result "
    "in the child or young person having special educational needs"
)


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L2."""
    blocks: list[Block] = [*_cover(content, variant), *_views(content, variant)]
    blocks.append(Para(_sections("B", variant), "h1"))
    blocks += [_area(a.name, a.strengths, a.threads, ("B", "F"), variant) for a in content.areas]
    blocks.append(Para(_sections("C", variant), "h1"))
    blocks.append(_area("Health", (), content.health, ("C", "G"), variant))
    blocks.append(Para(_sections("D", variant), "h1"))
    blocks.append(_social(content, variant))
    blocks += _closing(content, variant)
    running = f"EHC Plan – {content.child.name} – Confidential"
    return Sheet(
        tuple(blocks),
        "Education, Health and Care Plan",
        THEME,
        margin_cm=1.8,
        footer=running + " – Page {page}" if variant.running else "",
        made=content.dates.amended or content.dates.issued or content.child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _sections(code: str, variant: Variant) -> str:
    """The heading over a group of tables. One form names the letters, one names them shortly, one leaves them out."""
    forms = {
        "B": (
            "Sections B (Special educational needs), E (Outcomes) and F (Special educational provision)",
            "Sections B, E and F - Special educational needs, outcomes and provision",
            "Special Educational Needs, Outcomes and Special Educational Provision",
        ),
        "C": (
            "Sections C (Health care needs which relate to special educational needs), E (Outcomes) and G (Health care provision)",
            "Sections C, E and G - Health care needs, outcomes and provision",
            "Health Care Needs, Outcomes and Health Care Provision",
        ),
        "D": (
            "Sections D (Social care needs which relate to special educational needs or to a disability), E (Outcomes), H1 and H2 (Social care provision)",
            "Sections D, E, H1 and H2 - Social care needs, outcomes and provision",
            "Social Care Needs, Outcomes and Social Care Provision",
        ),
    }
    return forms[code][variant.heading_form % 3]


def _cover(content: PlanContent, variant: Variant) -> list[Block]:
    child = content.child
    status = [("Plan status", status_line(content, variant)), *dates(content, variant, LABELS)]
    if content.version:
        status.append(("Version number", content.version))
    contacts = [
        (p.relation or "Parent/carer", " - ".join(x for x in (p.name, p.phone) if x)) for p in child.parents
    ]
    area = [("Primary area of need", content.areas[0].name)] if content.areas else []
    return [
        _band(content.authority),
        key_values([*details(content, variant), *area], THEME.head_fill, paired=variant.paired_details),
        Para("Parents and carers", "h2"),
        key_values(contacts, THEME.head_fill) if contacts else Para("Not recorded."),
        Para("About this plan", "h2"),
        key_values(status, THEME.head_fill),
    ]


def _band(authority: str) -> Grid:
    """The title in white on the authority's colour."""
    title = Para("Education, Health and Care Plan", "title", colour="FFFFFF")
    name = Para(authority, "subtitle", colour="FFFFFF")
    return Grid((1,), (Row((Cell((name, title), fill=THEME.colour),)),), line=THEME.colour)


def _views(content: PlanContent, variant: Variant) -> list[Block]:
    half = max(1, (len(content.views) + 1) // 2)
    first = variant.pick(
        "A1 Summary of the views, interests and aspirations of the child or young person",
        "A1 - Summary of my views",
        "A1 All about me",
    )
    second = variant.pick(
        "A2 - Summary of the views, interests and aspirations of the parents, and the child’s story",
        "A2 - Summary of my family's views",
        "A2 My story",
    )
    blocks: list[Block] = []
    for title, parts in ((first, content.views[:half]), (second, content.views[half:])):
        if parts:
            blocks.append(_view_table(title, parts))
    return blocks


def _view_table(title: str, parts: tuple[Part, ...]) -> Grid:
    rows = [Row((cell(title, fill=THEME.fill, bold=True),), whole=True)]
    for part in parts:
        head = (Para(part.heading, "label", italic=True, underline=True),) if part.heading else ()
        rows.append(Row((Cell((*head, *prose(part.text, "A"))),)))
    return Grid((1,), tuple(rows))


def _area(
    name: str,
    strengths: tuple[str, ...],
    threads: tuple[Thread, ...],
    codes: tuple[str, str],
    variant: Variant,
) -> Grid:
    rows = [_bar(name, THEME.fill, variant.repeat_header)]
    if strengths:
        rows += _part("Strengths", points(strengths, codes[0], variant), variant)
    needs = tuple(_need(n, t, codes[0], variant) for n, t in enumerate(threads, 1) if t.need)
    rows += _part("Needs", needs, variant)
    rows += _outcomes([o for t in threads for o in t.outcomes], variant)
    title = "Special Educational Provision" if codes[1] == "F" else "Health Provision"
    rows.append(head_row(title, *HEADS, fill=THEME.head_fill))
    for number, thread in enumerate(threads, 1):
        rows += _provision(thread.provision, codes[1], f"Need {number}", variant)
    return Grid(WIDTHS, tuple(rows))


def _bar(text: str, fill: str = THEME.head_fill, repeat: bool = False) -> Row:
    return Row((cell(text, span=4, fill=fill, bold=True),), header=repeat, whole=True)


def _part(title: str, paras: tuple[Para, ...], variant: Variant) -> list[Row]:
    """A titled part of the table: title in a bar above, in the first column, or in the same cell."""
    if variant.shape == 1:
        return [Row((cell(title, fill=THEME.head_fill, bold=True), Cell(paras, 3)))]
    if variant.shape == 2:
        return [_wide((Para(title, "label", bold=True), *paras))]
    return [_bar(title), _wide(paras)]


def _wide(paras: tuple[Para, ...]) -> Row:
    return Row((Cell(paras, 4),))


def _need(number: int, thread: Thread, code: str, variant: Variant) -> Para:
    return Para(thread.need, "body", code, marker=f"{number}.", tail=source_tag(thread.tag, variant))


def _outcomes(items: Iterable[OutcomeContent], variant: Variant) -> list[Row]:
    """Long term and medium term outcomes under their bars; what has no term stands with the medium."""
    outcomes = list(items)
    rows: list[Row] = []
    for title, chosen in (
        (
            variant.pick("Long Term / Life Outcomes", "Long Term Outcomes"),
            [o for o in outcomes if o.tier == "long"],
        ),
        ("Medium Term Outcomes", [o for o in outcomes if o.tier != "long"]),
    ):
        if variant.merged or not chosen or variant.shape:
            rows += _part(title, tuple(p for o in chosen for p in _outcome(o, variant)), variant)
        else:
            rows += [_bar(title), *(_wide(tuple(_outcome(o, variant))) for o in chosen)]
    return rows


def _outcome(item: OutcomeContent, variant: Variant) -> list[Para]:
    return [point(item.text, "E", variant, item.tag), *step_points(item, variant)]


def _provision(items: Iterable[ProvisionContent], code: str, need: str, variant: Variant) -> list[Row]:
    return [
        Row(
            (
                cell(point(item.what, code, variant, item.tag)),
                cell(item.who, section=code),
                cell(item.frequency, section=code),
                cell(need),
            )
        )
        for item in items
    ]


def _social(content: PlanContent, variant: Variant) -> Grid:
    social = content.social
    needs = tuple(Para(n, "body", "D", marker=f"{i}.") for i, n in enumerate(social.needs, 1))
    rows = [_bar("Social care", THEME.fill, variant.repeat_header), *_part("Needs", needs, variant)]
    rows += _outcomes(social.outcomes, variant)
    for title, code, items in ((H1, "H1", social.h1), (H2, "H2", social.h2)):
        rows.append(_bar(title))
        rows.append(head_row("Social Care Provision", *HEADS, fill=THEME.head_fill))
        rows += _provision(items, code, "Need 1" if social.needs else "", variant)
    return Grid(WIDTHS, tuple(rows))


def _closing(content: PlanContent, variant: Variant) -> list[Block]:
    separator = (" - ", " – ", ": ")[variant.heading_form % 3]
    place = variant.pick("Placement", "Name and type of placement", "Named Setting")
    money = variant.pick("Personal Budget", "Direct Payments", "Personal Budget and direct payments")
    blocks: list[Block] = [
        Para(f"I{separator}{place}", "h1"),
        Grid((1,), (Row((Cell(prose(content.placement, "I")),)),)),
        Para(f"J{separator}{money}", "h1"),
        Grid((1,), (Row((Cell(prose(content.budget, "J")),)),)),
        Para(f"K{separator}The advice and information gathered during the EHC needs assessment", "h1"),
    ]
    heads = ("Advice", "Date", "Name - Role", "Appended")
    blocks.append(advice_grid(content.advice, variant, heads, THEME.head_fill))
    if content.monitoring:
        blocks.append(Para("Arrangements for monitoring progress", "h1"))
        blocks += [point(text, NO_SECTION, variant) for text in content.monitoring]
    issued = content.dates.amended or content.dates.issued
    signed = [("Name and role", content.signed_by), ("Signature", ""), ("Date", variant.date(issued))]
    blocks += [Para("Signed on behalf of the local authority", "h2"), key_values(signed, THEME.head_fill)]
    return blocks
