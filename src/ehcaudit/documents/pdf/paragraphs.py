"""Which printed lines are one paragraph: wrapped lines belong together, list items and headings apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from ehcaudit.documents.pdf.geometry import Line

_TERMINAL = ".!?:;"
_CLOSING = "\"'”’)]"
_TYPED_NUMBER = re.compile(r"\(?(\d{1,3})([.):])\s")
_LABEL = re.compile(
    r"[A-Z]\d{1,2}\. [A-Z]|(?:Who|When|Where|How often|How long|By whom|Frequency|Provision): "
)
LEAD_ON = frozenset(
    (
        *("a", "an", "and", "as", "at", "between", "by", "for", "from", "her", "his", "in", "into"),
        *("my", "of", "on", "or", "our", "that", "the", "their", "to", "with"),
    )
)
"""Words that no text ends with."""
_SHORTENED = frozenset(
    ("e.g.", "i.e.", "eg.", "ie.", "incl.", "approx.", "cf.", "dr.", "mr.", "mrs.", "ms.", "vs.")
)
"""Words that end in a full stop and no sentence."""
_SLACK, _SLACK_IN_SENTENCE = 1.0, 3.5
"""The right edge is only known about: a word fits a line if it fits with this much to spare."""
_NEARLY_FULL = 0.2
_INDENT = 3.5
_FOOT = 3.0
"""Lines that may be left empty at a page's foot, so that no single line stands alone."""
_HANGING = 60.0
_LEADING = 0.9
_TAB = 1.5


def pitch_of(groups: Iterable[list[Line]]) -> float:
    """The commonest distance between lines, in font sizes."""
    counts: Counter[float] = Counter()
    for lines in groups:
        for a, b in pairwise(lines):
            if a.page == b.page and abs(a.size - b.size) < 0.5:
                ratio = (b.baseline - a.baseline) / max(a.size, 1.0)
                if 0.9 <= ratio <= 2.4:
                    counts[round(ratio * 20) / 20] += 1
    return counts.most_common(1)[0][0] if counts else 1.2


def paragraphs(lines: list[Line], right: float, pitch: float, foot: float = 0.0) -> list[list[Line]]:
    """The lines of one region, whose text may run to `right` and down to `foot`, grouped into paragraphs."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1], line, right, pitch, foot):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def continues(group: list[Line], line: Line, right: float, pitch: float, foot: float) -> bool:
    """Whether `line` goes on with the paragraph of `group`; at a page end, only from the foot of the text."""
    last = group[-1]
    if line.marker or not line.segments:
        return False
    if not last.segments:
        return True
    if _counts_on(group[0], line) or _labelled(last, line):
        return False
    if abs(last.size - line.size) > 0.08 * max(last.size, line.size) or _bold_changes(group, line):
        return False
    same_page = last.page == line.page
    if same_page and not 0 < line.baseline - last.baseline <= 1.22 * pitch * last.size + 0.5:
        return False
    if same_page and ends_sentence(last.text) and _spaced(group, line, pitch):
        return False
    if not same_page and last.box.bottom < foot - _FOOT * pitch * last.size:
        return False
    full = line.first_width + last.space > right - last.box.x1
    if not _aligned(group, line, full=full):
        return False
    if not same_page and runs_on(last.text, line.text):
        return True
    spare = right - last.box.x1
    slack = _SLACK if ends_sentence(last.text) else _SLACK_IN_SENTENCE
    if line.first_width + last.space <= spare - slack:
        width = max(1.0, right - group[0].text_x0)
        if _leads_on(last.text):
            return spare < _NEARLY_FULL * width
        return runs_on(last.text, line.text) and spare < 0.45 * width
    return True


def _spaced(group: list[Line], line: Line, pitch: float) -> bool:
    """Whether more room is left above the line than between the lines of the paragraph (or, above its second
    line, than the document leaves between lines)."""
    last = group[-1]
    usual = 1.06 * pitch * last.size
    if len(group) > 1 and group[-2].page == last.page:
        usual = last.baseline - group[-2].baseline
    return line.baseline - last.baseline > usual + _LEADING


def _leads_on(text: str) -> bool:
    """Whether a line stops at a word or in a bracket that no text ends with."""
    return text.split(" ")[-1] in LEAD_ON or text.count("(") > text.count(")")


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence, a label or a list item does."""
    bare = text.rstrip(_CLOSING + " ")
    return bare[-1:] in _TERMINAL and bare.split(" ")[-1].lstrip("([").casefold() not in _SHORTENED


def runs_on(before: str, after: str) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    return not ends_sentence(before) and after[:1].islower()


def _counts_on(first: Line, line: Line) -> bool:
    """Whether the line starts with the number after the one that the paragraph started with."""
    before, now = _TYPED_NUMBER.match(first.text), _TYPED_NUMBER.match(line.text)
    if not before or not now or abs(first.box.x0 - line.box.x0) > _INDENT:
        return False
    return before[2] == now[2] and int(now[1]) == int(before[1]) + 1


def _labelled(last: Line, line: Line) -> bool:
    """Whether the line starts an entry of its own ("F2. …", "Who: …") and none above it is open."""
    text = last.text.rstrip()
    return bool(_LABEL.match(line.text)) and text[-1:] != "," and text.split(" ")[-1] not in LEAD_ON


def _bold_changes(group: list[Line], line: Line) -> bool:
    """Whether weight sets the line apart; the end of a list item or of a sentence may be set otherwise."""
    last = group[-1]
    if last.bold == line.bold or last.segments[-1].runs[-1][1].bold == line.segments[0].runs[0][1].bold:
        return False
    hanging = group[0].marker is not None and abs(line.box.x0 - group[0].text_x0) <= _INDENT
    return not hanging and not line.text[:1].islower() and line.text[:1] not in "(["


def _aligned(group: list[Line], line: Line, *, full: bool) -> bool:
    """Whether a line stands where the paragraph's next line would; `full` says that its first word found no
    room above, so that a list item without a hanging indent may go on under its bullet."""
    first, last = group[0], group[-1]
    left = line.box.x0
    if abs(left - last.text_x0) <= _INDENT:
        return True
    if len(group) == 1:
        if first.hang is not None and abs(left - first.hang) <= _TAB:
            return True
        if first.marker and abs(left - first.box.x0) <= _INDENT:
            return full or not ends_sentence(first.text)
        if (
            not first.marker
            and -_HANGING <= left - first.text_x0 <= _HANGING
            and runs_on(first.text, line.text)
        ):
            return True
    middle = (line.box.x0 + line.box.x1) / 2 - (last.box.x0 + last.box.x1) / 2
    return abs(middle) <= 4.0 or (abs(line.box.x1 - last.box.x1) <= 2.0 and abs(left - last.box.x0) > 20)
