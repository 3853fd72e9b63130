"""The library: what the command line does, as functions that return values and print nothing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from ehcaudit.batch.discover import Found
    from ehcaudit.batch.job import Event, Job, Settings
    from ehcaudit.batch.suppress import SuppressionRule
    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.case import SystemField
    from ehcaudit.plans.model import Plan
    from ehcaudit.rubric.schema import LoadedRubric
    from ehcaudit.rubric.scorecard import Run, Scorecard, SharedText

DEFAULT_RUBRIC = "code-of-practice"
Severity = Literal["high", "medium", "low", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "low", "medium", "high")


class NothingToAuditError(Exception):
    """The paths exist, and no document is in them."""


class UsageError(Exception):
    """What was asked for does not go together; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Request:
    """A run to be made. `jobs` 0 works in this process; `None` takes a worker a core.

    `both` asks for redacted cards beside the plain ones (see `redacted_run`); `baseline` is what is known
    already, pairs of plan key and finding id; `minimums` the lowest scores (0 to 100) by criterion.
    """

    paths: tuple[str | Path, ...]
    rubric: str | LoadedRubric = DEFAULT_RUBRIC
    as_of: dt.date | None = None
    jobs: int | None = 0
    advice: tuple[str | Path, ...] = ()
    previous: str | Path | None = None
    redact: bool = False
    limits: Limits | None = None
    fail_under: float | None = None
    fail_on: Severity | None = None
    pipeline: str | None = None
    notes: tuple[str, ...] = field(default=())
    both: bool = False
    suppressions: tuple[SuppressionRule, ...] = ()
    baseline: frozenset[tuple[str, str]] = frozenset()
    minimums: Mapping[str, float] = field(default_factory=dict)
    system_fields: tuple[SystemField, ...] | None = None
    purpose: Literal["score", "check"] = "score"


def audit(
    *paths: str | Path,
    rubric: str | LoadedRubric = DEFAULT_RUBRIC,
    as_of: dt.date | str | None = None,
    jobs: int | None = 0,
    advice: Sequence[str | Path] = (),
    previous: str | Path | None = None,
    redact: bool = False,
    limits: Limits | None = None,
    pipeline: str | None = None,
) -> Run:
    """Audit files, folders (with all below) and globs against a rubric.

    `rubric` is a shipped name, a file, or a loaded rubric; `as_of` the day (a date or ISO text) from
    which currency is judged, today where left out. `jobs` is the number of worker processes: 0 reads in
    this process, without limits of time and memory; `None` takes one a core (a script then needs the usual
    `if __name__ == "__main__":`). `advice` and `previous` go with a single plan; an older version of a
    plan is also found among the documents, by name and date of birth. `pipeline` names an
    installed spaCy pipeline in place of the package's own.

    Raises `NoSuchPathError` for a path that names nothing, `NothingToAuditError` where no document is
    found, `UsageError` where arguments clash or `previous` is no earlier version of the plan,
    `ValueError` for a day that is none, and `RubricError` for a
    rubric that cannot be loaded. A document that cannot be read is no error: its scorecard has no score,
    and says why.
    """
    day = dt.date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    request = Request(paths, rubric, day, jobs, tuple(advice), previous, redact, limits, pipeline=pipeline)
    return run(request)


def run(request: Request, on_event: Callable[[Event], None] | None = None) -> Run:
    """Make a run; `on_event` hears of its start, and of each document as it ends. Errors as of `audit`."""
    from ehcaudit.batch.isolate import default_jobs, stream
    from ehcaudit.batch.job import Started
    from ehcaudit.batch.versions import judged_with_versions_before

    settings = _settings(request)
    found = _found(request, settings.rubric)
    jobs = _with_companions(found, request)
    workers = default_jobs(len(jobs)) if request.jobs is None else request.jobs
    cards: list[Scorecard] = []
    if on_event is not None:
        on_event(Started(len(jobs)))
    for event in stream(jobs, settings, workers):
        cards.append(event.scorecard)
        if on_event is not None:
            on_event(event)
    _check_previous(cards, request)
    cards, left, loose = _with_loose_advice(cards, jobs, settings, request, on_event)
    jobs = tuple(left)
    found = replace(found, jobs=jobs, advice_files=found.advice_files + loose)
    cards = judged_with_versions_before(cards, jobs, settings, request.jobs, on_event)
    cards.sort(key=lambda card: card.path)
    return _run(request, settings, tuple(cards), found)


def _with_loose_advice(
    cards: list[Scorecard],
    jobs: Sequence[Job],
    settings: Settings,
    request: Request,
    on_event: Callable[[Event], None] | None,
) -> tuple[list[Scorecard], Sequence[Job], int]:
    """The same child's advice lying beside a plan serves that plan; how many files did."""
    from ehcaudit.batch.tracing_loose import with_loose_advice
    from ehcaudit.batch.versions import jobs_of, judged_anew

    def judge(again: Sequence[Job]) -> list[Scorecard]:
        return judged_anew(again, settings, request.jobs, len(cards), on_event)

    return with_loose_advice(cards, jobs, settings, judge, jobs_of(cards, jobs))


