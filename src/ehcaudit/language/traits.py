"""What a statement is made of, for the component that was trained on labelled statements.

Each trait is a name, a weight, and the words it stands for: what the reading found (acts, measures, signs),
word classes from the lexicons, and the words themselves without the child's name and the deadline.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import lexicon
from ehcaudit.language.structure import structure_traits
from ehcaudit.language.trait import Trait, summed

__all__ = ["Trait", "statement_traits", "summed"]

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ehcaudit.language.statement import StatementReading

_VERBS = ("change", "mental", "wide", "observable", "need", "wish", "low", "served", "receiving", "serving")
_NOUNS = ("vague", "service", "person", "difficulty", "aspiration", "job", "wide_services", "staff")
_LONG, _SHORT = 40, 8


def statement_traits(reading: StatementReading) -> tuple[Trait, ...]:
    """Every trait of a statement, in a fixed order; a name may come several times."""
    return (
        *_of_acts(reading),
        *_of_signals(reading),
        *_of_words(reading),
        *_of_classes(reading),
        *structure_traits(reading),
    )


def _of_acts(reading: StatementReading) -> Iterator[Trait]:
    main = [act for act in reading.acts if act.role == "main"]
    for act in reading.acts:
        if act.role != "main":
            yield Trait(f"role={act.role}", 1, act.start, act.end)
            yield Trait(f"role={act.role},{act.form}", 1, act.start, act.end)
            continue
        stated = {
            f"form={act.form}": 1.0,
            f"doer={act.doer}": 1.0,
            f"verb={act.lemma}": 1.0,
            "vague head": float(act.vague_head),
            "service": float(bool(act.service)),
            "comparative": float(bool(act.comparative)),
            "passive": float(act.passive),
            "with someone": float(act.with_someone),
            "concrete": min(len(act.concrete), 3) / 3,
            "vague nouns": min(len(act.vague), 3) / 3,
        }
        yield from (Trait(name, value, act.start, act.end) for name, value in stated.items() if value)
    if main:
        yield Trait(f"first={main[0].form}", 1, main[0].start, main[0].end)
        yield Trait(f"first={main[0].form},{bool(main[0].concrete)}", 1, main[0].start, main[0].end)
        yield Trait(f"modal={main[0].modal}", 1, main[0].start, main[0].end)
        counted = any(m.value != "independence" for m in reading.measures_in(main[0]))
        if counted:
            yield Trait(f"counted={main[0].form}", 1, main[0].start, main[0].end)
            yield Trait(f"counted={main[0].doer}", 1, main[0].start, main[0].end)
    if len(main) > 1:
        yield Trait(f"last={main[-1].form},{bool(main[-1].concrete)}", 1, main[-1].start, main[-1].end)
    yield Trait(f"acts={min(len(main), 3)}", 1)


def _of_signals(reading: StatementReading) -> Iterator[Trait]:
    yield from (Trait(f"measure={m.value}", 1) for m in reading.measures)
    measured = [(m.start, m.end) for m in reading.measures]
    for sign in reading.signs:  # not the "more" of "no more than two"
        if not any(sign.start < end and start < sign.end for start, end in measured):
            yield Trait(f"sign={sign.name}", 1)
    whole = {
        "no measure": not reading.measures,
        "deadline": bool(reading.deadlines),
        "short": len(reading.words) < _SHORT,
        "digit": any(c.isdigit() for c in reading.readable.text),
    }
    yield from (Trait(name, 1) for name, there in whole.items() if there)
    yield Trait("length", min(len(reading.words), _LONG) / _LONG)


def _of_words(reading: StatementReading) -> Iterator[Trait]:
    said = [word for word in reading.words if word.lemma.isalpha()]
    for word in said:
        yield Trait(f"word={word.lemma}", 0.5, word.start, word.end)
    for one, other in pairwise(said):
        yield Trait(f"words={one.lemma} {other.lemma}", 0.35, one.start, other.end)
    for word in reading.words:
        yield Trait(f"tag={word.tag}", 0.3, word.start, word.end)


def _of_classes(reading: StatementReading) -> Iterator[Trait]:
    for word in reading.words:
        verb = word.tag.startswith(("VB", "MD"))
        for name in _classes().get((verb, word.lemma), ()):
            yield Trait(f"class={name}", 0.5, word.start, word.end)


@cache
def _classes() -> Mapping[tuple[bool, str], tuple[str, ...]]:
    found: dict[tuple[bool, str], list[str]] = {}
    for verb, listed, keys in ((True, "acts", _VERBS), (False, "nouns", _NOUNS)):
        for key in keys:
            for word in lexicon(listed)[key]:
                found.setdefault((verb, str(word)), []).append(f"{listed}.{key}")
    return {word: tuple(names) for word, names in found.items()}
