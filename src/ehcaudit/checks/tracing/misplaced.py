"""Provision in section G that may belong in section F.

Health provision that educates or trains is special educational provision (Children and Families Act 2014
s.21(5));
speech and language therapy is normally so, unless there are exceptional reasons (Code of Practice 9.74).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ehcaudit.checks.model import Fault
from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.checks.tracing.statements import Statement
from ehcaudit.checks.wording import quoted

BASIS = "Children and Families Act 2014 s.21(5); SEND Code of Practice 9.74"
_THERAPY = "speech_and_language_therapy"


def misplaced(statements: Sequence[Statement]) -> tuple[Fault, ...]:
    """A finding for each item of section G that is, or may be, special educational provision."""
    health = [
        s
        for s in statements
        if s.section == "G" and (s.item or not any(o.section == "G" and o.item for o in statements))
    ]
    whole = " ".join(s.text for s in statements if s.section == "G")
    if _matches("reasons", whole):
        return ()
    found: list[Fault] = []
    for statement in health:
        fault = _of(statement)
        if fault is not None:
            found.append(fault)
    return tuple(found)


def _of(statement: Statement) -> Fault | None:
    quote, place = quoted(statement.text), statement.place.in_section("G")
    if _THERAPY in statement.concepts.services and not _matches("medical", statement.text):
        message = (
            f"Speech and language therapy stands in section G without exceptional reasons; it is "
            f"normally special educational provision ({BASIS})."
        )
        return Fault(
            "misplaced",
            message,
            quote,
            place,
            "Move it to section F, or state the exceptional reasons.",
            "medium",
        )
    if _THERAPY in statement.concepts.services or _matches("educates", statement.text):
        message = (
            f"This health provision may educate or train; then it is special educational provision "
            f"and belongs in section F ({BASIS})."
        )
        return Fault("misplaced", message, quote, place, "Consider whether it belongs in section F.", "info")
    return None


def _matches(key: str, text: str) -> bool:
    return re.search(load("placement")[key], text, re.IGNORECASE) is not None
