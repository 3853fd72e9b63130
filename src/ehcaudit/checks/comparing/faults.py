"""What is wrong between two versions: outcomes passed over in silence or repeated, a plan left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import Group, patterns
from ehcaudit.checks.model import Fault, Severity
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ehcaudit.checks.comparing.model import Change, OutcomeProgress, Versions
    from ehcaudit.plans.model import Plan

_NEEDS = ("B", "C", "D")
_PROVISION = ("F", "G", "H", "H1", "H2")
_ONE_IN = 40  # statements: one changed line in so many leaves a section as it was
_SAY = (
    "Say at the review of each outcome whether it was reached, in part or not, and carry that into the plan."
)
_AGAIN = "Say why it was not reached and what will be done otherwise, or set the outcome that follows it."
_NOWHERE = Place()
_LOOK = (
    "Check each need and item of provision with those who work with the child, and say what the review found."
)


def faults_of(
    new: Plan,
    changes: Sequence[Change],
    outcomes: Sequence[OutcomeProgress],
    versions: Versions,
    as_of: dt.date,
) -> tuple[Fault, ...]:
    """The faults of the new version in the light of the old one; none where no review lies between them."""
    if not versions.moved_on or versions.old is None:
        return ()
    found = [f for o in outcomes if (f := repeated(o, versions, as_of) or silent(o, new, versions))]
    left = unchanged(new, changes, versions, as_of)
    return (*found, *([left] if left else []))


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
    if "E" in new.absent:
        return None
    due = f", due by {day(outcome.deadline)}" if outcome.deadline else ""
    message = (
        f"The version of {day(versions.old)} sought this outcome{due}; {_the_new(versions)} does not say "
        "what became of it."
    )
    severity: Severity = "low" if outcome.new is not None else "medium"
    return Fault("progress_silent", message, quoted(outcome.old), Place(section="E"), _SAY, severity)


def unchanged(new: Plan, changes: Sequence[Change], versions: Versions, as_of: dt.date) -> Fault | None:
    """Needs and provision as they were, though a year has gone by."""
    needs = [c for c in changes if c.section in _NEEDS and c.kind != "outcome"]
    provision = [c for c in changes if c.section in _PROVISION]
    if versions.old is None or not (_kept(needs, "B") and _kept(provision, "F")) or _reason_to_keep(new):
        return None
    other = sum(not c.same_substance for c in (*needs, *provision))
    dated = any(c.dates_only for c in changes)
    everything = all(c.same_substance for c in changes)
    what = (
        "only the dates changed" if everything and dated else "needs and provision are word for word the same"
    )
    if other:
        what = f"{what} but for {other} of {len(needs) + len(provision)} statements"
    elif dated and not everything:
        what = "needs and provision are the same but for dates and ages"
    since = (
        f"the review of {day(versions.reviewed)}" if versions.reviewed else f"{day(versions.new or as_of)}"
    )
    until = f"since then came {since}" if versions.reviewed else f"this version is of {since}"
    message = f"The version before this is of {day(versions.old)}, and {until}; {what}."
    shown = max(
        (c for c in provision if c.same_substance), key=lambda c: (len(c.new_text or ""), c.new_text or "")
    )
    severity: Severity = "high" if everything else "medium"
    place = shown.new_place or shown.old_place or _NOWHERE
    return Fault("unchanged_since_review", message, quoted(shown.new_text or ""), place, _LOOK, severity)


def _kept(changes: Sequence[Change], code: str) -> bool:
    """Whether statements, some of them of section `code`, are as they were, a line in many apart."""
    other = sum(not c.same_substance for c in changes)
    return any(c.section == code and c.same_substance for c in changes) and other <= len(changes) // _ONE_IN


def _reason_to_keep(plan: Plan) -> bool:
    """Whether the plan says that needs and provision were looked at and left on purpose."""
    said = (s for x in plan.sections.values() for p in x.passages for s in sentences(p.text))
    return any(_matches("kept_on_purpose", sentence) for sentence in said)


def _matches(group: Group, text: str) -> bool:
    return any(p.search(text) for p in patterns(group))


def _the_new(versions: Versions) -> str:
    return f"that of {day(versions.new)}" if versions.new else "the new one"
