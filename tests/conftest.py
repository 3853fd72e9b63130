"""Tests that need LibreOffice or Tesseract are left out, by name, where it is not installed; never in CI."""

from __future__ import annotations

import os
import shutil

import pytest

_LEFT_OUT = pytest.StashKey[dict[str, list[str]]]()
_NEEDS = {"libreoffice": ("soffice", "LibreOffice"), "tesseract": ("tesseract", "Tesseract")}
"""Marker → the command that its tests need, and its name."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect what is marked where its program is missing and nobody demands it."""
    if os.environ.get("CI", "").casefold() == "true":
        return
    config.stash[_LEFT_OUT] = {}
    for marker, (command, _) in _NEEDS.items():
        left_out = [item for item in items if item.get_closest_marker(marker)]
        if left_out and shutil.which(command) is None:
            config.stash[_LEFT_OUT][marker] = [item.nodeid for item in left_out]
            config.hook.pytest_deselected(items=left_out)
            items[:] = [item for item in items if not item.get_closest_marker(marker)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name the tests that were left out."""
    for marker, names in config.stash.get(_LEFT_OUT, {}).items():
        command, program = _NEEDS[marker]
        terminalreporter.section(f"{program} ({command}) is not installed: left out")
        for name in names:
            terminalreporter.line(name)
