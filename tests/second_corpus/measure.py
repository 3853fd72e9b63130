"""Runs the program over the corpus through its command line and compares with the truth."""

from __future__ import annotations

from pathlib import Path


def measure(out: Path, only: str = "", verbose: bool = False) -> None:
    """Print the table."""
    print(out, only, verbose)
