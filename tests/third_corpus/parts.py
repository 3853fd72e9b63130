"""The pieces that plans of many layouts share: cover, status, contents, A, K and the ends."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from tests.third_corpus.blocks import Block, Grid, P, Paper, Run, cell, head, p, row
from tests.third_corpus.councils import CODES, Council
from tests.third_corpus.people import Item, Kid
from tests.third_corpus.truth import DATES, Truth

ROLES = {
    "issued": "Date of this plan",
    "first_issued": "Date the first plan was issued",
    "amended": "Amended with effect from",
    "last_review": "Date of last annual review meeting",
    "review_due": "Next review to be held by",
}
VAGUE = ("regular", "as needed", "where appropriate", "as appropriate")
LABELS = {
    "draft": "Draft",
    "final": "Final",
    "proposed_amended": "Proposed Amended",
    "amended_final": "Amended Final",
}


@dataclass
class Job:
    """One document in the making."""

    kid: Kid
    council: Council
    rng: random.Random
    variant: str
    truth: Truth
    producer: str = "lib"
    paper: Paper = field(default_factory=Paper)

    def head(self, code: str, style: str = "h1") -> None:
        """A section's heading, on one line or two."""
        for line in self.council.head(code, self.kid.called).split("|"):
            self.paper.add(p(line, style))

    def add(self, *blocks: Block) -> None:
        """Append to the paper."""
        self.paper.add(*blocks)

    def say(self, code: str, text: str, style: str = "body") -> None:
        """A paragraph that belongs to a section."""
        self.truth.say(code, text)
        self.add(p(text, style))


def facts(job: Job, status: str | None) -> None:
    """Set the truth of subject, dates and status."""
    kid, truth = job.kid, job.truth
    truth.status = status
    dates = {k: kid.dates.get(k) for k in DATES}
    if status == "draft":
        dates = dict.fromkeys(DATES)
    elif status == "final":
        dates["amended"] = None
    if status == "amended_final":
        dates["amended"] = dates["amended"] or dates["issued"]
    elif status == "proposed_amended":
        dates["amended"] = None
    truth.dates = dates
    truth.subject = {"name": kid.name, "date_of_birth": kid.facts["dob"]}
    if kid.facts.get("known"):
        truth.subject["known_as"] = kid.called


def _pairs(job: Job) -> list[tuple[str, str]]:
    kid, day = job.kid, job.council.day
    out = [("Name", kid.name)]
    if kid.facts.get("known"):
        out.append(("Likes to be called", kid.called))
    out += [("Date of birth", day(kid.facts["dob"])), ("NHS number", kid.facts["nhs"])]
    if kid.facts.get("upn"):
        out.append(("UPN", kid.facts["upn"]))
    out += [("Year group", kid.facts["year"]), ("School or setting at present", kid.facts["setting"])]
    return out + [(ROLES[k], day(v)) for k, v in job.truth.dates.items() if v]


def cover(job: Job, status: str | None, form: str) -> None:
    """A cover in one of several forms: pairs, wide, lines."""
    facts(job, status)
    add, council = job.add, job.council
    add(p(council.name, "centre"), p("Education, Health and Care Plan", "title"))
    pairs = _pairs(job)
    if form == "pairs":
        add(Grid([[cell(a, style="bold"), cell(b)] for a, b in pairs], [6, 10]))
    elif form == "wide":
        pairs += [("", "")] * (len(pairs) % 2)
        rows = [row(*pairs[n], *pairs[n + 1]) for n in range(0, len(pairs), 2)]
        add(Grid(rows, [4, 4.2, 4, 4.2]))
    else:
        add(*(P([Run(f"{a}: ", "b"), Run(b)]) for a, b in pairs))
    if status:
        _status(job, status)


