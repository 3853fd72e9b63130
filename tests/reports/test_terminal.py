"""What people read: whole at any width, safe whatever a plan says, and plain where it is piped."""

from __future__ import annotations

import dataclasses

import pytest
from rich.cells import cell_len

from ehcaudit.reports import Look, render
from ehcaudit.reports.canvas import histogram
from ehcaudit.reports.priorities import fix_first, needs_a_look, worst_first
from ehcaudit.reports.text import clean, place_words, shorten
from ehcaudit.rubric.scorecard import Place, Run
from tests.reports import build

LIMITS = {"section-f-absent": "section F was not found"}


def _shown(run: Run | None = None, **changes: object) -> str:
    look = Look(**{"limits": LIMITS, **changes})  # type: ignore[arg-type]
    return render("terminal", run or build.run(), look).decode("utf-8")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in _shown(width=width).splitlines()) <= width


def test_a_scorecard_says_all_that_the_officer_needs() -> None:
    shown = " ".join(_shown(build.run(build.scored()), width=200).split())
    for words in (
        "ana.docx",
        "Requires improvement",
        "52.3 of 100",
        "75% of the rubric's weight could be assessed",
        "Capped by section-f-absent: section F was not found",
        "not assessable: no advice was supplied",
        "Fix first",
        "section E, page 4, table 3 row 2",
        "Say what a teacher would see",
        "suppressed: agreed with the team",
        "proves nothing by itself",
    ):
        assert words in shown


def test_text_of_a_plan_is_never_read_as_markup_or_as_a_terminal_command() -> None:
    shown = _shown(build.run(build.scored()), width=200)
    assert "[bold]2027[/bold]" in shown
    assert "[red]this[/red]" in shown
    assert ":smile:" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "Zoë" in shown


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b[" not in _shown(colour=False)
    assert "\x1b[" in _shown(colour=True)


def test_a_console_without_block_characters_gets_plain_ones() -> None:
    shown = _shown(unicode=False)
    assert "█" not in shown
    assert "####" in shown
    assert "─" not in shown


def test_the_batch_names_what_could_not_be_read_and_what_is_no_plan() -> None:
    shown = " ".join(_shown(width=120).split())
    for words in (
        "Batch of 5 documents",
        "Plans by grade",
        "Commonest faults",
        "Look at these plans first",
        "plans/locked.pdf Cannot be read (encrypted). The file has a password.",
        "plans/scan.pdf Cannot be assessed (no_text)",
        "plans/review.docx annual-review form",
    ):
        assert words in shown


def test_only_plans_with_something_to_look_at_are_to_be_looked_at_first() -> None:
    fine = dataclasses.replace(build.scored("fine.docx", 96, "outstanding"), criteria=(), capped_by=())
    grave = dataclasses.replace(build.scored("grave.docx", 96, "outstanding"), capped_by=())
    capped = dataclasses.replace(fine, plan_id="capped.docx", grade="good", capped_by=("section-f-absent",))
    weak = dataclasses.replace(fine, plan_id="weak.docx", grade="requires_improvement")
    open_ = dataclasses.replace(fine, plan_id="open.docx", grade=None)
    assert [c.plan_id for c in (fine, grave, capped, weak, open_) if needs_a_look(c)] == [
        *("grave.docx", "capped.docx", "weak.docx", "open.docx")
    ]
    listed = _shown(build.run(fine, weak)).split("Look at these plans first")[1]
    assert ("weak.docx" in listed, "fine.docx" in listed) == (True, False)
    none = _shown(build.run(fine, dataclasses.replace(fine, path="b"))).split("Look at these plans first")[1]
    assert none.split()[0] == "none"


def test_advice_that_was_scored_is_not_called_a_plan() -> None:
    cards = [dataclasses.replace(build.scored(f"a{n}.docx"), kind="advice") for n in range(22)]
    shown = _shown(build.run(*cards))
    for words in (
        "Documents by grade",
        "Look at these documents first",
        "2 further documents",
        "in 22 documents",
    ):
        assert words in shown
    assert "22 plans" not in shown


def test_past_twenty_plans_the_rest_get_a_line_each_unless_all_are_asked_for() -> None:
    cards = [build.scored(f"p{n:02}.docx", 40 + n, "requires_improvement") for n in range(23)]
    run = build.run(*cards)
    assert _shown(run).count("Fix first") == 20
    assert "3 further plans" in _shown(run)
    assert all(f"p{n:02}.docx" in _shown(run) for n in range(23))
    assert _shown(run, full=True).count("Fix first") == 23
    assert _shown(run).index("p00.docx") < _shown(run).index("p19.docx")


def test_a_single_plan_has_no_batch() -> None:
    assert "Batch of" not in _shown(build.run(build.scored()))


def test_a_single_unreadable_document_is_explained() -> None:
    assert "password" in _shown(build.run(build.broken()))


def test_missed_thresholds_are_said() -> None:
    assert "Missed: ana.docx scored 52.3" in _shown(
        build.run(build.scored(), missed=("ana.docx scored 52.3",))
    )


def test_what_was_not_read_of_a_plan_is_said() -> None:
    card = dataclasses.replace(build.scored(), status="partial", warnings=("page 3 holds a picture of text",))
    shown = _shown(build.run(card))
    assert "Scored in part" in shown
    assert "page 3 holds a picture of text" in shown


def test_fix_first_names_each_kind_of_fault_once_the_gravest_first() -> None:
    first = fix_first(build.scored())
    assert [(p.finding.code, p.alike) for p in first] == [("outcome_not_measurable", 1), ("long", 0)]


def test_what_may_be_another_childs_record_comes_first_of_all() -> None:
    other = build.finding(9, code="wrong_name", severity="medium")
    costly = build.criterion("outcomes-measurable", 10.0, "inadequate", (build.finding(1),))
    cheap = build.criterion("plan-current", 95.0, "good", (other,))
    card = dataclasses.replace(build.scored(), criteria=(costly, cheap))
    assert [p.finding.code for p in fix_first(card)] == ["wrong_name", "outcome_not_measurable"]


def test_worst_first_goes_by_grade_before_score() -> None:
    capped = build.scored("capped.docx", 80, "inadequate")
    weak = build.scored("weak.docx", 45, "requires_improvement")
    assert [c.plan_id for c in worst_first((weak, build.broken(), capped))] == ["capped.docx", "weak.docx"]


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        (Place(), ""),
        (Place(section="E", page=4, table=3, row=2), "section E, page 4, table 3 row 2"),
        (Place(section="B", paragraph=7), "section B, paragraph 7"),
        (Place(page=1), "page 1"),
        (Place(table=1, row=2, column=3, paragraph=4), "table 1 row 2 column 3"),
    ],
)
def test_places_in_words(place: Place, wanted: str) -> None:
    assert place_words(place) == wanted


def test_clean_takes_out_escape_sequences_whole() -> None:
    assert clean("a\x1b[31mred\x1b[0m\x07 b\nc\x1b]0;title\x07d") == "ared b cd"


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("one", 12) == "one"
    assert len(shorten("x" * 50, 12)) == 12


def test_a_histogram_is_as_high_as_its_steps_are_full() -> None:
    shape = histogram([5, 55, 55, 55, 100], 1).plain
    assert len(shape) == 10
    assert shape[5] == "█"
    assert shape[0] == shape[9] != shape[5]
    assert shape[2] == "·"
    assert histogram([], 2).plain == "·" * 20
