"""Prompts, merge fields and placeholders of the template that a finished plan still holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation

if TYPE_CHECKING:
    from ehcaudit.documents.model import Place
    from ehcaudit.plans.case import Case

_MOST_REPORTED = 10


def leftovers(case: Case) -> Observation:
    """Look through the whole document, cover pages and tables too."""
    faults = tuple(
        Fault(
            "template_leftover", f"“{words}” is left over from the template.", words, place,
            "Fill it in or delete it.", "low",
        )
        for words, place in _found(case)
    )  # fmt: skip
    reason = f"{len(faults)} left over from the template" if faults else "nothing left over from the template"
    return Observation("leftovers", 0.0 if faults else 1.0, reason, faults[:_MOST_REPORTED])


def _found(case: Case) -> Iterator[tuple[str, Place]]:
    for paragraph in case.plan.document.paragraphs():
        match = next(
            (
                m
                for p in patterns("leftovers")
                for m in p.finditer(paragraph.text)
                if not _shown(paragraph.text, m)
            ),
            None,
        )
        if match:
            yield match[0].strip(), paragraph.place
    for code, section in case.plan.sections.items():
        if code == "K":
            continue
        for passage in section.passages:
            for match in (m for p in patterns("leftovers_in_sections") for m in p.finditer(passage.text)):
                if not _meant(passage.text, match):
                    yield match[0].strip(), passage.place
                    break


def _shown(text: str, match: re.Match[str]) -> bool:
    """Whether the plan shows or quotes what would be a prompt elsewhere: a wish, or code in a lesson."""
    if re.match(r"(?i)(?:please|can|could)\b", match[0]):
        return _quoted(text, match)
    alone = text.strip() == match[0].strip()
    return match[0][0] in "{<$[%#" and not alone and patterns("of_code")[0].search(text) is not None


def _quoted(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    single = re.search(r"(?<!\w)['‘](?!\w*['’]\w)[^'’]*$", before)
    return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”") or single is not None


def _meant(text: str, match: re.Match[str]) -> bool:
    """Whether a gap stands in an example for the child, or "he/she" speaks of somebody not yet known."""
    quoted = _quoted(text, match)
    if match[0] == "XX" or not re.search(r"[a-z]", match[0], re.IGNORECASE):
        return quoted
    sentence = re.split(r"(?<=[.!?]) ", text[: match.start()])[-1]
    return "/" in match[0] and (quoted or patterns("somebody")[0].search(sentence) is not None)
