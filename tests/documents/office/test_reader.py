"""Old and other formats: read as the Word file that they were made from, or refused with what to do."""

from __future__ import annotations

import struct
import subprocess
from pathlib import Path

import pytest
from docx import Document as WordFile

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.read import read_document
from tests.documents.ooxml import p, package_parts, r, read_bytes, tbl, tr, zipped

CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
NAME = "WordDocument".encode("utf-16-le")
ODT = b"application/vnd.oasis.opendocument.text"


def fib(flags: int = 0) -> bytes:
    """The start of an old Word document."""
    return CFB + struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0, 0, flags) + bytes(500) + NAME


def odt(manifest: bytes = b"") -> bytes:
    parts = {"mimetype": ODT, "content.xml": b"<x/>", "META-INF/manifest.xml": manifest}
    return zipped(parts, stored=("mimetype",))


def refused(data: bytes, folder: Path, name: str) -> Unreadable:
    result = read_bytes(data, folder, name)
    assert isinstance(result, Unreadable), result
    return result


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("plan.doc", fib(), "old Word document"),
        ("plan.odt", odt(), "OpenDocument text"),
        ("plan.rtf", b"{\\rtf1 text}", "rich text"),
    ],
)
def test_without_libreoffice_the_message_says_what_to_do(
    name: str, data: bytes, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ehcaudit.documents.office.reader.find_soffice", lambda: None)
    result = refused(data, tmp_path, name)
    assert result.reason == "unsupported_format"
    assert what in result.message
    assert "save it as .docx" in result.message
    assert "install LibreOffice" in result.message


@pytest.mark.parametrize(
    ("name", "data"), [("plan.doc", fib(0x0100)), ("plan.odt", odt(b"<manifest:encryption-data/>"))]
)
def test_passwords_are_told_without_libreoffice(name: str, data: bytes, tmp_path: Path) -> None:
    assert refused(data, tmp_path, name).reason == "encrypted"


def test_an_old_word_file_without_its_text(tmp_path: Path) -> None:
    assert refused(CFB + NAME + bytes(600), tmp_path, "plan.doc").reason == "truncated"


def test_an_opendocument_bomb_is_refused_before_libreoffice_sees_it(tmp_path: Path) -> None:
    parts = {"mimetype": ODT, "content.xml": b" " * 50_000_000}
    assert refused(zipped(parts, stored=("mimetype",)), tmp_path, "plan.odt").reason == "limit_exceeded"


def plan() -> bytes:
    """A plan with a table, changes in both ways, a footnote and a header."""
    struck = p(r("fortnightly", "<w:strike/>"), r(" weekly"))
    changed = p(
        '<w:del w:id="1" w:author="x"><w:r><w:delText>ten</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="x">{r("fourteen")}</w:ins>'
    )
    rows = tbl(tr("Need", "Provision"), tr("Robin", "An hour a week"), widths=(3000, 5000))
    return zipped(package_parts(p("Section B") + rows + struck + changed, header=p("OFFICIAL")))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan in each format, made by LibreOffice."""
    folder = tmp_path_factory.mktemp("old")
    (folder / "plan.docx").write_bytes(plan())
    for kind in ("doc", "odt", "rtf"):
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "plan.docx")], check=True, capture_output=True, timeout=240)
    return folder


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["doc", "odt", "rtf"])
def test_the_same_text_as_the_word_file(kind: str, made: Path) -> None:
    word, old = read_document(made / "plan.docx"), read_document(made / f"plan.{kind}")
    assert isinstance(word, Document)
    assert isinstance(old, Document), old
    assert old.format == kind
    assert old.warnings == word.warnings
    assert old.text.split("\n") == word.text.split("\n")
    assert "fourteen" in old.text
    assert "ten" not in old.text.split()
    assert "fortnightly" not in old.text


@pytest.mark.libreoffice
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["doc", "odt"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_cut_off(kind: str, share: float, made: Path, tmp_path: Path) -> None:
    data = (made / f"plan.{kind}").read_bytes()
    result = read_bytes(data[: int(share * len(data))], tmp_path, f"plan.{kind}", Limits(seconds=60))
    assert isinstance(result, Unreadable)
    assert result.reason in ("truncated", "not_a_document", "no_text")


@pytest.mark.libreoffice
@pytest.mark.slow
def test_rich_text_under_the_name_of_an_old_word_file(made: Path, tmp_path: Path) -> None:
    result = read_bytes((made / "plan.rtf").read_bytes(), tmp_path, "plan.doc")
    assert isinstance(result, Document)
    assert result.format == "rtf"
    assert not any("name says" in warning for warning in result.warnings)


@pytest.mark.libreoffice
@pytest.mark.slow
def test_pictures_and_links_are_not_fetched(made: Path, tmp_path: Path) -> None:
    """A field that would pull in another file stays what it was."""
    secret = tmp_path / "secret.txt"
    secret.write_text("another child's record")
    field = f'{{\\field{{\\*\\fldinst INCLUDETEXT "{secret}"}}{{\\fldrslt kept}}}}'
    data = f"{{\\rtf1\\ansi Section A {field}\\par}}".encode()
    result = read_bytes(data, tmp_path, "plan.rtf")
    assert isinstance(result, Document)
    assert "another child" not in result.text


def test_docx_saved_by_python_docx_needs_no_libreoffice(tmp_path: Path) -> None:
    word = WordFile()
    word.add_paragraph("Section A")
    word.save(str(tmp_path / "plan.docx"))
    result = read_document(tmp_path / "plan.docx")
    assert isinstance(result, Document)
    assert result.format == "docx"
