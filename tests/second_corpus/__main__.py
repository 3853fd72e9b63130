"""Write the corpus, or measure the program on it."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.second_corpus.make import write_all
from tests.second_corpus.measure import measure


def main() -> None:
    """``python -m tests.second_corpus OUT_DIR`` or ``python -m tests.second_corpus --measure``."""
    parser = argparse.ArgumentParser(prog="python -m tests.second_corpus", description=__doc__)
    parser.add_argument("out", nargs="?", type=Path, help="folder for the documents and their truth")
    parser.add_argument(
        "--measure", action="store_true", help="run the program on the documents, print a table"
    )
    parser.add_argument("--verbose", action="store_true", help="list every miss")
    parser.add_argument("--only", default="", help="only documents whose name contains this")
    parser.add_argument("--keep", action="store_true", help="measure what is already in OUT_DIR")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as spare:
        out: Path = options.out or Path(spare)
        if not options.keep:
            write_all(out, options.only)
        if options.measure:
            measure(out, only=options.only, verbose=options.verbose)


if __name__ == "__main__":
    main()
