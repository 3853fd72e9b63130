"""Which lines label a section, and which only look as if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ehcaudit.plans.headings import combined_codes, lettered, titled
from ehcaudit.plans.text import squash
from ehcaudit.plans.titles import is_other_heading

LABELS = {
    "SECTION B: The child or young person's special educational needs": ("B",),
    "SECTION B:The child or young person's special educational needs": ("B",),
    "Section (E)": ("E",),
    "Section (A): All About Me": ("A",),
    "(A) Views, Interests and Aspirations": ("A",),
    "A2 SUMMARY the views, interests and aspirations": ("A",),
    " E – Outcomes": ("E",),
    "B – Special Educational Needs": ("B",),
    "C - Health care needs which relates to their SEN": ("C",),
    "Sections C (Health needs) and G (Health provision)": ("C", "G"),
    "Sections D (Social care needs which relate to SEN)": ("D",),
    "Sections B, E and F - Needs, outcomes and provision": ("B", "E", "F"),
    "Section E and Section F": ("E", "F"),
    "Section H": ("H",),
    "Section H1/H2": ("H",),
    "Section H: Social care provision (sections H1 and H2)": ("H",),
    "Section (H1/H2) Social care": ("H",),
    "H1 – Social care provision": ("H1",),
    "SectionBThechildoryoungperson'sspecialeducationalneeds.": ("B",),
    "SECTIONA:": ("A",),
    "PART F – MY SPECIAL EDUCATION PROVISION": ("F",),
    "Section E. Outcomes": ("E",),
    "3.2 Special educational provision (Section F)": ("F",),
    "*Section (E) Desired Outcome": ("E",),
    "J - Direct Payments": ("J",),
    "Section F: Special educational provision ........ 7": ("F",),
    "Where Tamsin struggles in class (B)": ("B",),
    "Papers we leant on (K)": ("K",),
    "Part 4: What I hope to manage by summer (Section E)": ("E",),
    "Chapter two, my learning (Sections B, E and F)": ("B", "E", "F"),
    "Care at home (H1 and H2)": ("H",),
    "Where I go each day (Part I)": ("I",),
}


@pytest.mark.parametrize("text", LABELS)
def test_a_label_is_recognised_in_every_form(text: str) -> None:
    found = lettered(text)
    assert found is not None
    assert found.codes == LABELS[text]


@pytest.mark.parametrize(
    "text",
    [
        "see Section F",
        "Section F sets out the provision that Amy needs.",
        "The reports are listed in section K",
        "section 2 of the Chronically Sick and Disabled Persons Act 1970",
        "Section 1",
        "Appendix A",
        "(A, PR)",
        "He finds noise in the hall hard and leaves the room. (B)",
        "set out in full elsewhere (Section F)",
        "Sensory diet at home (see Section H1)",
        "(P) He finds this hard.",
        "Particular needs",
        "I like football",
        "A good day is a day with cats",
        "I want to be a vet",
        "C1.",
        "SC1",
        "4.1 Communication and Interaction:",
    ],
)
def test_a_decoy_is_no_label(text: str) -> None:
    assert lettered(text) is None


def test_content_on_the_line_of_a_label_is_kept() -> None:
    null = lettered("SECTION C: None identified")
    school = lettered("Section I: Oakfield School")
    views = lettered("Section A: My views. I like cats and dogs. I want a dog.")
    assert null is not None
    assert null.rest == "None identified"
    assert school is not None
    assert school.rest == "Oakfield School"
    assert views is not None
    assert views.rest == "I like cats and dogs. I want a dog."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("My Outcomes", ("E",)),
        ("Special Educational Provision Required by Me", ("F",)),
        ("My Special Educational Needs (SEN)", ("B",)),
        ("Part 3: My outcomes", ("E",)),
        ("Special Educational Needs, Outcomes and Special Educational Provision", ("B", "E", "F")),
        ("Social care needs, outcomes and provision", ("D", "E", "H")),
    ],
)
def test_a_title_stands_for_its_section_without_a_letter(text: str, codes: tuple[str, ...]) -> None:
    found = titled(text)
    assert found is not None
    assert found.codes == codes
    assert not found.lettered


def test_a_sentence_is_no_title() -> None:
    assert titled("My outcomes are set out below and were agreed with me.") is None
    assert titled("Cats, dogs and rabbits") is None


def test_titles_announce_the_columns_below_them() -> None:
    assert combined_codes("Special Educational Needs and Provision (B-F-E)") == ("B", "F", "E")
    assert combined_codes("Social Care (D-H1-H2-E)") == ("D", "H1", "H2", "E")
    assert combined_codes("He was seen by the therapist (A, PR)") == ()


def test_other_parts_of_a_plan_have_their_own_titles() -> None:
    assert is_other_heading("MONITORING ARRANGEMENTS")
    assert is_other_heading("Part 9: Signatures")
    assert not is_other_heading("Cognition and learning")


@given(st.sampled_from(sorted(LABELS)), st.sampled_from([str.upper, str.lower, str.title]))
def test_squash_forgets_case_spaces_and_punctuation(text: str, change: object) -> None:
    assert callable(change)
    changed = str(change(text))
    assert squash(changed) == squash(text)
    assert squash(changed.replace(" ", "")) == squash(text)


@given(st.text(max_size=200))
def test_any_text_is_read_without_fault(text: str) -> None:
    for found in (lettered(text), titled(text)):
        assert found is None or found.codes
