"""Action table: one landscape table holds E to H2, one row an outcome; bracketed letters elsewhere."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "Date of issue of this plan*",
    "cover_review": "Date of next review*",
    "crest": "Badge of Harrowmere Metropolitan Council",
    "sec_A": "Section (A): All about me – views, interests and aspirations",
    "voice": "What I like, what matters to me and what I want (in the child or young person's own words)*",
    "voice_how": "How I gave my views, and who helped me",
    "parents": "What my family say (parent or carer views)*",
    "aspirations": "My hopes and dreams",
    "adulthood": "Year 9 and older: what I want as an adult – job, where I live, friends and "
    "community, staying well",
    "g_A": "Fields marked * must be filled in.",
    "sec_B": "Section (B): Special educational needs",
    "g_B": "Record every need that was assessed, under its area. Give each a number (B1, B2 and so on).",
    "area_ci": "Communication and interaction",
    "area_cl": "Cognition and learning",
    "area_semh": "Social, emotional and mental health",
    "area_sp": "Sensory and physical",
    "strengths": "Strengths",
    "sec_C": "Section (C): Health needs",
    "g_C": "Only health needs that relate to the child's SEN are required here.",
    "none_C": "Enter ‘none’ if health professionals have confirmed that there are no such needs.",
    "sec_D": "Section (D): Social care needs",
    "g_D": "Only social care needs that relate to the child's SEN or to a disability are required here.",
    "none_D": "Enter ‘none’ if social care have confirmed that there are no such needs.",
    "sec_E": "Section (E) Outcome",
    "o_what": "what will change",
    "o_when": "by when",
    "o_measure": "how we will tell",
    "sec_F": "Section (F) Special educational provision",
    "p_lead": "what is provided",
    "p_who": "who by",
    "p_freq": "how often",
    "p_dur": "how long",
    "p_group": "group size",
    "p_link": "need met (number)",
    "g_E": "Each row begins with an outcome and gives the provision which will help to reach it. "
    "Aims in the child's "
    "words belong in Section A.",
    "g_F": "Say exactly what will be done. “Twenty minutes, three times a week, with a teaching "
    "assistant trained "
    "in the programme, in a group of no more than four” is specific.",
    "sec_G": "Section (G) Health provision",
    "sec_H1": "Section (H1) Social care under CSDPA 1970 s.2",
    "sec_H2": "Section (H2) Other social care",
    "g_H": "Keep H1 and H2 apart: the duties differ.",
    "sec_I": "Section (I): Placement",
    "g_I": "Blank in the proposed plan. The final plan names the institution or its type.",
    "sec_J": "Section (J): Personal budget",
    "g_J": "Direct payments may only be made with the agreement of the person who receives them.",
    "sec_K": "Section (K): Advice and information used",
    "k_what": "Report",
    "k_author": "Name",
    "k_role": "Title and service",
    "k_date": "Date of report",
    "sign": "Authorised signatory",
    "notes": "The authority must review this plan at least once every 12 months.",
}


def build(w: Words) -> Any:
    """Harrowmere's action-table template."""
    d = kit.new("Tahoma", landscape=True)
    kit.crest(d, w.text("crest"))
    d.add_heading("One plan for education, health and care (EHC plan)", 0)
    kit.pairs(
        d,
        [
            ("Full name*", ""),
            ("Known as", ""),
            ("Date of birth*", "__/__/____"),
            ("NHS number", ""),
            (w["cover_issue"], "__/__/____"),
            (w["cover_review"], "__/__/____"),
        ],
    )
    kit.guide(d, w["notes"])
    _before(d, w)
    _table(d, w)
    _rest(d, w)
    kit.page_footer(d, "Harrowmere EHC plan")
    return d


def _before(d: Any, w: Words) -> None:
    if w["sec_A"]:
        kit.head(d, w["sec_A"])
        kit.guide(d, w["g_A"])
        kit.pairs(d, [(w[key], "") for key in ("voice", "voice_how", "parents", "aspirations", "adulthood")])
    if w["sec_B"]:
        kit.head(d, w["sec_B"])
        kit.guide(d, w["g_B"])
        table = kit.grid(d, ["Area", *w.some("strengths"), "Needs"], 0)
        for area in w.areas():
            table.add_row().cells[0].text = area
    for letter in "CD":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            kit.guide(d, w[f"none_{letter}"])


def _table(d: Any, w: Words) -> None:
    kit.head(d, "Outcomes and provision (sections E, F, G, H1 and H2)")
    kit.guide(d, w["g_E"])
    kit.guide(d, w["g_F"])
    kit.guide(d, w["g_H"])
    details = w.joined("p_who", "p_freq", "p_dur", "p_group", "p_link")
    outcome = f"{w['sec_E']} ({w.joined('o_what', 'o_when', 'o_measure')})" if w["sec_E"] else None
    special = f"{w['sec_F']} ({w.joined('p_lead')}, {details})" if w["sec_F"] else None
    social = [w["sec_H"]] if w["sec_H"] else w.some("sec_H1", "sec_H2")
    kit.grid(d, [outcome, special, w["sec_G"], *social], 6)


def _rest(d: Any, w: Words) -> None:
    for letter in "IJ":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, [*w.some("k_what", "k_author", "k_role", "k_date"), "Attached?"], 4)
    if w["sign"]:
        kit.grid(d, [w["sign"], "Signature", "Date signed"], 1)
