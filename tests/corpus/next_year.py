"""Next year's version of a plan, made from its content, with the truth of what changed: all by seed.

Outcomes are carried over, dated on or reworded; what became of them is told or passed over. Needs and
provision are carried over, reworded, moved to another area, dropped, and added.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import dataclass, field
from typing import Literal

from tests.corpus.model import (
    Area,
    OutcomeContent,
    Part,
    PlanContent,
    ProvisionContent,
    Thread,
)

Fate = Literal["unchanged", "dated", "reworded"]
Progress = Literal["achieved", "partly", "not_achieved", "silent"]
_DEADLINE = re.compile(r"\b(20\d\d)\b")
_ACT = re.compile(r"\bwill (?!be supported\b|be met\b)(?P<act>[^,.(]{18,140})")
_SAID: dict[Progress, tuple[str, ...]] = {
    "achieved": (
        "{name} can now {act}.",
        "The outcome that {name} would {act} has been achieved.",
        "Last year we hoped that {name} would {act}, and this was met in full by the spring.",
    ),
    "partly": (
        "{name} has made good progress towards the outcome that {they} would {act}, with an adult near by.",
        "The outcome that {name} would {act} was partly achieved.",
        "{name} is beginning to {act}, on some days and not on others.",
    ),
    "not_achieved": (
        "{name} is not yet able to {act}.",
        "The outcome that {name} would {act} was not achieved.",
        "There has been little progress with the outcome that {name} would {act}.",
    ),
    "silent": ("",),
}
_FILLER = (
    "This was looked at with the family at the meeting in the spring.",
    "Staff who know {name} well see this on most days.",
    "It shows most at the end of the week.",
)


@dataclass
class YearTruth:
    """Pairs of statements by kind (`None`: there was or is none), and what is said of each old outcome."""

    needs: list[tuple[str | None, str | None]] = field(default_factory=list)
    outcomes: list[tuple[str | None, str | None]] = field(default_factory=list)
    provision: list[tuple[str | None, str | None]] = field(default_factory=list)
    in_one: dict[str, str] = field(default_factory=dict)
    """An item's words → the same said in one sentence, as layouts with a single column print it."""
    progress: dict[str, Progress] = field(default_factory=dict)


@dataclass(frozen=True)
class NextYear:
    """Both versions and the truth between them."""

    old: PlanContent
    new: PlanContent
    truth: YearTruth


def next_year(content: PlanContent, donor: PlanContent, seed: int = 0) -> NextYear:
    """The version of `content` a year on. What is added is taken from `donor`, another child's plan."""
    maker = _Maker(content, donor, random.Random(f"{content.id}-{seed}"))
    return NextYear(_issued(content), maker.make(), maker.truth)


def _issued(content: PlanContent) -> PlanContent:
    return content.model_copy(update={"status": "final"})


