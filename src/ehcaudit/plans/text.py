"""Small, pure views on a line of text: normal forms, numbering, source tags, null statements, prompts."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from ehcaudit.plans.lexicon import load, whole_patterns

_NUMBERING = re.compile(
    r"^\s*(?:[•●▪◦‣∙·○■□–—*-]\s+|\(?\d{1,2}(?:\.\d{1,2}){0,3}\s*[.):]\s+"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}\s+(?![a-z%])|\(?(?:[a-z]|[ivx]{1,4})\)\s+|\d{1,2}\s+(?=[A-Z])"
    r"|(?i:part|section|chapter)\s+\d{1,2}\s*[:.–—-]\s+(?=[A-Z(]))"
)
_MARKER = re.compile(r"^\s*(?:[•●▪◦‣∙·○■□➢✓✔]|[–—*-]\s|o\s(?=[A-Z]))\s*")
_SENTENCE = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z\"'“‘(])")


def squash(text: str) -> str:
    """`text` in lower case with everything but letters and digits dropped: safe against lost spaces."""
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", text).lower())


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """`text` in lower case as words with single spaces: no brackets, punctuation or numbering."""
    text = unicodedata.normalize("NFKC", text).replace("’s", "s").replace("'s", "s")
    text = re.sub(r"[’']", "", text).lower()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())


def count_words(text: str) -> int:
    """How many words `text` has: runs of characters that hold a letter or digit."""
    return sum(1 for word in text.split() if any(c.isalnum() for c in word))


def without_numbering(text: str) -> str:
    """`text` without a bullet or number that was typed before it ("4.1 ", "(2) ", "• ", "Part 3: ")."""
    return _NUMBERING.sub("", text, count=1).strip()


def typed_marker(text: str) -> str | None:
    """The bullet that stands as a character before `text`, `None` where there is none."""
    found = _MARKER.match(text)
    return found.group(0).strip() if found else None


def without_brackets(text: str) -> str:
    """`text` without what stands in round or square brackets."""
    return " ".join(re.sub(r"[(\[][^()\[\]]*[)\]]", " ", text).split())


def sentences(text: str) -> list[str]:
    """`text` cut after full stops that a capital follows. Coarse; no language model."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


@cache
def _tag_pattern() -> re.Pattern[str]:
    return re.compile(load("labels")["sources_tag"], re.IGNORECASE)


def split_tags(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without source tags such as "(K1)" or "[K2, K3]", and the tags ("K1", "K2", "K3")."""
    tags: list[str] = []
    for found in _tag_pattern().finditer(text):
        for number in re.findall(r"\d{1,2}[a-z]?", found.group(1), re.IGNORECASE):
            tag = "K" + number.lower()
            if tag not in tags:
                tags.append(tag)
    bare = " ".join(_tag_pattern().sub("", text).split()) if tags else text
    return re.sub(r"\s+([.,;])", r"\1", bare), tuple(tags)


@cache
def _placeholders() -> re.Pattern[str]:
    return re.compile(load("leftovers")["placeholders"], re.IGNORECASE)


@lru_cache(maxsize=8192)
def is_prompt(text: str) -> bool:
    """Whether `text` is nothing but a prompt of the template ("Choose an item.", "«Name»", "......")."""
    rest = _placeholders().sub(" ", text)
    words = plain(rest)
    if not words:
        return bool(text.strip())
    return any(p.fullmatch(words) for p in whole_patterns("leftovers", "prompts"))


def has_placeholder(text: str) -> bool:
    """Whether `text` holds an unfilled slot."""
    return _placeholders().search(text) is not None


@lru_cache(maxsize=8192)
def is_guidance(text: str) -> bool:
    """Whether `text` tells the writer of the plan what to write, by its wording alone."""
    bare = text.strip().strip("[](){}<>*_ ").strip()
    return any(p.match(bare) for p in whole_patterns("leftovers", "guidance"))


def speaks_about(key: str, text: str) -> bool:
    """Whether a pattern under `key` in the data on leftovers is found in `text`."""
    return any(p.search(text) for p in whole_patterns("leftovers", key))


@lru_cache(maxsize=8192)
def is_null(text: str) -> bool:
    """Whether `text` says no more than that there is nothing ("None identified", "see attached report")."""
    if len(text) > 220 or len(sentences(text)) > 1:
        return False
    words = plain(text)
    return not words or any(p.fullmatch(words) for p in whole_patterns("leftovers", "nulls"))
