"""Feed damaged Word files to the front door for a while: `python -m tests.fuzz.word [--seconds N]`.

Packages made by code, with a bit of everything, are damaged in their bytes, their XML, and their values.
Whatever comes, the answer must be a `Document` or an `Unreadable` with a reason other than `crashed`, within
seconds. The first file that breaks this is kept, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.read import read_document
from tests.documents.ooxml import p, package_parts, r, sdt, tbl, tc, text_box, tr, zipped

_SLOW_SECONDS = 10.0
_VALUES = (
    b"",
    b"-1",
    b"0",
    b"99999999999",
    b"x",
    b"\xff",
    b"continue",
    b"restart",
    b"1.5",
    "²".encode(),
    "٣".encode(),
)
_NAMES = (b"tbl", b"tc", b"tr", b"p", b"r", b"sdt", b"del", b"ins", b"txbxContent", b"body")


def seed_parts() -> dict[str, bytes]:
    """A package that has a bit of everything."""
    merged = tr(tc("a", properties='<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), "b")
    below = tr(tc("", properties='<w:gridSpan w:val="2"/><w:vMerge/>'), tc(tbl(tr("c", "d"))))
    item = p(
        "item", properties='<w:pStyle w:val="s"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    )
    field = "".join(f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end"))
    changes = f"<w:ins>{r('new')}</w:ins><w:del>{r('old')}</w:del>"
    body = (
        p("Section A", text_box(p("boxed")))
        + item * 3
        + tbl(merged, below)
        + p(field, changes)
        + sdt(p("kept"))
    )
    level = '<w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    return package_parts(
        body,
        styles='<w:style w:styleId="s"><w:basedOn w:val="s"/><w:rPr><w:b/></w:rPr></w:style>',
        numbering=f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        footnotes=f'<w:footnote w:id="2">{p("note")}</w:footnote>',
        header=p("OFFICIAL"),
    )


def damage(xml: bytes, rng: random.Random) -> bytes:
    """The part with one fault: a tag doubled or dropped, a value or a name changed, bytes cut out."""
    at = rng.randrange(len(xml)) if xml else 0
    match rng.randrange(4):
        case 0:
            start = xml.find(b"<", at)
            end = xml.find(b">", start) + 1
            return xml[:start] + xml[start:end] * rng.randint(0, 3) + xml[end:] if start >= 0 < end else xml
        case 1:
            start = xml.find(b'="', at) + 2
            return xml[:start] + rng.choice(_VALUES) + xml[xml.find(b'"', start) :] if start > 1 else xml
        case 2:
            start = xml.find(b"<w:", at) + 3
            return xml[:start] + rng.choice(_NAMES) + xml[start:] if start > 2 else xml
        case _:
            return xml[:at] + xml[at + rng.randint(1, 50) :]


def mutant(parts: dict[str, bytes], rng: random.Random) -> bytes:
    """A damaged file: a part changed and packed again, or the packed bytes changed."""
    if rng.random() < 0.3:
        data = bytearray(zipped(parts))
        for _ in range(rng.randint(1, 8)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        return bytes(data)
    name = rng.choice([*parts, "word/document.xml", "word/document.xml"])
    xml = parts[name]
    for _ in range(rng.randint(1, 5)):
        xml = damage(xml, rng)
    return zipped(parts | {name: xml})


def main() -> int:
    """Run for the time given; 0 where every file ended well."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=30.0)
    arguments.add_argument("--seed", type=int, default=0)
    options = arguments.parse_args()
    rng, parts = random.Random(options.seed), seed_parts()
    ends: Counter[str] = Counter()
    path = Path(tempfile.mkdtemp()) / "mutant.docx"
    until = time.monotonic() + options.seconds
    while time.monotonic() < until:
        path.write_bytes(mutant(parts, rng))
        started = time.monotonic()
        result = read_document(path)
        end = "read" if isinstance(result, Document) else result.reason
        ends[end] += 1
        if end == "crashed" or time.monotonic() - started > _SLOW_SECONDS:
            message = result.message if isinstance(result, Unreadable) else "slow"
            print(f"{path}: {end}: {message}")
            return 1
    print(", ".join(f"{count} {end}" for end, count in ends.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
