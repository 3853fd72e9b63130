"""Errors as people see them: one line, what and where and what to do. Never a traceback."""

from __future__ import annotations

import functools
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, ParamSpec, TypeVar

import typer

PASSED, MISSED, USAGE, NOTHING, UNREAD = 0, 1, 2, 3, 4

_P = ParamSpec("_P")
_R = TypeVar("_R")


class CliError(Exception):
    """An error to be shown, with the exit code."""

    def __init__(self, message: str, code: int = USAGE) -> None:
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    """A message on standard error."""
    typer.echo(message, err=True)


def fail(message: str, code: int) -> NoReturn:
    """End with a message, each line of it with our name before it."""
    from ehcaudit.reports.text import clean  # a path may hold what a terminal would obey

    for line in message.splitlines() or [""]:
        say(f"ehcaudit: {clean(line)}")
    raise typer.Exit(code)


def guarded(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """Turns every error that a command can meet into a line and an exit code."""

    @functools.wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return command(*args, **kwargs)
        except CliError as error:
            fail(str(error), error.code)
        except KeyboardInterrupt:
            fail("stopped; nothing was written", 130)
        except BrokenPipeError:
            _close_quietly()
        except Exception as error:
            if type(error).__module__.startswith(("typer", "click")):
                raise
            code, message = _explain(error)
            if kwargs.get("verbose"):
                message += "".join(f"\n  {step}" for step in _steps(error))
            fail(message, code)

    return run


def _explain(error: Exception) -> tuple[int, str]:
    from ehcaudit.api import NothingToAuditError, UsageError
    from ehcaudit.batch.discover import NoSuchPathError

    if isinstance(error, NothingToAuditError):
        return NOTHING, str(error)
    if isinstance(error, NoSuchPathError | UsageError):
        return USAGE, str(error)
    if type(error).__name__ in {"RubricError", "LanguageUnavailable"}:  # by name: their modules need not load
        return USAGE, str(error)
    if isinstance(error, OSError):
        what = f" '{error.filename}'" if error.filename else ""
        return USAGE, f"cannot use{what}: {error.strerror or type(error).__name__}"
    return USAGE, internal(error)


def internal(error: BaseException) -> str:
    """An error of ours in one line: its kind and place, never its message, which may quote a plan."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "ehcaudit" in file.parts:
            place = f" in {file.parent.name}/{file.name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return f"an error of this program ({type(error).__name__}{place}); please report this line"


def _steps(error: BaseException) -> list[str]:
    """Where an error came through, for `-v`: code only, since the message may quote a plan."""
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(f.filename).name}, line {f.lineno}, in {f.name}" for f in frames if f.name != "run"]


def _close_quietly() -> NoReturn:
    """The reader went away, as `| head` does: nothing is wrong, and nothing more can be said."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    raise typer.Exit(PASSED)
