"""Tracing against the second hand's gold, from documents to statuses: `python -m
tests.accuracy.tracing_second`.

The plans that are `held` are left out unless `--held` is given; of those only totals are printed.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ehcaudit.checks.tracing.model import TracedRecommendation
from ehcaudit.checks.tracing.trace import trace_case
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.plans.text import plain
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example
from tests.accuracy.tracing import STATUSES, advice_plan, document_of, kappa

GOLD = Path(__file__).parent.parent / "gold" / "tracing_second"
KINDS = ("provision", "outcome", "need")
_LEAST_SHARED = 0.6  # words of the longer text that the shorter must hold to be the same line


_NOBODY = {"name": "Robin Ashdown", "date_of_birth": "2016-03-04", "plan_date": "2026-03-12", "held": True}


@dataclass(frozen=True)
class Line:
    """A labelled recommendation beside what tracing made of it; `got` is "not found" where it was not
    seen.
    """

    plan: str
    source: str
    text: str
    kind: str
    want: str
    got: str
    hard: bool
    got_kind: str = ""
    wanted_quote: str = ""
    got_quote: str = ""
    difference: str = ""
    why: str = ""

    @property
    def quoted_rightly(self) -> bool:
        """Whether the words of the plan that the label names are among those that were quoted."""
        return plain(self.wanted_quote) in plain(self.got_quote)


@dataclass(frozen=True)
class PlanResult:
    """All labelled recommendations of a plan, and lines that were taken for one though none is labelled."""

    plan: str
    held: bool
    lines: tuple[Line, ...]
    extra: tuple[str, ...]


def plans() -> Iterator[dict[str, Any]]:
    """The labelled plans in order."""
    for file in sorted(GOLD.glob("plan_*.yaml")):
        yield yaml.safe_load(file.read_text(encoding="utf-8"))


def third_hand() -> Iterator[dict[str, Any]]:
    """The plans of a third hand, who labelled statuses alone: a discipline's lines as bullets."""
    heads = {"need": "Needs", "outcome": "Outcomes", "provision": "Recommended provision"}
    data = yaml.safe_load((GOLD / "statuses_a.yaml").read_text(encoding="utf-8"))
    for plan in data["plans"]:
        rows = [
            dict(zip(("kind", "discipline", "status", "text", "plan"), row, strict=True))
            for row in plan["recommendations"]
        ]
        advice = []
        for name in dict.fromkeys(row["discipline"] for row in rows):
            own = [row for row in rows if row["discipline"] == name]
            blocks: list[dict[str, Any]] = [{"h": f"Advice: {name.replace('_', ' ')}"}]
            for kind, head in heads.items():
                lines = [{"b": row["text"]} for row in own if row["kind"] == kind]
                blocks += [{"h": head}, *lines] if lines else []
            advice.append({"id": f"{plan['id']}-{name}", "blocks": blocks, "recommendations": own})
        yield {**_NOBODY, "id": plan["id"], "sections": plan["sections"], "advice": advice}


def case_of_plan(gold: dict[str, Any]) -> Case:
    """A plan of the gold with its advice documents, which tell author, role and discipline themselves."""
    example = Example.model_validate(
        {
            "name": gold["name"],
            "date_of_birth": str(gold["date_of_birth"]),
            "sections": {code: "\n".join(lines) for code, lines in gold["sections"].items()},
            "as_of": str(gold["plan_date"]),
        }
    )
    case = case_of(example, load_rubric())
    sources = []
    for entry in gold["advice"]:
        document = document_of({"name": entry["id"], "blocks": entry["blocks"]})
        sources.append(AdviceSource(entry["id"], entry["id"], advice_plan(document)))
    return Case(case.plan, case.as_of, case.policy, advice=tuple(sources))


def bare_line(text: str) -> str:
    """A line without its number in front and the codes of its sources behind ("5.1 … (A, PR)")."""
    return re.sub(r"^\s*\d+(?:\.\d+)*[.)]?\s+(?=[A-Z])|\s*\((?:[A-Z]{1,3}(?:, )?)+\)", "", text)


def same_line(label: str, found: str) -> bool:
    """Whether the text found is the labelled line: the same words, a row's other cells or codes beside it."""
    one, other = plain(bare_line(label)), plain(bare_line(found))
    if one == other:
        return True
    if found.startswith(label.rstrip(" .;")) and ";" in found[len(label) - 2 :]:
        return True  # a row: the line, then its cells of who and how often
    short, long = sorted((one, other), key=len)
    return short in long and len(short.split()) >= _LEAST_SHARED * len(long.split())


