"""How much memory this process holds, on each system, without a further dependency."""

from __future__ import annotations

import sys
from pathlib import Path

# Mapped is more than resident: libraries and thread stacks are mapped and hardly touched.
_SLACK = 2 * 1024**3


def resident_bytes() -> int:
    """Resident memory in bytes; 0 where the system does not tell."""
    if sys.platform == "linux":
        return _linux()
    if sys.platform == "win32":
        return _windows()
    return _peak()


def _linux() -> int:
    import os

    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _peak() -> int:
    """macOS tells only the greatest so far, in bytes."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _windows() -> int:
    if sys.platform != "win32":
        return 0
    import ctypes
    from ctypes import wintypes

    names = ("PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage")
    more = ("QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage")

    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in names + more),
        ]

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.K32GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
    ok = kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.cb)
    return int(counters.WorkingSetSize) if ok else 0


def limit_memory(more: int) -> None:
    """On Linux, let this process map no more than `more` bytes and some slack beyond what it holds now.

    A library that allocates in one stroke outruns any watch; this stops it. Resident memory is the real
    limit, and is watched beside this.
    """
    if sys.platform != "linux":
        return
    import os
    import resource

    try:
        mapped = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf(
            "SC_PAGE_SIZE"
        )
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = mapped + more + _SLACK
        if hard == resource.RLIM_INFINITY or wanted < hard:
            resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
    except (OSError, ValueError, IndexError):
        return
