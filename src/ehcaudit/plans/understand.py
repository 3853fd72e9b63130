"""Document → Plan: the one entry to this folder."""

from __future__ import annotations

from dataclasses import replace

from ehcaudit.documents.model import Document, Place
from ehcaudit.plans.advice_list import advice_of
from ehcaudit.plans.appended import without_reports
from ehcaudit.plans.classify import classify
from ehcaudit.plans.dates import date_role, dates_of
from ehcaudit.plans.decoys import without_indexes
from ehcaudit.plans.headings import lettered
from ehcaudit.plans.model import Dates, Need, Outcome, Plan, Provision, Subject
from ehcaudit.plans.needs import need_drafts, needs_of
from ehcaudit.plans.outcomes import outcome_drafts, outcomes_of
from ehcaudit.plans.pairs import begins_section, field_of, filled, pairs_of, running_pairs
from ehcaudit.plans.provision import provision_drafts
from ehcaudit.plans.provision_items import provision_of
from ehcaudit.plans.restated import without_restated
from ehcaudit.plans.second_plan import first_plan
from ehcaudit.plans.sections import absent_codes, empty_codes, sections_of
from ehcaudit.plans.split import Split, split
from ehcaudit.plans.status import status_of
from ehcaudit.plans.strips import strips_of
from ehcaudit.plans.subject import subject_of
from ehcaudit.plans.text import count_words
from ehcaudit.policy import Policy

_WITH_SECTIONS = frozenset({"plan", "working_document", "amendment_notice", "template"})
_DATED = _WITH_SECTIONS - {"template"}
_FOLLOWED = {
    "plan": "A second plan begins in this file; only the first was read. Save them as two files.",
    "review": "A review form follows the plan in this file; it was not read as part of the plan.",
}
_FRONT_STRIPS = 60
_UNPLACED_WORDS = 150
_UNPLACED_SHARE = 0.25
_FEW_SECTIONS = 6
_FULL_PLAN = 300


def understand(document: Document, policy: Policy) -> Plan:
    """What `document` says as a plan: its kind, and, where it is a plan or a template, its sections and
    their items.

    Pure and total: any readable document gives a `Plan`. `policy` gives the sections that the law asks for.
    """
    first_of = first_plan(strips_of(document))
    if first_of.followed_by:
        document = replace(document, warnings=(*document.warnings, _FOLLOWED[first_of.followed_by]))
    cleaned = without_indexes(first_of.strips)
    alone = without_reports(cleaned.strips)
    cleaned, strips = replace(cleaned, strips=alone.strips), alone.strips
    running = (*document.headers, *document.footers)
    pairs = filled([*pairs_of(strips, _known), *running_pairs(running, _known)])
    first = next((n for n, s in enumerate(strips) if begins_section(s)), len(strips))
    opening = strips[: min(max(first, 1), _FRONT_STRIPS)]
    front = [line for s in opening for line in s.text.split("\t") if line.strip()]
    rows = [s.text.replace("\t", "   ") for s in opening if s.cells]
    subject = subject_of(pairs, [*document.headers, *front], strips, document.text)
    found = replace(split(cleaned), appended=alone.reports)
    named, born = bool(subject.name), subject.date_of_birth is not None
    verdict = classify(document, strips, found, named=named or born, filled=named and born)
    plan = Plan(
        document=document,
        kind=verdict.kind,
        kind_confidence=verdict.confidence,
        status=status_of(pairs, [*front, *rows], running) if verdict.kind in _DATED else None,
        subject=subject,
        dates=dates_of(pairs, front, running) if verdict.kind != "template" else Dates(),
        sections={},
        absent=(),
        empty=(),
        needs=(),
        outcomes=(),
        provision=(),
        advice=(),
        warnings=(*document.warnings, *document.notes),
    )
    return _with_content(plan, found, policy) if verdict.kind in _WITH_SECTIONS else plan


def _known(label: str) -> bool:
    return field_of(label) is not None or date_role(label) is not None


