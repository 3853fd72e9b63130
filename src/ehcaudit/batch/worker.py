"""One document from path to scorecard. Whatever happens, the answer is a `Scorecard`."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ehcaudit.rubric.scorecard import PlanStatus, Scorecard

if TYPE_CHECKING:
    from ehcaudit.batch.job import Job, Settings
    from ehcaudit.batch.redact import Redactor
    from ehcaudit.documents.model import Document, Unreadable
    from ehcaudit.plans.case import Case
    from ehcaudit.plans.model import Plan
    from ehcaudit.policy import Policy


def prepare(settings: Settings) -> None:
    """What is to be done once in each process before its first document."""
    if settings.pipeline is not None:
        from ehcaudit.language.pipeline import use_pipeline

        use_pipeline(settings.pipeline)


def audit_document(job: Job, settings: Settings) -> Scorecard:
    """Read, understand and judge one document. Never raises for what a file holds."""
    from ehcaudit.language.pipeline import forget

    try:
        return _audit(job, settings)
    except MemoryError:
        return refused(job, settings, "limit_exceeded", "It needs more memory than a document may have.")
    except RecursionError:
        return refused(job, settings, "limit_exceeded", "It is nested more deeply than a document may be.")
    except OSError as error:
        why = f"It cannot be opened ({error.strerror or type(error).__name__}). Check the file and try again."
        return refused(job, settings, "not_a_document", why)
    except Exception as error:  # the rest of the batch must not suffer for one document
        return refused(
            job, settings, "crashed", f"An error of this program ({_where(error)}); please report it."
        )
    finally:
        forget()  # a child's words need not outlive the document


def _audit(job: Job, settings: Settings) -> Scorecard:
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.documents.read import read_document

    is_template = "template" in settings.rubric.applies_to
    document = read_document(Path(job.path), limits=settings.limits, properties=is_template)
    if isinstance(document, Unreadable):
        return refused(job, settings, document.reason, document.message, document.sha256)
    return _judged(document, job, settings)


def _judged(document: Document, job: Job, settings: Settings) -> Scorecard:
    from ehcaudit.batch.before import version_before, with_version_before
    from ehcaudit.batch.suppress import suppress
    from ehcaudit.plans import understand
    from ehcaudit.policy import load_policy
    from ehcaudit.rubric import judge_case

    policy = load_policy(settings.rubric.edition)
    plan = understand(document, policy)
    before = version_before(job, settings, plan, policy)
    case = _case(job, settings, plan, policy, before)
    card = judge_case(case, settings.rubric, path=job.path, sha256=document.sha256, plan_id=job.plan_id)
    card = with_version_before(_with_unread(card, case), plan, before, job.previous or "")
    card = suppress(_recognised(card, case), settings)
    if not (settings.redact or settings.both):
        return replace(card, wordprint=_wordprint(card, plan, None))
    redactor = _redactor(card, case, job, settings)
    redacted = _redacted(card, redactor, settings)
    words = _wordprint(card, plan, redactor)
    if settings.redact:
        return replace(redacted, wordprint=words)
    return replace(card, redacted=redacted, wordprint=words)


def _wordprint(card: Scorecard, plan: Plan, redactor: Redactor | None) -> object | None:
    """For the search for texts that plans share; nothing of what is not scored."""
    from ehcaudit.batch.sameness import wordprint

    if card.status == "not_a_plan":
        return None
    return wordprint(plan, redactor.text if redactor is not None else None)


def _case(job: Job, settings: Settings, plan: Plan, policy: Policy, before: Plan | Unreadable | None) -> Case:
    from ehcaudit.batch.tracing import gather
    from ehcaudit.documents.model import Unreadable
    from ehcaudit.plans.case import Case

    if plan.kind not in settings.rubric.applies_to:
        return Case(plan, settings.as_of, policy)  # it is not judged: its companions need not be read
    sources = gather(Path(job.path), job.advice, policy, settings.limits)
    previous = None if isinstance(before, Unreadable) else before
    return Case(
        plan, settings.as_of, policy, previous=previous, advice=sources, system_fields=settings.system_fields
    )


def _with_unread(card: Scorecard, case: Case) -> Scorecard:
    """Companions that could not be read are named: what was not read is never taken as a pass."""
    unread = [
        f"the advice {Path(source.path).name} could not be read ({source.unread})"
        for source in case.advice
        if source.unread
    ]
    return replace(card, warnings=tuple(dict.fromkeys((*card.warnings, *unread))))


def _recognised(card: Scorecard, case: Case) -> Scorecard:
    """With what recognises other versions of the plan."""
    from ehcaudit.batch.before import PLAN_KINDS, dated
    from ehcaudit.batch.children import keys_of
    from ehcaudit.batch.tracing_loose import ADVICE_KINDS, advice_keys

    if card.status == "not_a_plan" and case.plan.kind in ADVICE_KINDS:
        return replace(card, child=advice_keys(case.plan))  # it may be that of a plan beside it
    if card.status not in {"scored", "partial"} or case.plan.kind not in PLAN_KINDS:
        return card
    return replace(card, child=keys_of(case.plan.subject), version=dated(case.plan))


def _redactor(card: Scorecard, case: Case, job: Job, settings: Settings) -> Redactor:
    from ehcaudit.batch.redact import Redactor

    companions = [job.previous] if job.previous is not None else []
    if card.kind != "template":
        return Redactor.for_case(case, card.path, companions)
    return Redactor.without_people([] if _shows_file(card, settings) else [card.path, *companions])


def _redacted(card: Scorecard, redactor: Redactor, settings: Settings) -> Scorecard:
    if _shows_file(card, settings):
        return replace(redactor.value(card), path=card.path, plan_id=card.plan_id)
    return redactor.scorecard(card)


def _shows_file(card: Scorecard, settings: Settings) -> bool:
    """No one asked for stand-ins, and an alert on a template that is checked must find its file."""
    return card.kind == "template" and settings.both and "template" in settings.rubric.applies_to


def refused(job: Job, settings: Settings, reason: str, message: str, sha256: str | None = None) -> Scorecard:
    """The scorecard of a document without a score: a reason, and what to do."""
    status: PlanStatus = "unassessable" if reason == "no_text" else "unreadable"
    card = Scorecard(job.path, sha256, job.plan_id, None, status, reason, message)
    if not (settings.redact or settings.both):
        return card
    name = stand_in(job.path, sha256)
    redacted = replace(card, path=name, plan_id=name)
    return redacted if settings.redact else replace(card, redacted=redacted)


def stand_in(path: str, sha256: str | None = None) -> str:
    """What stands for a path, whose words may be a child's name: `plan-`, and hashes of content and path.

    That of the path tells copies of one file apart, whatever else is in the batch.
    """
    place = hashlib.sha256(unicodedata.normalize("NFC", path).encode("utf-8", "surrogatepass")).hexdigest()
    return f"plan-{(sha256 or _digest(path))[:12]}-{place[:4]}"


def _digest(path: str) -> str:
    try:
        with Path(path).open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()


def _where(error: BaseException) -> str:
    """The kind of error and the place in the code: never its message, which may quote the plan."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if "ehcaudit" in code.co_filename:
            place = f" at {Path(code.co_filename).stem}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"
