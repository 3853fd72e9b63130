"""The words of `ehcaudit explain` and `ehcaudit rubric show`.

They work on a rubric's plain words, which need nothing that judging needs: explaining must be quick.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from ehcaudit.checks.codes import code_meanings
from ehcaudit.reports.canvas import draw, heading, indent, stack, words
from ehcaudit.reports.text import GRADE_WORDS

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ehcaudit.reports import Look

Words = Callable[["Look"], str]
Entry = Mapping[str, Any]
_PLAIN_FIELDS = {"date_of_birth": "born", "nc_year": "year", "status": "status", "as_of": "judged as of"}
_SCOPES = {"plan": "the whole plan", "section": "each section"}
# What a rubric need not say: the defaults of `ehcaudit.rubric.schema`, which a test holds equal.
DEFAULTS = {"edition": "england-2014", "minimum_assessable": 0.6}


def codes_text(look: Look) -> str:
    """Every finding code with its meaning."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    for code, meaning in code_meanings().items():
        grid.add_row(Text(code, style="bold"), words(meaning))
    return draw(grid, look)


def code_text(code: str) -> Words:
    """One finding code."""
    return lambda look: draw(stack([heading(code), indent(words(code_meanings()[code]), 2)]), look)


def criteria_text(rubric: Entry) -> Words:
    """The rubric at a glance: criteria with their weights, bands, limiting judgements."""

    def text(look: Look) -> str:
        kinds = ", ".join(rubric["applies_to"]).replace("_", " ")
        edition = rubric.get("edition", DEFAULTS["edition"])
        parts: list[RenderableType] = [
            heading(f"{rubric['title']} ({rubric['id']} {rubric['version']})"),
            words(f"Judges: {kinds}. Law and guidance: {edition}.", "dim"),
            words(_bands(rubric), "dim"),
            Text(""),
            _criteria(rubric["criteria"]),
        ]
        if rubric.get("limits"):
            parts += [Text(""), heading("Limiting judgements")]
            parts += [indent(_limit(limit), 2) for limit in rubric["limits"]]
        parts += [Text(""), words("Say `ehcaudit explain CRITERION` for more on one.", "dim")]
        return draw(stack(parts), look)

    return text


def _criteria(criteria: list[Entry]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    total = sum(float(criterion["weight"]) for criterion in criteria)
    for criterion in criteria:
        share = f"{criterion['weight'] / total:.0%}"
        grid.add_row(Text(criterion["id"], style="bold"), Text(share), words(criterion["question"]))
    return grid


def _bands(rubric: Entry) -> str:
    bands = rubric["bands"]
    least = rubric.get("minimum_assessable", DEFAULTS["minimum_assessable"])
    return (
        f"Grades: outstanding from {bands['outstanding']:g}, good from {bands['good']:g}, "
        f"requires improvement from {bands['requires_improvement']:g}; none where less than "
        f"{least:.0%} of the weight can be assessed."
    )


def _limit(limit: Entry) -> Text:
    at_most = GRADE_WORDS[limit["at_most"]]
    return words(f"{limit['id']}: {limit['title']}: no better than {at_most} ({limit['basis']})")


def criterion_text(criterion: Entry) -> Words:
    """One criterion in full."""

    def text(look: Look) -> str:
        scope = _SCOPES.get(criterion["scope"], f"each {criterion['scope']}")
        parts: list[RenderableType] = [
            heading(f"{criterion['title']} ({criterion['id']})"),
            words(criterion["question"], "italic"),
            Text(""),
            words(f"Rests on: {criterion['basis']}"),
            words(f"Judges: {scope}. Weight: {criterion['weight']:g}. A fault is {criterion['severity']}."),
            words(f"What to do: {criterion['remedy']}"),
            Text(""),
            heading("Levels"),
            *(indent(_level(level), 2) for level in criterion["levels"]),
        ]
        examples = criterion.get("examples") or {}
        for name, title in (("met", "Meets it"), ("not_met", "Does not meet it")):
            if examples.get(name):
                parts += [Text(""), heading(title), *(indent(_example(e), 2) for e in examples[name])]
        return draw(stack(parts), look)

    return text


def _level(level: Entry) -> Text:
    return words(f"{GRADE_WORDS[level['grade']]}, from {level['at_least']:g}: {level['descriptor']}")


def _example(example: Entry) -> Text:
    said = [f"“{example[name]}”" for name in ("outcome", "provision") if example.get(name)]
    said += [f"section {code}: {_quoted(text)}" for code, text in example.get("sections", {}).items()]
    said += [f"{role.replace('_', ' ')} {value}" for role, value in example.get("dates", {}).items()]
    said += [f"{label} {example[name]}" for name, label in _PLAIN_FIELDS.items() if name in example]
    said += [_advice(advice) for advice in example.get("advice", ())]
    before = example.get("previous") or {}
    said += [
        f"before it, section {code}: {_quoted(text)}" for code, text in before.get("sections", {}).items()
    ]
    said += [
        f"before it, {role.replace('_', ' ')} {value}" for role, value in before.get("dates", {}).items()
    ]
    return Text("• ") + words("; ".join(said))


def _advice(advice: Entry) -> str:
    discipline = str(advice.get("discipline", "health")).replace("_", " ")
    return f"advice ({discipline}): {' '.join(advice['recommendations'])}"


def _quoted(text: str) -> str:
    return f"“{text.strip()}”" if text.strip() else "empty"
