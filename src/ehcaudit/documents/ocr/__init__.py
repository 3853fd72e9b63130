"""Text recognition in pictures of pages, by an engine that is installed beside this program.

Engines know nothing of PDF: they get a grey picture and give words with boxes. The imports are deferred, so
that a document without scans pays for none of it.
"""

from ehcaudit.documents.ocr.engine import INSTALL, Engine, Picture, SeenWord, find_engine

__all__ = ["INSTALL", "Engine", "Picture", "SeenWord", "find_engine"]
