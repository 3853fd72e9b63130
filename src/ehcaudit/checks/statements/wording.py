"""Reasons in one sentence that quote the words, and suggestions; never a rewritten outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.checks.model import Level
    from ehcaudit.checks.statements.kind import KindVerdict
    from ehcaudit.checks.statements.measurable import Measured
    from ehcaudit.language.model import Deadline, Signal

_LONGEST = 90

_NOT_OUTCOME = {
    "action": "It says what will be done for or with the child ({words}), not the difference it will make.",
    "provision": "It names a service or support ({words}), not a difference made to the child.",
    "aspiration": "It is a hope for the future ({words}), which belongs in section A.",
    "need": "It describes a need or difficulty ({words}), not what will be different.",
    "other": "It holds nothing that could be judged as an outcome ({words}).",
}
_FIX_KIND = {
    "action": "Move this to the provision; say what a teacher would see the child do as a result.",
    "provision": "Move this to the provision; say what a teacher would see the child do as a result.",
    "aspiration": "Keep this in section A; say what would be seen on the way to it, and by when.",
    "need": "Keep this with the needs and say what would be seen when the need has been met.",
    "other": "Say what will be different for the child, and by when.",
}


def quoted(signal: Signal | None) -> str:
    """The words of a signal in quotation marks, shortened in the middle of nothing: at a word's end."""
    if signal is None or not signal.quote.strip():
        return "no words to judge"
    words = " ".join(signal.quote.split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def _with_act(signal: Signal | None, act: Signal | None) -> str:
    """A measure alone says nothing: it is quoted with the act that it measures."""
    if signal is None or act is None or signal.name != "measure" or not act.quote.strip():
        return quoted(signal)
    if act.start <= signal.start and signal.end <= act.end:
        return quoted(act)
    return f"{quoted(act)} … {quoted(signal)}"


def outcome_reason(
    verdict: KindVerdict,
    measured: Measured | None,
    deadline: Deadline | None,
    act: Signal | None = None,
    beside: Signal | None = None,
) -> str:
    """Why the statement was judged as it was, in one sentence; `act` is its first act without measures.

    `beside` is an act of the child that stands beside an action and could be seen.
    """
    if measured is None and beside is not None:
        said = (
            _NOT_OUTCOME[verdict.kind].format(words=quoted(verdict.because)).split(", not the")[0].rstrip(".")
        )
        return f"{said}; only {quoted(beside)} is an outcome that could be seen."
    if measured is None:
        return _NOT_OUTCOME[verdict.kind].format(words=quoted(verdict.because))
    when = f"; its deadline is “{deadline.quote}”" if deadline else ", and it has no deadline"
    if measured.level == "met":
        return f"Two people could agree whether they saw {_with_act(measured.shown, act)}{when}."
    if measured.level == "partly":
        if measured.against is None or measured.against == measured.shown:
            words = _with_act(measured.shown or measured.against, act)
            return f"What would be seen is only partly said in {words}{when}."
        seen, open_words = _with_act(measured.shown, act), quoted(measured.against)
        if seen == open_words:
            return f"What would be seen is only partly said in {seen}{when}."
        return f"{seen} could be seen, but {open_words} leaves it open{when}."
    words = _with_act(_plain(measured.against, act), act)
    return f"Nobody could tell from {words} whether it has happened{when}."


def _plain(signal: Signal | None, act: Signal | None) -> Signal | None:
    """The act instead of a whole statement that holds it with its label and its child."""
    if signal is None or act is None or not act.quote.strip():
        return signal
    holds = signal.start < act.start and act.end <= signal.end
    return act if holds and signal.start == 0 else signal


def outcome_suggestion(
    verdict: KindVerdict,
    measured: Measured | None,
    specific: Level,
    deadline: Deadline | None,
    act: Signal | None = None,
    *,
    names_an_outcome: bool = True,
) -> str:
    """What to add, or an empty text where nothing is missing.

    `names_an_outcome`: whether the words themselves can come true; those of an action or a fragment cannot.
    """
    if measured is None:
        return _FIX_KIND[verdict.kind]
    parts = []
    if measured.level != "met":
        words = _with_act(_plain(measured.against or measured.shown, act), act)
        when = f", when {words} has come true?" if names_an_outcome else "?"
        parts.append(f"Say what a teacher would see: what does the child do, where and how often{when}")
    elif specific != "met":
        parts.append("Say where, with whom or how much.")
    if deadline is None:
        parts.append("Say by when.")
    return " ".join(parts)
