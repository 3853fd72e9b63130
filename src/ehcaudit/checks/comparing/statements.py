"""A plan as statements: needs, outcomes with their steps, provision, and the paragraphs beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.model import Statement, StatementKind
from ehcaudit.checks.comparing.wording import typeset_free
from ehcaudit.plans.text import is_guidance, is_prompt

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ehcaudit.documents.model import Place
    from ehcaudit.plans.model import Passage, Plan

_FEWEST_WORDS = 3
_IN_ROWS = frozenset({"F", "G", "H", "H1", "H2", "I", "J", "K"})


def statements_of(plan: Plan) -> tuple[Statement, ...]:
    """Every statement of every section, section by section, in the order of the document."""
    items: dict[str, list[Statement]] = defaultdict(list)
    for item in _items(plan):
        items[item.section].append(item)
    made: list[Statement] = []
    for code in dict.fromkeys([*plan.sections, *items]):
        section = plan.sections.get(code)
        passages = section.passages if section else ()
        mine = [*items[code], *_paragraphs(code, passages, items[code])]
        made += _in_order(mine, passages)
    return tuple(made)


def _items(plan: Plan) -> Iterator[Statement]:
    for need in plan.needs:
        yield Statement(need.section, need.text, need.place, "need", 0)
    for outcome in plan.outcomes:
        yield Statement("E", outcome.text, outcome.place, "outcome", 0)
        for step in outcome.steps:
            yield Statement("E", step, outcome.place, "outcome", 1)
    for item in plan.provision:
        yield Statement(item.section, item.text, item.place, "provision", 0)


def _paragraphs(code: str, passages: Iterable[Passage], items: list[Statement]) -> Iterator[Statement]:
    """What the items do not hold already; the cells of a row as one statement where a section is a table."""
    known = f" {' '.join(typeset_free(item.text) for item in items)} "
    kind: StatementKind = "provision" if code in _IN_ROWS - {"I", "J", "K"} else "text"
    for group in _rows(passages) if code in _IN_ROWS else ([p] for p in passages):
        kept = [p for p in group if not (is_guidance(p.text) or is_prompt(p.text))]
        kept = [p for p in kept if f" {typeset_free(p.text)} " not in known]
        text = "; ".join(p.text for p in kept)
        fewest = _FEWEST_WORDS if items and kind == "provision" else 1  # "Need 1" is a cell of an item's row
        if len(typeset_free(text).split()) >= fewest:
            yield Statement(code, text, kept[0].place, kind, 0)


def _rows(passages: Iterable[Passage]) -> Iterator[list[Passage]]:
    """Passages by the row of their table; those outside tables, and several in one cell, each alone."""
    rows: dict[tuple[int | None, ...], list[Passage]] = defaultdict(list)
    for number, passage in enumerate(passages):
        place = passage.place
        alone = place.table is None or place.row is None
        rows[(None, number) if alone else (place.page, place.table, place.row)].append(passage)
    for row in rows.values():
        columns = [p.place.column for p in row]
        yield from [row] if len(set(columns)) == len(columns) else ([p] for p in row)


def _in_order(statements: list[Statement], passages: Iterable[Passage]) -> list[Statement]:
    """In the order in which their passages stand; what has no passage of its own follows the one before."""
    at: dict[Place, int] = {}
    for number, passage in enumerate(passages):
        at.setdefault(replace(passage.place, section=None), number)
    last = -1
    keyed: list[tuple[int, int, Statement]] = []
    for number, statement in enumerate(statements):
        last = at.get(replace(statement.place, section=None), last)
        keyed.append((last, number, statement))
    ordered = sorted(keyed, key=lambda entry: entry[:2])
    return [replace(statement, order=n) for n, (_, _, statement) in enumerate(ordered)]
