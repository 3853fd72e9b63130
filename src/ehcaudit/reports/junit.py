"""JUnit XML: a suite a document, a case a criterion. Unreadable is an error, not assessable is skipped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from ehcaudit.reports.text import clean, place_words, shorten

if TYPE_CHECKING:
    from ehcaudit.reports.interface import Look
    from ehcaudit.rubric.scorecard import CriterionResult, Finding, Run, Scorecard

_NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FAILING = ("requires_improvement", "inadequate")


def render_junit(run: Run, look: Look) -> bytes:
    """A run as JUnit XML."""
    del look
    root = etree.Element("testsuites", name=f"ehcaudit {run.purpose}")
    for card in run.plans:
        _suite(root, card, run)
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    xml: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return xml


def _suite(root: etree._Element, card: Scorecard, run: Run) -> None:
    suite = etree.SubElement(root, "testsuite", name=_text(card.path))
    if card.status in ("unreadable", "unassessable"):
        case = _case(suite, card, "document")
        etree.SubElement(case, "error", type=card.reason or card.status, message=_text(card.message))
    elif card.status == "not_a_plan":
        case = _case(suite, card, "document")
        etree.SubElement(case, "skipped", message=_text(card.message))
    for criterion in card.criteria:
        _criterion(suite, card, criterion, run)
    suite.set("tests", str(len(suite)))
    for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(key, str(len(suite.findall(f"testcase/{tag}"))))


def _case(suite: etree._Element, card: Scorecard, name: str) -> etree._Element:
    return etree.SubElement(suite, "testcase", classname=_text(card.plan_id), name=name, time="0")


def _criterion(suite: etree._Element, card: Scorecard, criterion: CriterionResult, run: Run) -> None:
    case = _case(suite, card, criterion.id)
    live = [f for f in criterion.findings if f.suppressed is None and f.severity != "info"]
    if not criterion.assessable:
        etree.SubElement(case, "skipped", message=_text(criterion.reason))
    elif live and (run.purpose == "check" or criterion.grade in _FAILING):
        words = f"{criterion.title}: {criterion.reason}"
        failure = etree.SubElement(case, "failure", type=live[0].code, message=_text(shorten(words, 500)))
        failure.text = _text("\n".join(_line(finding) for finding in live), lines=True)


def _line(finding: Finding) -> str:
    where = place_words(finding.place)
    quote = f" “{shorten(finding.quote, 300)}”" if finding.quote else ""
    place = f" ({where})" if where else ""
    said = f"[{finding.severity}] {finding.code}: {clean(finding.message)}{place}{quote}"
    return f"{said} {clean(finding.remedy)}".rstrip()


def _text(text: str, *, lines: bool = False) -> str:
    return _NOT_XML.sub("", text if lines else clean(text))
