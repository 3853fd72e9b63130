"""Faults that are planted in clean templates: what is done, and the code that must be found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from ehcaudit.batch.job import Job, Settings
from ehcaudit.batch.worker import audit_document
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.schema import LoadedRubric
from ehcaudit.rubric.scorecard import Scorecard
from tests.checks.template.build import Block, Head, Para, Table, para, write

# Sentences that are put in after the heading of a section, with the code of what is wrong with them.
SENTENCES: dict[str, tuple[str, str, str]] = {
    "D says health": ("D", "Set out any health needs identified through the assessment.", "guidance_wrong"),
    "C says social care": ("C", "Set out the social care needs that were identified.", "guidance_wrong"),
    "I in a draft": ("I", "Always name the school in the draft plan.", "guidance_wrong"),
    "K not appended": ("K", "Reports need not be attached.", "guidance_wrong"),
    "two years": ("J", "The plan is reviewed every two years.", "guidance_wrong"),
    "therapy in G": ("J", "Speech and language therapy should be recorded in section G.", "guidance_wrong"),
    "adulthood late": ("J", "Preparation for adulthood is covered from Year 11.", "guidance_wrong"),
    "ten days": ("J", "Parents have 10 days to comment on the draft.", "guidance_wrong"),
    "CCG": ("J", "Agreed with the Clinical Commissioning Group.", "superseded_term"),
    "School Action": ("J", "Say whether School Action Plus was in place.", "superseded_term"),
    "e.g. access to": ("J", "Set out the support, e.g. access to a quiet space.", "prompt_vague"),
    "such as regular": ("J", "For example: regular support from an adult.", "prompt_vague"),
}
FILE = {
    "file:no-alt": "picture_undescribed",
    "file:no-header": "table_header_unmarked",
    "file:no-language": "language_unset",
    "file:plain-heading": "heading_not_styled",
    "file:pale": "contrast_low",
    "file:nested": "reading_order",
    "file:unnamed": "field_unnamed",
}


def tags_of(blocks: Sequence[Block]) -> list[str]:
    """The tags of a layout, each once, in order."""
    found: dict[str, None] = {}
    for block in blocks:
        found.setdefault(block.tag)
        pieces = block.pieces if isinstance(block, Para) else ()
        if isinstance(block, Table):
            pieces = (*block.columns, *block.titles, *(p for row in block.rows for p in row))
        for piece in pieces:
            if isinstance(piece, tuple):
                found.setdefault(piece[1])
    return [tag for tag in found if tag]


def code_of(fault: str) -> str:
    """The code that a fault must be found by."""
    if fault in FILE:
        return FILE[fault]
    if fault in SENTENCES:
        return SENTENCES[fault][2]
    kind = fault.partition(":")[0]
    return {"section": "section_absent", "area": "area_missing", "none": "none_answer_missing"}.get(
        kind, "outcome_what_missing" if fault == "outcome_what" else fault
    )


def planted(blocks: Sequence[Block], faults: Sequence[str]) -> list[Block]:
    """The blocks with the sentences of `faults` put in."""
    result: list[Block] = []
    for block in blocks:
        result.append(block)
        if isinstance(block, Head) and block.tag.startswith("section:"):
            here = [SENTENCES[f] for f in faults if f in SENTENCES]
            section = block.tag.partition(":")[2]
            result += [para(text, tag=block.tag) for code, text, _ in here if code == section]
    return result


def checked(blocks: Sequence[Block], path: Path, faults: Sequence[str] = (), **request: object) -> Scorecard:
    """A template with faults, written and checked."""
    write(planted(blocks, faults), path, faults)
    settings = Settings(_rubric(), dt.date(2026, 11, 23), **request)  # type: ignore[arg-type]
    return audit_document(Job(path.as_posix(), path.stem), settings)


@cache
def _rubric() -> LoadedRubric:
    return load_rubric("plan-template")


def codes(card: Scorecard) -> set[str]:
    """The codes of what was found."""
    return {finding.code for _, finding in card.findings if finding.severity != "info"}
