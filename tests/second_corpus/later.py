"""L5 to L8 and L10: the layouts of the second wave."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import Item, child
from tests.second_corpus.model import (
    Box,
    Break,
    Cell,
    Document,
    Items,
    Look,
    Table,
    Text,
    Writer,
    cell,
    heads,
)
from tests.second_corpus.parts import (
    cover_truth,
    dots,
    dotted,
    item_prose,
    item_row,
    key_values,
    note_advice,
    ordinal,
    slash,
)


def _advice_rows(writer: Writer, key: str, day: object) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for advice in child(key).advice:
        note_advice(writer, advice)
        shown = day(advice.day) if callable(day) else ""
        rows.append((cell(advice.title), cell(advice.author), cell(advice.role), cell(shown)))
    return rows


def _timed(writer: Writer, code: str, items: tuple[Item, ...]) -> tuple[list[str], list[str]]:
    """What is done for one cell, and who does it and when for the next."""
    left, right = [], []
    for item in items:
        writer.provision(code, item.what, item.who, item.often)
        left.append(item.what)
        right.append(f"{item.who}, {item.often[0].lower()}{item.often[1:]}")
    return left, right


def action_table() -> Document:
    """L5: bracketed letters; one wide table with E, F, G, H and who and by when; asterisks; dotted dates."""
    pupil, writer = child("idris"), Writer("L5")
    cover_truth(writer, pupil, "final", issued="2026-07-06", first_issued="?", review_due="2027-07-05")
    writer.add(
        Text("ONE Plan for Education, Health and Care", "title"),
        Text("* marks a field that must be completed", "small"),
        key_values(
            [
                ("*Name", pupil.name),
                ("Likes to be called", pupil.known),
                ("*Date of birth", dotted(pupil.born)),
                ("*Year group", pupil.year),
                ("*School or setting", pupil.setting),
                ("NHS number", pupil.nhs),
                ("*Plan status", "Final"),
                ("*Date plan finalised", dotted(date(2026, 7, 6))),
                ("*Plan to be reviewed by", dotted(date(2027, 7, 5))),
                ("Carer", "Mrs Honor Pellworth (special guardian)"),
            ],
            columns=4,
            control=True,
        ),
        Text("Section (A): All About Me", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "head3"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("Section (B): Special Educational Needs", "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name, "head3"))
        writer.list("B", (*area.strengths, *area.needs))
    writer.add(Text("Section (C): Health Needs", "head1"))
    writer.list("C", pupil.health.needs)
    writer.add(Text("Section (D): Social Care Needs", "head1"))
    writer.list("D", pupil.social.needs)
    writer.add(Break(landscape=True))
    rows = [
        heads(
            "Section (E) Desired Outcome",
            "Section (F) Education",
            "Section (G) Health",
            "Section (H1/H2) Social care",
            "Who and by when",
        )
    ]
    for area in pupil.areas:
        if not area.goals:
            continue
        outcome = [Text(writer.outcome(goal.text, None)) for goal in area.goals]
        for place, item in enumerate(area.items):
            left, right = _timed(writer, "F", (item,))
            rows.append(
                (
                    Cell(tuple(outcome) if not place else (), 1, "start" if not place else "more"),
                    cell(*left),
                    cell(""),
                    cell(""),
                    cell(*right),
                )
            )
    left, right = _timed(writer, "G", pupil.health.items)
    rows.append(
        (
            cell(writer.outcome(pupil.health.goals[0].text, None)),
            cell(""),
            cell(*left),
            cell(""),
            cell(*right),
        )
    )
    left, right = _timed(writer, "H", (*pupil.h1, *pupil.h2))
    rows.append(
        (
            cell(writer.outcome(pupil.social.goals[0].text, None)),
            cell(""),
            cell(""),
            cell(Items(tuple(left))),
            cell(Items(tuple(right))),
        )
    )
    rows.append(tuple(cell("") for _ in range(5)))
    writer.add(Table(tuple(rows), (4, 4, 3, 3, 4), heads=1), Break(landscape=False))
    writer.add(Text("Section (I): Placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("Section (J): Personal Budget", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("Section (K): Information used to write my plan", "head1"))
    rows = [heads("Report", "Written by", "Job", "Date"), *_advice_rows(writer, "idris", dotted)]
    writer.add(Table(tuple(rows), (3, 3, 3, 2), heads=1))
    look = Look(
        font="Calibri", size=11, producer="Microsoft Office Word", rules="grid", shade="DAE9F7", ink="0B5394"
    )
    return Document("idris-L5", "L5", writer.blocks, look, writer.truth)


def first_person() -> Document:
    """L6: an index with letters, first-person titles without any in the body, markings on every page."""
    pupil, writer = child("saoirse"), Writer("L6")
    cover_truth(writer, pupil, "final", issued="2025-12-19", review_due="2026-12-18")
    titles = {
        "A": "About Me",
        "B": "My Special Educational Needs (SEN)",
        "C": "My Health Needs",
        "D": "My Social Care Needs",
        "E": "My Outcomes",
        "F": "Special Educational Provision Required by Me",
        "G": "My Health Provision",
        "H1": "My Social Care Provision (CSDPA 1970)",
        "H2": "My Other Social Care Provision",
        "I": "My Placement",
        "J": "My Personal Budget",
        "K": "Advice Used to Write My Plan",
    }
    index = [tuple(cell(part) for part in (f"Section {code}", title)) for code, title in titles.items()]
    writer.add(
        Text("Education, Health and Care Plan (Final)", "title"),
        Box(
            (
                Text(f"My name is {pupil.name}"),
                Text(f"I like to be known as {pupil.known}"),
                Text(f"I was born on {ordinal(pupil.born)}"),
                Text(f"I am in {pupil.year} at {pupil.setting}"),
            )
        ),
        Text(
            f"My plan was agreed on {ordinal(date(2025, 12, 19))}. It must be reviewed by "
            f"{ordinal(date(2026, 12, 18))}."
        ),
        Text(f"My NHS number is {pupil.nhs}."),
        Break(),
        Text("What is in my plan", "head2"),
        Table(tuple(index), (2, 7), borders=False),
        Break(),
        Text(titles["A"], "head1"),
    )
    for _, texts in pupil.views:
        for text in texts:
            writer.para("A", text)
    writer.add(Text(titles["B"], "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name, "head2"))
        writer.list("B", (*area.strengths, *area.needs))
    writer.add(Text(titles["C"], "head1"))
    writer.list("C", pupil.health.needs)
    writer.add(Text(titles["D"], "head1"))
    writer.list("D", pupil.social.needs)
    writer.add(Text(titles["E"], "head1"))
    for area in (*pupil.areas, pupil.health, pupil.social):
        if area.name:
            writer.add(Text(area.name, "head2"))
        for goal in area.goals:
            writer.add(
                Text("My long term outcome", "label"),
                Text(writer.outcome(goal.long, "long")),
                Text("My medium term outcome", "label"),
                Text(writer.outcome(goal.text, "medium")),
            )
    writer.add(
        Text("Future changes", "head1"),
        Text(
            "Saoirse may leave college in July 2027. A meeting about adult life will be held in the "
            "autumn of 2026."
        ),
        Text(titles["F"], "head1"),
    )
    writer.truth.nowhere.append("A meeting about adult life will be held in the autumn of 2026.")
    labels = heads("Provision required to achieve the outcome", "Provided by who and by when")
    for area in pupil.areas:
        rows: list[tuple[Cell, ...]] = [labels]
        for item in area.items:
            left, right = _timed(writer, "F", (item,))
            rows.append((cell(*left), cell(*right)))
        writer.add(Text(area.name, "head2"), Table(tuple(rows), (5, 4), heads=1))
    for code, items in (("G", pupil.health.items), ("H1", ()), ("H2", pupil.h2)):
        writer.add(Text(titles[code], "head1"))
        if not items:
            writer.para(code, "This does not apply to me because I am over 18.")
            continue
        rows = [labels]
        for item in items:
            left, right = _timed(writer, code, (item,))
            rows.append((cell(*left), cell(*right)))
        writer.add(Table(tuple(rows), (5, 4), heads=1))
    writer.add(Text(titles["I"], "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text(titles["J"], "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text(titles["K"], "head1"))
    rows = [
        heads("Name of report", "Who wrote it", "Their job", "Date written"),
        *_advice_rows(writer, "saoirse", ordinal),
    ]
    writer.add(Table(tuple(rows), (3, 3, 3, 2), heads=1))
    look = Look(
        size=12,
        header="OFFICIAL – SENSITIVE [PERSONAL]",
        rules="rects",
        shade="FDE9D9",
        footer="SAOIRSE QUILLFEATHER PAGE {page} OF {pages}  OFFICIAL – SENSITIVE [PERSONAL]",
    )
    writer.truth.nowhere.append("OFFICIAL – SENSITIVE [PERSONAL]")
    return Document("saoirse-L6", "L6", writer.blocks, look, writer.truth)


def early_outcomes() -> Document:
    """L7: bracketed letters, E before B, content controls with prompts left in, a cover of many dates."""
    pupil, writer = child("maryam"), Writer("L7")
    cover_truth(
        writer,
        pupil,
        "amended_final",
        known=False,
        issued="2026-06-30",
        first_issued="2013-09-02",
        amended="?",
        review_due="2027-04-22",
    )
    writer.truth.subject["nhs"] = None
    writer.add(
        Text("Education Health and Care Plan", "title"),
        key_values(
            [
                ("Young person", pupil.name),
                ("Date of birth", dots(pupil.born)),
                ("Year group", pupil.year),
                ("Education setting", pupil.setting),
                ("Date of Final Plan", dots(date(2026, 6, 30))),
                ("Scheduled Review Date", dots(date(2027, 4, 22))),
                ("Version Number", "1.4"),
                ("Status", "Amended Final"),
                ("Previous Status", "Draft"),
                ("Date original EHCP issued", dots(date(2013, 9, 2))),
                ("Ethnicity", "Choose an item."),
                ("Social worker", "Click here to enter text."),
            ],
            control=True,
        ),
        Text("(A) Views, Interests and Aspirations", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "head2"))
        for text in texts:
            writer.add(Text(writer.say("A", text), control=True))
    writer.add(Text("(E) Outcomes", "head1"))
    number = 0
    for area in (*pupil.areas, pupil.health, pupil.social):
        for goal in area.goals:
            number += 1
            writer.add(
                Text(f"**Outcome {number}:** {writer.outcome(goal.text, None, goal.steps)}", control=True)
            )
            if goal.steps:
                writer.add(Text("Steps towards the outcome", "label"))
                writer.list("E", goal.steps)
    writer.add(Text("(B) Special Educational Needs", "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name, "head2"))
        for text in (*area.strengths, *area.needs):
            writer.add(Text(writer.say("B", text), control=True))
    writer.add(Text("(C) Health Needs", "head1"))
    writer.list("C", pupil.health.needs)
    writer.add(Text("(D) Social Care Needs", "head1"))
    writer.list("D", pupil.social.needs)
    writer.add(Text("(F) Special Educational Provision", "head1"))
    rows = [heads("Area", "Provision", "Provided by", "How often", "Outcome")]
    for number, area in enumerate(pupil.areas, start=1):
        for item in area.items:
            row = item_row(writer, "F", item)
            rows.append((cell(area.name), *row, cell(str(number))))
    writer.add(Table(tuple(rows), (3, 5, 3, 3, 1.4), heads=1, repeat=True, control=True))
    for code, title, items in (
        ("G", "Health Provision", pupil.health.items),
        ("H1", "Social Care Provision under CSDPA 1970", pupil.h1),
        ("H2", "Other Social Care Provision", pupil.h2),
    ):
        writer.add(Text(f"({code}) {title}", "head1"))
        if items:
            rows = [
                heads("Provision", "Provided by", "How often"),
                *[item_row(writer, code, item) for item in items],
            ]
            writer.add(Table(tuple(rows), (5, 3, 3), heads=1))
        else:
            writer.add(Text("Choose an item.", control=True))
            writer.truth.empty.append(code)
    writer.add(Text("(I) Placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("(J) Personal Budget", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("(K) Advice and Information", "head1"))
    rows = [heads("Advice", "Author", "Role", "Date"), *_advice_rows(writer, "maryam", dots)]
    writer.add(Table(tuple(rows), (3, 3, 3, 2), heads=1))
    look = Look(
        font="Calibri", size=11, rules="grid", shade="E7E6E6", ink="3B3838", footer="Version 1.4   {page}"
    )
    writer.truth.nowhere.append("Version 1.4")
    return Document("maryam-L7", "L7", writer.blocks, look, writer.truth)


def parts_and_items() -> Document:
    """L8: 'Part F', outcomes restated inside F, provision as items and bullets, boxes that quote the Code."""
    pupil, writer = child("kaspar"), Writer("L8")
    cover_truth(
        writer, pupil, "final", known=False, nhs=False, issued="2026-01-30", first_issued="2024-11-22"
    )
    titles = {
        "A": "MY STORY",
        "B": "MY SPECIAL EDUCATIONAL NEEDS",
        "C": "MY HEALTH NEEDS",
        "D": "MY SOCIAL CARE NEEDS",
        "E": "MY OUTCOMES",
        "F": "MY SPECIAL EDUCATION PROVISION",
        "G": "MY HEALTH PROVISION",
        "H1": "MY SOCIAL CARE PROVISION (SECTION 2 CSDPA)",
        "H2": "MY OTHER SOCIAL CARE PROVISION",
        "I": "MY SCHOOL",
        "J": "MY PERSONAL BUDGET",
        "K": "REPORTS",
    }
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        Text("[Final plan following amendment of the draft of 12.12.2025]"),
        Text(f"Name: {pupil.name}"),
        Text(f"Date of Birth: {slash(pupil.born)}"),
        Text(f"School year: {pupil.year}"),
        Text(f"Nursery: {pupil.setting}"),
        Text(f"Initial plan date: {slash(date(2024, 11, 22))}"),
        Text(f"Current plan date: {slash(date(2026, 1, 30))}"),
        Text(f"PART A – {titles['A']}", "head1"),
    )
    quote = "The Code of Practice says that the views of the child must be recorded here (paragraph 9.69)."
    writer.add(Box((Text(quote, "note"),)))
    writer.truth.nowhere.append(quote)
    for _, texts in pupil.views:
        for text in texts:
            writer.para("A", text)
    writer.add(Text(f"PART B – {titles['B']}", "head1"))
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"B{number} {area.name.upper()}", "head2"))
        writer.list("B", (*area.strengths, *area.needs), "-")
    for code, part in (("C", pupil.health), ("D", pupil.social)):
        writer.add(Text(f"PART {code} – {titles[code]}", "head1"))
        writer.list(code, part.needs, "-")
    writer.add(Text(f"PART E – {titles['E']}", "head1"))
    for area in (*pupil.areas, pupil.health, pupil.social):
        writer.list("E", [writer.outcome(goal.text, None) for goal in area.goals], "1.")
    writer.add(Text(f"PART F – {titles['F']}", "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name.upper(), "head2"), Text("Outcomes", "label"))
        writer.list("F", [goal.text for goal in area.goals], "(1)", typed=True)
        writer.add(Text("What will be done to help me reach these outcomes?", "label"))
        for number, item in enumerate(area.items, start=1):
            writer.add(Text(f"Item {number}:", "label"))
            writer.list("F", [item_prose(writer, "F", item)])
    for code, items in (("G", pupil.health.items), ("H1", pupil.h1), ("H2", pupil.h2)):
        writer.add(Text(f"PART {code} – {titles[code]}", "head1"))
        for number, item in enumerate(items, start=1):
            writer.add(Text(f"Item {number}:", "label"))
            writer.list(code, [item_prose(writer, code, item)])
    writer.add(Text(f"PART I – {titles['I']}", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text(f"PART J – {titles['J']}", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text(f"PART K – {titles['K']}", "head1"))
    lines = []
    for place, advice in enumerate(pupil.advice, start=1):
        note_advice(writer, advice)
        lines.append(
            f"Appendix {place}: {advice.title}, {advice.author}, {advice.role} ({slash(advice.day)})"
        )
    writer.list("", lines, "-", typed=True)
    look = Look(
        font="Century Gothic",
        size=11,
        styles=False,
        ink="1E6B52",
        footer="Kaspar Dunmowe  DOB 08/01/2022  Initial plan date 22/11/2024  "
        "Current plan date 30/01/2026  Page {page}",
    )
    writer.truth.nowhere.append("Initial plan date 22/11/2024 Current plan date 30/01/2026")
    return Document("kaspar-L8", "L8", writer.blocks, look, writer.truth)


def system_made() -> Document:
    """L10: long ruled tables, heads on every page, rows cut in mid-sentence, running lines with data."""
    pupil, writer = child("rohan"), Writer("L10")
    cover_truth(writer, pupil, "final", known=False, issued="2026-02-13", review_due="2027-02-12")
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        key_values(
            [
                ("Forename(s)", "Rohan"),
                ("Surname", "Stavely-Nair"),
                ("DOB", slash(pupil.born)),
                ("NHS Number", pupil.nhs),
                ("Current NCY", pupil.year),
                ("School/Placement", pupil.setting),
                ("Plan Type", "Final"),
                ("Plan Date", slash(date(2026, 2, 13))),
                ("Review Due", slash(date(2027, 2, 12))),
                ("Plan Ref", "TB/EHC/004417"),
            ],
            columns=4,
        ),
        Text("Section A. Views, Interests and Aspirations", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "label"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("Section B. Special Educational Needs", "head1"))
    rows = [heads("Area of need", "Strengths", "Needs")]
    for area in pupil.areas:
        good = cell(*[Text(writer.say("B", text)) for text in area.strengths])
        rows.append((cell(area.name), good, cell(*[Text(writer.say("B", text)) for text in area.needs])))
    writer.add(Table(tuple(rows), (2, 4, 5), heads=1, repeat=True))
    for code, title, part in (("C", "Health Needs", pupil.health), ("D", "Social Care Needs", pupil.social)):
        writer.add(Text(f"Section {code}. {title}", "head1"))
        for text in part.needs:
            writer.para(code, text)
    writer.add(Text("Section E. Outcomes", "head1"))
    rows = [heads("Ref", "Long term outcome", "Short term outcome", "Area")]
    number = 0
    for area in (*pupil.areas, pupil.health, pupil.social):
        for goal in area.goals:
            number += 1
            if goal.long:
                writer.outcome(goal.long, "long")
            writer.outcome(goal.text, "short")
            rows.append((cell(f"E{number}"), cell(goal.long), cell(goal.text), cell(area.name)))
    writer.add(Table(tuple(rows), (1, 4, 5, 3), heads=1, repeat=True))
    for code, title, items in (
        ("F", "Special Educational Provision", tuple(item for area in pupil.areas for item in area.items)),
        ("G", "Health Provision", pupil.health.items),
        ("H1", "Social Care Provision (CSDPA)", ()),
        ("H2", "Other Social Care Provision", pupil.h2),
    ):
        writer.add(Text(f"Section {code}. {title}", "head1"))
        if not items:
            writer.para(code, "None.")
            continue
        rows = [
            heads("Ref", "Type of support", "Detail of provision", "Delivered by", "Frequency / duration")
        ]
        for place, item in enumerate(items, start=1):
            row = item_row(writer, code, item)
            rows.append((cell(f"{code}{place}"), cell("Teaching" if code == "F" else "Service"), *row))
        writer.add(Table(tuple(rows), (1, 2, 5, 3, 3), heads=1, repeat=True))
    writer.add(Text("Section I. Placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("Section J. Personal Budget", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("Section K. Advice", "head1"))
    rows = [heads("Document", "Author", "Role", "Date of advice"), *_advice_rows(writer, "rohan", slash)]
    writer.add(Table(tuple(rows), (3, 3, 3, 2), heads=1, repeat=True))
    look = Look(
        size=13,
        rules="rects",
        shade="CFE2F3",
        producer="Crystal Reports",
        header="Rohan Stavely-Nair   DOB 17/09/2010   Ref TB/EHC/004417",
        footer="Page {page} of {pages}   Generated 16/02/2026 08:14",
    )
    writer.truth.nowhere += ["Ref TB/EHC/004417", "Generated 16/02/2026"]
    return Document("rohan-L10", "L10", writer.blocks, look, writer.truth)


MAKERS = (action_table, first_person, early_outcomes, parts_and_items, system_made)
