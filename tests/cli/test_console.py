"""What a terminal gets: colour, unless it is not wanted, and progress that leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.corpus import bad
from tests.corpus.word import docx_bytes

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")


def _in_terminal(folder: Path, *arguments: str, **environment: str) -> str:
    """The bytes that a terminal of 80 columns is sent."""
    ours, theirs = pty.openpty()
    changed = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", **environment}
    command = [sys.executable, "-m", "ehcaudit", *arguments]
    with subprocess.Popen(
        command, cwd=folder, env=changed, stdin=theirs, stdout=theirs, stderr=theirs
    ) as running:
        os.close(theirs)
        shown = b"".join(_chunks(ours))
        os.close(ours)
    assert running.returncode == 0
    return shown.decode()


def _chunks(handle: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(handle, 65536)
        except OSError:  # how Linux says that the other end has closed
            return
        if not chunk:
            return
        yield chunk


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One plan."""
    root = tmp_path_factory.mktemp("console")
    (root / "plan.docx").write_bytes(docx_bytes(bad.tiny_sheet()))
    return root


def test_a_terminal_gets_colour_and_progress(folder: Path) -> None:
    shown = _in_terminal(folder, "score", "plan.docx")
    assert "\x1b[32m" in shown or "\x1b[33m" in shown or "\x1b[31m" in shown
    assert "Auditing" in shown


def test_no_color_is_respected_and_quiet_shows_no_progress(folder: Path) -> None:
    shown = _in_terminal(folder, "score", "plan.docx", "-q", NO_COLOR="1")
    assert "\x1b[" not in shown
    assert "Auditing" not in shown


def test_help_for_a_terminal(folder: Path) -> None:
    assert "Usage" in _in_terminal(folder, "score", "--help")
