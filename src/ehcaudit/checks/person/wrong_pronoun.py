"""Pronouns and gendered nouns that are not this child's. Where anybody else may be meant, nothing is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.lexicon import context
from ehcaudit.checks.person.nouns import wrong_noun
from ehcaudit.checks.person.referents import Referents
from ehcaudit.checks.person.sayings import sentences_of
from ehcaudit.checks.person.stated import stated_pronoun
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.antecedents import Gender
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.sayings import Sentence
    from ehcaudit.checks.person.text import PersonText
    from ehcaudit.plans.model import Passage, Pronoun

_MOST_REPORTED = 10
_CLEAR = (
    3  # times as many references of one kind, and a pronoun that was only read from the text is not believed
)
_REMEDY = "Put this child's pronoun, and check that the passage is about this child."


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun (or noun) that can speak of nobody but the child."""

    passage: Passage
    sentence: Sentence
    word: str


def wrong_pronoun(text: PersonText, own: OwnNames) -> Observation | None:
    """Judge the pronouns; `None` where it is not evident which is the child's."""
    genders: tuple[Gender, Gender] = ("he", "she")
    found: dict[Gender, list[Reference]] = {g: list(references(text, own, g)) for g in genders}
    expected = _expected(text, found)
    if expected is None:
        return None
    wrong = [r for gender in genders if gender != expected for r in found[gender]]
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
    if read is None and (he or she):
        return more if he != she else _first(text, found)
    return read


def _first(text: PersonText, found: dict[Gender, list[Reference]]) -> Gender:
    """The pronoun by which a text that moves between two calls the child first."""
    places = {id(passage): n for n, passage in enumerate(text.passages)}
    return "he" if places[id(found["he"][0].passage)] <= places[id(found["she"][0].passage)] else "she"


def _fault(reference: Reference, text: PersonText, expected: Pronoun) -> Fault:
    called = f"{text.called[:1].upper()}{text.called[1:]}"
    message = f"{called} is “{expected}” in this plan; here the text says “{reference.word}”."
    quote, place = quoted(reference.sentence.shown), reference.passage.place
    return Fault("wrong_pronoun", message, quote, place, _REMEDY, "medium")


def references(text: PersonText, own: OwnNames, gender: Gender) -> Iterator[Reference]:
    """The first reference of each passage that `gender` makes to the child."""
    referents = Referents(text, own, gender)
    before_passage, renamed = "", any(context("renamed").search(p.text) for p in text.passages)
    for passage in text.passages:
        earlier, voice = "", "plan"
        if text.begins_a_section(passage) and (
            own.pattern().search(passage.text) or re.match(r"(?:He|She|His|Her)\b", passage.text)
        ):
            before_passage = ""  # a new section begins with the child
        for sentence in sentences_of(passage.text, own):
            if renamed and sentence.voice == "adult":
                continue
            if sentence.voice != voice:  # who speaks now speaks of the child, not of those named before
                earlier, voice = "", sentence.voice
            word = wrong_noun(sentence, passage.text, text, own, gender)
            word = word or referents.pronoun(sentence.text, earlier, before_passage)
            if word:
                yield Reference(passage, sentence, word)
                break
            earlier += " " + sentence.text
        before_passage = passage.text
