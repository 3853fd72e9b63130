# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L4: what is working / not working for needs, then 'Outcomes and support plan' with E and F again under every area."""

from __future__ import annotations

from tests.corpus.layouts.parts import (
    advice_grid,
    dates,
    details,
    in_one,
    point,
    points,
    prose,
    source_tag,
    status_words,
    step_points,
)
from tests.corpus.model import OutcomeContent, PlanContent, ProvisionContent
from tests.corpus.sheet import (
    NO_SECTION,
    Block,
    Cell,
    Grid,
    Para,
    Row,
    Sheet,
    Style,
    Theme,
    cell,
    head_row,
    key_values,
)
from tests.corpus.vary import Variant

THEME = Theme("Tahoma", 11, "7B1E3A", 22, 14, "F3DDE3", "F7F0F2", "Times")
WORKING = "What is working (Strengths / Resources)"
NOT_WORKING = "What is not working so well (Needs / Concerns)"
LABELS = {
    "first_issued": "Date of first EHC plan",
    "issued": "Date plan issued",
    "amended": "Date plan amended",
    "last_review": "Date of last review",
    "review_due": "Date by which plan must be reviewed",
}
TITLES = {
    "A": ("MY PROFILE", "ALL ABOUT ME", "MY VIEWS, INTERESTS AND ASPIRATIONS"),
    "B": ("SPECIAL EDUCATIONAL NEEDS", "MY SPECIAL EDUCATIONAL NEEDS", "SPECIAL EDUCATIONAL NEEDS (SEN)"),
    "C": ("HEALTH NEEDS", "HEALTH NEEDS RELATING TO SEND", "HEALTH AND MEDICAL"),
    "D": ("SOCIAL CARE NEEDS", "CARE NEEDS", "FAMILY AND COMMUNITY LIFE"),
}
LATER = {
    "E": ("Desired Outcomes", "Outcomes sought", "Planned outcomes"),
    "F": ("Special Educational Provision", "Special Educational Provision", "Education"),
    "G": ("Health Provision", "Health care provision", "Health Provision"),
    "H1": (
        "Social Care Provision (Chronically Sick and Disabled Persons Act 1970)",
        "Social care provision",
        "Social care provision",
    ),
    "H2": ("Other Social Care Provision", "Any other social care provision", "Other social care provision"),
    "I": ("Placement", "Named Setting", "Name and type of placement"),
    "J": (
        "Personal Budget",
        "Direct Payments",
        "Personal Budget (including arrangements for direct payments)",
    ),
    "K": ("Advice and Information", "Advice and information used to write my plan", "K documents"),
}
EARLY_FORMS = (
    "SECTION {c}: {t}",
    "SECTION {c} – {t}",
    "Section {c}: {t}",
    "SECTION {c}:{t}",
    "PART {c} – {t}",
)
LATER_FORMS = (
    "Section {c} – {t}",
    "Section {c}: {t}",
    "Section {c} - {t}",
    "Section {c}. {t}",
    "Part {c} – {t}",
)


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L4."""
    blocks: list[Block] = _cover(content, variant)
    blocks += [_contents(variant)] if variant.contents else []
    blocks += _heading("A", variant, new_page=True)
    for part in content.views:
        blocks += [Para(part.heading, "h3")] if part.heading else []
        blocks += prose(part.text, "A")
    blocks += _needs(content, variant)
    blocks += _support(content, variant)
    blocks += _closing(content, variant)
    child = content.child
    return Sheet(
        tuple(blocks),
        "Education, Health and Care Plan",
        THEME,
        margin_cm=2.0,
        header=f"EHC Plan (Confidential) – {child.name}" if variant.running else "",
        footer=f"{content.authority} – Page {{page}}" if variant.running else "",
        made=content.dates.amended or content.dates.issued or child.date_of_birth,
        controls=variant.controls,
        filled_rules=variant.filled_rules,
        line_breaks=variant.line_breaks,
    )


def _heading(code: str, variant: Variant, new_page: bool = False) -> list[Block]:
    """The heading of a section: one line, or letter and title on two."""
    early = code in TITLES
    title = (TITLES if early else LATER)[code][variant.title_form % 3]
    forms = EARLY_FORMS if early else LATER_FORMS
    level: Style = "h1" if early or code in "IJK" else "h3"
    if variant.heading_form % 6 == 5:
        label = f"SECTION {code}" if early else f"Section {code}"
        return [Para(label, level, new_page=new_page), Para(title, level)]
    text = forms[variant.heading_form % len(forms)].format(c=code, t=title)
    return [Para(text, level, new_page=new_page)]


def _cover(content: PlanContent, variant: Variant) -> list[Block]:
    child, made = content.child, content.dates.amended or content.dates.issued
    preamble = (
        f"This {status_words(content)} Education, Health and Care Plan is made on {variant.date(made, '____________')} by "
        f"{content.authority} (‘the authority’) under section 37 of the Children and Families Act 2014 in respect of "
        f"{child.name}."
    )
    contacts = [(p.relation or "Parent", ", ".join(x for x in (p.name, p.phone) if x)) for p in child.parents]
    rows = [*details(content, variant), *contacts, *dates(content, variant, LABELS)]
    if content.version:
        rows.append(("Version", content.version))
    return [
        Para(content.authority, "subtitle", align="center"),
        Para("EDUCATION, HEALTH AND CARE PLAN", "title", align="center"),
        Para(child.name, "cover", align="center", bold=True),
        Para(preamble),
        key_values(rows, THEME.head_fill, paired=variant.paired_details),
    ]


def _contents(variant: Variant) -> Grid:
    """A table before the plan that says what each section must hold: every heading comes twice."""
    titles = {**TITLES, **LATER}
    rows = [head_row("Sections required", "Content", fill=THEME.fill)]
    rows += [
        Row((cell(f"Section {code}"), cell(titles[code][variant.title_form % 3].capitalize())))
        for code in (*"ABCDEFG", "H1", "H2", *"IJK")
    ]
    return Grid((1, 3), tuple(rows))


def _needs(content: PlanContent, variant: Variant) -> list[Block]:
    blocks = _heading("B", variant)
    for area in content.areas:
        blocks.append(Para(area.name, "h2"))
        needs = tuple(point(t.need, "B", variant, t.tag) for t in area.threads if t.need)
        blocks.append(_two_columns(points(area.strengths, "B", variant), needs, variant))
    blocks += _heading("C", variant)
    health = tuple(point(t.need, "C", variant, t.tag) for t in content.health if t.need)
    blocks.append(_two_columns((), health, variant))
    blocks += _heading("D", variant)
    blocks.append(_two_columns((), points(content.social.needs, "D", variant), variant))
    return blocks


def _two_columns(left: tuple[Para, ...], right: tuple[Para, ...], variant: Variant) -> Grid:
    head = head_row(WORKING, NOT_WORKING, fill=THEME.fill, repeat=variant.repeat_header)
    if variant.merged or len(right) < 2:
        return Grid((1, 1), (head, Row((Cell(left), Cell(right)))))
    count = max(len(left), len(right))
    rows = [Row((Cell(left[i : i + 1]), Cell(right[i : i + 1]))) for i in range(count)]
    return Grid((1, 1), (head, *rows))


def _support(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = [Para("OUTCOMES AND SUPPORT PLAN", "h1", new_page=True)]
    for area in content.areas:
        outcomes = [o for t in area.threads for o in t.outcomes]
        blocks.append(Para(area.name, "h2"))
        blocks += [*_heading("E", variant), *_outcomes(outcomes, variant)]
        blocks += [
            *_heading("F", variant),
            *_items([p for t in area.threads for p in t.provision], "F", variant),
        ]
    health = [o for t in content.health for o in t.outcomes]
    blocks.append(Para("Health", "h2"))
    blocks += [*_heading("E", variant), *_outcomes(health, variant)] if health else []
    blocks += [
        *_heading("G", variant),
        *_items([p for t in content.health for p in t.provision], "G", variant),
    ]
    blocks.append(Para("Social Care", "h2"))
    social = content.social
    blocks += [*_heading("E", variant), *_outcomes(list(social.outcomes), variant)] if social.outcomes else []
    for code, items in (("H1", social.h1), ("H2", social.h2)):
        blocks += [*_heading(code, variant), *_items(list(items), code, variant)]
    return blocks


def _outcomes(items: list[OutcomeContent], variant: Variant) -> list[Block]:
    """Long term aims first, then what is wanted in a year: in a table, or as paragraphs under their labels."""
    long = [o for o in items if o.tier == "long"]
    if variant.shape == 1:
        return _outcome_paragraphs(long, [o for o in items if o.tier != "long"], variant)
    rows = [_outcome("Long Term Aim(s):", o, variant) for o in long]
    rows += [_outcome("Short Term Outcome (1 Year):", o, variant) for o in items if o.tier != "long"]
    if not rows:
        rows.append(Row((cell("Long Term Aim(s):", fill=THEME.head_fill, bold=True), Cell())))
    return [Grid((1.3, 4), tuple(rows))]


def _outcome_paragraphs(
    long: list[OutcomeContent], short: list[OutcomeContent], variant: Variant
) -> list[Block]:
    blocks: list[Block] = [Para("Long Term Aim(s):", "label", bold=True)] if long else []
    for item in long:
        blocks += [point(item.text, "E", variant, item.tag), *step_points(item, variant)]
    for number, item in enumerate(short, 1):
        blocks.append(Para(f"Short Term Outcome {number} (1 Year):", "label", bold=True))
        blocks.append(Para(item.text, "body", "E", tail=source_tag(item.tag, variant)))
        blocks += step_points(item, variant)
    return blocks


def _outcome(label: str, item: OutcomeContent, variant: Variant) -> Row:
    first = Para(item.text, "body", "E", tail=source_tag(item.tag, variant))
    body = (first, *step_points(item, variant))
    return Row((cell(label, fill=THEME.head_fill, bold=True), Cell(body)))


def _items(items: list[ProvisionContent], code: str, variant: Variant) -> list[Block]:
    """Provision as a numbered table, or as plain bullets in some variants."""
    if variant.shape == 2:
        return [_provision_table(items, code, variant)] if items else []
    if variant.seed % 2 == 1:
        return [point(in_one(item), code, variant, item.tag) for item in items]
    rows = tuple(
        Row((cell(str(n)), cell(Para(in_one(item), "body", code, tail=source_tag(item.tag, variant)))))
        for n, item in enumerate(items, 1)
    )
    return [Grid((0.7, 11), rows)] if rows else []


def _provision_table(items: list[ProvisionContent], code: str, variant: Variant) -> Grid:
    """Provision with who and how often in columns of their own."""
    rows = [head_row("Provision", "Provided by", "How often", fill=THEME.fill, repeat=variant.repeat_header)]
    for item in items:
        first = Para(item.what, "body", code, tail=source_tag(item.tag, variant))
        rows.append(Row((cell(first), cell(item.who, section=code), cell(item.frequency, section=code))))
    return Grid((5, 3, 3), tuple(rows))


def _closing(content: PlanContent, variant: Variant) -> list[Block]:
    blocks: list[Block] = []
    if content.monitoring:
        blocks.append(Para("MONITORING ARRANGEMENTS", "h1"))
        blocks += [point(text, NO_SECTION, variant) for text in content.monitoring]
    blocks += [*_heading("I", variant), *prose(content.placement, "I")]
    blocks += [*_heading("J", variant), *prose(content.budget, "J"), *_heading("K", variant)]
    heads = ("Report or advice", "Date", "Provided by", "Attached")
    blocks.append(advice_grid(content.advice, variant, heads, THEME.fill))
    issued = content.dates.amended or content.dates.issued
    blocks += [
        Para("Signed:", lead="", bold=True),
        Para(content.signed_by),
        Para("A duly authorised officer of the authority", "small"),
        Para(variant.date(issued, "____________"), lead="Date:"),
    ]
    return blocks
