"""A paragraph in a walk: section heading, other heading, area title, label, prompt, sub-heading or text."""

from __future__ import annotations

import re

from ehcaudit.documents.model import Paragraph
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.headings import Heading, combined_codes
from ehcaudit.plans.labels import OUTCOME_ROLES, gives_time, label_of, split_label
from ehcaudit.plans.lines import emphasised
from ehcaudit.plans.recognise import is_leftover, other_heading, section_heading
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, is_prompt, without_numbering
from ehcaudit.plans.walk import FIXED, Walk

_STOPS = (".", "!", ",", ";")
_MAIN_ROLES = OUTCOME_ROLES | {"needs", "strengths", "provision", "steps"}
_LONG_HEADING = 30


def take_paragraph(walk: Walk, strip: Strip, paragraph: Paragraph) -> None:
    """Read one paragraph."""
    text = paragraph.text
    heading = section_heading(strip, walk.following, walk.census, walk.here)
    if heading:
        _section(walk, heading, paragraph, strip)
    elif other_heading(strip, walk.census, walk.here):
        _other(walk, strip, paragraph)
    elif _area(walk, strip, paragraph) or _label(walk, strip, paragraph):
        return
    elif is_leftover(paragraph, text):
        walk.emit(strip, paragraph, "prompt")
    elif _unknown_area(walk, strip, paragraph):
        _set_area(walk, without_numbering(text).rstrip(" :"), strip, paragraph)
    elif paragraph.level is not None and count_words(text) <= _LONG_HEADING:
        walk.here.clear_label()
        walk.here.time = text if gives_time(text) else walk.here.time
        walk.emit(strip, paragraph, "heading")
    else:
        _text(walk, strip, paragraph)


def _section(walk: Walk, heading: Heading, paragraph: Paragraph, strip: Strip) -> None:
    if strip.table is None:
        walk.here.forget_heads()
        walk.here.heading = paragraph
    elif strip.table == walk.here.heads_table:
        walk.here.recode_heads(heading.codes[0])
    walk.enter(heading, paragraph.place)
    walk.emit(strip, paragraph, "heading")
    if heading.rest:
        walk.emit_text(strip, paragraph, heading.rest)
    _swallow_title(walk, heading, paragraph)


def _swallow_title(walk: Walk, heading: Heading, paragraph: Paragraph) -> None:
    """Take the lines on which the title of a heading goes on."""
    title = heading.title
    while (more := walk.following) is not None and walk.census.title_goes_on(heading, title, paragraph, more):
        walk.at += 1
        title = f"{title} {more.text}".strip()
        if more.paragraph is not None:
            walk.emit(more, more.paragraph, "heading")


def _other(walk: Walk, strip: Strip, paragraph: Paragraph) -> None:
    """A title that is no section's; one such as "Needs and Provision (B-F-E)" announces sections."""
    codes = combined_codes(paragraph.text)
    walk.here.leave()
    if strip.table is None or not codes:
        walk.here.forget_heads()
    walk.emit(strip, paragraph, "heading")
    if codes:
        walk.here.enter(codes, 0.85)


def _area(walk: Walk, strip: Strip, paragraph: Paragraph) -> bool:
    text, here = paragraph.text, walk.here
    area = area_of(text)
    if here.code == "A" and area in (
        "Health",
        "Social care",
        "Preparing for adulthood",
        "Independence and self-help",
    ):
        return False
    titling = strip.columns > 1 and emphasised(paragraph) and count_words(text) >= 3
    if area is None or paragraph.list_level is not None or (here.code in ("I", "J", "K") and not titling):
        return False
    numbered = without_numbering(text) != text or text.rstrip().endswith(":")
    plain_name = count_words(text) >= 3
    if not (emphasised(paragraph) or strip.boxed or numbered or plain_name or text.isupper()):
        return False
    if here.code == "A" and (count_words(text) < 3 or not (emphasised(paragraph) or strip.boxed)):
        return False
    _set_area(walk, area, strip, paragraph)
    return True


def _unknown_area(walk: Walk, strip: Strip, paragraph: Paragraph) -> bool:
    """A local area of need: a heading in the format of the areas known by name."""
    here, text = walk.here, paragraph.text
    fits = here.code in ("B", "E", "F") or (here.code is None and here.area_heading is not None)
    alike = fits and strip.table is None and emphasised(paragraph) and here.ranks_as_area(paragraph)
    return alike and count_words(text) <= 10 and not text.endswith((".", ";"))


def _set_area(walk: Walk, area: str, strip: Strip, paragraph: Paragraph) -> None:
    if strip.table is None:
        walk.here.forget_heads()
        walk.here.area_heading = paragraph
    elif strip.table != walk.here.heads_table and area != walk.here.area:
        walk.here.forget_heads()
    walk.here.set_area(area, strip.table)
    if strip.table is None:
        _begin_block(walk, paragraph)
    walk.here.time = paragraph.text if gives_time(paragraph.text) else walk.here.time
    walk.emit(strip, paragraph, "area")


def _begin_block(walk: Walk, paragraph: Paragraph) -> None:
    """Begin the block of an area. Where the block before began with needs and labels led on to outcomes
    and provision, this one begins with needs again."""
    here = walk.here
    if here.block in ("", "B", "C", "D") and here.code is not None and here.code[0] in "EFGH":
        walk.follow("needs", paragraph.place)
    here.block = here.code or ""


def _label(walk: Walk, strip: Strip, paragraph: Paragraph) -> bool:
    text = paragraph.text
    if walk.here.code in FIXED and walk.here.area is None:
        return False
    found = split_label(text)
    states = found is not None and re.search(r"\bwill\b", found[2]) is not None
    role = None if states else label_of(text)
    shown = emphasised(paragraph) or strip.boxed or text.rstrip().endswith(":")
    short = (
        role in _MAIN_ROLES
        and paragraph.list_level is None
        and count_words(text) <= 6
        and not text.rstrip().endswith((".", ";"))
    )
    if role and (shown or short) and not is_prompt(text):
        walk.take_label(role, text, paragraph.place, firm=strip.boxed)
        walk.emit(strip, paragraph, "label" if shown else "subhead")
        return True
    if found and found[2] and walk.here.code is not None:
        role, label, rest = found
        walk.take_label(role, label, paragraph.place)
        walk.emit_text(strip, paragraph, rest, label)
        walk.here.clear_label()
        return True
    return False


def _text(walk: Walk, strip: Strip, paragraph: Paragraph) -> None:
    text, here = paragraph.text, walk.here
    timed = gives_time(text) and here.code == "E"
    title_like = emphasised(paragraph) and count_words(text) <= 10 and not text.endswith(_STOPS)
    if title_like and _stands_alone(walk, paragraph):
        if here.role not in OUTCOME_ROLES:
            here.clear_label()
        here.time = text if timed else here.time
        walk.emit(strip, paragraph, "subhead")
    elif timed and text.endswith(":") and count_words(text) <= 20 and " will " not in text:
        here.time = text
        walk.emit(strip, paragraph, "subhead")
    else:
        walk.emit(strip, paragraph, "text")


def _stands_alone(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a bold line is a sub-heading and not one of several bold lines of text."""
    if paragraph.list_level is not None or paragraph.marker is not None:
        return False
    following = walk.following.paragraph if walk.following is not None else None
    if following is None or not following.bold or following.size != paragraph.size:
        return True
    return count_words(following.text) <= 10
