"""What a careful reader would say of a document."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

DATES = ("issued", "first_issued", "amended", "last_review", "review_due")


@dataclass
class Truth:
    """The answers for one document; None in subject or dates means that nothing is asked."""

    kind: str = "plan"
    status: str | None = None
    subject: dict[str, Any] = field(default_factory=dict)
    dates: dict[str, str | None] = field(default_factory=dict)
    sections: dict[str, list[str]] = field(default_factory=dict)
    outcomes: list[str] = field(default_factory=list)
    provision: list[dict[str, str | None]] = field(default_factory=list)
    needs: list[dict[str, str]] = field(default_factory=list)
    advice: list[dict[str, str | None]] = field(default_factory=list)
    traps: list[int] = field(default_factory=list)
    layout: str = ""
    variant: str = ""
    part: str = "dev"
    text_source: str = "text"

    def say(self, code: str, *texts: str) -> None:
        """These phrases belong to this section."""
        self.sections.setdefault(code, []).extend(t for t in texts if t.strip())

    def need(self, section: str, text: str) -> None:
        """A need, and a phrase of its section."""
        self.say(section, text)
        self.needs.append({"section": section, "text": text})

    def outcome(self, text: str) -> None:
        """An outcome, and a phrase of E."""
        self.say("E", text)
        self.outcomes.append(text)

    def item(self, section: str, text: str, who: str = "", often: str = "", long: str = "") -> None:
        """An item of provision; its cells are phrases of its section."""
        self.say(section, text)
        self.provision.append(
            {
                "section": section,
                "text": text,
                "who": who or None,
                "frequency": often or None,
                "duration": long or None,
            }
        )

    def write(self, path: Path) -> None:
        """Save as JSON."""
        path.write_text(json.dumps(vars(self), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
