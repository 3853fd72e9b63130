"""Each operator on a case that meets it and one that does not."""

from __future__ import annotations

import pytest

from ehcaudit.rubric import RubricError
from tests.cases import codes, rubric_of, run_operator

PASS_FAIL = [
    (
        "scope: section\n    operator: contains_any\n    with: {sections: [A], phrases: [wants to, hopes]}",
        {"sections": {"A": "Ravi wants to drive trains."}},
        {"sections": {"A": "Ravi is nine."}},
        "phrase_absent",
    ),
    (
        "scope: plan\n    operator: contains_all\n    with: {sections: [A], phrases: [likes, dislikes]}",
        {"sections": {"A": "Ravi likes trains.\nHe dislikes bells."}},
        {"sections": {"A": "Ravi is nine."}},
        "phrase_absent",
    ),
    (
        "scope: section\n    operator: contains_none\n    with: {sections: [F], phrases: [as required]}",
        {"sections": {"F": "Daily reading for ten minutes."}},
        {"sections": {"F": "Reading as  required."}},
        "phrase_unwanted",
    ),
    (
        "scope: outcome\n    operator: matches\n    with: {pattern: 'by (the end of|july)'}",
        {"outcome": "By July 2027 Ravi will swim."},
        {"outcome": "Ravi will swim."},
        "pattern_absent",
    ),
    (
        "scope: provision\n    operator: matches_none\n    with: {pattern: 'access to'}",
        {"provision": "Daily reading."},
        {"provision": "Access to reading."},
        "pattern_unwanted",
    ),
    (
        "scope: section\n    operator: sections_present\n    with: {sections: [B, F]}",
        {"sections": {"B": "Needs.", "F": "Help."}},
        {"sections": {"B": "Needs.", "F": ""}},
        "section_empty",
    ),
    (
        "scope: plan\n    operator: fields_present\n    with: {fields: [date_of_birth, issued, status]}",
        {"date_of_birth": "2016-01-02", "dates": {"issued": "2026-01-01"}},
        {"date_of_birth": "2016-01-02"},
        "field_absent",
    ),
    (
        "scope: section\n    operator: word_count\n    with: {sections: [A], minimum: 3, maximum: 6}",
        {"sections": {"A": "Ravi likes fast trains."}},
        {"sections": {"A": "Trains."}},
        "word_count",
    ),
    (
        "scope: plan\n    operator: count_ratio\n    with: {of: provision, to: outcomes, minimum: 1}",
        {"sections": {"E": "Ravi will swim.", "F": "Lessons.\nA coach."}},
        {"sections": {"E": "Ravi will swim.\nRavi will sing.", "F": "Lessons."}},
        "count_ratio",
    ),
    (
        "scope: plan\n    operator: date_age\n    with: {of: [issued, last_review], months: 12}",
        {"dates": {"issued": "2020-01-01", "last_review": "2026-01-31"}},
        {"dates": {"issued": "2020-01-01"}},
        "date_old",
    ),
]


@pytest.mark.parametrize(
    ("yaml", "good", "bad", "code"), PASS_FAIL, ids=[p[3] + str(i) for i, p in enumerate(PASS_FAIL)]
)
def test_operator_passes_and_fails(
    yaml: str, good: dict[str, object], bad: dict[str, object], code: str
) -> None:
    met = run_operator(yaml, **good)
    assert met.score == 100
    assert codes(met) == []
    not_met = run_operator(yaml, **bad)
    assert not_met.score is not None
    assert not_met.score < 100
    assert code in codes(not_met)


def test_finding_quotes_the_words_and_gives_the_place() -> None:
    yaml = "scope: section\n    operator: contains_none\n    with: {sections: [F], phrases: [as required]}"
    finding = run_operator(yaml, sections={"F": "Ten minutes.\nReading as required."}).findings[0]
    assert "as required" in finding.quote
    assert (finding.place.section, finding.place.paragraph) == ("F", 2)


def test_phrase_is_found_as_whole_words_only() -> None:
    yaml = "scope: section\n    operator: contains_none\n    with: {sections: [F], phrases: [input]}"
    assert run_operator(yaml, sections={"F": "The inputs were counted."}).score == 100


def test_nothing_to_look_at_is_not_assessable() -> None:
    result = run_operator(
        "scope: outcome\n    operator: matches\n    with: {pattern: x}", sections={"A": "Trains."}
    )
    assert (result.assessable, result.score) == (False, None)


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(\w+\s*)*x", r"(.)\1", "(", r"((ab)*c)+"])
def test_unsafe_or_broken_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(RubricError) as error:
        rubric_of(f"scope: plan\n    operator: matches\n    with: {{pattern: '{pattern}'}}")
    assert "pattern" in str(error.value)


@pytest.mark.parametrize(
    "pattern", [r"\bby (?:the end of|july)\b", r"(?:\d{1,2} )?hours?", r"a+b*c?", r"(?:a|b)+"]
)
def test_plain_pattern_is_taken(pattern: str) -> None:
    assert rubric_of(f"scope: plan\n    operator: matches\n    with: {{pattern: '{pattern}'}}").criteria
