"""A rubric from its file: found by name or path, read with positions, checked against the schema."""

from __future__ import annotations

import hashlib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ehcaudit.checks.registry import CHECKS
from ehcaudit.rubric.errors import Problem, RubricError
from ehcaudit.rubric.operators import OPERATORS
from ehcaudit.rubric.positions import Location, PositionedYaml, read_positioned
from ehcaudit.rubric.schema import Criterion, LoadedRubric, Rubric
from ehcaudit.rubric.shipped import DEFAULT_RUBRIC, list_rubrics, rubric_folder

_MOST_BYTES = 1024 * 1024
_SUFFIXES = (".yaml", ".yml")


def load_rubric(name_or_file: str = DEFAULT_RUBRIC) -> LoadedRubric:
    """The rubric of that name, or in that file. Raises `RubricError` with every fault and its place."""
    path = _find(name_or_file)
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise RubricError(Problem(str(path), 0, 0, f"the rubric cannot be read: {reason}")) from None
    shown = path.name if path.parent == rubric_folder() else name_or_file
    if len(raw) > _MOST_BYTES:
        raise RubricError(
            Problem(shown, 1, 1, "the file is larger than 1 MiB; a rubric is a short YAML file")
        )
    return parse_rubric(raw, shown)


def parse_rubric(raw: bytes, file: str) -> LoadedRubric:
    """The rubric in `raw`; `file` is the name that errors carry."""
    positioned = _read(raw, file)
    problems = [
        Problem(file, at.line, at.column, f"'{where[-1]}' stands twice in the same place; remove one")
        for where, at in positioned.repeated
    ]
    try:
        rubric = Rubric.model_validate(positioned.data)
    except ValidationError as error:
        problems += _problems(error.errors(), Rubric, positioned, file, ())
        raise RubricError(*_in_order(problems)) from None
    problems += _same_ids(positioned, file)
    for index, criterion in enumerate(rubric.criteria):
        problems += _parameter_problems(criterion, ("criteria", index, "with"), positioned, file)
    if problems:
        raise RubricError(*_in_order(problems))
    digest = hashlib.sha256(raw.replace(b"\r\n", b"\n")).hexdigest()
    fields = {name: getattr(rubric, name) for name in Rubric.model_fields}
    loaded = LoadedRubric.model_construct(**fields, source=file, sha256=digest)
    loaded._positions = positioned
    return loaded


def _find(name_or_file: str) -> Path:
    shipped = rubric_folder() / f"{name_or_file}.yaml"
    if Path(name_or_file).name == name_or_file and shipped.is_file():
        return shipped
    path = Path(name_or_file)
    if path.is_file():
        return path
    known = list_rubrics()
    near = get_close_matches(name_or_file, known, n=1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    if path.suffix.lower() in _SUFFIXES or path.parent != Path():
        message = "there is no such file"
    else:
        message = "there is no rubric of this name and no such file"
    raise RubricError(Problem(name_or_file, 0, 0, f"{message}; {hint}shipped rubrics: {', '.join(known)}"))


def _read(raw: bytes, file: str) -> PositionedYaml:
    try:
        positioned = read_positioned(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise RubricError(Problem(file, 1, 1, "the file is not UTF-8 text; save it as UTF-8")) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RubricError(
            Problem(file, line, column, f"not YAML: {error.problem or error.context}")
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise RubricError(Problem(file, 1, 1, f"not YAML: {type(error).__name__}")) from None
    if not isinstance(positioned.data, dict):
        raise RubricError(Problem(file, 1, 1, "expected a mapping with id, title, version, criteria, bands"))
    return positioned


def _same_ids(positioned: PositionedYaml, file: str) -> list[Problem]:
    problems = []
    for group in ("criteria", "limits"):
        first: dict[str, int] = {}
        for index, item in enumerate(positioned.data.get(group) or ()):
            if first.setdefault(item["id"], index) != index:
                at = positioned.find((group, index, "id"))
                message = f"{group}: the id '{item['id']}' is used twice; expected a name of its own"
                problems.append(Problem(file, at.line, at.column, message))
    return problems


def _parameter_problems(
    criterion: Criterion, at: Location, positioned: PositionedYaml, file: str
) -> list[Problem]:
    model: type[BaseModel]
    if criterion.operator is not None:
        model = OPERATORS[criterion.operator]
    else:
        model = CHECKS[criterion.check or ""].parameters()
    try:
        model.model_validate(criterion.with_)
    except ValidationError as error:
        return _problems(error.errors(), model, positioned, file, at)
    return []


def _problems(
    errors: list[ErrorDetails], model: type[BaseModel], positioned: PositionedYaml, file: str, at: Location
) -> list[Problem]:
    # A list whose entries are all at fault counts as empty to the schema; the entries' faults say enough.
    told = [error for error in errors if not (error["type"] == "too_short" and error["input"])]
    return [_problem(error, model, positioned, file, at) for error in told or errors]


def _problem(
    error: ErrorDetails, model: type[BaseModel], positioned: PositionedYaml, file: str, at: Location
) -> Problem:
    location: Location = (*at, *error["loc"])
    where = _in_words(location, positioned) or "the rubric"
    unknown = error["type"] == "extra_forbidden"
    position = positioned.find(location, key=unknown or error["type"] == "missing")
    return Problem(file, position.line, position.column, f"{where}: {_expected(error, model)}")


def _in_words(location: Location, positioned: PositionedYaml) -> str:
    """The location as a writer of rubrics names it: a criterion by its id, not by its number."""
    words: list[str] = []
    item: Any = positioned.data
    for part in location:
        if isinstance(item, dict):
            item = item.get(part)
        else:
            item = item[part] if isinstance(item, list) and isinstance(part, int) else None
        if isinstance(part, str):
            words.append(part)
        elif words:
            name = item.get("id") if isinstance(item, dict) else None
            words[-1] += f"[{name or part + 1}]"
    return ".".join(words)


def _expected(error: ErrorDetails, model: type[BaseModel]) -> str:
    if error["type"] == "missing":
        return "is missing; it is required here"
    if error["type"] == "extra_forbidden":
        names = _names(model, tuple(error["loc"][:-1]))
        near = get_close_matches(str(error["loc"][-1]), names, n=1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        return f"is not known here{hint}; expected one of {', '.join(names)}"
    if error["type"] == "too_short":
        return "is empty; expected at least one entry"
    message = error["msg"].removeprefix("Value error, ")
    given = error.get("input")
    if isinstance(given, str | int | float | bool) and error["type"] not in (
        "value_error",
        "assertion_error",
    ):
        return f"{message[0].lower()}{message[1:]}; found {given!r}"
    return message


def _names(model: type[BaseModel], location: Location) -> list[str]:
    """The names that the model at `location` knows, as a rubric writes them."""
    current: Any = model
    for part in location:
        fields = getattr(current, "model_fields", {})
        field = fields.get(part) or next((f for f in fields.values() if f.alias == part), None)
        if field is not None:
            current = _inner(field.annotation) or current
    return sorted(field.alias or name for name, field in current.model_fields.items())


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _inner(argument)
        if found is not None:
            return found
    return None


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda p: (p.line, p.column, p.message))
