"""A rubric that is wrong is refused with the file, the line, the column and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcaudit.rubric import RubricError, list_rubrics, load_rubric
from ehcaudit.rubric.load import parse_rubric
from ehcaudit.rubric.shipped import rubric_folder

DEFAULT = (rubric_folder() / "code-of-practice.yaml").read_text(encoding="utf-8")


def _place_of(text: str) -> tuple[int, int]:
    before = DEFAULT[: DEFAULT.index(text)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


WRONG = [
    ("severity: high", "severty: high", "severty", "did you mean 'severity'"),
    ("weight: 18", "weight: heavy", "heavy", "number"),
    ("weight: 18", "weight: 0", "0", "greater than 0"),
    ("scope: outcome", "scope: outcomes", "outcomes", "'plan', 'section', 'outcome' or 'provision'"),
    ("check: outcomes-measurable", "check: measurable", "measurable", "expected one of"),
    ("id: outcomes-aspirational", "id: plan-current", "limits", "used twice"),
    ("bands: {outstanding: 98.5, good: 83", "bands: {outstanding: 98.5, good: 99", "{", "bands must fall"),
    ("applies_to: [plan, amendment_notice]", "applies_to: [plans]", "plans]", "plan"),
    ("criterion: outcomes-current,", "criterion: outcomes-curent,", "limits", "which is not here"),
]


@pytest.mark.parametrize(("old", "new", "at", "expected"), WRONG, ids=[w[1] for w in WRONG])
def test_error_names_place_and_expectation(old: str, new: str, at: str, expected: str) -> None:
    text = DEFAULT.replace(old, new, 1)
    with pytest.raises(RubricError) as error:
        parse_rubric(text.encode(), "mine.yaml")
    problem = next(p for p in error.value.problems if expected in p.message)
    assert problem.file == "mine.yaml"
    if at != "limits":
        line, column = _place_of(old)
        shift = new.index(at)
        assert problem.line == line + new[:shift].count("\n")
        assert problem.column in (column, column + shift)
    assert str(problem).startswith(f"mine.yaml:{problem.line}:{problem.column}: ")


def test_criterion_is_named_by_its_id() -> None:
    with pytest.raises(RubricError, match=r"criteria\[outcomes-measurable\]\.weight"):
        parse_rubric(DEFAULT.replace("weight: 18", "weight: heavy").encode(), "mine.yaml")


def test_a_list_whose_entries_are_at_fault_is_not_called_empty() -> None:
    text = DEFAULT[: DEFAULT.index("  - id: outcomes-aspirational")].replace("weight: 18", "weight: heavy")
    with pytest.raises(RubricError) as error:
        parse_rubric(text.encode(), "mine.yaml")
    assert [p.message.split(":")[0] for p in error.value.problems] == ["criteria[outcomes-measurable].weight"]


def test_an_empty_list_is_said_in_words_of_the_rubric() -> None:
    text = DEFAULT.replace("applies_to: [plan, amendment_notice]", "applies_to: []")
    with pytest.raises(RubricError, match="applies_to: is empty; expected at least one entry"):
        parse_rubric(text.encode(), "mine.yaml")


def test_what_a_rule_of_the_schema_says_stands_without_the_librarys_own_words() -> None:
    text = DEFAULT.replace("good: 83", "good: 99").replace("check: outcomes-measurable", "check: measurable")
    with pytest.raises(RubricError) as error:
        parse_rubric(text.encode(), "mine.yaml")
    assert len(error.value.problems) == 2
    assert "value error" not in str(error.value).lower()


def test_unknown_parameter_of_a_check_is_refused() -> None:
    text = DEFAULT.replace("check: plan-current", "check: plan-current\n    with: {sections: [A]}")
    with pytest.raises(RubricError, match="superseded_sections"):
        parse_rubric(text.encode(), "mine.yaml")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"a: [1", "not YAML"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"", "expected a mapping"),
        (b"- a\n- b\n", "expected a mapping"),
        (b"id: a\nid: b\n", "stands twice"),
        (b"x: !!python/object/apply:os.system [ls]\n", "not YAML"),
    ],
)
def test_file_that_is_no_rubric_is_refused_in_one_error(raw: bytes, expected: str) -> None:
    with pytest.raises(RubricError, match=expected):
        parse_rubric(raw, "mine.yaml")


def test_unknown_name_lists_what_there_is() -> None:
    with pytest.raises(RubricError, match="did you mean 'code-of-practice'"):
        load_rubric("code-of-practise")


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(RubricError, match="no such file"):
        load_rubric(str(tmp_path / "none.yaml"))


def test_shipped_rubrics_load_and_have_a_digest() -> None:
    assert "code-of-practice" in list_rubrics()
    for name in list_rubrics():
        rubric = load_rubric(name)
        assert len(rubric.sha256) == 64
        assert rubric.stamp.id == name


def test_digest_does_not_depend_on_line_ends() -> None:
    crlf = DEFAULT.replace("\n", "\r\n").encode()
    assert parse_rubric(crlf, "a.yaml").sha256 == parse_rubric(DEFAULT.encode(), "b.yaml").sha256


def test_contract_criteria_are_in_the_default_rubric() -> None:
    assert {c.id for c in load_rubric().criteria} >= {
        "outcomes-measurable", "outcomes-aspirational", "outcomes-current", "plan-current",
        "health-advice-incorporated", "outcomes-are-outcomes", "provision-specific", "statutory-sections",
        "progress-reflected",
    }  # fmt: skip
