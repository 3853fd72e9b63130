"""Is this strip a heading here? Wording, position and formatting together, in the light of the whole
document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from ehcaudit.documents.model import Paragraph
from ehcaudit.plans.advice_columns import discipline_of
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.context import Context
from ehcaudit.plans.grid import flat, read_row
from ehcaudit.plans.headings import (
    Heading,
    combined_codes,
    completes_title,
    is_other_heading,
    lettered,
    starts_other,
    title_fits,
    titled,
)
from ehcaudit.plans.lines import emphasised, in_italics
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, is_guidance, is_prompt, speaks_about, squash


@dataclass(frozen=True)
class Census:
    """What the whole document tells before it is split: codes that have a letter, those that stand
    several times,
    the format of section headings, and titles learned from an index."""

    explicit: frozenset[str]
    repeated: frozenset[str]
    learned: dict[str, str]
    level: int | None = None
    size: float | None = None
    body_size: float | None = None
    extras: frozenset[str] = field(default_factory=frozenset)

    def ranks_as_section(self, paragraph: Paragraph, here: Context) -> bool:
        """Whether a paragraph is formatted as the heading of the section in force is, or higher."""
        heading = here.heading
        if heading is None or not emphasised(paragraph) or here.ranks_as_area(paragraph):
            return False
        if heading.level is not None or paragraph.level is not None:
            return (
                heading.level is not None and paragraph.level is not None and paragraph.level <= heading.level
            )
        if heading.size is None or paragraph.size is None or heading.size <= (self.body_size or heading.size):
            return False
        return paragraph.size >= heading.size

    def title_goes_on(self, heading: Heading, title: str, paragraph: Paragraph, strip: Strip) -> bool:
        """Whether `strip` is the next line of the title of `heading`, which stood in `paragraph`."""
        more = strip.paragraph
        if more is None or heading.rest or lettered(strip.text) or count_words(strip.text) > 30:
            return False
        if area_of(strip.text) and title:
            return False
        alike = (
            emphasised(more) == emphasised(paragraph)
            and more.size == paragraph.size
            and more.level == paragraph.level
        )
        if not title:
            fits = any(title_fits(strip.text, code) for code in heading.codes)
            known = titled(strip.text)
            sentence = strip.text.rstrip().endswith(".")
            return not sentence and (
                (known is not None and known.codes[0][0] == heading.codes[0][0])
                or (fits and alike and emphasised(more))
            )
        if completes_title(title, strip.text) and (alike or emphasised(more)):
            return True
        return alike and emphasised(more) and strip.text[:1].islower()

    def row_ends_sections(self, strip: Strip, here: Context) -> bool:
        """Whether a row of cells begins a block that closes the plan (officer, signature, date)."""
        if here.code is None:
            return False
        texts = [flat(c) for c in strip.cells if c.text.strip()]
        if (
            sum(
                1
                for t in texts
                if re.search(r"\bsignature\b|\bsigned\b", t, re.IGNORECASE) and count_words(t) <= 8
            )
            and len(texts) <= 6
        ):
            return all(count_words(t) <= 12 for t in texts)
        return bool(texts) and starts_other(texts[0]) and len(texts) <= 3


def census_of(strips: tuple[Strip, ...], learned: dict[str, str]) -> Census:
    """Take the census of a document's strips."""
    counts: Counter[str] = Counter()
    levels: Counter[int] = Counter()
    sizes: Counter[float] = Counter()
    body: Counter[float] = Counter()
    for strip in strips:
        if strip.paragraph is None:
            counts.update(_row_codes(strip))
            continue
        paragraph = strip.paragraph
        if paragraph.size:
            body[paragraph.size] += count_words(strip.text)
        heading = lettered(strip.text)
        if not heading or not _acceptable(heading, strip):
            continue
        counts.update(heading.codes)
        if paragraph.level is not None:
            levels[paragraph.level] += 1
        if paragraph.size:
            sizes[paragraph.size] += 1
    level = levels.most_common(1)[0][0] if levels and levels.most_common(1)[0][1] >= 3 else None
    size = sizes.most_common(1)[0][0] if sizes and sizes.most_common(1)[0][1] >= 3 else None
    return Census(
        frozenset(counts),
        frozenset(c for c, n in counts.items() if n > 1),
        learned,
        level,
        size,
        body.most_common(1)[0][0] if body else None,
    )


def _row_codes(strip: Strip) -> list[str]:
    reading = read_row(strip.cells, headed=False)
    if reading.kind == "columns":
        return [c for h in reading.headings if h and h.lettered for c in h.codes]
    if reading.kind == "title" and reading.heading and reading.heading.lettered:
        return list(reading.heading.codes)
    return []


def _acceptable(heading: Heading, strip: Strip) -> bool:
    """Whether a lettered label stands as a heading does."""
    paragraph = strip.paragraph
    if paragraph is None:
        return False
    evident = emphasised(paragraph) or strip.boxed or strip.text.isupper()
    if (
        paragraph.list_level is not None
        and paragraph.level is None
        and not (evident and heading.confidence > 0.9)
    ):
        return False
    if heading.bare and heading.confidence < 0.6:
        return False
    if heading.confidence >= 0.85:
        return True
    return evident


