"""Sections H to K."""

from __future__ import annotations

from tests.third_corpus.blocks import Grid, head, p, row
from tests.third_corpus.dress import Dress, item_blocks
from tests.third_corpus.parts import Job, advice_rows


def section_h(job: Job, dress: Dress) -> None:
    """Sections H1 and H2, under one heading or two."""
    if dress.one_h:
        job.truth.traps.append(9)
        job.add(p("Section H: social care provision (Sections H1 and H2)", "h1"))
    for code in ("H1", "H2"):
        if dress.one_h:
            job.add(
                p(f"{code}: {'provision under the 1970 Act' if code == 'H1' else 'other provision'}", "bold")
            )
        else:
            job.head(code)
        if code in job.kid.none:
            job.say(code, job.kid.none[code])
        item_blocks(job, dress, job.kid.other.get(code, []))


def section_i(job: Job, dress: Dress) -> None:
    """Section I, blank in a draft."""
    job.head("I")
    if dress.draft:
        job.truth.traps.append(18)
    elif job.kid.ending.get("I"):
        job.say("I", job.kid.ending["I"])


def section_j(job: Job, dress: Dress) -> None:
    """Section J."""
    job.head("J")
    if job.kid.ending.get("J") and not dress.draft:
        job.say("J", job.kid.ending["J"])


def section_k(job: Job, dress: Dress) -> None:
    """Section K as a table or a numbered list."""
    job.head("K")
    rows = advice_rows(job, ["YES", "YES", "NO"])
    if dress.advice == "table":
        top = head("", "Advice", "Written by", "Role and service", "Date", "Attached")
        body = [
            row(f"K{n}", r[0], r[1], ", ".join(t for t in r[2:4] if t), r[4], r[5])
            for n, r in enumerate(rows, 1)
        ]
        job.add(Grid([top, *body], [1.2, 3.8, 3.2, 3.5, 2.8, 2.1], repeat=dress.repeat))
    elif dress.advice == "narrow":
        body = [row(f"{r[0]} – {r[1]}, {r[2]}", r[4]) for r in rows]
        job.add(Grid([head("Name of document and author", "Date written"), *body], [12, 4.4]))
    else:
        job.add(*(p(f"{n}. {r[0]} by {r[1]}, {r[2]}, dated {r[4]}") for n, r in enumerate(rows, 1)))
