"""Linear: long statutory titles, decimals below, a contents page, a checklist, tables for E, F, K."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "EHC plan issued on:",
    "cover_review": "To be reviewed on or before:",
    "crest": "Coat of arms of the Borough of Elmsworth",
    "sec_A": "SECTION A: The views, interests and aspirations of the child and their parents, or of "
    "the young person",
    "voice": "1.1 Child or young person's views",
    "voice_how": "How was the child or young person supported to give their views?",
    "parents": "1.2 Parents' views",
    "aspirations": "1.3 Aspirations",
    "adulthood": "1.4 Preparation for adulthood (Year 9 and above)",
    "g_A": "Include play, health, schooling, independence, friendships, further education and future plans "
    "including employment (where practical).",
    "sec_B": "SECTION B: The child or young person's special educational needs",
    "g_B": "All identified needs must be recorded, with how each affects learning. Number each paragraph.",
    "area_ci": "2.1 Communication and interaction",
    "area_cl": "2.2 Cognition and learning",
    "area_semh": "2.3 Social, emotional and mental health difficulties",
    "area_sp": "2.4 Sensory and/or physical needs",
    "strengths": "Strengths and what works well:",
    "sec_C": "SECTION C: The child or young person's health needs which relate to their special "
    "educational needs",
    "g_C": "State health needs identified through the assessment which relate to the special "
    "educational needs.",
    "none_C": "Where no health needs have been identified, please say so: this section must not be "
    "left empty.",
    "sec_D": "SECTION D: The child or young person's social care needs which relate to their special "
    "educational "
    "needs or to a disability",
    "g_D": "State social care needs identified through the assessment which relate to the special "
    "educational needs "
    "or to a disability.",
    "none_D": "Where no social care needs have been identified, please say so: this section must not "
    "be left empty.",
    "sec_E": "SECTION E: The outcomes sought for the child or the young person",
    "g_E": "Outcomes must not be confused with provision: “three hours of speech therapy” is not an outcome. "
    "A good outcome: “By July of Year 6, Sam will order his own lunch in a café without help.”",
    "o_what": "What the child or young person will be able to do",
    "o_when": "By when",
    "o_measure": "Evidence that it has been achieved",
    "sec_F": "SECTION F: The special educational provision required by the child or the young person",
    "g_F": "Provision must be specified for each and every need in Section B. It should be clear how it will "
    "support the outcomes in Section E.",
    "p_lead": "Special educational provision",
    "p_who": "Who will deliver it, and their qualification",
    "p_freq": "How often",
    "p_dur": "For how many minutes",
    "p_group": "Individual or group (state size)",
    "p_link": "Need met (paragraph of Section B)",
    "sec_G": "SECTION G: Any health provision reasonably required by the learning difficulties or "
    "disabilities "
    "which result in the child or young person having special educational needs",
    "sec_H1": "SECTION H1: Any social care provision which must be made for a child or young person under 18 "
    "resulting from section 2 of the Chronically Sick and Disabled Persons Act 1970",
    "sec_H2": "SECTION H2: Any other social care provision reasonably required by the learning "
    "difficulties or "
    "disabilities which result in the child or young person having special educational needs",
    "g_H": "Delete if not applicable: this young person is 18 or over and H1 does not apply.",
    "sec_I": "SECTION I: The name and/or type of the school or other institution to be attended",
    "g_I": "The local authority will consult before it names a school. Do not name one in the draft.",
    "sec_J": "SECTION J: Details of any personal budget and direct payments",
    "g_J": "Parents or the young person may ask for a personal budget when a plan is drafted or reviewed.",
    "sec_K": "SECTION K: The advice and information gathered during the EHC needs assessment",
    "k_what": "Appendix",
    "k_author": "Written by",
    "k_role": "Job title",
    "k_date": "Dated",
    "sign": "Signed by the SEND manager for the Council:",
    "notes": "A plan may be kept until the young person's 25th birthday where they still need it to "
    "finish their "
    "education or training.",
}


def build(w: Words) -> Any:
    """Elmsworth's linear template."""
    d = kit.new("Verdana")
    kit.crest(d, w.text("crest"))
    d.add_heading("EDUCATION, HEALTH AND CARE PLAN", 0)
    d.add_paragraph("For: ").add_run("[Name of child or young person]")
    d.add_paragraph("Date of birth: [DD/MM/YYYY]")
    kit.line(d, w["cover_issue"], " [DD/MM/YYYY]")
    kit.line(d, w["cover_review"], " [DD/MM/YYYY]")
    kit.line(d, "Version of plan: ☐ Draft  ☐ Final  ☐ Amended")
    kit.contents(d, [w[f"sec_{s}"] for s in ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")])
    d.add_page_break()
    kit.guide(d, w["notes"])
    _views(d, w)
    _needs(d, w)
    _middle(d, w)
    _rest(d, w)
    kit.page_footer(d, "[Name] [DOB]")
    return d


def _views(d: Any, w: Words) -> None:
    if w["sec_A"]:
        kit.head(d, w["sec_A"])
        kit.guide(d, w["g_A"])
        kit.head(d, w["voice"], 2)
        kit.line(d, w["voice_how"])
        for key in ("parents", "aspirations", "adulthood"):
            kit.head(d, w[key], 2)
            d.add_paragraph("")


def _needs(d: Any, w: Words) -> None:
    if w["sec_B"]:
        kit.head(d, w["sec_B"])
        kit.guide(d, w["g_B"])
        for area in w.areas():
            kit.head(d, area, 2)
            kit.line(d, w["strengths"])
            kit.line(d, "Identified needs:")
    for letter in "CD":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            kit.guide(d, w[f"none_{letter}"])


def _middle(d: Any, w: Words) -> None:
    if w["sec_E"]:
        kit.head(d, w["sec_E"])
        kit.guide(d, w["g_E"])
        kit.grid(d, w.some("o_what", "o_when", "o_measure"), 4)
    provision = w.some("p_lead", "p_who", "p_freq", "p_dur", "p_group", "p_link")
    if w["sec_F"]:
        kit.head(d, w["sec_F"])
        kit.guide(d, w["g_F"])
        kit.grid(d, provision, 4)
    if w["sec_G"]:
        kit.head(d, w["sec_G"])
        kit.grid(d, ["Health provision", *provision[1:]], 2)
    for label in ("sec_H",) if w["sec_H"] else ("sec_H1", "sec_H2"):
        if w[label]:
            kit.head(d, w[label])
            kit.guide(d, w["g_H"] if label != "sec_H2" else None)
            kit.line(d, "Provision, by whom, how often and for how long:")


def _rest(d: Any, w: Words) -> None:
    for letter in "IJ":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, w.some("k_what", "k_author", "k_role", "k_date"), 4)
    if w["sign"]:
        kit.line(d, w["sign"], " ........................")
        kit.line(d, "Name: ........................ Date: ............")
    kit.head(d, "Checklist before the plan is sent (not part of the plan)")
    for words in (
        "Have the parents been sent the draft and given at least 15 days to comment?",
        "Is every need in Section B met by provision in Section F?",
        "Has the plan been read by a second officer?",
    ):
        kit.line(d, "☐ " + words)
