"""Which of the pronouns in a sentence can mean nobody but the child."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from ehcaudit.checks.person.antecedents import (
    Gender,
    helper,
    names_another,
    other_before,
    without_the_other_kind,
)
from ehcaudit.checks.person.lexicon import data
from ehcaudit.checks.person.mentions import is_subject
from ehcaudit.checks.person.sayings import sentences_of

if TYPE_CHECKING:
    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText

_OBJECT_HER = re.compile(
    r"^(?: (?:to|with|in|at|from|time|that|what|how|when|and|the|a|an|by|for|on|before|after)\b|[.,;:]|$)"
)


_CLAUSE_END = re.compile(
    r"[,;:–—]| (?:and|but|or|so|because|that|when|if|while|as|who|which|where|before|after|until) "
)


@dataclass(frozen=True)
class Referents:
    """The others of whom `gender` may speak in one plan."""

    text: PersonText
    own: OwnNames
    gender: Gender

    def pronoun(self, sentence: str, earlier: str, before_passage: str) -> str | None:
        """The pronoun of `gender` in `sentence` that speaks of the child; `None` where it may be another's.

        `earlier` is what stands before the sentence in its passage, `before_passage` the passage before.
        """
        if "pronoun" in sentence.lower():
            return None
        for match in _forms(self.gender).finditer(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            asked = sentence.rstrip().endswith("?")  # a question is what somebody says: of whom is not known
            if asked or _spoken_of_as_a_word(sentence, match):
                continue
            return (
                match[0]
                if self._of_the_child(match[0].lower(), before, after, earlier, before_passage)
                else None
            )
        return None

    def _of_the_child(self, word: str, before: str, after: str, earlier: str, before_passage: str) -> bool:
        whole = without_the_other_kind(f"{earlier} {before}".strip(), self.gender)
        if (
            word in ("he", "she")
            and helper().search(whole)
            and self._is_named_in(_CLAUSE_END.split(after)[0])
        ):
            return False  # "She knows Ravi well": a subject is not named again in its own clause
        said = word in ("he", "she") and _pattern("of_an_adult").match(after)
        if said and (self._anybody_else or helper().search(f"{before_passage} {whole} {after}")):
            return False
        if said and not self.own.pattern().search(whole):
            return False
        if self._object_of_the_child(word, before, after) and (self._anybody_else or not before_passage):
            return False
        if self._another_in(whole):
            return False
        named = bool(self.own.pattern().search(whole))
        if not named and self._another_in(without_the_other_kind(before_passage, self.gender)):
            return False
        tied = self._tied(word, before, after) or (named and self._at_school(word, before, after))
        if not tied and (self._told_of_two(before, after) or self._long_known):
            return False
        helpers = [m.end() for m in helper().finditer(whole)]
        if helpers and _forms(self.gender).search(whole[helpers[-1] :]) and not _passive(after):
            return False  # the helper was called so already
        return not helpers or self._despite_helper(word, whole[helpers[-1] :], before, after)

    def _is_named_in(self, clause: str) -> bool:
        """Whether the child is named there, as more than the owner of something."""
        return any(not clause[m.end() :].startswith(("'", "’")) for m in self.own.pattern().finditer(clause))

    def _object_of_the_child(self, word: str, before: str, after: str) -> bool:
        """Whether the child does something to the one meant, another then ("Eli will part from her")."""
        if word != "him" and not (word == "her" and _OBJECT_HER.match(after)):
            return False
        clauses = re.split(r"[,;:]| (?:and|that|who|which|when|if|so|because|but|where|while) ", before)
        clause = clauses[-1]
        names = list(self.own.pattern().finditer(clause))
        if (
            not names
            or not is_subject(clause[: names[-1].start()])
            or helper().search(clause)
            or _pattern("plural").search(clause[names[-1].end() :])
        ):
            return False
        return bool(_pattern("object_of_the_child").search(before))

    def _at_school(self, word: str, before: str, after: str) -> bool:
        """Whether "he" or "she" does what only pupils do."""
        near = f"{re.split(r'[;:]', before)[-1]} {re.split(r'[;:]', after)[0]}"
        return word in ("he", "she") and bool(_pattern("school_task").search(near))

    def _another_in(self, words: str) -> bool:
        return other_before(words, self.gender, self.own) or names_another(words, self.own)

    def _told_of_two(self, before: str, after: str) -> bool:
        """Whether the sentence has the other pronoun too, and the plan one of whom this one may speak."""
        return bool(_forms(_other(self.gender)).search(f"{before} {after}")) and self._anybody_else

    def _tied(self, word: str, before: str, after: str) -> bool:
        """Whether grammar ties it to the child: "Ravi will use her timetable", "she thinks of himself"."""
        clause = re.split(r"[;:]", before)[-1]
        if word in ("himself", "herself"):
            return bool(self.own.pattern().search(clause) or _forms(_other(self.gender)).search(clause))
        owned = word in ("his", "her") and _pattern("child_own").match(after)
        return bool(owned and self.own.pattern().search(clause))

    @cached_property
    def _anybody_else(self) -> bool:
        """Whether the plan speaks anywhere of somebody, not of the staff, who may be meant."""
        return any(
            self._another_in(without_the_other_kind(passage.text, self.gender))
            for passage in self.text.passages
        )

    @cached_property
    def _long_known(self) -> bool:
        """Whether one who is not staff or family by role is called so elsewhere: a toy, a friend, a hero."""
        for passage in self.text.passages:
            before = ""
            for sentence in sentences_of(passage.text, self.own):
                for match in _forms(self.gender).finditer(sentence.text):
                    whole = without_the_other_kind(before + " " + sentence.text[: match.start()], self.gender)
                    if names_another(whole, self.own) and not helper().search(whole):
                        return True
                before += " " + sentence.text
        return False

    def _despite_helper(self, word: str, since: str, before: str, after: str) -> bool:
        """Whether the pronoun is the child's though one of the staff is named before it.

        `since` are the words between the helper and the pronoun.
        """
        if word in ("he", "she"):
            return bool(_pattern("of_a_child").match(after) or _passive(after))
        if word == "him" or (word == "her" and _OBJECT_HER.match(after)):
            return bool(_pattern("helped").search(before))
        if word in ("himself", "herself"):
            return False
        if _pattern("cared_for").search(before) and _pattern("body").match(after):
            return True
        if _pattern("child_own").match(after):
            return True
        return bool(self.own.pattern().search(since)) and not _pattern("helper_own").match(after)


def _passive(after: str) -> bool:
    return bool(_pattern("done_to").match(after))


def _other(gender: Gender) -> Gender:
    return "she" if gender == "he" else "he"


def _spoken_of_as_a_word(sentence: str, match: re.Match[str]) -> bool:
    """Whether the pronoun is one of a pair ("he or she") or says who speaks in a script ("He: Hello!")."""
    near = sentence[max(0, match.start() - 10) : match.end() + 10]
    return bool(_pattern("paired").search(near)) or sentence[match.end() :].startswith(":")


@cache
def _forms(gender: Gender) -> re.Pattern[str]:
    return re.compile(data("pronouns")["forms"][gender], re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(data("pronouns")[name], re.IGNORECASE)
