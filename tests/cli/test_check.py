"""`ehcaudit check`: exit codes, formats, the schema, fields, suppressions and the baseline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from ehcaudit.cli.app import app
from ehcaudit.reports.schemas import json_schema
from tests.checks.template.build import write
from tests.checks.template.layouts import portrait

Check = Callable[..., Result]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Runs the command line in a folder with a template that is fit and one that is not."""
    monkeypatch.chdir(tmp_path)
    write(portrait(), tmp_path / "fit.docx")
    write(portrait(), tmp_path / "unfit.docx", ["sign_off_missing", "file:pale"])

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(app, [*arguments])

    return run


def _json(result: Result) -> Any:
    return json.loads(result.stdout)


def test_exit_codes(check: Check) -> None:
    assert check("check", "fit.docx", "--jobs", "0").exit_code == 0
    assert check("check", ".", "--jobs", "0").exit_code == 1
    assert check("check", ".", "--jobs", "0", "--exit-zero").exit_code == 0
    assert check("check", "unfit.docx", "--jobs", "0", "--fail-on", "high").exit_code == 0
    Path("locked.docx").write_bytes(b"PK")
    assert check("check", ".", "--jobs", "0").exit_code == 4
    assert check("check", "none.docx").exit_code == 2
    assert check("check", ".", "--format", "csv").exit_code == 2


def test_a_filled_plan_is_told_so_and_nothing_was_checked(check: Check) -> None:
    result = check("check", str(ROOT / "sample_plans" / "EHC-1042.docx"), "--jobs", "0")
    assert result.exit_code == 3
    assert "filled plan, not a blank template" in " ".join(result.stdout.split())


def test_json_fits_its_schema_and_says_what_failed(check: Check) -> None:
    document = _json(check("check", ".", "--jobs", "0", "--format", "json"))
    Draft202012Validator(json_schema("check")).validate(document)
    assert document["schema"] == "ehcaudit.check/1"
    assert [(t["path"], t["passed"]) for t in document["templates"]] == [
        ("fit.docx", True),
        ("unfit.docx", False),
    ]
    assert document["summary"]["by_code"] == {"contrast_low": 1, "sign_off_missing": 1}
    assert {"kind": "merge", "name": "Plan_Reference"}.items() <= document["templates"][0]["fields"][
        -2
    ].items()


@pytest.mark.parametrize("name", ["terminal", "sarif", "github", "junit", "markdown"])
def test_every_format_names_the_file_and_the_fault(check: Check, name: str) -> None:
    result = check("check", ".", "--jobs", "0", "--format", name)
    assert result.exit_code == 1
    assert "unfit" in result.stdout
    assert "signature" in result.stdout


def test_fields_of_the_case_system(check: Check) -> None:
    Path("fields.csv").write_text("field,required\nNHS number,yes\nPlan_Reference,\n", "utf-8-sig")
    document = _json(check("check", "fit.docx", "--jobs", "0", "--format", "json", "--fields", "fields.csv"))
    assert document["summary"]["by_code"]["field_unused"] == 1
    known = {f["name"]: f["known"] for f in document["templates"][0]["fields"]}
    assert known["Plan_Reference"] is True
    assert known["Issue date"] is False
    Path("fields.csv").write_text("a,b\n1,2\n", "utf-8")
    refused = check("check", "fit.docx", "--fields", "fields.csv")
    assert refused.exit_code == 2
    assert "expected a CSV with a column 'field'" in refused.stderr


def test_suppressions_need_a_reason_and_are_told_of_when_unused_or_expired(check: Check) -> None:
    Path("ehcaudit.toml").write_text(
        """
as_of = 2026-11-23
[[suppressions]]
files = "unfit.docx"
code = "sign_off_missing"
reason = "Signed in the case system."
[[suppressions]]
criterion = "accessible"
quote = "keep this"
reason = "A stamp is set here."
[[suppressions]]
code = "area_missing"
reason = "Not needed."
[[suppressions]]
code = "thread_missing"
reason = "Old."
expires = 2026-01-01
""",
        "utf-8",
    )
    result = check("check", ".", "--jobs", "0", "--format", "json")
    assert result.exit_code == 0
    document = _json(result)
    reasons = [
        f["suppressed"]["reason"]
        for c in document["templates"][1]["criteria"]
        for f in c["findings"]
        if f["suppressed"]
    ]
    assert sorted(reasons) == ["A stamp is set here.", "Signed in the case system."]
    assert document["notes"] == [
        "suppression 3 (area_missing) was not needed; take it out",
        "suppression 4 (thread_missing) expired on 2026-01-01 and is no longer applied",
    ]
    assert "suppression 3" in result.stderr
    Path("ehcaudit.toml").write_text('[[suppressions]]\ncode = "area_missing"\n', "utf-8")
    refused = check("check", ".")
    assert refused.exit_code == 2
    assert "suppressions.1.reason: is missing" in refused.stderr


