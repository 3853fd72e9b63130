"""Faults, one at a time: which wording is taken out or put wrong, and the code that has to be found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.second_templates import spoil

ALL = ("national", "stacked", "linear", "action", "first_person", "merged")
Change = Mapping[str, str | None]


@dataclass(frozen=True)
class Fault:
    """One fault, or a near miss where no code is expected."""

    name: str
    code: str | None
    change: Change = field(default_factory=dict)
    layouts: tuple[str, ...] = ALL
    after: Callable[[Any], None] | None = None
    also: tuple[str, ...] = ()
    """Codes that may stand beside it, since the same words earn them too."""


def _but(*left: str) -> tuple[str, ...]:
    return tuple(name for name in ALL if name not in left)


def _lost(slot: str, code: str, *left: str) -> Fault:
    return Fault(f"no_{slot}", code, {slot: None}, _but(*left))


def _said(
    name: str, slot: str, words: str, code: str | None = "guidance_wrong", also: tuple[str, ...] = ()
) -> Fault:
    return Fault(name, code, {slot: words}, also=also)


MISSING = [
    *(_lost(f"sec_{code}", "section_absent") for code in ("C", "D", "G", "H1", "H2", "I", "J", "K")),
    Fault("no_sec_E", "section_absent", {"sec_E": None}, ("linear", "first_person")),
    Fault("no_sec_F", "section_absent", {"sec_F": None}, ("linear", "first_person", "merged")),
    Fault(
        "h_joined",
        "sections_not_separate",
        {
            "sec_H1": None,
            "sec_H2": None,
            "sec_H": "Section H: Social care provision (H1 and H2)",
            "g_H": None,
        },
    ),
    _lost("k_author", "advice_author_missing"),
    _lost("k_role", "advice_role_missing"),
    _lost("k_date", "advice_date_missing"),
    # The first-person shapes still have the child's own hopes, and a section's title names the child's views.
    _lost("voice", "voice_missing", "linear", "action", "first_person"),
    # "Choose the method from the list", says the note of the case system's template.
    _lost("voice_how", "voice_method_missing", "merged"),
    _lost("parents", "parents_views_missing"),
    *(_lost(f"area_{area}", "area_missing") for area in ("ci", "cl", "semh", "sp")),
    _lost("strengths", "strengths_missing"),
    Fault("no_o_what", "outcome_what_missing", {"o_what": None}, ("linear", "first_person", "merged")),
    _lost("o_when", "outcome_when_missing"),
    _lost("o_measure", "outcome_measure_missing"),
    _lost("p_who", "provision_who_missing"),
    _lost("p_freq", "provision_frequency_missing"),
    _lost("p_dur", "provision_duration_missing"),
    _lost("p_group", "provision_group_missing"),
    Fault("no_p_link", "thread_missing", {"p_link": None}, ("stacked", "first_person", "merged")),
    _lost("none_C", "none_answer_missing"),
    _lost("none_D", "none_answer_missing"),
    _lost("adulthood", "adulthood_missing", "linear", "merged"),
    _lost("cover_issue", "issue_date_missing"),
    _lost("cover_review", "review_date_missing"),
    _lost("sign", "sign_off_missing"),
]

WRONG = [
    _said(
        "d_says_health",
        "g_D",
        "List here the health needs that relate to the child's special educational needs.",
    ),
    _said("c_says_social", "g_C", "State each social care need that was found by the assessment."),
    _said("if_funding", "notes", "Provision set out in this plan will be made only if funding allows."),
    _said("f_loose", "g_F", "Section F need not be specified or quantified."),
    _said("f_flexible", "g_F", "Do not state hours: leave the wording open so that the school can decide."),
    _said(
        "letters",
        "notes",
        "Write the outcomes in Section F and the special educational provision in Section E.",
    ),
    _said("two_years", "notes", "The plan will be reviewed every two years."),
    _said("ends_19", "notes", "EHC plans end at 19."),
    _said("ends_18", "notes", "This plan will cease when the young person turns 18."),
    _said("h1_adults", "g_H", "H1 is for young people who are over 18."),
    _said("salt_g", "g_F", "Speech and language therapy must always be recorded in Section G."),
    _said("train_g", "g_F", "Health provision which educates or trains the child belongs in Section G."),
    _said("primary_only", "g_B", "Record only the primary need in Section B."),
    _said("hours_outcome", "g_E", "State the number of hours of support as the outcome."),
    _said("name_in_draft", "g_I", "The school must be named in the draft plan."),
    _said("ten_days", "notes", "Parents have 10 days in which to comment on the draft plan."),
    _said("weeks_26", "notes", "The final plan must be issued within 26 weeks of the request."),
    _said("no_appeal", "notes", "Parents cannot appeal against the contents of Section F."),
    _said(
        "blank_d",
        "none_D",
        "If there are no social care needs leave Section D blank.",
        also=("none_answer_missing",),
    ),
    _said("year_11", "notes", "Preparation for adulthood is only needed from Year 11."),
    _said("k_optional", "notes", "The advice listed in Section K does not need to be attached to the plan."),
]

OLD_TERMS = [
    _said(f"old_{name}", "notes", words, "superseded_term")
    for name, words in (
        ("statement", "Attach the statement of special educational needs and the last review."),
        ("action_plus", "Say what was tried at School Action Plus."),
        ("ccg", "Health provision must be agreed by the CCG before the plan is issued."),
        ("ccg_long", "Send a copy to the Clinical Commissioning Group."),
        ("connexions", "Invite the Connexions adviser to the review."),
        ("pct", "Name the contact at the PCT."),
        ("lda", "For those over 16 attach the Learning Difficulty Assessment."),
        ("levels", "Give attainment as National Curriculum levels."),
        ("p_scales", "Record progress in P scales."),
        ("besd", "State whether the child has BESD."),
    )
]

VAGUE = [
    _said("vague_access", "g_F", "Describe the provision, e.g. access to a quiet space.", "prompt_vague"),
    _said(
        "vague_regular",
        "g_F",
        "For example: regular input from a speech and language therapist.",
        "prompt_vague",
    ),
    _said("vague_needed", "g_F", "For example: “Adult support as and when required.”", "prompt_vague"),
    _said("vague_chances", "g_F", "Example: opportunities for small group work.", "prompt_vague"),
    _said("vague_outcome", "g_E", "For example: “Sam will make progress in reading.”", "prompt_vague"),
    _said("vague_confident", "g_E", "e.g. to improve confidence and self-esteem", "prompt_vague"),
]

ACCESS = [
    Fault("bare_headings", "heading_not_styled", after=spoil.bare_headings),
    Fault("heads_unmarked", "table_header_unmarked", after=spoil.unmark_last_table),
    Fault("no_alt", "picture_undescribed", after=spoil.no_alt),
    Fault("no_language", "language_unset", after=spoil.no_language),
    Fault("french", "language_unset", after=spoil.french),
    Fault("pale", "contrast_low", after=spoil.pale),
    Fault("dark_on_dark", "contrast_low", after=spoil.dark_on_dark),
    Fault(
        "pale_prompt", "contrast_low", layouts=("national", "first_person", "merged"), after=spoil.pale_prompt
    ),
    Fault("nested", "reading_order", after=spoil.nested),
    Fault(
        "unnamed_control",
        "field_unnamed",
        layouts=("national", "first_person", "merged"),
        after=spoil.unnamed,
    ),
    Fault("unnamed_merge", "field_unnamed", layouts=("stacked", "merged"), after=spoil.unnamed_merge),
]

FAULTS = [*MISSING, *WRONG, *OLD_TERMS, *VAGUE, *ACCESS]

RIGHT = [
    _said("c_points_to_d", "g_C", "Health needs only. Social care needs go in Section D.", None),
    _said(
        "d_points_to_c",
        "g_D",
        "Social care needs only: health needs are recorded in Section C, not here.",
        None,
    ),
    _said("d_condition", "g_D", "Include social care needs that arise from a health condition.", None),
    _said("funding_no_bar", "notes", "Provision may not be refused because funds are short.", None),
    _said("not_19", "notes", "Plans do not end automatically at 16 or at 19.", None),
    _said(
        "under_fives",
        "notes",
        "For a child under five, think about a review every three to six months.",
        None,
    ),
    _said(
        "statement_word",
        "notes",
        "Read the statement below before you sign, and write a short personal statement.",
        None,
    ),
    _said("ccg_before", "notes", "Send a copy to the integrated care board (formerly the CCG).", None),
    _said("vague_forbidden", "g_F", "Do not write “access to”, “regular” or “as required”.", None),
    _said(
        "vague_criticised",
        "g_F",
        "“Access to a therapist” is too vague: say who does what, and how often.",
        None,
    ),
    _said("hours_not_outcome", "g_E", "“Twelve hours of mentoring” is provision, not an outcome.", None),
    _said("weak_not_outcome", "g_E", "Avoid outcomes such as “Sam will make progress in reading.”", None),
    _said(
        "fifteen_days", "notes", "Parents have at least 15 days in which to comment on the draft plan.", None
    ),
    _said("appeal", "notes", "Parents may appeal to the Tribunal about sections B, F and I.", None),
    _said("h1_na", "g_H", "For a young person of 18 or over write ‘Not applicable’ in H1.", None),
    _said(
        "therapy_f",
        "g_F",
        "Speech and language therapy normally belongs in Section F, not in Section G.",
        None,
    ),
    _said(
        "curriculum_year",
        "notes",
        "Give the National Curriculum year group (NCY) and the level of any key stage test.",
        None,
    ),
    _said(
        "not_blank",
        "none_D",
        "Do not leave this section blank: write ‘none’ where there are no social care needs.",
        None,
    ),
    Fault("dark_red", None, after=spoil.dark_red),
    Fault("white_on_blue", None, after=spoil.white_on_blue),
    Fault("usual_prompt", None, layouts=("national", "first_person", "merged"), after=spoil.usual_prompt),
    Fault("decorative", None, after=spoil.decorative),
]
