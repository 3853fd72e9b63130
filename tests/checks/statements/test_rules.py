"""What the rules alone read; the trained component may weigh such statements otherwise."""

from __future__ import annotations

import pytest

from ehcaudit.checks.statements.measurable import judge_measurable
from ehcaudit.checks.statements.provision import rule_provision
from ehcaudit.language.statement import read_statements


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Leo will recite the months unaided.", "met"),
        ("Leo will make and plate a cold lunch.", "met"),
        ("Leo will improve his handwriting so that he can write his name.", "partly"),
    ],
)
def test_measurable_by_rules(text: str, level: str) -> None:
    assert judge_measurable(read_statements([text])[0]).level == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("A consultant paediatric neurologist will review Leo every four months.", "met"),
        ("A writing slope by 30 September 2026, provided and fitted by the SENCO.", "met"),
    ],
)
def test_provision_by_rules(text: str, level: str) -> None:
    assert rule_provision(text) == level