def test_a_baseline_lets_through_what_is_known_and_nothing_new(check: Check) -> None:
    made = ["baseline", "create", ".", "--rubric", "plan-template", "--baseline", "known.json", "--jobs", "0"]
    assert check(*made).exit_code == 0
    text = Path("known.json").read_text("utf-8")
    Draft202012Validator(json_schema("baseline")).validate(json.loads(text))
    assert "unfit" not in text
    assert "Keep this" not in text
    assert check(*made).exit_code == 2
    with_it = ["check", ".", "--jobs", "0", "--baseline", "known.json"]
    assert check(*with_it).exit_code == 0
    write(portrait(), Path("unfit.docx"), ["sign_off_missing", "file:pale", "parents_views_missing"])
    result = check(*with_it, "--format", "json")
    assert result.exit_code == 1
    assert list(_json(result)["summary"]["by_code"]) == ["parents_views_missing"]
    updated = check("baseline", "update", *made[2:])
    assert "1 new, 0 gone, 3 in all" in updated.stderr
    assert check(*with_it).exit_code == 0


def test_config_show_says_where_each_setting_comes_from(check: Check) -> None:
    Path("ehcaudit.toml").write_text("fail_under = 60\n[minimums]\nplan-current = 50\n", "utf-8")
    shown = check("config", "show").stdout
    assert "fail_under = 60.0" in shown
    line = next(line for line in shown.splitlines() if line.startswith("fail_under"))
    assert line.endswith("# ehcaudit.toml")
    assert next(line for line in shown.splitlines() if line.startswith("jobs")).endswith("# default")
    assert _json(check("config", "show", "--format", "json"))["settings"]["minimums.plan-current"] == {
        "value": 50.0,
        "from": "ehcaudit.toml",
    }


@pytest.mark.parametrize("name", ["rubric", "config"])
def test_schemas_for_editors_describe_their_fields_and_accept_what_ships(check: Check, name: str) -> None:
    import tomllib

    import yaml

    schema = _json(check("schema", name))
    Draft202012Validator.check_schema(schema)
    described = [prop for prop in schema["properties"].values() if "description" in prop]
    assert len(described) >= 5
    if name == "rubric":
        for file in (ROOT / "rubrics").glob("*.yaml"):
            Draft202012Validator(schema).validate(yaml.safe_load(file.read_text("utf-8")))
    else:
        text = (ROOT / "docs" / "command-line.md").read_text("utf-8")
        Draft202012Validator(schema).validate(tomllib.loads(text.split("```toml\n")[1].split("```")[0]))


def test_what_leaves_the_machine_is_redacted_by_default_and_the_rest_is_not(check: Check) -> None:
    plan = str(ROOT / "sample_plans" / "EHC-1042.docx")
    names = ("sarif", "github", "junit", "markdown")
    reports = [option for name in names for option in ("--report", f"{name}=out.{name}")]
    result = check("score", plan, "--jobs", "0", "--format", "json", *reports)
    assert result.exit_code == 0
    assert _json(result)["redacted"] is False
    assert _json(result)["plans"][0]["plan_id"] == "EHC-1042"
    assert all("EHC-1042" not in Path(f"out.{name}").read_text("utf-8") for name in names)
    shown = check("score", plan, "--jobs", "0", "--format", "github", "--no-redact")
    assert "EHC-1042.docx" in shown.stdout


def test_a_minimum_for_a_criterion_is_a_threshold_and_an_unknown_one_a_fault(check: Check) -> None:
    plan = str(ROOT / "sample_plans" / "EHC-1077.docx")
    Path("c.toml").write_text("[minimums]\nprovision-specific = 100\n", "utf-8")
    result = check("score", plan, "--jobs", "0", "--config", "c.toml", "--format", "json")
    assert result.exit_code == 1
    assert "on provision-specific, under 100" in _json(result)["missed"][0]
    Path("c.toml").write_text("[minimums]\nprovision = 100\n", "utf-8")
    refused = check("score", plan, "--jobs", "0", "--config", "c.toml")
    assert refused.exit_code == 2
    assert "the rubric has no criterion 'provision'" in refused.stderr


def test_of_the_sample_templates_one_passes_and_one_does_not(check: Check) -> None:
    samples = [str(ROOT / "sample_plans" / f"blank-template-{n}") for n in ("national.docx", "larchmere.pdf")]
    result = check("check", *samples, "--jobs", "0", "--format", "json", "--as-of", "2026-11-23")
    assert result.exit_code == 1
    passed = {Path(t["path"]).stem: t["passed"] for t in _json(result)["templates"]}
    assert passed == {"blank-template-larchmere": False, "blank-template-national": True}
