"""Texts that stand in plans of different children of one batch. Learned from the batch, and for the batch only."""  # noqa: E501

from ehcaudit.batch.sameness.shared import shared_texts
from ehcaudit.batch.sameness.wordprint import wordprint

__all__ = ["shared_texts", "wordprint"]
