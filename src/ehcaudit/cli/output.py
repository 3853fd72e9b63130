"""Where reports go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from ehcaudit.cli.errors import CliError

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look

_PIPED_WIDTH = 100
_NEEDED = "█░─“”…▁▇"


def colour_wanted(stream: TextIO) -> bool:
    """Colour is for terminals, unless `NO_COLOR` says otherwise (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width_of(stream: TextIO) -> int:
    """Columns of the terminal; of `COLUMNS`, or 100, where there is none."""
    fallback = (_PIPED_WIDTH, 24)
    if stream.isatty() or os.environ.get("COLUMNS"):
        return shutil.get_terminal_size(fallback).columns
    return _PIPED_WIDTH


def unicode_shown(stream: TextIO) -> bool:
    """Whether the console can show block and box characters; older Windows consoles cannot."""
    try:
        _NEEDED.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def prepare_streams() -> None:
    """A character that the console cannot show is replaced: it must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def to_standard_output(content: bytes, *, for_people: bool) -> None:
    """Text for people in the console's encoding; for machines the bytes as they are."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if for_people or buffer is None:
        sys.stdout.write(content.decode("utf-8"))
    else:
        buffer.write(content)
    sys.stdout.flush()


def to_file(content: bytes, path: Path) -> None:
    """Write beside, then move into place. Raises `CliError` where that cannot be done."""
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        _usual_mode(temporary, path)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise CliError(f"cannot write '{path}': {error.strerror or type(error).__name__}") from None


def _usual_mode(temporary: str, path: Path) -> None:
    """The mode that the file had, or that a new file gets: a temporary file is the owner's only."""
    if os.name != "posix":
        return
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    Path(temporary).chmod(mode)


def check_writable(path: Path) -> None:
    """Say before an hour's work, not after it, that its result cannot be written."""
    if path.is_dir():
        raise CliError(f"cannot write '{path}': it is a folder; give a file name")
    if not path.absolute().parent.is_dir():
        raise CliError(f"cannot write '{path}': there is no folder '{path.parent}'")


def show(text: Callable[[Look], str]) -> None:
    """Text for people on standard output, in the console's width and colours."""
    from ehcaudit.reports.interface import Look

    stream = sys.stdout
    look = Look(width_of(stream), colour_wanted(stream), unicode_shown(stream))
    to_standard_output(text(look).encode("utf-8", "replace"), for_people=True)
