"""The value of a deadline in a form that no longer depends on how it was written.

Values: "2027-07-31" (a day), "2027-07" (a month), "2027" (a year), "--07" or "--07-31" (no year given);
"KS3", "KS:this", "KS:next"; "Y6" (Nursery Y-1, Reception Y0), with "<" where the start is meant;
"autumn_term", "autumn_term@2027", "autumn_term@Y6", "term", "school_year", "school_year@2027";
"age:16", "age:18.5", "age:next" (birthday);
"after:Y6" (the year group whose end it stands for), "course"; "P12M", "P2W", "P2T", "review".
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import lexicon
from ehcaudit.language.month_names import months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ehcaudit.language.model import DeadlineKind

_CENTURY = 2000
_BEGINNING = re.compile(r"\b(?:start|beginning)\b", re.IGNORECASE)


def read_value(kind: DeadlineKind, match: re.Match[str]) -> str | None:
    """The value of a matched deadline, or `None` where the words make no sense as one (31 February)."""
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    if kind == "date":
        return _date(parts)
    if kind == "key_stage":
        return _key_stage(parts)
    if kind == "year_group":
        return _year_group(parts)
    if kind == "term":
        return _term(parts)
    if kind == "age":
        word = " ".join(parts.get("age_word", "").lower().split())
        if word:
            return f"age:{lexicon('times')['ordinals'][word]}"
        return _age(parts)
    if kind == "phase":
        return _phase(parts)
    return _span(parts)


def _age(parts: Mapping[str, str]) -> str:
    """The age in years, "18.5" for "18 and a half"; without one the next birthday is meant."""
    if "in_words" in parts:
        years = str(lexicon("times")["age_words"][parts["in_words"].lower()])
    else:
        years = parts.get("age", "next")
    return f"age:{years}.5" if "half" in parts else f"age:{years}"


def _date(parts: Mapping[str, str]) -> str | None:
    if "numeric" in parts:
        return _numeric(parts["numeric"])
    if "month_number" in parts:
        return f"{full_year(parts['year'])}-{int(parts['month_number']):02d}"
    if "month" not in parts:
        return parts["year"]
    month = months()[parts["month"].lower().rstrip(".")]
    year = full_year(parts["year"]) if "year" in parts else None
    if "day" not in parts and _BEGINNING.search(parts.get("lead", "")):
        return _day(year, month, 1)
    if "day" not in parts:
        return f"{year}-{month:02d}" if year else f"--{month:02d}"
    return _day(year, month, int(parts["day"]))


def _numeric(text: str) -> str | None:
    first, month, last = (int(n) for n in re.split(r"[/.-]", text))
    if first >= _CENTURY:
        return _day(first, month, last)
    return _day(full_year(str(last)), month, first)


def _day(year: int | None, month: int, day: int) -> str | None:
    try:
        dt.date(year or 2024, month, day)
    except ValueError:
        return None
    return f"{year}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"


def full_year(text: str) -> int:
    """A year written in two or four digits."""
    number = int(text.strip("'’ "))
    return number if number >= _CENTURY else _CENTURY + number


def _number(text: str, key: str) -> int:
    return int(text) if text.isdigit() else int(lexicon("times")[key][text.lower()])


def _key_stage(parts: Mapping[str, str]) -> str:
    if "ks" not in parts:
        return "KS:next" if "next" in parts["which"].lower() else "KS:this"
    if parts["ks"].lower() == "eyfs":
        return "EYFS"
    return f"KS{_number(parts['ks'], 'key_stage_words')}"


def _year_group(parts: Mapping[str, str]) -> str:
    if "begins" in parts:  # the first year, or a part of it, of a phase
        return f"Y{lexicon('times')['begins'][' '.join(parts['begins'].lower().split())] + 1}"
    number = _early(parts["early"]) if "early" in parts else _number(parts["year_group"], "year_words")
    return f"<Y{number}" if "starting" in parts or at_start(parts) else f"Y{number}"


def _early(word: str) -> int:
    """Nursery -1, Reception 0, by whichever of their names."""
    return -1 if word.lower() in {"nursery", "n2"} else 0


def at_start(parts: Mapping[str, str]) -> bool:
    """Whether the beginning of a time is meant: "by the start of Year 7", "before Year 7"."""
    lead = parts.get("lead", "").lower()
    return bool(_BEGINNING.search(lead)) or (
        lead.startswith(("before", "prior")) and not re.search(r"\bend\b", lead)
    )


def _term(parts: Mapping[str, str]) -> str:
    if "span" in parts:
        return f"school_year@{full_year(re.split(r'[/–-]', parts['span'])[0].strip()) + 1}"
    if "school_year" in parts:
        following = "next" in parts.get("which", "").lower() or "following" in parts["school_year"].lower()
        return "school_year:next" if following else "school_year"
    times = lexicon("times")
    if "season" in parts:
        name = str(times["seasons"][parts["season"].lower()])
    elif "nth" in parts:
        name = str(times["nth_terms"][parts["nth"].lower()])
    elif "numbered" in parts:
        name = str(times["numbered_terms"][int(parts["numbered"])])
    else:
        name = "term"
    if "early" in parts:
        return f"{name}@Y{_early(parts['early'])}"
    if "year_group" in parts:
        return f"{name}@Y{parts['year_group']}"
    return f"{name}@{full_year(parts['year'])}" if "year" in parts else name


def _phase(parts: Mapping[str, str]) -> str:
    times = lexicon("times")
    if "begins" in parts:
        return f"after:Y{times['begins'][' '.join(parts['begins'].lower().split())]}"
    if "ends" in parts:
        return f"after:Y{times['ends'][' '.join(parts['ends'].lower().split())]}"
    return "course"


def _span(parts: Mapping[str, str]) -> str:
    if "review" in parts:
        return "review"
    if "later" in parts:
        return "P2Y"
    if "clinic" in parts:  # a clinic's shorthand: twelfths are months, fifty-seconds weeks
        return f"P{parts['number']}{'M' if parts['clinic'] == '12' else 'W'}"
    unit = parts["unit"].lower().split()[-1][0].upper()
    count = _number(parts["number"], "numbers") if "number" in parts else 1
    return f"P{count}{unit}"
