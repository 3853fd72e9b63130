"""First person: 'My views', 'What I need help with'; an index table, letters at the end of headings."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "My plan was issued on",
    "cover_review": "My plan will be looked at again (reviewed) by",
    "crest": "The sunrise logo of Westmarsh Council",
    "sec_A": "My views, my interests and my hopes (Section A)",
    "voice": "What I want you to know about me",
    "voice_how": "How I told you this, and who helped me to say it",
    "parents": "What my parents or carers think",
    "aspirations": "What I want to do when I am older",
    "adulthood": "Getting ready to be an adult (from Year 9): my job, my home, my friends and my health",
    "g_A": "Use my words. If I do not use words, say what you saw me do.",
    "sec_B": "What I need help with: my special educational needs (Section B)",
    "g_B": "Every need found in my assessment is written here.",
    "area_ci": "Talking, listening and getting on with others (communication and interaction)",
    "area_cl": "Thinking and learning (cognition and learning)",
    "area_semh": "Feelings and friendships (social, emotional and mental health)",
    "area_sp": "My senses and my body (sensory and physical)",
    "strengths": "What I am good at",
    "sec_C": "My health needs (Section C)",
    "g_C": "Only my health needs that have to do with my special educational needs go here.",
    "none_C": "If I have no health needs, write that I have none.",
    "sec_D": "My social care needs (Section D)",
    "g_D": "Only my social care needs that have to do with my special educational needs or a "
    "disability go here.",
    "none_D": "If I have no social care needs, write that I have none.",
    "sec_E": "My outcomes: what I will be able to do (Section E)",
    "g_E": "An outcome is something that will be different for me. For example: “By the end of Year "
    "6 I will walk "
    "to the corner shop and buy milk on my own.”",
    "o_what": "What I will be able to do",
    "o_when": "By when",
    "o_measure": "How we will all know I can do it",
    "sec_F": "The help I will get with my learning: special educational provision (Section F)",
    "g_F": "The help must be written so that anyone can tell exactly what I will get.",
    "p_lead": "The help I will get",
    "p_who": "Who will help me",
    "p_freq": "How many times a week or term",
    "p_dur": "How many minutes each time",
    "p_group": "On my own or in a group (how many)",
    "p_link": "Which outcome this helps me reach",
    "sec_G": "The help I will get with my health (Section G)",
    "sec_H1": "The social care help I will get under the Chronically Sick and Disabled Persons Act "
    "(Section H1)",
    "sec_H2": "Other social care help I will get (Section H2)",
    "g_H": "Section H1 is only for me while I am under 18.",
    "sec_I": "My school or college (Section I)",
    "g_I": "Leave this empty until the plan is final.",
    "sec_J": "My personal budget (Section J)",
    "g_J": "If I do not have one, write that I do not.",
    "sec_K": "Reports used to write my plan (Section K)",
    "k_what": "Report",
    "k_author": "Who wrote it",
    "k_role": "Their job",
    "k_date": "When it was written",
    "sign": "Signed for the council by",
    "notes": "I can have this plan until I am 25 if I still need it for my education or training.",
}


def build(w: Words) -> Any:
    """Westmarsh's first-person template."""
    d = kit.new("Arial")
    kit.crest(d, w.text("crest"))
    d.add_heading("My Education, Health and Care Plan", 0)
    name = d.add_paragraph("My name is ")
    kit.put(name, kit.control("My name", "type my name here"))
    known = d.add_paragraph("I like to be called ")
    kit.put(known, kit.control("Known as", "type the name I like"))
    kit.pairs(
        d,
        [
            ("My date of birth", kit.date("Date of birth")),
            (w["cover_issue"], kit.date("Date of issue")),
            (w["cover_review"], kit.date("Review by")),
        ],
    )
    _index(d, w)
    kit.guide(d, w["notes"])
    _mine(d, w)
    _help(d, w)
    _rest(d, w)
    kit.page_footer(d, "OFFICIAL – SENSITIVE [PERSONAL]")
    return d


def _index(d: Any, w: Words) -> None:
    d.add_paragraph("What is in my plan").runs[0].bold = True
    table = kit.grid(d, ["Section", "What it says"], 0)
    for code in ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K"):
        if words := w[f"sec_{code}"]:
            cells = table.add_row().cells
            cells[0].text, cells[1].text = code, words.split(" (")[0]
    d.add_page_break()


def _mine(d: Any, w: Words) -> None:
    if w["sec_A"]:
        kit.head(d, w["sec_A"])
        kit.guide(d, w["g_A"])
        for key in ("voice", "voice_how", "parents", "aspirations", "adulthood"):
            if w[key]:
                kit.head(d, w[key], 2)
                d.add_paragraph("")
    if w["sec_B"]:
        kit.head(d, w["sec_B"])
        kit.guide(d, w["g_B"])
        for area in w.areas():
            kit.head(d, area, 2)
            kit.grid(d, [*w.some("strengths"), "What I find hard"], 2)
    for letter in "CD":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            kit.guide(d, w[f"none_{letter}"])


def _help(d: Any, w: Words) -> None:
    if w["sec_E"]:
        kit.head(d, w["sec_E"])
        kit.guide(d, w["g_E"])
        kit.grid(d, w.some("o_what", "o_when", "o_measure"), 4)
    columns = w.some("p_lead", "p_who", "p_freq", "p_dur", "p_group", "p_link")
    social = ("sec_H",) if w["sec_H"] else ("sec_H1", "sec_H2")
    for label in ("sec_F", "sec_G", *social):
        if w[label]:
            kit.head(d, w[label])
            kit.guide(d, w["g_F"] if label == "sec_F" else w["g_H"] if label == "sec_H1" else None)
            kit.grid(d, columns, 3)


def _rest(d: Any, w: Words) -> None:
    for letter in "IJ":
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, w.some("k_what", "k_author", "k_role", "k_date"), 4)
    if w["sign"]:
        kit.line(d, w["sign"], ": ____________________  Date: ________")
