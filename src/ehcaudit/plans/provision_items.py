"""Provision drafts → items: parts found, linked to the outcomes and needs that they serve."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ehcaudit.plans.lines import Line
from ehcaudit.plans.model import Provision
from ehcaudit.plans.parts import FIELDS, find_part
from ehcaudit.plans.provision import ProvisionDraft

_NUMBERS = re.compile(
    r"(?:[\s,;&/]|and|outcomes?|aims?|goals?|no\.?|nos\.?|numbers?|links? to|[EO]?\d{1,2}\b)+\.?",
    re.IGNORECASE,
)
"""Numbers of outcomes and the words between them: "1, 2", "E1 and E3", "Outcome 1; Outcome 2"."""


class _Beside:
    """Outcomes or needs by the table rows in which they stand."""

    def __init__(self, rows: Sequence[tuple[str, Line]]) -> None:
        self.rows = rows
        self._by_row: dict[tuple[int | None, int], list[str]] = {}
        for number, line in rows:
            if line.in_grid and line.first_row is not None:
                for row in range(line.first_row, (line.last_row or line.first_row) + 1):
                    self._by_row.setdefault((line.table, row), []).append(number)

    def of(self, draft: ProvisionDraft) -> tuple[str, ...]:
        """Ids of those in the same row as `draft`."""
        line = draft.first
        if not line.in_grid or line.first_row is None:
            return ()
        last = draft.last_row if draft.last_row is not None else line.first_row
        rows = range(line.first_row, last + 1)
        return tuple(dict.fromkeys(i for row in rows for i in self._by_row.get((line.table, row), [])))


def provision_of(
    drafts: Sequence[ProvisionDraft],
    outcome_rows: Sequence[tuple[str, Line]],
    need_rows: Sequence[tuple[str, Line]],
) -> tuple[Provision, ...]:
    """Drafts as items with ids F1, …, G1, …, H1-1, …, linked to the outcomes and needs of their row."""
    outcomes, needs = _Beside(outcome_rows), _Beside(need_rows)
    counts: Counter[str] = Counter()
    items = []
    for draft in drafts:
        code = draft.first.code or "F"
        counts[code] += 1
        number = f"{code}-{counts[code]}" if code[0] == "H" else f"{code}{counts[code]}"
        items.append(_finish(number, code, draft, outcomes, needs))
    return tuple(items)


def _finish(
    number: str,
    code: str,
    draft: ProvisionDraft,
    outcomes: _Beside,
    needs: _Beside,
) -> Provision:
    columns = {name: "; ".join(values) for name, values in draft.parts.items()}
    text = "; ".join(
        [draft.what.rstrip(" ;") if columns else draft.what, *(v.rstrip(" ;") for v in columns.values())]
    )
    parts = {name: columns.get(name) or find_part(name, text) for name in FIELDS}
    linked = [t for role, t in draft.links if role in ("need_link", "needs")]
    return Provision(
        id=number,
        section=code,
        text=text,
        what=draft.what,
        who=parts["who"],
        frequency=parts["frequency"],
        duration=parts["duration"],
        group_size=parts["group_size"],
        where=parts["where"],
        outcomes=outcomes.of(draft)
        + _named([t for r, t in draft.links if r not in ("need_link", "needs")], outcomes.rows, "E"),
        needs=(*needs.of(draft), *(_resolve(t, needs.rows) for t in linked)),
        tags=draft.tags,
        place=draft.first.place,
        area=draft.first.area,
    )


def _resolve(text: str, rows: Sequence[tuple[str, Line]]) -> str:
    """The id of the need that a link column quotes, else its words."""
    wanted = text.strip().casefold()
    return next((i for i, line in rows if wanted and wanted in line.text.casefold()), text)


def _numbered(rows: Sequence[tuple[str, Line]]) -> dict[int, str]:
    """Ids by the numbers that the plan gives its outcomes ("3."); none where a number comes twice."""
    given = [
        (int(m.group(1)), i)
        for i, line in rows
        if line.marker
        and (m := re.fullmatch(r"\W*(?:E|O|Outcome\s*)?(\d{1,2})\W*", line.marker, re.IGNORECASE))
    ]
    times = Counter(number for number, _ in given)
    return {number: i for number, i in given if times[number] == 1}


def _named(texts: Iterable[str], rows: Sequence[tuple[str, Line]], letter: str) -> tuple[str, ...]:
    """Ids that a link column names: by number or by the words of the outcome."""
    ids = {i for i, _ in rows}
    numbered = _numbered(rows)
    found: list[str] = []
    for text in texts:
        numbers = re.findall(r"\d{1,2}", text) if _NUMBERS.fullmatch(text) else []
        found += [i for n in numbers if (i := numbered.get(int(n), f"{letter}{int(n)}")) in ids]
        if not numbers and (named := _resolve(text, rows)) in ids:
            found.append(named)
    return tuple(dict.fromkeys(found))
