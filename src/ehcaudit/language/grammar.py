"""Small questions about a parsed sentence: who is the subject, is it passive, what kind of verb is it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ehcaudit.language.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

Form = Literal["observable", "wide", "change", "mental", "state"]
Doer = Literal["child", "service", "attribute", "thing"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
VERBS = frozenset({"VERB", "AUX"})
_CHILD = frozenset(
    [
        "he",
        "she",
        "they",
        "i",
        "sam",
        "you",
        "who",
        "him",
        "her",
        "them",
        "pupil",
        "student",
        "learner",
        "child",
    ]
)
_THINGS = frozenset(["it", "this", "that", "these", "which", "there"])
_GAINS = frozenset(["progress", "improvement", "gain", "headway", "step", "growth"])
_GAINING = frozenset(["make", "show", "have", "demonstrate", "see", "display"])
_REPORTED = frozenset(["understand", "hear", "recognise"])
_OF_NUMBER = frozenset(["more", "less", "fewer"])
ONESELF = frozenset(["himself", "herself", "themselves", "myself"])
_STAYING = frozenset(["stay", "keep", "remain", "become"])
_HELD = frozenset(["listen", "respect", "accept", "love"])


def lemma(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma_.lower()


def child_with(token: Token, relations: Iterable[str]) -> Token | None:
    """The first child of `token` that stands to it in one of `relations`."""
    wanted = frozenset(relations)
    return next((child for child in token.children if child.dep_ in wanted), None)


def is_passive(verb: Token) -> bool:
    """Whether something is done to the subject."""
    return child_with(verb, ("auxpass", "nsubjpass")) is not None


def subject_of(verb: Token) -> Token | None:
    """The subject, also where it is shared with a verb before ("… will ask and wait")."""
    seen = verb
    for _ in range(6):
        found = child_with(seen, SUBJECTS)
        if found is not None:
            return found
        if seen.dep_ not in {"conj", "xcomp"} or seen.head is seen:
            return None
        seen = seen.head
    return None


def doer_of(verb: Token) -> Doer:
    """Who the subject is: the child, a service or its staff, something the child has, or a thing."""
    subject = subject_of(verb)
    if subject is None:
        return "child"
    if subject.dep_ == "csubj" and child_with(subject, SUBJECTS) is not None:
        return doer_of(subject)  # "What Tilly wants is to …"
    names = {lemma(subject), subject.lower_}
    if names & _CHILD:
        return "child"
    owned = child_with(subject, ("poss",)) is not None
    if owned and names & words("nouns", "attribute"):
        return "attribute"
    if names & words("nouns", "staff") or "we" in names:
        return "service"
    if names & words("nouns", "attribute"):
        return "attribute"
    if names & _THINGS:
        return "thing"
    if names & words("provision", "roles"):
        return "service"
    return "child" if subject.pos_ in {"PROPN", "PRON"} else "thing"


def is_abstract(noun: str) -> bool:
    """Whether a noun names nothing that could be seen, by its ending."""
    plain = noun.lower()
    ends = plain.endswith(tuple(words("nouns", "abstract_endings")))
    return ends and plain not in words("nouns", "seen_all_the_same")


def form_of(verb: Token) -> Form:
    """What the verb lets a reader see, from its list and its object."""
    name = lemma(verb)
    if name == "be" or (name in _STAYING and child_with(verb, ("acomp",)) is not None):
        return "state"
    special = _form_with_object(verb, name) or _form_of_passive(verb, name)
    if special is not None:
        return special
    listed: tuple[Form, ...] = ("change", "mental", "wide")
    return next((form for form in listed if name in words("acts", form)), "observable")


def _form_with_object(verb: Token, name: str) -> Form | None:
    target = child_with(verb, ("dobj",))
    if target is None and name in {"change", "reach"} and child_with(verb, ("prep",)) is not None:
        return "observable"  # "change into his kit", "reach for a toy"
    if target is None:
        return "mental" if name == "see" and child_with(verb, ("ccomp",)) is not None else None
    if name in _GAINING and lemma(target) in _GAINS:
        return "change"
    if name == "take" and lemma(target) == "part":
        return "wide"
    if name == "have" and any(
        word.tag_ == "JJR" and word.lower_ not in _OF_NUMBER for word in target.children
    ):
        return "change"  # "have better sleep"
    if name == "see" and target.lower_ in ONESELF:
        return "mental"
    wide = lemma(target) in words("nouns", "vague") | words("nouns", "attribute") or is_abstract(
        lemma(target)
    )
    either = words("acts", "change_or_act") | words("acts", "wide_or_act")
    return "observable" if name in either and not wide else None


def _form_of_passive(verb: Token, name: str) -> Form | None:
    """ "is understood by visitors" is what others report; "is respected" is nothing seen."""
    if not is_passive(verb) or name not in _REPORTED | _HELD:
        return None
    return "observable" if name in _REPORTED and child_with(verb, ("agent",)) is not None else "mental"
