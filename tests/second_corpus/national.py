"""L1: one table per area of need, with sections as columns; the letter in a cell of its own."""

from __future__ import annotations

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
)
from tests.second_corpus.parts import (
    cover_truth,
    dots,
    item_prose,
    key_values,
    long,
    note_advice,
    slash,
)


def _outcome_cell(writer: Writer, area: Area, place: int, rows: int) -> list[Text | Items]:
    blocks: list[Text | Items] = []
    for goal in area.goals[place::rows]:
        blocks.append(Text(writer.outcome(goal.text, None, goal.steps)))
        if goal.steps:
            blocks.append(Text("Steps towards this outcome:", "label"))
            blocks.append(Items(tuple(writer.say("E", step) for step in goal.steps), "-"))
    return blocks


def _provision_cell(writer: Writer, code: str, items: tuple[Item, ...]) -> list[Text | Items]:
    return [Items(tuple(item_prose(writer, code, item) for item in items))] if items else []


def _area_rows(writer: Writer, area: Area, codes: str, slots: int, numbered: bool) -> list[tuple[Cell, ...]]:
    """Rows of needs, provision and outcomes, and the unused numbered slots below them."""
    need, give = codes[0], codes[1]
    rows: list[tuple[Cell, ...]] = []
    used = len(area.needs)
    for place in range(max(used, slots)):
        first: list[Text | Items] = []
        middle: list[Text | Items] = []
        last: list[Text | Items] = []
        if place < used:
            lead = f"{place + 1}. " if numbered else ""
            writer.say(need, area.needs[place])
            first = [Text(lead + area.needs[place])]
            middle = _provision_cell(writer, give, area.items[place::used])
            last = _outcome_cell(writer, area, place, used)
        elif numbered:
            first = [Text(f"{place + 1}.")]
        cells = {need: Cell(tuple(first)), give: Cell(tuple(middle)), "E": Cell(tuple(last))}
        rows.append(tuple(cells[code] for code in codes))
    return rows


def _people(writer: Writer, pupil: Child, day: object = slash) -> None:
    """The table of advice."""
    rows = [heads("Advice requested", "Date received", "Who from", "Appended")]
    for advice in pupil.advice:
        note_advice(writer, advice)
        shown = day(advice.day) if callable(day) else ""
        rows.append(
            (cell(advice.title), cell(shown), cell(f"{advice.author}, {advice.role}"), cell("YES / ~~NO~~"))
        )
    rows.append((cell("Other advice"), cell(""), cell(""), cell("YES / NO")))
    writer.add(Table(tuple(rows), (4, 2, 5, 2), heads=1))


