"""Ten invented authorities and how they word their plans."""
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CODES = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")


@dataclass(frozen=True)
class Council:
    """An authority's words."""

    name: str
    heads: tuple[str, ...]
    areas: tuple[str, str, str, str, str]
    tiers: tuple[str, str]
    columns: tuple[str, str, str]
    when: str
    upper: bool = False

    def head(self, code: str, called: str) -> str:
        """A section's heading; a bar parts it into two lines."""
        return self.heads[CODES.index(code)].replace("{n}", called)

    def area(self, code: str) -> str:
        """An area of need."""
        return self.areas[("ci", "cl", "se", "sp", "ind").index(code)]

    def day(self, iso: str | None) -> str:
        """A date as this authority writes it."""
        if not iso:
            return ""
        d = date.fromisoformat(iso)
        forms = {
            "slash": f"{d:%d/%m/%Y}",
            "short": f"{d.day}/{d.month}/{d:%y}",
            "dots": f"{d:%d.%m.%y}",
            "long": f"{d.day} {d:%B %Y}",
            "ordinal": f"{d.day}{'th' if 10 < d.day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(d.day % 10, 'th')} {d:%B %Y}",
            "dash": f"{d:%d-%b-%Y}",
        }
        return forms[self.when]


FOUR = (
    "Communication and Interaction",
    "Cognition and Learning",
    "Social, Emotional and Mental Health",
    "Sensory and/or Physical Needs",
    "Independence and Preparing for Adulthood",
)
MINE = (
    "Talking, listening and understanding",
    "Thinking and learning",
    "My feelings and friendships (SEMH)",
    "My body and my senses",
    "Doing things for myself",
)
CAPS = tuple(a.upper() for a in FOUR)
SHORT = (
    "Communication",
    "Learning",
    "Emotional wellbeing and mental health",
    "Physical and sensory",
    "Self-help and independence",
)

