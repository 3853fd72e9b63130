"""The corpus maker: the same content gives the same files, and the truth is really in them."""

from __future__ import annotations

import unicodedata
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ehcaudit.documents.model import Document, Place
from ehcaudit.plans.model import (
    AdviceEntry,
    Dates,
    Need,
    Outcome,
    Passage,
    Plan,
    Provision,
    Section,
    Subject,
)
from tests.corpus.bad import BAD
from tests.corpus.build import ALL_LAYOUTS, LAYOUTS, build_sheet
from tests.corpus.compare import compare, fold
from tests.corpus.layouts.advice import build_advice
from tests.corpus.layouts.review import build_review, load_review
from tests.corpus.layouts.templates import authority, national
from tests.corpus.measure import CONTENT, contents, score
from tests.corpus.model import PlanContent, load_advice, load_content
from tests.corpus.pdf import pdf_bytes
from tests.corpus.samples import readme, samples
from tests.corpus.truth import NOTHING, Truth, truth_of
from tests.corpus.vary import DATE_FORMATS, archetype, arrange, vary, write_date
from tests.corpus.word import docx_bytes, write_docx

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
STRIKE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}strike"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
SEEDS = range(4)


@pytest.fixture(scope="module")
def tiny() -> PlanContent:
    return load_content(CONTENT / "tiny.yaml")


def paragraphs_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    struck = {text for mark in root.iter(STRIKE) for text in _texts_of_run(mark)}
    return ["".join(t.text or "" for t in p.iter(TEXT) if t not in struck) for p in root.iter(PARAGRAPH)]


def _texts_of_run(mark: Any) -> list[Any]:
    return list(mark.getparent().getparent().iter(TEXT))


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_the_same_content_gives_the_same_bytes(tiny: PlanContent, layout: str) -> None:
    first, second = (build_sheet(tiny, layout, vary(layout, 3)) for _ in range(2))
    assert docx_bytes(first) == docx_bytes(second)
    assert pdf_bytes(first) == pdf_bytes(second)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_every_phrase_of_the_truth_stands_in_the_word_file(
    tiny: PlanContent, layout: str, seed: int, tmp_path: Path
) -> None:
    variant = vary(layout, seed)
    made = paragraphs_in(write_docx(build_sheet(tiny, layout, variant), tmp_path / "plan.docx"))
    truth = truth_of(tiny, layout, variant)
    told = [phrase for phrases in truth.sections.values() for phrase in phrases]
    told += [item.text for item in (*truth.outcomes, *truth.needs)] + [i.what for i in truth.provision]
    if layout == "L10":  # a system's print: ligatures, soft hyphens, lost spaces
        letters = unicodedata.normalize("NFKC", "".join(made)).replace("\u00ad", "")
        printed = "".join(letters.split())
        assert [phrase for phrase in told if "".join(phrase.split()) not in printed] == []
    else:
        assert [phrase for phrase in told if not any(phrase in paragraph for paragraph in made)] == []


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_a_full_plan_has_every_section(tiny: PlanContent, layout: str) -> None:
    social_care = {"H"} if layout == "L5" else {"H1", "H2"}
    assert set(truth_of(tiny, layout).sections) == {*"ABCDEFG", *social_care, *"IJK"}


def test_seeds_differ_and_seed_nought_is_the_archetype() -> None:
    assert vary("L1", 0) == archetype("L1")
    assert len({vary("L1", seed) for seed in range(12)}) == 12


def test_a_shuffled_plan_keeps_its_areas(tiny: PlanContent) -> None:
    for seed in range(1, 10):
        arranged = arrange(tiny, vary("L2", seed))
        assert sorted(a.name for a in arranged.areas) == sorted(a.name for a in tiny.areas)


def test_every_way_of_writing_a_date_holds_its_numbers(tiny: PlanContent) -> None:
    day = tiny.child.date_of_birth
    for form in DATE_FORMATS:
        written = write_date(day, form)
        assert "14" in written
        assert "16" in written


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("No other social care provision is reasonably required.", True),
        ("Not applicable", True),
        ("Health provision as commissioned. See attached report.", True),
        ("A teaching assistant will read with Robin for 15 minutes a day.", False),
        ("Noah will be met at the gate by his key worker each day.", False),
    ],
)
def test_null_statements_are_told_from_provision(text: str, nothing: bool) -> None:
    assert bool(NOTHING.match(text)) is nothing


