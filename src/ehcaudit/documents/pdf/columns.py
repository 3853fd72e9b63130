"""Text set in columns without rules: key and value, index and title."""

from __future__ import annotations

from ehcaudit.documents.pdf.geometry import PageContent, TablePart


def text_tables(page: PageContent, pitch: float) -> list[TablePart]:
    """Take the lines that stand in columns out of the page and return them as tables."""
    return []
