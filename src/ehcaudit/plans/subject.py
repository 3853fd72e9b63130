"""Who the plan is about: name, date of birth, year, setting, identifiers, family, pronoun."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import cache

from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.lexicon import load
from ehcaudit.plans.model import Pronoun, Subject
from ehcaudit.plans.pairs import Pair, field_of
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, has_placeholder, is_prompt, plain

_PHONE = re.compile(
    r"[,;]?\s*(?:tel(?:ephone)?|phone|mobile|mob|email|e-mail)?\s*[:.]?\s*(?:\(?\+?\d[\d\s()]{7,}\d|\S+@\S+)",
    re.IGNORECASE,
)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their|theirs|themself|themselves)\b", re.IGNORECASE)
_CLEAR = 3.0
_ENOUGH_THEY = 12


def subject_of(pairs: Sequence[Pair], front: Sequence[str], strips: Sequence[Strip], text: str) -> Subject:
    """The subject from labels with values, from titles at the `front`, and the pronoun from the whole
    `text`."""
    name, known = _name(pairs, front)
    facts = _facts(front)
    identifiers = _identifiers(pairs)
    identifiers |= {key: facts[key] for key in ("nhs", "upn") if key in facts and key not in identifiers}
    return Subject(
        name=name,
        known_as=known,
        date_of_birth=_birth(pairs) or parse_date(facts.get("date_of_birth", "")),
        nc_year=_first(pairs, "nc_year") or facts.get("nc_year"),
        pronoun=_stated_pronoun(pairs) or pronoun_of(text),
        setting=_first(pairs, "setting") or facts.get("setting"),
        identifiers=identifiers,
        parents=_parents(pairs, strips),
        addresses=tuple(dict.fromkeys(p.value for p in pairs if field_of(p.label) == "address")),
    )


def _facts(front: Iterable[str]) -> dict[str, str]:
    """What sentences at the front say of the child ("I am in Year 13 at …")."""
    found: dict[str, str] = {}
    for line in front:
        for field, patterns in load("details")["facts"].items():
            for pattern in patterns:
                if match := re.search(pattern, line):
                    found.setdefault(field, match.group("value").strip())
    return found


def _first(pairs: Iterable[Pair], field: str) -> str | None:
    return next(
        (
            p.value
            for p in pairs
            if field_of(p.label) == field and p.early and not p.owner and count_words(p.value) <= 20
        ),
        None,
    ) or next(
        (p.value for p in pairs if field_of(p.label) == field and p.early and count_words(p.value) <= 20),
        None,
    )


def _birth(pairs: Iterable[Pair]) -> dt.date | None:
    for pair in pairs:
        if field_of(pair.label) == "date_of_birth" and (born := parse_date(pair.value)):
            return born
    return None


@cache
def _aka() -> re.Pattern[str]:
    return re.compile(load("details")["aka"])


def _name(pairs: Sequence[Pair], front: Sequence[str]) -> tuple[str | None, str | None]:
    own = [p for p in pairs if not p.owner and p.early] or [p for p in pairs if not p.owner]
    found = next((p.value for p in own if field_of(p.label) == "name" and _is_name(p.value)), None)
    if found is None:
        turned = next(
            (p.value for p in own if field_of(p.label) == "surname_first" and _is_name(p.value)), ""
        )
        found = " ".join(reversed([part.strip() for part in turned.split(",", 1)])) or None
    if found is None:
        fore = next((p.value for p in own if field_of(p.label) == "forename" and _is_name(p.value)), None)
        sur = next((p.value for p in own if field_of(p.label) == "surname" and _is_name(p.value)), None)
        found = " ".join(x for x in (fore, sur) if x) or None
    found = found or _name_in_titles(front)
    known = next((p.value for p in pairs if field_of(p.label) == "known_as" and _is_name(p.value)), None)
    for text in [found or "", *front]:
        aka = _aka().search(text)
        if aka and known is None:
            known = aka.group("known")
    if found:
        found = re.sub(r"\s*[(,]?\s*(?i:aka|known as)\b.*$", "", _aka().sub(" ", found)).strip(" ,()")
    return (" ".join(found.split()) or None) if found else None, known


def _is_name(value: str) -> bool:
    return (
        not has_placeholder(value)
        and not is_prompt(value)
        and count_words(re.sub(r"\(.*?\)", "", value)) <= 6
        and value[:1].isalpha()
        and not re.search(r"\d", value)
    )


def _name_in_titles(front: Iterable[str]) -> str | None:
    for line in front:
        for pattern in load("details")["titles"]:
            found = re.search(pattern, line)
            if found and not re.search(
                r"\b(?:Child|Person|Name|My|The|This|Draft|Final|Your|Young|Plan|Council)\b",
                found.group("name"),
            ):
                return str(found.group("name"))
    return None


def _identifiers(pairs: Iterable[Pair]) -> dict[str, str]:
    found: dict[str, str] = {}
    for pair in pairs:
        field = field_of(pair.label)
        if not re.search(r"\d", pair.value) or count_words(pair.value) > 6:
            continue
        if field in ("nhs", "upn"):
            found.setdefault(field, pair.value)
        elif field == "other_id":
            found.setdefault("_".join(plain(pair.label).split()), pair.value)
    return found


def _parents(pairs: Sequence[Pair], strips: Sequence[Strip]) -> tuple[str, ...]:
    names = [_person(p.value) for p in pairs if field_of(p.label) == "parent" and p.early]
    relation = re.compile(load("details")["relations"], re.IGNORECASE)
    names += [
        _person(p.value)
        for p in pairs
        if field_of(p.label) == "name" and p.owner and relation.search(p.owner)
    ]
    names += _listed_parents(strips, relation)
    return tuple(dict.fromkeys(n for n in names if n and _is_name(n)))


def _listed_parents(strips: Sequence[Strip], relation: re.Pattern[str]) -> list[str]:
    """Names of a table with the columns Name and Relationship."""
    names = []
    columns: tuple[int | None, int, int] | None = None
    for strip in strips:
        texts = {c.column: " ".join(c.text.split()) for c in strip.cells}
        heads = {plain(t): c for c, t in texts.items()}
        relations = next(
            (c for h, c in heads.items() if h.startswith("relation") and len(h.split()) <= 5), None
        )
        name = next(
            (
                c
                for h, c in heads.items()
                if h in ("name", "names", "full name", "contact name", "family member")
            ),
            None,
        )
        if relations is not None and name is not None:
            columns = (strip.table, name, relations)
        elif columns and strip.table == columns[0] and relation.search(texts.get(columns[2], "")):
            names.append(_person(texts.get(columns[1], "")))
    return names


def _person(value: str) -> str:
    """A name without the telephone number, address or relation that follows it."""
    bare = re.sub(r"\s*\([^)]*\)", "", _PHONE.sub("", value))
    return re.split(r"\s*[,;]\s*|\s+[-–]\s+", bare)[0].strip()


def _stated_pronoun(pairs: Iterable[Pair]) -> Pronoun | None:
    for pair in pairs:
        if field_of(pair.label) == "pronouns":
            first = plain(pair.value).split()[:1]
            if first and first[0] in ("he", "she", "they"):
                return first[0]  # type: ignore[return-value]
    return None


def pronoun_of(text: str) -> Pronoun | None:
    """The pronoun by which `text` speaks of its subject, `None` where it is not evident.

    "They" also speaks of parents and staff, so it counts only where "he" and "she" hardly occur.
    """
    he, she, they = (len(p.findall(text)) for p in (_HE, _SHE, _THEY))
    if he >= 2 and he >= _CLEAR * she:
        return "he" if not _rare(he, they) else "they"
    if she >= 2 and she >= _CLEAR * he:
        return "she" if not _rare(she, they) else "they"
    if he + she == 0 or _rare(he + she, they):
        return "they" if they >= _ENOUGH_THEY else None
    if max(he, she) >= 1.5 * min(he, she) and max(he, she) >= 10:
        return "he" if he > she else "she"
    return None


def _rare(count: int, they: int) -> bool:
    return they >= _ENOUGH_THEY and count * 8 <= they
