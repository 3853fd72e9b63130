"""Initials that stand for the child of a plan and are not this child's ("T.R. needs …")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import NAME, alternatives
from ehcaudit.checks.person.mentions import Mention, stands_as_the_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText

_INITIALS = re.compile(rf"(?<![\w.])(?:[A-Z]\. ?){{2,3}}(?!\w|{NAME})")
_FULL = re.compile(rf"(?<![\w’'-])(?:{NAME}[ -]){{1,3}}{NAME}")


def other_initials(sentence: str, own: OwnNames, text: PersonText) -> Iterator[Mention]:
    """Initials with full stops where only the child would stand, of nobody whose name the document gives."""
    for match in _INITIALS.finditer(sentence):
        letters = re.sub(r"\W", "", match[0])
        before, after = sentence[: match.start()], sentence[match.start() + len(match[0].rstrip()) :]
        if _may_be_own(letters, own) or _of_somebody_named(letters, text):
            continue
        if stands_as_the_child(before, after):
            yield Mention(match[0].strip(), "child", sentence)


def _may_be_own(letters: str, own: OwnNames) -> bool:
    """Whether each letter begins one of the child's names: a double name may give one letter or two."""
    heads = {part[:1].upper() for form in own.forms for part in re.split(r"[-'’ ]", form)}
    return all(letter in heads for letter in letters)


def _of_somebody_named(letters: str, text: PersonText) -> bool:
    shown = r"\.? ?".join(letters) + r"\.?"
    signed = re.compile(rf"(?:(?i:{alternatives('staff', 'family', 'peers')}),? \(?{shown}|{shown} ?[(=])")
    return any(
        signed.search(line)
        or any(
            "".join(part[0] for part in re.split(r"[ -]", match[0])) == letters
            for match in _FULL.finditer(line)
        )
        for line in text.lines
    )
