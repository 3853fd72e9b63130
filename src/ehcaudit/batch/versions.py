"""Plans of which an older version is in the batch are judged again, now with that version."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.batch import isolate
from ehcaudit.batch.children import UNTOLD, Version, previous_versions
from ehcaudit.batch.job import Finished
from ehcaudit.batch.worker import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ehcaudit.batch.job import Event, Job, Settings
    from ehcaudit.rubric.scorecard import Scorecard

_CHECK = "progress-reflected"


def judged_with_versions_before(
    cards: Sequence[Scorecard],
    jobs: Sequence[Job],
    settings: Settings,
    asked: int | None,
    on_event: Callable[[Event], None] | None = None,
) -> list[Scorecard]:
    """The cards of a run, those of plans with an older version among them made anew with it.

    Which plans are one child's depends on nothing but the documents; `asked` is the number of workers asked
    for. Cards no longer hold what recognises a child.
    """
    if not any(criterion.check == _CHECK for criterion in settings.rubric.criteria):
        return [_bare(card) for card in cards]
    job_of = jobs_of(cards, jobs)
    known = [
        Version(job.path, job.plan_id, card.child, card.version)
        for card in cards
        if card.child and (job := job_of.get(card.path)) is not None
    ]
    before, untold = previous_versions(known)
    again = [replace(j, previous=before[j.path]) for j in jobs if j.previous is None and j.path in before]
    made = {job.path: card for card in cards if (job := job_of.get(card.path)) is not None}
    anew = judged_anew(again, settings, asked, len(cards), on_event)
    anew_of = jobs_of(anew, again)
    made |= {anew_of[card.path].path: card for card in anew if card.path in anew_of}
    alone = {job.path for job in jobs if job.previous is None}
    made = {path: _warned(c, UNTOLD) if path in untold & alone else c for path, c in made.items()}
    return [_bare(made[job_of[card.path].path]) if card.path in job_of else _bare(card) for card in cards]


def judged_anew(
    jobs: Sequence[Job],
    settings: Settings,
    asked: int | None,
    done: int,
    on_event: Callable[[Event], None] | None,
) -> list[Scorecard]:
    """The cards of `jobs`, judged after `done` others of the run."""
    cards = []
    workers = isolate.default_jobs(len(jobs)) if asked is None else asked
    for event in isolate.stream(jobs, settings, workers) if jobs else ():
        cards.append(event.scorecard)
        if on_event is not None:
            on_event(Finished(done + event.done, done + event.total, event.scorecard))
    return cards


def jobs_of(cards: Sequence[Scorecard], jobs: Sequence[Job]) -> Mapping[str, Job]:
    """The job of each card by the path that the card shows, which may be a stand-in."""
    by_path = {job.path: job for job in jobs}
    hidden: dict[str, list[Job]] = defaultdict(list)
    for job in jobs:
        hidden[stand_in(job.path, "-")[-4:]].append(job)
    found: dict[str, Job] = {}
    for card in cards:
        near = [by_path[card.path]] if card.path in by_path else hidden.get(card.path[-4:], [])
        for job in near:
            if card.path in (job.path, stand_in(job.path, card.sha256)):
                found.setdefault(card.path, job)
    return found


def _warned(card: Scorecard, warning: str) -> Scorecard:
    redacted = _warned(card.redacted, warning) if card.redacted is not None else None
    return replace(card, warnings=(*card.warnings, warning), redacted=redacted)


def _bare(card: Scorecard) -> Scorecard:
    redacted = _bare(card.redacted) if card.redacted is not None else None
    return replace(card, child=(), version=None, redacted=redacted)
