"""PDF files written object by object, for what no library would write."""

from __future__ import annotations

import zlib

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def text_of(text: str, at: tuple[float, float] = (72, 700), before: str = "") -> bytes:
    """A content stream that shows a line of text; `before` are operators inside the text object."""
    return f"BT /F1 12 Tf {before} {at[0]} {at[1]} Td ({text}) Tj ET".encode()


def stream(data: bytes, extra: bytes = b"", *, packed: bool = False, times: int = 1) -> bytes:
    """A stream object; `packed` deflates it, as often as `times` says."""
    filters = b""
    if packed:
        for _ in range(times):
            data = zlib.compress(data, 9)
        filters = b"/Filter[" + b"/FlateDecode" * times + b"]"
    return b"<<" + extra + filters + b"/Length %d>>stream\n" % len(data) + data + b"\nendstream"


def page(content: int, extra: bytes = b"", box: bytes = b"[0 0 595 842]") -> bytes:
    """A page (its parent is object 2, its font object 3) that shows the content stream of that number."""
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox" + box + b"/Contents %d 0 R" % content
        + b"/Resources<</Font<</F1 3 0 R>>>>" + extra + b">>"
    )  # fmt: skip


def written(objects: dict[int, bytes], trailer: bytes = b"") -> bytes:
    """The objects as a file with a cross-reference table; object 1 is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n" % size
    for number in range(size):
        at = places.get(number)
        out += b"%010d 00000 n \n" % at if at is not None else b"0000000000 65535 f \n"
    out += b"trailer\n<</Size %d/Root 1 0 R" % size + trailer + b">>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def plain(
    *contents: bytes, catalogue: bytes = b"", box: bytes = b"[0 0 595 842]", page_extra: bytes = b""
) -> dict[int, bytes]:
    """The objects of a file with a page for each content stream (or ready-made stream object)."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R" + catalogue + b">>", 3: FONT}
    kids = []
    for number, content in enumerate(contents):
        own, shown = 10 + 2 * number, 11 + 2 * number
        kids.append(b"%d 0 R" % own)
        objects[own] = page(shown, page_extra, box)
        objects[shown] = content if content.startswith(b"<<") else stream(content)
    objects[2] = b"<</Type/Pages/Kids[" + b" ".join(kids) + b"]/Count %d>>" % len(kids)
    return objects
