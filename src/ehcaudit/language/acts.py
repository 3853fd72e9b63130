"""Reads who does what in a statement from its dependency structure.

A statement yields its acts: what the child (or a service) is said to do, the role of each in the sentence
("main", "means": by/through doing, "purpose": so that …, "evidence": showing that …) and what kind of verb it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

Form = Literal["observable", "wide", "change", "mental", "state"]
Role = Literal["main", "means", "purpose", "evidence"]
Doer = Literal["child", "service", "attribute", "thing"]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_CLAUSES = frozenset({"advcl", "relcl", "ccomp", "parataxis"})
_ABLE = frozenset({"able", "ready", "confident", "happy", "willing", "comfortable", "free", "capable", "independent"})
_PRONOUNS_OF_CHILD = frozenset({"he", "she", "they", "i", "sam", "you", "who", "him", "her", "them"})
_LEMMAS = {"hopes": "hope", "hoped": "hope", "hoping": "hope"}  # the pipeline says "hop"
_GAINS = frozenset({"progress", "improvement", "gain", "headway", "step", "growth"})
_THINGS = frozenset({"it", "this", "that", "these", "which", "there"})


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is said to be done. Offsets are those of the parsed text; `nouns` are lemmas."""

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
    concrete: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    object: str | None = None
    object_start: int = 0
    modal: str | None = None
    complement: str | None = None
    subject: str | None = None
    negated: bool = False
    comparative: str | None = None
    with_someone: bool = False
    agent: str | None = None


def find_acts(doc: Doc) -> tuple[Act, ...]:
    """The acts of every sentence of `doc`, in order."""
    for token in doc:
        token.lemma_ = _LEMMAS.get(token.lower_, token.lemma_)
    return tuple(act for sentence in doc.sents for act in _of_sentence(sentence))


def _of_sentence(sentence: Span) -> Iterator[Act]:
    for verb in _main_verbs(sentence.root):
        yield from _from_verb(verb, "main", _doer(verb))


def _main_verbs(root: Token, depth: int = 0) -> Iterator[Token]:
    if root.pos_ not in {"VERB", "AUX"}:
        if all(t.pos_ in {"DET", "ADJ", "NUM", "ADV", "PUNCT", "SPACE"} for t in root.doc[root.sent.start : root.i]):
            return  # "A job he loves": a noun with a clause about it
        yield from (t for t in root.children if t.dep_ in {"relcl", "acl"} and t.pos_ == "VERB" and _subject(t))
        return
    yield root
    if depth < 6:
        for child in root.children:
            if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"} and not _asks(child):
                yield from _main_verbs(child, depth + 1)
            elif child.dep_ == "ccomp" and child.i < root.i and _subject(child) is not None:
                yield from _main_verbs(child, depth + 1)  # two sentences run together


def _asks(verb: Token) -> bool:
    """"… and what helps": a clause that belongs to the words before it."""
    return any(t.dep_ in _SUBJECTS and t.lower_ in {"what", "which", "who", "how"} for t in verb.children)


def _subject(verb: Token) -> Token | None:
    seen = verb
    for _ in range(6):
        found = next((t for t in seen.children if t.dep_ in _SUBJECTS), None)
        if found is not None:
            return found
        if seen.dep_ not in {"conj", "xcomp"} or seen.head is seen:
            return None
        seen = seen.head
    return None


def _doer(verb: Token) -> Doer:
    subject = _subject(verb)
    if subject is None:
        return "child"
    lemma = subject.lemma_.lower()
    owner = any(t.dep_ == "poss" for t in subject.children)
    if subject.text.lower() in _PRONOUNS_OF_CHILD or lemma in _PRONOUNS_OF_CHILD:
        return "child"
    if owner and lemma in words("nouns", "attribute"):
        return "attribute"
    if lemma in words("nouns", "staff") or subject.text.lower() in words("nouns", "staff"):
        return "service"
    if lemma in words("nouns", "attribute"):
        return "attribute"
    if subject.text.lower() == "we":
        return "service"
    if subject.text.lower() in _THINGS:
        return "thing"
    if lemma in words("provision", "roles"):
        return "service"
    return "child" if subject.pos_ in {"PROPN", "PRON"} or lemma in {"pupil", "student", "learner", "child"} else "thing"


def _from_verb(verb: Token, role: Role, doer: Doer) -> Iterator[Act]:
    content, via, vague_head = _content(verb, doer)
    if via and any(t.dep_ in _SUBJECTS for t in content.children):
        doer = _doer(content)  # "Staff will see Ana ask": Ana is who acts
    elif doer == "service" and via:
        doer = "child"
    yield _act(content, via, vague_head, role=role, doer=doer)
    for token in {verb, content}:
        for child in sorted(token.children, key=lambda t: t.i):
            if child is content or child in content.ancestors:
                continue
            yield from _side_acts(child, doer)
    for child in content.children:
        if child.dep_ == "conj" and content is not verb and child.pos_ == "VERB":
            yield from _from_verb(child, role, doer)


