"""The front door: told by content, not by name; every file ends in a result or a reason."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from reportlab.pdfgen.canvas import Canvas

from ehcaudit.documents import read_document
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from tests.documents.ooxml import MAIN_TYPES, p, package_parts, read_bytes, tbl, texts, tr, zipped

if TYPE_CHECKING:
    from pathlib import Path

CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def plan() -> dict[str, bytes]:
    return package_parts(p("Section A") + tbl(tr("a", "b")))


def refused(data: bytes, folder: Path, name: str = "plan.docx") -> Unreadable:
    result = read_bytes(data, folder, name)
    assert isinstance(result, Unreadable), result
    assert result.message.endswith(".")
    return result


@pytest.mark.parametrize("kind", list(MAIN_TYPES))
@pytest.mark.parametrize("strict", [False, True])
def test_every_kind_of_word_file(kind: str, strict: bool, tmp_path: Path) -> None:
    data = zipped(package_parts(p("Section A") + tbl(tr("a", "b")), kind=kind, strict=strict))
    result = read_bytes(data, tmp_path, f"plan.{kind}")
    assert isinstance(result, Document)
    assert (result.format, texts(result)) == (kind, ["Section A", "a", "b"])
    assert result.sha256 == hashlib.sha256(data).hexdigest()
    assert result.warnings == ()


def test_the_main_part_is_found_by_its_relationship(tmp_path: Path) -> None:
    parts = plan()
    parts["story/text.xml"] = parts.pop("word/document.xml")
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b'"word/document.xml"', b'"/story/text.xml"')
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"/word/document", b"/story/text")
    assert isinstance(read_bytes(zipped(parts), tmp_path), Document)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_parts_in_utf_16(encoding: str, tmp_path: Path) -> None:
    parts = plan()
    text = parts["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    parts["word/document.xml"] = text.encode(encoding)
    result = read_bytes(zipped(parts), tmp_path)
    assert isinstance(result, Document)
    assert texts(result) == ["Section A", "a", "b"]


@pytest.mark.parametrize(
    ("data", "reason", "says"),
    [
        (b"", "not_a_document", "empty"),
        (bytes(5000), "not_a_document", "empty"),
        (b"Dear parent,\nthis is text.\n", "unsupported_format", "plain text"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "unsupported_format", "web page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "unsupported_format", "PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "unsupported_format", "JPEG picture"),
        (b"\x1f\x8b" + bytes(range(99)), "not_a_document", "gzip"),
        (bytes(range(256)) * 9, "not_a_document", "neither"),
        (CFB + "EncryptedPackage".encode("utf-16-le"), "encrypted", "password"),
        (CFB + "Workbook".encode("utf-16-le"), "unsupported_format", "Excel"),
        (CFB, "not_a_document", "unknown kind"),
        (b"<?xml version='1.0'?><plan/>", "not_a_document", "XML"),
        (b"PK\x03\x04", "truncated", "cut short"),
    ],
)
def test_what_is_no_plan_says_what_it_looks_like(data: bytes, reason: str, says: str, tmp_path: Path) -> None:
    result = refused(data, tmp_path)
    assert result.reason == reason
    assert says in result.message


@pytest.mark.parametrize(
    ("names", "reason", "says"),
    [
        (["xl/workbook.xml"], "unsupported_format", "Excel"),
        (["ppt/presentation.xml"], "unsupported_format", "PowerPoint"),
        (["holiday.jpg"], "not_a_document", "ZIP archive"),
        ([], "not_a_document", "empty ZIP"),
    ],
)
def test_other_packages(names: list[str], reason: str, says: str, tmp_path: Path) -> None:
    result = refused(zipped(dict.fromkeys(names, b"<x/>")), tmp_path)
    assert result.reason == reason
    assert says in result.message


def test_an_opendocument_text_is_named(tmp_path: Path) -> None:
    data = zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    assert "OpenDocument" in refused(data, tmp_path).message


@pytest.mark.parametrize("name", ["plan.pdf", "plan.doc"])
def test_a_word_file_under_another_name_is_read_with_a_note(name: str, tmp_path: Path) -> None:
    result = read_bytes(zipped(plan()), tmp_path, name)
    assert isinstance(result, Document)
    assert "name says" in result.notes[-1]


def test_a_pdf_under_the_name_of_a_word_file_is_read_with_a_note(tmp_path: Path) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 700, "Section A: the views of the child")
    canvas.save()
    result = read_bytes(stream.getvalue(), tmp_path, "plan.docx")
    assert isinstance(result, Document)
    assert result.format == "pdf"
    assert result.text == "Section A: the views of the child"
    assert "name says that it is a Word document" in result.notes[-1]


def test_a_name_without_ending_is_no_fault(tmp_path: Path) -> None:
    result = read_bytes(zipped(plan()), tmp_path, "plan")
    assert isinstance(result, Document)
    assert result.warnings == ()


def test_a_document_without_text(tmp_path: Path) -> None:
    picture = "<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>"
    assert refused(zipped(package_parts("<w:p/>")), tmp_path).reason == "no_text"
    assert "only pictures" in refused(zipped(package_parts(picture)), tmp_path).message


def test_missing_files_and_folders(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.docx"):
        result = read_document(path)
        assert isinstance(result, Unreadable)
        assert (result.reason, result.sha256) == ("not_a_document", None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.docx")
    result = read_document(tmp_path / "pipe.docx")
    assert isinstance(result, Unreadable)
    assert "ordinary" in result.message


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(zipped(plan()))

    def deny(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(type(path), "open", deny)
    result = read_document(path)
    assert isinstance(result, Unreadable)
    assert "permission" in result.message


def test_files_over_the_limit_are_not_read(tmp_path: Path) -> None:
    result = read_bytes(zipped(plan()), tmp_path, limits=Limits(file_bytes=100))
    assert isinstance(result, Unreadable)
    assert result.reason == "limit_exceeded"


def test_a_fault_of_the_reader_is_a_reason_without_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError("Ana Example")

    monkeypatch.setattr("ehcaudit.documents.word.read_word", fail)
    result = refused(zipped(plan()), tmp_path)
    assert result.reason == "crashed"
    assert "KeyError" in result.message
    assert "Ana" not in result.message


def test_importing_the_package_loads_no_reader() -> None:
    code = (
        "import sys, ehcaudit.documents, ehcaudit.documents.model\n"
        "print([m for m in ('lxml', 'docx', 'pdfplumber', 'pypdfium2', 'zipfile') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
