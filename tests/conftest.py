"""Tests that need LibreOffice are left out, by name, where it is not installed; never in CI."""

from __future__ import annotations

import os
import shutil

import pytest

_LEFT_OUT = pytest.StashKey[list[str]]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what is marked `libreoffice` where `soffice` is missing and nobody demands it."""
    if shutil.which("soffice") is not None or os.environ.get("CI", "").casefold() == "true":
        return
    left_out = [item for item in items if item.get_closest_marker("libreoffice")]
    if left_out:
        config.stash[_LEFT_OUT] = [item.nodeid for item in left_out]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("libreoffice")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name the tests that were left out."""
    left_out = config.stash.get(_LEFT_OUT, [])
    if left_out:
        terminalreporter.section("LibreOffice (soffice) is not installed: left out")
        for name in left_out:
            terminalreporter.line(name)
