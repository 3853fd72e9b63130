"""Every document of the corpus: its layout, variant, builder and the producers that print it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.third_corpus import companions, forms, odd, plain, special, tables
from tests.third_corpus.blocks import Grid, P, Paper, Turn, cell, p
from tests.third_corpus.dress import Dress
from tests.third_corpus.linear import linear
from tests.third_corpus.parts import Job, contents, cover

Build = Callable[[Job], None]
NATIONAL = {
    "a": {"title": "Special Educational Needs and Provision (B-F-E)", "B": "B – Special Educational Needs"}
    | {"F": "F – Special Educational Provision", "E": " E – Outcomes", "C": "C - Health care needs"}
    | {"G": "G - Health care provision", "D": "D - Social care needs", "H1": "H1 - Provision (CSDPA)"}
    | {"H2": "H2 - Other provision", "I": "I - Placement", "J": "J - Direct Payments"}
    | {"K": "K - The advice and information gathered"},
    "b": {"title": "Needs, outcomes and provision", "B": "Special educational needs (B)"}
    | {"F": "Provision to be made (F)", "E": "Outcomes sought (E)", "C": "Health needs (C)"}
    | {"G": "Health provision (G)", "D": "Social care needs (D)", "H1": "Provision (H1)"}
    | {"H2": "Provision (H2)", "I": "Setting (I)", "J": "Personal budget (J)", "K": "Advice relied on (K)"},
}
STACK = {
    "a": ("Strengths", "Needs", "Long Term / Life Outcomes", "Medium Term Outcomes"),
    "b": (
        "What is strong",
        "What is hard",
        "Outcomes for adult life and the next phase",
        "Outcomes for this year",
    ),
}
FOURS = {
    "a": ("Special Educational Provision", "By Whom", "Frequency", "Which Need Does This Provision Meet"),
    "b": ("What will be provided", "Provider and training", "When", "Need addressed"),
}
ACTION = {
    "a": (
        "Section (E) Desired Outcome",
        "Section (F) Education",
        "Section (G) Health",
        "Section (H1/H2) Social care",
        "Who and by when",
    ),
    "b": (
        "E: outcome",
        "F: educational provision",
        "G: health provision",
        "H1 and H2: care",
        "By whom, when",
    ),
}


FORMS: dict[str, Build] = {
    "S1": companions.s1,
    "S2": companions.s2,
    "S3": companions.s3,
    "S4": companions.s4,
    "S5": companions.s5,
    "S6": forms.s6,
    "S7": forms.s7,
}


@dataclass(frozen=True)
class Entry:
    """A document to make."""

    layout: str
    variant: str
    build: Build
    producers: tuple[str, ...]


def _l1(job: Job) -> None:
    order = ("B", "F", "E") if job.variant == "a" else ("E", "B", "F")
    tables.l1(job, order, NATIONAL[job.variant])


def _l2(job: Job) -> None:
    tables.l2(job, STACK[job.variant], FOURS[job.variant], job.variant == "a")


def _l3(job: Job) -> None:
    ref = job.kid.facts["nhs"][-4:]
    job.paper.footer = [p(f"EHC plan {ref} for {job.kid.name}, confidential"), p("Page {page} of {pages}")]
    cover(job, "final", "lines")
    if job.variant == "a":
        contents(job, "lines")
        job.add(Turn())
    linear(
        job, Dress(decimals=4 if job.variant == "a" else 0, needs="boxes", goals="labelled", advice="narrow")
    )


def _l4(job: Job) -> None:
    job.paper.styled = job.variant == "a"
    cover(job, "draft" if job.variant == "b" else "final", "pairs")
    draft = job.variant == "b"
    linear(job, Dress("ABCDEGHIJK", needs="columns", goals="labelled", per_area=True, draft=draft))


def _l5(job: Job) -> None:
    tables.l5(job, ACTION[job.variant], job.variant == "a")


def _l9(form: str) -> Build:
    def build(job: Job) -> None:
        job.truth.status = "amended_final" if job.variant == "a" else "proposed_amended"
        special.struck(job, form)

    return build


def _l10(job: Job) -> None:
    name = job.kid.name
    job.paper.header = [p(f"{name}   Plan ref {job.kid.facts['nhs'][:3]}/77   {{section}}")]
    job.paper.footer = [p("Page {page} of {pages}   printed from the case system")]
    job.paper.ligatures = job.variant == "a"
    cover(job, "final", "pairs")
    job.paper.size = 13 if job.variant == "a" else 12
    linear(job, Dress(goals="table", repeat=1, together=job.variant == "b", whole=True))
    if job.variant == "a":
        job.paper.glued = job.council.head("D", job.kid.called).split("|")[-1]
        job.truth.traps.append(5)
    job.truth.traps.append(12)


def _l11(job: Job) -> None:
    cover(job, "final", "pairs")
    linear(job, Dress("ABCDEGHIJK", needs="columns", goals="labelled", per_area=True, items="table"))


def _l12(job: Job) -> None:
    job.paper.footer = [p("{page}")]
    cover(job, "final", "pairs")
    linear(job, Dress(one_h=True, items="table" if job.variant == "a" else "bullets"))
    special.reports(job)


def _together(job: Job) -> None:
    job.paper.header = [Grid([[cell("Plan for"), cell(job.kid.name)]], [4, 8]), P([])]
    cover(job, "final", "pairs")
    contents(job, "letters" if job.variant == "a" else "table")
    job.add(Turn())
    linear(job, Dress(together=True, one_h=True, goals="table", monitoring=True, repeat=0))


def _celled(job: Job) -> None:
    odd.celled(job, Dress(goals="bullets", items="table", needs="boxes"))


def _s8(job: Job) -> None:
    job.kid = replace(job.kid, dates={**job.kid.dates, "issued": "2026-11-02"})
    _l3(job)


def _forms() -> list[Entry]:
    pairs = {"a": ("lib", "flow"), "b": ("hand", "office")}
    out = []
    for layout, build in FORMS.items():
        out += [Entry(layout, v, build, producers) for v, producers in pairs.items()]
    return out


PLANS = [
    ("L1", _l1, ("lib", "office"), ("hand", "flow")),
    ("L2", _l2, ("hand", "office"), ("lib", "flow")),
    ("L3", _l3, ("flow", "lib"), ("canvas", "hand")),
    ("L4", _l4, ("lib", "office"), ("hand", "canvas")),
    ("L5", _l5, ("hand", "office"), ("lib", "canvas")),
    ("L6", plain.l6, ("flow", "lib"), ("canvas", "office")),
    ("L7", special.l7, ("hand", "office"), ("hand", "flow")),
    ("L8", special.guidance, ("flow", "hand"), ("office", "lib")),
    ("L9-strike", _l9("strike"), ("lib", "office"), ("hand", "flow")),
    ("L9-track", _l9("track"), ("hand",), ("hand",)),
    ("L9-tribunal", special.tribunal, ("hand", "office"), ("hand",)),
    ("L10", _l10, ("canvas", "flow"), ("canvas", "flow")),
    ("L11", _l11, ("scan", "doc"), ("part-scan", "scan")),
    ("L12", _l12, ("flow", "lib"), ("office", "hand")),
    ("T-together", _together, ("hand", "flow"), ("lib", "office")),
    ("T-celled", _celled, ("lib", "flow"), ("hand", "office")),
    ("T-copies", odd.copies, ("lib", "canvas"), ("hand", "office")),
    ("T-mixed", special.mixed_up, ("hand", "office"), ("hand", "flow")),
    ("T-two", odd.two, ("flow",), ("hand",)),
    ("S8", _s8, ("flow",), ("lib",)),
]
ENTRIES = [Entry(n, v, b, q) for n, b, a, c in PLANS for v, q in (("a", a), ("b", c))] + _forms()
__all__ = ["ENTRIES", "Entry", "Paper"]
