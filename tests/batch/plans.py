"""A plan made by hand, with a family to be redacted."""

from __future__ import annotations

import datetime as dt

from ehcaudit.documents.model import Document, Place
from ehcaudit.plans.model import AdviceEntry, Dates, Outcome, Plan, Subject

SUBJECT = Subject(
    name="Zoë Amelia O'Hallam",
    known_as="Zozo",
    date_of_birth=dt.date(2016, 3, 2),
    identifiers={"nhs": "943 476 5919", "upn": "A801200001234"},
    parents=("Mrs Joanne O'Hallam (mother)", "Imran Rahim"),
    addresses=("14 Larch Close, Wexbury, WX1 2AB",),
)


def sample_plan(subject: Subject = SUBJECT) -> Plan:
    """A plan of kind `plan`, with one outcome and one entry of advice."""
    entry = AdviceEntry(
        "K1",
        "Medical advice",
        "Dr Sarah Whitlock, Consultant Paediatrician",
        None,
        None,
        None,
        None,
        True,
        True,
    )
    return Plan(
        document=Document("plans/zoe_ohallam.docx", "docx", "ef" * 32, ()),
        kind="plan",
        kind_confidence=1.0,
        status="final",
        subject=subject,
        dates=Dates(),
        sections={},
        absent=(),
        empty=(),
        needs=(),
        outcomes=(Outcome("E1", "Zoë will swim.", None, None, ("Zoë puts her face in.",), (), Place()),),
        provision=(),
        advice=(entry,),
    )
