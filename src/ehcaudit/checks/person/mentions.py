"""How a name stands in a sentence: where only the child of the plan would stand, or where anybody might."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.person.lexicon import NAME, alternatives, context

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames

Standing = Literal["child", "other", "open"]
_NAME = re.compile(rf"(?<![\w’'-]){NAME}(?![\w-])")
_QUOTED = re.compile(r"[“\"][^“”\"]{1,60}[”\"]|(?<!\w)[‘'][^‘’']{1,60}[’'](?!\w)")
_TIME_BEFORE = re.compile(
    r"^(?:by|from|until|before|in|since|after|every|on) (?:[a-z]+ ){0,4}"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Easter|Christmas|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?) $",
    re.IGNORECASE,
)
_GRAMMAR_ONLY = 4  # of the sure contexts, those that hold even beside the child's own name


@dataclass(frozen=True, slots=True)
class Mention:
    """A capitalised word in a sentence and how it stands there."""

    word: str
    standing: Standing
    sentence: str


def mentions_in(sentence: str, own: OwnNames) -> Iterator[Mention]:
    """Every capitalised word of `sentence` that is not the child's own name."""
    quotes = [match.span() for match in _QUOTED.finditer(sentence)]
    for match in _NAME.finditer(sentence):
        if own.has(match[0]):
            continue
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _part_of_a_name(before, after):
            continue
        beside = bool(own.pattern().search(before + " " + after))
        if any(start < match.start() < end for start, end in quotes):
            yield Mention(match[0], "open", sentence)
        else:
            yield Mention(match[0], _standing(before, after, beside=beside), sentence)


def _standing(before: str, after: str, *, beside: bool) -> Standing:
    """`beside`: the child's own name stands in the same sentence."""
    subject = bool(context("subject_before").search(before) or _TIME_BEFORE.search(before))
    if context("other_after").search(after):
        return "other"
    if _things().match(after) and not re.search(r"\b(?:friend|brother|sister|like) $", before):
        return "child"
    if subject and _adult_act().match(after):
        return "other"
    if not beside and (context("sure_before").search(before)):
        return "child"
    if subject and _sure(after, beside=beside):
        return "child"
    if context("other_before").search(before):
        return "other"
    return "open"


def _sure(after: str, *, beside: bool) -> bool:
    return bool(_grammar(beside).match(after))


@cache
def _grammar(beside: bool) -> re.Pattern[str]:
    from ehcaudit.checks.person.lexicon import data

    rows = data("contexts")["sure_after"]
    return re.compile("|".join(rows[:_GRAMMAR_ONLY] if beside else rows), re.IGNORECASE)


@cache
def _things() -> re.Pattern[str]:
    return re.compile(
        rf"^['’]s? (?:(?:own|current|present|main|new|particular|specific|special|severe|significant|very|good|[\w-]+) ){{0,2}}?"  # noqa: E501
        rf"(?:{alternatives('child_things')})(?![\w’'])",
        re.IGNORECASE,
    )


@cache
def _adult_act() -> re.Pattern[str]:
    return re.compile(
        rf"^(?: (?:also|has|have|had|will|would|then|now|often|sometimes))? (?:{alternatives('adult_acts')})\b",  # noqa: E501
        re.I,
    )


@cache
def _thing_after() -> re.Pattern[str]:
    return re.compile(rf"^(?:['’]s?)? (?! *[a-z]+ (?:the|of)\b)(?:\w+ )?(?:{alternatives('things')})\b")


def _part_of_a_name(before: str, after: str) -> bool:
    """Whether the word belongs to the name of a place, a body, a programme or another person."""
    if re.match(rf"^['’]?s? {NAME}", after) or re.match(r"^['’]s? [A-Z]", after):
        return True
    if re.search(r"\b(?:the|a|an|our|this|every|each) $", before, re.IGNORECASE) or _thing_after().match(
        after
    ):
        return not re.match(r"^['’]s ", after) or bool(re.search(r"\b(?:the|a|an) $", before, re.I))
    if _TIME_BEFORE.search(before):
        return False
    previous = re.search(rf"(?P<word>{NAME}|St\.?) $", before)
    return bool(previous and not re.search(r"(?:^|[.!?:;,•–] )$", before[: previous.start()]))
