"""How a reader says, from deep inside, that it will not read on. Never leaves `ehcaudit.documents`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.documents.model import Reason


class RefusedError(Exception):
    """A file is refused: `reason` is a code of the contract, `message` a sentence for people.

    The message never holds text of the document.
    """

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason: Reason = reason
        self.message = message


class DamagedError(RefusedError):
    """Part of the file cannot be unpacked or is not well-formed: a reader may go on without that part."""


def over_limit(what: str, limit: float) -> RefusedError:
    """The refusal of a file that has more of `what` than the configured `limit`."""
    shown = f"{limit:,.0f}"
    return RefusedError(
        "limit_exceeded",
        f"The file has more {what} than is read ({shown}). "
        "If it is a plan, raise the limit in the configuration.",
    )
