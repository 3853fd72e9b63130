"""Parts of every JSON document of ours. What is written is made from these models."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Level = Literal["met", "partly", "not_met"]
SectionCode = Literal["A", "B", "C", "D", "E", "F", "G", "H", "H1", "H2", "I", "J", "K"]
Fraction = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0)]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class Out(BaseModel):
    """A part of a document that is written out."""

    model_config = ConfigDict(frozen=True, validate_by_name=True, validate_by_alias=True)


class PlaceOut(Out):
    """Where a passage stands; every number counts from 1, null is "does not apply"."""

    page: int | None
    section: str | None
    table: int | None
    row: int | None
    column: int | None
    paragraph: int | None


class EvidenceOut(Out):
    """The words that a judgement rests on: `text[start:end] == quote`."""

    signal: str
    quote: str
    start: Count
    end: Count


class DeadlineOut(Out):
    """A "by when": the words, and the date where it could be resolved."""

    text: str
    date: IsoDate | None
