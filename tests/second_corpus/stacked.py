"""L2: one tall table for each area of need, from strengths down to provision."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import Area, Item, child
from tests.second_corpus.model import Box, Cell, Document, Items, Look, Table, Text, Writer, cell, heads
from tests.second_corpus.parts import cover_truth, key_values, note_advice, ordinal, short, slash

F_HEADS = (
    "Special Educational Provision",
    "By Whom",
    "Frequency",
    "Which Need Does This Provision Meet",
)


def _wide(text: str | Items | Text, *, label: bool = False) -> tuple[Cell, ...]:
    block = Text(text, "label") if isinstance(text, str) and label else text
    return (cell(block, span=4, shade=label),)


def _tag(texts: tuple[str, ...], tag: str) -> tuple[str, ...]:
    return tuple(f"{text} **({tag})**" for text in texts)


def _provision(
    writer: Writer, code: str, items: tuple[Item, ...], need: str, blank: bool
) -> list[tuple[Cell, ...]]:
    """Rows of provision; where ``blank``, the frequency of the last row is left out."""
    rows: list[tuple[Cell, ...]] = []
    for place, item in enumerate(items):
        often = "" if blank and place == len(items) - 1 and place else item.often
        writer.provision(code, item.what, item.who, often or None)
        rows.append((cell(item.what), cell(item.who), cell(often), cell(need)))
    return rows


def _stack(writer: Writer, area: Area, tag: str, *, merged: bool, blank: bool) -> Table:
    rows: list[tuple[Cell, ...]] = [
        _wide(area.name, label=True),
        _wide("Strengths", label=True),
        _wide(Items(tuple(writer.say("B", text) for text in _tag(area.strengths, tag)))),
        _wide("Needs", label=True),
        _wide(Items(tuple(writer.say("B", text) for text in _tag(area.needs, tag)))),
    ]
    if not area.goals:
        return Table(tuple(rows), (5, 3, 3, 3))
    longs = [goal.long for goal in area.goals if goal.long]
    rows.append(_wide("Long Term / Life Outcomes", label=True))
    rows.append(_wide(Items(tuple(writer.outcome(text, "long") for text in longs))))
    rows.append(_wide("Medium Term Outcomes", label=True))
    rows.append(_wide(Items(tuple(writer.outcome(goal.text, "medium") for goal in area.goals), "1.")))
    rows.append(heads(*F_HEADS))
    made = _provision(writer, "F", area.items, area.name, blank)
    if merged and len(made) > 1:
        last = len(made) - 1
        made = [
            (
                *row[:3],
                Cell(
                    row[3].blocks if not i else (), 1, "start" if not i else "last" if i == last else "more"
                ),
            )
            for i, row in enumerate(made)
        ]
    return Table((*rows, *made), (5, 3, 3, 3))


def _people(writer: Writer, key: str, day: object) -> None:
    rows = [heads("Advice", "Date of document", "Name - Role")]
    for place, advice in enumerate(child(key).advice, start=1):
        note_advice(writer, advice)
        shown = day(advice.day) if callable(day) else ""
        rows.append((cell(f"K{place} {advice.title}"), cell(shown), cell(f"{advice.author} - {advice.role}")))
    writer.add(Table(tuple(rows), (4, 2, 5), heads=1, repeat=True))


def _closing(writer: Writer, key: str, *, together: bool) -> None:
    """Health, social care, placement, budget, advice."""
    pupil = child(key)
    writer.add(Text("Sections C (Health needs) and G (Health provision)", "head1"))
    rows: list[tuple[Cell, ...]] = [
        _wide("C - Health care needs related to SEN", label=True),
        _wide(Items(tuple(writer.say("C", text) for text in _tag(pupil.health.needs, "K2")))),
    ]
    for label, tier in (("Long Term / Life Outcomes", "long"), ("Medium Term Outcomes", "medium")):
        texts = [goal.long if tier == "long" else goal.text for goal in pupil.health.goals]
        texts = [text for text in texts if text]
        if texts:
            rows += [
                _wide(label, label=True),
                _wide(Items(tuple(writer.outcome(text, tier) for text in texts))),
            ]
    rows.append(heads("G - Health Provision", "By Whom", "Frequency", "Which Need Does This Provision Meet"))
    rows += _provision(writer, "G", pupil.health.items, "Health", False)
    writer.add(Table(tuple(rows), (5, 3, 3, 3)))
    care = pupil.social
    writer.add(Text("Sections D (Social care needs) and H (Social care provision)", "head1"))
    rows = [
        _wide("D - Social care needs", label=True),
        _wide(Items(tuple(writer.say("D", text) for text in _tag(care.needs, "K3")))),
    ]
    for label, tier in (("Long Term / Life Outcomes", "long"), ("Medium Term Outcomes", "medium")):
        texts = [goal.long if tier == "long" else goal.text for goal in care.goals]
        texts = [text for text in texts if text]
        if texts:
            rows += [
                _wide(label, label=True),
                _wide(Items(tuple(writer.outcome(text, tier) for text in texts))),
            ]
    for code, items, title in (
        ("H1", pupil.h1, "H1 - Provision under section 2 of the CSDPA 1970"),
        ("H2", pupil.h2, "H2 - Any other social care provision"),
    ):
        if together:
            rows.append(_wide(title, label=True))
            rows.append(heads("Social Care Provision", *F_HEADS[1:]))
        else:
            writer.add(Table(tuple(rows), (5, 3, 3, 3)), Text(title, "head2"))
            rows = [heads("Social Care Provision", *F_HEADS[1:])]
        if items:
            rows += _provision(writer, code, items, "Social care", False)
        else:
            rows.append(_wide(writer.say(code, "Not applicable because the young person is over 18.")))
    writer.add(Table(tuple(rows), (5, 3, 3, 3)))
    writer.add(Text("I - Name and type of placement", "head1"))
    writer.para("I", pupil.placement)
    writer.add(Text("J - Personal Budget (including arrangements for direct payments)", "head1"))
    writer.para("J", pupil.budget)


def idris() -> Document:
    """Area tables with tags at the end of each bullet; a draft."""
    pupil, writer = child("idris"), Writer("L2")
    cover_truth(writer, pupil, "draft", known=False, issued="?", review_due="2027-07-01")
    pairs = [
        ("Name of child", pupil.name),
        ("DOB", slash(pupil.born)),
        ("Year group", pupil.year),
        ("Educational placement", pupil.setting),
        ("NHS Number", pupil.nhs),
        ("Date of draft", slash(date(2026, 6, 8))),
        ("Date of final plan", ""),
        ("Review date", slash(date(2027, 7, 1))),
    ]
    writer.add(
        Text("DRAFT Education, Health and Care Plan", "title"),
        Text("Saltmarsh and Fenholme Council, Children and Families", "label"),
        key_values(pairs),
    )
    writer.add(Text("A1 Summary of the child’s views, interests and aspirations", "head1"))
    for text in pupil.views[0][1]:
        writer.para("A", text)
    writer.add(Text("A2 - Summary of the views of parents and carers", "head1"))
    for text in pupil.views[1][1]:
        writer.para("A", text)
    writer.add(
        Text(
            "Sections B (Special educational needs), E (Outcomes) and F (Special educational provision)",
            "head1",
        )
    )
    writer.add(Text("Primary area of need: Cognition and learning"))
    for area in pupil.areas:
        writer.add(_stack(writer, area, "K1", merged=False, blank=True))
    _closing(writer, "idris", together=True)
    # In a draft the placement is left blank.
    at = next(
        i
        for i, block in enumerate(writer.blocks)
        if isinstance(block, Text) and block.text == pupil.placement
    )
    writer.blocks[at] = Text("[to be left blank in a draft]", "note")
    writer.truth.sections.pop("I")
    writer.truth.empty.append("I")
    writer.add(Text("K - The advice and information gathered during the EHC needs assessment", "head1"))
    _people(writer, "idris", slash)
    look = Look(
        font="Century Gothic",
        size=11,
        producer="Aspose.Words for .NET",
        rules="grid",
        shade="DDDDDD",
        ink="000000",
        header="CONFIDENTIAL",
        footer="{page}",
    )
    writer.truth.nowhere.append("CONFIDENTIAL")
    return Document("idris-L2", "L2", writer.blocks, look, writer.truth)


def saoirse() -> Document:
    """The same stack in a post-16 plan: merged need cells, H1 and H2 in tables of their own."""
    pupil, writer = child("saoirse"), Writer("L2")
    cover_truth(
        writer,
        pupil,
        "amended_final",
        issued="2026-03-27",
        first_issued="2015-06-11",
        amended="2026-03-27",
        last_review="2025-11-05",
        review_due="2026-11-04",
    )
    writer.add(
        Box(
            (
                Text("Amended Final Education, Health and Care Plan", "title"),
                Text(f"for {pupil.name} (known as {pupil.known})"),
            )
        ),
        key_values(
            [
                ("Date of Birth", short(pupil.born)),
                ("NC Year", pupil.year),
                ("Setting attended", pupil.setting),
                ("NHS number", pupil.nhs),
                ("Original plan issued", short(date(2015, 6, 11))),
                ("Amended plan issued", short(date(2026, 3, 27))),
                ("Date of last annual review", short(date(2025, 11, 5))),
                ("Next annual review due by", short(date(2026, 11, 4))),
            ],
            columns=4,
        ),
        Text("A1 My views, interests and aspirations", "head1"),
    )
    for text in pupil.views[0][1]:
        writer.para("A", text)
    writer.add(Text("A2 My family’s views", "head1"))
    for text in pupil.views[1][1]:
        writer.para("A", text)
    writer.add(Text("B, E, F - Special educational needs, outcomes and provision", "head1"))
    for area in pupil.areas:
        writer.add(_stack(writer, area, "K1", merged=True, blank=False))
    _closing(writer, "saoirse", together=False)
    writer.add(Text("K - Advice and information", "head1"))
    _people(writer, "saoirse", ordinal)
    look = Look(
        font="Calibri",
        size=11,
        styles=False,
        producer="Microsoft Office Word",
        rules="rects",
        shade="FCE4D6",
        ink="833C0B",
        header="SQ  25/7/08",
        footer="Page {page} of {pages}",
        numbering=False,
    )
    return Document("saoirse-L2", "L2", writer.blocks, look, writer.truth)
