"""Who gives provision: roles by name, with grade, and what is only "somebody"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from ehcaudit.checks.tracing.lexicon import body, fold, key_of, keyed_forms, load, whole


@dataclass(frozen=True, slots=True)
class Person:
    """A role named in a text. `grades` are kinds of grade that it states (specialist, band, level, trained)
    with words.
    """

    role: str
    quote: str
    start: int
    end: int
    grades: tuple[tuple[str, str], ...] = ()
    provider: bool = True

    @property
    def discipline(self) -> str | None:
        """The discipline of the role, where it has one."""
        return role_data(self.role).get("discipline")


@dataclass(frozen=True, slots=True)
class People:
    """The people of a text: roles, and words for somebody not named further."""

    named: tuple[Person, ...]
    vague: tuple[str, ...]
    taken: tuple[tuple[int, int], ...] = ()

    @property
    def providers(self) -> tuple[Person, ...]:
        """Those who give the provision; all who are named where none is marked."""
        return tuple(p for p in self.named if p.provider)


def role_data(role: str) -> dict[str, str]:
    """What the word list says of a role."""
    data: dict[str, str] = load("people")["roles"].get(role, {})
    return data


def general_roles(role: str) -> tuple[str, ...]:
    """The wider roles that a role belongs to, nearest first."""
    found: list[str] = []
    while (above := role_data(role).get("general")) and above not in found:
        found.append(above)
        role = above
    return tuple(found)


@lru_cache(maxsize=4096)
def names_a_role(text: str) -> bool:
    """Whether a role is named in `text`."""
    return bool(find_people(text).named)


@lru_cache(maxsize=4096)
def find_people(text: str) -> People:
    """The people of `text`, in order, each marked as giving the provision or having another part in it."""
    pattern, keys = keyed_forms("people", "roles")
    named: list[Person] = []
    for match in pattern.finditer(text):
        role = key_of(match.group(0), keys)
        if role is None or _is_service(text, match):
            continue
        grades, start = _grades(text, match.start(), match.end())
        owner = re.match(r"['’]s\s+(?!time|support|help|input)", text[match.end() :]) is not None
        provides = (
            _provides(text, start) and not owner and (role != "family" or _acts(text, start, match.end()))
        )
        named.append(Person(role, text[start : match.end()], start, match.end(), grades, provides))
    if named and not any(p.provider for p in named) and not re.search(r"\bby\b", text):
        at = next((i for i, p in enumerate(named) if p.role != "family"), None)
        if at is not None:
            first = named[at]
            named[at] = Person(first.role, first.quote, first.start, first.end, first.grades)
    taken = [(p.start, p.end) for p in named]
    vague = [m for m in _vague().finditer(text) if not any(s <= m.start() < e for s, e in taken)]
    return People(tuple(named), tuple(m.group(0) for m in vague), tuple(taken))


def _acts(text: str, start: int, end: int) -> bool:
    """Whether the family itself gives it: it is mostly named as those who are told."""
    return re.match(r"\s+will\b", text[end:]) is not None or text[:start].lower().rstrip().endswith(" by")


@cache
def _vague() -> re.Pattern[str]:
    return whole(load("people")["vague"])


def _is_service(text: str, match: re.Match[str]) -> bool:
    """ "SaLT sessions", "OT programme": the therapy, not the therapist."""
    found = fold(match.group(0))
    if found in ("salt", "slt", "ot", "ots", "s&lt", "physio", "ep"):
        if re.match(
            r"\s+(?:sessions?|programme|therapy|input|service|advice|targets?|support|assessment|report|"
            r"review|provision|strateg|activities|group|block|visits?|assistant|equipment|intervention)",
            text[match.end() :],
            re.IGNORECASE,
        ):
            return True
        return not re.search(
            r"\b(?:by|from|the|a|an|with|qualified|specialist|\d|and|or)\s+(?:\w+\s+)?$",
            text[: match.start()],
            re.IGNORECASE,
        ) and not re.match(r"\s*(?:will|to|and|or|who|;|$)", text[match.end() :])
    return False


@cache
def _before() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data = load("people")
    forms = [f for kinds in data["grades"].values() for f in kinds]
    before_role = body([*forms, *data["adjectives"]])
    grade = re.compile(rf"(?:^|(?<=[\s(]))(?P<words>(?:(?:{before_role})[\s-]+)+)$", re.IGNORECASE)
    other = re.compile(
        rf"(?:{body(data['other_marks'])})\s+(?:(?:the|a|an|his|her|their|one|two|all|our|its|any|every|each|same|"
        rf"class)\s+){{0,2}}$",
        re.IGNORECASE,
    )
    giver = re.compile(
        rf"(?:{body(data['provider_marks'])})\s+(?:(?:the|a|an|his|her|their|one|two|both|either|our|"
        rf"its|same|class|of)\s+){{0,3}}$",
        re.IGNORECASE,
    )
    return grade, other, giver


def _grades(text: str, start: int, end: int) -> tuple[tuple[tuple[str, str], ...], int]:
    grade, _, _ = _before()
    found: list[tuple[str, str]] = []
    match = grade.search(text[:start])
    words = match.group("words") if match else ""
    for kind, forms in load("people")["grades"].items():
        hit = whole(forms).search(words) or (
            whole(forms).search(text[end : end + 24]) if kind in ("band", "level") else None
        )
        if hit:
            found.append((kind, hit.group(0)))
    trained = re.match(
        r"(?:\s*\([^)]{0,40}\))?,?\s*(?:(?:who (?:is|has been|are) |both |each )?(?:specially |fully |"
        r"appropriately )?trained (?:by|in)\b[^.;,]{0,60})",
        text[end : end + 110],
        re.IGNORECASE,
    )
    if trained and not any(k == "trained" for k, _ in found):
        found.append(("trained", trained.group(0).strip(" ,")))
    return tuple(found), match.start("words") if match else start


def _provides(text: str, start: int) -> bool:
    """Whether the words before a role mark it as giving the provision, or as having another part in it."""
    _, other, giver = _before()
    before = text[max(0, start - 60) : start]
    if other.search(before) and not re.search(
        r"(?:carried out|delivered|provided|given|led|run|undertaken|taught|supported|facilitated) "
        r"by\s+(?:\w+\s+){0,2}$",
        before,
        re.IGNORECASE,
    ):
        return False
    listed = re.search(
        r"(?:,|\b(?:and|or|with|together with))\s+(?:(?:the|a|an|his|her|school['’]?s?)\s+)?$",
        before,
        re.IGNORECASE,
    )
    if listed and not giver.search(before):
        return not re.search(
            r"(?:trained|supervised|set|written|for|overseen|advised) (?:by|of|in)?[^.;]{0,50}$",
            before,
            re.IGNORECASE,
        )
    return True