def test_text_is_compared_by_letters_and_digits() -> None:
    assert fold("The ‘ofﬁce’ –  20 minutes (K2)") == fold("the office - 20 min\u00adutes")


def test_templates_hold_prompts_and_no_child() -> None:
    for sheet in (national(), authority()):
        texts = [p.text for p in sheet.paragraphs()]
        assert "Click here to enter a date." in texts
        assert not any(p.section for p in sheet.paragraphs())


def test_the_written_content_fits_the_model() -> None:
    plans = {c.id.lower(): c for c in contents()}
    for path in sorted((CONTENT / "advice").glob("*.yaml")):
        advice = load_advice(path)
        sheet = build_advice(advice, plans[advice.plan.lower()].child)
        assert sheet.words() > 200, path.name
    review = load_review(CONTENT / "review.yaml")
    assert build_review(review, plans[review.plan].child).words() > 500


def test_the_samples_are_long_enough_and_show_every_layout_in_both_formats() -> None:
    made = list(samples())
    plans = [s for s in made if "layout L" in s.shows]
    shown = {(s.shows.split("layout ")[1][:2], s.name.rsplit(".")[-1]) for s in plans}
    assert shown == {(layout, suffix) for layout in LAYOUTS for suffix in ("docx", "pdf")}
    for sample in plans:
        assert 3000 <= sample.sheet.words() <= 8000, sample.name
    assert all(f"`{s.name}`" in readme(made) for s in made)
    assert len({s.name for s in made}) == len(made)


def test_bad_files_are_made(tmp_path: Path) -> None:
    for name, (maker, _) in BAD.items():
        made = maker(tmp_path / name)
        assert made.exists()
        assert (made.stat().st_size == 0) == name.startswith("empty")


def faithful(truth: Truth) -> Plan:
    """A plan as a perfect reader would give it."""
    place = Place()
    sections = {
        code: Section(code, tuple(Passage(t, place) for t in told), (place,), 1.0)
        for code, told in truth.sections.items()
    }
    subject: dict[str, Any] = {k: v for k, v in truth.subject.items() if k not in ("nhs", "upn")}
    return Plan(
        document=Document("plan.docx", "docx", "", ()),
        kind="plan",
        kind_confidence=1.0,
        status=truth.status,  # type: ignore[arg-type]
        subject=Subject(**subject, identifiers={"nhs": "9991234567", "upn": "Z912345678901"}),
        dates=Dates(**truth.dates),
        sections=sections,
        absent=(),
        empty=(),
        needs=tuple(Need("n", i.section, i.area, i.text, (), place) for i in truth.needs),
        outcomes=tuple(Outcome("o", i.text, i.tier, i.area, i.steps, (), place) for i in truth.outcomes),  # type: ignore[arg-type]
        provision=tuple(
            Provision("p", i.section, i.text, i.what, i.who, i.frequency, None, None, None, (), (), (), place)
            for i in truth.provision
        ),
        advice=tuple(
            AdviceEntry("k", a.title, a.author, a.role, a.organisation, a.date, None, False, a.appended)
            for a in truth.advice
        ),
    )


@pytest.mark.parametrize("layout", ALL_LAYOUTS)
def test_a_faithful_reader_gets_full_marks(tiny: PlanContent, layout: str) -> None:
    truth = truth_of(tiny, layout)
    for name, tally in compare(faithful(truth), truth).items():
        assert not tally.notes, name
        assert score(name, tally) == (0.0 if name == "wrong" else 1.0)


def test_what_is_lost_misplaced_or_made_up_is_counted(tiny: PlanContent) -> None:
    truth = truth_of(tiny, "L3")
    plan = faithful(truth)
    stray = replace(plan.sections["F"], passages=plan.sections["F"].passages + plan.sections["E"].passages)
    sections = {**plan.sections, "F": stray, "E": replace(plan.sections["E"], passages=())}
    tallies = compare(
        replace(plan, sections=sections, outcomes=plan.outcomes[1:], needs=plan.needs * 2, status="draft"),
        truth,
    )
    count = len(truth.sections["E"])
    assert (tallies["phrases"].missed, tallies["wrong"].missed) == (count, count)
    assert tallies["outcomes"].missed == 1
    assert tallies["needs"].extra == len(truth.needs)
    assert tallies["status"].missed == 1
    assert tallies["provision"].f1 == 1.0
