"""Builds every template and fault, runs the program as a black box, and says what was not as expected.

``python -m tests.second_templates.runner FOLDER [--pdf]`` prints a table; it asserts nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.second_templates import action, faults, fill, first_person, linear, merged, national, stacked
from tests.second_templates.plan import Words

LAYOUTS: dict[str, ModuleType] = {
    "national": national,
    "stacked": stacked,
    "linear": linear,
    "action": action,
    "first_person": first_person,
    "merged": merged,
}


def clean(layout: str, **changed: str | None) -> Any:
    """A layout's template, with some wordings changed."""
    module = LAYOUTS[layout]
    return module.build(Words(module.SLOTS, changed))


def faulty(fault: faults.Fault, layout: str) -> Any:
    """A layout's template with one fault."""
    document = clean(layout, **dict(fault.change))
    if fault.after:
        fault.after(document)
    return document


def check(folder: Path, *options: str) -> dict[str, Any]:
    """The program's answer in JSON for a folder, with its exit code under 'exit'."""
    command = [
        sys.executable,
        "-m",
        "ehcaudit",
        "check",
        str(folder),
        "--isolated",
        "--format",
        "json",
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise SystemExit(done.stderr)
    return {**json.loads(done.stdout), "exit": done.returncode}


def write(folder: Path) -> None:
    """Every clean, filled, faulty and nearly faulty template, each in its folder."""
    for part in ("clean", "filled", "faults", "right"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for layout in LAYOUTS:
        clean(layout).save(folder / "clean" / f"{layout}.docx")
        document = clean(layout)
        fill.fill(document)
        document.save(folder / "filled" / f"{layout}.docx")
    for part, listed in (("faults", faults.FAULTS), ("right", faults.RIGHT)):
        for fault in listed:
            for layout in fault.layouts:
                faulty(fault, layout).save(folder / part / f"{fault.name}--{layout}.docx")


def findings(template: dict[str, Any]) -> list[dict[str, Any]]:
    """A template's findings, criterion by criterion."""
    return [found for criterion in template["criteria"] for found in criterion["findings"]]


def codes(template: dict[str, Any]) -> list[str]:
    """The codes of a template's findings; where it was not checked, its status."""
    return (
        sorted(found["code"] for found in findings(template))
        if template["reason"] is None
        else ["not_checked"]
    )


def judged(expected: str | None, also: tuple[str, ...], found: list[str]) -> str:
    """'right', or what is lost and what is too much."""
    lost = [expected] if expected and expected not in found else []
    extra = Counter(code for code in found if code != expected and code not in also)
    return (
        " ".join([*(f"lost:{code}" for code in lost), *(f"extra:{code}x{n}" for code, n in extra.items())])
        or "right"
    )


def compare(folder: Path, listed: list[faults.Fault]) -> tuple[int, int]:
    """Print what is otherwise than expected in a folder of faults; how many were right, of how many."""
    answer = {Path(t["path"]).stem: t for t in check(folder)["templates"]}
    right = total = 0
    for fault in listed:
        for layout in fault.layouts:
            total += 1
            verdict = judged(fault.code, fault.also, codes(answer[f"{fault.name}--{layout}"]))
            right += verdict == "right"
            if verdict != "right":
                print(f"  {fault.name} [{layout}] {verdict}")
    return right, total


def main(folder: Path, with_pdf: bool) -> None:
    """Write, check, print."""
    if not (folder / "clean").exists():
        write(folder)
    parts = ["clean"]
    if with_pdf:
        (folder / "pdf").mkdir(exist_ok=True)
        home = f"-env:UserInstallation=file://{folder.resolve()}/office"
        files = [str(path) for path in sorted((folder / "clean").glob("*.docx"))]
        convert = [
            "soffice",
            "--headless",
            home,
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder / "pdf"),
            *files,
        ]
        subprocess.run(convert, check=True, capture_output=True)
        parts.append("pdf")
    for part in parts:
        answer = check(folder / part)
        checked = answer["templates"]
        print(part, "exit", answer["exit"], "clean", sum(not codes(t) for t in checked), "of", len(LAYOUTS))
        for template in checked:
            if template["reason"]:
                print(" ", Path(template["path"]).name, template["message"])
            for found in findings(template):
                print(
                    " ",
                    Path(template["path"]).name,
                    found["code"],
                    "|",
                    found["message"],
                    "|",
                    found["quote"],
                )
    told = [t["message"] for t in check(folder / "filled")["templates"]]
    print("filled: told so", sum("filled plan" in (message or "") for message in told), "of", len(told))
    for name, listed in (("faults", faults.FAULTS), ("right", faults.RIGHT)):
        right, total = compare(folder / name, listed)
        print(f"{name}: {right} of {total} as expected ({len(listed)} kinds)")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--pdf" in sys.argv)