HARROWMERE = Council(
    "Harrowmere Council",
    (
        "SECTION A. VIEWS, INTERESTS AND ASPIRATIONS",
        "SECTION B. SPECIAL EDUCATIONAL NEEDS (SEN)",
        "SECTION C. HEALTH NEEDS RELATED TO SEN",
        "SECTION D. SOCIAL CARE NEEDS RELATED TO SEN OR DISABILITY",
        "SECTION E. OUTCOMES SOUGHT",
        "SECTION F. SPECIAL EDUCATIONAL PROVISION (SEP)",
        "SECTION G. HEALTH PROVISION",
        "SECTION H1. SOCIAL CARE PROVISION UNDER THE CHRONICALLY SICK AND DISABLED PERSONS ACT 1970",
        "SECTION H2. OTHER SOCIAL CARE PROVISION",
        "SECTION I. NAME AND TYPE OF SETTING",
        "SECTION J. PERSONAL BUDGET",
        "SECTION K. ADVICE AND INFORMATION OBTAINED",
    ),
    FOUR,
    ("Overarching outcome", "Outcome"),
    ("Provision", "Who will do this", "How often and for how long"),
    "slash",
)
QUILLBROOK = Council(
    "Quillbrook Borough Council",
    (
        "All about me and what I hope for (A)",
        "My learning – what I find hard (B)",
        "My health – what I need help with (C)",
        "Help that my family and I need at home (D)",
        "What we want to change for me – outcomes (E)",
        "The help I will get with my learning (F)",
        "The help I will get with my health (G)",
        "Social care help under the 1970 Act (H1)",
        "Other help from social care (H2)",
        "Where I will go to school or college (I)",
        "Money for my support (J)",
        "Who wrote about me – advice (K)",
    ),
    MINE,
    ("Big goal", "Smaller step goal"),
    ("What help", "Who from", "When and how long"),
    "long",
)
ALDERSEY = Council(
    "Aldersey County Council",
    (
        "A  Views, interests and aspirations",
        "B  Special educational needs",
        "C  Health needs",
        "D  Social care needs",
        "E  Outcomes sought for {n}",
        "F  Special educational provision for {n}",
        "G  Health provision reasonably required",
        "H1  Social care provision (s.2 CSDPA)",
        "H2  Any other social care provision",
        "I  Placement",
        "J  Personal budget and direct payments",
        "K  Advice and information",
    ),
    FOUR,
    ("Longer-term outcome", "Shorter-term outcome"),
    ("Support to be provided", "Provider", "Frequency / duration"),
    "ordinal",
)
TREMORVAH = Council(
    "Tremorvah Council",
    (
        "Part 1: Who I am and what matters to me (Section A)",
        "Part 2: What I need help to learn (Section B)",
        "Part 3: My health (Section C)",
        "Part 4: My home and my care (Section D)",
        "Part 5: Where I want to get to (Section E)",
        "Part 6: Education support (Section F)",
        "Part 7: Health support (Section G)",
        "Part 8: Social care support, 1970 Act (Section H1)",
        "Part 9: Social care support, other (Section H2)",
        "Part 10: My school or college (Section I)",
        "Part 11: Personal budget (Section J)",
        "Part 12: Evidence used (Section K)",
    ),
    SHORT,
    ("By the next phase", "Within a year"),
    ("Action / provision", "By whom", "Frequency"),
    "dots",
)
FERNACRE = Council(
    "Fernacre Council",
    (
        "Section A|The child's story, in the family's words",
        "Section B|{n}'s strengths and special educational needs",
        "Section C|{n}'s health needs",
        "Section D|{n}'s social care needs",
        "Section E|The outcomes we are working towards",
        "Section F|The special educational provision that {n} must receive",
        "Section G|Health provision",
        "Section H1|Social care provision under section 2 of the Chronically Sick and Disabled Persons Act 1970",
        "Section H2|Other social care provision",
        "Section I|The setting",
        "Section J|Personal Budget",
        "Section K|Reports attached to this plan",
    ),
    CAPS,
    ("Long-term outcome", "Short-term outcome"),
    ("Special educational provision", "Delivered by", "How often"),
    "short",
)
TARNSIDE = Council(
    "Tarnside Council",
    (
        "Section A – Who {n} is: views, interests, hopes",
        "Section B – {n}'s special educational needs",
        "Section C – Health needs that relate to SEN",
        "Section D – Social care needs that relate to SEN",
        "Section E – Agreed outcomes",
        "Section F – Special educational provision, specified and quantified",
        "Section G – Health care provision",
        "Section H1 – Social care provision (CSDPA)",
        "Section H2 – Social care provision (other)",
        "Section I – Named school",
        "Section J – Direct payments",
        "Section K – Appendices: advice",
    ),
    FOUR,
    ("Key stage outcome", "12 month outcome"),
    ("Description of provision", "Delivered by", "Frequency and length"),
    "slash",
)
BRACKENRIGG = Council(
    "Brackenrigg Council",
    (
        "[A] Views and aspirations",
        "[B] Special educational needs",
        "[C] Health needs",
        "[D] Social care needs",
        "[E] Outcomes",
        "[F] Educational provision",
        "[G] Health provision",
        "[H1] Social care provision: CSDPA",
        "[H2] Social care provision: other",
        "[I] School",
        "[J] Personal budget",
        "[K] Advice",
    ),
    SHORT,
    ("Long term", "Medium term"),
    ("What", "Who", "How often"),
    "dash",
)
CHEVERELL = Council(
    "Cheverell Council",
    (
        "A) My views, interests and aspirations",
        "B) My special educational needs",
        "C) My health needs",
        "D) My social care needs",
        "E) My outcomes",
        "F) Educational provision to meet my needs",
        "G) Health provision to meet my needs",
        "H1) Social care provision for under-18s",
        "H2) Social care provision",
        "I) My placement",
        "J) My personal budget",
        "K) Reports and advice used",
    ),
    MINE,
    ("In adult life", "This year"),
    ("My support", "Person responsible", "How much"),
    "long",
)
SALTMERE = Council(
    "Saltmere Council",
    (
        "PART A – MY VOICE",
        "PART B – MY SPECIAL EDUCATIONAL NEEDS",
        "PART C – MY HEALTH NEEDS",
        "PART D – MY CARE NEEDS",
        "PART E – MY OUTCOMES",
        "PART F – MY SPECIAL EDUCATIONAL PROVISION",
        "PART G – MY HEALTH PROVISION",
        "PART H1 – MY CARE PROVISION (1970 ACT)",
        "PART H2 – MY OTHER CARE PROVISION",
        "PART I – MY SCHOOL",
        "PART J – MY PERSONAL BUDGET",
        "PART K – ADVICE",
    ),
    CAPS,
    ("End of key stage outcome", "Annual outcome"),
    ("Provision required", "Provided by", "Amount"),
    "dots",
)
LODESTONE = Council(
    "Lodestone Council",
    (
        "SECTION A:The views, interests and aspirations of {n} and his or her parents",
        "SECTION B:The child's special educational needs",
        "SECTION C:Health needs related to the special educational needs",
        "SECTION D:Social care needs",
        "SECTION E:The outcomes sought",
        "SECTION F:Special educational provision",
        "SECTION G:Health provision",
        "SECTION H1:Social care provision under the CSDPA",
        "SECTION H2:Any other social care provision",
        "SECTION I:Name and type of the school",
        "SECTION J:Personal budget",
        "SECTION K:List of advice",
    ),
    FOUR,
    ("Long term aim", "Outcome by review"),
    ("Provision", "Staffing", "Time"),
    "ordinal",
)

STYLES = {
    "dev": (HARROWMERE, QUILLBROOK, ALDERSEY, TREMORVAH, FERNACRE),
    "held": (TARNSIDE, BRACKENRIGG, CHEVERELL, SALTMERE, LODESTONE),
}
