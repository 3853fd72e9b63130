"""What a worker process does before its first document: it is silent, and bounds its own memory."""

from __future__ import annotations

import logging
import os
import signal
import threading
import warnings

from ehcaudit.batch.memory import limit_memory, resident_bytes

OUT_OF_MEMORY = 77
"""The status with which a worker ends itself when it holds too much memory."""
_WATCH_SECONDS = 0.25


def confine(memory_bytes: int) -> None:
    """Make this process a worker for documents of which each may take `memory_bytes`."""
    be_quiet()
    _preload()
    bound(memory_bytes)


def be_quiet() -> None:
    """What a library prints must not mix with the report, nor show a plan's words; Ctrl-C is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream_number in (1, 2):
        os.dup2(nowhere, stream_number)
    os.close(nowhere)
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)


def bound(memory_bytes: int) -> None:
    """End this process once it holds so much more than now."""
    limit_memory(memory_bytes)
    ceiling = resident_bytes() + memory_bytes
    threading.Thread(target=_watch_memory, args=(ceiling,), daemon=True).start()


def _preload() -> None:
    import ehcaudit.documents.read
    import ehcaudit.plans  # noqa: F401


def _watch_memory(ceiling: int) -> None:
    pause = threading.Event()
    while not pause.wait(_WATCH_SECONDS):
        if resident_bytes() > ceiling:
            os._exit(OUT_OF_MEMORY)
