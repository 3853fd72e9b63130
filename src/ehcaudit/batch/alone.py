"""Single documents read in a process of their own, which is ended at its limit of time or memory."""

from __future__ import annotations

from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ehcaudit.batch.confine import OUT_OF_MEMORY, confine

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.model import Plan


def read_here(path: Path, limits: Limits, edition: str) -> Plan | Unreadable:
    """What is understood of a document, in this process. `edition` names the policy data."""
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.documents.read import read_document
    from ehcaudit.plans import understand
    from ehcaudit.policy import load_policy

    document = replace(read_document(path, limits=limits), path=path.as_posix())
    return document if isinstance(document, Unreadable) else understand(document, load_policy(edition))


class Alone:
    """A worker for the documents of one command: a new one follows one that was ended.


    Used as a context; a script needs the usual `if __name__ == "__main__":`.
    """

    def __init__(
        self, memory_bytes: int, read: Callable[[Path, Limits, str], Plan | Unreadable] = read_here
    ) -> None:
        self._memory_bytes = memory_bytes
        self._read = read
        self._pool: Any = None

    def __enter__(self) -> Alone:
        from pebble import ProcessPool

        context = get_context("spawn")
        self._pool = ProcessPool(
            max_workers=1, initializer=confine, initargs=(self._memory_bytes,), context=context
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.stop()
        self._pool.join()

    def read(self, path: Path, limits: Limits, edition: str) -> Plan | Unreadable:
        """What is understood of the document at `path`, or why not. Never raises for what it holds."""
        from pebble import ProcessExpired

        try:
            done = self._pool.schedule(self._read, (path, limits, edition), timeout=limits.seconds)
            found: Plan | Unreadable = done.result()
            return found
        except FutureTimeoutError:
            why = f"It took longer than {limits.seconds:g} seconds. If it is a plan, raise the limit."
            return _unread(path, "timeout", why)
        except ProcessExpired as ended:
            if ended.exitcode == OUT_OF_MEMORY:
                why = "It needs more memory than a document may have. If it is a plan, raise the limit."
                return _unread(path, "limit_exceeded", why)
            return _unread(path, "crashed", "The program that read it ended without an answer.")
        except MemoryError:
            return _unread(path, "limit_exceeded", "It needs more memory than a document may have.")
        except Exception as error:  # a fault of ours must not end the command with a traceback
            return _unread(path, "crashed", f"An error of this program ({type(error).__name__}).")


def _unread(path: Path, reason: Any, message: str) -> Unreadable:
    from ehcaudit.documents.model import Unreadable

    return Unreadable(path.as_posix(), reason, message)
