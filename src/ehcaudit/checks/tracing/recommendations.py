"""An advice document → what it recommends: needs stated, outcomes sought, provision advised.

Background, history, assessment, test results, views and signatures are not recommendations; "No health needs
identified" and "see attached report" are what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.advice_headings import Family, heading_family
from ehcaudit.checks.tracing.advice_lines import AdviceLine, advice_lines, labelled
from ehcaudit.checks.tracing.lexicon import load, patterns
from ehcaudit.checks.tracing.model import Recommendation, RecommendationKind
from ehcaudit.checks.tracing.people import names_a_role
from ehcaudit.checks.tracing.quantities import find_quantities
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.plans.advice_list import is_health
from ehcaudit.plans.text import count_words, is_prompt, plain, sentences, split_tags, without_numbering

if TYPE_CHECKING:
    from ehcaudit.documents.model import Document, Place
    from ehcaudit.plans.case import AdviceSource

_CODES = re.compile(r"\s*\((?:[A-Z]{1,3}(?:\s*,\s*[A-Z]{1,3})*|Appendix \w{1,2})\)(?=[.,;]?\s*$|[.,;]?\s)")
_SERVICE = re.compile(r"^\s*([A-Z][\w'’&()/ -]{3,48}?)\s*(?::|\s[–—-]\s)\s*(?=\S)")
_TEMPLATE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z][A-Za-z'’& -]{3,40}:\s)|(?<=[.;])\s+(?=\d{1,2}[.)]\s+[A-Z])")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source recommends, and whether it says that there is nothing or points to another paper."""

    recommendations: tuple[Recommendation, ...]
    says_none: bool = False
    see_attached: bool = False


@dataclass(frozen=True, slots=True)
class _Draft:
    text: str
    kind: RecommendationKind
    place: Place
    service: str | None


def read_recommendations(document: Document, source: AdviceSource) -> Reading:
    """The recommendations of an advice document in reading order, numbered within the source."""
    says_none = attached = False
    drafts: list[_Draft] = []
    service: str | None = None
    heading = ""
    lines = advice_lines(document)
    letter = any(line.text.startswith(("Dear ", "Re:", "Re ")) for line in lines)
    for line in lines:
        if line.heading != heading:
            heading, service = line.heading, None
        for piece in _pieces(line):
            text, line = _relabelled(piece, line)
            named, rest = _service(text)
            service = named or service
            if _is_nothing(rest) and not _has_amount(rest):
                says_none = says_none or line.family != "none"
            elif _points_away(rest):
                attached = attached or line.family != "none"
            elif kind := _kind(rest, line, letter=letter, named=named is not None):
                drafts.append(_Draft(_trimmed(text), kind, line.place, named or service))
    return Reading(tuple(_numbered(_joined(drafts), source)), says_none, attached)


def _pieces(line: AdviceLine) -> Iterator[str]:
    """The statements of a line: a bullet or row is one, prose is one a sentence."""
    text = _CODES.sub("", split_tags(line.text)[0]).strip()
    text = without_numbering(text)
    if not text or is_prompt(text):
        return
    parts = (
        [text]
        if line.form not in ("prose", "cell")
        else [s for part in _TEMPLATE.split(text) for s in sentences(without_numbering(part))]
    )
    for part in parts:
        yield part.strip()


def _relabelled(text: str, line: AdviceLine) -> tuple[str, AdviceLine]:
    """A sentence that begins with a label of its own ("Provision: …") stands under that label."""
    label, rest = labelled(text)
    if (
        not rest
        or line.form not in ("prose", "cell")
        or not re.search(load("advice")["bare_labels"], plain(label))
    ):
        return text, line
    family = heading_family(label)
    return (rest, replace(line, family=family)) if family else (text, line)


def _service(text: str) -> tuple[str | None, str]:
    """The service that a line of a shared cell begins with ("Physiotherapy: …"), and the rest."""
    match = _SERVICE.match(text)
    if (
        match
        and count_words(match.group(1)) <= 6
        and discipline_of(match.group(1))
        and not names_a_role(match.group(1))
    ):
        return match.group(1).strip(), text[match.end() :].strip()
    return None, text


def _is_nothing(text: str) -> bool:
    return count_words(text) <= 30 and any(p.search(plain(text)) for p in patterns("advice", "nothing"))


def _points_away(text: str) -> bool:
    return any(p.search(plain(text)) for p in patterns("advice", "see_attached"))


def _has_amount(text: str) -> bool:
    return find_quantities(text).stated


def _kind(text: str, line: AdviceLine, *, letter: bool, named: bool) -> RecommendationKind | None:
    words = plain(text)
    own_cell = line.form == "cell" and line.family in ("need", "outcome", "provision")
    if count_words(text) < 2 or _never(words, own_cell=own_cell):
        return None
    family: Family = line.family
    if family == "none":
        return None
    if own_cell and (named or not _past(words)) and not _has(words, "requests"):
        return _of_cell(text, words, family)
    if family == "provision":
        return "provision" if _whole_line(line) or _recommends(words, text) or _bare(words, text) else None
    if family == "outcome":
        return "outcome" if _whole_line(line) or _has(words, "outcome_signs") else None
    if family == "need":
        return _need_or_provision(text, words, line)
    return _by_itself(text, words, line, letter=letter)


