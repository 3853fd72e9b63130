"""The examples of a criterion as small cases, so that a rubric is tested by its own words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from ehcaudit.documents.model import Document, Paragraph, Place, Run
from ehcaudit.plans import understand
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.plans.model import Dates, Outcome, Passage, Plan, Provision, Section, Subject
from ehcaudit.policy import load_policy
from ehcaudit.rubric.example_document import document_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ehcaudit.plans.model import Kind
    from ehcaudit.rubric.schema import Example, ExampleAdvice, LoadedRubric

_PROVISION_SECTIONS = ("F", "G", "H1", "H2")


def case_of(example: Example, rubric: LoadedRubric) -> Case:
    """The case that an example describes, under the rubric's edition of the law."""
    if example.document is not None:
        policy = load_policy(rubric.edition)
        plan = understand(document_of(example.document), policy)
        return Case(plan=plan, as_of=dt.date.fromisoformat(example.as_of), policy=policy)
    return Case(
        plan=_plan(example, rubric.applies_to[0]),
        as_of=dt.date.fromisoformat(example.as_of),
        policy=load_policy(rubric.edition),
        previous=_previous(example, rubric),
        advice=tuple(_advice(n, advice) for n, advice in enumerate(example.advice, start=1)),
    )


def _previous(example: Example, rubric: LoadedRubric) -> Plan | None:
    """The version before: the same child, with its own sections and dates."""
    if example.previous is None:
        return None
    before = {"sections": example.previous.sections, "dates": example.previous.dates, "previous": None}
    return _plan(
        example.model_copy(update={**before, "outcome": None, "provision": None}), rubric.applies_to[0]
    )


def _plan(example: Example, kind: Kind) -> Plan:
    texts = dict(example.sections)
    if example.outcome is not None:
        texts.setdefault("E", example.outcome)
    if example.provision is not None:
        texts.setdefault("F", example.provision)
    sections = {code: _section(code, text) for code, text in texts.items()}
    known = tuple(load_policy().sections)
    return Plan(
        document=_document("example", (p for s in sections.values() for p in s.text.splitlines())),
        kind=kind,
        kind_confidence=1.0,
        status=example.status,
        subject=Subject(
            name=example.name,
            date_of_birth=_date(example.date_of_birth),
            nc_year=example.nc_year,
            pronoun=example.pronoun,
        ),
        dates=Dates(**{role: _date(value) for role, value in example.dates.items()}),
        sections=sections,
        absent=tuple(code for code in known if code not in sections),
        empty=tuple(code for code, section in sections.items() if not section.text.strip()),
        needs=(),
        outcomes=_outcomes(sections),
        provision=_provision(sections),
        advice=(),
    )


def _section(code: str, text: str) -> Section:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    passages = tuple(Passage(line, Place(section=code, paragraph=n)) for n, line in enumerate(lines, start=1))
    return Section(code, passages, (Place(section=code, paragraph=1),), 1.0)


def _outcomes(sections: Mapping[str, Section]) -> tuple[Outcome, ...]:
    passages = sections["E"].passages if "E" in sections else ()
    return tuple(
        Outcome(f"E{n}", p.text, None, None, (), (), p.place) for n, p in enumerate(passages, start=1)
    )


def _provision(sections: Mapping[str, Section]) -> tuple[Provision, ...]:
    return tuple(
        Provision(
            id=f"{code}{n}", section=code, text=p.text, what=None, who=None, frequency=None, duration=None,
            group_size=None, where=None, outcomes=(), needs=(), tags=(), place=p.place,
        )
        for code in _PROVISION_SECTIONS
        if code in sections
        for n, p in enumerate(sections[code].passages, start=1)
    )  # fmt: skip


def _advice(number: int, advice: ExampleAdvice) -> AdviceSource:
    document = _document(f"advice {number}", advice.recommendations, heading="Recommendations")
    plan = Plan(
        document=document, kind="advice", kind_confidence=1.0, status=None, subject=Subject(), dates=Dates(),
        sections={}, absent=(), empty=(), needs=(), outcomes=(), provision=(), advice=(),
    )  # fmt: skip
    return AdviceSource(id=f"A{number}", path=document.path, plan=plan, discipline=advice.discipline)


def _document(name: str, lines: Iterable[str], heading: str = "") -> Document:
    texts = list(lines)
    blocks = [Paragraph((Run(heading, bold=True),), Place(paragraph=1), level=1)] if heading else []
    blocks += [
        Paragraph((Run(text),), Place(paragraph=n), list_level=0 if heading else None, marker="•")
        for n, text in enumerate(texts, start=len(blocks) + 1)
    ]
    return Document(path=name, format="example", sha256="", blocks=tuple(blocks))


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
