from __future__ import annotations

import dataclasses
import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ehcaudit.batch.redact import Redactor, redacted_plan
from ehcaudit.batch.worker import stand_in
from ehcaudit.language.model import Signal
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.plans.model import Subject
from ehcaudit.policy import load_policy
from ehcaudit.reports import FORMATS, Look, render
from ehcaudit.rubric.scorecard import OutcomeResult, Scorecard
from tests.batch.plans import SUBJECT, sample_plan
from tests.reports import build

SECRETS = (
    "zoë",
    "zoe",
    "o'hallam",
    "zozo",
    "joanne",
    "imran",
    "rahim",
    "943 476",
    "larch close",
    "wx1 2ab",
    "whitlock",
)


def _redactor(subject: Subject = SUBJECT) -> Redactor:
    plan = sample_plan(subject)
    case = Case(
        plan, dt.date(2026, 11, 23), load_policy(), advice=(AdviceSource("A1", "plans/zoe_slt.docx", None),)
    )
    return Redactor.for_case(case, plan.document.path)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zoë Amelia O'Hallam likes trains.", "[Child] likes trains."),
        ("Zoe O’Hallam’s plan", "[Child]’s plan"),
        ("O'HALLAM, Zoë Amelia", "[Child]"),
        ("Zoe\u0308 likes trains", "[Child] likes trains"),
        ("ZOE and zozo", "[Child] and [Child]"),
        ("He lives at number 12 Larkspur Lane now.", "He lives at [address] now."),
        ("14 Mill Road", "[address]"),
        ("Flat 3, 7a Old Quay Street", "[address]"),
        ("2 times a week on Capstan Street", "2 times a week on Capstan Street"),
        ("In May 2026 Larch Hill opened", "In May 2026 Larch Hill opened"),
        ("Z.A.O. likes maths", "[Child] likes maths"),
        ("Mrs O'Hallam said so", "[Parent 1] said so"),
        ("Joanne and Imran", "[Parent 1] and [Parent 2]"),
        ("Mr Rahim", "[Parent 2]"),
        ("ImranRahim said", "[Parent 2] said"),
        ("Mr and Mrs O'Hallam came", "[Parent 1] came"),
        ("Dr Whitlock advises", "[Professional 1] advises"),
        ("born 02/03/2016", "born [date of birth]"),
        ("born 2.3.16, on 2nd March 2016", "born [date of birth], on [date of birth]"),
        ("March 2, 2016 or 2016-03-02", "[date of birth] or [date of birth]"),
        ("issued 12/03/2016", "issued 12/03/2016"),
        ("NHS 9434765919", "NHS [NHS number]"),
        ("UPN a801200001234", "UPN [UPN]"),
        ("at 14 Larch Close, Wexbury WX1 2AB", "at [address]"),
        ("lives in Larch Close", "lives in [address]"),
        ("Mrs Patel and Mr Dunn; Mrs Patel again", "[Person 1] and [Person 2]; [Person 1] again"),
        ("Jo Bright (SENCO)", "[Person 1] (SENCO)"),
        ("see plans/zoe_ohallam.docx", "see [file]"),
        ("call 01632 960 123 or a.b@example.org", "call [telephone] or [email]"),
        ("Ofsted and the SENCO met the TA.", "Ofsted and the SENCO met the TA."),
        ("mother and consultant paediatrician", "mother and consultant paediatrician"),
    ],
)
def test_what_names_a_person_is_replaced(text: str, wanted: str) -> None:
    assert _redactor().text(text) == wanted


def test_a_name_that_is_a_word_is_replaced_only_with_a_capital() -> None:
    redactor = _redactor(Subject(name="Will Close"))
    assert redactor.text("Will will stay close to WILL CLOSE.") == "[Child] will stay close to [Child]."


def test_the_parts_of_a_double_name_are_names() -> None:
    redactor = _redactor(Subject(name="Anna-Lise Nwafor-Hurst"))
    assert redactor.text("Anna, Lise and the Hursts; Nwafor Hurst; Ms Nwafor-Hurst") == (
        "[Child], [Child] and the [Child]; [Child]; [Person 1]"
    )


def test_bodies_are_not_taken_for_people() -> None:
    entry = dataclasses.replace(sample_plan().advice[0], author="Northmere Community Paediatrics")
    plan = dataclasses.replace(sample_plan(Subject(name="Amir Bell")), advice=(entry,))
    redactor = Redactor.for_case(Case(plan, dt.date(2026, 1, 1), load_policy()), "a.docx")
    assert redactor.text("community paediatrics") == "community paediatrics"


def test_evidence_still_points_at_its_words() -> None:
    text = "By July Zoë Amelia O'Hallam will ask Zozo's brother three times a week."
    start = text.index("three")
    signals = (
        Signal("who", "Zoë Amelia O'Hallam", 8, 27),
        Signal("measure", text[start:-1], start, len(text) - 1),
    )
    result = OutcomeResult(
        id="E1",
        text=text,
        kind="outcome",
        measurable="met",
        deadline=None,
        specific="met",
        aspirational=None,
        current=None,
        discipline=None,
        area=None,
        reason="Zoë",
        suggestion="",
        evidence=signals,
    )
    redacted = _redactor().value(result)
    assert redacted.reason == "[Child]"
    for signal in redacted.evidence:
        assert redacted.text[signal.start : signal.end] == signal.quote
    assert [signal.quote for signal in redacted.evidence] == ["[Child]", "three times a week"]


