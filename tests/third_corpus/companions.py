"""Papers that lie beside plans: advice, review forms, blank templates."""
# ruff: noqa: E501

from __future__ import annotations

from tests.third_corpus.blocks import Grid, cell, head, p, row
from tests.third_corpus.parts import Job


def who(job: Job, title: str, kind: str, extra: list[tuple[str, str]] | None = None) -> None:
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
    who(
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
    who(job, title, "advice", [("Date of report", job.council.day(job.kid.advice[-1].date))])
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
    who(
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
    who(job, title, "advice", [("Date of advice", job.council.day(job.kid.advice[1].date))])
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
