"""Nouns that say of a child what it is not: "a happy boy", "our daughter", "the only girl in the clinic"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.person.antecedents import Gender
from ehcaudit.checks.person.lexicon import alternatives, context, data

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.sayings import Sentence
    from ehcaudit.checks.person.text import PersonText

_BETWEEN = r"(?:(?!(?:who|that|of|to|for|with|by|from|in|on|at|about|than|like)\b)[\w-]+,? ){0,6}?"


def wrong_noun(
    sentence: Sentence, earlier: str, text: PersonText, own: OwnNames, gender: Gender
) -> str | None:
    """The noun by which `sentence` calls the child a `gender`; `None` where it does not, or may mean another.

    `earlier` is what stands before the sentence in its passage.
    """
    for pattern in (_is_a(gender), _is_one_of(gender), _as_a(gender)):
        for match in pattern.finditer(sentence.text):
            who = match["who"]
            if own.pattern().fullmatch(who) or (who.lower() in ("he", "she") and who.lower() != gender):
                return match["noun"]
    called = _this_one(gender).search(sentence.text) or _girls_like(gender, own).search(sentence.text)
    if called:
        return called["noun"]
    if sentence.voice == "plan" and (said := _i_am(gender).search(sentence.text)):
        return said["noun"]
    if (named := _the_one(gender).search(sentence.text)) and _of_nobody_else(named, text, gender):
        return named["noun"]
    return _relation(sentence, earlier, text, gender)


_WHO = r"(?:^|[;:,“\"] ?|\b(?:and|that|but|because|as) )(?P<who>[\w’'-]+) ?[“\"]? ?"
_IS = r"(?:is|was|is described as|has always been|has been|remains)"


@cache
def _is_a(gender: Gender) -> re.Pattern[str]:
    nouns, kin = data("pronouns")["nouns"][gender], data("pronouns")["kin"][gender]
    article = r"(?:such )?(?:an?|the only|the (?:eldest|oldest|youngest|first|second|third|middle))"
    noun = rf"(?P<noun>(?:{nouns})(?!['’])\b(?! (?:called|named))|(?:{kin})\b(?= (?:to|of)\b))"
    return re.compile(rf"{_WHO}{_IS} {article} {_BETWEEN}{noun}", re.IGNORECASE)


@cache
def _is_one_of(gender: Gender) -> re.Pattern[str]:
    nouns, kin = data("pronouns")["nouns"][gender], data("pronouns")["kin"][gender]
    return re.compile(
        rf"{_WHO}{_IS} one of (?:two|three|four|five|six) (?:\w+ )?(?P<noun>(?:{nouns}|{kin})s)\b",
        re.IGNORECASE,
    )


@cache
def _as_a(gender: Gender) -> re.Pattern[str]:
    nouns = data("pronouns")["nouns"][gender]
    return re.compile(rf"(?:^An?|\b[Aa]s an?) {_BETWEEN}(?P<noun>{nouns})\b[^,.;]{{0,40}}, (?P<who>[\w’'-]+)")


@cache
def _this_one(gender: Gender) -> re.Pattern[str]:
    """ "This young lady finds change hard": a plan speaks so of its own child only."""
    nouns = data("pronouns")["nouns"][gender]
    return re.compile(
        rf"^(?:This|Our) (?:[a-z-]+ ){{0,3}}?(?P<noun>{nouns}) (?:is|has|finds|needs|can|will|likes)\b"
    )


@cache
def _the_one(gender: Gender) -> re.Pattern[str]:
    """ "The young woman concerned has been seen": the one of whom a report or letter is."""
    nouns = data("pronouns")["nouns"][gender]
    act = r"is|was|has|had|finds|needs|can|will|likes|enjoys|shows|showed|attends|lives|presented|presents"
    whole = rf"(?P<whole>(?:[a-z-]+ ){{0,2}}?(?P<noun>{nouns}))"
    return re.compile(rf"^[“\"‘]?The {whole}(?: concerned| herself| himself)? (?:{act})\b")


def _of_nobody_else(match: re.Match[str], text: PersonText, gender: Gender) -> bool:
    """Whether no other of the kind is spoken of anywhere in the plan."""
    words = "\n".join(passage.text for passage in text.passages).replace(match["whole"], " ", 1)
    nouns = data("pronouns")["nouns"][gender]
    return not re.search(rf"(?<![\w-])(?:{nouns})s?(?![\w-])", words, re.IGNORECASE) and not _another_child(
        gender
    ).search(context("none_of").sub(" ", words))


@cache
def _i_am(gender: Gender) -> re.Pattern[str]:
    """The child of itself, where the plan lets it speak in the first person."""
    nouns = data("pronouns")["nouns"][gender]
    return re.compile(rf"(?:^|[.!?] )I(?: am|['’]m) an? (?:[\w-]+,? ){{0,3}}?(?P<noun>{nouns})\b(?! called)")


def _girls_like(gender: Gender, own: OwnNames) -> re.Pattern[str]:
    """ "Girls like Jonah", "other girls like Jonah"."""
    nouns = data("pronouns")["nouns"][gender]
    plural = rf"(?P<noun>(?:{nouns})s)"
    return re.compile(rf"(?i:\b{plural}) like (?:{own.pattern().pattern})(?!['’])")


def _relation(sentence: Sentence, earlier: str, text: PersonText, gender: Gender) -> str | None:
    """What family calls the child, where nobody else in the plan could be called so."""
    pattern = _relations(gender)
    match = pattern.search(sentence.text)
    if match is None:
        return None
    if match["whose"].lower() in ("his", "her", "their") and not _parent().search(
        earlier + sentence.text[: match.start()]
    ):
        return None
    if match["whose"].lower() in ("our", "my", "your") and sentence.voice != "adult":
        return None
    everything = context("none_of").sub(" ", "\n".join(p.text for p in text.passages).replace(match[0], " "))
    return None if _another_child(gender).search(everything) else match["noun"]


@cache
def _relations(gender: Gender) -> re.Pattern[str]:
    nouns = data("pronouns")["relations"][gender]
    return re.compile(
        rf"\b(?P<whose>our|my|your|his|her|their) (?:(?:little|young|own|eldest|youngest|beautiful|lovely|"
        rf"only|dear|darling|wonderful|[\w-]+-year-old) ){{0,2}}(?P<noun>{nouns})\b(?!['’-])",
        re.IGNORECASE,
    )


@cache
def _another_child(gender: Gender) -> re.Pattern[str]:
    nouns, kin = data("pronouns")["relations"][gender], data("pronouns")["kin"][gender]
    return re.compile(
        rf"(?<![\w-])(?:{nouns}|{kin}|twin|triplet|sibling|cousin|child who|children|baby)s?(?![\w-])",
        re.IGNORECASE,
    )


@cache
def _parent() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives('family')})s?(?![\w-])", re.IGNORECASE)
