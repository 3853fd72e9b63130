"""The scorecard of a batch, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from ehcaudit.reports.canvas import GRADE_STYLE, bar, heading, histogram, indent, stack, words
from ehcaudit.reports.priorities import fix_first, needs_a_look, noun, worst_first
from ehcaudit.reports.scorecard_view import status_line
from ehcaudit.reports.text import GRADE_WORDS, KIND_WORDS, STATUS_WORDS, count, number, shorten

if TYPE_CHECKING:
    from rich.console import Group, RenderableType

    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Batch, CriterionSpread, Run, Scorecard

_WIDE = 140
_FAULTS = 10
_LOOK_AT = 10
_SHARED, _PLANS_NAMED = 10, 6


def batch_scorecard(run: Run, look: Look) -> Group:
    """Grades, each criterion's spread, the commonest faults, what to look at, what could not be read."""
    batch = run.batch
    parts: list[RenderableType] = [Text("═" * look.width if look.unicode else "=" * look.width, style="dim")]
    parts += [heading(f"Batch of {count(batch.plans, 'document')}"), _statuses(batch), Text("")]
    if any(batch.by_grade.values()):
        parts += [
            heading(f"{noun(run).capitalize()}s by grade"),
            indent(_grades(batch, look), 2),
            _spread(batch),
            Text(""),
        ]
        parts += [heading("Criteria"), indent(_criteria(run, look), 2), Text("")]
    if batch.common_faults:
        parts += [heading("Commonest faults"), indent(_faults(batch, look, noun(run)), 2), Text("")]
    if batch.groups:
        parts += [
            heading("Outcomes by the service that they come from"),
            indent(_services(batch), 2),
            Text(""),
        ]
    if batch.boilerplate:
        parts += [heading("The same words in plans of different children")]
        parts += [indent(_shared(batch, look), 2), Text("")]
    scored = worst_first(run.plans)
    if len(scored) > 1:
        first = [card for card in scored if needs_a_look(card)][:_LOOK_AT]
        lines = plan_lines(first, look) if first else Text("none", style="dim")
        parts += [heading(f"Look at these {noun(run)}s first"), indent(lines, 2), Text("")]
    parts += _without_score(run.plans, look)
    return stack(parts)


def _statuses(batch: Batch) -> Text:
    said = [f"{number_of} {STATUS_WORDS[name]}" for name, number_of in batch.by_status.items() if number_of]
    return Text(", ".join(said), style="dim")


def _grades(batch: Batch, look: Look) -> Table:
    grid = Table.grid(padding=(0, 2))
    width = 60 if look.width >= _WIDE else 30
    total = sum(batch.by_grade.values()) or 1
    for grade, plans in batch.by_grade.items():
        style = GRADE_STYLE[grade]
        share = plans / total
        grid.add_row(
            Text(GRADE_WORDS[grade], style=style), bar(share, width, style), Text(f"{plans} ({share:.0%})")
        )
    return grid


def _services(batch: Batch) -> Table:
    grid = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("service", "statements", "outcomes", "measurable", "specific", "timed", "aspirational"):
        grid.add_column(name, justify="left" if name == "service" else "right")
    for group in batch.groups:
        shares = (group.are_outcomes, group.measurable, group.specific, group.timed, group.aspirational)
        name = (group.discipline or "not said").replace("_", " ")
        grid.add_row(name, str(group.statements), *(f"{share:.0%}" for share in shares))
    return grid


def _spread(batch: Batch) -> Text:
    s = batch.score
    if s.mean is None:
        return Text("")
    return Text(
        f"  score: mean {number(s.mean)}, median {number(s.median)}, standard deviation {number(s.sd)}, "
        f"middle half spans {number(s.iqr)}, from {number(s.min)} to {number(s.max)}",
        style="dim",
    )