class _Maker:
    def __init__(self, content: PlanContent, donor: PlanContent, rng: random.Random) -> None:
        self.content, self.donor, self.rng = content, donor, rng
        self.truth = YearTruth()
        self.said: list[str] = []
        self.name = content.child.known_as or content.child.name.split()[0]

    def make(self) -> PlanContent:
        """The new content; fills `truth` on the way."""
        areas = [self._area(area) for area in self.content.areas]
        areas = self._moved(areas)
        health = tuple(self._thread(thread) for thread in self.content.health)
        views = (
            *self.content.views,
            Part(heading="The past year", text=tuple(self.said) or ("A good year.",)),
        )
        base = self.content.dates.issued or dt.date(2026, 6, 1)
        first = self.content.dates.first_issued or base
        dates = self.content.dates.model_copy(
            update={
                "issued": base + dt.timedelta(days=375),
                "amended": base + dt.timedelta(days=375),
                "first_issued": first,
                "last_review": base + dt.timedelta(days=310),
                "review_due": base + dt.timedelta(days=675),
            }
        )
        update = {
            "areas": tuple(areas),
            "health": health,
            "views": views,
            "dates": dates,
            "status": "amended_final",
        }
        for outcome in self.content.social.outcomes:
            self.truth.outcomes.append((outcome.text, outcome.text))
            self.truth.progress[outcome.text] = "silent"
        return self.content.model_copy(update=update)

    def _area(self, area: Area) -> Area:
        threads = [self._thread(thread) for thread in area.threads]
        if self.rng.random() < 0.5:
            threads.insert(self.rng.randrange(len(threads) + 1), self._added())
        return area.model_copy(update={"threads": tuple(t for t in threads if t is not None)})

    def _added(self) -> Thread:
        """A need with provision that the old version did not have, from another child's plan."""
        thread = self.rng.choice([t for a in self.donor.areas for t in a.threads if t.need and t.provision])
        donor = self.donor.child.known_as or self.donor.child.name.split()[0]
        added = Thread.model_validate_json(thread.model_dump_json().replace(donor, self.name))
        added = added.model_copy(update={"provision": added.provision[:1], "outcomes": added.outcomes[:1]})
        self.truth.needs.append((None, added.need))
        self.truth.provision += [(None, p.what) for p in added.provision]
        self.truth.in_one |= {p.what: p.full for p in added.provision}
        self.truth.outcomes += [(None, o.text) for o in added.outcomes]
        return added

    def _thread(self, thread: Thread) -> Thread:
        outcomes = [self._outcome(outcome) for outcome in thread.outcomes]
        items = [self._item(item) for item in thread.provision]
        need = self._need(thread.need)
        kept = tuple(item for item in items if item is not None)
        return thread.model_copy(update={"need": need, "outcomes": tuple(outcomes), "provision": kept})

    def _need(self, need: str) -> str:
        if not need:
            return need
        new, chance = need, self.rng.random()
        sentences = need.split(". ")
        if chance < 0.2 and len(sentences) > 2:
            new = (
                ". ".join(sentences[:-1]).rstrip(".") + ". " + self.rng.choice(_FILLER).format(name=self.name)
            )
        elif chance < 0.35:
            new = f"{need} {self.rng.choice(_FILLER).format(name=self.name)}"
        self.truth.needs.append((need, new))
        return new

    def _outcome(self, outcome: OutcomeContent) -> OutcomeContent:
        fate: Fate = self.rng.choice(("unchanged", "dated", "reworded"))
        new = outcome.text
        if fate == "dated":
            new = _DEADLINE.sub(lambda m: str(int(m[1]) + 1), new)
        elif fate == "reworded":
            new = f"{new.rstrip('.')}, in class and in at least one other place."
        self.truth.outcomes.append((outcome.text, new))
        self._tell(outcome.text)
        return outcome.model_copy(update={"text": new})

    def _tell(self, text: str) -> None:
        found = _ACT.search(text)
        progress: Progress = self.rng.choice(("achieved", "partly", "not_achieved", "silent", "silent"))
        if found is None:
            progress = "silent"
        self.truth.progress[text] = progress
        if found is not None and progress != "silent":
            sentence = self.rng.choice(_SAID[progress])
            pronoun = {"he": "he", "she": "she", "they": "they"}[self.content.child.pronoun]
            self.said.append(sentence.format(name=self.name, act=found["act"].strip(), they=pronoun))

    def _item(self, item: ProvisionContent) -> ProvisionContent | None:
        chance = self.rng.random()
        if chance < 0.12:
            self.truth.provision.append((item.what, None))
            self.truth.in_one[item.what] = item.full
            return None
        what, full = item.what, item.full
        if chance < 0.3:
            what = f"{what.rstrip('.')}, planned with the class teacher"
            full = f"{full.rstrip('.')}, planned with the class teacher." if full else ""
        elif chance < 0.45:
            full = full.replace("twice a week", "three times a week").replace("30 minutes", "20 minutes")
        self.truth.provision.append((item.what, what))
        self.truth.in_one |= {what: full, item.what: item.full}
        frequency = (
            item.frequency.replace("twice a week", "three times a week") if chance >= 0.3 else item.frequency
        )
        return item.model_copy(update={"what": what, "full": full, "frequency": frequency})

    def _moved(self, areas: list[Area]) -> list[Area]:
        """The last thread of the first area now stands in the last area: moved, and nothing else."""
        if len(areas) < 2 or len(areas[0].threads) < 2:
            return areas
        *stay, moved = areas[0].threads
        areas[0] = areas[0].model_copy(update={"threads": tuple(stay)})
        areas[-1] = areas[-1].model_copy(update={"threads": (moved, *areas[-1].threads)})
        return areas
