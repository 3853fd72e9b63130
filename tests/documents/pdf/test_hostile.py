"""Hostile and broken PDF files: each ends soon in a document or a reason, never in an exception."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from tests.documents.pdf.making import canvas, document, flowed, para, read, sentence, table
from tests.documents.pdf.raw import FONT, page, plain, stream, text_of, written

VIEWS = text_of("Section A views")
CODES = {
    "not_a_document",
    "truncated",
    "encrypted",
    "limit_exceeded",
    "unsupported_format",
    "no_text",
    "timeout",
}


def plan() -> bytes:
    rows = [[f"{n}", sentence(n, 12)] for n in range(12)]
    return flowed([para("Section B"), table(rows, [40, 300])])


def ended(data: bytes, limits: Limits | None = None) -> str:
    """How it ends: `read`, or the reason, with a sentence for people."""
    result = read(data, limits)
    if isinstance(result, Document):
        return "read"
    assert result.reason in CODES, result
    assert result.message.endswith(".")
    return result.reason


def with_tree(root: bytes, **more: bytes) -> bytes:
    """A page (object 10) under the page tree node `root` (object 2)."""
    return written(plain(VIEWS) | {2: root} | {int(k[1:]): v for k, v in more.items()})


@pytest.mark.parametrize(
    "data",
    [
        with_tree(b"<</Type/Pages/Kids[10 0 R 2 0 R]/Count 2>>"),
        with_tree(b"<</Type/Pages/Kids[10 0 R 4 0 R]/Count 9>>", n4=b"<</Type/Pages/Kids[2 0 R]/Count 9>>"),
        with_tree(b"<</Type/Pages/Kids[10 0 R]/Parent 2 0 R/Count 1>>"),
        with_tree(b"<</Type/Pages/Kids[10 0 R]/Count 900>>"),
        with_tree(b"<</Type/Pages/Kids[10 0 R]/Count -5>>"),
        with_tree(b"<</Type/Pages/Kids[10 0 R]/Count 99999999999999999999>>"),
    ],
    ids=["self", "pair", "parent", "many", "negative", "vast"],
)
def test_page_trees_that_lie(data: bytes) -> None:
    result = document(data)
    assert "Section A views" in result.text
    assert (result.pages, bool(result.warnings)) in ((1, False), (2, True), (9, False), (900, True))


def test_more_pages_than_are_read() -> None:
    data = with_tree(b"<</Type/Pages/Kids[%s]/Count 1500>>" % (b"10 0 R " * 1500))
    assert ended(data) == "limit_exceeded"


def test_pages_that_are_missing_are_named_shortly() -> None:
    result = document(with_tree(b"<</Type/Pages/Kids[10 0 R]/Count 900>>"))
    assert result.warnings == ("Pages 2 to 900 are damaged: not read.",)


def test_no_pages() -> None:
    assert ended(with_tree(b"<</Type/Pages/Kids[]/Count 0>>")) in ("not_a_document", "truncated")


@pytest.mark.parametrize(
    "box",
    [
        b"[0 0 1000000000 1000000000]",
        b"[0 0 1e38 1e38]",
        b"[0 0 0 0]",
        b"[0 0 -5 -5]",
        b"[nan x]",
        b"[9 9 0 0]",
    ],
)
def test_media_boxes_of_no_paper(box: bytes) -> None:
    assert ended(written(plain(VIEWS, box=box))) in ("read", "no_text")


@pytest.mark.parametrize(
    "objects",
    [
        plain(VIEWS, catalogue=b"/X " + b"[" * 200_000 + b"]" * 200_000),
        plain(VIEWS, catalogue=b"/X " + b"<</a " * 100_000 + b"1" + b">>" * 100_000),
        plain(b"[" * 200_000 + b"]" * 200_000 + b" TJ " + VIEWS),
        plain(b"q " * 500_000 + VIEWS),
        plain(VIEWS, page_extra=b"/Annots[10 0 R 10 0 R]", catalogue=b"/AcroForm<</Fields[10 0 R]>>"),
        plain(VIEWS, catalogue=b"/OpenAction<</S/JavaScript/JS(while(1){})>>"),
        plain(stream(VIEWS, b"/Filter/Unheard")),
    ],
    ids=["arrays", "dictionaries", "operands", "states", "annotations", "script", "filter"],
)
def test_deep_and_odd_objects(objects: dict[int, bytes]) -> None:
    started = time.perf_counter()
    assert ended(written(objects)) in ("read", "no_text")
    assert time.perf_counter() - started < 10


def test_fields_that_are_their_own_parents() -> None:
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(kept)/Rect[0 0 90 20]/Parent 21 0 R>>"
    objects = plain(VIEWS, page_extra=b"/Annots[20 0 R]", catalogue=b"/AcroForm<</Fields[21 0 R]>>")
    data = written(objects | {20: field, 21: b"<</Parent 20 0 R/Kids[20 0 R]>>"})
    assert document(data).text == "Section A views\nkept"


def test_a_drawing_that_draws_itself() -> None:
    own = stream(b"/X Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 20 0 R>>>>")
    objects = plain(b"/X Do " + VIEWS) | {20: own}
    objects[10] = page(11).replace(b"/Resources<<", b"/Resources<</XObject<</X 20 0 R>>")
    assert document(written(objects)).text == "Section A views"


def doubling(times: int) -> bytes:
    """A drawing that draws the next twice, and so on: 2 to the power of `times` words."""
    form = (
        b"/Type/XObject/Subtype/Form/BBox[0 0 900 900]/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>"
    )
    objects = plain(b"/X Do")
    objects[10] = page(11).replace(b"/Resources<<", b"/Resources<</XObject<</X 100 0 R>>")
    for number in range(times):
        objects[100 + number] = stream(b"/X Do /X Do", form % (101 + number))
    objects[100 + times] = stream(VIEWS, form % 999)
    return written(objects)


def test_a_drawing_that_doubles_ends_at_a_limit() -> None:
    started = time.perf_counter()
    assert ended(doubling(16), Limits(characters=200_000)) == "limit_exceeded"
    assert ended(doubling(14), Limits(seconds=0.01)) == "timeout"
    assert time.perf_counter() - started < 30


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [stream(b" " * 100_000_000 + VIEWS, packed=True), stream(b" " * 300_000_000, packed=True, times=2)],
    ids=["once", "twice"],
)
def test_streams_packed_like_bombs(content: bytes) -> None:
    started = time.perf_counter()
    assert ended(written(plain(content))) in ("read", "no_text", "limit_exceeded")
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    "head",
    [
        b"/Type/ObjStm/N 1000000000/First 10",
        b"/Type/ObjStm/N 5/First 99999999",
        b"/Type/ObjStm/N -1/First -1",
        b"/Type/ObjStm/N 1/First 4/Extends 30 0 R",
    ],
)
def test_object_streams_that_lie(head: bytes) -> None:
    objects = plain(VIEWS) | {30: stream(b"5 0 <</A 5 0 R>>" * 100, head, packed=True)}
    assert ended(written(objects)) == "read"


@pytest.mark.parametrize("widths", [b"[1 2 1]", b"[8 8 8]", b"[0 0 0]", b"[-1 4 1]", b"[1000000 1 1]"])
def test_cross_reference_streams_that_lie(widths: bytes) -> None:
    body = written(plain(VIEWS))
    start = body.rindex(b"xref\n0")
    head = b"/Type/XRef/Root 1 0 R/Size 2000000000/Index[0 2000000000]/W" + widths
    table = b"40 0 obj\n" + stream(bytes(400), head, packed=True) + b"\nendobj\n"
    data = body[:start] + table + b"startxref\n%d\n%%%%EOF\n" % start
    started = time.perf_counter()
    assert ended(data) in ("read", "not_a_document", "truncated", "no_text")
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize("share", range(1, 10))
def test_cut_off_at_every_tenth(share: int) -> None:
    data = plan()
    assert ended(data[: share * len(data) // 10]) in ("read", "truncated", "no_text")


@pytest.mark.parametrize("user", ["", "secret"])
def test_encryption(user: str) -> None:
    data = canvas(
        lambda s: s.drawString(72, 700, "Open"), encrypt=StandardEncryption(user, "owner", strength=128)
    )
    assert ended(data) == ("encrypted" if user else "read")


@pytest.mark.parametrize("handler", [b"Odd.Handler", b"Adobe.PubSec"])
def test_protection_without_a_password(handler: bytes) -> None:
    result = read(written(plain(VIEWS), b"/Encrypt<</Filter/%s/V 4>>/ID[<00><00>]" % handler))
    assert isinstance(result, Unreadable)
    assert result.reason == "encrypted"
    assert "certificate" in result.message


def test_attached_files_are_told_of() -> None:
    more = {20: b"<</Type/Filespec/F(a.pdf)/EF<</F 21 0 R>>>>", 21: stream(b"%PDF", b"/Type/EmbeddedFile")}
    names = b"/Names<</EmbeddedFiles<</Names[(a.pdf) 20 0 R]>>>>"
    (warning,) = document(written(plain(VIEWS, catalogue=names) | more)).warnings
    assert warning.startswith("A file is attached to the PDF file: not read.")


def test_a_form_that_only_adobe_shows(capsys: pytest.CaptureFixture[str]) -> None:
    waiting = text_of("Please wait... If this message is not eventually replaced")
    form = b"/AcroForm<</Fields[]/XFA 20 0 R>>"
    data = written(plain(waiting, catalogue=form + b"/NeedsRendering true") | {20: stream(b"<xdp/>")})
    result = read(data)
    assert isinstance(result, Unreadable)
    assert result.reason == "unsupported_format"
    assert "XFA" in result.message
    assert capsys.readouterr() == ("", "")


def test_a_form_with_its_text_on_the_page_is_read() -> None:
    data = written(plain(VIEWS, catalogue=b"/AcroForm<</Fields[]/XFA 20 0 R>>") | {20: stream(b"<xdp/>")})
    assert document(data).text == "Section A views"


def test_text_that_is_not_painted_counts_as_text() -> None:
    """Scans with a text layer have it unpainted, over the picture."""
    result = document(written(plain(text_of("Section A views", before="3 Tr"))))
    assert (result.text, result.text_source) == ("Section A views", "text")


def test_text_outside_the_page_does_not() -> None:
    assert (
        document(written(plain(VIEWS + b" " + text_of("elsewhere", at=(2000, 2000))))).text
        == "Section A views"
    )


def test_the_same_page_many_times_is_no_running_header() -> None:
    result = document(with_tree(b"<</Type/Pages/Kids[10 0 R 10 0 R 10 0 R]/Count 3>>"))
    assert result.text == "\n".join(["Section A views"] * 3)


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(pages=0), "limit_exceeded"),
        (Limits(characters=100), "limit_exceeded"),
        (Limits(cells=10), "limit_exceeded"),
        (Limits(file_bytes=50), "limit_exceeded"),
        (Limits(seconds=0.0), "timeout"),
    ],
)
def test_limits(limits: Limits, reason: str) -> None:
    assert ended(plan(), limits) == reason


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_flipped_bytes(data: st.DataObject) -> None:
    good = bytearray(written(plain(VIEWS, stream(VIEWS, packed=True)) | {30: FONT}))
    for _ in range(data.draw(st.integers(1, 8))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    assert ended(bytes(good)) in {"read", *CODES}
