"""Papers that lie beside plans: advice, review forms, blank templates."""
# ruff: noqa: E501

from __future__ import annotations

from tests.third_corpus.blocks import Grid, Turn, cell, head, p, row
from tests.third_corpus.councils import CODES
from tests.third_corpus.parts import MUST, Job


def _who(job: Job, title: str, kind: str, extra: list[tuple[str, str]] | None = None) -> None:
    kid = job.kid
    job.truth.kind = kind
    job.truth.subject = {"name": kid.name, "date_of_birth": kid.facts["dob"]}
    job.add(p(title, "title"))
    pairs = [
        ("Name", kid.name),
        ("Date of birth", job.council.day(kid.facts["dob"])),
        ("NHS number", kid.facts["nhs"]),
        *(extra or []),
    ]
    job.add(Grid([row(a, b) for a, b in pairs], [5, 11]))


def s1(job: Job) -> None:
    """A health form of labelled cells."""
    title = (
        "Health information for an EHC needs assessment"
        if job.variant == "a"
        else "EHCNA 4H – Health advice form"
    )
    _who(
        job,
        title,
        "advice",
        [("Home language", "English"), ("Date of advice", job.council.day(job.kid.advice[0].date))],
    )
    needs = [f"Community Paediatrics: {t}" for t in job.kid.health] + [
        "Physiotherapy: not known to this service."
    ]
    rows = [row("Medical history", "Born at term; see clinic letters."), [cell("Health needs"), cell(*needs)]]
    rows += [
        row("Outcomes", f"{job.kid.called} will keep well enough to be in school every day."),
        row("Health provision", "see attached report"),
    ]
    job.add(
        Grid(rows, [4, 12]),
        p("Page 1 of 1. Copies to: parents, school nurse, GP."),
        p("Signed: Dr E. Mensimah"),
    )


def s2(job: Job) -> None:
    """A therapist's report in bullets."""
    title = (
        "Physiotherapy contribution to the EHC needs assessment"
        if job.variant == "a"
        else "Occupational Therapy Report"
    )
    _who(job, title, "advice", [("Date of report", job.council.day(job.kid.advice[-1].date))])
    for head_, text in (
        ("Background", "Referred by the paediatrician."),
        ("Mobility in School", f"{job.kid.called} tires on stairs."),
        ("Targets", "To climb twelve steps with one rail by June."),
    ):
        job.add(p(head_, "h1"), p(text))
    job.add(p("Recommendations", "h1"))
    for n in (10, 15, 20):
        job.add(
            p(
                f"{n} minutes of stretching; {n * 3} times a year; carried out by a Band {n // 5 + 1} physiotherapy assistant",
                "bullet",
            )
        )


def s3(job: Job) -> None:
    """A paediatric letter."""
    job.truth.kind = "advice"
    job.truth.subject = {"name": job.kid.name, "date_of_birth": job.kid.facts["dob"]}
    opening = (
        "Dear SEN team," if job.variant == "a" else "Dear colleague, re: request under section 36 CFA 2014"
    )
    job.add(
        p("Marlhaven Hospitals NHS Trust"),
        p("Department of Community Child Health"),
        p(job.council.day(job.kid.advice[0].date)),
    )
    job.add(p(opening), p(f"Re: {job.kid.name}, DOB {job.council.day(job.kid.facts['dob'])}", "bold"))
    job.add(
        p(
            f"Thank you for asking about {job.kid.called}. I reviewed the notes and saw the family in clinic. There are no health needs identified that would go in Section C. I recommend that school staff have a yearly talk with the school nurse."
        )
    )
    job.add(
        p("Any therapy that educates should be in Section F of the plan rather than Section G."),
        p("Yours sincerely,"),
        p("Dr Efua Mensimah, Consultant Community Paediatrician"),
    )


def s4(job: Job) -> None:
    """A social-care form with tables that bear a plan's letters."""
    title = (
        "Social care advice for Sections D, H1 and H2"
        if job.variant == "a"
        else "Disabled Children's Service: advice to the EHC team"
    )
    _who(
        job,
        title,
        "advice",
        [("Author", "Kezia Blount, Social Worker"), ("Quality assured by", "Ewan Sproat, Team Manager")],
    )
    job.add(
        Grid(
            [
                head("The child's views", "The parents' views"),
                row(job.kid.views["child"][0], job.kid.views["parent"][0]),
            ],
            [8, 8],
        )
    )
    job.add(
        p("Sections D (social care needs)", "h1"),
        p(job.kid.social[0]),
        p("Long Term / Preparation for Adulthood Outcomes", "h2"),
        p(f"{job.kid.called} will have friends nearby."),
    )
    for code in ("H1", "H2"):
        rows = [head("Provision", "By Whom", "Frequency", "Which Need Does This Provision Meet")]
        rows += [
            row(
                f"Visit number {n} by the family worker to agree the plan and look at how the family is managing",
                "Family worker",
                "monthly",
                "Respite",
            )
            for n in range(1, 15)
        ]
        job.add(p(f"{code} social care provision", "h1"), Grid(rows, [7, 3, 3, 3]))


