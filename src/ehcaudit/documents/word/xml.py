"""WordprocessingML as XML: safe parsing, one namespace for Strict and Transitional, on/off values.

Sources: ECMA-376 parts 1 and 4 (Strict and Transitional namespaces), ISO/IEC 29500.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from ehcaudit.documents.refusal import DamagedError, RefusedError, over_limit
from ehcaudit.documents.zip_safety import doctype_refused, has_doctype, to_utf8

if TYPE_CHECKING:
    from ehcaudit.documents.limits import Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VAL = W + "val"

_STRICT = b"http://purl.oclc.org/ooxml/"
_TO_TRANSITIONAL = (
    (b"wordprocessingml/main", W),
    (b"officeDocument/relationships", R),
    (b"officeDocument/math", M),
    (b"drawingml/wordprocessingDrawing", WP),
)
_DIGITS = 18
_OFF = frozenset({"0", "false", "off"})
_PARAGRAPH_TAG = re.compile(rb"<(?:[\w.-]+:)?p[\s/>]")


def parse(data: bytes, limits: Limits) -> etree._Element:
    """The root of an XML part, Strict namespaces turned into Transitional ones.

    No entity is resolved, nothing is fetched. Raises `RefusedError`: `not_a_document` for a DOCTYPE or
    for XML that is not well formed, `limit_exceeded` for more elements or depth than is read.
    """
    data = to_utf8(data)
    if has_doctype(data):
        raise doctype_refused()
    _check_counts(data, limits)
    for strict, namespace in _TO_TRANSITIONAL if _STRICT in data else ():
        data = data.replace(_STRICT + strict, namespace.strip("{}").encode())
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(error) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise doctype_refused()
    return root


def flag(element: etree._Element | None) -> bool | None:
    """The value of an on/off property element (`w:b`, `w:vanish` …); `None` where it is not stated."""
    if element is None:
        return None
    return element.get(VAL, "1").lower() not in _OFF


def number(value: str | None) -> int | None:
    """A whole number from an attribute; `None` where there is none."""
    if value is None or len(value) > _DIGITS:
        return None
    try:
        return int(value)
    except ValueError:
        return None


def first_child(parent: etree._Element, tag: str) -> etree._Element | None:
    """The first child of `parent` where it has that tag: properties stand first. Faster than a search."""
    for child in parent:
        return child if child.tag == tag else parent.find(tag)
    return None


def child_number(parent: etree._Element | None, name: str) -> int | None:
    """The `w:val` of the child `w:name` of `parent` as a whole number."""
    child = parent.find(W + name) if parent is not None else None
    return number(child.get(VAL)) if child is not None else None


def _check_counts(data: bytes, limits: Limits) -> None:
    """Refuse a part before a tree is built for it that would fill the memory."""
    tags = data.count(b"<")
    if tags > 2 * limits.elements:
        raise over_limit("XML elements", limits.elements)
    if tags > limits.paragraphs and sum(1 for _ in _PARAGRAPH_TAG.finditer(data)) > 2 * limits.paragraphs:
        raise over_limit("paragraphs", limits.paragraphs)


def _not_well_formed(error: etree.XMLSyntaxError) -> RefusedError:
    text = str(error).lower()
    if "depth" in text or "huge" in text or "too long" in text or "amplification" in text:
        return RefusedError(
            "limit_exceeded", "The file is nested more deeply, or holds a longer text, than is read."
        )
    return DamagedError(
        "not_a_document", "The file is damaged: its text is not well-formed XML. Ask for a fresh copy."
    )
