"""Plans in the first person, whose letters stand only in the index."""

from __future__ import annotations

from tests.third_corpus.blocks import Grid, Turn, cell, head, p, row
from tests.third_corpus.councils import CODES
from tests.third_corpus.linear import monitoring
from tests.third_corpus.parts import Job, advice_rows, cover, note, strengths_and_needs, views

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
