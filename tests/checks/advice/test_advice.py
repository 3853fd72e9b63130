"""How an advice document is judged, through the rubric that ships."""

from __future__ import annotations

import pytest

from ehcaudit.checks.reading import Reading
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_criterion
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example
from ehcaudit.rubric.scorecard import CriterionResult
from tests.cases import codes

NEED = "# Needs\n• Ana tires after fifty metres and is late for lessons.\n"
OUTCOME = "# Outcomes\n• By July 2027, Ana will walk to her classroom on her own on four days out of five.\n"
PROVISION = (
    "# Provision\n• 20 minutes of stretches, three times a week, carried out by a teaching assistant.\n"
)


def judge(criterion_id: str, text: str) -> CriterionResult:
    rubric = load_rubric("professional-advice")
    criterion = next(c for c in rubric.criteria if c.id == criterion_id)
    return judge_criterion(Reading(case_of(Example(document=text), rubric)), criterion)


def test_needs_are_stated_said_to_be_none_told_of_or_passed_over() -> None:
    none = "# Health advice\n# Health needs\nNo health needs that affect his education were identified.\n"
    told = "# Report\n# Assessment\nHe has difficulty with stairs.\n"
    assert judge("needs-stated", NEED).score == 100
    assert "No health needs" in judge("needs-stated", none).reason
    assert codes(judge("needs-stated", told + PROVISION)) == ["needs_not_set_out"]
    assert codes(judge("needs-stated", PROVISION)) == ["advice_needs_silent"]
    assert codes(judge("needs-stated", "# Health advice\n| Health needs | None |")) == ["none_answer_bare"]


def test_a_clinical_need_beside_one_tied_to_lessons_counts_in_part() -> None:
    result = judge("needs-tied-to-education", NEED + "• Bilateral hearing loss.\n")
    assert result.score == 75
    assert [(f.severity, f.quote) for f in result.findings] == [("low", "Bilateral hearing loss.")]


def test_prose_about_school_speaks_for_the_whole_part() -> None:
    prose = "# Needs\nSam has a marked difficulty in calming himself.\nIn class this shows as running out.\n"
    assert judge("needs-tied-to-education", prose).score == 100


def test_social_care_needs_need_not_be_tied_to_education() -> None:
    text = "# Social care advice\n| Role | Social worker |\n# Needs\n• Luca cannot be left alone at home.\n"
    assert not judge("needs-tied-to-education", text).assessable


@pytest.mark.parametrize("criterion", ["outcomes-measurable", "provision-quantified"])
def test_nothing_is_owed_where_there_are_no_needs_and_all_is_where_there_are(criterion: str) -> None:
    none = "# Health advice\n# Health needs\nNo health needs were identified.\n"
    assert not judge(criterion, none).assessable
    assert judge(criterion, NEED).score == 0


def test_an_outcome_keeps_the_words_of_the_document_in_its_finding() -> None:
    text = "# Outcomes\nI would like to see Ana improve her confidence by July 2027.\n"
    result = judge("outcomes-measurable", text)
    assert result.grade == "inadequate"
    assert result.findings[0].quote.startswith("I would like to see Ana")


def test_a_heading_gives_its_time_to_the_outcomes_below() -> None:
    text = "# Outcomes by the end of Year 6\n• Ana will walk to her classroom on her own.\n"
    assert judge("outcomes-timed", text).score == 100
    assert codes(judge("outcomes-timed", text.replace(" by the end of Year 6", ""))) == ["no_deadline"]


def test_what_the_writer_will_do_is_done_by_the_role_in_the_signature() -> None:
    text = "# Provision\nI will review Ana in school for 30 minutes once a term.\n"
    signed = text + "# Signature\n| Name | Rosalind Achterberg |\n| Role | Physiotherapist |\n"
    assert judge("provision-quantified", signed).score == 100
    assert judge("provision-quantified", text).score == 50


def test_equipment_needs_a_provider_or_a_time_and_no_frequency() -> None:
    frame = "# Provision\n• A standing frame{}.\n"
    assert judge("provision-quantified", frame.format(", in place by September 2026")).score == 100
    assert judge("provision-quantified", frame.format("")).score == 50


def test_what_is_done_once_needs_no_frequency() -> None:
    visit = "# Provision\n• One home visit{}, carried out by an occupational therapist.\n"
    assert judge("provision-quantified", visit.format(" of 60 minutes")).score == 100
    assert (judge("provision-quantified", visit.format("")).score or 0) < 100


def test_pointing_to_another_paper_is_worse_where_nothing_else_is_said() -> None:
    away = "# Provision\n• See attached report.\n"
    assert judge("provision-in-full", away).score == 0
    assert judge("provision-in-full", PROVISION + "• See attached report.\n").score == 50
    assert codes(judge("provision-in-full", away)) == ["advised_elsewhere"]


def test_a_name_without_a_role_is_half_a_signature() -> None:
    text = NEED + "Signed Rosalind Achterberg, 11 June 2026.\n"
    assert codes(judge("signed", text)) == ["advice_role_unnamed"]
    assert judge("dated", text).score == 100


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("Ana has dysphagia and coughs at lunch in school.", ["term_unexplained"]),
        ("Ana has dysphagia (difficulty in swallowing) and coughs at lunch in school.", []),
        ("Ana follows the ELSA programme in school.", ["abbreviation_unexplained"]),
        ("Ana follows the Emotional Literacy Support Assistant (ELSA) programme in school.", []),
        ("Ana has an EHC plan, and the SENCO and GP know of her needs in class.", []),
        ("Ana has high aspirations for work and tires in lessons.", []),
    ],
)
def test_words_of_the_profession_are_to_be_explained(statement: str, found: list[str]) -> None:
    assert codes(judge("plain-language", f"# Needs\n• {statement}\n")) == found