def _side_acts(child: Token, doer: Doer) -> Iterator[Act]:
    if child.dep_ == "advcl" and child.pos_ in {"VERB", "AUX"}:
        marks = {t.lower_ for t in child.children if t.dep_ in {"mark", "advmod"} and t.i < child.i}
        if marks & {"when", "if", "before", "after", "while", "once", "whenever", "as", "until", "where"}:
            return
        gerund = child.tag_ == "VBG"
        purpose = bool(marks & {"so", "that"}) or any(t.dep_ == "aux" and t.lower_ == "to" for t in child.children)
        role: Role = "evidence" if gerund and not purpose else "purpose"
        own = _doer(child) if any(t.dep_ in _SUBJECTS for t in child.children) else doer
        yield _act(*_content(child, own), role=role, doer=own)
    elif child.dep_ == "prep" and child.lower_ in {"by", "through", "in"}:
        for inner in child.children:
            if inner.dep_ == "pcomp" and inner.pos_ == "VERB":
                yield _act(*_content(inner, doer), role="means", doer=doer)


def _content(verb: Token, doer: Doer) -> tuple[Token, tuple[str, ...], bool]:
    """The verb that carries the content of "will be able to X", "learn to X", "show that he can X"."""
    via: list[str] = []
    vague_head = False
    for _ in range(6):
        lemma = verb.lemma_.lower()
        following, vague = _next(verb, lemma, doer)
        if following is None:
            break
        if verb.tag_ != "VBN" or _is_passive(verb):  # not "the skills needed to …"
            via.append(lemma)
        vague_head = vague_head or vague
        verb = following
    return verb, tuple(via), vague_head


def _next(verb: Token, lemma: str, doer: Doer) -> tuple[Token | None, bool]:
    if doer == "service" and lemma not in words("acts", "seeing"):
        return None, False
    if _is_passive(verb) and lemma in words("acts", "served"):
        return None, False
    if lemma == "be":
        return _after_be(verb)
    clause = next((t for t in verb.children if t.dep_ in {"xcomp", "ccomp"} and t.pos_ in {"VERB", "AUX"} and t.i > verb.i), None)
    if clause is not None and lemma in words("acts", "wish") | words("acts", "need"):
        return clause, False
    passing = words("acts", "passing") | (words("acts", "seeing") if doer == "service" else frozenset())
    dressed = lemma == "get" and clause is not None and clause.tag_ == "VBN"  # "gets changed for swimming"
    if clause is not None and lemma in passing and not dressed:
        return clause, False
    if clause is not None and lemma in words("acts", "change") | {"have", "make"}:
        return clause, True
    for noun in (t for t in verb.children if t.dep_ in {"dobj", "attr", "oprd"}):
        inner = next((t for t in noun.children if t.dep_ in {"acl", "relcl"} and t.pos_ == "VERB" and t.tag_ == "VB"), None)
        inner = inner or _through_needed(noun)
        if inner is not None and noun.lemma_.lower() in words("nouns", "vague"):
            return inner, True
        nested = next((t.children for t in noun.children if t.dep_ == "prep" and t.lower_ in {"in", "at", "of"}), None)
        deeper = next((t for t in nested or () if t.dep_ == "pcomp" and t.pos_ == "VERB"), None)
        if deeper is not None and noun.lemma_.lower() in words("nouns", "vague"):
            return deeper, True
    return None, False


