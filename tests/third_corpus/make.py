"""Makes the corpus: python -m tests.third_corpus.make OUTDIR [SEED]."""

from __future__ import annotations

import copy
import random
import sys
from pathlib import Path

from tests.third_corpus import canvas_pdf, flow_pdf, scans, word_lib, word_xml
from tests.third_corpus.blocks import P
from tests.third_corpus.catalogue import ENTRIES, Entry
from tests.third_corpus.councils import HARROWMERE, SALTMERE, STYLES, TARNSIDE, TREMORVAH
from tests.third_corpus.parts import Job
from tests.third_corpus.people import everyone
from tests.third_corpus.truth import Truth

FIXED = {
    ("L8", "dev"): TREMORVAH,
    ("L8", "held"): SALTMERE,
    ("T-celled", "dev"): HARROWMERE,
    ("T-celled", "held"): TARNSIDE,
}
ENDINGS = {"lib": "docx", "hand": "docx", "office": "pdf", "doc": "doc"}


def build(entry: Entry, producer: str, part: str, seed: int, turn: int) -> Job:
    """The document's content, before it is printed."""
    kid = copy.deepcopy(everyone()[part][turn % 5])
    council = STYLES[part][(turn // 5 + turn) % 5]
    council = FIXED.get((entry.layout, part), council)
    rng = random.Random(f"{seed}:{entry.layout}:{entry.variant}:{turn}")
    truth = Truth(layout=entry.layout, variant=entry.variant, part=part)
    job = Job(kid, council, rng, entry.variant, truth, producer)
    entry.build(job)
    truth.traps = sorted(set(truth.traps))
    return job


def _print(job: Job, producer: str, stem: Path, later: dict[str, list[Path]]) -> str:
    ending = ENDINGS.get(producer, "pdf")
    name = stem.with_name(f"{stem.name}.{ending}")
    if producer in ("lib", "hand"):
        {"lib": word_lib, "hand": word_xml}[producer].write(job.paper, name)
    elif producer in ("office", "doc"):
        source = stem.parent / ".source" / f"{stem.name}.docx"
        source.parent.mkdir(exist_ok=True)
        writer = word_lib if job.rng.random() < 0.4 else word_xml
        writer.write(job.paper, source)
        later.setdefault(ending, []).append(source)
    elif producer == "canvas":
        canvas_pdf.write(job.paper, name)
    else:
        flow_pdf.write(job.paper, name)
    if producer == "scan":
        scans.scan(name, 1.0)
        job.truth.text_source = "ocr"
    if producer == "part-scan":
        scans.scan(name, -0.6, {1})
        job.truth.text_source = "mixed"
    return name.name


def _unpaged(job: Job) -> None:
    """Word has no page marks to fill in here: leave them out of the running lines."""
    for one in [*job.paper.header, *job.paper.footer]:
        if isinstance(one, P):
            for run in one.runs:
                for mark in ("{pages}", "{page}", "{section}"):
                    run.text = run.text.replace(mark, "")


def make(outdir: Path, seed: int = 7) -> list[Path]:
    """All documents, dev and held in turn, each with its truth beside it."""
    outdir.mkdir(parents=True, exist_ok=True)
    later: dict[str, list[Path]] = {}
    made, turns = [], {"dev": 0, "held": 0}
    jobs = [(e, q, m) for e in ENTRIES for m, q in enumerate(e.producers)]
    for n, (entry, producer, m) in enumerate(jobs):
        part = "held" if (m + (entry.variant == "b")) % 2 else "dev"
        job = build(entry, producer, part, seed, turns[part])
        turns[part] += 1
        if producer in ("lib", "hand", "office", "doc"):
            _unpaged(job)
        stem = outdir / f"{n:03d}-{entry.layout.lower()}{entry.variant}-{producer}"
        made.append(outdir / _print(job, producer, stem, later))
        job.truth.write(stem.with_name(stem.name + ".truth.json"))
    for ending, sources in later.items():
        scans.office(sources, ending, outdir)
    return made


if __name__ == "__main__":
    paths = make(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7)
    print(f"{len(paths)} documents")
