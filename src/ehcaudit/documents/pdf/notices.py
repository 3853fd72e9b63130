"""What is told of a PDF file beside its text: what was not read, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from ehcaudit.documents.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_RANGES = 12
_FEW_CHARACTERS = 400
_XFA = (
    "This is an Adobe XFA form, whose content only Adobe Reader shows: "
    "print it to a new PDF file there, or ask for the Word file."
)


def attached(document: Any) -> list[str]:
    """The warning that files are attached, if any are."""
    count = pdfium.FPDFDoc_GetAttachmentCount(document.raw)
    if count <= 0:
        return []
    what = "A file is attached" if count == 1 else f"{count} files are attached"
    return [f"{what} to the PDF file: not read. Save and give by themselves what belongs to the plan."]


def refuse_unseen_form(document: Any, characters: int) -> None:
    """Raises `RefusedError` where the pages only say that a form would load in Adobe Reader."""
    kind = document.get_formtype()
    whole = kind == pdfium.FORMTYPE_XFA_FULL
    few = characters <= _FEW_CHARACTERS * max(1, len(document))
    if (whole and few) or (kind == pdfium.FORMTYPE_XFA_FOREGROUND and not characters):
        raise RefusedError("unsupported_format", _XFA)


def named(numbers: Iterable[int]) -> str:
    """Page numbers as the head of a sentence: "Page 3 is", "Pages 2, 5 to 9 and 12 are"."""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], number]
        else:
            ranges.append([number])
    if len(ranges) == 1 and len(ranges[0]) == 1:
        return f"Page {ranges[0][0]} is"
    parts = []
    for span in ranges[:_MOST_RANGES]:
        near = len(span) == 2 and span[1] == span[0] + 1
        parts += [str(number) for number in span] if near else [" to ".join(map(str, span))]
    if len(ranges) > _MOST_RANGES:
        parts.append("others")
    return f"Pages {', '.join(parts[:-1])} and {parts[-1]} are" if len(parts) > 1 else f"Pages {parts[0]} are"
