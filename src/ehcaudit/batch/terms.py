"""What names the people of a case: patterns, and what stands for each."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from ehcaudit.batch import patterns
from ehcaudit.batch.people import all_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ehcaudit.plans.model import Subject

_ENDING = re.compile(r"\.[A-Za-z]\w{1,4}")
# zoe_ohallam, EHC-1103: no words of running text are written so.
_LIKE_A_FILE = re.compile(r"(?=.*[^\W\d_])(?:.*[^\W_]_[^\W_].*|.*[^\W\d_]-\d{3,}.*)")
_GENERIC = (
    (patterns.EMAIL, "[email]"),
    (patterns.NHS_NUMBER, "[NHS number]"),
    (patterns.UPN, "[UPN]"),
    (patterns.POSTCODE, "[postcode]"),
    (patterns.PHONE, "[telephone]"),
    (patterns.STREET, "[address]"),
)


def terms(
    subjects: Iterable[Subject], authors: Iterable[str], files: Iterable[str], texts: Iterable[str]
) -> list[tuple[str, str]]:
    """Pairs of pattern and stand-in; what is longer and more certain comes first."""
    subjects = list(subjects)
    named = (name for s in subjects for name in (s.name, s.known_as) if name)
    people = [(words, "[Child]") for name in named for words in patterns.persons(name)]
    people += _numbered("Parent", (parent for s in subjects for parent in s.parents))
    people += _numbered("Professional", authors)
    known = {word.casefold() for words, _ in people for word in words}
    others = [words for words in all_people(texts) if not {w.casefold() for w in words} <= known]
    people += [(words, f"[Person {number}]") for number, words in enumerate(others, start=1)]
    return [
        *_file_terms(files),
        *(
            (pattern, "[address]")
            for s in subjects
            for a in s.addresses
            for pattern in patterns.address_patterns(a)
        ),
        *((patterns.date_pattern(s.date_of_birth), "[date of birth]") for s in subjects if s.date_of_birth),
        *_identifier_terms(subjects),
        *_GENERIC,
        *_name_terms(people),
        (_titled_name(), "[Person]"),
        (_name_with_role(), "[Person]"),
    ]


def _numbered(word: str, entries: Iterable[str]) -> list[tuple[list[str], str]]:
    unique = {" ".join(words).casefold(): words for entry in entries for words in patterns.persons(entry)}
    return [(words, f"[{word} {number}]") for number, words in enumerate(unique.values(), start=1)]


def _file_terms(files: Iterable[str]) -> list[tuple[str, str]]:
    names = {name for file in files for name in _file_names(file)}
    return [(patterns.whole(re.escape(name)), "[file]") for name in sorted(names, key=len, reverse=True)]


def _file_names(file: str) -> Iterator[str]:
    """How a text may name a file. "plan" or "1" without its ending is a word like any other."""
    path = PurePath(file)
    if _ENDING.fullmatch(path.suffix):
        yield from (file, path.name)
    if _LIKE_A_FILE.fullmatch(path.stem):
        yield path.stem


def _identifier_terms(subjects: Iterable[Subject]) -> list[tuple[str, str]]:
    return [
        (patterns.identifier_pattern(value), f"[{'NHS number' if name == 'nhs' else name.upper()}]")
        for subject in subjects
        for name, value in subject.identifiers.items()
        if sum(c.isalnum() for c in value) > 3
    ]


def _name_terms(people: list[tuple[list[str], str]]) -> list[tuple[str, str]]:
    """Full names first, then title with surname, then single names: the child's own before the others'."""
    full = [(form, label) for words, label in people if len(words) > 1 for form in _full_forms(words)]
    full.sort(key=lambda term: -len(term[0]))
    titled = [(_with_title(words[-1]), label) for words, label in people if label != "[Child]"]
    single: dict[str, tuple[str, str]] = {}
    for words, label in people:
        parts = [part for word in words if "-" in word for part in word.split("-") if len(part) > 2]
        for word in filter(patterns.stands_alone, [*words, *parts]):
            single.setdefault(word.casefold(), (patterns.whole(patterns.single_name(word)), label))
    return [*full, *titled, *single.values()]


def _full_forms(words: list[str]) -> list[str]:
    forms = [patterns.whole(patterns.full_name(words)), patterns.whole(patterns.reversed_name(words))]
    forms.append(patterns.dotted_initials(words))
    if len(words) > 2:
        forms.append(patterns.whole(patterns.full_name([words[0], words[-1]])))
    return forms


def _with_title(last: str) -> str:
    title = "|".join(sorted(patterns.word_lists()["titles"], key=len, reverse=True))
    pair = rf"(?:(?i:{title})\.?\s+(?:and|&)\s+)?"  # Mr and Mrs Khan
    return patterns.whole(rf"{pair}(?i:{title})\.?\s+(?:[A-Z]\.?\s+)?{patterns.full_name([last])}")


def _titled_name() -> str:
    titles = sorted(patterns.word_lists()["titles"] - {"sister", "nurse", "master"}, key=len, reverse=True)
    words = "|".join(f"{t[:1].upper()}{t[1:]}|{t.upper()}" for t in titles)
    name = r"[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+)*"
    return patterns.whole(rf"(?:{words})\.?[ \u00a0]+(?:{name}\.?[ \u00a0]){{0,2}}{name}")


def _name_with_role() -> str:
    roles = "|".join(
        re.escape(role) for role in sorted(patterns.word_lists()["roles"], key=len, reverse=True)
    )
    name = r"[A-Z][a-z]+(?:['’\-][A-Z]?[a-z]+)*"
    return patterns.whole(rf"{name} {name}(?=\s?[,(–\-]\s?(?i:{roles})(?![^\W_]))")
