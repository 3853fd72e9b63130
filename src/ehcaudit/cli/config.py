"""The configuration file: `ehcaudit.toml`, or `[tool.ehcaudit]` in `pyproject.toml`."""

from __future__ import annotations

import dataclasses
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ehcaudit.cli.errors import CliError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.cli.config_model import Config

FILE = "ehcaudit.toml"


@dataclasses.dataclass(frozen=True, slots=True)
class Loaded:
    """A configuration, and the file it came from (`None`: none was found)."""

    config: Config
    file: Path | None = None

    def rubric(self) -> str | None:
        """The rubric: a path in the file counts from the file's folder."""
        return self.beside(self.config.rubric)

    def beside(self, name: str | None) -> str | None:
        """A path that the file gives, from the file's folder; as it stands where no such file is there."""
        if name is None or self.file is None:
            return name
        beside = self.file.parent / name
        return str(beside) if beside.is_file() else name


def load_config(first: Path | None, explicit: Path | None, isolated: bool) -> Loaded:
    """The configuration in force. Raises `CliError` for a file that cannot be used."""
    from ehcaudit.cli.config_model import Config

    found = find_table(first, explicit, isolated)
    return Loaded(Config()) if found is None else _loaded(*found)


def find_table(
    first: Path | None, explicit: Path | None, isolated: bool
) -> tuple[dict[str, Any], Path] | None:
    """What the nearest configuration file says, unchecked, and which file it is; `None` without one.

    Cheap where there is none, so that commands that hardly need it stay quick.
    """
    if explicit is not None:
        table = _table(explicit)
        if table is None:
            raise CliError(f"{explicit}: there is no table [tool.ehcaudit] in it")
        return table, explicit
    start = (first or Path()).absolute()
    folders = () if isolated else (start, *start.parents)
    for file in (folder / name for folder in folders for name in (FILE, "pyproject.toml")):
        table = _table(file) if _is_there(file) else None
        if table is not None:
            return table, file
    return None


def _is_there(file: Path) -> bool:
    """Whether it is a file; not where its folder may not be searched, since nobody named it."""
    try:
        return file.is_file()
    except OSError:
        return False


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
        tools = data.get("tool")
        table = tools.get("ehcaudit") if isinstance(tools, dict) else None
        return table if isinstance(table, dict) else None
    return data


def _loaded(table: dict[str, Any], file: Path) -> Loaded:
    from pydantic import ValidationError

    from ehcaudit.cli.config_model import Config

    hyphens = {key.replace("-", "_"): _underscored(key, value) for key, value in table.items()}
    try:
        return Loaded(Config.model_validate(hyphens), file)
    except ValidationError as error:
        raise CliError("\n".join(_fault(file, fault) for fault in error.errors())) from None


def _underscored(key: str, value: Any) -> Any:
    """The keys of the table `check` with underscores; those of `minimums` are names of criteria."""
    if key == "check" and isinstance(value, dict):
        return {name.replace("-", "_"): inner for name, inner in value.items()}
    return value


def _fault(file: Path, fault: Any) -> str:
    from ehcaudit.cli import config_model as models

    where = ".".join(str(part + 1 if isinstance(part, int) else part) for part in fault["loc"])
    tables: dict[str, type[BaseModel]] = {
        "limits": models.LimitsConfig,
        "check": models.CheckConfig,
        "suppressions": models.SuppressionConfig,
    }
    if fault["type"] == "extra_forbidden":
        known = tables.get(str(fault["loc"][0]), models.Config) if len(fault["loc"]) > 1 else models.Config
        near = get_close_matches(str(fault["loc"][-1]), known.model_fields, n=1)
        meant = f"; did you mean '{near[0]}'?" if near else ""
        return f"{file}: '{where}' is not known here; expected one of {', '.join(known.model_fields)}{meant}"
    if fault["type"] == "missing":
        return f"{file}: {where}: is missing; it is required here"
    message = str(fault["msg"]).removeprefix("Value error, ")
    found = "" if fault["type"] == "value_error" else f"; found {fault['input']!r}"
    return f"{file}: {where}: {message[0].lower()}{message[1:]}{found}"
