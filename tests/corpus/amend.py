# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""A sheet with its changes shown: what was struck stands beside what came in. The live text stays what it was."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.corpus.sheet import Block, Cell, Grid, Para, Row, Sheet, Span

STRUCK_OUTCOMES = (
    "By July 2024 {name} will sit with the group on the carpet for the whole of the register each morning.",
    "By the end of the previous key stage {name} will write her or his own name with help from a known adult.",
    "Within six months of the first plan {name} will come into the building without a parent three days a week.",
)
STRUCK_PROVISION = (
    "A weekly visit by the behaviour outreach service, which came to an end when the service was closed",
    "Use of the former nurture room at playtime whenever an adult is free to open it",
    "A home-school diary to be filled in by the class teacher at the end of each half term",
    "Transport training with the previous passenger assistant before the start of the autumn term",
    "A laptop on loan from the equipment library until the assistive technology assessment is done",
    "Fine motor group twice a week in the old library with the support assistant of the previous class",
)
OLD_WORDS = (
    "some",
    "regular",
    "a member of staff",
    "as required",
    "where possible",
    "up to",
    "from time to time",
    "a key adult",
)
_MARKED = 0.28
_NUMBER = re.compile(r"(?<![\w./:£-])\d{1,2}(?![\w./:%-])")


@dataclass(frozen=True)
class Look:
    """How one author's changes look: what came in, and what went out."""

    came: Span
    went: Span

    def put(self, text: str, moved: bool = False) -> Span:
        """Words that came in."""
        return replace(self.came, text=text, moved=moved)

    def cut(self, text: str, moved: bool = False) -> Span:
        """Words that went out."""
        return replace(self.went, text=text, moved=moved)


def _look(**marks: object) -> Look:
    came = Span("", "in", **marks)  # type: ignore[arg-type]
    return Look(came, replace(came, change="out", strike=not marks.get("tracked")))


TRACKED = _look(tracked=True)
STRUCK = _look(bold=True)
STRUCK_ONLY = Look(Span("", "in", bold=True), Span("", "out", strike=True))
AGREED = _look(underline=True)
PARENT = _look(bold=True)
AUTHORITY = _look(italic=True)
COLOURED = tuple(_look(colour=colour) for colour in ("00803C", "C00000", "0050B0"))


class Amender:
    """Marks changes in paragraphs that belong to a section, and sets struck items beside the live ones."""

    def __init__(self, seed: int, name: str, *looks: Look) -> None:
        self._rng = random.Random(f"amend-{seed}")
        self._looks = looks
        self._outcomes = [text.format(name=name) for text in STRUCK_OUTCOMES]
        self._provision = list(STRUCK_PROVISION)
        self.gone: list[str] = []

    def sheet(self, sheet: Sheet) -> Sheet:
        """The sheet with its changes."""
        blocks = tuple(done for block in sheet.blocks for done in self._block(block))
        return replace(sheet, blocks=blocks, controls=False, line_breaks=False)

    def _block(self, block: Block) -> Iterator[Block]:
        if isinstance(block, Para):
            yield self._para(block)
            if struck := self._struck(block, self._outcomes, "E") or self._struck(
                block, self._provision, "FG"
            ):
                yield struck
        elif isinstance(block, Grid):
            yield replace(block, rows=tuple(done for row in block.rows for done in self._row(row)))
        else:
            yield block

    def _row(self, row: Row) -> Iterator[Row]:
        live = [p for c in row.cells for p in c.paras if p.section and p.text]
        plain = not any(c.opens or c.joined for c in row.cells) and not row.header
        came = plain and bool(live) and self._rng.random() < 0.1
        mark: Callable[[Para], Para] = self._whole if came else self._para
        tracks = self._looks[0].came.tracked
        cells = tuple(replace(c, paras=self._paras(c, mark, split=plain and not came)) for c in row.cells)
        yield replace(row, cells=cells, change="in" if came and tracks else "")
        if (
            plain
            and len(row.cells) > 1
            and live
            and all(p.section in ("F", "G") for p in live)
            and self._due(0.2)
        ):
            yield self._struck_row(row)

    def _paras(self, cell: Cell, mark: Callable[[Para], Para], *, split: bool) -> tuple[Para, ...]:
        done: list[Para] = []
        for para in cell.paras:
            done.append(mark(para))
            if split and len(cell.paras) > 1 and (struck := self._struck(para, self._outcomes, "E")):
                done.append(struck)
        return tuple(done)

    def _struck_row(self, row: Row) -> Row:
        look = self._looks[0]
        text = self._take(self._provision)
        texts = [text, "Former support assistant", "Once a term", "When the plan was reviewed"]
        cells = tuple(
            Cell((Para("", spans=(look.cut(texts[n % 4]),)),), c.span) for n, c in enumerate(row.cells)
        )
        return Row(cells, change="out" if look.went.tracked else "")

    def _struck(self, para: Para, pool: list[str], codes: str) -> Para | None:
        """A struck paragraph like `para`, to stand after it."""
        if (
            not pool
            or para.section is None
            or para.section not in codes
            or para.style == "bullet2"
            or not self._due(0.3)
        ):
            return None
        text = self._take(pool)
        lead = "Outcome: " if para.lead else ""
        return replace(
            para, text="", section=None, lead="", tail="", spans=(self._any().cut(f"{lead}{text}"),)
        )

    def _take(self, pool: list[str]) -> str:
        text = (
            pool.pop() if pool else "Former arrangements that came to an end before this version of the plan"
        )
        self.gone.append(text)
        return text

    def _due(self, share: float) -> bool:
        return self._rng.random() < share

    def _any(self) -> Look:
        return self._rng.choice(self._looks)

    def _whole(self, para: Para) -> Para:
        return replace(para, spans=(self._looks[0].put(para.text),)) if para.text else para

    def _para(self, para: Para) -> Para:
        words = para.text.split()
        if para.section in (None, "-", "K") or len(words) < 8 or para.prompt or not self._due(_MARKED):
            return para
        return replace(para, spans=self._edit(para.text, self._any()))

    def _edit(self, text: str, look: Look) -> tuple[Span, ...]:
        """Words put in place of others, put in, or taken out; a number in place of another, glued to it."""
        if (number := _NUMBER.search(text)) and self._due(0.6):
            before, after = text[: number.start()], text[number.end() :]
            return (
                Span(before),
                look.cut(str(int(number.group()) + 5)),
                look.put(number.group()),
                Span(after),
            )
        starts = [m.start() for m in re.finditer(r"(?<=[a-z] )[a-z]", text)]
        if len(starts) < 4:
            return (look.put(text),)
        begin, end = sorted(self._rng.sample(starts, 2))
        old = self._rng.choice(OLD_WORDS) + " "
        end = min(end, begin + 40 + (text[begin + 40 :].find(" ") + 1 if len(text) > begin + 40 else 0))
        middle = text[begin:end]
        inner = {
            0: (look.cut(old), look.put(middle)),
            1: (look.put(middle),),
            2: (look.cut(old), Span(middle)),
        }[self._rng.randrange(3)]
        return tuple(s for s in (Span(text[:begin]), *inner, Span(text[end:])) if s.text)
