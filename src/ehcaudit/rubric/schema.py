"""What a rubric may say: the pydantic models behind the YAML, every field with its meaning."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    StringConstraints,
    field_validator,
    model_validator,
)

from ehcaudit.checks.model import Severity
from ehcaudit.checks.registry import CHECKS, Scope
from ehcaudit.plans.model import Kind
from ehcaudit.rubric.operators import OPERATORS
from ehcaudit.rubric.positions import PositionedYaml
from ehcaudit.rubric.scorecard import GRADES, Grade, RubricStamp

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Percent = Annotated[float, Field(ge=0, le=100)]


class RubricModel(BaseModel):
    """Base of all rubric models: nothing unknown, nothing changed afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LevelDescriptor(RubricModel):
    """What a grade means for one criterion, and from which score on it is given."""

    grade: Grade = Field(description="The grade that this level gives.")
    at_least: Percent = Field(description="Lowest score (0 to 100) of the level.")
    descriptor: Text = Field(description="What a plan at this level looks like, for people.")


class ExampleAdvice(RubricModel):
    """A piece of advice in an example."""

    discipline: str = Field(default="speech_and_language_therapy", description="Discipline of the author.")
    recommendations: tuple[Text, ...] = Field(description="Recommendations, a sentence each.")


class ExamplePrevious(RubricModel):
    """The version before the plan of an example."""

    sections: dict[str, str] = Field(description="Text by section code.")
    dates: dict[str, str] = Field(default={}, description="Dates by role, ISO.")


class Example(RubricModel):
    """A small case that a criterion must judge as said. Give the parts that the criterion looks at."""

    outcome: Text | None = Field(default=None, description="One statement of section E.")
    provision: Text | None = Field(default=None, description="One item of section F.")
    sections: dict[str, str] = Field(default={}, description="Text by section code; empty text = no words.")
    dates: dict[str, str] = Field(default={}, description="Dates by role (issued, last_review, …), ISO.")
    name: str | None = Field(default=None, description="The child's name as the cover states it.")
    pronoun: Literal["he", "she", "they"] | None = Field(default=None, description="The child's pronoun.")
    date_of_birth: str | None = Field(default=None, description="The child's date of birth, ISO.")
    nc_year: str | None = Field(default=None, description="National Curriculum year as stated.")
    status: Literal["draft", "final", "proposed_amended", "amended_final"] = "final"
    advice: tuple[ExampleAdvice, ...] = Field(default=(), description="Professional advice at hand.")
    previous: ExamplePrevious | None = Field(default=None, description="The version before this plan.")
    document: Text | None = Field(
        default=None,
        description="A small document (template or advice), by lines: # heading, • bullet, | table row |.",
    )
    as_of: str = Field(default="2026-11-23", description="The day of judgement, ISO.")


class Examples(RubricModel):
    """At least one example that meets the criterion and one that does not."""

    met: Annotated[tuple[Example, ...], Field(min_length=1)]
    not_met: Annotated[tuple[Example, ...], Field(min_length=1)]


class Criterion(RubricModel):
    """One thing that the rubric asks of a plan."""

    id: Slug = Field(description="Stable name, lower case with hyphens.")
    title: Text = Field(description="Short name for people.")
    question: Text = Field(description="The question that an auditor asks.")
    basis: Text = Field(description="Law or guidance that it rests on.")
    weight: float = Field(gt=0, le=100, description="Share in the score, relative to the other criteria.")
    scope: Scope = Field(description="What is judged: the plan, sections, each outcome, each provision item.")
    operator: str | None = Field(default=None, description="One of the built-in operators …")
    check: str | None = Field(default=None, description="… or a check by name.")
    with_: dict[str, Any] = Field(default={}, alias="with", description="Parameters of operator or check.")
    levels: tuple[LevelDescriptor, ...] = Field(description="Descriptors and thresholds, one a grade.")
    severity: Severity = Field(description="Severity of a finding where the check does not set its own.")
    remedy: Text = Field(description="What to do about it.")
    examples: Examples | None = Field(default=None, description="Examples, run by `ehcaudit rubric lint`.")

    @field_validator("check")
    @classmethod
    def _known_check(cls, name: str | None) -> str | None:
        if name is not None and name not in CHECKS:
            raise ValueError(f"no check is called '{name}'; expected one of {', '.join(sorted(CHECKS))}")
        return name

    @field_validator("operator")
    @classmethod
    def _known_operator(cls, name: str | None) -> str | None:
        if name is not None and name not in OPERATORS:
            raise ValueError(
                f"no operator is called '{name}'; expected one of {', '.join(sorted(OPERATORS))}"
            )
        return name

    @model_validator(mode="after")
    def _judged_somehow(self) -> Criterion:
        if (self.operator is None) == (self.check is None):
            raise ValueError("give either 'operator' or 'check', not both and not neither")
        if self.check is not None and CHECKS[self.check].scope != self.scope:
            raise ValueError(f"check '{self.check}' judges scope '{CHECKS[self.check].scope}'")
        return self

    @model_validator(mode="after")
    def _levels_descend(self) -> Criterion:
        if tuple(level.grade for level in self.levels) != GRADES:
            raise ValueError(f"levels: expected one for each of {', '.join(GRADES)}, in this order")
        floors = [level.at_least for level in self.levels]
        if sorted(floors, reverse=True) != floors or len(set(floors)) != len(floors) or floors[-1] != 0:
            raise ValueError("levels: 'at_least' must fall from level to level and end at 0")
        return self

    def grade(self, score: float) -> Grade:
        """The grade of a score on this criterion."""
        return next(level.grade for level in self.levels if score >= level.at_least)


