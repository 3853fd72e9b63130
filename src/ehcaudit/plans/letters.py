"""Labels by letter: the grammar of "Section B: …", "(E)", "F – …"; wordings are data (`headings.yaml`).

A label is a letter with or without "Section"/"Part", brackets and separators, and mostly a title; or a title
alone. Prose that mentions a section ("see Section F"), codes of sources ("(A, PR)", "K1") and other letters
("Appendix A") are not labels.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ehcaudit.plans.after_letter import (
    CODE,
    CODES,
    DASH,
    TITLE_LIMIT,
    Heading,
    is_prose,
    judge_title,
    more_codes,
    normal_code,
    one_social_care,
)
from ehcaudit.plans.text import count_words, squash, without_numbering
from ehcaudit.plans.titles import (
    confirming_words,
    kind_fits,
    known_title,
    known_titles,
    same_section,
    title_fits,
)

__all__ = ["CODE", "CODES", "Heading", "lettered", "normal_code", "without_leaders"]

_SECTION = re.compile(
    rf"^\W*(?:(?:sections?|parts?|sect)\b\W{{0,3}}|(?-i:SECTION|Section)(?=(?-i:{CODE})\s*(?:{DASH}|[:.)])))"
    rf"(?P<code>{CODE})(?![a-z])\W{{0,2}}?(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BRACKET = re.compile(rf"^\W{{0,2}}\((?P<code>{CODE})\)\s*(?P<rest>.*)$", re.DOTALL)
_LETTER = re.compile(rf"^\s*(?P<code>{CODE})\s*(?P<sep>{DASH}|:|\.|\)|\t|\s)\s*(?P<rest>.*)$", re.DOTALL)
_LOST = re.compile(r"^(?:section|part)(?P<code>[a-gi-k]|h[12]?)(?P<rest>.*)$")
_TRAILING = re.compile(
    rf"\(\s*(?P<see>(?i:see)\s+)?(?P<named>(?i:section|part)(?i:s)?\s+)?"
    rf"(?P<codes>{CODE}(?:\s*(?:,|&|/|\+|\band\b|{DASH})\s*{CODE})*)\s*\)\s*:?\s*$"
)


@lru_cache(maxsize=8192)
def lettered(text: str) -> Heading | None:
    """The section that a line or cell labels by its letter, `None` where it does not."""
    text = without_leaders(text)
    if not text or count_words(text) > 400:
        return None
    for parse in (_several_lettered, _with_prefix, _bracketed, _letter_and_title, _lost_spaces, _trailing):
        found = parse(text)
        if found:
            return found
    return None


_NEXT_LABEL = re.compile(
    rf"\s*(?:/|\||;|,|&|\+|\band\b)\s*(?=(?:(?i:section|part)\s+)?\(?{CODE}\)?\s*(?:{DASH}|:|\.)\s*[A-Z])"
)


def _several_lettered(text: str) -> Heading | None:
    """ "B – Special educational needs / E – Outcomes / F – Provision": every part is a label by itself."""
    parts = _NEXT_LABEL.split(text)
    if len(parts) < 2 or count_words(text) > TITLE_LIMIT:
        return None
    found = [_with_prefix(p) or _bracketed(p) or _letter_and_title(p) for p in parts]
    labels = [h for h in found if h and not h.bare and not h.rest]
    codes = tuple(dict.fromkeys(c for h in labels for c in h.codes))
    if len(labels) < len(parts) or len(codes) < 2:
        return None
    return Heading(codes, text, confidence=0.9)


def without_leaders(text: str) -> str:
    """`text` without the asterisk of a mandatory field and without dot leaders and page number of a
    contents line."""
    return re.sub(r"\s*(?:\.{4,}|…{2,})\s*\d*\s*$", "", text.strip().strip("*").strip())


def _with_prefix(text: str) -> Heading | None:
    found = _SECTION.match(without_numbering(text) or text)
    if not found:
        return None
    printed, rest = found.group("code"), found.group("rest")
    if printed[0].islower() and not text.isupper() and re.match(r"\s*[a-z]", rest):
        return None
    codes, title = more_codes(normal_code(printed), rest)
    separated = re.match(rf"^\W*(?:{DASH}|[:.)\]|]|\n)", _between(text, printed)) is not None
    return judge_title(codes, title, separated=separated)


def _between(text: str, code: str) -> str:
    at = re.search(rf"\b{re.escape(code)}", text)
    return text[at.end() :] if at else ""


def _bracketed(text: str) -> Heading | None:
    found = _BRACKET.match(text)
    if not found or count_words(text) > TITLE_LIMIT:
        return None
    code, title = normal_code(found.group("code")), found.group("rest").strip()
    if not title:
        return Heading((code,), bare=True, confidence=0.5, printed=code)
    return (
        Heading((code,), title, confidence=0.9)
        if title_fits(title, code) and not title.endswith(".")
        else None
    )


def _letter_and_title(text: str) -> Heading | None:
    """ "B – Special Educational Needs", "H1", "A1 | Summary": the title must fit the letter."""
    text = without_numbering(text) if re.match(r"\s*\d", text) else text
    if re.fullmatch(rf"\W{{0,2}}{CODE}\W{{0,2}}", text):
        printed = re.sub(r"\W", "", text)
        return Heading((normal_code(printed),), bare=True, confidence=0.5, printed=printed)
    if re.fullmatch(rf"\W{{0,2}}{CODE}(?:\s*(?:,|&|/|\band\b)\s*{CODE})+\W{{0,2}}", text):
        codes = tuple(dict.fromkeys(normal_code(c) for c in re.findall(CODE, text)))
        return Heading(codes, bare=True, confidence=0.5)
    found = _LETTER.match(text)
    if not found:
        return None
    printed, title = found.group("code"), found.group("rest").strip()
    codes, title = more_codes(normal_code(printed), " " + title if found.group("sep").isspace() else title)
    title = title.strip().lstrip("-–—−:.) ").strip()
    known, rest = known_title(title, codes)
    if known:
        return Heading(codes, known, rest, confidence=0.95)
    if found.group("sep").isspace() and printed in ("A", "I"):
        return None
    if _numbers_an_item(printed) and not any(kind_fits(title, c) for c in codes):
        return None
    dashed = not found.group("sep").isspace() or len(printed) == 2
    colon = re.match(rf"\W*{CODE}(?:\s*(?:,|&|/|\band\b)\s*{CODE})+\s*:", text)
    if colon and title and count_words(title) <= 8 and not title.endswith("."):
        return Heading(codes, title, confidence=0.7)
    short = count_words(title) <= (40 if dashed else 8) and not re.search(r"[a-z]{2}\.(\s|$)", title)
    if title and short and any(title_fits(title, c) for c in codes) and not is_prose(title):
        return Heading(codes, title, confidence=0.85 if dashed else 0.7)
    return None


def _numbers_an_item(printed: str) -> bool:
    """Whether a code is more likely the number of an entry ("K2", "F3") than the letter of a section."""
    return len(printed) == 2 and printed.upper() not in ("A1", "A2", "A3", "H1", "H2")


def _lost_spaces(text: str) -> Heading | None:
    if " " in text.strip() and len(text.split()) > 3:
        return None
    found = _LOST.match(squash(text))
    if not found:
        return None
    code, rest = found.group("code").upper(), found.group("rest")
    if not rest and re.match(r"^\W*(?:SECTION|PART|Section|Part)[A-K]", text):
        return Heading((code,), bare=True, confidence=0.8)
    if any(rest.startswith(t) and same_section(c, code) for t, c in known_titles().items()) or (
        any(rest.startswith(w) for w in confirming_words(code)) and len(rest) > 3
    ):
        return Heading((code,), text, confidence=0.9)
    return None


def _trailing(text: str) -> Heading | None:
    """ "3.2 Special educational provision (Section F)", "What I find hard (B)", "Plan (Sections B, E and F)".

    The letter decides, whatever the words: unknown words only make it less sure, so that the line must look
    like a heading as well (`acceptable`).
    """
    found = _TRAILING.search(text)
    if not found or count_words(text) > 20:
        return None
    title = without_numbering(text[: found.start()]).strip()
    codes = tuple(dict.fromkeys(normal_code(c) for c in re.findall(CODE, found.group("codes"))))
    if len(codes) > 2 and (not found.group("named") or {"H1", "H2"} <= set(codes)):
        return None  # the title of a group, whose parts have labels of their own
    codes = one_social_care(codes)
    if not re.search(r"[A-Za-z]{3}", title) or re.search(r"[.;!?]$", title):
        return None
    fits = any(title_fits(title, code) for code in codes)
    if found.group("see"):
        refers = any(kind_fits(title, code) for code in codes)
        return Heading(codes, title, confidence=0.9) if fits and not refers else None
    if fits:
        return Heading(codes, title, confidence=0.9 if found.group("named") else 0.85)
    unlike = count_words(title) > 12 or is_prose(title) or not title[:1].isupper()
    return None if unlike else Heading(codes, title, confidence=0.7, closing=True)
