"""Older and other text formats (.doc, .odt, .rtf), converted by LibreOffice where it is installed."""

from ehcaudit.documents.office.reader import find_soffice, read_office

__all__ = ["find_soffice", "read_office"]
