"""Pronouns and gendered nouns that are not this child's. Where anybody else may be meant, nothing is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import Gender, helper, names_another, other_before
from ehcaudit.checks.person.lexicon import data, word_set
from ehcaudit.checks.person.stated import stated_pronoun
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText
    from ehcaudit.plans.model import Passage, Pronoun

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|(?<!\w)[‘'][^‘’]{1,120}?[’'](?!\w)")
_MOST_REPORTED = 10
_CLEAR = (
    3  # times as many references of the other kind, and the pronoun read from the whole text is not believed
)
_REMEDY = "Put this child's pronoun, and check that the passage is about this child."


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun (or noun) that can speak of nobody but the child."""

    passage: Passage
    sentence: str
    word: str


def wrong_pronoun(text: PersonText, own: OwnNames) -> Observation | None:
    """Judge the pronouns; `None` where it is not evident which is the child's."""
    found: dict[Gender, list[Reference]] = {g: list(references(text, own, g)) for g in ("he", "she")}
    expected = _expected(text, found)
    if expected is None:
        return None
    wrong = [r for gender in ("he", "she") if gender != expected for r in found[gender]]
    if expected == "they" and stated_pronoun(text.plan) is None and len(wrong) > _MOST_REPORTED:
        return None
    faults = tuple(_fault(r, text, expected) for r in wrong)
    reason = faults[0].message if faults else "pronouns agree"
    return Observation("pronouns", 0.0 if faults else 1.0, reason, faults[:_MOST_REPORTED], weight=2.0)


def _expected(text: PersonText, found: dict[Gender, list[Reference]]) -> Pronoun | None:
    stated = stated_pronoun(text.plan)
    if stated is not None:
        return stated
    he, she = len(found["he"]), len(found["she"])
    read = text.plan.subject.pronoun
    more: Gender = "he" if he >= she else "she"
    if max(he, she) >= _CLEAR + 1 and max(he, she) >= _CLEAR * min(he, she):
        return more if read != "they" else read
    if read is None and he != she:
        return more
    return read


def _fault(reference: Reference, text: PersonText, expected: Pronoun) -> Fault:
    message = f"{text.called[:1].upper()}{text.called[1:]} is “{expected}” in this plan; here the text says “{reference.word}”."  # noqa: E501
    return Fault(
        "wrong_pronoun", message, quoted(reference.sentence), reference.passage.place, _REMEDY, "medium"
    )


def references(text: PersonText, own: OwnNames, gender: Gender) -> Iterator[Reference]:
    """The first reference of each passage that `gender` makes to the child."""
    pattern, before_passage = own.pattern(), ""
    for passage in text.passages:
        earlier = ""
        for sentence in sentences(passage.text):
            word = _noun(sentence, pattern, gender) or _pronoun(
                sentence, earlier, before_passage, own, gender
            )
            if word:
                yield Reference(passage, sentence, word)
                break
            earlier += " " + sentence
        before_passage = passage.text


def _noun(sentence: str, own: re.Pattern[str], gender: Gender) -> str | None:
    match = _is_a(gender).search(sentence)
    if match is None or not (own.fullmatch(match["who"]) or match["who"].lower() in ("he", "she", "they")):
        return None
    return match["noun"]


@cache
def _is_a(gender: Gender) -> re.Pattern[str]:
    nouns = data("pronouns")["nouns"][gender]
    return re.compile(
        rf"(?:^|[;:,] |\band )(?P<who>[\w’'-]+) (?:is|was|is described as|has always been) an? (?:(?!\bwho\b)[\w-]+,? ){{0,6}}?(?P<noun>{nouns})\b(?! (?:who|called|named))",  # noqa: E501
        re.IGNORECASE,
    )


@cache
def _forms(gender: Gender) -> re.Pattern[str]:
    return re.compile(data("pronouns")["forms"][gender], re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(data("pronouns")[name], re.IGNORECASE)


def _pronoun(sentence: str, earlier: str, before_passage: str, own: OwnNames, gender: Gender) -> str | None:
    if "pronoun" in sentence.lower():
        return None
    quotes = [m.span() for m in _QUOTED.finditer(sentence)]
    for match in _forms(gender).finditer(sentence):
        if any(start <= match.start() < end for start, end in quotes):
            continue
        before = sentence[: match.start()]
        if _of_the_child(
            match[0].lower(), before, sentence[match.end() :], earlier, before_passage, own, gender
        ):
            return match[0]
        return None
    return None


def _of_the_child(
    word: str, before: str, after: str, earlier: str, before_passage: str, own: OwnNames, gender: Gender
) -> bool:
    whole = f"{earlier} {before}".strip()
    ordinary = word_set("ordinary", "words")
    if _pattern("of_an_adult").match(after) and word in ("he", "she"):
        return False
    if other_before(whole, gender) or names_another(whole, own.pattern(), ordinary):
        return False
    named = bool(own.pattern().search(whole))
    if not named and (
        other_before(before_passage, gender) or names_another(before_passage, own.pattern(), ordinary)
    ):
        return False
    helpers = [m.end() for m in helper().finditer(whole)]
    if not helpers:
        return True
    return _despite_helper(word, whole[helpers[-1] :], before, after, own)


def _despite_helper(word: str, since: str, before: str, after: str, own: OwnNames) -> bool:
    """Whether the pronoun is the child's though one of the staff is named before it; `since` are the words between."""  # noqa: E501
    if word in ("he", "she"):
        return bool(_pattern("of_a_child").match(after))
    if word in ("him",) or (
        word == "her"
        and re.match(
            r"^(?: (?:to|with|in|at|from|time|that|what|how|when|and|the|a|an|by|for|on|before|after)\b|[.,;:]|$)",  # noqa: E501
            after,
        )
    ):
        return bool(_pattern("helped").search(before))
    if word in ("himself", "herself"):
        return False
    return bool(own.pattern().search(since)) or bool(_pattern("child_own").match(after))
