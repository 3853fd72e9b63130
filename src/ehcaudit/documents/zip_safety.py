"""A ZIP package that is hostile until checked. Read in memory; nothing is extracted to disk."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from ehcaudit.documents.refusal import DamagedError, RefusedError, over_limit

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits

_ENCRYPTED_FLAG = 0x1
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_XML_NAMES = (".xml", ".rels", ".vml")
_HEAD_BYTES = 4096
_PROLOG = re.compile(rb"(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DAMAGED = "The file is damaged: part of it cannot be unpacked. Ask for a fresh copy."


class Package:
    """The parts of a checked ZIP package by name. Names are matched without regard to case.

    Source of the rules: ECMA-376 part 2 (Open Packaging Conventions), annex on part names.
    """

    def __init__(self, archive: zipfile.ZipFile, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        self._parts = {_key(i.filename): i for i in archive.infolist() if not i.is_dir()}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._parts

    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive."""
        return tuple(info.filename for info in self._parts.values())

    def read(self, name: str) -> bytes:
        """The bytes of part `name`, at most `Limits.part_bytes`.

        Raises `KeyError` where there is no such part, `RefusedError` where it is damaged.
        """
        return self._unpack(self._parts[_key(name)], self._limits.part_bytes)

    def head(self, name: str) -> bytes:
        """The first 4 KiB of part `name`."""
        return self._unpack(self._parts[_key(name)], _HEAD_BYTES)

    def _unpack(self, info: zipfile.ZipInfo, most: int) -> bytes:
        try:
            with self._archive.open(info) as stream:
                return stream.read(most)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise DamagedError("truncated", _DAMAGED) from error
        except RuntimeError as error:  # zipfile's way of asking for a password
            raise _encrypted() from error


def open_package(data: bytes, limits: Limits) -> Package:
    """The ZIP package in `data`, checked against `limits` before anything is unpacked.

    Raises `RefusedError`: `truncated` (no central directory, or damaged), `limit_exceeded` (entries,
    sizes, compression ratio), `encrypted`, or `not_a_document` (duplicate, absolute or `..` names,
    unknown compression, a DOCTYPE in any XML part).
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise RefusedError(
            "truncated",
            "The file is cut short or damaged: its table of contents is missing. Ask for a fresh copy.",
        ) from error
    entries = archive.infolist()
    if len(entries) > limits.zip_entries:
        raise over_limit("parts", limits.zip_entries)
    _check_names(entries)
    _check_sizes(entries, limits)
    package = Package(archive, limits)
    _check_doctypes(package)
    return package


def has_doctype(data: bytes) -> bool:
    """Whether the XML in `data` (UTF-8, or any encoding that keeps ASCII) declares a document type."""
    prolog = _PROLOG.match(data.removeprefix(b"\xef\xbb\xbf"))
    start = prolog.end() if prolog else 0
    rest = data.removeprefix(b"\xef\xbb\xbf")[start : start + 9]
    return rest.upper() == b"<!DOCTYPE"


def to_utf8(data: bytes) -> bytes:
    """XML in UTF-16 as UTF-8 without its declaration; anything else as it is."""
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<"):
        return data
    codec = {b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}.get(data[:2], "utf-16")
    text = data.decode(codec, errors="replace")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text).encode("utf-8")


def doctype_refused() -> RefusedError:
    """The refusal of a part that declares a document type."""
    return RefusedError(
        "not_a_document",
        "The file declares a document type (DOCTYPE) inside, which no Word document does. "
        "It was not read, for safety.",
    )


def _encrypted() -> RefusedError:
    return RefusedError(
        "encrypted", "The file is protected with a password. Save a copy without a password and try again."
    )


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for info in entries:
        name = info.orig_filename.replace("\\", "/")
        if name.startswith("/") or re.match(r"[A-Za-z]:", name) or ".." in name.split("/") or "\0" in name:
            raise RefusedError(
                "not_a_document",
                "The file holds a part that points outside of itself. It was not read, for safety.",
            )
        if not info.is_dir() and name.lower() in seen:
            raise RefusedError(
                "not_a_document", "The file holds two parts of the same name. It was not read, for safety."
            )
        seen.add(name.lower())


def _check_sizes(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    total = 0
    for info in entries:
        if info.flag_bits & _ENCRYPTED_FLAG:
            raise _encrypted()
        if info.compress_type not in _KNOWN_METHODS:
            raise RefusedError("not_a_document", "The file is packed in a way that Word does not use.")
        total += info.file_size
        if info.file_size > limits.part_bytes:
            raise over_limit("bytes in one part", limits.part_bytes)
        if total > limits.total_bytes:
            raise over_limit("bytes when unpacked", limits.total_bytes)
        if info.file_size > limits.ratio_from_bytes and info.file_size > limits.ratio * info.compress_size:
            raise RefusedError(
                "limit_exceeded",
                f"A part of the file is packed more than {limits.ratio:,.0f} times smaller than it is, "
                "as in a zip bomb. It was not read, for safety.",
            )


def _check_doctypes(package: Package) -> None:
    """Look at the head of every XML part, also of those that are never parsed."""
    for name in package.names():
        if not name.lower().endswith(_XML_NAMES):
            continue
        try:
            head = package.head(name)
        except DamagedError:
            continue  # damaged: whoever needs the part says so
        if has_doctype(to_utf8(head)):
            raise doctype_refused()
