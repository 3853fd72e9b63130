"""Document → Plan: what kind of document, sections, needs, outcomes, provision, advice list, subject,
dates."""

from ehcaudit.plans.serialise import plan_json
from ehcaudit.plans.understand import understand

__all__ = ["plan_json", "understand"]
