"""Two texts with the words marked in which they differ: by brackets, so that no colour is needed."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from rich.text import Text

from ehcaudit.reports.text import clean

GONE, COME = ("[-", "-]"), ("[+", "+]")
_ALIKE = 0.3  # below this share of words in common two texts are shown whole: marks would only be in the way
_AROUND = 12  # words shown on each side of a change


@dataclass(frozen=True, slots=True)
class _Piece:
    words: list[str]
    changed: bool


def side_by_side(old: str, new: str, *, whole: bool = False) -> tuple[Text, Text]:
    """`old` and `new` with what differs in brackets; what is the same is shortened unless `whole`."""
    before, after = clean(old).split(), clean(new).split()
    matcher = SequenceMatcher(None, [_bare(w) for w in before], [_bare(w) for w in after], autojunk=False)
    if matcher.ratio() < _ALIKE:
        return Text(" ".join(before)), Text(" ".join(after))
    mine: list[_Piece] = []
    theirs: list[_Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        mine.append(_Piece(before[a:b], tag != "equal"))
        theirs.append(_Piece(after[c:d], tag != "equal"))
    return _marked(mine, GONE, "red", whole), _marked(theirs, COME, "green", whole)


def _bare(word: str) -> str:
    return word.casefold().strip(".,;:!?'\"“”‘’()").replace("’", "'") or word


def _marked(pieces: list[_Piece], marks: tuple[str, str], style: str, whole: bool) -> Text:
    text = Text()
    last = len(pieces) - 1
    for n, piece in enumerate(p for p in pieces):
        if not piece.words:
            continue
        if text:
            text.append(" ")
        if piece.changed:
            text.append(marks[0] + " ".join(piece.words) + marks[1], style=f"{style} bold")
        else:
            text.append(" ".join(piece.words if whole else _shortened(piece.words, n == 0, n == last)))
    return text


def _shortened(words: list[str], first: bool, last: bool) -> list[str]:
    """The words next to a change; those between are passed over."""
    room = _AROUND if first or last else 2 * _AROUND
    if len(words) <= room + 3:
        return words
    head = [] if first else words[:_AROUND]
    tail = [] if last else words[-_AROUND:]
    return [*head, "…", *tail]
