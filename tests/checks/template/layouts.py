"""Five clean blank templates, each in another manner, with the pieces that can be left out tagged by code."""

# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
from __future__ import annotations

from tests.checks.template.build import Block, Head, Table, para

AREAS = {
    "area:C&I": "Communication and interaction",
    "area:C&L": "Cognition and learning",
    "area:SEMH": "Social, emotional and mental health",
    "area:S&P": "Sensory and/or physical needs",
}
FRONT = (
    ("Name", "[[Child name]]"),
    ("Date of birth", "[[Date of birth]]"),
    (("Date plan issued", "issue_date_missing"), ("[[Issue date]]", "issue_date_missing")),
    (
        ("Review to be held by (review date)", "review_date_missing"),
        ("[[Review date]]", "review_date_missing"),
    ),
)
SIGN = Table(
    (
        ("Signed on behalf of the local authority", "sign_off_missing"),
        ("Name of officer", "sign_off_missing"),
        ("Date signed", "sign_off_missing"),
    ),
    1,
    tag="sign_off_missing",
)


def national() -> list[Block]:
    """Columns B | F | E by area, C | G | E and D | H1 | H2 | E."""
    blocks: list[Block] = [
        Head("Education, Health and Care Plan", level=0),
        Table(rows=FRONT),
        Table(
            rows=(
                (
                    "A1",
                    "The views, interests and aspirations of the child and their parents, or of the young person",
                ),
            ),
            tag="section:A",
        ),
        para(
            ("Record what the child or young person says in their own words.", "voice_missing"),
            ("Say how their views were obtained and who helped.", "voice_method_missing"),
            ("Record what parents and carers say.", "parents_views_missing"),
            tag="section:A",
        ),
    ]
    for tag, area in AREAS.items():
        blocks.append(
            Table(
                (
                    ("B – Special Educational Needs", "section:B"),
                    ("F – Special Educational Provision", "section:F"),
                    ("E – Outcomes", "section:E"),
                ),
                3,
                titles=(
                    "Special Educational Needs and Provision",
                    (area, tag),
                    ("Strengths", "strengths_missing"),
                    ("Outcomes: say what the child will be able to do,", "outcome_what"),
                    ("the date by when it will be achieved,", "outcome_when_missing"),
                    ("and what evidence will show it.", "outcome_measure_missing"),
                    ("Provision: name the staff role and qualification,", "provision_who_missing"),
                    ("the frequency,", "provision_frequency_missing"),
                    ("the length of each session,", "provision_duration_missing"),
                    ("and the group size or ratio.", "provision_group_missing"),
                ),
                tag=tag,
            )
        )
    blocks += [
        Head("C – Health care needs which relate to special educational needs", "section:C"),
        para(
            "Specify any health needs.",
            ("If there are none, write “no health needs identified”.", "none:health"),
            tag="section:C",
        ),
        Table(
            (
                ("C – Health Care Needs", "section:C"),
                ("G – Health Care Provision", "section:G"),
                ("E – Outcomes", "section:E"),
            ),
            3,
        ),
        Head(
            "D – Social care needs which relate to special educational needs or to a disability", "section:D"
        ),
        para(
            "Specify any social care needs.",
            ("If there are none, write “no social care needs identified”.", "none:social care"),
            tag="section:D",
        ),
        Table(
            (
                ("D – Social Care Needs", "section:D"),
                ("H1 – Provision under section 2 CSDPA 1970", "section:H1"),
                ("H2 – Other social care provision", "section:H2"),
                ("E – Outcomes", "section:E"),
            ),
            3,
        ),
        Head("I – Placement", "section:I"),
        para(
            "Leave blank in the draft; in the final plan give the name and type of the school or other institution.",
            tag="section:I",
        ),
        Head("J – Direct Payments", "section:J"),
        para("Set out any personal budget.", tag="section:J"),
        Head("K – The advice and information gathered during the EHC needs assessment", "section:K"),
        Table(
            (
                "Advice requested",
                ("Author", "advice_author_missing"),
                ("Job title", "advice_role_missing"),
                ("Date received", "advice_date_missing"),
                "Appended YES/NO",
            ),
            3,
            tag="section:K",
        ),
        Head("Preparing for adulthood (complete from Year 9)", "adulthood_missing", 2),
        SIGN,
    ]
    return blocks


