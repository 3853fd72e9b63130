"""A command that reads one document survives whatever the document does."""

from __future__ import annotations

from pathlib import Path

import pytest

from ehcaudit.batch.alone import Alone, read_here
from ehcaudit.documents.limits import Limits
from ehcaudit.documents.model import Unreadable
from ehcaudit.plans.model import Plan
from ehcaudit.policy.load import DEFAULT_EDITION
from tests.batch import workers
from tests.corpus.build import build_sheet
from tests.corpus.measure import CONTENT
from tests.corpus.model import load_content
from tests.corpus.word import write_docx

MIB = 1024 * 1024


@pytest.mark.slow
def test_a_document_that_hangs_dies_or_eats_all_memory_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    plan = write_docx(build_sheet(load_content(CONTENT / "tiny.yaml")), tmp_path / "fine.docx")
    limits = Limits(seconds=12)  # a worker that starts on a busy machine takes some of it
    with Alone(128 * MIB, workers.read) as reader:
        found = {
            name: reader.read(Path(name), limits, DEFAULT_EDITION)
            for name in ("hang", "die", "greedy", "raise")
        }
        after = reader.read(plan, limits, DEFAULT_EDITION)
    reasons = {name: read.reason for name, read in found.items() if isinstance(read, Unreadable)}
    assert reasons == {"hang": "timeout", "die": "crashed", "greedy": "limit_exceeded", "raise": "crashed"}
    assert not any("secret" in read.message for read in found.values() if isinstance(read, Unreadable))
    assert isinstance(after, Plan)
    assert after.subject.name == "Robin Tarrant"


def test_what_is_read_alone_is_what_is_read_here(tmp_path: Path) -> None:
    plan = write_docx(build_sheet(load_content(CONTENT / "tiny.yaml")), tmp_path / "plan.docx")
    with Alone(Limits().memory_bytes) as reader:
        alone = reader.read(plan, Limits(), DEFAULT_EDITION)
        nothing = reader.read(tmp_path / "missing.docx", Limits(), DEFAULT_EDITION)
    assert alone == read_here(plan, Limits(), DEFAULT_EDITION)
    assert isinstance(nothing, Unreadable)
    assert nothing.reason == "not_a_document"
