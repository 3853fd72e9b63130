"""Word files, read by one walk of their XML in document order."""

from ehcaudit.documents.word.reader import read_word

__all__ = ["read_word"]
