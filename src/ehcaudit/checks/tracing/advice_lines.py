"""An advice document → its lines, each with the family of heading that it stands under.

Advice comes as a form (labelled cells), a report (headings and bullets), a letter (prose) and tables whose columns
are needs, outcomes and provision. All of them come out as one list of lines; what a line means is asked later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.documents.model import Cell, Document, Paragraph, Place, Table
from ehcaudit.plans.text import count_words, plain, typed_marker, without_brackets, without_numbering

Family = Literal["provision", "outcome", "need", "mixed", "none", "unknown"]
Form = Literal["bullet", "prose", "row"]
_FAMILIES: tuple[Family, ...] = ("none", "provision", "outcome", "need")
_LONGEST_HEADING = 14
_NUMBER = re.compile(r"^\s*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")


@dataclass(frozen=True, slots=True)
class AdviceLine:
    """A line of advice: `family` is what its headings promise, `service` the service named before it in a form."""

    text: str
    place: Place
    family: Family
    form: Form
    heading: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Heading:
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
            return family  # type: ignore[return-value]
    return None


def advice_lines(document: Document) -> tuple[AdviceLine, ...]:
    """All lines of an advice document in reading order, headings left out."""
    return tuple(_walk(document))


def _walk(document: Document) -> Iterator[AdviceLine]:
    body_size = _usual_size(document)
    stack: list[_Heading] = []
    for block in document.blocks:
        if isinstance(block, Table):
            yield from _table(block, stack)
        elif block.text:
            if _is_heading(block, body_size):
                _push(stack, _Heading(block.text, heading_family(block.text) or "unknown", _rank(block)))
            else:
                yield from _paragraph(block, stack)


def _usual_size(document: Document) -> float | None:
    sizes: dict[float, int] = {}
    for p in document.paragraphs():
        if p.size:
            sizes[p.size] = sizes.get(p.size, 0) + len(p.text)
    return max(sizes, key=lambda s: sizes[s]) if sizes else None


def _is_heading(paragraph: Paragraph, body_size: float | None) -> bool:
    text = paragraph.text
    if paragraph.level is not None:
        return True
    if paragraph.list_level is not None and not (
        paragraph.bold and _NUMBER.match(f"{paragraph.marker or ''} ")
    ):
        return False
    words = count_words(text)
    if (
        words > _LONGEST_HEADING
        or typed_marker(text)
        or text.rstrip().endswith((".", ";", ","))
        and not _NUMBER.fullmatch(text)
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


def _rank(paragraph: Paragraph) -> float:
    """Where a heading stands: small numbers are wide. A decimal number or a smaller type stands lower."""
    number = _NUMBER.match(paragraph.text)
    depth = number.group(1).count(".") if number else 0
    level = paragraph.level if paragraph.level is not None else 5
    return level + depth * 0.4 - (paragraph.size or 0) / 100 + (0 if paragraph.bold else 0.2)


def _push(stack: list[_Heading], heading: _Heading) -> None:
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


def _family(stack: Sequence[_Heading]) -> Family:
    return stack[-1].family if stack else "unknown"


def _paragraph(
    paragraph: Paragraph, stack: Sequence[_Heading], place: Place | None = None
) -> Iterator[AdviceLine]:
    text, form = paragraph.text, _form(paragraph)
    heading = stack[-1].text if stack else ""
    label, rest = _labelled(text)
    family = _family(stack)
    if (
        rest
        and (named := heading_family(label))
        and form == "prose"
        and family in ("unknown", "mixed", named)
    ):
        bare = re.search(load("advice")["bare_labels"], plain(label)) is not None
        family, text = named, rest if bare else text
    yield AdviceLine(text, place or paragraph.place, family, form, heading, paragraph.list_level or 0)


def _form(paragraph: Paragraph) -> Form:
    return "bullet" if paragraph.list_level is not None or typed_marker(paragraph.text) else "prose"


def _labelled(text: str) -> tuple[str, str]:
    """ "Health provision: see attached" → its label and the rest; two empty strings where there is no label."""
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and count_words(label) <= 5 and not re.search(r"\d", label):
        return label.strip(), rest.strip()
    return "", ""


def _table(table: Table, stack: list[_Heading]) -> Iterator[AdviceLine]:
    heads: dict[int, str] = {}
    local: list[_Heading] = list(stack)
    for row in table.rows:
        cells = [c for c in row if c.text]
        if not cells:
            continue
        if len(cells) == 1 and (
            cells[0].column_span >= table.columns or table.columns == 1 or cells[0].column == 0
        ):
            heads = heads if cells[0].column_span < table.columns else {}
            yield from _wide_cell(cells[0], local, table, stack)
            continue
        roles = {c.column: column_role(c.text) for c in cells}
        if _is_head(roles, cells, heads):
            heads = {column: role for column, role in roles.items() if role}
            continue
        yield from (_headed(cells, heads, local) if heads else _keyed(cells, local))
    stack[:] = local


@lru_cache(maxsize=1024)
def column_role(head: str) -> str | None:
    """What a column holds, by its head: none, outcome, need, provision, who, when, where, review."""
    words = plain(without_brackets(head)) if count_words(head) <= 10 else ""
    for role, heads in load("advice")["columns"].items():
        if words in {plain(str(h)) for h in heads}:
            return str(role)
    if not words:
        return None
    family = heading_family(head)
    return family if family in ("provision", "outcome", "need") else None


def _is_head(roles: dict[int, str | None], cells: Sequence[Cell], heads: dict[int, str]) -> bool:
    known = [r for r in roles.values() if r]
    if any(c.header for c in cells) and known:
        return True
    return len(known) >= 2 and len(known) >= len(cells) - 1 and all(count_words(c.text) <= 10 for c in cells)


def _wide_cell(
    cell: Cell, local: list[_Heading], table: Table, stack: list[_Heading]
) -> Iterator[AdviceLine]:
    """A row that is one cell: its first short paragraph may be a heading, what follows stands under it."""
    for number, paragraph in enumerate(p for p in cell.paragraphs() if p.text):
        headed = (
            count_words(paragraph.text) <= _LONGEST_HEADING
            and paragraph.list_level is None
            and not typed_marker(paragraph.text)
        )
        bare = not paragraph.text.rstrip().endswith((".", ";"))
        family = heading_family(paragraph.text)
        if (
            headed
            and bare
            and (number == 0 or paragraph.bold)
            and (
                family
                or paragraph.bold
                or table.columns == 1
                and number == 0
                and count_words(paragraph.text) <= 8
            )
        ):
            level = 6.0 if number == 0 else 7.0
            _push(local, _Heading(paragraph.text, family or "unknown", level))
        else:
            yield from _paragraph(paragraph, local)


def _keyed(cells: Sequence[Cell], local: list[_Heading]) -> Iterator[AdviceLine]:
    """A row of label and value: the label is a heading for the value alone."""
    label = cells[0]
    family = heading_family(label.text) if count_words(label.text) <= _LONGEST_HEADING else None
    if family is None:
        family = _family(local)
        if family not in ("provision", "outcome", "need", "mixed"):
            return
        yield _row(cells, family, local)
        return
    under = [*local, _Heading(label.text, family, 9.0)]
    for cell in cells[1:]:
        for paragraph in cell.paragraphs():
            if paragraph.text:
                yield from _paragraph(paragraph, under)


def _headed(cells: Sequence[Cell], heads: dict[int, str], local: Sequence[_Heading]) -> Iterator[AdviceLine]:
    """A row under heads: provision with who and how often is one line; needs and outcomes are lines of their own."""
    roles = {c.column: heads.get(c.column) for c in cells}
    if "none" in heads.values() and not {"provision", "outcome", "need"} & set(heads.values()):
        return
    family = _family(local)
    details = [c for c in cells if roles[c.column] in ("who", "when", "where", "review")]
    for cell in cells:
        role = roles[cell.column]
        if role in ("outcome", "need"):
            if (
                role == "need"
                and any(r == "provision" for r in roles.values())
                and count_words(cell.text) < 4
            ):
                continue
            for paragraph in cell.paragraphs():
                if paragraph.text:
                    yield AdviceLine(paragraph.text, paragraph.place, role, "row", cell.text[:60])  # type: ignore[arg-type]
        elif role == "provision" or (role is None and family == "provision" and cell is cells[0]):
            yield from _provision_row(cell, details)


def _provision_row(cell: Cell, details: Sequence[Cell]) -> Iterator[AdviceLine]:
    """The items of a provision cell with what the other cells of the row say of them."""
    items = [p for p in cell.paragraphs() if p.text]
    columns = [[p.text for p in d.paragraphs() if p.text] for d in details]
    for number, item in enumerate(items):
        extra = [c[number] if len(c) == len(items) else " ".join(c) for c in columns if c]
        yield AdviceLine("; ".join([item.text.rstrip(" ;."), *extra]), item.place, "provision", "row")


def _row(cells: Sequence[Cell], family: Family, local: Sequence[_Heading]) -> AdviceLine:
    text = "; ".join(" ".join(c.text.split()).rstrip(" ;.") for c in cells)
    first: Iterable[Paragraph] = (p for p in cells[0].paragraphs() if p.text)
    return AdviceLine(text, next(iter(first)).place, family, "row", local[-1].text if local else "")
