"""Driven by a case system: bracketed letters, E before B, controls and merge fields everywhere."""

from __future__ import annotations

from typing import Any

from tests.second_templates import kit
from tests.second_templates.plan import AREAS, Words

SLOTS: dict[str, str | None] = {
    "cover_issue": "Date of Final Plan",
    "cover_review": "Scheduled Review Date",
    "crest": "Shield of Castleford Vale Council",
    "sec_A": "(A) Views, Interests and Aspirations",
    "voice": "Views of the child / young person",
    "voice_how": "Method used to obtain views",
    "parents": "Views of parents / carers",
    "aspirations": "Aspirations (short and long term)",
    "adulthood": "Preparing for Adulthood (mandatory from Year 9)",
    "g_A": "Choose the method from the list; describe any communication aids used.",
    "sec_E": "(E) Outcomes",
    "g_E": "Outcomes should cover education and, where appropriate, health and social care, and from "
    "Year 9 must "
    "prepare for adult life.",
    "o_what": "The outcome",
    "o_when": "Timescale",
    "o_measure": "Success measure",
    "sec_B": "(B) Special Educational Needs",
    "g_B": "Set out all needs, including those for which no provision is yet available.",
    "area_ci": "Communication & Interaction",
    "area_cl": "Cognition & Learning",
    "area_semh": "Social, Emotional & Mental Health",
    "area_sp": "Sensory &/or Physical",
    "strengths": "What is working (strengths)",
    "sec_C": "(C) Health Needs",
    "g_C": "Health needs related to SEN.",
    "none_C": "If nil, select ‘No health needs identified’.",
    "sec_D": "(D) Social Care Needs",
    "g_D": "Social care needs related to SEN or disability.",
    "none_D": "If nil, select ‘No social care needs identified’.",
    "sec_F": "(F) Special Educational Provision",
    "g_F": "Provision should be quantified, e.g. the type of support, the hours, the frequency and "
    "the expertise.",
    "p_lead": "Provision",
    "p_who": "Provided by (role)",
    "p_freq": "Frequency",
    "p_dur": "Duration",
    "p_group": "Ratio",
    "p_link": "Outcome ref.",
    "sec_G": "(G) Health Provision",
    "sec_H1": "(H1) Social Care Provision – CSDPA 1970",
    "sec_H2": "(H2) Other Social Care Provision",
    "g_H": "H1 does not apply at 18 or over; select ‘Not applicable’.",
    "sec_I": "(I) Placement",
    "g_I": "Left blank at draft.",
    "sec_J": "(J) Personal Budget",
    "g_J": "Enter the amount, or ‘None’.",
    "sec_K": "(K) Advice and Information",
    "k_what": "Advice",
    "k_author": "Author",
    "k_role": "Designation",
    "k_date": "Date",
    "sign": "Signature of Head of SEND",
    "notes": "Amendments after a review meeting must be notified within 4 weeks of it, and the "
    "amended plan issued "
    "within a further 8 weeks.",
}


def build(w: Words) -> Any:
    """Castleford Vale's template for its case system."""
    d = kit.new("Calibri")
    kit.crest(d, w.text("crest"))
    d.add_heading("Education, Health and Care Plan", 0)
    named = d.add_paragraph("This is the plan of ")
    kit.complex_merge(named, "Child_Forename")
    named.add_run(" ")
    kit.complex_merge(named, "Child_Surname")
    kit.pairs(
        d,
        [
            ("Plan number", kit.merge("Plan_Ref")),
            ("Date of birth", kit.merge("Child_DOB")),
            (w["cover_issue"], kit.merge("Final_Date")),
            (w["cover_review"], kit.merge("Review_Date")),
            ("Version number", kit.control("Version", "Click or tap here to enter text.", tag="version")),
            ("Status", kit.choice("Status", "Draft", "Final", "Amended final")),
            ("Previous status", kit.choice("Previous status", "Draft", "Final", "Amended final")),
        ],
    )
    kit.guide(d, w["notes"])
    _views(d, w)
    _outcomes(d, w)
    _needs(d, w)
    _provision(d, w)
    _rest(d, w)
    kit.page_footer(d, "Plan number and version:")
    return d


def _asked(w: Words, key: str) -> Any:
    prompt = "Click or tap here to enter text."
    return kit.control(w.text(key), prompt, tag=f"sec_{key}")


def _views(d: Any, w: Words) -> None:
    if w["sec_A"]:
        kit.head(d, w["sec_A"])
        kit.guide(d, w["g_A"])
        method = kit.choice(
            "Method", "Conversation", "Pictures or symbols", "Observation", "With a communication aid"
        )
        rows = [
            (w[k], method if k == "voice_how" else _asked(w, k)) for k in ("voice", "voice_how", "parents")
        ]
        rows += [(w[key], _asked(w, key)) for key in ("aspirations", "adulthood")]
        kit.pairs(d, rows)


def _outcomes(d: Any, w: Words) -> None:
    if w["sec_E"]:
        kit.head(d, w["sec_E"])
        kit.guide(d, w["g_E"])
        table = kit.grid(d, ["Ref.", *w.some("o_what", "o_when", "o_measure")], 3)
        for number in (1, 2, 3):
            table.rows[number].cells[0].text = f"E{number}"


def _needs(d: Any, w: Words) -> None:
    if w["sec_B"]:
        kit.head(d, w["sec_B"])
        kit.guide(d, w["g_B"])
        for area in AREAS:
            if words := w[f"area_{area}"]:
                kit.head(d, words, 2)
                kit.grid(d, [*w.some("strengths"), "What is not working so well (needs)"], 2)
    for letter, kind in (("C", "health"), ("D", "social care")):
        if w[f"sec_{letter}"]:
            kit.head(d, w[f"sec_{letter}"])
            kit.guide(d, w[f"g_{letter}"])
            if w[f"none_{letter}"]:
                kit.guide(d, w[f"none_{letter}"])
                picker = kit.choice(
                    f"{kind} answer".capitalize(), f"No {kind} needs identified", f"{kind} needs below"
                )
                kit.put(d.add_paragraph(), picker)
            kit.put(d.add_paragraph(), kit.control(f"{kind} needs", "Click or tap here to enter text."))


def _provision(d: Any, w: Words) -> None:
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
            kit.put(d.add_paragraph(), kit.control(f"Section {letter}", "Click or tap here to enter text."))
    if w["sec_K"]:
        kit.head(d, w["sec_K"])
        kit.grid(d, w.some("k_what", "k_author", "k_role", "k_date"), 4)
    if w["sign"]:
        kit.pairs(d, [(w["sign"], ""), ("Date signed", kit.date("Date signed"))])
