"""A comparison for people: what is wrong, what became of each outcome, and the two versions side by side."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from ehcaudit.reports.canvas import SEVERITY_STYLE, draw, heading, indent, stack, words
from ehcaudit.reports.comparison_json import findings_of
from ehcaudit.reports.json_text import encode
from ehcaudit.reports.priorities import severity_order
from ehcaudit.reports.text import clean, count, place_words, shorten
from ehcaudit.reports.word_changes import side_by_side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import RenderableType

    from ehcaudit.checks.comparing.model import Change, ComparedPlans, OutcomeProgress
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Finding

PROGRESS_WORDS = {
    "achieved": "achieved",
    "partly": "partly",
    "not_achieved": "not achieved",
    "silent": "nothing said",
}
_PROGRESS_STYLE = {"achieved": "green", "partly": "yellow", "not_achieved": "red", "silent": "bold red"}
_MARKS = {"added": "+", "dropped": "-", "reworded": "~", "moved": ">", "unchanged": "="}
_STYLE = {"added": "green", "dropped": "red", "reworded": "yellow", "moved": "cyan", "unchanged": "dim"}
_ORDER = ("added", "dropped", "reworded", "moved", "unchanged")
_LONG = 420  # characters of a statement that stands alone
NOTE = (
    "Matched by the words of the two texts. Whether a change is right, and what a child has learned, "
    "only the people concerned can tell."
)


def render(compared: ComparedPlans, look: Look, titles: Mapping[str, str]) -> bytes:
    """The comparison as text, UTF-8. `look.full` shows what is unchanged as well, and every text whole."""
    comparison = compared.comparison
    parts: list[RenderableType] = [*_head(compared), Text("")]
    found = findings_of(compared)
    if found:
        parts += [heading(f"Worth looking at: {count(len(found), 'finding')}"), *_findings(found), Text("")]
    if comparison.outcomes:
        parts += [heading("What the new version says of each outcome of the old one"), _outcomes(compared)]
        parts.append(Text(""))
    parts += _changes(comparison.changes, look, titles)
    parts.append(words(NOTE, "dim"))
    return encode(draw(stack(parts), look))


def _head(compared: ComparedPlans) -> list[RenderableType]:
    comparison, versions = compared.comparison, compared.comparison.versions
    old = f", {versions.old.isoformat()}" if versions.old else ", not dated"
    new = f", {versions.new.isoformat()}" if versions.new else ", not dated"
    lines: list[RenderableType] = [
        heading("Two versions compared"),
        words(f"Old: {compared.old}{old}"),
        words(f"New: {compared.new}{new}"),
    ]
    if comparison.identity == "different":
        lines.append(
            words(
                f"These are plans of different children: {comparison.identity_reason}. No findings.",
                "bold red",
            )
        )
    elif comparison.identity == "unknown":
        lines.append(
            words(f"It cannot be told whether this is one child: {comparison.identity_reason}.", "yellow")
        )
    elif not versions.moved_on:
        lines.append(words("No year's review lies between the two, so nothing is found missing.", "dim"))
    lines.append(_totals(comparison.changes))
    return lines


def _totals(changes: Sequence[Change]) -> Text:
    counted: Counter[str] = Counter(change.change for change in changes)
    dated = sum(change.dates_only for change in changes)
    told = ", ".join(f"{counted[kind]} {kind}" for kind in _ORDER if counted[kind])
    dates = f"; in {dated} nothing but dates or ages" if dated else ""
    return words(
        f"{count(len(changes), 'statement')}: {told}{dates}." if told else "Neither holds a statement."
    )


def _findings(found: Sequence[Finding]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for finding in sorted(found, key=severity_order):
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=7)
        grid.add_column()
        severity = Text(finding.severity, style=SEVERITY_STYLE[finding.severity])
        grid.add_row(severity, words(f"{finding.message} [{finding.code}]"))
        quote = f"“{shorten(finding.quote, 240)}” ({place_words(finding.place)})"
        grid.add_row("", words(quote, "dim"))
        grid.add_row("", words(f"→ {finding.remedy}"))
        parts.append(indent(grid, 2))
    return parts


def _outcomes(compared: ComparedPlans) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=12)
    grid.add_column()
    for outcome in compared.comparison.outcomes:
        status = Text(PROGRESS_WORDS[outcome.progress], style=_PROGRESS_STYLE[outcome.progress])
        grid.add_row(status, words(shorten(outcome.old, _LONG)))
        grid.add_row("", words(_said(outcome), "dim"))
    return indent(grid, 2)


def _said(outcome: OutcomeProgress) -> str:
    if outcome.quote:
        return f"new version: “{shorten(outcome.quote, _LONG)}” ({place_words(outcome.quote_place)})"
    if outcome.carried:
        return "carried on with another date" if outcome.dates_only else "carried on unchanged"
    return "carried on in other words" if outcome.new else "not carried on"


def _changes(changes: Sequence[Change], look: Look, titles: Mapping[str, str]) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for section in dict.fromkeys(change.section for change in changes):
        mine = [change for change in changes if change.section == section]
        counted: Counter[str] = Counter(change.change for change in mine)
        told = ", ".join(f"{counted[kind]} {kind}" for kind in _ORDER if counted[kind])
        parts.append(heading(f"Section {section} – {titles.get(section, '')}: {told}"))
        shown = [c for c in mine if look.full or c.change != "unchanged"]
        if shown:
            parts.append(_table(shown, look))
        parts.append(Text(""))
    if parts:
        legend = "+ added  - dropped  ~ reworded  > moved" + ("  = unchanged" if look.full else "")
        parts = [
            Text(f"{legend}  [-words gone-]  [+words new+]", style="dim"),
            *([] if look.full else [words("--full shows what is unchanged, and every text whole.", "dim")]),
            Text(""),
            *parts,
        ]
    return parts


def _table(changes: Sequence[Change], look: Look) -> RenderableType:
    grid = Table(box=None, padding=(0, 1, 0, 0), show_edge=False, expand=True, header_style="dim")
    grid.add_column("", width=1)
    grid.add_column("old", ratio=1)
    grid.add_column("new", ratio=1)
    for change in changes:
        old, new = _texts(change, look)
        grid.add_row(Text(_MARKS[change.change], style=_STYLE[change.change]), old, new)
        grid.add_row("", *_places(change))
    return indent(grid, 2)


def _texts(change: Change, look: Look) -> tuple[Text, Text]:
    old, new = change.old_text, change.new_text
    if old is None or new is None:
        text = clean(old or new or "")
        alone = Text(text if look.full else shorten(text, _LONG), style=_STYLE[change.change])
        return (alone, Text("–", style="dim")) if new is None else (Text("–", style="dim"), alone)
    if clean(old) == clean(new):
        same = Text(clean(new) if look.full else shorten(new, _LONG), style="dim")
        return same, same
    return side_by_side(old, new, whole=look.full)


def _places(change: Change) -> tuple[Text, Text]:
    note = "  dates only" if change.dates_only else ""
    old = place_words(change.old_place) if change.old_place else ""
    new = place_words(change.new_place) if change.new_place else ""
    return words(old, "dim"), words(new + note, "dim")
