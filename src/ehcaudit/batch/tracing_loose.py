"""Advice lying loose beside a plan: recognised by the child's name and date of birth (or NHS number, UPN).

Documents that state too little belong to nobody; one that could belong to several plans of a folder
belongs to none,
and the plans say so. No name leaves the worker that read a document: only hashes are compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.batch.children import keys_of
from ehcaudit.plans.dates import parse_date

if TYPE_CHECKING:
    from ehcaudit.batch.job import Job, Settings
    from ehcaudit.plans.model import Plan, Subject
    from ehcaudit.rubric.scorecard import Scorecard

ADVICE_KINDS = frozenset({"advice"})
_SEVERAL = (
    "advice for this child lies in the folder beside several documents of one child, and it cannot be "
    "told which it belongs to; name it with --advice or put it in '<plan>_advice'"
)
_MOST = 40  # documents of a folder that `trace` opens to see whose they are
_HEAD = 30  # paragraphs at the head of an advice
_CHILD = re.compile(
    r"\b(?:[Rr]e|RE|[Cc]oncerning|[Cc]hild|[Nn]ame|[Pp]atient)\s*:\s*"
    r"(?P<name>[A-Z][\w'’-]+(?: \([A-Z][\w'’-]+\))?"
    r"(?: [A-Z][\w'’-]+){1,3})"
)
_BORN = re.compile(
    r"(?:\b(?:[Dd]ate of [Bb]irth|[Dd]\.?[Oo]\.?[Bb]\.?|[Bb]orn|D[Oo]B)\b[\s:]*|,\s*)"
    r"(?P<date>\d{1,2}[./-]\d{1,2}[./-]"
    r"\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})"
)


def advice_keys(plan: Plan) -> tuple[bytes, ...]:
    """What recognises the child of an advice document; nothing where name or date of birth is not stated."""
    return keys_of(_subject(plan))


def _subject(plan: Plan) -> Subject:
    """The subject as read, with what the head of a letter says ("Re: Ines Okoro, dob 04.05.2017")."""
    subject = plan.subject
    if subject.name and (subject.date_of_birth or subject.identifiers):
        return subject
    for text in _head(plan):
        named, born = _CHILD.search(text), _BORN.search(text)
        if named and born and (day := parse_date(born["date"])):
            return replace(
                subject, name=subject.name or named["name"], date_of_birth=subject.date_of_birth or day
            )
    return subject


def _head(plan: Plan) -> Iterator[str]:
    for number, paragraph in enumerate(plan.document.paragraphs()):
        if number >= _HEAD:
            return
        yield paragraph.text


def with_loose_advice(
    cards: Sequence[Scorecard],
    jobs: Sequence[Job],
    settings: Settings,
    judge: Callable[[Sequence[Job]], Sequence[Scorecard]],
    job_of: Mapping[str, Job],
) -> tuple[list[Scorecard], list[Job], int]:
    """The cards with plans judged anew by the advice that lay beside them; what served is no card of its own.

    `judge` makes the cards of jobs, `job_of` gives the job of a card by the path it shows. Returns the
    cards, the
    jobs that are left and how many files served.
    """
    loose = [(job_of[c.path], c) for c in cards if c.child and c.kind in ADVICE_KINDS and c.path in job_of]
    plain = [replace(c, child=()) if c.kind in ADVICE_KINDS else c for c in cards]
    if "advice" in settings.rubric.applies_to or not loose:
        return plain, list(jobs), 0
    plans = [
        (job_of[c.path], c) for c in cards if c.child and c.kind not in ADVICE_KINDS and c.path in job_of
    ]
    given, doubtful = _given(loose, plans)
    again = [replace(job, advice=(*job.advice, *given[job.path])) for job in jobs if job.path in given]
    anew = (
        dict(zip((job.path for job in again), _in_order(judge(again), again, job_of), strict=True))
        if again
        else {}
    )
    serving = {path for paths in given.values() for path in paths}
    left = []
    for card in plain:
        path = job_of[card.path].path if card.path in job_of else card.path
        if path not in serving:
            made = anew.get(path, card)
            left.append(_said(made) if path in doubtful else made)
    advised = {job.path: job for job in again}
    return left, [advised.get(job.path, job) for job in jobs if job.path not in serving], len(serving)


def _given(
    loose: Sequence[tuple[Job, Scorecard]], plans: Sequence[tuple[Job, Scorecard]]
) -> tuple[dict[str, list[str]], set[str]]:
    """By path of the plan the advice that is its child's; and the plans between which it cannot be told."""
    given: dict[str, list[str]] = defaultdict(list)
    doubtful: set[str] = set()
    for advice, card in sorted(loose, key=lambda pair: pair[0].path):
        folder = Path(advice.path).parent
        fitting = [j for j, c in plans if Path(j.path).parent == folder and set(c.child) & set(card.child)]
        if len({job.plan_id for job in fitting}) > 1:
            doubtful.update(job.path for job in fitting)
        for job in fitting:
            if job.path not in doubtful:
                given[job.path].append(advice.path)
    return dict(given), doubtful


def _in_order(cards: Sequence[Scorecard], jobs: Sequence[Job], job_of: Mapping[str, Job]) -> list[Scorecard]:
    by_path = {job_of[card.path].path: card for card in cards if card.path in job_of}
    return [by_path[job.path] for job in jobs]


def _said(card: Scorecard) -> Scorecard:
    redacted = _said(card.redacted) if card.redacted is not None else None
    return replace(card, warnings=tuple(dict.fromkeys((*card.warnings, _SEVERAL))), redacted=redacted)


def loose_beside(plan: Path, files: Iterable[Path]) -> tuple[Path, ...]:
    """The documents of the plan's own folder that `trace` opens to see whose advice they are.

    In a folder of many only those whose names share a word with the plan's.
    """
    others = [f for f in files if f.parent == plan.parent and f.name != plan.name]
    if len(others) > _MOST:
        mine = _words(plan)
        others = [f for f in others if mine & _words(f)]
    return tuple(others[:_MOST])


def _words(file: Path) -> set[str]:
    return {w for w in re.findall(r"[^\W_]+", file.stem.casefold()) if len(w) > 2}
