"""`python -m tests.accuracy` prints the accuracy; `--write` puts it into docs/accuracy.md as well."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.accuracy.report import outcome_lines, provision_lines, published_lines

_PREFACE = """# Accuracy

How statements are judged, measured on labelled statements. Printed by `python -m tests.accuracy`; this
page is written by `python -m tests.accuracy --write`.

The labels are the project's own, given once, by one labeller who also wrote the statements and the
rules; they are not those of practising officers, and there is no second labeller's agreement to set
beside them yet. Statements are grouped by source style. The outcome styles that are held out now were
written last, and no rule was changed because of them; of the others, nine were held out at first and
moved over when their errors were studied (measurable kappa on them before that: 0.53 to 0.67). Only the
held-out figures say what to expect on new plans, and they rest on few statements: see the intervals. An
abstention counts as an error. Published examples carry the labels of their sources, some of which clash
with one another.
"""


def lines() -> list[str]:
    """The whole page."""
    page = [_PREFACE, "## Outcomes", "", "### Held-out styles", "", *outcome_lines(True)]
    page += ["", "### Styles used while writing rules", "", *outcome_lines(False)]
    page += ["", "## Provision", "", "### Held-out styles of provision", "", *provision_lines(True)]
    page += ["", "### Styles of provision used while writing rules", "", *provision_lines(False)]
    page += ["", "## Published examples", "", "### Held-out sources", "", *published_lines(True)]
    page += ["", "### Sources used while writing rules", "", *published_lines(False)]
    return page


def main() -> None:
    """Print the page, and write it where asked."""
    text = "\n".join(lines()) + "\n"
    sys.stdout.write(text)
    if "--write" in sys.argv:
        (Path(__file__).parents[2] / "docs" / "accuracy.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