def _whole_line(line: AdviceLine) -> bool:
    """Whether a line is an entry of a list or table, which stands by itself, and not a sentence of prose."""
    return line.form in ("bullet", "row")


def _never(words: str, *, own_cell: bool) -> bool:
    """Whether it is no recommendation wherever it stands; in a cell of needs, people may be named first."""
    fits = [p.pattern for p in patterns("advice", "not_recommended") if p.search(words)]
    return bool(fits) and not (own_cell and all(p.startswith("^(mr|mrs") for p in fits))


def _of_cell(text: str, words: str, family: Family) -> RecommendationKind | None:
    """A line of the cell that its label promises: "Fed by gastrostomy; swallow is not safe"."""
    if family == "need":
        return "provision" if _strongly_recommends(words, text) else (None if _negated(words) else "need")
    if family == "outcome":
        return "outcome"
    return "provision"


def _bare(words: str, text: str) -> bool:
    """A sentence of a provision section that is only the thing itself: "A quiet place to withdraw to"."""
    if not 4 <= count_words(text) <= 45 or not text.rstrip().endswith((".", ";")) or _has(words, "finite"):
        return False
    dated = re.search(r"\b(?:19|20)\d\d\b", text)  # what happened, or a line of details
    return not dated and any(w.islower() for w in text.split()[1:])


def _past(words: str) -> bool:
    return re.search(r"\b(was|were|had|did|has been|have been|told|said|attended)\b", words) is not None


def _need_or_provision(text: str, words: str, line: AdviceLine) -> RecommendationKind | None:
    if _strongly_recommends(words, text):
        return "provision"
    if _whole_line(line):
        return "need" if not _negated(words) else None
    return "need" if _has(words, "need_signs") and not _negated(words) and count_words(text) >= 5 else None


def _negated(words: str) -> bool:
    return (
        re.search(
            r"^(these|this|that|those|there) \w+|^(i|we) (do not|don t) (think|believe|recommend)|^(his|"
            r"her|their|\w+ s) strengths\b|^(he|she|they) (may|is able to|can)\b",
            words,
        )
        is not None
    )


def _by_itself(text: str, words: str, line: AdviceLine, *, letter: bool) -> RecommendationKind | None:
    """A line without a telling heading: only what is plainly recommended, and what a letter says of needs."""
    mixed = line.family == "mixed"
    if re.search(r"^(by|within) .{4,40} (will|to|should)\b", words) and (mixed or line.form == "bullet"):
        return "outcome"
    if _strongly_recommends(words, text):
        return "provision"
    if mixed and (_recommends(words, text) or (line.form == "bullet" and _bare(words, f"{text}."))):
        return "provision"
    if mixed and _has(words, "need_signs"):
        return "need"
    about_now = letter and _has(words, "letter_need") and not _has(words, "not_letter_need")
    return "need" if about_now and _has(words, "need_signs") and count_words(text) >= 6 else None


def _strongly_recommends(words: str, text: str) -> bool:
    """Who or how much, and a word that asks for it; a past tense asks for nothing."""
    if _requests(words):
        return True
    if re.search(r"^(i|we|he|she|they|\w+|the \w+) (has|have|had|was|were|is|are) ", words) and not re.search(
        r"\b(should|recommend|needs? to|must|requires?|ought|warrants?)\b", words
    ):
        return False
    amount = find_quantities(text)
    much = bool(amount.durations or amount.rates)
    if _has(words, "promises") and (much or amount.sessions) and not _past(words):
        return True
    return _has(words, "asks") and (much or names_a_role(text) or _has(words, "asks_alone"))


def _requests(words: str) -> bool:
    """A letter's own way to ask for something for the child ("I would be grateful if the nurse …")."""
    return _has(words, "requests") and not _has(words, "not_requested")


def _recommends(words: str, text: str) -> bool:
    if _has(words, "requests"):
        return _requests(words) or _has_amount(text)
    if re.search(r"\b(was|were|had|did|has been|have been|attended|told|said)\b", words) and not re.search(
        r"\b(should|recommend|needs? to|must|requires?|will)\b", words
    ):
        return False
    if re.match(r"^(it|this|that|these|those) (is|was|has|will mean|means|may)\b", words) and not re.search(
        r"\b(should|recommend|important|essential)\b", words
    ):
        return False
    return (
        _has(words, "recommends")
        or re.search(load("advice")["imperative"], words, re.IGNORECASE) is not None
        or _has_amount(text)
    )


def _has(words: str, key: str) -> bool:
    return re.search(load("advice")[key], words, re.IGNORECASE) is not None


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip()


def _joined(drafts: list[_Draft]) -> list[_Draft]:
    """The same words twice (a summary and its section) are one recommendation."""
    kept: dict[str, _Draft] = {}
    for draft in drafts:
        kept.setdefault(plain(draft.text), draft)
    return list(kept.values())


def _numbered(drafts: list[_Draft], source: AdviceSource) -> Iterator[Recommendation]:
    for number, draft in enumerate(drafts, start=1):
        named = discipline_of(draft.service) if draft.service else None
        discipline = named or source.discipline
        health = (
            is_health(discipline, " ".join(x for x in (draft.service, source.role) if x))
            if discipline
            else False
        )
        yield Recommendation(
            f"{source.id}.{number}", source.id, draft.text, draft.kind, health, discipline, draft.place
        )
