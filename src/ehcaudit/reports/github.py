"""Workflow commands of GitHub Actions: an annotation a finding. Source: GitHub's workflow command syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.reports.json_text import encode
from ehcaudit.reports.text import clean, place_words, shorten

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Finding, Run, Scorecard

_COMMANDS = {"high": "error", "medium": "warning", "low": "notice", "info": "notice"}


def render_github(run: Run, look: Look) -> bytes:
    """A line a finding that is not suppressed and a document that was not read, then the verdict."""
    del look
    lines = [line for card in run.plans for line in _lines(card)]
    lines += [command("error", clean(missed), title="Threshold missed") for missed in run.missed]
    lines += [command("notice", clean(note), title="ehcaudit") for note in run.notes]
    return encode("".join(f"{line}\n" for line in lines))


def _lines(card: Scorecard) -> list[str]:
    if card.status in ("unreadable", "unassessable"):
        return [command("error", clean(card.message), file=card.path, title=f"Not read: {card.reason}")]
    if card.status == "not_a_plan":
        return [command("notice", clean(card.message), file=card.path, title="Not judged")]
    return [_finding(card, f) for _, f in card.findings if f.suppressed is None]


def _finding(card: Scorecard, finding: Finding) -> str:
    where = place_words(finding.place)
    parts = [clean(finding.message), f"({where})" if where else ""]
    parts += [f"“{shorten(finding.quote, 300)}”" if finding.quote else "", clean(finding.remedy)]
    text = " ".join(part for part in parts if part)
    return command(_COMMANDS[finding.severity], text, file=card.path, title=finding.code)


def command(name: str, message: str, **properties: str) -> str:
    """One workflow command, everything in it escaped so that no text can begin another."""
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {shown}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(clean(text)).replace(":", "%3A").replace(",", "%2C")
