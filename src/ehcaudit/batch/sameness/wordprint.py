"""A plan → its wordprint: done where the plan is read, so that no more than that need be handed back."""

from __future__ import annotations

from array import array
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.batch.sameness import lexicon
from ehcaudit.batch.sameness.likeness import bands
from ehcaudit.batch.sameness.model import WHOLE, Kind, Passage, Unit, Wordprint, packed
from ehcaudit.batch.sameness.neutral import WORD, Neutral, heavy, neutral, number_of, sentences
from ehcaudit.checks.person.own_names import own_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ehcaudit.plans.model import Passage as Text
    from ehcaudit.plans.model import Plan

# Sections with words of the plan's own; I and J name places and money, K lists papers.
_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2")
_KINDS = frozenset({"plan", "working_document", "amendment_notice"})
_PRONOUNS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themself", "themselves"})
_I = frozenset({"i", "me", "my", "mine", "myself", "i'm", "i've", "i'd", "i'll"})
_PROCESS = 0.6  # of the telling words: what speaks of law and process by that much is no one's own text
_SAME_PHRASE = 0.8
_FEW = 2  # telling words that a fact of record may hold
_LABEL_WORDS = 8


def wordprint(plan: Plan, masked: Callable[[str], str] | None = None) -> Wordprint | None:
    """What the search for shared texts needs of `plan`, `None` for what is no plan.

    `masked` gives a text with stand-ins, where reports want it so.
    """
    if plan.kind not in _KINDS:
        return None
    texts = [
        (code, passage)
        for code, section in plan.sections.items()
        if code in _SECTIONS
        for passage in section.passages
    ]
    names = own_names(plan.subject, (passage.text for _, passage in texts)).forms
    units: list[Unit] = []
    kept: list[Passage] = []
    outcomes = {outcome.text.casefold() for outcome in plan.outcomes}
    seen: set[str] = set()
    for code, passage in texts:
        found = list(_units(code, passage, len(kept), names, plan.subject.pronoun, first=code not in seen))
        if found:
            seen.add(code)
            units += found
            kept.append(_kept(code, passage, outcomes, masked))
    return Wordprint(plan.subject, names, _labels(plan, names), tuple(units), packed(kept))


def _kept(code: str, passage: Text, outcomes: set[str], masked: Callable[[str], str] | None) -> Passage:
    parts = sentences(passage.text)
    text = passage.text.casefold()
    kind: Kind = "provision" if code in ("F", "G", "H", "H1", "H2") else "paragraph"
    if code == "E" and any(text in outcome or outcome in text for outcome in outcomes):
        kind = "outcome"
    hidden = tuple(masked(part) for part in parts) if masked is not None else ()
    return Passage(kind, tuple(parts), hidden, passage.place.in_section(code))


def _units(
    code: str, passage: Text, number: int, names: frozenset[str], pronoun: str | None, *, first: bool
) -> Iterator[Unit]:
    mine = _PRONOUNS | (_THEY if pronoun == "they" else frozenset()) | (_I if code == "A" else frozenset())
    parts = [(n, text, neutral(text, names, mine)) for n, text in enumerate(sentences(passage.text))]
    kindred = any(lexicon.stem(w.casefold()) in lexicon.stems("family") for w in WORD.findall(passage.text))
    told = [(n, said) for n, text, said in parts if said.numbers and not _no_ones(text, said)]

    def unit(words: frozenset[int], sentence: int, spoken: int, *, process: bool, personal: bool) -> Unit:
        return Unit(
            array("I", sorted(words)).tobytes(),
            bands(words),
            number,
            sentence,
            code,
            process,
            personal,
            kindred,
            first and sentence in (WHOLE, 0),
            spoken,
        )

    for n, said in told:
        yield unit(said.numbers, n, said.spoken, process=said.administrative > 1, personal=said.personal)
    if len(told) > 1:
        everything = frozenset[int]().union(*(said.numbers for _, said in told))
        personal = any(said.personal for _, said in told)
        process = all(said.administrative > 1 for _, said in told)
        spoken = sum(said.spoken for _, said in told)
        yield unit(everything, WHOLE, spoken, process=process, personal=personal)


def _no_ones(text: str, said: Neutral) -> bool:
    """Whether a sentence is of law, process or template, or tells of a condition or a school in general."""
    telling = {lexicon.stem(word.casefold()) for word in WORD.findall(text)} - _untelling()
    if telling and len(telling & lexicon.stems("administrative")) / len(telling) >= _PROCESS:
        return True
    if any(len(telling & phrase) / len(telling) >= _SAME_PHRASE for phrase in _known() if telling):
        return True
    if lexicon.pattern("of_record").search(text) and heavy(said.numbers) <= _FEW:
        return True
    if said.personal:
        return False
    general = (lexicon.pattern("general"), lexicon.pattern("of_the_setting"), lexicon.pattern("citation"))
    return any(pattern.search(text) for pattern in general)


@cache
def _untelling() -> frozenset[str]:
    return lexicon.stems("grammar", "persons", "time_and_number")


@cache
def _known() -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(lexicon.stem(word) for word in WORD.findall(phrase)) - _untelling()
        for phrase in lexicon.known_phrases()
    )


def _labels(plan: Plan, names: frozenset[str]) -> frozenset[int]:
    found = set()
    for line in plan.document.text.splitlines():
        words = [word.casefold() for word in WORD.findall(line)]
        if 0 < len(words) <= _LABEL_WORDS and not names & set(words):
            found.add(number_of(" ".join(words)))
    return frozenset(found)
