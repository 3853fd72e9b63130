# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""Variation by seed: the same content set as different officers and authorities would have set it."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from tests.corpus.model import PlanContent

DATE_FORMATS = ("%d/%m/%Y", "{day} %B %Y", "%d.%m.%Y", "{day}/{month}/%y", "{ordinal} %B %Y", "{day} %b %Y")
DECOYS = {
    "views": "More about the help that makes this possible is in Section F, and what is hoped for is in Section E.",
    "strengths": "The reports that say this are listed in section K and attached as Appendix A and Appendix B.",
    "needs": "This was considered under section 17 of the Children Act 1989 and is not repeated in Section C.",
    "placement": "The placement will make the provision set out in Section F of this plan.",
}


@dataclass(frozen=True)
class Variant:
    """The choices of one setting of a plan. The defaults are those of the archetype itself.

    `heading_form` chooses how letter and title are joined, `title_form` the wording. `controls` puts text into
    content controls, `auto_numbers` lets Word number the needs, `ticked_status` prints all statuses with one
    ticked, `paired_details` sets two labels with their values in a row, `outcomes_second` makes L1 B | E | F,
    `filled_rules` draws the rules of tables as thin filled boxes, as Word's own PDFs do. `line_breaks` puts the
    bullets of a cell into one paragraph with line breaks. `shape` chooses how the tables of the layout are cut,
    `date_labels` and `details_form` the labels of the cover, `advice_form` the columns of section K.
    """

    seed: int = 0
    bullets: bool = True
    typed_bullets: bool = False
    empty_rows: int = 2
    repeat_header: bool = False
    contents: bool = False
    guidance: bool = True
    running: bool = False
    decoys: bool = False
    date_format: str = "%d/%m/%Y"
    heading_form: int = 0
    title_form: int = 0
    merged: bool = False
    tags: bool = True
    details_form: int = 0
    shuffle_areas: bool = False
    controls: bool = False
    auto_numbers: bool = False
    ticked_status: bool = False
    paired_details: bool = False
    outcomes_second: bool = False
    filled_rules: bool = False
    line_breaks: bool = False
    shape: int = 0
    date_labels: int = 0
    advice_form: int = 0

    def date(self, value: dt.date | None, missing: str = "") -> str:
        """`value` in this variant's way of writing dates; `missing` where there is none."""
        return write_date(value, self.date_format) if value else missing

    def pick(self, *choices: str) -> str:
        """One of `choices`: the first is the archetype's own."""
        return choices[self.title_form % len(choices)]


def write_date(value: dt.date, form: str) -> str:
    """`value` in `form`: strftime plus `{day}`, `{month}` (no leading nought) and `{ordinal}`."""
    suffix = "th" if 10 <= value.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value.day % 10, "th")
    text = form.format(day=value.day, month=value.month, ordinal=f"{value.day}{suffix}")
    return value.strftime(text)


def vary(layout: str, seed: int) -> Variant:
    """The variant of `seed`; seed 0 is the archetype as it is described."""
    plain = archetype(layout)
    if seed == 0:
        return plain
    rng = random.Random(f"{layout}-{seed}")
    return Variant(
        seed=seed,
        bullets=rng.random() < 0.7,
        typed_bullets=rng.random() < 0.3,
        empty_rows=rng.choice((0, 0, 2, 4, 7)),
        repeat_header=rng.random() < 0.5,
        contents=rng.random() < 0.5,
        guidance=rng.random() < 0.5,
        running=rng.random() < 0.6,
        decoys=rng.random() < 0.5,
        date_format=rng.choice(DATE_FORMATS),
        heading_form=rng.randrange(6),
        title_form=rng.randrange(6),
        merged=rng.random() < 0.4,
        tags=layout == "L2" or rng.random() < 0.3,
        details_form=rng.randrange(4),
        shuffle_areas=rng.random() < 0.6,
        controls=rng.random() < 0.25,
        auto_numbers=rng.random() < 0.25,
        ticked_status=rng.random() < 0.3,
        paired_details=rng.random() < 0.3,
        outcomes_second=rng.random() < 0.25,
        filled_rules=rng.random() < 0.4,
        line_breaks=rng.random() < 0.2,
        shape=rng.randrange(3),
        date_labels=rng.randrange(4),
        advice_form=rng.randrange(3),
    )


def archetype(layout: str) -> Variant:
    """The variant that is the archetype of `layout` itself."""
    if layout == "L1":
        return Variant()
    if layout == "L2":
        return Variant(empty_rows=0, guidance=False)
    if layout in ("L5", "L6"):
        return Variant(empty_rows=0, tags=False, date_format="%d.%m.%y" if layout == "L5" else "%d/%m/%Y")
    if layout in ("L7", "L8"):
        return Variant(empty_rows=0, tags=False, date_format="{day} %B %Y")
    if layout in ("L3", "L9", "L10", "L12"):
        return Variant(empty_rows=0, guidance=False, running=True, contents=True, tags=False)
    return Variant(
        empty_rows=0, guidance=False, date_format="{day} %B %Y", tags=False, running=True, merged=True
    )


def arrange(content: PlanContent, variant: Variant) -> PlanContent:
    """The content as this variant sets it: areas in another order, decoys in the prose."""
    areas = list(content.areas)
    if variant.shuffle_areas:
        random.Random(variant.seed).shuffle(areas)
    if not variant.decoys:
        return content.model_copy(update={"areas": tuple(areas)})
    views = content.views
    if views:
        last = views[-1]
        views = (*views[:-1], last.model_copy(update={"text": (*last.text, DECOYS["views"])}))
    if areas and areas[0].strengths:
        strengths = (*areas[0].strengths, DECOYS["strengths"])
        areas[0] = areas[0].model_copy(update={"strengths": strengths})
    social = content.social.model_copy(update={"needs": (*content.social.needs, DECOYS["needs"])})
    placement = (*content.placement, DECOYS["placement"]) if content.placement else ()
    return content.model_copy(
        update={"areas": tuple(areas), "views": views, "social": social, "placement": placement}
    )
