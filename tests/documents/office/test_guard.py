"""LibreOffice's guard: nothing outlives its time or its caller, and nothing is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Document, Unreadable
from tests.documents.ooxml import p, package_parts, read_bytes, zipped

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="stands in for LibreOffice with a shell script"
)

RTF = b"{\\rtf1\\ansi Section A\\par}"


@pytest.fixture
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files, with `office` in the place of LibreOffice: a script yet to be written."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("ehcaudit.documents.office.reader.find_soffice", lambda: tmp_path / "office")
    return folder


def script(folder: Path, body: str) -> None:
    """Make the stand-in do `body`; `$out` is the folder for what is made, `$source` the file."""
    head = 'while [ "$2" ]; do [ "$1" = --outdir ] && out=$2; shift; done; source=$1\n'
    path = folder.parent / "office"
    path.write_text(f"#!/bin/sh\n{head}{textwrap.dedent(body)}")
    path.chmod(0o700)


def read(folder: Path, limits: Limits | None = None) -> Document | Unreadable:
    return read_bytes(RTF, folder.parent, "plan.rtf", limits or Limits())


def test_what_is_made_is_read_and_the_folder_is_gone(stand_in: Path) -> None:
    made = stand_in.parent / "made.docx"
    made.write_bytes(zipped(package_parts(p("Section A"))))
    script(stand_in, f'cp {made} "$out/source.docx"')
    result = read(stand_in)
    assert isinstance(result, Document)
    assert (result.format, result.text, result.warnings) == ("rtf", "Section A", ())
    assert not list(stand_in.iterdir())


def test_only_this_user_may_look_in(stand_in: Path) -> None:
    script(stand_in, f'stat -c "%a" .. . "$source/.." 2>/dev/null; stat -c %a . > {stand_in.parent}/mode')
    read(stand_in)
    assert (stand_in.parent / "mode").read_text().strip() == "700"


def test_over_time_everything_is_killed(stand_in: Path) -> None:
    script(stand_in, f"sleep 60 & echo $! > {stand_in.parent}/child; sleep 60")
    started = time.monotonic()
    result = read(stand_in, Limits(seconds=2))
    assert isinstance(result, Unreadable)
    assert result.reason == "timeout"
    assert time.monotonic() - started < 10
    assert gone(int((stand_in.parent / "child").read_text()))
    assert not list(stand_in.iterdir())


def test_a_child_that_stays_behind_is_killed(stand_in: Path) -> None:
    script(stand_in, f"sleep 60 & echo $! > {stand_in.parent}/child")
    result = read(stand_in)
    assert isinstance(result, Unreadable)
    assert result.reason == "not_a_document"
    assert gone(int((stand_in.parent / "child").read_text()))


def test_the_end_of_the_caller_is_the_end_of_all(stand_in: Path) -> None:
    script(stand_in, f"echo $$ > {stand_in.parent}/started; exec sleep 60")
    code = (
        "from pathlib import Path; from ehcaudit.documents.office import reader; import sys;"
        "from ehcaudit.documents.read import read_document;"
        "reader.find_soffice = lambda: Path(sys.argv[1]); read_document(sys.argv[2])"
    )
    plan = stand_in.parent / "plan.rtf"
    plan.write_bytes(RTF)
    caller = subprocess.Popen([sys.executable, "-c", code, str(stand_in.parent / "office"), str(plan)])
    started = stand_in.parent / "started"
    assert until(lambda: started.exists() and started.read_text().strip() != "")
    caller.kill()
    caller.wait()
    assert gone(int(started.read_text()))
    assert until(lambda: not list(stand_in.iterdir()))


def test_a_result_over_the_limit(stand_in: Path) -> None:
    script(stand_in, 'head -c 5000 /dev/zero > "$out/source.docx"')
    result = read(stand_in, Limits(file_bytes=1000))
    assert isinstance(result, Unreadable)
    assert result.reason == "limit_exceeded"


def test_a_program_that_cannot_be_started(stand_in: Path) -> None:
    result = read(stand_in)
    assert isinstance(result, Unreadable)
    assert result.reason == "not_a_document"
    assert not list(stand_in.iterdir())


def gone(process: int) -> bool:
    """Whether the process ends within some seconds."""

    def ended() -> bool:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z"

    if until(ended):
        return True
    os.kill(process, signal.SIGKILL)
    return False


def until(true: object, seconds: float = 20) -> bool:
    """Wait until `true()` holds; `False` where it does not in time."""
    assert callable(true)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False
