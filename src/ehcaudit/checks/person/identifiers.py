"""Dates of birth, NHS numbers and names that differ within one document."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal

from ehcaudit.checks.model import Fault, Observation
from ehcaudit.checks.person.lexicon import alternatives
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Paragraph, Place, Table
from ehcaudit.plans.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.checks.person.own_names import OwnNames
    from ehcaudit.checks.person.text import PersonText
    from ehcaudit.documents.model import Block

Exact = Literal["day", "month", "year"]
_BIRTH = re.compile(
    r"\b(?:date of birth|d\.? ?o\.? ?b\b\.?|birth ?date|born on|born|b\.)(?!\w)(?: on)?[\s:|–-]{0,4}"
    r"(?P<date>[^|;()\n]{4,40})",
    re.I,
)
_BORN_IN = re.compile(
    r"\bborn (?:on |in )(?P<date>(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+ \d{4}|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:the )?(?:early |late |mid-?)?"
    r"(?:(?:spring|summer|autumn|winter),? (?:of )?)?(?:19|20)\d\d(?! at| by))"
)
_BIRTHDAY = re.compile(
    r"\b(?:birthday (?:is|falls) (?:on )?|birthday on |turn(?:s|ed) \w+ on )"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?P<month>[A-Z][a-z]+)\b"
)
_BESIDE_NAME = r" \((?P<date>\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2}))\)"
_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]+\d{2,4}")
_MONTH = re.compile(r"^(?P<month>[A-Z][a-z]+) (?P<year>\d{4})$")
_YEAR = re.compile(
    r"^(?:the )?(?:early |late |mid-?)?(?:(?:spring|summer|autumn|winter),? (?:of )?)?"
    r"(?P<year>(?:19|20)\d\d)\b(?! at| by)",
    re.I,
)
_SHOWN = {"month": "%B %Y", "year": "%Y"}
_NHS = re.compile(r"\bnhs(?: (?:no|num|number|id))\b\.?[\s:|]{0,4}(?P<number>(?:\d[\s-]?){9,10}\d?)", re.I)
_BARE_NHS = re.compile(r"(?<![\d+.,/-])(?P<number>[1-9]\d{2} \d{3} \d{4}|[1-9]\d{9})(?![\d/]|[.,]\d)")
_UPN = re.compile(r"\b(?P<number>[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z])\b")
_BIRTH_YEARS = 3  # a date beside the name further from the birth is one of a report or visit
_NHS_DIGITS = 10
_ALIKE = 5  # digits at the head that two numbers share where one is a slip for the other
_REMEDY = "Find out which is right, and whether the page belongs to this child."


def identifiers(text: PersonText, own: OwnNames) -> Observation | None:
    """Judge the identifiers; `None` where the document states none."""
    subject = text.plan.subject
    faults: list[Fault] = []
    seen: set[str] = set()
    nhs = _digits(subject.identifiers.get("nhs", ""))
    if subject.date_of_birth is None and not nhs and not subject.identifiers.get("upn"):
        return None
    for line, place in _lines(text):
        births = (
            *_births(line, place, subject.date_of_birth, own),
            *_days(line, place, subject.date_of_birth, own),
        )
        upn = subject.identifiers.get("upn", "")
        for fault in (*births, *_numbers(line, place, nhs), *_pupil_numbers(line, place, upn)):
            if fault.message not in seen:
                seen.add(fault.message)
                faults.append(fault)
    reason = faults[0].message if faults else "identifiers agree"
    return Observation("identifiers", 0.0 if faults else 1.0, reason, tuple(faults))


def _lines(text: PersonText) -> Iterator[tuple[str, Place]]:
    """Every line with its place; the cells of a row joined, so that a label stands beside its value."""
    document = text.plan.document
    yield from _block_lines(document.blocks)
    for line in (*document.headers, *document.footers, *document.footnotes):
        yield line, Place()


def _block_lines(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Place]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text, block.place
        elif isinstance(block, Table):
            for row in block.rows:
                texts = [cell.text for cell in row]
                if len(texts) <= 4 and all(len(t) < 80 for t in texts):
                    for label, value in zip(texts, texts[1:], strict=False):  # noqa: RUF007
                        first = next((p.place for p in row[0].paragraphs()), block.place)
                        yield f"{label}: {value}", first
                for cell in row:
                    yield from _block_lines(cell.blocks)


def _births(line: str, place: Place, born: dt.date | None, own: OwnNames) -> Iterator[Fault]:
    if born is None:
        return
    for match in (*_BIRTH.finditer(line), *_BORN_IN.finditer(line)):
        if _of_another(line[: match.start()]) or re.match(
            r"\s*of (?!birth)", line[match.end() - len(match["date"]) :]
        ):
            continue
        if not re.search(r"born", match[0], re.I) or _tells_of_the_child(line[: match.start()], own):
            stated = _read(match["date"])
            if stated is not None and not _same(stated, born):
                shown = day(stated[0]) if stated[1] == "day" else f"{stated[0]:{_SHOWN[stated[1]]}}"
                message = f"The cover gives {day(born)} as the date of birth; here it is {shown}."
                yield Fault("identifier_mismatch", message, quoted(line), place, _REMEDY, "high")


def _days(line: str, place: Place, born: dt.date | None, own: OwnNames) -> Iterator[Fault]:
    """Birthdays, and dates of birth in brackets beside the child's name."""
    if born is None:
        return
    for match in _BIRTHDAY.finditer(line):
        value = parse_date(f"{match['day']} {match['month']} {born.year}")
        mine = own.pattern().search(line[: match.start()]) or re.search(
            r"\b(?:my|his|her|their) $", line[: match.start()]
        )
        if value and mine and value != born and not _of_another(line[: match.start()]):
            message = (
                f"The cover gives {day(born)} as the date of birth; here the birthday is {value:%-d %B}."
            )
            yield Fault("identifier_mismatch", message, quoted(line), place, _REMEDY, "high")
    for match in re.finditer(own.pattern().pattern + _BESIDE_NAME, line):
        value = parse_date(match["date"])
        if value and value != born and abs(value.year - born.year) <= _BIRTH_YEARS:
            message = (
                f"The cover gives {day(born)} as the date of birth; beside the name here it is {day(value)}."
            )
            yield Fault("identifier_mismatch", message, quoted(line), place, _REMEDY, "high")


