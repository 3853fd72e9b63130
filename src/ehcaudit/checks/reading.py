"""A case with what several checks need of it, worked out once and only when a check asks for it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.checks.advice.view import AdviceView
    from ehcaudit.checks.comparing.model import Comparison
    from ehcaudit.checks.model import OutcomeJudgement, ProvisionJudgement
    from ehcaudit.checks.statements import StatementContext
    from ehcaudit.checks.template.view import TemplateView
    from ehcaudit.checks.tracing.model import Trace
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Outcome, Plan, Provision


class Reading:
    """A `Case` and the judgements of its statements. Checks read it and never change it."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @property
    def plan(self) -> Plan:
        """The plan under judgement."""
        return self.case.plan

    @cached_property
    def outcomes(self) -> tuple[tuple[Outcome, OutcomeJudgement], ...]:
        """Every statement of section E with its judgement, in the order of the plan."""
        outcomes = self.plan.outcomes
        if not outcomes:
            return ()
        from ehcaudit.checks.statements import judge_outcomes

        judged = judge_outcomes([(o.text, self._context(o)) for o in outcomes])
        return tuple(zip(outcomes, judged, strict=True))

    @cached_property
    def provision(self) -> tuple[tuple[Provision, ProvisionJudgement], ...]:
        """Every item of sections F, G, H1 and H2 with its judgement, in the order of the plan."""
        items = self.plan.provision
        if not items:
            return ()
        from ehcaudit.checks.statements import judge_provisions

        judged = judge_provisions([(p.text, _fields(p)) for p in items])
        return tuple(zip(items, judged, strict=True))

    @cached_property
    def trace(self) -> Trace | None:
        """What became of each recommendation of the advice at hand; `None` where no advice is at hand."""
        from ehcaudit.checks.tracing.appended import appended_sources

        if not self.case.advice and not appended_sources(self.plan):
            return None
        from ehcaudit.checks.tracing.trace import trace_case

        return trace_case(self.case)

    @cached_property
    def comparison(self) -> Comparison | None:
        """The plan against its previous version; `None` where none is at hand, or it is another child's."""
        if self.case.previous is None:
            return None
        from ehcaudit.checks.comparing.compare import compare_plans

        if self.case.previous.kind in ("template", "annual_review", "advice", "other"):
            return None
        found = compare_plans(self.case.previous, self.plan, self.case.as_of, self.case.policy)
        return None if found.identity == "different" else found

    @cached_property
    def template(self) -> TemplateView:
        """The document as a blank template: its words with the sections that they belong to."""
        from ehcaudit.checks.template.view import TemplateView

        return TemplateView(self.plan.document)

    @cached_property
    def advised(self) -> AdviceView:
        """The document as a professional's advice: needs, outcomes and provision that it states itself."""
        from ehcaudit.checks.advice.view import AdviceView

        return AdviceView(self.case)

    def _context(self, outcome: Outcome) -> StatementContext:
        from ehcaudit.checks.statements import StatementContext

        subject, views = self.plan.subject, self.plan.sections.get("A")
        return StatementContext(
            names=tuple(n for n in (subject.name, subject.known_as) if n),
            date_of_birth=subject.date_of_birth,
            plan_date=self.plan.dates.version,
            as_of=self.case.as_of,
            inherited_deadline=outcome.deadline_context,
            aspirations=views.text if views else None,
            tier=outcome.tier,
            policy=self.case.policy,
        )


def _fields(item: Provision) -> dict[str, str | None]:
    return {
        "what": item.what,
        "who": item.who,
        "frequency": item.frequency,
        "duration": item.duration,
        "group_size": item.group_size,
        "where": item.where,
    }
