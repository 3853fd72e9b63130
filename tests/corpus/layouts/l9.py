# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""L9, a plan with its changes shown: bold and struck, tracked by Word, or a tribunal's working document."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.corpus.amend import (
    AGREED,
    AUTHORITY,
    COLOURED,
    PARENT,
    STRUCK,
    STRUCK_ONLY,
    TRACKED,
    Amender,
    Look,
)
from tests.corpus.layouts import l1, l2, l3, l4
from tests.corpus.model import PlanContent
from tests.corpus.sheet import Block, Grid, Para, Row, Sheet, cell, head_row
from tests.corpus.vary import Variant

FORMS = ("struck", "tracked", "tribunal", "notice", "columns", "colours")
"""Bold and struck; tracked changes; working document in typefaces; amendment notice; working documents with a
column for each side, or a colour."""
BASES = ("L3", "L2", "L4", "L1")
_BUILD = {"L1": l1.build, "L2": l2.build, "L3": l3.build, "L4": l4.build}
WORKING = ("tribunal", "columns", "colours")
LOOKS: dict[str, tuple[Look, ...]] = {
    "struck": (STRUCK, STRUCK_ONLY),
    "notice": (STRUCK, STRUCK_ONLY),
    "tracked": (TRACKED,),
    "tribunal": (AGREED, PARENT, AUTHORITY),
    "colours": COLOURED,
}


def form_of(variant: Variant) -> str:
    """How the changes are shown."""
    return FORMS[variant.seed % len(FORMS)]


