"""Another child's name: a first name that stands, beyond doubt, where the child's own would stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.lexicon import word_set
from ehcaudit.checks.person.mentions import Mention, mentions_in
from ehcaudit.checks.person.others import full_names, others_named
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText
    from ehcaudit.plans.model import Passage

_OUTWEIGHS = 3  # so many places of the child's own kind outweigh one where the name may be a friend's
_MOST_REPORTED = 10
_OF_A_PERSON = ("’s ", "'s ", " is a ", " will be able", " finds it", " has a diagnosis")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|him|himself|herself)\b")
_REMEDY = "Put this child's name, and check that the words around it are about this child too."


@dataclass(frozen=True, slots=True)
class _Seen:
    passage: Passage
    mention: Mention


def wrong_name(text: PersonText, own: OwnNames) -> Observation | None:
    """Judge the names; `None` where the plan does not say what the child is called."""
    if not own.known:
        return None
    seen: dict[str, list[_Seen]] = {}
    for passage in text.passages:
        for sentence in sentences(passage.text):
            for mention in mentions_in(sentence, own):
                seen.setdefault(mention.word, []).append(_Seen(passage, mention))
    known = _known_others(text, own)
    usual = sum(len(own.pattern().findall(passage.text)) for passage in text.passages)
    faults = [
        fault
        for word, places in seen.items()
        if not _is_an_alias(places, usual) and _is_another_child(word, places, known, text)
        for fault in _faults(word, places, text)
    ]
    reason = faults[0].message if faults else "no other child's name"
    return Observation("names", 0.0 if faults else 1.0, reason, tuple(faults[:_MOST_REPORTED]), weight=2.0)


def _is_an_alias(places: list[_Seen], usual: int) -> bool:
    """Whether the text says this name so often that it is what the child is called, though the cover does not say so."""  # noqa: E501
    return len(places) >= _OUTWEIGHS and len(places) >= usual


def _known_others(text: PersonText, own: OwnNames) -> frozenset[str]:
    ordinary = word_set("ordinary", "words")
    surnames = frozenset(own.forms) - set(own.given)
    return others_named(text.plan, text.lines) | full_names(text.lines, surnames, ordinary)


def _is_another_child(word: str, places: list[_Seen], known: frozenset[str], text: PersonText) -> bool:
    plain = word.lower()
    if plain in known or any(part in known for part in plain.split("-")):
        return False
    sure = sum(place.mention.standing == "child" for place in places)
    others = sum(place.mention.standing == "other" for place in places)
    if not sure or (others and sure < _OUTWEIGHS):
        return False
    names = word_set("first_names", "names")
    if plain in names and plain not in word_set("first_names", "ambiguous"):
        return True
    if plain in word_set("first_names", "ambiguous"):
        return plain not in text.small_words or sure >= _OUTWEIGHS or _like_a_name(places)
    return (
        plain not in text.small_words and plain not in word_set("ordinary", "words") and _like_a_name(places)
    )


def _like_a_name(places: list[_Seen]) -> bool:
    """Whether the word stands with a capital inside a sentence, owns something, or is called "he" or "she"."""  # noqa: E501
    for place in places:
        sentence, word = place.mention.sentence, place.mention.word
        rest = sentence[len(word) :]
        if place.mention.standing != "child":
            continue
        if not sentence.startswith(word) or rest.startswith(_OF_A_PERSON) or _PRONOUN.search(rest):
            return True
    return False


def _faults(word: str, places: list[_Seen], text: PersonText) -> list[Fault]:
    """One fault a passage."""
    faults: dict[int, Fault] = {}
    for place in places:
        if place.mention.standing != "child" or id(place.passage) in faults:
            continue
        message = (
            f"The plan is about {text.called}; here the text speaks of “{word}”, whom it does not introduce."
        )
        faults[id(place.passage)] = Fault(
            "wrong_name", message, quoted(place.mention.sentence), place.passage.place, _REMEDY, "high"
        )
    return list(faults.values())
