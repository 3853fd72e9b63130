"""Titles of sections and of other parts of a plan: the wordings of `headings.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ehcaudit.plans.labels import OUTCOME_ROLES, role_of
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import count_words, plain, squash, without_numbering
from ehcaudit.policy import load_policy


@cache
def known_titles() -> dict[str, str]:
    """Squashed titles that stand for a section by themselves, with its code."""
    titles: dict[str, str] = {}
    for code, data in load("headings")["sections"].items():
        for title in data["titles"]:
            titles.setdefault(squash(title), code)
    for code, policy in load_policy().sections.items():
        titles.setdefault(squash(policy.title), code)
    return titles


@cache
def confirming_words(code: str) -> tuple[str, ...]:
    sections = load("headings")["sections"]
    data = sections.get(code) or sections[code[0]]
    return tuple(squash(w) for w in data["words"])


def title_fits(title: str, code: str) -> bool:
    """Whether `title` holds a word that confirms section `code`, or says no more than what kind it is."""
    squashed = squash(title)
    codes = ("H", "H1", "H2") if code == "H" else (code,)
    return any(word in squashed for one in codes for word in confirming_words(one)) or kind_fits(title, code)


def kind_fits(title: str, code: str) -> bool:
    """Whether a title such as "Needs" or "Provision required" names the kind of section that `code` is."""
    role = role_of(title)
    if role in OUTCOME_ROLES:
        return code == "E"
    return code[0] in {"needs": "BCD", "provision": "FGH"}.get(role or "", "")


def known_title(title: str, codes: Iterable[str]) -> tuple[str, str]:
    """The longest known title of one of `codes` at the start of `title`, and what follows it after a stop."""
    squashed = squash(title)
    best = ""
    for known, code in known_titles().items():
        if (
            squashed.startswith(known)
            and len(known) > len(best)
            and any(same_section(code, c) for c in codes)
        ):
            best = known
    if not best:
        return "", ""
    if len(best) == len(squashed):
        return title, ""
    end = _end_of(title, len(best))
    after = title[end:]
    cut = re.match(r"[)\]]?\s*(?:\([^)]{0,60}\)\s*)?(?:[:.|\n–—]|-\s)\s*", after)
    if not cut or not after[cut.end() :].strip():
        return (title, "") if count_words(after) <= 30 and not re.search(r"\.\s+[A-Z]", after) else ("", "")
    rest = after[cut.end() :].strip()
    if any(rest.lower().startswith(w) for w in ("e.g", "i.e", "including", "for ")):
        return title, ""
    return title[: end + cut.end()].strip(), rest


def same_section(code: str, other: str) -> bool:
    return code == other or (code[0] == "H" and other[0] == "H")


def _end_of(text: str, letters: int) -> int:
    """The index in `text` after its first `letters` letters and digits (as `squash` counts them)."""
    seen = 0
    for index, character in enumerate(text):
        if re.match(r"[a-z0-9]", character.lower()):
            seen += 1
            if seen == letters:
                return index + 1
    return len(text)


@cache
def _others() -> frozenset[str]:
    return frozenset(squash(t) for t in load("headings")["others"])


def is_other_heading(text: str) -> bool:
    """Whether `text` is the title of a part of a plan that is not a section (monitoring, signatures, …)."""
    bare = re.sub(
        r"^(?:(?:part|section|appendix)\s+\d{1,2}\s*[:.–-]?|[L-Z][.:)])\s*",
        "",
        without_numbering(text),
        flags=re.IGNORECASE,
    )
    return count_words(text) <= 12 and (
        squash(bare) in _others() or squash(re.sub(r"\s*[(\[].*[)\]]$", "", bare)) in _others()
    )


def starts_other(text: str) -> bool:
    """Whether `text` begins a block that closes a plan (signatures of officers)."""
    words = plain(text)
    return (
        any(words == s or words.startswith(s + " ") for s in load("headings")["other_starts"])
        and count_words(text) < 30
    )


def completes_title(title: str, more: str) -> bool:
    """Whether `more` goes on with a known title that broke off after `title` (a heading over two lines)."""
    both, start = squash(title + more), squash(title)
    return (
        bool(start)
        and any(t.startswith(both) or (both.startswith(t) and len(t) > len(start)) for t in known_titles())
        and not any(t == start for t in known_titles())
    )