def _card() -> Scorecard:
    text = (
        "Zoë O'Hallam (Zozo), born 2 March 2016, of 14 Larch Close WX1 2AB, NHS 943 476 5919: "
        "Joanne, Imran Rahim, Dr Whitlock."
    )
    card = build.scored("zoe_ohallam.docx")
    changed = build.criterion(
        "outcomes-measurable", 30.0, "inadequate", (build.finding(1, quote=text, message=text, remedy=text),)
    )
    return dataclasses.replace(
        card,
        criteria=(changed,),
        outcomes=(build.outcome(text),),
        warnings=("the advice zoe_slt.docx could not be read",),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_no_name_is_left_in_any_report(name: str) -> None:
    card = _card()
    assert "zoe" in render(name, build.run(card), Look(full=True)).decode().lower()
    redacted = _redactor().scorecard(card)
    shown = render(name, build.run(redacted), Look(full=True)).decode().lower()
    assert not [secret for secret in SECRETS if secret in shown]


def test_stand_ins_for_the_file_are_stable() -> None:
    first, second = _redactor().scorecard(_card()), _redactor().scorecard(_card())
    assert first == second
    assert first.path == first.plan_id
    assert re.fullmatch(r"plan-abababababab-[0-9a-f]{4}", first.path)


def test_copies_of_a_file_have_stand_ins_of_their_own(tmp_path: Path) -> None:
    copies = [tmp_path / "one.docx", tmp_path / "two.docx"]
    for copy in copies:
        copy.write_bytes(b"the same")
    first, second = (stand_in(copy.as_posix()) for copy in copies)
    assert first != second
    assert first.rpartition("-")[0] == second.rpartition("-")[0]
    assert first == stand_in(copies[0].as_posix())


def _named(path: str, subject: Subject) -> Redactor:
    return Redactor.for_case(Case(sample_plan(subject), dt.date(2026, 11, 23), load_policy()), path)


@pytest.mark.parametrize(
    ("stem", "text"),
    [
        ("plan", "The plan is current"),
        ("the", "By the end of the year"),
        ("1", "1 of 2 met"),
        ("by", "ended by September 2014"),
        ("2024-2025", "the school year 2024-2025"),
        ("annual review", "the annual review"),
    ],
)
@pytest.mark.parametrize("ending", ["", ".docx"])
def test_a_word_stays_though_a_file_is_called_so(stem: str, text: str, ending: str) -> None:
    assert _named(f"{stem}{ending}", SUBJECT).text(text) == text


def test_a_file_name_with_its_ending_is_replaced_and_a_name_alone_is_the_childs() -> None:
    redactor = _named("plans/Caleb.docx", Subject(name="Caleb Whitlow"))
    assert redactor.text("plans/Caleb.docx, Caleb.docx: Caleb") == "[file], [file]: [Child]"
    assert _named("zoe_moss.docx", SUBJECT).text("zoe_moss, page 2") == "[file], page 2"


@pytest.mark.parametrize("name", ["Plan", "Good", "Met", "Outcome", "High", "May"])
def test_fixed_words_are_never_touched(name: str) -> None:
    redactor = _named(f"{name.lower()}.docx", Subject(name=f"{name} Requires Improvement"))
    refused = Scorecard("a", None, "a", "other", "not_a_plan", "not_a_plan")
    for card in (_card(), dataclasses.replace(_card(), capped_by=("good",)), refused):
        redacted = redactor.scorecard(card)
        for field in ("status", "reason", "kind", "grade", "capped_by"):
            assert getattr(redacted, field) == getattr(card, field)
        pairs = list(zip(redacted.criteria, card.criteria, strict=True))
        assert all((a.id, a.title, a.grade) == (b.id, b.title, b.grade) for a, b in pairs)
        found = [[(f.id, f.code, f.severity) for _, f in c.findings] for c in (redacted, card)]
        assert found[0] == found[1]
        levels = [[(o.kind, o.measurable, o.specific) for o in c.outcomes] for c in (redacted, card)]
        assert levels[0] == levels[1]
        render("json", build.run(redacted), Look(full=True))


def test_a_parsed_plan_is_redacted_whole() -> None:
    shown = repr(redacted_plan(sample_plan())).lower()
    assert not [secret for secret in SECRETS if secret in shown]
    assert redacted_plan(sample_plan()).subject.date_of_birth is None


WORDS = st.sampled_from(
    [
        "Zoë",
        "O'Hallam",
        "zozo",
        "Joanne",
        "Mrs",
        "will",
        "ask",
        "by July 2027",
        "02/03/2016",
        "943 476 5919",
        ",",
        ".",
        "é",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12), st.data())
def test_whatever_the_span_it_still_holds_its_quote_and_no_name(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    statement = dataclasses.replace(
        build.outcome(text), evidence=(Signal("x", text[start:end], start, end),), deadline=None
    )
    redacted = _redactor().value(statement)
    (signal,) = redacted.evidence
    assert 0 <= signal.start <= signal.end <= len(redacted.text)
    assert redacted.text[signal.start : signal.end] == signal.quote
    assert not [secret for secret in SECRETS if secret in redacted.text.lower()]
    assert _redactor().text(redacted.text) == redacted.text
