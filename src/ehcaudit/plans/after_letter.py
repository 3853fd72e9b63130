"""What follows a section's letter: further letters, and whether its words read as a title or as content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import count_words, is_null, sentences
from ehcaudit.plans.titles import known_title, title_fits

CODES = ("A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K")
DASH = r"[-–—−]"
CODE = r"(?:[A-GI-K](?:\d(?![\d.]))?|H\s?[12]|H)"
_MORE = re.compile(
    rf"(?:^|\W)(?:/|&|,|and|\+|{DASH})\s*(?:(?i:section|part)s?\s*)?\(?(?P<code>{CODE})\)?(?=$|[^\w])(?![’'])"
)
TITLE_LIMIT = 70


@dataclass(frozen=True, slots=True)
class Heading:
    """A section label: its `codes` (several for "Sections C and G"), its title, the text that followed it in
    the same paragraph (`rest`), whether it had a letter, whether it is a letter and nothing else, how
    sure it is,
    for a lone letter the code as printed ("A1", "K3"), and whether the letter closes words that say nothing
    of that section ("What I find hard (B)"), so that the line must look like a heading as well."""

    codes: tuple[str, ...]
    title: str = ""
    rest: str = ""
    lettered: bool = True
    bare: bool = False
    confidence: float = 0.9
    printed: str = ""
    closing: bool = False


@cache
def _prose() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(load('headings')['prose_starts'])})\b", re.IGNORECASE)


def is_prose(title: str) -> bool:
    """Whether words after "Section F" go on as a sentence does ("sets out …")."""
    return _prose().match(title) is not None


def normal_code(raw: str) -> str:
    """The section code of a printed one: "h 1" is H1, "A2" is A."""
    code = re.sub(r"\s", "", raw).upper()
    return code if code in ("H1", "H2") else code[0]


def judge_title(codes: tuple[str, ...], title: str, *, separated: bool) -> Heading | None:
    """A label from codes and what follows them, where that reads as a title or as content after a
    separator."""
    title = title.strip().lstrip("-–—−:.)]| \t").strip()
    if not title:
        return Heading(codes, bare=True, confidence=0.9)
    if is_null(title) and not title_fits(title, codes[0]):
        return Heading(codes, rest=title, confidence=0.85)
    known, rest = known_title(title, codes)
    if known:
        return Heading(codes, known, rest, confidence=0.98)
    if load("headings")["short_titles"].get(title.lower().rstrip(":")) in codes:
        return Heading(codes, title, confidence=0.9)
    if not separated and is_prose(title):
        return None
    fits = any(title_fits(title, code) for code in codes)
    first_line, _, below = title.partition("\n")
    if below and count_words(first_line) <= TITLE_LIMIT:
        return Heading(codes, first_line, below, confidence=0.9 if fits else 0.7)
    lead, *others = sentences(title)
    if separated and others and count_words(lead) <= 12:
        return Heading(codes, lead if fits else "", " ".join(others) if fits else title, confidence=0.7)
    if (
        separated
        and codes[0] == "I"
        and not re.search(r"\b(names?|types?|placement|setting|where|other)\b", title, re.IGNORECASE)
    ):
        return Heading(codes, rest=title, confidence=0.8)
    sentence = re.search(r"[a-z]{2}\.$", title) is not None and count_words(title) > 8
    if fits and count_words(title) <= TITLE_LIMIT and not (sentence and not separated):
        return Heading(codes, title, confidence=0.95 if separated else 0.85)
    if separated and count_words(title) <= 12 and not sentence and not re.search(r"\d{2,}|;", title):
        return Heading(codes, title, confidence=0.7)
    if separated and sentence:
        return Heading(codes, rest=title, confidence=0.6)
    plain_title = not separated and title[:1].isupper() and not re.search(r"[.;:!?]", title)
    # "Section A Who I am": the letter decides, where the line looks like a heading.
    return (
        Heading(codes, title, confidence=0.7, closing=True)
        if plain_title and count_words(title) <= 6
        else None
    )


def more_codes(first: str, rest: str) -> tuple[tuple[str, ...], str]:
    """Codes of "Sections C (…) and G (…)" or "H1/H2", and the title that is left.

    H1 with H2 under one label cannot be told apart: they become H.
    """
    codes, title = [first], rest
    for found in _MORE.finditer(rest[:160]):
        code = normal_code(found.group("code"))
        lone_word = found.group("code") in ("A", "I") and re.match(r"\s+[a-z]", rest[found.end() :])
        if (
            not lone_word
            and code not in codes
            and (
                found.start() <= 3
                or re.search(r"[)\d]\s*$|^\s*$", rest[: found.start() + 1].rstrip("/&,+-– "))
            )
        ):
            codes.append(code)
            if found.start() <= 3:
                title = rest[found.end() :]
    if ("H1" in codes and "H2" in codes) or (
        first == "H" and len(codes) > 1 and all(c[0] == "H" for c in codes)
    ):
        codes = (
            ["H", *[c for c in codes if c[0] != "H"]]
            if codes[0][0] == "H"
            else [*[c for c in codes if c[0] != "H"], "H"]
        )
    return tuple(codes), title


def one_social_care(codes: Sequence[str]) -> tuple[str, ...]:
    """`codes`, with H1 and H2 under one label as H: they cannot be told apart."""
    both = {"H1", "H2"} <= set(codes)
    return tuple(dict.fromkeys("H" if both and c[0] == "H" else c for c in codes))
