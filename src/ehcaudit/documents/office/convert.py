"""Has LibreOffice make a .docx of a file, behind a guard that outlives neither its time nor its caller."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import threading
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.documents.office import guard
from ehcaudit.documents.refusal import RefusedError, over_limit

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.office.formats import Source

_SHARE_OF_TIME = 0.6
"""The rest of a document's time is for reading what was made."""
_GRACE_SECONDS = 10.0
_WHY_NOT = "LibreOffice could not read the file: it may be damaged. Open it in Word and save it as .docx."


def to_docx(program: Path, data: bytes, source: Source, limits: Limits) -> bytes:
    """The bytes of a .docx made of `data`.

    LibreOffice runs with a profile of its own (no macros, no links, no network), in a folder that only this
    user can open and that is deleted afterwards. Raises `RefusedError`: `timeout`, `limit_exceeded`,
    `not_a_document`.
    """
    seconds = _SHARE_OF_TIME * limits.seconds
    order = {
        "program": str(program),
        "suffix": source.suffix,
        "filter": source.filter,
        "seconds": seconds,
        "memory": limits.memory_bytes,
        "most": limits.file_bytes,
        "size": len(data),
        "profile": files(__package__).joinpath("profile.xcu").read_text(encoding="utf-8"),
    }
    code, made = _guarded(order, data, seconds)
    if code == guard.TIMEOUT:
        raise RefusedError(
            "timeout",
            f"LibreOffice took longer than {seconds:g} seconds to open it. If it is a plan, raise the limit.",
        )
    if code == guard.TOO_LARGE:
        raise over_limit("bytes", limits.file_bytes)
    if code or not made:
        raise RefusedError("not_a_document", _WHY_NOT)
    return made


def _guarded(order: dict[str, object], data: bytes, seconds: float) -> tuple[int, bytes]:
    """The guard's exit code and what it wrote."""
    command = [sys.executable, "-I", "-S", str(Path(guard.__file__))]
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **guard.apart()
    ) as process:
        last_resort = threading.Timer(seconds + _GRACE_SECONDS, process.kill)
        last_resort.start()
        made = b""
        try:
            assert process.stdin is not None  # noqa: S101
            assert process.stdout is not None  # noqa: S101
            # Its input stays open until it is done: where we die, it sees the end and tidies up.
            with contextlib.suppress(BrokenPipeError):
                process.stdin.write(json.dumps(order).encode() + b"\n" + data)
                process.stdin.flush()
            made = process.stdout.read()
        finally:
            last_resort.cancel()
    return process.returncode, made
