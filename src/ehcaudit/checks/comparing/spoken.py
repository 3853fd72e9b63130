"""What a plan says of progress: each sentence or row that does, with its verdict and what it speaks of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import Group, patterns
from ehcaudit.documents.model import Place
from ehcaudit.plans.text import plain, sentences

if TYPE_CHECKING:
    from ehcaudit.checks.comparing.model import Progress
    from ehcaudit.plans.model import Plan

_SECTIONS = ("A", "B", "C", "D", "E")
_RATING = re.compile(
    r"(?P<label>[^:–—]{1,90}?)\s*(?::|\s[–—-]|\()\s*(?P<status>[^()]{2,60}?(?:\s\([^()]*\))?)\)?"
)
_LISTED = re.compile(r"(?:[;,]|\n)\s*(?:and\s+)?")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_CLAUSES = re.compile(r"(?:;|\n)\s*|(?<=\.)\s+(?=\([a-z1-9]\)\s)")
_STATUSES: tuple[tuple[Group, Progress], ...] = (
    ("status_partly", "partly"),
    ("status_not_achieved", "not_achieved"),
    ("status_achieved", "achieved"),
)
_STATUS_BEHIND = re.compile(
    r"(?:\s[–-]\s|[(:]\s*|\.\s+|,? (?:and )?(?:this|which|the (?:outcome|target)) (?:has|have|was|were)\s+)"
    r"(?:\w+\s+){0,2}(?:achieved|met|reached)\b.*$",
    re.IGNORECASE,
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words of the plan that may speak of an earlier outcome.

    `verdict` is how far it was reached, `None` where the words do not say. `before` is what stands before
    them, of which they may speak ("This outcome has been met"). `of_before`: they say that they do.
    `history`: they speak of an outcome as of the past. `status`: the words are a status set against an
    outcome. `rated`: a label with a status behind it ("Weekly call: not achieved").
    """

    text: str
    place: Place
    verdict: Progress | None
    before: str = ""
    of_before: bool = False
    history: bool = False
    status: bool = False
    rated: bool = False


def spoken_in(plan: Plan) -> tuple[Spoken, ...]:
    """All sentences of sections A to E, and of what stands before and between the sections, in order."""
    found: list[Spoken] = []
    known: set[str] = set()
    for code, section in plan.sections.items():
        known.update(plain(p.text) for p in section.passages)
        if code in _SECTIONS:
            found += _of_passages([(p.text, p.place) for p in section.passages])
    beside = [(p.text, p.place) for p in plan.document.paragraphs() if plain(p.text) not in known]
    return (*found, *_of_passages(beside))


def _of_passages(passages: list[tuple[str, Place]]) -> Iterator[Spoken]:
    before = ""
    for row in _rows(passages):
        cells = [text for text, _ in row]
        status = next(((n, s) for n, s in enumerate(map(status_of, cells)) if s and len(row) > 1), None)
        if status is not None:
            rest = "; ".join(text for n, text in enumerate(cells) if n != status[0])
            yield Spoken("; ".join(cells), row[0][1], status[1], before=rest, of_before=True, status=True)
            before = rest
            continue
        for n, (text, place) in enumerate(row):
            first = cells[0] if n else before
            yield from _of_text(text, place, first)
            before = text


def _clauses(sentence: str) -> list[str]:
    """The clauses of a sentence; a list of ratings ("bus: achieved, call: not yet") rating by rating."""
    parts = [part for part in re.split(r",\s+(?:and\s+)?", sentence) if _is_rated(part)]
    return (_LISTED if len(parts) > 1 else _CLAUSES).split(sentence)


def _is_rated(words: str) -> bool:
    """Whether a label has a status behind it, after a colon, a dash or in brackets."""
    match = _RATING.fullmatch(words.strip(" .;,"))
    return match is not None and status_of(_BRACKETS.sub("", match["status"])) is not None


