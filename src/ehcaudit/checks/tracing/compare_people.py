"""Who gives the provision: the person advised against the person in the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.differences import Difference
from ehcaudit.checks.tracing.people import People, Person, general_roles, role_data

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.statements import Statement


def person_differences(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    mine = wanted.concepts.people
    theirs = [s.concepts.people for s in statements]
    named = [p for people in theirs for p in people.named]
    wanted_roles = wanted.roles
    if not wanted_roles:
        return _nobody(wanted, statements)
    same = [p for p in named if p.role in wanted_roles]
    advised = _who(mine, wanted_roles)
    if any(p.provider for p in same) or (same and not any(p.provider for p in named)):
        told = any(
            re.search(r"\btrain(?:ed|ing)\b|\b(?:shown|taught) how\b|\bsigned off\b", s.text, re.IGNORECASE)
            for s in statements
        )
        return _grade(mine, [p for p in same if p.provider] or same, trained=told)
    wider = [p for p in named if p.provider and any(p.role in general_roles(r) for r in wanted_roles)]
    if wider and not _meant(wider[0], wanted, statements):
        return [Difference("who", "lost", advised, wider[0].quote)]
    narrower = [p for p in named if p.provider and wanted_roles & set(general_roles(p.role))]
    if narrower:
        return []
    vague = [v for people in theirs for v in people.vague]
    others = [p for p in named if p.provider]
    if others and not (vague and _service_named(wanted, statements)):
        return [Difference("who", "changed", advised, others[0].quote)]
    if _service_named(wanted, statements):
        return []
    return [Difference("who", "lost", advised, vague[0] if vague else "")]


def _nobody(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """One particular adult was advised, and the plan says of nobody that they will do it."""
    one = re.search(
        r"\b(?:named|key|same|consistent) (?:key )?(?:adult|person|member of staff)\b",
        wanted.text,
        re.IGNORECASE,
    )
    anybody = any(s.concepts.people.named or s.concepts.people.vague for s in statements)
    return [Difference("who", "lost", one.group(0))] if one and not anybody else []


def _meant(person: Person, wanted: Wanted, statements: Sequence[Statement]) -> bool:
    """Whether "the therapist" is the one of the advice: named shortly, after having been named in full."""
    short = person.role == "therapist" and any(r.endswith("therapist") for r in wanted.roles)
    return short and any(re.search(r"\bthe (?:same )?therapist\b", s.text, re.IGNORECASE) for s in statements)


def _who(people: People, roles: frozenset[str]) -> str:
    quotes = [p.quote for p in people.providers if p.role in roles]
    return quotes[0] if quotes else sorted(roles)[0].replace("_", " ")


def _service_named(wanted: Wanted, statements: Sequence[Statement]) -> bool:
    """Speech and language therapy is given by a speech and language therapist, though nobody is named.

    An assistant is never understood in this way.
    """
    givers = [r for r in wanted.roles if "therapy_assistant" not in general_roles(r)]
    disciplines = {role_data(r).get("discipline") for r in givers} - {None}
    services = {s for statement in statements for s in statement.concepts.services}
    programme = any(
        {"programme", "group"} & s.concepts.activities and "therapy" not in s.concepts.activities
        for s in statements
    )
    return bool(disciplines & services) and not programme


def _grade(people: People, theirs: Sequence[Person], *, trained: bool) -> list[Difference]:
    """A band, a level, "specialist" or a training that the plan leaves out or changes."""
    for person in people.providers:
        matching = [p for p in theirs if p.role == person.role]
        for kind, words in person.grades:
            kept = [dict(p.grades).get(kind) for p in matching]
            if not matching or any(kept):
                changed = (
                    kind == "band" and matching and not any(k and k.lower() == words.lower() for k in kept)
                )
                if changed:
                    return [Difference("who", "changed", words, next(k for k in kept if k))]
                continue
            if kind == "trained" and (trained or any(p.grades for p in matching)):
                continue
            return [Difference("who", "lost", _graded(person, words), matching[0].quote)]
    return []


def _graded(person: Person, words: str) -> str:
    return person.quote if words.lower() in person.quote.lower() else f"{person.quote} {words}"
