"""Documents that are not plans and must be told from them: templates, reviews, advice, other papers."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import child
from tests.second_corpus.model import Break, Document, Items, Look, Table, Text, Truth, cell, heads
from tests.second_corpus.parts import key_values, long, slash


def _made(
    name: str, kind: str, blocks: list[Text | Items | Table | Break], look: Look, forms: tuple[str, ...]
) -> Document:
    return Document(
        name, f"not a plan: {kind}", [*blocks], look, Truth(kind=kind, layout=f"not a plan: {kind}"), forms
    )


def template_prompts() -> Document:
    """A blank template with prompts of content controls and guidance quoting definitions."""
    blocks: list[Text | Items | Table | Break] = [
        Text("Education, Health and Care Plan", "title"),
        key_values(
            [
                ("Name", "Click or tap here to enter text."),
                ("Date of birth", "Click here to enter a date."),
                ("NC year", "Choose an item."),
                ("Setting", "Click or tap here to enter text."),
                ("Date of final plan", "Click here to enter a date."),
                ("Review date", "Click here to enter a date."),
                ("Status", "Choose an item."),
            ],
            control=True,
        ),
        Text("Section A: The views, interests and aspirations of the child and their parents", "head1"),
        Text(
            "Write here in the first person if the child’s own words are used. Say how they were gathered.",
            "note",
        ),
        Text("Click or tap here to enter text.", control=True),
        Text("Section B: Special educational needs", "head1"),
        Text("All of the child’s identified special educational needs must be specified here.", "note"),
    ]
    for area in (
        "Communication and interaction",
        "Cognition and learning",
        "SEMH",
        "Sensory and/or physical",
    ):
        blocks += [
            Text(area, "head2"),
            Table((heads("Strengths", "Needs"), (cell("Enter text"), cell("Enter text"))), (1, 1)),
        ]
    blocks += [
        Text("Section C: Health needs", "head1"),
        Text("Click or tap here to enter text.", control=True),
    ]
    blocks += [
        Text("Section D: Social care needs", "head1"),
        Text("Click or tap here to enter text.", control=True),
    ]
    blocks += [
        Text("Sections E and F: Outcomes and special educational provision", "head1"),
        Text("Outcomes must be SMART. Example: By the end of Year 6, [Name] will be able to …", "note"),
        Table(
            (
                heads("Outcome", "Steps", "Provision", "Who", "How often"),
                *[
                    (cell(f"{n}. By … [Name] will …"), cell(""), cell(""), cell(""), cell(""))
                    for n in range(1, 7)
                ],
            ),
            (3, 2, 3, 2, 2),
        ),
    ]
    for code, title in (
        ("G", "Health provision"),
        ("H1", "Social care provision (CSDPA)"),
        ("H2", "Other social care"),
    ):
        blocks += [
            Text(f"Section {code}: {title}", "head1"),
            Table((heads("Provision", "Who", "How often"), (cell(""), cell(""), cell(""))), (3, 2, 2)),
        ]
    blocks += [Text("Section I: Placement", "head1"), Text("Leave blank in a draft.", "note")]
    blocks += [Text("Section J: Personal budget", "head1"), Text("Delete if not applicable.", "note")]
    blocks += [
        Text("Section K: Advice and information", "head1"),
        Table(
            (heads("Advice", "Author", "Role", "Date"), *[(cell(""), cell(""), cell(""), cell(""))] * 5),
            (3, 3, 3, 2),
        ),
    ]
    return _made(
        "template-prompts",
        "template",
        blocks,
        Look(font="Calibri", footer="EHCP template v7"),
        ("docx", "office.pdf"),
    )


def template_merge() -> Document:
    """A mail-merge template: fields in guillemets and a long table that says what each section must hold."""
    rows = [heads("Section", "What the section must include")]
    for code, text in (
        ("A", "The views, interests and aspirations of the child and their parents, or of the young person."),
        ("B", "All of the child or young person’s special educational needs."),
        ("C", "The health needs which relate to their SEN."),
        ("D", "The social care needs which relate to their SEN or to a disability."),
        ("E", "The outcomes sought, including outcomes for adult life, with monitoring arrangements."),
        ("F", "The special educational provision required, detailed, specific and normally quantified."),
        ("G", "Any health provision reasonably required."),
        ("H1, H2", "Social care provision under section 2 of the CSDPA 1970, and any other."),
        ("I", "The name and type of the school. Blank in a draft."),
        ("J", "Details of a personal budget."),
        ("K", "The advice and information, appended."),
    ):
        rows.append((cell(code), cell(text)))
    blocks: list[Text | Items | Table | Break] = [
        Text("EHC Plan for «Child_Forename1» «Child_Surname»", "title"),
        key_values(
            [
                ("EHC Plan Ref No", "«Plan_Ref»"),
                ("Date of birth", "«Child_DOB»"),
                ("School", "«School_Name»"),
                ("Year group", "«NCY»"),
                ("Date of Issue of First EHC Plan", "«First_Issue»"),
                ("Amended with effect from", "«Amended»"),
            ],
            columns=4,
        ),
        Table(tuple(rows), (1, 6)),
        Break(),
    ]
    for code, title in (
        ("A", "My views"),
        ("B", "My needs"),
        ("C", "My health"),
        ("D", "My care"),
        ("E", "My outcomes"),
        ("F", "My support at school"),
        ("G", "My health support"),
        ("H1", "Social care support"),
        ("H2", "Other social care support"),
        ("I", "My school"),
        ("J", "Personal budget"),
        ("K", "Reports"),
    ):
        blocks += [Text(f"SECTION {code} – {title.upper()}", "head1"), Text(f"«Section_{code}»")]
        if code == "F":
            blocks.append(
                Table(
                    (heads("What", "By whom", "When"), (cell("…………"), cell("…………"), cell("…………"))), (3, 2, 2)
                )
            )
    look = Look(styles=False, rules="rects", footer="«Child_Surname» page {page}")
    return _made("template-merge", "template", blocks, look, ("docx", "drawn.pdf"))


def template_dots() -> Document:
    """A printed form with dotted leaders and alternatives to be struck out."""
    dots = "." * 60
    blocks: list[Text | Items | Table | Break] = [
        Text("Draft / Proposed / Amended / Final Plan", "title"),
        Text(f"Amendment Number: {dots[:20]}"),
        Text(f"Name: {dots}"),
        Text(f"Date of birth: DD/MM/YYYY     Year group: {dots[:20]}"),
        Text(f"School: {dots}"),
        Text("This plan is made on xx/xx/xxxx by the council (‘the authority’)."),
    ]
    for code, title in (
        ("A", "Views, Interests and Aspirations"),
        ("B", "Special Educational Needs"),
        ("C", "Health Needs"),
        ("D", "Social Care Needs"),
        ("E", "Outcomes"),
        ("F", "Special Educational Provision"),
        ("G", "Health Provision"),
        ("H", "Social Care Provision (H1 and H2)"),
        ("I", "Placement"),
        ("J", "Personal Budget"),
        ("K", "Appendices"),
    ):
        blocks += [
            Text(f"({code}) {title}", "head1"),
            Text(
                "Describe the child’s health needs here."
                if code == "D"
                else "Summarise from the advice. Be specific.",
                "note",
            ),
            Text(dots),
            Text(dots),
        ]
    look = Look(font="Times New Roman", size=11.5, header="OFFICIAL – SENSITIVE when completed")
    return _made("template-dots", "template", blocks, look, ("docx", "drawn.pdf"))


def review_school() -> Document:
    """An annual-review form of a school: tick grid, ratings of outcomes, the plan's own headings."""
    pupil = child("saoirse")
    rows = [heads("Outcome in the plan", "Achieved / partially achieved / not achieved", "Comment")]
    marks = ("Partially achieved", "Achieved", "Not achieved", "Partially achieved", "Achieved")
    goals = [goal for area in pupil.areas for goal in area.goals]
    for goal, mark in zip(goals, marks, strict=False):
        rows.append(
            (
                cell(goal.text),
                cell(mark),
                cell("See tutor’s notes. The outcome should be kept for another year."),
            )
        )
    blocks: list[Text | Items | Table | Break] = [
        Text("Annual Review of an Education, Health and Care Plan", "title"),
        Text("Part 1: Report of the review meeting (to be sent to the authority within two weeks)"),
        key_values(
            [
                ("Name", pupil.name),
                ("Date of birth", slash(pupil.born)),
                ("Date of this review", slash(date(2025, 11, 5))),
                ("Date of last review", slash(date(2024, 11, 12))),
                ("Date of current plan", slash(date(2024, 12, 20))),
                ("Setting", pupil.setting),
                ("Attendance", "93.4 %"),
                ("NC year / NCY educated in", "13 / 13"),
            ],
            columns=4,
        ),
        Table(
            (
                heads("Invited to the review", "Attended", "Report received"),
                (cell("Saoirse"), cell("Yes"), cell("Yes")),
                (cell("Mother and step-father"), cell("Yes"), cell("Yes")),
                (cell("Nerys Cavanagh, social worker"), cell("No"), cell("Yes")),
                (cell("Ottoline Mbeki, speech and language therapist"), cell("No"), cell("Yes")),
            ),
            (5, 2, 2),
        ),
        Text("Section A – Views, interests and aspirations", "head1"),
        Text("Do these need to change? ☒ Yes ☐ No"),
        Text("Saoirse said that she liked the hotel more than the garden centre and wants to go back there."),
        Text("Section B – Special educational needs", "head1"),
        Text("Do these need to change? ☐ Yes ☒ No"),
        Text("Section E – Outcomes: progress since the last review", "head1"),
        Table(tuple(rows), (5, 2, 4)),
        Text("Section F – Special educational provision", "head1"),
        Text("The work placement should be added to the plan. All other provision is in place."),
        Text("Sections C, D, G and H", "head1"),
        Text("No changes to health. Social care provision should be six hours of personal assistant time."),
        Text("Recommendation of the meeting", "head1"),
        Text("☐ Cease the plan   ☒ Amend the plan   ☐ No change"),
        Text("Signed: B. Tregunna        Date: 05/11/2025"),
    ]
    look = Look(rules="grid", footer="Annual review form AR1, revised September 2024   {page}")
    return _made("review-school", "annual_review", blocks, look, ("docx", "office.pdf"))


