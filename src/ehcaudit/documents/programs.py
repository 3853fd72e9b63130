"""Finds programs of others that help to read: LibreOffice, Tesseract.

The current folder is never looked at: it may be a folder of plans, and what lies in it is not trusted.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = re.compile(r"\d+")


def find_program(names: Iterable[str], places: Iterable[str]) -> Path | None:
    """The first of `names` on the PATH, else the newest file that one of the patterns `places` names.

    A pattern is an absolute path whose parts may hold `*`; `~` and `%VARIABLE%` are filled in.
    """
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        if Path(folder).is_absolute():
            for name in names:
                if _runs(Path(folder, name)):
                    return Path(folder, name)
    for place in places:
        found = sorted(filter(_runs, _matching(place)), key=_version)
        if found:
            return found[-1]
    return None


def _matching(place: str) -> list[Path]:
    filled = re.sub(r"%([^%]+)%", lambda m: os.environ.get(m[1], ""), place)
    path = Path(filled).expanduser()
    if not path.is_absolute():
        return []
    try:
        return list(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    except (OSError, ValueError):
        return []


def _runs(path: Path) -> bool:
    try:
        return path.is_file() and (sys.platform == "win32" or os.access(path, os.X_OK))
    except OSError:
        return False


def _version(path: Path) -> list[int]:
    return [int(number) for number in _DIGITS.findall(str(path))]
