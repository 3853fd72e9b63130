"""An authority and how it words its plans."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

CODES = ("A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K")


@dataclass(frozen=True)
class Council:
    """An authority's words."""

    name: str
    heads: tuple[str, ...]
    areas: tuple[str, ...]
    tiers: tuple[str, str]
    columns: tuple[str, str, str]
    when: str
    upper: bool = False

    def head(self, code: str, called: str) -> str:
        """A section's heading; a bar parts it into two lines."""
        return self.heads[CODES.index(code)].replace("{n}", called)

    def area(self, code: str) -> str:
        """An area of need."""
        return self.areas[("ci", "cl", "se", "sp", "ind").index(code)]

    def day(self, iso: str | None) -> str:
        """A date as this authority writes it."""
        if not iso:
            return ""
        d = date.fromisoformat(iso)
        nth = "th" if 10 < d.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(d.day % 10, "th")
        forms = {
            "slash": f"{d:%d/%m/%Y}",
            "short": f"{d.day}/{d.month}/{d:%y}",
            "dots": f"{d:%d.%m.%y}",
            "long": f"{d.day} {d:%B %Y}",
            "ordinal": f"{d.day}{nth} {d:%B %Y}",
            "dash": f"{d:%d-%b-%Y}",
        }
        return forms[self.when]
