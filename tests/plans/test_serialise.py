# ruff: noqa: E501 - the documents of tests read better unbroken
"""A plan as `ehcaudit.plan/1`."""

from __future__ import annotations

import json

from ehcaudit.plans import plan_json
from tests.plans.build import bullet, head, para, plan_with, table

PLACE = {"page", "section", "table", "row", "column", "paragraph"}


def test_the_form_of_the_contract() -> None:
    plan = plan_with(
        head("Section E: Outcomes"), "Amy will read a page. (K1)",
        head("Section F: Provision"), table([para("Provision", bold=True), para("By whom", bold=True)], ["Reading daily", "TA"]),
        head("Section K: Advice"), bullet("Educational psychology advice, Dr Ann Lee, 1 May 2024"), missing="EFK",
    )  # fmt: skip
    data = json.loads(json.dumps(plan_json(plan)))
    assert data["schema"] == "ehcaudit.plan/1"
    assert set(data["document"]) == {
        "path", "sha256", "format", "kind", "kind_confidence", "pages", "text_source", "warnings",
    }  # fmt: skip
    assert set(data["subject"]) == {
        "name", "known_as", "date_of_birth", "nc_year", "pronoun", "setting", "identifiers",
    }  # fmt: skip
    assert data["subject"]["date_of_birth"] == "2016-03-03"
    assert set(data["sections"]["E"]) == {"text", "words", "places", "confidence"}
    assert data["sections"]["E"]["words"] == 6
    assert data["outcomes"][0]["id"] == "E1"
    assert data["outcomes"][0]["tags"] == ["K1"]
    provision = next(p for p in data["provision"] if p["section"] == "F")
    assert (provision["what"], provision["who"], provision["text"]) == (
        "Reading daily",
        "TA",
        "Reading daily; TA",
    )
    assert set(provision["place"]) == PLACE
    assert provision["place"]["section"] == "F"
    assert provision["place"]["row"] == 2
    assert data["advice"][0]["date"] == "2024-05-01"
    assert data["absent"] == []


def test_places_of_every_passage_name_their_section() -> None:
    plan = plan_with()
    assert all(p.place.section == code for code, s in plan.sections.items() for p in s.passages)