def _shared(cards: Sequence[Scorecard], *, masked: bool) -> tuple[SharedText, ...]:
    """The texts that plans of different children share; the same whatever order the plans ended in."""
    from ehcaudit.batch.sameness import shared_texts
    from ehcaudit.batch.sameness.model import Wordprint

    words = [(c.path, c.plan_id, c.wordprint) for c in cards if isinstance(c.wordprint, Wordprint)]
    found = shared_texts(words) if len(words) > 1 else ()
    return tuple(replace(shared, text=shared.masked) for shared in found) if masked else found


def today() -> dt.date:
    """The day by the clock of this machine: what `as_of` is where it is left out."""
    return dt.datetime.now().astimezone().date()


def _settings(request: Request) -> Settings:
    from ehcaudit.batch.job import Settings
    from ehcaudit.documents.limits import Limits
    from ehcaudit.language.pipeline import DEFAULT_PIPELINE, available
    from ehcaudit.rubric import load_rubric

    rubric = load_rubric(request.rubric) if isinstance(request.rubric, str) else request.rubric
    as_of = request.as_of or today()
    if not available(request.pipeline):
        name = request.pipeline or DEFAULT_PIPELINE
        raise UsageError(
            f"the English language pipeline '{name}' is not installed; "
            f"say: pip install {name.replace('_', '-')}, or name another in the configuration (pipeline)"
        )
    _check_minimums(request, [criterion.id for criterion in rubric.criteria])
    return Settings(
        rubric,
        as_of,
        request.limits or Limits(),
        request.redact,
        request.pipeline,
        both=request.both,
        system_fields=request.system_fields,
        suppressions=request.suppressions,
        baseline=request.baseline,
    )


def _check_minimums(request: Request, criteria: list[str]) -> None:
    unknown = [name for name in request.minimums if name not in criteria]
    if unknown and request.purpose == "score":
        raise UsageError(
            f"minimums: the rubric has no criterion '{unknown[0]}'; expected one of {', '.join(criteria)}"
        )


def _found(request: Request, rubric: LoadedRubric) -> Found:
    from ehcaudit.batch.discover import discover

    found = discover(request.paths, advice_too="advice" in rubric.applies_to)
    if not found.jobs:
        where = ", ".join(str(path) for path in request.paths)
        closed = "".join(f"; {said}" for said in _unopened(found, hidden=request.redact))
        raise NothingToAuditError(f"no Word or PDF document was found in {where}{closed}")
    return found


def _with_companions(found: Found, request: Request) -> tuple[Job, ...]:
    """Advice and a previous version that were named go with the one plan that was named."""
    from ehcaudit.batch.discover import NoSuchPathError, files_of

    if not request.advice and request.previous is None:
        return found.jobs
    advice = tuple(file.as_posix() for path in request.advice for file in files_of(path))
    previous = None
    if request.previous is not None:
        files = files_of(request.previous)
        if len(files) != 1:
            raise NoSuchPathError(str(request.previous))
        previous = files[0].as_posix()
    jobs = tuple(job for job in found.jobs if job.path not in {*advice, previous})
    if len(jobs) != 1:
        raise UsageError(
            f"--advice and --previous go with one plan, and {len(jobs)} documents were found; "
            "put advice for many plans beside them, in a folder '<plan>_advice'"
        )
    return (replace(jobs[0], advice=(*jobs[0].advice, *advice), previous=previous),)


def _check_previous(cards: Sequence[Scorecard], request: Request) -> None:
    """A version that was named, and is none of that plan, is a mistake; an unreadable one is told of."""
    from ehcaudit.batch.before import refusal

    unused = next((card.unused for card in cards if card.unused is not None), None)
    if request.previous is not None and unused is not None and unused.kind != "unreadable":
        raise UsageError(refusal(unused, str(request.previous)))


def _run(request: Request, settings: Settings, cards: tuple[Scorecard, ...], found: Found) -> Run:
    from ehcaudit import __version__
    from ehcaudit.batch.summary import summarise
    from ehcaudit.batch.suppress import told
    from ehcaudit.rubric.scorecard import Run

    criteria = {criterion.id: criterion.title for criterion in settings.rubric.criteria}
    notes = [*request.notes]
    if found.advice_files:
        files = "1 file was" if found.advice_files == 1 else f"{found.advice_files} files were"
        notes.append(f"{files} used as advice and not scored")
    paths = [job.path for job in found.jobs]
    notes += told(settings.suppressions, cards, settings.as_of, paths=paths, criteria=criteria)
    notes += _unopened(found, hidden=settings.redact)
    notes += _copies(cards)
    shared = _shared(cards, masked=settings.redact)
    cards = tuple(replace(card, wordprint=None) for card in cards)
    return Run(
        tool_version=__version__,
        rubric=settings.rubric.stamp,
        as_of=settings.as_of,
        plans=cards,
        batch=replace(summarise(cards, criteria), boilerplate=shared),
        missed=_missed(cards, request),
        failed=_failed(cards, request),
        redacted=settings.redact,
        notes=tuple(notes),
        purpose=request.purpose,
        unread_folders=len(found.unread_folders),
    )


