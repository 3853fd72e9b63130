"""The judgement of single statements: outcomes of section E, provision of sections F, G and H."""

from ehcaudit.checks.statements.context import StatementContext
from ehcaudit.checks.statements.outcome import judge_outcome, judge_outcomes
from ehcaudit.checks.statements.provision import judge_provision, judge_provisions

__all__ = ["StatementContext", "judge_outcome", "judge_outcomes", "judge_provision", "judge_provisions"]
