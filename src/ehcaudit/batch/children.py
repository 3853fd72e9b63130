"""Which plans of a batch are versions of one child's plan, and which came before which.

Plans are recognised by hashes of name with date of birth, or with an NHS number or UPN: no name leaves the
worker that read the plan.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.identity import names_of
from ehcaudit.checks.person.lexicon import nicknames
from ehcaudit.policy.dates import add_months

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ehcaudit.plans.model import Subject

_ONE_VERSION = 2  # months within which two documents are drafts of one version
UNTOLD = (
    "another version of this child's plan is in the batch, and it cannot be told which is the one before; "
    "name it with --previous"
)


@dataclass(frozen=True, slots=True)
class Version:
    """A plan of the batch: the hashes of its child, and its date."""

    path: str
    plan_id: str
    child: tuple[bytes, ...]
    date: dt.date | None


def keys_of(subject: Subject) -> tuple[bytes, ...]:
    """What recognises a child: one key in common is enough. None where too little is stated."""
    return tuple(sorted({hashlib.sha256("\x1f".join(parts).encode()).digest() for parts in _keys(subject)}))


def _keys(subject: Subject) -> Iterator[tuple[str, ...]]:
    given, family = names_of(subject)
    for name in (min({word, *nicknames().get(word, ())}) for word in given):
        if subject.date_of_birth is not None:
            for word in family:
                yield subject.date_of_birth.isoformat(), name, word
        for number in ("nhs", "upn"):
            value = "".join(c for c in subject.identifiers.get(number, "").casefold() if c.isalnum())
            if value:
                yield number, value, name


def previous_versions(cards: Sequence[Version]) -> tuple[Mapping[str, str], frozenset[str]]:
    """By path, the plan that came before; and the paths of plans for which that cannot be told.

    The one before is the latest that is at least two months older. Documents closer together are drafts of
    one version. Where a version states no date, or two of the same date are not one plan in two formats, none
    is taken.
    """
    before: dict[str, str] = {}
    untold: set[str] = set()
    for group in _groups(cards):
        for card in group:
            others = [other for other in group if other.path != card.path]
            found = _one_before(card, others)
            if isinstance(found, str):
                before[card.path] = found
            elif found:
                untold.add(card.path)
    return before, frozenset(untold)


def _one_before(card: Version, others: Sequence[Version]) -> str | bool:
    """The path of the version before, `True` where it cannot be told, `False` where there is none."""
    if card.date is None or any(other.date is None for other in others):
        return True
    older = [o for o in others if o.date is not None and add_months(o.date, _ONE_VERSION) <= card.date]
    latest = max((o.date for o in older if o.date is not None), default=None)
    nearest = sorted((o for o in older if o.date == latest), key=lambda o: o.path)
    if not nearest:
        return False
    return nearest[0].path if len({o.plan_id for o in nearest}) == 1 else True


def _groups(cards: Iterable[Version]) -> list[list[Version]]:
    """Plans that share a key, directly or through others; only groups of several."""
    group_of: dict[bytes, int] = {}
    groups: dict[int, list[Version]] = {}
    for number, card in enumerate(sorted(cards, key=lambda c: c.path)):
        groups[number] = [card]
        for known in sorted({group_of[key] for key in card.child if key in group_of}):
            groups[number] += groups.pop(known)
        for member in groups[number]:
            group_of.update(dict.fromkeys(member.child, number))
    return [group for group in groups.values() if len(group) > 1]
