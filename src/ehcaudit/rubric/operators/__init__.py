"""The built-in operators: simple judgements that a rubric can make without code."""

from __future__ import annotations

from ehcaudit.rubric.operators.counts import CountRatio, WordCount
from ehcaudit.rubric.operators.facts import DateAge, FieldsPresent, SectionsPresent
from ehcaudit.rubric.operators.model import Operator
from ehcaudit.rubric.operators.phrases import ContainsAll, ContainsAny, ContainsNone, Matches, MatchesNone

OPERATORS: dict[str, type[Operator]] = {
    "contains_any": ContainsAny,
    "contains_all": ContainsAll,
    "contains_none": ContainsNone,
    "matches": Matches,
    "matches_none": MatchesNone,
    "sections_present": SectionsPresent,
    "fields_present": FieldsPresent,
    "word_count": WordCount,
    "count_ratio": CountRatio,
    "date_age": DateAge,
}

__all__ = ["OPERATORS", "Operator"]