def base_of(variant: Variant) -> str:
    """The layout in which the plan stands; working documents have that of L3."""
    return "L3" if form_of(variant) in WORKING else BASES[variant.seed // len(FORMS) % len(BASES)]


def amended(content: PlanContent, variant: Variant) -> PlanContent:
    """The plan a year on: amended after its review."""
    old = content.dates
    first = old.first_issued or old.issued or dt.date(2024, 3, 14)
    issued = old.issued or first
    review = issued + dt.timedelta(days=330)
    new = old.model_copy(
        update={
            "first_issued": first,
            "issued": issued,
            "last_review": review,
            "amended": review + dt.timedelta(days=71),
            "review_due": review + dt.timedelta(days=364),
        }
    )
    proposed = form_of(variant) in ("notice", *WORKING)
    return content.model_copy(
        update={"dates": new, "status": "proposed_amended" if proposed else "amended_final"}
    )


def build(content: PlanContent, variant: Variant) -> Sheet:
    """The plan as a sheet in layout L9."""
    form = form_of(variant)
    plan = _BUILD[base_of(variant)](content, variant)
    if form == "columns":
        return replace(_working(plan, content, variant), blocks=tuple(_in_columns(content, variant)))
    changed = amender(content, variant).sheet(_working(plan, content, variant) if form in WORKING else plan)
    if form == "notice":
        return replace(changed, blocks=(*_notice(content, variant), *changed.blocks))
    key = "Additions are in bold. Deletions are struck through." if form == "struck" else ""
    blocks = changed.blocks
    return replace(changed, blocks=(*blocks[:2], Para(key, "small"), *blocks[2:])) if key else changed


def amender(content: PlanContent, variant: Variant) -> Amender:
    """What marks the changes of this plan."""
    return Amender(
        variant.seed, content.child.known_as or content.child.name.split()[0], *LOOKS[form_of(variant)]
    )


def gone(content: PlanContent, variant: Variant) -> tuple[str, ...]:
    """Whole statements that are struck out and belong to no section any more."""
    if form_of(variant) == "columns":
        return ()
    marks = amender(content, variant)
    plan = _BUILD[base_of(variant)](content, variant)
    marks.sheet(_working(plan, content, variant) if form_of(variant) in WORKING else plan)
    return tuple(marks.gone)


def _notice(content: PlanContent, variant: Variant) -> list[Block]:
    """The notice before the plan: what is proposed, and the time for an answer."""
    name = content.child.name
    title = variant.pick(
        "Notice of proposed amendments to an Education, Health and Care Plan",
        "Amendment Notice",
        f"Proposed amendments to the Education, Health and Care Plan of {name}",
    )
    return [
        Para(content.authority, "subtitle"),
        Para(title, "title"),
        Para(
            f"Following the review meeting, the local authority proposes to amend the plan of {name} under regulation "
            "22 of the Special Educational Needs and Disability Regulations 2014. You have at least 15 days to make "
            "representations about the amendments."
        ),
        Para("Words that are added are in bold; words that are taken out are struck through."),
    ]


def _working(plan: Sheet, content: PlanContent, variant: Variant) -> Sheet:
    """Sections B and F of the plan under the title and key of a working document."""
    titles = {l3.title(code, variant): code for code in l3.TITLES}
    kept: list[Block] = []
    code = ""
    for block in plan.blocks:
        if isinstance(block, Para) and block.style == "h1":
            code = titles.get(block.text, code)
        elif isinstance(block, Para) and block.style == "h2" and code in "IJ":
            code = ""
        if code and code in "BF":
            kept.append(block)
    return replace(plan, blocks=(*_opening(content, variant), *kept), header="", title="Working document")


def _opening(content: PlanContent, variant: Variant) -> list[Block]:
    child = content.child
    about = [
        ("Name of child or young person", child.name),
        ("Date of birth", variant.date(child.date_of_birth)),
        ("Appellant", content.child.parents[0].name if child.parents else "The parents"),
        ("Local authority", content.authority),
        ("Appeal number", f"EH{900 + variant.seed}/26/00{variant.seed:03d}"),
    ]
    title = variant.pick(
        "Working Document", "SEND Tribunal – Working Document", "Working document (version 3)"
    )
    return [
        Para("First-tier Tribunal (Special Educational Needs and Disability)", "subtitle"),
        Para(title, "title"),
        Grid((1, 2), tuple(Row((cell(k, bold=True), cell(v))) for k, v in about)),
        _key(variant),
    ]


def _key(variant: Variant) -> Grid:
    """The key table: whose words look how."""
    parties = (
        "Agreed by both parties",
        "Proposed by the parents, not agreed",
        "Proposed by the local authority, not agreed",
    )
    form = form_of(variant)
    looks = LOOKS.get(form, ())
    rows = [head_row("Key", "Added", "Deleted", fill="EDEDED")] if looks else []
    rows += [Row((cell("Original wording of the plan"), cell("Normal type"), cell("")))] if looks else []
    for party, look in zip(parties, looks, strict=False):
        words = "in this colour" if form == "colours" else ""
        name = words or ("underlined" if look.came.underline else "bold" if look.came.bold else "italics")
        sample = Para(name.capitalize(), spans=(look.put(name.capitalize()),))
        struck = Para("", spans=(look.cut(f"{name.capitalize()} struck through"),))
        rows.append(Row((cell(party), cell(sample), cell(struck))))
    return Grid((3, 2, 2), tuple(rows))


def _in_columns(content: PlanContent, variant: Variant) -> list[Block]:
    """What stands in the plan, what each side wants, and what is agreed, in columns."""
    blocks = [b for b in _opening(content, variant) if not isinstance(b, Grid) or len(b.widths) == 2]
    heads = ("Current wording", "Parents’ proposed wording", "Local authority’s response", "Agreed")
    for code in "BF":
        texts = [t.need for a in content.areas for t in a.threads if t.need]
        if code == "F":
            texts = [p.full or p.what for a in content.areas for t in a.threads for p in t.provision]
        rows = [head_row(*heads, fill="EDEDED", repeat=variant.repeat_header)]
        for number, text in enumerate(texts):
            wish = ("Delete “where possible” and give the number of minutes.", "", "As drafted.")[number % 3]
            answer = ("Not agreed: the evidence does not support it.", "", "Agreed")[number % 3]
            agreed = ("No", "", "Yes")[number % 3]
            rows.append(Row((cell(text, section=code), cell(wish), cell(answer), cell(agreed))))
        blocks += [Para(l3.title(code, variant), "h1"), Grid((5, 3, 3, 1.4), tuple(rows))]
    return blocks
