"""Runs LibreOffice on one file and lives no longer than its caller. Standard library only.

Reads an order (one line of JSON) and the file from standard input, and writes the .docx to standard output.
Where standard input ends (the caller was killed) or the time is over, LibreOffice and all that it started
are killed and the folder is deleted. Nothing is ever printed.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

FAILED, TIMEOUT, TOO_LARGE, ABANDONED = 3, 4, 5, 6

_MAPPED_SLACK = 4 * 1024**3
_DEAD_END = "http://127.0.0.1:9"
_KEPT = ("PATH", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "LANG", "LC_ALL", "PROGRAMFILES")
_TRIES = 20


def apart() -> dict[str, Any]:
    """Options that start a process in a group of its own, without a window."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return {"creationflags": flags}
    return {"start_new_session": True}


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill a process started `apart` and all that it started."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "win32":
            taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
            command = [str(taskkill), "/T", "/F", "/PID", str(process.pid)]
            subprocess.run(command, check=False, capture_output=True, timeout=20)  # noqa: S603
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        process.kill()
        process.wait(10)


class Guard:
    """One conversion in one folder."""

    def __init__(self, order: dict[str, Any], data: bytes) -> None:
        self._order = order
        self._data = data
        self._folder = Path(tempfile.mkdtemp(prefix="ehcaudit-"))
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def run(self) -> tuple[int, bytes]:
        """The exit code, and the .docx where it is 0."""
        try:
            return self._convert()
        finally:
            self.end()

    def end(self) -> None:
        """Kill what runs and delete the folder."""
        with self._lock:
            if self._process is not None:
                kill_all(self._process)
            for _ in range(_TRIES):  # Windows lets go of a killed program's files only after a while
                shutil.rmtree(self._folder, ignore_errors=True)
                if not self._folder.exists():
                    break
                threading.Event().wait(0.2)

    def _convert(self) -> tuple[int, bytes]:
        source = self._folder / f"source{self._order['suffix']}"
        source.write_bytes(self._data)
        out = self._folder / "out"
        out.mkdir(mode=0o700)
        with self._lock:
            self._process = subprocess.Popen(  # noqa: S603
                self._command(source, out),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=self._folder,
                env=self._environment(),
                **apart(),
            )
        try:
            self._process.wait(self._order["seconds"])
        except subprocess.TimeoutExpired:
            return TIMEOUT, b""
        made = out / "source.docx"
        if not made.is_file():
            return FAILED, b""
        if made.stat().st_size > self._order["most"]:
            return TOO_LARGE, b""
        return 0, made.read_bytes()

    def _command(self, source: Path, out: Path) -> list[str]:
        profile = self._folder / "profile"
        (profile / "user").mkdir(parents=True, mode=0o700)
        (profile / "user" / "registrymodifications.xcu").write_text(self._order["profile"], encoding="utf-8")
        flags = "--headless --invisible --norestore --nolockcheck --nodefault --nofirststartwizard --nologo"
        return [
            self._order["program"],
            f"-env:UserInstallation={profile.as_uri()}",
            *flags.split(),
            f"--infilter={self._order['filter']}",
            *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(source)),
        ]

    def _environment(self) -> dict[str, str]:
        """Home and temporary files in the folder, no way to the network, no display."""
        home = str(self._folder)
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        homes = dict.fromkeys(
            ("HOME", "TMPDIR", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), home
        )
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), _DEAD_END)
        return kept | homes | proxies | {"SAL_USE_VCLPLUGIN": "svp", "XDG_RUNTIME_DIR": home}


def limit_memory(most: int) -> None:
    """On Linux, bound what LibreOffice may map, as for the process that asks."""
    if sys.platform != "linux":
        return
    import resource

    with contextlib.suppress(OSError, ValueError):
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        known = [limit for limit in (soft, hard, most + _MAPPED_SLACK) if limit != resource.RLIM_INFINITY]
        resource.setrlimit(resource.RLIMIT_AS, (min(known), hard))


def _abandon(guard: Guard) -> None:
    """Wait until the caller has gone."""
    with contextlib.suppress(OSError, ValueError):
        while os.read(0, 1):
            continue
    guard.end()
    os._exit(ABANDONED)


def main() -> int:
    """Convert one file."""
    stream = sys.stdin.buffer
    order = json.loads(stream.readline())
    data = stream.read(order["size"])
    if len(data) != order["size"]:
        return ABANDONED
    limit_memory(order["memory"])
    guard = Guard(order, data)
    threading.Thread(target=_abandon, args=(guard,), daemon=True).start()
    try:
        code, made = guard.run()
    except OSError:
        return FAILED
    with contextlib.suppress(BrokenPipeError):
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()
    return code


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # the watching thread still waits for the caller
