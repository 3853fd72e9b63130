"""How much of a file is read before it is refused. All of it can be set in the configuration."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on hostile or broken input. Sizes in bytes, times in seconds."""

    file_bytes: int = 256 * MIB
    zip_entries: int = 1_000
    part_bytes: int = 64 * MIB
    total_bytes: int = 256 * MIB
    ratio: float = 200.0
    ratio_from_bytes: int = 100 * 1024
    pages: int = 1_000
    paragraphs: int = 100_000
    cells: int = 200_000
    span: int = 1_000
    depth: int = 100
    characters: int = 10_000_000
    elements: int = 2_000_000
    seconds: float = 120.0
    memory_bytes: int = 2_048 * MIB
