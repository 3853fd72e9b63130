"""Writing one section of the accuracy page leaves the others as they are."""

from __future__ import annotations

from tests.accuracy.page import merged, sections_of

PAGE_TEXT = "# Accuracy\n\nIntro.\n\n## One\n\nold\n\n### Part\n\n## Two\n\nkept\n"


def test_a_section_takes_the_place_of_its_own_only() -> None:
    page = merged(PAGE_TEXT, "## One\n\nnew\n")
    assert sections_of(page)["## One"].split() == ["##", "One", "new"]
    assert "kept" in page
    assert page.startswith("# Accuracy")


def test_a_new_section_goes_to_the_end_and_an_introduction_is_replaced() -> None:
    page = merged(PAGE_TEXT, "# Accuracy\n\nFresh.\n\n## Three\n\nthird\n")
    assert list(sections_of(page)) == ["", "## One", "## Two", "## Three"]
    assert "Fresh." in page
    assert "Intro." not in page