def _rows(passages: list[tuple[str, Place]]) -> Iterator[list[tuple[str, Place]]]:
    """The passages of one row of a table together."""
    rows: dict[tuple[int | None, ...], list[tuple[str, Place]]] = defaultdict(list)
    for n, (text, place) in enumerate(passages):
        alone = place.table is None or place.row is None
        rows[(None, n) if alone else (place.page, place.table, place.row)].append((text, place))
    yield from rows.values()


def _of_text(text: str, place: Place, before: str) -> Iterator[Spoken]:
    for sentence in sentences(text):
        for words in filter(None, _clauses(sentence)):
            status = status_of(words)
            said = status or verdict(words)
            of_before = bool(status) or any(p.search(words) for p in patterns("progress_of_the_one_before"))
            history = _has("progress_history", words)
            history = history or (_has("progress_of_outcome", words) and _has("reason_to_keep", words))
            yield Spoken(words, place, said, before, of_before, history, bool(status), _is_rated(words))
            if not of_before:
                before = words


def status_of(cell: str) -> Progress | None:
    """The status that the whole of a cell or line states ("Partially met"), `None` where it states none."""
    words = re.sub(
        r"^(?:status|progress|outcome|review|rating)\s*[:–-]\s*", "", cell.strip(), flags=re.IGNORECASE
    )
    words = words.strip(" .;:()[]*").strip()
    if not words or len(words) > 60:
        return None
    for group, progress in _STATUSES:
        if any(p.fullmatch(words) for p in patterns(group)):
            return progress
    return None


def verdict(text: str) -> Progress | None:
    """How far something was reached, as a sentence says; what it hopes for does not count."""
    if _has("progress_partly_stated", text):
        return "partly"
    said = _without_hopes(text)
    lacking = _has("progress_not_achieved", said)
    rest = said
    for pattern in patterns("progress_not_achieved"):
        rest = pattern.sub(" ", rest)
    some, done = _has("progress_partly", rest), _has("progress_achieved", rest)
    if lacking:
        return "partly" if some or done else "not_achieved"
    if done:
        return "partly" if re.search(r"progress (?:\w+ )?towards", said, re.IGNORECASE) else "achieved"
    return "partly" if some else None


def _without_hopes(text: str) -> str:
    """`text` up to the words that look ahead; a status behind them ("will dress – achieved") stays."""
    ahead = next((m for p in patterns("not_yet_progress") if (m := p.search(text))), None)
    if ahead is None:
        return text
    tail = _STATUS_BEHIND.search(text, ahead.end())
    return text[: ahead.start()] + (f" – {tail.group(0)}" if tail else "")


def _has(group: Group, text: str) -> bool:
    return any(p.search(text) for p in patterns(group))


def numbers_named(text: str) -> frozenset[int]:
    """The numbers of the outcomes that `text` names ("Outcome 2", "E3", "the first outcome")."""
    found: set[int] = set()
    for match in (m for p in patterns("progress_numbered") for m in p.finditer(text)):
        said = {key: words.lower() for key, words in match.groupdict().items() if words}
        for number in re.findall(r"\w+", said.get("number", said.get("code", ""))):
            if number.isdigit() or number in _NUMBERS:
                found.add(int(number) if number.isdigit() else _NUMBERS.index(number) + 1)
        if letter := said.get("letter", said.get("named")):
            found.add(ord(letter) - ord("a") + 1)
        if several := said.get("first"):
            found.update(range(1, _NUMBERS.index(several) + 2))
        elif nth := said.get("nth", said.get("nth_alone")):
            found.add(_ORDINALS.index(nth) + 1)
    return frozenset(found)


def of_all(text: str) -> Progress | None:
    """What `text` says of all earlier outcomes at once, `None` where it does not."""
    for match in (m for p in patterns("progress_of_all") for m in p.finditer(text)):
        said = verdict(text)
        if said is not None:
            return "not_achieved" if (match["none"] or match["nil"]) and said == "achieved" else said
    return None
