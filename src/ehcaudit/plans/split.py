"""Document → lines, each in exactly one section of A–K or in none."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ehcaudit.documents.model import Cell, Paragraph, Place
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.context import Context
from ehcaudit.plans.decoys import Cleaned
from ehcaudit.plans.grid import RowReading, flat, read_row
from ehcaudit.plans.headings import Heading
from ehcaudit.plans.labels import gives_time, role_of, split_label
from ehcaudit.plans.lines import Line, LineKind, Mark, emphasised
from ehcaudit.plans.recognise import Census, census_of, is_leftover, other_heading, section_heading
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, is_prompt, typed_marker, without_numbering

_SHARED_ROLES = frozenset(
    {
        "who",
        "frequency",
        "duration",
        "group",
        "where",
        "reviewed",
        "who_when",
        "need_link",
        "outcome_link",
        "steps",
    }
)


@dataclass(frozen=True, slots=True)
class Split:
    """The lines of a document in order, and every section label that was found."""

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    explicit: frozenset[str]


def split(cleaned: Cleaned) -> Split:
    """Put every line of a document, cleaned of indexes, into its section; headings, labels and prompts are told
    apart from text."""
    census = census_of(cleaned.strips, cleaned.learned)
    walk = _Walk(cleaned.strips, census, Context(census.explicit))
    walk.run()
    return Split(tuple(walk.lines), tuple(walk.marks), census.explicit)


@dataclass
class _Walk:
    strips: tuple[Strip, ...]
    census: Census
    here: Context
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    at: int = 0

    def run(self) -> None:
        while self.at < len(self.strips):
            strip = self.strips[self.at]
            self.at += 1
            if strip.table is not None and strip.columns != self.here.heads_columns:
                self.here.forget_heads()
            if strip.paragraph is not None:
                self._paragraph(strip, strip.paragraph)
            else:
                self._row(strip)

    # -- paragraphs -------------------------------------------------------------------------------------

    def _paragraph(self, strip: Strip, paragraph: Paragraph) -> None:
        text = paragraph.text
        following = self.strips[self.at] if self.at < len(self.strips) else None
        heading = section_heading(strip, following, self.census, self.here)
        if heading:
            self._enter(heading, paragraph, strip)
        elif other_heading(strip, self.census, self.here):
            self._other(strip, paragraph)
        elif self._area(strip, paragraph) or self._label(strip, paragraph):
            return
        elif is_leftover(paragraph, text):
            self._emit(strip, paragraph, "prompt")
        elif self._unknown_area(strip, paragraph):
            self._set_area(without_numbering(text).rstrip(" :"), strip, paragraph)
            self._emit(strip, paragraph, "area")
        elif paragraph.level is not None:
            self.here.clear_label()
            self.here.time = text if gives_time(text) else self.here.time
            self._emit(strip, paragraph, "heading")
        else:
            self._text(strip, paragraph)

    def _other(self, strip: Strip, paragraph: Paragraph) -> None:
        """A title that is no section's; one such as "Needs and Provision (B-F-E)" announces sections."""
        codes = self.census.combined(paragraph.text)
        self.here.leave()
        if strip.table is None or not codes:
            self.here.forget_heads()
        self._emit(strip, paragraph, "heading")
        if codes:
            self.here.enter(codes, 0.85)

    def _enter(self, heading: Heading, paragraph: Paragraph, strip: Strip) -> None:
        area = self.here.area
        if strip.table is None:
            self.here.forget_heads()
            self.here.heading = paragraph
        self.here.enter(heading.codes, heading.confidence)
        if self.here.code in ("E", "F") and self.census.repeated & {"E", "F"}:
            self.here.area = area
        for code in heading.codes:
            self.marks.append(Mark(code, paragraph.place.in_section(code), heading.confidence))
        self.here.time = heading.title if gives_time(heading.title) else None
        self._emit(strip, paragraph, "heading")
        if heading.rest:
            self._emit(strip, paragraph, "prompt" if is_prompt(heading.rest) else "text", text=heading.rest)
        self._swallow_title(heading, paragraph)

    def _swallow_title(self, heading: Heading, paragraph: Paragraph) -> None:
        """Take the lines on which the title of a heading goes on."""
        title = heading.title
        while self.at < len(self.strips) and self.census.title_goes_on(
            heading, title, paragraph, self.strips[self.at]
        ):
            strip = self.strips[self.at]
            self.at += 1
            title = f"{title} {strip.text}".strip()
            if strip.paragraph is not None:
                self._emit(strip, strip.paragraph, "heading")
            else:
                for cell in strip.cells:
                    for piece in cell.paragraphs():
                        self._emit(strip, piece, "heading")

    def _area(self, strip: Strip, paragraph: Paragraph) -> bool:
        text = paragraph.text
        area = area_of(text)
        if area is None or paragraph.list_level is not None or self.here.code in ("I", "J", "K"):
            return False
        numbered = without_numbering(text) != text or text.rstrip().endswith(":")
        plain_name = count_words(text) >= 3
        if not (emphasised(paragraph) or strip.boxed or numbered or plain_name or text.isupper()):
            return False
        if self.here.code == "A" and area in ("Health", "Social care", "Preparing for adulthood"):
            return False
        self._set_area(area, strip, paragraph)
        self.here.time = text if gives_time(text) else self.here.time
        self._emit(strip, paragraph, "area")
        return True

    def _unknown_area(self, strip: Strip, paragraph: Paragraph) -> bool:
        """A local area of need: a heading in the format of the areas known by name."""
        text = paragraph.text
        fits = self.here.code in ("B", "E", "F") or (
            self.here.code is None and self.here.area_heading is not None
        )
        return (
            fits
            and strip.table is None
            and emphasised(paragraph)
            and self.here.ranks_as_area(paragraph)
            and count_words(text) <= 10
            and not text.endswith((".", ";"))
        )

    def _set_area(self, area: str, strip: Strip, paragraph: Paragraph) -> None:
        if strip.table is None:
            self.here.forget_heads()
            self.here.area_heading = paragraph
        self.here.set_area(area, strip.table)

    def _label(self, strip: Strip, paragraph: Paragraph) -> bool:
        text = paragraph.text
        role = role_of(text)
        standing = (
            emphasised(paragraph)
            or strip.boxed
            or text.rstrip().endswith(":")
            or (
                paragraph.list_level is None
                and count_words(text) <= 6
                and not text.rstrip().endswith((".", ";"))
            )
        )
        if role and standing and not is_prompt(text):
            self._take_label(role, text, strip)
            self._emit(strip, paragraph, "label")
            return True
        found = (
            split_label(text) if self.here.code in ("E", "F", "G", "H", "H1", "H2", "B", "C", "D") else None
        )
        if found and found[2]:
            role, label, rest = found
            self._take_label(role, label, strip)
            self._emit(strip, paragraph, "prompt" if is_prompt(rest) else "text", text=rest, lead=label)
            self.here.clear_label()
            return True
        return False

    def _take_label(self, role: str, text: str, strip: Strip) -> None:
        self._follow(role, strip)
        self.here.role, self.here.label = role, text

    def _follow(self, role: str, strip: Strip) -> None:
        before = self.here.code
        self.here.follow(role)
        if self.here.code != before and self.here.code is not None:
            place = strip.paragraph.place if strip.paragraph is not None else _first_place(strip.cells)
            self.marks.append(Mark(self.here.code, place.in_section(self.here.code), 0.7))

    def _text(self, strip: Strip, paragraph: Paragraph) -> None:
        text = paragraph.text
        lead_in = (
            text.endswith(":") and count_words(text) <= 20 and gives_time(text) and self.here.code == "E"
        )
        if (
            emphasised(paragraph)
            and count_words(text) <= 10
            and not text.endswith((".", "!", ",", ";"))
            and self._bold_is_rare(paragraph)
        ):
            if gives_time(text) and self.here.code == "E":
                self.here.time = text
            if self.here.role not in ("outcome", "long", "medium", "short"):
                self.here.clear_label()
            self._emit(strip, paragraph, "subhead")
            return
        if lead_in:
            self.here.time = text
            self._emit(strip, paragraph, "subhead")
            return
        self._emit(strip, paragraph, "text")

    def _bold_is_rare(self, paragraph: Paragraph) -> bool:
        following = self.strips[self.at].paragraph if self.at < len(self.strips) else None
        if paragraph.list_level is not None or paragraph.marker is not None:
            return False
        return (
            following is None
            or not following.bold
            or following.size != paragraph.size
            or count_words(following.text) <= 10
        )

    # -- rows -------------------------------------------------------------------------------------------

    def _row(self, strip: Strip) -> None:
        reading = read_row(strip.cells, headed=bool(self.here.heads))
        first = next((p for c in strip.cells for p in c.paragraphs() if p.text), None)
        if (
            first is not None
            and reading.kind in ("content", "label", "heads")
            and self.census.row_ends_sections(strip, self.here)
        ):
            self.here.leave()
        if reading.kind == "columns" and self._admits(reading):
            self._columns(strip, reading)
        elif (
            reading.kind == "title"
            and reading.heading
            and first is not None
            and self._admits_title(reading.heading)
        ):
            self._title_row(strip, reading, first)
        elif reading.kind == "heads" or reading.kind == "columns":
            self._heads(strip, reading)
        elif reading.kind == "area" and reading.label and self.here.code not in ("A", "I", "J", "K"):
            self.here.set_area(reading.label, strip.table)
            self._cells(strip, 0, kind="area")
        elif reading.kind == "label" and reading.roles[0] and self.here.code != "K":
            self._take_label(reading.roles[0], reading.label or "", strip)
            self._cells(strip, 0, 1, kind="label")
            self._cells(strip, 1)
            self.here.clear_label()
        else:
            self._cells(strip, 0)

    def _admits(self, reading: RowReading) -> bool:
        """Columns without letters are sections only where those sections have no letter of their own."""
        found = [h for h in reading.headings if h]
        return any(h.lettered for h in found) or all(
            c not in self.census.explicit or c in self.here.combined for h in found for c in h.codes
        )

    def _admits_title(self, heading: Heading) -> bool:
        return (
            heading.lettered
            or heading.codes[0] not in self.census.explicit
            or heading.codes[0] == self.here.code
        )

    def _title_row(self, strip: Strip, reading: RowReading, first: Paragraph) -> None:
        heading = reading.heading
        if heading is None:
            return
        self.here.enter(heading.codes, heading.confidence)
        for code in heading.codes:
            self.marks.append(Mark(code, first.place.in_section(code), heading.confidence))
        self._cells(strip, 0, reading.value_from, kind="heading")
        if heading.rest:
            self._emit(strip, first, "text", text=heading.rest)
        self._cells(strip, reading.value_from)

    def _columns(self, strip: Strip, reading: RowReading) -> None:
        heads: dict[int, tuple[str | None, str, str | None]] = {}
        last: str | None = None
        for cell, heading, role in zip(strip.cells, reading.headings, reading.roles, strict=True):
            text = flat(cell)
            if heading:
                last = self._column_code(heading)
                place = _first_place((cell,)).in_section(last)
                self.marks.append(Mark(last, place, heading.confidence))
            code = last or self.here.code
            column_role = role if role in _SHARED_ROLES or not heading else _role_of_section(code, role)
            heads.update(
                dict.fromkeys(range(cell.column, cell.column + cell.column_span), (code, text, column_role))
            )
        self.here.heads, self.here.heads_columns = heads, strip.columns
        self.here.clear_label()
        self.here.domain = next((d for h in heads.values() if (d := _domain(h[0]))), self.here.domain)
        self._cells(strip, 0, kind="head")

    def _column_code(self, heading: Heading) -> str:
        return "H" if len({c[0] for c in heading.codes}) == 1 and len(heading.codes) > 1 else heading.codes[0]

    def _heads(self, strip: Strip, reading: RowReading) -> None:
        """Heads such as Provision | By whom | Frequency: the section follows from them where it has no letter."""
        main = next((r for r in reading.roles if r == "provision"), None) or next(
            (r for r in reading.roles if r and r not in _SHARED_ROLES), None
        )
        lead_heading = next((h for h in reading.headings if h), None)
        if lead_heading and lead_heading.lettered:
            self.here.enter(lead_heading.codes, lead_heading.confidence)
            self.marks.append(
                Mark(
                    lead_heading.codes[0],
                    _first_place(strip.cells).in_section(lead_heading.codes[0]),
                    lead_heading.confidence,
                )
            )
        elif main and self.here.code != "K":
            self._follow(main, strip)
        heads: dict[int, tuple[str | None, str, str | None]] = {}
        for cell, role in zip(strip.cells, reading.roles, strict=True):
            code = self._head_code(role)
            heads.update(
                {c: (code, flat(cell), role) for c in range(cell.column, cell.column + cell.column_span)}
            )
        self.here.heads, self.here.heads_columns = heads, strip.columns
        self.here.clear_label()
        self._cells(strip, 0, kind="head")

    def _head_code(self, role: str | None) -> str | None:
        here = self.here.code
        if role is None or role in _SHARED_ROLES or here in ("A", "I", "J", "K"):
            return here
        return self.here.switch(role)

    def _cells(self, strip: Strip, start: int, stop: int | None = None, kind: LineKind = "text") -> None:
        for cell in strip.cells[start:stop]:
            self._cell(strip, cell, kind)

    def _cell(self, strip: Strip, cell: Cell, kind: LineKind) -> None:
        code, head, head_role = self.here.heads.get(cell.column, (self.here.code, None, None))
        role, label = self.here.role, self.here.label
        for paragraph in cell.paragraphs():
            text = paragraph.text
            if not text:
                continue
            if kind != "text" and not (kind == "head" and _below_head(cell, paragraph)):
                self._emit(strip, paragraph, kind, cell=cell, code=code)
                continue
            own = (
                role_of(text)
                if code != "K" and (text.endswith(":") or (emphasised(paragraph) and count_words(text) < 10))
                else None
            )
            found = split_label(text) if code not in ("A", "I", "J", "K") and own is None else None
            if own:
                role, label = own, text
                self._emit(strip, paragraph, "label", cell=cell, code=code, role=own, label=text)
            elif found and found[2]:
                self._emit(
                    strip,
                    paragraph,
                    "text",
                    text=found[2],
                    lead=found[1],
                    cell=cell,
                    code=code,
                    role=found[0],
                    label=found[1],
                    head=head,
                    head_role=head_role,
                )
            else:
                shown: LineKind = "prompt" if is_leftover(paragraph, text) or _mere_number(text) else "text"
                self._emit(
                    strip,
                    paragraph,
                    shown,
                    cell=cell,
                    code=code,
                    role=role,
                    label=label,
                    head=head,
                    head_role=head_role,
                )

    # -- emission ---------------------------------------------------------------------------------------

    def _emit(
        self,
        strip: Strip,
        paragraph: Paragraph,
        kind: LineKind,
        *,
        text: str | None = None,
        lead: str = "",
        cell: Cell | None = None,
        code: str | None = None,
        role: str | None = None,
        label: str | None = None,
        head: str | None = None,
        head_role: str | None = None,
    ) -> None:
        here = self.here
        code = code if cell is not None else here.code
        time = here.time
        for candidate in (head, label if cell is not None else here.label):
            time = candidate if candidate and gives_time(candidate) else time
        line = Line(
            text=paragraph.text if text is None else text,
            place=replace(paragraph.place, section=code),
            code=code,
            kind=kind,
            lead=lead,
            role=role if cell is not None else here.role,
            label=label if cell is not None else here.label,
            area=here.area,
            context=time,
            head=head,
            head_role=head_role,
            marker=paragraph.marker or typed_marker(paragraph.text),
            list_level=paragraph.list_level,
            bold=paragraph.bold,
            table=strip.table,
            columns=strip.columns,
            first_row=cell.row if cell is not None else strip.row,
            last_row=cell.row + cell.row_span - 1 if cell is not None else strip.row,
            column=cell.column if cell is not None else None,
        )
        self.lines.append(line)


def _first_place(cells: tuple[Cell, ...]) -> Place:
    return next((p.place for c in cells for p in c.paragraphs() if p.text), Place())


def _below_head(cell: Cell, paragraph: Paragraph) -> bool:
    """Whether a plain paragraph stands under the bold head of a column, in the same cell: it is no part of the head."""
    first = next(p for p in cell.paragraphs() if p.text)
    return first.bold and not paragraph.bold and paragraph is not first


def _mere_number(text: str) -> bool:
    return text.strip(" .):(").isdigit()


def _role_of_section(code: str | None, role: str | None) -> str | None:
    if code in ("B", "C", "D"):
        return "needs"
    if code == "E":
        return role or "outcome"
    return "provision" if code in ("F", "G", "H", "H1", "H2") else role


def _domain(code: str | None) -> str | None:
    return {
        "B": "education",
        "F": "education",
        "C": "health",
        "G": "health",
        "D": "social",
        "H1": "social",
        "H2": "social",
    }.get(code or "")
