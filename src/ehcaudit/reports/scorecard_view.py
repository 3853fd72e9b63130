"""The scorecard of one plan, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from ehcaudit.reports.canvas import GRADE_STYLE, SEVERITY_STYLE, bar, heading, indent, stack, words
from ehcaudit.reports.priorities import fix_first, severity_order
from ehcaudit.reports.text import (
    GRADE_WORDS,
    KIND_WORDS,
    STATUS_WORDS,
    clean,
    count,
    number,
    place_words,
    shorten,
)

if TYPE_CHECKING:
    from rich.console import Group, RenderableType

    from ehcaudit.reports.interface import Look
    from ehcaudit.reports.priorities import Priority
    from ehcaudit.rubric.scorecard import CriterionResult, Finding, Scorecard

_WIDE = 140
_QUOTE = 320
_GLIMPSE = 120


def scorecard(card: Scorecard, look: Look) -> Group:
    """Header, a bar for each criterion, what to fix first, then every finding."""
    parts: list[RenderableType] = [Text("─" * look.width, style="dim"), *_header(card, look)]
    if card.status not in {"scored", "partial"}:
        return stack([*parts, Text("")])
    parts += [Text(""), _criteria(card, look)]
    first = fix_first(card)
    if first:
        parts += [Text(""), heading("Fix first"), indent(_first(first), 2)]
    parts += _findings(card, look)
    return stack([*parts, Text("")])


def _header(card: Scorecard, look: Look) -> list[RenderableType]:
    title = words(card.plan_id, "bold")
    lines: list[RenderableType] = [title, words(card.path, "dim")] if card.path != card.plan_id else [title]
    if card.status not in {"scored", "partial"}:
        return [*lines, status_line(card)]
    lines.append(_grade_line(card))
    for limit in card.capped_by:
        why = look.limits.get(limit, "")
        lines.append(words(f"Capped by {limit}{': ' + why if why else ''}", "yellow"))
    if card.status == "partial":
        lines.append(words("Scored in part: some of the document was not read.", "yellow"))
    if card.previous is not None:
        lines.append(words(f"Compared with the version before: {card.previous}", "dim"))
    lines += [words(f"Note: {warning}", "yellow") for warning in card.warnings]
    return lines


def _grade_line(card: Scorecard) -> Text:
    line = Text()
    if card.grade:
        line.append(GRADE_WORDS[card.grade].capitalize(), style=GRADE_STYLE[card.grade])
    else:
        line.append("No grade: too little could be assessed", style="yellow")
    line.append(f"   {number(card.score)} of 100", style="bold")
    line.append(f"   {card.assessable_weight:.0%} of the rubric's weight could be assessed", style="dim")
    return line


def status_line(card: Scorecard) -> Text:
    """Why a document has no score, and what to do."""
    what = STATUS_WORDS[card.status].capitalize()
    if card.status == "not_a_plan" and card.kind:
        what += f" ({KIND_WORDS.get(card.kind, card.kind)})"
    elif card.reason:
        what += f" ({card.reason})"
    style = "dim" if card.status == "not_a_plan" else "red"
    return words(f"{what}. {card.message}" if card.message else f"{what}.", style)


def _criteria(card: Scorecard, look: Look) -> Table:
    wide = look.width >= _WIDE
    width = 40 if wide else 16
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(max_width=60 if wide else 38)
    grid.add_column(min_width=width, no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for criterion in card.criteria:
        grid.add_row(*_criterion_row(criterion, width))
    return grid


def _criterion_row(criterion: CriterionResult, width: int) -> tuple[Text, Text, Text, Text]:
    title = words(criterion.title)
    if not criterion.assessable or criterion.score is None:
        why = words(f"not assessable: {criterion.reason or 'no reason given'}", "dim")
        return title, Text("–".ljust(width), style="dim"), Text("–", style="dim"), why
    style = GRADE_STYLE.get(criterion.grade or "", "")
    grade = GRADE_WORDS.get(criterion.grade or "", "")
    return (
        title,
        bar(criterion.score / 100, width, style),
        Text(number(criterion.score)),
        Text(grade, style=style),
    )


def _first(priorities: tuple[Priority, ...]) -> Table:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column()
    for index, priority in enumerate(priorities, start=1):
        finding = priority.finding
        line = words(finding.message)
        if finding.quote and not _said_already(finding):
            line.append(f" “{shorten(finding.quote, _GLIMPSE)}”", style="italic")
        where = place_words(finding.place)
        if where:
            line.append(f" ({where})", style="dim")
        if priority.alike:
            line.append(f" – and {count(priority.alike, 'more like it', 'more like it')}", style="dim")
        if finding.remedy:
            line.append("\n→ ", style="green").append_text(words(finding.remedy))
        grid.add_row(Text(f"{index}."), line)
    return grid


def _findings(card: Scorecard, look: Look) -> list[RenderableType]:
    parts: list[RenderableType] = []
    for criterion in card.criteria:
        if not criterion.findings:
            continue
        parts += [Text(""), heading(f"{shorten(criterion.title, look.width - 16)} – {_counted(criterion)}")]
        said = {clean(finding.message) for finding in criterion.findings}
        if criterion.assessable and criterion.reason and clean(criterion.reason) not in said:
            parts.append(indent(words(criterion.reason, "dim"), 2))
        ordered = sorted(criterion.findings, key=severity_order)
        parts.append(indent(_finding_table(ordered, look), 2))
    return parts


def _counted(criterion: CriterionResult) -> str:
    return count(len(criterion.findings), "finding")


def _finding_table(findings: list[Finding], look: Look) -> Table:
    wide = look.width >= _WIDE
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, min_width=6)
    grid.add_column(ratio=3)
    if wide:
        grid.add_column(ratio=2)
    grid.expand = wide
    for finding, after in zip(findings, [*findings[1:], None], strict=True):
        severity = Text(finding.severity, style=SEVERITY_STYLE[finding.severity])
        body = _finding_body(finding)
        remedy = Text("") if same_remedy(finding, after) else _remedy(finding)
        if wide:
            grid.add_row(severity, body, remedy)
        else:
            grid.add_row(severity, body + Text("\n") + remedy if remedy else body)
    return grid


def _finding_body(finding: Finding) -> Text:
    body = words(finding.message)
    body.append(f" [{finding.code}]", style="dim")
    if finding.quote and not _said_already(finding):
        body.append("\n“").append_text(Text(shorten(finding.quote, _QUOTE), style="italic")).append("”")
    where = place_words(finding.place)
    if where:
        body.append(f"\n{where}", style="dim")
    if finding.suppressed:
        body.append("\n").append_text(words(f"suppressed: {finding.suppressed.reason}", "dim"))
    return body


def _said_already(finding: Finding) -> bool:
    """Whether the message quotes the same words, at least as far as it goes."""
    return clean(finding.quote)[:40] in clean(finding.message)


def same_remedy(finding: Finding, after: Finding | None) -> bool:
    """Whether the finding after it has the same code and remedy, so that it is enough to say it there."""
    return after is not None and (finding.code, finding.remedy) == (after.code, after.remedy)


def _remedy(finding: Finding) -> Text:
    if not finding.remedy:
        return Text("")
    return Text("→ ", style="green") + words(finding.remedy)
