"""How near a reading comes to the truth."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

WORD = re.compile(r"[^\W_]+")


def words(text: str | None) -> list[str]:
    """The words of a text, normalised."""
    plain = unicodedata.normalize("NFKC", text or "").replace("\u00ad", "").replace("’", "'").lower()
    return WORD.findall(plain)


def holds(text: str, phrase: str) -> bool:
    """The phrase's words stand in the text, in order and without a gap."""
    asked = words(phrase)
    if len("".join(asked)) < 12:
        return f" {' '.join(asked)} " in f" {' '.join(words(text))} "
    return "".join(asked) in "".join(words(text))


def alike(left: str | None, right: str | None) -> bool:
    """Nine in ten words of one stand in the other."""
    one, two = Counter(words(left)), Counter(words(right))
    if not one or not two:
        return False
    shared = sum((one & two).values())
    return shared >= 0.9 * min(sum(one.values()), sum(two.values()))


@dataclass
class Tally:
    """Counts of one document, or the sum of many."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)

    def add(self, key: str, right: bool, family: str = "", detail: str = "") -> None:
        """One question, right or wrong."""
        self.counts[f"{key}.n"] += 1
        self.counts[f"{key}.ok"] += right
        if not right:
            self.faults.append((family or key, detail))

    def join(self, other: Tally) -> None:
        """Add another's counts."""
        self.counts.update(other.counts)

    def share(self, key: str) -> float | None:
        """Right answers as a share."""
        asked = self.counts[f"{key}.n"]
        return self.counts[f"{key}.ok"] / asked if asked else None

    def f1(self, key: str) -> float | None:
        """F1 of a list."""
        right, wrong, lost = (self.counts[f"{key}.{k}"] for k in ("tp", "fp", "fn"))
        return 2 * right / (2 * right + wrong + lost) if right + wrong + lost else None


def pair(
    tally: Tally,
    key: str,
    asked: list[Any],
    given: list[Any],
    same: Callable[[Any, Any], bool],
    apart: Sequence[str] = (),
) -> list[tuple[Any, Any]]:
    """Match two lists one to one, the closest in length first, and count."""
    pairs, free = [], list(range(len(given)))
    for one in asked:
        fits = [n for n in free if same(one, given[n])]
        if fits:
            best = max(fits, key=lambda n: _shared(_text(one), _text(given[n])))
            free.remove(best)
            pairs.append((one, given[best]))
            tally.counts[f"{key}.tp"] += 1
        else:
            tally.counts[f"{key}.fn"] += 1
            tally.faults.append((f"{key} lost", _text(one)))
    for n in free:
        tally.counts[f"{key}.fp"] += 1
        other = any(alike(t, _text(given[n])) for t in apart)
        family = "a strength or a pointer" if other else "invented, split or from another section"
        tally.faults.append((f"{key}: {family}", _text(given[n])))
    return pairs


def _shared(left: str, right: str) -> float:
    one, two = set(words(left)), set(words(right))
    return len(one & two) / max(1, len(one | two))


def _text(thing: Any) -> str:
    if isinstance(thing, dict):
        return str(thing.get("text") or thing.get("title") or thing.get("author") or "")
    return str(thing)


def _same_section(asked: str, given: str | None) -> bool:
    return given == asked or (given == "H" and asked in ("H1", "H2"))


def sections(tally: Tally, truth: dict[str, list[str]], got: dict[str, Any]) -> None:
    """Phrases in their section, in a wrong one, and intruders."""
    texts = {code: part.get("text") or "" for code, part in got.items()}
    whole = {code: "\n".join(phrases) for code, phrases in truth.items()}
    for code, phrases in truth.items():
        for phrase in phrases:
            if code == "-":
                where = [c for c, t in texts.items() if holds(t, phrase)]
                tally.add("clean", not where, f"intruder in {'/'.join(where)}", phrase)
                continue
            places = [c for c, t in texts.items() if _same_section(code, c) and holds(t, phrase)]
            family = (
                f"section {code} {'missing' if not any(_same_section(code, c) for c in texts) else 'lacks'}"
            )
            tally.add("found", bool(places), family, phrase)
            if len(words(phrase)) > 5:
                strays = [
                    c
                    for c, t in texts.items()
                    if c not in (code, "H") and holds(t, phrase) and not holds(whole.get(c, ""), phrase)
                ]
                tally.add("placed", not strays, f"{code} text in {'/'.join(strays)}", phrase)


def _facts(tally: Tally, truth: dict[str, Any], got: dict[str, Any]) -> None:
    document = got.get("document") or {}
    tally.add(
        "kind", document.get("kind") == truth["kind"], "kind", f"{document.get('kind')}, not {truth['kind']}"
    )
    if truth["status"] or truth["kind"] == "plan":
        tally.add(
            "status",
            got.get("status") == truth["status"],
            "status",
            f"{got.get('status')}, not {truth['status']}",
        )
    for key in ("subject", "dates"):
        for name, value in truth[key].items():
            answer = (got.get(key) or {}).get(name)
            right = answer == value if key == "dates" or "date" in name else words(answer) == words(value)
            tally.add(key, right, f"{key} {name}", f"{answer}, not {value}")
    if document.get("text_source") and truth["kind"] == "plan":
        tally.add(
            "source", document["text_source"] == truth["text_source"], "text source", document["text_source"]
        )


def _advice(one: dict[str, Any], two: dict[str, Any]) -> bool:
    named = alike(one["author"], two.get("author") or "")
    return named and alike(one["title"], two.get("title") or "") and one["date"] == two.get("date")


def score(truth: dict[str, Any], got: dict[str, Any]) -> Tally:
    """One document against its truth."""
    tally = Tally()
    _facts(tally, truth, got)
    if truth["kind"] not in ("plan", "working_document"):
        return tally
    sections(tally, truth["sections"], got.get("sections") or {})
    given = [o["text"] for o in got.get("outcomes") or []]
    pair(tally, "outcomes", truth["outcomes"], given, alike)
    for key in ("provision", "needs"):
        pairs = pair(
            tally,
            key,
            truth[key],
            got.get(key) or [],
            lambda a, b: _same_section(a["section"], b.get("section")) and alike(a["text"], b.get("text")),
            truth["sections"].get("B", ()) if key == "needs" else (),
        )
        for asked, answer in pairs if key == "provision" else []:
            for part in ("who", "frequency", "duration"):
                if asked[part]:
                    tally.add(
                        part,
                        alike(asked[part], answer.get(part)),
                        part,
                        f"{answer.get(part)}, not {asked[part]}",
                    )
    pair(tally, "advice", truth["advice"], got.get("advice") or [], _advice)
    return tally
