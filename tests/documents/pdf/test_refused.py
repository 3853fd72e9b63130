"""Files that cannot be read, or only in part: values, never exceptions."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from tests.documents.pdf.making import canvas, document, flowed, para, read, sentence, table


def plan() -> bytes:
    rows = [[f"{n}", sentence(n, 12)] for n in range(30)]
    return flowed([para("Plan"), table(rows, [40, 300])])


def refused(data: bytes, limits: Limits | None = None) -> Unreadable:
    result = read(data, limits)
    assert isinstance(result, Unreadable)
    assert result.sha256 == "0" * 64
    return result


def scan(sheet: Canvas) -> None:
    picture = ImageReader(Image.new("L", (200, 280), 200))
    sheet.drawImage(picture, 0, 0, 595, 842)


def test_password() -> None:
    locked = canvas(lambda s: s.drawString(72, 700, "x"), encrypt=StandardEncryption("secret", "owner"))
    assert refused(locked).reason == "encrypted"


def test_empty_user_password_is_no_obstacle() -> None:
    open_to_all = canvas(lambda s: s.drawString(72, 700, "Open"), encrypt=StandardEncryption("", "owner"))
    assert document(open_to_all).text == "Open"


def test_not_a_pdf() -> None:
    assert refused(b"PK\x03\x04 something else").reason == "not_a_document"


def test_pdf_in_name_only() -> None:
    assert refused(b"%PDF-1.7\nnothing here\n%%EOF\n").reason == "not_a_document"


@pytest.mark.parametrize("share", [0.05, 0.1, 0.2, 0.3])
def test_cut_off(share: float) -> None:
    data = plan()
    assert refused(data[: int(len(data) * share)]).reason in ("truncated", "no_text")


def test_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ehcaudit.documents.pdf.scan_log.find_engine", lambda: None)
    result = refused(canvas(scan))
    assert result.reason == "no_text"
    assert "Word file" in result.message
    assert "install Tesseract" in result.message


def test_some_pages_are_scans(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(sheet: Canvas) -> None:
        sheet.drawString(72, 700, "Text")
        sheet.showPage()
        scan(sheet)
        sheet.showPage()
        scan(sheet)

    monkeypatch.setattr("ehcaudit.documents.pdf.scan_log.find_engine", lambda: None)
    result = document(canvas(draw))
    assert result.text_source == "text"
    assert result.pages == 3
    (warning,) = result.warnings
    assert warning.startswith("Pages 2 and 3 are without text (a scan or a picture): not read.")
    assert "Tesseract" in warning


@pytest.mark.parametrize("limit", ["pages", "characters", "cells", "file_bytes"])
def test_limits(limit: str) -> None:
    small = {"pages": 0, "characters": 100, "cells": 10, "file_bytes": 50}
    assert refused(plan(), replace(Limits(), **{limit: small[limit]})).reason == "limit_exceeded"


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), count=st.integers(1, 60))
def test_changed_bytes_never_raise(seed: int, count: int) -> None:
    rng = random.Random(seed)
    data = bytearray(plan())
    for _ in range(count):
        data[rng.randrange(len(data))] = rng.randrange(256)
    assert isinstance(read(bytes(data)), Document | Unreadable)


@settings(max_examples=20, deadline=None)
@given(share=st.floats(0, 1))
def test_every_cut_ends_in_a_value(share: float) -> None:
    data = plan()
    assert isinstance(read(data[: int(len(data) * share)]), Document | Unreadable)


def test_importing_documents_loads_no_pdf_library() -> None:
    import subprocess
    import sys

    code = (
        "import sys, ehcaudit.documents, ehcaudit.documents.pdf;"
        "sys.exit(any(m in sys.modules for m in ('pypdfium2', 'pdfplumber', 'pdfminer')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
