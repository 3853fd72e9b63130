"""What LibreOffice must be told of a file so that it reads it as what it is, and as nothing else.

Left to guess, LibreOffice imports damaged files as plain text, whose gibberish would pass for a plan.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ehcaudit.documents.refusal import DamagedError, RefusedError
from ehcaudit.documents.zip_safety import open_package

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits

OfficeFormat = Literal["doc", "odt", "rtf"]

_SECTOR = 512
_FIB_OF_WORD_97 = 0xC1
_ENCRYPTED = 0x0100
_WORD_6, _WORD_97 = 0xA5DC, 0xA5EC


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be converted: its ending, LibreOffice's name of its import filter, and a name for people."""

    suffix: str
    filter: str
    what: str


def format_of(data: bytes, kind: OfficeFormat, limits: Limits) -> Source:
    """How to convert `data`. Raises `RefusedError` where it is protected, damaged or unsafe."""
    if kind == "doc":
        return _doc(data)
    if kind == "odt":
        return _odt(data, limits)
    return Source(".rtf", "Rich Text Format", "a rich text file (.rtf)")


def _doc(data: bytes) -> Source:
    """Source: MS-DOC 2.5.1–2.5.2 (the File Information Block starts the WordDocument stream)."""
    for start in range(_SECTOR, len(data) - 12, _SECTOR):
        magic, version = struct.unpack_from("<HH", data, start)
        if magic in (_WORD_6, _WORD_97):
            (flags,) = struct.unpack_from("<H", data, start + 10)
            if flags & _ENCRYPTED:
                raise _encrypted()
            name = "MS Word 97" if magic == _WORD_97 and version >= _FIB_OF_WORD_97 else "MS WinWord 6.0"
            return Source(".doc", name, "an old Word document (.doc)")
    raise RefusedError("truncated", "This is an old Word document (.doc), but it is cut off or damaged.")


def _odt(data: bytes, limits: Limits) -> Source:
    package = open_package(data, limits)
    if "content.xml" not in package:
        raise RefusedError("not_a_document", "The file holds no document body.")
    try:
        manifest = package.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in package else b""
    except DamagedError:
        manifest = b""
    if b"encryption-data" in manifest:
        raise _encrypted()
    return Source(".odt", "writer8", "an OpenDocument text (.odt)")


def _encrypted() -> RefusedError:
    return RefusedError(
        "encrypted",
        "The document is protected with a password. Save a copy without a password and try again.",
    )
