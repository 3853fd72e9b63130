"""Finds the verb that carries the content: the X of "is able to X", "learn to X", "show that he can X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.language.grammar import VERBS, child_with, is_passive, lemma
from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from ehcaudit.language.grammar import Doer

_ABLE = frozenset(
    ["able", "ready", "confident", "happy", "willing", "comfortable", "free", "capable", "independent"]
)
_DEEPEST = 6


def find_content(verb: Token, doer: Doer) -> tuple[Token, tuple[str, ...], bool]:
    """The content verb, the lemmas passed on the way, and whether a vague head was among them
    ("improve his ability to X")."""
    asked = child_with(verb, ("csubj",))
    via = [lemma(asked)] if asked is not None and lemma(verb) == "be" else []  # "What he wants is to X"
    vague_head = False
    for _ in range(_DEEPEST):
        following, vague = _next(verb, doer)
        if following is None:
            break
        needed = verb.tag_ == "VBD" and lemma(verb) in words("acts", "need")
        if not needed and (verb.tag_ != "VBN" or is_passive(verb)):  # not "the skills needed to …"
            via.append(lemma(verb))
        vague_head = vague_head or vague
        verb = following
    return verb, tuple(via), vague_head


def _next(verb: Token, doer: Doer) -> tuple[Token | None, bool]:
    name = lemma(verb)
    if doer == "service" and name not in words("acts", "seeing") | words("acts", "wish"):
        return None, False
    if is_passive(verb) and name in words("acts", "served"):
        return None, False
    if name == "be":
        return _after_be(verb), False
    clause = _clause_after(verb)
    if clause is not None:
        if _passes(name, clause, doer):
            return clause, False
        if name in words("acts", "change") | {"have", "make"}:
            return clause, True
    inner = _within_vague_noun(verb)
    return inner, inner is not None


def _clause_after(verb: Token) -> Token | None:
    return next(
        (t for t in verb.children if t.dep_ in {"xcomp", "ccomp"} and t.pos_ in VERBS and t.i > verb.i), None
    )


def _passes(name: str, clause: Token, doer: Doer) -> bool:
    if name in words("acts", "wish") | words("acts", "need"):
        return True
    if name == "get" and clause.tag_ == "VBN" and child_with(clause, ("nsubj", "nsubjpass")) is None:
        return False  # "gets changed for swimming", but "gets him assessed"
    return name in words("acts", "passing") or (doer == "service" and name in words("acts", "seeing"))


def _within_vague_noun(verb: Token) -> Token | None:
    """The verb in "the ability to X", "the skills needed to X", "confidence in X-ing"."""
    for noun in verb.children:
        vague = lemma(noun) in words("nouns", "vague") - words("nouns", "time")
        if noun.dep_ not in {"dobj", "attr", "oprd"} or not vague:
            continue
        inner = _infinitive_of(noun) or _gerund_of(noun)
        if inner is not None:
            return inner
    return None


def _infinitive_of(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ not in {"acl", "relcl"} or child.pos_ != "VERB":
            continue
        if child.tag_ == "VB":
            return child
        if lemma(child) in {"need", "require"}:
            return child_with(child, ("xcomp", "advcl"))
    return None


def _gerund_of(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "at", "of"}:
            inner = child_with(child, ("pcomp",))
            if inner is not None and inner.pos_ == "VERB":
                return inner
    return None


def _names_an_outcome(verb: Token) -> bool:
    """ "An outcome for Leo is that he can …"."""
    subject = child_with(verb, ("nsubj",))
    return subject is not None and lemma(subject) in {"outcome", "target", "objective"}


def _after_be(verb: Token) -> Token | None:
    """The verb of "is able to X", "is confident in X-ing"."""
    for child in verb.children:
        if child.dep_ == "acomp" and lemma(child) in _ABLE:
            inner = child_with(child, ("xcomp", "advcl", "ccomp"))
            preposition = child_with(child, ("prep",))
            if inner is None and preposition is not None:
                inner = child_with(preposition, ("pcomp",))
            if inner is not None and inner.pos_ in VERBS:
                return inner
        named = child.dep_ == "ccomp" and child.i > verb.i and _names_an_outcome(verb)
        if child.pos_ in VERBS and (child.dep_ == "xcomp" or named):
            return child
    return None
