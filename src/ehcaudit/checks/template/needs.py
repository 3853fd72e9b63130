"""Areas of need, an answer for health and social care, and the link need → provision → outcome."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, NotAssessable, Observation
from ehcaudit.checks.template.wordings import data, pattern
from ehcaudit.plans.text import count_words

if TYPE_CHECKING:
    import re

    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView, Words

_GLOSSED = 14
_PROVISION = ("F", "G", "H1", "H2")


@cache
def _compiled(key: str) -> re.Pattern[str]:
    return pattern(data()[key])


@cache
def _areas() -> dict[str, re.Pattern[str]]:
    return {name: pattern(words) for name, words in data()["areas"].items()}


def areas(reading: Reading, parameters: BaseModel) -> CheckResult:
    """One observation an area of need: a heading or label of its own, or, where none has one, a mention."""
    view = reading.template
    if "B" not in view.alone:
        return NotAssessable("section B was not found")
    labels = [w.text for w in view.words if _names_a_place(w) and sum(_hits(w.text)) == 1]
    mentions = [w.text for w in view.of(["B"])]
    labelled = {name for name, p in _areas().items() if any(p.search(text) for text in labels)}
    mentioned = {name for name, p in _areas().items() if any(p.search(text) for text in mentions)}
    found = labelled if len(labelled) > 1 else labelled | mentioned
    return tuple(_area(view, name, there=name in found) for name in _areas())


def _names_a_place(words: Words) -> bool:
    """Whether the words are a label; a heading may gloss an area ("Thinking and learning (cognition …)")."""
    sentence = words.text.rstrip().endswith((".", "?"))
    return words.titled or (count_words(words.text) <= _GLOSSED and not sentence)


def _hits(text: str) -> list[bool]:
    return [bool(p.search(text)) for p in _areas().values()]


def _area(view: TemplateView, name: str, *, there: bool) -> Observation:
    if there:
        return Observation(name, 1.0, "it has a place of its own")
    message = f"Section B has no place for the area of need “{name}”."
    remedy = "Give each of the four broad areas of need a place (Code 6.28–6.35)."
    return Observation(
        name, 0.0, message, (Fault("area_missing", message, "", view.place_of(["B"]), remedy),)
    )


def answered(reading: Reading, parameters: BaseModel) -> CheckResult:
    """Whether the template makes the writer answer for health and social care where there is nothing."""
    view, none = reading.template, data()["none"]
    says, barred, general = pattern(none["says"]), pattern(none["not"]), pattern(none["general"])
    outside = [w.text for w in view.words if w.code is None or w.code == "A"]
    everywhere = any(says.search(t) and general.search(t) and not barred.search(t) for t in outside)
    observations = []
    for entry in none["groups"]:
        if entry["sections"][0] not in view.alone:
            continue  # that the section is missing is said elsewhere
        texts = [w.text for w in view.of(entry["sections"])]
        met = everywhere or any(says.search(t) and not barred.search(t) for t in texts)
        observations.append(_answer(view, entry["what"], entry["sections"], met=met))
    return tuple(observations) or NotAssessable("sections C and D were not found")


def _answer(view: TemplateView, what: str, sections: list[str], *, met: bool) -> Observation:
    if met:
        return Observation(what, 1.0, f"{what} is answered where there is nothing as well")
    message = f"The template does not ask for an answer on {what} where nothing was identified."
    remedy = f"Ask for “none identified” where there is nothing to say on {what}; silence is no answer."
    fault = Fault("none_answer_missing", message, "", view.place_of(sections), remedy)
    return Observation(what, 0.0, message, (fault,))


def thread(reading: Reading, parameters: BaseModel) -> CheckResult:
    """Whether provision is tied to needs or outcomes: columns side by side, or words that ask for it."""
    view = reading.template
    if not {"F", "E"} <= view.alone:
        return NotAssessable("sections E and F were not found, each under a label of its own")
    if _side_by_side(view) or any(_compiled("thread").search(w.text) for w in _linking(view)):
        return (Observation("thread", 1.0, "need, provision and outcome are linked"),)
    message = (
        "Nothing in the template ties provision to the need that it meets or the outcome that it serves."
    )
    remedy = (
        "Put need, provision and outcome in one row, or add a column: which need or outcome does this meet?"
    )
    fault = Fault("thread_missing", message, "", view.place_of(["F"]), remedy)
    return (Observation("thread", 0.0, message, (fault,)),)


def _linking(view: TemplateView) -> list[Words]:
    return [w for w in view.of(_PROVISION) if not w.heading]


def _side_by_side(view: TemplateView) -> bool:
    """Whether one row of column heads names provision beside needs or outcomes."""
    heads: dict[tuple[int | None, int | None], set[str]] = {}
    for line in view.lines:
        if line.kind in ("head", "heading") and line.in_grid and line.code is not None:
            heads.setdefault((line.place.table, line.place.row), set()).add(line.code)
    return any("F" in codes and codes & {"B", "E"} for codes in heads.values())
