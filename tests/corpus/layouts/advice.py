# ruff: noqa: E501 - wordings of documents are long, and read better unbroken
"""Advice that lies beside a plan: S1 a health form, S2 a therapist's report, S3 a letter."""

from __future__ import annotations

from tests.corpus.model import AdviceBlock, AdviceDocumentContent, Child
from tests.corpus.sheet import Block, Cell, Grid, Para, Row, Sheet, Theme, cell, head_row, key_values
from tests.corpus.vary import write_date

FORM = Theme("Arial", 10.5, "003087", 18, 12, "D6E4F0", "EAF1F8")
REPORT = Theme("Arial", 11, "005EB8", 20, 13, "E8EDEE", "E8EDEE")
LETTER = Theme("Times New Roman", 11.5, "000000", 15, 12, "FFFFFF", "F2F2F2", "Times")
SLASHED, LONG = "%d/%m/%Y", "{day} %B %Y"


def build_advice(content: AdviceDocumentContent, child: Child) -> Sheet:
    """The advice as a sheet in the form that its content names."""
    return {"form": _form, "report": _report, "letter": _letter}[content.form](content, child)


def _form(content: AdviceDocumentContent, child: Child) -> Sheet:
    details = [
        ("Name", child.name),
        ("Date of birth", write_date(child.date_of_birth, SLASHED)),
        ("NHS number", child.nhs),
        ("Sex", child.sex),
        ("Address", child.address),
        ("Home language", child.language),
        ("School or setting", child.setting),
        ("Date of advice", write_date(content.date, SLASHED)),
        ("Completed by", f"{content.author}, {content.role}"),
        ("Service", f"{content.discipline}, {content.organisation}"),
    ]
    blocks: list[Block] = [
        Para(content.organisation, "subtitle"),
        Para(content.title, "title"),
        Para("Please complete all parts. Return within six weeks of the request.", "guidance"),
    ]
    if not any("Name" in line for block in content.blocks for line in (row[0] for row in block.table)):
        blocks.append(key_values([(k, v) for k, v in details if v], FORM.head_fill))
    for block in content.blocks:
        paras = (*(Para(t) for t in block.paragraphs), *(Para(t, "bullet") for t in block.bullets))
        blocks.append(_labelled(block, paras))
    if not any("signature" in block.heading.lower() for block in content.blocks):
        blocks += _signature(content, FORM)
    footer = "Health advice for an Education, Health and Care needs assessment – revision 2025 – page {page} of {pages}"
    return Sheet(tuple(blocks), content.title, FORM, footer=footer, made=content.date)


def _labelled(block: AdviceBlock, paras: tuple[Para, ...]) -> Grid:
    """A labelled cell of the form: the label in a bar, then what was written, then the table if there is one."""
    width = max(1, len(block.table[0]) if block.table else 1)
    rows = [Row((cell(block.heading, fill=FORM.fill, bold=True, span=width),))] if block.heading else []
    rows += [Row((Cell(paras, width),))] if paras else []
    for grid in _block_table(block, FORM):
        rows += grid.rows if isinstance(grid, Grid) else ()
    return Grid((1,) * width, tuple(rows))


def _report(content: AdviceDocumentContent, child: Child) -> Sheet:
    details = [
        ("Name:", child.name),
        ("Date of birth:", write_date(child.date_of_birth, LONG)),
        ("NHS number:", child.nhs),
        ("Address:", child.address),
        ("Placement:", child.setting),
        ("Date of report:", write_date(content.date, LONG)),
        ("Report by:", f"{content.author}, {content.role}"),
    ]
    blocks: list[Block] = [
        Para(content.organisation, "subtitle", align="right"),
        Para(content.title, "title"),
        Grid((1, 3), tuple(Row((cell(k, bold=True), cell(v))) for k, v in details if v), ruled=False),
    ]
    for number, block in enumerate(content.blocks, 1):
        blocks += [Para(f"{number}. {block.heading}", "h2")] if block.heading else []
        blocks += _flow(block)
        blocks += _block_table(block, REPORT)
    blocks += _signature(content, REPORT)
    header = f"{child.name}   DOB {write_date(child.date_of_birth, SLASHED)}   Confidential"
    return Sheet(tuple(blocks), content.title, REPORT, header=header, footer="Page {page}", made=content.date)


def _letter(content: AdviceDocumentContent, child: Child) -> Sheet:
    birth = write_date(child.date_of_birth, SLASHED)
    prose = [text for block in content.blocks for text in block.paragraphs]
    blocks: list[Block] = [
        Para(content.organisation, "subtitle", align="right"),
        Para(content.discipline, align="right"),
        Para(f"Our ref: {content.id.upper()}", align="right"),
        Para(write_date(content.date, LONG), align="right"),
        Para("Special Educational Needs and Disability Service"),
        Para("Dear colleague"),
        Para(content.title, bold=True),
    ]
    if not any(text.startswith("Re:") for text in prose):
        about = f"Re: {child.name}, date of birth {birth}, NHS number {child.nhs or 'not recorded'}"
        blocks += [Para(about, bold=True), Para(child.address, bold=True)]
    for block in content.blocks:
        blocks += [Para(block.heading, "label", bold=True)] if block.heading else []
        blocks += _flow(block)
        blocks += _block_table(block, LETTER)
    closed = any(text.startswith("Yours") for text in prose)
    blocks += [] if closed else [Para("Yours sincerely"), Para(" ")]
    blocks += [
        Para(content.author, bold=True),
        Para(content.role),
        Para(content.organisation),
        Para("Copies to: parents; general practitioner; school or setting", "small"),
    ]
    return Sheet(tuple(blocks), content.title, LETTER, margin_cm=2.5, made=content.date)


def _flow(block: AdviceBlock) -> list[Block]:
    return [*(Para(t) for t in block.paragraphs), *(Para(t, "bullet") for t in block.bullets)]


def _block_table(block: AdviceBlock, theme: Theme) -> list[Block]:
    if not block.table:
        return []
    head, *rest = block.table
    rows = (head_row(*head, fill=theme.head_fill), *(Row(tuple(cell(t) for t in line)) for line in rest))
    return [Grid((1,) * len(head), rows)]


def _signature(content: AdviceDocumentContent, theme: Theme) -> list[Block]:
    pairs = [
        ("Name", content.author),
        ("Role", content.role),
        ("Organisation", content.organisation),
        ("Signature", content.author.split()[-1]),
        ("Date", write_date(content.date, SLASHED)),
    ]
    return [Para("Signature", "label", bold=True), key_values(pairs, theme.head_fill)]
