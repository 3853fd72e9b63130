"""How the parts of provision are written. In these patterns a plain space stands for any space."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon, pattern

if TYPE_CHECKING:
    import re

_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|forty-five|"
    r"sixty|half an?|an?"
)
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?|{_WORDS})"
RANGE = rf"{NUMBER}(?: ?(?:-|–|to|or) ?{NUMBER})?"
PERIOD = (
    r"(?:(?:school|academic|working) )?(?:day|week|fortnight|month|half[\s-]?term|term|year|lesson|session|"
    r"morning|afternoon|night|evening|hour|weekend|weekday|mealtime|meal|break|lunchtime|playtime|annum)"
)
EVERY = r"(?:a|an|per|each|every|in each|in every|every other|every single)"
_OFTEN = r"(?:daily|weekly|fortnightly|monthly|termly|annually|yearly)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_SHORT_DAYS = r"(?-i:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\.?"
_CLOCK = r"(?:[01]?\d|2[0-3])[.:][0-5]\d ?(?:am|pm)?"
_PERSON = r"(?-i:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? [A-Z][\w’'-]{1,20})"
_LED = r"(?:officer|lead|leader|co-?ordinator|manager|adviser|advisor|deputy head|headteacher|head teacher)"
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"autumn|spring|summer)"
)
_PUPILS = r"(?:pupils|children|peers|students|learners)"


@cache
def provision_patterns() -> dict[str, re.Pattern[str]]:
    """A compiled pattern for each part of provision, by its name."""
    bodies = {
        "what": _list("services"),
        "equipment": _list("equipment"),
        "who": _who(),
        "vague_who": _list("vague_who"),
        "frequency": _frequency(),
        "duration": _duration(),
        "total": _total(),
        "continuous": _always(),
        "group_size": _group(),
        "where": _list("where"),
        "vague": _list("vague", plural=False),
        "undoing": _list("undoing", plural=False),
        "events": _list("events"),
        "one_off": _list("one_off"),
        "none_needed": _list("none_needed", plural=False),
    }
    return {name: pattern(body) for name, body in bodies.items()}


def _list(key: str, *, plural: bool = True) -> str:
    body = alternatives(lexicon("provision")[key])
    return rf"(?<![\w-])(?:{body}){'(?:s|es)?' if plural else ''}(?!\w)"


def _who() -> str:
    """A role with what comes before ("qualified") and after it ("trained in Makaton"); or trained people."""
    qualified = alternatives(lexicon("provision")["qualifications"])
    roles = alternatives(lexicon("provision")["roles"])
    fields = alternatives(lexicon("provision")["fields"])
    people = r"(?:members? of staff|staff|adults?|person|people|someone|carers?)"
    in_what = r"(?:trained|qualified|accredited) (?:in|to|by|at|as) [\w-]{1,20}(?: (?:and )?[\w-]{2,20}){0,2}"
    trained = rf"(?:(?:{NUMBER}|a|each) )?{people} (?:who (?:is|are|has|have)(?: been)? )?{in_what}"
    after = r"(?: trained (?:in|to|by) [\w-]{2,20}(?: (?:Level )?[\w-]{1,20})?)?"
    role = rf"(?:(?:{qualified}|{fields})[\s-](?:and )?){{0,4}}(?:{roles})s?(?!\w){after}"
    led = rf"(?:(?!the |a |an |and |by |his |her |their |my |to |in )[\w-]{{2,15}} ){{1,2}}?{_LED}(?!\w)"
    body = r"(?:Services?|Council|Store|Trust|Team|Authority|Centre|Hospital)"
    named = rf"(?<=by.)(?:the )?(?-i:(?:[A-Z][\w’'&-]{{1,20}} ){{1,5}}{body})(?!\w)"
    not_who = r"(?! (?:group|training|report|advice|programme)\b)"
    return rf"(?<![\w-])(?:{named}|{trained}|{_PERSON}|{led}|{role}{not_who})"


def _frequency() -> str:
    units = (
        r"(?:x|times|days|visits|occasions|lessons|nights|reviews|appointments|blocks|meetings|weekends|"
        r"afternoons|mornings|evenings)"
    )
    sessions = r"(?: ?[\w-]{1,20} ){0,5}?(?:sessions|visits|lessons)"
    counted = rf"{RANGE} ?(?:{sessions}|{units})"
    spaced = rf"(?:{counted}|once|twice)(?: (?:[\w,’'-]{{1,20}} ){{0,6}}?{EVERY} {PERIOD}| {_OFTEN})\b"
    numbered = r"(?:(?:two|three|four|six|eight|twelve|\d{1,2}) )?"
    when = rf"(?:{PERIOD}s?|{_DAYS}|{_MONTHS})"
    every = rf"(?:each|every|per|in each|in every) (?:(?:other|single) )?{numbered}{when}\b"
    adverb = rf"\b(?:{_OFTEN}|half[\s-]termly|nightly|hourly|twice[\s-]weekly|bi-?weekly)\b"
    named = rf"\b(?:on )?{_DAYS}(?:(?:,| and) ?{_DAYS}){{0,4}}\b"
    short = rf"\b{_SHORT_DAYS}(?:(?:,|/|,? and|,? \+|,? &) ?{_SHORT_DAYS}){{0,4}}(?!\w)"
    halves = (
        r"\bam (?:\+|and|&) pm\b|\b(?:every|each) (?:lunchtime|drop-off|journey|snack)s?\b|\bon the hour\b"
    )
    yearly = rf"\b{RANGE} ?(?:x |times |visits |sessions |reviews )?p\.?a\b\.?"
    blocks = r"(?:sessions|visits|blocks|lessons|meetings)"
    during = rf"(?:over|across|in|during) (?:(?:the|each|a|{NUMBER}) )?(?:course of the )?{PERIOD}s?\b"
    over = rf"\b{RANGE} (?:[\w-]{{1,15}} ){{0,4}}?{blocks} {during}"
    bare = rf"\b(?:{counted}|once a|twice a) (?:each )?{PERIOD}\b"
    number = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|ten|twelve)"
    count = rf"\b{number} (?:[\w-]{{1,15}} ){{0,2}}?sessions\b"
    within = r"(?:this|in the|over the|during the|in each) (?:(?:school|academic) )?(?:year|term)\b"
    this = rf"(?:once|twice|{NUMBER} (?:times|visits|sessions)) {within}"
    counts = rf"(?<![\w-])(?:{spaced}|{this}|{over}|{bare}|{every})"
    times = alternatives(lexicon("provision")["times"])
    activity = rf"\b(?:each|every) (?!other )(?:[a-z-]{{2,15}} )?(?:{times})\b"
    return rf"{counts}|{adverb}|{named}|{count}|{short}|{halves}|{yearly}|{activity}"


def _always() -> str:
    """Words that cover all of the time they speak of: "in every lesson", "before each topic"."""
    listed = alternatives(lexicon("provision")["everywhere"])
    edge = (
        r"(?:in|for|during|before|after|at|on|with|throughout|across|(?:at the )?(?:start|end) of) "
        r"(?:each|every|all)"
    )
    times = alternatives(lexicon("provision")["times"])
    owned = r"(?: (?:of )?(?:his|her|their|the))?"
    spoken = rf"{edge}{owned} (?:[a-z-]{{2,15}} ){{0,2}}?(?:{times})s?"
    return rf"(?<![\w-])(?:{listed})(?!\w)|\b{spoken}\b"


def _duration() -> str:
    unit = r"(?:minutes?|mins?|hours?|hrs?|hour-long)"
    half = r"half[\s-](?:an? )?hours?|(?:half|½)[\s-](?:a )?day|(?:full|whole)[\s-]day"
    clock = rf"(?:from )?{_CLOCK} ?(?:-|–|to|until|till) ?{_CLOCK}"
    counted = r"(?:1|one) lesson(?= ?(?:$|[|,;.–-]))"
    training = r"(?:one|two|three|\d) days? (?=of training)"
    spell = r"(?:lunch|break|lesson|day|session|playtime|assembly|mealtime|meal|journey|morning|afternoon)s?"
    whole = rf"(?:the whole|all|the duration|the entirety) of (?:(?:each|every|the) )?(?:school )?{spell}"
    return (
        rf"(?<![\w£.:])(?:{clock}|{counted}|{RANGE}[\s-]{{0,2}}{unit}|{half}|{training}|"
        rf"{whole}(?: and (?:lunch|break))?|"
        rf"(?:a|the) (?:whole|full) {spell}|one[\s-]day|hour-long|overnight)\b"
    )


def _total() -> str:
    """An amount of time with its rate: "22 hours per week", "30-minute visits, delivered fortnightly"."""
    unit = r"(?:minutes?|mins?|hours?|hrs?|half-hours)"
    rate = rf"(?:(?:{EVERY}|over the|across the) {PERIOD}|{_OFTEN})"
    return rf"(?<![\w£.:]){RANGE}[\s-]{{0,2}}{unit} (?:[\w,’':-]{{1,20}} ){{0,6}}?{rate}\b"


def _group() -> str:
    ones = alternatives(lexicon("provision")["groups"])
    most = r"(?:up to|no more than|at most|maximum(?: of)?|between)"
    return (
        rf"(?<![\w-])(?:{ones})(?!\w)"
        rf"|\b{_COUNT} (?:[a-z]+ ){{0,3}}?(?:staff|adults?|workers?|tas?|lsas?|assistants?|carers?|person) "
        rf"(?:to|for|between) (?:every |each )?{_COUNT} (?:other )?(?:{_PUPILS}|child|pupil|student)\b"
        rf"|\bgroups? (?:of )?(?:{most} )?{RANGE}(?: (?:{_PUPILS}|others))?\b"
        rf"|\b(?:{most}|with) {_COUNT} (?:other )?{_PUPILS}\b"
        rf"|\b{_COUNT} (?:other )?{_PUPILS}\b|\b\d{{1,2}} ?: ?\d{{1,2}}\b"
        rf"|\bratio of {NUMBER} (?:to|:) {NUMBER}\b|\bclass of (?:{most} )?\d{{1,2}}\b"
    )
