"""RapidOCR's answers, by a stand-in for the package; and which engine is used."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from ehcaudit.documents.ocr.engine import EngineError, Picture, find_engine
from ehcaudit.documents.ocr.rapid import Rapid, find_rapid
from ehcaudit.documents.ocr.tesseract import Tesseract

PAGE = Picture(np.full((40, 60), 255, dtype=np.uint8), 300)
BOX = [[10, 20], [40, 20], [40, 66], [10, 66]]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """Put a package in place whose engine gives this answer (or raises it)."""

    def put(what: object) -> None:
        def engine(*_: object, **__: object) -> object:
            if isinstance(what, Exception):
                raise what
            return SimpleNamespace(word_results=what)

        module = ModuleType("rapidocr")
        module.RapidOCR = lambda **_: engine  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "rapidocr", module)

    return put


def test_words_with_boxes_and_lines(answer: Callable[[object], None]) -> None:
    answer(((("Section", 0.99, BOX), ("A", 0.98, BOX)), (("gives", 0.9, BOX), (" ", 0.9, BOX))))
    words = Rapid().words(PAGE, 1)
    assert [(w.text, w.line) for w in words] == [("Section", 0), ("A", 0), ("gives", 1)]
    assert (words[0].left, words[0].right) == (10, 40)
    assert words[0].bottom == pytest.approx(57.2)  # the baseline: nothing goes below it
    assert words[2].bottom == pytest.approx(66)
    assert words[0].bottom - words[0].top == pytest.approx(0.72 * 40)


def test_a_page_without_words(answer: Callable[[object], None]) -> None:
    answer(None)
    assert Rapid().words(PAGE, 1) == []


def test_a_fault_tells_nothing_of_the_page(answer: Callable[[object], None]) -> None:
    answer(RuntimeError("Robin Sample"))
    with pytest.raises(EngineError, match=r"^RuntimeError$"):
        Rapid().words(PAGE, 1)


@pytest.mark.parametrize(("models", "found"), [(2, True), (0, False)])
def test_it_is_used_only_with_its_models(
    models: int, found: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("rapidocr", "onnxruntime"):
        (tmp_path / name / "models").mkdir(parents=True)
        (tmp_path / name / "__init__.py").write_text("raise ImportError('looked for, not loaded')")
    for number in range(models):
        (tmp_path / "rapidocr" / "models" / f"{number}.onnx").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    assert (find_rapid() is not None) is found


def test_tesseract_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    tesseract, rapid = Tesseract(Path("/x/tesseract")), Rapid()
    monkeypatch.setattr("ehcaudit.documents.ocr.tesseract.find_tesseract", lambda: tesseract)
    monkeypatch.setattr("ehcaudit.documents.ocr.rapid.find_rapid", lambda: rapid)
    assert find_engine.__wrapped__() is tesseract
    monkeypatch.setattr("ehcaudit.documents.ocr.tesseract.find_tesseract", lambda: None)
    assert find_engine.__wrapped__() is rapid
    monkeypatch.setattr("ehcaudit.documents.ocr.rapid.find_rapid", lambda: None)
    assert find_engine.__wrapped__() is None
