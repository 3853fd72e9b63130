"""The examples of `docs/library.md` run as they stand, and show what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "library.md").read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.splitlines()[0] for example in EXAMPLES])
def test_example(example: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    exec(compile(example, "docs/library.md", "exec"), names)  # noqa: S102 - our own documentation
    shown = capsys.readouterr().out
    if "text" in names:
        assert "of 100" in str(names["text"])
    else:
        assert shown.strip()


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


def test_names_of_the_package_are_its_own() -> None:
    import ehcaudit

    assert {"audit", "read_plan", "__version__"} <= set(dir(ehcaudit))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = ehcaudit.nonsense
