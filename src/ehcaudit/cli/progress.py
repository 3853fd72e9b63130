"""Progress with the time left: on standard error, and only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ehcaudit.batch.job import Event


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[Event], None]]:
    """Yields what is to be called as each document ends. Never shows a name."""
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ehcaudit.batch.job import Finished

    columns = (TextColumn("Auditing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("audit", total=None)

        def update(event: Event) -> None:
            done = event.done if isinstance(event, Finished) else 0
            shown.update(task, completed=done, total=event.total)

        yield update
