"""Plain language: abbreviations and terms explained, sentences that a parent can read (Code 9.51).

Only what is recommended is looked at: the account of tests may speak to colleagues.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.advice.readability import reading_ease
from ehcaudit.checks.advice.words import load
from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import count_words

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.advice.view import AdviceView
    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.tracing.model import Recommendation

_ABBREVIATION = re.compile(r"(?<![\w.’'-])(?:[A-Z][a-z]?){0,2}[A-Z]{2,5}s?(?![\w’'])")
_EASY, _HARD = 50.0, 30.0
_FEWEST_WORDS = 40
_LONG_ENOUGH = 4
_SMALL = frozenset({"and", "of", "the", "for", "in", "to", "with", "a"})


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """Up to three observations: abbreviations, professional terms, ease of reading."""
    view = reading.advised
    if not view.recommendations:
        return NotAssessable("the advice recommends nothing whose language could be judged")
    ease = _ease(view)
    return (_abbreviations(view), _terms(view), *((ease,) if ease else ()))


def _abbreviations(view: AdviceView) -> Observation:
    known = {str(word).upper() for word in load()["known"]}
    document = view.document.text
    faults: dict[str, Fault] = {}
    for found in view.recommendations:
        for match in _ABBREVIATION.finditer(found.text):
            short = match.group()
            bare = short.removesuffix("s").upper()
            if bare in known or _written_out(bare, document) or _explained(short, document):
                continue
            message = f"“{short}” is not explained anywhere in the document."
            faults.setdefault(bare, _fault("abbreviation_unexplained", message, found, "Write it out once."))
    return _counted("abbreviations", "Abbreviations are explained.", faults, "abbreviation")


def _terms(view: AdviceView) -> Observation:
    everything = view.document.text.lower()
    faults: dict[str, Fault] = {}
    for entry in load()["jargon"]:
        pattern = re.compile(rf"\b(?:{entry['term']})\b", re.IGNORECASE)
        for found in view.recommendations:
            match = pattern.search(found.text)
            if not match or any(
                found.text[: match.start()].lower().endswith(f"{w} ") for w in entry.get("not_after", ())
            ):
                continue
            if any(re.search(stem, everything) for stem in entry["stems"]) or _explained(
                match.group(), found.text
            ):
                continue
            message = f"“{match.group()}” is a word of the profession that is not explained."
            remedy = f"Say it in plain words as well, such as “{entry['plain']}”."
            faults.setdefault(entry["term"], _fault("term_unexplained", message, found, remedy))
            break
    return _counted("terms", "Professional terms are explained.", faults, "professional term")


def _fault(code: str, message: str, found: Recommendation, remedy: str) -> Fault:
    return Fault(code, message, quoted(found.text), found.place, remedy)


def _counted(subject: str, fine: str, faults: dict[str, Fault], what: str) -> Observation:
    """Each word left unexplained costs a quarter."""
    if not faults:
        return Observation(subject, 1.0, fine)
    count = len(faults)
    reason = f"{count} {what}{'s' if count > 1 else ''} left unexplained."
    return Observation(subject, max(0.0, 1 - 0.25 * count), reason, tuple(faults.values()), 0.7)


def _ease(view: AdviceView) -> Observation | None:
    """Of needs and outcomes: an item of provision is hardly a sentence, and full of long names of roles."""
    prose = (*view.needs, *view.outcomes)
    text = " ".join(f"{found.text.rstrip(' .;')}." for found in prose)
    if count_words(text) < _FEWEST_WORDS:
        return None
    ease = reading_ease(text)
    reason = f"Reading ease {ease:.0f} of 100 (Flesch)."
    if ease >= _EASY:
        return Observation("reading_ease", 1.0, reason)
    points = 0.5 if ease >= _HARD else 0.0
    message = (
        f"Long words and sentences make it hard to read (Flesch reading ease {ease:.0f}; 50 is fairly plain)."
    )
    hardest = min(prose, key=lambda r: reading_ease(r.text))
    fault = _fault("hard_to_read", message, hardest, "Cut long sentences in two and use everyday words.")
    return Observation("reading_ease", points, reason, (fault,), 0.6)


def _explained(word: str, text: str) -> bool:
    """Whether a bracket stands behind the word, or the word in a bracket behind its explanation."""
    return bool(
        re.search(rf"\b{re.escape(word)}\s*\([^)]*[a-z]{{3}}|[a-z]{{3}}\s*\({re.escape(word)}\)", text)
    )


def _written_out(short: str, text: str) -> bool:
    """Whether the full words stand in the document; four letters or more are not met in a row by chance."""
    full = load()["written_out"].get(short)
    if full is not None:
        return re.search(full, text, re.IGNORECASE) is not None
    return len(short) >= _LONG_ENOUGH and short.lower() in _initials(text)


def _initials(text: str) -> str:
    """The first letters of all words in a row, small words left out, abbreviations as a break."""
    words = [w for w in re.findall(r"[^\W\d_]+", text) if w.lower() not in _SMALL]
    return "".join("|" if w.isupper() and len(w) > 1 else w[0].lower() for w in words)
