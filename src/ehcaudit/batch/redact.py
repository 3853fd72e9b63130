"""Stable stand-ins for the people of a case, in every string of what is written about it.

Done in the worker, after judging: from what the plan says of its subject, family and staff, and by
patterns for what looks like a titled name, a telephone number or an address. A name that the plan
gives nowhere as a name (a friend in an outcome, say) cannot be known, and stays.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ehcaudit.batch import patterns
from ehcaudit.batch.called import called
from ehcaudit.batch.terms import terms as terms_of
from ehcaudit.batch.worker import stand_in
from ehcaudit.checks.tracing.sources import described
from ehcaudit.language.model import Deadline, Signal
from ehcaudit.plans.case import AdviceSource
from ehcaudit.plans.model import Subject
from ehcaudit.rubric.scorecard import CriterionResult, Scorecard, Suppression, UnusedVersion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Plan

_T = TypeVar("_T")
# Words with a meaning of their own that names must not touch: codes, ids, grades. What is not listed is
# taken for words of the plan, so that a field that is new is hidden rather than shown.
_KEPT_FIELDS = frozenset(
    (
        *("sha256", "id", "code", "severity", "status", "kind", "grade", "capped_by", "format"),
        *("measurable", "specific", "aspirational", "current", "discipline", "area", "tier", "pronoun"),
        *("section", "plan_section", "absent", "empty", "unread", "text_source"),
        *("change", "progress", "identity", "identity_reason"),
    )
)
# Fields that are fixed words in one kind of thing and a person's words in another.
_KEPT_IN: dict[type, frozenset[str]] = {
    Scorecard: frozenset({"reason"}),
    CriterionResult: frozenset({"title"}),
    Suppression: frozenset({"source"}),
    UnusedVersion: frozenset({"reason"}),
    Signal: frozenset({"name"}),
}


class Redactor:
    """Replaces what names people by stand-ins: the same words always by the same."""

    def __init__(self, terms: Iterable[tuple[str, str]]) -> None:
        """`terms` are pairs of a regular expression and what stands for it; the first that fits wins."""
        terms = list(terms)
        self._labels = [label for _, label in terms]
        self._pattern = re.compile("|".join(f"(?P<t{i}>{p})" for i, (p, _) in enumerate(terms)))
        self._people: dict[str, str] = {}
        self._numbered = sum(label.startswith("[Person ") for label in set(self._labels))

    @classmethod
    def for_case(cls, case: Case, path: str, companions: Iterable[str] = ()) -> Redactor:
        """For everything that is written about `case`."""
        authors = [entry.author for entry in case.plan.advice if entry.author]
        subjects = [case.plan.subject]
        if case.plan.kind == "advice":  # letters and reports often have no label for the name
            subjects += [Subject(name=name) for name in called(case.plan.document.text)]
            author = described(AdviceSource("", path, case.plan)).author
            authors += [author] if author else []
        for source in case.advice:
            authors += [source.author] if source.author else []
            if source.plan is not None:
                subjects.append(source.plan.subject)
                authors += [entry.author for entry in source.plan.advice if entry.author]
        if case.previous is not None:
            subjects.append(case.previous.subject)
            authors += [entry.author for entry in case.previous.advice if entry.author]
        texts = [case.plan.document.text, *(s.plan.document.text for s in case.advice if s.plan is not None)]
        texts += [case.previous.document.text] if case.previous is not None else []
        files = [path, *companions, *(source.path for source in case.advice)]
        return cls(terms_of(subjects, authors, files, texts))

    @classmethod
    def without_people(cls, files: Iterable[str] = ()) -> Redactor:
        """For a document about no one, as a blank template: file names, addresses, numbers and the like."""
        return cls(terms_of([], [], files, []))

    def text(self, text: str) -> str:
        """`text` with stand-ins."""
        return self._replaced(text)[0]

    def _replaced(self, text: str) -> tuple[str, list[tuple[int, int, int]]]:
        """The text, and where it changed: start and end before, and by how much what follows has moved."""
        parts: list[str] = []
        moves: list[tuple[int, int, int]] = []
        at = shift = 0
        for match in self._pattern.finditer(text):
            label = self._label(match)
            parts += [text[at : match.start()], label]
            shift += len(label) - (match.end() - match.start())
            moves.append((match.start(), match.end(), shift))
            at = match.end()
        return "".join([*parts, text[at:]]), moves

    def _label(self, match: re.Match[str]) -> str:
        label = self._labels[int((match.lastgroup or "t0")[1:])]
        if label != "[Person]":
            return label
        key = " ".join(patterns.name_words(match.group())[-1:]).casefold()
        return self._people.setdefault(key, f"[Person {self._numbered + len(self._people) + 1}]")

    def value(self, value: _T) -> _T:
        """A copy of `value` with stand-ins in every string of it, however deep."""
        walked: _T = self._walk(value)
        return walked

    def _walk(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return self._dataclass(value)
        if isinstance(value, tuple):
            return tuple(self._walk(item) for item in value)
        if isinstance(value, Mapping):
            return {key: self._walk(item) for key, item in value.items()}
        return value

    def _dataclass(self, value: Any) -> Any:
        names = [field.name for field in dataclasses.fields(value)]
        kept = _KEPT_FIELDS | _KEPT_IN.get(type(value), frozenset())
        changes = {n: self._walk(getattr(value, n)) for n in names if n not in kept}
        if {"text", "evidence"} <= set(names):
            changes |= self._statement(value, names)
        return dataclasses.replace(value, **changes)

    def _statement(self, value: Any, names: list[str]) -> dict[str, Any]:
        """A statement and its evidence: the spans must still point at the words."""
        text, moves = self._replaced(value.text)
        changes: dict[str, Any] = {"text": text}
        changes["evidence"] = tuple(self._moved(signal, text, moves) for signal in value.evidence)
        deadline = getattr(value, "deadline", None) if "deadline" in names else None
        if deadline is not None:
            changes["deadline"] = self._moved(deadline, text, moves)
        return changes

    def _moved(self, span: Any, text: str, moves: list[tuple[int, int, int]]) -> Any:
        start, end = _moved(span.start, moves, last=False), _moved(span.end, moves, last=True)
        changes: dict[str, Any] = {"start": start, "end": end}
        if isinstance(span, Signal):
            changes |= {"quote": text[start:end], "value": self._walk(span.value)}
        elif isinstance(span, Deadline):
            changes |= {"quote": self.text(span.quote), "value": self._walk(span.value)}
        return dataclasses.replace(span, **changes)

    def scorecard(self, card: Scorecard) -> Scorecard:
        """A scorecard whose file cannot be told from it either."""
        name = stand_in(card.path, card.sha256)
        redacted = self.value(card)
        before = stand_in(card.previous) if card.previous is not None else None
        return dataclasses.replace(redacted, path=name, plan_id=name, previous=before)


def _moved(at: int, moves: list[tuple[int, int, int]], *, last: bool) -> int:
    shift = 0
    for start, end, moved in moves:
        if at >= end and not (last and at == end):
            shift = moved
        elif start < at or (last and at == end):
            return end + moved if last else start + shift
    return at + shift


def redacted_plan(plan: Plan) -> Plan:
    """What `parse` shows, with stand-ins; the date of birth and identifiers are left out."""
    authors = [entry.author for entry in plan.advice if entry.author]
    redactor = Redactor(terms_of([plan.subject], authors, [plan.document.path], [plan.document.text]))
    document = plan.document
    bare = dataclasses.replace(document, blocks=(), headers=(), footers=(), footnotes=())
    subject = dataclasses.replace(plan.subject, date_of_birth=None, identifiers={}, addresses=())
    redacted = redactor.value(dataclasses.replace(plan, document=bare, subject=subject))
    name = stand_in(document.path, document.sha256)
    return dataclasses.replace(redacted, document=dataclasses.replace(redacted.document, path=name))