def judged(gold: dict[str, Any]) -> PlanResult:
    """Trace a plan of the gold and put each label beside what was found."""
    traced = list(trace_case(case_of_plan(gold)).recommendations)
    lines: list[Line] = []
    for entry in gold["advice"]:
        own = [t for t in traced if t.recommendation.source == entry["id"]]
        for label in entry["recommendations"]:
            match = next((t for t in own if same_line(label["text"], t.recommendation.text)), None)
            if match is not None:
                own.remove(match)
                traced.remove(match)
            lines.append(_line(gold["id"], entry["id"], label, match))
    extra = tuple(f"{t.recommendation.kind}: {t.recommendation.text}" for t in traced)
    return PlanResult(gold["id"], bool(gold["held"]), tuple(lines), extra)


def _line(plan: str, source: str, label: dict[str, Any], match: TracedRecommendation | None) -> Line:
    return Line(
        plan, source, label["text"], label["kind"], label["status"],
        match.status if match else "not found", bool(label.get("hard")),
        match.recommendation.kind if match else "", label.get("plan") or "",
        match.plan_quote if match else "", match.difference if match else "", label.get("why", ""),
    )  # fmt: skip


@cache
def results(*, held: bool) -> tuple[PlanResult, ...]:
    """The development plans, or those held out, judged."""
    return tuple(judged(gold) for gold in plans() if bool(gold["held"]) is held)


def detection(found: Sequence[PlanResult], *, with_kind: bool = False) -> tuple[float, float, float]:
    """Precision, recall and F1 of the recommendations found; `with_kind`: need, outcome, provision right
    too.
    """
    lines = [line for r in found for line in r.lines]
    seen = sum(line.got != "not found" for line in lines)
    hits = sum(line.got != "not found" and (not with_kind or line.kind == line.got_kind) for line in lines)
    made = seen + sum(len(r.extra) for r in found)
    precision, recall = hits / max(made, 1), hits / max(len(lines), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def passed(lines: Sequence[Line]) -> tuple[int, int]:
    """Losses called incorporated, and losses in all."""
    losses = [line for line in lines if line.want != "incorporated"]
    return sum(line.got == "incorporated" for line in losses), len(losses)


def report(found: Sequence[PlanResult], title: str) -> list[str]:
    """The figures of a set of plans as Markdown."""
    lines = [line for r in found for line in r.lines]
    precision, recall, score = detection(found)
    wrongly, losses = passed(lines)
    out = [
        (
            f"**{title}** ({len(found)} plans, {len(lines)} recommendations): found with "
            f"precision {precision:.2f}, "
            f"recall {recall:.2f}, F1 {score:.2f} (kind right as well: "
            f"F1 {detection(found, with_kind=True)[2]:.2f}); "
            f"status kappa {kappa(lines):.2f}; {wrongly} of {losses} losses called incorporated "
            f"({1 - wrongly / max(losses, 1):.1%} not)."
        ),
        "",
        "| labelled | " + " | ".join((*STATUSES, "not found")) + " |",
        "|---|" + "---|" * 5,
    ]
    for want in STATUSES:
        cells = (str(sum(x.want == want and x.got == got for x in lines)) for got in (*STATUSES, "not found"))
        out.append(f"| {want} | " + " | ".join(cells) + " |")
    out += ["", "| kind | recommendations | kappa | losses called incorporated |", "|---|---|---|---|"]
    for kind in KINDS:
        own = [x for x in lines if x.kind == kind]
        wrongly, losses = passed(own)
        out.append(f"| {kind} | {len(own)} | {kappa(own):.2f} | {wrongly} of {losses} |")
    hard = [x for x in lines if x.hard]
    if not hard:
        return [*out, ""]
    wrongly, losses = passed(hard)
    out.append(f"| hard cases of all kinds | {len(hard)} | {kappa(hard):.2f} | {wrongly} of {losses} |")
    return [*out, ""]


def _disagreement(line: Line) -> str:
    hard = " (hard)" if line.hard else ""
    return "\n".join(
        (
            f"\n{line.source} {line.kind}/{line.got_kind}: wanted {line.want}, got {line.got}{hard}",
            f"   advice {line.text}",
            f"   wanted {line.wanted_quote}",
            f"   quoted {line.got_quote}",
            f"   {line.difference} | {line.why}",
        )
    )


def main() -> None:
    """Print the figures; `-v` shows every disagreement on development plans; `--held` and `--third` totals of
    what no rule was made from."""
    print("\n".join(report(results(held=False), "Development plans")))
    if "--held" in sys.argv:
        print("\n".join(report(results(held=True), "Held out")))
    if "--third" in sys.argv:
        print("\n".join(report([judged(plan) for plan in third_hand()], "Third hand, statuses alone")))
    if "-v" in sys.argv:
        for result in results(held=False):
            for line in result.lines:
                if line.want != line.got or line.kind != line.got_kind:
                    print(_disagreement(line))
            for text in result.extra:
                print(f"\n{result.plan} extra {text}")


if __name__ == "__main__":
    main()
