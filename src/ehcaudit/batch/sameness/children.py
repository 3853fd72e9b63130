"""Which plans of a batch are one child's, and which are of brothers and sisters."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ehcaudit.batch.sameness.likeness import Joined
from ehcaudit.checks.comparing.identity import names_of, same_child
from ehcaudit.checks.person.lexicon import nicknames

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ehcaudit.plans.model import Subject


def children(subjects: Sequence[Subject]) -> list[int]:
    """For each plan the first plan of the same child, by name, date of birth and numbers.

    Where it cannot be told whether two plans of one name are one child's, they are taken for it: versions
    of one plan must not be reported.
    """
    joined = Joined(len(subjects))
    for group in _meeting(subjects, _keys_of_child):
        heads: list[int] = []
        for index in group:
            like = next(
                (h for h in heads if same_child(subjects[h], subjects[index])[0] != "different"), None
            )
            if like is None:
                heads.append(index)
            else:
                joined.join(like, index)
    return [joined.first(index) for index in range(len(subjects))]


def families(subjects: Sequence[Subject]) -> list[int]:
    """For each plan the first of the same family: a surname with one date of birth (twins) or address."""
    joined = Joined(len(subjects))
    for group in _meeting(subjects, _keys_of_family):
        for index in group:
            joined.join(group[0], index)
    return [joined.first(index) for index in range(len(subjects))]


def _meeting(subjects: Sequence[Subject], keys: Callable[[Subject], Iterable[object]]) -> Iterable[list[int]]:
    groups: dict[object, list[int]] = defaultdict(list)
    for index, subject in enumerate(subjects):
        for key in keys(subject):
            groups[key].append(index)
    return groups.values()


def _keys_of_child(subject: Subject) -> list[object]:
    """Under what two plans of one child meet: number, name, or date of birth with a name or first letter."""
    given, family = names_of(subject)
    keys: list[object] = [
        (kind, "".join(c for c in value.casefold() if c.isalnum()))
        for kind, value in subject.identifiers.items()
        if value
    ]
    keys += [(name, last) for name in sorted(given) for last in sorted(family)]
    if subject.date_of_birth is not None:
        keys += [(subject.date_of_birth, name[0]) for name in sorted(given)]
        keys += [(subject.date_of_birth, name) for name in sorted(family)]
        keys += [(subject.date_of_birth, min({name, *nicknames().get(name, ())})) for name in sorted(given)]
    return keys


def _keys_of_family(subject: Subject) -> list[object]:
    surname = tuple(sorted(names_of(subject)[1]))
    if not surname:
        return []
    keys: list[object] = [(surname, " ".join(a.casefold().split())) for a in subject.addresses]
    return [*keys, (surname, subject.date_of_birth)] if subject.date_of_birth else keys
