"""The wordings that betray an unfinished or outdated text, read from data."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal

import yaml

Group = Literal[
    "leftovers",
    "leftovers_in_sections",
    "present_stage",
    "out_of_year",
    "present_age",
    "not_the_present_age",
    "future",
    "past_between",
    "present_setting",
    "not_the_present_setting",
    "part_time",
    "progress",
    "progress_partly_stated",
    "progress_not_achieved",
    "progress_partly",
    "progress_achieved",
    "progress_history",
    "progress_of_outcome",
    "progress_of_the_one_before",
    "progress_of_all",
    "progress_numbered",
    "progress_named",
    "status_achieved",
    "status_partly",
    "status_not_achieved",
    "not_yet_progress",
    "told_change",
    "told_nothing",
    "told_aside",
    "progress_frame",
    "present_difficulty",
    "present_lacking",
    "present_mastery",
    "effort",
    "reason_to_keep",
    "kept_on_purpose",
    "review_told",
    "review_to_come",
    "this_review",
    "life_stage",
    "age_on_a_date",
    "year_on_a_date",
    "relative_future",
    "quoted_paper",
    "not_for_adult_life",
    "served_ages",
    "place_left_open",
    "until_only",
    "move_under_way",
    "future_soon",
    "written_in_brackets",
    "start_of_a_place",
    "next_age",
    "age_on_the_cover",
    "school_first",
    "a_move_told",
    "runs_on",
    "somebody",
]
AGES = (  # noqa: SIM905
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_AGE = rf"(?:\d{{1,2}}|{'|'.join(sorted(AGES, key=len, reverse=True))}|twenty-(?:one|two|three|four|five))"
_KIND = r"(?:School|Academy|College|Nursery|Pre-School|Playgroup)"
_SCHOOL = (
    r"(?-i:(?:The )?(?:St\.? )?[A-Z][\w’'-]+(?: (?:of|the|and|&|[A-Z][\w’'-]+|C of E))*? "
    rf"(?:Primary School|High School|(?:[A-Z][\w’'-]+ )*{_KIND})(?: School| Academy| College)?)"
)


@cache
def _groups() -> dict[str, str | list[str]]:
    text = files("ehcaudit.checks.currency").joinpath("wordings.yaml").read_text(encoding="utf-8")
    groups: dict[str, str | list[str]] = yaml.safe_load(text)
    return groups


@cache
def patterns(group: Group) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns of one group of `wordings.yaml`."""
    found = _groups()[group]
    rows = [found] if isinstance(found, str) else found
    return tuple(
        re.compile(r.replace("AGE", _AGE).replace("(?P<school>NAME)", f"(?P<school>{_SCHOOL})"), re.I)
        for r in rows
    )


@cache
def word_list(group: Literal["ordinals", "words_of_any_school"]) -> tuple[str, ...]:
    """The words of a list of `wordings.yaml`, in its order."""
    text = files("ehcaudit.checks.currency").joinpath("wordings.yaml").read_text(encoding="utf-8")
    return tuple(yaml.safe_load(text)[group].split())
