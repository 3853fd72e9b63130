"""How well tracing does on the labelled pairs and documents: `python -m tests.accuracy.tracing`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from ehcaudit.checks.tracing.recommendations import read_recommendations
from ehcaudit.checks.tracing.trace import trace_case
from ehcaudit.documents.model import Block, Cell, Document, Paragraph, Place, Run, Table
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.plans.model import Dates, Plan, Subject
from ehcaudit.plans.text import plain
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example

GOLD = Path(__file__).parent.parent / "gold" / "tracing"
LOOKS = Path(__file__).with_name("tracing_looks.md")
CONTENT = Path(__file__).parent.parent / "corpus" / "content"
STATUSES = ("incorporated", "weakened", "altered", "missing")


@dataclass(frozen=True)
class Judged:
    """One labelled recommendation with the status wanted and the status got."""

    source: str
    text: str
    want: str
    got: str
    difference: str = ""


class Labelled(Protocol):
    """Something with a status wanted and a status got."""

    @property
    def want(self) -> str: ...

    @property
    def got(self) -> str: ...


def pair_case(discipline: str, recommendation: str, plan: Any, common: list[str]) -> Case:
    """A plan of a few statements with one recommendation of advice beside it."""
    sections = {"F": list(common)} | (
        {} if isinstance(plan, list) else {k: list(v) for k, v in plan.items() if k != "F"}
    )
    sections["F"] = [*(plan if isinstance(plan, list) else plan.get("F", [])), *common]
    example = Example.model_validate(
        {
            "sections": {code: "\n".join(lines) for code, lines in sections.items()},
            "advice": [{"discipline": discipline, "recommendations": [recommendation]}],
        }
    )
    return case_of(example, load_rubric())


@cache
def _pairs(name: str) -> Any:
    return yaml.safe_load((GOLD / f"{name}.yaml").read_text(encoding="utf-8"))


def judged_pairs(name: str = "pairs") -> list[Judged]:
    """Every labelled pair of a file (`pairs`, `held_out`), traced on its own."""
    gold = _pairs(name)
    found: list[Judged] = []
    for want, discipline, text, plan in gold["pairs"]:
        traced = trace_case(pair_case(discipline, text, plan, gold["common"])).recommendations
        got = traced[0] if traced else None
        found.append(
            Judged(name, text, want, got.status if got else "not found", got.difference if got else "")
        )
    return found


def judged_samples() -> list[Judged]:
    """The advice of the written sample plans, traced into the plan that its writer meant it for."""
    from tests.accuracy.tracing_samples import sample_cases

    found: list[Judged] = []
    for name, case, expected in sample_cases():
        traced = {plain(t.recommendation.text): t for t in trace_case(case).recommendations}
        for text, want in expected:
            one = traced.get(plain(text))
            found.append(
                Judged(name, text, want, one.status if one else "not found", one.difference if one else "")
            )
    return found


@dataclass(frozen=True)
class Detection:
    """Recommendations of provision found in a document against those that its writer marked."""

    name: str
    missed: tuple[str, ...]
    extra: tuple[str, ...]
    hits: int


def detections() -> list[Detection]:
    """How recommendations are found in the labelled documents."""
    documents = yaml.safe_load((GOLD / "documents.yaml").read_text(encoding="utf-8"))
    return [_detect(entry) for entry in documents]


def _detect(entry: dict[str, Any]) -> Detection:
    document = document_of(entry)
    source = AdviceSource("A1", document.path, advice_plan(document), discipline=entry.get("discipline"))
    found = read_recommendations(document, source).recommendations
    got = {(r.kind, plain(r.text)) for r in found if r.kind in entry.get("kinds", ["provision"])}
    want = {
        (kind, plain(text))
        for kind in entry.get("kinds", ["provision"])
        for text in entry["expected"].get(kind, [])
    }
    missed = tuple(sorted(t for _, t in want - got))
    return Detection(entry["name"], missed, tuple(sorted(t for _, t in got - want)), len(want & got))


def document_of(entry: dict[str, Any]) -> Document:
    """A document made of headings, paragraphs, bullets and tables."""
    blocks: list[Block] = []
    for number, block in enumerate(entry["blocks"], start=1):
        blocks.append(_block(block, number))
    return Document(path=entry["name"], format="example", sha256="", blocks=tuple(blocks))


def _block(block: dict[str, Any], number: int) -> Block:
    (kind, value), place = next(iter(block.items())), Place(paragraph=number)
    if kind == "h":
        return Paragraph((Run(value, bold=True),), place, level=1)
    if kind == "bold":
        return Paragraph((Run(value, bold=True),), place)
    if kind == "b":
        return Paragraph((Run(value),), place, list_level=0, marker="•")
    if kind == "t":
        return table_of(value)
    return Paragraph((Run(value),), place)


def table_of(rows: list[list[str]]) -> Table:
    """A table of text cells; a row of one cell spans all columns."""
    columns = max(len(row) for row in rows)
    made = []
    for r, row in enumerate(rows):
        span = columns if len(row) == 1 else 1
        cells = []
        for c, text in enumerate(row):
            lines = [
                Paragraph((Run(line),), Place(table=1, row=r + 1, column=c + 1, paragraph=n))
                for n, line in enumerate(text.split("\n"), start=1)
            ]
            cells.append(Cell(r, c, 1, span, tuple(lines)))
        made.append(tuple(cells))
    return Table(tuple(made), columns, Place(table=1))


def advice_plan(document: Document) -> Plan:
    """An advice document as a plan of which nothing is understood but its text."""
    return Plan(
        document=document,
        kind="advice",
        kind_confidence=1.0,
        status=None,
        subject=Subject(),
        dates=Dates(),
        sections={},
        absent=(),
        empty=(),
        needs=(),
        outcomes=(),
        provision=(),
        advice=(),
    )


def kappa(judged: Sequence[Labelled]) -> float:
    """Cohen's kappa between the statuses wanted and got."""
    total = len(judged)
    observed = sum(j.want == j.got for j in judged) / total
    want, got = Counter(j.want for j in judged), Counter(j.got for j in judged)
    chance = sum(want[s] * got[s] for s in want) / total**2
    return (observed - chance) / (1 - chance) if chance < 1 else 1.0


