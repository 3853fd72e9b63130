"""Pieces that several layouts set in the same way."""

from __future__ import annotations

from collections.abc import Iterable

from tests.corpus.model import AdviceContent, Area, OutcomeContent, PlanContent, ProvisionContent
from tests.corpus.sheet import Grid, Para, Row, Style, cell, head_row
from tests.corpus.vary import Variant

DATE_LABELS = (
    {
        "issued": "Date of Final Plan",
        "review_due": "Scheduled Review Date",
        "first_issued": "Date original EHCP issued",
        "amended": "Amended with effect from",
        "last_review": "Date of last Annual Review",
    },
    {
        "first_issued": "Initial plan date",
        "issued": "Current plan date",
        "amended": "Date of amendment",
        "last_review": "Last reviewed on",
        "review_due": "Review by",
    },
    {
        "first_issued": "Date of Issue of First EHC Plan",
        "amended": "Date of amended final plan",
        "issued": "Date of issue",
        "last_review": "Annual review meeting held on",
        "review_due": "Plan to be reviewed by",
    },
)
"""Other wordings that are seen on covers, for any layout."""
STATUS_WORDS = {
    "draft": "Draft",
    "final": "Final",
    "proposed_amended": "Proposed Amended",
    "amended_final": "Amended Final",
}


def points(texts: Iterable[str], section: str | None, variant: Variant, tag: str = "") -> tuple[Para, ...]:
    """Texts as bullets or as paragraphs, as the variant has it."""
    return tuple(point(text, section, variant, tag) for text in texts)


def point(text: str, section: str | None, variant: Variant, tag: str = "") -> Para:
    """One text as a bullet or a paragraph, its source tag in bold at the end."""
    style: Style = "bullet" if variant.bullets else "body"
    marker = "•" if variant.bullets and variant.typed_bullets else ""
    return Para(text, style, section, marker=marker, tail=source_tag(tag, variant))


def source_tag(tag: str, variant: Variant) -> str:
    """`(K1)` where the variant prints source tags."""
    return f"({tag.strip('() ')})" if tag and variant.tags else ""


def strengths_and_needs(area: Area, variant: Variant) -> tuple[Para, ...]:
    """Strengths and needs of an area as bullets under their labels, for layouts without tables in B."""
    strengths = points(area.strengths, "B", variant)
    needs = tuple(point(t.need, "B", variant, t.tag) for t in area.threads if t.need)
    first = (Para("Strengths", "label", bold=True), *strengths) if strengths else ()
    return (*first, Para("Needs", "label", bold=True), *needs)


def prose(texts: Iterable[str], section: str) -> tuple[Para, ...]:
    """Texts as plain paragraphs."""
    return tuple(Para(text, "body", section) for text in texts)


def in_one(item: ProvisionContent) -> str:
    """The whole of a provision item in one text, for layouts with a single column."""
    return item.full or item.what


def provision_points(items: Iterable[ProvisionContent], section: str, variant: Variant) -> tuple[Para, ...]:
    """Provision items for a layout with one column for all."""
    return tuple(point(in_one(item), section, variant, item.tag) for item in items)


def outcome_points(
    items: tuple[OutcomeContent, ...], variant: Variant, bullets: bool = True
) -> tuple[Para, ...]:
    """Outcomes, each followed by its steps as indented bullets."""
    paras: list[Para] = []
    for item in items:
        if bullets and len(items) > 1:
            paras.append(point(item.text, "E", variant, item.tag))
        else:
            paras.append(Para(item.text, "body", "E", tail=source_tag(item.tag, variant)))
        paras += step_points(item, variant)
    return tuple(paras)


def step_points(item: OutcomeContent, variant: Variant) -> list[Para]:
    """The steps towards an outcome, under their label."""
    if not item.steps:
        return []
    label = variant.pick("Steps towards this outcome:", "Short term steps:", "Steps:")
    marker = "-" if variant.typed_bullets else ""
    return [Para(label, "label", italic=True)] + [
        Para(step, "bullet2", "E", marker=marker) for step in item.steps
    ]


