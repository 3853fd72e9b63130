"""Section K → the list of advice: a table in any wording, a numbered list, or bullets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ehcaudit.plans.advice_columns import column_role, discipline_of, is_advice_head
from ehcaudit.plans.authors import split_author, split_role, split_title
from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.items import bare_text
from ehcaudit.plans.lexicon import load, whole_patterns
from ehcaudit.plans.lines import Line
from ehcaudit.plans.model import AdviceEntry
from ehcaudit.plans.text import count_words, is_guidance, is_null

_YES = re.compile(
    r"^\W*(?:yes|y|✓|✔|☑|☒|true|appended|attached|enclosed|included)\b|^\W*[✓✔☑☒]", re.IGNORECASE
)
_SAYS = re.compile(
    r"(?<!not )\b(?:appended|attached|enclosed|annexed)\b|\b(?:appendix|annex)\s+\w{1,3}\b", re.IGNORECASE
)
_BOTH = re.compile(r"\byes\b.*\bno\b", re.IGNORECASE)
_DATE_WORDS = re.compile(
    r"[,;(–-]*\s*(?:\b(?:dated|date|received|written|on|of)\b:?\s*)*(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8}\.?,?\s+\d{2,4}|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4})\)?"
)


@dataclass
class _Row:
    cells: dict[int, list[Line]] = field(default_factory=dict)

    def text(self, column: int | None) -> str:
        """The words of a column on one line."""
        return " ".join(line.text for line in self.cells.get(column, [])) if column is not None else ""


def advice_of(lines: Iterable[Line], appended: Sequence[str] = ()) -> tuple[AdviceEntry, ...]:
    """The entries of section K among `lines`, with ids K1, K2, …; `appended` are titles of reports in
    the same file."""
    mine = [
        line
        for line in lines
        if line.code == "K" and line.kind in ("text", "head", "subhead", "prompt", "label")
    ]
    attached = any(_says_all_attached(line.text) for line in mine if not line.in_grid)
    entries: list[dict[str, str]] = []
    for table in dict.fromkeys(line.table for line in mine if line.in_grid):
        entries += _from_table([line for line in mine if line.in_grid and line.table == table])
    if not entries:
        entries = [e for line in mine if not line.in_grid and line.kind == "text" and (e := _from_line(line))]
    if attached:
        entries = [
            e if e.get("has_appended") else {**e, "has_appended": "yes", "appended": "yes"} for e in entries
        ]
    return tuple(_entry(number, fields, appended) for number, fields in enumerate(entries, 1))


def _says_all_attached(text: str) -> bool:
    """Whether a sentence over the list says that all of it is attached ("The following are attached")."""
    return any(p.search(text) for p in whole_patterns("advice", "all_attached")) and not any(
        p.search(text) for p in whole_patterns("advice", "not_all_attached")
    )


def _from_table(lines: Sequence[Line]) -> list[dict[str, str]]:
    rows: dict[int, _Row] = {}
    for line in lines:
        if line.first_row is not None and line.column is not None:
            rows.setdefault(line.first_row, _Row()).cells.setdefault(line.column, []).append(line)
    heads: dict[int, str] = {}
    entries: list[dict[str, str]] = []
    for row in rows.values():
        roles = {c: role for c in row.cells if (role := column_role(row.text(c)))}
        if is_advice_head([row.text(c) for c in row.cells]):
            heads = roles
            continue
        known = heads or _guess(rows)
        fields: dict[str, str] = {}
        for column in row.cells:
            role = known.get(column, "other")
            fields[role] = f"{fields[role]} {row.text(column)}" if role in fields else row.text(column)
        if not heads:
            fields.pop("other", None)
        if entries and _goes_on(fields, heads):
            for role, words in fields.items():
                entries[-1][role] = f"{entries[-1].get(role, '')} {words}".strip()
            continue
        if heads and _unfilled(fields, heads):
            continue
        if any(count_words(v) for k, v in fields.items() if k not in ("appended", "reference")):
            entries.append({**fields, "has_appended": "yes" if "appended" in known.values() else ""})
    return entries


def _unfilled(fields: dict[str, str], heads: dict[int, str]) -> bool:
    """Whether a row is a slot of the form: what it asks for is printed, and nothing was filled in."""
    asked = set(heads.values()) & {"who", "name", "role", "date", "organisation"}
    given = any(count_words(fields.get(role, "")) for role in asked)
    decided = "appended" not in heads.values() or bool(
        fields.get("appended") and not _BOTH.search(fields["appended"])
    )
    return len(asked) >= 2 and not given and not (decided and "appended" in heads.values())


def _goes_on(fields: dict[str, str], heads: dict[int, str]) -> bool:
    """Whether a row is the rest of the one above, cut by a page break: it has no title and is not whole
    otherwise."""
    titled = {"title", "both"} & set(heads.values())
    whole = {"date", "appended"} <= fields.keys() and bool({"who", "name"} & fields.keys())
    return bool(titled) and not titled & fields.keys() and not whole


def _guess(rows: dict[int, _Row]) -> dict[int, str]:
    """Column roles of a table without a head, from what its cells look like."""
    guessed: dict[int, str] = {}
    columns = sorted({c for row in rows.values() for c in row.cells})
    for column in columns:
        texts = [row.text(column) for row in rows.values() if row.text(column)]
        if all(re.fullmatch(r"\W*(?:[Kk]?\d{1,2}[a-z]?|Appendix \w{1,2})\W*", t) for t in texts):
            guessed[column] = "reference"
        elif sum(
            1 for t in texts if re.fullmatch(r"\W*(?:yes|no|y|n|yes\W*no)\W*", t, re.IGNORECASE)
        ) * 2 > len(texts):
            guessed[column] = "appended"
        elif sum(1 for t in texts if parse_date(t) and count_words(t) <= 4) * 2 >= len(texts):
            guessed[column] = "date"
        else:
            guessed[column] = "title" if "title" not in guessed.values() else "who"
    return guessed


def _from_line(line: Line) -> dict[str, str] | None:
    text, _ = bare_text(line)
    lead = re.match(r"^Appendix\s+\w{1,2}\b", text)
    text = re.sub(r"^(?:K\s?\d{1,2}|Appendix\s+\w{1,2})\s*[:.–-]*\s*", "", text)
    if (
        is_null(text)
        or is_guidance(text)
        or count_words(text) > 45
        or (
            text.endswith(":")
            or re.match(
                r"^(the|this|all) .*\b(advice|information|reports?) (was|were|has|have|is|are|listed)",
                text,
                re.IGNORECASE,
            )
        )
    ):
        return None
    when = parse_date(text)
    appended = re.search(r"\(?\b(not )?(attached|appended|enclosed)\b\)?", text, re.IGNORECASE)
    bare = _DATE_WORDS.sub("", text) if when else text
    bare = re.sub(
        r"[,;(–-]*\s*\b(?:not )?(?:attached|appended|enclosed)\b\)?", "", bare, flags=re.IGNORECASE
    ).strip(" ,;.")
    if not when and discipline_of(bare) is None:
        return None
    title, who = split_title(bare)
    fields = {
        "reference": lead.group(0) if lead else "",
        "title": title,
        "who": who,
        "date": text if when else "",
        "has_appended": "yes" if appended else "",
    }
    if appended:
        fields["appended"] = "no" if appended.group(1) else "yes"
    return fields


def _text_found(reference: str, discipline: str | None, appended: Sequence[str]) -> bool:
    """Whether a report in the same file bears the entry's reference ("K1") or is of its discipline."""
    label = re.search(r"\b(?:k\s?\d{1,2}|\d{1,2}|[a-k])\b", reference, re.IGNORECASE)
    if label and any(
        re.search(rf"\b{re.escape(label.group(0))}\b", title, re.IGNORECASE) for title in appended
    ):
        return True
    return discipline is not None and any(discipline_of(title) == discipline for title in appended)


