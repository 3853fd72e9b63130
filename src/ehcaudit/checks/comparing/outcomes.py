"""What the new version says of each outcome of the old one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.model import Change, OutcomeProgress, Progress
from ehcaudit.checks.comparing.spoken import Spoken, of_all, spoken_in
from ehcaudit.checks.comparing.ties import Tie, Ties, tokens
from ehcaudit.checks.comparing.wording import typeset_free
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.tracing.statements import name_words
from ehcaudit.language.deadlines import find_deadlines, resolve
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ehcaudit.checks.comparing.model import Versions
    from ehcaudit.plans.model import Outcome, Plan
    from ehcaudit.policy import Policy

_PRESENT_LEVEL = 0.5  # of an outcome's weight that a new statement of need or strength must share
_PRESENT_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Said:
    progress: Progress
    spoken: Spoken | None
    mentioned: bool


def outcomes_of(
    old: Plan, new: Plan, changes: Sequence[Change], versions: Versions, policy: Policy
) -> tuple[OutcomeProgress, ...]:
    """Every outcome of `old` in its order, with what `new` says of it."""
    names = name_words(old) | name_words(new)
    spoken = spoken_in(new)
    texts = [" ".join((o.text, *o.steps)) for o in old.outcomes]
    ties = Ties(texts, names, (s.text for s in spoken))
    said = _said_of(len(texts), spoken, ties, _fresh(old, new), [tokens(t, names) for t in texts], names)
    became = {(c.old_text, c.old_place): c for c in changes if c.old_text is not None}
    return tuple(
        _progress(o, became.get((o.text, o.place)), s, _deadline(o, old, versions, policy))
        for o, s in zip(old.outcomes, said, strict=True)
    )


def _progress(
    outcome: Outcome, change: Change | None, said: _Said, deadline: dt.date | None
) -> OutcomeProgress:
    carried = change is not None and change.new_text is not None and change.section == "E"
    same = carried and change is not None and _same_words(change)
    return OutcomeProgress(
        id=outcome.id,
        old=outcome.text,
        new=change.new_text if carried and change is not None else None,
        progress=said.progress,
        quote=said.spoken.text if said.spoken else "",
        old_place=outcome.place,
        new_place=change.new_place if carried and change is not None else None,
        quote_place=said.spoken.place if said.spoken else None,
        carried=same,
        dates_only=bool(change and change.dates_only),
        mentioned=said.mentioned,
        deadline=deadline,
        long_term=outcome.tier == "long",
    )


def _same_words(change: Change) -> bool:
    return change.same_substance or typeset_free(change.old_text or "") == typeset_free(change.new_text or "")


def _deadline(outcome: Outcome, plan: Plan, versions: Versions, policy: Policy) -> dt.date | None:
    """The day by which an outcome was to be reached, as its own words or its heading say."""
    found = find_deadlines(outcome.text)
    if not found and outcome.deadline_context:
        found = find_deadlines(outcome.deadline_context, heading=True)
    dated = (
        resolve(d, date_of_birth=plan.subject.date_of_birth, basis=versions.old, policy=policy).date
        for d in found
    )
    return next((day for day in dated if day), None)


def _fresh(old: Plan, new: Plan) -> frozenset[str]:
    """The sentences of the new version that the old one did not have."""
    before = {typeset_free(s) for x in old.sections.values() for p in x.passages for s in sentences(p.text)}
    after = {typeset_free(s) for x in new.sections.values() for p in x.passages for s in sentences(p.text)}
    return frozenset(after - before)


def _said_of(
    count: int,
    spoken: Sequence[Spoken],
    ties: Ties,
    fresh: frozenset[str],
    wanted: Sequence[frozenset[str]],
    names: frozenset[str],
) -> list[_Said]:
    best: dict[int, tuple[tuple[int, float], Tie]] = {}
    whole: tuple[Progress, Spoken] | None = None
    for one in spoken:
        verdict = one.verdict or ("silent" if one.history else None)
        tied = ties.of(one) if verdict else []
        if verdict and not tied and (everything := of_all(one.text)):
            whole = whole or (everything, one)
        for tie in tied:
            rank = (2 if one.status else 1 if one.verdict else 0, tie.score)
            if tie.outcome not in best or rank > best[tie.outcome][0]:
                best[tie.outcome] = (rank, tie)
    said = []
    for n in range(count):
        if n in best:
            told = best[n][1].spoken
            said.append(_Said(told.verdict or "silent", told, told.verdict is None))
        elif whole:
            said.append(_Said(whole[0], whole[1], False))
        else:
            now = _present_level(wanted[n], spoken, fresh, names)
            said.append(_Said("achieved", now, False) if now else _Said("silent", None, False))
    return said


def _present_level(
    wanted: frozenset[str], spoken: Sequence[Spoken], fresh: frozenset[str], names: frozenset[str]
) -> Spoken | None:
    """A sentence new to this version that tells the outcome as what the child does now."""
    for one in spoken:
        if one.place.section == "E" or typeset_free(one.text) not in fresh:
            continue
        ahead = (*patterns("not_yet_progress"), *patterns("present_difficulty"))
        if any(p.search(one.text) for p in ahead):
            continue
        shared = wanted & tokens(one.text, names)
        if len(shared) >= _PRESENT_WORDS and len(shared) >= _PRESENT_LEVEL * len(wanted):
            return one
    return None
