# ruff: noqa: E501 - the documents of tests read better unbroken
"""Every word of a plan in its own section: the traps of real layouts, each with its opposite."""

from __future__ import annotations

import pytest

from tests.plans.build import COVER, TITLES, WORDS, bullet, head, para, plan_with, read, table, texts, wide


def _bold(*titles: str) -> list[object]:
    return [para(t, bold=True) for t in titles]


@pytest.mark.parametrize(("level", "size"), [(1, None), (None, 14.0)])
def test_headings_by_level_and_by_size(level: int | None, size: float | None) -> None:
    blocks: list[object] = []
    for code, title in TITLES.items():
        blocks += [
            para(f"Section {code}: {title}", bold=True, level=level, size=size),
            para(f"{title} {WORDS}", size=11.0),
        ]
    plan = read(*COVER, *blocks)
    assert [len(texts(plan, c)) for c in TITLES] == [1] * 11
    assert plan.absent == ()
    assert plan.empty == ()


def test_prose_that_mentions_sections_stays_where_it_is() -> None:
    plan = plan_with(
        head("Section B: Special educational needs"),
        "See Section F and the reports listed in section K.",
        "Section F sets out what is done about this.",
        "Support under section 17 and section 2 of the CSDPA is not needed (A, PR).",
        missing="B",
    )
    assert len(texts(plan, "B")) == 3


def test_columns_are_sections_in_any_order() -> None:
    plan = plan_with(
        table(
            [
                wide(
                    para("Special Educational Needs and Provision (B-F-E)", bold=True),
                    para("Cognition and Learning", bold=True),
                    span=3,
                )
            ],
            _bold("F – Special Educational Provision", " E – Outcomes", "B – Special Educational Needs"),
            [
                "Daily reading with a teaching assistant.",
                "By July 2026 Amy will read a page.",
                "1. Amy reads single words.",
            ],
            ["", "", "2."],
        ),
        missing="BFE",
    )
    assert texts(plan, "B") == ["1. Amy reads single words."]
    assert texts(plan, "F") == ["Daily reading with a teaching assistant."]
    assert texts(plan, "E") == ["By July 2026 Amy will read a page."]
    assert plan.outcomes[0].area == "Cognition and learning"


def test_strengths_rows_of_a_column_table_belong_to_b() -> None:
    plan = plan_with(
        table(
            [
                wide(
                    para("Special Educational Needs and Provision (B-F-E)", bold=True),
                    para("Cognition and Learning", bold=True),
                    span=3,
                )
            ],
            [wide(para("Strengths", bold=True), span=3)],
            [wide("Amy is a keen painter.", span=3)],
            _bold("B", "F", "E"),
            ["Amy reads words.", "Reading daily.", "Amy will read a page."],
        ),
        missing="BFE",
    )
    assert texts(plan, "B") == ["Amy is a keen painter.", "Amy reads words."]
    assert [n.text for n in plan.needs if n.section == "B"] == ["Amy reads words."]


def test_h1_and_h2_as_columns() -> None:
    plan = plan_with(
        table(
            _bold("D", "H1", "H2", "E"),
            ["Amy needs a break.", "Short breaks weekly.", "None.", "Amy will stay a night away."],
        ),
        missing="DHE",
    )
    assert texts(plan, "D") == ["Amy needs a break."]
    assert texts(plan, "H1") == ["Short breaks weekly."]
    assert texts(plan, "H2") == ["None."]
    assert texts(plan, "E") == ["Amy will stay a night away."]
    assert "H1" not in plan.absent


def test_a_section_that_appears_many_times_is_one_with_several_places() -> None:
    plan = plan_with(
        head("OUTCOMES AND SUPPORT PLAN"),
        head("Cognition and learning", 2), head("Section E – Desired Outcomes", 3), "Amy will read a page.",
        head("Section F – Provision", 3), "Amy will read daily with a teaching assistant.",
        head("Communication and interaction", 2), head("Section E – Desired Outcomes", 3), "Amy will ask for help.",
        head("Section F – Provision", 3), "Amy will have therapy weekly.",
        missing="EF",
    )  # fmt: skip
    assert texts(plan, "E") == ["Amy will read a page.", "Amy will ask for help."]
    assert len(plan.sections["E"].places) == 2
    assert [o.area for o in plan.outcomes] == ["Cognition and learning", "Communication and interaction"]
    assert [p.area for p in plan.provision if p.section == "F"] == [
        "Cognition and learning",
        "Communication and interaction",
    ]


