"""How findings say things, in one voice."""

from __future__ import annotations

import datetime as dt

_LONGEST = 240


def day(date: dt.date) -> str:
    """A date as people in England write it: `31 July 2027`."""
    return f"{date.day} {date:%B %Y}"


def quoted(text: str, longest: int = _LONGEST) -> str:
    """The words of a statement for a finding, shortened at a word's end where they are many."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    return words[:longest].rsplit(" ", 1)[0] + " …"
