"""The time that a document may take, looked at where a reader goes round and round."""

from __future__ import annotations

import time

from ehcaudit.documents.refusal import RefusedError


class Deadline:
    """Ends `seconds` after it was made (monotonic clock)."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds left, never below 0."""
        return max(0.0, self._end - time.monotonic())

    def check(self) -> None:
        """Raises `RefusedError` (`timeout`) where the time is over."""
        if not self.left:
            raise RefusedError(
                "timeout",
                f"It took longer than {self.seconds:g} seconds. If it is a plan, raise the limit.",
            )
