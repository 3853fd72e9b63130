"""Portrait, area by area: strengths and needs, outcomes, provision in tables under B, E and F."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "Date plan issued",
    "cover_review": "Annual review due by",
    "crest": "Logo of Thornwick County Council",
    "sec_A": "Section A: Views, interests and aspirations",
    "voice": "Summary of the views of the child or young person",
    "voice_how": "Who gathered these views, when, and by what means of communication",
    "parents": "Summary of the views of the parents or carers",
    "aspirations": "Aspirations in the longer term",
    "adulthood": "Preparing for adult life (complete from Year 9): employment, independent living, "
    "community, good health",
    "g_A": "Guidance: keep to what was said. Where someone speaks for the child, say so.",
    "sec_B": "Section B: Special educational needs",
    "g_B": "Guidance: section B specifies all of the child or young person's special educational needs, "
    "not only the primary need.",
    "area_ci": "Communication and Interaction",
    "area_cl": "Cognition and Learning",
    "area_semh": "Social, Emotional and Mental Health",
    "area_sp": "Sensory and Physical",
    "strengths": "Strengths and present levels",
    "sec_E": "Section E: Outcomes",
    "g_E": "Guidance: outcomes should be specific, measurable, achievable, realistic and time-bound "
    "(Code 9.66). "
    "They describe a benefit to the child, never the help given.",
    "o_what": "Outcome: what will be different for the child",
    "o_when": "To be achieved by (end of key stage or date)",
    "o_measure": "How we will know it has been achieved",
    "sec_F": "Section F: Special educational provision",
    "g_F": "Guidance: health or social care provision which educates or trains a child is special "
    "educational "
    "provision and belongs in Section F (Children and Families Act 2014, section 21(5)). "
    "Speech and language therapy will normally be recorded here.",
    "p_lead": "Provision",
    "p_who": "By whom (role and qualification)",
    "p_freq": "Frequency",
    "p_dur": "Length of each session",
    "p_group": "Group size or one-to-one",
    "p_link": "Which need does this provision meet?",
    "sec_C": "Section C: Health needs",
    "g_C": "Guidance: health needs which relate to the child's special educational needs. Other "
    "health conditions "
    "may be mentioned where the parents agree.",
    "none_C": "If there are none, state “None identified by health services” and who said so.",
    "sec_G": "Section G: Health provision",
    "sec_D": "Section D: Social care needs",
    "g_D": "Guidance: social care needs which relate to the child's special educational needs or to "
    "a disability. "
    "Consider children in need and child protection plans where relevant.",
    "none_D": "If the child is not known to social care, or has no social care needs, this must be stated.",
    "sec_H1": "Section H1: Social care provision for a child under 18 (section 2, CSDPA 1970)",
    "sec_H2": "Section H2: Other social care provision reasonably required",
    "g_H": "Guidance: adult social care provision (Care Act 2014) for a young person over 18 goes in H2.",
    "sec_I": "Section I: Name and type of placement",
    "g_I": "Guidance: this section must not be completed in the draft plan.",
    "sec_J": "Section J: Personal budget, including arrangements for direct payments",
    "g_J": "Guidance: state the needs and outcomes to be met by any direct payment, or “Not requested”.",
    "sec_K": "Section K: Advice and information",
    "k_what": "Label and type of advice",
    "k_author": "Author",
    "k_role": "Role and service",
    "k_date": "Date of report",
    "sign": "Signature of authorised officer",
    "notes": "Notes for plan writers: delete all guidance before issue. The final plan is due within "
    "20 weeks of the request.",
}


def build(w: Words) -> Any:
    """Thornwick's portrait template."""
    d = kit.new("Calibri")
    kit.crest(d, w.text("crest"))
    d.add_heading("Education, Health and Care (EHC) Plan", 0)
    kit.pairs(
        d,
        [
            ("Child or young person", [kit.merge("Forename"), " ", kit.merge("Surname")]),
            ("Date of birth", kit.merge("DOB")),
            ("UPN", kit.merge("UPN")),
            ("Current setting", kit.merge("School_Name")),
            ("Year group", kit.merge("NCY")),
            (w["cover_issue"], kit.merge("Issue_Date")),
            (w["cover_review"], kit.merge("Review_Date")),
            ("Status", "Draft / Final / Amended final (delete as applicable)"),
        ],
    )
    kit.guide(d, w["notes"])
    _views(d, w)
    _areas(d, w)
    _other(d, w)
    _rest(d, w)
    kit.page_footer(d, "CONFIDENTIAL when complete")
    return d


def _views(d: Any, w: Words) -> None:
    if w["sec_A"]:
        kit.head(d, w["sec_A"])
        kit.guide(d, w["g_A"])
        for key in ("voice", "voice_how", "parents", "aspirations", "adulthood"):
            if w[key]:
                kit.grid(d, [w[key]], 1)
                d.add_paragraph("")


def _areas(d: Any, w: Words) -> None:
    kit.head(d, "Needs, outcomes and provision (sections B, E and F)")
    for key in ("g_B", "g_E", "g_F"):
        kit.guide(d, w[key])
    for area in w.areas():
        kit.head(d, area, 2)
        if w["sec_B"]:
            kit.head(d, w["sec_B"], 3)
            kit.grid(d, [w["strengths"], "Needs and how they affect learning (number each need)"], 2)
        if w["sec_E"]:
            kit.head(d, w["sec_E"], 3)
            kit.grid(d, w.some("o_what", "o_when", "o_measure"), 2)
        if w["sec_F"]:
            kit.head(d, w["sec_F"], 3)
            kit.grid(d, w.some("p_lead", "p_who", "p_freq", "p_dur", "p_group", "p_link"), 3)


def _other(d: Any, w: Words) -> None:
    provision = ["Provision", *w.some("p_who", "p_freq", "p_dur", "p_link")]
    for letter in ("C", "D"):
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            kit.guide(d, w[f"none_{letter}"])
            kit.grid(d, ["Needs", "Outcomes sought"], 2)
    if w["sec_G"]:
        kit.head(d, w["sec_G"])
        kit.grid(d, provision, 2)
    kit.guide(d, w["g_H"])
    for label in ("sec_H",) if w["sec_H"] else ("sec_H1", "sec_H2"):
        if w[label]:
            kit.head(d, w[label])
            kit.grid(d, provision, 2)


def _rest(d: Any, w: Words) -> None:
    for letter in "IJ":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            d.add_paragraph("")
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, [*w.some("k_what", "k_author", "k_role", "k_date"), "Attached ☐"], 3)
    if w["sign"]:
        d.add_paragraph(w.text("sign") + " ……………………………")
        d.add_paragraph("Date ……………")
