"""Who wrote an advice, in what role, when and for which discipline, as the document itself says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.lexicon import load
from ehcaudit.documents.model import Document, Paragraph, Table
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.plans.authors import split_author
from ehcaudit.plans.dates import parse_date
from ehcaudit.plans.text import count_words, plain

if TYPE_CHECKING:
    from ehcaudit.plans.case import AdviceSource

_FRONT = 12
_SIGNED = re.compile(
    r"\b[Ss]igned:?\s+(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Miss|"
    r"Prof)\.?\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w'’-]+){1,3})(?:,\s*(?P<role>[^,.\d]{4,70}))?"
)
_NAME_AND_ROLE = re.compile(
    r"^(?P<name>(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.?\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w'’-]+){1,3}),\s+"
    r"(?P<role>[A-Z][^,.;\d]{1,70})"
)
_CLOSING = re.compile(
    r"\b(?:[Yy]ours (?:sincerely|faithfully)|[Kk]ind regards|[Bb]est wishes),?\s+(?P<rest>.{5,120})"
)
_BY = re.compile(
    r"\b(?:[Rr]eport|[Aa]dvice|[Aa]ssessment|[Ll]etter|[Pp]repared|[Ww]ritten|[Cc]ompleted)(?: "
    r"(?:prepared|written|completed))? by:?\s+(?P<rest>.{5,120})"
)


def described(source: AdviceSource) -> AdviceSource:
    """`source` with what the document says of its author, role, date and discipline, where not told."""
    if source.plan is None:
        return source
    document = source.plan.document
    facts = _facts(document)
    role = source.role or facts.get("role")
    return replace(
        source,
        author=source.author or facts.get("author"),
        role=role,
        date=source.date or _date(document, facts, source),
        discipline=_discipline(source, role, document),
    )


def title_of(document: Document) -> str | None:
    """The title of an advice document: a line at its head that calls it report, advice, letter or form."""
    front = [p.text for p in _front(document)]
    titles = [
        t
        for t in front
        if count_words(t) <= 24
        and re.search(r"\b(report|advice|letter|assessment|contribution|form)\b", t, re.IGNORECASE)
        and not re.search(r"\b(ref|dear|thank|please)\b", t, re.IGNORECASE)
    ]
    return titles[0] if titles else None


def _front(document: Document) -> list[Paragraph]:
    return [p for p in document.paragraphs() if p.text][:_FRONT]


def _pairs(document: Document) -> Iterator[tuple[str, str]]:
    """Labels and values: rows of two cells, and lines with a colon."""
    for block in document.blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [c for c in row if c.text]
                if len(cells) >= 2 and count_words(cells[0].text) <= 9:
                    yield plain(cells[0].text), " ".join(cells[1].text.split())
        elif ":" in block.text:
            label, _, value = block.text.partition(":")
            if count_words(label) <= 7 and value.strip():
                yield plain(label), value.strip()


def _facts(document: Document) -> dict[str, str]:
    data = load("advice")
    facts: dict[str, str] = {}
    signing = False
    for label, value in _pairs(document):
        signing = signing or re.search(data["author_block"], label) is not None
        if re.search(data["author_labels"], label) and count_words(value) > 1:
            _set_author(facts, value)
        elif re.search(data["role_labels"], label):
            facts.setdefault("role", value)
        elif re.search(data["date_labels"], label) and parse_date(value):
            facts["date"] = facts.get("date") or value
    for facts_of in (_signature_table, _closing):
        for key, value in facts_of(document).items():
            facts.setdefault(key, value)
    return facts


def _set_author(facts: dict[str, str], value: str) -> None:
    name, role, _ = split_author(value)
    if name:
        facts.setdefault("author", name)
    if role:
        facts.setdefault("role", role)


def _signature_table(document: Document) -> dict[str, str]:
    """The name in a table that also has a role: that of the author, not of the child."""
    data = load("advice")
    for block in document.blocks:
        if not isinstance(block, Table):
            continue
        pairs = {
            plain(cells[0].text): " ".join(cells[1].text.split())
            for row in block.rows
            if len(cells := [c for c in row if c.text]) == 2
        }
        role = next((v for k, v in pairs.items() if re.search(data["role_labels"], k)), None)
        name = next((v for k, v in pairs.items() if re.search(data["name_labels"], k)), None)
        if role and name:
            when = next(
                (v for k, v in pairs.items() if re.search(data["date_labels"], k) and parse_date(v)), None
            )
            return {"author": name, "role": role} | ({"date": when} if when else {})
    return {}


def _closing(document: Document) -> dict[str, str]:
    """ "Signed A. Name, Role, date", "Yours sincerely, Dr Name, Role", or a name and a role on the last
    lines.
    """
    paragraphs = [p.text for p in document.paragraphs() if p.text]
    for text in reversed(paragraphs):
        if match := _SIGNED.search(text):
            found = {"author": match["name"].strip()}
            return found | ({"role": match["role"].strip()} if match["role"] else {})
        if match := _CLOSING.search(text):
            name, role, _ = split_author(re.split(r"\.\s+(?=[A-Z])", match["rest"])[0])
            if name:
                return {"author": name} | ({"role": role} if role else {})
    for text in paragraphs[:_FRONT]:
        if match := _BY.search(text):
            name, role, _ = split_author(match["rest"])
            if name:
                return {"author": name} | ({"role": role} if role else {})
    return _last_lines(paragraphs)


def _last_lines(paragraphs: list[str]) -> dict[str, str]:
    """A name and a role on the last lines: under one another, or in one line ("Dr A. Name, Role, 4 May")."""
    tail = paragraphs[-8:]
    for index, text in enumerate(tail[:-1]):
        name, _, _ = split_author(text)
        if name == text and discipline_of(tail[index + 1]) and count_words(tail[index + 1]) <= 9:
            return {"author": name, "role": tail[index + 1]}
    for text in tail:
        match = _NAME_AND_ROLE.match(text)
        if match and discipline_of(match["role"]) not in (None, "parents"):
            return {"author": match["name"].strip(), "role": match["role"].strip()}
    return {}


def _date(document: Document, facts: dict[str, str], source: AdviceSource) -> dt.date | None:
    if "date" in facts:
        return parse_date(facts["date"])
    if source.plan is not None and source.plan.dates.version:
        return source.plan.dates.version
    for paragraph in _front(document)[:6]:
        if count_words(paragraph.text) <= 14 and (found := parse_date(paragraph.text)):
            return found
    for text in reversed([p.text for p in document.paragraphs() if p.text][-8:]):
        if re.search(r"\b(signed|dated|date)\b", text, re.IGNORECASE) and (found := parse_date(text)):
            return found
    return None


def _discipline(source: AdviceSource, role: str | None, document: Document) -> str | None:
    """From what was told, the role, the title, the front lines: the first that names one."""
    if source.discipline:
        told = source.discipline.strip().lower().replace(" ", "_")
        known = load_disciplines()
        return told if told in known else discipline_of(source.discipline) or told
    front = " ".join(p.text for p in _front(document)[:5])
    for text in (role or "", title_of(document) or "", front):
        if (
            found := discipline_of(text)
        ) and found != "parents":  # a letter names parents, who do not write it
            return found
    return None


def load_disciplines() -> frozenset[str]:
    """The names of the disciplines."""
    from ehcaudit.plans.lexicon import load as plan_words

    return frozenset(plan_words("advice")["disciplines"])