def s5(job: Job) -> None:
    """A psychologist's report with source codes."""
    title = (
        "Psychological Advice (Educational Psychologist)"
        if job.variant == "a"
        else "EDUCATIONAL PSYCHOLOGY ADVICE under regulation 6"
    )
    _who(job, title, "advice", [("Date of advice", job.council.day(job.kid.advice[1].date))])
    job.add(
        p("1. Summary", "h1"),
        p(
            f"{job.kid.called} has needs in two areas (A, PR). The codes are (A) assessment, (P) parent, (I) information from school."
        ),
    )
    job.add(p("2. Findings: " + job.council.area("ci"), "h1"))
    job.add(*(p(f"{t} (A, TR)") for texts in job.kid.needs.values() for t in texts))
    job.add(p("3. Outcomes", "h1"), *(p(g.text + " (A)", "bullet") for g in job.kid.goals))
    job.add(p("4. Provision", "h1"), *(p(i.sentence, "bullet") for i in job.kid.items), p("(Appendix 2)"))


def s6(job: Job) -> None:
    """An annual review form that walks through a plan's sections."""
    title = (
        "Annual Review of an Education, Health and Care Plan – Report"
        if job.variant == "a"
        else "EHCP REVIEW MEETING RECORD (AR2)"
    )
    _who(
        job,
        title,
        "annual_review",
        [
            ("NCY educated in", job.kid.facts["year"]),
            ("Date of this review", job.council.day(job.kid.dates["issued"])),
            ("Attendance", "93.4 %"),
        ],
    )
    job.add(
        Grid(
            [
                head("Invited", "Attended", "Report received"),
                row("Parent", "Yes", "Yes"),
                row("Health", "No", "No"),
            ],
            [6, 5, 5],
        )
    )
    ticks = [row(job.council.head(c, job.kid.called).replace("|", " "), "☐", "☒") for c in CODES]
    job.add(
        p("Which sections need changing?", "bold"),
        Grid([head("Section", "Change", "No change"), *ticks], [10, 3, 3]),
    )
    job.head("A")
    job.add(p(job.kid.views["child"][0]))
    job.head("B")
    job.add(p("Needs are as in the present plan, but reading has moved on."))
    job.head("E")
    rates = ("Achieved", "Partially achieved", "Not achieved")
    job.add(
        Grid(
            [
                head("Outcome in the plan", "Rating", "Comment"),
                *(row(g.text, rates[n % 3], "See the tests table.") for n, g in enumerate(job.kid.goals)),
            ],
            [9, 3, 4],
        )
    )
    job.add(
        p("Recommendation: amend / cease / no change", "bold"),
        p("The meeting recommends that the authority amends the plan."),
    )


def s7(job: Job) -> None:
    """A blank template, guidance and all."""
    job.truth.kind, job.truth.subject = "template", {}
    job.truth.traps += [15, 21]
    blank = "«Child_Forename1» «Child_Surname»" if job.variant == "a" else "[Name of child]"
    job.add(p(job.council.name, "centre"), p(f"Education, Health and Care Plan for {blank}", "title"))
    job.add(
        Grid(
            [
                row("Date of birth", "DD/MM/YYYY"),
                row("NHS number", "……………"),
                row("Date issued", "Click here to enter a date."),
                row("Status", "Draft / Final / Amended (delete as applicable)"),
            ],
            [6, 10],
        ),
        Turn(),
    )
    for code in CODES:
        job.head(code)
        job.add(
            p(f"Guidance for writers: {MUST[code]}", "small"),
            p("Click here to enter text." if job.variant == "a" else "XXXXX"),
        )
        if code == "E":
            job.add(
                Grid(
                    [
                        head("By when", "Outcome"),
                        row("Choose an item.", "By … [Name] will … so that …"),
                        row("", ""),
                    ],
                    [4, 12],
                )
            )
        if code == "F":
            job.add(
                Grid(
                    [
                        head(*job.council.columns),
                        row("", "", ""),
                        row("e.g. Twenty minutes of precision teaching", "e.g. TA", "e.g. daily"),
                    ],
                    [8, 4, 4],
                )
            )


FORMS = {"S1": s1, "S2": s2, "S3": s3, "S4": s4, "S5": s5, "S6": s6, "S7": s7}
