"""What the new version says of each outcome of the old one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.doubt import asides, in_doubt
from ehcaudit.checks.comparing.model import Change, OutcomeProgress, Progress
from ehcaudit.checks.comparing.present import Fresh, fresh_sentences, measures, present_level
from ehcaudit.checks.comparing.spoken import Spoken, of_all, spoken_in
from ehcaudit.checks.comparing.ties import Tie, Ties
from ehcaudit.checks.comparing.wording import gist, roots, typeset_free, without_frame
from ehcaudit.checks.tracing.statements import name_words
from ehcaudit.documents.model import Place
from ehcaudit.language.deadlines import find_deadlines, resolve

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from ehcaudit.checks.comparing.model import Versions
    from ehcaudit.plans.model import Outcome, Plan
    from ehcaudit.policy import Policy


@dataclass(frozen=True, slots=True)
class _Said:
    progress: Progress
    quote: str = ""
    place: Place | None = None
    mentioned: bool = False


_ASIDE = ("E", "F", "G")  # where a baseline or a reason may tell what was reached
_CLAUSES = re.compile(r"(?:(?<=[.!?])\s+|;\s*|\n\s*)")
_Present = Callable[[int, Sequence[str]], "tuple[Fresh, Progress] | None"]


def outcomes_of(
    old: Plan, new: Plan, changes: Sequence[Change], versions: Versions, policy: Policy
) -> tuple[OutcomeProgress, ...]:
    """Every outcome of `old` in its order, with what `new` says of it."""
    names = name_words(old) | name_words(new)
    spoken = _since(spoken_in(new), old)
    texts = [" ".join((o.text, *o.steps)) for o in old.outcomes]
    ties = Ties(texts, names, (s.text for s in spoken))
    fresh = fresh_sentences(old, new, names)

    def present(n: int, told_of: Sequence[str]) -> tuple[Fresh, Progress] | None:
        wanted = frozenset(roots(without_frame(texts[n]), names))
        return present_level(wanted, measures(texts[n], names), fresh, ties.covers(n), told_of)

    said = _said_of(spoken, ties, texts, present)
    left = [(n, texts[n]) for n, one in enumerate(said) if one.progress == "silent" and not one.mentioned]
    told = (
        *(one.text for one in fresh),
        *asides(one.text for one in fresh_sentences(old, new, names, _ASIDE)),
    )
    doubt = in_doubt(left, told, (one.quote for one in said), names)
    born = old.subject.date_of_birth or new.subject.date_of_birth
    became = {(c.old_text, c.old_place): c for c in changes if c.old_text is not None}
    found = (
        _progress(o, became.get((o.text, o.place)), s, _deadline(o, born, versions, policy), names)
        for o, s in zip(old.outcomes, said, strict=True)
    )
    return tuple(replace(one, in_doubt=n in doubt) for n, one in enumerate(found))


def _progress(
    outcome: Outcome, change: Change | None, said: _Said, deadline: dt.date | None, names: frozenset[str]
) -> OutcomeProgress:
    carried = change is not None and change.new_text is not None and change.section == "E"
    same = change is not None and carried and _same_words(change, names)
    dated = (
        same
        and change is not None
        and typeset_free(change.old_text or "") != typeset_free(change.new_text or "")
    )
    return OutcomeProgress(
        id=outcome.id,
        old=outcome.text,
        new=change.new_text if carried and change is not None else None,
        progress=said.progress,
        quote=said.quote,
        old_place=outcome.place,
        new_place=change.new_place if carried and change is not None else None,
        quote_place=said.place,
        carried=same,
        dates_only=dated,
        mentioned=said.mentioned,
        deadline=deadline,
        long_term=outcome.tier == "long",
    )


def _same_words(change: Change, names: frozenset[str]) -> bool:
    return change.same_substance or gist(change.old_text or "", names) == gist(change.new_text or "", names)


def _deadline(outcome: Outcome, born: dt.date | None, versions: Versions, policy: Policy) -> dt.date | None:
    """The day by which an outcome was to be reached, as its own words or its heading say."""
    found = find_deadlines(outcome.text)
    if not found and outcome.deadline_context:
        found = find_deadlines(outcome.deadline_context, heading=True)
    dated = (resolve(d, date_of_birth=born, basis=versions.old, policy=policy).date for d in found)
    return next((day for day in dated if day), None)


def _said_of(spoken: Sequence[Spoken], ties: Ties, texts: Sequence[str], present: _Present) -> list[_Said]:
    """What is said of each outcome: of itself, else of all at once, else as the child's present level."""
    best = _best_ties(spoken, ties)
    whole = next(_of_all(spoken, ties), None)
    _rated_in_order(best, spoken, ties, len(texts))
    told_of = [tie.spoken.text for tie in best.values()]
    said = []
    for n in range(len(texts)):
        if n in best:
            told = best[n].spoken
            said.append(_Said(told.verdict or "silent", told.text, told.place, told.verdict is None))
        elif whole:
            said.append(whole)
        elif now := present(n, told_of):
            said.append(_Said(now[1], now[0].text, now[0].place))
        else:
            said.append(_Said("silent"))
    return said


def _since(spoken: Iterable[Spoken], old: Plan) -> list[Spoken]:
    """Without the sentences that the old version had as well: they tell nothing of the time between."""
    before = {
        typeset_free(s) for x in old.sections.values() for p in x.passages for s in _CLAUSES.split(p.text)
    }
    return [one for one in spoken if one.status or one.rated or typeset_free(one.text) not in before]


def _of_all(spoken: Sequence[Spoken], ties: Ties) -> Iterator[_Said]:
    for one in spoken:
        told = of_all(one.text)
        if told and not ties.of(one):
            yield _Said(told, one.text, one.place)


def _best_ties(spoken: Sequence[Spoken], ties: Ties) -> dict[int, Tie]:
    best: dict[int, tuple[tuple[int, float], Tie]] = {}
    for one in spoken:
        for tie in ties.of(one) if one.verdict or one.history else ():
            rank = (2 if one.status else 1 if one.verdict else 0, tie.score)
            if tie.outcome not in best or rank > best[tie.outcome][0]:
                best[tie.outcome] = (rank, tie)
    return {outcome: tie for outcome, (_, tie) in best.items()}


def _rated_in_order(best: dict[int, Tie], spoken: Sequence[Spoken], ties: Ties, count: int) -> None:
    """Where as many ratings are left as outcomes ("Weekly call: not achieved"), they go together in order."""
    left = [n for n in range(count) if n not in best]
    rated = [one for one in spoken if one.rated and one.verdict and not ties.of(one)]
    if left and len(left) == len(rated):
        for n, one in zip(left, rated, strict=True):
            best[n] = Tie(n, 0.3, one)
