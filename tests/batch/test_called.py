"""Names that a letter gives without a label are found, so that they can be replaced."""

from __future__ import annotations

from ehcaudit.batch.called import called


def test_a_child_of_whom_a_letter_speaks_is_found_with_surname_and_short_name() -> None:
    text = (
        "I saw Katarzyna Brzoza in May. Katarzyna (Kasia) will start school. "
        "Katarzyna's hearing is poor. Katarzyna should wear her hearing aids. Kasia likes to sing. "
        "Makaton is used at home. The clinic will see her in July."
    )
    assert called(text) == (
        "Kasia",
        "Katarzyna Brzoza",
        "Katarzyna",
    )


def test_words_that_are_no_names_are_left() -> None:
    text = "Reception is busy. Reception will be full. The Reception class was calm. He will join reception."
    assert called(text) == ()
