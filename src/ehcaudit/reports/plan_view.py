"""What was understood of a document, as a tree for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from ehcaudit.reports.canvas import draw, stack, words
from ehcaudit.reports.text import KIND_WORDS, clean, count, place_words, shorten

if TYPE_CHECKING:
    import datetime as dt

    from rich.console import RenderableType

    from ehcaudit.plans.model import AdviceEntry, Outcome, Plan, Provision, Section
    from ehcaudit.reports.interface import Look

_TIERS = {"long": "long-term", "medium": "medium-term", "short": "short-term"}
_DATES = {
    "issued": "issued",
    "first_issued": "first issued",
    "amended": "amended",
    "last_review": "last review",
    "review_due": "review due",
}


def render_plan(
    plan: Plan, look: Look, titles: dict[str, str] | None = None, born: str | None = None
) -> bytes:
    """A plan as a tree, UTF-8. `titles` gives the sections' statutory titles by code, `born` what stands for
    a date of birth that is hidden."""
    parts = [_tree(plan, look, titles or {}, born)]
    return draw(stack(parts), look).encode("utf-8", "replace")


def _tree(plan: Plan, look: Look, titles: dict[str, str], born: str | None) -> RenderableType:
    tree = Tree(words(plan.document.path, "bold"), guide_style="dim", highlight=False)
    tree.add(_kind(plan))
    _add_subject(tree, plan, born)
    _add_sections(tree, plan, look, titles)
    _add_needs(tree, plan)
    _add_outcomes(tree, plan)
    _add_provision(tree, plan)
    _add_advice(tree, plan)
    warnings = dict.fromkeys((*plan.document.warnings, *plan.warnings))
    if warnings:
        branch = tree.add(Text("Warnings", style="yellow"))
        for warning in warnings:
            branch.add(words(warning, "yellow"))
    return tree


def _kind(plan: Plan) -> Text:
    document = plan.document
    line = words(KIND_WORDS[plan.kind].capitalize())
    line.append(f" (sure to {plan.kind_confidence:.0%})", style="dim")
    status = (plan.status or "not found").replace("_", " ")
    pages = f", {count(document.pages, 'page')}" if document.pages is not None else ""
    line.append(f", status {status}, {document.format}{pages}, text from {document.text_source}")
    return line


def _add_subject(tree: Tree, plan: Plan, born: str | None) -> None:
    subject = plan.subject
    branch = tree.add(Text("Subject", style="bold"))
    known = f" (known as {subject.known_as})" if subject.known_as else ""
    branch.add(words(f"name: {subject.name or 'not found'}{known}"))
    branch.add(words(f"born: {born or _day(subject.date_of_birth)}; year: {subject.nc_year or 'not found'}"))
    branch.add(words(f"pronoun: {subject.pronoun or 'not found'}; setting: {subject.setting or 'not found'}"))
    for name, value in subject.identifiers.items():
        branch.add(words(f"{name.upper()}: {value}"))
    dates = tree.add(Text("Dates", style="bold"))
    found = [
        f"{label}: {_day(value)}" for name, label in _DATES.items() if (value := getattr(plan.dates, name))
    ]
    for line in found or ["none found"]:
        dates.add(Text(line))


def _day(value: dt.date | None) -> str:
    return f"{value.day} {value:%B %Y}" if value else "not found"


def _add_sections(tree: Tree, plan: Plan, look: Look, titles: dict[str, str]) -> None:
    branch = tree.add(Text("Sections", style="bold"))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(style="dim")
    for code in titles or plan.sections:
        if code in {"H1", "H2"} and "H" in plan.sections and code not in plan.sections:
            continue
        title = shorten(titles.get(code, ""), max(look.width // 2 - 12, 24))
        grid.add_row(Text(code), Text(title), *_size(plan, code))
    if "H" in plan.sections and "H" not in titles:
        grid.add_row(Text("H"), Text("H1 and H2 not told apart"), *_size(plan, "H"))
    branch.add(grid)


def _size(plan: Plan, code: str) -> tuple[Text, Text]:
    section = plan.sections.get(code)
    if section is None:
        return Text(_missing(plan, code), style="yellow"), Text("")
    said = len(section.text.split())
    return Text(count(said, "word") if said else "empty", style="" if said else "yellow"), _where(section)


def _missing(plan: Plan, code: str) -> str:
    return "empty" if code in plan.empty else "not found"


def _where(section: Section) -> Text:
    first = place_words(section.places[0]) if section.places else ""
    first = first.removeprefix(f"section {section.code}").lstrip(", ")
    more = f" and {count(len(section.places) - 1, 'more place')}" if len(section.places) > 1 else ""
    return Text(first + more)


def _add_needs(tree: Tree, plan: Plan) -> None:
    branch = tree.add(_title("Needs", len(plan.needs)))
    for need in plan.needs:
        area = f"{need.area}: " if need.area else ""
        branch.add(words(f"{need.section}  {area}{shorten(need.text, 240)}"))


def _add_outcomes(tree: Tree, plan: Plan) -> None:
    branch = tree.add(_title("Outcomes (section E)", len(plan.outcomes)))
    for outcome in plan.outcomes:
        item = branch.add(_outcome(outcome))
        for step in outcome.steps:
            item.add(words(f"step: {shorten(step, 400)}", "dim"))


def _outcome(outcome: Outcome) -> Text:
    line = words(shorten(outcome.text, 800))
    notes = [_TIERS.get(outcome.tier or "", ""), clean(outcome.area or ""), place_words(outcome.place)]
    line.append(f"\n{', '.join(note for note in notes if note)}", style="dim")
    return line


def _add_provision(tree: Tree, plan: Plan) -> None:
    branch = tree.add(_title("Provision (sections F, G, H1, H2)", len(plan.provision)))
    for item in plan.provision:
        branch.add(_item(item))


def _item(item: Provision) -> Text:
    line = words(f"{item.section}  {shorten(item.what or item.text, 600)}")
    parts = {
        "who": item.who,
        "how often": item.frequency,
        "how long": item.duration,
        "group": item.group_size,
        "where": item.where,
    }
    said = [f"{name}: {shorten(value, 80)}" for name, value in parts.items() if value]
    line.append(
        f"\n{'; '.join(said) or 'who, how often and how long: not found'}", style="cyan" if said else "yellow"
    )
    where = place_words(item.place)
    if where:
        line.append(f"\n{where}", style="dim")
    return line


def _add_advice(tree: Tree, plan: Plan) -> None:
    branch = tree.add(_title("Advice (section K)", len(plan.advice)))
    for entry in plan.advice:
        branch.add(_entry(entry))


def _entry(entry: AdviceEntry) -> Text:
    people = ", ".join(part for part in (entry.author, entry.role, entry.organisation) if part)
    line = words(
        " – ".join(part for part in (entry.title, people) if part) or "an entry without title or author"
    )
    notes = [
        _day(entry.date) if entry.date else "no date",
        "health" if entry.health else "",
        "listed as appended" if entry.appended else "not listed as appended",
        "its text was found" if entry.text_found else "",
    ]
    line.append(f"\n{', '.join(note for note in notes if note)}", style="dim")
    return line


def _title(name: str, number_of: int) -> Text:
    return Text(name, style="bold") + Text(f" – {number_of or 'none found'}", style="dim")
