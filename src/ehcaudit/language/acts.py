"""Reads who does what in a statement from its dependency structure.

A statement yields its acts: what the child (or a service) is said to do, the role of each in the sentence
("main", "means": by doing, "purpose": so that …, "evidence": showing that …) and what kind of verb it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.language.act_content import find_content
from ehcaudit.language.complements import Complement
from ehcaudit.language.grammar import (
    SUBJECTS,
    VERBS,
    Doer,
    Form,
    child_with,
    doer_of,
    form_of,
    is_passive,
    lemma,
    subject_of,
)
from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

Role = Literal["main", "means", "purpose", "evidence"]

_OF_NUMBER = frozenset({"more", "less", "fewer"})  # "no more than two"
_LEMMAS = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}  # the pipeline says "hop"
_SHOWN = frozenset({"show", "demonstrate", "evidence", "see", "measure"})  # "as shown by naming …"
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is said to be done. Offsets are those of the parsed text; nouns and verbs are lemmas.

    `via` are the verbs passed on the way ("learn" in "learn to ask"); `vague_head` whether one of them says
    nothing ("improve his ability to ask"). `concrete`, `vague` and `service` are the nouns of the complement.
    """

    lemma: str
    form: Form
    role: Role
    doer: Doer
    start: int
    end: int
    verb_start: int
    verb_end: int
    via: tuple[str, ...] = ()
    passive: bool = False
    vague_head: bool = False
    negated: bool = False
    with_someone: bool = False
    concrete: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    subject: str | None = None
    object: str | None = None
    complement: str | None = None
    agent: str | None = None
    modal: str | None = None
    comparative: str | None = None


def find_acts(doc: Doc) -> tuple[Act, ...]:
    """The acts of every sentence of `doc`, in order."""
    for token in doc:
        token.lemma_ = _LEMMAS.get(token.lower_, token.lemma_)
    return tuple(act for sentence in doc.sents for act in _of_sentence(sentence))


def _of_sentence(sentence: Span) -> Iterator[Act]:
    for verb in _main_verbs(sentence.root):
        yield from _from_verb(verb)


def _main_verbs(root: Token, depth: int = 0) -> Iterator[Token]:
    if root.pos_ not in VERBS:
        yield from _verbs_about(root)
        return
    introduced = _introduced(root)
    if introduced is not None and depth < _DEEPEST:
        yield from _main_verbs(introduced, depth + 1)
        return
    yield root
    if depth >= _DEEPEST:
        return
    for child in root.children:
        if child.pos_ not in VERBS:
            continue
        run_together = child.dep_ == "ccomp" and child.i < root.i and subject_of(child) is not None
        if run_together or (child.dep_ == "conj" and not _asks(child)):
            yield from _main_verbs(child, depth + 1)
        elif child.dep_ in {"advcl", "ccomp"}:
            yield from _taken_up(child)


def _introduced(verb: Token) -> Token | None:
    """The clause in "It is intended that Sam will …", "It is our vision that Sam will …"; none of a wish."""
    subject = child_with(verb, ("nsubj", "nsubjpass", "expl"))
    clause = child_with(verb, ("ccomp",))
    if subject is None or subject.lower_ != "it" or clause is None or child_with(clause, SUBJECTS) is None:
        return None
    named = {lemma(t) for t in verb.children if t.dep_ == "attr"} & words("nouns", "aspiration")
    return None if named or lemma(verb) in words("acts", "wish") else clause


def _taken_up(clause: Token) -> Iterator[Token]:
    """In "will notice when he is upset and show his card" the plain verb goes on from "will"."""
    if clause.tag_ in {"VBZ", "VBP", "VBD"}:
        for child in clause.children:
            if child.dep_ == "conj" and child.tag_ == "VB" and child_with(child, SUBJECTS) is None:
                yield child


def _verbs_about(noun: Token) -> Iterator[Token]:
    """Verbs below a noun that the parser took for the head; none in "A job he loves", which is a fragment."""
    before = noun.doc[noun.sent.start : noun.i]
    if not all(t.pos_ in {"DET", "ADJ", "NUM", "ADV", "PUNCT", "SPACE"} for t in before):
        yield from (
            t for t in noun.children if t.dep_ in {"relcl", "acl"} and t.pos_ == "VERB" and subject_of(t)
        )


def _asks(verb: Token) -> bool:
    """ "… and what helps": a clause that belongs to the words before it."""
    return any(t.dep_ in SUBJECTS and t.lower_ in {"what", "which", "who", "how"} for t in verb.children)


