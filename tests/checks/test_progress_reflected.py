"""Whether a reviewed plan speaks of progress."""

from __future__ import annotations

from tests.cases import codes, judge

ID = "progress-reflected"
REVIEWED = {"issued": "2026-05-01", "last_review": "2026-02-10"}


def test_first_plan_has_nothing_to_look_back_on() -> None:
    result = judge(ID, dates={"issued": "2026-05-01"}, sections={"B": "Ravi reads."})
    assert (result.assessable, result.score) == (False, None)


def test_silence_after_a_review_is_a_finding() -> None:
    result = judge(ID, dates=REVIEWED, sections={"B": "Ravi reads short words."})
    assert (result.score, codes(result)) == (0.0, ["progress_silent"])


def test_a_single_mention_is_thin() -> None:
    result = judge(ID, dates=REVIEWED, sections={"B": "Ravi has made good progress in reading."})
    assert (result.score, codes(result)) == (50.0, ["progress_thin"])


def test_a_long_passage_is_quoted_up_to_the_end_of_a_word() -> None:
    text = "Ravi has made good progress in reading, " + "unquestionably " * 30
    quote = judge(ID, dates=REVIEWED, sections={"B": text}).findings[0].quote
    assert len(quote) < len(text)
    assert quote.endswith(" unquestionably …")


def test_progress_in_several_passages_is_met() -> None:
    text = (
        "Ravi has made good progress in reading.\nThe outcome for dressing was achieved.\n"
        "Since his last review he has joined a club.\nThe target for swimming was not yet met."
    )
    assert judge(ID, dates=REVIEWED, sections={"B": text}).score == 100.0


def test_statements_in_one_paragraph_count_each() -> None:
    text = (
        "The outcome for reading was achieved. The outcome for dressing was partly achieved. "
        "The outcome for swimming was not achieved."
    )
    assert judge(ID, dates=REVIEWED, sections={"E": text}).score == 100.0


def test_the_same_statement_twice_counts_once() -> None:
    text = "Ravi has made good progress.\nRavi has made good progress.\nRavi has made good progress."
    assert judge(ID, dates=REVIEWED, sections={"E": text}).score == 50.0


def test_amended_plan_counts_as_reviewed() -> None:
    result = judge(ID, dates={"issued": "2026-05-01"}, status="amended_final", sections={"B": "Ravi reads."})
    assert result.assessable
