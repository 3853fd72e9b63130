"""A Word file (.docx, .docm, .dotx, .dotm; Transitional and Strict) → `Document`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Block, Document, Paragraph
from ehcaudit.documents.refusal import DamagedError, RefusedError
from ehcaudit.documents.word.body import BlockReader, story_text
from ehcaudit.documents.word.numbering import Numbering
from ehcaudit.documents.word.parts import WordParts
from ehcaudit.documents.word.story import Budget, Spot, Story
from ehcaudit.documents.word.styles import Styles
from ehcaudit.documents.word.xml import W, parse
from ehcaudit.documents.zip_safety import open_package

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.limits import Limits

_UNREAD_PART = "The {what} of this document are damaged and were left out."
_KEPT_BYTES = 2 * 1024 * 1024
_REAL_NOTES = (None, "normal")
# What is told about a document, by what was counted in its walk: singular, plural.
_WARNINGS = {
    "picture": (
        "The document holds a picture; text in it was not read.",
        "The document holds {count} pictures; text in them was not read.",
    ),
    "diagram": (
        "The document holds a diagram (SmartArt) that was not read.",
        "The document holds {count} diagrams (SmartArt) that were not read.",
    ),
    "chart": (
        "The document holds a chart that was not read.",
        "The document holds {count} charts that were not read.",
    ),
    "embedded file": (
        "The document holds an embedded file that was not read.",
        "The document holds {count} embedded files that were not read.",
    ),
    "tracked change": (
        "A paragraph has tracked changes: read as if accepted.",
        "{count} paragraphs have tracked changes: read as if accepted.",
    ),
    "merged text": (
        "A table holds text in cells that are merged away; Word does not show it and it was left out.",
        "{count} tables hold text in cells that are merged away; Word does not show it and it was left out.",
    ),
}


def read_word(path: str, data: bytes, sha256: str, limits: Limits) -> Document:
    """The document in `data`, the bytes of a ZIP file.

    Raises `RefusedError` where it is no Word document, damaged, protected, or over the limits.
    """
    parts = WordParts(open_package(data, limits), limits)
    root = parts.document()
    warnings: list[str] = []
    story = Story(
        _styles(parts, warnings),
        Numbering(_first(parts, "numbering", "list numbers", warnings)),
        Budget(limits),
    )
    body = root.find(W + "body")
    if body is None:
        raise RefusedError("not_a_document", "The file holds no document body.")
    blocks = BlockReader(story).read(body, Spot())
    headers = _stories(parts, "header", "headers", story, warnings)
    footers = _stories(parts, "footer", "footers", story, warnings)
    notes = _notes(parts, "footnote", story, warnings) + _notes(parts, "endnote", story, warnings)
    if not _has_text(blocks):
        raise _no_text(story)
    return Document(
        path=path,
        format=parts.format,
        sha256=sha256,
        blocks=tuple(blocks),
        headers=headers,
        footers=footers,
        footnotes=notes,
        warnings=tuple(warnings + _told(story)),
    )


def _roots(parts: WordParts, kind: str, what: str, warnings: list[str]) -> list[etree._Element]:
    """The parts of a kind. One that is damaged is told of and left out: the body matters more."""
    try:
        return parts.by_kind(kind)
    except DamagedError:
        warnings.append(_UNREAD_PART.format(what=what))
        return []


def _styles(parts: WordParts, warnings: list[str]) -> Styles:
    try:
        data = parts.bytes_by_kind("styles")
        if not data:
            return Styles(None)
        read = _read_styles if len(data[0]) <= _KEPT_BYTES else _read_styles.__wrapped__
        return read(data[0], parts.limits)
    except DamagedError:
        warnings.append(_UNREAD_PART.format(what="styles"))
        return Styles(None)


@lru_cache(4)
def _read_styles(data: bytes, limits: Limits) -> Styles:
    """Kept by their bytes: the plans of a batch share few templates, whose styles are larger than a plan."""
    return Styles(parse(data, limits))


def _first(parts: WordParts, kind: str, what: str, warnings: list[str]) -> etree._Element | None:
    return next(iter(_roots(parts, kind, what, warnings)), None)


def _stories(parts: WordParts, kind: str, what: str, story: Story, warnings: list[str]) -> tuple[str, ...]:
    """The texts of all headers or footers, each wording once."""
    texts = [
        story_text(BlockReader(story.apart()).read(r, Spot())) for r in _roots(parts, kind, what, warnings)
    ]
    return tuple(dict.fromkeys(text for text in texts if text))


def _notes(parts: WordParts, kind: str, story: Story, warnings: list[str]) -> tuple[str, ...]:
    """The texts of the footnotes or endnotes in the order of their part, separators left out."""
    notes: list[str] = []
    for root in _roots(parts, f"{kind}s", f"{kind}s", warnings):
        real = (n for n in root.iterchildren(W + kind) if n.get(W + "type") in _REAL_NOTES)
        notes.extend(story_text(BlockReader(story.apart()).read(note, Spot())) for note in real)
    return tuple(note for note in notes if note)


def _has_text(blocks: list[Block]) -> bool:
    return any(
        p.all_text
        for block in blocks
        for p in ([block] if isinstance(block, Paragraph) else block.paragraphs())
    )


def _no_text(story: Story) -> RefusedError:
    if story.seen["picture"]:
        return RefusedError(
            "no_text",
            "The document holds only pictures, such as scanned pages. "
            "Ask for one with text that can be selected.",
        )
    return RefusedError("no_text", "The document holds no text.")


def _told(story: Story) -> list[str]:
    told = []
    for name, (one, several) in _WARNINGS.items():
        count = story.seen[name]
        if count:
            told.append(one if count == 1 else several.format(count=count))
    return told
