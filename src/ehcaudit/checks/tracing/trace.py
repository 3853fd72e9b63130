"""A case → what became of each recommendation of its advice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ehcaudit.checks.tracing.appended import appended_sources, before
from ehcaudit.checks.tracing.concepts import find_concepts
from ehcaudit.checks.tracing.coverage import content_of
from ehcaudit.checks.tracing.match import Candidate, Wanted, candidates
from ehcaudit.checks.tracing.model import Recommendation, Trace, TracedRecommendation
from ehcaudit.checks.tracing.people import find_people
from ehcaudit.checks.tracing.quantities import find_quantities
from ehcaudit.checks.tracing.recommendations import read_recommendations
from ehcaudit.checks.tracing.sources import described
from ehcaudit.checks.tracing.statements import Statement, name_words, statements_of
from ehcaudit.checks.tracing.status import Judged, judge
from ehcaudit.checks.tracing.surface import Likeness, surface_of

if TYPE_CHECKING:
    from ehcaudit.plans.case import AdviceSource, Case
    from ehcaudit.policy.load import ProvisionYear

_MISSING = "It was not found in the plan."
_RANK = {"incorporated": 0, "weakened": 1, "altered": 2}
_CLAIMED = 0.12  # how much better unclaimed words must be liked than claimed ones
_ALSO = 0.3


def trace_case(case: Case) -> Trace:
    """Each recommendation of the advice at hand with its fate in the plan. Pure; advice unread gives none."""
    from ehcaudit.checks.tracing.misplaced import misplaced
    from ehcaudit.checks.tracing.reconcile import reconcile
    from ehcaudit.checks.tracing.unsupported import unsupported

    sources = _sources(case)
    year = case.policy.provision_year
    statements = [s for s in statements_of(case.plan, year) if before(sources, s.place)]
    traced: list[TracedRecommendation] = []
    for source in sources:
        if source.plan is not None:
            found = read_recommendations(source.plan.document, source).recommendations
            traced += trace_recommendations(found, source, statements, case)
    listing, faults = reconcile(case.plan, sources)
    faults = (*faults, *misplaced(statements))
    return Trace(sources, tuple(traced), listing, unsupported(statements, traced, sources), faults)


def _sources(case: Case) -> tuple[AdviceSource, ...]:
    """The advice given, and the reports appended in the plan's own file that were not given as well."""
    given = tuple(described(source) for source in case.advice)
    known = {(s.discipline, s.date) for s in given}
    appended = (described(source) for source in appended_sources(case.plan))
    return (*given, *(s for s in appended if (s.discipline, s.date) not in known))


def trace_recommendations(
    recommendations: Sequence[Recommendation],
    source: AdviceSource,
    statements: Sequence[Statement],
    case: Case,
) -> list[TracedRecommendation]:
    """The fates of the recommendations of one source, in their order."""
    names, year = name_words(case.plan), case.policy.provision_year
    wanted = [_wanted(r, source, names, year) for r in recommendations]
    likeness = Likeness([*(s.surface for s in statements), *(w.surface for w in wanted)])
    desk = _Desk(statements, likeness, year)
    fates = desk.settle(wanted)
    return [_traced(r, w, fates.get(w.id), desk) for r, w in zip(recommendations, wanted, strict=True)]


def _wanted(
    recommendation: Recommendation, source: AdviceSource, names: frozenset[str], year: ProvisionYear
) -> Wanted:
    concepts = find_concepts(recommendation.text, names)
    roles = frozenset(p.role for p in concepts.people.providers)
    if not roles and recommendation.text.startswith(("I ", "We ")) and source.role:
        roles = frozenset(p.role for p in find_people(source.role).named[:1])
    if "therapist" in roles and source.role:
        own = frozenset(p.role for p in find_people(source.role).named[:1] if p.role.endswith("therapist"))
        roles = (roles - {"therapist"} | own) if own else roles
    return Wanted(
        recommendation.id,
        recommendation.text,
        recommendation.kind,
        concepts,
        find_quantities(recommendation.text, year),
        roles,
        surface_of(recommendation.text, names) | concepts.typed,
        content_of(recommendation.text, names),
    )


@dataclass
class _Desk:
    """Settles which statements answer which recommendation of one source, best pairs first."""

    statements: Sequence[Statement]
    likeness: Likeness
    year: ProvisionYear
    claims: dict[str, str] = field(default_factory=dict)

    def settle(self, wanted: Sequence[Wanted]) -> dict[str, tuple[list[Candidate], Judged]]:
        """For each recommendation that is answered: the statements and what became of it."""
        options = {w.id: candidates(w, self.statements, self.likeness, self.year.tolerance) for w in wanted}
        pairs = [(c.score, w, c) for w in wanted for c in options[w.id]]
        pairs.sort(key=lambda p: (-p[0], p[1].id, p[2].statement.id))
        fates: dict[str, tuple[list[Candidate], Judged]] = {}
        for _, one, candidate in pairs:
            if one.id in fates:
                continue
            judged = judge(one, [candidate.statement], self.year)
            key = _claim_key(candidate.statement)
            if key in self.claims and judged.status != "incorporated" and one.kind == "provision":
                continue
            self.claims.setdefault(key, one.id)
            fates[one.id] = ([candidate], judged)
        for one in wanted:
            if one.id in fates:
                fates[one.id] = self._with_more(one, fates[one.id], options[one.id])
        return fates

    def _with_more(
        self, wanted: Wanted, fate: tuple[list[Candidate], Judged], options: Sequence[Candidate]
    ) -> tuple[list[Candidate], Judged]:
        """Further statements that bring back what the first leaves out."""
        chosen, judged = fate
        for option in options[:5]:
            if judged.status != "weakened":
                break  # what is different is not made good by another item
            statement = option.statement
            owner = self.claims.get(_claim_key(statement), wanted.id)
            if option in chosen or option.score < _ALSO or owner != wanted.id or not statement.item:
                continue
            again = judge(wanted, [*(c.statement for c in chosen), statement], self.year)
            if (_RANK[again.status], len(again.differences)) < (
                _RANK[judged.status],
                len(judged.differences),
            ):
                chosen, judged = [*chosen, option], again
        return chosen, judged


def _claim_key(statement: Statement) -> str:
    """One key for an item and for the row it was read from."""
    place = statement.place
    return (
        statement.id
        if statement.item
        else f"{statement.section}/{place.page}/{place.table}/{place.row}/{place.paragraph}"
    )


def _traced(
    recommendation: Recommendation, wanted: Wanted, fate: tuple[list[Candidate], Judged] | None, desk: _Desk
) -> TracedRecommendation:
    if fate is None:
        return TracedRecommendation(
            recommendation,
            "missing",
            difference=_MISSING,
            confidence=0.75 if wanted.kind == "provision" else 0.5,
        )
    chosen, judged = fate
    quote = " … ".join(c.statement.text for c in chosen)
    first = chosen[0].statement
    confidence = min(0.95, 0.45 + chosen[0].score / 2) * (1.0 if wanted.kind == "provision" else 0.8)
    difference = judged.sentence or _open_in_advice(wanted)
    return TracedRecommendation(
        recommendation,
        judged.status,
        quote,
        first.place.in_section(first.section),
        difference,
        round(confidence, 2),
        first.section,
    )


def _open_in_advice(wanted: Wanted) -> str:
    """Vague in the advice and copied faithfully: a fault of the advice, not of the plan."""
    if (
        wanted.kind == "provision"
        and not wanted.quantities.stated
        and "equipment" not in wanted.concepts.activities
    ):
        return "As advised; the advice itself leaves open how often or how long."
    return ""
