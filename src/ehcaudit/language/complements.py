"""The words that say what is done, and which of their nouns name something that can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.language.grammar import ONESELF, is_abstract, lemma
from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_LEAVE_OUT = frozenset(
    ["nsubj", "nsubjpass", "aux", "auxpass", "mark", "cc", "punct", "csubj", "advcl", "parataxis"]
)


@dataclass(frozen=True, slots=True)
class Complement:
    """The words below a verb. Nouns, as lemmas: `concrete` name something seen, the others do not."""

    tokens: tuple[Token, ...]
    concrete: tuple[str, ...]
    vague: tuple[str, ...]
    service: tuple[str, ...]

    @classmethod
    def of(cls, verb: Token) -> Complement:
        """The complement of `verb`."""
        wide, services = words("nouns", "vague"), words("nouns", "service")
        tokens = tuple(t for t in _below(verb) if not (t.dep_ == "compound" and lemma(t.head) in wide))
        nouns = [t for t in tokens if t.pos_ in {"NOUN", "PROPN", "INTJ", "X"} or _is_amount(t)]
        gatherings = (
            t.lower_ for t in tokens if t.pos_ == "VERB" and t.lower_ in words("nouns", "gathering")
        )
        return cls(
            tokens=tokens,
            concrete=tuple(lemma(t) for t in nouns if _is_seen(t)),
            vague=tuple(lemma(t) for t in nouns if lemma(t) in wide),
            service=(
                *(lemma(t) for t in nouns if lemma(t) in services and t.dep_ != "compound"),
                *gatherings,
            ),
        )


def _is_amount(token: Token) -> bool:
    if token.dep_ == "dobj" and token.lower_ in ONESELF:  # "dress himself", not "express himself"
        return lemma(token.head) in words("acts", "observable")
    return token.pos_ == "NUM" and token.dep_ in {"dobj", "pobj"}


def _is_seen(noun: Token) -> bool:
    name = lemma(noun)
    if noun.dep_ == "dobj" and name in words("nouns", "time") | words("nouns", "person"):
        return True  # "tell the time", "recite the months", "greet the person"
    listed = name in words("nouns", "vague") or name in words("nouns", "service")
    return len(name) > 1 and not listed and not is_abstract(name)


def _below(verb: Token) -> Iterator[Token]:
    """The tokens that say what is done: not subject, side clauses, coordinated verbs or means."""
    stack = [t for t in verb.children if not _is_outside(t)]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(t for t in token.children if not _is_outside(t))


def _is_outside(token: Token) -> bool:
    if token.dep_ in _LEAVE_OUT:
        return True
    if token.dep_ == "conj":
        return token.pos_ == "VERB" and token.head.pos_ in {"VERB", "AUX"}
    if token.dep_ != "prep":
        return False
    by_doing = token.lower_ == "by" and any(t.dep_ == "pcomp" for t in token.children)
    return token.lower_ in {"through", "via"} or by_doing
