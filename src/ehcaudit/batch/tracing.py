"""One plan and its advice, from paths to a trace."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.batch.alone import read_here
from ehcaudit.batch.discover import advice_for, files_of
from ehcaudit.batch.manifest import ManifestRow, advice_of_manifest
from ehcaudit.checks.tracing.model import TracedPlan

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.case import AdviceSource, Case
    from ehcaudit.plans.model import Plan
    from ehcaudit.policy import Policy

    Read = Callable[[Path, Limits, str], Plan | Unreadable]


def trace_files(
    plan: Path,
    advice: Sequence[str | Path],
    as_of: dt.date,
    policy: Policy,
    limits: Limits,
    *,
    redact: bool = False,
    read: Read = read_here,
) -> TracedPlan | Unreadable:
    """Read `plan`, the advice named and that found beside it, each by `read`, and trace them.

    Raises `NoSuchPathError` for an advice path that names nothing. Advice that cannot be read is a source
    with a reason; a plan that cannot be read comes back as `Unreadable`.
    """
    from ehcaudit.checks.tracing.trace import trace_case
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.case import Case

    found = read(plan, limits, policy.edition)
    if isinstance(found, Unreadable):
        return found
    sources = gather(plan, advice, policy, limits, read)
    sources += _loose(plan, found, sources, policy, limits, read)
    case = Case(found, as_of, policy, advice=sources)
    traced = TracedPlan(plan.as_posix(), case.plan.kind, trace_case(case))
    return _redacted(traced, case) if redact else traced


def gather(
    plan: Path, advice: Iterable[str | Path], policy: Policy, limits: Limits, read: Read = read_here
) -> tuple[AdviceSource, ...]:
    """The advice of a plan: what is named, what lies beside it, and what `manifest.csv` lists."""
    named = [ManifestRow(file) for path in advice for file in files_of(path)]
    rows = [*advice_of_manifest(plan), *named, *(ManifestRow(file) for file in advice_for(plan))]
    unique: dict[str, ManifestRow] = {}
    for row in rows:
        unique.setdefault(_key(row.advice), row)
    unique.pop(_key(plan), None)
    return tuple(
        _source(f"A{n}", row, read(row.advice, limits, policy.edition))
        for n, row in enumerate(unique.values(), start=1)
    )


def _loose(
    plan: Path, found: Plan, sources: Sequence[AdviceSource], policy: Policy, limits: Limits, read: Read
) -> tuple[AdviceSource, ...]:
    """The same child's advice lying loose in the plan's folder; none where another plan of the child lies
    there.
    """
    from ehcaudit.batch.children import keys_of
    from ehcaudit.batch.tracing_loose import ADVICE_KINDS, advice_keys, loose_beside
    from ehcaudit.documents.model import Unreadable

    child = set(keys_of(found.subject))
    known = {_key(Path(source.path)) for source in sources}
    rows: list[tuple[ManifestRow, Plan]] = []
    for file in loose_beside(plan, files_of(plan.parent)) if child else ():
        other = None if _key(file) in known else read(file, limits, policy.edition)
        if other is None or isinstance(other, Unreadable):
            continue
        if other.kind in ADVICE_KINDS and child & set(advice_keys(other)):
            rows.append((ManifestRow(file), other))
        elif other.kind == found.kind and file.stem != plan.stem and child & set(keys_of(other.subject)):
            return ()  # which of the two plans it belongs to cannot be told
    start = len(sources) + 1
    return tuple(_source(f"A{n}", row, other) for n, (row, other) in enumerate(rows, start=start))


def _source(identifier: str, row: ManifestRow, found: Plan | Unreadable) -> AdviceSource:
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.case import AdviceSource

    unread = found.reason if isinstance(found, Unreadable) else None
    understood = None if isinstance(found, Unreadable) else found
    path = row.advice.as_posix()
    return AdviceSource(identifier, path, understood, unread, row.discipline, row.author, row.role, row.date)


def _key(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _redacted(traced: TracedPlan, case: Case) -> TracedPlan:
    """Stand-ins for the people of the case in everything that is written; the advice itself is left out."""
    from ehcaudit.batch.redact import Redactor
    from ehcaudit.batch.worker import stand_in

    trace = traced.trace
    redactor = Redactor.for_case(dataclasses.replace(case, advice=trace.sources), traced.path)
    files = {s.path: f"advice-{s.id}" for s in trace.sources}
    bare = dataclasses.replace(
        trace,
        sources=tuple(dataclasses.replace(s, plan=None, path=files[s.path]) for s in trace.sources),
        listing=tuple(
            dataclasses.replace(e, path=files.get(e.path) if e.path else None) for e in trace.listing
        ),
    )
    return TracedPlan(stand_in(traced.path, case.plan.document.sha256), traced.kind, redactor.value(bare))
