# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""Writes `sample_plans/`: `python -m tests.corpus.samples [FOLDER]`. The same content gives the same files."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.corpus.build import Producer, build_sheet, make
from tests.corpus.layouts.advice import build_advice
from tests.corpus.layouts.review import build_review, load_review
from tests.corpus.layouts.templates import authority, national
from tests.corpus.model import AdviceDocumentContent, PlanContent, load_advice, load_content
from tests.corpus.sheet import Sheet

ROOT = Path(__file__).parents[2]
CONTENT = Path(__file__).parent / "content"
FORM_PRODUCER: dict[str, Producer] = {"form": "docx", "report": "office", "letter": "reportlab"}
SHOWS = {
    "L1": "landscape tables with columns B, F and E for each area of need",
    "L2": "one stacked table for each area of need, provision in four columns",
    "L3": "long statutory titles with decimals, provision in four columns",
    "L4": "what is working / not working, then outcomes and provision under each area",
}


@dataclass(frozen=True)
class Sample:
    """One file of the sample folder: where it goes, what it shows."""

    folder: str
    stem: str
    sheet: Sheet
    producer: Producer
    shows: str

    @property
    def name(self) -> str:
        """Path within the sample folder."""
        suffix = "docx" if self.producer == "docx" else "pdf"
        return "/".join(x for x in (self.folder, f"{self.stem}.{suffix}") if x)


def samples() -> Iterator[Sample]:
    """Every sample, plans first."""
    plans = [load_content(path) for path in sorted((CONTENT / "plans").glob("*.yaml"))]
    for content, producer in assigned(plans):
        status = content.status.replace("_", " ")
        written = content.intended_grade.replace("_", " ")
        year = content.child.nc_year
        shows = f"{year}, {status} plan, written to be {written}; layout {content.layout}: {SHOWS[content.layout]}"
        yield Sample("", reference(content), build_sheet(content), producer, shows)
    by_id = {content.id.lower(): content for content in plans}
    for path in sorted((CONTENT / "advice").glob("*.yaml")):
        advice = load_advice(path)
        if advice.plan.lower() in by_id:
            yield _advice_sample(advice, by_id[advice.plan.lower()])
    yield Sample(
        "",
        "blank-template-national",
        national(),
        "docx",
        "blank template, not a plan; passes `ehcaudit check`",
    )
    yield Sample(
        "",
        "blank-template-larchmere",
        authority(),
        "office",
        "blank template, not a plan; fails `ehcaudit check`",
    )
    review = load_review(CONTENT / "review.yaml")
    if review.plan in by_id:
        plan = by_id[review.plan]
        sheet = build_review(review, plan.child)
        yield Sample("", f"annual-review-{reference(plan)}", sheet, "docx", "annual review form, not a plan")


def _advice_sample(advice: AdviceDocumentContent, plan: PlanContent) -> Sample:
    stem = advice.id.lower().removeprefix(f"{plan.id.lower()}-") + f"-{advice.form}"
    sheet = build_advice(advice, plan.child)
    shows = f"{advice.discipline} advice ({advice.form}) beside plan {reference(plan)}"
    return Sample(f"{reference(plan)}_advice", stem, sheet, FORM_PRODUCER[advice.form], shows)


def reference(content: PlanContent) -> str:
    """The plan's reference as it stands in file names."""
    return content.id.upper()


def assigned(plans: list[PlanContent]) -> Iterator[tuple[PlanContent, Producer]]:
    """Each plan with how it is made, so that every layout is there as Word and as PDF; a layout with one plan
    gets it in both."""
    for layout in SHOWS:
        own = [p for p in plans if p.layout == layout]
        order: tuple[Producer, ...] = ("docx", "office", "reportlab")
        for index, content in enumerate(own):
            yield content, order[index % 3]
        if len(own) == 1:
            yield own[0], "office"


def write(folder: Path) -> list[Sample]:
    """Write every sample and the README into `folder`, which is emptied first of what was made before."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.is_dir() and old.name.endswith("_advice"):
            shutil.rmtree(old)
        elif old.suffix in (".docx", ".pdf"):
            old.unlink()
    made = list(samples())
    for sample in made:
        make(sample.sheet, sample.producer, folder / sample.folder, sample.stem)
    (folder / "README.md").write_text(readme(made), encoding="utf-8")
    return made


def readme(made: list[Sample]) -> str:
    """The list of files as Markdown."""
    lines = [
        "# Sample plans",
        "",
        "All children, families, professionals, schools and authorities here are invented. No plan is a copy of a real one.",
        "The files are made by `python -m tests.corpus.samples` from the written content in `tests/corpus/content/`.",
        "",
        "A folder named after a plan with `_advice` holds professional advice that belongs to that plan.",
        "",
        "| file | words | shows |",
        "|---|---|---|",
    ]
    lines += [f"| `{s.name}` | {s.sheet.words():,} | {s.shows} |" for s in sorted(made, key=lambda s: s.name)]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the samples and print a table of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "sample_plans")
    made = write(parser.parse_args().folder)
    for sample in made:
        print(f"{sample.name:52}{sample.sheet.words():>7}  {sample.shows}")


if __name__ == "__main__":
    main()
