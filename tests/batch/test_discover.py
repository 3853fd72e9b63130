from __future__ import annotations

import os
from pathlib import Path

import pytest

from ehcaudit.batch.discover import NoSuchPathError, discover


def _touch(root: Path, *names: str) -> None:
    for name in names:
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")


def _found(root: Path, *paths: str) -> list[str]:
    jobs = discover([root / path for path in paths] or [root]).jobs
    return [Path(job.path).relative_to(root).as_posix() for job in jobs]


def test_folders_are_searched_with_all_below_and_sorted_by_path(tmp_path: Path) -> None:
    _touch(tmp_path, "b.pdf", "a/z.DOCX", "a/y.docm", "c.dotx", "old.doc", "old.odt", "old.rtf")
    assert _found(tmp_path) == ["a/y.docm", "a/z.DOCX", "b.pdf", "c.dotx", "old.doc", "old.odt", "old.rtf"]


def test_lock_files_hidden_files_and_other_files_are_left(tmp_path: Path) -> None:
    _touch(tmp_path, "a.docx", "~$a.docx", ".b.docx", ".git/c.docx", "notes.txt", "photo.png")
    assert _found(tmp_path) == ["a.docx"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    _touch(tmp_path, "plan.txt")
    assert _found(tmp_path, "plan.txt") == ["plan.txt"]


def test_patterns_work_without_a_shell(tmp_path: Path) -> None:
    _touch(tmp_path, "a.docx", "b.docx", "b.pdf", "sub/c.docx")
    assert _found(tmp_path, "*.docx") == ["a.docx", "b.docx"]
    assert _found(tmp_path, "**/*.docx") == ["a.docx", "b.docx", "sub/c.docx"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    _touch(tmp_path, "plan [final].docx")
    assert _found(tmp_path, "plan [final].docx") == ["plan [final].docx"]


@pytest.mark.parametrize("name", ["missing.docx", "*.docx", "no/such/folder"])
def test_what_names_nothing_is_said_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoSuchPathError, match="there is no file or folder") as caught:
        discover([tmp_path / name])
    assert name in str(caught.value)


def test_the_same_file_twice_is_one(tmp_path: Path) -> None:
    _touch(tmp_path, "a/a.docx")
    assert len(discover([tmp_path, tmp_path / "a", tmp_path / "a" / "a.docx"]).jobs) == 1


def test_advice_beside_a_plan_serves_it_and_is_no_plan(tmp_path: Path) -> None:
    _touch(tmp_path, "ana_final.docx", "ana_final_advice/slt.docx", "ana_advice/ot.pdf", "ben.docx")
    found = discover([tmp_path])
    assert [Path(job.path).name for job in found.jobs] == ["ana_final.docx", "ben.docx"]
    assert [Path(name).name for name in found.jobs[0].advice] == ["slt.docx", "ot.pdf"]
    assert found.jobs[1].advice == ()
    assert found.advice_files == 2


def test_advice_that_serves_a_plan_is_audited_as_well_where_that_is_asked(tmp_path: Path) -> None:
    _touch(tmp_path, "ana.docx", "ana_advice/slt.docx")
    found = discover([tmp_path], advice_too=True)
    assert [Path(job.path).name for job in found.jobs] == ["ana.docx", "slt.docx"]
    assert found.advice_files == 0


def test_advice_is_found_for_a_plan_that_is_named_alone(tmp_path: Path) -> None:
    _touch(tmp_path, "ana.docx", "ana_advice/slt.docx")
    assert len(discover([tmp_path / "ana.docx"]).jobs[0].advice) == 1


def test_an_advice_folder_without_its_plan_is_not_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "zed_advice/slt.docx", "ana.docx")
    assert _found(tmp_path) == ["ana.docx", "zed_advice/slt.docx"]


def test_a_manifest_tells_which_advice_serves_which_plan(tmp_path: Path) -> None:
    _touch(tmp_path, "ana.docx", "ben.docx", "letters/slt.docx", "ot.pdf")
    rows = "plan,advice,discipline\nana.docx,letters/slt.docx,speech\nana,ot.pdf,occupational\n"
    (tmp_path / "manifest.csv").write_text(rows, "utf-8")
    found = discover([tmp_path])
    assert [Path(job.path).name for job in found.jobs] == ["ana.docx", "ben.docx"]
    assert [Path(name).name for name in found.jobs[0].advice] == ["slt.docx", "ot.pdf"]


def test_an_id_is_the_files_name_without_its_ending_whatever_else_is_there(tmp_path: Path) -> None:
    _touch(tmp_path, "ana.v2.docx", "ana.v2.pdf", "north/ben.docx", "south/ben.docx")
    ids = {Path(job.path).relative_to(tmp_path).as_posix(): job.plan_id for job in discover([tmp_path]).jobs}
    assert ids == {
        "ana.v2.docx": "ana.v2",
        "ana.v2.pdf": "ana.v2",
        "north/ben.docx": "ben",
        "south/ben.docx": "ben",
    }
    assert discover([tmp_path / "ana.v2.pdf"]).jobs[0].plan_id == "ana.v2"


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="needs symbolic links")
def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    _touch(tmp_path, "a/a.docx")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert _found(tmp_path) == ["a/a.docx"]
