"""From Word files to the batch's part of the reports."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from pathlib import Path

import docx
import pytest

from ehcaudit import api
from ehcaudit.batch.sameness import shared_texts, wordprint
from ehcaudit.plans.model import Plan
from ehcaudit.reports.interface import Look
from ehcaudit.reports.json_text import render_json, render_jsonl
from ehcaudit.reports.markdown import render_markdown
from ehcaudit.reports.terminal import render_terminal
from ehcaudit.rubric.scorecard import Run

HABIT = "{0} hums the shipping forecast whenever the radiators knock, until the caretaker has come to listen."
CHILDREN = (("Rex Monaghan", "30/10/2017", "He"), ("Amaya Suleiman", "19/08/2016", "She"))


def _write(folder: Path, name: str, born: str, pronoun: str) -> None:
    given = name.split()[0]
    document = docx.Document()
    lines = [
        ("Education, Health and Care Plan", 1),
        (f"Name: {name}", 0),
        (f"Date of birth: {born}", 0),
        ("Section A: The views, interests and aspirations of the child and parents", 2),
        (f"{given} likes {'kites' if pronoun == 'He' else 'owls'}.", 0),
        ("Section B: Special educational needs", 2),
        (f"{given} is quick to laugh. {HABIT.format(given)}", 0),
        ("Section C: Health needs", 2),
        ("No health needs have been identified.", 0),
        ("Section D: Social care needs", 2),
        ("None identified.", 0),
        ("Section E: Outcomes", 2),
        (f"By July 2027 {given} will {'swim' if pronoun == 'He' else 'sing'} in the gala.", 0),
        ("Section F: Special educational provision", 2),
        (f"A teaching assistant will read with {given} for 20 minutes each day.", 0),
        ("Section I: Placement", 2),
        ("Larch Primary School", 0),
    ]
    for text, level in lines:
        document.add_heading(text, level) if level else document.add_paragraph(text)
    document.save(str(folder / f"{given.lower()}.docx"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("plans")
    for child in CHILDREN:
        _write(made, *child)
    return made


@pytest.fixture(scope="module")
def run(folder: Path) -> Run:
    return api.audit(folder, as_of="2026-11-23")


def test_the_batch_names_the_text_and_its_plans(run: Run) -> None:
    (shared,) = json.loads(render_json(run, Look()))["batch"]["boilerplate"]
    assert shared["plans"] == 2
    assert "shipping forecast" in shared["text"]
    assert [place["plan_id"] for place in shared["found_in"]] == ["amaya", "rex"]
    assert (shared["code"], shared["section"]) == ("boilerplate", "B")
    assert json.loads(render_jsonl(run, Look()).splitlines()[-1])["boilerplate"] == [shared]
    assert b"shipping forecast" in b" ".join(render_terminal(run, Look()).split())
    assert b"shipping forecast" in render_markdown(run, Look())


def test_no_plan_is_changed_by_what_is_beside_it(run: Run, folder: Path) -> None:
    alone = api.audit(folder / "rex.docx", as_of="2026-11-23")
    assert alone.batch.boilerplate == ()
    assert alone.plans[0] == next(card for card in run.plans if card.plan_id == "rex")
    assert all(finding.code != "boilerplate" for card in run.plans for _, finding in card.findings)


@pytest.mark.parametrize("redact", [True, False])
def test_redacted_reports_name_no_child(folder: Path, redact: bool) -> None:
    request = api.Request((folder,), as_of=dt.date(2026, 11, 23), redact=redact, both=not redact)
    hidden = api.redacted_run(api.run(request), request)
    (shared,) = hidden.batch.boilerplate
    assert "[Child] hums the shipping forecast" in shared.text
    assert {place.path for place in shared.found_in} == {card.path for card in hidden.plans}
    assert not any(name in render_json(hidden, Look()).decode() for name in ("Rex", "Amaya", "rex", "amaya"))


def test_long_lists_are_cut_for_people_and_say_so(run: Run) -> None:
    (shared,) = run.batch.boilerplate
    many = dataclasses.replace(run, batch=dataclasses.replace(run.batch, boilerplate=(shared,) * 13))
    assert "and 3 more texts" in render_terminal(many, Look()).decode()
    assert "3 more texts" in render_markdown(many, Look()).decode()


@pytest.mark.slow
def test_the_number_of_workers_makes_no_difference(run: Run, folder: Path) -> None:
    assert api.audit(folder, as_of="2026-11-23", jobs=2).batch == run.batch


def test_the_sample_plans_share_nothing() -> None:
    prints = []
    for path in sorted((Path(__file__).parents[3] / "sample_plans").glob("EHC-*.docx")):
        plan = api.read_plan(path)
        assert isinstance(plan, Plan)
        found = wordprint(plan)
        assert found is not None
        prints.append((path.name, path.stem, found))
    assert len(prints) > 3
    assert shared_texts(prints) == ()
