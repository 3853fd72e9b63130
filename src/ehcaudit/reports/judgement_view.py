"""The judgement of one statement: for people with its evidence underlined, for machines as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from ehcaudit.reports.canvas import LEVEL_STYLE, draw, indent, stack, words
from ehcaudit.reports.documents import deadline_out, evidence_out
from ehcaudit.reports.json_text import dumps
from ehcaudit.reports.schemas.judgement import OutcomeJudgementOut, PartsOut, ProvisionJudgementOut
from ehcaudit.reports.text import LEVEL_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from ehcaudit.checks.model import Level, OutcomeJudgement, ProvisionJudgement
    from ehcaudit.language.model import Signal
    from ehcaudit.reports.interface import Look

_PARTS = {
    "what": "what",
    "who": "by whom",
    "frequency": "how often",
    "duration": "how long",
    "group_size": "in what group",
    "where": "where",
}
_KINDS = {"other": "cannot be told"}


def outcome_json(judgement: OutcomeJudgement) -> str:
    """`ehcaudit.judgement/1` of an outcome, on one line."""
    return dumps(
        OutcomeJudgementOut(
            text=judgement.text,
            kind=judgement.kind,
            measurable=judgement.measurable,
            specific=judgement.specific,
            deadline=deadline_out(judgement.deadline),
            aspirational=judgement.aspirational,
            reason=judgement.reason,
            suggestion=judgement.suggestion,
            evidence=evidence_out(judgement.evidence),
        )
    )


def provision_json(judgement: ProvisionJudgement) -> str:
    """`ehcaudit.judgement/1` of a provision item, on one line."""
    return dumps(
        ProvisionJudgementOut(
            text=judgement.text,
            specific=judgement.specific,
            parts=PartsOut(**{name: judgement.parts.get(name) for name in _PARTS}),
            vague=list(judgement.vague),
            reason=judgement.reason,
            suggestion=judgement.suggestion,
            evidence=evidence_out(judgement.evidence),
        )
    )


def outcome_text(judgement: OutcomeJudgement, look: Look) -> str:
    """An outcome's judgement for people."""
    deadline = judgement.deadline
    by_when = "none stated"
    if deadline is not None:
        by_when = f"{deadline.quote}{f' ({deadline.date.isoformat()})' if deadline.date else ''}"
    facts: list[tuple[str, Text]] = [
        ("kind", Text(_KINDS.get(judgement.kind, judgement.kind))),
        ("measurable", _level(judgement.measurable)),
        ("specific", _level(judgement.specific)),
        ("deadline", words(by_when)),
        ("aspirational", _level(judgement.aspirational)),
    ]
    return _text(judgement.text, judgement.evidence, facts, judgement.reason, judgement.suggestion, look)


def provision_text(judgement: ProvisionJudgement, look: Look) -> str:
    """A provision item's judgement for people."""
    facts: list[tuple[str, Text]] = [("specific", _level(judgement.specific))]
    for name, label in _PARTS.items():
        said = judgement.parts.get(name)
        facts.append((label, words(said) if said else Text("not said", style="yellow")))
    if judgement.vague:
        facts.append(("left open by", words(", ".join(judgement.vague), "yellow")))
    return _text(judgement.text, judgement.evidence, facts, judgement.reason, judgement.suggestion, look)


def _level(level: Level | None) -> Text:
    if level is None:
        return Text("not judged", style="dim")
    return Text(LEVEL_WORDS[level], style=LEVEL_STYLE[level])


def underlined(text: str, evidence: Iterable[Signal], look: Look) -> list[RenderableType]:
    """The statement with its evidence underlined; where there is no colour, with the evidence listed."""
    shown = Text("".join(c if c.isprintable() else " " for c in text))
    signals = sorted(evidence, key=lambda signal: (signal.start, signal.end))
    for signal in signals:
        shown.stylize("underline", signal.start, signal.end)
    lines: list[RenderableType] = [shown]
    if signals:
        listed = "; ".join(f"“{signal.quote}” ({signal.name.replace('_', ' ')})" for signal in signals)
        lines.append(indent(words(f"rests on: {listed}", "dim"), 2))
    return lines


def _text(
    text: str,
    evidence: Iterable[Signal],
    facts: list[tuple[str, Text]],
    reason: str,
    suggestion: str,
    look: Look,
) -> str:
    lines = underlined(text, evidence, look)
    lines += [indent(Text(f"{name + ':':<15}") + value, 2) for name, value in facts]
    lines.append(indent(Text(f"{'why:':<15}") + words(reason), 2))
    if suggestion:
        lines.append(indent(Text("→ ", style="green") + words(suggestion), 2))
    return draw(stack([*lines, Text("")]), look)
