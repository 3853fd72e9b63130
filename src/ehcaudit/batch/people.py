"""Who else a document names: family, friends and staff, told by the word that stands beside the name.

"Her key person, Bethan Rowlatt" makes Bethan known; from then on "Bethan" alone is a person as well.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.batch.patterns import name_words, persons, stands_alone, word_lists

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = r"[A-ZÀ-ÖØ-Þ][^\W\d_A-Z]+(?:['’\-][A-ZÀ-ÖØ-Þ]?[^\W\d_A-Z]+)*|[A-ZÀ-ÖØ-Þ]['’][A-ZÀ-ÖØ-Þ][^\W\d_A-Z]+"
_NAME = rf"(?:{_WORD})(?:[ \u00a0](?:{_WORD})){{0,2}}"
_FULL = rf"(?:{_WORD})(?:[ \u00a0](?:{_WORD})){{1,2}}"
_BETWEEN = (
    r"(?:the|an?|her|his|their|my|our|former|new|senior|lead|chief|acting|highly|specialist|[\w]+['’]s)"
)
_NEXT = re.compile(rf"[ \u00a0](?P<word>{_WORD})")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lists = word_lists()
    longest_first = sorted(lists["roles"], key=len, reverse=True)
    role = rf"(?<![^\W_])(?i:{'|'.join(map(re.escape, longest_first))})(?![^\W_])"
    titles = sorted(lists["titles"] - {"sister", "nurse", "master"}, key=len, reverse=True)
    title = rf"(?<![^\W_])(?:{'|'.join(f'{t[:1].upper()}{t[1:]}|{t.upper()}' for t in titles)})(?![^\W_])"
    return (
        re.compile(rf"{role}(?:[ \u00a0](?:is|was|called|named))?[,:(]?[ \u00a0](?P<name>{_NAME})"),
        re.compile(rf"{role}[:\t]?[ ]?[\n\t](?P<name>{_FULL})(?=[\n\t,(]|$)"),
        re.compile(rf"(?P<name>{_FULL})(?:,|[ ]?\(|[ ][–-])[ ]?(?:{_BETWEEN}[ ]){{0,3}}{role}"),
        re.compile(rf"(?P<name>{_FULL}), (?:of|from|at) [^.\n]{{1,60}}(?<![^\W_]){role}"),
        re.compile(rf"(?P<name>{_FULL})[\t\n]{role}"),
        re.compile(rf"{title}\.?[ \u00a0](?P<name>{_NAME})"),
    )


def people_in(text: str) -> list[list[str]]:
    """The people that `text` names beside a role, a relation or a title, as the words of their names.

    A word that the text also has in small letters is an ordinary word at the head of a sentence or a
    label, and no name.
    """
    ordinary = frozenset(re.findall(r"(?<![^\W_])[^\W\d_A-Z]+(?![^\W_])", text))
    found: dict[str, list[str]] = {}
    for pattern in _patterns():
        for match in pattern.finditer(text):
            following = _NEXT.match(text, match.end("name"))
            words = _real(match["name"], following["word"] if following else "", ordinary)
            if words:
                found.setdefault(" ".join(words).casefold(), words)
    return _longest(found.values())


def _real(name: str, following: str, ordinary: frozenset[str]) -> list[str]:
    """The words of a person's name: ordinary words before it are left out.

    A name that runs on into an ordinary word ("Cinder Street Primary School") is that of a place or a body.
    """
    words: list[str] = []
    for word in (*(word for person in persons(name)[:1] for word in person), following):
        plain = re.sub(r"['’]s$", "", word)
        if not plain:
            continue
        if _is_ordinary(plain, ordinary):
            if words:
                return []
        elif word is not following:
            words.append(plain)
    return words


def _is_ordinary(word: str, ordinary: frozenset[str]) -> bool:
    return word.lower() in ordinary or word.lower() in _never() or not stands_alone(word)


@cache
def _never() -> frozenset[str]:
    lists = word_lists()
    of_roles = {word for role in lists["roles"] for word in role.split()}
    return lists["never_names"] | lists["bodies"] | of_roles


def _longest(names: Iterable[list[str]]) -> list[list[str]]:
    """Full names before their parts, so that "Bethan" gets the number of "Bethan Rowlatt"."""
    ordered = sorted(names, key=len, reverse=True)
    known: set[str] = set()
    kept: list[list[str]] = []
    for words in ordered:
        if {word.casefold() for word in words} <= known:
            continue
        known |= {word.casefold() for word in words}
        kept.append(words)
    return kept


def all_people(texts: Iterable[str]) -> list[list[str]]:
    """The people of several texts, in a stable order."""
    return _longest(words for text in texts for words in people_in(text) if name_words(" ".join(words)))