def review_interim() -> Document:
    """An early-years interim review in a letter-like form."""
    pupil = child("kaspar")
    blocks: list[Text | Items | Table | Break] = [
        Text("Interim Review Meeting Record (under 5s)", "title"),
        Text(f"Child: {pupil.name}     DOB: {slash(pupil.born)}     Setting: {pupil.setting}"),
        Text(f"Date of meeting: {long(date(2026, 6, 11))}     Date of EHC plan: {long(date(2026, 1, 30))}"),
        Text("Present", "head2"),
        Items(
            (
                "Mr and Mrs Dunmowe",
                "Hyacinth Orde, nursery teacher (chair)",
                "Solveig Haddow, physiotherapist",
            )
        ),
        Text("What has gone well since the plan was made?", "head2"),
        Text(
            "Kaspar now looks at one of four pictures with all three adults in his room. He rolled to "
            "his tummy in May."
        ),
        Text("Progress towards outcomes", "head2"),
        Table(
            (
                heads("Outcome", "Rating", "Evidence"),
                *[
                    (cell(goal.text), cell("On track"), cell("Video and tally of the week of 1 June."))
                    for area in pupil.areas
                    for goal in area.goals
                ],
            ),
            (5, 2, 4),
        ),
        Text("Provision: is everything in Section F in place?", "head2"),
        Text("All but the powered mobility trial, which waits for a chair."),
        Text("Which sections need to be changed? (tick)", "head2"),
        Table(
            (
                heads("A", "B", "C", "D", "E", "F", "G", "H", "I", "J"),
                tuple(cell("✓" if code in "EF" else "") for code in "ABCDEFGHIJ"),
            ),
            (1,) * 10,
        ),
        Text("The meeting recommends that the authority amend the plan before Kaspar starts school."),
    ]
    return _made(
        "review-interim", "annual_review", blocks, Look(font="Calibri", styles=False), ("docx", "drawn.pdf")
    )


