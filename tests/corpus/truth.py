"""What a document truly says: the content that was put into it, never what a parser made of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tests.corpus.build import ALL_LAYOUTS, prepared
from tests.corpus.layouts import l9, l12
from tests.corpus.layouts.parts import in_one
from tests.corpus.model import AdviceContent, OutcomeContent, PlanContent, ProvisionContent
from tests.corpus.sheet import NO_SECTION, Sheet
from tests.corpus.vary import DECOYS, Variant, archetype

ONE_CELL = ("who", "frequency")
"""Who and when in one cell: nobody can be asked to tell them apart."""
COLUMNS = {
    "L2": ("who", "frequency", ""),
    "L3": ("who", "frequency", "review"),
    "L4-2": ("who", "frequency", ""),
    "L6": ONE_CELL,
}
"""Columns beside `what`, by layout or by layout and shape."""
TIERS: dict[str, dict[str | None, str]] = {
    "L2": {"long": "long", "medium": "medium", "short": "medium", None: "medium"},
    "L4": {"long": "long", "medium": "short", "short": "short", None: "short"},
}
NOTHING = re.compile(
    r"^(none\b|n/?a\b|nil\b|blank|.*see attached report|there (is|are) (currently )?no\b"
    r"|not (applicable|known|required|currently|identified)|no\b.{0,90}"
    r"\b(required|requires|identified|needed|needs?|provision|known|made|place|specified|reported|relate))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Item:
    """A need, an outcome or a provision item. `optional`: a null statement, or prose easily taken for one."""

    text: str
    section: str
    what: str = ""
    area: str = ""
    tier: str | None = None
    steps: tuple[str, ...] = ()
    who: str = ""
    frequency: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Truth:
    """All that a faithful reader finds. `sections` has the phrases of each code, `neither` those of none."""

    kind: str
    status: str | None = None
    subject: dict[str, str | dt.date] = field(default_factory=dict)
    dates: dict[str, dt.date | None] = field(default_factory=dict)
    sections: dict[str, tuple[str, ...]] = field(default_factory=dict)
    neither: tuple[str, ...] = ()
    needs: tuple[Item, ...] = ()
    outcomes: tuple[Item, ...] = ()
    provision: tuple[Item, ...] = ()
    advice: tuple[AdviceContent, ...] = ()


def truth_of(content: PlanContent, layout: str = "", variant: Variant | None = None) -> Truth:
    """The truth about `content` set in `layout` with `variant`."""
    layout = layout or content.layout
    chosen = variant or archetype(layout)
    arranged = prepared(content, layout, chosen)
    sheet = ALL_LAYOUTS[layout](arranged, chosen)
    base_of = {"L9": l9.base_of, "L12": l12.base_of}.get(layout)
    base = base_of(chosen) if base_of else {"L10": "L3"}.get(layout, layout)
    told = Truth(
        kind="plan",
        status=arranged.status,
        subject=_subject(arranged),
        dates=_dates(arranged, layout),
        sections=phrases(sheet),
        neither=tuple(p.text for p in sheet.paragraphs() if p.section == NO_SECTION and p.text),
        needs=tuple(_needs(arranged)),
        outcomes=tuple(_outcomes(arranged, base)),
        provision=tuple(_merge_h(base, _provision(arranged, _columns(base, chosen)))),
        advice=arranged.advice,
    )
    if layout == "L9":
        return _of_amended(told, arranged, chosen)
    return _of_first(told, sheet) if sheet.appended else told


def _dates(content: PlanContent, layout: str) -> dict[str, dt.date | None]:
    """The dates by role; L8 in its own words says when the plan was first and last made, and no more."""
    dates = content.dates.model_dump()
    if layout == "L8":
        dates.pop("amended")
    return dates


def _of_amended(told: Truth, content: PlanContent, variant: Variant) -> Truth:
    """What is struck counts nowhere. A working document has sections B and F only, and no status or dates."""
    form = l9.form_of(variant)
    told = replace(told, neither=(*told.neither, *l9.gone(content, variant)))
    if form == "notice":
        return replace(told, kind="amendment_notice")
    if form not in l9.WORKING:
        return told
    known = {key: told.subject[key] for key in ("name", "date_of_birth")}
    return replace(
        told,
        kind="working_document",
        status=None,
        subject=known,
        dates={},
        needs=tuple(n for n in told.needs if n.section == "B"),
        outcomes=(),
        provision=tuple(p for p in told.provision if p.section == "F") if form != "columns" else (),
        advice=(),
    )


def _of_first(told: Truth, sheet: Sheet) -> Truth:
    """What follows the plan in the file belongs to none of its sections."""
    own = " | ".join(text for texts in told.sections.values() for text in texts)
    behind = [p.text for part in sheet.appended for p in part.paragraphs() if p.text.endswith(".")]
    strange = tuple(text for text in behind if len(text.split()) >= 6 and text not in own)
    return replace(told, neither=(*told.neither, *strange))


def phrases(sheet: Sheet) -> dict[str, tuple[str, ...]]:
    """The paragraphs that belong to each section, in reading order."""
    found: dict[str, list[str]] = {}
    for para in sheet.paragraphs():
        if para.section and para.section != NO_SECTION and para.text.strip():
            found.setdefault(para.section, []).append(para.text)
    return {code: tuple(texts) for code, texts in found.items()}


def _subject(content: PlanContent) -> dict[str, str | dt.date]:
    child = content.child
    subject: dict[str, str | dt.date] = {
        "name": child.name,
        "date_of_birth": child.date_of_birth,
        "nc_year": child.nc_year,
        "pronoun": child.pronoun,
        "setting": child.setting,
    }
    extra = {"known_as": child.known_as, "nhs": child.nhs, "upn": child.upn}
    return subject | {key: value for key, value in extra.items() if value}


def _needs(content: PlanContent) -> Iterator[Item]:
    for area in content.areas:
        for thread in area.threads:
            if thread.need:
                yield _need(thread.need, "B", area.name)
    for thread in content.health:
        if thread.need:
            yield _need(thread.need, "C", "Health")
    for need in content.social.needs:
        yield _need(need, "D", "Social care")


def _need(text: str, section: str, area: str) -> Item:
    return Item(text, section, area=area, optional=bool(NOTHING.match(text)) or text in DECOYS.values())


def _outcomes(content: PlanContent, layout: str) -> Iterator[Item]:
    groups: list[tuple[str, list[OutcomeContent]]] = [
        (area.name, [o for t in area.threads for o in t.outcomes]) for area in content.areas
    ]
    groups.append(("Health", [o for t in content.health for o in t.outcomes]))
    groups.append(("Social care", list(content.social.outcomes)))
    tiers = TIERS.get(layout, {})
    for area, outcomes in groups:
        for item in outcomes:
            nothing = bool(NOTHING.match(item.text))
            yield Item(
                item.text, "E", area=area, tier=tiers.get(item.tier), steps=item.steps, optional=nothing
            )


def _columns(layout: str, variant: Variant) -> tuple[str, ...]:
    return COLUMNS.get(layout) or COLUMNS.get(f"{layout}-{variant.shape}", ())


def _provision(content: PlanContent, columns: tuple[str, ...]) -> Iterator[Item]:
    groups: list[tuple[str, str, list[ProvisionContent]]] = [
        ("F", area.name, [p for t in area.threads for p in t.provision]) for area in content.areas
    ]
    groups.append(("G", "Health", [p for t in content.health for p in t.provision]))
    groups.append(("H1", "Social care", list(content.social.h1)))
    groups.append(("H2", "Social care", list(content.social.h2)))
    for section, area, items in groups:
        for item in items:
            yield _provision_item(item, section, area, columns)


def _merge_h(layout: str, items: Iterator[Item]) -> Iterator[Item]:
    """L5 has one column for H1 and H2: there they are H."""
    for item in items:
        yield replace(item, section="H") if layout == "L5" and item.section in ("H1", "H2") else item


def _provision_item(item: ProvisionContent, section: str, area: str, columns: tuple[str, ...]) -> Item:
    nothing = bool(NOTHING.match(item.what) or NOTHING.match(in_one(item)))
    if not columns:
        return Item(in_one(item), section, what=in_one(item), area=area, optional=nothing)
    cells = [item.what, *(getattr(item, name) for name in columns if name)]
    return Item(
        " ".join(c for c in cells if c),
        section,
        what=item.what,
        area=area,
        who="" if columns is ONE_CELL else item.who,
        frequency="" if columns is ONE_CELL else item.frequency,
        optional=nothing,
    )
