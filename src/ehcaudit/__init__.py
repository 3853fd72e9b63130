"""Reads Education, Health and Care plans and judges them against a published rubric."""

from __future__ import annotations

__version__ = "0.1.0"
