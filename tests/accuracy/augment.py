"""Statements made of labelled ones by rules that keep their labels, so that looks alone teach nothing.

A date, a percentage or more words make an empty statement no better; help named beside an outcome leaves it
an outcome; a purpose named after an action leaves it an action.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Labels = tuple["Mapping[str, Any]", ...]

_EMPTY_ENDS = (
    ", 100% of the time",
    " by 90%",
    " in 4 out of 5 lessons",
    " every day",
    ", in line with the targets that have been set for the year across the curriculum and beyond",
    " with 100% support from all staff at all times",
)
_MEANS_FIRST = (
    "Through a weekly social skills group, ",
    "With support from a teaching assistant, ",
    "Following a block of speech and language therapy, ",
    "By taking part in a daily nurture session, ",
)
_MEANS_LAST = (
    ", through weekly therapy",
    ", with the help of his key worker",
    ", through a small-group programme run by the SENCO twice a week",
)
_PURPOSES = (
    " so that he can ask for help on his own",
    " to help her make friends and travel to town by bus",
    " in order to read ten new words and write her name",
    ", so that she can order and pay for her own lunch",
)


def augmented(rows: Iterable[tuple[str, Labels]], start: int = 0) -> Iterator[tuple[str, Labels]]:
    """Further statements with their labels; each row gives at most two, of kinds that turn from `start`."""
    for number, (text, labels) in enumerate(rows, start):
        kinds = {label["kind"] for label in labels}
        plain = text.strip().rstrip(".;, ")
        if len(kinds) != 1 or not plain or "\n" in plain:
            continue
        kind = kinds.pop()
        if kind == "outcome" and _all(labels, "measurable", "not_met"):
            yield plain + _EMPTY_ENDS[number % len(_EMPTY_ENDS)] + ".", labels
        if kind == "outcome" and number % 3 == 0:
            yield _MEANS_FIRST[number % len(_MEANS_FIRST)] + _lowered(plain) + ".", labels
        if kind == "outcome" and number % 3 == 1:
            yield plain + _MEANS_LAST[number % len(_MEANS_LAST)] + ".", labels
        if kind in {"action", "provision"} and number % 2 == 0 and " so " not in plain:
            yield plain + _PURPOSES[number % len(_PURPOSES)] + ".", labels


def _all(labels: Labels, name: str, level: str) -> bool:
    return all(label.get(name) == level for label in labels)


def _lowered(text: str) -> str:
    """A capital is kept where it may be a name."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if first in {"To", "By", "In", "At", "The", "A", "He", "She"} else text
