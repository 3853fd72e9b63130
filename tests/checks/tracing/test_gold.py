"""Tracing is held to the labelled pairs and documents: it may not get worse unseen."""

from __future__ import annotations

from tests.accuracy.tracing import detections, f1, judged_pairs, kappa, losses_passed


def test_statuses_of_the_short_pairs() -> None:
    judged = judged_pairs()
    assert kappa(judged) >= 0.95
    assert losses_passed(judged) <= 0.02


def test_recommendations_of_the_documents() -> None:
    assert f1(detections())[2] >= 0.95
