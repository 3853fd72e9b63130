"""Mail-merge fields and content controls: named, and known to the case system where its fields are given."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.documents.model import FormField
    from ehcaudit.plans.case import SystemField


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation on names, and one on the match with the case system where its fields are at hand."""
    properties = reading.plan.document.properties
    if properties is None:
        return NotAssessable("only a Word file shows its fields and content controls")
    observations = [_named(properties.fields)]
    if reading.case.system_fields is not None:
        observations.append(_matched(properties.fields, reading.case.system_fields))
    return tuple(observations)


def _named(fields: tuple[FormField, ...]) -> Observation:
    controls = [f for f in fields if f.kind == "control"]
    merged = [f for f in fields if f.kind == "merge"]
    faults = [
        *_nameless(
            controls,
            "content controls have neither a title nor a tag; nobody is told what to enter, and no system "
            "can fill them.",
            "Give each control a title (Developer, Properties).",
        ),
        *_nameless(
            merged,
            "merge fields name no field of the case system; nothing will be filled in.",
            "Insert the merge field again, with its name.",
        ),
    ]
    if not faults:
        return Observation("names", 1.0, f"{len(fields)} fields, all named" if fields else "no fields")
    lost = sum(not f.name for f in fields)
    return Observation("names", 1 - lost / len(fields), faults[0].message, tuple(faults))


def _nameless(fields: list[FormField], message: str, remedy: str) -> list[Fault]:
    nameless = [f for f in fields if not f.name]
    if not nameless:
        return []
    counted = f"{len(nameless)} of {len(fields)} {message}"
    return [Fault("field_unnamed", counted, nameless[0].prompt, nameless[0].place, remedy)]


def _matched(fields: tuple[FormField, ...], known: tuple[SystemField, ...]) -> Observation:
    names = {normal(f.name): f.name for f in known}
    used = {normal(f.name): f for f in reversed(fields) if f.name}
    faults = [_unknown(f, names) for key, f in reversed(used.items()) if key not in names]
    faults += [_unused(f) for f in known if normal(f.name) not in used]
    grave = [f for f in faults if f.severity != "info"]
    points = max(0.0, 1 - len(grave) / max(len(used), 1))
    reason = grave[0].message if grave else "every field is one of the case system's"
    return Observation("match", points, reason, tuple(faults))


def normal(name: str) -> str:
    """A field's name as systems compare it: without regard to case, spaces as underscores."""
    return re.sub(r"[\W_]+", "_", name).strip("_").casefold()


def is_known(name: str, known: Iterable[SystemField]) -> bool:
    """Whether the case system has a field of that name."""
    return normal(name) in {normal(f.name) for f in known}


def _unknown(field: FormField, names: dict[str, str]) -> Fault:
    near = get_close_matches(normal(field.name), names, n=1)
    hint = f" Did you mean “{names[near[0]]}”?" if near else ""
    message = f"The case system has no field “{field.name}”.{hint}"
    return Fault(
        "field_unknown", message, field.name, field.place, "Use a field that the case system fills.", "high"
    )


def _unused(field: SystemField) -> Fault:
    message = f"The template does not use the case system's field “{field.name}”."
    if field.required:
        return Fault("field_unused", message, field.name, remedy="Add it: it is required.", severity="high")
    return Fault(
        "field_unused", message, field.name, remedy="Nothing to do, unless it is missed.", severity="info"
    )
