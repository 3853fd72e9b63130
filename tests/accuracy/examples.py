"""The labelled statements that the component may be trained on, with their traits.

The independent gold's part `dev`, the first gold, and what the writers of `tests/gold/training` wrote.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ehcaudit.checks.statements.provision import rule_provision
from ehcaudit.checks.statements.weighed import rule, weighed_traits
from ehcaudit.language.provision import read_provision
from ehcaudit.language.provision_traits import provision_traits
from ehcaudit.language.statement import read_statements
from ehcaudit.language.trait import summed
from tests.accuracy.augment import augmented
from tests.accuracy.gold import read
from tests.accuracy.training import WRITERS, written_outcomes, written_provision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.accuracy.training import Written

Family = Literal["outcomes", "provision"]
_LEVELS = ("not_met", "partly", "met")
QUESTIONS: Mapping[Family, Mapping[str, tuple[str, ...]]] = {
    "outcomes": {
        "kind": ("outcome", "action", "provision", "aspiration", "need", "other"),
        "measurable": _LEVELS,
        "specific": _LEVELS,
        "aspirational": _LEVELS,
    },
    "provision": {"specific": _LEVELS},
}
_OF_FIRST_GOLD, _BORDERLINE, _MADE = 0.5, 0.6, 0.5  # one hand wrote rules and labels of the first gold


@dataclass(frozen=True, slots=True)
class Example:
    """A statement with its traits, the rules' own answers, and each labeller's answers by question.

    `made`: by rules from another statement; it is trained on and never measured.
    """

    writer: str
    style: str
    text: str
    labels: tuple[Mapping[str, Any], ...]
    traits: Mapping[str, float]
    ruled: Mapping[str, str]
    made: bool = False

    @property
    def independent(self) -> bool:
        """Whether whoever labelled it had not seen the rules."""
        return self.writer != "first gold"

    def wanted(self, question: str) -> dict[str, float]:
        """The labelled answers with their weights: labellers share one statement."""
        share = (1.0 if self.independent else _OF_FIRST_GOLD) / len(self.labels)
        share *= _MADE if self.made else 1
        found: dict[str, float] = {}
        for label in self.labels:
            if answer := _stated(label, question):
                found[answer] = found.get(answer, 0) + share * (_BORDERLINE if label.get("borderline") else 1)
        return found

    def settled(self, question: str) -> str | None:
        """The answer that all labellers gave."""
        answers = {_stated(label, question) for label in self.labels}
        return answers.pop() if len(answers) == 1 else None


def _stated(label: Mapping[str, Any], question: str) -> str | None:
    if question == "aspirational" and label["kind"] != "outcome":
        return None
    answer = label.get(question)
    return str(answer) if answer else None


def examples(family: Family) -> list[Example]:
    """Everything that may be trained on."""
    held = {row["text"].lower() for row in read(f"statements/{family}") if row["part"] == "held"}
    every = (*_independent(family), *_first(family), *_written(family))
    rows = [row for row in every if row[2].lower() not in held]  # short ones may be the same by chance
    made = [
        (writer, style, text, labels)
        for writer, style, said, given in (rows if family == "outcomes" else ())
        for text, labels in augmented([(said, given)], len(said))
    ]
    texts = [text for _, _, text, _ in (*rows, *made)]
    judged = _outcomes(texts) if family == "outcomes" else _provision(texts)
    return [
        Example(*row, *found, made=number >= len(rows))
        for number, (row, found) in enumerate(zip((*rows, *made), judged, strict=True))
    ]


_Row = tuple[str, str, str, tuple["Mapping[str, Any]", ...]]


def _independent(family: Family) -> list[_Row]:
    second = {row["id"]: row for row in read(f"statements/second_{family}")}
    return [
        ("gold", f"gold/{row['style']}", row["text"], (row["label"], second[row["id"]]))
        for row in read(f"statements/{family}")
        if row["part"] == "dev"
    ]


def _first(family: Family) -> list[_Row]:
    return [("first gold", f"first gold/{row['style']}", row["text"], (row,)) for row in read(family)]


def _written(family: Family) -> list[_Row]:
    rows: list[Written] = written_outcomes() if family == "outcomes" else written_provision()
    ordered = sorted(rows, key=lambda row: WRITERS.index(row.writer))
    names = ("kind", "measurable", "specific", "aspirational", "borderline")
    return [(r.writer, r.style, r.text, ({n: getattr(r, n) for n in names},)) for r in ordered]


def _outcomes(texts: list[str]) -> list[tuple[Mapping[str, float], Mapping[str, str]]]:
    found: list[tuple[Mapping[str, float], Mapping[str, str]]] = []
    for reading in read_statements(texts):
        ruled = rule(reading)
        said = {
            "kind": ruled.kind.kind,
            "measurable": ruled.measured.level,
            "specific": ruled.specific,
            "aspirational": ruled.ambition.level,
        }
        found.append((summed(weighed_traits(reading, ruled)), said))
    return found


def _provision(texts: list[str]) -> list[tuple[Mapping[str, float], Mapping[str, str]]]:
    return [
        (summed(provision_traits(read_provision(text))), {"specific": rule_provision(text)}) for text in texts
    ]
