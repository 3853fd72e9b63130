"""A Word file (.docx, .docm, .dotx, .dotm; Transitional and Strict) → `Document`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Block, Document, Paragraph
from ehcaudit.documents.refusal import DamagedError, RefusedError
from ehcaudit.documents.word.body import BlockReader, story_text
from ehcaudit.documents.word.diagrams import Diagrams
from ehcaudit.documents.word.notices import noted, unread
from ehcaudit.documents.word.numbering import Numbering
from ehcaudit.documents.word.parts import WordParts
from ehcaudit.documents.word.properties import read_properties
from ehcaudit.documents.word.story import Budget, Spot, Story
from ehcaudit.documents.word.styles import Styles
from ehcaudit.documents.word.xml import W, parse
from ehcaudit.documents.zip_safety import open_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from ehcaudit.documents.limits import Limits

_UNREAD_PART = "The {what} of this document are damaged and were left out."
_KEPT_BYTES = 2 * 1024 * 1024
_REAL_NOTES = (None, "normal")


def read_word(path: str, data: bytes, sha256: str, limits: Limits, *, properties: bool = False) -> Document:
    """The document in `data`, the bytes of a ZIP file; with `properties`, its facts beside the text too.

    Raises `RefusedError` where it is no Word document, damaged, protected, or over the limits.
    """
    parts = WordParts(open_package(data, limits), limits)
    root = parts.document()
    warnings: list[str] = []
    story = Story(_styles(parts, warnings), _numbering(parts, warnings), Budget(limits))
    story.diagrams = Diagrams(parts)
    bodies = root.findall(W + "body")
    if not bodies:
        raise RefusedError("not_a_document", "The file holds no document body.")
    spot, reader = Spot(), BlockReader(story)
    blocks = [block for body in bodies for block in reader.read(body, spot)]
    headers = _stories(parts, "header", story, warnings)
    footers = _stories(parts, "footer", story, warnings)
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
        warnings=(*warnings, *unread(story.seen)),
        notes=noted(story.seen),
        properties=read_properties(root, parts, tuple(blocks)) if properties else None,
    )


def _roots(parts: WordParts, kind: str, what: str, warnings: list[str]) -> Iterator[etree._Element]:
    """The parts of a kind, one at a time. A damaged one is told of and left out: the body matters more."""
    for name in parts.names(kind):
        try:
            root = parts.root(name)
        except DamagedError:
            warnings.append(_UNREAD_PART.format(what=what))
        else:
            yield root


def _styles(parts: WordParts, warnings: list[str]) -> Styles:
    for name in parts.names("styles"):
        try:
            data = parts.read(name)
            read = _read_styles if len(data) <= _KEPT_BYTES else _read_styles.__wrapped__
            return read(data, parts.limits)
        except DamagedError:
            warnings.append(_UNREAD_PART.format(what="styles"))
    return Styles(None)


@lru_cache(4)
def _read_styles(data: bytes, limits: Limits) -> Styles:
    """Kept by their bytes: the plans of a batch share few templates, whose styles are larger than a plan."""
    return Styles(parse(data, limits))


def _numbering(parts: WordParts, warnings: list[str]) -> Numbering:
    return Numbering(next(_roots(parts, "numbering", "list numbers", warnings), None))


def _stories(parts: WordParts, kind: str, story: Story, warnings: list[str]) -> tuple[str, ...]:
    """The texts of all headers or footers, each wording once."""
    texts = [_text(root, story) for root in _roots(parts, kind, f"{kind}s", warnings)]
    return tuple(dict.fromkeys(text for text in texts if text))


def _notes(parts: WordParts, kind: str, story: Story, warnings: list[str]) -> tuple[str, ...]:
    """The texts of the footnotes or endnotes in the order of their part, separators left out."""
    notes: list[str] = []
    for root in _roots(parts, f"{kind}s", f"{kind}s", warnings):
        real = (n for n in root.iterchildren(W + kind) if n.get(W + "type") in _REAL_NOTES)
        notes.extend(_text(note, story) for note in real)
    return tuple(note for note in notes if note)


def _text(root: etree._Element, story: Story) -> str:
    return story_text(BlockReader(story.apart()).read(root, Spot()))


def _has_text(blocks: list[Block]) -> bool:
    return any(
        p.all_text
        for block in blocks
        for p in ([block] if isinstance(block, Paragraph) else block.paragraphs())
    )


def _no_text(story: Story) -> RefusedError:
    if story.seen["picture"] or story.seen["small picture"]:
        return RefusedError(
            "no_text",
            "The document holds only pictures, such as scanned pages. "
            "Ask for one with text that can be selected.",
        )
    return RefusedError("no_text", "The document holds no text.")
