"""Which part of a Word package is which: main document, styles, numbering, notes, headers and footers.

Source: ECMA-376 part 1, section 11 (WordprocessingML packages), and part 2 (relationships).
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from ehcaudit.documents.refusal import RefusedError
from ehcaudit.documents.word.xml import parse

if TYPE_CHECKING:
    from lxml import etree

    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.zip_safety import Package

_WORD_MAIN = {
    "wordprocessingml.document.main": "docx",
    "document.macroenabled.main": "docm",
    "wordprocessingml.template.main": "dotx",
    "template.macroenabledtemplate.main": "dotm",
}
# What else a ZIP file may be, by a part that it holds.
_OTHERS: tuple[tuple[str, str], ...] = (
    ("xl/", "an Excel workbook"),
    ("ppt/", "a PowerPoint presentation"),
    ("visio/", "a Visio drawing"),
    ("index/document.iwa", "an Apple Pages document"),
)


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of a part: `kind` is the last word of its type, such as `footnotes`."""

    id: str
    kind: str
    target: str


class WordParts:
    """The parts of a Word package, found by relationship and not by name.

    Raises `RefusedError` on construction where the package holds no Word document.
    """

    def __init__(self, package: Package, limits: Limits) -> None:
        self.package = package
        self.limits = limits
        self.main = self._find_main()
        self.format = self._format()
        self.relations = {r.id: r for r in self._relations(self.main)}

    def document(self) -> etree._Element:
        """The root of the main part. Raises `RefusedError` where it is damaged."""
        return parse(self.package.read(self.main), self.limits)

    def names(self, kind: str) -> list[str]:
        """The parts that the main part relates to as `kind`, each once, in the order of their relations."""
        targets = dict.fromkeys(r.target for r in self.relations.values() if r.kind == kind)
        return [target for target in targets if target in self.package]

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises `DamagedError` where it cannot be unpacked."""
        return self.package.read(name)

    def root(self, name: str) -> etree._Element:
        """The root of a part. Raises `DamagedError` where it is damaged, `RefusedError` where hostile."""
        return parse(self.read(name), self.limits)

    def _find_main(self) -> str:
        for relation in self._relations(""):
            if relation.kind == "officeDocument" and relation.target in self.package:
                return relation.target
        if "word/document.xml" in self.package:
            return "word/document.xml"
        raise self._not_word()

    def _format(self) -> str:
        if "[Content_Types].xml" not in self.package:
            return "docx"
        root = parse(self.package.read("[Content_Types].xml"), self.limits)
        name = "/" + self.main.lower()
        kinds = [e.get("ContentType", "") for e in root if e.get("PartName", "").lower() == name]
        content_type = kinds[0].lower() if kinds else ""
        for word, file_format in _WORD_MAIN.items():
            if content_type.endswith(f"{word}+xml"):
                return file_format
        if "wordprocessingml" in content_type or "word/" in name:
            return "docx"
        raise self._not_word()

    def _relations(self, part: str) -> list[Relation]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.package:
            return []
        root = parse(self.package.read(path), self.limits)
        return [
            Relation(
                e.get("Id", ""), e.get("Type", "").rpartition("/")[2], _resolve(folder, e.get("Target", ""))
            )
            for e in root
            if e.get("TargetMode", "").lower() != "external"
        ]

    def _not_word(self) -> RefusedError:
        names = [n.lower() for n in self.package.names()]
        for start, what in _OTHERS:
            if any(n.startswith(start) for n in names):
                return RefusedError("unsupported_format", f"This is {what}, not a Word document.")
        if "mimetype" in self.package and b"opendocument.text" in self.package.head("mimetype"):
            return RefusedError(
                "unsupported_format",
                "This is an OpenDocument text (.odt). "
                "Open it in Word or LibreOffice and save it as .docx or .pdf.",
            )
        if not names:
            return RefusedError("not_a_document", "This is an empty ZIP archive.")
        return RefusedError("not_a_document", "This is a ZIP archive without a Word document in it.")


def _resolve(folder: str, target: str) -> str:
    target = unquote(target).replace("\\", "/")
    path = target if target.startswith("/") else posixpath.join("/", folder, target)
    return posixpath.normpath(path).lstrip("/")
