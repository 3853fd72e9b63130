"""Law and statutory guidance as data with an edition date: sections, intervals, school years, deadlines."""

from ehcaudit.policy.load import Policy, load_policy

__all__ = ["Policy", "load_policy"]
