"""The national shape: landscape, one table an area with B, F and E as columns; C | G | E; D | H1 | H2 | E."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "Date this plan was issued",
    "cover_review": "Date by which this plan must be reviewed",
    "crest": "Crest of Ravensby Council: a rook over three waves",
    "sec_A": "A – The views, interests and aspirations of the child or young person and their parents",
    "voice": "A1 – What the child or young person tells us, in their own words",
    "voice_how": "How we gathered these views (for example by talking, drawing, signing or watching "
    "what they choose)",
    "parents": "A2 – What the parents or carers tell us",
    "aspirations": "Hopes for the future, near and far",
    "adulthood": "From Year 9 onwards: preparing for adulthood – work, a home of their own, friends "
    "and community, health",
    "g_A": "Write in the person's own words and say who is speaking. Do not correct or tidy what a "
    "child says.",
    "sec_B": "B – Special Educational Needs",
    "sec_F": "F – Special Educational Provision",
    "sec_E": "E – Outcomes",
    "area_ci": "Communication and interaction",
    "area_cl": "Cognition and learning",
    "area_semh": "Social, emotional and mental health",
    "area_sp": "Sensory and/or physical",
    "strengths": "Strengths: what is going well in this area",
    "g_B": "Column B must set out all of the needs found by the assessment, one in each row.",
    "p_lead": "For each need write: what will be done",
    "p_who": "who will do it and with which training",
    "p_freq": "how often",
    "p_dur": "for how long each time",
    "p_group": "alone or in what size of group",
    "p_link": "Number the provision after the need in column B that it meets.",
    "g_F": "Provision must be detailed, specific and normally quantified (Code of Practice, 9.69).",
    "o_what": "What will the child be able to do",
    "o_when": "by what date",
    "o_measure": "and how will everyone know that it has happened?",
    "g_E": "An outcome is the difference made to this child. It is not a service or a number of hours.",
    "sec_C": "C – Health needs that relate to the special educational needs",
    "sec_G": "G – Health provision",
    "g_C": "List each health need that relates to the child's special educational needs.",
    "none_C": "If none were found write: ‘No health needs identified’. Do not leave this column blank.",
    "sec_D": "D – Social care needs that relate to the special educational needs or disability",
    "sec_H1": "H1 – Social care provision under section 2 of the Chronically Sick and Disabled "
    "Persons Act 1970",
    "sec_H2": "H2 – Any other social care provision",
    "g_D": "List each social care need that relates to the child's special educational needs or to a "
    "disability.",
    "none_D": "If none were found write: ‘No social care needs identified’. Do not leave this column blank.",
    "g_H": "H1 is for those under 18. For a person of 18 or over, write ‘Not applicable’ in H1.",
    "sec_I": "I – Placement",
    "g_I": "Leave blank in a draft. In a final plan give the name and type of the school, or the type alone.",
    "sec_J": "J – Personal budget and direct payments",
    "g_J": "Say whether there is a personal budget, what it is for and how it is to be used. If "
    "none, write ‘None’.",
    "sec_K": "K – The advice and information gathered during the assessment",
    "k_what": "Advice requested",
    "k_author": "Name of author",
    "k_role": "Role",
    "k_date": "Date received",
    "sign": "Signed on behalf of the local authority",
    "notes": "This plan must be reviewed within 12 months of the date on which it was first made, "
    "and every year after.",
}


def build(w: Words) -> Any:
    """The national template in Ravensby's words."""
    d = kit.new(landscape=True)
    kit.crest(d, w.text("crest"))
    d.add_heading("Education, Health and Care Plan", 0)
    _cover(d, w)
    _views(d, w)
    _areas(d, w)
    _health(d, w)
    _care(d, w)
    _rest(d, w)
    kit.page_footer(d, "Ravensby Council – EHC plan template, version 4")
    return d


def _cover(d: Any, w: Words) -> None:
    kit.pairs(
        d,
        [
            ("Name", kit.control("Full name", "Full name")),
            ("Name they like to be called", kit.control("Preferred name", "Preferred name")),
            ("Date of birth", kit.date("Date of birth", "dd/mm/yyyy")),
            ("NHS number", kit.control("NHS number", "NHS number")),
            ("Languages spoken at home", kit.control("Languages", "Languages")),
            ("Looked after child?", kit.choice("Looked after", "Yes", "No")),
            (w["cover_issue"], kit.date("Issue date", "dd/mm/yyyy")),
            (w["cover_review"], kit.date("Review date", "dd/mm/yyyy")),
            (
                "Status of plan",
                [kit.tick("Draft"), " Draft  ", kit.tick("Final"), " Final  ", kit.tick("Am"), " Amended"],
            ),
        ],
    )
    kit.guide(d, w["notes"])


def _views(d: Any, w: Words) -> None:
    if not w["sec_A"]:
        return
    kit.head(d, w["sec_A"])
    kit.guide(d, w["g_A"])
    keys = ("voice", "voice_how", "parents", "aspirations", "adulthood")
    kit.pairs(d, [(w[key], "") for key in keys])


def _areas(d: Any, w: Words) -> None:
    kit.head(d, "Special educational needs, provision and outcomes (sections B, F and E)")
    for key in ("g_B", "g_F", "g_E"):
        kit.guide(d, w[key])
    kit.guide(d, w.joined("p_lead", "p_who", "p_freq", "p_dur", "p_group") + ". " + w.text("p_link"))
    kit.guide(d, w.joined("o_what", "o_when", "o_measure", by=" "))
    for area in w.areas():
        kit.head(d, area, 2)
        above = [area, *w.some("strengths")]
        kit.grid(d, w.some("sec_B", "sec_F", "sec_E"), 3, above)


def _health(d: Any, w: Words) -> None:
    kit.head(d, "Health needs, provision and outcomes (C, G and E)")
    kit.guide(d, w["g_C"])
    kit.guide(d, w["none_C"])
    kit.grid(d, w.some("sec_C", "sec_G", "sec_E"), 3)


def _care(d: Any, w: Words) -> None:
    kit.head(d, "Social care needs, provision and outcomes (D, H1, H2 and E)")
    kit.guide(d, w["g_D"])
    kit.guide(d, w["none_D"])
    kit.guide(d, w["g_H"])
    heads = [w["sec_H"]] if w["sec_H"] else w.some("sec_H1", "sec_H2")
    kit.grid(d, [w["sec_D"], *heads, w["sec_E"]], 3)


def _rest(d: Any, w: Words) -> None:
    for letter in "IJ":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            d.add_paragraph("")
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, [*w.some("k_what", "k_author", "k_role", "k_date"), "Appended YES / NO"], 4)
    if w["sign"]:
        kit.head(d, w["sign"])
        kit.grid(d, ["Name of officer", "Signature", "Date"], 1)
