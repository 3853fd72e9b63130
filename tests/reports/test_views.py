"""The tree of a parsed plan, and the judgement of one statement."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json

import pytest
from rich.cells import cell_len

from ehcaudit.checks.model import OutcomeJudgement, ProvisionJudgement
from ehcaudit.language.model import Deadline, Signal
from ehcaudit.plans.model import AdviceEntry, Dates, Need, Outcome, Passage, Plan, Provision, Section, Subject
from ehcaudit.reports import Look
from ehcaudit.reports.judgement_view import outcome_json, outcome_text, provision_json, provision_text
from ehcaudit.reports.plan_view import render_plan
from ehcaudit.rubric.scorecard import Place
from tests.batch.plans import SUBJECT, sample_plan
from tests.reports.build import NASTY

PLACE = Place(page=4, section="E", table=3, row=2)
TITLES = {
    "A": "Views",
    "E": "Outcomes sought",
    "H1": "Social care under section 2",
    "H2": "Other social care",
}


def _plan() -> Plan:
    section = Section(
        "E", (Passage("Zoë will swim.", PLACE), Passage(NASTY, PLACE)), (PLACE, Place(page=9)), 0.9
    )
    provision = Provision(
        "F1",
        "F",
        "A TA",
        "swimming",
        "a TA",
        "weekly",
        "30 minutes",
        None,
        None,
        (),
        (),
        (),
        Place(section="F", page=5),
    )
    return dataclasses.replace(
        sample_plan(),
        status="amended_final",
        subject=dataclasses.replace(SUBJECT, nc_year="Year 5", pronoun="she", setting="Ashlar School"),
        dates=Dates(issued=dt.date(2026, 3, 10), review_due=dt.date(2027, 3, 10)),
        sections={"E": section, "H": Section("H", (), (PLACE,), 0.5)},
        absent=("A",),
        needs=(Need("B1", "B", "Cognition", "She reads at a 7-year level.", (), Place(section="B", page=2)),),
        outcomes=(Outcome("E1", NASTY, "long", "Physical", ("She puts her face in.",), (), PLACE),),
        provision=(
            provision,
            dataclasses.replace(provision, id="F2", who=None, frequency=None, duration=None),
        ),
        advice=(
            AdviceEntry("K1", "Medical", "Dr Sarah Whitlock", "Paediatrician", None, None, None, True, False),
        ),
        warnings=("page 3 holds a picture of text",),
    )


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_tree_shows_all_that_was_understood(width: int) -> None:
    shown = render_plan(_plan(), Look(width=width), TITLES).decode()
    assert max(cell_len(line) for line in shown.splitlines()) <= width
    flat = " ".join(shown.replace("│", " ").split())
    for words in (
        "plans/zoe_ohallam.docx",
        "status amended final",
        "known as Zozo",
        "born: 2 March 2016",
        "issued: 10 March 2026",
        "not found",
        "H1 and H2 not told apart",
        "and 1 more place",
        "long-term, Physical, section E, page 4, table 3 row 2",
        "step: She puts her face in.",
        "who: a TA; how often: weekly; how long: 30 minutes",
        "who, how often and how long: not found",
        "not listed as appended",
        "page 3 holds a picture of text",
    ):
        if width >= 80:
            assert words in flat


def test_the_tree_is_safe_and_plain() -> None:
    shown = render_plan(_plan(), Look(width=200), TITLES).decode()
    assert "\x1b" not in shown
    assert "[bold]2027[/bold]" in shown


def _outcome() -> OutcomeJudgement:
    text = "By July 2027 [b]Ana[/b] will ask three times a week."
    start = text.index("three")
    return OutcomeJudgement(
        text=text,
        kind="outcome",
        measurable="met",
        specific="partly",
        deadline=Deadline("By July 2027", 0, 12, "date", "2027-07", dt.date(2027, 7, 31)),
        aspirational=None,
        reason="A count of what can be seen.",
        suggestion="Say where.",
        evidence=(Signal("measure", text[start:-1], start, len(text) - 1),),
    )


def test_an_outcome_for_people() -> None:
    plain = outcome_text(_outcome(), Look(width=100))
    assert "[b]Ana[/b]" in plain
    assert "By July 2027 (2027-07-31)" in plain
    assert "“three times a week” (measure)" in plain
    assert "→ Say where." in plain
    assert "\x1b[4m" not in plain
    assert "\x1b[4mthree times a week\x1b[0m" in outcome_text(_outcome(), Look(width=100, colour=True))


def test_an_outcome_for_machines() -> None:
    judged = json.loads(outcome_json(_outcome()))
    assert list(judged) == [
        *("schema", "text", "kind", "measurable", "specific", "deadline", "aspirational"),
        *("reason", "suggestion", "evidence"),
    ]
    assert "\n" not in outcome_json(_outcome())


def test_a_provision_item() -> None:
    text = "Access to a TA weekly."
    judgement = ProvisionJudgement(
        text=text,
        specific="not_met",
        parts={"who": "a TA", "frequency": "weekly"},
        vague=("Access to",),
        reason="Open.",
        suggestion="",
        evidence=(Signal("vague", "Access to", 0, 9),),
    )
    shown = provision_text(judgement, Look(width=100))
    assert "how long:      not said" in shown
    assert "left open by:  Access to" in shown
    judged = json.loads(provision_json(judgement))
    assert judged["schema"] == "ehcaudit.judgement/1"
    assert judged["parts"] == {
        "what": None,
        "who": "a TA",
        "frequency": "weekly",
        "duration": None,
        "group_size": None,
        "where": None,
    }


def test_a_subject_of_whom_nothing_was_found() -> None:
    shown = render_plan(
        dataclasses.replace(_plan(), subject=Subject(), dates=Dates()), Look(width=100)
    ).decode()
    assert "name: not found" in shown
    assert "none found" in shown