def _criteria(run: Run, look: Look) -> Table:
    wide = look.width >= _WIDE
    grid = Table(box=None, padding=(0, 1), pad_edge=False, header_style="dim")
    grid.add_column("", max_width=60 if wide else 36)
    for name in ("mean", "sd", "failing", "n/a"):
        grid.add_column(name, justify="right", no_wrap=True)
    each = 4 if wide else 1
    grid.add_column("0" + "100".rjust(10 * each - 1), no_wrap=True)
    scores: dict[str, list[float]] = {}
    for criterion in (c for card in run.plans for c in card.criteria if c.score is not None):
        scores.setdefault(criterion.id, []).append(criterion.score or 0.0)
    for spread in run.batch.criteria:
        grid.add_row(*_criterion_row(spread, histogram(scores.get(spread.id, []), each)))
    return grid


def _criterion_row(spread: CriterionSpread, shape: Text) -> tuple[Text, ...]:
    return (
        words(spread.title or spread.id),
        Text(number(spread.mean)),
        Text(number(spread.sd)),
        Text(str(spread.failing)),
        Text(str(spread.not_assessable)),
        shape,
    )


def _faults(batch: Batch, look: Look, what: str) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for code, findings, plans in batch.common_faults[:_FAULTS]:
        meaning = shorten(look.codes.get(code, ""), 80)
        grid.add_row(
            words(code),
            Text(count(findings, "finding")),
            Text(f"in {count(plans, what)}"),
            Text(meaning, style="dim"),
        )
    return grid


def _shared(batch: Batch, look: Look) -> Group:
    """The most widely shared texts, and in which plans each stands."""
    lines: list[RenderableType] = []
    for shared in batch.boilerplate[:_SHARED]:
        of = f"{count(shared.plans, 'plan')} of {count(shared.children, 'child', 'children')}"
        head = f"{of}, {shared.kind} in section {shared.section}:"
        lines.append(words(f"{head} “{shorten(shared.text, 2 * look.width)}”"))
        named = ", ".join(place.plan_id for place in shared.found_in[:_PLANS_NAMED])
        rest = shared.plans - _PLANS_NAMED
        lines.append(indent(words(named + (f" and {rest} more" if rest > 0 else ""), "dim"), 2))
    rest = len(batch.boilerplate) - _SHARED
    if rest > 0:
        lines.append(words(f"and {count(rest, 'more text')}: see --format json", "dim"))
    return stack(lines)


def plan_lines(cards: list[Scorecard], look: Look) -> Table:
    """A line a plan: id, grade, score, and its first fault as far as there is room."""
    grid = Table.grid(padding=(0, 2))
    longest = max((len(card.plan_id) for card in cards), default=0)
    for_id = min(longest, look.width // 3)
    room = look.width - for_id - 36
    for card in cards:
        grid.add_row(*_plan_line(card, for_id, room))
    return grid


def _plan_line(card: Scorecard, for_id: int, room: int) -> tuple[Text, ...]:
    first = fix_first(card, 1)
    fault = shorten(first[0].finding.message, room) if first and room > 15 else ""
    grade = GRADE_WORDS.get(card.grade or "", "no grade")
    return (
        Text(shorten(card.plan_id, for_id)),
        Text(grade, style=GRADE_STYLE.get(card.grade or "", "")),
        Text(number(card.score), justify="right"),
        Text(fault, style="dim"),
    )


def _without_score(cards: tuple[Scorecard, ...], look: Look) -> list[RenderableType]:
    parts: list[RenderableType] = []
    broken = [card for card in cards if card.status in {"unreadable", "unassessable"}]
    if broken:
        parts += [heading("Not scored: these need your attention"), indent(_reasons(broken), 2), Text("")]
    others = [card for card in cards if card.status == "not_a_plan"]
    if others:
        parts += [heading("Not plans")]
        parts += [
            indent(words(f"{c.path}  {KIND_WORDS.get(c.kind or 'other', c.kind or '')}", "dim"), 2)
            for c in others
        ]
        parts += [Text("")]
    del look
    return parts


def _reasons(cards: list[Scorecard]) -> Group:
    lines: list[RenderableType] = []
    for card in cards:
        lines += [words(card.path), indent(status_line(card), 2)]
    return stack(lines)
