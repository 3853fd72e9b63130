"""The child's own first name with a surname that is nobody's in the plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import NAME, alternatives, data, word_set
from ehcaudit.checks.person.mentions import Mention, stands_as_the_child

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText


def other_surnames(sentence: str, own: OwnNames, text: PersonText) -> Iterator[Mention]:
    """Mentions of the child's first name before a surname that neither child nor family has."""
    if len(own.forms) <= len(own.given):
        return
    first = "|".join(re.escape(name.capitalize()) for name in own.given)
    for match in re.finditer(
        rf"(?<![\w’'-])(?P<first>{first}) (?P<last>{NAME})(?![\w-])(?!['’]?s? [A-Z])", sentence
    ):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if _is_a_surname(match["last"], after, own, text) and stands_as_the_child(before, after):
            yield Mention(match["last"], "child", sentence)


def _is_a_surname(last: str, after: str, own: OwnNames, text: PersonText) -> bool:
    plain = last.lower()
    no_surname = (
        own.has(last)
        or plain in word_set("ordinary", "words")
        or plain in word_set("first_names", "names")
        or plain in data("pronouns")["head_words"].split()
    )
    if no_surname or re.match(rf"^ (?:{alternatives('things')}|[A-Z])", after):
        return False
    titled = re.compile(rf"\b(?:{alternatives('titles')})\.? (?:{NAME} )?{re.escape(last)}\b")
    elsewhere = rf"(?:[A-Z][\w’'-]+) {re.escape(last)}\b"
    return not any(titled.search(line) for line in text.lines) and not any(
        match.split()[0] not in {name.capitalize() for name in own.given}
        for line in text.lines
        for match in re.findall(elsewhere, line)
    )
