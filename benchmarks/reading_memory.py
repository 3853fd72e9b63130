"""How memory and time grow with pages and rows: `python -m benchmarks.reading_memory`.

Each size is read in a process of its own, since memory once taken is not given back. Goals: time grows
linearly with pages and rows; what is held above a bare start grows no faster than the text does.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

PAGES = (30, 100, 300)
_LINES = 46


def plan(pages: int) -> bytes:
    """A plan with two ruled columns on each page."""
    stream = io.BytesIO()
    sheet = Canvas(stream, pagesize=A4)
    for page in range(pages):
        sheet.setFont("Helvetica", 9)
        for line in range(_LINES):
            y = 780 - 16 * line
            sheet.drawString(64, y, f"Need {page}.{line}: Robin finds it hard to wait")
            sheet.drawString(304, y, "An hour a week with a trained adult; reviewed each term")
            sheet.line(60, y - 4, 540, y - 4)
        for x in (60, 300, 540):
            sheet.line(x, 780 - 16 * _LINES + 12, x, 792)
        sheet.showPage()
    sheet.save()
    return stream.getvalue()


def one(pages: str, path: str) -> int:
    """Read a plan; print seconds, and MiB held at the most above those of a plan of one page.

    The file was made by another process: what its making took must not hide what its reading takes.
    """
    import resource

    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Document
    from ehcaudit.documents.pdf import read_pdf

    read_pdf("plan.pdf", plan(1), "", Limits())
    data = Path(path).read_bytes()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    result = read_pdf("plan.pdf", data, "", Limits())
    assert isinstance(result, Document)
    assert result.pages == int(pages)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    print(f"{time.process_time() - started:.3f} {(after - before) / unit:.1f}")
    return 0


def main() -> int:
    """Measure each size and print a line for it."""
    print(f"{'pages':>6}{'seconds':>9}{'ms/page':>9}{'MiB':>7}{'KiB/page':>10}")
    for pages in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "plan.pdf"
            path.write_bytes(plan(pages))
            command = [sys.executable, "-m", "benchmarks.reading_memory", str(pages), str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds, held = map(float, done.stdout.split())
        print(
            f"{pages:>6}{seconds:>9.2f}{1000 * seconds / pages:>9.1f}{held:>7.1f}{1024 * held / pages:>10.0f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(one(*sys.argv[1:]) if len(sys.argv) > 1 else main())
