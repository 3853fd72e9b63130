"""The pronoun or sex that the cover states, in a cell beside its label or on a line with it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import data
from ehcaudit.documents.model import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.documents.model import Block
    from ehcaudit.plans.model import Plan, Pronoun


def stated_pronoun(plan: Plan) -> Pronoun | None:
    """The pronoun by the cover's own words; pronouns go before sex. `None` where neither is stated."""
    found: dict[bool, Pronoun] = {}
    for label, value in _pairs(plan.document.blocks):
        if _label().fullmatch(_plain(label)):
            for pronoun in ("they", "he", "she"):
                if _value(pronoun).fullmatch(_plain(value)):
                    found.setdefault("pronoun" in label.lower(), pronoun)
    return found.get(True) or found.get(False)


def _pairs(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                texts = [cell.text for cell in row]
                yield from zip(texts, texts[1:], strict=False)  # noqa: RUF007
                for cell in row:
                    yield from _pairs(cell.blocks)
        elif (parts := re.split(r"\s*[:\t]\s*", block.text, maxsplit=1)) and len(parts) == 2:
            yield parts[0], parts[1]


def _plain(text: str) -> str:
    return re.sub(r"[^a-z/ ]", "", text.lower()).strip()


@cache
def _label() -> re.Pattern[str]:
    return re.compile(data("pronouns")["stated_labels"])


@cache
def _value(pronoun: str) -> re.Pattern[str]:
    return re.compile(data("pronouns")["stated"][pronoun])
