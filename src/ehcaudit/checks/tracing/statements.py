"""What a plan says that a recommendation may be matched to: its items, and every row and paragraph of B to H.

Items come first. Rows and paragraphs of the sections stand in as well, so that a fault in finding items does
not
make a recommendation missing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.tracing.concepts import Concepts, find_concepts
from ehcaudit.checks.tracing.quantities import Quantities, find_quantities
from ehcaudit.checks.tracing.surface import Surface, surface_of
from ehcaudit.plans.text import is_guidance, is_null, is_prompt, plain, split_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.documents.model import Place
    from ehcaudit.plans.model import Passage, Plan, Provision
    from ehcaudit.policy.load import ProvisionYear

StatementKind = Literal["need", "outcome", "provision"]
_KINDS: dict[str, StatementKind] = {"B": "need", "C": "need", "D": "need", "E": "outcome"}
_PROVISION = ("F", "G", "H1", "H2", "H", "I", "J")


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of the plan with their place. `item` tells an item that the plan's reading found from a passage.

    `quantities` are those of the provision; the rhythm of its review is marked as secondary.
    """

    id: str
    text: str
    section: str
    kind: StatementKind
    place: Place
    item: bool
    concepts: Concepts
    quantities: Quantities
    surface: Surface = frozenset()


def name_words(plan: Plan) -> frozenset[str]:
    """Words that only name the child, in lower case."""
    subject = plan.subject
    return frozenset(
        w.lower().strip("(),.'’\"") for n in (subject.name, subject.known_as) if n for w in n.split()
    )


def statements_of(plan: Plan, year: ProvisionYear) -> tuple[Statement, ...]:
    """Every statement of sections B to H (and I and J, where provision is sometimes written), items first."""
    names = name_words(plan)
    made = list(_items(plan, names, year))
    known = " ".join(plain(s.text) for s in made)
    for code, section in plan.sections.items():
        if code in (*_KINDS, *_PROVISION):
            made += _passages(code, section.passages, known, names, year)
    return tuple(made)


def _items(plan: Plan, names: frozenset[str], year: ProvisionYear) -> Iterator[Statement]:
    for need in plan.needs:
        yield _statement(need.id, need.text, need.section, "need", need.place, True, names, year)
    for outcome in plan.outcomes:
        text = " ".join([*filter(None, [outcome.text]), *outcome.steps])
        yield _statement(outcome.id, text, "E", "outcome", outcome.place, True, names, year)
    for item in plan.provision:
        made = _statement(item.id, item.text, item.section, "provision", item.place, True, names, year)
        yield replace(made, quantities=find_quantities(split_tags(_main_text(item))[0], year))


def _main_text(item: Provision) -> str:
    """The words of an item; a cell after those of who and how often is that of its review."""
    cells = item.text.split("; ")
    if item.frequency and item.frequency in cells and cells.index(item.frequency) < len(cells) - 1:
        at = cells.index(item.frequency) + 1
        return "; ".join([*cells[:at], *(f"reviewed {c}" if len(c.split()) < 7 else c for c in cells[at:])])
    return item.text


def _passages(
    code: str, passages: tuple[Passage, ...], known: str, names: frozenset[str], year: ProvisionYear
) -> Iterator[Statement]:
    rows: dict[tuple[int, int] | int, list[Passage]] = defaultdict(list)
    for number, passage in enumerate(passages):
        place = passage.place
        key = (place.table, place.row) if place.table is not None and place.row is not None else -number - 1
        rows[key].append(passage)
    for number, group in enumerate(rows.values(), start=1):
        texts = [split_tags(p.text)[0].strip() for p in group]
        texts = [t for t in texts if t and not (is_null(t) or is_guidance(t) or is_prompt(t))]
        if not texts or all(plain(t) in known for t in texts):
            continue
        kind = _KINDS.get(code, "provision")
        yield _statement(f"{code}~{number}", "; ".join(texts), code, kind, group[0].place, False, names, year)


def _statement(
    identifier: str,
    text: str,
    section: str,
    kind: StatementKind,
    place: Place,
    item: bool,
    names: frozenset[str],
    year: ProvisionYear,
) -> Statement:
    bare = split_tags(text)[0]
    concepts = find_concepts(bare, names)
    return Statement(
        identifier,
        bare,
        section,
        kind,
        place,
        item,
        concepts,
        find_quantities(bare, year),
        surface_of(bare, names) | concepts.typed,
    )
