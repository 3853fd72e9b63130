"""Needs: stated, or plainly said to be none; and tied to education (Code 9.49, 9.51, 9.69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.advice.words import pattern
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import plain

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.advice.view import AdviceView
    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.tracing.model import Recommendation

_IN_PART = 0.5
_ELSEWHERE = 0.5


def stated(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation: needs are named, or it is said in words that there are none."""
    view = reading.advised
    if view.needs:
        count = len(view.needs)
        return (Observation("needs", 1.0, f"It states {count} need{'s' if count > 1 else ''}."),)
    if not view.none_answers:
        return (_silent(view),)
    answers = view.none_answers
    said = next((a for a in answers if not pattern("bare").match(plain(a.text))), None)
    if said is not None:
        return (
            Observation("needs", 1.0, f"It says plainly that there are none (“{quoted(said.text, 80)}”)."),
        )
    fault = Fault(
        "none_answer_bare",
        "A bare answer does not tell whether anyone looked.",
        quoted(answers[0].text),
        answers[0].place,
        "Say it in a sentence: “No health needs that affect education were found when I saw her in May.”",
        "low",
    )
    return (Observation("needs", _IN_PART, "It answers in a word, not in a sentence.", (fault,), 0.8),)


def _silent(view: AdviceView) -> Observation:
    if view.described:
        first = view.described[0]
        message = "Difficulties are told of, and needs are nowhere set out as such."
        fault = Fault("needs_not_set_out", message, quoted(first.text), first.place, severity="low")
        return Observation("needs", _IN_PART, message, (fault,), 0.7)
    if view.recommendations:
        message = "It recommends, and does not say which needs this would meet."
    else:
        message = "It states no needs, and does not say that there are none."
    return Observation("needs", 0.0, message, (Fault("advice_needs_silent", message),), 0.8)


def tied_to_education(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation a need: does it, or do the words around it, say what it means for learning?"""
    view = reading.advised
    if not view.needs:
        return NotAssessable("the advice states no needs")
    if view.source.discipline == "social_care":
        return NotAssessable(
            "social care needs are judged by their relation to the disability, not to education"
        )
    around = {r.place: _around(r, view) for r in view.needs}
    somewhere = any(line.family == "need" and _tie(line.text) for line in view.lines)
    return tuple(_observe(need, around[need.place], somewhere=somewhere) for need in view.needs)


def _around(need: Recommendation, view: AdviceView) -> str:
    """The words that belong to a need: a bullet stands for itself, prose goes on to the next heading."""
    own = [line for line in view.lines if line.place == need.place]
    headings = {line.heading for line in own if line.form == "prose"}
    return " ".join(
        line.text
        for line in view.lines
        if line.place == need.place or (line.form == "prose" and line.heading in headings)
    )


def _observe(need: Recommendation, paragraph: str, *, somewhere: bool) -> Observation:
    found = _tie(need.text) or _tie(paragraph)
    if found:
        return Observation(need.id, 1.0, f"It is tied to education (“{found}”).", (), 0.8)
    message = "It names the need, and not what it means for learning, lessons or taking part."
    if somewhere:
        message = "It names the need; what it means for learning is said of others, not of this one."
    fault = Fault(
        "need_not_tied",
        message,
        quoted(need.text),
        need.place,
        severity="low" if somewhere else None,
    )
    return Observation(need.id, _ELSEWHERE if somewhere else 0.0, message, (fault,), 0.7)


def _tie(text: str) -> str:
    match = pattern("education").search(text)
    return match.group() if match else ""
