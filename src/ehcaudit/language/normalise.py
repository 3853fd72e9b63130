"""Makes a statement readable for the parser while every word keeps its place in the original.

Plans write "s/he", "«Child_Forename1»", "J.", bullets, "For Jodie to …", "To …", bare infinitives and
gerunds; the parser knows plain sentences. Only the copy that is parsed changes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, words
from ehcaudit.language.readable import Readable

if TYPE_CHECKING:
    from collections.abc import Iterable

STAND_IN = "Sam"


_PLACEHOLDER = re.compile(
    r"«[^»\n]{0,40}»(?:\s?«[^»\n]{0,40}»)?|<[A-Za-z_ ]{1,30}>|\[[A-Za-z_ ]{1,30}\]|\bX{2,6}\b"
)
_EITHER = (
    (re.compile(r"\b(?:s/he|\(s\)he|he/she(?:/they)?|she/he|he or she)\b", re.I), "he"),
    (re.compile(r"\b(?:him/herself|himself/herself|themself)\b", re.I), "himself"),
    (re.compile(r"\b(?:him/her|her/him)\b", re.I), "him"),
    (re.compile(r"\b(?:his/hers?|her/his)\b", re.I), "his"),
)
_ROLE_NAME = re.compile(
    r"(?:^|(?<=[.!?:;]\s)|(?<=,\s))(?:(?:the|this)\s)?"
    r"(?:pupil|student|learner|young person|child|c/?yp|yp|c&yp)(?=\s)",
    re.I,
)
_NAME = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]{0,20}(?:\s[A-Z][\w’'-]{1,20})?"
    r"(?=\s(?:will|can|could|has|is|to|would|should|shall)[\s,])"
)
_INITIALS = re.compile(r"(?<![\w’'-])(?!I\s|A\s)[A-Z]\.?(?:\s?[A-Z]\.?)?(?=\s(?:will|can|has|is|to)\s)")
_MARKS = re.compile(r"^[\s•·▪◦‣●○□➢✓*–—-]+|^\s*(?:\(?[0-9]{1,2}[.):]|\(?[a-hivx]{1,4}[.)])\s+", re.I)
_LABEL = re.compile(
    r"^\s*(?:(?:long|medium|short)[\s-]{1,2}term\b|outcome|desired outcome|aim|target|objective|step|goal|"
    r"E\d)[^:\n.]{0,30}:\s*",
    re.I,
)
_GAP = re.compile(r"\s*,\s*,(?=\s*[a-z])")  # what stood between two commas was dropped
_DANGLING = re.compile(r"^[\s,;:.)–-]+|\(\s*\)|(?<=[,;:])\s*[,;:]")
_FOR_TO = re.compile(
    r"^(?:(?:the\s)?(?:outcome|target)\sis\s)?for\s(?:[\w’'«»/-]{1,20}\s){1,3}?to\s(?!be\ssupported)", re.I
)
_TO = re.compile(r"^(?:and\s)?to\s", re.I)
_BE = re.compile(r"^be\s", re.I)


def make_readable(text: str, drop: Iterable[tuple[int, int]] = (), names: Iterable[str] = ()) -> Readable:
    """`text` for the parser: without `drop` (deadlines) and list marks, the child plainly named."""
    readable = Readable.of(text).replace([(start, end, "") for start, end in drop])
    readable = readable.sub(_PLACEHOLDER, STAND_IN)
    for pattern, new in _EITHER:
        readable = readable.sub(pattern, new)
    readable = readable.sub(_GAP, "")
    for pattern in (_MARKS, _LABEL, _MARKS, _DANGLING, _DANGLING):
        readable = readable.sub(pattern, "")
    known = alternatives(n for n in names if n.strip())
    if known:
        readable = readable.sub(re.compile(rf"(?<!\w)(?:{known})(?!\w)"), STAND_IN)
    readable = readable.sub(_ROLE_NAME, STAND_IN)
    readable = readable.sub(_NAME, _stand_in)
    readable = readable.sub(_INITIALS, STAND_IN)
    readable = readable.sub(_NAME_AND_VERB, _stand_in_before_verb, count=1)
    readable = readable.sub(_WORD, _respelt)
    return _whole_sentence(readable)


_NAME_AND_VERB = re.compile(r"^([A-Z](?:[a-z]{1,20}|\.(?:\s?[A-Z]\.)?))\s([a-z]{2,20}s)\b")
_WORD = re.compile(r"\b[a-z]{6,16}\b", re.I)


def _stand_in_before_verb(match: re.Match[str]) -> str:
    """ "Reuben hopes …", "M. votes …"; not "Speech sounds …"."""
    name, verb = match.group(1), match.group(2)
    known = (
        name.lower() in words("reading", "not_names") or {name.lower(), name.lower().rstrip("s")} & _staff()
    )
    wishes = frozenset(lexicon("acts")["wish"]) | frozenset(lexicon("acts")["need"])
    is_verb = _base(verb) or verb[:-1] in wishes or verb in {"is", "has"}
    return match.group() if known or not is_verb else f"{STAND_IN} {verb}"


def _respelt(match: re.Match[str]) -> str:
    """A word of our lists with two letters swapped ("imporve", "recieve"), as it should be."""
    word = match.group().lower()
    if word in _known_words() or word.endswith("ies"):
        return match.group()
    return _by_letters().get((word[0], "".join(sorted(word))), match.group())


@cache
def _known_words() -> frozenset[str]:
    acts = lexicon("acts")
    return frozenset(
        v for key in ("change", "mental", "wide", "served", "receiving", "observable") for v in acts[key]
    )


@cache
def _by_letters() -> dict[tuple[str, str], str]:
    return {(word[0], "".join(sorted(word))): word for word in sorted(_known_words()) if len(word) > 5}


def _stand_in(match: re.Match[str]) -> str:
    word = match.group()
    first = word.split()[0].lower()
    last = word.split()[-1].lower()
    known = first in words("reading", "not_names") or {first, first.rstrip("s"), last} & _staff()
    return word if known else STAND_IN


@cache
def _staff() -> frozenset[str]:
    return frozenset(lexicon("nouns")["staff"]) | frozenset(lexicon("provision")["roles"])


def _whole_sentence(readable: Readable) -> Readable:
    """A fragment that begins with its verb becomes "Sam will …"."""
    readable = readable.sub(_DOER_TO, _will_if_someone, count=1)
    present = _PRESENT.match(readable.text)
    if present and (verb := _base(present.group(1).lower())):
        readable = readable.replace([(present.start(1), present.end(1), f"will {verb}")])
    text = readable.text
    if _FOR_TO.match(text):
        return readable.sub(_FOR_TO, f"{STAND_IN} will ", count=1)
    if _TO.match(text):
        return readable.sub(_TO, f"{STAND_IN} will ", count=1)
    first = re.match(r"[A-Za-z-]+", text)
    if not first:
        return readable
    word = first.group().lower()
    if word in _verbs() or _BE.match(text):
        return readable.replace([(0, first.end(), f"{STAND_IN} will {word}")])
    if word.endswith("ing") and _is_gerund(word):
        return readable.replace([(0, first.end(), f"{STAND_IN} will be {word}")])
    return readable


_PRESENT = re.compile(rf"(?:{STAND_IN}|He|he|She|she) (?!does\b)([a-z]+s)\b")


def _base(word: str) -> str | None:
    """The verb of which `word` is the third person, where it is one that outcomes use."""
    candidates = (word[:-1], word[:-2], word[:-3] + "y")
    plain = _verbs() - frozenset(lexicon("acts")["wish"]) - frozenset(lexicon("acts")["need"])
    if word[:-1] in _verbs() - plain:
        return None
    return next((c for c in candidates if c in plain), None)


_DOER_TO = re.compile(r"^((?:[A-Za-z’'/-]{1,25}\s){1,4}?)to(?=\s[a-z]+)")


def _will_if_someone(match: re.Match[str]) -> str:
    """ "SENCO to meet Mum" is "SENCO will meet Mum"."""
    doers = _staff() | words("reading", "around_doers") | {STAND_IN.lower()}
    named = [word.lower().strip("’'") for word in match.group(1).split()]
    someone = all(word in doers for word in named) and any(
        word in _staff() or word == STAND_IN.lower() for word in named
    )
    return f"{match.group(1)}will" if someone else match.group()


@cache
def _verbs() -> frozenset[str]:
    acts = lexicon("acts")
    listed = frozenset(v for key in ("change", "mental", "wide", "observable") for v in acts[key])
    return listed - frozenset(lexicon("nouns")["service"]) - words("reading", "also_nouns")


def _is_gerund(word: str) -> bool:
    stem = word[:-3]
    candidates = {stem, stem + "e", stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem}
    return bool(candidates & _verbs())
