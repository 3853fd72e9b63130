"""The text in which names and pronouns are looked for: the sections but K, and every line of the document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.plans.model import Passage, Plan

SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J")


@dataclass(frozen=True)
class PersonText:
    """A plan's words, for what is asked about persons."""

    plan: Plan

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the sections but K, which lists other people."""
        return tuple(
            passage
            for code in SECTIONS
            if (section := self.plan.sections.get(code))
            for passage in section.passages
            if passage.text.strip()
        )

    def begins_a_section(self, passage: Passage) -> bool:
        """Whether `passage` is the first of its section."""
        return any(section.passages[:1] == (passage,) for section in self.plan.sections.values())

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Every line of the document, running lines and footnotes too."""
        document = self.plan.document
        lines = [paragraph.text for paragraph in document.paragraphs() if paragraph.text]
        return (
            *lines,
            *document.headers,
            *document.footers,
            *document.footnotes,
            *(p.text for p in self.passages),
        )

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that the sections have in small letters."""
        return frozenset(
            re.findall(r"(?<![\w’'])[^\W\d_A-Z]{2,}(?!\w)", "\n".join(p.text for p in self.passages))
        )

    @property
    def called(self) -> str:
        """What the plan calls the child, for messages."""
        subject = self.plan.subject
        return subject.known_as or subject.name or "the child"
