"""Review forms and blank templates."""

from __future__ import annotations

from tests.third_corpus.blocks import Grid, Turn, head, p, row
from tests.third_corpus.companions import who
from tests.third_corpus.councils import CODES
from tests.third_corpus.parts import MUST, Job


def s6(job: Job) -> None:
    """An annual review form that walks through a plan's sections."""
    title = (
        "Annual Review of an Education, Health and Care Plan – Report"
        if job.variant == "a"
        else "EHCP REVIEW MEETING RECORD (AR2)"
    )
    who(
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
