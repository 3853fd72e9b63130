"""How long the command line takes to start, beside a bare typer program: medians of alternating runs.

Run with `python -m benchmarks.startup`. Exits 1 where a command that must be quick takes more than twice as
long; `score --help`, which lays out twenty options, is shown beside them.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
LIMIT = 2.0
SHOWN_ONLY = {"ehcaudit score --help"}
BARE = """
import typer
app = typer.Typer()

@app.command()
def main(name: str) -> None:
    print(name)

app()
"""
COMMANDS = {
    "ehcaudit --help": ["--help"],
    "ehcaudit score --help": ["score", "--help"],
    "ehcaudit explain": ["explain"],
    "ehcaudit explain plan-current": ["explain", "plan-current"],
}


def _seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def measure(runs: int = RUNS) -> dict[str, float]:
    """Median seconds by command, the bare program first; they take turns, so noise falls on all alike."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        commands = {"bare typer --help": [sys.executable, str(bare), "--help"]}
        commands |= {name: [sys.executable, "-m", "ehcaudit", *rest] for name, rest in COMMANDS.items()}
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                times[name].append(_seconds(command))
    # The first round fills the caches.
    return {name: statistics.median(values[1:]) for name, values in times.items()}


def main() -> int:
    """Print the table; 1 where a ratio is over the limit."""
    medians = measure()
    bare = next(iter(medians.values()))
    for name, seconds in medians.items():
        print(f"{name:<32}{seconds * 1000:7.0f} ms {seconds / bare:6.2f} x")
    return int(any(seconds > LIMIT * bare for name, seconds in medians.items() if name not in SHOWN_ONLY))


if __name__ == "__main__":
    sys.exit(main())
