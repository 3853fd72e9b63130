"""RapidOCR (extra `ocr`): models in its wheel, so that nothing is fetched when it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.documents.ocr.engine import Engine


def find_rapid() -> Engine | None:
    """RapidOCR, where the extra is installed."""
    return None
