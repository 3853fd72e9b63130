"""Worker processes: each document is read and judged where it can be killed without harm to the rest."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures import as_completed
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from ehcaudit.batch.confine import OUT_OF_MEMORY, be_quiet, bound
from ehcaudit.batch.job import Finished
from ehcaudit.batch.worker import audit_document, prepare, refused

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from concurrent.futures import Future

    from ehcaudit.batch.job import Job, Settings
    from ehcaudit.rubric.scorecard import Scorecard

# A fresh worker after so many documents keeps memory flat over thousands.
_DOCUMENTS_A_WORKER = 250

Audit = Callable[["Job", "Settings"], "Scorecard"]

_settings: Settings | None = None


def default_jobs(documents: int) -> int:
    """As many workers as cores that this process may use, and no more than documents."""
    if sys.platform == "linux":
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(cores, documents))


def stream(
    jobs: Sequence[Job], settings: Settings, workers: int, audit: Audit = audit_document
) -> Generator[Finished, None, None]:
    """Audit `jobs`, yielding each as it ends.

    `workers` 0 works in this process, without limits of time and memory. `audit` does the work; where there
    are workers it must be a function of a module, which they import.
    """
    if workers == 0:
        prepare(settings)
        for done, job in enumerate(jobs, start=1):
            yield Finished(done, len(jobs), audit(job, settings))
    else:
        yield from _in_workers(jobs, settings, min(workers, max(len(jobs), 1)), audit)


def _in_workers(
    jobs: Sequence[Job], settings: Settings, workers: int, audit: Audit
) -> Generator[Finished, None, None]:
    from pebble import ProcessPool

    pool = ProcessPool(
        max_workers=workers,
        max_tasks=_DOCUMENTS_A_WORKER,
        initializer=_start_worker,
        initargs=(settings,),
        context=get_context("spawn"),
    )
    finished = False
    try:
        with _one_thread_each():
            futures: dict[Future[Scorecard], Job] = {
                pool.schedule(_work, (job, audit), timeout=settings.limits.seconds): job for job in jobs
            }
            for done, future in enumerate(as_completed(futures), start=1):
                yield Finished(done, len(jobs), _result(future, futures[future], settings))
        finished = True
    finally:
        _end(pool, finished)


def _end(pool: Any, finished: bool) -> None:
    """Let idle workers go, or stop those at work where the reader of the stream has gone."""
    if finished:
        pool.close()
    else:
        pool.stop()
    pool.join()


def _result(future: Future[Scorecard], job: Job, settings: Settings) -> Scorecard:
    from pebble import ProcessExpired

    try:
        return future.result()
    except FutureTimeoutError:
        why = f"It took longer than {settings.limits.seconds:g} seconds. If it is a plan, raise the limit."
        return refused(job, settings, "timeout", why)
    except ProcessExpired as error:
        if error.exitcode == OUT_OF_MEMORY:
            why = "It needs more memory than a document may have. If it is a plan, raise the limit."
            return refused(job, settings, "limit_exceeded", why)
        return refused(job, settings, "crashed", "The program that read it ended without an answer.")
    except Exception as error:
        return refused(job, settings, "crashed", f"An error of this program ({type(error).__name__}).")


@contextlib.contextmanager
def _one_thread_each() -> Generator[None, None, None]:
    """Workers inherit the environment: one thread of linear algebra each, since each has a core."""
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _start_worker(settings: Settings) -> None:
    """Runs once in each worker, before its first document and outside that document's time."""
    global _settings
    _settings = settings
    be_quiet()
    _preload()
    prepare(settings)
    bound(settings.limits.memory_bytes)


def _preload() -> None:
    import ehcaudit.documents.read
    import ehcaudit.plans
    import ehcaudit.rubric  # noqa: F401


def _work(job: Job, audit: Audit) -> Scorecard:
    if _settings is None:
        raise RuntimeError("the worker was not started")
    return audit(job, _settings)
