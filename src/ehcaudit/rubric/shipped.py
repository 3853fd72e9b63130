"""The rubrics that ship with the package, and their words as they stand: without what judging needs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_RUBRIC = "code-of-practice"


def rubric_folder() -> Path:
    """The folder of the rubrics that ship with the package."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_rubrics"
    return shipped if shipped.is_dir() else package.parents[1] / "rubrics"


def list_rubrics() -> tuple[str, ...]:
    """The names of the rubrics that ship with the package."""
    return tuple(sorted(p.stem for p in rubric_folder().glob("*.yaml")))


def shipped_file(name: str) -> Path | None:
    """The file of a shipped rubric; `None` where none is called so."""
    file = rubric_folder() / f"{name}.yaml"
    return file if Path(name).name == name and file.is_file() else None


def starter() -> str:
    """The text of a small rubric to start from: four criteria of different scopes, a limit, comments."""
    return Path(__file__).with_name("starter.yaml").read_text(encoding="utf-8")


def plain_rubric(file: Path) -> Mapping[str, Any]:
    """A rubric's words, unchecked: only for a file that ships, or that `load_rubric` has accepted."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader also only builds plain data
    data: Mapping[str, Any] = yaml.load(file.read_text(encoding="utf-8-sig"), Loader=loader)  # noqa: S506
    return data
