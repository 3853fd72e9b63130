"""What is left where a layout's own wordings are not known? `python -m tests.corpus.leave_out [--write]`.

Headings are read by rules and lists of wordings, not by training: so no layout can be left out of a training.
Instead, for each layout, the wordings that nothing but its pages needs are taken out of the lists (titles of
sections, labels, heads of columns, details), and its plans are read again. Rules of structure stay.
"""

from __future__ import annotations

import argparse
import copy
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ehcaudit.plans.headings import lettered
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.text import plain, squash, without_numbering
from tests.accuracy.page import write
from tests.corpus.build import LATER_LAYOUTS, LAYOUTS, Producer, build_sheet
from tests.corpus.measure import cases, contents, measure, score
from tests.corpus.vary import vary

PLAIN_LAYOUTS = (*LAYOUTS, *LATER_LAYOUTS)
FORMATS: tuple[Producer, ...] = ("docx", "reportlab")
SEEN_SEEDS = range(12)
COLUMNS = ("phrases", "wrong", "outcomes", "provision", "subject", "dates")
HEADING = "## Reading: a layout's own wordings left out"
ABOUT = """\
Headings are read by rules and lists of wordings, nothing is trained, so a layout cannot be left out of
training. Done instead: for each layout the wordings that only its pages use, of all that the corpus maker
prints, were taken out of the lists (titles of sections, labels, heads of columns, details), and its plans
were read again (Word and drawn PDF, seeds {seeds}). The rules of structure, written with these layouts in
mind, stayed: the figures are kinder than those of a layout that nobody thought of.
Printed by `python -m tests.corpus.leave_out`."""

Entry = tuple[str, str, str, str]
"""A wording: file, list, key, and the words or pattern."""


def entries() -> Iterator[tuple[Entry, Callable[[str], bool]]]:
    """All wordings that label something, each with the test of whether it knows a label."""
    for code, data in load("headings")["sections"].items():
        for title in data["titles"]:
            yield ("headings", "sections", code, title), _same_letters(title)
    for name, file, key in (("roles", "labels", "roles"), ("fields", "details", "fields")):
        for role, patterns in load(file)[key].items():
            for pattern in patterns:
                yield (file, name, role, pattern), _matches(pattern)


def _same_letters(title: str) -> Callable[[str], bool]:
    wanted = squash(title)
    return lambda label: squash(label) == wanted


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda label: compiled.fullmatch(plain(label)) is not None


def labels_of(layout: str) -> frozenset[str]:
    """The headings, labels and heads that a layout prints, without section letters and numbers."""
    found: set[str] = set()
    for seed in SEEN_SEEDS:
        for content in contents()[seed % 4 :: 4]:
            for para in build_sheet(content, layout, vary(layout, seed)).paragraphs():
                for text in (para.text if para.section is None else "", para.lead):
                    if 0 < len(text.split()) <= 40:
                        found |= _forms(text)
    return frozenset(found)


def _forms(text: str) -> set[str]:
    heading = lettered(text)
    forms = {text, without_numbering(text), text.rstrip(" :")}
    return forms | ({heading.title} if heading and heading.title else set())


def only_of(layout: str, used: dict[str, frozenset[Entry]]) -> frozenset[Entry]:
    """The wordings that `layout` uses and no other one."""
    others = frozenset(entry for name, mine in used.items() if name != layout for entry in mine)
    return used[layout] - others


def used_by(labels: Iterable[str]) -> frozenset[Entry]:
    """The wordings that know any of `labels`."""
    told = list(labels)
    return frozenset(entry for entry, knows in entries() if any(knows(label) for label in told))


@contextmanager
def without(masked: Iterable[Entry]) -> Iterator[None]:
    """The lists without `masked`, in this process and for as long as this lasts."""
    kept = {name: copy.deepcopy(load(name)) for name in ("headings", "labels", "details")}
    for file, name, key, words in masked:
        data = load(file)
        inner = data[name][key]["titles"] if file == "headings" else data[name][key]
        if words in inner:
            inner.remove(words)
    _forget()
    try:
        yield
    finally:
        for name, data in kept.items():
            load(name).clear()
            load(name).update(data)
        _forget()


def _forget() -> None:
    """Empty what the package keeps of its lists, the lists themselves apart."""
    modules = [module for name, module in sys.modules.items() if name.startswith("ehcaudit.plans")]
    for module in modules:
        for value in vars(module).values():
            if value is not load and hasattr(value, "cache_clear"):
                value.cache_clear()


def report(seeds: range) -> str:
    """The section for the page: each layout with all wordings, and without its own."""
    used = {layout: used_by(labels_of(layout)) for layout in PLAIN_LAYOUTS}
    heads = ["layout", "wordings left out", *("in a wrong section" if c == "wrong" else c for c in COLUMNS)]
    lines = ["| " + " | ".join(heads) + " |", "|---" * len(heads) + "|"]
    for layout in PLAIN_LAYOUTS:
        mine = only_of(layout, used)
        with tempfile.TemporaryDirectory() as scratch:
            made = list(cases(Path(scratch), seeds, [layout], FORMATS))
            lines.append(_line(layout, "0", measure(made)))
            with without(mine):
                lines.append(_line("", str(len(mine)), measure(made)))
    about = ABOUT.format(seeds=f"{seeds.start}–{seeds.stop - 1}")
    return f"{HEADING}\n\n{about}\n\n" + "\n".join(lines) + "\n"


def _line(layout: str, left_out: str, rows: dict[tuple[str, str], dict[str, Any]]) -> str:
    whole: dict[str, Any] = {}
    for row in rows.values():
        for name, tally in row.items():
            if name in whole:
                whole[name].add(tally)
            else:
                whole[name] = tally
    cells = " | ".join(f"{score(name, whole[name]):.3f}" for name in COLUMNS)
    return f"| {layout} | {left_out} | {cells} |"


def main() -> None:
    """Print the section, or put it into the page."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.leave_out", description=__doc__)
    parser.add_argument("--seeds", default="70-72")
    parser.add_argument("--write", action="store_true", help="put the section into docs/accuracy.md")
    options = parser.parse_args()
    first, _, last = options.seeds.partition("-")
    text = report(range(int(first), int(last or first) + 1))
    print(text)
    if options.write:
        write(text)


if __name__ == "__main__":
    main()