def advice_rows(
    advice: tuple[AdviceContent, ...], variant: Variant, heads: tuple[str, str, str, str], fill: str
) -> tuple[Row, ...]:
    """The four-column table of section K, head row first: title, date, who from, appended."""
    rows = [head_row(*heads, fill=fill, repeat=variant.repeat_header)]
    if variant.advice_form == 1:
        return _advice_by_person(advice, variant, heads, fill)
    for item in advice:
        who = who_from(item)
        date = variant.date(item.date, "")
        appended = ("YES" if item.appended else "NO") if variant.title_form % 2 == 0 else _ticked(item)
        rows.append(
            Row(
                (
                    cell(item.title, section="K"),
                    cell(date, section="K"),
                    cell(who, section="K"),
                    cell(appended),
                )
            )
        )
    return tuple(rows)


def _advice_by_person(
    advice: tuple[AdviceContent, ...], variant: Variant, heads: tuple[str, str, str, str], fill: str
) -> tuple[Row, ...]:
    """Section K with name and role and organisation in columns of their own."""
    names = ("Name", "Role and organisation", heads[0], heads[1], heads[3])
    rows = [head_row(*names, fill=fill, repeat=variant.repeat_header)]
    for item in advice:
        post = ", ".join(x for x in (item.role, item.organisation) if x)
        texts = (item.author, post, item.title, variant.date(item.date, ""))
        rows.append(Row((*(cell(t, section="K") for t in texts), cell(_ticked(item)))))
    return tuple(rows)


def advice_grid(
    advice: tuple[AdviceContent, ...], variant: Variant, heads: tuple[str, str, str, str], fill: str
) -> Grid:
    """Section K as a table."""
    rows = advice_rows(advice, variant, heads, fill)
    return Grid((3, 4, 4, 2.2, 1.8) if variant.advice_form == 1 else (4, 2.2, 5, 2), rows)


def who_from(item: AdviceContent) -> str:
    """`Name - Role, Organisation`, without what is not known."""
    role = ", ".join(x for x in (item.role, item.organisation) if x)
    return " - ".join(x for x in (item.author, role) if x)


def _ticked(item: AdviceContent) -> str:
    return "Yes" if item.appended else "No"


def status_words(content: PlanContent) -> str:
    """The status as the cover says it."""
    return STATUS_WORDS[content.status]


def status_line(content: PlanContent, variant: Variant) -> str:
    """The status, or all that there are with one ticked."""
    if not variant.ticked_status:
        return STATUS_WORDS[content.status]
    return "   ".join(
        f"{'☒' if status == content.status else '☐'} {word}" for status, word in STATUS_WORDS.items()
    )


def details(content: PlanContent, variant: Variant) -> list[tuple[str, str]]:
    """Personal details as label and value, in the variant's wording."""
    child = content.child
    names = [(("Name", "Name of child or young person", "Full name")[variant.details_form % 3], child.name)]
    if variant.details_form == 3:
        forename, _, surname = child.name.rpartition(" ")
        names = [("Surname", surname), ("Forename(s)", forename)]
    birth_label = ("Date of birth", "DOB", "Date of Birth")[variant.details_form % 3]
    known = ("Preferred name", "Likes to be known as", "Known as")[variant.details_form % 3]
    school = ("Current setting", "School or setting", "Current educational placement")[
        variant.details_form % 3
    ]
    pairs = [
        *names,
        (known, child.known_as),
        (birth_label, variant.date(child.date_of_birth)),
        ("Sex", child.sex),
        ("Ethnicity", child.ethnicity),
        ("Home language", child.language),
        ("Address", child.address),
        ("NHS number", child.nhs),
        ("UPN", child.upn),
        (("NC year", "Year group", "National Curriculum Year")[variant.details_form % 3], child.nc_year),
        (school, child.setting),
    ]
    return [(key, value) for key, value in pairs if value]


def dates(content: PlanContent, variant: Variant, labels: dict[str, str]) -> list[tuple[str, str]]:
    """The dates of the plan as label and value; `labels` maps the role to the layout's own wording."""
    values = content.dates.model_dump()
    if variant.date_labels:
        labels = DATE_LABELS[variant.date_labels - 1]
    return [(label, variant.date(values[role])) for role, label in labels.items() if values[role]]
