"""Which outcome a sentence speaks of: told by the outcome's own words, not by any word of progress."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ehcaudit.checks.comparing.spoken import numbers_named
from ehcaudit.checks.comparing.wording import roots, without_frame
from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.tracing.concepts import find_concepts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ehcaudit.checks.comparing.spoken import Spoken

_OF_OUTCOME = 0.25  # of an outcome's weight that a sentence shares
_OF_SENTENCE = 0.45  # of a short sentence's weight that an outcome shares
_BESIDE_THE_BEST = 0.92  # a sentence may speak of two outcomes, where they are about as near
_PRESENT = 0.2  # of an outcome's weight that a sentence on the present level shares
_RESTATED = 0.5  # of an outcome's weight, where the words before restate it


@dataclass(frozen=True, slots=True)
class Tie:
    """A sentence speaks of outcome number `outcome` (from 0), so surely (0 to 1)."""

    outcome: int
    score: float
    spoken: Spoken


class Ties:
    """Outcomes made ready to be looked for."""

    def __init__(self, outcomes: Sequence[str], names: frozenset[str], beside: Iterable[str] = ()) -> None:
        self._names = names
        self._outcomes = [tokens(text, names) for text in outcomes]
        counted: Counter[str] = Counter()
        texts = [*self._outcomes, *(frozenset(roots(text, names)) for text in beside)]
        for one in texts:
            counted.update(one)
        self._counted, self._total = counted, len(texts) + 2
        self._own = Counter(token for one in self._outcomes for token in one)

    def covers(self, outcome: int) -> Callable[[frozenset[str], frozenset[str]], float]:
        """How much of an outcome a sentence tells that shares roots with it; 0 where too little."""

        def share(shared: frozenset[str], said: frozenset[str]) -> float:
            whole = frozenset(t for t in self._outcomes[outcome] if not t.startswith("t:"))
            covered = self._sum(shared) / self._sum(whole)
            contained = self._sum(shared) / self._sum(said)
            return covered if covered >= _PRESENT or contained >= _RESTATED else 0.0

        return share

    def of(self, spoken: Spoken) -> list[Tie]:
        """The outcomes that `spoken` speaks of, none or several."""
        own = self._nearest(spoken.text, spoken)
        if spoken.status or (spoken.of_before and not own):
            return self._restated(spoken) or own
        return own or self._by_name(spoken) or self._by_number(spoken)

    def _by_name(self, spoken: Spoken) -> list[Tie]:
        """By what the sentence calls the outcome ("the outcome on reading")."""
        for match in (m for p in patterns("progress_named") for m in p.finditer(spoken.text)):
            if found := self._nearest(match["name"], spoken):
                return found
        return []

    def _nearest(self, text: str, spoken: Spoken) -> list[Tie]:
        said = tokens(without_frame(text), self._names)
        scored = [(self._likeness(n, said), n) for n in range(len(self._outcomes))]
        best = max((score for score, _ in scored), default=0.0)
        return [Tie(n, s, spoken) for s, n in scored if s > 0 and s >= best * _BESIDE_THE_BEST]

    def _likeness(self, outcome: int, said: frozenset[str]) -> float:
        mine = self._outcomes[outcome]
        shared = mine & said
        if not shared or not any(self._telling(token) for token in shared):
            return 0.0
        weight = self._sum(shared)
        covered = weight / self._sum(mine)
        contained = min(1.0, weight / (self._sum(t for t in said if t in shared or t[:2] != "t:")))
        if (covered >= _OF_OUTCOME and len(shared) > 1) or contained >= _OF_SENTENCE:
            return max(covered, 0.9 * contained)
        return 0.0

    def _restated(self, spoken: Spoken) -> list[Tie]:
        """By the words before, which must be the outcome's own or speak of it."""
        said = tokens(spoken.before, self._names)
        scored = []
        for n, mine in enumerate(self._outcomes):
            shared = self._sum(mine & said)
            if mine and (
                shared / self._sum(mine) >= _RESTATED or (said and shared / self._sum(said) >= _RESTATED)
            ):
                scored.append((shared / self._sum(mine | said), n))
        best = max((score for score, _ in scored), default=0.0)
        return [Tie(n, score, spoken) for score, n in scored if score == best]

    def _by_number(self, spoken: Spoken) -> list[Tie]:
        named = [n - 1 for n in sorted(numbers_named(spoken.text)) if n <= len(self._outcomes)]
        return [Tie(n, 0.5, spoken) for n in named]

    def _telling(self, token: str) -> bool:
        """Whether a word tells outcomes apart: not one that most of them use."""
        return not token.isdigit() and (
            len(self._outcomes) < 3 or self._own[token] * 2 <= len(self._outcomes)
        )

    def _sum(self, several: Iterable[str]) -> float:
        return sum(self._weight(token) for token in sorted(several))

    def _weight(self, token: str) -> float:
        rarity = math.log(self._total / (self._counted[token] + 1)) / math.log(self._total + 1)
        return max(0.15, rarity) * (0.5 if token.isdigit() else 1.0)


@lru_cache(maxsize=8192)
def tokens(text: str, names: frozenset[str]) -> frozenset[str]:
    """The roots of `text` and the topics that it names."""
    return frozenset(roots(text, names)) | {f"t:{topic}" for topic in find_concepts(text, names).topics}
