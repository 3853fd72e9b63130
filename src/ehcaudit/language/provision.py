"""Reads an item of provision: what, who, how often, how long, in what group, where, and what is left open.

Regular expressions only, each bounded, so that time grows with the length of the text; no parser is needed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, pattern, words
from ehcaudit.language.model import Signal
from ehcaudit.language.provision_patterns import EVERY, PERIOD, provision_patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTS = ("what", "who", "frequency", "duration", "group_size", "where")


@dataclass(frozen=True, slots=True)
class ProvisionReading:
    """The signals of an item of provision by part; a part may have several."""

    text: str
    what: tuple[Signal, ...]
    equipment: tuple[Signal, ...]
    who: tuple[Signal, ...]
    vague_who: tuple[Signal, ...]
    frequency: tuple[Signal, ...]
    duration: tuple[Signal, ...]
    total: tuple[Signal, ...]
    continuous: tuple[Signal, ...]
    group_size: tuple[Signal, ...]
    where: tuple[Signal, ...]
    vague: tuple[Signal, ...]
    undoing: tuple[Signal, ...]
    one_off: tuple[Signal, ...]
    none_needed: tuple[Signal, ...]
    events: tuple[Signal, ...] = ()

    def first(self, part: str) -> str | None:
        """The words of a part, or `None` where the item does not say."""
        signals: tuple[Signal, ...] = getattr(self, part)
        return signals[0].quote if signals else None


def read_provision(text: str) -> ProvisionReading:
    """The signals of an item of provision; the same words may carry several ("22 hours a week")."""
    found = {name: tuple(_matches(name, written, text)) for name, written in provision_patterns().items()}
    total = found["total"]
    frequency = _sorted((*found["frequency"], *(_rate(s) for s in total)))
    frequency = _whole_times(frequency, text)
    continuous = tuple(c for c in found["continuous"] if not _inside(c, _edges(text)))
    duration = _sorted(found["duration"])
    named = tuple(w for w in found["who"] if not _names_a_therapy(w, text))
    who = _best_first(named)
    therapies = tuple(Signal("what", w.quote, w.start, w.end) for w in found["who"] if w not in named)
    vague_who = tuple(v for v in found["vague_who"] if not _inside(v, who))
    numbers = (*frequency, *duration, *found["group_size"], *who)
    vague = tuple(
        v for v in found["vague"] if not _inside(v, numbers) or v.quote.lower() in {"up to", "small group"}
    )
    every = (*numbers, *found["where"], *continuous, *vague, *vague_who)
    what = _sorted((*found["what"], *found["equipment"], *therapies))
    aside = (*_matches("aside", _SPENT, text), *continuous)
    what = tuple(w for w in what if not _inside(w, aside))
    vague = tuple(v for v in vague if _leaves_open(v, text))
    undoing = tuple(u for u in found["undoing"] if _leaves_open(u, text))
    return ProvisionReading(
        text=text,
        what=_sorted(tuple(w for w in what if not _inside(w, vague) and not _inside(w, who)))
        or _left_over(unsaid(text), every),
        equipment=found["equipment"],
        who=who,
        vague_who=vague_who,
        frequency=frequency,
        duration=duration,
        total=total,
        continuous=continuous,
        group_size=found["group_size"],
        where=found["where"],
        vague=vague,
        undoing=undoing,
        one_off=found["one_off"],
        none_needed=found["none_needed"],
        events=found["events"],
    )


_SPENT = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]+|[Ss]?[Hh]e|[Tt]hey|[Tt]here|[Ii]t|[Tt]he (?:child|pupil|school|setting))\s){0,2}"
    r"(?:needs?|requires?|has|have|gets?|receives?|should have|wants?|would (?:benefit|profit) from|"
    r"will (?:have|need|receive|get|be|require)|(?:will )?benefits? from|is to (?:have|receive))(?!\w)"
    r"|\b(?:qualified|trained) (?:to|at|in) (?:[Ll]evel \w+|[\w-]+)"
    r"|\b(?:funded|paid for) (?:by|through|via)(?: an?| the)? [\w’-]{2,20}(?: [\w’-]{2,20}){0,2}"
)


def unsaid(text: str) -> str:
    """`text` with the words that never name what is provided blanked: who needs it, who pays, which level."""
    return _SPENT.sub(lambda m: " " * len(m.group()), text)


_EDGE = pattern(
    r"\b(?:at |by )?(?:the )?(?:start|beginning|end) (?:and|or|&) (?:the )?(?:start|beginning|end) of "
    r"(?:each|every|the) (?:[a-z]+ )?[a-z]+|\b(?:at )?(?:the )?(?:start|beginning|end) of (?:each|every) day"
)


def _edges(text: str) -> tuple[Signal, ...]:
    """ "At the start and end of every day": two moments, which last no stated time."""
    return tuple(Signal("edge", m.group(), m.start(), m.end()) for m in _EDGE.finditer(text))


_TIMES_BEFORE = pattern(r"(?:x ?\d{1,2}|\d{1,2} ?x|x (?:two|three|four|five)) $")


def _whole_times(frequency: tuple[Signal, ...], text: str) -> tuple[Signal, ...]:
    """Of "20 minutes x 3 weekly" the "x 3 weekly", not "weekly" alone."""
    whole = []
    for found in frequency:
        lead = _TIMES_BEFORE.search(text[max(0, found.start - 12) : found.start])
        start = found.start - len(lead.group()) if lead else found.start
        whole.append(Signal(found.name, text[start : found.end], start, found.end))
    return tuple(whole)


_THERAPY = re.compile(r"(?:ot|slt|salt|physio|ep|sensory|ta|lsa)$", re.I)
_IN_CELL = re.compile(r"\s{0,2}(?:[|:;–]|-\s)")
_OF_ACTS = re.compile(
    r"\s(?:exercises?|programme|session|stretches|review|assessment|visit|block|input)s?\b", re.I
)


def _names_a_therapy(who: Signal, text: str) -> bool:
    """ "an hour of OT", "Physio exercises", "SLT | 1:1 | …": the therapy, not yet who gives it."""
    if not _THERAPY.match(who.quote):
        return False
    before, after = text[max(0, who.start - 4) : who.start].lower(), text[who.end : who.end + 24]
    in_cell = not text[: who.start].strip() and bool(_IN_CELL.match(after))
    return before.endswith(" of ") or bool(_OF_ACTS.match(after)) or in_cell


_SETTLED_AFTER = re.compile(
    r"\s(?:to (?:his|her|their|my) needs,|timetabled|officer|worker|teacher|time\b)", re.I
)


def _leaves_open(vague: Signal, text: str) -> bool:
    """Not the month ("in May"), a post ("liaison officer"), "extra time", or a word that is only quoted."""
    if vague.quote in {"May", "March"} and (
        vague.start > 0 or text[vague.end : vague.end + 5].strip()[:2].isdigit()
    ):
        return False
    if text[max(0, vague.start - 1) : vague.start] in {"'", "‘", "“", '"'}:
        return False
    return not _SETTLED_AFTER.match(text[vague.end : vague.end + 24])


_AMOUNT_ONLY = re.compile(r"[\s\d](?:minutes?|mins?|hours?|hrs?|half-hours)\s*$", re.IGNORECASE)
_END_RATE = pattern(rf"{EVERY} {PERIOD}$|\w+ly$")
_ONE_VISIT = pattern(
    rf"(?:each|every) {PERIOD}$"
)  # "one hour each half term" is one visit; "22 hours a week" a sum


def _rate(total: Signal) -> Signal:
    """Of "30-minute visits, delivered fortnightly" the "fortnightly"; "22 hours per week" stays whole."""
    end = _END_RATE.search(total.quote)
    visit = _ONE_VISIT.search(total.quote)
    if end is None or (visit is None and _AMOUNT_ONLY.search(total.quote[: end.start()])):
        return Signal("frequency", total.quote, total.start, total.end)
    return Signal("frequency", end.group(), total.start + end.start(), total.start + end.end())


def _best_first(who: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """Those with a qualification first, then longer names, then as they stand."""
    return tuple(sorted(who, key=lambda s: (not _qualified().match(s.quote), s.start)))


@cache
def _qualified() -> re.Pattern[str]:
    listed = alternatives(lexicon("provision")["qualifications"])
    return re.compile(rf"(?:{listed})[\s-]|trained", re.IGNORECASE)


def _left_over(text: str, taken: tuple[Signal, ...]) -> tuple[Signal, ...]:
    """The longest stretch of other words: what is provided, where it is named in no list."""
    best: tuple[int, int] = (0, 0)
    edges = sorted([(0, 0), *((s.start, s.end) for s in taken), (len(text), len(text))])
    at = 0
    for start, end in edges:
        if start > at and start - at > best[1] - best[0]:
            best = (at, start)
        at = max(at, end)
    found = list(re.finditer(r"[A-Za-z][A-Za-z’'-]{2,}", text[best[0] : best[1]]))
    plain = [w for w in found if w.group().lower() not in words("reading", "small")]
    if not plain:
        return ()
    first, last = best[0] + plain[0].start(), best[0] + plain[min(len(plain), 6) - 1].end()
    return (Signal("what", text[first:last], first, last),)


def _sorted(signals: tuple[Signal, ...]) -> tuple[Signal, ...]:
    return tuple(sorted(signals, key=lambda s: (s.start, -s.end)))


def _inside(signal: Signal, others: tuple[Signal, ...]) -> bool:
    return any(o.start <= signal.start and signal.end <= o.end for o in others)


def _matches(name: str, written: re.Pattern[str], text: str) -> Iterator[Signal]:
    for match in written.finditer(text):
        if match.group().strip():
            yield Signal(name, match.group(), match.start(), match.end())
