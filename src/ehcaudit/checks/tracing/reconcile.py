"""Section K against the advice at hand: listed and found, listed and not found, found and not listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Severity
from ehcaudit.checks.tracing.model import ListedSource
from ehcaudit.checks.tracing.sources import title_of
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.plans.advice_list import is_health

if TYPE_CHECKING:
    from ehcaudit.plans.case import AdviceSource
    from ehcaudit.plans.model import AdviceEntry, Plan, Subject

_K = Place(section="K")
_ALIKE = 0.45
_TITLES = re.compile(r"^(?:dr|mr|mrs|ms|miss|mx|prof|professor|rev|sir|dame)\.?\s+", re.IGNORECASE)


def reconcile(
    plan: Plan, sources: Sequence[AdviceSource]
) -> tuple[tuple[ListedSource, ...], tuple[Fault, ...]]:
    """Every advice listed in section K or at hand, once, and what does not agree."""
    pairs = _paired(plan.advice, sources)
    listed: list[ListedSource] = []
    faults: list[Fault] = []
    for source in sources:
        faults += _other_child(source, plan)
        entry = pairs.get(source.id)
        listed.append(_of_source(source, entry))
        faults += _disagreements(source, entry) if entry else _not_listed(source, plan)
    taken = {entry.id for entry in pairs.values()}
    for entry in plan.advice:
        if entry.id not in taken:
            listed.append(_of_entry(entry))
            faults += _not_found(entry, unread=any(s.unread for s in sources)) if sources else ()
    return tuple(listed), tuple(faults)


def _paired(entries: Sequence[AdviceEntry], sources: Sequence[AdviceSource]) -> dict[str, AdviceEntry]:
    """Which entry of section K each source is, best pairs first."""
    scored = [(_likeness(s, e), s.id, e) for s in sources for e in entries]
    scored.sort(key=lambda x: (-x[0], x[1], x[2].id))
    pairs: dict[str, AdviceEntry] = {}
    for score, source, entry in scored:
        if score >= _ALIKE and source not in pairs and entry.id not in {e.id for e in pairs.values()}:
            pairs[source] = entry
    return pairs


def _likeness(source: AdviceSource, entry: AdviceEntry) -> float:
    """How sure it is that an entry of section K is this document: author, discipline, date."""
    score = 0.0
    if source.author and entry.author:
        score += 0.6 if same_person(source.author, entry.author) else -0.15
    if source.discipline and entry.discipline:
        score += 0.4 if source.discipline == entry.discipline else -0.25
    if source.date and entry.date:
        score += 0.3 if source.date == entry.date else 0.0
    return score


def same_person(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same surname, and first names that do not clash."""
    first, second = (_TITLES.sub("", n).replace(".", " ").split() for n in (one, other))
    if not first or not second or SequenceMatcher(None, first[-1].lower(), second[-1].lower()).ratio() < 0.85:
        return False
    if len(first) < 2 or len(second) < 2:
        return True
    a, b = first[0].lower(), second[0].lower()
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _of_source(source: AdviceSource, entry: AdviceEntry | None) -> ListedSource:
    title = title_of(source.plan.document) if source.plan else None
    words = " ".join(x for x in (source.role, title) if x)
    return ListedSource(
        id=source.id,
        title=title or (entry.title if entry else None),
        discipline=source.discipline or (entry.discipline if entry else None),
        author=_fuller(source.author, entry.author if entry else None),
        role=source.role or (entry.role if entry else None),
        date=source.date or (entry.date if entry else None),
        path=source.path,
        listed_in_k=entry is not None,
        found=source.unread is None,
        source=source.id,
        entry=entry.id if entry else None,
        health=is_health(source.discipline, words),
    )


def _fuller(one: str | None, other: str | None) -> str | None:
    """The fuller form of a name that two papers give: "Tomasz Wieliczko" rather than "T. Wieliczko"."""
    if one and other and same_person(one, other) and len(other) > len(one):
        return other
    return one or other


def _of_entry(entry: AdviceEntry) -> ListedSource:
    return ListedSource(
        id=entry.id,
        title=entry.title,
        discipline=entry.discipline,
        author=entry.author,
        role=entry.role,
        date=entry.date,
        path=None,
        listed_in_k=True,
        found=False,
        entry=entry.id,
        health=entry.health,
    )


def _other_child(source: AdviceSource, plan: Plan) -> Iterator[Fault]:
    """Advice that names another child: by the date of birth, or by a name that shares no word."""
    if source.plan is None:
        return
    theirs, mine = source.plan.subject, plan.subject
    born = theirs.date_of_birth and mine.date_of_birth and theirs.date_of_birth != mine.date_of_birth
    if born or (not theirs.date_of_birth and _apart(theirs.name, mine)):
        message = f"The advice {Path(source.path).name} seems to be about another child than the plan."
        remedy = "Check whose advice it is before its recommendations are relied on."
        yield Fault("advice_other_child", message, "", Place(), remedy, "high")


def _apart(name: str | None, subject: Subject) -> bool:
    words = {w for n in (subject.name, subject.known_as) if n for w in re.findall(r"[^\W\d_]+", n.lower())}
    other = set(re.findall(r"[^\W\d_]+", (name or "").lower()))
    return bool(words and other) and not words & other


def _disagreements(source: AdviceSource, entry: AdviceEntry) -> Iterator[Fault]:
    name = _name(entry)
    if source.date and entry.date and source.date != entry.date:
        message = (
            f"Section K dates the {name} {day(entry.date)}; the advice at hand is dated {day(source.date)}."
        )
        yield Fault(
            "advice_date_differs",
            message,
            "",
            _K,
            "Check that the advice relied on is the one listed.",
            "low",
        )
    if source.author and entry.author and not same_person(source.author, entry.author):
        message = f"Section K names {entry.author} for the {name}; the advice at hand is by {source.author}."
        yield Fault(
            "advice_author_differs",
            message,
            "",
            _K,
            "Check that the advice relied on is the one listed.",
            "low",
        )


def _not_listed(source: AdviceSource, plan: Plan) -> Iterator[Fault]:
    if plan.advice and source.plan is not None:  # of what could not be read, nothing can be said
        what = " by ".join(x for x in ((source.discipline or "advice").replace("_", " "), source.author) if x)
        message = f"Advice at hand is not listed in section K: {what} ({Path(source.path).name})."
        yield Fault(
            "advice_not_listed",
            message,
            "",
            _K,
            "List it with author, role and date, or say why it was not relied on.",
            "low",
        )


def _not_found(entry: AdviceEntry, *, unread: bool) -> Iterator[Fault]:
    if entry.discipline == "parents":
        return
    message = f"Section K lists the {_name(entry)}, which is not among the advice at hand."
    if unread:  # it may be the one that could not be read
        message = f"Section K lists the {_name(entry)}, which is not among the advice that could be read."
    severity: Severity = "low" if entry.health and not unread else "info"
    yield Fault(
        "advice_not_appended",
        message,
        quoted(entry.title or ""),
        _K,
        "Append it to the plan, and supply it here.",
        severity,
    )


def _name(entry: AdviceEntry) -> str:
    return (entry.title or entry.role or "advice").strip()[:1].lower() + (
        entry.title or entry.role or "advice"
    ).strip()[1:]
