"""What guidance must not say, and what it may: sentences in many wordings, by the rules alone."""

from __future__ import annotations

import pytest

from ehcaudit.checks.template.wordings import wrongs

WRONG = [
    ("F", "Provision will be subject to available resources."),
    ("F", "Hours need not be stated."),
    ("F", "Keep provision broad so that schools have flexibility."),
    ("", "Reviews take place every other year."),
    ("", "Plans last until the age of 19."),
    ("H1", "For young people over 18."),
    ("C", "Describe the child's social care needs."),
    ("D", "Summarise any medical needs."),
    ("E", "List the hours of support the child will receive."),
    ("E", "Outcomes do not need to be measurable."),
    ("B", "List only needs for which there is a diagnosis."),
    ("K", "There is no need to attach the reports."),
    ("I", "The name of the school must be entered in the draft."),
    ("", "Parents may not express a preference for a school."),
    ("", "Section E sets out the special educational provision."),
    ("", "Outcomes are recorded in section F."),
    ("", "Parents cannot appeal against the contents of Section F."),
    ("J", "Personal budgets are not available."),
    ("C", "If there are no health needs, delete this section."),
    ("D", "If there are no social care needs leave Section D blank."),
]
RIGHT = [
    ("F", "Provision must be quantified."),
    ("F", "Do not write that provision depends on funding."),
    ("", "Section F sets out the provision needed to achieve the outcomes in Section E."),
    ("", "Say which outcome in Section E the provision in Section F helps to achieve."),
    ("", "A plan may end when a young person of 18 leaves education for paid work."),
    ("", "Needs in Section B must be met by provision in Section F."),
    ("", "There is no right of appeal about Sections C or G alone."),
    ("", "An amended plan follows within 12 weeks of the review meeting."),
    ("C", "Include mental health needs."),
    ("E", "Do not list hours of support as outcomes."),
    ("B", "List needs whether or not there is a diagnosis."),
    ("I", "The school must not be named in the draft."),
]


def _contradicts(section: str, sentence: str) -> bool:
    rules = [w for w in wrongs() if not w.sections or section in w.sections]
    return any(w.says.search(sentence) and not (w.unless and w.unless.search(sentence)) for w in rules)


@pytest.mark.parametrize(("section", "sentence"), WRONG)
def test_what_contradicts_the_law_is_known(section: str, sentence: str) -> None:
    assert _contradicts(section, sentence)


@pytest.mark.parametrize(("section", "sentence"), RIGHT)
def test_what_agrees_with_the_law_is_let_be(section: str, sentence: str) -> None:
    assert not _contradicts(section, sentence)
