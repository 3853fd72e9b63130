"""Reads Education, Health and Care plans and judges them against a published rubric.

from ehcaudit import audit

run = audit("plans/", rubric="code-of-practice")
for card in run.plans:
    print(card.plan_id, card.grade, card.score)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ehcaudit.api import audit, read_plan

__version__ = "0.1.0"
__all__ = ["__version__", "audit", "read_plan"]


def __getattr__(name: str) -> Any:
    """The library loads when it is asked for, so that the command line starts fast (PEP 562)."""
    if name in {"audit", "read_plan"}:
        from ehcaudit import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
