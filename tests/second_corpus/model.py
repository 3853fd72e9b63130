"""Blocks that a document is made of, and the truth that goes with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

MARKUP = re.compile(r"(\*\*.+?\*\*|//.+?//|\{\+.+?\+\}|\{-.+?-\}|~~.+?~~|\{=.+?=\})", re.DOTALL)
"""Inline marks: **bold** //italic// {+inserted+} {-deleted-} ~~struck~~ {=content control=}."""


def live(text: str) -> str:
    """The text as it stands when changes are accepted and marks are taken away."""
    text = re.sub(r"\{-.+?-\}|~~.+?~~", "", text, flags=re.DOTALL)
    text = re.sub(r"\*\*|//|\{\+|\+\}|\{=|=\}", "", text)
    return re.sub(r"\s+", " ", text).strip()


def sentences(text: str) -> list[str]:
    """Whole sentences of a printed paragraph (a full stop, then a capital or a quote)."""
    parts = re.split(r"(?<=[.!?])\s+(?=[A-Z‘“'\"])", live(text))
    return [part for part in parts if len(part) > 2]


@dataclass(frozen=True)
class Text:
    """A paragraph. ``kind``: body, head1, head2, head3, title, label, note, small."""

    text: str
    kind: str = "body"
    control: bool = False


@dataclass(frozen=True)
class Items:
    """A list. ``mark``: ``•``, ``-``, ``1.``, ``1)``, ``(1)`` or ``a)``."""

    items: tuple[str, ...]
    mark: str = "•"
    typed: bool = False


@dataclass(frozen=True)
class Cell:
    """One cell: blocks, how many columns it spans, and whether it is merged with the cell above."""

    blocks: tuple[Text | Items, ...] = ()
    span: int = 1
    merge: str = ""
    shade: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells. ``heads``: how many rows are column headings."""

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    heads: int = 0
    repeat: bool = False
    borders: bool = True
    control: bool = False


@dataclass(frozen=True)
class Box:
    """A text box: anchored in Word, a drawn frame in PDF."""

    blocks: tuple[Text, ...]


@dataclass(frozen=True)
class Break:
    """A page break; with ``landscape`` set, a new section of that orientation."""

    landscape: bool | None = None


Block = Text | Items | Table | Box | Break


@dataclass
class Look:
    """How a document is dressed."""

    font: str = "Arial"
    size: float = 10.5
    landscape: bool = False
    header: str = ""
    footer: str = ""
    styles: bool = True
    producer: str = "Microsoft Office Word"
    rules: str = "grid"
    shade: str = "D9E2F3"
    ink: str = "1F3864"
    numbering: bool = True


@dataclass
class Truth:
    """What a careful person reads in the document."""

    kind: str = "plan"
    status: str | None = None
    subject: dict[str, Any] = field(default_factory=dict)
    dates: dict[str, str | None] = field(default_factory=dict)
    sections: dict[str, list[str]] = field(default_factory=dict)
    outcomes: list[dict[str, Any]] = field(default_factory=list)
    provision: list[dict[str, Any]] = field(default_factory=list)
    advice: list[dict[str, Any]] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    nowhere: list[str] = field(default_factory=list)
    layout: str = ""

    def as_json(self) -> dict[str, Any]:
        """The truth as plain data."""
        return asdict(self)


@dataclass
class Document:
    """Blocks, dress and truth of one document, and the forms it is wanted in."""

    name: str
    layout: str
    blocks: list[Block]
    look: Look
    truth: Truth
    forms: tuple[str, ...] = ("docx", "office.pdf", "drawn.pdf")


class Writer:
    """Collects blocks and, while they are written, the truth about them."""

    def __init__(self, layout: str) -> None:
        """Start an empty document of one layout."""
        self.blocks: list[Block] = []
        self.truth = Truth(layout=layout)

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self.blocks.extend(blocks)

    def say(self, code: str, text: str) -> str:
        """Note that a text stands in a section, sentence by sentence; gives the text back."""
        if code:
            known = self.truth.sections.setdefault(code, [])
            known.extend(part for part in sentences(text) if part not in known)
        return text

    def para(self, code: str, text: str, kind: str = "body") -> None:
        """Append a paragraph that belongs to a section."""
        self.add(Text(self.say(code, text), kind))

    def list(self, code: str, items: Iterable[str], mark: str = "•", typed: bool = False) -> None:
        """Append a list that belongs to a section."""
        self.add(Items(tuple(self.say(code, item) for item in items), mark, typed))

    def outcome(self, text: str, tier: str | None, steps: Iterable[str] = ()) -> str:
        """Note an outcome; gives its text back."""
        entry = {"text": live(text), "tier": tier, "steps": [live(step) for step in steps]}
        if entry not in self.truth.outcomes:
            self.truth.outcomes.append(entry)
        return self.say("E", text)

    def provision(self, code: str, what: str, who: str | None, frequency: str | None) -> str:
        """Note a provision item; gives what is done back."""
        self.truth.provision.append(
            {
                "section": code,
                "what": live(what),
                "who": live(who) if who else None,
                "frequency": live(frequency) if frequency else None,
            }
        )
        for part in (who, frequency):
            if part:
                self.say(code, part)
        return self.say(code, what)


def cell(*texts: str | Text | Items, span: int = 1, merge: str = "", shade: bool = False) -> Cell:
    """A cell out of plain texts, paragraphs and lists."""
    blocks = tuple(Text(text) if isinstance(text, str) else text for text in texts)
    return Cell(blocks, span, merge, shade)


def heads(*texts: str) -> tuple[Cell, ...]:
    """A row of shaded column headings."""
    return tuple(cell(Text(text, "label"), shade=True) for text in texts)