def advice_health_form() -> Document:
    """A health advice form with labelled cells."""
    pupil = child("kaspar")
    rows = [
        ("Name", pupil.name),
        ("Date of birth", slash(pupil.born)),
        ("NHS number", pupil.nhs),
        ("Date of advice", slash(date(2025, 12, 8))),
        (
            "Medical history",
            "Born at 27 weeks; chronic lung disease; quadriplegic cerebral palsy; epilepsy since 2024.",
        ),
        ("Health needs", "Community Paediatrics: Kaspar needs oxygen at night and has absence seizures."),
        ("Outcomes", "By September 2027 Kaspar will taste five purees from a spoon with pleasure."),
        (
            "Health provision",
            "Children’s Nursing: yearly training of staff. Neurology: review every six months.",
        ),
        ("Completed by", "Dr Rufus Ollerenshaw, Consultant paediatrician"),
        ("Copies to", "Parents; GP; SEN team"),
    ]
    blocks: list[Text | Items | Table | Break] = [
        Text("EHC Needs Assessment: Health Advice", "title"),
        Text(
            "Please complete all parts. This advice is given under regulation 6(1)(c) of the SEND "
            "Regulations 2014."
        ),
        key_values(rows),
        Text("Page 1 of 1. Health template revised October 2023.", "small"),
    ]
    return _made("advice-health-form", "advice", blocks, Look(rules="grid"), ("docx", "office.pdf"))


