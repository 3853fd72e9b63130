"""Files → `Document`s: blocks in reading order with their places, whatever the format.

`read_document(path)` is the front door. Nothing that opens files is loaded until it is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.documents.read import read_document

__all__ = ["read_document"]


def __getattr__(name: str) -> object:
    if name == "read_document":
        from ehcaudit.documents import read

        return read.read_document
    raise AttributeError(name)