def _entry(number: int, fields: dict[str, str], reports: Sequence[str]) -> AdviceEntry:
    title, who = fields.get("title") or _contribution(fields), fields.get("who", "")
    if "both" in fields:
        title, who = split_title(fields["both"])
    author, role, organisation = split_author(who)
    author = fields.get("name") or author
    if fields.get("role"):
        role, stated = split_role(fields["role"])
        organisation = stated or organisation
    organisation = fields.get("organisation") or organisation
    words = " ".join(x for x in (title, role, organisation) if x)
    discipline = discipline_of(title) if discipline_of(title) not in (None, "education") else None
    discipline = discipline or discipline_of(role or "") or discipline_of(words)
    attached = fields.get("appended", "")
    beside = f"{title} {who} {fields.get('reference', '')}"
    return AdviceEntry(
        id=f"K{number}",
        title=title or role or None,
        author=author or None,
        role=role or None,
        organisation=organisation or None,
        date=parse_date(fields.get("date", "")) or parse_date(attached),
        discipline=discipline,
        health=is_health(discipline, words),
        appended=_appended(attached) if fields.get("has_appended") else _SAYS.search(beside) is not None,
        text_found=_text_found(fields.get("reference", ""), discipline, reports),
    )


def _contribution(fields: dict[str, str]) -> str:
    """What a column of contributions calls the advice ("Psychological advice"), not how it was given."""
    words = fields.get("contributed", "")
    named = re.search(r"\b(?:advice|report|letter|views|statement|assessment|form)\b", words, re.IGNORECASE)
    return words if named and count_words(words) <= 12 else ""


def _appended(text: str) -> bool:
    """Whether a cell says yes; "YES/ NO" with neither struck says nothing, so it is not taken for a yes."""
    ticked = re.search(r"[☒☑✓✔]\s*(yes|no)\b|\b(yes|no)\s*[☒☑✓✔]", text, re.IGNORECASE)
    if ticked:
        return (ticked.group(1) or ticked.group(2)).lower() == "yes"
    return bool(_YES.match(text)) and not _BOTH.search(text)


def is_health(discipline: str | None, words: str) -> bool:
    """Whether advice counts as health advice: a health discipline that is not an education service for
    the senses."""
    if discipline not in load("advice")["health"]:
        return False
    return not (
        discipline in ("audiology", "vision")
        and re.search(load("advice")["not_health"], words, re.IGNORECASE)
    )
