# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""S7, blank templates with guidance and prompts. They are not plans: there is no child in them."""

from __future__ import annotations

from tests.corpus.layouts import l1, l2, l3
from tests.corpus.sheet import Block, Cell, Grid, Para, Row, Sheet, cell, head_row, key_values

DATE, TEXT, CHOOSE = "Click here to enter a date.", "Click or tap here to enter text.", "Choose an item."
AREAS = (
    "Communication and Interaction",
    "Cognition and Learning",
    "Social, Emotional and Mental Health",
    "Sensory and/or Physical",
)
GUIDE = {
    "A": "Set out the views, interests and aspirations of the child and the parents, or of the young person. Include play, "
    "health, schooling, independence, friendships, further education and future plans including employment. Say how "
    "communication with the child took place. Delete this guidance before issue.",
    "B": "All of the child or young person’s identified special educational needs must be specified. Section B may refer to "
    "needs for health or social care only where they relate to learning.",
    "C": "Specify any health needs identified through the assessment which relate to the special educational needs.",
    "D": "Specify any social care needs identified through the assessment which relate to the special educational needs or "
    "require provision under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
    "E": "A range of outcomes over varying timescales, covering education, health and care as appropriate. Outcomes must be "
    "specific, measurable, achievable, realistic and time-bound. For example: by the end of Key Stage 2, X will …",
    "F": "Provision must be detailed and specific and should normally be quantified, for example in terms of the type, hours "
    "and frequency of support and level of expertise. See Section B for the needs that must each be met.",
    "G": "Health provision should be detailed and specific. Delete if not applicable.",
    "H1": "Specify all services for a child under 18 under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
    "H2": "Specify any other social care provision reasonably required. Delete if not applicable.",
    "I": "Leave blank in the draft. In the final plan give the name and type of the school or other institution.",
    "J": "Give details of any personal budget and the outcomes to which it is intended to contribute.",
    "K": "List and attach all advice gathered during the assessment, with author, role and date.",
}


# The national template asks for what Larchmere's leaves out, so that one of the two samples is fit for issue.
NATIONAL_GUIDE = {
    **GUIDE,
    "A": GUIDE["A"].replace(
        "Say how",
        "From Year 9 include preparation for adulthood: employment, independent living, community and health. Say how",
    ),
    "C": GUIDE["C"] + " Where none were identified, write “No health needs identified”.",
    "D": GUIDE["D"] + " Where none were identified, write “No social care needs identified”.",
    "F": GUIDE["F"].replace("and level of expertise", "group size and level of expertise"),
}


def _prompt(text: str = TEXT, title: str = "") -> Para:
    return Para(text, prompt=True, colour="808080", title=title)


def _guide(code: str, guides: dict[str, str] = GUIDE) -> Para:
    return Para(guides[code], "guidance")


def national() -> Sheet:
    """A blank in the manner of L1."""
    theme = l1.THEME
    labels = (
        "Name",
        "Preferred name",
        "Date of birth",
        "Sex",
        "Ethnicity",
        "Home language",
        "NHS number",
        "Address",
        "Date of issue of this plan",
        "Date by which it is to be reviewed",
    )
    rows = tuple(
        Row((cell(k, fill=theme.head_fill, bold=True), Cell((_prompt(DATE if "Date" in k else TEXT, k),))))
        for k in labels
    )
    blocks: list[Block] = [
        Para("[Name of local authority]", "subtitle"),
        Para("Education, Health and Care Plan", "title"),
        Para("Draft / Proposed Amended / Final / Amended Final (delete as appropriate)", "cover"),
        Grid((1, 2.6), rows),
        _letter_box(
            "A1",
            "The views, interests and aspirations of the child and their parents, or of the young person",
        ),
        _letter_box("A2", "SUMMARY the views, interests and aspirations of the child and their parents"),
    ]
    blocks += [table for area in AREAS for table in _area(area)]
    blocks += [Para("C – Health care needs which relates to special educational needs", "h1")]
    blocks.append(_guide("C", NATIONAL_GUIDE))
    blocks.append(_columns(("C – Health Care Needs", "G – Health Care Provision", " E – Outcomes"), 5))
    blocks += [
        Para("D – Social care needs which relate to special educational needs or to a disability", "h1")
    ]
    heads = (
        "D – Social Care Needs",
        "H1 – Provision under section 2 CSDPA 1970",
        "H2 – Other provision",
        "E – Outcomes",
    )
    blocks += [_guide("D", NATIONAL_GUIDE), _columns(heads, 5)]
    for code, title in (("I", "Placement"), ("J", "Direct Payments")):
        blocks += [
            Para(f"{code} - {title}", "h1"),
            _guide(code),
            Grid((1,), (Row((Cell((_prompt(title=title),)),)),)),
        ]
    blocks.append(Para("K - The advice and information gathered during the EHC needs assessment", "h1"))
    empty = tuple(
        Row((Cell(), Cell((_prompt(DATE, f"Advice {n}: date"),)), Cell(), cell("YES/ NO")))
        for n in range(1, 7)
    )
    heads = ("Advice requested", "Date received", "Who from", "Appended YES/ NO")
    marked = head_row(*heads, fill=theme.head_fill, repeat=True)
    blocks += [_guide("K"), Grid((4, 2, 5, 2), (marked, *empty))]
    signed = (
        head_row("Name of officer", "Signature", "Date", fill=theme.head_fill, repeat=True),
        Row((Cell(), Cell(), Cell((_prompt(DATE, "Date of signature"),)))),
    )
    blocks += [Para("Sign-off", "label", bold=True), Grid((4, 4, 2), signed)]
    return Sheet(tuple(blocks), "Education, Health and Care Plan", theme, landscape=True, margin_cm=1.9)


