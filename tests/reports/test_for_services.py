"""SARIF, GitHub annotations, JUnit, Markdown: what the services ask for, and texts that try to break out."""

from __future__ import annotations

import dataclasses
import json
import re
from typing import Any, Literal

from lxml import etree
from pydantic import BaseModel, ConfigDict, Field

from ehcaudit.reports import FORMATS, REDACTED, render
from ehcaudit.reports.github import command
from ehcaudit.reports.markdown import escape
from ehcaudit.reports.sarif import uri
from ehcaudit.rubric.scorecard import Place, Run
from tests.reports import build


class _Text(BaseModel):
    text: str = Field(min_length=1, max_length=1024)


class _Rule(BaseModel):
    model_config = ConfigDict(populate_by_name=True)
    id: str = Field(min_length=1, max_length=255)
    short: _Text = Field(alias="shortDescription")
    full: _Text = Field(alias="fullDescription")
    help: _Text


class _Artifact(BaseModel):
    uri: str = Field(pattern=r"^[A-Za-z0-9._~/%:@!$&'()*+,;=-]+$")


class _Region(BaseModel):
    startLine: int = Field(ge=1)  # noqa: N815 - SARIF's name


class _Physical(BaseModel):
    artifactLocation: _Artifact  # noqa: N815
    region: _Region


class _Logical(BaseModel):
    name: str
    fullyQualifiedName: str  # noqa: N815
    kind: str


class _Location(BaseModel):
    physicalLocation: _Physical  # noqa: N815
    logicalLocations: list[_Logical] = Field(min_length=1)  # noqa: N815


class _Fingerprints(BaseModel):
    primaryLocationLineHash: str = Field(pattern=r"^[\w-]+:\d+$")  # noqa: N815


class _Result(BaseModel):
    ruleId: str  # noqa: N815
    ruleIndex: int = Field(ge=0)  # noqa: N815
    level: Literal["none", "note", "warning", "error"]
    message: _Text
    locations: list[_Location] = Field(min_length=1)
    partialFingerprints: _Fingerprints  # noqa: N815


def _log(run: Run) -> Any:
    return json.loads(render("sarif", run))


def test_sarif_has_what_the_standard_and_code_scanning_require() -> None:
    log = _log(build.run())
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "ehcaudit"
    rules = [_Rule.model_validate(rule) for rule in driver["rules"]]
    results = [_Result.model_validate(result) for result in run["results"]]
    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rules[r.ruleIndex].id == r.ruleId for r in results)
    assert len(results) == sum(len(card.findings) for card in build.run().plans)


def test_sarif_says_where_and_what_is_suppressed_and_what_was_not_read() -> None:
    run = _log(build.run())["runs"][0]
    first = run["results"][0]
    assert "section E, page 4, table 3 row 2" in first["message"]["text"]
    place = first["locations"][0]["logicalLocations"][0]
    assert place["fullyQualifiedName"].startswith("section E, page 4")
    suppressed = [r for r in run["results"] if "suppressions" in r]
    assert suppressed[0]["suppressions"][0]["justification"] == "agreed with the team"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    said = [n["descriptor"]["id"] for n in invocation["toolExecutionNotifications"] if n["level"] == "error"]
    assert said == ["encrypted", "no_text"]


def test_the_fingerprint_is_that_of_the_words_and_not_of_the_place() -> None:
    card = build.scored()
    moved = dataclasses.replace(
        card,
        criteria=tuple(
            dataclasses.replace(
                c,
                findings=tuple(
                    dataclasses.replace(f, place=Place(section="E", paragraph=99)) for f in c.findings
                ),
            )
            for c in card.criteria
        ),
    )
    prints = [
        [r["partialFingerprints"] for r in _log(build.run(c))["runs"][0]["results"]] for c in (card, moved)
    ]
    assert prints[0] == prints[1]


def test_paths_become_uri_references() -> None:
    assert uri("plans/Zoë's plan #2.docx") == "plans/Zo%C3%AB%27s%20plan%20%232.docx"
    assert uri("./a.docx") == "a.docx"
    assert uri("/srv/a b.docx") == "file:///srv/a%20b.docx"
    assert uri("C:\\plans\\a.docx") == "file:///C:/plans/a.docx"


def test_github_commands_are_one_a_line_and_cannot_be_broken_out_of() -> None:
    lines = render("github", build.run()).decode().splitlines()
    assert all(re.fullmatch(r"::(?:error|warning|notice) [^:]*::.*", line) for line in lines)
    assert len(lines) == 6 + 3  # findings that are not suppressed of two plans, three that were not judged
    hostile = command("error", "50%\n::set-output name=x::y", file="a,b:c\n.docx")
    assert hostile == "::error file=a%2Cb%3Ac .docx::50%25%0A::set-output name=x::y"


def test_junit_counts_what_fails_what_is_skipped_and_what_could_not_be_read() -> None:
    root = etree.fromstring(render("junit", build.run()))
    assert {k: root.get(k) for k in ("failures", "errors", "skipped")} == {
        "failures": "2",
        "errors": "2",
        "skipped": "3",
    }
    assert root.get("tests") == str(len(root.findall(".//testcase")))
    failure = root.find(".//failure")
    assert failure is not None
    assert "outcome_not_measurable" in (failure.text or "")
    assert "known" not in (failure.text or "")
    errors = [e.get("type") for e in root.iter("error")]
    assert errors == ["encrypted", "no_text"]


def test_markdown_holds_nothing_that_is_obeyed() -> None:
    text = render("markdown", build.run()).decode()
    assert "\x1b" not in text
    assert "\u202e" not in text
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert len(table) == 2 + len(build.run().plans)
    assert all(len(re.findall(r"(?<!\\)\|", line)) == 5 for line in table)
    assert escape("<img src=x> [a](b) `c` | @team\n# x") == (
        "&lt;img src=x&gt; \\[a\\]\\(b\\) \\`c\\` \\| @\u200bteam \\# x"
    )


def test_a_summary_stays_within_what_a_job_may_show() -> None:
    cards = [dataclasses.replace(build.scored(f"{n}.docx"), path=f"{n}.docx") for n in range(1500)]
    text = render("markdown", build.run(*cards))
    assert len(text) < 1_000_000
    assert b"left out: the summary would be too long" in text


def test_what_leaves_the_machine_is_redacted_by_default() -> None:
    assert {"sarif", "github", "junit", "markdown"} == REDACTED
    assert set(FORMATS) >= REDACTED
