"""Headings of advice documents: what they announce, and what goes on under them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.documents.model import Document, Paragraph
from ehcaudit.plans.text import count_words, plain, typed_marker, without_brackets, without_numbering

Family = Literal["provision", "outcome", "need", "mixed", "none", "unknown"]
_FAMILIES: tuple[Family, ...] = ("none", "provision", "outcome", "need")
LONGEST_HEADING = 14
_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


@dataclass(frozen=True, slots=True)
class Heading:
    text: str
    family: Family
    rank: float


@lru_cache(maxsize=2048)
def heading_family(text: str) -> Family | None:
    """The family of lines that a heading announces; `None` for one that says nothing of it."""
    words = plain(without_brackets(without_numbering(text))) or plain(text)
    words = re.sub(r"^[a-z]{0,2}\d{1,2}[a-z]? ", "", words)
    if re.search(load("advice")["titles"], words):
        return None
    found = {
        family for family in _FAMILIES if any(re.search(p, words) for p in load("advice")["headings"][family])
    }
    if re.search(load("advice")["both"], words) and not found <= {"none"}:
        return "mixed"
    return _decided(words, found)


def _decided(words: str, found: set[Family]) -> Family | None:
    """The family where several fit: a recommendation beats an assessment, a heading of details beats all."""
    asked = re.search(r"\b(recommend\w*|required|needed|section [fgh])\b", words)
    if "provision" in found and asked and "current" not in words:
        return "outcome" if "outcome" in found and "provision" not in words else "provision"
    for family in ("none", "outcome", "need", "provision"):
        if family in found:
            if family == "need" and "provision" in found and not re.search(r"\bneeds?\b", words):
                continue
            if (
                family == "none"
                and found & {"need", "outcome"}
                and re.search(r"\b(summary of|health needs|needs|outcomes)\b", words)
                and not re.search(r"\b(assessment|views|history|review|background|reason)\b", words)
            ):
                continue
            return family
    return None


def usual_size(document: Document) -> float | None:
    sizes: dict[float, int] = {}
    for p in document.paragraphs():
        if p.size:
            sizes[p.size] = sizes.get(p.size, 0) + len(p.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else None


def is_heading(paragraph: Paragraph, body_size: float | None) -> bool:
    text = paragraph.text
    if paragraph.level is not None:
        return True
    if paragraph.list_level is not None and not (
        paragraph.bold and _NUMBER.match(f"{paragraph.marker or ''} ")
    ):
        return False
    words = count_words(text)
    if (
        words > LONGEST_HEADING
        or typed_marker(text)
        or (text.rstrip().endswith((".", ";", ",")) and not _NUMBER.fullmatch(text))
    ):
        return False
    larger = bool(paragraph.size and body_size and paragraph.size > body_size + 0.6)
    if paragraph.bold or larger or (text.isupper() and words > 1):
        return True
    return bool(
        words <= 8
        and (text.endswith(":") or _NUMBER.match(text) or words <= 5)
        and heading_family(text)
        and not re.search(r"\d{2,}", text)
    )


def rank(paragraph: Paragraph) -> float:
    """Where a heading stands: small numbers are wide. A decimal number or a smaller type stands lower."""
    number = _NUMBER.match(paragraph.text)
    depth = number.group(1).count(".") if number else 0
    level = paragraph.level if paragraph.level is not None else 5
    return level + depth * 0.4 - (paragraph.size or 0) / 100 + (0 if paragraph.bold else 0.2)


def push(stack: list[Heading], heading: Heading) -> None:
    """Put a heading on the stack; one that only names an area goes on with the family above it."""
    while stack and stack[-1].rank > heading.rank + 0.001:
        stack.pop()
    family = heading.family
    if family in ("unknown",) or (family in ("provision", "need") and _is_area(heading.text)):
        above = next((h for h in reversed(stack) if h.family != "unknown"), None)
        deeper = above is not None and heading.rank > above.rank + 0.001
        close = _is_area(heading.text) or (heading.family == "unknown" and count_words(heading.text) <= 3)
        if above is not None and (deeper or (close and above.family not in ("none", "need"))):
            family = above.family
    while stack and stack[-1].rank >= heading.rank - 0.001 and len(stack) > 6:
        stack.pop()
    stack.append(replace(heading, family=family))


def _is_area(text: str) -> bool:
    return re.search(load("advice")["areas"], plain(without_numbering(text))) is not None


def family_of(stack: Sequence[Heading]) -> Family:
    return stack[-1].family if stack else "unknown"
