"""The labelled statements of the repository. Labels are the project's own, not practising officers'."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "gold"

# Sources of the published examples that rules were written with; all others are held out.
PUBLISHED_DEV = frozenset(
    {
        "schoolsweb.buckinghamshire.gov.uk",
        "specialedstartguide.com",
        "localoffer.bradford.gov.uk",
        "localoffer.northlincs.gov.uk",
        "manchestervirtualschool.co.uk",
        "schoolofdiversity.com",
        "senexpertsolicitors.co.uk",
        "families.camden.gov.uk",
        "ehcp-help.co.uk",
        "issuu.com",
        "sendallies.org.uk",
        "bromley.gov.uk",
    }
)


def read(name: str) -> list[dict[str, Any]]:
    """The rows of `tests/gold/<name>.jsonl`, none where the file is not there."""
    path = FOLDER / f"{name}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def published() -> list[dict[str, Any]]:
    """The published examples, each with `held_out` by source and, for their labels, what ours would be."""
    return [
        {**row, "held_out": row["source"] not in PUBLISHED_DEV, "style": row["source"]}
        for row in read("published_examples")
    ]
