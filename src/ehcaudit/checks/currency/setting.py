"""Is the school that the body speaks of as the present one the school of section I or of the cover?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ehcaudit.checks.currency.wordings import patterns
from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.antecedents import other_person
from ehcaudit.checks.wording import quoted
from ehcaudit.plans.text import sentences

if TYPE_CHECKING:
    from ehcaudit.plans.case import Case

_SECTIONS = ("A", "B", "C", "D", "F", "G", "H1", "H2")
_GENERIC = frozenset(
    "school schools primary secondary academy college nursery infant infants junior juniors high special catholic church of "  # noqa: E501, SIM905
    "england c e ce rc community the a an and st saint sixth form pre-school preschool playgroup centre comprehensive "  # noqa: E501
    "grammar first middle upper lower trust mainstream maintained independent foundation free specialist resourced "  # noqa: E501
    "provision unit base from september name type placement".split()
)
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
                    message = f"The text speaks of {school} as the present school; section I or the cover names another."  # noqa: E501
                    fault = Fault(
                        "setting_mismatch", message, quoted(sentence), passage.place, _REMEDY, "medium"
                    )
                    faults.append(fault)
    reason = faults[0].message if faults else "the text and section I agree on the school"
    return Observation("setting", 0.0 if faults else 1.0, reason, tuple(faults))


def school_told(sentence: str) -> str | None:
    """The school that `sentence` says the child is at now, `None` where it says none, or speaks of somebody else."""  # noqa: E501
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
    return frozenset(re.sub(r"s$", "", word) for word in words if word not in _GENERIC)
