"""How long the search for texts shared between plans takes: `python -m benchmarks.sameness [PLANS...]`.

Plans of 120 sentences with words drawn as in running text, a tenth of the sentences from a stock that all
writers use, a template's sentences in every plan, and a paragraph copied into every tenth. Per number of
plans: the processor time to make the wordprints (done where plans are read, beside some seconds of reading),
that of the search, and its growth for each plan; what a plan hands back, and what the process holds at most.
"""

from __future__ import annotations

import datetime as dt
import random
import resource
import sys
import time

from ehcaudit.batch.sameness import shared_texts, wordprint
from ehcaudit.batch.sameness.model import Wordprint
from ehcaudit.documents.model import Document, Place
from ehcaudit.plans.model import Dates, Passage, Plan, Section, Subject

_VOCABULARY, _STOCK, _SENTENCES = 12_000, 400, 120
_GIVEN = 900


def _word(rank: int) -> str:
    letters = "bcdfghjklmnprstvwz"
    vowels = "aeiou"
    text = ""
    rank += 7
    while rank:
        text += letters[rank % 18] + vowels[rank // 18 % 5]
        rank //= 90
    return text + "m"


def _sentence(rng: random.Random, weights: list[float], words: list[str]) -> str:
    return " ".join(rng.choices(words, cum_weights=weights, k=rng.randint(8, 22))).capitalize() + "."


def plans(number: int) -> list[Plan]:
    """Made plans, the same every time."""
    rng = random.Random(number)
    words = [_word(rank) for rank in range(_VOCABULARY)]
    weights: list[float] = []
    for rank in range(_VOCABULARY):
        weights.append((weights[-1] if weights else 0.0) + 1 / (rank + 10))
    stock = [_sentence(rng, weights, words) for _ in range(_STOCK)]
    template = [_sentence(rng, weights, words) for _ in range(10)]
    copied = [_sentence(rng, weights, words) for _ in range(3)]
    made = []
    for index in range(number):
        own = [
            rng.choice(stock) if rng.random() < 0.1 else "He " + _sentence(rng, weights, words)
            for _ in range(_SENTENCES)
        ]
        own[:0] = template
        if index % 10 == 0:
            own += ["He " + sentence for sentence in copied]
        made.append(_plan(index, own))
    return made


def _plan(index: int, sentences: list[str]) -> Plan:
    paragraphs = [" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3)]
    passages = tuple(Passage(text, Place(section="B", paragraph=n)) for n, text in enumerate(paragraphs, 1))
    name = f"{_word(index % _GIVEN).capitalize()} {_word(3000 + index).capitalize()}"
    subject = Subject(name=name, date_of_birth=dt.date(2010, 1, 1) + dt.timedelta(days=index % 3000))
    return Plan(
        document=Document(f"{index}.docx", "docx", "", ()),
        kind="plan",
        kind_confidence=1.0,
        status="final",
        subject=subject,
        dates=Dates(),
        sections={"B": Section("B", passages, (), 1.0)},
        absent=(),
        empty=(),
        needs=(),
        outcomes=(),
        provision=(),
        advice=(),
    )


def main() -> None:
    """Print a line for each number of plans."""
    for number in [int(text) for text in sys.argv[1:]] or [100, 400, 1_600]:
        made = plans(number)
        start = time.process_time()
        prints = [(f"{n:05}", str(n), found) for n, p in enumerate(made) if (found := wordprint(p))]
        printed = time.process_time()
        texts = shared_texts(prints)
        searched = time.process_time()
        sys.stdout.write(
            f"{number:6} plans  wordprints {1000 * (printed - start) / number:6.1f} ms a plan  "
            f"search {searched - printed:6.2f} s = {1000 * (searched - printed) / number:5.2f} ms a plan  "
            f"{len(texts)} texts  {_kib(prints):4.0f} KiB a plan handed back  "
            f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB at most\n"
        )


def _kib(prints: list[tuple[str, str, Wordprint]]) -> float:
    import pickle

    return sum(len(pickle.dumps(p)) for _, _, p in prints[:50]) / 1024 / len(prints[:50])


if __name__ == "__main__":
    main()