def _from_verb(verb: Token, role: Role = "main") -> Iterator[Act]:
    taken_up = verb.dep_ == "conj" and verb.tag_ == "VB" and verb.head.dep_ in {"advcl", "ccomp"}
    doer = doer_of(verb.head.head if taken_up else verb)
    content, via, vague_head = find_content(verb, doer)
    if via and child_with(content, SUBJECTS) is not None:
        doer = doer_of(content)  # "Staff will see Ana ask": Ana is who acts
    elif doer == "service" and via:
        doer = "child"
    yield _act(content, via, vague_head, role=role, doer=doer)
    on_the_way = {t.i for t in content.ancestors} | {content.i}
    for token in (verb, content) if verb.i != content.i else (verb,):
        for child in token.children:
            if child.i not in on_the_way:
                yield from _side_acts(child, doer)
    for child in content.children if content.i != verb.i else ():
        if child.dep_ == "conj" and child.pos_ == "VERB":
            yield from _from_verb(child, role)


def _side_acts(child: Token, doer: Doer) -> Iterator[Act]:
    if child.tag_ == "VBN" and lemma(child) in _SHOWN:
        for by in (t for t in child.children if t.lower_ == "by"):
            inner = child_with(by, ("pcomp",))
            if inner is not None:
                yield _act(*find_content(inner, doer), role="evidence", doer=doer)
        return
    if child.dep_ == "advcl" and child.pos_ in VERBS:
        marks = {t.lower_ for t in child.children if t.dep_ in {"mark", "advmod"} and t.i < child.i}
        if marks & words("reading", "conditions"):
            return
        to = any(t.dep_ == "aux" and t.lower_ == "to" for t in child.children)
        showing = child.tag_ == "VBG" and not to and not marks & {"so", "that"}
        own = doer_of(child) if child_with(child, SUBJECTS) is not None else doer
        yield _act(*find_content(child, own), role="evidence" if showing else "purpose", doer=own)
    elif child.dep_ == "prep" and child.lower_ in {"by", "through", "in"}:
        for inner in child.children:
            if inner.dep_ == "pcomp" and inner.pos_ == "VERB":
                yield _act(*find_content(inner, doer), role="means", doer=doer)


def _act(content: Token, via: tuple[str, ...], vague_head: bool, *, role: Role, doer: Doer) -> Act:
    found = Complement.of(content)
    places = [content.i, *(t.i for t in found.tokens)]
    first, last = content.doc[min(places)], content.doc[max(places)]
    target = child_with(content, ("dobj", "attr", "oprd", "dative", "acomp"))
    subject = subject_of(content)
    described = child_with(content, ("acomp", "attr"))
    return Act(
        lemma=lemma(content),
        form=form_of(content),
        role=role,
        doer=doer,
        start=first.idx,
        end=last.idx + len(last),
        verb_start=content.idx,
        verb_end=content.idx + len(content),
        via=via,
        passive=is_passive(content),
        vague_head=vague_head,
        negated=child_with(content, ("neg",)) is not None,
        with_someone=any(_is_person(t) for t in found.tokens),
        concrete=found.concrete,
        vague=found.vague,
        service=found.service,
        aims=_aims(content),
        subject=lemma(subject) if subject is not None else None,
        object=lemma(target) if target is not None else None,
        complement=lemma(described) if described is not None else None,
        agent=_agent(found),
        modal=next((t.lower_ for v in (content, content.head) for t in v.children if t.tag_ == "MD"), None),
        comparative=_comparative(found),
    )


def _aims(verb: Token) -> tuple[str, ...]:
    """What the verb is directed at: its object, or without one ("take part in") what is beside it."""
    target = child_with(verb, ("dobj",))
    heads = [verb] if target is None else [verb, target] if lemma(target) in {"part", "session"} else []
    beside = [
        t for head in heads for p in head.children if p.dep_ == "prep" for t in p.children if t.dep_ == "pobj"
    ]
    return tuple(lemma(t) for t in ([target] if target is not None else []) + beside)


def _is_person(token: Token) -> bool:
    return token.dep_ == "pobj" and (
        token.pos_ in {"PRON", "PROPN"} or lemma(token) in words("nouns", "person")
    )


def _agent(found: Complement) -> str | None:
    by = next((t for t in found.tokens if t.dep_ == "agent"), None)
    who = child_with(by, ("pobj",)) if by is not None else None
    return lemma(who) if who is not None else None


def _comparative(found: Complement) -> str | None:
    compared = (t.lower_ for t in found.tokens if t.tag_ in {"JJR", "RBR"})
    return next((word for word in compared if word not in _OF_NUMBER), None)
