"""The front door: a path → `Document` or `Unreadable`. Never raises for what a file is or contains."""

from __future__ import annotations

import contextlib
import gc
import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from ehcaudit.documents.refusal import RefusedError, over_limit
from ehcaudit.documents.sniff import looks_like

# What the ending of a name promises; other endings promise nothing.
_NAMED = dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "a Word document") | {
    ".pdf": "a PDF document",
    ".doc": "an old Word document (.doc)",
    ".odt": "an OpenDocument text (.odt)",
    ".rtf": "a rich text file (.rtf)",
}
_HELD = {
    "pdf": "a PDF document",
    "doc": "an old Word document (.doc)",
    "odt": "an OpenDocument text (.odt)",
    "rtf": "a rich text file (.rtf)",
}
_AS_WORD_DOES = ((".doc", "rtf"),)
"""Names that mislead nobody: Word and many other programs save rich text under .doc."""
_DEFAULT_LIMITS = Limits()


def read_document(
    path: Path | str, limits: Limits = _DEFAULT_LIMITS, *, properties: bool = False
) -> Document | Unreadable:
    """The document at `path`, told by its content and not by its name.

    `properties` asks for the facts beside the text as well (Word files only): fields, colours, pictures.
    Whatever goes wrong comes back as an `Unreadable` with a reason code and a sentence for people.
    """
    path = Path(path)
    try:
        data = _bytes(path, limits)
    except RefusedError as refused:
        return Unreadable(str(path), refused.reason, refused.message)
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        with _no_collector():
            result = _read(str(path), data, sha256, limits, properties)
    except RefusedError as refused:
        return Unreadable(str(path), refused.reason, refused.message, sha256)
    except (MemoryError, RecursionError):
        return Unreadable(
            str(path), "limit_exceeded", "The file is too large or too deeply nested to read.", sha256
        )
    except Exception as error:  # the last guard: a fault of ours must not end a batch
        message = f"The file could not be read because of a fault in the program ({type(error).__name__})."
        return Unreadable(str(path), "crashed", message, sha256)
    return _with_name_note(result, path)


@contextlib.contextmanager
def _no_collector() -> Iterator[None]:
    """Reading makes many objects and hardly a cycle: looking for cycles again and again cost a fifth of the
    time, and more with every page."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file, read once."""
    try:
        if path.is_dir():
            raise RefusedError("not_a_document", "This is a folder, not a document.")
        if not path.exists():
            raise RefusedError("not_a_document", "There is no such file.")
        if not path.is_file():
            raise RefusedError("not_a_document", "This is not an ordinary file.")
        if path.stat().st_size > limits.file_bytes:
            raise over_limit("bytes", limits.file_bytes)
        with path.open("rb") as stream:
            data = stream.read(limits.file_bytes + 1)
    except PermissionError:
        raise RefusedError("not_a_document", "There is no permission to open the file.") from None
    except (OSError, ValueError):
        raise RefusedError("not_a_document", "The file cannot be opened.") from None
    if len(data) > limits.file_bytes:
        raise over_limit("bytes", limits.file_bytes)
    return data


def _read(path: str, data: bytes, sha256: str, limits: Limits, properties: bool) -> Document | Unreadable:
    looks = looks_like(data)
    if looks.family == "zip":
        from ehcaudit.documents.word import read_word

        return read_word(path, data, sha256, limits, properties=properties)
    if looks.family == "pdf":
        from ehcaudit.documents.pdf import read_pdf

        return read_pdf(path, data, sha256, limits)
    if looks.family != "other":
        from ehcaudit.documents.office import read_office

        return read_office(path, data, sha256, limits, looks.family)
    raise RefusedError(looks.reason, looks.message)


def _with_name_note(result: Document | Unreadable, path: Path) -> Document | Unreadable:
    """Tell where the name promises another format than the content holds."""
    if isinstance(result, Unreadable):
        return result
    named = _NAMED.get(path.suffix.lower())
    held = _HELD.get(result.format, "a Word document")
    if named in (None, held) or (path.suffix.lower(), result.format) in _AS_WORD_DOES:
        return result
    note = f"The file's name says that it is {named}, but it holds {held}: read as what it holds."
    return replace(result, notes=(*result.notes, note))
