"""One bad document never harms the rest."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from pathlib import Path

import pytest

from ehcaudit.batch import isolate, worker
from ehcaudit.batch.job import Job, Settings
from ehcaudit.batch.memory import resident_bytes
from ehcaudit.documents.limits import Limits
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.scorecard import Scorecard
from tests.batch import workers

MIB = 1024 * 1024


def _settings(**changes: object) -> Settings:
    settings = Settings(load_rubric("code-of-practice"), dt.date(2026, 11, 23), Limits(seconds=4))
    return dataclasses.replace(settings, **changes)  # type: ignore[arg-type]


def _run(
    names: list[str], settings: Settings, jobs: int, audit: object = workers.audit
) -> dict[str, Scorecard]:
    work = [Job(name, name) for name in names]
    events = list(isolate.stream(work, settings, jobs, audit))  # type: ignore[arg-type]
    assert [event.done for event in events] == list(range(1, len(names) + 1))
    return {event.scorecard.path: event.scorecard for event in events}


@pytest.mark.slow
def test_a_hang_a_death_and_a_glutton_are_named_and_the_rest_is_unharmed() -> None:
    settings = _settings(limits=Limits(seconds=4, memory_bytes=128 * MIB))
    names = ["fine1", "hang", "die", "fine2", "greedy", "raise", "fine3"]
    cards = _run(names, settings, 2)
    reasons = {name: card.reason for name, card in cards.items()}
    assert reasons == {
        "fine1": None,
        "fine2": None,
        "fine3": None,
        "hang": "timeout",
        "die": "crashed",
        "greedy": "limit_exceeded",
        "raise": "crashed",
    }
    assert all(card.message for card in cards.values() if card.reason)
    assert all(card.score is None for card in cards.values() if card.reason)
    assert "secret" not in cards["raise"].message


@pytest.mark.slow
def test_a_reader_that_goes_away_stops_the_workers() -> None:
    jobs = [Job(name, name) for name in ("fine", "hang", "hang2")]
    stream = isolate.stream(jobs, _settings(limits=Limits(seconds=60)), 2, workers.audit)
    assert next(iter(stream)).scorecard.path == "fine"
    stream.close()


def test_in_this_process_an_error_of_ours_is_a_reason_without_the_plans_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> Scorecard:
        raise ValueError("Zoë's secret")

    monkeypatch.setattr(worker, "_audit", broken)
    card = worker.audit_document(Job("a.docx", "a.docx"), _settings())
    assert (card.status, card.reason) == ("unreadable", "crashed")
    assert "ValueError" in card.message
    assert "secret" not in card.message


@pytest.mark.parametrize("error", [MemoryError(), RecursionError()])
def test_too_large_or_too_deep_is_a_limit(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def broken(*_: object) -> Scorecard:
        raise error

    monkeypatch.setattr(worker, "_audit", broken)
    assert worker.audit_document(Job("a.docx", "a.docx"), _settings()).reason == "limit_exceeded"


def test_a_file_that_cannot_be_read_has_a_reason_and_no_score(tmp_path: Path) -> None:
    file = tmp_path / "empty.docx"
    file.write_bytes(b"")
    card = worker.audit_document(Job(file.as_posix(), "empty.docx"), _settings())
    assert card.status == "unreadable"
    assert card.score is None
    assert card.reason in {"not_a_document", "truncated"}
    assert card.message


def test_no_text_is_unassessable_and_not_unreadable() -> None:
    assert (
        worker.refused(Job("a.pdf", "a.pdf"), _settings(), "no_text", "It is a scan.").status
        == "unassessable"
    )


def test_redaction_holds_for_what_could_not_be_read(tmp_path: Path) -> None:
    file = tmp_path / "zoe_ohallam.docx"
    file.write_bytes(b"nothing")
    card = worker.refused(Job(file.as_posix(), file.name), _settings(redact=True), "crashed", "It ended.")
    assert "zoe" not in repr(card)
    assert card.path.startswith("plan-")
    again = tmp_path / "renamed.docx"
    again.write_bytes(b"nothing")
    assert worker.stand_in(again.as_posix())[:17] == card.path[:17]


def test_workers_are_no_more_than_documents() -> None:
    assert isolate.default_jobs(1) == 1
    assert 1 <= isolate.default_jobs(10_000) <= (os.cpu_count() or 1)


def test_memory_is_measured() -> None:
    assert resident_bytes() > 10 * MIB
