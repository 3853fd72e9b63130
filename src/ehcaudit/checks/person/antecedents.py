"""Of whom may a pronoun speak? The persons named before it, by kind, without grammar beyond word order."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ehcaudit.checks.person.lexicon import NAME, alternatives, data

Gender = Literal["he", "she"]
_CAPITAL = re.compile(rf"(?<![\w’'-]){NAME}")
_IS_A = re.compile(
    r"(?<!\bthere )\b(?:is|was|as|being|remains|like) (?:an? |the )?(?:[\w-]+,? ){0,5}$", re.IGNORECASE
)


@cache
def _body() -> re.Pattern[str]:
    """The name of a school, a council or another body."""
    kinds = "|".join(data("pronouns")["bodies"].split())
    return re.compile(rf"{NAME}(?:['’]s?)?(?: (?:{NAME}|of|and|the|for))* (?:{kinds})\b")


@cache
def _head_words() -> frozenset[str]:
    """Words that have a capital at the head of a sentence or always, and name no person."""
    return frozenset(data("pronouns")["head_words"].split())


@cache
def other_person(gender: Gender) -> re.Pattern[str]:
    """Family, friends, animals and heroes of whom `gender` may speak."""
    lists = data("pronouns")
    words = sorted((*lists["female" if gender == "she" else "male"], *lists["either"]), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?!\w)(?!-)", re.IGNORECASE)


@cache
def helper() -> re.Pattern[str]:
    """One person of the staff. Not "adults" or "staff": nobody is called "she" after those."""
    return re.compile(rf"(?<![\w-])(?:{alternatives('staff')})(?![\w-])", re.IGNORECASE)


def names_another(before: str, own: re.Pattern[str], ordinary: frozenset[str]) -> bool:
    """Whether `before` holds a capitalised word that may be another person's name."""
    before = _body().sub("it", before)
    for match in _CAPITAL.finditer(before):
        word = match[0].lower()
        if own.fullmatch(match[0]) or word in _head_words():
            continue
        starts = not before[: match.start()].strip() or before[: match.start()].rstrip()[-1:] in '.!?:;•“"‘'
        if starts and word in ordinary:
            continue
        if word in ordinary and not re.match(rf" {NAME}", before[match.end() :]):
            continue
        return True
    return False


def other_before(before: str, gender: Gender) -> bool:
    """Whether somebody else of whom `gender` may speak is named in `before`; what the child *is* does not count."""  # noqa: E501
    return any(not _IS_A.search(before[: m.start()]) for m in other_person(gender).finditer(before))
