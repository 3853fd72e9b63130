"""The command line over documents that are not read: the file's name says what a worker would answer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ehcaudit.batch.job import Finished, Job, Settings
from ehcaudit.cli.app import app
from ehcaudit.rubric.scorecard import Scorecard
from tests.reports import build

Cli = Callable[..., Result]


def _card(job: Job, settings: Settings) -> Scorecard:
    name = Path(job.path).name
    if name.startswith("locked"):
        card = build.broken()
    elif name.startswith("scan"):
        card = build.broken(name, "unassessable", "no_text")
    elif name.startswith("review"):
        card = build.broken(name, "not_a_plan", "not_a_plan")
    elif name.startswith("good"):
        card = dataclasses.replace(build.scored(name, 90, "good"), criteria=())
    else:
        card = build.scored(name, 40, "requires_improvement")
    warnings = (f"advice: {len(job.advice)}, previous: {job.previous is not None}, as of {settings.as_of}",)
    return dataclasses.replace(card, path=job.path, plan_id=job.plan_id, warnings=warnings)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker is started."""

    def stream(jobs: Sequence[Job], settings: Settings, workers: int) -> Iterator[Finished]:
        # In an order of their own, as workers end.
        for done, job in enumerate(reversed(jobs), start=1):
            yield Finished(done, len(jobs), _card(job, settings))

    monkeypatch.setattr("ehcaudit.batch.isolate.stream", stream)


@pytest.fixture
def cli(answers: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, **options: object) -> Result:
        return CliRunner().invoke(app, [*arguments], **options)  # type: ignore[arg-type]

    return run


@pytest.fixture
def plans(tmp_path: Path) -> Callable[..., None]:
    """Makes empty files in the folder."""

    def make(*names: str) -> None:
        for name in names:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"")

    return make
