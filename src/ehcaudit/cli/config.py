"""The configuration file: `ehcaudit.toml`, or `[tool.ehcaudit]` in `pyproject.toml`."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PositiveFloat, PositiveInt, ValidationError

from ehcaudit.cli.errors import CliError
from ehcaudit.documents.limits import Limits

FILE = "ehcaudit.toml"


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class LimitsConfig(_Table):
    """How much of a file is read before it is refused. What is left out keeps its default."""

    file_bytes: PositiveInt | None = None
    zip_entries: PositiveInt | None = None
    part_bytes: PositiveInt | None = None
    total_bytes: PositiveInt | None = None
    ratio: PositiveFloat | None = None
    ratio_from_bytes: PositiveInt | None = None
    pages: PositiveInt | None = None
    paragraphs: PositiveInt | None = None
    cells: PositiveInt | None = None
    span: PositiveInt | None = None
    depth: PositiveInt | None = None
    characters: PositiveInt | None = None
    seconds: PositiveFloat | None = None
    memory_bytes: PositiveInt | None = None

    def limits(self) -> Limits:
        """The limits in force."""
        return dataclasses.replace(Limits(), **self.model_dump(exclude_none=True))


class Config(_Table):
    """What the file may say; names are those of the options. The command line wins."""

    rubric: str | None = Field(
        default=None, description="Name of a shipped rubric, or a file beside this one."
    )
    as_of: str | None = Field(default=None, description="ISO date.")
    format: Literal["terminal", "json", "jsonl", "csv"] | None = None
    full: bool | None = None
    redact: bool | None = None
    jobs: Annotated[int, Field(ge=0)] | None = None
    fail_under: Annotated[float, Field(ge=0, le=100)] | None = None
    fail_on: Literal["high", "medium", "low", "info"] | None = None
    exit_zero: bool | None = None
    limits: LimitsConfig = LimitsConfig()


@dataclasses.dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration, and the file it came from (`None`: none was found)."""

    config: Config
    file: Path | None = None

    def rubric(self) -> str | None:
        """The rubric: a path in the file counts from the file's folder."""
        name = self.config.rubric
        if name is None or self.file is None:
            return name
        beside = self.file.parent / name
        return str(beside) if beside.is_file() else name


def load_config(first: Path | None, explicit: Path | None, isolated: bool) -> Loaded:
    """The configuration in force. Raises `CliError` for a file that cannot be used."""
    if explicit is not None:
        table = _table(explicit)
        if table is None:
            raise CliError(f"{explicit}: there is no table [tool.ehcaudit] in it")
        return _loaded(table, explicit)
    if isolated:
        return Loaded(Config())
    start = (first or Path()).absolute()
    for folder in (start, *start.parents):
        for name in (FILE, "pyproject.toml"):
            file = folder / name
            table = _table(file) if file.is_file() else None
            if table is not None:
                return _loaded(table, file)
    return Loaded(Config())


def _table(file: Path) -> dict[str, Any] | None:
    try:
        with file.open("rb") as stream:
            data = tomllib.load(stream)
    except OSError as error:
        raise CliError(f"the configuration {file} cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if file.name == "pyproject.toml":
            return None  # another tool's file, and its fault to report
        raise CliError(f"{file}: not valid TOML: {error}") from None
    if file.name == "pyproject.toml":
        table = data.get("tool", {}).get("ehcaudit")
        return table if isinstance(table, dict) else None
    return data


def _loaded(table: dict[str, Any], file: Path) -> Loaded:
    hyphens = {key.replace("-", "_"): value for key, value in table.items()}
    try:
        return Loaded(Config.model_validate(hyphens), file)
    except ValidationError as error:
        raise CliError("\n".join(_fault(file, fault) for fault in error.errors())) from None


def _fault(file: Path, fault: Any) -> str:
    where = ".".join(str(part) for part in fault["loc"])
    if fault["type"] == "extra_forbidden":
        known = LimitsConfig if where.startswith("limits.") else Config
        return f"{file}: '{where}' is not known here; expected one of {', '.join(known.model_fields)}"
    message = str(fault["msg"])
    return f"{file}: {where}: {message[0].lower()}{message[1:]}; found {fault['input']!r}"
