"""Plans that run from section to section, in the many dresses that authorities give them."""

from __future__ import annotations

from dataclasses import replace

from tests.third_corpus.blocks import Box, Grid, P, Run, bullets, cell, head, p, row
from tests.third_corpus.dress import Dress, item_blocks
from tests.third_corpus.ends import section_h, section_i, section_j, section_k
from tests.third_corpus.parts import Job, note, strengths_and_needs, views
from tests.third_corpus.people import Goal

MONITOR = (
    "Progress will be looked at three times a year by those who know {n} best, and slow progress reported.",
    "A change of school is likely within two years and planning for it should start early.",
)

TAILS = (
    (
        "Notes are kept in the shared record after each occasion, with the date, the adult's initials, what "
        "was tried, and what was done without help, and are read before the next occasion by whoever leads it"
    ),
    (
        "Where the adult is absent the session is made up within five school days, and the family is told of "
        "it by the home and school book in words that they have said they find plain"
    ),
)


def linear(job: Job, dress: Dress) -> None:
    """All sections in the order of the dress."""
    for code in dress.order:
        STEPS[code](job, dress)


def section_a(job: Job, dress: Dress) -> None:
    """Section A."""
    job.head("A")
    views(job)


def section_b(job: Job, dress: Dress) -> None:
    """Section B, area by area."""
    job.head("B")
    for n, area in enumerate(job.kid.areas, 1):
        title = job.council.area(area)
        job.add(p(f"{dress.decimals}.{n} {title}" if dress.decimals else title, "h2"))
        good, bad = strengths_and_needs(job, area)
        if not good and not bad:
            job.say("B", "No special educational needs have been identified in this area.")
            job.truth.traps.append(16)
        elif dress.needs == "columns":
            job.add(Grid([head("Going well", "Not going so well"), [bullets(good), bullets(bad)]], [8, 8.4]))
        elif dress.needs == "boxes":
            job.add(*(p(t) for t in good))
            job.add(*(Grid([[cell("Identified need", style="bold"), cell(t)]], [4, 12.4]) for t in bad))
        elif dress.needs == "float":
            job.add(*(p(t) for t in good), Box([p(t) for t in bad]))
            job.truth.traps.append(14)
        else:
            job.add(*(p(t) for t in good), *(p(t, "bullet") for t in bad))
    if job.rng.random() < 0.6:
        job.truth.traps.append(1)
        job.say(
            "B",
            f"What {job.kid.called} will receive is set out in Section F; health needs are in section C.",
        )


def _needs(job: Job, code: str, texts: list[str]) -> None:
    for text in texts:
        if text.startswith(("No ", "None ")) or "not known to" in text:
            job.say(code, text)
            job.truth.traps.append(16)
        else:
            job.truth.need(code, text)
            job.add(p(text))


def section_c(job: Job, dress: Dress) -> None:
    """Section C, alone or with G under one heading."""
    if dress.together:
        job.truth.traps.append(9)
        job.add(p("Sections C & G: health needs and the health provision that meets them", "h1"))
        _pair(job, "C", "G", job.kid.health)
        return
    job.head("C")
    _needs(job, "C", job.kid.health)


def _pair(job: Job, left: str, right: str, texts: list[str]) -> None:
    for text in texts:
        job.truth.need(left, text)
    items = job.kid.other.get(right, [])
    for item in items:
        note(job, item, item.sentence)
    rows = [head(f"Health needs ({left})", f"Health provision ({right})")]
    rows.append([bullets(texts), bullets([i.sentence for i in items])])
    job.add(Grid(rows, [8, 8.4]))


def section_d(job: Job, dress: Dress) -> None:
    """Section D."""
    job.head("D")
    _needs(job, "D", job.kid.social)


def goal_blocks(job: Job, dress: Dress, goals: list[Goal]) -> None:
    """The outcomes of an area."""
    labels = {"long": job.council.tiers[0], "short": job.council.tiers[1]}
    for goal in goals:
        job.truth.outcome(goal.text)
        if dress.goals == "labelled":
            job.add(P([Run(f"{labels[goal.tier]}: ", "b"), Run(goal.text)]))
        elif dress.goals == "bullets":
            job.add(p(goal.text, "bullet"))
        elif dress.goals == "paras":
            job.add(p(labels[goal.tier], "bold"), p(goal.text))
    if dress.goals == "table" and goals:
        rows = [head("Timescale", "Outcome")] + [row(labels[g.tier], g.text) for g in goals]
        job.add(Grid(rows, [4, 12.4], repeat=dress.repeat))


def section_e(job: Job, dress: Dress) -> None:
    """Section E, with F beside it where they go area by area."""
    if not dress.per_area:
        job.head("E")
    for n, area in enumerate(job.kid.areas, 1):
        goals = job.kid.goals_of(area)
        if dress.per_area:
            job.truth.traps.append(8)
            job.add(p(job.council.area(area), "h1"))
            job.head("E", "h2")
        else:
            job.add(
                p(
                    f"{dress.decimals + 3}.{n} {job.council.area(area)}"
                    if dress.decimals
                    else job.council.area(area),
                    "h2",
                )
            )
        goal_blocks(job, dress, goals)
        if dress.per_area:
            job.head("F", "h2")
            item_blocks(job, dress, [i for g in goals for i in job.kid.items_of(g)])
    if dress.monitoring:
        monitoring(job)


def monitoring(job: Job) -> None:
    """Unlettered sections that belong to no letter."""
    job.truth.traps.append(10)
    for title, text in zip(("Monitoring arrangements", "Future changes"), MONITOR, strict=True):
        line = text.replace("{n}", job.kid.called)
        job.add(p(title, "h1"), p(line))
        job.truth.say("-", line)


def section_f(job: Job, dress: Dress) -> None:
    """Section F, where it stands alone."""
    if dress.per_area:
        return
    job.head("F")
    if dress.whole:
        job.truth.traps += [12, 20]
        items = [replace(i, what=f"{i.what}. {TAILS[n % 2]}") for n, i in enumerate(job.kid.items)]
        item_blocks(job, dress, items)
        return
    for area in job.kid.areas:
        items = [i for i in job.kid.items if i.area == area]
        if not items:
            continue
        job.add(p(job.council.area(area), "h2"))
        if dress.items == "items":
            job.truth.traps.append(11)
            job.add(p("The outcomes that this provision serves:", "bold"))
            for n, goal in enumerate(job.kid.goals_of(area), 1):
                job.truth.say("F", goal.text)
                job.add(p(f"({n}) {goal.text}"))
        item_blocks(job, dress, items)


def section_g(job: Job, dress: Dress) -> None:
    """Section G."""
    if dress.together:
        return
    job.head("G")
    item_blocks(job, dress, job.kid.other.get("G", []))


STEPS = {
    "A": section_a,
    "B": section_b,
    "C": section_c,
    "D": section_d,
    "E": section_e,
    "F": section_f,
    "G": section_g,
    "H": section_h,
    "I": section_i,
    "J": section_j,
    "K": section_k,
}
