"""Outcome statements judged as a careful quality officer would."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcaudit.checks.statements import StatementContext, judge_outcome, judge_outcomes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By July 2027 Ana will receive weekly therapy so that she can ask for help.", "action"),
        (
            "By July 2027 Ana will ask an adult for help three times a week, through weekly therapy.",
            "outcome",
        ),
        ("The school will provide a laptop.", "action"),
        ("Tom will be supported to ask for help.", "action"),
        ("Tom will attend a social skills group.", "action"),
        ("Tom will take part in a drama club, showing that he can start a game with classmates.", "outcome"),
        ("12 hours of mentor time", "provision"),
        ("respite weekends", "provision"),
        ("Tom wants to be a vet.", "aspiration"),
        ("Maya’s ambition is to work with children.", "aspiration"),
        ("Tom has difficulty with spelling.", "need"),
        ("She does not speak to adults in school.", "need"),
        ("See attached report.", "other"),
        ("", "other"),
        ("improve play skills", "outcome"),
        ("I will put my hand up once in every lesson.", "outcome"),
        ("For Jodie to write her name", "outcome"),
        ("Pupil has started to choose a book at story time.", "outcome"),
        ("Tom will have a part-time job.", "outcome"),
        ("Tom will have a key worker.", "action"),
        ("Tom will receive 20 hours of teaching assistant support to enable him to learn.", "action"),
        ("Tom will have a plan for bad days that he wrote.", "outcome"),
        ("Tom presents a ten-minute radio show.", "outcome"),
        ("Tom presents with low muscle tone.", "need"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert judge_outcome(text).kind == kind


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Leo will make his own way to college every day.", "met"),
        ("Leo will greet a visitor by name.", "met"),
        ("Leo will understand fractions, as shown by naming three of them on a number line.", "met"),
        ("Leo’s attendance will be at least 92%.", "partly"),
        ("Leo will have no more than two night-time wakings a week.", "met"),
        ("Leo will change into his PE kit in ten minutes.", "met"),
        ("Leo will notice when he is upset and walk to the quiet room without a prompt.", "met"),
        ("Leo will greet a visitor by name and develop confidence.", "partly"),
        ("Leo will attend school regularly.", "partly"),
        ("Leo will improve his confidence.", "not_met"),
        ("Leo will make progress in line with his peers.", "not_met"),
        ("By 2027 Leo will improve by 90 %.", "not_met"),
        ("With 100 % support Leo will succeed.", "not_met"),
        ("Leo will be 75% more engaged.", "not_met"),
        ("Leo will access the curriculum.", "not_met"),
        ("Leo will be happy.", "not_met"),
        ("Leo will have better sleep.", "not_met"),
        ("Leo will embrace challenge with curiosity.", "not_met"),
    ],
)
def test_measurable(text: str, level: str) -> None:
    assert judge_outcome(text).measurable == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Leo will greet three visitors by name in the school office.", "met"),
        ("Leo will develop confidence.", "not_met"),
    ],
)
def test_specific(text: str, level: str) -> None:
    assert judge_outcome(text).specific == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Leo will catch the bus to college on his own.", "met"),
        ("Leo will greet people he has not met by name.", "met"),
        ("Leo will spell 45 common words.", "partly"),
        ("Leo will independently demonstrate age-appropriate skills.", "partly"),
        ("Leo will continue to attend school.", "not_met"),
        ("Leo will cope with the school day.", "not_met"),
        ("The school will provide a laptop.", None),
    ],
)
def test_aspirational(text: str, level: str | None) -> None:
    assert judge_outcome(text).aspirational == level


def test_what_the_child_wants_makes_an_outcome_ambitious() -> None:
    text = "Leo will name ten dinosaurs from pictures."
    assert judge_outcome(text).aspirational == "partly"
    context = StatementContext(aspirations="I want to work with dinosaurs in a museum.")
    judged = judge_outcome(text, context)
    assert judged.aspirational == "met"
    assert ("aspiration_link", "dinosaurs") in [(s.name, s.quote) for s in judged.evidence]


def test_a_deadline_is_resolved_from_the_context() -> None:
    context = StatementContext(date_of_birth=dt.date(2016, 5, 3), plan_date=dt.date(2026, 11, 1))
    deadline = judge_outcome("By the end of Year 6 Leo will greet a visitor.", context).deadline
    assert deadline is not None
    assert (deadline.quote, deadline.date) == ("By the end of Year 6", dt.date(2027, 8, 31))


def test_a_heading_gives_its_time_to_statements_without_one() -> None:
    context = StatementContext(
        date_of_birth=dt.date(2016, 5, 3), inherited_deadline="Outcomes by the end of KS2"
    )
    inherited = judge_outcome("Leo will greet a visitor.", context).deadline
    own = judge_outcome("By July 2028 Leo will greet a visitor.", context).deadline
    assert inherited is not None
    assert own is not None
    assert (inherited.date, own.date) == (dt.date(2027, 8, 31), dt.date(2028, 7, 31))


def test_ongoing_is_no_deadline() -> None:
    assert judge_outcome("Ongoing: Leo will greet a visitor.").deadline is None


def test_the_reason_quotes_and_the_suggestion_does_not_rewrite() -> None:
    judged = judge_outcome("Leo will improve his confidence.")
    assert "“improve his confidence”" in judged.reason
    assert judged.reason.count(".") == 1
    assert "Say what a teacher would see" in judged.suggestion
    assert "Leo will" not in judged.suggestion


def test_a_batch_judges_as_single_statements_do() -> None:
    texts = ["Leo will greet a visitor.", "improve play skills", "", "Tom wants to be a vet."]
    context = StatementContext()
    assert judge_outcomes([(t, context) for t in texts]) == tuple(judge_outcome(t, context) for t in texts)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=160))
def test_any_text_is_judged_with_its_own_words(text: str) -> None:
    judged = judge_outcome(text)
    assert all(text[s.start : s.end] == s.quote for s in judged.evidence)
    assert 0 <= judged.confidence <= 1


_WORDS = st.sampled_from(
    [
        "By",
        "July",
        "2027",
        ",",
        "Leo",
        "«Name»",
        "s/he",
        "will",
        "be",
        "able",
        "to",
        "ask",
        "for",
        "help",
        "and",
        "improve",
        "his",
        "skills",
        ".",
        "•",
        "so",
        "that",
        "through",
        "90",
        "%",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=25).map(" ".join))
def test_any_jumble_of_plan_words_is_judged_with_its_own_words(text: str) -> None:
    judged = judge_outcome(text)
    assert all(text[s.start : s.end] == s.quote for s in judged.evidence)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("To be a train driver when he grows up.", "aspiration"),
        ("To own his own house one day.", "aspiration"),
        ("To become a nurse.", "aspiration"),
        ("To be able to tie his laces by July 2026.", "outcome"),
        ('Tom will let the other child choose first and sign what that child wants ("ball").', "outcome"),
    ],
)
def test_hopes_far_off_are_aspirations(text: str, kind: str) -> None:
    assert judge_outcome(text).kind == kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ongoing: Lily will make progress in literacy",
            "Nobody could tell from “make progress in literacy”",
        ),
        (
            "By July 2026, Sam will start a conversation with a friend each day.",
            "“start a conversation with a friend” … “each day”; its deadline is “By July 2026”.",
        ),
        (
            "Through a weekly Lego group, Sam will start a conversation three times each session.",
            "“start a conversation” … “three times each session”",
        ),
    ],
)
def test_reasons_quote_the_act_with_its_measure(text: str, words: str) -> None:
    judged = judge_outcome(text)
    assert words in judged.reason
    assert "Ongoing" not in judged.suggestion
