"""The check of templates, for people."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.text import Text

from ehcaudit.reports.canvas import SEVERITY_STYLE, draw, heading, indent, stack, words
from ehcaudit.reports.check_json import live_findings, passed
from ehcaudit.reports.json_text import encode
from ehcaudit.reports.scorecard_view import same_remedy, status_line
from ehcaudit.reports.text import clean, count, place_words, shorten

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Finding, Run, Scorecard

_ORDER = ("high", "medium", "low", "info")


def render_check_view(run: Run, look: Look) -> bytes:
    """Each template with its findings, gravest first, its fields, then the verdict."""
    parts: list[RenderableType] = []
    for card in run.plans:
        if passed(card, run) is not None:
            parts += [*_template(card, run, look), Text("")]
    others = [card for card in run.plans if passed(card, run) is None]
    if others:
        parts.append(heading("Not checked"))
        parts += [indent(_other(card), 2) for card in others]
        parts.append(Text(""))
    parts += [words(f"Note: {note}", "dim") for note in run.notes]
    parts.append(_verdict(run))
    rubric = run.rubric
    parts.append(
        words(
            f"Checked by {rubric.title} ({rubric.id} {rubric.version}), ehcaudit {run.tool_version}.", "dim"
        )
    )
    return encode(draw(stack(parts), look))


def _template(card: Scorecard, run: Run, look: Look) -> list[RenderableType]:
    lines: list[RenderableType] = [Text("─" * look.width, style="dim"), words(card.path, "bold")]
    fit = passed(card, run)
    found = count(len(live_findings(card)), "finding")
    lines.append(
        words("Fit for issue" if fit else "Not fit for issue", "green" if fit else "bold red")
        + Text(f"   {found}")
    )
    lines += [words(f"Note: {warning}", "yellow") for warning in card.warnings]
    lines += _findings(card)
    return [*lines, *_fields(card, full=look.full)]


def _other(card: Scorecard) -> Text:
    """A file that was not checked, and why."""
    if card.status == "not_a_plan":
        return words(f"{card.path}: {card.message}", "yellow")
    return words(f"{card.path}: ") + status_line(card)


def _findings(card: Scorecard) -> list[RenderableType]:
    live = sorted(
        (f for _, f in card.findings if f.suppressed is None), key=lambda f: _ORDER.index(f.severity)
    )
    lines: list[RenderableType] = []
    for severity, group in groupby((f for f in live if f.severity != "info"), key=lambda f: f.severity):
        lines += [Text(""), Text(severity.capitalize(), style=SEVERITY_STYLE[severity])]
        found = list(group)
        for finding, after in zip(found, [*found[1:], None], strict=True):
            # One remedy after the findings that share it.
            lines += _finding(finding, remedy=not same_remedy(finding, after))
    suppressed = sum(f.suppressed is not None for _, f in card.findings)
    if suppressed:
        lines += [Text(""), words(f"{count(suppressed, 'finding')} suppressed", "dim")]
    return lines


def _finding(finding: Finding, *, remedy: bool) -> list[RenderableType]:
    where = place_words(finding.place)
    text = words(finding.message) + Text(f" [{finding.code}]" + (f"  {where}" if where else ""), style="dim")
    lines: list[RenderableType] = [indent(Text("• ") + text, 2)]
    if finding.quote:
        lines.append(indent(words(f"“{shorten(finding.quote, 160)}”", "italic"), 4))
    if finding.remedy and remedy:
        lines.append(indent(words(f"→ {finding.remedy}"), 4))
    return lines


def _fields(card: Scorecard, *, full: bool) -> list[RenderableType]:
    """The names of merge fields and controls; all of them with `--full`."""
    names = list(dict.fromkeys(clean(field.name) for field in card.fields if field.name))
    if not names:
        return []
    shown = names if full else names[:12]
    more = "" if len(shown) == len(names) else f" and {len(names) - len(shown)} more (--full shows all)"
    return [Text(""), heading("Fields"), indent(words(", ".join(shown) + more), 2)]


def _verdict(run: Run) -> Text:
    checked = [card for card in run.plans if passed(card, run) is not None]
    fit = sum(passed(card, run) is True for card in checked)
    others = len(run.plans) - len(checked)
    text = f"{count(len(checked), 'template')} checked: {fit} fit for issue, {len(checked) - fit} not"
    return words(text + (f"; {count(others, 'file')} not checked." if others else "."), "bold")
