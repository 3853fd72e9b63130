"""Single checks on small templates: what passes, and what does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document
from docx.shared import RGBColor

from ehcaudit.checks.model import CheckResult, NotAssessable
from ehcaudit.checks.reading import Reading
from ehcaudit.checks.registry import CHECKS
from ehcaudit.checks.template.access import contrast
from ehcaudit.documents.model import Document as Read
from ehcaudit.documents.read import read_document
from ehcaudit.plans.case import SystemField
from ehcaudit.rubric import load_rubric
from ehcaudit.rubric.examples import case_of
from ehcaudit.rubric.schema import Example
from tests.checks.template.build import control, merge_field
from tests.checks.template.faults import checked, codes
from tests.checks.template.layouts import portrait


def judged(check: str, document: str, **parameters: str) -> CheckResult:
    """One check on a small document, written as rubrics write their examples."""
    spec = CHECKS[check]
    case = case_of(Example(document=document), load_rubric("plan-template"))
    return spec.function()(Reading(case), spec.parameters().model_validate(parameters))


def found(check: str, document: str, **parameters: str) -> list[str]:
    """The codes that a check finds."""
    result = judged(check, document, **parameters)
    assert not isinstance(result, NotAssessable)
    return [fault.code for observation in result for fault in observation.faults]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("# Section D: Social care needs\nSet out any health needs.", True),
        (
            "# Section D: Social care needs\nSet out social care needs; health needs belong in section C.",
            False,
        ),
        ("# Section C: Health needs\nSpecify any social care needs.", True),
        ("# Section F: Special educational provision\nProvision should be kept flexible.", True),
        (
            "# Section F: Special educational provision\nProvision must be specific and quantified.",
            False,
        ),
        ("# Section F: Special educational provision\nDo not state hours.", True),
        ("# Section I: Placement\nLeave blank in the draft.", False),
        ("# Section I: Placement\nThe draft must name the school.", True),
        ("# Section H1: Social care provision under section 2\nFor young people aged 18 and over.", True),
        ("# Section H1: Social care provision under section 2\nFor children under 18.", False),
        ("# Section E: Outcomes\nOutcomes should describe the support.", True),
        ("# Section E: Outcomes\nOutcomes should not describe support.", False),
        ("# Section B: Special educational needs\nOnly record the main need.", True),
        ("# Section J: Personal budget\nThe plan is reviewed every 12 months.", False),
        ("# Section J: Personal budget\nThe plan is reviewed every 24 months.", True),
    ],
)
def test_guidance_that_contradicts_the_law(sentence: str, wrong: bool) -> None:
    assert found("template-lawful", sentence) == (["guidance_wrong"] if wrong else [])


@pytest.mark.parametrize(
    ("sentence", "vague"),
    [
        ("Set out the support, e.g. access to a sensory room.", True),
        ("For example: opportunities for paired work.", True),
        ("Avoid words such as “access to”, “regular” or “as required”.", False),
        ("Do not write, for example, regular support.", False),
        ("For example: a trained teaching assistant, 20 minutes, twice a week.", False),
        ("Access to …", True),
    ],
)
def test_prompts_that_invite_vague_wording(sentence: str, vague: bool) -> None:
    document = f"# Section F: Special educational provision\n{sentence}"
    assert found("template-precise", document) == (["prompt_vague"] if vague else [])


def test_a_code_quotation_makes_no_room_where_the_template_asks_in_columns() -> None:
    quote = "Provision should normally be quantified, e.g. type, hours and frequency of support."
    head = "# Section F: Special educational provision\n"
    columns = "|! Provision | Who | How long | Group size |\n| | | | |"
    missing = found("template-asks", f"{head}{quote}\n{columns}", group="provision-fields")
    assert missing == ["provision_frequency_missing"]
    in_words = f"{head}{quote}\nSay who, and in what group."
    assert found("template-asks", in_words, group="provision-fields") == []


def test_what_a_missing_section_would_hold_is_not_reported_as_well() -> None:
    assert isinstance(
        judged("template-asks", "# Section B: Special educational needs", group="advice-list"), NotAssessable
    )


def test_contrast_is_that_of_the_guidelines() -> None:
    assert round(contrast("000000", "FFFFFF"), 2) == 21
    assert round(contrast("767676", "FFFFFF"), 2) == 4.54
    assert contrast("1F3864", "1F3864") == 1


def _read(tmp_path: Path, document: object) -> Read:
    path = tmp_path / "t.docx"
    document.save(str(path))  # type: ignore[attr-defined]
    read = read_document(path, properties=True)
    assert isinstance(read, Read)
    return read


def test_fields_controls_and_colours_are_read_with_their_places(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("First")
    merge_field(document.add_paragraph("Name: "), "Child_Forename")
    table = document.add_table(1, 2)
    control(table.cell(0, 1).paragraphs[0], "Setting", ["Mainstream", "Special"])
    document.add_paragraph().add_run("Pale").font.color.rgb = RGBColor(0xEE, 0xEE, 0xEE)
    properties = _read(tmp_path, document).properties
    assert properties is not None
    merge, chosen = properties.fields
    assert (merge.kind, merge.name, merge.place.paragraph) == ("merge", "Child_Forename", 2)
    assert (chosen.kind, chosen.name, chosen.options) == ("control", "Setting", ("Mainstream", "Special"))
    assert (chosen.place.table, chosen.place.row, chosen.place.column) == (1, 1, 2)
    assert [(c.text, c.colour, c.background) for c in properties.coloured] == [("Pale", "EEEEEE", "FFFFFF")]


def test_properties_are_only_read_where_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "t.docx"
    document = Document()
    document.add_paragraph("Words")
    document.save(str(path))
    read = read_document(path)
    assert isinstance(read, Read)
    assert read.properties is None


def test_fields_are_matched_with_those_of_the_case_system(tmp_path: Path) -> None:
    fields = [SystemField(n) for n in ("plan reference", "Version Number", "Views", "Needs", "Strengths")]
    fields += [SystemField("Child name"), SystemField("NHS number", required=True), SystemField("Spare")]
    fields += [SystemField(n) for n in ("Date of birth", "Issue date", "My views", "How collected")]
    card = checked(portrait(), tmp_path / "t.docx", system_fields=tuple(fields))
    said = {(f.code, f.quote, f.severity) for _, f in card.findings}
    assert ("field_unused", "NHS number", "high") in said
    assert ("field_unused", "Spare", "info") in said
    assert ("field_unknown", "Review date", "high") in said
    assert not any(quote in ("Plan_Reference", "Version number") for _, quote, _ in said)
    assert {f.name: f.known for f in card.fields}["Parent views"] is False
    assert codes(card) == {"field_unused", "field_unknown"}


def test_a_filled_plan_is_told_so() -> None:
    from ehcaudit import api

    run = api.run(api.Request(("sample_plans/EHC-1042.docx",), "plan-template", purpose="check"))
    assert run.plans[0].status == "not_a_plan"
    assert "a filled plan, not a blank template" in run.plans[0].message


def test_one_term_that_two_laws_ended_is_one_finding() -> None:
    text = "# Section J: Personal budget\nSay when the statement of SEN was made."
    assert found("template-current", text) == ["superseded_term"]


def test_a_missing_space_is_placed_in_the_section_that_the_message_names() -> None:
    text = "# Section A: Views\nSay what matters.\n# Section B: Special educational needs\nSet out each need."
    result = judged("template-asks", text, group="strengths")
    assert not isinstance(result, NotAssessable)
    (fault,) = result[0].faults
    assert fault.message.startswith("Section B")
    assert fault.place.section == "B"