def _copies(cards: Sequence[Scorecard]) -> list[str]:
    """How many files hold the same bytes as another of the run."""
    times = Counter(card.sha256 for card in cards if card.sha256 is not None)
    more = sum(number - 1 for number in times.values())
    if not more:
        return []
    return [
        f"{more} {'file is a copy' if more == 1 else 'files are copies'} of another in the run, and counted"
    ]


def _unopened(found: Found, *, hidden: bool) -> list[str]:
    """The folders that were not opened; only their number where names, which may be a child's, are hidden."""
    if hidden:
        return _number_unopened(len(found.unread_folders))
    return [f"the folder {folder} could not be opened" for folder in found.unread_folders]


def _number_unopened(folders: int) -> list[str]:
    return [f"{folders} folder{'s' if folders > 1 else ''} could not be opened"] if folders else []


def redacted_run(run: Run, request: Request) -> Run:
    """The same run with stand-ins; it must have been made with `both`."""

    if run.redacted:
        return run
    names = {card.path: card.redacted or card for card in run.plans}
    cards = tuple(card.redacted or card for card in run.plans)
    cards = tuple(sorted(cards, key=lambda card: card.path))
    notes = tuple(note for note in run.notes if not note.startswith("the folder "))
    notes = (*notes, *_number_unopened(run.unread_folders))
    missed, failed = _missed(cards, request), _failed(cards, request)
    batch = replace(run.batch, boilerplate=tuple(_masked(text, names) for text in run.batch.boilerplate))
    return replace(run, plans=cards, batch=batch, missed=missed, failed=failed, redacted=True, notes=notes)


def _masked(shared: SharedText, cards: Mapping[str, Scorecard]) -> SharedText:
    """The same with stand-ins for the children and for the files."""
    places = (replace(p, path=cards[p.path].path, plan_id=cards[p.path].plan_id) for p in shared.found_in)
    return replace(shared, text=shared.masked, found_in=tuple(sorted(places, key=lambda p: p.path)))


def _missed(cards: Sequence[Scorecard], request: Request) -> tuple[str, ...]:
    return missed_thresholds(cards, request.fail_under, request.fail_on, request.minimums)


def _failed(cards: Sequence[Scorecard], request: Request) -> tuple[str, ...]:
    return tuple(card.path for card in cards if _missed((card,), request))


def missed_thresholds(
    cards: Sequence[Scorecard],
    fail_under: float | None = None,
    fail_on: Severity | None = None,
    minimums: Mapping[str, float] | None = None,
) -> tuple[str, ...]:
    """What misses a threshold, in words: a score below `fail_under` (0 to 100), a criterion's score below its
    minimum (unless all of its findings are suppressed), or an unsuppressed finding of severity `fail_on` or
    above."""
    missed: list[str] = []
    for card in cards:
        if fail_under is not None and card.score is not None and card.score < fail_under:
            missed.append(f"{card.plan_id} scored {card.score:g}, under {fail_under:g}")
        for criterion in card.criteria if minimums else ():
            least_score = (minimums or {}).get(criterion.id)
            if least_score is None or criterion.score is None or criterion.settled:
                continue
            if criterion.score < least_score:
                missed.append(
                    f"{card.plan_id} scored {criterion.score:g} on {criterion.id}, under {least_score:g}"
                )
        if fail_on is not None:
            least = SEVERITIES.index(fail_on)
            live = [f for _, f in card.findings if f.suppressed is None]
            grave = sum(SEVERITIES.index(f.severity) >= least for f in live)
            if grave:
                findings = "1 finding" if grave == 1 else f"{grave} findings"
                missed.append(f"{card.plan_id} has {findings} of severity {fail_on} or above")
    return tuple(missed)


def read_plan(
    path: str | Path, *, limits: Limits | None = None, edition: str = "england-2014"
) -> Plan | Unreadable:
    """What is understood of one document, in this process; `Unreadable` says why it could not be read.

    `edition` names the policy data. Raises `NoSuchPathError` where the path is no file.
    """
    from pathlib import Path

    from ehcaudit.batch.discover import NoSuchPathError
    from ehcaudit.documents.limits import Limits
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.documents.read import read_document
    from ehcaudit.plans import understand
    from ehcaudit.policy import load_policy

    if not Path(path).exists():
        raise NoSuchPathError(str(path))
    document = replace(read_document(Path(path), limits=limits or Limits()), path=Path(path).as_posix())
    return document if isinstance(document, Unreadable) else understand(document, load_policy(edition))
