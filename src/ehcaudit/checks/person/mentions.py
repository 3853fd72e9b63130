"""How a name stands in a sentence: where only the child of the plan would stand, or where anybody might."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.person.lexicon import NAME, alternatives, context, data, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames

Standing = Literal["child", "likely", "other", "open"]
"""`child`: only the child of a plan stands so; `likely`: hardly anybody else; `other`: somebody else."""

_NAME = re.compile(rf"(?<![\w’'-]){NAME}(?![\w-])")
_LAST = rf"(?:Mc|Mac|O['’]|D['’])?{NAME}"
_QUOTED = re.compile(r"[“\"][^“”\"]{1,60}[”\"]|(?<!\w)[‘'][^‘’']{1,60}[’'](?!\w)")
_TIME_BEFORE = re.compile(
    r"^(?:by|from|until|before|in|since|after|every|on) (?:[a-z]+ ){0,4}"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Easter|Christmas|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?) $",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"^(?:In|At|During|On|Within|Throughout|Over|Outside|Under|Across|Away from|When|While|After|Before|If|"
    r"Once|With|Without|For|From|Since|Until|As|By) (?:[a-z\d’'-]+ ){1,8}$"
)
_OBJECT_NEXT = re.compile(
    r"\b(?:with|to|by|of|and|or|for|from|about|near|beside|like|than|called|named|as|the|a) $|\bi?['’]s $"
)
_BETWEEN_COMMAS = re.compile(
    r"^, (?:aged|by|at|in|during|within|when|while|after|before|from|on|over|with|without|as|like|until|if|"
    r"where) [^,;.]{2,60},(?= )"
)
_COORDINATED = re.compile(rf"(?:^|[^\w’'-]){NAME}(?:,|;| and| or| &) $")
_PERSON_BEFORE = re.compile(r"\b(?:he|she|they|him|her|them|his|their)\b", re.IGNORECASE)
_SELF_BEFORE = re.compile(r"\b(?:I|my|me|we)\b")
_MONTH_NAMES = ("April", "May", "June", "August")  # months that are first names too
_OF_TWO = re.compile(r"\b(?:them both|both (?:of them|boys|girls|children|home))\b")
_POSSESSIVE = re.compile(r"^['’]s? (?!(?:and|or|the|a|is|was|been|not)\b)[a-z]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A capitalised word in a sentence and how it stands there; `last` is the surname that follows it."""

    word: str
    standing: Standing
    sentence: str
    last: str = ""


def mentions_in(sentence: str, own: OwnNames) -> Iterator[Mention]:
    """Every capitalised word of `sentence` that may be a name and is not the child's own."""
    quotes = [match.span() for match in _QUOTED.finditer(sentence)]
    for match in _NAME.finditer(sentence):
        word, before, after = match[0], sentence[: match.start()], sentence[match.end() :]
        if own.has(word) or _never_a_name(word, before):
            continue
        if re.search(r"\bMaster $", before):
            yield Mention(word, "child", sentence)
        elif full := _full_name(word, before, after, own):
            standing = _standing_in_full(before, after[full.end() :], family=own.has(full["last"]))
            yield Mention(word, standing, sentence, full["last"])
        elif _part_of_a_name(before, after):
            continue
        elif any(start < match.start() < end for start, end in quotes):
            yield Mention(word, "open", sentence)
        else:
            yield Mention(word, _standing(word, before, after, own), sentence)


def is_listed(word: str) -> bool:
    """Whether `word`, or each part of a double name, is a known first name."""
    plain, names = word.lower(), word_set("first_names", "names")
    return plain in names or ("-" in plain and all(part in names for part in plain.split("-")))


@cache
def _no_names() -> frozenset[str]:
    """Words that have a capital by grammar or by the calendar, and are no first names too."""
    return frozenset(data("pronouns")["head_words"].split()) - word_set("first_names", "names")


def _never_a_name(word: str, before: str) -> bool:
    dated = word in _MONTH_NAMES and re.search(r"\b\d{1,2}(?:st|nd|rd|th)? $", before)
    return word.lower() in _no_names() or bool(dated)


def _full_name(word: str, before: str, after: str, own: OwnNames) -> re.Match[str] | None:
    """The surname after a listed first name, or one like the child's, that no title or name stands before."""
    if not (is_listed(word) or own.nearly(word)) or re.search(rf"(?:{NAME}|\.) $", before):
        return None
    found = re.match(rf" (?P<last>{_LAST})(?![\w-])(?!['’]?s? [A-Z])", after)
    if found is None:
        return None
    rest = after[found.end() :]
    word_of_its_own = found["last"].lower() in word_set("ordinary", "words")
    pupil = context("pupil_after").match(rest) or re.search(r"\b[Pp]arents? of $", before)
    return None if word_of_its_own and not pupil else found


def _standing_in_full(before: str, after: str, *, family: bool) -> Standing:
    """A name in full is mostly that of an adult: only what a pupil alone has or does speaks against it.

    `family` says that the surname is the child's, so that staff are not thought of.
    """
    if context("sure_before").search(before):
        return "child"
    after = _BETWEEN_COMMAS.sub("", after)
    if is_subject(before) and (
        _grammar(beside=not family).match(after) or context("pupil_after").match(after)
    ):
        return "child"
    return "open"