def _read(words: str) -> tuple[dt.date, Exact] | None:
    """A date, and how exact it is."""
    found = _DATE.search(words)
    if found and found.start() <= 3:
        value = parse_date(found[0])
        return (value, "day") if value else None
    month = _MONTH.match(words.strip())
    year = _YEAR.match(words.strip())
    if year:
        return dt.date(int(year["year"]), 12, 31), "year"
    if month:
        value = parse_date(f"1 {month['month']} {month['year']}")
        return (value, "month") if value else None
    return None


def _same(stated: tuple[dt.date, Exact], born: dt.date) -> bool:
    value, exact = stated
    if exact == "day":
        return value == born
    if exact == "year":
        return value.year == born.year
    return (value.year, value.month) == (born.year, born.month)


def _of_another(before: str) -> bool:
    """Whether the words before the date speak of family or of somebody else by name."""
    words = re.compile(
        rf"(?<![\w-])(?:{alternatives('family', 'peers', 'staff', 'animals')})s?(?![\w-])", re.I
    )
    last = list(words.finditer(before))
    return bool(last)


def _tells_of_the_child(before: str, own: OwnNames) -> bool:
    subject = before.strip().lower()
    return (
        not subject
        or bool(own.pattern().search(before))
        or bool(re.search(r"\b(?:he|she|they|i) (?:was|is|were) $", before, re.I))
        or bool(re.match(r"^(?:he|she|they|i) was$", subject))
    )


def _numbers(line: str, place: Place, nhs: str) -> Iterator[Fault]:
    if len(nhs) != _NHS_DIGITS:
        return
    labelled = [_digits(m["number"]) for m in _NHS.finditer(line) if not _of_another(line[: m.start()])]
    bare = [
        number
        for m in _BARE_NHS.finditer(line)
        if (number := _digits(m["number"]))[:_ALIKE] == nhs[:_ALIKE] or _is_an_nhs_number(number, m[0], nhs)
        if not _of_another(line[: m.start()])
        and not re.search(r"\b(?:tel|phone|call|fax|mobile|serial|invoice|model|order)\w*", line, re.I)
    ]
    for other in dict.fromkeys((*labelled, *bare)):
        if len(other) == _NHS_DIGITS and other != nhs:
            message = "The NHS number here is not the one on the cover."
            yield Fault("identifier_mismatch", message, quoted(line), place, _REMEDY, "high")


def _is_an_nhs_number(number: str, shown: str, nhs: str) -> bool:
    """Whether a number without a label is written, and begins, like the one on the cover."""
    return " " in shown and number[:3] == nhs[:3]


def _pupil_numbers(line: str, place: Place, upn: str) -> Iterator[Fault]:
    """Unique pupil numbers: a letter, eleven digits, a digit or letter (DfE, UPN guide)."""
    if not _UPN.fullmatch(upn):
        return
    for match in _UPN.finditer(line):
        if match["number"] != upn and not _of_another(line[: match.start()]):
            message = "The unique pupil number (UPN) here is not the one on the cover."
            yield Fault("identifier_mismatch", message, quoted(line), place, _REMEDY, "high")


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)