def losses_passed(judged: list[Judged]) -> float:
    """The share of losses (weakened, altered, missing) that were called incorporated."""
    losses = [j for j in judged if j.want != "incorporated"]
    return sum(j.got == "incorporated" for j in losses) / len(losses) if losses else 0.0


def f1(found: list[Detection]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all documents."""
    hits, missed, extra = (
        sum(d.hits for d in found),
        sum(len(d.missed) for d in found),
        sum(len(d.extra) for d in found),
    )
    precision, recall = hits / max(hits + extra, 1), hits / max(hits + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def report(judged: list[Judged], title: str) -> list[str]:
    """The confusion table and the figures of a set of judgements as Markdown."""
    lines = [
        (
            f"**{title}** ({len(judged)} recommendations): kappa {kappa(judged):.2f}; losses called "
            f"incorporated {losses_passed(judged):.1%}."
        ),
        "",
    ]
    lines += ["| labelled | " + " | ".join(STATUSES) + " |", "|---|" + "---|" * len(STATUSES)]
    for want in STATUSES:
        cells = " | ".join(str(sum(j.want == want and j.got == got for j in judged)) for got in STATUSES)
        lines.append(f"| {want} | {cells} |")
    return [*lines, ""]


def page() -> str:
    """The section "Tracing" of docs/accuracy.md."""
    pairs, held_out, samples, found = judged_pairs(), judged_pairs("held_out"), judged_samples(), detections()
    precision, recall, score = f1(found)
    from tests.accuracy.tracing_second import report as second_report
    from tests.accuracy.tracing_second import results

    return "\n".join(
        [
            *_INTRODUCTION,
            "### Second hand",
            "",
            *second_report(results(held=False), "Development plans"),
            *LOOKS.read_text(encoding="utf-8").splitlines(),
            "",
            "### First hand",
            "",
            *report(held_out, "Pairs written after the rules, as they stand now"),
            *report(pairs, "Short pairs"),
            *report(samples, "Sample plans"),
            (
                f"**Recommendations found** ({len(found)} documents): precision {precision:.2f}, "
                f"recall {recall:.2f}, F1 {score:.2f}."
            ),
            "",
        ]
    )


_INTRODUCTION = (
    "## Tracing",
    "",
    "What became of each recommendation of the advice, measured on labelled recommendations by",
    "`python -m tests.accuracy.tracing` (`--write` puts this section here). Two hands wrote the labels,",
    "both of the project and neither a practising professional. The first wrote the pairs, the documents",
    "and the rules (a check that the rules do what they are meant to do); the second wrote twelve plans with",
    "26 advice documents and 328 recommendations without having seen the program. Six of those plans were",
    "for development, six were held out.",
    "",
)


def main() -> None:
    """Print the figures; with `-v` also every disagreement, with `--write` into docs/accuracy.md."""
    text = page()
    print(text)
    if "--write" in sys.argv:
        file = GOLD.parents[2] / "docs" / "accuracy.md"
        before, _, rest = file.read_text(encoding="utf-8").partition("\n## Tracing\n")
        _, mark, after = rest.partition("\n## ")  # the sections that follow are others'
        file.write_text(f"{before.rstrip()}\n\n{text.rstrip()}\n{mark}{after}", encoding="utf-8")
    if "-v" in sys.argv:
        for j in [*judged_pairs(), *judged_pairs("held_out"), *judged_samples()]:
            if j.want != j.got:
                print(f"\n{j.source}: wanted {j.want}, got {j.got}\n  {j.text}\n  {j.difference}")
        for d in detections():
            if d.missed or d.extra:
                print(d.name, "missed", d.missed, "extra", d.extra)


if __name__ == "__main__":
    main()
