# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""Professional advice made for any child: S4 a social-care form, S5 a psychologist's report, and a plain one.

They stand beside a plan, or appended to it (L12). All of them use words and headings that a plan uses.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

from tests.corpus.model import AdviceContent, Child
from tests.corpus.sheet import Block, Grid, Para, Row, Sheet, Style, Theme, cell, head_row, key_values
from tests.corpus.vary import Variant, write_date

SOCIAL = Theme("Arial", 10.5, "5B2C6F", 18, 12, "E8DAEF", "F4ECF7")
PSYCHOLOGY = Theme("Georgia", 11, "1B4F72", 20, 13, "D6EAF8", "EBF5FB", "Times")
PLAIN = Theme("Calibri", 11, "145A32", 19, 13, "D5F5E3", "EAFAF1")


def report_for(entry: AdviceContent, child: Child, variant: Variant, number: int = 0) -> Sheet:
    """The report that an entry of section K names, in the form that its author would use."""
    words = f"{entry.title} {entry.role}".lower()
    make: Callable[[AdviceContent, Child, Variant], Sheet] = _plain
    if "psycholog" in words:
        make = psychology
    elif "social" in words:
        make = social_care
    sheet = make(entry, child, variant)
    if not number:
        return sheet
    mark = variant.pick(f"Appendix K{number}: ", f"K{number} – ", "", f"Appendix {number}. ")
    first, *rest = (b for b in sheet.blocks if not (isinstance(b, Para) and b.style == "subtitle"))
    title = first if isinstance(first, Para) else Para(entry.title, "title")
    return replace(sheet, blocks=(replace(title, text=f"{mark}{title.text}"), *rest))


def social_care(entry: AdviceContent, child: Child, variant: Variant) -> Sheet:
    """S4: two columns of views, sections D and E in the form's own words, H1 and H2 in four columns."""
    name = child.known_as or child.name.split()[0]
    date = write_date(entry.date or dt.date(2025, 11, 3), variant.date_format)
    heads = ("Social Care Provision", "By Whom", "Frequency", "Which Need Does This Provision Meet")
    tables = []
    for code, texts in (("H1", _short_breaks(name)), ("H2", _family_help(name))):
        rows = [Row((cell(f"{code} Social care provision", span=4, fill=SOCIAL.fill, bold=True),))]
        rows.append(head_row(*heads, fill=SOCIAL.head_fill))
        rows += [
            Row((cell(text), cell("Family support worker"), cell("Once a fortnight"), cell(f"Need {n}")))
            for n, text in enumerate(texts, 1)
        ]
        tables.append(Grid((4, 2, 2, 2), tuple(rows)))
    views = Grid((1, 1), (
        head_row("Child’s views", "Parents’ views", fill=SOCIAL.fill),
        Row((cell(f"{name} told the social worker that Saturdays are best when the house is quiet."),
             cell("They would value two afternoons a month on which somebody else does the driving."))),
    ))  # fmt: skip
    needs = Grid((1, 1), (
        head_row("Strengths", "Needs", fill=SOCIAL.fill),
        Row((cell(f"{name} has close bonds with two cousins who live within walking distance."),
             cell(f"At home {name} needs an adult within earshot during the evening and cannot be left with a sibling."))),
    ))  # fmt: skip
    blocks: list[Block] = [
        Para(entry.organisation or "Children’s Social Care", "subtitle"),
        Para("Social care advice for an Education, Health and Care needs assessment", "title"),
        key_values(_about(child, variant, ("Name", "Date of birth", "Address")), SOCIAL.head_fill),
        views,
        Para("Sections D (Social care needs which relate to the special educational needs or to a disability)", "h2"),
        needs,
        Para("Long Term / Preparation for Adulthood Outcomes", "h3"),
        Para(f"{name} will have a circle of people outside the household who can be called on by the age of sixteen.", "bullet"),
        Para("Medium Term Outcomes", "h3"),
        Para(f"Within a year {name} will have spent six whole Saturdays at a club without a parent staying.", "bullet"),
        *tables,
        key_values(
            [("Completed by", f"{entry.author}, {entry.role}"), ("Date", date),
             ("Quality assured by", "Marion Ketteridge, Team Manager"), ("Date agreed", date)], SOCIAL.head_fill,
        ),
    ]  # fmt: skip
    return Sheet(
        tuple(blocks),
        entry.title,
        SOCIAL,
        footer="Social care advice – {page} of {pages}",
        made=entry.date or dt.date(2025, 11, 3),
    )


def _short_breaks(name: str) -> tuple[str, ...]:
    return (
        f"A befriender will take {name} swimming on alternate Saturday mornings for three hours.",
        "Adaptations to the downstairs bathroom as set out in the occupational therapist’s housing report.",
        f"Holiday club places for {name} on eight days in August with one adult to two children.",
    )


def _family_help(name: str) -> tuple[str, ...]:
    return (
        "A family support worker will visit the home and go through the bedtime plan with both parents.",
        f"A sibling group will be offered to the brothers and sisters of {name} during the Easter holiday.",
    )


