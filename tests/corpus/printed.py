"""Did the printer print it all? LibreOffice now and then leaves rows out of the PDF that it makes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pypdfium2

from tests.corpus.compare import fold
from tests.corpus.truth import Truth

_MOST_LOST = 60
"""Words that may be missing from the page, hyphenated or cut as they are."""


def prints_all(path: Path, truth: Truth) -> bool:
    """Whether the words of all sections stand on the pages of the PDF, wherever."""
    told = Counter(word for texts in truth.sections.values() for text in texts for word in fold(text).split())
    document = pypdfium2.PdfDocument(path)
    found = Counter(fold("\n".join(page.get_textpage().get_text_bounded() for page in document)).split())
    return sum((told - found).values()) <= _MOST_LOST
