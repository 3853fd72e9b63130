"""Kinds by structure: wishes, introductions, fragments, headings, what is had done."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import judge_outcome


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "We want Toby to sleep in his own bed all night, five nights out of seven, by summer 2027.",
            "outcome",
        ),
        ("We want Toby to be happy.", "aspiration"),
        ("I want to be a vet.", "aspiration"),
        ("It is intended that Toby will walk to school alone by July 2027.", "outcome"),
        ("It is intended that Toby will receive weekly speech therapy.", "action"),
        ("What Toby has asked for is to go to the toilet by himself.", "outcome"),
        ("To have his hearing aids checked each morning by a named adult.", "action"),
        ("To get his hair cut at the barber's.", "outcome"),
        ("Toby will be living his best life.", "aspiration"),
        ("Toby will live in a shared flat by July 2030.", "outcome"),
        ("Toby finds it hard to wait his turn.", "need"),
        ("Toby will find his own way to class.", "outcome"),
        ("Requires support to build relationships with peers.", "need"),
        ("Baseline: Toby currently reads ten words.", "need"),
        ("Communication and interaction – long-term outcomes", "other"),
        ("Outcomes to be achieved by the end of Key Stage 2", "other"),
        ("Target met / partly met / not met (delete as appropriate)", "other"),
        ("75% improvement in speech sounds with the programme by July 2027", "outcome"),
        ("Two friends to play with at lunch, by July 2027", "outcome"),
        ("Opportunities for messy play and sensory exploration.", "provision"),
        ("The Area SENCO will model intensive interaction to nursery staff twice.", "action"),
        ("Alba will, by the start of May 2027, choose and play a game with two other children.", "outcome"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert judge_outcome(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Toby will attend Portage stay-and-play on Tuesday mornings.", "action"),
        ("Toby will attend all of his lessons by July 2027.", "outcome"),
        ("Toby will continue to attend his course.", "outcome"),
    ],
)
def test_attending_is_an_action_unless_it_is_school(text: str, kind: str) -> None:
    assert judge_outcome(text).kind == kind
