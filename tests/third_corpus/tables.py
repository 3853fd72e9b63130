"""Plans that are tables: sections as columns, stacked tables, the combined action table."""

from __future__ import annotations

from tests.third_corpus.blocks import Cell, Grid, P, Run, Turn, bullets, cell, head, p, row
from tests.third_corpus.dress import Dress
from tests.third_corpus.ends import section_i, section_j, section_k
from tests.third_corpus.linear import section_a, section_b, section_c, section_d
from tests.third_corpus.parts import Job, advice_rows, cover, note, strengths_and_needs
from tests.third_corpus.people import Goal, Item


def l1(job: Job, order: tuple[str, str, str], heads: dict[str, str]) -> None:
    """Landscape tables with B, F and E as columns; health and social care likewise."""
    job.paper.landscape = True
    job.truth.traps += [6, 7, 8, 13]
    cover(job, "final", "wide")
    views = job.kid.views
    _a_table(job, "A1", "The views, interests and aspirations of the child", views["child"])
    _a_table(job, "A2", "SUMMARY the views of the parents, and aspirations", views["parent"] + views["asp"])
    for area in job.kid.areas:
        _area(job, area, order, heads)
    _health(job, heads)
    _social(job, heads)
    job.add(p(heads["I"], "h1"))
    if job.kid.ending["I"]:
        job.say("I", job.kid.ending["I"])
    job.add(p(heads["J"], "h1"))
    if job.kid.ending["J"]:
        job.say("J", job.kid.ending["J"])
    job.add(p(heads["K"], "h1"))
    rows = [row(f"{r[0]}", r[4], f"{r[1]}, {r[2]}", r[5]) for r in advice_rows(job, ["YES", "NO"])]
    top = head("Advice requested", "Date received", "Who from", "Appended YES/ NO")
    job.add(Grid([top, *rows], [8, 4, 9, 4]))
    job.add(Grid([row("Name of officer", "Signature", "Date"), row("", "", "")], [9, 9, 7]))


def _a_table(job: Job, code: str, title: str, texts: list[str]) -> None:
    job.truth.say("A", *texts)
    job.truth.traps.append(5)
    rows = [[cell(code, style="bold"), cell(title, style="bold")], [cell(*texts, span=2)]]
    job.add(Grid(rows, [2, 23]))


def _area(job: Job, area: str, order: tuple[str, str, str], heads: dict[str, str]) -> None:
    good, bad = strengths_and_needs(job, area)
    title = [
        p(f"{heads['title']}", "bold"),
        p(job.council.area(area), "bold"),
        p("In this table each need is followed across to what will be provided and what it is for.", "small"),
    ]
    rows = [
        [Cell([*title], span=3, fill=True)],
        [cell("Strengths", span=3, style="bold")],
        [Cell([p(t) for t in good] or [p("")], span=3)],
    ]
    rows.append(head(*(heads[c] for c in order)))
    goals = job.kid.goals_of(area)
    share = max(1, len(goals))
    for n, goal in enumerate(goals):
        items = job.kid.items_of(goal)
        for item in items:
            note(job, item, item.sentence)
        job.truth.outcome(goal.text)
        parts = {"B": bullets(bad[n::share]), "F": bullets([i.sentence for i in items]), "E": cell(goal.text)}
        rows.append([parts[c] for c in order])
    if not goals:
        rows.append([bullets(bad) if c == "B" else cell("") for c in order])
    rows += [[cell(""), cell(""), cell("")] for _ in range(2)]
    job.add(Grid(rows, [8, 9, 8]), p(""))


def _health(job: Job, heads: dict[str, str]) -> None:
    job.add(p(f"{heads['C']} / {heads['G']}", "h1"))
    for text in job.kid.health:
        job.truth.need("C", text)
    items = job.kid.other.get("G", [])
    for item in items:
        note(job, item, item.sentence)
    rows = [head(heads["C"], heads["G"], heads["E"])]
    rows.append([bullets(job.kid.health), bullets([i.sentence for i in items]), cell("")])
    job.add(Grid(rows, [8, 9, 8]))


def _social(job: Job, heads: dict[str, str]) -> None:
    job.add(p(f"{heads['D']} / H", "h1"))
    for text in job.kid.social:
        if text.startswith(("No ", "None")) or "not known" in text:
            job.truth.say("D", text)
        else:
            job.truth.need("D", text)
    cells = [bullets(job.kid.social)]
    for code in ("H1", "H2"):
        items = job.kid.other.get(code, [])
        for item in items:
            note(job, item, item.sentence)
        none = [job.kid.none[code]] if code in job.kid.none else []
        job.truth.say(code, *none)
        cells.append(cell(*none) if none else bullets([i.sentence for i in items]))
    rows = [head(heads["D"], heads["H1"], heads["H2"], heads["E"]), [*cells, cell("")]]
    job.add(Grid(rows, [6, 7, 6, 6]))