def tobiah() -> Document:
    """The national form, filled in by an authority that changed nothing in it."""
    pupil, writer = child("tobiah"), Writer("L1")
    cover_truth(
        writer,
        pupil,
        "amended_final",
        issued="2026-05-12",
        first_issued="2024-05-20",
        amended="2026-05-12",
        last_review="2026-03-16",
        review_due="2027-03-16",
    )
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        Text("Wealdmere Borough Council"),
        key_values(
            [
                ("Full name", pupil.name),
                ("Preferred name", pupil.known),
                ("Date of birth", slash(pupil.born)),
                ("Sex", "Male"),
                ("Home language", "English"),
                ("NHS number", pupil.nhs),
                ("National Curriculum year", pupil.year),
                ("Current setting", pupil.setting),
                ("Is the child looked after?", "No"),
            ],
            control=True,
        ),
        key_values(
            [
                ("Status of this plan", "☐ Draft  ☐ Final  ☒ Amended final"),
                ("Date of first plan", slash(date(2024, 5, 20))),
                ("Date of last annual review meeting", slash(date(2026, 3, 16))),
                ("Date this amended plan was issued", slash(date(2026, 5, 12))),
                ("Next review to be held by", slash(date(2027, 3, 16))),
            ]
        ),
    )
    a1 = [Text(writer.say("A", text)) for text in pupil.views[0][1]]
    a2 = [Text(writer.say("A", text)) for text in pupil.views[1][1]]
    guide = "Guidance: write in the child’s own words where you can and say how the views were gathered."
    writer.truth.nowhere.append("Guidance: write in the child’s own words where you can")
    writer.add(
        Table(
            (
                (
                    cell(Text("A1", "label"), shade=True),
                    cell(Text("The child’s views, interests and aspirations", "label")),
                ),
                (cell(Text(guide, "note"), span=2),),
                (cell(*a1, span=2),),
                (
                    cell(Text("A2", "label"), shade=True),
                    cell(Text("SUMMARY the views, interests and aspirations of the parents", "label")),
                ),
                (cell(*a2, span=2),),
            ),
            (1, 12),
        )
    )
    for area in pupil.areas:
        strengths = Items(tuple(writer.say("B", text) for text in area.strengths))
        rows: list[tuple[Cell, ...]] = [
            (
                cell(
                    Text("Special Educational Needs and Provision (B-F-E)", "label"),
                    Text(area.name, "label"),
                    Text("List each need separately. Provision must be specific and quantified.", "note"),
                    span=3,
                    shade=True,
                ),
            ),
            (cell(Text("Strengths", "label"), span=3, shade=True),),
            (cell(strengths, span=3),),
            heads("B – Special Educational Needs", "F – Special Educational Provision", " E – Outcomes"),
            *_area_rows(writer, area, "BFE", 4, True),
        ]
        writer.add(Table(tuple(rows), (4, 5, 5)))
    writer.truth.nowhere.append("List each need separately. Provision must be specific and quantified.")
    writer.add(
        Text("C - Health care needs which relates to the child’s SEN and G - Health provision", "head2")
    )
    writer.add(
        Table(
            (
                heads("C - Health care needs", "G - Health care provision", "E – Outcomes"),
                *_area_rows(writer, pupil.health, "CGE", 3, False),
            ),
            (4, 5, 5),
        )
    )
    writer.add(Text("D - Social care needs and H - Social care provision", "head2"))
    care = pupil.social
    writer.add(
        Table(
            (
                heads(
                    "D – Social care needs",
                    "H1 – Provision under CSDPA 1970",
                    "H2 – Other provision",
                    "E – Outcomes",
                ),
                (
                    cell(Items(tuple(writer.say("D", text) for text in care.needs))),
                    cell(*_provision_cell(writer, "H1", pupil.h1)),
                    cell(*_provision_cell(writer, "H2", pupil.h2)),
                    cell(*_outcome_cell(writer, care, 0, 1)),
                ),
                (cell(""), cell(""), cell(""), cell("")),
            ),
            (4, 4, 4, 4),
        )
    )
    writer.add(Text("I - Placement", "head2"))
    writer.para("I", pupil.placement)
    writer.add(Text("J - Direct Payments", "head2"))
    writer.para("J", pupil.budget)
    writer.add(Text("K - The advice and information gathered during the EHC needs assessment", "head2"))
    _people(writer, pupil)
    writer.add(
        Table(
            (
                heads("Signed for the local authority", "Signature", "Date"),
                (cell("Gwendolen Ashcombe, SEN Officer"), cell(""), cell(slash(date(2026, 5, 12)))),
            ),
            (5, 4, 3),
        )
    )
    writer.truth.nowhere.append("Gwendolen Ashcombe, SEN Officer")
    look = Look(landscape=True, styles=True, producer="Microsoft Office Word", rules="grid", size=10)
    return Document("tobiah-L1", "L1", writer.blocks, look, writer.truth)


