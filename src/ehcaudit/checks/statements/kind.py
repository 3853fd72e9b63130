"""Is a statement of section E an outcome at all (Code of Practice 9.66), or an action, aspiration, need …?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.checks.statements.fragments import is_heading, kind_of_fragment, label_of
from ehcaudit.language.lexicon import phrases, words

if TYPE_CHECKING:
    from ehcaudit.checks.model import OutcomeKind
    from ehcaudit.language.acts import Act
    from ehcaudit.language.model import Signal
    from ehcaudit.language.statement import StatementReading

_HOURS = re.compile(r"\b\d{1,3}\s{1,2}(?:hours?|hrs?|minutes?|mins?|sessions?|x)\b", re.I)
_NO_LONGER = re.compile(r"\b(?:no longer|will not|won['’]t)\s(?:need|require|rely|depend)", re.I)
_BY_OTHERS = re.compile(r"\b(?:we|i)(?:['’]d|\swould)?\s(?:like|love|want)\b", re.I)
_WILL = re.compile(r"\bwill\b|['’]ll\b", re.I)
_WOULD_LIKE = re.compile(
    r"\b(?:would (?:like|love)|['’]d (?:like|love)|dreams? of|when (?:he|she|they|i) grows? up)\b", re.I
)
_FUTURE = re.compile(
    r"\bwhen (?:he|she|they|i) (?:grows? up|(?:is|are|am) (?:older|grown up|an adult))\b|\bone day[\s.]*$"
    r"|^\W*one day,|\bin the future[\s.]*$",
    re.I,
)
_FOR_LATER = re.compile(r"\b(?:so that|so (?:he|she|they)|in order to|prepar\w+|ready)\b", re.I)
_LIFE_GOALS = frozenset({"house", "home", "flat", "car", "business", "shop", "family", "farm"})
_ASKED = re.compile(r"\bwill\b.*\b(?:what|whatever|who|which|whether|if)\s[\w’' ]{1,30}$", re.I | re.S)


@dataclass(frozen=True, slots=True)
class KindVerdict:
    """The kind, the words that decide it, and how sure that is (0 to 1)."""

    kind: OutcomeKind
    because: Signal | None
    confidence: float = 0.9


def decide_kind(reading: StatementReading) -> KindVerdict:
    """The kind of a statement, from its first act; later acts can rescue it but not spoil it."""
    text = reading.text.strip(" .\n\t•-")
    empty = reading.sign("empty")
    if not any(c.isalpha() for c in text) or (empty and len(empty[0].quote) >= len(text) * 0.5):
        return KindVerdict("other", reading.of_text(*_trimmed(reading.text), "empty") if empty else None)
    whole = reading.quote(0, len(reading.readable.text), "fragment")
    if is_heading(reading.text):
        return KindVerdict("other", whole, 0.8)
    if label_of(reading.text) in words("kinds", "present_labels"):
        return KindVerdict("need", whole, 0.7)
    if is_one_word(reading):
        kind, confidence = kind_of_fragment(reading)
        return KindVerdict(kind if kind in {"provision", "aspiration"} else "other", whole, confidence)
    acts = [a for a in reading.acts if a.role == "main" and not is_aside(a)]
    acts = [a for a in acts if not _is_remark(a)] or acts
    if not acts:
        kind, confidence = kind_of_fragment(reading)
        return KindVerdict(kind, whole, confidence)
    verdicts = [_of_act(act, reading) for act in acts]
    first = verdicts[0]
    if first.kind in {"action", "provision"} and _rescued(reading, verdicts):
        return KindVerdict("outcome", reading.act_quote(acts[-1]), 0.6)
    if (
        first.kind == "need"
        and reading.deadlines
        and any(v.kind == "outcome" and a.modal for v, a in zip(verdicts, acts, strict=True))
    ):
        return next(v for v in verdicts if v.kind == "outcome")
    return first


def _trimmed(text: str) -> tuple[int, int]:
    """Where the words of a statement begin and end, without the space around them."""
    start = len(text) - len(text.lstrip())
    return start, start + len(text.strip())


def kind_of_act(act: Act, reading: StatementReading) -> OutcomeKind:
    """The kind of a statement that says this act and nothing else."""
    return _of_act(act, reading).kind


def is_one_word(reading: StatementReading) -> bool:
    """ "Reading.", "Toileting": the name of an area, whatever the parser makes of its ending."""
    return len(re.findall(r"[^\W\d_][\w’'/-]*", reading.text)) == 1


def is_aside(act: Act) -> bool:
    """ "It will help them …": about the statement, not about the child."""
    restates = act.lemma == "do" and act.object in {"this", "it", "that", "so"}
    return restates or (act.doer == "thing" and act.subject in {"it", "this", "that", "these"})


def _is_remark(act: Act) -> bool:
    """ "…, we're hoping": the wish of those around the child, with nothing wished for in it."""
    return act.lemma in words("acts", "wish") and act.subject == "we" and act.object is None


def _rescued(reading: StatementReading, verdicts: list[KindVerdict]) -> bool:
    """Taking part in something counts as an outcome where the statement says what would be seen there."""
    shown = any(
        a.role == "evidence" and a.doer == "child" and a.form == "observable" and (a.via or a.concrete)
        for a in reading.acts
    )
    attends = reading.acts[0].lemma in {"go", "attend", "join", "visit"}
    does_more = attends and any(v.kind == "outcome" for v in verdicts)
    return (shown or does_more) and verdicts[0].confidence < 0.95


def _of_act(act: Act, reading: StatementReading) -> KindVerdict:
    if act.lemma in {"will", "can", "would", "should"}:
        return KindVerdict("other", reading.verb_quote(act), 0.7)  # "Tom will …", unfinished
    whole = reading.act_quote(act)
    if _is_wish(act, reading) and not _is_dated_step(act, reading):
        return KindVerdict("aspiration", whole)
    if _is_need(act, reading):
        people = words("nouns", "staff") | {"someone", "somebody", "person", "people"}
        named = set(act.service) - words("nouns", "wide_services") - {"help"}
        serves = bool(named) or act.object in people - {"support"} or bool(_HOURS.search(reading.text))
        return KindVerdict(
            "provision" if serves and act.lemma in {"need", "require"} else "need", whole, 0.85
        )
    if act.doer == "service":
        return KindVerdict("action", reading.quote(0, act.verb_end, "service_act"), 0.95)
    if _is_had_done(act):
        return KindVerdict("action", whole, 0.8)
    if act.doer == "thing" and _is_delivered(act):
        return KindVerdict("action", reading.quote(0, act.verb_end, "service_act"), 0.9)
    if (
        act.passive
        and act.doer == "child"
        and act.agent in words("nouns", "staff") | words("provision", "roles")
        and act.form != "observable"
    ):
        return KindVerdict("action", whole, 0.8)
    if act.passive and act.lemma in words("acts", "served") and not _is_watched(act):
        return KindVerdict("action", whole, 0.95)
    if _is_receiving(act) or _is_attending(act, reading):
        return KindVerdict("action", whole, 0.85)
    if (act.lemma == "live" and act.object == "life") or (
        act.lemma in {"be", "become"} and act.complement in words("nouns", "job")
    ):
        return KindVerdict("aspiration", whole, 0.8)
    if _is_life_goal(act, reading):
        return KindVerdict("aspiration", whole, 0.8)
    return KindVerdict(
        "outcome", whole, 0.9 if act.form != "observable" or act.lemma in words("acts", "observable") else 0.7
    )


def _is_wish(act: Act, reading: StatementReading) -> bool:
    wishes = words("acts", "wish") - {"like", "love"}
    if act.lemma in wishes and _ASKED.search(reading.readable.text[: act.verb_start]):
        return False  # "will sign what that child wants"
    if act.lemma in wishes or wishes & set(act.via) or act.subject in words("nouns", "aspiration"):
        return True
    if act.complement in words("nouns", "aspiration") and act.lemma == "be":
        return True
    return bool(_WOULD_LIKE.search(reading.text)) and (
        act.lemma in {"like", "love"} or {"like", "love"} & set(act.via) != set()
    )


def _is_life_goal(act: Act, reading: StatementReading) -> bool:
    """ "To own his own house one day": far off, and no near time stated."""
    if reading.deadlines:
        return False
    if _FUTURE.search(reading.text) and not _FOR_LATER.search(reading.text):
        return True
    return act.lemma == "own" and act.object in _LIFE_GOALS


def _is_dated_step(act: Act, reading: StatementReading) -> bool:
    """What is wanted is an act that would be seen by a stated time: a hope only in its wording."""
    hoping = words("acts", "wish") - {"want", "like", "love"}
    if act.lemma in words("acts", "wish") or act.lemma in hoping or hoping & set(act.via):
        return False
    for_another = act.subject not in {None, "i", "we"} and bool(_BY_OTHERS.search(reading.text))
    stated = bool(reading.deadlines) or (for_another and bool(reading.measures))
    return stated and act.form == "observable" and act.complement not in words("nouns", "job")


def _is_had_done(act: Act) -> bool:
    """ "have his hearing aids checked", "get him assessed": what others do."""
    caused = {"have", "get"} & set(act.via)
    served = words("acts", "served") | words("acts", "serving")
    return bool(caused) and act.lemma in served and act.subject not in {None, "sam", "i"}


def _is_need(act: Act, reading: StatementReading) -> bool:
    if _NO_LONGER.search(reading.text):
        return False
    if phrases("signs", "need_heads").search(reading.text) and not _WILL.search(reading.text):
        return True
    needs = words("acts", "need") | {"need"}
    if act.lemma in needs or needs & set(act.via):
        return True
    if act.modal in {"will", "shall", "should"}:
        return False
    upset = act.lemma in {"become", "get", "feel", "be"} and act.complement in words("nouns", "upset")
    if upset or (act.negated and act.modal in {None, "can", "may"}):
        return True
    if act.lemma in {"have", "experience", "present", "show"} and act.object in words("nouns", "difficulty"):
        return True
    stated = reading.sign("need_phrases")
    return bool(stated) and stated[0].start < 60 and not any(a.modal == "will" for a in reading.acts)


def _is_delivered(act: Act) -> bool:
    if act.subject in words("nouns", "service") or act.subject in words("nouns", "staff"):
        return True
    return act.passive and act.lemma in words("acts", "serving") | words("acts", "served")


def _is_watched(act: Act) -> bool:
    """ "will be seen in 3 of 4 sessions matching coins"."""
    return act.lemma in {"see", "expect"} and (bool(act.concrete) or bool(act.vague))


def _is_attending(act: Act, reading: StatementReading) -> bool:
    """Going to something arranged is an action; being at school, or a rate of it, is a (low) outcome."""
    learning = words("kinds", "places_of_learning") & {act.object or "", *act.concrete, *act.vague}
    shared = any(m.value in {"percentage", "out_of"} for m in reading.measures)
    return act.lemma == "attend" and act.object is not None and not (act.via or learning or shared)


def _is_receiving(act: Act) -> bool:
    if act.passive or act.lemma in words("acts", "need"):
        return False
    if act.lemma in words("kinds", "receives"):
        return act.object not in words("kinds", "not_services")
    service = set(act.service)
    if act.lemma in {"get", "have"} and act.object in {"minute", "hour"} and not act.passive:
        return True
    object_serves = act.object in words("nouns", "service") | words("provision", "equipment") | {
        "test",
        "scan",
    } or (act.object in {"hour", "half", "minute", "day"} and bool(service))
    if act.lemma == "attend" and "continue" in act.via:
        return False
    if act.lemma in {"access", "attend", "benefit"}:
        places = words("kinds", "places_of_learning")
        groups = words("kinds", "groups") & {act.object or "", *act.concrete, *act.vague}
        return (bool(service - {"hour"}) or bool(groups)) and act.object not in places
    if act.lemma in words("kinds", "gets") and object_serves:
        return True
    if act.lemma in {"have", "get"} and act.object in words("nouns", "helper"):
        return True
    if act.lemma == "go" and "group" in act.vague:
        return True
    return act.lemma in words("kinds", "takes_part") and bool(set(act.aims) & words("kinds", "sessions"))
