"""What is wrong between two versions: outcomes passed over in silence or repeated, a plan left as it was."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.wording import gist, roots, without_frame
from ehcaudit.checks.currency.wordings import Group, patterns
from ehcaudit.checks.model import Fault, Severity
from ehcaudit.checks.tracing.statements import name_words
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.plans.text import is_null, sentences

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ehcaudit.checks.comparing.model import Change, OutcomeProgress, Versions
    from ehcaudit.plans.model import Plan

_ONE_IN = 40  # statements: one changed line in so many leaves a section as it was
_SAY = (
    "Say at the review of each outcome whether it was reached, in part or not, and carry that into the plan."
)
_AGAIN = "Say why it was not reached and what will be done otherwise, or set the outcome that follows it."
_LOOK = (
    "Check each need and item of provision with those who work with the child, and say what the review found."
)


def with_fault(outcome: OutcomeProgress, new: Plan, versions: Versions, as_of: dt.date) -> OutcomeProgress:
    """An outcome with what is wrong with it, if anything, where a review lies between the versions."""
    return replace(outcome, fault=repeated(outcome, versions, as_of) or silent(outcome, new, versions))


def repeated(outcome: OutcomeProgress, versions: Versions, as_of: dt.date) -> Fault | None:
    """An outcome carried over, at most with another date, past the day by which it was to be reached."""
    if not outcome.carried or outcome.deadline is None or versions.old is None:
        return None
    if outcome.progress != "silent" or outcome.mentioned:
        return None
    until = as_of if outcome.dates_only or versions.new is None else versions.new
    if outcome.deadline >= until:
        return None
    how = "with nothing changed but its date" if outcome.dates_only else "word for word"
    message = (
        f"The version of {day(versions.old)} set this outcome for {day(outcome.deadline)}; "
        f"{_the_new(versions)} repeats it {how} and does not say why."
    )
    place = outcome.new_place or outcome.old_place
    return Fault("outcome_repeated", message, quoted(outcome.new or outcome.old), place, _AGAIN, "medium")


def silent(outcome: OutcomeProgress, new: Plan, versions: Versions) -> Fault | None:
    """An old outcome of which the new version says nothing, and which it does not carry on either."""
    if outcome.progress != "silent" or outcome.mentioned or outcome.carried or versions.old is None:
        return None
    if "E" in new.absent or outcome.in_doubt:
        return None
    due = f", due by {day(outcome.deadline)}" if outcome.deadline else ""
    message = (
        f"The version of {day(versions.old)} sought this outcome{due}; {_the_new(versions)} does not say "
        "what became of it."
    )
    severity: Severity = "low" if outcome.new is not None else "medium"
    return Fault("progress_silent", message, quoted(outcome.old), Place(section="E"), _SAY, severity)


def left_as_it_was(
    old: Plan, new: Plan, changes: Sequence[Change], versions: Versions, as_of: dt.date
) -> Fault | None:
    """Sections B and F as they were but for dates and ages, though a review or a year has gone by."""
    if versions.old is None or not all(_same(old, new, changes, code) for code in ("B", "F")):
        return None
    if _reason_to_keep(new):
        return None
    everything = all(c.same_substance for c in changes)
    dated = any(c.dates_only for c in changes if everything or c.section in ("B", "F"))
    what = "sections B and F say what they said"
    if everything:
        what = "only the dates changed" if dated else "not a word changed"
    elif dated:
        what += ", dates and ages apart"
    if versions.reviewed:
        since = f"a review followed on {day(versions.reviewed)}"
    else:
        since = f"{'this version is' if versions.new else 'today is'} of {day(versions.new or as_of)}"
    message = f"The version before this is of {day(versions.old)}; {since}, and {what}."
    mine = [c for c in changes if c.section == "F" and c.new_text]
    shown = max(mine, key=lambda c: (len(c.new_text or ""), c.new_text or ""), default=None)
    quote, place = (shown.new_text or "", shown.new_place) if shown else ("", None)
    severity: Severity = "high" if everything else "medium"
    return Fault(
        "unchanged_since_review", message, quoted(quote), place or Place(section="F"), _LOOK, severity
    )


def _same(old: Plan, new: Plan, changes: Sequence[Change], code: str) -> bool:
    """Whether a section says what it said: by its words in any order, or by its statements.

    A word or a line in many does not make it another.
    """
    if code not in old.sections or code not in new.sections:
        return False
    names = name_words(old) | name_words(new)
    before, after = _words(old, code, names), _words(new, code, names)
    other = (before - after).total() + (after - before).total()
    if before and after and other <= after.total() // _ONE_IN // 2:
        return True
    mine = [c for c in changes if c.section == code]
    return bool(mine) and sum(not c.same_substance for c in mine) <= len(mine) // _ONE_IN


def _words(plan: Plan, code: str, names: frozenset[str]) -> Counter[str]:
    said = (s for p in plan.sections[code].passages for s in sentences(p.text) if not is_null(s))
    said = (s for s in said if roots(without_frame(s), names))  # "good progress was made" changes nothing
    return Counter(word for sentence in said for word in gist(sentence, names))


def _reason_to_keep(plan: Plan) -> bool:
    """Whether the plan says that needs and provision were looked at and left on purpose."""
    said = (s for x in plan.sections.values() for p in x.passages for s in sentences(p.text))
    return any(_matches("kept_on_purpose", sentence) for sentence in said)


def _matches(group: Group, text: str) -> bool:
    return any(p.search(text) for p in patterns(group))


def _the_new(versions: Versions) -> str:
    return f"that of {day(versions.new)}" if versions.new else "the new one"
