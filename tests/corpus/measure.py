"""How well plans are read: `python -m tests.corpus.measure [--seeds 0-3] [--layouts L1,L2] …`.

Each seed takes the written plans in turn and sets them in every layout, in a variant of its own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ehcaudit.documents.model import Unreadable
from ehcaudit.plans.model import Plan
from tests.corpus.build import LAYOUTS, Producer, build_sheet, make
from tests.corpus.compare import MEASURES, Tally, compare
from tests.corpus.layouts.advice import build_advice
from tests.corpus.layouts.newsletter import newsletter
from tests.corpus.layouts.reports import report_for
from tests.corpus.layouts.review import build_review, load_review
from tests.corpus.layouts.templates import authority, national
from tests.corpus.model import PlanContent, load_advice, load_content
from tests.corpus.office import all_to_pdf, available
from tests.corpus.pdf import write_pdf
from tests.corpus.printed import prints_all
from tests.corpus.sheet import Sheet
from tests.corpus.truth import Truth, truth_of
from tests.corpus.vary import vary
from tests.corpus.word import write_docx

CONTENT = Path(__file__).parent / "content"
PRODUCERS: tuple[Producer, ...] = ("docx", "office", "reportlab")
F1 = {"outcomes", "provision", "needs", "advice"}


@dataclass(frozen=True)
class Case:
    """One file to be read, and the truth about it."""

    layout: str
    producer: Producer
    name: str
    path: Path
    truth: Truth


def contents(only: str = "") -> list[PlanContent]:
    """The written plans (or the one named), and the small one where there are none."""
    paths = sorted(CONTENT.rglob(f"{only}.yaml") if only else (CONTENT / "plans").glob("*.yaml"))
    return [load_content(path) for path in paths or [CONTENT / "tiny.yaml"]]


def other_sheets() -> Iterator[tuple[str, str, Sheet]]:
    """Documents that are not plans: their row in the table, their kind, and the sheet."""
    yield "S7", "template", national()
    yield "S7", "template", authority()
    yield "other", "other", newsletter()
    plans = {content.id.lower(): content for content in contents()}
    review = load_review(CONTENT / "review.yaml")
    if review.plan in plans:
        yield "S6", "annual_review", build_review(review, plans[review.plan].child)
    names = {"form": "S1", "report": "S2", "letter": "S3"}
    for path in sorted((CONTENT / "advice").glob("*.yaml")):
        advice = load_advice(path)
        if advice.plan.lower() in plans:
            yield names[advice.form], "advice", build_advice(advice, plans[advice.plan.lower()].child)
    for seed, content in enumerate(sorted(plans.values(), key=lambda c: c.id)[:6]):
        for entry in content.advice:
            words = f"{entry.title} {entry.role}".lower()
            if "review" in words:
                continue  # what is written for a review may count as a review form
            row = "S5" if "psycholog" in words else "S4" if "social" in words else "S2"
            yield row, "advice", report_for(entry, content.child, vary("L3", seed))


def reissues(folder: Path, producers: Iterable[Producer]) -> Iterator[Case]:
    """S8: plans kept as they were and issued again, so that nothing but their dates is new."""
    for seed, content in enumerate(contents()[:3]):
        again = reissued(content)
        variant = vary("L3", seed)
        for producer in producers:
            path = make(build_sheet(again, "L3", variant), producer, folder / "again" / producer, content.id)
            yield Case("S8", producer, path.stem, path, truth_of(again, "L3", variant))


def reissued(content: PlanContent) -> PlanContent:
    """The plan unchanged, with the dates of its next issue."""
    issued = (content.dates.issued or content.dates.first_issued or dt.date(2025, 1, 10)) + dt.timedelta(370)
    dates = {
        "issued": issued,
        "last_review": issued - dt.timedelta(30),
        "review_due": issued + dt.timedelta(335),
    }
    return content.model_copy(update={"dates": content.dates.model_copy(update=dates)})


def others(folder: Path, producers: Iterable[Producer]) -> Iterator[Case]:
    """Files of the documents that are not plans."""
    wanted, here = set(producers), folder / "others"
    here.mkdir(parents=True, exist_ok=True)
    made: list[tuple[str, Path, Truth]] = []
    for number, (row, kind, sheet) in enumerate(other_sheets()):
        truth, stem = Truth(kind), f"{row}-{number}"
        made.append((row, write_docx(sheet, here / f"{stem}.docx"), truth))
        if "docx" in wanted:
            yield Case(row, "docx", stem, made[-1][1], truth)
        if "reportlab" in wanted:
            yield Case(row, "reportlab", stem, make(sheet, "reportlab", here / "drawn", stem), truth)
    if "office" in wanted and available():
        all_to_pdf([path for _, path, _ in made], here)
        for row, path, truth in made:
            yield Case(row, "office", path.stem, path.with_suffix(".pdf"), truth)


def cases(
    folder: Path, seeds: Iterable[int], layouts: Iterable[str], producers: Iterable[Producer], only: str = ""
) -> Iterator[Case]:
    """Files made for each seed, layout and producer, with their truth."""
    plans = contents(only)
    wanted = set(producers)
    made: list[tuple[str, str, Path, Truth]] = []
    for seed in seeds:
        for number, layout in enumerate(layouts):
            content = plans[(seed * (len(LAYOUTS) + 1) + number) % len(plans)]
            variant = vary(layout, seed)
            sheet = build_sheet(content, layout, variant)
            stem = f"{layout}-{seed}-{content.id}"
            truth = truth_of(content, layout, variant)
            source = write_docx(sheet, folder / f"{stem}.docx")
            made.append((layout, stem, source, truth))
            if "docx" in wanted:
                yield Case(layout, "docx", stem, source, truth)
            if "reportlab" in wanted:
                drawn = folder / "reportlab"
                drawn.mkdir(exist_ok=True)
                yield Case(layout, "reportlab", stem, write_pdf(sheet, drawn / f"{stem}.pdf"), truth)
    if "office" in wanted and available():
        all_to_pdf([source for _, _, source, _ in made], folder)
        for layout, stem, source, truth in made:
            if prints_all(source.with_suffix(".pdf"), truth):
                yield Case(layout, "office", stem, source.with_suffix(".pdf"), truth)
            else:
                print(f"LibreOffice lost words of {stem}: left out")


def read(path: Path) -> Plan | Unreadable:
    """The plan as the package reads it."""
    from ehcaudit.documents.read import read_document
    from ehcaudit.plans import understand
    from ehcaudit.policy import load_policy

    document = read_document(path)
    return document if isinstance(document, Unreadable) else understand(document, load_policy())


def measure(made: Iterable[Case]) -> dict[tuple[str, str], dict[str, Tally]]:
    """Tallies by layout and producer. A file that cannot be read misses everything."""
    rows: dict[tuple[str, str], dict[str, Tally]] = {}
    for case in made:
        row = rows.setdefault((case.layout, case.producer), {name: Tally() for name in MEASURES})
        plan = read(case.path)
        if isinstance(plan, Unreadable):
            note = f"[{case.layout} {case.producer} {case.name}] unreadable: {plan.reason}"
            row["kind"].check(False, note)
            continue
        for name, tally in compare(plan, case.truth).items():
            tally.notes = [f"[{case.layout} {case.producer} {case.name}] {note}" for note in tally.notes]
            row[name].add(tally)
    return rows


def score(name: str, tally: Tally) -> float:
    """F1 for lists of items, the share wrong for `wrong`, otherwise the share right."""
    if name == "wrong":
        return 1 - tally.recall
    return tally.f1 if name in F1 else tally.recall


def worst(rows: dict[tuple[str, str], dict[str, Tally]]) -> list[tuple[str, int]]:
    """The documents with the most misses, most first."""
    counts: dict[str, int] = {}
    for row in rows.values():
        for tally in row.values():
            for note in tally.notes:
                if note.startswith("["):
                    case = note[1 : note.index("]")]
                    counts[case] = counts.get(case, 0) + 1
    return sorted(counts.items(), key=lambda pair: -pair[1])


def _beside(folder: Path, producers: list[Producer]) -> Iterator[Case]:
    """The companions of plans: what is no plan, and plans issued again."""
    yield from others(folder, producers)
    yield from reissues(folder, producers)


def _cell(name: str, tally: Tally) -> str:
    counted = tally.right + tally.missed + tally.extra
    return f"{score(name, tally):10.3f}" if counted else f"{'-':>10}"


def _seeds(text: str) -> list[int]:
    first, _, last = text.partition("-")
    return list(range(int(first), int(last or first) + 1))


def main() -> None:
    """Print a table of layout × format and what was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=_seeds, default=[0, 1], help="0-3 or 5")
    parser.add_argument("--layouts", default=",".join(LAYOUTS))
    parser.add_argument("--formats", default=",".join(PRODUCERS))
    parser.add_argument("--content", default="", help="stem of one content file")
    parser.add_argument("--missed", type=int, default=8, help="how many misses to list for each measure")
    parser.add_argument("--keep", type=Path, help="folder in which the files made are left")
    parser.add_argument("--others", action="store_true", help="the kinds of documents that are no plans, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        formats = [p for p in PRODUCERS if p in options.formats.split(",")]
        made = list(cases(folder, options.seeds, options.layouts.split(","), formats, options.content))
        rows = measure([*made, *(_beside(folder, formats) if options.others else ())])
    print("".join(f"{head:>10}" for head in ("", "", *MEASURES)))
    for (layout, producer), row in sorted(rows.items()):
        cells = "".join(_cell(name, row[name]) for name in MEASURES)
        print(f"{layout:>10}{producer:>10}{cells}")
    print("\nmisses by document: " + "; ".join(f"{case} {count}" for case, count in worst(rows)[:8]))
    for name in MEASURES:
        notes = [note for row in rows.values() for note in row[name].notes]
        if notes:
            print(f"\n{name}: {len(notes)} wrong")
            print("\n".join(f"  {note[:200]}" for note in notes[: options.missed]))


if __name__ == "__main__":
    main()