def is_subject(before: str) -> bool:
    """Whether a name after these words begins a clause."""
    if context("subject_before").search(before) or _TIME_BEFORE.search(before):
        return True
    fronted = _FRONTED.search(before) and not _OBJECT_NEXT.search(before)
    return bool(fronted and not _role_next().search(before))


@cache
def _role_next() -> re.Pattern[str]:
    """Before a name a role says whose it is ("When playing with friend …")."""
    return re.compile(rf"\b(?:{alternatives('family', 'peers', 'staff', 'animals', 'famous')}) $", re.I)


def _standing(word: str, before: str, after: str, own: OwnNames) -> Standing:
    after = _BETWEEN_COMMAS.sub("", after)
    subject, owns = is_subject(before), _POSSESSIVE.match(after)
    beside = bool(own.pattern().search(before + " " + after))
    if context("self_named").search(before):
        return "child"
    if _COORDINATED.search(before) or re.match(rf"^(?: and|,| or| &) {NAME}(?! (?:is|has|will)\b)", after):
        return "other"
    if context("other_after").search(after):
        return "other"
    if owns and _OF_TWO.search(after):
        return "other"
    if _things().match(after) and not re.search(r"\b(?:friend|brother|sister|like) $", before):
        return "child"
    if subject and not beside and context("own_staff_after").match(after):
        return "child"
    if subject and not beside and context("own_wish_after").match(after):
        return "child"
    if subject and _adult_act().match(after):
        return "other"
    if not beside and context("sure_before").search(before):
        return "child"
    if subject and _grammar(beside).match(after):
        return "child"
    if not beside and context("wished_before").search(before) and context("wished_after").match(after):
        return "child"
    return _among_others(word, before, after, beside, owns=bool(owns))


def _among_others(word: str, before: str, after: str, beside: bool, *, owns: bool) -> Standing:
    if context("told_before").search(before) or (not owns and re.search(r"\b(?:is|was|be) $", before)):
        return "other"
    with_the_child = beside or _PERSON_BEFORE.search(before) or _SELF_BEFORE.search(before)
    if with_the_child and context("social_before").search(before):
        return "other"
    if context("other_before").search(before) and (beside or _PERSON_BEFORE.search(before)):
        return "other"
    plainly_a_name = is_listed(word) and word.lower() not in word_set("first_names", "ambiguous")
    alone = plainly_a_name and not beside and not _PERSON_BEFORE.search(before)
    helped = context("helped_before").search(before)
    acts = is_subject(before) and (
        context("plain_act_after").match(after) or context("any_act_after").match(after)
    )
    return "likely" if owns or (alone and (helped or acts)) else "open"


@cache
def _grammar(beside: bool) -> re.Pattern[str]:
    """What the child of a plan has or does; beside the child's own name only what nobody else would."""
    rows = data("contexts")["sure_after_even_beside"]
    return re.compile("|".join(rows if beside else [*rows, *data("contexts")["sure_after"]]), re.IGNORECASE)


@cache
def _things() -> re.Pattern[str]:
    return re.compile(
        r"^['’]s? (?:(?:own|current|present|main|new|particular|specific|special|severe|significant|very|"
        rf"good|[\w-]+) ){{0,2}}?(?:{alternatives('child_things')})(?![\w’'])",
        re.IGNORECASE,
    )


@cache
def _adult_act() -> re.Pattern[str]:
    lead = r"^(?: (?:also|has|have|had|will|would|then|now|often|sometimes))?"
    of_a_pupil = r"met (?:[\w-]+ ){0,5}(?:outcomes?|targets?|milestones?|goals?|objectives?|criteria)\b"
    return re.compile(rf"{lead} (?!{of_a_pupil})(?:{alternatives('adult_acts')})\b", re.I)


@cache
def _thing_after() -> re.Pattern[str]:
    return re.compile(rf"^(?:['’]s?)? (?! *[a-z]+ (?:the|of)\b)(?:\w+ )?(?:{alternatives('things')})\b")


def _part_of_a_name(before: str, after: str) -> bool:
    """Whether the word belongs to the name of a place, a body, a programme or another person."""
    if re.match(rf"^['’]?s? {NAME}", after) or re.match(
        r"^['’]s (?!(?:EHC|EHCP|SEN|SEND|IEP)\b)[A-Z]", after
    ):
        return True
    if re.search(r"\b(?:the|a|an|our|this|every|each) $", before, re.IGNORECASE) or _thing_after().match(
        after
    ):
        return not re.match(r"^['’]s ", after) or bool(re.search(r"\b(?:the|a|an) $", before, re.I))
    if _TIME_BEFORE.search(before):
        return False
    previous = re.search(rf"(?P<word>{NAME}|St\.?) $", before)
    return bool(previous and not re.search(r"(?:^|[.!?:;,•–] )$", before[: previous.start()]))


def stands_as_the_child(before: str, after: str) -> bool:
    """Whether a name between these words is the subject of what a plan says of its child."""
    return is_subject(before) and bool(
        _grammar(beside=False).match(after) or context("pupil_after").match(after)
    )
