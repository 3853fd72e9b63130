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

_SECTIONS = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2")
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
    reason = faults[0].message if faults else "the text and section I agree on the school"
    return Observation("setting", 0.0 if faults else 1.0, reason, tuple(faults))


def _named(case: Case) -> str:
    """The place that stands in section I, or on the cover, in few words."""
    section = case.plan.sections.get("I")
    words = (section.text if section else "").strip() or case.plan.subject.setting or "another"
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"


def school_told(sentence: str) -> str | None:
    """The school that `sentence` says the child is at now; `None` where it says none, or tells of another."""
    for pattern in patterns("present_setting"):
        for match in pattern.finditer(sentence):
            before = sentence[: match.start("school")]
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
