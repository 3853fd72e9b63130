"""What kind of document is this? Asked before its sections are believed: review forms, advice and blank
templates
share the headings of a plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from ehcaudit.documents.model import Document
from ehcaudit.plans.asking import asking
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.lines import Line, in_italics
from ehcaudit.plans.model import Kind
from ehcaudit.plans.split import Split
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, has_placeholder, is_guidance, is_null, is_prompt

_FEWEST_WORDS = 12
_PLAN_SECTIONS = 5
_OWN_WORDS = 8
_ITEM_WORDS = 4
_STRONG = 5.0
_LONG = 60


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a document and how sure (0 to 1)."""

    kind: Kind
    confidence: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a classification rests on: scores by kind, sections labelled, sections with words of their
    own, words of their own in all, prompts and guidance, whether the subject's name or date of birth
    is filled in (`named`), whether both are (`filled`), and whether E or F says anything (`sought`)."""

    scores: dict[str, float]
    labelled: int
    with_words: int
    own_words: int
    slots: int
    named: bool
    lines: int
    filled: bool = False
    sought: bool = False


def classify(
    document: Document, strips: Sequence[Strip], found: Split, *, named: bool, filled: bool = False
) -> Verdict:
    """The kind of `document`. `found` gives the section labels; `named` says that the subject's name or
    date of birth is filled in, `filled` that both are."""
    return decide(replace(_evidence(document, strips, found, named=named), filled=filled))


def _evidence(document: Document, strips: Sequence[Strip], found: Split, *, named: bool) -> Evidence:
    front_count = load("kinds")["front_lines"]
    running = [*document.headers, *document.footers]
    first = strips[:front_count]
    front = [*(s.text.strip() for s in first), *running]
    titles = [*(s.text.strip() for s in first if s.paragraph is not None), *running]
    italic = "\n".join(p.text for p in document.paragraphs() if p.text and in_italics(p))
    lines = [x for x in found.lines if x.text not in asked] if (asked := asking(document)) else found.lines
    own = _own_words(lines, italic, named=named)
    return Evidence(
        scores={kind: _score(kind, titles, front, strips) for kind in load("kinds") if kind != "front_lines"},
        labelled=len({m.code[0] for m in found.marks}),
        with_words=sum(1 for words in own.values() if words >= _FEWEST_WORDS),
        own_words=sum(own.values()),
        slots=sum(1 for s in strips if has_placeholder(s.text) or is_prompt(s.text))
        + sum(1 for x in found.lines if x.kind == "prompt"),
        named=named,
        lines=len(strips),
        sought=any(own.get(code, 0) >= _ITEM_WORDS for code in ("E", "F")),
    )


def _own_words(lines: Sequence[Line], italic: str, *, named: bool) -> dict[str, int]:
    """Words by section that are neither prompt nor guidance, even guidance by its wording alone.

    In a form that names nobody all text in italics is guidance; in a plan it may be a child's words.
    """
    own: dict[str, int] = {}
    for line in lines:
        if line.code is None or line.kind != "text" or is_guidance(line.text) or is_prompt(line.text):
            continue
        told = not named or re.search(r"\b(?:should|must|please|here)\b", line.text)
        if told and line.text in italic:
            continue
        own[line.code] = own.get(line.code, 0) + (0 if is_null(line.text) else count_words(line.text))
    return own


@cache
def _patterns(kind: str, where: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    entries = load("kinds")[kind].get(where, [])
    return tuple((float(weight), re.compile(pattern, re.IGNORECASE)) for weight, pattern in entries)


def _score(kind: str, titles: Sequence[str], front: Sequence[str], strips: Sequence[Strip]) -> float:
    score = 0.0
    others = load("kinds")[kind].get("alternatives")
    for where, lines in (("title", titles), ("front", front)):
        lines = [
            x for x in lines if count_words(x) <= 60 and not (others and re.search(others, x, re.IGNORECASE))
        ]
        for weight, pattern in _patterns(kind, where):
            score += weight if any(pattern.search(line) for line in lines) else 0
    for weight, pattern in _patterns(kind, "body"):
        if any(pattern.search(strip.text) for strip in strips):
            score += weight
    return score


def decide(e: Evidence) -> Verdict:
    """The kind that the evidence speaks for."""
    scores = e.scores
    if scores["working_document"] >= 6:
        return Verdict("working_document", _sure(scores["working_document"], 9))
    reported = scores["advice"] >= scores["annual_review"] + 3 and e.labelled < _PLAN_SECTIONS
    if (
        scores["annual_review"] >= _STRONG
        and not reported
        and (scores["annual_review"] >= 7 or scores["plan"] < 3 or e.labelled < 8)
    ):
        return Verdict("annual_review", _sure(scores["annual_review"], 9))
    if scores["amendment_notice"] >= 6:
        return Verdict("amendment_notice", _sure(scores["amendment_notice"], 8))
    if _is_plan_shaped(e):
        return _plan_or_template(e)
    if scores["advice"] >= 4:
        return Verdict("advice", _sure(scores["advice"], 9))
    if scores["plan"] >= 3 and e.labelled >= 2 and e.own_words > 150:
        return Verdict("plan", 0.55)
    if _says_it_is_a_plan(e):
        return Verdict("plan", 0.5)
    return Verdict("other", 0.6 if scores["advice"] >= 3 or e.labelled else 0.9)


def _is_plan_shaped(e: Evidence) -> bool:
    """Whether the labels are those of a plan: most sections, unless the front says that it is advice."""
    if e.scores["advice"] >= 7 and e.scores["plan"] < 4 and e.labelled < 9:
        return False
    if e.labelled >= 8:
        return True
    return e.labelled >= _PLAN_SECTIONS and (e.scores["plan"] >= 3 or e.scores["advice"] < 4)


def _says_it_is_a_plan(e: Evidence) -> bool:
    """Whether a long document of a named child, born on a known day, calls itself a plan though hardly a
    section was found: its headings are unknown, and that must be said, not hidden behind "not a plan"."""
    rivals = max(e.scores[kind] for kind in ("advice", "annual_review", "amendment_notice", "template"))
    return e.scores["plan"] >= 3 and rivals < 3 and e.filled and e.lines >= _LONG


def _plan_or_template(e: Evidence) -> Verdict:
    """A plan has words of its own in most sections; a blank template has labels, guidance and prompts."""
    filled = e.with_words / max(e.labelled, 1)
    if e.named:
        # Few words of a child with a name and a birthday are a thin plan, to be judged, not an empty form.
        thin = e.filled and e.sought and e.slots < e.labelled
        if filled < 0.25 and e.own_words < 150 and not thin:
            return Verdict("template", 0.6)
        return Verdict("plan", round(min(0.99, 0.6 + 0.03 * e.labelled + 0.1 * min(filled, 1)), 2))
    if filled < 0.4 or e.own_words < _OWN_WORDS * e.labelled:
        return Verdict("template", 0.95 if filled < 0.25 or e.slots >= 5 or e.scores["template"] else 0.75)
    return Verdict("plan", 0.75)


def _sure(score: float, full: float) -> float:
    return round(min(0.98, 0.6 + 0.38 * score / full), 2)