def _letter_box(code: str, title: str) -> Grid:
    head = Row((cell(code, fill=l1.THEME.fill, bold=True), cell(title, fill=l1.THEME.fill, bold=True)))
    asked = Row((Cell((_prompt(title=f"Views {code}"),), 2),))
    return Grid((0.7, 12), (head, Row((Cell((_guide("A", NATIONAL_GUIDE),), 2),)), asked))


def _area(name: str) -> tuple[Grid, Grid]:
    """Title and strengths, and below them the columns with their heads marked and repeated."""
    title = (
        Para("Special Educational Needs and Provision (B-F-E)", "label", bold=True),
        Para(name, "label", bold=True),
        _guide("B"),
        _guide("F", NATIONAL_GUIDE),
        _guide("E"),
    )
    rows = [
        Row((Cell(title, 3, l1.THEME.fill),)),
        Row((cell("Strengths", span=3, fill=l1.THEME.head_fill, bold=True),)),
        Row((Cell((_prompt(title=f"Strengths: {name}"),), 3),)),
    ]
    table = _columns(
        ("B – Special Educational Needs", "F – Special Educational Provision", " E – Outcomes"), 10
    )
    return Grid((4, 5, 4), tuple(rows)), Grid((4, 5, 4), table.rows)


def _columns(heads: tuple[str, ...], count: int) -> Grid:
    rows = [head_row(*heads, fill=l1.THEME.head_fill, repeat=True)]
    rows += [Row((cell(f"{n}."), *(Cell() for _ in heads[1:]))) for n in range(1, count + 1)]
    return Grid((4,) * len(heads), tuple(rows))


def authority() -> Sheet:
    """A blank of a local authority, in the manner of L3 with the stacked tables of L2."""
    theme = l3.THEME
    cover = [
        ("Name:", "«Child_Forename1» «Child_Surname»"),
        ("EHC Plan Agreed on:", DATE),
        ("Scheduled review date:", DATE),
    ]
    cover += [
        ("Version of final EHC Plan:", CHOOSE),
        ("Status:", CHOOSE),
        ("Date of birth:", DATE),
        ("NHS No:", ""),
    ]
    blocks: list[Block] = [
        Para("Larchmere Borough Council", "subtitle", align="center"),
        Para("Education, Health and Care Plan", "title", align="center"),
        Para("For [Name]", "cover", align="center"),
        key_values(cover, theme.head_fill),
        Para(
            "Instructions for plan writers are in italics. Remove them, and this line, before the plan is issued.",
            "guidance",
        ),
    ]
    for code, title in l3.TITLES.items():
        blocks += [Para(f"SECTION {code}: {title}", "h1"), _guide(code)]
        if code == "B":
            for number, area in enumerate(AREAS, 1):
                blocks.append(Para(f"4.{number} {area}:", "h3"))
                blocks.append(
                    Grid(
                        (1, 4),
                        (Row((cell("Identified need", fill=theme.fill, bold=True), Cell((_prompt(),)))),) * 2,
                    )
                )
        elif code == "E":
            blocks.append(
                Grid(
                    (1,),
                    tuple(
                        Row((cell(t, fill=theme.head_fill, bold=True),))
                        for t in ("Long Term / Life Outcomes", "Medium Term Outcomes")
                    ),
                )
            )
        elif code in ("F", "G", "H1", "H2"):
            empty = tuple(Row((Cell(), Cell(), cell(CHOOSE), Cell((_prompt(DATE),)))) for _ in range(4))
            blocks.append(Grid(l2.WIDTHS, (head_row(*l3.F_HEADS, fill=theme.head_fill), *empty)))
        elif code == "K":
            rows = tuple(
                Row((cell(""), Cell((_prompt(DATE),)), cell(""), cell("Yes / No"))) for _ in range(5)
            )
            blocks.append(
                Grid(
                    (4, 2, 5, 2),
                    (head_row("Advice", "Date", "Author", "Attached", fill=theme.head_fill), *rows),
                )
            )
        else:
            blocks.append(_prompt())
    blocks += [Para("Signed on behalf of the local authority: ……………………………………"), Para("Date: ……………………")]
    footer = "EHC plan template v3.2 – Page {page} of {pages}"
    return Sheet(
        tuple(blocks), "Education, Health and Care Plan template", theme, margin_cm=2.2, footer=footer
    )
