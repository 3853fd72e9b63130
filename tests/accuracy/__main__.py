"""`python -m tests.accuracy` prints the accuracy; `--write` puts it into docs/accuracy.md as well.

`--dev` prints the part that rules may be written with; `--errors NAME` its single errors (kind, measurable,
specific, aspirational, deadline, provision). The part that is held out is only ever shown in totals.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.independent import dev_errors, outcome_page, provision_page
from tests.accuracy.page import write
from tests.accuracy.report import outcome_lines, provision_lines, published_lines

_FOLDER = Path(__file__).parent


def lines() -> list[str]:
    """The whole page."""
    page = [(_FOLDER / "preface.md").read_text(encoding="utf-8")]
    page += ["## Outcomes, independent gold", "", "### Held out", "", *outcome_page("held")]
    page += ["", "### Seen while rules were written", "", *outcome_page("dev")]
    page += ["", "## Provision, independent gold", "", "### Held-out provision", "", *provision_page("held")]
    page += ["", "### Provision seen while rules were written", "", *provision_page("dev")]
    page += ["", "## The first gold: one hand wrote statements, labels and rules", ""]
    for held, name in ((True, "styles written last"), (False, "other styles")):
        page += ["", f"### Outcomes, {name}", "", *outcome_lines(held)]
        page += ["", f"### Provision, {name}", "", *provision_lines(held)]
    page += ["", "## Published examples", "", "### Sources held out", "", *published_lines(True)]
    page += ["", "### Sources used while writing rules", "", *published_lines(False)]
    return page


def dev_lines() -> list[str]:
    """The part of the independent gold that rules may be written with."""
    return [*outcome_page("dev"), "", *provision_page("dev")]


def main(arguments: list[str]) -> None:
    """Print the page, or the part asked for; write it where asked."""
    if "--errors" in arguments:
        name = arguments[arguments.index("--errors") + 1]
        shown = dev_errors("specific", "provision") if name == "provision" else dev_errors(name)
    else:
        shown = dev_lines() if "--dev" in arguments else lines()
    text = "\n".join(shown) + "\n"
    sys.stdout.write(text)
    if "--write" in arguments and "--errors" not in arguments and "--dev" not in arguments:
        write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
