"""What a file is, by its content and not by its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ehcaudit.documents.model import Reason

ZIP_MAGIC = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
CFB_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 1024
_ODT = re.compile(
    rb".{30}mimetype.{0,64}?application/vnd\.oasis\.opendocument\.text(?:-template)?(?![-a-z])", re.DOTALL
)
"""The first entry of an OpenDocument package is its type, not compressed (ODF 1.3 part 2, 3.3)."""
_SAVE_AS = "Open it in Word and save it as .docx or .pdf."


@dataclass(frozen=True, slots=True)
class Looks:
    """What content looks like: `family` is `pdf`, `zip`, `doc`, `odt`, `rtf` or `other`; for `other`, why
    it cannot be read."""

    family: Literal["pdf", "zip", "doc", "odt", "rtf", "other"]
    reason: Reason = "not_a_document"
    message: str = ""


# Magic bytes → what a person calls it.
_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"BM": "a bitmap picture",
}
_ARCHIVES = {
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"\x1f\x8b": "a gzip archive",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
# Stream names in a Compound File (MS-CFB), UTF-16; the first that is found decides.
_CFB_STREAMS: tuple[tuple[str, Reason, str], ...] = (
    (
        "EncryptedPackage",
        "encrypted",
        "The document is protected with a password. Save a copy without a password and try again.",
    ),
    (
        "PowerPoint Document",
        "unsupported_format",
        "This is an old PowerPoint presentation (.ppt), not a plan.",
    ),
    ("Workbook", "unsupported_format", "This is an old Excel workbook (.xls), not a plan."),
    ("Book", "unsupported_format", "This is an old Excel workbook (.xls), not a plan."),
    (
        "__substg1.0_",
        "unsupported_format",
        "This is an Outlook message (.msg). Save the attached plan by itself and give that.",
    ),
)


def looks_like(data: bytes) -> Looks:
    """What the bytes of a whole file look like. Never raises."""
    if not data.strip(b"\0 \t\r\n"):
        return Looks("other", "not_a_document", "The file is empty.")
    if data.startswith(ZIP_MAGIC):
        return Looks("odt" if _ODT.match(data) else "zip")
    if b"%PDF-" in data[:_HEAD]:
        return Looks("pdf")
    if data.startswith(CFB_MAGIC):
        return _compound_file(data)
    return _picture_or_archive(data) or _text(data)


def _compound_file(data: bytes) -> Looks:
    if "WordDocument".encode("utf-16-le") in data and "EncryptedPackage".encode("utf-16-le") not in data:
        return Looks("doc")
    for stream, reason, message in _CFB_STREAMS:
        if stream.encode("utf-16-le") in data:
            return Looks("other", reason, message)
    return Looks(
        "other", "not_a_document", "This is an old Office file of an unknown kind, or a damaged one."
    )


def _picture_or_archive(data: bytes) -> Looks | None:
    for magic, name in _IMAGES.items():
        if data.startswith(magic):
            return Looks(
                "other",
                "unsupported_format",
                f"This is {name}, not a document. A scan must be saved as a PDF.",
            )
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        return Looks("other", "not_a_document", "This is a picture, sound or film, not a document.")
    for magic, name in _ARCHIVES.items():
        if data.startswith(magic):
            return Looks("other", "not_a_document", f"This is {name}, not a document.")
    return None


def _text(data: bytes) -> Looks:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{\\rtf"):
        return Looks("rtf")
    if b'progid="word.document"' in head or b"<pkg:package" in head or b"<w:worddocument" in head:
        return Looks("other", "unsupported_format", f"This is a Word document saved as XML. {_SAVE_AS}")
    if re.match(rb"<!doctype html|<html|<head|<body", head) or b"<html" in head:
        return Looks("other", "unsupported_format", f"This is a web page (HTML). {_SAVE_AS}")
    if head.startswith(b"<?xml"):
        return Looks("other", "not_a_document", "This is an XML file, not a Word or PDF document.")
    if b"mime-version:" in head:
        return Looks("other", "unsupported_format", f"This is a saved web page or e-mail. {_SAVE_AS}")
    if _is_text(data[:_HEAD]):
        return Looks("other", "unsupported_format", f"This is a plain text file. {_SAVE_AS}")
    return Looks("other", "not_a_document", "This is neither a Word nor a PDF document, or it is damaged.")


def _is_text(head: bytes) -> bool:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    control = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return control == 0 and sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in head) > 0.7 * len(head)
