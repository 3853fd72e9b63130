"""Measures the reader as a black box: python -m tests.third_corpus.measure CORPUS [--faults] [--markdown]."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.third_corpus.score import Tally, score

SHARES = (
    "kind",
    "status",
    "found",
    "placed",
    "clean",
    "subject",
    "dates",
    "source",
    "who",
    "frequency",
    "duration",
)
LISTS = ("outcomes", "provision", "needs", "advice")


def parse(path: Path) -> dict[str, Any]:
    """The program's reading of one file."""
    program = Path(sys.executable).with_name("ehcaudit")
    run = subprocess.run(
        [str(program), "parse", str(path), "--format", "json"], capture_output=True, timeout=300, check=False
    )
    try:
        answer: dict[str, Any] = json.loads(run.stdout)
    except ValueError:
        return {"failed": f"exit {run.returncode}: {run.stderr.decode(errors='replace')[-200:]}"}
    return answer


def figures(tally: Tally) -> list[str]:
    """The figures of a tally as text."""
    out = [tally.share(k) for k in SHARES] + [tally.f1(k) for k in LISTS]
    return ["–" if v is None else f"{v:.3f}" for v in out]


def table(title: str, rows: dict[str, Tally]) -> str:
    """A Markdown table."""
    head = [title, *SHARES, *(f"{k} F1" for k in LISTS)]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join([name, *figures(tally)]) + " |" for name, tally in rows.items()]
    return "\n".join(lines)


def measure(corpus: Path) -> list[tuple[Path, dict[str, Any], Tally]]:
    """Every document with its truth and tally."""
    truths = sorted(corpus.glob("*.truth.json"))
    files = [
        next(f for f in corpus.glob(t.name.removesuffix(".truth.json") + ".*") if f != t) for t in truths
    ]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(parse, files))
    out = []
    for file, path, answer in zip(files, truths, answers, strict=True):
        truth = json.loads(path.read_text(encoding="utf-8"))
        tally = score(truth, answer)
        if "failed" in answer:
            tally.faults.insert(0, ("no reading", answer["failed"]))
        out.append((file, truth, tally))
    return out


def report(results: list[tuple[Path, dict[str, Any], Tally]], faults: bool) -> str:
    """Totals by part, then layouts and documents of the dev part only."""
    parts: dict[str, Tally] = defaultdict(Tally)
    layouts: dict[str, Tally] = defaultdict(Tally)
    documents: dict[str, Tally] = {}
    families: dict[str, list[str]] = defaultdict(list)
    for file, truth, tally in results:
        plan = "plans" if truth["kind"] in ("plan", "working_document") else "companions"
        ending = "Word" if file.suffix in (".docx", ".doc") else "PDF"
        for name in (truth["part"], f"{truth['part']} {plan} {ending}"):
            parts[name].join(tally)
        if truth["part"] != "dev":
            continue
        layouts[truth["layout"]].join(tally)
        documents[file.name] = tally
        for family, detail in tally.faults:
            families[family].append(f"{file.name}: {detail[:110]}")
    out = [table("part", dict(sorted(parts.items()))), table("layout (dev)", layouts)]
    if faults:
        out.append(table("document (dev)", documents))
        for family, lines in sorted(families.items(), key=lambda kv: -len(kv[1])):
            out.append(f"### {family} ({len(lines)})\n\n" + "\n".join(f"- {line}" for line in lines))
    return "\n\n".join(out)


if __name__ == "__main__":
    print(report(measure(Path(sys.argv[1])), "--faults" in sys.argv))
