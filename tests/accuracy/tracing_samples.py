"""The sample plans and their advice as cases, with the statuses that the writer of the advice gave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import yaml

from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.read import read_document
from ehcaudit.plans import understand
from ehcaudit.plans.case import AdviceSource, Case
from ehcaudit.policy import load_policy

ROOT = Path(__file__).parents[2]
_FILES = {
    "ehc-1042-paediatrics": ("EHC-1042.docx", "paediatrics-letter.pdf"),
    "ehc-1042-salt": ("EHC-1042.docx", "salt-report.pdf"),
    "ehc-1077-ot": ("EHC-1077.docx", "ot-form.docx"),
    "ehc-1077-salt": ("EHC-1077.docx", "salt-report.pdf"),
    "ehc-1219-camhs": ("EHC-1219.pdf", "camhs-report.pdf"),
    "ehc-1219-occupational-therapy": ("EHC-1219.pdf", "occupational-therapy-form.docx"),
}
Expected = list[tuple[str, str]]


def sample_cases() -> Iterator[tuple[str, Case, Expected]]:
    """Each advice with its plan, and the provision that its writer recommended with the status meant."""
    policy = load_policy()
    for name, (plan, advice) in _FILES.items():
        plan_file = ROOT / "sample_plans" / plan
        folder = ROOT / "sample_plans" / f"{plan_file.stem}_advice"
        source = AdviceSource("A1", advice, understand(_read(folder / advice), policy))
        case = Case(understand(_read(plan_file), policy), dt.date(2026, 11, 1), policy, advice=(source,))
        content = yaml.safe_load(
            (ROOT / "tests/corpus/content/advice" / f"{name}.yaml").read_text(encoding="utf-8")
        )
        yield name, case, [(entry["text"], entry["status"]) for entry in content["expected"]]


def _read(path: Path) -> Document:
    document = read_document(path)
    if isinstance(document, Unreadable):
        raise ValueError(f"{path.name} cannot be read: {document.reason}")
    return document
