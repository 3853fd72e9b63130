"""From rich renderables to text: the one place that knows consoles. Texts are never read as markup."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from ehcaudit.reports.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ehcaudit.reports.interface import Look

GRADE_STYLE = {
    "outstanding": "bold green",
    "good": "green",
    "requires_improvement": "yellow",
    "inadequate": "red",
}
SEVERITY_STYLE = {"high": "bold red", "medium": "yellow", "low": "cyan", "info": "dim"}
LEVEL_STYLE = {"met": "green", "partly": "yellow", "not_met": "red"}

_HEIGHTS = "·▁▂▃▄▅▆▇█"
_PLAIN = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "…": "...",
        "–": "-",
        "—": "-",
        "·": "-",
        "→": "->",
        "█": "#",
        "░": ".",
        "─": "-",
        "│": "|",
        "├": "+",
        "└": "+",
        "•": "*",
        **dict(zip("▁▂▃▄▅▆▇", "__..::|", strict=True)),
    }
)


def draw(renderable: RenderableType, look: Look) -> str:
    """`renderable` as text of `look.width` columns, with colour codes only where `look.colour`."""
    console = Console(
        file=io.StringIO(),
        width=max(look.width, 40),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    with console.capture() as capture:
        console.print(renderable)
    lines = (line.rstrip() for line in capture.get().splitlines())
    text = "\n".join(lines) + "\n"
    return text if look.unicode else text.translate(_PLAIN)


def words(text: str, style: str = "") -> Text:
    """Text from a plan or a rubric, made fit to be shown."""
    return Text(clean(text), style=style)


def indent(renderable: RenderableType, columns: int) -> Padding:
    """`renderable`, moved to the right."""
    return Padding(renderable, (0, 0, 0, columns))


def bar(share: float, width: int, style: str) -> Text:
    """A bar of `width` columns, filled by `share` (0 to 1)."""
    filled = round(min(max(share, 0.0), 1.0) * width)
    return Text("█" * filled, style=style) + Text("░" * (width - filled), style="dim")


def histogram(scores: Sequence[float], each: int) -> Text:
    """How `scores` (0 to 100) spread: ten steps of ten points, each as high as it is full."""
    steps = [0] * 10
    for score in scores:
        steps[min(int(score // 10), 9)] += 1
    most = max(steps, default=0) or 1
    text = Text()
    for plans in steps:
        height = _HEIGHTS[-(-plans * (len(_HEIGHTS) - 1) // most)]
        text.append(height * each, style="cyan" if plans else "dim")
    return text


def heading(title: str) -> Text:
    """The title of a block."""
    return Text(title, style="bold")


def stack(parts: Iterable[RenderableType]) -> Group:
    """One under the other."""
    return Group(*parts)