def _through_needed(noun: Token) -> Token | None:
    """"the skills needed to X"."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_.lower() in {"need", "require"}:
            return next((t for t in child.children if t.dep_ in {"xcomp", "advcl"} and t.pos_ == "VERB"), None)
    return None


def _after_be(verb: Token) -> tuple[Token | None, bool]:
    for child in verb.children:
        if child.dep_ == "acomp" and child.lemma_.lower() in _ABLE:
            inner = next((t for t in child.children if t.dep_ in {"xcomp", "advcl", "ccomp"} and t.pos_ in {"VERB", "AUX"}), None)
            if inner is None:
                preposition = next((t for t in child.children if t.dep_ == "prep"), None)
                inner = next((t for t in preposition.children if t.dep_ == "pcomp"), None) if preposition else None
            if inner is not None:
                return inner, False
        if child.dep_ == "xcomp" and child.pos_ == "VERB":
            return child, False
    return None, False


def _is_passive(verb: Token) -> bool:
    return any(t.dep_ in {"auxpass", "nsubjpass"} for t in verb.children)


def _form(verb: Token) -> Form:
    lemma = verb.lemma_.lower()
    if lemma == "be":
        return "state"
    target = next((t.lemma_.lower() for t in verb.children if t.dep_ == "dobj"), None)
    if lemma in {"make", "show", "have", "demonstrate", "see", "display"} and target in _GAINS:
        return "change"
    if lemma in words("acts", "change_or_act") and target is not None and not _is_wide_noun(target):
        return "observable"
    if lemma == "take" and target == "part":
        return "wide"
    if lemma == "see" and any(t.dep_ == "ccomp" for t in verb.children):
        return "mental"
    if lemma == "have" and any(g.tag_ == "JJR" for t in verb.children if t.dep_ == "dobj" for g in t.children):
        return "change"
    if _is_passive(verb) and lemma in {"understand", "hear", "recognise", "listen", "respect", "accept", "love"}:
        reported = any(t.dep_ == "agent" for t in verb.children) and lemma in {"understand", "hear", "recognise"}
        return "observable" if reported else "mental"
    if lemma in words("acts", "change"):
        return "change"
    if lemma in words("acts", "mental"):
        return "mental"
    if lemma in words("acts", "wide"):
        return "wide"
    return "observable"


def _is_wide_noun(lemma: str) -> bool:
    return lemma in words("nouns", "vague") or lemma in words("nouns", "attribute")


def _act(content: Token, via: tuple[str, ...], vague_head: bool, *, role: Role, doer: Doer) -> Act:
    nouns = _Nouns.of(content)
    tokens = sorted(nouns.tokens, key=lambda t: t.i) or [content]
    first, last = min(tokens[0].i, content.i), max(tokens[-1].i, content.i)
    target = next((t for t in content.children if t.dep_ in {"dobj", "attr", "oprd", "dative", "acomp"}), None)
    modal = next((t.lower_ for v in (content, content.head) for t in v.children if t.tag_ == "MD"), None)
    return Act(
        lemma=content.lemma_.lower(),
        form=_form(content),
        role=role,
        doer=doer,
        start=content.doc[first].idx,
        end=content.doc[last].idx + len(content.doc[last]),
        verb_start=content.idx,
        verb_end=content.idx + len(content),
        via=via,
        passive=_is_passive(content),
        vague_head=vague_head,
        concrete=nouns.concrete,
        vague=nouns.vague,
        service=nouns.service,
        object=target.lemma_.lower() if target is not None else None,
        object_start=target.idx if target is not None else 0,
        modal=modal,
        subject=subject.lemma_.lower() if (subject := _subject(content)) is not None else None,
        agent=next((p.lemma_.lower() for t in tokens if t.dep_ == "agent" for p in t.children if p.dep_ == "pobj"), None),
        with_someone=any(t.dep_ == "pobj" and (t.pos_ in {"PRON", "PROPN"} or t.lemma_.lower() in words("nouns", "person")) for t in tokens),
        comparative=next((t.lower_ for t in tokens if t.tag_ in {"JJR", "RBR"} and t.lower_ not in _OF_NUMBER), None),
        negated=any(t.dep_ == "neg" for t in content.children),
        complement=next((t.lemma_.lower() for t in content.children if t.dep_ in {"acomp", "attr"}), None),
    )


@dataclass(frozen=True, slots=True)
class _Nouns:
    tokens: tuple[Token, ...]
    concrete: tuple[str, ...]
    vague: tuple[str, ...]
    service: tuple[str, ...]

    @classmethod
    def of(cls, verb: Token) -> _Nouns:
        tokens = tuple(_complement(verb))
        wide = words("nouns", "vague")
        tokens = tuple(t for t in tokens if not (t.dep_ == "compound" and t.head.lemma_.lower() in wide))
        nouns = [t for t in tokens if t.pos_ in {"NOUN", "PROPN"} or (t.pos_ == "NUM" and t.dep_ in {"dobj", "pobj"})]
        service = tuple(t.lemma_.lower() for t in nouns if t.lemma_.lower() in words("nouns", "service"))
        gatherings = words("nouns", "gathering")
        service += tuple(t.lower_ for t in tokens if t.pos_ == "VERB" and t.lower_ in gatherings)
        vague = tuple(t.lemma_.lower() for t in nouns if t.lemma_.lower() in words("nouns", "vague"))
        concrete = tuple(
            t.lemma_.lower()
            for t in nouns
            if (t.lemma_.lower() not in wide | words("nouns", "service") and len(t) > 1 and not is_abstract(t.lemma_))
            or (t.dep_ == "dobj" and t.lemma_.lower() in words("nouns", "time"))
        )
        return cls(tokens, concrete, vague, service)


def is_abstract(noun: str) -> bool:
    """Whether a noun names nothing that could be seen, by its ending."""
    plain = noun.lower()
    return plain.endswith(tuple(words("nouns", "abstract_endings"))) and plain not in words("nouns", "seen_all_the_same")


_OF_NUMBER = frozenset({"more", "less", "fewer"})  # "no more than two"
_LEAVE_OUT = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark", "cc", "punct", "csubj"})


def _complement(verb: Token) -> Iterator[Token]:
    """The tokens below `verb` that say what is done: not its subject, side clauses, coordinated verbs or means."""
    stack = [t for t in verb.children if not _is_outside(t)]
    while stack:
        token = stack.pop()
        yield token
        stack.extend(t for t in token.children if t.dep_ != "punct" and not _is_outside(t))


def _is_outside(token: Token) -> bool:
    if token.dep_ in _LEAVE_OUT:
        return True
    if token.dep_ in {"advcl", "parataxis"}:
        return True
    if token.dep_ == "conj" and token.pos_ == "VERB" and token.head.pos_ in {"VERB", "AUX"}:
        return True
    if token.dep_ != "prep":
        return False
    return token.lower_ in {"through", "via"} or any(
        t.dep_ == "pcomp" and token.lower_ == "by" for t in token.children
    )
