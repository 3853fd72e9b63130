"""Functions that stand in for the reading of a document in worker processes, each going wrong in its way."""

from __future__ import annotations

import os
import time
from pathlib import Path

from ehcaudit.batch.alone import read_here
from ehcaudit.batch.job import Job, Settings
from ehcaudit.batch.worker import audit_document
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Unreadable
from ehcaudit.plans.model import Plan
from ehcaudit.rubric.scorecard import Scorecard


def audit(job: Job, settings: Settings) -> Scorecard:
    """Does what the file's name says."""
    if "hang" in job.path:
        time.sleep(600)
    if "die" in job.path:
        os._exit(3)
    if "greedy" in job.path:
        held = [bytearray(8 * 1024 * 1024) for _ in range(64)]
        time.sleep(30)
        del held
    if "raise" in job.path:
        raise ValueError("Zoë's secret")
    if "fine" in job.path:
        return Scorecard(job.path, "ab" * 32, job.plan_id, "plan", "scored", score=50.0, grade="good")
    return audit_document(job, settings)


def read(path: Path, limits: Limits, edition: str) -> Plan | Unreadable:
    """Does what the file's name says; reads it where it says nothing."""
    if path.name == "hang":
        time.sleep(600)
    if path.name == "die":
        os._exit(3)
    if path.name == "greedy":
        held = [bytearray(8 * 1024 * 1024) for _ in range(64)]
        time.sleep(30)
        del held
    if path.name == "raise":
        raise ValueError("Zoë's secret")
    return read_here(path, limits, edition)