def test_an_index_is_no_content() -> None:
    index = table(*[[f"Section {c}", t] for c, t in TITLES.items()])
    lines = [f"Section {c}: {t} .......... {n}" for n, (c, t) in enumerate(TITLES.items(), 2)]
    for blocks in ([index], lines):
        body = [b for c, t in TITLES.items() for b in (head(f"Section {c}: {t}"), f"{c} {WORDS}")]
        plan = read(*COVER, *blocks, *body)
        assert all(texts(plan, c) == [f"{c} {WORDS}"] for c in TITLES if c != "H")
        assert all(len(s.places) == 1 for s in plan.sections.values())


def test_a_table_that_is_the_whole_plan_is_no_index() -> None:
    rows = [[f"Section {c}: {t}", f"{c} {WORDS}"] for c, t in TITLES.items()]
    plan = read(*COVER, table(*rows))
    assert all(texts(plan, c) == [f"{c} {WORDS}"] for c in TITLES)


def test_an_index_teaches_the_titles_of_a_plan_without_letters() -> None:
    titles = {c: f"What {t.lower()} mean to Amy" for c, t in TITLES.items()}
    index = table(*[[f"Section {c}", t] for c, t in titles.items()])
    body = [b for c, t in titles.items() for b in (head(t, None), f"{c} {WORDS}")]
    plan = read(*COVER, index, *body)
    assert all(texts(plan, c) == [f"{c} {WORDS}"] for c in TITLES)


def test_titles_without_letters() -> None:
    plan = read(
        *COVER,
        head("All about me", None), WORDS, head("My Special Educational Needs", None), "I find reading hard.",
        head("My health needs", None), "None.", head("My social care needs", None), "None.",
        head("My Outcomes", None), "I will read a book by July 2026.",
        head("FUTURE CHANGES", None), "I move school next year.",
        head("Special Educational Provision Required by Me", None), "A teaching assistant reads with me daily.",
        head("MONITORING ARRANGEMENTS", None), "The school meets my parents.",
        head("Health provision required by me", None), "None.",
    )  # fmt: skip
    assert texts(plan, "E") == ["I will read a book by July 2026."]
    assert texts(plan, "F") == ["A teaching assistant reads with me daily."]
    assert not any("next year" in s.text or "meets" in s.text for s in plan.sections.values())
    assert plan.absent == ("H1", "H2", "I", "J", "K")


def test_letter_and_title_on_two_lines_or_in_two_cells() -> None:
    plan = plan_with(
        head("Section B", None), head("My Special Educational Needs", None), "Amy finds reading hard.",
        table(_bold("A1", "The views of the child"), [wide("Amy likes cats.")]),
        missing="AB",
    )  # fmt: skip
    assert texts(plan, "B") == ["Amy finds reading hard."]
    assert texts(plan, "A") == ["Amy likes cats."]


def test_a_heading_broken_over_two_lines() -> None:
    plan = plan_with(
        para("SECTION B: The child or young person's special educational", bold=True, size=14),
        para("needs", bold=True, size=14),
        "Amy finds reading hard.",
        missing="B",
    )
    assert texts(plan, "B") == ["Amy finds reading hard."]


def test_h_as_one_heading_is_neither_h1_nor_h2_and_neither_is_absent() -> None:
    plan = plan_with(
        head("Section H: Social care provision (sections H1 and H2)"), "None needed.", missing="H"
    )
    assert texts(plan, "H") == ["None needed."]
    assert not {"H", "H1", "H2"} & set(plan.absent)
    assert {"H1", "H2"} <= set(plan_with(missing="H").absent)


def test_absent_and_empty_are_told_apart() -> None:
    plan = plan_with(head("Section J: Personal budget"), "Choose an item.", missing="JG")
    assert plan.absent == ("G",)
    assert plan.empty == ("J",)


def test_a_null_statement_fills_a_section_and_is_no_item() -> None:
    plan = plan_with(
        head("Section G: Health provision"), "None identified.", head("Section D: Social care needs"),
        "Not known to social care.", head("Section H: Social care provision"), "See attached report.", missing="GDH",
    )  # fmt: skip
    assert not {"G", "D", "H"} & set(plan.empty)
    assert not [p for p in plan.provision if p.section in ("G", "H")]
    assert not [n for n in plan.needs if n.section == "D"]


