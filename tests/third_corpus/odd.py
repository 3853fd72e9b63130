"""Plans with copied lines and wrong names, two plans in one file, headings in cells."""

from __future__ import annotations

import re

from tests.third_corpus.blocks import Block, Grid, P, Run, Turn, cell, p
from tests.third_corpus.dress import Dress, item_blocks
from tests.third_corpus.linear import linear
from tests.third_corpus.parts import Job, cover
from tests.third_corpus.people import Item, read

HEAD = re.compile(r"^(Section \w+|SECTION \w+|PART \w+|\[\w+\]|\w+\)|[A-K][12]?(?= ))\W+(.*)$")


def copies(job: Job) -> None:
    """The same line under every area, another child's name, hours written in I."""
    job.truth.traps += [11, 19, 20]
    cover(job, "final", "wide")
    job.add(p(f"{job.kid.name} (AKA {job.kid.called})", "centre"))
    start = len(job.paper.blocks)
    linear(job, Dress(order="ABCDE", needs="columns"))
    job.head("F")
    for area in job.kid.areas:
        goal = job.kid.goals_of(area)[0] if job.kid.goals_of(area) else None
        same = Item(
            "F", "Adults give instructions one step at a time", "all staff", "in every lesson", "", area, goal
        )
        wrong = Item("F", "Staff check that Kasimir has understood", "class teacher", "in every lesson", "")
        own = [i for i in job.kid.items if i.area == area]
        job.add(p(job.council.area(area), "h2"))
        item_blocks(job, Dress(repeat=0), [*own, same] + ([wrong] if area == "cl" else []))
    linear(job, Dress(order="GHIJK", repeat=0))
    extra = "The placement includes twenty hours a week with a teaching assistant."
    place = next(n for n, b in enumerate(job.paper.blocks) if _is(b, job.kid.ending.get("I") or "?"))
    job.truth.say("I", extra)
    job.paper.blocks.insert(max(place, start) + 1, p(extra))


def _is(block: Block, text: str) -> bool:
    return isinstance(block, P) and block.live == text


def celled(job: Job, dress: Dress) -> None:
    """Every section heading in a table of one row: the letter in one cell, the title in the next."""
    job.truth.traps.append(5)
    cover(job, "final", "pairs")
    linear(job, dress)
    out: list[Block] = []
    for block in job.paper.blocks:
        found = HEAD.match(block.live) if isinstance(block, P) and block.style == "h1" else None
        if found:
            cells = [cell(found[1], style="bold", fill=True), cell(found[2], style="bold", fill=True)]
            out.append(Grid([cells], [3, 13.4]))
        else:
            out.append(block)
    job.paper.blocks = out


SECOND = """
name| Corentin Abascal
dob| 2008-06-02
A.child| I am the other person in this file.
"""


def two(job: Job) -> None:
    """Two plans in one file: the first is the plan; the second is another person's."""
    job.truth.traps.append(22)
    cover(job, "final", "pairs")
    linear(job, Dress())
    other = read(SECOND)
    job.add(Turn(), p(job.council.name, "centre"), p("Education, Health and Care Plan", "title"))
    job.add(p(f"Name: {other.name}"), p(f"Date of birth: {job.council.day(other.facts['dob'])}"))
    for code, text in (
        ("A", other.views["child"][0]),
        ("B", "Corentin has a specific language impairment and reads slowly."),
        ("E", "By July 2027 Corentin will order his own tools from a catalogue each month."),
        ("F", "Corentin will have one hour a week with a specialist language teacher."),
    ):
        job.add(P([Run(job.council.head(code, "Corentin").replace("|", " "))], "h1"), p(text))
        job.truth.say("-", text)
