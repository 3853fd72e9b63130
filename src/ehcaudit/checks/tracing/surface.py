"""A text as a bag of words made alike: synonyms, numbers and roots, ready for likeness of two texts.

What ranks the statements of a plan for a recommendation. It tells nothing of whether they mean the same: the
typed concepts and the comparison of parts decide that.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.checks.tracing.vectors import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"[a-z]+|\d+(?:\.\d+)?")
_OWN_WORD = 0.5  # the word itself beside the group of synonyms that it belongs to
Surface = frozenset[str]
NEAR = 0.45  # from here on the nearness of two words tells something


@lru_cache(maxsize=16384)
def surface_of(text: str, names: frozenset[str] = frozenset()) -> Surface:
    """The tokens of a text: `~key` for a group of synonyms, roots for words, figures as they are."""
    found: set[str] = set()
    for words, keys in phrases(text):
        found.update(f"~{key}" for key in keys)
        for word in words:
            if word not in names and word not in _stop():
                found.add(root_of(_numbers().get(word, word)))
    return frozenset(found)


def groups_of_synonyms(text: str) -> Surface:
    """The groups named in a text that say what it is about, not how, when or with whom."""
    return frozenset(f"~{key}" for _, keys in phrases(text) for key in keys if key not in loose_groups())


def phrases(text: str) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words of a text in order, those of a known turn of phrase together with the keys of its groups."""
    words = words_of(text)
    index = _index()
    at = 0
    while at < len(words):
        for form, keys in index.get(words[at], ()):
            if tuple(words[at : at + len(form)]) == form:
                yield form, keys
                at += len(form)
                break
        else:
            yield (words[at],), ()
            at += 1


def words_of(text: str) -> list[str]:
    """The words and figures of a text in lower case; hyphens part words, apostrophes do not."""
    folded = re.sub(r"['’]s\b", "", text.lower().replace("’", "'")).replace("'", "")
    return _WORD.findall(folded)


@cache
def _index() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """First word → the turns of phrase that begin with it, the longest first, each with its groups."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for key, forms in load("synonyms")["same"].items():
        for form in forms:
            groups.setdefault(tuple(words_of(str(form))), []).append(str(key))
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for form, keys in groups.items():
        index.setdefault(form[0], []).append((form, tuple(keys)))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in index.items()}


@cache
def loose_groups() -> frozenset[str]:
    """Groups that say how, when or with whom rather than what."""
    return frozenset(str(key) for key in load("synonyms")["loose"])


@cache
def framing() -> frozenset[str]:
    """Words that only frame a statement ("from a health point of view")."""
    return frozenset(str(word) for word in load("synonyms")["framing"]) | _stop()


@cache
def _stop() -> frozenset[str]:
    return frozenset(str(word) for word in load("synonyms")["stop"])


@cache
def _numbers() -> Mapping[str, str]:
    return {str(k): str(v) for k, v in load("quantities")["numbers"].items() if isinstance(v, int) and v > 1}


@lru_cache(maxsize=16384)
def root_of(word: str) -> str:
    """A rough root of a word, so that its forms meet."""
    for ending in ("ations", "ation", "ings", "ing", "ment", "ed", "ies", "es", "s", "ly", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)][:7]
    return word[:7]


class Likeness:
    """How alike two texts are: the cosine of their tokens, rare ones weighing more."""

    def __init__(self, texts: Iterable[Surface]) -> None:
        counted: Counter[str] = Counter()
        self._total = 0
        for tokens in texts:
            counted.update(tokens)
            self._total += 1
        self._counts = counted

    def weight(self, token: str) -> float:
        """The weight of a token, above 0."""
        rarity = math.log((self._total + 5) / (self._counts[token] + 1))
        return rarity * (_OWN_WORD if token in _roots_in_groups() else 1.0)

    def of(self, one: Surface, other: Surface) -> float:
        """Between 0 (nothing shared) and 1."""
        shared = sum(self.weight(t) ** 2 for t in one & other)
        shared += sum(
            self.weight(t) ** 2 * near for t, near in nearest(one - other, other).items() if near >= NEAR
        )
        return shared / (self.norm(one) * self.norm(other)) if shared else 0.0

    def within(self, one: Surface, other: Surface) -> float:
        """How much of `other` is found in `one`, between 0 and 1: a short vague text lies wholly in a
        long one.
        """
        whole = sum(self.weight(t) ** 2 for t in other)
        return sum(self.weight(t) ** 2 for t in one & other) / whole if whole else 0.0

    def norm(self, tokens: Surface) -> float:
        return math.sqrt(sum(self.weight(t) ** 2 for t in tokens)) or 1.0


@cache
def _roots_in_groups() -> frozenset[str]:
    return frozenset(
        root_of(w) for forms in load("synonyms")["same"].values() for f in forms for w in words_of(str(f))
    )
