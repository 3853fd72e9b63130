"""Which section does a line or cell label? By its letter (`letters`) or by its title alone.

Titles are data (`headings.yaml`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ehcaudit.plans.letters import CODE, CODES, Heading, lettered, normal_code, without_leaders
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import count_words, plain, squash, without_numbering
from ehcaudit.plans.titles import known_titles

__all__ = ["CODES", "Heading", "combined_codes", "lettered", "part_of_social_care", "short_title", "titled"]


@lru_cache(maxsize=8192)
def titled(text: str) -> Heading | None:
    """The section whose title `text` is, without a letter; `None` where it is none or a sentence."""
    if count_words(text) > 45:
        return None
    bare = re.sub(
        r"^part\s+\d{1,2}\s*[:.–-]?\s*", "", without_numbering(without_leaders(text)), flags=re.IGNORECASE
    )
    titles = known_titles()
    for form in (
        bare,
        re.sub(r"\s*[(\[][^)\]]*[)\]]", "", bare),
        re.sub(r"^(?:\w+['’]s|their|your|our|my)\s+", "", bare, flags=re.IGNORECASE),
    ):
        code = titles.get(squash(form))
        if code:
            return Heading((code,), bare, lettered=False, confidence=0.75)
    codes = _several_titles(bare)
    return Heading(codes, bare, lettered=False, confidence=0.7) if len(codes) > 1 else None


def short_title(text: str) -> str | None:
    """The section that a title of a word or two ("Outcomes", "Advice") may stand for among other headings."""
    bare = re.sub(r"^part\s+\d{1,2}\s*[:.–-]?\s*", "", without_numbering(text), flags=re.IGNORECASE)
    code: str | None = load("headings")["short_titles"].get(" ".join(bare.lower().rstrip(":").split()))
    return code


_PART_OF_H = re.compile(r"^\W*H\s?(?P<number>[12])(?:\s*(?:[-–—:.)]\s*|$))(?P<rest>.*)$", re.DOTALL)


def part_of_social_care(text: str) -> Heading | None:
    """The label H1 or H2 with the text after it, inside a section that is known to be H; `None` for other
    text."""
    found = _PART_OF_H.match(text)
    if not found:
        return None
    code = "H" + found.group("number")
    return Heading((code,), rest=found.group("rest").strip(), confidence=0.85, printed=code)


_PROVISION_FOR = {"B": "F", "C": "G", "D": "H", "E": "F"}


def _several_titles(text: str) -> tuple[str, ...]:
    """The codes of "Special educational needs, outcomes and provision": every part must be a title."""
    if count_words(text) > 16:
        return ()
    codes: list[str] = []
    for part in re.split(r"\s*(?:,|&|/|\+|\band\b)\s*", text):
        words = plain(re.sub(r"[(\[][^)\]]*[)\]]", "", part))
        if not words:
            continue
        code = known_titles().get(squash(words))
        if words in ("outcomes", "outcome"):
            code = "E"
        elif words in ("provision", "support", "provisions") and codes:
            code = _PROVISION_FOR.get(codes[0])
        if code is None:
            return ()
        if code not in codes:
            codes.append(code)
    return tuple(codes)


_COMBINED = re.compile(rf"\(\s*(?P<codes>{CODE}(?:\s*[-–—/,|&]\s*{CODE})+)\s*\)")


def combined_codes(text: str) -> tuple[str, ...]:
    """The codes of a title such as "Special Educational Needs and Provision (B-F-E)"; empty where there
    are none."""
    found = _COMBINED.search(text)
    if not found or count_words(text) > 20:
        return ()
    return tuple(normal_code(c) for c in re.findall(CODE, found.group("codes")))
