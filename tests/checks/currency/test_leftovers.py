"""Prompts to the writer that stay; the plan's own imperatives, quotations and brackets are none."""

from __future__ import annotations

import pytest

from tests.cases import codes, judge

LEFT = (
    "NB Priya can you check this with school before we send it out?",
    "Sarah – please can you check this with mum?",
    "{{Child.FirstName}} has autism.",
    "{{outcome_3}}",
    "«First_Name» likes art.",
    "Sam will have [number] hours of help.",
    "Delete this row if not needed.",
    "[To be completed]",
    "Enter hours here",
    "Write in the first person.",
    "Remember to quantify.",
    "E.g. Jo will use five signs (replace with own example).",
    "PUPIL'S NAME likes to sing.",
    "Sam needs X hours of support each week.",
    "@@NAME@@ needs help.",
)
MEANT = (
    "He calls his gran «Mamie».",
    "Sam will learn to copy, paste and delete as appropriate.",
    "Genetic tests showed 46,XX.",
    "Sam writes code. He told us that {{name}} in a web page is where the name goes.",
    '"Please list what we will do today," said Sam.',
    'Sam said: "Please can you check if I am OK?"',
    "Sam fills gaps such as 'I like ___'.",
    "Staff will use bullet points.",
    "Use bullet points when writing for Sam.",
    "Please use Sam's communication book.",
    "A placeholder toy is used in turn-taking.",
    "[X] mainstream school",
)


@pytest.mark.parametrize(("words", "left"), [*((w, True) for w in LEFT), *((w, False) for w in MEANT)])
def test_what_is_said_to_the_writer_is_left_over(words: str, left: bool) -> None:
    result = judge(
        "plan-current",
        name="Sam Reid",
        pronoun="he",
        date_of_birth="2016-05-03",
        dates={"issued": "2026-10-05"},
        as_of="2026-11-23",
        sections={"B": f"Sam has autism.\n{words}"},
    )
    assert ("template_leftover" in codes(result)) is left
