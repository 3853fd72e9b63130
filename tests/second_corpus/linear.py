"""L3: long statutory titles one after another, with decimals of the authority's own."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import Child, Item, child
from tests.second_corpus.model import Break, Document, Items, Look, Table, Text, Writer, cell, heads
from tests.second_corpus.parts import cover_truth, item_row, key_values, long, note_advice, ordinal

CONTENTS = (
    ("SECTION A", "The views, interests and aspirations of the child and the parents", "3"),
    ("SECTION B", "The child or young person’s special educational needs", "4"),
    ("SECTION C", "Health needs which relate to the special educational needs", "6"),
    ("SECTION D", "Social care needs which relate to the special educational needs", "6"),
    ("SECTION E", "The outcomes sought for the child or young person", "7"),
    ("SECTION F", "The special educational provision required", "8"),
    ("SECTION G", "Any health provision reasonably required", "10"),
    ("SECTION H1", "Social care provision under section 2 of the CSDPA 1970", "10"),
    ("SECTION H2", "Any other social care provision", "11"),
    ("SECTION I", "The name and type of the school", "11"),
    ("SECTION J", "Personal budget", "12"),
    ("SECTION K", "Advice and information", "12"),
)


def _identified(writer: Writer, code: str, texts: tuple[str, ...]) -> Table:
    """An 'Identified need' box."""
    rows = [(cell(Text("Identified need", "label"), shade=True),)]
    rows += [(cell(writer.say(code, text)),) for text in texts]
    return Table(tuple(rows), (1,))


def _provision_table(writer: Writer, code: str, items: tuple[Item, ...], repeat: bool) -> Table:
    rows = [heads("Provision", "Who", "How often", "When reviewed")]
    for item in items:
        row = item_row(writer, code, item, review=True)
        writer.say(code, item.review)
        rows.append(row)
    return Table(tuple(rows), (5, 3, 3, 2), heads=1, repeat=repeat)


def _letters(pupil: Child, *, colon: str) -> dict[str, str]:
    return {code.split()[1]: f"{code}{colon}{title}" for code, title, _ in CONTENTS}


def kaspar() -> Document:
    """Cover lines, a contents page, decimals, boxes, a four-column table."""
    pupil, writer = child("kaspar"), Writer("L3")
    cover_truth(
        writer, pupil, "final", known=False, issued="2026-01-30", first_issued="?", review_due="2027-01-29"
    )
    titles = _letters(pupil, colon=": ")
    writer.add(
        Text("Education, Health and Care Plan", "title"),
        Text(f"Child’s name: {pupil.name}"),
        Text(f"Date of birth: {long(pupil.born)}"),
        Text(f"NHS Number: {pupil.nhs}"),
        Text(f"Year group: {pupil.year}"),
        Text(f"School or early years setting: {pupil.setting}"),
        Text("Status: Final"),
        Text(f"EHC Plan Agreed on: {long(date(2026, 1, 30))}"),
        Text(f"Scheduled review date: {long(date(2027, 1, 29))}"),
        Text("Version of final EHC Plan: 1"),
        Text(
            "This plan is made under Part 3 of the Children and Families Act 2014 by Ouseborough Council.",
            "small",
        ),
        Break(),
        Text("Contents", "head2"),
    )
    for code, title, page in CONTENTS:
        writer.add(Text(f"{code}: {title} {'.' * 12} {page}"))
    writer.add(Break(), Text(titles["A"], "head1"))
    for number, (head, texts) in enumerate(pupil.views, start=1):
        writer.add(Text(f"{number}. {head}", "head2"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text(titles["B"], "head1"), Text("4. Summary of Educational Needs", "head2"))
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"4.{number} {area.name}:", "head3"))
        for text in area.strengths:
            writer.para("B", text)
        writer.add(_identified(writer, "B", area.needs))
    for code, number, part in (("C", 5, pupil.health), ("D", 6, pupil.social)):
        writer.add(Text(titles[code], "head1"), Text(f"{number}. Identified needs", "head2"))
        writer.add(_identified(writer, code, part.needs))
    writer.add(Text(titles["E"], "head1"))
    number = 0
    for area in (*pupil.areas, pupil.health, pupil.social):
        for goal in area.goals:
            number += 1
            writer.add(Text(f"7.{number} {writer.outcome(goal.text, None)}"))
    writer.add(Text(titles["F"], "head1"))
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(
            Text(f"8.{number} {area.name}:", "head3"), _provision_table(writer, "F", area.items, False)
        )
    writer.add(Text(titles["G"], "head1"), _provision_table(writer, "G", pupil.health.items, False))
    writer.add(Text(titles["H1"], "head1"), _provision_table(writer, "H1", pupil.h1, False))
    writer.add(Text(titles["H2"], "head1"), _provision_table(writer, "H2", pupil.h2, False))
    writer.add(Text(titles["I"], "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text(titles["J"], "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text(titles["K"], "head1"))
    rows = [heads("Name of Document and Author", "Date Written")]
    for advice in pupil.advice:
        note_advice(writer, advice)
        rows.append((cell(f"{advice.title}, {advice.author}, {advice.role}"), cell(long(advice.day))))
    writer.add(Table(tuple(rows), (7, 3), heads=1))
    look = Look(
        font="Arial",
        size=11,
        producer="Microsoft Office Word",
        rules="grid",
        shade="D0E7E5",
        ink="134F5C",
        header="Ouseborough Council – Kaspar Dunmowe",
        footer="Page {page} of {pages}",
    )
    writer.truth.nowhere.append("Ouseborough Council – Kaspar Dunmowe")
    return Document("kaspar-L3", "L3", writer.blocks, look, writer.truth)


def benedikta() -> Document:  # noqa: C901 - a document is written from top to bottom
    """No space after the colon, bold only, an extra section, provision with tracked changes, K by number."""
    pupil, writer = child("benedikta"), Writer("L3")
    cover_truth(
        writer,
        pupil,
        "amended_final",
        issued="?",
        first_issued="2022-02-01",
        amended="2026-07-03",
        last_review="2026-05-14",
        review_due="2027-05-14",
    )
    titles = _letters(pupil, colon=":")
    writer.add(
        Text("EDUCATION, HEALTH AND CARE PLAN", "title"),
        key_values(
            [
                ("Child’s full name", pupil.name),
                ("Also known as", pupil.known),
                ("Born", ordinal(pupil.born)),
                ("National Curriculum Year Group (NCY)", pupil.year),
                ("Name of school", pupil.setting),
                ("NHS no.", pupil.nhs),
                ("Type of plan (tick)", "☐ Draft   ☐ Final   ☑ Amended Final   ☐ Ceased"),
                ("Date of first EHC plan", ordinal(date(2022, 2, 1))),
                ("Amended with effect from", ordinal(date(2026, 7, 3))),
                ("Date of last review", ordinal(date(2026, 5, 14))),
                ("To be reviewed by", "14th May 2027 and annually thereafter"),
            ]
        ),
        Text("1. About this document", "head2"),
        Text(
            "This plan was amended following the annual review. Provision in Section F must be arranged "
            "by the council "
            "under section 42 of the Children and Families Act 2014. Reports are listed in Section K."
        ),
        Text(titles["A"], "head1"),
    )
    for number, (head, texts) in enumerate(pupil.views, start=1):
        writer.add(Text(f"2.{number} {head}", "head2"))
        for text in texts:
            writer.para("A", text)
    writer.add(Text(titles["B"], "head1"))
    for number, area in enumerate(pupil.areas, start=1):
        writer.add(Text(f"3.{number} {area.name}", "head2"), Text("Strengths", "head3"))
        writer.list("B", area.strengths)
        writer.add(Text("Needs", "head3"))
        writer.list("B", area.needs, "a)", typed=True)
    writer.add(Text(titles["C"], "head1"))
    for text in pupil.health.needs:
        writer.para("C", text)
    writer.add(Text(titles["D"], "head1"))
    for text in pupil.social.needs:
        writer.para("D", text)
    writer.add(Text(titles["E"], "head1"))
    for area in (*pupil.areas, pupil.health):
        for goal in area.goals:
            writer.add(Text("Outcome", "label"), Text(writer.outcome(goal.text, None, goal.steps)))
            if goal.steps:
                writer.add(Text("Short-term targets", "label"))
                writer.list("E", goal.steps, "-", typed=True)
    writer.add(
        Text("MONITORING ARRANGEMENTS", "head1"),
        Text(
            "The school sends the council a progress note in each term. Short-term targets are set by "
            "the school."
        ),
    )
    writer.truth.nowhere.append("The school sends the council a progress note in each term.")
    writer.add(Text(titles["F"], "head1"))
    for area in pupil.areas:
        writer.add(Text(area.name, "head2"), _provision_table(writer, "F", area.items, True))
    for code, items in (("G", pupil.health.items), ("H1", pupil.h1), ("H2", pupil.h2)):
        writer.add(Text(titles[code], "head1"))
        if items:
            writer.add(_provision_table(writer, code, items, True))
        else:
            writer.para(code, "No social care provision has been assessed as necessary under this heading.")
    writer.add(Text(titles["I"], "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text(titles["J"], "head1"))
    writer.para("J", pupil.budget)
    writer.add(Text(titles["K"], "head1"))
    lines = []
    for advice in pupil.advice:
        note_advice(writer, advice)
        lines.append(f"{advice.title} by {advice.author}, {advice.role}, dated {ordinal(advice.day)}")
    writer.add(Items(tuple(lines), "1."))
    look = Look(
        font="Times New Roman",
        size=12,
        styles=False,
        producer="WPS Office",
        rules="rows",
        shade="EEEEEE",
        ink="000000",
        footer="B Hollinsward – Amended Final Plan – {page}",
    )
    writer.truth.nowhere.append("B Hollinsward – Amended Final Plan")
    return Document("benedikta-L3", "L3", writer.blocks, look, writer.truth)
