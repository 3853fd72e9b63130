"""Which services write better outcomes, over a batch."""

from __future__ import annotations

from dataclasses import replace

from ehcaudit.batch.disciplines import by_discipline
from ehcaudit.batch.summary import summarise
from tests.reports import build


def test_each_service_has_its_shares_and_what_nobody_attributes_comes_last() -> None:
    card = build.scored()
    first = card.outcomes[0]
    good = replace(first, discipline="physiotherapy", kind="outcome", measurable="met", deadline=None)
    poor = replace(good, kind="action", measurable="not_met")
    nobody = replace(good, discipline=None)
    groups = by_discipline((replace(card, outcomes=(good, nobody)), replace(card, outcomes=(poor,))))
    assert [(g.discipline, g.statements, g.plans) for g in groups] == [("physiotherapy", 2, 2), (None, 1, 1)]
    assert (groups[0].are_outcomes, groups[0].measurable, groups[0].timed) == (0.5, 0.5, 0.0)


def test_nothing_is_grouped_where_no_outcome_is_attributed() -> None:
    card = build.scored()
    bare = replace(card, outcomes=tuple(replace(o, discipline=None) for o in card.outcomes))
    assert summarise((bare,), build.CRITERIA).groups == ()
