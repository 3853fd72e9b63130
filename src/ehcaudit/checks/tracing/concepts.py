"""What a text is about, as typed concepts: services, topics and activities, and the words that are left.

Amounts, providers and the names of the child are taken out first: they are compared apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.tracing.by_when import deadlines_of
from ehcaudit.checks.tracing.lexicon import fold, key_of, keyed_forms, load
from ehcaudit.checks.tracing.people import People, find_people, general_roles
from ehcaudit.checks.tracing.quantities import find_quantities
from ehcaudit.checks.tracing.surface import groups_of_synonyms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*[A-Za-z]|[A-Z]{2,}")
_TRAINED_PERSON = re.compile(
    r"(?<!be )(?<!are )(?<!is )\btrained (?:by|in|to)\b(?:(?!\b(?:will|who|leads?|gives?|runs?|"
    r"carr\w+|each|every|for)\b)[^.;:,]){0,70}"
    r"|\btrained (?!in\b|by\b|to\b|for\b|on\b|how\b|once\b|each\b|every\b|annually\b)(?=\w+)|"
    r"\b\w+-trained\b|\b(?:whom|who|that|which) (?:\w+ ){1,6}(?:has|have) (?:\w+ ){0,2}(?:trained|shown)\b|"
    r"\b(?:she|he|they) (?:has|have) trained\b|"
    r"\b(?:trained|shown how|signed off) (?:and|or) (?:trained|shown how|signed off)\b|"
    r"\b(?:elklan|makaton|thrive) trained\b"
    r"|\b(?:with|having|who has|holding|holds) (?:(?:additional|accredited|specialist|further|"
    r"recent|up-to-date|appropriate|relevant|suitable|level \d) )*training\b[^.;:,]{0,60}",
    re.IGNORECASE,
)
# What a child is trained in, or a place: no training of staff.
_OF_THE_CHILD = re.compile(
    r"\b(?:job|independent|travel|mobility|work|toilet|skills|relaxation|strength|independence) "
    r"training\b|\btraining (?:provider|flat|placement|centre)\b",
    re.IGNORECASE,
)
# What staff know is looked at: something for the staff, not for the child.
_STAFF_KNOWLEDGE = re.compile(
    r"\b(?:test\w*|check\w*|assess\w*|review\w*|refresh\w*|updat\w+) (?:the )?(?:school )?"
    r"(?:staff|adults?|teachers?|assistants?)(?:['’]s?)? (?:knowledge|understanding|competenc\w+|skills?|"
    r"confidence)\b",
    re.IGNORECASE,
)
_OTHER_ACTS = re.compile(
    r"\b(?:visit\w*|check\w*|review\w*|treat\w*|assess\w*|lend\w*|loan\w*|adjust\w*|revis\w+|"
    r"therapy|advis\w+|deliver\w*|fit|fitted|equipment|circuit|practise|teach (?!staff|adults))\b",
    re.IGNORECASE,
)
_TRAINING = re.compile(r"\b(?:training|trains?|trained|inset|workshops?|upskill\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Concepts:
    """What a text is about. `tokens` are all its typed concepts and words, ready to be compared.

    `services` are those named and those of the people; `named` only those named for themselves: "with a
    physiotherapy assistant" says who, not that physiotherapy is what is given. `words` are the words beside
    the topics, not those that name one.
    """

    services: frozenset[str]
    topics: frozenset[str]
    activities: frozenset[str]
    tokens: frozenset[str]
    people: People
    training: Literal["all", "part", "none"]
    named: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @property
    def substance(self) -> frozenset[str]:
        """What it is about beside services and people: its topics and the words that are left."""
        return frozenset(t for t in self.tokens if t[:2] not in ("s:", "r:"))

    @property
    def typed(self) -> frozenset[str]:
        """The services and topics as tokens."""
        return frozenset(t for t in self.tokens if t[:2] in ("s:", "t:"))

    @property
    def interventions(self) -> frozenset[str]:
        """Services that are one particular treatment, whoever gives it (hydrotherapy, music therapy)."""
        return self.named & frozenset(load("topics")["interventions"])

    def __hash__(self) -> int:
        return hash((self.services, self.tokens))


@lru_cache(maxsize=8192)
def find_concepts(text: str, names: frozenset[str] = frozenset()) -> Concepts:
    """The concepts of `text`; `names` are words that only name the child (lower case)."""
    people = find_people(text)
    taken = [
        *find_quantities(text).taken,
        *((d.start, d.end) for d in deadlines_of(text)),
        *((p.start, p.end) for p in people.named if not p.provider),
    ]
    shown = _blanked(_without_training_of_people(text), taken)
    named = frozenset(_keys("services", shown))
    services = named | frozenset(_service_of_people(people))
    without_people = _blanked(shown, [(p.start, p.end) for p in people.named])
    alone = frozenset(_keys("services", without_people))
    activities = frozenset(_keys("activities", without_people))
    shown = _blanked(shown, [*((p.start, p.end) for p in people.named), *_places("services", shown)])
    topics = frozenset(_keys("topics", shown))
    training = _training(text)
    words = frozenset(_words(shown, names)) | groups_of_synonyms(shown)
    tokens = words | {f"s:{s}" for s in services} | {f"t:{t}" for t in topics}
    if not words and not topics and not named:  # only a person is named: then it is about that person's work
        tokens |= {f"r:{r}" for p in people.providers for r in (p.role, *general_roles(p.role))}
    kinds = (activities - {"training"}) | ({"training"} if training != "none" else set())
    apart = _blanked(shown, _places("topics", shown))
    beside = frozenset(_words(apart, names)) | groups_of_synonyms(apart)
    return Concepts(services, topics, frozenset(kinds), tokens, people, training, alone, beside)


@lru_cache(maxsize=8192)
def bare_of_parts(text: str) -> str:
    """`text` with amounts, dates and the people who give it blanked: what is left says what it is about."""
    taken = [
        *find_quantities(text).taken,
        *((d.start, d.end) for d in deadlines_of(text)),
        *((p.start, p.end) for p in find_people(text).named),
    ]
    return _blanked(text, taken)


def typed_of(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """The services and topics that a text names: token, words, start and end; of two that overlap the
    first.
    """
    found: list[tuple[str, str, int, int]] = []
    for kind, mark in (("services", "s:"), ("topics", "t:")):
        pattern, keys = keyed_forms("topics", kind)
        for match in pattern.finditer(text):
            key = key_of(match.group(0), keys)
            if key and not any(match.start() < end and start < match.end() for _, _, start, end in found):
                found.append((f"{mark}{key}", match.group(0), match.start(), match.end()))
    return tuple(found)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """`text` with spaces in place of `spans`."""
    return _blanked(text, spans)


def is_generic(word: str) -> bool:
    """Whether a word stands everywhere in plans and advice."""
    return word in _generic() or stem(word) in _generic()


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _without_training_of_people(text: str) -> str:
    return _TRAINED_PERSON.sub(lambda m: " " * len(m.group(0)), text)


def _training(text: str) -> Literal["all", "part", "none"]:
    """Whether training others is what the text provides, or a part of it: not "a teaching assistant trained
    by …".
    """
    shown = _OF_THE_CHILD.sub("", _without_training_of_people(text))
    shown = _STAFF_KNOWLEDGE.sub("training", shown)
    match = _TRAINING.search(shown)
    if match is None:
        return "none"
    before = len(_WORD.findall(shown[: match.start()]))
    if before > 7 and re.search(
        r"\band (?:staff|adults?|those|anyone|all)\b[^.;]{0,40}$", shown[: match.start()]
    ):
        return "part"  # "… and staff who give it should be trained"
    first = before <= 3
    others = list(_OTHER_ACTS.finditer(shown))
    return "part" if others and not (first and others[0].start() > match.start()) else "all"


def _service_of_people(people: People) -> Iterator[str]:
    services = load("topics")["services"]
    for person in people.providers:
        if person.discipline in services:
            yield str(person.discipline)


def _keys(kind: str, text: str) -> Iterator[str]:
    pattern, keys = keyed_forms("topics", kind)
    for match in pattern.finditer(text):
        if key := key_of(match.group(0), keys):
            yield key


def _places(kind: str, text: str) -> Iterator[tuple[int, int]]:
    pattern, _ = keyed_forms("topics", kind)
    for match in pattern.finditer(text):
        yield match.span()


@cache
def _generic() -> frozenset[str]:
    return frozenset(stem(str(w)) for w in load("topics")["generic"]) | frozenset(
        str(w) for w in load("topics")["generic"]
    )


def _words(text: str, names: frozenset[str]) -> Iterator[str]:
    for match in _WORD.finditer(text):
        word = match.group(0).lower().replace("’", "'").removesuffix("'s").strip("'")
        if word in names or word in _generic():
            continue
        for part in (word, *word.split("-")) if "-" in word else (word,):
            root = stem(part)
            if len(root) > 1 and root not in _generic() and part not in _generic():
                yield root


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A rough root, so that "observe", "observation" and "observing" meet."""
    word = fold(word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    for ending in (
        "isation",
        "ization",
        "ational",
        "ation",
        "ments",
        "ment",
        "ness",
        "ings",
        "ing",
        "edly",
        "ed",
        "ions",
        "ion",
        "ers",
        "ors",
        "er",
        "or",
        "ies",
        "es",
        "ly",
        "s",
        "e",
        "y",
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word[:7]