def _title(code: str) -> str:
    titles = {
        "A": "Views, interests and aspirations",
        "B": "Special educational needs",
        "C": "Health needs related to SEN",
        "D": "Social care needs related to SEN",
        "E": "Outcomes sought",
        "F": "Special educational provision",
        "G": "Health provision",
        "H1": "Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970",
        "H2": "Other social care provision reasonably required",
        "I": "Name and type of placement",
        "J": "Personal budget",
        "K": "Advice and information",
    }
    return titles[code]


def _section(code: str, form: str = "Section {code}: {title}") -> Head:
    return Head(form.format(code=code, title=_title(code)), f"section:{code}")


def portrait() -> list[Block]:
    """Portrait, a table of labels for each area, a provision table with five columns."""
    blocks: list[Block] = [
        Head("Education, Health and Care Plan", level=0),
        Table(rows=FRONT),
        para(
            ("From Year 9 the plan must help the young person to prepare for adulthood.", "adulthood_missing")
        ),
        _section("A"),
    ]
    blocks.append(
        Table(
            rows=(
                (("My views and wishes", "voice_missing"), ("[[My views]]", "voice_missing")),
                (
                    ("How I took part and how my views were collected", "voice_method_missing"),
                    ("[[How collected]]", "voice_method_missing"),
                ),
                (
                    ("Parent and carer views", "parents_views_missing"),
                    ("[[Parent views]]", "parents_views_missing"),
                ),
            ),
            tag="section:A",
        )
    )
    blocks.append(_section("B"))
    for tag, area in AREAS.items():
        blocks += [
            Head(area, tag, 2),
            Table(
                rows=(
                    (("Strengths", "strengths_missing"), ("[[Strengths]]", "strengths_missing")),
                    ("Needs", "[[Needs]]"),
                ),
                tag=tag,
            ),
        ]
    blocks += [
        _section("C"),
        para(
            "Set out health needs related to SEN.",
            ("Write “none” where there are none.", "none:health"),
            tag="section:C",
        ),
        _section("D"),
        para(
            "Set out social care needs.",
            ("Write “none” where there are none.", "none:social care"),
            tag="section:D",
        ),
        _section("E"),
        Table(
            (
                ("What I will be able to do", "outcome_what"),
                ("By when", "outcome_when_missing"),
                ("How we will know", "outcome_measure_missing"),
            ),
            3,
            tag="section:E",
        ),
        _section("F"),
        Table(
            (
                "Provision",
                ("By whom", "provision_who_missing"),
                ("How often", "provision_frequency_missing"),
                ("How long", "provision_duration_missing"),
                ("Group size", "provision_group_missing"),
                ("Which need and outcome does this meet?", "thread_missing"),
            ),
            3,
            tag="section:F",
        ),
        _section("G"),
        para("Set out the health provision reasonably required.", tag="section:G"),
        _section("H1"),
        para("For children under 18.", tag="section:H1"),
        _section("H2"),
        para("Set out any other social care provision.", tag="section:H2"),
        _section("I"),
        para("This section stays blank in a draft plan.", tag="section:I"),
        _section("J"),
        _section("K"),
        Table(
            (
                "Report",
                ("Name", "advice_author_missing"),
                ("Role", "advice_role_missing"),
                ("Date of report", "advice_date_missing"),
            ),
            3,
            tag="section:K",
        ),
        SIGN,
    ]
    return blocks