def test_struck_text_is_out() -> None:
    plan = plan_with(
        head("Section E: Outcomes"), para("Amy will swim.", strike=True), "Amy will read.", missing="E"
    )
    assert texts(plan, "E") == ["Amy will read."]
    assert [o.text for o in plan.outcomes] == ["Amy will read."]


def test_a_closing_block_is_not_absorbed() -> None:
    plan = plan_with(
        head("Section K: Advice"), bullet("Educational psychology advice, Dr Lee, 1 May 2024"),
        table(["Officer name", "Signature", "Date"], ["J Brown", "", "3/3/2024"]), missing="K",
    )  # fmt: skip
    assert len(plan.advice) == 1
    assert "Brown" not in plan.sections["K"].text


def test_reports_appended_to_a_plan_are_no_part_of_its_sections() -> None:
    plan = plan_with(
        head("Section K: Advice"), table(["Appendix", "Advice", "Author", "Date"], ["K1", "Educational psychology", "Dr Lee", "1/5/24"]),
        head("Appendix K1"), head("Educational Psychology Report"), head("Outcomes", 2), "Amy will count to ten.",
        head("Section F:"), "Amy should have daily mathematics.", missing="K",
    )  # fmt: skip
    everything = " ".join(s.text for s in plan.sections.values())
    assert "count to ten" not in everything
    assert "daily mathematics" not in everything
    assert plan.advice[0].text_found


def test_stacked_tables_switch_sections_by_their_labels() -> None:
    plan = plan_with(
        table(
            [wide(para("Cognition and learning", bold=True), span=4)],
            [wide(para("Strengths", bold=True), span=4)], [wide("Amy paints.", span=4)],
            [wide(para("Needs", bold=True), span=4)], [wide("1. Amy reads words.", span=4)],
            [wide(para("Long Term / Life Outcomes", bold=True), span=4)], [wide("Amy will read novels.", span=4)],
            [wide(para("Medium Term Outcomes", bold=True), span=4)], [wide("Amy will read a page.", span=4)],
            _bold("Special Educational Provision", "By Whom", "Frequency", "Which Need Does This Provision Meet"),
            ["Reading practice", "Teaching assistant", "Daily, 15 minutes", "Need 1"],
            ["Paired reading", "Class teacher", "", "Need 1"],
        ),
        missing="BEF",
    )  # fmt: skip
    assert texts(plan, "B") == ["Amy paints.", "1. Amy reads words."]
    assert [(o.text, o.tier) for o in plan.outcomes] == [
        ("Amy will read novels.", "long"),
        ("Amy will read a page.", "medium"),
    ]
    assert [(p.what, p.who, p.frequency) for p in plan.provision if p.section == "F"] == [
        ("Reading practice", "Teaching assistant", "Daily, 15 minutes"),
        ("Paired reading", "Class teacher", None),
    ]


def test_no_word_of_a_section_is_lost() -> None:
    words = [f"word{n} said about Amy in this place." for n in range(12)]
    plan = plan_with(
        head("Section B: Special educational needs"), words[0], bullet(words[1]), head("Cognition and learning", 2), words[2],
        table([words[3], words[4]], [words[5], [bullet(words[6]), words[7]]]), table([wide(words[8])], [words[9], ""]),
        head("Unheard-of title", 3), words[10], para(words[11], italic=True), missing="B",
    )  # fmt: skip
    assert [w for w in words if w not in plan.sections["B"].text] == []


def test_words_outside_all_sections_are_told_in_numbers() -> None:
    plan = plan_with(head("MONITORING ARRANGEMENTS"), "The school meets the family. " * 40)
    assert len(plan.warnings) == 1
    assert "200 words" in plan.warnings[0]
    assert plan_with(head("MONITORING ARRANGEMENTS"), "The school meets the family.").warnings == ()


def test_a_section_named_only_in_running_headers_is_told() -> None:
    body = [b for c, t in TITLES.items() if c != "C" for b in (head(f"Section {c}: {t}"), WORDS)]
    plan = read(*COVER, *body, headers=("Section C: Health needs",))
    assert plan.absent == ("C",)
    assert any(w.endswith("begin: C.") for w in plan.warnings)
    assert plan_with().warnings == ()
