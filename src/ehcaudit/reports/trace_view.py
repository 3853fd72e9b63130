"""A trace for people: each advice with its recommendations, worst first, then what does not agree."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from ehcaudit.reports.canvas import SEVERITY_STYLE, draw, heading, indent, stack, words
from ehcaudit.reports.json_text import encode
from ehcaudit.reports.text import count, place_words, shorten
from ehcaudit.reports.trace_json import in_order

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ehcaudit.checks.tracing.model import ListedSource, TracedPlan, TracedRecommendation
    from ehcaudit.reports.interface import Look

STATUS_WORDS = {
    "incorporated": "incorporated",
    "weakened": "weakened",
    "altered": "altered",
    "missing": "missing",
    "not_assessable": "cannot be told",
}
STATUS_STYLE = {
    "incorporated": "green",
    "weakened": "yellow",
    "altered": "red",
    "missing": "bold red",
    "not_assessable": "dim",
}
_ORDER = ("missing", "altered", "weakened", "not_assessable", "incorporated")
NOTE = (
    "Found by the words of the two texts. Whether a difference was agreed, only the people "
    "concerned can tell."
)


def render(traced: TracedPlan, look: Look) -> bytes:
    """The trace as text, UTF-8."""
    trace = traced.trace
    parts: list[RenderableType] = [heading(f"Advice traced into {traced.path}"), _totals(traced), Text("")]
    for source in in_order(trace.listing):
        mine = [t for t in trace.recommendations if t.recommendation.source == source.source]
        unread = next((s.unread for s in trace.sources if s.id == source.source), None)
        parts += [*_source(source, mine, unread, look), Text("")]
    if trace.unsupported:
        parts.append(heading("In the plan, and in no advice at hand"))
        for one in trace.unsupported:
            place = place_words(one.plan_place)
            parts.append(indent(words(f"“{shorten(one.plan_quote, 160)}” ({place})"), 2))
            parts.append(indent(words(one.why, "dim"), 4))
        parts.append(Text(""))
    if trace.faults:
        parts.append(heading("Worth looking at"))
        for fault in trace.faults:
            severity = fault.severity or "info"
            parts.append(indent(words(f"{severity}: {fault.message}", SEVERITY_STYLE[severity]), 2))
            quote = f"“{shorten(fault.quote, 140)}” ({place_words(fault.place)})" if fault.quote else ""
            parts.append(indent(words(" ".join(x for x in (quote, fault.remedy) if x), "dim"), 4))
        parts.append(Text(""))
    parts.append(words(NOTE, "dim"))
    return encode(draw(stack(parts), look))


def _totals(traced: TracedPlan) -> Text:
    counted: Counter[str] = Counter(t.status for t in traced.trace.recommendations)
    total = count(len(traced.trace.recommendations), "recommendation")
    told = ", ".join(f"{counted[s]} {STATUS_WORDS[s]}" for s in _ORDER if counted[s])
    return words(f"{total}: {told}." if told else "No advice was found, so nothing could be traced.")


def _source(
    source: ListedSource, mine: list[TracedRecommendation], unread: str | None, look: Look
) -> list[RenderableType]:
    who = ", ".join(x for x in (source.author, source.role) if x)
    discipline = (source.discipline or "advice").replace("_", " ")
    named = who or (source.path or "").rsplit("/", 1)[-1]
    head = " · ".join(
        x for x in (discipline.capitalize(), named, source.date.isoformat() if source.date else "") if x
    )
    parts: list[RenderableType] = [heading(head)]
    if not source.found:
        why = f"could not be read ({unread})" if unread else "listed in section K, not at hand"
        return [*parts, indent(words(f"{why}: its recommendations cannot be told.", "dim"), 2)]
    if not source.listed_in_k and source.found:
        parts.append(indent(words("not listed in section K", "dim"), 2))
    if not mine:
        parts.append(indent(words("no recommendation was found in it", "dim"), 2))
    for one in sorted(mine, key=lambda t: _ORDER.index(t.status)):
        parts += _recommendation(one, look)
    return parts


def _recommendation(one: TracedRecommendation, look: Look) -> list[RenderableType]:
    width = max(look.width - 16, 50)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=12)
    grid.add_column()
    status = Text(STATUS_WORDS[one.status], style=STATUS_STYLE[one.status])
    grid.add_row(status, words(shorten(one.recommendation.text, 3 * width)))
    if one.plan_quote:
        quote = f"plan: “{shorten(one.plan_quote, 3 * width)}” ({place_words(one.plan_place)})"
        grid.add_row("", words(quote, "dim"))
    if one.difference and one.status != "missing":
        grid.add_row("", words(one.difference))
    return [indent(grid, 2)]
