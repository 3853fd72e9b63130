"""How much of what a recommendation says the plan says too, word by word, synonyms counted as the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.concepts import bare_of_parts, blanked, is_generic, stem, typed_of
from ehcaudit.checks.tracing.differences import Difference
from ehcaudit.checks.tracing.surface import Surface, framing, loose_groups, phrases, root_of
from ehcaudit.checks.tracing.vectors import nearest

if TYPE_CHECKING:
    from ehcaudit.checks.tracing.match import Wanted
    from ehcaudit.checks.tracing.statements import Statement

_TOO_MUCH = {"provision": 0.38, "need": 0.41, "outcome": 0.41}
_LEAST_WORDS = 2
_AS_GOOD = 0.55  # from here on a near word says the same
_PREFIX = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?\s+)?(?:[A-Z][\w'’&/-]*(?: [\w'’&/-]+){0,3}:\s+)?")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w'’-]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or turn of phrase of a recommendation with the tokens that any text with the same meaning
    has.
    """

    quote: str
    tokens: Surface


def content_of(text: str, names: frozenset[str] = frozenset()) -> tuple[Word, ...]:
    """What a recommendation says beside amounts, people, dates, names and words that stand everywhere."""
    shown = _TITLED.sub(lambda m: " " * len(m.group(0)), text)
    shown = bare_of_parts(shown[len(_PREFIX.match(shown).group(0)) if _long(shown) else 0 :])  # type: ignore[union-attr]
    typed = typed_of(shown)
    things = (Word(quote, frozenset({token, *_roots(quote)})) for token, quote, _, _ in typed)
    rest = blanked(shown, ((start, end) for _, _, start, end in typed))
    return tuple(dict.fromkeys([*things, *_words(rest, names)]))


def _roots(quote: str) -> Iterator[str]:
    for words, keys in phrases(quote):
        yield from (f"~{k}" for k in keys if k not in loose_groups())
        yield from (t for w in words if not is_generic(w) for t in (root_of(w), stem(w)))


def _long(text: str) -> bool:
    """Whether something is left behind a service or number in front."""
    match = _PREFIX.match(text)
    return match is not None and len(text) - match.end() > 20


def _words(shown: str, names: frozenset[str]) -> Iterator[Word]:
    for words, keys in phrases(shown):
        kept = [w for w in words if w not in names]
        if keys and kept:
            if all(k in loose_groups() for k in keys):
                continue
            roots = {t for w in kept for t in (root_of(w), stem(w)) if not is_generic(w)}
            yield Word(" ".join(words), frozenset({*(f"~{k}" for k in keys), *roots}))
        else:
            yield from (
                Word(w, frozenset({root_of(w), stem(w)}))
                for w in kept
                if len(w) > 2 and not w.isdigit() and not is_generic(w) and w not in framing()
            )


def covered(wanted: Wanted, statements: Sequence[Statement]) -> float:
    """The share of what a recommendation says that the statements say too; 1 where it says nothing apart."""
    if not wanted.content:
        return 1.0
    have = _said(statements)
    return sum(_is_said(w, have) for w in wanted.content) / len(wanted.content)


def _is_said(word: Word, have: Surface) -> bool:
    """Whether a word is there, or one that is near it."""
    return bool(word.tokens & have) or any(near >= _AS_GOOD for near in nearest(word.tokens, have).values())


def _said(statements: Sequence[Statement]) -> Surface:
    return frozenset(t for s in statements for t in (*s.surface, *s.concepts.tokens))


def lost_words(wanted: Wanted, statements: Sequence[Statement]) -> list[Difference]:
    """Where too much of what was advised is not in the plan: the words that are not."""
    have = _said(statements)
    lost = [w for w in wanted.content if not _is_said(w, have)]
    if len(lost) < _LEAST_WORDS or len(lost) < _TOO_MUCH[wanted.kind] * len(wanted.content):
        return []
    return [Difference("parts", "lost", ", ".join(w.quote for w in lost[:5]))]