def l2(job: Job, labels: tuple[str, str, str, str], columns: tuple[str, str, str, str], tags: bool) -> None:
    """A stacked table for each area: strengths, needs, long and medium outcomes, four columns."""
    job.truth.traps += [2, 13]
    job.paper.font, job.paper.size = "Century Gothic", 12
    cover(job, "final", "pairs")
    for code, title, keys in (
        ("A1", "Summary of the views of the child", ("child",)),
        ("A2", "Summary of the views of the parents", ("parent", "asp")),
    ):
        job.add(p(f"{code} {title}", "h1"))
        for key in keys:
            for text in job.kid.views[key]:
                job.say("A", text)
    job.add(p("Special educational needs, outcomes and provision (Sections B, E and F)", "h1"))
    for area in job.kid.areas:
        _stack(job, area, labels, columns, tags)
    job.add(p("Section C (Health needs which relate to the SEN)", "h1"))
    for text in job.kid.health:
        job.truth.need("C", text)
        job.add(p(text, "bullet"))
    job.add(p("Section G (Health provision)", "h1"))
    _four(job, "G", columns)
    job.add(p("Sections D (Social care needs which relate to the SEN)", "h1"))
    section_d_body(job)
    _h_table(job, columns)
    for step in (section_i, section_j, section_k):
        step(job, Dress(repeat=0))


def section_d_body(job: Job) -> None:
    """The texts of D without a heading."""
    for text in job.kid.social:
        if text.startswith(("No ", "None")) or "not known" in text:
            job.truth.say("D", text)
        else:
            job.truth.need("D", text)
        job.add(p(text, "bullet"))


def _stack(
    job: Job, area: str, labels: tuple[str, str, str, str], columns: tuple[str, str, str, str], tags: bool
) -> None:
    good, bad = strengths_and_needs(job, area)
    goals = job.kid.goals_of(area)
    tag = " (K1)" if tags else ""
    rows: list[list[Cell]] = [[cell(job.council.area(area), span=4, style="bold", fill=True)]]
    long = [g.text for g in goals if g.tier == "long"]
    short = [g.text for g in goals if g.tier == "short"]
    for text in long + short:
        job.truth.outcome(text)
    for label, texts in zip(labels, (good, bad, long, short), strict=True):
        rows.append([cell(label, span=4, style="bold")])
        rows.append([Cell([p(t + tag, "bullet") for t in texts] or [p("")], span=4)])
    rows.append(head(*columns))
    for n, item in enumerate(i for g in goals for i in job.kid.items_of(g)):
        note(job, item)
        need = bad[n % len(bad)] if bad else ""
        rows.append(row(item.what + tag, item.who, item.when, " ".join(need.split()[:4])))
    job.add(Grid(rows, [6.5, 3.6, 3.2, 3.4]), p(""))


def _four(job: Job, code: str, columns: tuple[str, str, str, str]) -> None:
    rows = [head(*columns)]
    for item in job.kid.other.get(code, []):
        note(job, item)
        rows.append(row(item.what, item.who, item.when, "All"))
    job.add(Grid(rows, [6.5, 3.6, 3.2, 3.4]))


def _h_table(job: Job, columns: tuple[str, str, str, str]) -> None:
    rows: list[list[Cell]] = []
    for code, title in (
        ("H1", "H1 Provision under section 2 of the CSDPA 1970"),
        ("H2", "H2 Any other social care provision"),
    ):
        rows += [[cell(title, span=4, style="bold", fill=True)], head(*columns)]
        for item in job.kid.other.get(code, []):
            note(job, item)
            rows.append(row(item.what, item.who, item.when, ""))
        if code in job.kid.none:
            job.truth.say(code, job.kid.none[code])
            rows.append([cell(job.kid.none[code]), cell(""), cell(""), cell("")])
    job.add(Grid(rows, [6.5, 3.6, 3.2, 3.4]))


def l5(job: Job, heads: tuple[str, ...], merged: bool) -> None:
    """Portrait sections, then one landscape action table that holds E to H."""
    job.truth.traps += [7, 13]
    cover(job, "final", "lines")
    dress = Dress()
    for step in (section_a, section_b, section_c, section_d):
        step(job, dress)
    job.add(Turn(True), p("Action plan * (all fields marked with an asterisk must be filled in)", "h1"))
    rows = [head(*heads)]
    for n, goal in enumerate(job.kid.goals):
        rows += _actions(job, goal, n, merged)
    job.add(Grid(rows, [6, 7, 4.4, 4, 4], repeat=1), Turn(False))
    for step in (section_i, section_j, section_k):
        step(job, dress)


def _actions(job: Job, goal: Goal, n: int, merged: bool) -> list[list[Cell]]:
    items: list[Item | None] = [*job.kid.items_of(goal)] or [None]
    job.truth.outcome(goal.text)
    extra = {c: [i.sentence for i in job.kid.other.get(c, [])][n : n + 1] for c in ("G", "H1", "H2")}
    for code, texts in extra.items():
        for text, one in zip(texts, job.kid.other.get(code, [])[n:], strict=False):
            note(job, one, text)
    health: list[P | Grid] = [p(t) for t in extra["G"]]
    social = [P([Run(f"{c}: ", "b"), Run(t)]) for c in ("H1", "H2") for t in extra[c]]
    rows = []
    for m, item in enumerate(items):
        down = len(items) if merged else 1
        first = [Cell([p(goal.text)], down=down)] if m == 0 else ([] if merged else [cell("")])
        if item:
            note(job, item)
        what = cell(item.what if item else "")
        who = cell(f"{item.who}; {item.when}" if item else "")
        rest = (
            [Cell(health or [p("")], down=down), Cell(list(social) or [p("")], down=down)] if m == 0 else []
        )
        if m and not merged:
            rest = [cell(""), cell("")]
        rows.append([*first, what, *rest, who])
    return rows
