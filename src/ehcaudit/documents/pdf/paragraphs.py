"""Printed lines → paragraphs: wrapped lines joined, list items told apart, hyphens at line ends resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ehcaudit.documents.model import Paragraph, Place, Run
from ehcaudit.documents.pdf.geometry import Line, Style
from ehcaudit.documents.pdf.symbols import LINE_HYPHENS

_TERMINAL = ".!?:;"
_CLOSING = "\"'”’)]"
_INDENT = 3.5
_HANGING = 60.0
_LEVEL_STEP = 6.0


@dataclass(slots=True)
class Typography:
    """What a document's lines have in common: line pitch in font sizes, and its words (for hyphens)."""

    pitch: float = 1.2
    vocabulary: Counter[str] = field(default_factory=Counter)


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


def paragraphs(lines: list[Line], right: float, typography: Typography) -> list[list[Line]]:
    """The lines of one region, whose text may run to `right`, grouped into paragraphs."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and continues(groups[-1], line, right, typography.pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def continues(group: list[Line], line: Line, right: float, pitch: float) -> bool:
    """Whether `line` goes on with the paragraph of `group`."""
    last = group[-1]
    if line.marker or not line.segments:
        return False
    if not last.segments:
        return True
    if abs(last.size - line.size) > 0.08 * max(last.size, line.size) or _bold_changes(last, line):
        return False
    same_page = last.page == line.page
    if same_page and not 0 < line.baseline - last.baseline <= 1.22 * pitch * last.size + 0.5:
        return False
    if not _aligned(group, line):
        return False
    spare = right - last.box.x1
    if line.first_width + last.space <= spare - 1.0:
        width = max(1.0, right - group[0].text_x0)
        return same_page and runs_on(last.text, line.text) and spare < 0.45 * width
    return same_page or not ends_sentence(last.text) or bool(line.text[:1].islower())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence, a label or a list item does."""
    return text.rstrip(_CLOSING + " ")[-1:] in _TERMINAL


def runs_on(before: str, after: str) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    return not ends_sentence(before) and after[:1].islower()


def _bold_changes(last: Line, line: Line) -> bool:
    if last.bold == line.bold:
        return False
    return last.segments[-1].runs[-1][1].bold != line.segments[0].runs[0][1].bold


def _aligned(group: list[Line], line: Line) -> bool:
    first, last = group[0], group[-1]
    left = line.box.x0
    if abs(left - last.text_x0) <= _INDENT:
        return True
    if len(group) == 1:
        if first.marker and abs(left - first.box.x0) <= _INDENT:
            return not ends_sentence(first.text)
        if (
            not first.marker
            and -_HANGING <= left - first.text_x0 <= _HANGING
            and runs_on(first.text, line.text)
        ):
            return True
    middle = (line.box.x0 + line.box.x1) / 2 - (last.box.x0 + last.box.x1) / 2
    return abs(middle) <= 4.0 or (abs(line.box.x1 - last.box.x1) <= 2.0 and abs(left - last.box.x0) > 20)


def build(
    groups: list[list[Line]], typography: Typography, place: Place, first: int = 1
) -> tuple[Paragraph, ...]:
    """The model's paragraphs; `place` is completed with page and paragraph number, from `first` on."""
    out = []
    levels: list[float] = []
    for number, group in enumerate(groups, first):
        head = group[0]
        level = None
        if head.marker:
            level = _level(levels, head.box.x0)
        elif levels and head.box.x0 < levels[-1] + 2:
            levels = [x for x in levels if x < head.box.x0 - _LEVEL_STEP]
        out.append(
            Paragraph(
                runs=tuple(
                    Run(t, s.bold, s.italic, s.underline, s.strike) for t, s in _runs(group, typography)
                ),
                place=Place(place.page or head.page, None, place.table, place.row, place.column, number),
                list_level=level,
                marker=head.marker,
                size=max(line.size for line in group),
            )
        )
    return tuple(out)


def _level(levels: list[float], x: float) -> int:
    while levels and x < levels[-1] - _LEVEL_STEP:
        levels.pop()
    if not levels or x > levels[-1] + _LEVEL_STEP:
        levels.append(x)
    return len(levels) - 1


def _runs(group: list[Line], typography: Typography) -> list[tuple[str, Style]]:
    runs: list[tuple[str, Style]] = []
    for line in group:
        pieces = [
            run for segment in line.segments for run in _spaced(segment.runs, segment is line.segments[0])
        ]
        if not pieces:
            continue
        if runs:
            pieces[0] = (_join(runs, pieces[0][0], typography), pieces[0][1])
        for text, style in pieces:
            if runs and runs[-1][1] == style:
                runs[-1] = (runs[-1][0] + text, style)
            elif text:
                runs.append((text, style))
    return [(_no_hyphens(text), style) for text, style in runs]


def _spaced(runs: list[tuple[str, Style]], first: bool) -> list[tuple[str, Style]]:
    return list(runs) if first else [(" " + runs[0][0], runs[0][1]), *runs[1:]]


def _join(runs: list[tuple[str, Style]], text: str, typography: Typography) -> str:
    """The next line's text as it follows: after a space, or straight on behind a hyphen."""
    before, style = runs[-1]
    if before[-1:] in LINE_HYPHENS:
        runs[-1] = (before[:-1] + ("-" if _keeps_hyphen(before[:-1], text, typography) else ""), style)
        return text
    if before[-1:] == "-" and before[-2:-1].isalnum() and text[:1].isalnum():
        return text
    return " " + text


def _keeps_hyphen(before: str, after: str, typography: Typography) -> bool:
    """Whether the hyphen at a line end belongs to the word: judged by the document's own words."""
    head, tail = before.split(" ")[-1].casefold(), after.split(" ")[0].casefold().strip(",.;:!?)")
    words = typography.vocabulary
    if words[head + tail]:
        return False
    if words[f"{head}-{tail}"] or "-" in head or not head.isalpha():
        return True
    return len(head) > 2 and len(tail) > 2 and bool(words[head]) and bool(words[tail])


def _no_hyphens(text: str) -> str:
    """Marks of a line-end hyphen that stand inside a line after all."""
    return text.replace("\u00ad", "").replace("\x02", "-").replace("\ufffe", "-")
