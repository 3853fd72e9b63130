"""L1 to L4 again, as officers bend them: merged cells, bullets side by side, letters apart, K in front."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from tests.second_corpus.children import Area, Child, Item, child
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
    live,
)
from tests.second_corpus.parts import (
    bullets,
    cover_truth,
    dots,
    dotted,
    item_row,
    key_values,
    long,
    note_advice,
    ordinal,
    short,
    slash,
)


def _advice_table(
    writer: Writer, pupil: Child, labels: tuple[str, str, str, str], day: Callable[[date], str]
) -> None:
    rows = [heads(*labels)]
    for advice in pupil.advice:
        note_advice(writer, advice)
        rows.append((cell(advice.role), cell(advice.author), cell(advice.title), cell(day(advice.day))))
    writer.add(Table(tuple(rows), (3, 3, 3, 2), heads=1))


def ffion_one_table() -> Document:
    """L1: one table for all areas, its heads printed once; letters behind the words; labels inside cells."""
    pupil, writer = child("ffion"), Writer("L1+")
    cover_truth(
        writer, pupil, "final", issued="2026-05-09", first_issued="2023-11-24", review_due="2027-05-08"
    )
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        key_values(
            [
                ("Child’s name", pupil.name),
                ("Known as", pupil.known),
                ("Date of birth (age)", f"{slash(pupil.born)} (7 years)"),
                ("School year", pupil.year),
                ("School", pupil.setting),
                ("NHS no", pupil.nhs),
                ("Final plan dated", slash(date(2026, 5, 9))),
                ("First EHC plan dated", slash(date(2023, 11, 24))),
                ("To be reviewed before", slash(date(2027, 5, 8))),
                ("Plan status", "~~Draft~~ Final"),
            ],
            columns=4,
        ),
    )
    views = [
        (cell(Text("A1", "label"), shade=True), cell(Text("About me", "label"), shade=True)),
        (cell(""), cell(*[Text(writer.say("A", text)) for text in pupil.views[0][1]])),
        (cell(Text("A2", "label"), shade=True), cell(Text("About my family", "label"), shade=True)),
        (cell(""), cell(*[Text(writer.say("A", text)) for text in pupil.views[1][1]])),
    ]
    writer.add(Table(tuple(views), (1, 12)))
    rows = [heads("Needs (Section B)", "Provision (Section F)", "Outcomes (Section E)")]
    number = 0
    for area in pupil.areas:
        rows.append((cell(Text(area.name, "label"), span=3, shade=True),))
        rows.append((cell(Text("Strengths", "label"), bullets(writer, "B", area.strengths), span=3),))
        given: list[Text | Items] = []
        for item in area.items:
            number += 1
            writer.provision("F", item.what, item.who, item.often)
            given += [
                Text(f"F{number}. {item.what}"),
                Text(f"**Who:** {item.who}"),
                Text(f"**How often:** {item.often}"),
            ]
        wanted = [Text(writer.outcome(goal.long, "long")) for goal in area.goals if goal.long]
        wanted = [Text("Longer term", "label"), *wanted, Text("By the next key stage", "label")]
        wanted += [Text(writer.outcome(goal.text, None)) for goal in area.goals]
        rows.append(
            (cell(*[Text(writer.say("B", text)) for text in area.needs]), cell(*given), cell(*wanted))
        )
    writer.add(Table(tuple(rows), (4, 5, 5), heads=1))
    rows = [heads("Needs (Section C)", "Provision (Section G)")]
    gives = []
    for item in pupil.health.items:
        writer.provision("G", item.what, item.who, item.often)
        gives += [Text(item.what), Text(f"**Who:** {item.who}"), Text(f"**How often:** {item.often}")]
    rows.append((cell(bullets(writer, "C", pupil.health.needs)), cell(*gives)))
    writer.add(Table(tuple(rows), (1, 1)))
    none = writer.say("H1", "None required.")
    rows = [heads("Needs (Section D)", "Provision (Section H1)", "Provision (Section H2)")]
    rows.append(
        (cell(bullets(writer, "D", pupil.social.needs)), cell(none), cell(writer.say("H2", "Not requested.")))
    )
    writer.add(Table(tuple(rows), (2, 1, 1)))
    rows = [
        (cell(Text("Section I: Placement", "label"), shade=True), cell(writer.say("I", pupil.placement))),
        (
            cell(Text("Section J: Personal budget", "label"), shade=True),
            cell(writer.say("J", "No personal budget.")),
        ),
    ]
    writer.add(Table(tuple(rows), (3, 8)), Text("Section K: Advice and information", "head2"))
    _advice_table(writer, pupil, ("Role", "Name", "Report", "Dated"), slash)
    look = Look(
        landscape=True,
        size=13,
        rules="rects",
        shade="DDEBF7",
        footer="Ffion Applegarth  Page {page} of {pages}",
    )
    writer.truth.nowhere.append("Ffion Applegarth Page")
    return Document("ffion-L1tough", "L1+", writer.blocks, look, writer.truth)


def kaspar_five_columns() -> Document:
    """L1: five columns, provision in three of them, outcomes merged down the rows."""
    pupil, writer = child("kaspar"), Writer("L1+")
    cover_truth(writer, pupil, "draft", known=False, review_due="?", issued="?")
    writer.add(
        Text("DRAFT EHC PLAN – FOR CONSULTATION", "title"),
        Text(f"Name: {pupil.name}"),
        Text(f"D.O.B: {dots(pupil.born)}     NHS: {pupil.nhs}"),
        Text(f"Year group: {pupil.year}     Nursery / school: {pupil.setting}"),
        Text(f"Draft issued for comment on {long(date(2025, 12, 12))}. Comments are due within 15 days."),
        Text("A – Views, interests and aspirations", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "label"))
        writer.list("A", texts)
    for area in pupil.areas:
        rows: list[tuple[Cell, ...]] = [
            (cell(Text(f"Area of need: {area.name}", "label"), span=5, shade=True),),
            (
                cell(
                    Text("Strengths:", "label"),
                    *[Text(writer.say("B", text)) for text in area.strengths],
                    span=5,
                ),
            ),
            heads("B – Needs", "F – Provision", "Who", "How often", "E – Outcomes"),
        ]
        wanted = [Text(writer.outcome(goal.text, None)) for goal in area.goals]
        count = max(len(area.needs), len(area.items))
        for place in range(count):
            need = cell(writer.say("B", area.needs[place])) if place < len(area.needs) else cell("")
            given = (cell(""), cell(""), cell(""))
            if place < len(area.items):
                item = area.items[place]
                given = item_row(writer, "F", item)  # type: ignore[assignment]
            merge = "start" if not place else "last" if place == count - 1 else "more"
            rows.append(
                (need, *given, Cell(tuple(wanted) if not place else (), 1, merge if count > 1 else ""))
            )
        writer.add(Table(tuple(rows), (4, 4, 3, 3, 4)))
    for codes, title, part in (("CG", "Health", pupil.health), ("D", "Social care", pupil.social)):
        writer.add(Text(title, "head2"))
        if codes == "CG":
            rows = [heads("C – Needs", "G – Provision", "Who", "How often", "E – Outcomes")]
            for place, item in enumerate(part.items):
                need = cell(writer.say("C", part.needs[place]))
                wanted = [Text(writer.outcome(goal.text, None)) for goal in part.goals[place : place + 1]]
                rows.append((need, *item_row(writer, "G", item), cell(*wanted)))
            writer.add(Table(tuple(rows), (4, 4, 3, 3, 4)))
            continue
        rows = [heads("D – Needs", "H1 – Provision", "H2 – Provision", "E – Outcomes")]
        cells = []
        for code, items in (("H1", pupil.h1), ("H2", pupil.h2)):
            for item in items:
                writer.truth.provision.append(
                    {"section": code, "what": item.what, "who": item.who, "frequency": item.often}
                )
            cells.append(
                cell(
                    *[
                        Text(
                            writer.say(
                                code,
                                f"{item.what}, {item.often.lower()}, by the "
                                f"{item.who[0].lower()}{item.who[1:]}",
                            )
                        )
                        for item in items
                    ]
                )
            )
        wanted = [Text(writer.outcome(goal.text, None)) for goal in part.goals]
        rows.append((cell(*[Text(writer.say("D", text)) for text in part.needs]), *cells, cell(*wanted)))
        writer.add(Table(tuple(rows), (4, 4, 4, 4)))
    writer.add(Text("I – Placement", "head1"), Text("J – Personal budget", "head1"))
    writer.truth.empty += ["I", "J"]
    writer.add(Text("K – Advice and information", "head1"))
    _advice_table(writer, pupil, ("Role", "Name", "Report", "Dated"), dots)
    look = Look(
        font="Calibri",
        landscape=True,
        size=12,
        styles=False,
        rules="grid",
        shade="F2F2F2",
        ink="000000",
        header="DRAFT",
        numbering=False,
    )
    return Document("kaspar-L1tough", "L1+", writer.blocks, look, writer.truth)


def benedikta_side_labels() -> Document:
    """L2: labels at the side of each row; the provision head in other words; H by a first column."""
    pupil, writer = child("benedikta"), Writer("L2+")
    cover_truth(
        writer,
        pupil,
        "final",
        issued="2026-06-20",
        first_issued="2022-02-01",
        last_review="2026-05-08",
        review_due="2027-05-08",
    )
    writer.add(
        Box((Text(f"{pupil.name}’s Final Education, Health and Care Plan", "title"),)),
        key_values(
            [
                ("Forename", "Benedikta"),
                ("Surname", "Hollinsward"),
                ("Preferred name", pupil.known),
                ("Date of birth", short(pupil.born)),
                ("NCY group", pupil.year),
                ("Educational setting", pupil.setting),
                ("NHS number", pupil.nhs),
                ("Date of issue of first EHC plan", short(date(2022, 2, 1))),
                ("Date of issue of this plan", short(date(2026, 6, 20))),
                ("Date of most recent review", short(date(2026, 5, 8))),
                ("Date by which next review must be held", short(date(2027, 5, 8))),
            ]
        ),
    )
    rows: list[tuple[Cell, ...]] = [
        (cell(Text("A1 and A2 – Views, interests and aspirations", "label"), span=2, shade=True),)
    ]
    for head, texts in pupil.views:
        rows.append((cell(Text(head, "label")), cell(*[Text(writer.say("A", text)) for text in texts])))
    writer.add(Table(tuple(rows), (2, 7)))
    writer.add(Text("Sections B, E and F – Special educational needs, outcomes and provision", "head1"))
    for area in pupil.areas:
        rows = [
            (cell(Text(area.name, "label"), span=4, shade=True),),
            (cell(Text("Strengths", "label")), cell(bullets(writer, "B", area.strengths), span=3)),
            (cell(Text("Needs", "label")), cell(bullets(writer, "B", area.needs), span=3)),
        ]
        if area.goals:
            wanted: list[Text | Items] = []
            for number, goal in enumerate(area.goals, start=1):
                wanted.append(Text(f"{number}. {writer.outcome(goal.text, 'medium', goal.steps)}"))
                if goal.steps:
                    wanted += [
                        Text("Steps:", "label"),
                        Items(tuple(writer.say("E", step) for step in goal.steps), "-"),
                    ]
            rows.append((cell(Text("Medium term outcomes", "label")), cell(*wanted, span=3)))
        if area.items:
            rows.append(
                heads(
                    "What support will be given",
                    "Who will do this",
                    "How often and for how long",
                    "Reviewed",
                )
            )
            for item in area.items:
                clean = Item(*(_accepted(part) for part in (item.what, item.who, item.often, item.review)))
                rows.append((*item_row(writer, "F", clean), cell("Termly")))
        writer.add(Table(tuple(rows), (3, 4, 3, 2)))
    writer.add(Text("Sections C and G – Health", "head1"))
    rows = [
        (
            cell(Text("C – Health needs", "label")),
            cell(*[Text(writer.say("C", text)) for text in pupil.health.needs], span=3),
        )
    ]
    rows.append(
        (
            cell(Text("E – Outcomes", "label")),
            cell(*[Text(writer.outcome(goal.text, None)) for goal in pupil.health.goals], span=3),
        )
    )
    rows.append(heads("G – Health provision", "Who will do this", "How often and for how long", "Reviewed"))
    rows += [(*item_row(writer, "G", item), cell("Yearly")) for item in pupil.health.items]
    writer.add(Table(tuple(rows), (3, 4, 3, 2)))
    writer.add(Text("Sections D and H – Social care", "head1"))
    rows = [
        (cell(Text("D – Social care needs", "label")), cell(writer.say("D", pupil.social.needs[0]))),
        (cell(Text("H1", "label")), cell(writer.say("H1", "Not applicable to this child."))),
        (
            cell(Text("H2", "label")),
            cell(writer.say("H2", "No other social care provision was found to be needed.")),
        ),
    ]
    writer.add(Table(tuple(rows), (3, 8)), Text("I – Placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("J – Direct payments", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("K – Advice and information gathered", "head1"))
    _advice_table(writer, pupil, ("Role", "Name", "Report", "Dated"), short)
    look = Look(
        font="Century Gothic",
        size=12,
        rules="grid",
        shade="E4DFEC",
        ink="403152",
        footer="{page} | BH 2/10/13",
    )
    return Document("benedikta-L2tough", "L2+", writer.blocks, look, writer.truth)


def _accepted(text: str) -> str:
    """A text with its tracked changes accepted."""
    return live(text)


def rohan_side_by_side() -> Document:
    """L2: several provisions in one cell, and who and how often as bullets beside them."""
    pupil, writer = child("rohan"), Writer("L2+")
    cover_truth(writer, pupil, "final", issued="2026-02-13", first_issued="?", review_due="2027-02-01")
    writer.truth.dates["review_due"] = "?"
    writer.add(
        Text("Education, Health & Care Plan", "title"),
        Text(f"Full name: {pupil.name} (AKA {pupil.known})", "label"),
        Text(f"Date of Birth: {ordinal(pupil.born)}"),
        Text(f"Year Group: {pupil.year}"),
        Text(f"Current school: {pupil.setting}"),
        Text(f"NHS Number: {pupil.nhs}"),
        Text(f"Date EHCP agreed: {ordinal(date(2026, 2, 13))}"),
        Text("Review month: February 2027"),
        Text("Final plan"),
        Text("A1 – My views", "head1"),
    )
    for text in pupil.views[0][1]:
        writer.para("A", text)
    writer.add(Text("A2 – My dad’s views", "head1"))
    for text in pupil.views[1][1]:
        writer.para("A", text)
    writer.add(Text("B – Special educational needs / E – Outcomes / F – Provision", "head1"))
    for area in pupil.areas:
        rows: list[tuple[Cell, ...]] = [
            (cell(Text(area.name.upper(), "label"), span=3, shade=True),),
            (cell(Text("Strengths", "label"), bullets(writer, "B", area.strengths), span=3),),
            (cell(Text("Needs", "label"), bullets(writer, "B", area.needs), span=3),),
            (
                cell(
                    Text("Long Term / Life Outcomes", "label"),
                    *[Text(writer.outcome(goal.long, "long")) for goal in area.goals if goal.long],
                    span=3,
                ),
            ),
            (
                cell(
                    Text("Medium Term Outcomes", "label"),
                    Items(tuple(writer.outcome(goal.text, "medium") for goal in area.goals), "1."),
                    span=3,
                ),
            ),
            heads("Special Educational Provision", "By Whom", "Frequency"),
        ]
        for item in area.items:
            writer.provision("F", item.what, item.who, item.often)
        rows.append(
            (
                cell(Items(tuple(item.what for item in area.items))),
                cell(Items(tuple(item.who for item in area.items))),
                cell(Items(tuple(item.often for item in area.items))),
            )
        )
        writer.add(Table(tuple(rows), (5, 3, 3)))
    for code, title, needs in (
        ("C", "Health care needs", pupil.health),
        ("D", "Social care needs", pupil.social),
    ):
        writer.add(Text(f"{code} – {title}", "head1"))
        for text in needs.needs:
            writer.para(code, text)
        writer.add(Text("E – Outcomes", "head2"))
        for goal in needs.goals:
            if goal.long:
                writer.add(
                    Text("Long Term / Life Outcomes", "label"), Text(writer.outcome(goal.long, "long"))
                )
            writer.add(Text("Medium Term Outcomes", "label"), Text(writer.outcome(goal.text, "medium")))
        given = {"C": (("G", "Health Provision", pupil.health.items),)}.get(
            code,
            (("H1", "Social Care Provision (CSDPA)", ()), ("H2", "Other Social Care Provision", pupil.h2)),
        )
        for other, name, items in given:
            writer.add(Text(f"{other} – {name}", "head2"))
            if not items:
                writer.para(other, "Rohan does not need provision under this section.")
                continue
            rows = [heads(name, "By Whom", "Frequency"), *[item_row(writer, other, item) for item in items]]
            writer.add(Table(tuple(rows), (5, 3, 3)))
    writer.add(Text("I – Placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("J – Personal Budget", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("K – Advice", "head1"))
    _advice_table(writer, pupil, ("Title / Service", "Name", "Contribution", "Date"), ordinal)
    look = Look(font="Calibri", size=12, rules="rects", shade="D9EAD3", ink="274E13", styles=False)
    return Document("rohan-L2tough", "L2+", writer.blocks, look, writer.truth)


def tobiah_letters_apart() -> Document:  # noqa: C901 - a document is written from top to bottom
    """L3: the letter on one line, the title on the next, K in front, provision as prose, H by labels."""
    pupil, writer = child("tobiah"), Writer("L3+")
    cover_truth(writer, pupil, "final", issued="2026-05-20", first_issued="?", review_due="2027-05-19")
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        Text("issued on 20 May 2026 by Wealdmere Borough Council", "label"),
        Text("☑ New plan   ☐ In place of a statement   ☐ Transferred from another authority"),
        Text("This is a final plan."),
        Table(
            (
                (cell("Name of child"), cell(pupil.name), cell("Preferred name"), cell(pupil.known)),
                (cell("Date of birth"), cell(long(pupil.born)), cell("Year"), cell(pupil.year)),
                (cell("School"), cell(pupil.setting), cell("NHS number"), cell(pupil.nhs)),
                (cell("Review on or before"), cell(long(date(2027, 5, 19))), cell("Ref"), cell("WB-20931")),
            ),
            (2, 3, 2, 3),
            borders=False,
        ),
        Text("Advice that this plan is based on (Section K)", "head2"),
    )
    lines = []
    for advice in pupil.advice:
        note_advice(writer, advice)
        lines.append(f"{advice.title} – {advice.author}, {advice.role}, {long(advice.day)}")
    writer.add(Items(tuple(lines), "1."), Break())

    def head(letter: str, title: str) -> None:
        writer.add(Text(f"Section {letter}", "head1"), Text(title, "head1"))

    head("A", "All about Toby and his family")
    for title, texts in pupil.views:
        writer.add(Text(title, "head2"))
        for text in texts:
            writer.para("A", text)
    head("B", "Toby’s special educational needs")
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"2.{number} {area.name}", "head2"))
        for text in (*area.strengths, *area.needs):
            writer.para("B", text)
    writer.para(
        "B", "The reports in Section K say more about each of these needs, and Section F sets out the help."
    )
    head("C", "Toby’s health needs")
    for text in pupil.health.needs:
        writer.para("C", text)
    head("D", "Toby’s social care needs")
    for text in pupil.social.needs:
        writer.para("D", text)
    head("E", "The outcomes we want for Toby")
    number = 0
    for area in (*pupil.areas, pupil.health, pupil.social):
        for goal in area.goals:
            number += 1
            writer.add(Text(f"Outcome {number}", "label"), Text(writer.outcome(goal.text, None, goal.steps)))
            if goal.steps:
                writer.add(Text("How we will get there:", "label"))
                writer.list("E", goal.steps, "a)")
    head("F", "Special educational provision")
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"6.{number} {area.name}", "head2"))
        for item in area.items:
            writer.truth.provision.append(
                {"section": "F", "what": item.what, "who": item.who, "frequency": item.often}
            )
            writer.para("F", f"{item.what}. This will be done by: {item.who}. How often: {item.often}.")
    head("G", "Health provision")
    for item in pupil.health.items:
        writer.truth.provision.append(
            {"section": "G", "what": item.what, "who": item.who, "frequency": item.often}
        )
        writer.para("G", f"{item.what}. This will be done by: {item.who}. How often: {item.often}.")
    head("H", "Social care provision")
    for code, items in (("H1", pupil.h1), ("H2", pupil.h2)):
        writer.add(Text(f"{code}:", "label"))
        for item in items:
            writer.truth.provision.append(
                {"section": code, "what": item.what, "who": item.who, "frequency": item.often}
            )
            writer.para(code, f"{item.what}. This will be done by: {item.who}. How often: {item.often}.")
    head("I", "Toby’s school")
    writer.para("I", pupil.placement)
    head("J", "Personal budget")
    writer.para("J", pupil.budget)
    writer.truth.sections.pop("K", None)
    look = Look(font="Times New Roman", size=13, styles=False, header="WB-20931", footer="- {page} -")
    writer.truth.nowhere.append("WB-20931")
    return Document("tobiah-L3tough", "L3+", writer.blocks, look, writer.truth)


def maryam_reference_columns() -> Document:
    """L3: contents as a table with statutory text, six-column provision with references, repeated heads."""
    pupil, writer = child("maryam"), Writer("L3+")
    cover_truth(
        writer,
        pupil,
        "amended_final",
        issued="?",
        first_issued="2013-09-02",
        amended="2026-07-04",
        last_review="2026-04-30",
        review_due="2027-04-29",
    )
    writer.add(
        Text("Amended Final Education, Health and Care Plan", "title"),
        key_values(
            [
                ("Young person’s full name", pupil.name),
                ("Known as", pupil.known),
                ("DOB", short(pupil.born)),
                ("Year group (NCY)", "10"),
                ("School", pupil.setting),
                ("NHS", pupil.nhs),
                ("Date of first statement or plan", short(date(2013, 9, 2))),
                ("Date of amended plan", short(date(2026, 7, 4))),
                ("Date of last annual review", short(date(2026, 4, 30))),
                ("Next annual review by", short(date(2027, 4, 29))),
                ("Next phase transfer", "September 2028 (post-16)"),
            ]
        ),
        Text("Contents", "head2"),
    )
    names = {
        "A": "The views, interests and aspirations of the young person and her parents",
        "B": "The young person’s special educational needs (SEN)",
        "C": "The young person’s health needs which relate to her SEN",
        "D": "The young person’s social care needs which relate to her SEN or disability",
        "E": "The outcomes sought for the young person, including outcomes for adult life",
        "F": "The special educational provision required by the young person",
        "G": "Any health provision reasonably required",
        "H1": "Any social care provision which must be made under section 2 of the CSDPA 1970",
        "H2": "Any other social care provision reasonably required",
        "I": "The name and type of the institution",
        "J": "Personal budget (including arrangements for direct payments)",
        "K": "The advice and information gathered",
    }
    rows = [heads("Sections required", "Content")]
    rows += [(cell(f"Section {code}"), cell(name)) for code, name in names.items()]
    writer.add(Table(tuple(rows), (2, 7)), Break())

    def head(code: str) -> None:
        writer.add(Text(f"SECTION {code}: {names[code]}", "head1"))

    head("A")
    for number, (title, texts) in enumerate(pupil.views, start=1):
        writer.add(Text(f"1.{number} {title}", "head2"))
        writer.para("A", " ".join(texts))
    head("B")
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"2.{number} {area.name}:", "head2"))
        writer.para("B", " ".join(area.strengths))
        rows = [(cell(Text("Identified need", "label"), Text(writer.say("B", text))),) for text in area.needs]
        writer.add(Table(tuple(rows), (1,)))
    for code, part in (("C", pupil.health), ("D", pupil.social)):
        head(code)
        writer.add(
            Table(
                tuple(
                    (cell(Text("Identified need", "label"), Text(writer.say(code, text))),)
                    for text in part.needs
                ),
                (1,),
            )
        )
    head("E")
    rows = [heads("No.", "Outcome", "Steps towards the outcome")]
    number = 0
    groups: dict[str, list[int]] = {}
    for area in (*pupil.areas, pupil.health, pupil.social):
        for goal in area.goals:
            number += 1
            groups.setdefault(area.name, []).append(number)
            text = writer.outcome(goal.text, None, goal.steps)
            rows.append(
                (
                    cell(str(number)),
                    cell(text),
                    cell(bullets(writer, "E", goal.steps)) if goal.steps else cell(""),
                )
            )
    writer.add(Table(tuple(rows), (1, 6, 5), heads=1, repeat=True))
    head("F")
    rows = [heads("Ref", "Outcome no.", "Provision", "Who", "How often", "When reviewed")]
    place = 0
    for area in pupil.areas:
        rows.append((cell(Text(area.name, "label"), span=6, shade=True),))
        for item in area.items:
            place += 1
            linked = ", ".join(map(str, groups[area.name]))
            rows.append((cell(f"F{place}"), cell(linked), *item_row(writer, "F", item), cell(item.review)))
    writer.add(Table(tuple(rows), (1.3, 1.9, 5, 3, 3, 2.3), heads=1, repeat=True))
    for code, items in (("G", pupil.health.items), ("H1", pupil.h1), ("H2", pupil.h2)):
        head(code)
        if not items:
            writer.para(code, "There is no other social care provision.")
            continue
        rows = [heads("Ref", "Provision", "Who", "How often", "When reviewed")]
        rows += [
            (cell(f"{code}.{n}"), *item_row(writer, code, item, review=True))
            for n, item in enumerate(items, start=1)
        ]
        writer.add(Table(tuple(rows), (1.4, 5, 3, 3, 2.3), heads=1, repeat=True))
    head("I")
    writer.para("I", pupil.placement)
    head("J")
    writer.para("J", pupil.budget)
    head("K")
    _advice_table(writer, pupil, ("Role", "Name", "Name of document", "Date written"), short)
    look = Look(
        size=12,
        rules="grid",
        shade="D0CECE",
        ink="44546A",
        header="Maryam Okonjo-Leath  DOB 30/11/11",
        footer="Amended Final Plan    Page {page} of {pages}",
    )
    writer.truth.nowhere += ["Maryam Okonjo-Leath DOB 30/11/11", "Amended Final Plan Page"]
    return Document("maryam-L3tough", "L3+", writer.blocks, look, writer.truth)


def saoirse_merged() -> Document:
    """L4: under each area one heading for E and F and one table of both, outcomes merged down the rows."""
    pupil, writer = child("saoirse"), Writer("L4+")
    cover_truth(
        writer,
        pupil,
        "final",
        known=False,
        issued="2025-12-20",
        first_issued="2015-06-11",
        review_due="2026-12-19",
    )
    writer.add(
        Text("EDUCATION, HEALTH AND CARE PLAN", "title"),
        Text("This plan is made on 20 December 2025 by Kingfisher and Marlowe Council (‘the authority’)."),
        key_values(
            [
                ("Name of young person", pupil.name),
                ("Date of birth", dotted(pupil.born)),
                ("NHS number", pupil.nhs),
                ("NC year", pupil.year),
                ("College", pupil.setting),
                ("Date first plan made", dotted(date(2015, 6, 11))),
                ("Review due", dotted(date(2026, 12, 19))),
                ("Status of plan", "FINAL"),
            ]
        ),
        Text("SECTION A: MY PROFILE", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "head2"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("SECTION B: SPECIAL EDUCATIONAL NEEDS", "head1"))
    for area in pupil.areas:
        rows = [
            (cell(Text(area.name, "label"), span=2, shade=True),),
            heads("What is working", "What is not working so well"),
            (cell(bullets(writer, "B", area.strengths)), cell(bullets(writer, "B", area.needs))),
        ]
        writer.add(Table(tuple(rows), (1, 1)))
    writer.add(Text("SECTION C: HEALTH NEEDS", "head1"))
    writer.para("C", " ".join(pupil.health.needs))
    writer.add(Text("SECTION D: SOCIAL CARE NEEDS", "head1"))
    writer.para("D", " ".join(pupil.social.needs))
    writer.add(Text("OUTCOMES AND SUPPORT PLAN", "head1"))
    groups: tuple[tuple[str, str, str, Area, tuple[Item, ...]], ...] = (
        *((area.name, "E and F", "F", area, area.items) for area in pupil.areas),
        ("Health", "E and G", "G", pupil.health, pupil.health.items),
        ("Social care", "E and H2", "H2", pupil.social, pupil.h2),
    )
    for name, letters, code, area, items in groups:
        writer.add(Text(name, "head2"), Text(f"Sections {letters}", "head3"))
        label = {"F": "Section F: Support", "G": "Section G: Support", "H2": "Section H2: Support"}[code]
        rows = [heads("Section E: Outcomes", label, "Who", "How often")]
        wanted: list[Text | Items] = []
        for goal in area.goals:
            wanted += [Text("Long Term Aim:", "label"), Text(writer.outcome(goal.long, "long"))]
            wanted += [
                Text("Short Term Outcome (1 Year):", "label"),
                Text(writer.outcome(goal.text, "short")),
            ]
        for place, item in enumerate(items):
            merge = "start" if not place else "last" if place == len(items) - 1 else "more"
            first = Cell(tuple(wanted) if not place else (), 1, merge if len(items) > 1 else "")
            rows.append((first, *item_row(writer, code, item)))
        writer.add(Table(tuple(rows), (5, 4, 3, 3), heads=1))
    writer.add(Text("SECTION H1: SOCIAL CARE PROVISION UNDER THE CSDPA 1970", "head1"))
    writer.para("H1", "Not applicable: Saoirse’s support is arranged under the Care Act 2014.")
    writer.add(Text("SECTION I: PLACEMENT", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("SECTION J: PERSONAL BUDGET", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("SECTION K: ADVICE AND INFORMATION", "head1"))
    _advice_table(
        writer, pupil, ("Title / Service", "Name", "How did they contribute?", "Date of report"), dotted
    )
    look = Look(
        font="Times New Roman",
        size=13,
        rules="rects",
        shade="FCE5CD",
        ink="B45F06",
        header="Kingfisher and Marlowe Council",
        footer="S. Quillfeather, page {page} of {pages}",
    )
    writer.truth.nowhere += ["S. Quillfeather, page"]
    return Document("saoirse-L4tough", "L4+", writer.blocks, look, writer.truth)


def idris_turned() -> Document:  # noqa: C901 - a document is written from top to bottom
    """L4: provision as bullets that begin with the dose; numbered outcomes; H1 and H2 as two columns."""
    pupil, writer = child("idris"), Writer("L4+")
    cover_truth(
        writer, pupil, "final", known=False, issued="2026-07-11", first_issued="?", review_due="2027-07-10"
    )
    writer.add(
        Text("MY EHC PLAN", "title"),
        Table(
            (
                (cell(Text("My details", "label"), span=2, shade=True),),
                (cell("My full name"), cell(pupil.name)),
                (cell("My birthday"), cell(long(pupil.born))),
                (cell("My school"), cell(pupil.setting)),
                (cell("My year group"), cell("5")),
                (cell("My NHS number"), cell(pupil.nhs)),
                (cell(Text("About this plan", "label"), span=2, shade=True),),
                (cell("Plan finalised on"), cell(long(date(2026, 7, 11)))),
                (cell("Plan will be reviewed by"), cell(long(date(2027, 7, 10)))),
                (cell("Draft ☐   Final ☒   Amended ☐"), cell("")),
            ),
            (3, 6),
        ),
        Text("SECTION A: THIS IS ME", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "head2"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("SECTION B: SPECIAL EDUCATIONAL NEEDS", "head1"))
    for area in pupil.areas:
        rows = [
            heads(f"{area.name}: what is working", "What is not working so well"),
            (cell(bullets(writer, "B", area.strengths)), cell(bullets(writer, "B", area.needs))),
        ]
        writer.add(Table(tuple(rows), (1, 1)))
    for code, title, part in (("C", "HEALTH NEEDS", pupil.health), ("D", "SOCIAL CARE NEEDS", pupil.social)):
        writer.add(Text(f"SECTION {code}: {title}", "head1"))
        writer.list(code, part.needs)
    writer.add(Text("OUTCOMES AND SUPPORT PLAN", "head1"))
    number = 0
    for area in (*pupil.areas, pupil.health):
        if not area.goals:
            continue
        code = "F" if area.name else "G"
        writer.add(
            Text((area.name or "Health").upper(), "head2"), Text("Section E – Desired Outcomes", "head2")
        )
        for goal in area.goals:
            number += 1
            if goal.long:
                writer.add(Text("Long Term Aim(s)", "label"), Text(writer.outcome(goal.long, "long")))
            writer.add(Text("Short Term Outcome (1 Year)", "label"))
            writer.add(Text(f"{number}. {writer.outcome(goal.text, 'short')}"))
        title = "Special Educational Provision" if code == "F" else "Health Provision"
        writer.add(Text(f"Section {code} – {title}", "head2"))
        lines = []
        for item in area.items:
            writer.truth.provision.append(
                {"section": code, "what": item.what, "who": item.who, "frequency": item.often}
            )
            lines.append(f"{item.often}, by {item.who}: {item.what[0].lower()}{item.what[1:]}.")
        writer.list(code, lines)
    writer.add(Text("SOCIAL CARE", "head2"), Text("Section E – Desired Outcomes", "head2"))
    for goal in pupil.social.goals:
        number += 1
        writer.add(Text("Long Term Aim(s)", "label"), Text(writer.outcome(goal.long, "long")))
        writer.add(Text("Short Term Outcome (1 Year)", "label"))
        writer.add(Text(f"{number}. {writer.outcome(goal.text, 'short')}"))
    writer.add(Text("Section H – Social Care Provision", "head2"))
    cells = []
    for code, items in (("H1", pupil.h1), ("H2", pupil.h2)):
        lines = []
        for item in items:
            writer.truth.provision.append(
                {"section": code, "what": item.what, "who": item.who, "frequency": item.often}
            )
            lines.append(writer.say(code, f"{item.what}: {item.often.lower()}, from the {item.who.lower()}."))
        cells.append(cell(Items(tuple(lines))))
    writer.add(Table((heads("H1 (CSDPA 1970)", "H2 (other)"), tuple(cells)), (1, 1)))
    writer.add(Text("SECTION I: PLACEMENT", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("SECTION J: PERSONAL BUDGET", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("SECTION K: K DOCUMENTS", "head1"))
    lines = []
    for place, advice in enumerate(pupil.advice, start=1):
        note_advice(writer, advice)
        lines.append(f"K{place}: {advice.title}; {advice.author}; {advice.role}; {long(advice.day)}")
    writer.list("", lines, "-", typed=True)
    look = Look(
        font="Calibri",
        size=12.5,
        rules="grid",
        shade="D9D2E9",
        ink="351C75",
        numbering=False,
        footer="Idris Pellworth  {page}",
    )
    writer.truth.nowhere += ["Idris Pellworth 2", "Idris Pellworth 3"]
    return Document("idris-L4tough", "L4+", writer.blocks, look, writer.truth)


MAKERS = (
    ffion_one_table,
    kaspar_five_columns,
    benedikta_side_labels,
    rohan_side_by_side,
    tobiah_letters_apart,
    maryam_reference_columns,
    saoirse_merged,
    idris_turned,
)
