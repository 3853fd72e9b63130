"""Who does what: read from structure, not from a bag of words."""

from __future__ import annotations

import pytest

from ehcaudit.language.acts import Act
from ehcaudit.language.statement import read_statements


def _acts(text: str) -> tuple[Act, ...]:
    return read_statements([text])[0].acts


def test_purpose_is_not_what_is_done() -> None:
    acts = _acts("By July 2027 Ana will receive weekly therapy so that she can ask for help.")
    assert [(a.lemma, a.role) for a in acts] == [("receive", "main"), ("ask", "purpose")]


def test_means_are_not_what_is_done() -> None:
    acts = _acts("Leo will develop his social skills by joining a game with two peers at lunch.")
    assert [(a.lemma, a.role) for a in acts] == [("develop", "main"), ("join", "means")]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Leo will be able to tie his laces.", "tie"),
        ("Leo will learn to tie his laces.", "tie"),
        ("Leo will show that he can tie his laces.", "tie"),
        ("Leo has started to tie his laces.", "tie"),
        ("Leo will improve his ability to tie his laces.", "tie"),
        ("Staff will see Leo tie his laces.", "tie"),
    ],
)
def test_the_verb_that_carries_the_content(text: str, lemma: str) -> None:
    act = _acts(text)[0]
    assert (act.lemma, act.doer) == (lemma, "child")


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The school will provide a laptop.", "service"),
        ("SENCO to meet Mum each term.", "service"),
        ("We will provide a laptop.", "service"),
        ("Tom’s attendance will rise.", "attribute"),
        ("Amira will use a laptop.", "child"),
        ("I will use a laptop.", "child"),
    ],
)
def test_who_does_it(text: str, doer: str) -> None:
    assert _acts(text)[0].doer == doer


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Leo will tie his laces.", "observable"),
        ("Leo will raise his hand.", "observable"),
        ("Leo will raise his attainment.", "change"),
        ("Leo will improve.", "change"),
        ("Leo will understand fractions.", "mental"),
        ("Leo will access learning.", "wide"),
        ("Leo will be confident.", "state"),
        ("Leo will be understood by visitors.", "observable"),
        ("Leo will be respected.", "mental"),
    ],
)
def test_what_the_verb_lets_one_see(text: str, form: str) -> None:
    assert _acts(text)[0].form == form


def test_two_verbs_are_two_acts() -> None:
    assert [a.lemma for a in _acts("Leo will greet a visitor by name and develop confidence.")] == [
        "greet",
        "develop",
    ]


def test_a_batch_reads_as_single_statements_do() -> None:
    texts = ["Leo will tie his laces.", "", "improve play skills", "Leo will tie his laces."]
    assert read_statements(texts) == tuple(read_statements([t])[0] for t in texts)
