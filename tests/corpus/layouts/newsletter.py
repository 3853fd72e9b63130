# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""A document that is no plan, though plans and outcomes come up in it."""

from __future__ import annotations

import datetime as dt

from tests.corpus.sheet import Block, Grid, Para, Row, Sheet, Theme, cell, head_row

THEME = Theme("Georgia", 11, "2E6B34", 24, 14, "DDEBDD", "EEF5EE", "Times")


def newsletter() -> Sheet:
    """A school newsletter."""
    dates = (
        ("Monday 4 November", "Flu vaccinations, Years 3 and 4"),
        ("Friday 15 November", "Non-uniform day"),
    )
    rows = (head_row("Date", "Event", fill=THEME.fill), *(Row((cell(a), cell(b))) for a, b in dates))
    blocks: list[Block] = [
        Para("Ashlar Lane Primary School", "subtitle"),
        Para("Autumn newsletter", "title"),
        Para("Harvest festival", "h2"),
        Para(
            "Thank you to every family who gave to the food bank. We filled eleven crates, and Year 2 sang without a wobble."
        ),
        Para("Sports", "h2"),
        Para(
            "The cross-country team came fourth of nine at Marshwick Common, in mud that will not be forgotten."
        ),
        Para("Special educational needs", "h2"),
        Para(
            "Our SENCO holds a coffee morning on the first Thursday of the month. If your child has an EHC plan you will hear "
            "from us before the annual review. A leaflet explains what each part of a plan is for, from the child's views to "
            "the outcomes and the provision."
        ),
        Para("Dates for the diary", "h2"),
        Grid((1, 2), rows),
        Para("Lost property", "h2"),
        Para("Seven water bottles, one trumpet and a left boot await their owners at the office."),
    ]
    return Sheet(tuple(blocks), "Autumn newsletter", THEME, footer="Page {page}", made=dt.date(2024, 10, 25))
