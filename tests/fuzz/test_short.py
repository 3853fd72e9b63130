"""The fuzzers for a short while each; by hand for longer: `python -m tests.fuzz.pdf --seconds 600`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SECONDS = "15"
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_nothing_breaks_the_front_door(kind: str) -> None:
    """In a process of its own, which a fault of a C library would end. `FUZZ_SEED` makes other files."""
    seed = os.environ.get("FUZZ_SEED", "0")
    command = [sys.executable, "-m", f"tests.fuzz.{kind}", "--seconds", SECONDS, "--seed", seed]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"seed {seed}: {done.stdout}{done.stderr[-2000:]}"
    assert "read" in done.stdout
