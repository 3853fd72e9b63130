"""Guards against patterns that could take exponential time on a long section."""

from __future__ import annotations

import re
import re._constants as const
import re._parser as parser
from typing import Any

_REPEATS = {const.MAX_REPEAT, const.MIN_REPEAT, const.POSSESSIVE_REPEAT}
_MANY = 20


def check_pattern(pattern: str) -> None:
    """Raise `ValueError`, in words for the writer of a rubric, where `pattern` is not safe or not sound."""
    try:
        tree = parser.parse(pattern)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from None
    _walk(tree, inside=False)


def _walk(node: Any, *, inside: bool) -> None:
    for operation, argument in node:
        if operation in (const.GROUPREF, const.GROUPREF_EXISTS):
            raise ValueError("a back reference is not allowed: it can take exponential time")
        if operation in _REPEATS:
            _, most, body = argument
            unbounded = most is const.MAXREPEAT or most > _MANY
            if inside and unbounded:
                raise ValueError(
                    "a repetition within a repetition is not allowed: it can take exponential time"
                )
            _walk(body, inside=inside or unbounded)
        else:
            _descend(argument, inside=inside)


def _descend(argument: Any, *, inside: bool) -> None:
    if isinstance(argument, parser.SubPattern):
        _walk(argument, inside=inside)
    elif isinstance(argument, list | tuple):
        for part in argument:
            _descend(part, inside=inside)