def maryam() -> Document:
    """The same idea after a county redrew it: other order, other words, a fifth area, no styles."""
    pupil, writer = child("maryam"), Writer("L1")
    cover_truth(
        writer,
        pupil,
        "final",
        issued="2026-06-30",
        first_issued="2013-09-02",
        last_review="2026-04-22",
        review_due="2027-04-22",
    )
    writer.add(
        Box(
            (
                Text("Education, Health and Care (EHC) Plan", "title"),
                Text(f"Young person’s name: {pupil.name}"),
                Text(f"Likes to be known as: {pupil.known}"),
                Text(f"D.O.B.: {dots(pupil.born)}"),
            )
        ),
        key_values(
            [
                ("NCY", pupil.year),
                ("School / college attended", pupil.setting),
                ("NHS No.", pupil.nhs),
                ("UPN", "H823200111047"),
                ("Plan issued on", dots(date(2026, 6, 30))),
                ("First plan / statement dated", dots(date(2013, 9, 2))),
                ("Last reviewed", dots(date(2026, 4, 22))),
                ("Review by", dots(date(2027, 4, 22))),
                ("Status", "~~Draft~~ / ~~Proposed~~ / Final / ~~Amended Final~~"),
                ("Version", "4"),
            ],
            columns=4,
        ),
        Text("How to read this plan", "head2"),
        Table(
            (
                heads("Section", "What it tells you"),
                (cell("A"), cell("Views, interests and aspirations of the young person and her parents")),
                (cell("B"), cell("All special educational needs that have been identified")),
                (cell("C, D"), cell("Health and social care needs related to SEN")),
                (cell("E"), cell("The outcomes sought, including outcomes for adult life")),
                (cell("F, G, H1, H2"), cell("Education, health and social care provision")),
                (cell("I, J, K"), cell("Placement, personal budget, and the advice used")),
            ),
            (2, 8),
        ),
        Break(),
        Text("Section A", "head1"),
        Text("Views, interests and aspirations", "head2"),
    )
    writer.truth.nowhere.append("All special educational needs that have been identified")
    for head, texts in pupil.views:
        writer.add(Text(head, "head3"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text("Sections B, E and F", "head1"))
    for area in pupil.areas:
        rows: list[tuple[Cell, ...]] = [
            (cell(Text(area.name.upper(), "label"), span=3, shade=True),),
            (
                cell(
                    Text("What is going well", "label"),
                    *[Text(writer.say("B", text)) for text in area.strengths],
                    span=3,
                ),
            ),
            heads("Section B: needs", "Section E: outcomes", "Section F: provision"),
            *_area_rows(writer, area, "BEF".replace("EF", "FE"), 0, False),
        ]
        rows[3:] = [(row[0], row[2], row[1]) for row in rows[3:]]
        writer.add(Table(tuple(rows), (4, 4, 5)))
    writer.add(Text("Sections C, E and G – Health", "head1"))
    rows = [
        heads("Section C: health needs", "Section E: outcomes", "Section G: provision"),
        *[(row[0], row[2], row[1]) for row in _area_rows(writer, pupil.health, "CGE", 0, False)],
    ]
    writer.add(Table(tuple(rows), (4, 4, 5)))
    writer.add(Text("Sections D, E, H1 and H2 – Social care", "head1"))
    care = pupil.social
    none = "None has been identified as being required."
    writer.say("H2", none)
    writer.add(
        Table(
            (
                heads("Section D: needs", "Section E: outcomes", "Section H1", "Section H2"),
                (
                    cell(*[Text(writer.say("D", text)) for text in care.needs]),
                    cell(*_outcome_cell(writer, care, 0, 1)),
                    cell(*_provision_cell(writer, "H1", pupil.h1)),
                    cell(none),
                ),
            ),
            (4, 4, 4, 3),
        ),
        Text("Section I: Named setting", "head1"),
    )
    writer.para("I", pupil.placement)
    writer.add(Text("Section J: Personal budget", "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text("Section K: Advice", "head1"))
    _people(writer, pupil, long)
    look = Look(
        font="Calibri",
        landscape=True,
        styles=False,
        producer="LibreOffice/7.4",
        rules="rects",
        shade="E2EFDA",
        ink="375623",
        footer="Mimi O-L · EHC plan · Page {page} of {pages}",
        size=10.5,
    )
    writer.truth.nowhere.append("Mimi O-L · EHC plan")
    return Document("maryam-L1", "L1", writer.blocks, look, writer.truth)
