"""Feed damaged PDF files to the front door for a while: `python -m tests.fuzz.pdf [--seconds N]`.

Files of several kinds (ruled tables, lists, form fields, drawings in drawings, packed, protected) are damaged
in their bytes, numbers, names, references and the streams inside. Whatever comes, the answer must be a
`Document` or an `Unreadable` with a reason other than `crashed`, within seconds. The first file that breaks
this is kept, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.read import read_document
from tests.documents.pdf.making import bullet, canvas, flowed, para, sentence, table
from tests.documents.pdf.raw import page, plain, stream, text_of, written

_SLOW_SECONDS = 20.0
_LIMITS = Limits(seconds=10.0, characters=500_000, pages=200)
_NUMBERS = (
    b"0",
    b"-1",
    b"1",
    b"65536",
    b"2147483648",
    b"99999999999999999999",
    b"1e38",
    b"0.0000001",
    b"nan",
)
_NAMES = (
    *(b"/Kids", b"/Count", b"/Parent", b"/Contents", b"/Resources", b"/Font", b"/XObject", b"/Length"),
    *(b"/MediaBox", b"/Filter", b"/FlateDecode", b"/Encoding", b"/ToUnicode", b"/Annots", b"/Rotate"),
)
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z0-9]+")
_REFERENCE = re.compile(rb"\d+ 0 R")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)


def _with_fields(sheet: Canvas) -> None:
    sheet.drawString(72, 700, "Section A")
    sheet.acroForm.textfield(name="name", value="kept", x=72, y=600, width=200, height=20)
    sheet.acroForm.checkbox(name="tick", checked=True, x=72, y=560)
    sheet.rotate(90)
    sheet.drawString(100, -500, "turned")


def seeds() -> list[bytes]:
    """Files with a bit of everything."""
    rows = [["Need", "Provision"], *([sentence(n, 14), sentence(n + 1, 20)] for n in range(40))]
    story = [
        para("Section B"),
        table(rows, [150, 300], repeatRows=1),
        bullet("item"),
        para("<strike>x</strike> y"),
    ]
    forms = plain(b"/X Do " + text_of("Section F"), stream(text_of("more"), packed=True))
    forms[10] = page(11).replace(b"/Resources<<", b"/Resources<</XObject<</X 40 0 R>>")
    forms[40] = stream(b"0 0 m 90 0 l S", b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[1 0 0 1 5 5]")
    locked = StandardEncryption("", "owner", strength=128)
    return [
        flowed(story),
        canvas(_with_fields, pageCompression=0),
        canvas(lambda s: s.drawString(72, 700, "Open"), encrypt=locked),
        written(forms),
    ]


def _replaced(pattern: re.Pattern[bytes], data: bytes, rng: random.Random, new: bytes) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    match = rng.choice(found)
    return data[: match.start()] + new + data[match.end() :]


def _bytes(data: bytes, rng: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(rng.randint(1, 12)):
        out[rng.randrange(len(out))] = rng.randrange(256)
    return bytes(out)


def _cut(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] if rng.random() < 0.3 else data[:at] + data[at + rng.randint(1, 200) :]


def _moved(data: bytes, rng: random.Random) -> bytes:
    at, to = rng.randrange(len(data)), rng.randrange(len(data))
    return data[:to] + data[at : at + rng.randint(1, 300)] + data[to:]


def _inside(data: bytes, rng: random.Random) -> bytes:
    """A packed stream unpacked, damaged, packed again."""
    found = list(_STREAM.finditer(data))
    if not found:
        return data
    match = rng.choice(found)
    try:
        content = zlib.decompress(match[1])
    except zlib.error:
        return data
    damaged = rng.choice(_DAMAGE[:-1])(content or b" ", rng)
    return data[: match.start(1)] + zlib.compress(damaged) + data[match.end(1) :]


_DAMAGE: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _bytes,
    _cut,
    _moved,
    lambda d, rng: _replaced(_NUMBER, d, rng, rng.choice(_NUMBERS)),
    lambda d, rng: _replaced(_NAME, d, rng, rng.choice(_NAMES)),
    lambda d, rng: _replaced(_REFERENCE, d, rng, b"%d 0 R" % rng.randint(0, 60)),
    _inside,
)


def mutant(files: list[bytes], rng: random.Random) -> bytes:
    """One of the files with a few faults."""
    data = rng.choice(files)
    for _ in range(rng.randint(1, 5)):
        data = rng.choice(_DAMAGE)(data or b" ", rng)
    return data


def fuzz(seconds: float, seed: int, path: Path) -> tuple[Counter[str], str]:
    """How files ended within the time, and what went wrong with the one at `path` ("" where nothing did)."""
    rng, files = random.Random(seed), seeds()
    ends: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        path.write_bytes(mutant(files, rng))
        started = time.monotonic()
        result = read_document(path, _LIMITS)
        end = "read" if isinstance(result, Document) else result.reason
        ends[end] += 1
        if end == "crashed" or time.monotonic() - started > _SLOW_SECONDS:
            return ends, result.message if isinstance(result, Unreadable) else "slow"
    return ends, ""


def main() -> int:
    """Run for the time given; 0 where every file ended well."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=30.0)
    arguments.add_argument("--seed", type=int, default=0)
    options = arguments.parse_args()
    path = Path(tempfile.mkdtemp()) / "mutant.pdf"
    ends, fault = fuzz(options.seconds, options.seed, path)
    print(", ".join(f"{count} {end}" for end, count in ends.most_common()))
    if fault:
        print(f"{path}: {fault}")
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main())