def _with_content(plan: Plan, found: Split, policy: Policy) -> Plan:
    sections = sections_of(found)
    partial = plan.kind in ("working_document", "amendment_notice")
    absent = () if partial else tuple(c for c in absent_codes(sections) if c in policy.sections)
    if plan.kind == "template":
        return replace(plan, sections=sections, absent=absent, empty=empty_codes(sections), subject=Subject())
    needs, outcomes, provision = _items(found)
    unread = (*_only_running(found, plan.document), *(() if partial else _unplaced(found)))
    return replace(
        plan,
        sections=sections,
        absent=absent,
        empty=empty_codes(sections),
        needs=needs,
        outcomes=outcomes,
        provision=provision,
        advice=advice_of(found.lines, found.appended),
        document=replace(plan.document, warnings=(*plan.document.warnings, *unread)),
        warnings=(*plan.warnings, *unread, *_warnings(found)),
    )


def _unplaced(found: Split) -> tuple[str, ...]:
    """Says where the text stands that lies in no section, where that is a large share of the document or few
    sections were found: a lost section must not pass in silence. Never text of the plan."""
    told = [line for line in found.lines if line.kind == "text"]
    labelled = sorted({mark.code[0] for mark in found.marks})
    few = len(labelled) < _FEW_SECTIONS
    first = next((n for n, line in enumerate(told) if line.code is not None), 0)
    begun = 0 if few else first  # what stands before the only section found may be all the others
    outside = [line for line in told[begun:] if line.code is None and count_words(line.text) > 3]
    words = sum(count_words(line.text) for line in outside)
    every = sum(count_words(line.text) for line in told)
    if words >= _UNPLACED_WORDS and (few or words >= _UNPLACED_SHARE * every):
        where = f"{_at(outside[0].place)} to {_at(outside[-1].place)}"
        told_of = f"{words} words of {every} stand under headings that are no section from A to K ({where}); "
        return (told_of + "they were not judged, and a section may be lost.",)
    if few and every >= _FULL_PLAN:
        return (f"Few sections were found ({', '.join(labelled) or 'none'}): others may be lost.",)
    return ()


def _at(place: Place) -> str:
    """A place in words, for a warning."""
    named = (("page", place.page), ("table", place.table), ("row", place.row), ("paragraph", place.paragraph))
    return " ".join(f"{word} {number}" for word, number in named if number is not None) or "an unknown place"


def _warnings(found: Split) -> list[str]:
    """What was read and belongs to no section, in numbers: never text of the plan."""
    warnings = []
    begun = next((n for n, line in enumerate(found.lines) if line.code is not None), len(found.lines))
    words = sum(
        count_words(line.text) for line in found.lines[begun:] if line.code is None and line.kind == "text"
    )
    if words >= _UNPLACED_WORDS and not _unplaced(found):
        warnings.append(
            f"{words} words stand under headings that are no section from A to K; they were not judged."
        )
    if found.appended:
        warnings.append("Reports are appended to the plan; they were not read as sections of it.")
    return warnings


def _items(found: Split) -> tuple[tuple[Need, ...], tuple[Outcome, ...], tuple[Provision, ...]]:
    need_list = need_drafts(found.lines)
    outcome_list = outcome_drafts(found.lines)
    needs, outcomes = needs_of(need_list), outcomes_of(outcome_list)
    need_rows = [(n.id, d.first) for n, d in zip(needs, need_list, strict=True)]
    outcome_rows = [(o.id, d.first) for o, d in zip(outcomes, outcome_list, strict=True)]
    told = without_restated(found.lines, [draft.text for draft in outcome_list])
    return needs, outcomes, provision_of(provision_drafts(told), outcome_rows, need_rows)


def _only_running(found: Split, document: Document) -> tuple[str, ...]:
    """Sections whose heading stands in running headers and nowhere else: they may be part of another."""
    labelled = {mark.code[0] for mark in found.marks}
    running = [
        heading for line in document.headers if (heading := lettered(line)) and heading.confidence > 0.8
    ]
    missing = sorted({code for h in running for code in h.codes if code[0] not in labelled})
    named = ", ".join(missing)
    return (
        (f"Named only in running headers, so perhaps not found where they begin: {named}.",) if named else ()
    )
