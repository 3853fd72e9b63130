"""Is a plan read alike as Word and as PDF? `python -m tests.corpus.pairs [--seeds 0-5] [--keep FOLDER]`.

Each plan of both corpora is read as .docx, as the PDF that LibreOffice makes of it and as a PDF drawn
directly. A pair agrees where both forms give the same outcomes (their letters and digits) and the same
grade. Each difference is printed. `--keep` leaves the files, and takes up those that are there; `--write`
puts the table into docs/accuracy.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ehcaudit.documents.model import Unreadable
from ehcaudit.documents.read import read_document
from ehcaudit.plans import understand
from ehcaudit.plans.case import Case
from ehcaudit.policy import load_policy
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.engine import judge_case
from tests.corpus.build import ALL_LAYOUTS
from tests.corpus.compare import fold
from tests.corpus.measure import cases
from tests.second_corpus.make import documents, write_all

AS_OF = dt.date(2026, 11, 23)
FORMS = ("office", "drawn")
PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
HEADING = "## Reading: Word and PDF alike"
ABOUT = """\
Each plan of two corpora is read as Word file, as the PDF that LibreOffice makes of it (office) and as a PDF
drawn directly (drawn). A pair agrees where Word and PDF give the same outcomes, letter by letter, and the
same grade. Both corpora were written for this project, and the reader was mended on them: the figures say
that it does what it is meant to do, not how it will fare on the files of other programs. Printed, with
every difference, by `python -m tests.corpus.pairs` (`--write` puts this section here)."""


@dataclass(frozen=True)
class Plans:
    """One plan in its forms: by corpus, layout and name, the file of each form."""

    corpus: str
    layout: str
    name: str
    files: dict[str, Path]


@dataclass(frozen=True)
class Reading:
    """What the program makes of one file, as far as two forms of a plan must agree."""

    outcomes: Counter[str]
    provision: Counter[str]
    grade: str | None


def first_corpus(folder: Path, seeds: Iterable[int], layouts: Iterable[str]) -> Iterator[Plans]:
    """The plans of the corpus maker."""
    for seed in seeds:
        here = folder / f"seed-{seed}"
        here.mkdir(parents=True, exist_ok=True)
        if not any(here.glob("*.pdf")):
            list(cases(here, [seed], layouts, ("docx", "office", "reportlab")))
        for path in sorted(here.glob("*.docx")):
            files = {"docx": path, "office": path.with_suffix(".pdf")}
            files["drawn"] = here / "reportlab" / f"{path.stem}.pdf"
            yield Plans("first", path.stem.split("-")[0], path.stem, _there(files))


def second_corpus(folder: Path) -> Iterator[Plans]:
    """The plans of the second corpus that are wanted both as Word and as PDF."""
    here = folder / "second"
    if not any(here.glob("*.pdf")):
        write_all(here)
    for document in documents():
        stem, truth = here / document.name, document.truth
        files = {"docx": Path(f"{stem}.docx"), "office": Path(f"{stem}.office.pdf")}
        files = _there(files | {"drawn": Path(f"{stem}.drawn.pdf")})
        if truth.kind == "plan" and "docx" in files and len(files) > 1:
            yield Plans("second", truth.layout, document.name, files)


def _there(files: dict[str, Path]) -> dict[str, Path]:
    return {form: path for form, path in files.items() if path.exists()}


def read(path: Path, graded: bool) -> Reading | None:
    """The outcomes, provision and grade of one file; `None` where it cannot be read."""
    document = read_document(path)
    if isinstance(document, Unreadable):
        return None
    plan = understand(document, load_policy())
    grade = None
    if graded:
        case = Case(plan, AS_OF, load_policy())
        grade = judge_case(case, load_rubric("code-of-practice"), path="", sha256=None, plan_id="").grade
    outcomes = Counter(fold(item.text) for item in plan.outcomes)
    return Reading(outcomes, Counter(fold(item.text) for item in plan.provision), grade)


def differences(word: Reading | None, pdf: Reading | None, kind: str = "outcomes") -> list[str]:
    """What one form has and the other has not, in words."""
    if word is None or pdf is None:
        return ["cannot be read"]
    left, right = getattr(word, kind), getattr(pdf, kind)
    notes = [f"{kind}: only in Word: {text}" for text in (left - right).elements()]
    notes += [f"{kind}: only in PDF:  {text}" for text in (right - left).elements()]
    if kind == "outcomes" and word.grade != pdf.grade:
        notes.append(f"grade: {word.grade} in Word, {pdf.grade} in PDF")
    return notes


def measure(plans: Iterable[Plans], graded: bool, provision: bool) -> dict[tuple[str, str], Counter[str]]:
    """Pairs and agreeing pairs by corpus and form; the differences are printed as they are found."""
    totals: dict[tuple[str, str], Counter[str]] = {}
    for plan in plans:
        word = read(plan.files["docx"], graded)
        for form in FORMS:
            if form not in plan.files:
                continue
            pdf = read(plan.files[form], graded)
            notes, items = differences(word, pdf), differences(word, pdf, "provision")
            counts = totals.setdefault((plan.corpus, form), Counter())
            counts["pairs"] += 1
            counts["alike"] += not notes
            counts["provision"] += not items
            for note in notes + (items if provision else []):
                print(f"[{plan.name} {form}] {note[:240]}", flush=True)
    return totals


def table(totals: dict[tuple[str, str], Counter[str]]) -> str:
    """The figures as a table for the documentation."""
    lines = ["| corpus | PDF | pairs | same outcomes and grade | same provision |", "|---|---|---|---|---|"]
    rows = [(*key, counts) for key, counts in sorted(totals.items())]
    rows.append(("all", "", sum(totals.values(), Counter())))
    for corpus, form, counts in rows:
        pairs = counts["pairs"]
        shares = " | ".join(f"{counts[n]} ({counts[n] / max(1, pairs):.0%})" for n in ("alike", "provision"))
        lines.append(f"| {corpus} | {form} | {pairs} | {shares} |")
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the section into the page, in place of the one before, ahead of a section on tracing."""
    page = PAGE.read_text(encoding="utf-8")
    before, found, rest = page.partition(f"{HEADING}\n")
    after = rest[rest.index("\n## ") + 1 :] if "\n## " in rest else ""
    if not found:
        before, tracing, rest = page.partition("## Tracing\n")
        after = tracing + rest
    section = f"{HEADING}\n\n{ABOUT}\n\n{text}\n"
    PAGE.write_text(f"{before.rstrip()}\n\n{section}" + (f"\n{after}" if after else ""), encoding="utf-8")


def _seeds(text: str) -> list[int]:
    first, _, last = text.partition("-")
    return list(range(int(first), int(last or first) + 1))


def main() -> None:
    """Print the differences, then the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.pairs", description=__doc__)
    parser.add_argument("--seeds", type=_seeds, default=_seeds("0-5"), help="0-5 or 2")
    parser.add_argument("--layouts", default=",".join(ALL_LAYOUTS))
    parser.add_argument("--only", default="", help="plans whose name contains this")
    parser.add_argument("--keep", type=Path, help="folder in which the files made are left, and found again")
    parser.add_argument("--ungraded", action="store_true", help="compare what is read, without grades (fast)")
    parser.add_argument("--provision", action="store_true", help="print differences of provision, too")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder: Path = options.keep or Path(scratch)
        plans = [*first_corpus(folder, options.seeds, options.layouts.split(",")), *second_corpus(folder)]
        wanted = [plan for plan in plans if options.only in plan.name]
        text = table(measure(wanted, not options.ungraded, options.provision))
    print("\n" + text)
    if options.write:
        write(text)


if __name__ == "__main__":
    main()
