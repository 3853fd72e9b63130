# ruff: noqa: E501 - the documents of tests read better unbroken
"""Plans told from the documents that share their headings."""

from __future__ import annotations

from tests.plans.build import COVER, TITLES, WORDS, bullet, head, para, plan_with, read, table


def test_a_plan() -> None:
    plan = plan_with()
    assert plan.kind == "plan"
    assert plan.kind_confidence > 0.8


def test_a_blank_template_has_labels_and_no_content() -> None:
    blocks: list[object] = [
        head("Education, Health and Care Plan"),
        table(["Name", "«Name»"], ["Date of birth", "DD/MM/YYYY"]),
    ]
    for code, title in TITLES.items():
        guidance = f"This section must set out all of the child or young person's {title.lower()}."
        blocks += [head(f"Section {code}: {title}"), para(guidance, italic=True), "Click here to enter text."]
    plan = read(*blocks)
    assert plan.kind == "template"
    assert plan.absent == ("H1", "H2")[:0]
    assert set(plan.empty) == set(TITLES)
    assert not plan.outcomes
    assert not plan.provision


def test_a_plan_with_guidance_left_in_is_still_a_plan() -> None:
    blocks: list[object] = []
    for code, title in TITLES.items():
        guidance = "This section should describe the child or young person."
        blocks += [head(f"Section {code}: {title}"), para(guidance, italic=True), WORDS]
    assert read(*COVER, *blocks).kind == "plan"


def test_an_annual_review_form_with_the_headings_of_a_plan() -> None:
    blocks: list[object] = [
        head("Annual Review of an Education, Health and Care Plan"),
        table(
            ["Name", "Amy Poole"],
            ["Date of birth", "3 March 2016"],
            ["Date of review meeting", "1 May 2025"],
            ["NCY educated in", "3"],
        ),
        table(["Name", "Invited", "Attended", "Report received"], ["Mrs Hill", "Yes", "Yes", "Yes"]),
        "Attendance: 93%",
    ]
    for code, title in TITLES.items():
        blocks += [
            head(f"Section {code} – {title}"),
            "Progress towards outcomes since the last review. " + WORDS,
        ]
    blocks.append("Recommendation: amend / cease / no change to the plan")
    plan = read(*blocks)
    assert plan.kind == "annual_review"
    assert plan.sections == {}
    assert plan.subject.name == "Amy Poole"


def test_a_plan_that_mentions_its_annual_review_is_a_plan() -> None:
    cover = table(["Date of last annual review", "1 May 2025"], ["Next annual review due", "30 April 2026"])
    assert plan_with(cover, "Progress is reviewed at the annual review of the plan.").kind == "plan"


def test_advice_as_report_letter_and_form() -> None:
    report = read(
        head("Speech and Language Therapy Report for Annual Review of an Education, Health and Care Plan"),
        table(["Name:", "Amy Poole"], ["Date of report:", "13 April 2026"], ["Report by:", "Jo Price, Therapist"]),
        head("1. Background"), "I assessed Amy in school.", head("Recommended outcomes"), "Amy will say ten words.",
        head("Section F:"), bullet("30 minutes, six times a term, carried out by a therapist."),
    )  # fmt: skip
    letter = read(
        "Westshire NHS Foundation Trust", "Dear Ms Brown", para("Re: Amy Poole, DOB 03/03/2016, NHS No. 999 123 4567", bold=True),
        "I saw Amy in clinic on 1 May. No health needs were identified.", "Yours sincerely", "Dr Roy, Consultant Paediatrician",
    )  # fmt: skip
    form = read(
        head("Health Advice for an Education, Health and Care Needs Assessment"),
        table(
            ["Name", "Amy Poole"],
            ["Health needs", "Asthma"],
            ["Outcomes", "Amy will use her inhaler."],
            ["Health provision", "See attached report"],
        ),
    )
    assert [d.kind for d in (report, letter, form)] == ["advice"] * 3
    assert not report.outcomes


def test_other_documents() -> None:
    newsletter = read(
        head("Oak Primary School Newsletter"),
        "Dates for your diary: sports day on 3 July.",
        "Please return library books.",
    )
    cv = read(
        head("Curriculum Vitae"),
        "Name: Joan Poole",
        head("Education"),
        "BA Hons",
        head("Employment"),
        "Teacher since 2010",
    )
    empty = read()
    assert [d.kind for d in (newsletter, cv, empty)] == ["other"] * 3


def test_a_tribunal_working_document_lacks_nothing() -> None:
    plan = read(
        head("Working Document – SEND Tribunal appeal"), table(["Underline", "Agreed by both parties"], ["Bold", "Proposed by the parents"]),
        head("SECTION B: Special educational needs"), WORDS, head("SECTION F: Special educational provision"), bullet("Reading daily."),
    )  # fmt: skip
    assert plan.kind == "working_document"
    assert plan.absent == ()
    assert set(plan.sections) == {"B", "F"}


def test_an_amendment_notice_and_a_list_of_statuses_that_names_one() -> None:
    notice = read(
        head("Notice of Proposed Amendments to an Education, Health and Care Plan"),
        head("Section F: Provision"),
        WORDS,
    )
    assert notice.kind == "amendment_notice"
    assert plan_with("☐ Draft ☒ Final ☐ Amendment Notice ☐ Amended Final").kind == "plan"