def section_heading(strip: Strip, following: Strip | None, census: Census, here: Context) -> Heading | None:
    """The section that the paragraph of `strip` labels, if it does so here."""
    paragraph = strip.paragraph
    if paragraph is None:
        return None
    text = strip.text
    heading = lettered(text)
    if heading and _acceptable(heading, strip):
        return heading
    if heading and heading.bare and following is not None and _titles_next(heading, paragraph, following):
        return heading
    return _unlettered(strip, paragraph, census, here)


def _titles_next(heading: Heading, paragraph: Paragraph, following: Strip) -> bool:
    """Whether a lone letter ("E", "(E)", "H1") is made a label by the title on the next line."""
    if following.paragraph is None or (
        len(heading.printed) == 2 and heading.printed.upper() not in ("A1", "A2", "H1", "H2")
    ):
        return False
    known = titled(following.text)
    if known and known.codes[0][0] == heading.codes[0][0]:
        return True
    fits = any(title_fits(following.text, c) for c in heading.codes)
    return (
        fits
        and emphasised(following.paragraph)
        and emphasised(paragraph)
        and count_words(following.text) <= 30
    )


def _unlettered(strip: Strip, paragraph: Paragraph, census: Census, here: Context) -> Heading | None:
    text = strip.text
    code = census.learned.get(squash(text))
    heading = Heading((code,), text, lettered=False, confidence=0.85) if code else titled(text)
    if heading is None or paragraph.list_level is not None:
        return None
    if heading.codes[0] in here.combined and len(heading.codes) == 1:
        return heading
    if all(_has_letter(c, census) for c in heading.codes):
        return None
    evident = emphasised(paragraph) or strip.boxed or text.isupper() or bool(code)
    own_line = count_words(text) >= 3 and not text.rstrip().endswith((".", ",", ";"))
    return heading if evident or own_line else None


_APPENDED = re.compile(r"^\W*(?:appendix\s+(?:[a-k]?\d{1,2}|[a-k])|k\s?\d{1,2})\b", re.IGNORECASE)
_REPORT = re.compile(
    r"\b(?:report|advice|assessment|letter|contribution|appendix|statement)\b.{0,60}$|^(?:report|advice)\b",
    re.IGNORECASE,
)


def begins_appended(strip: Strip, census: Census, here: Context) -> bool:
    """Whether the title of an appended report stands here: after the list of advice, formatted as a
    title is."""
    return here.code == "K" and here.listed and is_report_title(strip, census)


def is_report_title(strip: Strip, census: Census) -> bool:
    """Whether a strip is formatted and worded as the title of a report."""
    paragraph, text = strip.paragraph, strip.text
    if paragraph is None or strip.table is not None:
        return False
    if (
        count_words(text) > 16
        or text.endswith(".")
        or not emphasised(paragraph)
        or paragraph.list_level is not None
    ):
        return False
    large = paragraph.level is not None or (paragraph.size or 0) > (census.body_size or 0) + 1
    if not large:
        return False
    return _APPENDED.match(text) is not None or (
        _REPORT.search(text) is not None and discipline_of(text) is not None
    )


def _has_letter(code: str, census: Census) -> bool:
    return code in census.explicit or (code[0] == "H" and any(c[0] == "H" for c in census.explicit))


def other_heading(strip: Strip, census: Census, here: Context) -> bool:
    """Whether the paragraph begins a part of the plan that is no section."""
    paragraph = strip.paragraph
    if paragraph is None or paragraph.list_level is not None:
        return False
    text = strip.text
    if (
        starts_other(text)
        and here.code is not None
        and (here.code in ("I", "J", "K") or emphasised(paragraph))
    ):
        return True
    if (
        emphasised(paragraph)
        and re.match(r"^part\s+\d{1,2}\b", text, re.IGNORECASE)
        and count_words(text) <= 14
    ):
        return True
    known = is_other_heading(text) or bool(
        combined_codes(text) and (emphasised(paragraph) or strip.boxed or strip.table is not None)
    )
    if (
        known
        and area_of(text)
        and not census.ranks_as_section(paragraph, here)
        and here.code in ("B", "E", "F")
    ):
        return False
    if known:
        return (
            emphasised(paragraph)
            or strip.boxed
            or text.isupper()
            or census.ranks_as_section(paragraph, here)
            or _alone(text)
        )
    unknown = census.ranks_as_section(paragraph, here) and not area_of(text) and here.code not in (None, "A")
    return unknown and count_words(text) <= 14 and not text.endswith(".")


def _alone(text: str) -> bool:
    return 2 <= count_words(text) <= 8 and not text.rstrip().endswith((".", ",", ";"))


def is_leftover(paragraph: Paragraph, text: str) -> bool:
    """Whether a paragraph is a prompt, or guidance to the writer that was left in."""
    if is_prompt(text):
        return True
    marked = in_italics(paragraph) or text.startswith(("[", "<", "("))
    return is_guidance(text) and (marked or strongly_guidance(text))


def strongly_guidance(text: str) -> bool:
    """Whether guidance wording also speaks about the form itself, so that it needs no formatting to be
    known."""
    return speaks_about("about_the_form", text)