def linear() -> list[Block]:
    """Headings and guidance in sentences, hardly a table."""
    blocks: list[Block] = [
        Head("Education, Health and Care Plan", level=0),
        para(("EHC plan issued on: ……………", "issue_date_missing")),
        para(("Next annual review due by: ……………", "review_date_missing")),
        _section("A", "SECTION {code} – {title}"),
        para(
            ("Describe what the young person wants for themselves, now and later.", "voice_missing"),
            (
                "Explain how they were helped to communicate and how their views were sought.",
                "voice_method_missing",
            ),
            ("Set out the views and hopes of parents.", "parents_views_missing"),
            tag="section:A",
        ),
        para(("From Year 9 set out what is hoped for in preparation for adulthood.", "adulthood_missing")),
        _section("B", "SECTION {code} – {title}"),
        para(
            "Every identified need must be set out.",
            ("Begin each area with what is going well.", "strengths_missing"),
            tag="section:B",
        ),
    ]
    blocks += [Head(f"{n}. {area}", tag, 2) for n, (tag, area) in enumerate(AREAS.items(), 1)]
    blocks += [
        _section("C", "SECTION {code} – {title}"),
        para(
            "Describe health needs.",
            ("Where there are none, say so; do not leave it blank.", "none:health"),
            tag="section:C",
        ),
        _section("D", "SECTION {code} – {title}"),
        para(
            "Describe social care needs.",
            ("Where there are none, say so; do not leave it blank.", "none:social care"),
            tag="section:D",
        ),
        _section("E", "SECTION {code} – {title}"),
        para(
            "Number each outcome.",
            ("State the target date for each one.", "outcome_when_missing"),
            ("State how success will be measured.", "outcome_measure_missing"),
            tag="section:E",
        ),
        _section("F", "SECTION {code} – {title}"),
        para(
            "Provision must be detailed and specific.",
            ("State who will deliver it and with what qualification.", "provision_who_missing"),
            ("State how many times a week.", "provision_frequency_missing"),
            ("State how many minutes each time.", "provision_duration_missing"),
            ("State whether it is individual or in a group, and of how many.", "provision_group_missing"),
            ("Give the number of the need that it meets.", "thread_missing"),
            tag="section:F",
        ),
        _section("G", "SECTION {code} – {title}"),
        _section("H1", "SECTION {code} – {title}"),
        _section("H2", "SECTION {code} – {title}"),
        _section("I", "SECTION {code} – {title}"),
        _section("J", "SECTION {code} – {title}"),
        _section("K", "SECTION {code} – {title}"),
        para(
            "Number the reports K1, K2 and so on.",
            ("Give the author,", "advice_author_missing"),
            ("their profession", "advice_role_missing"),
            ("and the date.", "advice_date_missing"),
            tag="section:K",
        ),
        para(("Signature of the authorised officer: ……………", "sign_off_missing")),
    ]
    return blocks


def action() -> list[Block]:
    """Bracketed letters; outcomes, provision and care in one action table."""
    form = "Section ({code}): {title}"
    blocks: list[Block] = [
        Head("One Plan for Education, Health and Care", level=0),
        Table(rows=FRONT),
        _section("A", form),
        Table(
            rows=(
                (("What is important to me", "voice_missing"), ("[[Important]]", "voice_missing")),
                (
                    ("How I was involved and how my views were recorded", "voice_method_missing"),
                    ("[[Involved]]", "voice_method_missing"),
                ),
                (("What my family think", "parents_views_missing"), ("[[Family]]", "parents_views_missing")),
            ),
            tag="section:A",
        ),
        _section("B", form),
    ]
    for tag, area in AREAS.items():
        blocks.append(
            Table(
                rows=(
                    (area, "[[Needs]]"),
                    (("What is working well", "strengths_missing"), ("[[Well]]", "strengths_missing")),
                ),
                tag=tag,
            )
        )
    blocks += [
        _section("C", form),
        para(("Enter “not applicable” if no health needs were identified.", "none:health"), tag="section:C"),
        _section("D", form),
        para(
            ("Enter “not applicable” if no social care needs were identified.", "none:social care"),
            tag="section:D",
        ),
        Head("Action plan", level=2),
        para(
            ("For each action say who does it,", "provision_who_missing"),
            ("how frequently,", "provision_frequency_missing"),
            ("for how long", "provision_duration_missing"),
            ("and with what ratio.", "provision_group_missing"),
        ),
        Table(
            (
                ("Section (E) Desired outcome", "section:E"),
                ("Achieved by (date)", "outcome_when_missing"),
                ("What success looks like", "outcome_measure_missing"),
                ("Section (F) Special educational provision", "section:F"),
                ("Section (G) Health provision", "section:G"),
                ("Section (H1) Social care provision under CSDPA 1970", "section:H1"),
                ("Section (H2) Other social care provision", "section:H2"),
                ("Who", "provision_who_missing"),
                ("How often", "provision_frequency_missing"),
                ("For how long", "provision_duration_missing"),
                ("Group or ratio", "provision_group_missing"),
            ),
            4,
        ),
        Head("Preparing for adulthood, from Year 9", "adulthood_missing", 2),
        _section("I", form),
        _section("J", form),
        _section("K", form),
        Table(
            (
                "Title of report",
                ("Written by", "advice_author_missing"),
                ("Profession", "advice_role_missing"),
                ("Dated", "advice_date_missing"),
                "Attached",
            ),
            3,
            tag="section:K",
        ),
        SIGN,
    ]
    return blocks


