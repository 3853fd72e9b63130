"""L4: B to D in capitals first, then outcomes and support, E and F again under every area."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import Area, Item, child
from tests.second_corpus.model import Document, Items, Look, Table, Text, Writer, cell, heads
from tests.second_corpus.parts import cover_truth, dotted, item_row, key_values, long, note_advice


def _working(writer: Writer, code: str, area: Area) -> Table:
    good = Items(tuple(writer.say(code, text) for text in area.strengths))
    bad = Items(tuple(writer.say(code, text) for text in area.needs))
    if not area.strengths:
        good = Items((writer.say(code, "The family keeps every appointment and knows the condition well."),))
    return Table(
        (
            heads(
                "What is working (Strengths / Resources)", "What is not working so well (Needs / Concerns)"
            ),
            (cell(good), cell(bad)),
        ),
        (1, 1),
    )


def _items_table(writer: Writer, code: str, items: tuple[Item, ...], labels: tuple[str, str, str]) -> Table:
    rows = [heads(*labels), *[item_row(writer, code, item) for item in items]]
    return Table(tuple(rows), (5, 3, 3), heads=1)


def _aims(writer: Writer, area: Area, *, boxed: bool) -> None:
    """The long-term aim and its short-term outcomes, as a table or as lines."""
    for goal in area.goals:
        if goal.long:
            writer.outcome(goal.long, "long")
        writer.outcome(goal.text, "short")
    if boxed:
        rows = []
        for goal in area.goals:
            if goal.long:
                rows.append((cell(Text("Long Term Aim(s):", "label"), shade=True), cell(goal.long)))
            rows.append((cell(Text("Short Term Outcome (1 Year):", "label"), shade=True), cell(goal.text)))
        writer.add(Table(tuple(rows), (3, 8)))
        return
    for goal in area.goals:
        if goal.long:
            writer.add(Text(f"**Long Term Aim(s):** {goal.long}"))
        writer.add(Text(f"**Short Term Outcome (1 Year):** {goal.text}"))


def rohan() -> Document:
    """Headings in capitals, two-column needs, E and F under each area, a signed preamble."""
    pupil, writer = child("rohan"), Writer("L4")
    cover_truth(
        writer, pupil, "final", issued="2026-02-13", first_issued="?", review_due="2027-02-12", nhs=True
    )
    writer.add(
        Text("EDUCATION, HEALTH AND CARE PLAN", "title"),
        Text(
            "This Final Education, Health and Care Plan is made on 13 February 2026 by Tarnbridge City "
            "Council "
            "(‘the authority’) under section 37 of the Children and Families Act 2014 in respect of:"
        ),
        key_values(
            [
                ("Surname, forename", "Stavely-Nair, Rohan"),
                ("Preferred name", pupil.known),
                ("Date of birth", long(pupil.born)),
                ("NHS number", pupil.nhs),
                ("Year", pupil.year),
                ("Placement during assessment", pupil.setting),
                ("CareFirst number", "1182044"),
                ("First review due by", long(date(2027, 2, 12))),
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
        writer.add(Text(area.name, "head2"), _working(writer, "B", area))
    writer.add(Text("SECTION C: HEALTH NEEDS", "head1"), _working(writer, "C", pupil.health))
    writer.add(Text("SECTION D: SOCIAL CARE NEEDS", "head1"), _working(writer, "D", pupil.social))
    writer.add(Text("OUTCOMES AND SUPPORT PLAN", "head1"))
    labels = ("What will be provided", "Who will provide it", "How often")
    for area in pupil.areas:
        writer.add(Text(area.name.upper(), "head2"), Text("Section E – Desired Outcomes", "head2"))
        _aims(writer, area, boxed=True)
        writer.add(Text("Section F – Special Educational Provision", "head2"))
        writer.add(_items_table(writer, "F", area.items, labels))
    writer.add(Text("HEALTH", "head2"), Text("Section E – Desired Outcomes", "head2"))
    _aims(writer, pupil.health, boxed=True)
    writer.add(Text("Section G – Health Provision", "head2"))
    writer.add(_items_table(writer, "G", pupil.health.items, labels))
    writer.add(Text("SOCIAL CARE", "head2"), Text("Section E – Desired Outcomes", "head2"))
    _aims(writer, pupil.social, boxed=True)
    writer.add(
        Text("Section H1 – Social Care Provision (Chronically Sick and Disabled Persons Act 1970)", "head2")
    )
    writer.para("H1", "Rohan is not eligible for provision under this Act.")
    writer.add(Text("Section H2 – Other Social Care Provision", "head2"))
    writer.add(_items_table(writer, "H2", pupil.h2, labels))
    writer.add(Text("SECTION I: PLACEMENT", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("SECTION J: PERSONAL BUDGET", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("SECTION K: ADVICE AND INFORMATION", "head1"))
    rows = [heads("Name", "Title / Service", "How did they contribute?", "Report attached? (inc. date)")]
    for advice in pupil.advice:
        note_advice(writer, advice)
        rows.append(
            (cell(advice.author), cell(advice.role), cell(advice.title), cell(f"Yes, {long(advice.day)}"))
        )
    writer.add(Table(tuple(rows), (3, 3, 3, 3), heads=1, repeat=True))
    look = Look(
        size=11,
        producer="Microsoft Office Word",
        rules="rects",
        shade="FFF2CC",
        ink="7F6000",
        header="Education, Health and Care Plan    OFFICIAL-SENSITIVE",
        footer="R Stavely-Nair   {page}/{pages}",
    )
    writer.truth.nowhere += ["OFFICIAL-SENSITIVE", "R Stavely-Nair"]
    return Document("rohan-L4", "L4", writer.blocks, look, writer.truth)


def ffion() -> Document:
    """The same idea with no tables of outcomes, one heading for H, tracked changes in the provision."""
    pupil, writer = child("ffion"), Writer("L4")
    cover_truth(
        writer,
        pupil,
        "proposed_amended",
        issued="2025-05-09",
        first_issued="2023-11-24",
        last_review="2026-04-16",
        review_due="2027-04-15",
    )
    writer.add(
        Text("Proposed Amended EHC Plan", "title"),
        Text(f"Name of pupil: {pupil.name}"),
        Text(f"Known as: {pupil.known}"),
        Text(f"DoB: {dotted(pupil.born)}     NHS: {pupil.nhs}"),
        Text(f"NC year group: {pupil.year}     Setting: {pupil.setting}"),
        Text("Plan status: Draft / Final / **☑ Proposed amended** / Amended final"),
        Text(
            f"Initial plan date: {dotted(date(2023, 11, 24))}     Current plan date: "
            f"{dotted(date(2025, 5, 9))}"
        ),
        Text(
            f"Last review held: {dotted(date(2026, 4, 16))}     Next review on or before: "
            f"{dotted(date(2027, 4, 15))}"
        ),
        Text("Words added after the review are underlined and words taken out are struck through.", "note"),
        Text("SECTION A: ALL ABOUT ME", "head1"),
    )
    for head, texts in pupil.views:
        writer.add(Text(head, "head3"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("SECTION B: SPECIAL EDUCATIONAL NEEDS", "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name, "head2"), _working(writer, "B", area))
    writer.add(Text("SECTION C: HEALTH NEEDS", "head1"))
    writer.list("C", pupil.health.needs)
    writer.add(Text("SECTION D: SOCIAL CARE NEEDS", "head1"))
    writer.list("D", pupil.social.needs)
    writer.add(Text("OUTCOMES AND SUPPORT PLAN", "head1"))
    labels = ("Support", "By whom", "When and for how long")
    for area in pupil.areas:
        writer.add(Text(area.name, "head2"), Text("Section E – Desired Outcomes", "head3"))
        _aims(writer, area, boxed=False)
        writer.add(Text("Section F – Special Educational Provision", "head3"))
        writer.add(_items_table(writer, "F", area.items, labels))
    writer.add(
        Text("Section G – Health Provision", "head2"), _items_table(writer, "G", pupil.health.items, labels)
    )
    writer.add(Text("Section H – Social Care Provision (H1 and H2)", "head2"))
    writer.para("H", "Ffion’s family do not ask for support from social care at this time.")
    writer.add(Text("SECTION I: NAMED SETTING", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("SECTION J: DIRECT PAYMENTS", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("SECTION K: REPORTS", "head1"))
    lines = []
    for advice in pupil.advice:
        note_advice(writer, advice)
        lines.append(f"{advice.title} – {advice.author} ({advice.role}), {dotted(advice.day)}")
    writer.add(Items(tuple(lines), "1)", typed=True))
    writer.truth.nowhere.append("Words added after the review are underlined")
    look = Look(
        font="Calibri",
        size=12,
        styles=False,
        producer="Google Docs",
        rules="grid",
        shade="EADCF4",
        ink="5B2C83",
        footer="EHCP (Confidential)   APPLEGARTH Ffion   Page {page}",
    )
    writer.truth.nowhere.append("EHCP (Confidential)")
    return Document("ffion-L4", "L4", writer.blocks, look, writer.truth)