def advice_ep() -> Document:
    """A psychologist's report: numbered sections, letters of evidence, headings for the plan's sections."""
    pupil = child("idris")
    blocks: list[Text | Items | Table | Break] = [
        Text("Psychological Advice for an EHC Needs Assessment", "title"),
        Text(f"Name: {pupil.name}     Date of birth: {slash(pupil.born)}     School: {pupil.setting}"),
        Text(
            f"Author: Dr Osric Banerjee, Educational Psychologist (HCPC registered)     Date: "
            f"{long(date(2026, 5, 1))}"
        ),
        Text("1. Sources", "head1"),
        Text(
            "(A) assessment by me; (PR) parent’s report; (TR) teacher’s report; (P) pupil’s views; (I) "
            "inference."
        ),
        Text("2. Child’s views", "head1"),
        Text("Idris told me that he likes lorries and rabbits and that reading makes his head hot (P)."),
        Text("3. Findings", "head1"),
        Text("3.1 Cognition and learning", "head2"),
        Text(
            "His verbal reasoning fell at the 6th centile and his visual reasoning at the 19th (A). He "
            "reads 60 of the "
            "100 first words (A, TR)."
        ),
        Text("3.2 Social, emotional and mental health", "head2"),
        Text(
            "Loss of his mother in 2023 is felt every day (PR). He tears up work when he is watched (TR, I)."
        ),
        Text("4. Section E: Suggested outcomes", "head1"),
        Items(
            (
                "By the end of Year 6 Idris will read a 100-word text with no more than five mistakes.",
                "By July 2027 Idris will use a card to leave the room before he damages his work.",
            )
        ),
        Text("5. Section F: Suggested provision", "head1"),
        Table(
            (
                heads("Provision", "By whom", "How often"),
                (
                    cell("Synthetic phonics catch-up"),
                    cell("Higher level teaching assistant"),
                    cell("25 minutes, 5 times a week"),
                ),
                (cell("Bereavement counselling"), cell("Accredited counsellor"), cell("50 minutes a week")),
            ),
            (4, 3, 3),
        ),
        Text("Appendix 1: tests used", "head2"),
        Text("Selected scales of the British Ability Scales; reading and spelling by graded lists."),
    ]
    return _made(
        "advice-psychologist",
        "advice",
        blocks,
        Look(font="Times New Roman", size=11.5),
        ("docx", "drawn.pdf"),
    )


