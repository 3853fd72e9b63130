"""What the template tells its writers: law repeated rightly, terms of today, prompts that are precise."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.checks.model import CheckResult, Fault, Observation
from ehcaudit.checks.template.wordings import data, pattern, wrongs
from ehcaudit.checks.wording import day, quoted
from ehcaudit.documents.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from ehcaudit.checks.reading import Reading
    from ehcaudit.checks.template.view import TemplateView, Words
    from ehcaudit.checks.template.wordings import Wrong

_FULL_LOSS = 4
_NEAR = 40  # characters in which a word says that a term belongs to the past
_ASKING = ("E", "F", "G", "H", "H1", "H2")


def lawful(reading: Reading, parameters: BaseModel) -> CheckResult:
    """No sentence contradicts the law or the Code; each that does is a finding."""
    view = reading.template
    faults = []
    for wrong in wrongs():
        faults += [_wrong(wrong, w) for w in view.words if _about(wrong, w) and _says(wrong, w)]
    return _counted("guidance", "no guidance contradicts the law", _once(faults))


def _about(wrong: Wrong, words: Words) -> bool:
    """Whether the words stand where the rule holds; a narrow one not for others beside."""
    sections = set(wrong.sections)
    if not sections or words.code in sections:
        return True
    return bool(words.shared & sections) and (not wrong.narrow or words.shared <= {*sections, "E"})


def _says(wrong: Wrong, words: Words) -> bool:
    if not wrong.says.search(words.text):
        return False
    return wrong.unless is None or not wrong.unless.search(words.text)


def _wrong(wrong: Wrong, words: Words) -> Fault:
    message = f"{wrong.message} ({wrong.basis})"
    return Fault("guidance_wrong", message, quoted(words.text), words.place, wrong.remedy, "high")


def current(reading: Reading, parameters: BaseModel) -> CheckResult:
    """No term that has gone, in the body, the running lines or the notes; each is reported once."""
    document, case = reading.plan.document, reading.case
    view = reading.template
    texts = [(w.text, w.place) for w in view.words]
    texts += [(t, Place()) for t in (*document.headers, *document.footers, *document.footnotes)]
    faults = []
    seen: set[str] = set()
    for term in case.policy.superseded:
        if term.ended > case.as_of:
            continue
        found = _term(term.pattern, term.cased)
        hit = next(((m, text, place) for text, place in texts if (m := _in_use(found, text))), None)
        said = " ".join(hit[0][0].casefold().split()) if hit is not None else ""
        if hit is not None and said not in seen:  # two laws may have ended the same words
            seen.add(said)
            message = f"“{hit[0][0]}” ended by {day(term.ended)}; now: {term.replaced_by}."
            remedy = f"Replace it ({term.replaced_by})."
            faults.append(Fault("superseded_term", message, quoted(hit[1]), hit[2], remedy, "medium"))
    return _counted("terms", "no superseded term", faults)


def _in_use(term: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Where the term stands as a thing of today, and not of the past ("formerly the CCG")."""
    gone = pattern(data()["history"])
    for found in term.finditer(text):
        around = text[max(0, found.start() - _NEAR) : found.start()] + " … " + text[found.end() :][:_NEAR]
        if not gone.search(around):
            return found
    return None


@cache
def _term(text: str, cased: bool) -> re.Pattern[str]:
    return re.compile(text, 0 if cased else re.IGNORECASE)


def precise(reading: Reading, parameters: BaseModel) -> CheckResult:
    """No prompt, example or list entry offers wording that leaves open what will be done."""
    faults = [
        Fault(
            "prompt_vague",
            "The template offers wording that leaves open what will be done.",
            quoted(text),
            place,
            "Offer an example that says who does what, how often, for how long and in what group.",
        )
        for text, place in _offered(reading.template)
    ]
    return _counted("prompts", "no prompt invites vague wording", _once(faults))


def _offered(view: TemplateView) -> Iterator[tuple[str, Place]]:
    vague = data()["vague"]
    invites = pattern(f"{vague['invites']}\\b(?:{vague['words']})")
    for_outcomes = pattern(f"{vague['invites']}\\b(?:{vague['outcomes']})")
    leads = pattern(rf"^\W*(?:{vague['leads']})\b")
    barred, blamed = pattern(vague["not"]), pattern(vague["blamed"])
    together = {w.place: w.shared for w in view.words}
    for line in view.lines:
        text = line.full_text
        in_outcomes = line.code == "E" or "E" in together.get(line.place, ())
        invited = invites.search(text) or (in_outcomes and for_outcomes.search(text))
        asking = line.code in _ASKING and line.kind != "heading"
        led = asking and leads.search(text) and not re.search(r"\d", text) and not blamed.search(text)
        if led or (invited and not barred.search(text)):
            yield text, line.place
    properties = view.document.properties
    for field in properties.fields if properties is not None else ():
        for option in (*field.options, field.prompt):
            if option and leads.search(option) and not re.search(r"\d", option):
                yield option, field.place


def _once(faults: list[Fault]) -> list[Fault]:
    """The same words with the same fault are said once, however often the template repeats them."""
    return list({(f.message, f.quote): f for f in reversed(faults)}.values())[::-1]


def _counted(subject: str, fine: str, faults: list[Fault]) -> tuple[Observation, ...]:
    points = max(0.0, 1 - len(faults) / _FULL_LOSS)
    reason = faults[0].message if faults else fine
    return (Observation(subject, points, reason, tuple(faults)),)
