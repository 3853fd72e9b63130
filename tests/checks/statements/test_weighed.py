"""The component and the rules together: what decides, and on which words it rests."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements import judge_outcome
from ehcaudit.language.learned import ask
from ehcaudit.language.statement import read_statements
from ehcaudit.language.traits import statement_traits


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("By July 2027, Ravi will walk to the corner shop and buy his own lunch without an adult.", "met"),
        ("Ravi’s attendance will be at least 92%.", "partly"),
        ("Ravi will attend school regularly.", "partly"),
        ("Ravi will improve his confidence and make good progress.", "not_met"),
    ],
)
def test_measurable_where_rules_and_component_meet(text: str, level: str) -> None:
    assert judge_outcome(text).measurable == level


def test_every_answer_rests_on_words_of_the_statement() -> None:
    for text in (
        "Ravi will use more verbs when he tells a story.",
        "Ravi will be happier with the people who support him.",
        "Ravi will greet a new teacher by name and say where he wants to sit.",
    ):
        judgement = judge_outcome(text)
        assert judgement.evidence
        assert all(text[e.start : e.end] == e.quote for e in judgement.evidence)
        assert "“" in judgement.reason


def test_the_same_statement_always_gets_the_same_answer() -> None:
    reading = read_statements(["Ravi will join in a board game with two friends."])[0]
    first = ask("outcomes", statement_traits(reading))
    assert first == ask("outcomes", statement_traits(reading))
    assert set(first) == {"kind", "measurable", "specific", "aspirational"}
    for learned in first.values():
        assert sum(learned.chances.values()) == pytest.approx(1, abs=1e-5)
        assert learned.probability == max(learned.chances.values())
        assert all(trait.end > trait.start for trait in learned.traits)


def test_polish_that_shows_nothing_is_no_ambition_whatever_the_child_wants() -> None:
    from ehcaudit.checks.statements import StatementContext

    wants = StatementContext(aspirations="He wants to be happy and settled with horses.")
    assert (
        judge_outcome("Ravi will be happy, settled and reach his full potential.", wants).aspirational
        != "met"
    )
