"""Plans without letters, amended plans, tribunal files, plans with their advice."""
# ruff: noqa: E501

from __future__ import annotations

from tests.third_corpus.blocks import Box, Cell, Control, Grid, P, Run, Turn, bullets, cell, head, p, row
from tests.third_corpus.councils import CODES
from tests.third_corpus.linear import Dress, linear, monitoring, section_b
from tests.third_corpus.parts import (
    Job,
    advice_rows,
    contents,
    cover,
    facts,
    note,
    strengths_and_needs,
    views,
)

PLAIN = {
    "a": (
        "About me and what I hope for",
        "My special educational needs",
        "My health needs",
        "My social care needs",
        "My outcomes",
        "Special educational provision required by me",
        "Health provision required by me",
        "Social care provision (Chronically Sick and Disabled Persons Act)",
        "Other social care provision",
        "My placement",
        "My personal budget",
        "Advice used to write my plan",
    ),
    "b": (
        "My voice, my story",
        "What I find difficult",
        "How my health affects my learning",
        "How my care needs affect my learning",
        "What I will achieve",
        "Help in education",
        "Help from the health service",
        "Help from social care under the 1970 Act",
        "Other help from social care",
        "My school or college",
        "Direct payments",
        "Reports that came with my plan",
    ),
}
WHO_WHEN = {
    "a": ("Provision required to achieve the outcome", "Provided by who and by when"),
    "b": ("What will happen for me", "Who and how often"),
}


def l6(job: Job) -> None:
    """First person; letters stand only in the index."""
    titles = PLAIN[job.variant]
    job.truth.traps += [4, 10]
    name = job.kid.name.upper()
    job.paper.header = [p("OFFICIAL – SENSITIVE [PERSONAL]")]
    job.paper.footer = [p(f"{name} PAGE {{page}} OF {{pages}}"), p("OFFICIAL – SENSITIVE [PERSONAL]")]
    cover(job, "final", "pairs")
    left = cell(*(f"Section {c}" for c in CODES))
    job.add(Turn(), p("Index", "bold"), Grid([[left, cell(*titles)]], [3, 13], ruled=False), Turn())
    heads = dict(zip(CODES, titles, strict=True))
    job.add(p(heads["A"], "h1"))
    views(job)
    job.add(p(heads["B"], "h1"))
    for area in job.kid.areas:
        job.add(p(job.council.area(area), "h2"))
        good, bad = strengths_and_needs(job, area)
        job.add(*(p(t) for t in good), *(p(t, "bullet") for t in bad))
    for code, texts in (("C", job.kid.health), ("D", job.kid.social)):
        job.add(p(heads[code], "h1"))
        for text in texts:
            nothing = text.startswith(("No ", "None")) or "not known" in text
            (job.truth.say if nothing else job.truth.need)(code, text)
            job.add(p(text))
    _l6_rest(job, heads)


def _l6_rest(job: Job, heads: dict[str, str]) -> None:
    job.add(p(heads["E"], "h1"))
    for goal in job.kid.goals:
        job.truth.outcome(goal.text)
        job.add(p(goal.text, "bullet"))
    for code in ("F", "G", "H1", "H2"):
        job.add(p(heads[code], "h1"))
        items = job.kid.items if code == "F" else job.kid.other.get(code, [])
        if code in job.kid.none:
            job.say(code, job.kid.none[code])
        if items:
            rows = [head(*WHO_WHEN[job.variant])]
            for item in items:
                note(job, item)
                rows.append(row(item.what, f"{item.who}; {item.when}"))
            job.add(Grid(rows, [10, 6.4], repeat=1))
        if code == "F":
            monitoring(job)
    for code in ("I", "J"):
        job.add(p(heads[code], "h1"))
        if job.kid.ending[code]:
            job.say(code, job.kid.ending[code])
    job.add(p(heads["K"], "h1"))
    body = [row(r[1], r[2], r[0], r[4]) for r in advice_rows(job)]
    job.add(Grid([head("Name", "Title", "How they contributed", "Date of report"), *body], [4, 4.4, 5, 3]))


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


__all__ = ["bullets"]
