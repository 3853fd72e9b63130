"""Another child's name: a first name that stands, beyond doubt, where the child's own would stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.initials import other_initials
from ehcaudit.checks.person.lexicon import NAME, alternatives, word_set
from ehcaudit.checks.person.mentions import Mention, is_listed, mentions_in
from ehcaudit.checks.person.others import full_names, others_named
from ehcaudit.checks.person.sayings import sentences_of
from ehcaudit.checks.person.surnames import other_surnames
from ehcaudit.checks.wording import quoted

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.sayings import Sentence
    from ehcaudit.checks.person.text import PersonText
    from ehcaudit.plans.model import Passage

_OUTWEIGHS = 3  # so many places of the child's own kind outweigh one where the name may be a friend's
_ALIAS_SHARE = 4  # times as often as the names of the cover, and a name is what the child is called
_MOST_REPORTED = 10
_LONGEST = 15  # letters of a name; what is longer in no list of names has lost its spaces
_OF_A_PERSON = ("’s ", "'s ", " is a ", " will be able", " finds it", " has a diagnosis")
_PRONOUN = re.compile(r"\b(?:he|she|his|her|himself|herself)\b")
_PERSON = re.compile(r"\b(?:he|she|they|his|her|him|them|their|I|my|me|we)\b", re.IGNORECASE)
_REMEDY = "Put this child's name, and check that the words around it are about this child too."


@dataclass(frozen=True, slots=True)
class _Seen:
    passage: Passage
    sentence: Sentence
    mention: Mention


def wrong_name(text: PersonText, own: OwnNames) -> Observation | None:
    """Judge the names; `None` where the plan does not say what the child is called."""
    if not own.known:
        return None
    seen: dict[str, list[_Seen]] = {}
    for passage in text.passages:
        for sentence in sentences_of(passage.text, own):
            if sentence.voice == "adult" and _is_about_family(passage.text, own):
                continue
            for mention in (
                *mentions_in(sentence.text, own),
                *other_surnames(sentence.text, own, text),
                *other_initials(sentence.text, own, text),
            ):
                seen.setdefault(mention.word, []).append(_Seen(passage, sentence, mention))
    known = _known_others(text, own, seen)
    usual = sum(len(own.pattern().findall(passage.text)) for passage in text.passages)
    faults = [
        fault
        for word, places in seen.items()
        if not _is_an_alias(places, usual) and _is_another_child(word, places, known, text, own)
        for fault in _faults(word, places, text)
    ]
    reason = faults[0].message if faults else "no other child's name"
    return Observation("names", 0.0 if faults else 1.0, reason, tuple(faults[:_MOST_REPORTED]), weight=2.0)


def _is_an_alias(places: list[_Seen], usual: int) -> bool:
    """Whether the text says this name so much oftener than the cover's that the child must go by it."""
    return len(places) >= _OUTWEIGHS and len(places) >= _ALIAS_SHARE * usual


def _known_others(text: PersonText, own: OwnNames, seen: dict[str, list[_Seen]]) -> frozenset[str]:
    """Everybody whom the document introduces or names in full, but those who stand in full as the pupil."""
    ordinary = word_set("ordinary", "words")
    surnames = frozenset(own.forms) - set(own.given)
    pupils = {
        name.lower()
        for word, places in seen.items()
        for place in places
        if place.mention.last and place.mention.standing == "child"
        for name in (word, place.mention.last)
    }
    introduced = others_named(text.plan, text.lines)
    return introduced | (full_names(text.lines, surnames, frozenset(own.given), ordinary) - pupils)


def _is_another_child(
    word: str, places: list[_Seen], known: frozenset[str], text: PersonText, own: OwnNames
) -> bool:
    plain = word.lower()
    if not plain.isalpha() and "." in plain:  # initials, judged where they were found
        return True
    if plain in known or any(part in known for part in plain.split("-")):
        return False
    names, ambiguous = word_set("first_names", "names"), word_set("first_names", "ambiguous")
    sure = sum(place.mention.standing == "child" for place in places)
    others = sum(place.mention.standing == "other" for place in places)
    listed = is_listed(word) and plain not in ambiguous
    if listed:
        sure += _in_a_cluster(places) or (not others and _in_the_plans_own_words(word, places, text, own))
    if not sure or (others and sure < _OUTWEIGHS):
        return False
    surnamed = any(p.mention.last and not own.has(p.mention.last) for p in places)
    if own.nearly(word) and not surnamed and (sure < 2 or plain not in names):
        return False
    if listed:
        return True
    if len(plain) > _LONGEST:
        return False
    if plain in ambiguous:
        return plain not in text.small_words or sure >= _OUTWEIGHS or _like_a_name(places)
    return (
        plain not in text.small_words and plain not in word_set("ordinary", "words") and _like_a_name(places)
    )


def _is_about_family(passage: str, own: OwnNames) -> bool:
    """Whether a passage tells of a parent's own affairs: it begins with one and never names the child."""
    parent = (
        rf"^\W*(?:(?:Mr|Mrs|Ms|Miss) {NAME}|(?i:(?:his|her|their|the|my) (?:{alternatives('family')})))\b"
    )
    return bool(
        re.match(rf"{parent} (?:has|is|was|had|lives|works|takes)\b", passage)
    ) and not own.pattern().search(re.sub(rf"\b(?:Mr|Mrs|Ms|Miss) {NAME}", "", passage))


def _in_the_plans_own_words(word: str, places: list[_Seen], text: PersonText, own: OwnNames) -> bool:
    """Whether what hardly anybody else is or has is said where the plan speaks, of one unknown to section A.

    Section A is the child's and the family's: their friends, animals and heroes are told of there.
    """
    section = text.plan.sections.get("A")
    told = any(word in passage.text for passage in section.passages) if section else False
    return not told and any(
        p.mention.standing == "likely"
        and p.sentence.voice == "plan"
        and not own.pattern().search(p.sentence.text)
        and not _PERSON.search(p.sentence.text.split(word)[0])
        for p in places
    )


def _in_a_cluster(places: list[_Seen]) -> int:
    """How many likely places stand in a passage with another: a paragraph about somebody else."""
    likely = [id(place.passage) for place in places if place.mention.standing in ("child", "likely")]
    return sum(place.mention.standing == "likely" and likely.count(id(place.passage)) > 1 for place in places)


def _like_a_name(places: list[_Seen]) -> bool:
    """Whether the word has its capital inside a sentence, owns something, or is called "he" or "she"."""
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
        if place.mention.standing not in ("child", "likely") or id(place.passage) in faults:
            continue
        said = f"{word} {place.mention.last}".strip()
        message = (
            f"The plan is about {text.called}; here the text speaks of “{said}”, whom it does not introduce."
        )
        faults[id(place.passage)] = Fault(
            "wrong_name", message, quoted(place.sentence.shown), place.passage.place, _REMEDY, "high"
        )
    return list(faults.values())
