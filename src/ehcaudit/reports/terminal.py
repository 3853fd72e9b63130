"""The report for people: scorecards, then the batch, then what a score is and is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from ehcaudit.reports.batch_view import batch_scorecard, plan_lines
from ehcaudit.reports.canvas import draw, heading, indent, stack, words
from ehcaudit.reports.json_text import encode
from ehcaudit.reports.priorities import noun, worst_first
from ehcaudit.reports.scorecard_view import scorecard
from ehcaudit.reports.text import count

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Run

WHOLE = 20
DISCLAIMER = (
    "A score is text evidence against a published rubric. It advises a quality officer; "
    "it proves nothing by itself, and judges neither the child, nor the support given, nor the law kept."
)


def render_terminal(run: Run, look: Look) -> bytes:
    """A run for people, UTF-8: up to `WHOLE` whole scorecards, the rest a line each, worst first."""
    if run.purpose == "check":
        from ehcaudit.reports.check_view import render_check_view

        return render_check_view(run, look)
    parts: list[RenderableType] = []
    scored = worst_first(run.plans)
    whole = scored if look.full else scored[:WHOLE]
    parts += [scorecard(card, look) for card in whole]
    rest = scored[len(whole) :]
    if rest:
        parts += [
            heading(f"{count(len(rest), f'further {noun(run)}')}, worst first (--full shows every scorecard)")
        ]
        parts += [indent(plan_lines(rest, look), 2), Text("")]
    if len(run.plans) > 1 or not scored:
        parts.append(batch_scorecard(run, look))
    parts += _foot(run)
    return encode(draw(stack(parts), look))


def _foot(run: Run) -> list[RenderableType]:
    rubric = run.rubric
    lines: list[RenderableType] = [words(f"Missed: {missed}", "red") for missed in run.missed]
    lines += [words(f"Note: {note}", "dim") for note in run.notes]
    lines.append(
        words(
            f"Judged by {rubric.title or rubric.id} ({rubric.id} {rubric.version}, {rubric.sha256[:12]}) "
            f"as of {run.as_of.isoformat()}, ehcaudit {run.tool_version}.",
            "dim",
        )
    )
    lines.append(words(DISCLAIMER, "dim"))
    return lines
