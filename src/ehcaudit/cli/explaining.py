"""The words of `ehcaudit explain` and `ehcaudit rubric show`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from ehcaudit.checks.codes import code_meanings
from ehcaudit.reports.canvas import draw, heading, indent, stack, words
from ehcaudit.reports.text import GRADE_WORDS

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ehcaudit.reports import Look
    from ehcaudit.rubric.schema import Criterion, Example, LevelDescriptor, LoadedRubric

Words = Callable[["Look"], str]
_PLAIN_FIELDS = {
    "date_of_birth": "born",
    "nc_year": "year",
    "status": "status",
    "as_of": "judged as of",
}


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


def criteria_text(rubric: LoadedRubric) -> Words:
    """The rubric at a glance: criteria with their weights, bands, limiting judgements."""

    def text(look: Look) -> str:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(no_wrap=True)
        grid.add_column(justify="right", no_wrap=True)
        kinds = ", ".join(rubric.applies_to).replace("_", " ")
        total = sum(criterion.weight for criterion in rubric.criteria)
        for criterion in rubric.criteria:
            share = f"{criterion.weight / total:.0%}"
            grid.add_row(Text(criterion.id, style="bold"), Text(share), words(criterion.question))
        parts: list[RenderableType] = [
            heading(f"{rubric.title} ({rubric.id} {rubric.version})"),
            words(f"Judges: {kinds}. Law and guidance: {rubric.edition}.", "dim"),
            words(_bands(rubric), "dim"),
            Text(""),
            grid,
        ]
        if rubric.limits:
            parts += [Text(""), heading("Limiting judgements"), *_limits(rubric)]
        parts += [Text(""), words("Say `ehcaudit explain CRITERION` for more on one.", "dim")]
        return draw(stack(parts), look)

    return text


def _bands(rubric: LoadedRubric) -> str:
    bands = rubric.bands
    return (
        f"Grades: outstanding from {bands.outstanding:g}, good from {bands.good:g}, "
        f"requires improvement from {bands.requires_improvement:g}; none where less than "
        f"{rubric.minimum_assessable:.0%} of the weight can be assessed."
    )


def _limits(rubric: LoadedRubric) -> list[RenderableType]:
    return [
        indent(
            words(f"{limit.id}: {limit.title}: no better than {GRADE_WORDS[limit.at_most]} ({limit.basis})"),
            2,
        )
        for limit in rubric.limits
    ]


def criterion_text(criterion: Criterion) -> Words:
    """One criterion in full."""

    def text(look: Look) -> str:
        parts: list[RenderableType] = [
            heading(f"{criterion.title} ({criterion.id})"),
            words(criterion.question, "italic"),
            Text(""),
            words(f"Rests on: {criterion.basis}"),
            words(
                f"Judges: {_scope(criterion)}. Weight: {criterion.weight:g}. A fault is {criterion.severity}."
            ),
            words(f"What to do: {criterion.remedy}"),
            Text(""),
            heading("Levels"),
            *(indent(_level(level), 2) for level in criterion.levels),
        ]
        if criterion.examples is not None:
            parts += [Text(""), heading("Meets it"), *_examples(criterion.examples.met)]
            parts += [Text(""), heading("Does not meet it"), *_examples(criterion.examples.not_met)]
        return draw(stack(parts), look)

    return text


def _level(level: LevelDescriptor) -> Text:
    return words(f"{GRADE_WORDS[level.grade]}, from {level.at_least:g}: {level.descriptor}")


def _scope(criterion: Criterion) -> str:
    each = {"plan": "the whole plan", "section": "each section"}
    return each.get(criterion.scope, f"each {criterion.scope}")


def _examples(examples: tuple[Example, ...]) -> list[RenderableType]:
    return [indent(_example(example), 2) for example in examples]


def _example(example: Example) -> Text:
    given = example.model_dump(exclude_defaults=True)
    said = [f"“{given[name]}”" for name in ("outcome", "provision") if given.get(name)]
    said += [f"section {code}: {_quoted(text)}" for code, text in example.sections.items()]
    said += [f"{role.replace('_', ' ')} {value}" for role, value in example.dates.items()]
    said += [f"{label} {given[name]}" for name, label in _PLAIN_FIELDS.items() if name in given]
    said += [
        f"advice ({a.discipline.replace('_', ' ')}): {' '.join(a.recommendations)}" for a in example.advice
    ]
    return Text("• ") + words("; ".join(said))


def _quoted(text: str) -> str:
    return f"“{text.strip()}”" if text.strip() else "empty"
