"""Files that are not what they should be, for the tests of one clear message each."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.corpus.build import build_sheet
from tests.corpus.layouts.newsletter import newsletter
from tests.corpus.model import load_content
from tests.corpus.pdf import pdf_bytes
from tests.corpus.sheet import Sheet
from tests.corpus.word import docx_bytes

TINY = Path(__file__).parent / "content" / "tiny.yaml"
OLE_MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")


def tiny_sheet() -> Sheet:
    """The small test plan as a sheet."""
    return build_sheet(load_content(TINY))


def encrypted_pdf(path: Path) -> Path:
    """A PDF that does not open without its password."""
    lock = StandardEncryption("open-sesame", ownerPassword="owner", canPrint=0)
    return _write(path, pdf_bytes(tiny_sheet(), encrypt=lock))


def locked_pdf(path: Path) -> Path:
    """A PDF with an owner's password only: it opens, and only printing is forbidden."""
    return _write(
        path, pdf_bytes(tiny_sheet(), encrypt=StandardEncryption("", ownerPassword="owner", canPrint=0))
    )


def encrypted_docx(path: Path) -> Path:
    """An OLE container with the two streams that a Word file with a password has."""
    return _write(path, ole_file(["EncryptionInfo", "EncryptedPackage"]))


def legacy_doc(path: Path) -> Path:
    """An OLE container with the streams of a Word 97 document (and no text in them)."""
    return _write(path, ole_file(["WordDocument", "1Table"]))


def truncated_docx(path: Path, share: float = 0.6) -> Path:
    """The first part of a .docx, as after an upload that broke off."""
    data = docx_bytes(tiny_sheet())
    return _write(path, data[: int(len(data) * share)])


def truncated_pdf(path: Path, share: float = 0.6) -> Path:
    """The first part of a .pdf."""
    data = pdf_bytes(tiny_sheet())
    return _write(path, data[: int(len(data) * share)])


def empty_file(path: Path) -> Path:
    """A file of no bytes."""
    return _write(path, b"")


def text_named_docx(path: Path) -> Path:
    """Plain text whose name says .docx."""
    return _write(path, b"Minutes of the panel, Tuesday. Present: three. Nothing was decided.\n" * 40)


def pdf_named_docx(path: Path) -> Path:
    """A good PDF of a plan whose name says .docx."""
    return _write(path, pdf_bytes(tiny_sheet()))


def not_a_plan_docx(path: Path) -> Path:
    """A good Word file that is no plan: a school newsletter that mentions plans."""
    return _write(path, docx_bytes(newsletter()))


def not_a_plan_pdf(path: Path) -> Path:
    """A good PDF that is no plan."""
    return _write(path, pdf_bytes(newsletter()))


def image_only_pdf(path: Path) -> Path:
    """A PDF of two pages that hold a picture and no text, as a scanner makes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    picture = ImageReader(io.BytesIO(_grey_image()))
    for _ in range(2):
        canvas.drawImage(picture, 30, 30, A4[0] - 60, A4[1] - 60)
        canvas.showPage()
    canvas.save()
    return _write(path, buffer.getvalue())


def zip_without_document(path: Path) -> Path:
    """A ZIP archive named .docx that has no `word/document.xml`."""
    return _write(
        path, _zip({"readme.txt": b"These are the holiday photographs.", "[Content_Types].xml": b"<Types/>"})
    )


def broken_xml_docx(path: Path) -> Path:
    """A .docx whose document part is not well-formed XML."""
    parts = _parts(docx_bytes(tiny_sheet()))
    parts["word/document.xml"] = parts["word/document.xml"][:-400]
    return _write(path, _zip(parts))


def doctype_docx(path: Path) -> Path:
    """A .docx whose document part declares a DOCTYPE with an entity."""
    parts = _parts(docx_bytes(tiny_sheet()))
    body = parts["word/document.xml"].split(b"?>", 1)[1]
    parts["word/document.xml"] = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x "y">]>' + body
    return _write(path, _zip(parts))


def bomb_docx(path: Path, mebibytes: int = 300) -> Path:
    """A .docx whose document part opens to far more than a plan can hold."""
    parts = _parts(docx_bytes(tiny_sheet()))
    head, tail = parts["word/document.xml"].split(b"<w:body>", 1)
    parts["word/document.xml"] = head + b"<w:body>" + b" " * (mebibytes * 1024 * 1024) + tail
    return _write(path, _zip(parts))


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "encrypted.pdf": (encrypted_pdf, "encrypted"),
    "encrypted.docx": (encrypted_docx, "encrypted"),
    "truncated.docx": (truncated_docx, "truncated"),
    "truncated.pdf": (truncated_pdf, "truncated"),
    "empty.docx": (empty_file, "not_a_document"),
    "empty.pdf": (empty_file, "not_a_document"),
    "minutes.docx": (text_named_docx, "unsupported_format"),
    "photographs.docx": (zip_without_document, "not_a_document"),
    "scan.pdf": (image_only_pdf, "no_text"),
}
"""File name → its maker and the contract's reason code that is most fitting for it."""


def ole_file(streams: list[str]) -> bytes:
    """A small compound file (OLE2) with a root and empty `streams`: one FAT sector, one directory chain."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        OLE_MAGIC, b"\0" * 16, 0x3E, 3, 0xFFFE, 9, 6, b"\0" * 6, 0, 1, 1, 0, 4096, end, 0, end, 0,
    )  # fmt: skip
    header += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    table = struct.pack("<II", fat, end) + struct.pack("<I", free) * 126
    names = ["Root Entry", *streams]
    entries = [_ole_entry(name, index, len(names)) for index, name in enumerate(names)]
    entries += [b"\0" * 128] * (4 - len(entries))
    return header + table + b"".join(entries) + b"\0" * 512


def _ole_entry(name: str, index: int, count: int) -> bytes:
    root, none = index == 0, 0xFFFFFFFF
    coded = name.encode("utf-16-le")
    sibling = none if root or index == count - 1 else index + 1
    child = 1 if root and count > 1 else none
    return (
        coded.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(coded) + 2, 5 if root else 2, 1, none, sibling, child)
        + b"\0" * 36
        + struct.pack("<II", 0xFFFFFFFE, 0)
        + b"\0" * 4
    )


def _grey_image() -> bytes:
    """A PNG of grey bands: lines of writing that nobody can read."""
    from PIL import Image

    image = Image.new("L", (620, 877), 255)
    for top in range(60, 820, 18):
        image.paste(90, (60, top, 560 - (top * 7) % 120, top + 5))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
