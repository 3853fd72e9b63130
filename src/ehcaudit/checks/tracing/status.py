"""What became of a recommendation in the words that answer it: part by part, then the status of the contract.

altered: a stated number, frequency, person or purpose is different. weakened: in the plan, but vaguer.
incorporated: the same substance and the same quantities. Where several apply, altered comes before weakened.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.tracing.lexicon import load, whole
from ehcaudit.checks.tracing.people import Person, People, general_roles
from ehcaudit.checks.tracing.quantities import Amount, Quantities, Rate, overlaps
from ehcaudit.language.deadlines import find_deadlines

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.model import TraceStatus
    from ehcaudit.checks.tracing.statements import Statement
    from ehcaudit.language.model import Deadline
    from ehcaudit.policy.load import ProvisionYear

Fate = Literal["same", "lost", "changed"]
_SIZES: dict[str, str] = {
    "durations": "how long each time",
    "rates": "how often",
    "sessions": "how many sessions",
    "spans": "for how long it goes on",
    "groups": "the size of the group",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """A part that is not as advised. `advised` and `planned` are words of the two texts; `planned` may be empty."""

    part: str
    fate: Fate
    advised: str
    planned: str = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """The status with the differences it rests on, the gravest first."""

    status: TraceStatus
    differences: tuple[Difference, ...]

    @property
    def sentence(self) -> str:
        """The differences in words; empty where there is none."""
        return _sentence(self.differences)


def judge(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> Judged:
    """What became of `wanted` in `statements` taken together (one or more that answer it)."""
    if wanted.kind == "provision":
        found = [
            *_amounts(wanted, statements, year),
            *_persons(wanted, statements),
            *_purpose(wanted, statements),
        ]
        found += [*_dates(wanted, statements), *_things(wanted, statements), *_certainty(wanted, statements)]
    elif wanted.kind == "outcome":
        found = [*_dates(wanted, statements), *_measures(wanted, statements)]
    else:
        found = list(_degree(wanted, statements))
    found.sort(key=lambda d: d.fate != "changed")
    status: TraceStatus = "incorporated"
    if found:
        status = "altered" if found[0].fate == "changed" else "weakened"
    return Judged(status, tuple(found))


def _amounts(wanted: Wanted, statements: Sequence[Statement], year: ProvisionYear) -> list[Difference]:
    mine, theirs = wanted.quantities, _together(statements)
    same_total = _same_total(mine, theirs, year)
    found: list[Difference] = []
    for part in ("durations", "rates", "sessions", "spans", "groups"):
        difference = _amount(part, mine, theirs, year)
        if difference is None:
            continue
        if same_total and part in ("durations", "rates"):
            difference = Difference("rates", "lost", _quote(mine), _quote(theirs))
        found.append(difference)
    if any(d.part == "sessions" and d.fate == "changed" for d in found):
        found = [d for d in found if d.part != "spans"]
    return _one_a_part(found)


def _one_a_part(found: list[Difference]) -> list[Difference]:
    return list({(d.part, d.fate): d for d in found}.values())


def _together(statements: Sequence[Statement]) -> Quantities:
    def all_of(part: str) -> tuple[Amount, ...]:
        return tuple(a for s in statements for a in getattr(s.quantities, part) if not a.secondary)

    rates = tuple(r for s in statements for r in s.quantities.rates if not r.secondary)
    return Quantities(all_of("durations"), rates, all_of("sessions"), all_of("spans"), all_of("groups"))


def _amount(part: str, mine: Quantities, theirs: Quantities, year: ProvisionYear) -> Difference | None:
    """The first amount of a part that the plan does not hold, and what it holds instead."""
    own = [a for a in getattr(mine, part) if not a.secondary]
    other = list(getattr(theirs, part))
    equal: Callable[[Amount | Rate, Amount | Rate], bool] = lambda a, b: _equal(a, b, part, year)  # noqa: E731
    unmet = [a for a in own if not any(equal(a, b) for b in other)]
    if not unmet and part == "durations" and len(own) > 1:
        unmet = _twice(own, other, equal)
    if part == "rates":
        unmet = [] if len(unmet) < len(own) and _equivalent(own, year) else unmet
        unmet = [a for a in unmet if not _kept_otherwise(a, mine, theirs, year)]
        other += [s for s in theirs.sessions if not any(equal(s, a) for a in mine.sessions)]
    if part == "sessions":
        unmet = [a for a in unmet if not _derived(a, theirs, year)]
        other = other or ([r for r in theirs.rates if not r.event] if not mine.rates else [])
    if part == "spans":
        unmet = [] if _sessions_kept(mine, theirs, year) else unmet
    if not unmet:
        return None
    spare = [b for b in other if sum(equal(a, b) for a in own) < sum(equal(b, c) for c in other)]
    spare = spare if part == "durations" else [b for b in other if not any(equal(a, b) for a in own)]
    if spare:
        return Difference(part, "changed", unmet[0].quote, spare[0].quote)
    return Difference(part, "lost", unmet[0].quote)


def _twice(
    own: Sequence[Amount], other: Sequence[Amount], equal: Callable[[Amount | Rate, Amount | Rate], bool]
) -> list[Amount]:
    """An amount advised twice where the plan has it once and another amount beside it."""
    spare = [b for b in other if not any(equal(a, b) for a in own)]
    doubled = [a for a in own if sum(equal(a, b) for b in own) > sum(equal(a, b) for b in other)]
    return doubled[:1] if spare and doubled else []


def _equal(one: Amount | Rate, other: Amount | Rate, part: str, year: ProvisionYear) -> bool:
    if getattr(one, "event", None) != getattr(other, "event", None):
        return False
    tolerance = year.tolerance if part in ("rates", "sessions", "spans") else 0.01
    if part == "groups" and "up_to" in (one.limit, other.limit):
        return one.high == other.high
    return overlaps(one, other, tolerance)


def _equivalent(rates: Sequence[Rate], year: ProvisionYear) -> bool:
    """Whether several rhythms of a text say the same ("once a fortnight … 18 sessions a year")."""
    return all(_equal(rates[0], r, "rates", year) for r in rates[1:])


def _kept_otherwise(rate: Amount | Rate, mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    """A rhythm kept as a number of sessions: weekly for 12 weeks, 12 sessions in 12 weeks."""
    spans = [s for s in mine.spans if any(overlaps(s, t, year.tolerance) for t in theirs.spans)]
    total = rate.high * (spans[0].high / 52 if spans else 1.0)
    weekly = rate.high / year.weeks * spans[0].high if spans else rate.high
    return any(
        abs(s.high - t) <= year.tolerance * max(s.high, t)
        for s in theirs.sessions
        for t in (total, weekly)
        if spans
    )


def _derived(sessions: Amount, theirs: Quantities, year: ProvisionYear) -> bool:
    """Whether the number of sessions follows from the rhythm and span that the plan states."""
    if theirs.sessions:
        return False
    totals = [r.high / year.weeks * s.high for r in theirs.rates for s in theirs.spans if not r.event]
    totals += [r.high for r in theirs.rates if not r.event and not theirs.spans]
    return any(
        abs(sessions.high - total) <= 2 * year.tolerance * max(total, sessions.high) for total in totals
    )


def _sessions_kept(mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    return bool(mine.sessions) and any(
        overlaps(a, b, year.tolerance) for a in mine.sessions for b in theirs.sessions
    )


def _same_total(mine: Quantities, theirs: Quantities, year: ProvisionYear) -> bool:
    """Three times 20 minutes a week beside "60 minutes weekly": the total is kept, the sessions are not."""
    if len(mine.durations) != 1 or len(theirs.durations) != 1 or not mine.rates or not theirs.rates:
        return False
    if overlaps(mine.durations[0], theirs.durations[0], 0.01) or not any(r.bare for r in theirs.rates):
        return False
    one = mine.durations[0].high * mine.rates[0].high
    other = theirs.durations[0].high * theirs.rates[0].high
    return abs(one - other) <= year.tolerance * max(one, other)


def _quote(amounts: Quantities) -> str:
    parts = [a.quote for a in (*amounts.durations[:1], *amounts.rates[:1])]
    return parts[0] if len(parts) == 2 and parts[0] in parts[1] else ", ".join(parts)


def _persons(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    mine = wanted.concepts.people
    theirs = [s.concepts.people for s in statements]
    named = [p for people in theirs for p in people.named]
    wanted_roles = wanted.roles
    if not wanted_roles:
        return []
    same = [p for p in named if p.role in wanted_roles]
    advised = _who(mine, wanted_roles)
    if any(p.provider for p in same) or (same and not any(p.provider for p in named)):
        told = any(re.search(r"\btrain(?:ed|ing)\b", s.text, re.IGNORECASE) for s in statements)
        return _grade(mine, [p for p in same if p.provider] or same, trained=told)
    wider = [p for p in named if p.provider and any(p.role in general_roles(r) for r in wanted_roles)]
    if wider:
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


def _who(people: People, roles: frozenset[str]) -> str:
    quotes = [p.quote for p in people.providers if p.role in roles]
    return quotes[0] if quotes else sorted(roles)[0].replace("_", " ")


def _service_named(wanted: Wanted, statements: Sequence[Statement]) -> bool:
    """Speech and language therapy is given by a speech and language therapist, though nobody is named."""
    from ehcaudit.checks.tracing.people import role_data

    disciplines = {role_data(r).get("discipline") for r in wanted.roles} - {None}
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


def _purpose(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """The same service for something else: each names its own topics, and none is shared."""
    mine = wanted.concepts.topics
    theirs = frozenset(t for s in statements for t in s.concepts.topics)
    shared = frozenset(
        t for s in statements for t in s.concepts.tokens & wanted.concepts.tokens if not t.startswith("s:")
    )
    if mine and theirs and not mine & theirs and not shared:
        return [Difference("purpose", "changed", _named(mine), _named(theirs))]
    return []


def _named(topics: frozenset[str]) -> str:
    return ", ".join(sorted(t.replace("_", " ") for t in topics))


def _dates(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    mine = _deadlines(wanted.text)
    if not mine:
        return []
    theirs = [d for s in statements for d in _deadlines(s.text)]
    unmet = [d for d in mine if not any(d.kind == t.kind and d.value == t.value for t in theirs)]
    if not unmet:
        return []
    spare = [t for t in theirs if not any(d.kind == t.kind and d.value == t.value for d in mine)]
    fate: Fate = "changed" if spare else "lost"
    return [Difference("by when", fate, unmet[0].quote, spare[0].quote if spare else "")]


def _deadlines(text: str) -> list[Deadline]:
    found = (
        d
        for d in find_deadlines(text)
        if not re.match(r"by (?:the )?(?:nursery|reception)\b", d.quote, re.IGNORECASE)
    )
    return [
        d
        for d in found
        if d.quote.lower().startswith(
            ("by", "before", "within", "in time", "no later", "on or before", "at the end", "the end")
        )
    ]


def _things(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """Pieces of equipment that were advised together and of which the plan names only some."""
    mine = wanted.concepts
    if "equipment" not in mine.activities or mine.training != "none" or len(mine.topics) < 2:
        return []
    theirs = {t for s in statements for t in s.concepts.tokens}
    lost = sorted(t for t in mine.topics if f"t:{t}" not in theirs)
    if lost and len(lost) < len(mine.topics):
        return [Difference("what", "lost", ", ".join(t.replace("_", " ") for t in lost))]
    return []


def _certainty(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    pattern = whole(load("vague")["undoing"])
    mine = {m.group(0).lower() for m in pattern.finditer(wanted.text)}
    for statement in statements:
        groups = [(g.start, g.end) for g in statement.quantities.groups]
        for match in pattern.finditer(statement.text):
            if any(start <= match.start() < end for start, end in groups) or _of_review(
                statement.text, match.start()
            ):
                continue
            if match.group(0).lower() not in mine and not (mine and not wanted.quantities.stated):
                return [Difference("certainty", "lost", "", match.group(0))]
    return []


def _of_review(text: str, start: int) -> bool:
    """Whether the words before say that it is the review that is left open ("reviewed as necessary")."""
    return (
        re.search(
            r"\b(?:review\w*|updated?|monitor\w*|adjusted|revised)\s+(?:and \w+ )?$",
            text[:start],
            re.IGNORECASE,
        )
        is not None
    )


def _measures(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    from ehcaudit.checks.tracing.measures import measures_of

    mine = measures_of(wanted.text)
    theirs = {k: q for s in statements for k, q in measures_of(s.text).items()}
    unmet = [k for k in mine if k not in theirs]
    if not unmet:
        return []
    spare = [k for k in theirs if k not in mine and k[0] == unmet[0][0]]
    return [
        Difference(
            "measure", "changed" if spare else "lost", mine[unmet[0]], theirs[spare[0]] if spare else ""
        )
    ]


_DEGREES = ("profound", "severe", "significant", "moderate", "mild", "slight", "some")


def _degree(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """A severe difficulty that has become a mild one, or one without degree."""
    pattern = whole(_DEGREES)
    mine = [m.group(0).lower() for m in pattern.finditer(wanted.text)]
    theirs = [m.group(0).lower() for s in statements for m in pattern.finditer(s.text)]
    if not mine or set(mine) & set(theirs):
        return []
    if theirs:
        return [Difference("degree", "changed", mine[0], theirs[0])]
    return []


def _sentence(differences: Sequence[Difference]) -> str:
    parts = [_clause(d) for d in differences]
    return " ".join(dict.fromkeys(parts))


def _clause(difference: Difference) -> str:
    advised, planned = difference.advised, difference.planned
    if difference.part == "certainty":
        return f"The plan adds “{planned}”, so that it is no longer certain."
    if difference.part == "purpose":
        return f"The advice is for {advised}; the plan’s provision is for {planned}."
    if planned:
        return f"The advice says “{advised}”; the plan says “{planned}”."
    if difference.part == "what":
        return f"The plan does not name what was advised as well: {advised}."
    names = {"who": "who gives it", "by when": "by when", "measure": "the measure", **_SIZES}
    return (
        f"The advice says “{advised}”; the plan does not say {names.get(difference.part, difference.part)}."
    )
