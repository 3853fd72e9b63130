"""The version before that a plan is to be compared with: whether it was, and why not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.rubric.scorecard import Scorecard, UnusedVersion

if TYPE_CHECKING:
    import datetime as dt

    from ehcaudit.batch.job import Job, Settings
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.model import Plan
    from ehcaudit.policy import Policy

# Documents that can be a version of a plan.
PLAN_KINDS = frozenset({"plan", "working_document", "amendment_notice"})


def version_before(job: Job, settings: Settings, plan: Plan, policy: Policy) -> Plan | Unreadable | None:
    """What is understood of the version before; `None` where there is none, or the plan is not judged."""
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.documents.read import read_document
    from ehcaudit.plans import understand

    if job.previous is None or plan.kind not in settings.rubric.applies_to:
        return None
    document = read_document(Path(job.previous), limits=settings.limits)
    return document if isinstance(document, Unreadable) else understand(document, policy)


def with_version_before(
    card: Scorecard, plan: Plan, before: Plan | Unreadable | None, path: str
) -> Scorecard:
    """The card with the version before that the plan was compared with, or with why it was not, in
    `unused` and the warnings. `path` is that version's."""
    from ehcaudit.checks.comparing.identity import same_child
    from ehcaudit.documents.model import Unreadable

    name = Path(path).name
    if before is None:
        return card
    if isinstance(before, Unreadable):
        warning = f"the previous version {name} could not be read ({before.reason}). {before.message}"
        return _unused(card, UnusedVersion("unreadable", f"{before.reason}. {before.message}"), warning)
    if plan.kind not in PLAN_KINDS:
        return card
    if before.kind not in PLAN_KINDS:
        warning = f"the previous version {name} is not a plan, and was not used"
        return _unused(card, UnusedVersion("not_a_plan", before.kind), warning)
    identity, reason = same_child(before.subject, plan.subject)
    if identity == "different":
        warning = f"the previous version {name} is another child's ({reason}), and was not used"
        return _unused(card, UnusedVersion("another_child", reason), warning)
    if identity == "unknown":
        card = _warned(card, f"it cannot be told whether {name} is a plan of the same child ({reason})")
    old, new = dated(before), dated(plan)
    if old and new and old > new:
        warning = f"the previous version {name} ({old}) is later than the plan ({new})"
        return _unused(card, UnusedVersion("later", f"{old} after {new}"), warning)
    if old is None or new is None:
        which = "it" if old is None else "the plan"
        card = _warned(
            card, f"it cannot be told whether {name} is the earlier version: {which} states no date"
        )
    return replace(card, previous=path)


def dated(plan: Plan) -> dt.date | None:
    """The date of a version."""
    return plan.dates.version or plan.dates.last_review


def refusal(unused: UnusedVersion, path: str) -> str:
    """What to tell who named that version."""
    if unused.kind == "unreadable":
        return (
            f"{path}: cannot be read ({unused.reason.partition('. ')[0]}). {unused.reason.partition('. ')[2]}"
        )
    if unused.kind == "later":
        return (
            f"--previous: '{path}' is later than the plan ({unused.reason}); give the earlier version first: "
            "score the later one, and name the earlier one as its --previous"
        )
    if unused.kind == "another_child":
        return f"--previous: '{path}' is another child's plan ({unused.reason})"
    return f"--previous: '{path}' is not a plan; name the version before of the plan that is scored"


def _unused(card: Scorecard, unused: UnusedVersion, warning: str) -> Scorecard:
    return replace(_warned(card, warning), unused=unused)


def _warned(card: Scorecard, warning: str) -> Scorecard:
    return replace(card, warnings=tuple(dict.fromkeys((*card.warnings, warning))))
