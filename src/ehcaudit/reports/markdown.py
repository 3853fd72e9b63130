"""Markdown for the summary of a CI job: a table of documents, then the findings of each, gravest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.reports.json_text import encode
from ehcaudit.reports.priorities import severity_order
from ehcaudit.reports.text import GRADE_WORDS, STATUS_WORDS, clean, count, number, place_words, shorten

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import Finding, Run, Scorecard

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#!|~$@:&])")
_LARGEST = 900_000  # bytes; a job summary may hold 1 MiB
_MOST = 25  # findings shown of one document
_SHARED, _PLANS_NAMED = 10, 6  # texts that plans share, and the plans named for each


def render_markdown(run: Run, look: Look) -> bytes:
    """A run as Markdown; what a job summary cannot hold is left out, and that is said."""
    del look
    title = "Templates checked" if run.purpose == "check" else "Plans audited"
    head = [f"## ehcaudit: {title}", "", *_verdict(run), "", *_table(run), "", *_shared(run)]
    parts, size = ["\n".join(head)], 0
    for index, card in enumerate(run.plans):
        text = _document(card)
        size += len(text.encode("utf-8", "replace"))
        if size > _LARGEST - len(parts[0].encode("utf-8", "replace")):
            left = count(len(run.plans) - index, "further document")
            parts.append(f"*{left} left out: the summary would be too long.*\n")
            break
        parts.append(text)
    parts.append("\n".join(_foot(run)))
    return encode("\n".join(part for part in parts if part))


def _verdict(run: Run) -> list[str]:
    lines = [f"- **Missed:** {escape(missed)}" for missed in run.missed] or ["No threshold was missed."]
    return [*lines, *(f"- Note: {escape(note)}" for note in run.notes)]


def _table(run: Run) -> list[str]:
    check = run.purpose == "check"
    lines = ["| Document | Result | Score | Findings |", "|---|---|---:|---|"]
    for card in run.plans:
        if card.status in ("scored", "partial"):
            failed = "failed" if card.path in run.failed else "passed"
            result = failed if check else GRADE_WORDS[card.grade] if card.grade else "no grade"
        else:
            result = "not a template" if check and card.status == "not_a_plan" else STATUS_WORDS[card.status]
            result += f" ({card.reason})" if card.reason and card.reason != card.status else ""
        lines.append(f"| {escape(card.path)} | {escape(result)} | {number(card.score)} | {_counts(card)} |")
    return lines


def _shared(run: Run) -> list[str]:
    """Texts that plans of different children share."""
    texts = run.batch.boilerplate
    if not texts:
        return []
    lines = ["### The same words in plans of different children", ""]
    for text in texts[:_SHARED]:
        named = ", ".join(escape(place.plan_id) for place in text.found_in[:_PLANS_NAMED])
        more = f" and {text.plans - _PLANS_NAMED} more" if text.plans > _PLANS_NAMED else ""
        where = f"{text.kind} in section {text.section}"
        quote = escape(shorten(text.text, 300))
        of = f"{count(text.plans, 'plan')} of {count(text.children, 'child', 'children')}"
        lines.append(f"- **{of}** `{text.code}` ({where}) “{quote}” {named}{more}")
    if len(texts) > _SHARED:
        lines.append(f"- … and {count(len(texts) - _SHARED, 'more text')}")
    return [*lines, ""]


def _counts(card: Scorecard) -> str:
    live = [f.severity for _, f in card.findings if f.suppressed is None]
    parts = [f"{live.count(s)} {s}" for s in ("high", "medium", "low", "info") if s in live]
    suppressed = sum(f.suppressed is not None for _, f in card.findings)
    return ", ".join([*parts, f"{suppressed} suppressed"] if suppressed else parts) or "–"


def _document(card: Scorecard) -> str:
    if card.status not in ("scored", "partial"):
        return f"### {escape(card.path)}\n\n{escape(card.message)}\n" if card.message else ""
    live = sorted((f for _, f in card.findings if f.suppressed is None), key=severity_order)
    if not live:
        return ""
    lines = [f"### {escape(card.path)}", "", *(_finding(f) for f in live[:_MOST])]
    if len(live) > _MOST:
        lines.append(f"- … and {count(len(live) - _MOST, 'more finding')}")
    return "\n".join([*lines, ""])


def _finding(finding: Finding) -> str:
    where = place_words(finding.place)
    text = f"- **{finding.severity}** `{finding.code}` {escape(finding.message)}"
    text += f" ({escape(where)})" if where else ""
    if finding.quote:
        text += f" “{escape(shorten(finding.quote, 300))}”"
    return f"{text} *{escape(finding.remedy)}*" if finding.remedy else text


def _foot(run: Run) -> list[str]:
    rubric = run.rubric
    judged = f"Judged by {escape(rubric.title or rubric.id)} ({escape(rubric.id)} {escape(rubric.version)})"
    claim = "A score is text evidence against a published rubric; it proves nothing by itself."
    return [f"{judged} as of {run.as_of.isoformat()}, ehcaudit {run.tool_version}. {claim}", ""]


def escape(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown or HTML would obey."""
    return (
        _SPECIAL.sub(r"\\\1", clean(text))
        .replace("\\&", "&amp;")
        .replace("\\<", "&lt;")
        .replace("\\>", "&gt;")
        .replace("\\@", "@\u200b")
    )
