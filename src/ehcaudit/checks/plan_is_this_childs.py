"""Is every word about this child? Names, pronouns and identifiers of another betray a copied text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, NotAssessable
from ehcaudit.checks.person.identifiers import identifiers
from ehcaudit.checks.person.own_names import own_names
from ehcaudit.checks.person.text import PersonText
from ehcaudit.checks.person.wrong_name import wrong_name
from ehcaudit.checks.person.wrong_pronoun import wrong_pronoun

if TYPE_CHECKING:
    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading


def check(reading: Reading, parameters: BaseModel) -> CheckResult:
    """An observation on each of: names, pronouns, identifiers."""
    text = PersonText(reading.plan)
    own = own_names(reading.plan.subject, text.lines)
    observations = (wrong_name(text, own), wrong_pronoun(text, own), identifiers(text, own))
    found = tuple(o for o in observations if o is not None)
    if not found:
        return NotAssessable("the plan states neither the child's name nor the date of birth")
    return found
