"""What an engine is given and gives back, and which engine is used."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from typing import Any

    import numpy as np

    Greys = np.ndarray[Any, np.dtype[np.uint8]]

INSTALL = (
    "install Tesseract on this computer (Debian and Ubuntu: tesseract-ocr; macOS: brew install tesseract; "
    "Windows: the installer of UB Mannheim), or this program with its extra: pip install 'ehcaudit[ocr]'"
)


class Picture(NamedTuple):
    """A page as greys (0 black, 255 white; row by row) with so many dots an inch."""

    greys: Greys
    dpi: float


class SeenWord(NamedTuple):
    """A word, its box in dots from the top left corner, the line that it stands in, how sure it is (0–1)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    line: int
    confidence: float


class EngineError(Exception):
    """The engine gave no answer for this page. The message holds no text of the page."""


class Engine(Protocol):
    """Recognises the words of one page at a time; `dpi` is the resolution at which it does so best."""

    @property
    def dpi(self) -> float: ...

    def words(self, picture: Picture, seconds: float) -> list[SeenWord]:
        """The words of the page. Raises `EngineError`, or `TimeoutError` after so many `seconds`."""
        ...


@cache
def find_engine() -> Engine | None:
    """The engine in use: Tesseract where installed (it reads better), else the extra's; `None` without."""
    from ehcaudit.documents.ocr.rapid import find_rapid
    from ehcaudit.documents.ocr.tesseract import find_tesseract

    return find_tesseract() or find_rapid()
