"""Is the school that the body speaks of as the present one the school of section I or of the cover?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns, word_list
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import other_person
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Passage

_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2")
_IN_A_CLASS = re.compile(
    r"\bin (?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w-]+[’']s? (?:class|form|group|room|base)\b"
)
_SHOWN = 80  # letters of section I that are shown in a message
_REMEDY = "Put the present school, or say that this is past or to come."


def present_setting(case: Case) -> Observation | None:
    """Judge schools named as present; `None` where neither section I nor the cover names one."""
    placement = case.plan.sections.get("I")
    here = " ".join(filter(None, (placement.text if placement else "", case.plan.subject.setting or "")))
    known = _core(" ".join(re.findall(r"[A-Z][\w’'-]*", here)))
    if not known:
        return None
    faults = []
    for code in _SECTIONS:
        section = case.plan.sections.get(code)
        for passage in section.passages if section else ():
            for sentence in sentences(passage.text):
                school = school_told(sentence)
                if school and _core(school) and not _core(school) & known:
                    message = (
                        f"The text speaks of {school} as the present school; section I or the cover names "
                        f"{_named(case)}."
                    )
                    fault = Fault(
                        "setting_mismatch", message, quoted(sentence), passage.place, _REMEDY, "medium"
                    )
                    faults.append(fault)
    faults += _cover_against_placement(case)
    reason = faults[0].message if faults else "the text and section I agree on the school"
    return Observation("setting", 0.0 if faults else 1.0, reason, tuple(faults))


def _cover_against_placement(case: Case) -> list[Fault]:
    """The school of the cover against that of section I, where no move between them is spoken of."""
    passage = next((p for p in _passages(case, "I") if p.text.strip()), None)
    cover = case.plan.subject.setting or ""
    match = patterns("school_first")[0].match(passage.text) if passage else None
    if match is None or passage is None or not _core(cover) or not _core(match["school"]):
        return []
    told = " ".join(p.text for code in ("A", "B", "I", "J") for p in _passages(case, code))
    if _core(cover) & _core(match["school"]) or patterns("a_move_told")[0].search(told):
        return []
    message = f"The cover names {cover} as the school; section I names {match['school']}."
    return [Fault("setting_mismatch", message, quoted(passage.text), passage.place, _REMEDY, "medium")]


def _passages(case: Case, code: str) -> tuple[Passage, ...]:
    section = case.plan.sections.get(code)
    return section.passages if section else ()


def _named(case: Case) -> str:
    """The place that stands in section I, or on the cover, in few words."""
    section = case.plan.sections.get("I")
    words = (section.text if section else "").strip() or case.plan.subject.setting or "another"
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def school_told(sentence: str) -> str | None:
    """The school that `sentence` says the child is at now; `None` where it says none, or tells of another."""
    for pattern in patterns("present_setting"):
        for match in pattern.finditer(sentence):
            before = _IN_A_CLASS.sub("in class", sentence[: match.start("school")])
            if patterns("not_the_present_setting")[0].search(before) or patterns("part_time")[0].match(
                sentence[match.end() :]
            ):
                continue
            if other_person("he").search(before) or other_person("she").search(before):
                continue
            return match["school"]
    return None


def _core(name: str) -> frozenset[str]:
    """What tells one school from another: the words that no kind of school has."""
    words = re.findall(r"[a-z][a-z-]*", re.sub(r"[’'.]", "", name.lower()))
    return frozenset(
        re.sub(r"s$", "", word) for word in words if word not in word_list("words_of_any_school")
    )
