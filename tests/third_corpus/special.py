"""Plans without letters, amended plans, tribunal files, plans with their advice."""
# ruff: noqa: E501

from __future__ import annotations

from tests.third_corpus.blocks import Box, Cell, Control, Grid, P, Run, Turn, cell, head, p, row
from tests.third_corpus.dress import Dress
from tests.third_corpus.linear import linear, section_b
from tests.third_corpus.parts import (
    Job,
    contents,
    cover,
    facts,
    note,
)


def l7(job: Job) -> None:
    """E before B, with the text inside content controls and prompts left unfilled."""
    job.truth.traps += [9, 14, 15]
    cover(job, "final", "pairs")
    job.add(P([Run("Previous status: "), Run("Choose an item.", "sdt")]))
    job.add(P([Run("Date of next phase transfer: "), Run("Click here to enter a date.", "sdt")]))
    before = len(job.paper.blocks)
    linear(
        job,
        Dress(
            "AEBCDFGHIJK", goals="table" if job.variant == "b" else "labelled", monitoring=True, items="table"
        ),
    )
    body = job.paper.blocks[before:]
    job.paper.blocks[before:] = [
        Control([b]) if isinstance(b, Grid) or (isinstance(b, P) and b.style == "body") else b for b in body
    ]


def struck(job: Job, form: str) -> None:
    """Amended plan: form strike (bold and struck runs) or track (insertions and deletions)."""
    job.truth.traps += [14, 17]
    add, gone = ("b", "s") if form == "strike" else ("ins", "del")
    cover(job, job.truth.status, "pairs")
    if form == "strike":
        job.add(p("Additions are shown in bold and deletions are struck through.", "small"))
    linear(job, Dress(goals="paras", items="bullets"))
    out = []
    for n, block in enumerate(job.paper.blocks):
        out.append(block)
        if isinstance(block, P) and block.live in job.truth.outcomes:
            out += _change(job, block, n, add, gone)
        elif isinstance(block, P) and any(i["text"] == block.live for i in job.truth.provision) and n % 2:
            dead = f"A weekly drop-in for {job.kid.called} with the former pastoral team, {n} minutes, delivered by: pastoral staff."
            job.truth.say("-", dead)
            out.append(P([Run(dead, gone)], block.style))
    job.paper.blocks = out


def _change(job: Job, block: P, n: int, add: str, gone: str) -> list[P]:
    words = block.live.split(" ")
    middle = len(words) // 2
    lead, tail = " ".join(words[:middle]) + " ", " ".join(words[middle:])
    block.runs = [Run(lead), Run("within the year ", gone), Run(tail, add)]
    if n % 2:
        return []
    dead = f"By July 2024 {job.kid.called} will have met target number {n} of the previous plan."
    job.truth.say("-", dead)
    return [P([Run(dead, gone)])]


def tribunal(job: Job) -> None:
    """A working document: key table, B and F only, both sides' wording, footnotes."""
    job.truth.traps += [14, 24]
    facts(job, None)
    job.truth.kind, job.truth.dates = "working_document", {}
    job.add(
        p("SEND Tribunal – working document, version 3", "title"),
        p(f"Appeal about {job.kid.name}, born {job.council.day(job.kid.facts['dob'])}"),
    )
    key = [
        ("Normal type", ""),
        ("Agreed by both", "u"),
        ("Agreed to come out", "us"),
        ("Parents' proposed words", "b"),
        ("Parents want this out", "bs"),
        ("LA's proposed words", "i"),
        ("LA wants this out", "is"),
    ]
    job.add(Grid([head("Key", "Meaning"), *([Cell([P([Run(t, k)])]), cell(t)] for t, k in key)], [6, 10]))
    section_b(job, Dress())
    job.head("F")
    for n, item in enumerate(job.kid.items):
        if n % 4 == 3:
            dead = f"{item.what} when staff are free."
            job.truth.say("-", dead)
            job.add(P([Run(dead, "us")], "bullet"))
        note(job, item, item.sentence)
        kind = ("", "u", "i", "b")[n % 4]
        job.add(
            P(
                [
                    Run(item.sentence, kind),
                    Run(f"Tribunal bundle page {40 + n}, report of {job.kid.advice[0].author}.", "fn"),
                ],
                "bullet",
            )
        )


def guidance(job: Job) -> None:
    """L8: parts, Code text in boxes, outcomes restated in F, numbered items."""
    job.truth.traps += [10, 11, 15]
    job.paper.footer = [
        p(
            f"{job.kid.name}   born {job.council.day(job.kid.facts['dob'])}   current plan {job.council.day(job.kid.dates['issued'])}   page {{page}}"
        )
    ]
    cover(job, "final", "lines")
    contents(job, "table")
    job.add(Turn())
    job.add(
        Box(
            [
                p(
                    "The SEND Code of Practice says that Section B must specify all of the child's needs, that Section E must specify the outcomes and that Section F must be detailed and quantified."
                )
            ]
        )
    )
    linear(
        job, Dress(decimals=3, needs="boxes", goals="bullets", items="items", advice="list", monitoring=True)
    )


def mixed_up(job: Job) -> None:
    """A plan whose parts hide in a nested table, text boxes and vertical merges."""
    job.truth.traps += [13, 14]
    cover(job, "final", "wide")
    linear(job, Dress("ABCD", needs="float"))
    job.head("E")
    rows = []
    for area in job.kid.areas:
        goals = job.kid.goals_of(area)
        for n, goal in enumerate(goals):
            job.truth.outcome(goal.text)
            lead = [cell(job.council.area(area), down=len(goals), style="bold")] if n == 0 else []
            rows.append([*lead, cell(goal.text)])
    job.add(Grid([head("Area", "Outcome"), *rows], [5, 11.4], repeat=1))
    job.head("F")
    for area in job.kid.areas:
        items = [i for i in job.kid.items if i.area == area]
        for item in items:
            note(job, item)
        inner = Grid([head(*job.council.columns), *(row(i.what, i.who, i.when) for i in items)], [6, 3, 3])
        if items:
            job.add(Grid([[cell(job.council.area(area), style="bold"), Cell([p(""), inner])]], [3.4, 13]))
    linear(job, Dress("GHIJK"))


def reports(job: Job) -> None:
    """Advice appended after the plan, with headings of its own and decoy outcomes."""
    job.truth.traps += [21, 22, 23]
    for n, one in enumerate(job.kid.advice[:-1], 1):
        decoy = f"By the end of next year {job.kid.called} will meet the aim numbered {n} in this report."
        dose = f"{20 + n} minutes of practice, {n + 1} times a week, carried out by a Band {n + 3} assistant"
        job.truth.say("-", decoy, dose)
        job.add(
            Turn(),
            p(f"Appendix K{n}", "small"),
            p(one.title, "title"),
            p(f"{one.author}, {one.role}"),
            p(f"Date of report: {job.council.day(one.date)}"),
        )
        job.add(
            p("Section 1: Background", "h1"),
            p(f"I saw {job.kid.called} at {job.kid.facts['setting']} and spoke with the family (PR)."),
        )
        job.add(
            p("Outcomes", "h1"), p(decoy), p("Provision", "h1"), p("Section F:", "bold"), p(dose, "bullet")
        )
    loose = "I was not asked for advice but send this letter about the school trip."
    job.truth.say("-", loose)
    job.add(Turn(), p("Letter from the football club", "title"), p(loose))
