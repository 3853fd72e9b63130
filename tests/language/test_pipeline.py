"""The pipeline: loaded when needed, missing with a message that helps."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ehcaudit.language.pipeline import LanguageUnavailable, available, forget, load, parse


def test_a_missing_pipeline_says_what_to_do() -> None:
    with pytest.raises(LanguageUnavailable, match=r"pip install no-such-pipeline.*another installed"):
        load("no_such_pipeline")


def test_availability_is_known_without_loading() -> None:
    assert available()
    assert not available("no_such_pipeline")


def test_names_are_not_looked_for() -> None:
    assert "ner" not in load().pipe_names


def test_a_text_is_parsed_once_in_a_run() -> None:
    forget()
    first, again = parse(["Leo will ask.", "Leo will ask."])
    assert first is again is parse(["Leo will ask."])[0]
    forget()
    assert parse(["Leo will ask."])[0] is not first


def test_importing_the_judgement_does_not_load_spacy() -> None:
    code = "import sys, ehcaudit.checks.statements; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
