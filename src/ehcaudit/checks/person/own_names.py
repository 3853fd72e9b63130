"""The names that the child of the plan goes by: given names, known-as, initials, nicknames, spellings."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import NAME, nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ehcaudit.plans.model import Subject

_ALIAS = re.compile(
    rf"(?i:\b(?:known as|likes to be called|like to be called|prefers to be called|prefer to be called|"
    rf"also called|used to be called|formerly called|goes by|nickname(?: is)?|called at home|"
    rf"previously known as|answers to|a\.?k\.?a\.?|preferred name(?: is)?|call (?:him|her|them|me)))"
    rf"[ :“‘\"']+(?P<name>{NAME})"
)
_CALLED = re.compile(
    rf"(?P<name>{NAME}) (?i:is (?:what|how) (?:\w+ ){{1,4}}call(?:s|ed)?|"
    r"is (?:his|her|their|my) (?:pet |nick|other |middle )?name)"
)
_SHORTEST_FORM = 2  # letters of a short form that is the beginning of the name
_SHORTEST_HEARD = 5  # letters from which on a name is known by its consonants alone
_SHORTEST_STEM = 3  # letters that any other pet form shares with the name


@dataclass(frozen=True, slots=True)
class OwnNames:
    """Forms in small letters. `known` is false where the plan states no name."""

    forms: frozenset[str]
    given: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether the plan says what the child is called."""
        return bool(self.forms)

    def has(self, word: str) -> bool:
        """Whether `word` is one of the child's names, a pet form of it, or a near spelling."""
        plain = word.lower()
        parts = {plain, *plain.split("-")}
        if parts & self.forms:
            return True
        return any(_same_stem(plain, form) or _same_sound(plain, form) for form in self.given)

    def nearly(self, word: str) -> bool:
        """Whether `word` is a letter away from the child's name: a slip of the keyboard, or another's."""
        return any(_near(word.lower(), form) for form in self.given)

    def pattern(self) -> re.Pattern[str]:
        """Finds the child's own names in a text; with a capital, since Will, Grace and May are words too."""
        return _pattern_of(self.forms)


@lru_cache(maxsize=64)
def _pattern_of(forms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted((form for form in forms if len(form) > 1), key=lambda f: (-len(f), f))
    words = "|".join(f"{re.escape(f[0].upper())}(?i:{re.escape(f[1:])})" for f in longest_first)
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])" if words else r"(?!)")


def own_names(subject: Subject, texts: Iterable[str]) -> OwnNames:
    """What the cover states, and what the text says that the child is called."""
    stated = [word for name in (subject.name, subject.known_as) if name for word in _words(name)]
    if not stated:
        return OwnNames(frozenset(), ())
    aliases = [match["name"].lower() for text in texts for match in _called_in(text)]
    given = _words(subject.name or subject.known_as or "")[:1] + _words(subject.known_as or "")[:1]
    forms = {*stated, *aliases}
    for word in stated:
        forms |= nicknames().get(word, frozenset())
    return OwnNames(frozenset(forms), tuple(dict.fromkeys(given)))


def _called_in(text: str) -> Iterator[re.Match[str]]:
    yield from _ALIAS.finditer(text)
    yield from _CALLED.finditer(text)


def _words(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", name)
    whole = re.findall(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", name)
    return [word.lower() for word in dict.fromkeys([*whole, *words]) if len(word) > 1]


def _same_stem(word: str, form: str) -> bool:
    """Ky for Kyle, Kamsi for Kamsiyochukwu, Rubes for Ruby."""
    short, long = sorted((word, form), key=len)
    if len(short) >= _SHORTEST_FORM and long.startswith(short):
        return True
    stem = re.sub(r"(?:ie|y|s|o|i|ers)$", "", short)
    return (
        len(stem) >= _SHORTEST_STEM and long.startswith(stem) and (long.startswith(short) or len(short) <= 6)
    )


def _same_sound(word: str, form: str) -> bool:
    """Kieran and Ciaran, Aiden and Aidan: with the same consonants, long names are one name spelt by ear."""
    if min(len(word), len(form)) < _SHORTEST_HEARD:
        return False
    return len(_heard(word)) > 1 and _heard(word) == _heard(form)


def _heard(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if c.isalpha())
    for written, said in (("ph", "f"), ("ck", "k"), ("ch", "k"), ("c", "k"), ("q", "k"), ("z", "s")):
        plain = plain.replace(written, said)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw]", "", plain))


def _near(word: str, form: str) -> bool:
    """One letter apart (two in long names): a slip of the keyboard, not another child."""
    if min(len(word), len(form)) < 4 or abs(len(word) - len(form)) > 2:
        return False
    if sorted(word) == sorted(form) and word[0] == form[0]:
        return True  # two letters changed places
    return _distance(word, form) <= (2 if min(len(word), len(form)) >= 7 else 1)


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]
