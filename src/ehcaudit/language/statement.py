"""Everything that can be read from a statement of section E before it is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ehcaudit.language.acts import Act, find_acts
from ehcaudit.language.deadlines import find_deadlines
from ehcaudit.language.lexicon import phrases
from ehcaudit.language.measures import find_independence, find_measures
from ehcaudit.language.model import Deadline, Signal
from ehcaudit.language.normalise import make_readable
from ehcaudit.language.pipeline import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc

    from ehcaudit.language.readable import Readable

_SIGNS = ("hedges", "low", "generalising", "adult_life", "need_phrases", "empty", "evidence")


# "Through a weekly Lego group": how often the help comes, not how often the child does it.
_SUPPORT = re.compile(
    r"\b(?:through|via|by means of)\s(?:an?\s|the\s|his\s|her\s|their\s)?[^,.;]{0,60}?"
    r"\b(?:groups?|sessions?|therapy|interventions?|programmes?|support|lessons?|clubs?|tuition|input)\b",
    re.I,
)

_OBJECTS = frozenset({"qualification", "scale"})  # "the Year 6 SATs": what is done, not how much of it
_UNFINISHED = re.compile(
    r"\b(?:from|to|by|at|of|for|with|in|on|a|an|the|his|her|their|least|least a|and|or|than)\s*$", re.I
)
_LIGHT = frozenset({"be", "have", "get", "go", "make", "do", "take", "become", "feel", "keep"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the parsed text: its lemma in lower case, the parser's tag, its place there.

    `relation` is what it is to its head, the word at `head` (its own number for the root of a sentence).
    """

    lemma: str
    tag: str
    start: int
    end: int
    relation: str = ""
    head: int = 0


@dataclass(frozen=True, slots=True)
class StatementReading:
    """A statement with its signals. Offsets of `acts` are those of `readable.text`; all others of `text`.

    `words` are those of the parsed text, none where no parser was needed; `signs` are phrases that carry a
    judgement by themselves, by their name in `lexicons/signs.yaml`;
    `head` is the head noun of a statement without a verb.
    """

    text: str
    readable: Readable
    deadlines: tuple[Deadline, ...]
    measures: tuple[Signal, ...]
    acts: tuple[Act, ...]
    signs: tuple[Signal, ...]
    head: str | None = None
    words: tuple[Word, ...] = ()

    def quote(self, start: int, end: int, name: str, value: str | None = None) -> Signal:
        """The signal `name` for the characters `start` to `end` of the parsed text."""
        first, last = self.readable.span(start, end)
        return Signal(name, self.text[first:last], first, last, value)

    def of_text(self, start: int, end: int, name: str) -> Signal:
        """The signal `name` for the characters `start` to `end` of `text`."""
        return Signal(name, self.text[start:end], start, end)

    def act_quote(self, act: Act) -> Signal:
        """The words of `act`, from its verb to the end of its complement."""
        return self.quote(self._subject_start(act), act.end, "act", act.form)

    def _subject_start(self, act: Act) -> int:
        """Where "attendance will be 90%" begins: "be" says nothing without what it is said of."""
        if act.lemma == "be" and act.doer == "attribute" and act.subject:
            lead = self.readable.text[: act.start].lower()
            found = lead.rfind(act.subject)
            return found if found >= 0 and act.start - found < 40 else act.start
        return act.start

    def plain_act(self) -> Signal | None:
        """The first act of the child from its verb, up to the first measure or deadline after that verb."""
        act = next((a for a in self.acts if a.role == "main"), None)
        if act is None:
            return None
        lead = self.readable.text[act.start : act.verb_start]
        start = act.verb_start if ":" in lead or " will " in f" {lead} " else self._subject_start(act)
        verb = self.quote(act.verb_start, act.verb_end, "verb")
        whole = self.quote(start, act.end, "act", act.form)
        added = (m for m in self.measures if m.value not in _OBJECTS)
        starts = [*(m.start for m in added), *(d.start for d in self.deadlines)]
        stops = [start for start in starts if start >= verb.end]
        inside = [
            stop for stop in stops if stop < whole.end and self.text[verb.end : stop].strip().count(" ")
        ]
        end = min(inside, default=whole.end)
        if _UNFINISHED.search(self.text[whole.start : end]):
            end = whole.end
        words = self.text[whole.start : end].rstrip(" ,;:.")
        return Signal("act", words, whole.start, whole.start + len(words), act.form)

    def verb_quote(self, act: Act) -> Signal:
        """The verb of `act`; with its object where the verb alone has no sense ("be", "have")."""
        if act.lemma in _LIGHT:
            return self.act_quote(act)
        return self.quote(act.verb_start, act.verb_end, "verb", act.form)

    def sign(self, name: str) -> tuple[Signal, ...]:
        """The phrases of one kind."""
        return tuple(s for s in self.signs if s.name == name)

    def measures_in(self, act: Act) -> tuple[Signal, ...]:
        """The measures within the words of `act`; those after the last act too; all of an only one."""
        main = [a for a in self.acts if a.role == "main"]
        if main == [act]:
            return self.measures
        first, last = self.readable.span(act.start, act.end)
        if main and act is max(main, key=lambda a: a.verb_start):
            last = len(self.text)
        return tuple(m for m in self.measures if m.start < last + 2 and first < m.end + 2)


def read_statements(
    texts: Sequence[str], names: Sequence[Iterable[str]] = ()
) -> tuple[StatementReading, ...]:
    """Read each statement, all that need the parser in one batch. Raises `LanguageUnavailable`."""
    deadlines = [find_deadlines(text) for text in texts]
    readable = [
        make_readable(text, [(d.start, d.end) for d in found], names[i] if i < len(names) else ())
        for i, (text, found) in enumerate(zip(texts, deadlines, strict=True))
    ]
    needed = [r.text for r in readable if _needs_parser(r.text)]
    docs = dict(zip(needed, parse(needed), strict=True)) if needed else {}
    return tuple(
        _read(text, r, found, docs.get(r.text))
        for text, r, found in zip(texts, readable, deadlines, strict=True)
    )


def _needs_parser(text: str) -> bool:
    return any(c.isalpha() for c in text) and not phrases("signs", "empty").fullmatch(text.strip(" ."))


def _read(text: str, readable: Readable, deadlines: tuple[Deadline, ...], doc: object) -> StatementReading:
    taken = [(d.start, d.end) for d in deadlines]
    support = [m.span() for m in _SUPPORT.finditer(text)]
    measures = (*find_measures(text, [*taken, *support]), *find_independence(text))
    acts: tuple[Act, ...] = ()
    head = None
    said: tuple[Word, ...] = ()
    if doc is not None:
        acts = find_acts(doc)  # type: ignore[arg-type]
        said = _words(doc)  # type: ignore[arg-type]
        root = next((s.root for s in doc.sents), None)  # type: ignore[attr-defined]
        head = root.lemma_.lower() if root is not None and not acts else None
    signs = tuple(
        Signal(name, m.group(), m.start(), m.end())
        for name in _SIGNS
        for m in phrases("signs", name).finditer(text)
        if not any(m.start() < end and start < m.end() for start, end in taken)
    )
    ordered = tuple(sorted(measures, key=lambda m: m.start))
    return StatementReading(text, readable, deadlines, ordered, acts, signs, head, said)


def _words(doc: Doc) -> tuple[Word, ...]:
    return tuple(Word(t.lemma_.lower(), t.tag_, t.idx, t.idx + len(t), t.dep_.lower(), t.head.i) for t in doc)
