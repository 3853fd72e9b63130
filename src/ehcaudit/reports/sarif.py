"""SARIF 2.1.0 for code scanning. A finding's place stands in its message and its logical location.

A document has no lines: results point at line 1 of the file. Source: OASIS SARIF 2.1.0; what GitHub asks
for: rules with short, full and help text, a physical location, `primaryLocationLineHash`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from ehcaudit.checks.codes import code_meanings
from ehcaudit.reports.json_text import encode
from ehcaudit.reports.text import clean, place_words, shorten

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import CriterionResult, Finding, Place, Run, Scorecard

_LEVELS = {"high": "error", "medium": "warning", "low": "note", "info": "note"}
_PROBLEMS = {"high": "error", "medium": "warning", "low": "recommendation", "info": "recommendation"}
_UNREAD = ("unreadable", "unassessable")
_LONGEST = 1000


def render_sarif(run: Run, look: Look) -> bytes:
    """A run as a SARIF log."""
    del look
    found = [(card, c, f) for card in run.plans for c, f in card.findings]
    rules = {f.code: _rule(f) for _, _, f in sorted(found, key=lambda item: item[2].code)}
    order = {code: index for index, code in enumerate(rules)}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run, list(rules.values()))},
                "automationDetails": {"id": f"ehcaudit/{run.purpose}/{run.rubric.id}/"},
                "columnKind": "unicodeCodePoints",
                "invocations": [_invocation(run)],
                "results": [_result(card, c, f, order[f.code]) for card, c, f in found],
            }
        ],
    }
    return encode(json.dumps(log, ensure_ascii=False, indent=2) + "\n")


def _driver(run: Run, rules: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "name": "ehcaudit",
        "semanticVersion": run.tool_version,
        "shortDescription": {"text": "Audits Education, Health and Care plans and their templates."},
        "properties": {
            "rubric": run.rubric.id,
            "rubricVersion": run.rubric.version,
            "asOf": run.as_of.isoformat(),
        },
        "rules": rules,
    }


def _rule(finding: Finding) -> dict[str, Any]:
    meaning = clean(code_meanings().get(finding.code, finding.code.replace("_", " ")))
    return {
        "id": finding.code,
        "name": "".join(word.capitalize() for word in finding.code.split("_")),
        "shortDescription": {"text": shorten(meaning, _LONGEST)},
        "fullDescription": {"text": shorten(meaning, _LONGEST)},
        "help": {"text": f"{meaning} See: ehcaudit explain {finding.code}"},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": ["ehc-plan"], "problem.severity": _PROBLEMS[finding.severity]},
    }


def _invocation(run: Run) -> dict[str, Any]:
    unread = [card for card in run.plans if card.status in _UNREAD]
    notices: list[dict[str, Any]] = [
        {
            "level": "error",
            "descriptor": {"id": card.reason or card.status},
            "message": {"text": shorten(f"{card.path}: {card.message}", _LONGEST)},
            "locations": [{"physicalLocation": _physical(card)}],
        }
        for card in unread
    ]
    notices += [{"level": "note", "message": {"text": clean(note)}} for note in (*run.missed, *run.notes)]
    return {"executionSuccessful": not unread, "toolExecutionNotifications": notices}


def _result(card: Scorecard, criterion: CriterionResult, finding: Finding, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": _physical(card), "logicalLocations": [_logical(finding.place)]}],
        "partialFingerprints": {"primaryLocationLineHash": _fingerprint(finding)},
        "properties": {"criterion": criterion.id, "severity": finding.severity, "findingId": finding.id},
    }
    if finding.suppressed is not None:
        justification = shorten(finding.suppressed.reason, _LONGEST)
        result["suppressions"] = [{"kind": "external", "justification": justification}]
    return result


def _message(finding: Finding) -> str:
    where = place_words(finding.place)
    parts = [clean(finding.message), f"({where})" if where else ""]
    if finding.quote:
        parts.append(f"“{shorten(finding.quote, 300)}”")
    parts.append(clean(finding.remedy))
    return shorten(" ".join(part for part in parts if part), _LONGEST)


def _physical(card: Scorecard) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri(card.path)}, "region": {"startLine": 1}}


def uri(path: str) -> str:
    """A path as a URI reference: percent-encoded, an absolute path with its scheme."""
    path = path.replace("\\", "/").removeprefix("./")
    encoded = quote(path.encode("utf-8", "replace"), safe="/")
    if len(path) > 1 and path[1] == ":":
        return f"file:///{path[0]}:{quote(path[2:].encode('utf-8', 'replace'), safe='/')}"
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _logical(place: Place) -> dict[str, Any]:
    words = place_words(place)
    name = f"section {place.section}" if place.section else words or "document"
    return {"name": name, "fullyQualifiedName": words or "document", "kind": "object"}


def _fingerprint(finding: Finding) -> str:
    """From the words of the finding, and which of several like it: not from its place."""
    base, _, number = finding.id.partition("-")
    return f"{base}:{number or 1}"
