"""Who gave a piece of advice: name, role and organisation out of one cell or line."""

from __future__ import annotations

import re

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import without_brackets

_PERSON = re.compile(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Rev|Sister|Sir|Dame)\.?\s+)?[A-Z][\w'’.-]*(?:\s+(?:(?:and|&|de|van|von|al|bin|el)\s+)?[A-Z][\w'’.-]*){0,5}$"
)
_TITLED = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor)\b")


def split_title(text: str) -> tuple[str, str]:
    """Title and author of "Educational psychology report by Dr Ann Lee, Educational Psychologist"."""
    parts = re.split(
        r"\s+(?:by|from|written by|provided by|prepared by)\s+(?=[A-Z])|\s+[–—-]\s+|:\s+", text, maxsplit=1
    )
    if len(parts) == 2:
        if (
            _PERSON.match(parts[0].split(",")[0].strip())
            and not _is_role(parts[0].split(",")[0])
            and not re.search(r"report|advice|letter|assessment", parts[0], re.IGNORECASE)
        ):
            return parts[1], parts[0]
        return parts[0], parts[1]
    pieces = [p.strip() for p in re.split(r"[,;]\s+", text)]
    at = next((n for n, p in enumerate(pieces) if n and _is_person(without_brackets(p))), None)
    return (", ".join(pieces[:at]), ", ".join(pieces[at:])) if at else (text, "")


def _is_role(text: str) -> bool:
    return re.search(load("advice")["roles"], text, re.IGNORECASE) is not None


def _is_organisation(text: str) -> bool:
    return re.search(load("advice")["organisations"], text, re.IGNORECASE) is not None


def split_author(text: str) -> tuple[str | None, str | None, str | None]:
    """Name, role and organisation of "Dr Ann Lee - Paediatrician, Westshire NHS Trust" or "Ann Lee
    (SENCO)"."""
    text = " ".join(text.split())
    if not text:
        return None, None, None
    name, rest = _name_and_rest(text)
    return name, *split_role(rest)


def split_role(text: str) -> tuple[str | None, str | None]:
    """Role and organisation of "Social Worker, Duty Team, Westmere Council": the last part, where it is
    no role."""
    parts = [p.strip() for p in re.split(r",\s+", text) if p.strip()]
    if not parts:
        return None, None
    last = parts[-1]
    if len(parts) == 1:
        return (None, last) if _is_organisation(last) and not _is_role(last) else (last, None)
    if _is_organisation(last) or not _is_role(last):
        return ", ".join(parts[:-1]), last
    return text, None


def _name_and_rest(text: str) -> tuple[str | None, str]:
    """The name at the start (or, after a role, at the end) and what is left."""
    dashed = re.split(r"\s+[–—-]\s+", text, maxsplit=1)
    if len(dashed) == 2:
        first, second = dashed
        if _is_role(first) and not _TITLED.match(first) and _PERSON.match(second):
            return second, first
        return first, second
    bracketed = re.match(r"^([^(]{3,50}?)\s*\(([^()]+)\)\s*,?\s*(.*)$", text)
    if bracketed and _is_person(bracketed.group(1)):
        return bracketed.group(1), ", ".join(x for x in bracketed.groups()[1:] if x)
    first, comma, rest = text.partition(",")
    if _is_person(first):
        return first.strip(), rest.strip()
    *before, last = text.split(", ")
    if comma and _is_person(last) and _is_role(first):
        return last, ", ".join(before)
    return None, text


def _is_person(text: str) -> bool:
    text = text.strip()
    return bool(_PERSON.match(text)) and (
        bool(_TITLED.match(text)) or not (_is_role(text) or _is_organisation(text))
    )
