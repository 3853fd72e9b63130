"""Are two plans one child's? By name, as it may be written, and date of birth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import nicknames

if TYPE_CHECKING:
    from ehcaudit.checks.comparing.model import Identity
    from ehcaudit.plans.model import Subject

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "master", "mx"})
_SHORTEST = 3  # letters of a short form that begins the name


def same_child(old: Subject, new: Subject) -> tuple[Identity, str]:
    """Whether two subjects are one child, and what that rests on.

    A surname may change, a given name be shortened or stand as an initial, where the date of birth agrees.
    `unknown` where too little is stated, or what is stated does not agree with itself.
    """
    born = _agree(old.date_of_birth, new.date_of_birth)
    number = _numbers_agree(old, new)
    given, family = _given_agree(old, new), _family_agree(old, new)
    if number is True and born is not False:
        return "same", "the same NHS number or UPN"
    if given is None:
        if born is False:
            return "different", "the dates of birth differ"
        return "unknown", "one of the two does not state the child's name"
    if born is None:
        if not given:
            return "different", "the names differ"
        if family:
            return "unknown", "the names agree, and a date of birth is not stated in both"
        return (
            "unknown",
            "the given names agree, the surnames do not, and a date of birth is not stated in both",
        )
    return _by_both(born=born, given=given, family=family, number=number)


def _by_both(*, born: bool, given: bool, family: bool | None, number: bool | None) -> tuple[Identity, str]:
    if born and given:
        if number is False and family is False:
            return "unknown", "the date of birth and given name agree, the surnames and numbers do not"
        changed = ", with another surname" if family is False else ""
        return "same", f"name and date of birth agree{changed}"
    if given and family:
        return "unknown", "the names agree, and the dates of birth do not"
    if born:
        return "different", "the given names differ, though the date of birth is the same"
    return "different", "the names and dates of birth differ"


def _agree(one: object, other: object) -> bool | None:
    return None if one is None or other is None else one == other


def _numbers_agree(old: Subject, new: Subject) -> bool | None:
    found = [
        _digits(old.identifiers[key]) == _digits(new.identifiers[key])
        for key in ("nhs", "upn")
        if old.identifiers.get(key) and new.identifiers.get(key)
    ]
    return None if not found else any(found)


def _digits(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def names_of(subject: Subject) -> tuple[frozenset[str], frozenset[str]]:
    """The given names that a subject goes by, and the words of the surname, in small letters."""
    name, known = _words(subject.name), _words(subject.known_as)
    given = frozenset([*name[:1], *known[:1]])
    return given, frozenset(name[1:]) | frozenset(known[1:])


def _words(name: str | None) -> list[str]:
    if name and "," in name:  # SURNAME, Forename
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    return [w for w in (w.lower() for w in _WORD.findall(name or "")) if w not in _TITLES]


def _given_agree(old: Subject, new: Subject) -> bool | None:
    mine, theirs = names_of(old)[0], names_of(new)[0]
    if not mine or not theirs:
        return None
    return any(_one_name(a, b) for a in mine for b in theirs)


def _one_name(one: str, other: str) -> bool:
    if one == other or other in nicknames().get(one, ()) or one in nicknames().get(other, ()):
        return True
    short, long = sorted((one, other), key=len)
    return (len(short) == 1 or len(short) >= _SHORTEST) and long.startswith(short)


def _family_agree(old: Subject, new: Subject) -> bool | None:
    mine, theirs = names_of(old)[1], names_of(new)[1]
    if not mine or not theirs:
        return None
    return any(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a in mine for b in theirs)
