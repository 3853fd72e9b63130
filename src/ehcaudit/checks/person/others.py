"""Who else the document names: family, friends, staff, animals, heroes, by the words that introduce them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.person.lexicon import NAME, alternatives, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ehcaudit.plans.model import Plan

_LIST = rf"{NAME}(?:(?:, and |, | and | & | or ){NAME})*"
_OWNER = r"(?:his|her|their|my|our|the|a|an|another|one of|\w+['’]s|is|was)"
_LABELS = frozenset({"the", "a", "an", "he", "she", "they", "his", "her", "it", "mum", "dad"})


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    someone = rf"(?<![^\W_])(?i:{alternatives('family', 'peers', 'staff', 'animals', 'famous')})s?(?![^\W_])"
    role = rf"(?i:{alternatives('family', 'peers', 'staff', 'animals', 'famous')})s?(?![^\W_])"
    title = rf"(?<![^\W_])(?:{alternatives('titles')})"
    between = rf"(?:{_OWNER} )?(?:[\w’'-]+ ){{0,4}}?"
    return (
        re.compile(rf"{someone}(?: (?:is|was|are|were))?(?: (?:called|named))? ?[(:“‘]? ?(?P<names>{_LIST})"),
        re.compile(
            rf"{someone}(?:, (?:at present |currently |now )?|: | [–-] )(?P<names>{_LIST})"
            r"(?=[,.;):]| and\b| who\b|$|\n)"
        ),
        re.compile(
            rf"(?P<names>{_LIST})(?:, | \(| [–-] | is | was | are | were )(?:not |also )?{_OWNER} "
            rf"(?:[\w’'-]+ ){{0,3}}?{role}"
        ),
        re.compile(
            rf"(?P<names>{_LIST}) ?(?:\(|[–-] |, ){between}{role}(?=[),.;]|$|\n| (?:at|from|in|who)\b)"
        ),
        re.compile(rf"(?i:\b(?:called|named|name of))[ “‘]+(?P<names>{_LIST})"),
        re.compile(
            rf"(?i:\b(?:an?|another|the new|the other|one) (?:[\w-]+ ){{0,2}}(?:pupil|boy|girl|student|child|"
            rf"person|man|woman)(?: (?:in|from|at|on|of) [^,.;:]{{1,30}})?),? (?P<names>{_LIST})(?=[,.;)]|$)"
        ),
        re.compile(
            rf"(?i:\b(?:story|stories|books?|films?|play|rhymes?|songs?|cartoons?|comics?|tale|series|game)) "
            rf"(?:in which|about|where|of|with) (?P<names>{_LIST})"
        ),
        re.compile(rf"{title}\.?[ \u00a0](?P<names>{NAME})"),
        re.compile(rf"(?i:\bpeople|names?|friends|family|siblings?|pets?|contacts?): (?P<names>{_LIST})"),
    )


_FULL = re.compile(rf"(?<![\w’'-])(?P<first>{NAME}) (?P<last>(?:(?:Mc|Mac|O['’]|D['’])?{NAME}))(?!['’\w-])")


def others_named(plan: Plan, texts: Iterable[str]) -> frozenset[str]:
    """First names and surnames, in small letters, of people (and animals) whom the document introduces."""
    found: set[str] = set()
    for person in (*plan.subject.parents, *(entry.author or "" for entry in plan.advice)):
        found.update(re.findall(NAME, person))
    for text in texts:
        for pattern in _patterns():
            for match in pattern.finditer(text):
                found.update(re.findall(NAME, match["names"]))
    return frozenset(word.lower() for word in found) - _LABELS


def full_names(
    texts: Iterable[str], surnames: frozenset[str], own: frozenset[str], ordinary: frozenset[str]
) -> frozenset[str]:
    """Both parts of names in full with a surname other than the child's: staff, family, authors, places."""
    found: set[str] = set()
    for text in texts:
        for match in _FULL.finditer(text):
            last = match["last"].lower()
            if last not in surnames and last not in ordinary:
                found.add(match["first"].lower())
                if match["first"].lower() in word_set("first_names", "names") - own:
                    found.add(last)
    return frozenset(found)