class LimitWhen(RubricModel):
    """When a limiting judgement holds; exactly one of the three."""

    sections_missing: tuple[str, ...] = Field(default=(), description="Any of these is absent or empty.")
    criterion: str | None = Field(default=None, description="A criterion …")
    below: Percent | None = Field(default=None, description="… that scores below this.")
    finding: str | None = Field(default=None, description="A finding with this code is present.")

    @model_validator(mode="after")
    def _one(self) -> LimitWhen:
        given = [bool(self.sections_missing), self.criterion is not None, self.finding is not None]
        if sum(given) != 1 or (self.criterion is None) != (self.below is None):
            raise ValueError("give one of 'sections_missing', 'criterion' with 'below', or 'finding'")
        return self


class Limit(RubricModel):
    """A limiting judgement: where it holds, the plan's grade is no better than `at_most`."""

    id: Slug
    title: Text
    basis: Text
    when: LimitWhen
    at_most: Grade


class Bands(RubricModel):
    """Lowest overall score (0 to 100) of each grade; below `requires_improvement` it is inadequate."""

    outstanding: Percent
    good: Percent
    requires_improvement: Percent

    @model_validator(mode="after")
    def _descend(self) -> Bands:
        if not self.outstanding > self.good > self.requires_improvement > 0:
            raise ValueError("bands must fall: outstanding > good > requires_improvement > 0")
        return self

    def grade(self, score: float) -> Grade:
        """The grade of an overall score."""
        if score >= self.outstanding:
            return "outstanding"
        if score >= self.good:
            return "good"
        return "requires_improvement" if score >= self.requires_improvement else "inadequate"


class Rubric(RubricModel):
    """A published rubric."""

    id: Slug = Field(description="Name of the rubric.")
    title: Text
    version: Text = Field(description="Version of the rubric; change it when a judgement may change.")
    edition: Text = Field(default="england-2014", description="Edition of law and guidance (policy data).")
    applies_to: Annotated[tuple[Kind, ...], Field(min_length=1)] = Field(description="Kinds of document.")
    minimum_assessable: float = Field(default=0.6, ge=0, le=1, description="Assessable weight for a grade.")
    bands: Bands
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    limits: tuple[Limit, ...] = ()

    @model_validator(mode="after")
    def _names_agree(self) -> Rubric:
        ids = [c.id for c in self.criteria]
        for limit in self.limits:
            if limit.when.criterion is not None and limit.when.criterion not in ids:
                raise ValueError(
                    f"limit '{limit.id}' names criterion '{limit.when.criterion}', which is not here"
                )
        return self


class LoadedRubric(Rubric):
    """A rubric with the file it came from."""

    source: str = ""
    sha256: str = ""
    _positions: PositionedYaml | None = PrivateAttr(default=None)

    @property
    def positions(self) -> PositionedYaml | None:
        """Where each part stands in the file."""
        return self._positions

    @property
    def stamp(self) -> RubricStamp:
        """What a report says of the rubric."""
        return RubricStamp(self.id, self.version, self.sha256, self.title)
