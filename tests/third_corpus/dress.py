"""How a linear plan is laid out, and how its provision is printed."""

from __future__ import annotations

from dataclasses import dataclass

from tests.third_corpus.blocks import Grid, head, p, row
from tests.third_corpus.parts import Job, note
from tests.third_corpus.people import Item


@dataclass
class Dress:
    """How a linear plan is laid out."""

    order: str = "ABCDEFGHIJK"
    needs: str = "bullets"
    goals: str = "paras"
    items: str = "table"
    advice: str = "table"
    decimals: int = 0
    per_area: bool = False
    together: bool = False
    one_h: bool = False
    monitoring: bool = False
    repeat: int = 1
    draft: bool = False
    whole: bool = False


def item_blocks(job: Job, dress: Dress, items: list[Item]) -> None:
    """Provision in the form of the dress."""
    if not items:
        return
    if dress.items == "table":
        for item in items:
            note(job, item)
        rows = [head(*job.council.columns)] + [row(i.what, i.who, i.when) for i in items]
        job.add(Grid(rows, [8, 4.4, 4], repeat=dress.repeat))
        return
    for n, item in enumerate(items, 1):
        note(job, item, item.sentence)
        if dress.items == "items":
            job.add(p(f"Item {n}:", "bold"))
        job.add(p(item.sentence, "bullet"))
