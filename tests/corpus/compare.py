"""Counts how far a parsed plan agrees with the truth. Text is compared by its letters and digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from ehcaudit.plans.model import AdviceEntry, Plan
from tests.corpus.model import AdviceContent
from tests.corpus.truth import Item, Truth

LIKE = 0.9


@dataclass
class Tally:
    """Right, missed and extra, with the words of what went wrong."""

    right: int = 0
    missed: int = 0
    extra: int = 0
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add the counts of another document."""
        self.right += other.right
        self.missed += other.missed
        self.extra += other.extra
        self.notes += other.notes

    @property
    def recall(self) -> float:
        """Share of what is there that was found; 1 where nothing is there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.missed + self.extra
        return 2 * self.right / total if total else 1.0

    def check(self, ok: bool, note: str) -> None:
        """Count one yes-or-no question."""
        if ok:
            self.right += 1
        else:
            self.missed += 1
            self.notes.append(note)


MEASURES = (
    "phrases", "wrong", "outcomes", "tiers", "steps", "provision", "columns", "needs",
    "subject", "dates", "status", "kind", "advice",
)  # fmt: skip


def compare(plan: Plan, truth: Truth) -> dict[str, Tally]:
    """A tally for each of `MEASURES`. For `wrong`, `missed` counts phrases found in a section not theirs."""
    tallies = {name: Tally() for name in MEASURES}
    tallies["kind"].check(plan.kind == truth.kind, f"kind {plan.kind}≠{truth.kind}")
    if not truth.sections:
        return tallies
    _phrases(plan, truth, tallies["phrases"], tallies["wrong"])
    pairs = _items(plan.outcomes, truth.outcomes, tallies["outcomes"], "outcome")
    for item, outcome in pairs:
        if item.tier:
            tallies["tiers"].check(outcome.tier == item.tier, f"tier {outcome.tier}≠{item.tier}: {item.text}")
        steps = " ".join(fold(s) for s in outcome.steps)
        for step in item.steps:
            tallies["steps"].check(fold(step) in steps, f"step missing: {step}")
    if truth.kind == "working_document" and not truth.provision:
        return tallies  # who wants what stands in columns: nobody can say which words are the items
    provided = _items(plan.provision, truth.provision, tallies["provision"], "provision")
    for item, found in provided:
        for name in ("who", "frequency"):
            told = getattr(item, name)
            if told:
                seen = getattr(found, name) or ""
                tallies["columns"].check(_like(fold(told), fold(seen)) >= LIKE, f"{name}: {told!r}≠{seen!r}")
    _items(plan.needs, truth.needs, tallies["needs"], "need")
    _subject(plan, truth, tallies["subject"])
    for role, date in truth.dates.items():
        seen_date = getattr(plan.dates, role)
        tallies["dates"].check(seen_date == date, f"date {role}: {seen_date}≠{date}")
    if truth.kind != "working_document":
        tallies["status"].check(plan.status == truth.status, f"status {plan.status}≠{truth.status}")
    _advice(plan.advice, truth.advice, tallies["advice"])
    return tallies


def fold(text: str) -> str:
    """Lower case letters and digits with single spaces; ligatures opened, soft hyphens and tags out."""
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\u2019", "").replace("'", "")
    text = re.sub(r"\((?:K\d+[a-z]?[,;/&\s]*)+\)", " ", text)
    return " ".join(re.findall(r"[^\W_]+", text.lower()))


def _phrases(plan: Plan, truth: Truth, found: Tally, wrong: Tally) -> None:
    texts = {code: f" {fold(section.text)} " for code, section in plan.sections.items()}
    own = {code: " | ".join(map(fold, told)) for code, told in truth.sections.items()}
    for code, told in truth.sections.items():
        for phrase in told:
            needle = fold(phrase)
            if not needle:
                continue
            found.check(f" {needle} " in texts.get(code, ""), f"{code} lacks: {phrase}")
            if len(needle.split()) >= 4:
                places = [c for c, text in texts.items() if c != code and f" {needle} " in text]
                stray = [c for c in places if needle not in own.get(c, "")]
                wrong.check(not stray, f"{code} stands in {','.join(stray)}: {phrase}")
    for phrase in truth.neither:
        stray = [c for c, text in texts.items() if f" {fold(phrase)} " in text]
        wrong.check(not stray, f"no section, stands in {','.join(stray)}: {phrase}")


def _like(left: str, right: str) -> float:
    if left == right:
        return 1.0
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.real_quick_ratio() < LIKE or matcher.quick_ratio() < LIKE:
        return 0.0
    return matcher.ratio()


def _items(found: Sequence[Any], told: Sequence[Item], tally: Tally, name: str) -> list[tuple[Item, Any]]:
    """Pairs of truth and finding, each used once, the best first come. Sections must agree."""
    free = list(range(len(found)))
    keys = [_keys(item) for item in found]
    pairs: list[tuple[Item, Any]] = []
    for item in told:
        wanted = {fold(item.text), fold(item.what)} - {""}
        best, score = None, 0.0
        for index in free:
            if not _same_section(found[index], item):
                continue
            mark = max((_like(w, k) for w in wanted for k in keys[index]), default=0.0)
            if mark > score:
                best, score = index, mark
            if score == 1.0:
                break
        if best is not None and score >= LIKE:
            free.remove(best)
            pairs.append((item, found[best]))
            tally.right += 0 if item.optional else 1
        elif not item.optional:
            tally.missed += 1
            tally.notes.append(f"{name} {item.section} missing: {item.text}")
    for index in free:
        tally.extra += 1
        tally.notes.append(
            f"{name} {getattr(found[index], 'section', 'E')} extra: {getattr(found[index], 'text', '')}"
        )
    return pairs


def _keys(item: Any) -> set[str]:
    """The texts by which a found item may be recognised: all of it, or its first column."""
    return {fold(t) for t in (item.text, getattr(item, "what", "") or "")} - {""}


def _same_section(found: Any, item: Item) -> bool:
    return getattr(found, "section", item.section) == item.section


def _subject(plan: Plan, truth: Truth, tally: Tally) -> None:
    for key, told in truth.subject.items():
        if key in ("nhs", "upn"):
            seen: object = plan.subject.identifiers.get(key)
        else:
            seen = getattr(plan.subject, key)
        same = fold(str(seen)) == fold(str(told))
        if key == "nhs":
            same = fold(str(seen)).replace(" ", "") == fold(str(told)).replace(" ", "")
        if key == "nc_year" and seen:  # "Year 5" for "Year 5 (from September 2026)" is right
            same = f"{fold(str(told))} ".startswith(f"{fold(str(seen))} ")
        tally.check(same, f"subject {key}: {seen!r}≠{told!r}")


def _advice(found: Sequence[AdviceEntry], told: Sequence[AdviceContent], tally: Tally) -> None:
    free = list(found)
    for item in told:
        match = next(
            (f for f in free if fold(item.title) == fold(f.title or "") and f.date == item.date), None
        )
        if match is None:
            tally.missed += 1
            tally.notes.append(f"advice missing: {item.title}, {item.date}")
            continue
        free.remove(match)
        # "Social Worker, Duty Team, X Council" does not say where the role ends.
        told_post = fold(f"{item.role} {item.organisation}")
        post = fold(f"{match.role or ''} {match.organisation or ''}")
        same = fold(item.author) == fold(match.author or "") and post == told_post
        tally.check(
            same and item.appended == match.appended,
            f"advice differs: {item.author}/{item.role}/{item.appended}"
            f"≠{match.author}/{match.role}/{match.appended}",
        )
    tally.extra += len(free)
    tally.notes += [f"advice extra: {f.title}" for f in free]
