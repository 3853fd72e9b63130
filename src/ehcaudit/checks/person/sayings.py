"""A passage cut into sentences, with what the child says kept apart from what others say about the child."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.person.lexicon import NAME, alternatives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames

Voice = Literal["plan", "adult", "open"]
_QUOTE = re.compile(r"[“\"](?P<said>[^“”\"]{1,900})[”\"]|(?<!\w)[‘'](?P<single>[^‘’']{1,120})[’'](?!\w)")
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[A-ZÀ-Þ\"'“‘(])|\n")
_SAYS = (
    r"(?:says?|said|saying|states?|stated|writes?|wrote|reports?|reported|notes?|noted|adds?|added|explains?|"
    r"explained|tells?|told us|feels?|comments?|commented|describes?|described|asks?|asked|puts it|letter|"
    r"email|report|advice|summary|statement)"
)
_RUN_TOGETHER = re.compile(r"[^\W\d_]{24,}")  # a PDF that lost its spaces: no word can be told there
_PAPER_SAYS = re.compile(
    r"(?i:\b(?:letter|report|email|advice|summary|note|record|plan|school|college|nursery|hospital|clinic|service|"
    r"team|assessment)\b)[^.!?:“”\"]{0,50}(?::| (?:says?|said|states?|writes?|wrote|reads|notes?|adds?):?) $"
)
_LEAD = 90  # letters before a quotation in which its speaker is named
_SPEECH = 4  # words from which on a quotation is speech, not a title or a word that is spoken of


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. In `text` what the child says, or nobody known, is blanked out; `shown` has it all."""

    text: str
    shown: str
    voice: Voice = "plan"


def sentences_of(passage: str, own: OwnNames) -> tuple[Sentence, ...]:
    """The sentences of `passage`; an adult's whole sentences in quotation marks stand for themselves."""
    outer, spoken = passage, []
    for match in _QUOTE.finditer(passage):
        start, end = match.start() + 1, match.end() - 1
        adult = len(match[0].split()) >= _SPEECH and _by_an_adult(passage, match, own)
        if adult and passage[start : start + 1].islower():
            outer = f"{outer[: start - 1]} {outer[start:end]} {outer[end + 1 :]}"
            continue
        outer = outer[:start] + "…" * (end - start) + outer[end:]
        if adult:
            spoken.append((start, end))
    found = [
        (start, Sentence(outer[start:end], passage[start:end])) for start, end in _cut(outer, 0, len(outer))
    ]
    for first, last in spoken:
        for start, end in _cut(passage, first, last):
            found.append((start, Sentence(passage[start:end], passage[start:end], "adult")))
    in_order = sorted(found, key=lambda pair: pair[0])
    return tuple(sentence for _, sentence in in_order if not _RUN_TOGETHER.search(sentence.text))


def _cut(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for match in _BREAK.finditer(text, first, last):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:last].strip():
        yield start, last


def _by_an_adult(passage: str, quote: re.Match[str], own: OwnNames) -> bool:
    """Whether an adult who is named before (or behind) the quotation says it."""
    lead = passage[max(0, quote.start() - _LEAD) : quote.start()]
    lead = re.split(r"(?<=[.!?])[”\"’]* ", lead)[-1] if not lead.rstrip().endswith((".", "!", "?")) else lead
    behind = passage[quote.end() : quote.end() + _LEAD].split(". ")[0]
    if re.match(rf"^,? ?(?:he|she|they|{_own(own)}) {_SAYS}\b", behind, re.IGNORECASE):
        return False
    of_the_child = own.pattern().search(quote[0]) and not re.search(r"\b(?:I|I['’]m|my|me)\b", quote[0])
    if of_the_child or _PAPER_SAYS.search(lead) or _adult_says().search(lead):
        return True
    return re.match(rf"^,? ?{_SAYS} (?:the |his |her |their )?{_adults()}", behind) is not None


@cache
def _adults() -> str:
    return rf"(?:(?i:{alternatives('family', 'staff')})s?\b|(?:{alternatives('titles')})\.? {NAME})"


@cache
def _adult_says() -> re.Pattern[str]:
    says = rf"(?:,? [\w’'-]+){{0,5}}?,? {_SAYS}(?: (?:us )?that)?(?: [\w’'-]+)?\W*$"
    return re.compile(rf"{_adults()}(?:{says}|(?: [\w’'-]+)?\W*:\W*$)")


def _own(own: OwnNames) -> str:
    return "|".join(sorted(map(re.escape, own.forms), key=len, reverse=True)) or r"(?!)"