def _status(job: Job, status: str) -> None:
    way = job.rng.choice(("ticks", "struck", "plain"))
    if way == "ticks" or (way == "struck" and job.producer == "canvas"):
        job.truth.traps.append(17)
        yes, no = ("☒", "☐") if job.producer in ("lib", "hand", "office", "doc") else ("[X]", "[  ]")
        cells = [cell(f"{label} {yes if code == status else no}") for code, label in LABELS.items()]
        job.add(Grid([cells], [4] * 4))
    elif way == "struck":
        job.truth.traps.append(17)
        runs = [Run("Status (delete as appropriate): ")]
        for n, (code, label) in enumerate(LABELS.items()):
            runs += [Run(" / ")] * bool(n) + [Run(label, "" if code == status else "s")]
        job.add(P(runs))
    else:
        job.add(p(f"Plan status: {LABELS[status]}", "bold"))


def contents(job: Job, form: str) -> None:
    """A contents page that names every section before there is any."""
    job.truth.traps.append(3)
    job.add(p("What is in this plan", "bold"))
    lines = [job.council.head(c, job.kid.called).replace("|", " ") for c in CODES]
    if form == "lines":
        job.add(*(p(f"{line} {'.' * 24} {n + 2}") for n, line in enumerate(lines)))
    elif form == "letters":
        job.truth.traps.append(4)
        titles = [LEAD.sub("", line) for line in lines]
        left = cell(*(f"Section {c}" for c in CODES))
        job.add(Grid([[left, cell(*titles)]], [3, 13], ruled=False))
    else:
        rows = [head("Section", "What the section must include")]
        rows += [row(line, MUST[c]) for c, line in zip(CODES, lines, strict=True)]
        job.add(Grid(rows, [7, 9.4]))


LEAD = re.compile(r"^(?:(?:section|part) \w+\W+|\[\w+\]|\w+\)|[A-K][12]? )\s*", re.IGNORECASE)
MUST = {
    "A": "The views, interests and aspirations of the child and of the parents, or of the young person.",
    "B": "All of the special educational needs that the assessment identified.",
    "C": "The health needs which relate to the special educational needs.",
    "D": "The social care needs which relate to the special educational needs or to a disability.",
    "E": "The outcomes sought, over varying timescales, including outcomes for adult life.",
    "F": "Provision that is detailed and specific and normally quantified; see also Section B.",
    "G": "Any health provision reasonably required.",
    "H1": "Provision that must be made for a person under 18 under section 2 of the 1970 Act.",
    "H2": "Any other social care provision reasonably required.",
    "I": "The name and type of the school. Blank in a draft.",
    "J": "How any personal budget will be used.",
    "K": "The advice gathered during the assessment must be attached.",
}


def views(job: Job, code: str = "A") -> None:
    """Section A under small headings, with a decoy or two."""
    kid = job.kid
    for key, title in (("child", "My views"), ("parent", "What my family says"), ("asp", "Aspirations")):
        job.add(p(title, "bold"))
        for text in kid.views[key]:
            job.say(code, text)
    if job.rng.random() < 0.5:
        job.truth.traps.append(1)
        job.say(
            code,
            f"{kid.called} helped to word Section E and had the reports in section K explained.",
        )


def strengths_and_needs(job: Job, area: str) -> tuple[list[str], list[str]]:
    """The texts of an area, noted as truth."""
    good, bad = job.kid.strengths.get(area, []), job.kid.needs.get(area, [])
    job.truth.say("B", *good)
    for text in bad:
        job.truth.need("B", text)
    return good, bad


def note(job: Job, item: Item, text: str | None = None) -> None:
    """Note an item of provision as truth."""
    often = "" if item.often in VAGUE else item.often
    long = "" if " for " in item.often else item.long
    job.truth.item(item.section, text or item.what, item.who, often, long)
    if text is None and len(item.who.split()) > 3:
        job.truth.say(item.section, item.who)


def advice_rows(job: Job, appended: list[str] | None = None) -> list[list[str]]:
    """The rows of K, noted as truth: title, author, role, organisation, date."""
    out = []
    for n, one in enumerate(job.kid.advice):
        job.truth.advice.append(
            {"title": one.title, "author": one.author, "role": one.role, "date": one.date}
        )
        job.truth.say("K", one.title, one.author, one.role)
        mark = appended[n % len(appended)] if appended else "YES"
        out.append([one.title, one.author, one.role, one.organisation, job.council.day(one.date), mark])
    return out