def psychology(entry: AdviceContent, child: Child, variant: Variant) -> Sheet:
    """S5: numbered sections, source codes in brackets after sentences, a table of scores, appendices."""
    name = child.known_as or child.name.split()[0]
    parts: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("Summary", (f"{name} was referred because progress had slowed since the last consultation in the autumn (A, PR).",)),
        ("Basis of the assessment", ("The psychologist spent a morning in the classroom, met the parents at home and read the school’s records (Appendix 2).",
                                     "The code (A) means assessment, (P) parent, (PR) progress records, (TR) teacher’s report, (I) interview.")),
        ("Child’s views", (f"{name} drew a picture of the ideal classroom with a tent in one corner and no bell (I).",)),
        ("Parents’ views", ("Both parents spoke of long evenings in which homework ends in tears (P).",)),
        ("Cognition and learning", (f"On the matrices task {name} worked at the 18th percentile and gave up sooner when timed (A).",
                                    "Reading aloud was fluent while retelling the passage was not (A, TR).")),
        ("Communication and interaction", ("Instructions with more than two parts were lost unless written on the board (TR).",)),
        ("Outcomes", (f"{name} will retell a story of eight events with its causes by the close of the next school year (A, PR).",
                      f"By the following summer {name} will start written tasks within three minutes of being asked (TR).")),
        ("Provision", ("Precision teaching of key vocabulary for ten minutes on four mornings each week with a trained adult.",
                       "A consultation with the psychologist for two hours in each of the three terms, at which the programme is revised.",
                       "Section F: ten hours each week of adult mediation in foundation subjects.")),
    )  # fmt: skip
    blocks: list[Block] = [
        Para(entry.organisation or "Educational Psychology Service", "subtitle", align="right"),
        Para("Educational Psychologist’s advice", "title"),
        Grid(
            (1, 3),
            tuple(
                Row((cell(k, bold=True), cell(v)))
                for k, v in _about(child, variant, ("Name:", "Date of birth:", "School:"))
            ),
            ruled=False,
        ),
    ]
    for number, (heading, texts) in enumerate(parts, 1):
        blocks.append(Para(f"{'Section ' if variant.shape == 1 else ''}{number}. {heading}", "h2"))
        style: Style = "bullet" if heading in ("Outcomes", "Provision") and variant.bullets else "body"
        blocks += [Para(text, style) for text in texts]
    rows = (head_row("Scale", "Standard score", "Percentile", fill=PSYCHOLOGY.head_fill),
            Row((cell("Verbal"), cell("84"), cell("14"))), Row((cell("Spatial"), cell("91"), cell("27"))))  # fmt: skip
    blocks += [Para("Appendix 2: Scores", "h2"), Grid((2, 1, 1), rows)]
    blocks += [
        Para(entry.author, bold=True),
        Para(entry.role),
        Para("HCPC registered practitioner psychologist", "small"),
    ]
    return Sheet(
        tuple(blocks),
        entry.title,
        PSYCHOLOGY,
        header=f"{child.name} – Psychological advice – Confidential",
        footer="Page {page}",
        made=entry.date or dt.date(2025, 10, 6),
    )


def _plain(entry: AdviceContent, child: Child, variant: Variant) -> Sheet:
    """A report with headings of its own that a plan has as well."""
    name = child.known_as or child.name.split()[0]
    service = entry.title.lower()
    mark = f"({entry.author or 'unsigned'}, {entry.title})"
    parts = (
        ("Reason for report", (f"This report answers the authority’s request for {service} about {name}.",)),
        ("Findings", (f"During the visit {name} was settled for most of the hour and joined in when invited {mark}.",
                      "Existing arrangements were seen to be in use by some staff and not by others on that day.")),
        ("Outcomes", (f"{name} will carry over the skill seen in clinic to the dinner hall by the end of the summer {mark}.",)),
        ("Provision", (f"Four sessions of 35 minutes in each half term, led by {entry.role or 'the service'} {mark}.",
                       "One training afternoon in September for everybody who works in the corridor shared by both classes.",
                       "Equipment to be checked on the first Monday of each month by the named adult.")),
        ("Section 1: Recommendations to the setting", ("Seat near the door and away from the projector fan.",)),
    )  # fmt: skip
    blocks: list[Block] = [
        Para(entry.organisation or "Advisory service", "subtitle"),
        Para(entry.title, "title"),
        key_values(_about(child, variant, ("Name", "DOB", "Seen at")), PLAIN.head_fill),
        Para(
            write_date(entry.date, variant.date_format) if entry.date else "Not dated", lead="Date of report:"
        ),
    ]
    for heading, texts in parts:
        blocks.append(Para(heading, "h2"))
        blocks += [Para(t, "bullet" if len(texts) > 1 and variant.bullets else "body") for t in texts]
    blocks += [Para(entry.author, bold=True), Para(entry.role)]
    return Sheet(
        tuple(blocks),
        entry.title,
        PLAIN,
        header=f"{entry.title} – {child.name}",
        footer="Page {page} of {pages}",
        made=entry.date or dt.date(2025, 9, 1),
    )


def _about(child: Child, variant: Variant, labels: tuple[str, str, str]) -> list[tuple[str, str]]:
    third = child.address if "Address" in labels else child.setting
    values = (child.name, write_date(child.date_of_birth, variant.date_format), third)
    return [(k, v) for k, v in zip(labels, values, strict=True) if v]
