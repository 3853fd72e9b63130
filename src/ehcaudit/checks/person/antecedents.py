"""Of whom may a pronoun speak? The persons named before it, by kind, without grammar beyond word order."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.person.lexicon import NAME, alternatives, data, word_set

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames

Gender = Literal["he", "she"]
_CAPITAL = re.compile(rf"(?<![\w’'-]){NAME}")
_IS_A = re.compile(
    r"(?:(?P<who>[\w’'-]+) (?:is|was|remains)|(?<!\bthere )\b(?:as|being|like)) (?:an? |the )?"
    r"(?:[\w-]+,? ){0,5}$",
    re.IGNORECASE,
)
_OF_A_PLACE = re.compile(
    r"\b(?:in|near|(?:moved|came|comes|arrived|fled|travelled|is|was) (?:here )?(?:from|to)) $"
)
_TITLES_OF_THE_OTHER = {"he": "Mrs|Miss|Ms|Madam|Lady", "she": "Mr|Sir|Lord"}


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


@cache
def _of_the_other_kind(gender: Gender) -> re.Pattern[str]:
    """One whose title says that `gender` is not said of them, with the role beside the name."""
    title, staff = _TITLES_OF_THE_OTHER[gender], alternatives("staff")
    role = rf"(?:(?:the|his|her|their|a|an|our|my) )?(?:[a-z-]+ )?(?i:{staff})"
    person = rf"(?:{title})\.? {NAME}(?: {NAME})?"
    return re.compile(rf"(?:{role},? )?(?<!\w){person}(?:, {role}(?:,|(?=\.)|$))?")


def without_the_other_kind(text: str, gender: Gender) -> str:
    """`text` without those whom their title excludes ("Mrs Poole" where "he" is asked for)."""
    return _of_the_other_kind(gender).sub("it", text)


def names_another(before: str, own: OwnNames) -> bool:
    """Whether `before` holds a capitalised word that may be another person's name."""
    before, ordinary = _body().sub("it", before), word_set("ordinary", "words")
    for match in _CAPITAL.finditer(before):
        word, lead = match[0].lower(), before[: match.start()]
        if own.has(match[0]) or word in _head_words():
            continue
        starts = not lead.strip() or lead.rstrip()[-1:] in '.!?:;•“"‘'
        if starts and word in ordinary:
            continue
        if word in ordinary and not re.match(rf" {NAME}", before[match.end() :]):
            continue
        if _OF_A_PLACE.search(lead) and word not in word_set("first_names", "names"):
            continue
        return True
    return False


def other_before(before: str, gender: Gender, own: OwnNames) -> bool:
    """Whether one of whom `gender` may speak is named in `before`; what the child *is* does not count."""
    return any(
        not _is_what_the_child_is(before[: m.start()], own) for m in other_person(gender).finditer(before)
    )


def _is_what_the_child_is(lead: str, own: OwnNames) -> bool:
    match = _IS_A.search(lead)
    if match is None:
        return False
    who = match["who"]
    return who is None or who.lower() in ("he", "she", "they", "i") or own.has(who)
