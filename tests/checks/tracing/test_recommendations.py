"""What an advice document recommends, by the heading it stands under and by its own words."""

from __future__ import annotations

from typing import Any

import pytest

from ehcaudit.checks.tracing.advice_headings import heading_family
from ehcaudit.checks.tracing.recommendations import Reading, read_recommendations
from ehcaudit.plans.case import AdviceSource
from tests.accuracy.tracing import document_of


def read(*blocks: Any, discipline: str = "physiotherapy") -> Reading:
    document = document_of({"name": "advice", "blocks": list(blocks)})
    return read_recommendations(document, AdviceSource("A1", "advice", None, discipline=discipline))


@pytest.mark.parametrize(
    ("heading", "family"),
    [
        ("Recommendations", "provision"),
        ("6. Provision recommended", "provision"),
        ("Section F:", "provision"),
        ("Recommended provision: communication", "provision"),
        ("Outcomes we would hope for", "outcome"),
        ("Targets", "outcome"),
        ("Recommended outcomes", "outcome"),
        ("Summary of needs", "need"),
        ("Opinion and health needs", "need"),
        ("Background", "none"),
        ("Medical History", "none"),
        ("Assessment results", "none"),
        ("Views of the child and parents", "none"),
        ("Review and signature", "none"),
        ("Current provision", "none"),
        ("Speech and Language Therapy Report for Education, Health and Care Needs Assessment", None),
    ],
)
def test_families_of_headings(heading: str, family: str | None) -> None:
    assert heading_family(heading) == family


def test_a_bullet_counts_under_recommendations_and_not_under_history() -> None:
    bullet = {"b": "30 minutes of stretches, 3 times a week, carried out by a teaching assistant."}
    assert [r.kind for r in read({"h": "Recommendations"}, bullet).recommendations] == ["provision"]
    assert read({"h": "History"}, bullet).recommendations == ()


def test_nothing_and_see_attached_are_what_they_are() -> None:
    found = read(
        {"h": "Health needs"},
        {"p": "No health needs identified."},
        {"h": "Provision"},
        {"p": "Please see attached report."},
    )
    assert found.recommendations == ()
    assert found.says_none
    assert found.see_attached


def test_services_in_one_cell_keep_their_own_discipline() -> None:
    lines = (
        "Community Paediatrics: Review in clinic every six months.\nOccupational Therapy: Handwriting "
        "programme, 10 minutes daily."
    )
    found = read({"t": [["Health Provision", lines]]}, discipline="paediatrics").recommendations
    assert [(r.discipline, r.health) for r in found] == [
        ("paediatrics", True),
        ("occupational_therapy", True),
    ]


def test_a_row_of_a_table_is_one_recommendation_with_who_and_how_often() -> None:
    rows = [["Provision", "By whom", "Frequency"], ["Stretching programme", "Trained TA", "15 minutes daily"]]
    assert [r.text for r in read({"t": rows}).recommendations] == [
        "Stretching programme; Trained TA; 15 minutes daily"
    ]


def test_a_table_of_scores_recommends_nothing() -> None:
    assert (
        read({"h": "Recommendations"}, {"t": [["Subtest", "Score"], ["Word classes", "80"]]}).recommendations
        == ()
    )


def test_prose_recommends_sentence_by_sentence() -> None:
    text = (
        "I saw him in May. He should have physiotherapy for 30 minutes each week. I discussed this "
        "with his parents."
    )
    assert [r.text for r in read({"h": "Recommendations"}, {"p": text}).recommendations] == [
        "He should have physiotherapy for 30 minutes each week."
    ]


def test_codes_of_sources_are_left_out() -> None:
    found = read(
        {"h": "Provision"}, {"b": "A weekly 30-minute session with an ELSA (A, PR)."}
    ).recommendations
    assert [r.text for r in found] == ["A weekly 30-minute session with an ELSA."]


def test_the_same_words_twice_are_one_recommendation() -> None:
    bullet = {"b": "Hydrotherapy for 30 minutes each week."}
    assert (
        len(
            read(
                {"h": "Summary of recommendations"}, bullet, {"h": "Recommendations"}, bullet
            ).recommendations
        )
        == 1
    )


@pytest.mark.parametrize("heading", [[], [{"h": "Recommendations"}], [{"h": "Health needs"}]])
@pytest.mark.parametrize(
    "sentence",
    [
        "I would ask that the school nurse checks her inhaler technique each term.",
        "I should be grateful if the class teacher would seat her at the front.",
        "I would be grateful if school could add him to the lunch club.",
        "I would suggest that staff keep a spare pump in class.",
        "It would be helpful if school could allow him extra time to change.",
        "Please could the school nurse review his care plan each September.",
        "Could the school please make sure that water is within reach.",
        "I would like the physiotherapist to see him every half term.",
    ],
)
def test_a_letter_asks_in_frames_of_its_own(heading: list[Any], sentence: str) -> None:
    found = read(*heading, {"p": f"I saw her in May. {sentence}"}).recommendations
    assert [(r.kind, r.text) for r in found] == [("provision", sentence)]


@pytest.mark.parametrize("heading", [[], [{"h": "Recommendations"}], [{"h": "Health needs"}]])
@pytest.mark.parametrize(
    "sentence",
    [
        "I would be grateful for a copy of the final plan.",
        "Please could you send me the draft.",
        "I would like to thank you for your help.",
        "I would ask you to contact me if anything is unclear.",
        "It would be helpful if you could let me know the outcome.",
        "Her mother would like more help at home.",
    ],
)
def test_what_a_letter_asks_of_its_reader_is_no_recommendation(heading: list[Any], sentence: str) -> None:
    assert read(*heading, {"p": f"I saw her in May. {sentence}"}).recommendations == ()
