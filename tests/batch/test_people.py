from __future__ import annotations

import pytest

from ehcaudit.batch.people import people_in


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Her key person, Bethan Rowlatt, filmed six clips.", [["Bethan", "Rowlatt"]]),
        ("She lives with her brother Obinna and her grandmother.", [["Obinna"]]),
        ("Folake Adebisi, Kezia's learning mentor, met her.", [["Folake", "Adebisi"]]),
        ("Jo Bright (SENCO) will review this.", [["Jo", "Bright"]]),
        ("Ms Adebisi's room", [["Adebisi"]]),
        ("Plan coordinator:\nMargaret O'Dell\n3 May 2026", [["Margaret", "O'Dell"]]),
        ("the photograph of her friend Otis", [["Otis"]]),
        ("His teacher is Siân Prys-Jones.", [["Siân", "Prys-Jones"]]),
        ("Then Bethan Rowlatt, the key person, came. What then?", [["Bethan", "Rowlatt"]]),
        ("Bisi Coker, of Speaking Up, will be his independent advocate.", [["Bisi", "Coker"]]),
        ("Bethan Rowlatt, key person. Ask the key person Bethan.", [["Bethan", "Rowlatt"]]),
    ],
)
def test_a_name_beside_a_role_is_a_person(text: str, wanted: list[list[str]]) -> None:
    assert people_in(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The teaching assistant will use Makaton.",
        "Teacher Assessment was done; the assessment is below.",
        "A friend. She plays.",
        "The social worker and the SENCO met in May.",
        "Speech and Language Therapist\nOccupational Therapist",
        "Qualified Teacher of the Deaf",
        "Class teacher, Cinder Street Primary School. It is a primary school.",
        "Speech and Language Therapist, Wenhaven Communication Aids Service",
        "his mother, Monday to Friday",
        "",
    ],
)
def test_words_beside_a_role_that_are_no_names(text: str) -> None:
    assert people_in(text) == []
