"""An advice document as a quality lead reads it: author, needs, outcomes and provision."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ehcaudit.checks.advice.words import load, pattern, patterns
from ehcaudit.checks.tracing.advice_lines import advice_lines
from ehcaudit.checks.tracing.lexicon import load as tracing_words
from ehcaudit.checks.tracing.lexicon import patterns as tracing_patterns
from ehcaudit.checks.tracing.recommendations import read_recommendations
from ehcaudit.checks.tracing.sources import described
from ehcaudit.plans.case import AdviceSource
from ehcaudit.plans.model import Outcome, Provision
from ehcaudit.plans.text import count_words, plain, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.tracing.advice_lines import AdviceLine
    from ehcaudit.checks.tracing.model import Recommendation, RecommendationKind
    from ehcaudit.documents.model import Place
    from ehcaudit.plans.case import Case

_LONGEST_NONE = 30


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of the document with its place."""

    text: str
    place: Place


class AdviceView:
    """One advice document with its recommendations told apart by kind."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.document = case.plan.document
        self.source = described(AdviceSource("A1", self.document.path, case.plan))
        self.recommendations = read_recommendations(self.document, self.source).recommendations
        self.lines: tuple[AdviceLine, ...] = advice_lines(self.document)

    @cached_property
    def needs(self) -> tuple[Recommendation, ...]:
        """The needs that it states; a sentence that says that there is none is no need."""
        return tuple(r for r in self._of("need") if not _says_none(r.text))

    @cached_property
    def outcomes(self) -> tuple[Recommendation, ...]:
        """The outcomes that it seeks."""
        return self._of("outcome")

    @cached_property
    def provision(self) -> tuple[Recommendation, ...]:
        """The provision that it advises."""
        return self._of("provision")

    @cached_property
    def none_answers(self) -> tuple[Passage, ...]:
        """Where it says that there are no needs, in reading order; background and history do not count."""
        return tuple(p for p in self._sentences() if _says_none(p.text))

    @cached_property
    def elsewhere(self) -> tuple[Passage, ...]:
        """Where it points to another paper instead of saying it ("see attached report")."""
        away = tracing_patterns("advice", "see_attached")
        return tuple(p for p in self._sentences() if any(found.search(plain(p.text)) for found in away))

    @cached_property
    def described(self) -> tuple[Passage, ...]:
        """Sentences that tell of a difficulty without a place of its own for needs: in findings, in prose."""
        signs = re.compile(tracing_words("advice")["need_signs"], re.IGNORECASE)
        lines = [line for line in self.lines if line.family not in ("provision", "outcome")]
        told = (Passage(text, line.place) for line in lines for text in sentences(line.text))
        return tuple(p for p in told if signs.search(plain(p.text)) and not _says_none(p.text))

    @property
    def owes_more(self) -> bool:
        """Whether outcomes and provision are due: not where it says that there are no needs."""
        return bool(self.needs) or not self.none_answers

    @cached_property
    def statements(self) -> Reading:
        """Outcomes and provision as a plan would state them, so that they are judged by the same rules."""
        from ehcaudit.checks.reading import Reading

        plan = dataclasses.replace(
            self.case.plan,
            outcomes=tuple(self._outcome(r) for r in self.outcomes),
            provision=tuple(self._provision(r) for r in self.provision),
        )
        return Reading(dataclasses.replace(self.case, plan=plan))

    def _of(self, kind: RecommendationKind) -> tuple[Recommendation, ...]:
        return tuple(r for r in self.recommendations if r.kind == kind)

    def _sentences(self) -> Iterator[Passage]:
        for line in self.lines:
            if line.family != "none":
                for text in sentences(line.text):
                    yield Passage(text, line.place)

    def _outcome(self, found: Recommendation) -> Outcome:
        heading = next((line.heading for line in self.lines if line.place == found.place), "")
        text = as_outcome(found.text)
        return Outcome(found.id, text, None, None, (), (), found.place, deadline_context=heading or None)

    def _provision(self, found: Recommendation) -> Provision:
        # "I will review …": who it is stands in the signature.
        own = pattern("own_work").search(found.text) is not None
        return Provision(
            id=found.id, section="F", text=found.text, what=None, who=self.source.role if own else None,
            frequency=None, duration=None, group_size=None, where=None, outcomes=(), needs=(), tags=(),
            place=found.place,
        )  # fmt: skip


def as_outcome(text: str) -> str:
    """ "I should like to see Kamsi walk to school" → "Kamsi will walk to school"; other words as they are."""
    match = pattern("wish").match(text)
    if match is None:
        return text
    who = load()["pronouns"].get(match["who"].lower(), match["who"])
    return f"{who} will {match['rest']}"


def _says_none(text: str) -> bool:
    words = plain(text)
    if count_words(text) > _LONGEST_NONE:
        return False
    return any(p.search(words) for p in (*tracing_patterns("advice", "nothing"), *patterns("none")))
