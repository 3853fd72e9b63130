"""Which documents a run is about: files, folders and globs, the advice beside each plan, stable ids."""

from __future__ import annotations

import glob
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.batch.job import Job
from ehcaudit.batch.manifest import advice_of_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Old formats are picked up so that they are named in the report, not passed over in silence.
SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".pdf", ".doc", ".odt", ".rtf"})
_ADVICE = "_advice"


class NoSuchPathError(Exception):
    """A path or pattern that names nothing."""

    def __init__(self, path: str) -> None:
        super().__init__(f"there is no file or folder '{path}'")
        self.path = path


@dataclass(frozen=True, slots=True)
class Found:
    """Documents to audit, sorted by path, and how many files serve as advice to them."""

    jobs: tuple[Job, ...]
    advice_files: int = 0
    unread_folders: tuple[str, ...] = ()


def discover(paths: Iterable[str | Path], *, advice_too: bool = False) -> Found:
    """Everything to audit under `paths`. Raises `NoSuchPathError` for one that names nothing.

    `advice_too` audits advice that serves a plan as well: where the rubric is one for advice.
    """
    skipped: list[str] = []
    files = _unique(file for path in paths for file in _files(str(path), skipped))
    advice = {file: _unique([*_listed(file), *advice_for(file)]) for file in files}
    serving = {_key(name) for file, names in advice.items() for name in names if name != file}
    if advice_too:
        serving = set()
    plans = [file for file in files if _key(file) not in serving]
    jobs = [Job(_shown(file), plan_id(file), tuple(_shown(name) for name in advice[file])) for file in plans]
    return Found(tuple(sorted(jobs, key=lambda job: job.path)), len(serving), tuple(skipped))


def plan_id(path: Path) -> str:
    """The id of a plan: its file's name without the ending, whatever else is in the batch.

    The same plan as Word and as PDF has the same id; their paths tell them apart.
    """
    return unicodedata.normalize("NFC", path.stem)


def advice_for(plan: Path) -> tuple[Path, ...]:
    """The advice beside a plan: in `<stem>_advice/`, or `<first part of the stem before "_">_advice/`."""
    found: list[Path] = []
    for name in dict.fromkeys((plan.stem, plan.stem.partition("_")[0])):
        folder = plan.parent / f"{name}{_ADVICE}"
        # os.path, since pathlib raises for a folder beside which nothing may be looked at
        if name and os.path.isdir(folder):  # noqa: PTH112
            found += _walk(folder, [])
    return tuple(_unique(found))


def files_of(path: str | Path) -> tuple[Path, ...]:
    """The documents that a path names: itself, or those in the folder. Raises `NoSuchPathError`."""
    return tuple(_unique(_files(str(path), [])))


def _files(path: str, skipped: list[str]) -> Iterator[Path]:
    place = Path(path)
    if place.is_dir():
        yield from _walk(place, skipped)
    elif place.exists():
        yield place
    else:
        # Shells on Windows pass patterns on as they are.
        matches = sorted(glob.glob(path, recursive=True)) if glob.has_magic(path) else []  # noqa: PTH207
        if not matches:
            raise NoSuchPathError(path)
        for match in matches:
            yield from (_walk(Path(match), skipped) if Path(match).is_dir() else _named(Path(match)))


def _named(path: Path) -> Iterator[Path]:
    if _is_document(path):
        yield path


def _walk(folder: Path, skipped: list[str]) -> Iterator[Path]:
    def remember(error: OSError) -> None:
        skipped.append(Path(error.filename or folder).as_posix())

    for where, folders, names in os.walk(folder, onerror=remember):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            yield from _named(Path(where) / name)


def _is_document(path: Path) -> bool:
    """Neither hidden, nor the lock file (`~$…`) that Word leaves beside an open document."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))


def _listed(plan: Path) -> list[Path]:
    """The advice that a `manifest.csv` beside the plan gives it."""
    return [row.advice for row in advice_of_manifest(plan)]


def _unique(files: Iterable[Path]) -> list[Path]:
    first: dict[str, Path] = {}
    for file in files:
        first.setdefault(_key(file), file)
    return list(first.values())


def _key(file: Path) -> str:
    return os.path.normcase(os.path.realpath(file))


def _shown(file: Path) -> str:
    return file.as_posix()
