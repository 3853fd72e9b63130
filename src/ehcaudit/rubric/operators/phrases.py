"""Operators over words: phrases and patterns, present or absent."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Annotated

from pydantic import Field, field_validator

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.registry import Scope
from ehcaudit.documents.model import Place
from ehcaudit.rubric.operators.model import Operator, Unit, quote_around
from ehcaudit.rubric.operators.patterns import check_pattern

if TYPE_CHECKING:
    from ehcaudit.checks.reading import Reading

Phrases = Annotated[tuple[str, ...], Field(min_length=1)]


def phrase_pattern(phrase: str) -> str:
    """A pattern that finds `phrase` as whole words, whatever the case and white space."""
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    return rf"(?<!\w){words}(?!\w)"


def hits(pattern: re.Pattern[str], unit: Unit) -> Iterator[tuple[str, Place]]:
    """Each place where `pattern` is found, with the words around it."""
    for text, place in unit.passages:
        for match in pattern.finditer(text):
            yield quote_around(text, match.start(), match.end()), place


class _Words(Operator):
    """Shared by the operators that look for words in each unit."""

    def judge(self, reading: Reading, scope: Scope) -> CheckResult:
        units = [unit for unit in self.units(reading, scope) if unit.text.strip()]
        if not units:
            return NotAssessable("there is no text of this kind in the plan")
        return tuple(self.observe(unit) for unit in units)

    @abstractmethod
    def observe(self, unit: Unit) -> Observation:
        """Judge one unit that has words."""


class ContainsAny(_Words):
    """Met where at least one of `phrases` stands in the text."""

    phrases: Phrases

    def observe(self, unit: Unit) -> Observation:
        """Look for the phrases in one unit."""
        pattern = re.compile("|".join(map(phrase_pattern, self.phrases)), re.IGNORECASE)
        found = next(hits(pattern, unit), None)
        if found:
            return Observation(unit.subject, 1.0, f"says “{found[0]}”")
        message = f"none of these is said: {', '.join(self.phrases)}"
        return Observation(
            unit.subject, 0.0, message, (Fault(self.code or "phrase_absent", message, "", unit.place),)
        )


class ContainsAll(_Words):
    """Met where every one of `phrases` stands in the text; partly by the share that does."""

    phrases: Phrases

    def observe(self, unit: Unit) -> Observation:
        """Look for each phrase in one unit."""
        missing = [
            p for p in self.phrases if not re.search(phrase_pattern(p), unit.text, flags=re.IGNORECASE)
        ]
        if not missing:
            return Observation(unit.subject, 1.0, "says all that was asked for")
        message = f"not said: {', '.join(missing)}"
        points = 1 - len(missing) / len(self.phrases)
        return Observation(
            unit.subject, points, message, (Fault(self.code or "phrase_absent", message, "", unit.place),)
        )


class ContainsNone(_Words):
    """Met where none of `phrases` stands in the text; a finding for each that does."""

    phrases: Phrases

    def observe(self, unit: Unit) -> Observation:
        """Look for unwanted phrases in one unit."""
        pattern = re.compile("|".join(map(phrase_pattern, self.phrases)), re.IGNORECASE)
        return _unwanted(pattern, unit, self.code or "phrase_unwanted", "words that should not stand here")


class _Pattern(_Words):
    pattern: str = Field(description="Regular expression; no nested repetition, no back reference.")

    @field_validator("pattern")
    @classmethod
    def _sound(cls, pattern: str) -> str:
        check_pattern(pattern)
        return pattern

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, ignoring case."""
        return re.compile(self.pattern, re.IGNORECASE)


class Matches(_Pattern):
    """Met where `pattern` is found in the text."""

    def observe(self, unit: Unit) -> Observation:
        """Look for the pattern in one unit."""
        found = next(hits(self.compiled, unit), None)
        if found:
            return Observation(unit.subject, 1.0, f"says “{found[0]}”")
        message = "what the rubric asks for is not said"
        return Observation(
            unit.subject, 0.0, message, (Fault(self.code or "pattern_absent", message, "", unit.place),)
        )


class MatchesNone(_Pattern):
    """Met where `pattern` is not found; a finding for each place where it is."""

    def observe(self, unit: Unit) -> Observation:
        """Look for the unwanted pattern in one unit."""
        return _unwanted(
            self.compiled, unit, self.code or "pattern_unwanted", "text that should not stand here"
        )


def _unwanted(pattern: re.Pattern[str], unit: Unit, code: str, what: str) -> Observation:
    found = tuple(hits(pattern, unit))
    if not found:
        return Observation(unit.subject, 1.0, f"no {what}")
    faults = tuple(Fault(code, what, quote, place) for quote, place in found)
    return Observation(unit.subject, 0.0, f"{len(found)} × {what}", faults)
