"""Runs the program over the corpus through its command line and compares what it says with the truth."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

CODES = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K")
SKIP = "?"
"""In the truth: the document leaves it open, so it is not scored."""


def norm(text: str | None) -> str:
    """Text without differences of case, space, quotes, dashes, bullets and soft hyphens."""
    text = unicodedata.normalize("NFKC", text or "").casefold().replace("\u00ad", "")
    text = re.sub(r"[‘’‛`´]", "'", text)
    text = re.sub(r"[“”]", '"', text)
    text = re.sub(r"[‐‑‒–—−]", "-", text)
    text = re.sub(r"[•▪‣◦]", " ", text)
    text = re.sub(r"(?<=\w)- (?=\w)", "-", text)
    return re.sub(r"\s+", " ", text).strip()


def holds(text: str, wanted: str) -> bool:
    """Whether a normalised text holds a phrase as whole words (``1014 hours`` does not hold ``14 hours``)."""
    return re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text) is not None


def like(one: str | None, other: str | None) -> float:
    """How alike two texts are, 0 to 1."""
    left, right = norm(one).rstrip(". "), norm(other).rstrip(". ")
    return 1.0 if left == right else SequenceMatcher(None, left, right, autojunk=False).ratio()


@dataclass
class Score:
    """Counts of one document: (right, of) for each measure, and what was missed."""

    name: str
    layout: str
    form: str
    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def note(self, measure: str, ok: bool, miss: str = "") -> None:
        """Count one thing as right or wrong."""
        self.of[measure] += 1
        if ok:
            self.right[measure] += 1
        elif miss:
            self.misses.append(f"{measure}: {miss}")


def parse(path: Path) -> dict[str, Any]:
    """What the program says of one file; ``{"failed": reason}`` where it says nothing."""
    command = [sys.executable, "-m", "ehcaudit", "parse", str(path), "--format", "json"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=180)
    except subprocess.TimeoutExpired:
        return {"failed": "timeout"}
    try:
        found = json.loads(done.stdout)
    except json.JSONDecodeError:
        return {"failed": f"exit {done.returncode}: {done.stderr.strip()[-400:]}"}
    return found if isinstance(found, dict) else {"failed": "no object"}


def _sections(score: Score, truth: dict[str, Any], plan: dict[str, Any]) -> None:
    texts = {code: norm(entry.get("text")) for code, entry in plan.get("sections", {}).items()}
    roles = {norm(advice["role"]) for advice in truth["advice"]}
    for code, phrases in truth["sections"].items():
        for phrase in phrases:
            wanted = norm(phrase)
            ok = holds(texts.get(code, ""), wanted)
            elsewhere = [
                other
                for other, text in texts.items()
                if other != code
                and len(wanted) > 12
                and holds(text, wanted)
                and not (other == "K" and wanted in roles)
                and phrase not in truth["sections"].get(other, ())
            ]
            where = f"in {','.join(elsewhere)}" if elsewhere else "nowhere"
            score.note("phrases", ok, f"[{code}] «{phrase}» found {where}")
            score.of[f"phrases {code}"] += 1
            score.right[f"phrases {code}"] += ok
            if elsewhere:
                score.right["wrong section"] += 1
                if ok:
                    score.misses.append(f"also in a wrong section: [{code}] «{phrase}» also in {elsewhere}")
    for phrase in truth["nowhere"]:
        held = [code for code, text in texts.items() if norm(phrase) in text]
        score.note("kept out", not held, f"«{phrase}» belongs to no section, found in {held}")
    for code in truth["empty"]:
        ok = code in plan.get("empty", ()) or code in plan.get("absent", ())
        score.note("empty seen", ok, f"section {code} is empty; program says {texts.get(code, '')[:80]!r}")


def _pairs(wanted: list[Any], given: list[Any], rate: Any, floor: float) -> list[tuple[int, int]]:
    """Best pairs first, each used once."""
    rated = [(rate(one, other), i, j) for i, one in enumerate(wanted) for j, other in enumerate(given)]
    made: list[tuple[int, int]] = []
    left, right = set(range(len(wanted))), set(range(len(given)))
    for value, i, j in sorted(rated, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if value >= floor and i in left and j in right:
            made.append((i, j))
            left.remove(i)
            right.remove(j)
    return made


def _counts(score: Score, name: str, wanted: int, given: int, hit: int) -> None:
    score.of[f"{name} wanted"] += wanted
    score.of[f"{name} given"] += given
    score.right[f"{name} hit"] += hit


def _outcomes(score: Score, truth: dict[str, Any], plan: dict[str, Any]) -> None:
    wanted, given = truth["outcomes"], plan.get("outcomes", [])
    pairs = _pairs(wanted, given, lambda one, other: like(one["text"], other.get("text")), 0.9)
    _counts(score, "outcomes", len(wanted), len(given), len(pairs))
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"outcome missed: «{one['text']}»" for i, one in enumerate(wanted) if i not in hit]
    extra = [one for j, one in enumerate(given) if j not in used]
    score.misses += [f"outcome invented: «{(one.get('text') or '')[:200]}»" for one in extra]
    for i, j in pairs:
        one, other = wanted[i], given[j]
        if one["tier"]:
            score.note("tier", one["tier"] == other.get("tier"), f"{one['tier']} read as {other.get('tier')}")
        for step in one["steps"]:
            ok = any(like(step, told) >= 0.9 for told in other.get("steps", []))
            score.note(
                "steps", ok, f"«{step}» not a step of «{one['text'][:60]}»; given {other.get('steps')}"
            )
        if not one["steps"] and other.get("steps"):
            score.misses.append(f"steps invented: {other['steps']} under «{one['text'][:60]}»")


def _same_item(one: dict[str, Any], other: dict[str, Any]) -> float:
    what, text = norm(one["what"]), norm(other.get("text"))
    if one["section"] != other.get("section") and one["section"] != "H":
        return 0.0
    best = max(like(one["what"], other.get("what")), like(one["what"], other.get("text")))
    if what in text or what in norm(other.get("what")):
        best = max(best, 0.86 + 0.13 * len(what) / max(len(text), len(what), 1))
    return best


def _provision(score: Score, truth: dict[str, Any], plan: dict[str, Any]) -> None:
    wanted, given = truth["provision"], plan.get("provision", [])
    pairs = _pairs(wanted, given, _same_item, 0.85)
    _counts(score, "provision", len(wanted), len(given), len(pairs))
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"provision missed: {one}" for i, one in enumerate(wanted) if i not in hit]
    extra = [one for j, one in enumerate(given) if j not in used]
    score.misses += [
        f"provision invented: [{one.get('section')}] «{(one.get('text') or '')[:200]}»" for one in extra
    ]
    for i, j in pairs:
        for key in ("who", "frequency"):
            want, got = wanted[i][key], given[j].get(key)
            if not want:
                score.note(f"{key} blank", not got, f"nothing printed, program gives {got!r}")
                continue
            parts = [norm(part) for part in (got or "", *re.split(r";", got or "")) if len(norm(part)) > 3]
            near = holds(norm(got), norm(want)) or any(holds(norm(want), part) for part in parts)
            near = near or (like(want, got) >= 0.75 and _numbers(want) == _numbers(got))
            score.note(f"{key} given", bool(got))
            score.note(key, near, f"«{want}» read as {got!r} for «{wanted[i]['what'][:60]}»")


def _numbers(text: str | None) -> list[str]:
    return re.findall(r"\d+", text or "")


def _year(value: object) -> str:
    text = norm(str(value)) if value is not None else ""
    found = re.search(r"\d+", text)
    return found.group() if found else text


def _same_fact(key: str, want: str, got: object) -> bool:
    told = norm(str(got)) if got is not None else ""
    if key == "nhs":
        return re.sub(r"\D", "", told) == re.sub(r"\D", "", want)
    if key == "nc_year":
        return _year(got) == _year(want)
    if key == "setting":
        return bool(told) and (told in norm(want) or norm(want) in told)
    if key == "name":
        return sorted(re.findall(r"[\w'-]+", told)) == sorted(re.findall(r"[\w'-]+", norm(want)))
    return told == norm(want)


def _facts(score: Score, truth: dict[str, Any], plan: dict[str, Any]) -> None:
    subject = plan.get("subject", {})
    for key, want in truth["subject"].items():
        if want in (None, SKIP):
            continue
        got = (subject.get("identifiers") or {}).get("nhs") if key == "nhs" else subject.get(key)
        score.note("subject", _same_fact(key, want, got), f"{key}: «{want}» read as {got!r}")
    if truth["kind"] == "plan":
        got = plan.get("status")
        score.note("status", truth["status"] == got, f"«{truth['status']}» read as {got!r}")
    for key, want in truth["dates"].items():
        if want == SKIP:
            continue
        got = plan.get("dates", {}).get(key)
        score.note("dates", want == got, f"{key}: {want} read as {got}")


def _advice(score: Score, truth: dict[str, Any], plan: dict[str, Any]) -> None:
    wanted, given = truth["advice"], plan.get("advice", [])

    def rate(one: dict[str, Any], other: dict[str, Any]) -> float:
        whole = norm(" ".join(str(other.get(key) or "") for key in ("title", "author", "role")))
        return 1.0 if norm(one["author"]) in whole else like(one["author"], other.get("author"))

    pairs = _pairs(wanted, given, rate, 0.9)
    _counts(score, "advice", len(wanted), len(given), len(pairs))
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    score.misses += [f"advice missed: {one}" for i, one in enumerate(wanted) if i not in hit]
    score.misses += [f"advice invented: {one}" for j, one in enumerate(given) if j not in used]
    for i, j in pairs:
        for key in ("title", "author", "role"):
            want, got = wanted[i][key], given[j].get(key)
            near = like(want, got) >= 0.85 or (key == "role" and bool(got) and norm(got) in norm(want))
            score.note(f"advice {key}", near, f"«{want}» read as {got!r}")
        want, got = wanted[i]["date"], given[j].get("date")
        score.note("advice date", want == got, f"{wanted[i]['title']}: {want} read as {got}")


def compare(path: Path, truth: dict[str, Any], plan: dict[str, Any]) -> Score:
    """The score of one document."""
    stem, _, form = path.name.partition(".")
    score = Score(stem, truth["layout"], form)
    if "failed" in plan:
        score.misses.append(f"not read: {plan['failed']}")
        plan = {}
    kind = plan.get("document", {}).get("kind")
    score.note("kind", kind == truth["kind"], f"{truth['kind']} read as {kind}")
    if truth["kind"] != "plan":
        return score
    _sections(score, truth, plan)
    _outcomes(score, truth, plan)
    _provision(score, truth, plan)
    _facts(score, truth, plan)
    _advice(score, truth, plan)
    return score


def _share(score: Score, measure: str) -> str:
    of = score.of[measure]
    return f"{100 * score.right[measure] / of:.0f}" if of else "–"


def _f1(score: Score, name: str) -> tuple[str, str, str]:
    hit, given, wanted = score.right[f"{name} hit"], score.of[f"{name} given"], score.of[f"{name} wanted"]
    if not wanted:
        return "–", "–", "–"
    precision, recall = hit / given if given else 0.0, hit / wanted
    both = 2 * precision * recall / (precision + recall) if hit else 0.0
    return f"{100 * precision:.0f}", f"{100 * recall:.0f}", f"{100 * both:.0f}"


HEAD = (
    "document",
    "form",
    "kind",
    "phr",
    "wrong",
    "out",
    "E-P",
    "E-R",
    "E-F1",
    "F-P",
    "F-R",
    "F-F1",
    "tier",
    "step",
    "who",
    "freq",
    "subj",
    "stat",
    "date",
    "adv",
    "a-dat",
)


def _line(score: Score) -> tuple[str, ...]:
    return (
        score.name,
        score.form,
        _share(score, "kind"),
        _share(score, "phrases"),
        str(score.right["wrong section"]),
        _share(score, "kept out"),
        *_f1(score, "outcomes"),
        *_f1(score, "provision"),
        _share(score, "tier"),
        _share(score, "steps"),
        _share(score, "who"),
        _share(score, "frequency"),
        _share(score, "subject"),
        _share(score, "status"),
        _share(score, "dates"),
        _f1(score, "advice")[2],
        _share(score, "advice date"),
    )


def _total(name: str, form: str, scores: list[Score]) -> Score:
    total = Score(name, "", form)
    for score in scores:
        total.right.update(score.right)
        total.of.update(score.of)
    return total


def _print(rows: list[tuple[str, ...]]) -> None:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        parts = zip(row, widths, strict=True)
        print(
            "  ".join(part.ljust(size) if i < 2 else part.rjust(size) for i, (part, size) in enumerate(parts))
        )


def measure(out: Path, only: str = "", verbose: bool = False) -> list[Score]:
    """Parse every document of a folder, print the tables, give the scores back."""
    paths = sorted(
        path
        for path in out.iterdir()
        if path.suffix in (".docx", ".pdf") and only in path.name and path.is_file()
    )
    truths = [json.loads(Path(f"{path}.truth.json").read_text(encoding="utf-8")) for path in paths]
    with ThreadPoolExecutor(2) as pool:
        plans = list(pool.map(parse, paths))
    scores = [compare(path, truth, plan) for path, truth, plan in zip(paths, truths, plans, strict=True)]
    _print([HEAD, *[_line(score) for score in scores]])
    groups = sorted({(score.layout, score.form) for score in scores})
    totals = [
        _total(layout, form, [score for score in scores if (score.layout, score.form) == (layout, form)])
        for layout, form in groups
    ]
    print("\nBy layout and form")
    everything = _total("all", "", scores)
    _print([HEAD, *[_line(total) for total in totals], _line(everything)])
    print("\nPhrases found, by section")
    print("  ".join(f"{code} {_share(everything, f'phrases {code}')}%" for code in CODES))
    print("\nAll counts")
    for name in sorted(everything.of):
        if not name.startswith("phrases ") and not name.endswith(("wanted", "given")):
            print(f"  {name}: {everything.right[name]} of {everything.of[name]}")
    if verbose:
        for score in scores:
            if score.misses:
                print(f"\n== {score.name}.{score.form}")
                print("\n".join(f"  {miss}" for miss in score.misses))
    return scores
