"""Which pages were scans, what became of each, and what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ehcaudit.documents.ocr import INSTALL, find_engine
from ehcaudit.documents.pdf.notices import named
from ehcaudit.documents.refusal import RefusedError

if TYPE_CHECKING:
    from ehcaudit.documents.model import TextSource
    from ehcaudit.documents.pdf.geometry import Word
    from ehcaudit.documents.pdf.paths import Drawing
    from ehcaudit.documents.pdf.scans import Scans

_PICTURES = "The pages are pictures of text (a scan)"
_OR_WORD = "or ask for the Word file, or for a PDF saved from it"


class ScanLog:
    """Reads scanned pages where an engine is installed, for at most `seconds` in all, and keeps count."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._scans: Scans | None = None
        self._read: list[int] = []
        self._without_engine: list[int] = []
        self._empty: list[int] = []
        self._failed: list[int] = []
        self._no_time: list[int] = []

    def read(
        self, number: int, page: Any, size: tuple[float, float], words: list[Word], drawing: Drawing
    ) -> tuple[list[Word], Drawing]:
        """The words and lines of a scanned page; those of its text layer (given) where it cannot be read."""
        scans = self._ready()
        if scans is None:
            self._without_engine.append(number)
            return words, drawing
        try:
            found = scans.read(page, *size)
        except TimeoutError:
            self._no_time.append(number)
            return words, drawing
        if found is None:
            self._failed.append(number)
            return words, drawing
        seen, rules = found
        (self._read if seen else self._empty).append(number)
        return _both(words, seen), rules

    def _ready(self) -> Scans | None:
        if self._scans is None:
            engine = find_engine()
            if engine is None:
                return None
            from ehcaudit.documents.pdf.scans import Scans

            self._scans = Scans(engine, self._seconds)
        return self._scans

    def source(self, pages_with_text: list[int]) -> TextSource:
        """Where the text of the document comes from."""
        if not self._read:
            return "text"
        return "ocr" if set(pages_with_text) <= set(self._read) else "mixed"

    def warnings(self) -> list[str]:
        """What is told where some pages could not be read."""
        out = []
        if self._without_engine:
            out.append(f"{named(self._without_engine)} without text (a scan or a picture): not read. "
                       f"To have such pages read, {INSTALL}.")  # fmt: skip
        if self._failed:
            out.append(f"{named(self._failed)} a scan whose text could not be recognised: not read.")
        if self._no_time:
            out.append(
                f"{named(self._no_time)} a scan for which there was no time left: not read. Raise the limit."
            )
        return out

    def refusal(self) -> RefusedError:
        """Why a document without any text is not read."""
        if self._no_time:
            return RefusedError(
                "timeout", f"{_PICTURES}, and recognising their text takes too long. Raise the limit."
            )
        if self._without_engine:
            return RefusedError("no_text", f"{_PICTURES}. To have them read, {INSTALL}; {_OR_WORD}.")
        if self._failed or self._empty:
            return RefusedError(
                "no_text", f"{_PICTURES}, and no text was recognised in them. Scan it anew, {_OR_WORD}."
            )
        return RefusedError("no_text", "The PDF file holds no text.")


def _both(layer: list[Word], seen: list[Word]) -> list[Word]:
    """The words seen, and those of the text layer that are not the same words again."""
    kept = []
    for word in layer:
        x, y = (word.box.x0 + word.box.x1) / 2, (word.box.top + word.box.bottom) / 2
        if not any(s.box.x0 <= x <= s.box.x1 and s.box.top <= y <= s.box.bottom for s in seen):
            kept.append(word)
    return [*kept, *seen]