def first_person() -> list[Block]:
    """First-person titles behind the letters."""
    titles = {
        "A": "All about me", "B": "My special educational needs", "C": "My health needs", "D": "My social care needs",
        "E": "My outcomes", "F": "Special educational provision required by me", "G": "Health provision required by me",
        "H1": "My social care provision (Chronically Sick and Disabled Persons Act 1970)", "H2": "My other social care provision",
        "I": "My school or college", "J": "My personal budget", "K": "Advice and information used to write my plan",
    }  # fmt: skip

    def section(code: str) -> Head:
        return Head(f"Section {code} {titles[code]}", f"section:{code}")

    blocks: list[Block] = [
        Head("My EHC Plan", level=0),
        Table(rows=FRONT),
        section("A"),
        para(("What I want to say about my life and my future:", "voice_missing"), tag="section:A"),
        para(("How I shared my views, and who helped me:", "voice_method_missing"), tag="section:A"),
        para(("What my parents or carers want to say:", "parents_views_missing"), tag="section:A"),
        para(("Getting ready for adulthood (from Year 9): work, home, friends, health", "adulthood_missing")),
        section("B"),
    ]
    for tag, area in AREAS.items():
        blocks += [
            Head(area, tag, 2),
            para(("What I am good at:", "strengths_missing"), tag=tag),
            para("What I find hard:", tag=tag),
        ]
    blocks += [
        section("C"),
        para(("If I have no health needs, this must say so.", "none:health"), tag="section:C"),
        section("D"),
        para(("If I have no social care needs, this must say so.", "none:social care"), tag="section:D"),
        section("E"),
        Table(
            (
                ("What I will achieve", "outcome_what"),
                ("When by", "outcome_when_missing"),
                ("How everyone will know", "outcome_measure_missing"),
            ),
            3,
            tag="section:E",
        ),
        section("F"),
        Table(
            (
                "Provision required",
                ("Provided by", "provision_who_missing"),
                ("Frequency", "provision_frequency_missing"),
                ("Duration", "provision_duration_missing"),
                ("Ratio", "provision_group_missing"),
                ("For which outcome", "thread_missing"),
            ),
            3,
            tag="section:F",
        ),
        section("G"),
        section("H1"),
        section("H2"),
        section("I"),
        section("J"),
        section("K"),
        Table(
            (
                ("Who wrote it", "advice_author_missing"),
                ("Their role", "advice_role_missing"),
                ("Date", "advice_date_missing"),
            ),
            3,
            tag="section:K",
        ),
        SIGN,
    ]
    return blocks


LAYOUTS = {
    "national": national,
    "portrait": portrait,
    "linear": linear,
    "action": action,
    "first_person": first_person,
}
