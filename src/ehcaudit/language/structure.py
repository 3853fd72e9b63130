"""Traits of how a statement is built: its root and what hangs on it, how it begins, what reads as provision.

They tell an outcome from an action, a service, a hope or a heading where no single word does.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import lexicon
from ehcaudit.language.provision_patterns import provision_patterns
from ehcaudit.language.trait import Trait

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ehcaudit.language.statement import StatementReading, Word

_PARTS = ("what", "equipment", "who", "frequency", "duration", "group_size", "continuous", "vague")
_LISTS = {
    "acts": (
        "change",
        "mental",
        "wide",
        "observable",
        "need",
        "wish",
        "low",
        "served",
        "receiving",
        "serving",
    ),
    "nouns": (
        "vague",
        "service",
        "person",
        "difficulty",
        "aspiration",
        "job",
        "staff",
        "attribute",
        "helper",
    ),
    "kinds": ("sessions", "groups", "places_of_learning", "heading_words", "changes", "takes_part"),
}
_TOLD = frozenset(
    {"dobj", "nsubj", "nsubjpass", "attr", "acomp", "pobj", "xcomp", "oprd", "agent", "neg", "prep"}
)
_BY_MEANS = frozenset({"through", "via", "by", "with", "from", "during"})
_DEEPEST = 12
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|dreams?|aspir\w+|want(?:s|ed)?|would (?:like|love)|"
    r"['’]d (?:like|love)|look(?:ing)? forward|imagin\w+|long(?:s|ing)? (?:to|for)|would mean|"
    r"sees? (?:himself|herself|themsel\w+|myself)|one day|when (?:he|she|they|i)\S* (?:older|grow\w*))\b",
    re.I,
)
_FIRST_WORDS = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_NAME_LIKE = re.compile(r"(?:[A-Z][\w’'-]*|«[^»]*»)$")


def structure_traits(reading: StatementReading) -> Iterator[Trait]:
    """Every trait of how `reading` is built, in a fixed order."""
    yield from _of_start(reading)
    yield from _of_provision(reading)
    yield from _of_roots(reading.words)
    yield from _of_clauses(reading.words)
    yield from _of_first_act(reading)
    for word in reading.words:
        if word.relation in _TOLD and word.lemma.isalpha():
            yield Trait(f"{word.relation}={word.lemma}", 0.5, word.start, word.end)
        if word.relation in {"dobj", "attr", "acomp", "xcomp", "prep"} and word.lemma.isalpha():
            head = reading.words[word.head]
            yield Trait(
                f"pair={head.lemma} {word.lemma}", 0.4, min(head.start, word.start), max(head.end, word.end)
            )


def _of_first_act(reading: StatementReading) -> Iterator[Trait]:
    """Who does the first thing and how it is put; whether anything is said to be done at all."""
    finite = any(word.tag in {"MD", "VBZ", "VBP", "VBD"} for word in reading.words)
    main = [act for act in reading.acts if act.role == "main"]
    if not main:
        classes = _classes().get(reading.head or "", ("other",))
        yield from (Trait(f"head={listed},{finite}", 0.6) for listed in classes)
        return
    act = main[0]
    whose = "by staff" if act.agent else "passive" if act.passive else "active"
    yield Trait(f"frame={act.doer},{whose},{act.form}", 0.8, act.start, act.end)
    yield Trait(
        f"frame={act.doer},{act.modal},{bool(act.service)},{bool(act.concrete)}", 0.8, act.start, act.end
    )
    yield Trait(f"frame={act.form},{bool(act.concrete)},{bool(act.vague)},{bool(act.comparative)}", 0.8)
    if (
        reading.readable.text[act.end :]
        .lstrip(" ,")
        .lower()
        .startswith(("so that", "so he", "so she", "in order"))
    ):
        yield Trait(f"so that={act.doer},{bool(act.service)}", 0.7)
    yield Trait(f"finite={finite}", 0.5)


def _of_clauses(words: Sequence[Word]) -> Iterator[Trait]:
    """Each word with the clause that it stands in: what is for a purpose, or only the means, decides less."""
    for i, word in enumerate(words):
        if not word.lemma.isalpha():
            continue
        clause = _clause_of(words, i)
        if clause != "main":
            yield Trait(f"{clause}:{word.lemma}", 0.5, word.start, word.end)
        for listed in _classes().get(word.lemma, ()):
            yield Trait(f"{clause}:class {listed}", 0.4, word.start, word.end)


def _clause_of(words: Sequence[Word], at: int) -> str:
    """The clause nearest to the root on the way up: "main", "purpose", "means" or "about"."""
    found = "main"
    for _ in range(_DEEPEST):
        word = words[at]
        if word.relation in {"advcl", "relcl", "acl"}:
            found = "purpose" if word.relation == "advcl" else "about"
        elif word.relation == "prep" and word.lemma in _BY_MEANS:
            found = "means"
        if word.head == at:
            break
        at = word.head
    return found


def _of_start(reading: StatementReading) -> Iterator[Trait]:
    """How the text as written begins and ends, names apart, and what is wished in it."""
    said = _FIRST_WORDS.findall(reading.text[:80])
    first = [
        "Name" if _NAME_LIKE.match(w) and i == 0 and w.lower() not in _openers() else w.lower()
        for i, w in enumerate(said[:3])
    ]
    if first:
        yield Trait(f"start={first[0]}", 0.6)
        yield Trait(f"start={' '.join(first[:2])}", 0.5)
    if found := _WISHED.search(reading.text):
        yield Trait("wished", 0.7)
        yield Trait(f"wished={found.group().lower()}", 0.5)
    if reading.text.rstrip()[-1:] in {":", "?"}:
        yield Trait(f"ends={reading.text.rstrip()[-1]}", 0.7)
    for mark in ("(", ":", ";", "/", "|", "–"):
        if mark in reading.text:
            yield Trait(f"mark={mark}", 0.4)
    size = next(i for i, most in enumerate((3, 6, 10, 16, 25, 10_000)) if len(reading.words) <= most)
    yield Trait(f"size={size}", 0.6)
    if not any(a.modal for a in reading.acts):
        yield Trait(f"no modal,{bool(reading.acts)}", 0.6)


@cache
def _openers() -> frozenset[str]:
    """Words that begin sentences and are no names."""
    return frozenset(lexicon("reading")["not_names"]) | frozenset(lexicon("reading")["openers"])


def _of_provision(reading: StatementReading) -> Iterator[Trait]:
    text = reading.readable.text
    found = []
    for part in _PARTS:
        match = provision_patterns()[part].search(text)
        if match:
            found.append(part)
            yield Trait(f"offers={part}", 0.6, match.start(), match.end())
    if {"frequency", "duration"} <= set(found):
        yield Trait("offers=amount", 0.5)
    if {"who"} & set(found) and {"frequency", "duration"} & set(found):
        yield Trait("offers=who and amount", 0.5)


def _of_roots(words: Sequence[Word]) -> Iterator[Trait]:
    roots = [i for i, word in enumerate(words) if word.head == i]
    for number, root in enumerate(roots[:3]):
        name = "root" if number == 0 else "later root"
        word = words[root]
        yield Trait(f"{name}={word.tag}", 0.6, word.start, word.end)
        yield Trait(f"{name}={word.lemma}", 0.6, word.start, word.end)
        below = [w for i, w in enumerate(words) if w.head == root and i != root]
        for child in below:
            yield Trait(f"{name}>{child.relation}", 0.4)
            for listed in _classes().get(child.lemma, ()):
                yield Trait(f"{name}>{child.relation}:{listed}", 0.4, child.start, child.end)
        if not any(child.relation in _SUBJECTS for child in below):
            yield Trait(f"{name} without subject,{word.tag[:2]}", 0.6)
    if words:
        yield Trait("tags=" + " ".join(word.tag[:2] for word in words[:3]), 0.4)


@cache
def _classes() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, keys in _LISTS.items():
        for key in keys:
            for word in lexicon(name)[key]:
                found.setdefault(str(word), []).append(key)
    return {word: tuple(names) for word, names in found.items()}