def advice_letter() -> Document:
    """A paediatric letter that says little."""
    blocks: list[Text | Items | Table | Break] = [
        Text("Child Development Centre, Brackwater Infirmary"),
        Text(long(date(2026, 3, 31))),
        Text("Re: Benedikta Hollinsward, born 2 October 2013, NHS 512 663 0987", "label"),
        Text("Dear SEN Team,"),
        Text(
            "Thank you for asking for health advice for the EHC needs assessment of this pleasant girl, "
            "whom I saw with her "
            "mother in clinic on 24 March."
        ),
        Text(
            "She has migraine about once a month. Her examination was normal. I would recommend that "
            "school lets her rest in a "
            "dark room at the first sign of an attack and that she takes her medicine at once. I will "
            "see her every nine months."
        ),
        Text("I have identified no other health needs which relate to her special educational needs."),
        Text("Yours sincerely,"),
        Text("Dr Zelda Moxon, Consultant paediatric neurologist"),
        Text("cc: parents, GP, school nurse", "small"),
    ]
    return _made(
        "advice-letter", "advice", blocks, Look(font="Times New Roman", size=12), ("docx", "drawn.pdf")
    )


def newsletter() -> Document:
    """A local-offer newsletter that talks about plans."""
    blocks: list[Text | Items | Table | Break] = [
        Text("The SEND Bulletin", "title"),
        Text("News for families in Wealdmere · Summer 2026", "label"),
        Text("How long should an EHC plan take?", "head1"),
        Text(
            "The whole process takes up to 20 weeks. Your child’s plan has sections A to K: Section B "
            "describes their needs "
            "and Section F describes their provision. If you think that Section F is vague, ask for it "
            "to be quantified."
        ),
        Text("Dates for the diary", "head1"),
        Table(
            (
                heads("Date", "Event", "Where"),
                (cell("4 July"), cell("Family fun day"), cell("Tumbledown Park")),
                (cell("16 July"), cell("Ask a psychologist"), cell("Online")),
                (cell("9 September"), cell("Coffee morning"), cell("Candlewick Library")),
            ),
            (2, 4, 3),
        ),
        Text("Meet the team", "head1"),
        Text("Gwendolen Ashcombe is our new plan writer. In her spare time she keeps bees."),
        Text("Have your say", "head1"),
        Text("What outcomes matter to your family? Write to us by 31 August."),
    ]
    return _made("newsletter", "other", blocks, Look(font="Calibri", ink="C0392B"), ("docx", "drawn.pdf"))


def minutes() -> Document:
    """Minutes of a panel that names children and sections."""
    blocks: list[Text | Items | Table | Break] = [
        Text("SEND Panel: Minutes", "title"),
        Text("Tuesday 21 April 2026, 9.30 am, Committee Room 2, Tarnbridge Civic Hall"),
        Text(
            "Present: D. Arkell (chair), C. Thorneycroft, M. Frayne, P. Okafor-Lisle (minutes). "
            "Apologies: S. Prasad."
        ),
        Text("1. Minutes of the last meeting", "head2"),
        Text("Agreed as a true record."),
        Text("2. Requests for assessment", "head2"),
        Table(
            (
                heads("Case", "Decision", "Reason"),
                (
                    cell("RM, Year 4"),
                    cell("Agree to assess"),
                    cell("Needs not met by the school’s own provision"),
                ),
                (cell("TL, Year 9"), cell("Decline"), cell("Progress as expected; advice to school")),
            ),
            (2, 3, 5),
        ),
        Text("3. Final plans", "head2"),
        Text(
            "Ro S-N: Section I to name the college from September. Section H2 to be checked by social care."
        ),
        Text("4. Quality of plans", "head2"),
        Text(
            "Twelve plans were sampled. Outcomes in Section E were measurable in seven. Action: training "
            "for writers by June."
        ),
        Text("5. Date of next meeting: 19 May 2026", "head2"),
    ]
    return _made("minutes", "other", blocks, Look(size=11), ("docx", "office.pdf"))


MAKERS = (
    template_prompts,
    template_merge,
    template_dots,
    review_school,
    review_interim,
    advice_health_form,
    advice_ep,
    advice_letter,
    newsletter,
    minutes,
)
