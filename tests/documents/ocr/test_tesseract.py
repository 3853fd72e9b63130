"""What Tesseract's answers are read as, and what happens without one."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from ehcaudit.documents.ocr.engine import EngineError, Picture
from ehcaudit.documents.ocr.tesseract import Tesseract, find_tesseract, words_of

PAGE = Picture(np.full((40, 60), 255, dtype=np.uint8), 300)
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(line: int, text: str, *box: int, level: int = 5, confidence: str = "96.5") -> str:
    return "\t".join(map(str, (level, 1, 1, 1, line, 1, *box, confidence, text)))


def test_words_with_boxes_and_lines() -> None:
    table = [HEAD, row(0, "", 0, 0, 9, 9, level=4, confidence="-1"), row(1, "Section", 10, 20, 30, 8)]
    table += [row(1, "A", 45, 20, 6, 8), row(2, "views", 10, 40, 25, 8)]
    words = words_of("\n".join(table))
    assert [(w.text, w.line) for w in words] == [("Section", 0), ("A", 0), ("views", 1)]
    assert words[0][1:5] == (10, 20, 40, 28)
    assert words[0].confidence == pytest.approx(0.965)


@pytest.mark.parametrize("table", ["", HEAD, "nonsense", row(1, " ", 1, 1, 1, 1), row(1, "x", 1, 1, 1)])
def test_tables_without_words(table: str) -> None:
    assert words_of(table) == []


def program(folder: Path, body: str) -> Path:
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o700)
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for Tesseract with a shell script")
class TestProgram:
    """The program as a process."""

    def test_a_page_over_time(self, tmp_path: Path) -> None:
        with pytest.raises(TimeoutError):
            Tesseract(program(tmp_path, "exec sleep 30")).words(PAGE, 0.2)

    @pytest.mark.parametrize("body", ["exit 1", "cat > /dev/null; exit 1"])
    def test_a_fault(self, tmp_path: Path, body: str) -> None:
        with pytest.raises(EngineError):
            Tesseract(program(tmp_path, body)).words(PAGE, 20)

    def test_it_is_given_the_picture_and_its_resolution(self, tmp_path: Path) -> None:
        path = program(tmp_path, f'echo "$@" > {tmp_path}/args; cat > {tmp_path}/picture')
        assert Tesseract(path).words(PAGE, 20) == []
        assert (tmp_path / "picture").read_bytes() == b"P5\n60 40\n255\n" + b"\xff" * 2400
        assert "--dpi 300" in (tmp_path / "args").read_text()

    def test_it_is_found_on_the_path_where_it_knows_english(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr("ehcaudit.documents.ocr.tesseract._PLACES", {sys.platform: ()})
        assert find_tesseract() is None
        program(tmp_path, "echo 'List of available languages (1):'; echo fra")
        assert find_tesseract() is None
        path = program(tmp_path, "echo 'List of available languages (1):'; echo eng")
        assert find_tesseract() == Tesseract(path)

    def test_it_is_not_looked_for_in_the_current_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        program(tmp_path, "echo eng")
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("PATH", ".")
        monkeypatch.setattr("ehcaudit.documents.ocr.tesseract._PLACES", {sys.platform: ()})
        assert find_tesseract() is None


def test_a_program_that_has_gone() -> None:
    with pytest.raises(EngineError):
        Tesseract(Path("/nowhere/tesseract")).words(PAGE, 5)
