"""How a name, a date or a number may be written: regular expressions for `redact`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"
_JOIN = r"[\s\u00a0_.\-]+"
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_ACCENTED = {
    base: "".join(
        chr(code)
        for code in range(0xC0, 0x250)
        if unicodedata.normalize("NFD", chr(code))[0] == base
        and len(unicodedata.normalize("NFD", chr(code))) > 1
    )
    for base in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
}


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """The lists of `words.yaml`, in lower case."""
    text = files("ehcaudit.batch").joinpath("words.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return {name: frozenset(str(word).lower() for word in words) for name, words in data.items()}


def whole(pattern: str) -> str:
    """`pattern` as words of their own: an underscore, as file names have, ends a word."""
    return f"{_BEFORE}(?:{pattern}){_AFTER}"


def name_words(name: str) -> list[str]:
    """The words of a person's name, without titles and without what is said beside it."""
    lists = word_lists()
    beside = lists["titles"] | lists["not_names"]
    words = re.findall(r"[^\W\d_]+(?:['’ʼ\-][^\W\d_]+)*", unicodedata.normalize("NFC", name))
    return [word for word in words if word.lower() not in beside]


def persons(entry: str) -> list[list[str]]:
    """The people of an entry as "Jo Bright, SENCO" or "Mr and Mrs Khan": each as the words of the name."""
    entry = re.split(r"[,(;/\n]|\s[–\-]\s", entry.strip(), maxsplit=1)[0]
    found = [name_words(part) for part in re.split(r"\s(?:&|and|\+)\s", entry)]
    bodies = word_lists()["bodies"]
    return [words for words in found if words and not any(word.lower() in bodies for word in words)]


def stands_alone(word: str) -> bool:
    """Whether a word of a name names the person by itself: no initial, no "van"."""
    return len(word) > 1 and word.lower() not in word_lists()["particles"]


def full_name(words: list[str]) -> str:
    """The words in this order, in any case, with or without accents; a PDF may lose the blanks."""
    return f"(?:{_JOIN})?".join(f"(?i:{_letters(word)})" for word in words)


def reversed_name(words: list[str]) -> str:
    """SURNAME, Forename."""
    last, rest = words[-1], words[:-1]
    return rf"(?i:{_letters(last)})\s*,\s*" + _JOIN.join(f"(?i:{_letters(word)})" for word in rest)


def single_name(word: str) -> str:
    """One name alone. One that is a word as well needs its capital letter."""
    spelled = _letters(word)
    if word.lower() not in word_lists()["names_that_are_words"]:
        return f"(?i:{spelled})s?" if len(word) > 3 else f"(?i:{spelled})"
    title = _letters(word[:1].upper() + word[1:].lower())
    return f"(?:{title}|{_letters(word.upper())})"


def dotted_initials(words: list[str]) -> str:
    """`A.K.` and `A. K.`; without dots they could be any abbreviation."""
    return r"(?<![^\W_])" + r"\s?".join(rf"{re.escape(word[0].upper())}\." for word in words)


def _letters(word: str) -> str:
    return "".join(_letter(character) for character in unicodedata.normalize("NFC", word))


def _letter(character: str) -> str:
    if character in "'’ʼ`":
        return "['’ʼ`]?"
    if character in "-‐‑":
        return r"[\-‐‑\s]?"
    base = unicodedata.normalize("NFD", character)[0]
    variants = _ACCENTED.get(base, "")
    # An accent may stand as a character of its own, as in text from some PDF files.
    return f"[{base}{variants}][\u0300-\u036f]?" if variants else re.escape(character)


def date_pattern(day: dt.date) -> str:
    """A date however written: 02/03/2016, 2.3.16, 2nd March 2016, March 2, 2016, 2016-03-02."""
    d, m = f"0?{day.day}", f"0?{day.month}"
    year = f"(?:{day.year}|['’]?{day.year % 100:02d})"
    month = _MONTHS[day.month - 1]
    name = f"(?i:{month}|{month[:3]}{'t?' if day.month == 9 else ''})\\.?"
    separator = r"\s?[/.\-–]\s?"
    nth = rf"{d}\s?(?i:st|nd|rd|th)?"
    forms = (
        rf"{day.year}{separator}{m}{separator}{d}",
        rf"{d}{separator}{m}{separator}{year}",
        rf"{d}\s{m}\s{year}",
        rf"{nth}\s?(?:of\s)?[\s\-/.]?{name}[\s,\-/.]*{year}",
        rf"{name}\s{nth},?\s{year}",
    )
    return rf"(?<!\d)(?:{'|'.join(forms)})(?!\d)"


def identifier_pattern(value: str) -> str:
    """An identifier, with or without the blanks or hyphens between its characters."""
    characters = [re.escape(c) for c in value if c.isalnum()]
    return whole(r"[\s\-]?".join(f"(?i:{c})" for c in characters))


def address_patterns(address: str) -> list[str]:
    """The whole address, its first lines, and the street without its number."""
    lines = [line.strip() for line in re.split(r"[,\n;]+", address) if line.strip()]
    found = [_flexible(address)]
    for line in lines[:2]:
        street = re.sub(r"^(?i:flat|apartment|unit|the)?\s*\d+\w?\s*", "", line)
        if re.search(r"\d", line) or len(street.split()) > 1:
            found += [_flexible(line)]
            found += [_flexible(street)] if len(street.split()) > 1 else []
    return found


def _flexible(text: str) -> str:
    words = re.findall(r"[\w'’]+", text)
    return whole(r"[\s,.;\-]+".join(f"(?i:{_letters(word)})" for word in words)) if words else r"(?!)"


POSTCODE = whole(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}")
NHS_NUMBER = r"(?<!\d)\d{3}[\s\-]\d{3}[\s\-]\d{4}(?!\d)"
UPN = whole(r"[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]")
EMAIL = r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+"
_STREETS = (
    "Lane|Road|Rd|Street|Avenue|Ave|Close|Drive|Way|Court|Gardens|Crescent|Place|Terrace|Grove|Hill|Rise|Walk|"
    "Mews|Square|Row|Parade|Park|Green"
)
# A house number, capitalised words and the word for a street: "number 12 Larkspur Lane".
STREET = whole(
    r"(?:(?i:flat|apartment|unit)\s\d+[A-Za-z]?,?\s)?(?:(?i:number|no\.?)\s)?"
    r"(?!(?:19|20)\d\d)\d{1,4}[A-Za-z]?,?[ \u00a0]"
    rf"(?:(?!(?:{_STREETS})\b)[A-Z][\w'’.\-]*[ \u00a0]){{1,3}}(?:{_STREETS})"
)
PHONE = r"(?<!\d)(?:\+44\s?\(?0?\)?\s?|\(?0)\d(?:[\s\-)]?\d){8,9}(?!\d)"
