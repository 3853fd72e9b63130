"""Flesch reading ease: 206.835 - 1.015 words a sentence - 84.6 syllables a word (R. Flesch, 1948)."""

from __future__ import annotations

import re

from ehcaudit.plans.text import sentences

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")


def reading_ease(text: str) -> float:
    """Reading ease of English prose, 0 (very hard) to 100 (very easy; also for no words)."""
    parts = [words for part in sentences(text) if (words := _WORD.findall(part))]
    words = [word for part in parts for word in part]
    if not words:
        return 100.0
    per_word = sum(syllables(word) for word in words) / len(words)
    return max(0.0, min(100.0, 206.835 - 1.015 * len(words) / len(parts) - 84.6 * per_word))


def syllables(word: str) -> int:
    """How many syllables a word has, by its groups of vowels; a silent ending does not count."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee")) and len(plain) > 2
    silent = silent or bool(re.search(r"[^aeiouytd]ed$", plain))
    return max(1, count - 1 if silent else count)
