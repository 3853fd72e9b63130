"""Is this strip a heading here? Wording, position and formatting together, in the light of the whole
document."""

from __future__ import annotations

import re

from ehcaudit.documents.model import Paragraph
from ehcaudit.plans.areas import area_of
from ehcaudit.plans.census import Census, acceptable
from ehcaudit.plans.context import Context
from ehcaudit.plans.headings import Heading, combined_codes, lettered, part_of_social_care, titled
from ehcaudit.plans.lines import emphasised, in_italics
from ehcaudit.plans.strips import Strip
from ehcaudit.plans.text import count_words, is_guidance, is_prompt, speaks_about, squash
from ehcaudit.plans.titles import is_other_heading, starts_other, title_fits


def section_heading(strip: Strip, following: Strip | None, census: Census, here: Context) -> Heading | None:
    """The section that the paragraph of `strip` labels, if it does so here."""
    paragraph = strip.paragraph
    if paragraph is None:
        return None
    text = strip.text
    heading = lettered(text)
    if heading and acceptable(heading, strip):
        return heading
    if here.of_social_care and not census.items_numbered_h and (part := part_of_social_care(text)):
        return part
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
