"""What a template's words are, by slot, so that one slot can be taken out or put wrong at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

AREAS = ("ci", "cl", "semh", "sp")


@dataclass(frozen=True)
class Words:
    """The wordings of one template. A slot that is `None` is left out by the builder."""

    slots: Mapping[str, str | None]
    changed: Mapping[str, str | None] = field(default_factory=dict)

    def __getitem__(self, key: str) -> str | None:
        return self.changed[key] if key in self.changed else self.slots.get(key)

    def text(self, key: str) -> str:
        """The wording, or nothing."""
        return self[key] or ""

    def some(self, *keys: str) -> list[str]:
        """The wordings of several slots, without those taken out."""
        return [words for key in keys if (words := self[key])]

    def areas(self) -> list[str]:
        """The areas of need that are left."""
        return self.some(*(f"area_{area}" for area in AREAS))

    def joined(self, *keys: str, by: str = ", ") -> str:
        """Several fragments in one prompt."""
        return by.join(self.some(*keys))
