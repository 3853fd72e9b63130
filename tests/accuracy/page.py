"""docs/accuracy.md by sections: each measurement writes its own and leaves the others as they are."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
_HEAD = re.compile(r"^## .*$", re.MULTILINE)


def sections_of(text: str) -> dict[str, str]:
    """The parts of a page by their heading, in order; what stands before the first has the heading ''."""
    heads = list(_HEAD.finditer(text))
    parts = {"": text[: heads[0].start()] if heads else text}
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        parts[head.group()] = text[head.start() : following.start() if following else len(text)]
    return parts


def merged(page: str, written: str) -> str:
    """`page` with every section of `written` put in place of its own, new ones at the end."""
    parts = sections_of(page) | {head: part for head, part in sections_of(written).items() if part.strip()}
    return "\n\n\n".join(part.strip() for part in parts.values() if part.strip()) + "\n"


def write(text: str, page: Path = PAGE) -> None:
    """Put the sections of `text` into the page."""
    page.write_text(merged(page.read_text(encoding="utf-8"), text), encoding="utf-8")
