"""Parts that several layouts share: dates as printed, covers, advice tables, the truth of a cover."""

from __future__ import annotations

from datetime import date

from tests.second_corpus.children import Advice, Child, Item
from tests.second_corpus.model import Cell, Items, Table, Text, Writer, cell

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def slash(day: date) -> str:
    """23/05/2026."""
    return day.strftime("%d/%m/%Y")


def short(day: date) -> str:
    """23/5/26."""
    return f"{day.day}/{day.month}/{day:%y}"


def dotted(day: date) -> str:
    """23.05.26."""
    return day.strftime("%d.%m.%y")


def dots(day: date) -> str:
    """23.05.2026."""
    return day.strftime("%d.%m.%Y")


def long(day: date) -> str:
    """23 May 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def ordinal(day: date) -> str:
    """23rd May 2026."""
    last = "th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{last} {MONTHS[day.month - 1]} {day.year}"


def cover_truth(
    writer: Writer, child: Child, status: str | None, *, known: bool = True, nhs: bool = True, **days: str
) -> None:
    """Note what the cover says. A date that is not given is not printed."""
    truth = writer.truth
    truth.status = status
    truth.subject = {
        "name": child.name,
        "known_as": child.known if known else None,
        "date_of_birth": child.born.isoformat(),
        "nc_year": child.year,
        "setting": child.setting,
        "nhs": child.nhs if nhs else None,
    }
    names = ("issued", "first_issued", "amended", "last_review", "review_due")
    truth.dates = {name: days.get(name) for name in names}


def key_values(pairs: list[tuple[str, str]], columns: int = 2, control: bool = False) -> Table:
    """A cover table of 2 or 4 columns."""
    cells = [
        (cell(Text(label, "label"), shade=True), cell(Text(value, control=control and bool(value))))
        for label, value in pairs
    ]
    if columns == 2:
        return Table(tuple(cells), (3, 6))
    if len(cells) % 2:
        cells.append((cell(Text("", "label"), shade=True), cell("")))
    rows = tuple((*cells[i], *cells[i + 1]) for i in range(0, len(cells), 2))
    return Table(rows, (2.2, 3, 2.2, 3))


def note_advice(writer: Writer, advice: Advice) -> None:
    """Note one piece of advice in the truth."""
    writer.truth.advice.append(
        {"title": advice.title, "author": advice.author, "role": advice.role, "date": advice.day.isoformat()}
    )
    writer.say("K", advice.author)


def item_row(writer: Writer, code: str, item: Item, review: bool = False) -> tuple[Cell, ...]:
    """A row of a provision table: what, who, how often (when reviewed)."""
    writer.provision(code, item.what, item.who, item.often)
    row = (cell(item.what), cell(item.who), cell(item.often))
    return (*row, cell(item.review)) if review else row


def item_prose(writer: Writer, code: str, item: Item) -> str:
    """A provision as one sentence-like bullet, and its truth."""
    writer.truth.provision.append(
        {"section": code, "what": item.what, "who": item.who, "frequency": item.often}
    )
    return writer.say(code, item.prose())


def bullets(writer: Writer, code: str, texts: tuple[str, ...], mark: str = "•") -> Items:
    """A list inside a cell."""
    return Items(tuple(writer.say(code, text) for text in texts), mark)
