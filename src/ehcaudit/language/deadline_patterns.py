"""How deadlines are written. In these patterns a plain space stands for any space between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ehcaudit.language.lexicon import alternatives, lexicon
from ehcaudit.language.month_names import months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ehcaudit.language.model import DeadlineKind

_BY = r"(?:(?:on or )?before|by(?: when)?|no later than|not later than|prior to)"
_EDGE = r"(?:(?:the )?(?:end(?: of)?|(?:start|beginning|middle|close|completion|conclusion|cessation) of))"
_THE = r"(?:(?:the|his|her|their|my|this|our) )?"
_LEAD = rf"(?:(?:{_BY}|at|in time for) {_EDGE} |{_BY} |{_EDGE} |(?:in time|ready) for )"
_AT_END = rf"(?P<lead>(?:{_BY} |at )?{_EDGE} ){_THE}"
_FIRST = r"(?:^|(?<=\n))"
_WHO = r"(?:[\w’'«»/.-]{1,24} ){1,3}"
_YEAR = r"20[1-6]\d"
_SCHOOL_YEAR = rf"(?P<span>{_YEAR} ?[/–-] ?(?:20)?[2-6]\d)"


def deadline_patterns() -> Iterator[tuple[DeadlineKind, str]]:
    """Every way a deadline is written, with its kind, as the body of a pattern with named parts."""
    yield from _dates()
    yield from _school_years()
    yield from _terms()
    yield from _ages()
    yield from _phases()
    yield from _spans()


def _time_words(key: str) -> str:
    return alternatives(lexicon("times")[key])


def _dates() -> Iterator[tuple[DeadlineKind, str]]:
    month = rf"(?P<month>(?:{alternatives(months())})\.?)"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = rf"(?P<year>{_YEAR}|['’]?[2-4]\d)(?![\d%]|:\d)(?! (?:words|times|minutes|per ?cent)\b)"
    of = r"(?:the )?(?:month of |next )?"
    lead = rf"(?:(?P<lead>{_LEAD}{of})|(?P<bare>))"
    numeric = r"(?P<numeric>\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d)"
    yield "date", rf"{lead}{numeric}(?!\d)"
    yield "date", rf"{lead}(?P<month_number>0?[1-9]|1[0-2])/(?P<year>{_YEAR})(?![\d/])"
    short = rf"(?:(?P<context>\b(?:review|reviewed|target|due)(?: date)?:? )|(?P<lead>{_LEAD}))"
    yield "date", rf"{short}(?P<month_number>0?[1-9]|1[0-2])/(?P<year>2[5-9]|3\d)(?![\d/])"
    yield "date", rf"{lead}{day} (?:of )?{month}(?:,? {year})?(?!\w)"
    yield "date", rf"{lead}{month} {day},? (?P<year>{_YEAR})(?!\w)"
    yield "date", rf"{lead}{month},? ?{year}(?!\w)"
    yield "date", rf"(?P<lead>{_FIRST}in {of}){month},? ?{year}(?=,)"
    yield "date", rf"(?P<lead>in {of}){month},? ?{year}(?= ?[.)]?\s*$)"
    assessed = r"(?P<context>(?:on (?:re)?assessment|when (?:re)?assessed|at review|hoping|aiming) )"
    yield "date", rf"{assessed}(?P<lead>(?:in|for) ){month},? ?{year}(?!\w)"
    until_then = r"(?P<context>(?:between now and |(?:through|in the year) to )(?:the end of )?)"
    yield "date", rf"(?P<lead>between (?!now)[^.;]{{3,30}} and (?:the end of )?){month},? ?{year}(?!\w)"
    yield "date", rf"{until_then}{month},? ?{year}(?!\w)"
    yield "date", rf"(?P<lead>{_LEAD}half[\s-]term in ){month}(?: {year})?(?!\w)"
    yield "date", rf"(?P<lead>{_BY} (?:[\w’'-]{{1,20}} ){{2,9}}in ){month},? ?{year}(?!\w)"
    yield "date", rf"(?P<lead>{_LEAD}){month} (?P<day>[01]?\d)(?:st|nd|rd|th)(?!\w)"
    half_term = rf"(?: (?:half[\s-]term|holidays?|hols|break)(?: (?P<year>{_YEAR}))?)?"
    yield "date", rf"(?<=[.?!]\s)(?P<lead>){month}(?= ?[.)]?\s*$)"
    yield "date", rf"(?P<lead>{_LEAD}(?:the month of )?)(?:the |next )?{month}{half_term}(?!\w)"
    yield "term", rf"{lead}{_SCHOOL_YEAR}(?: (?:academic|school) year)?(?!\w)"
    yield "term", rf"{lead}(?:the )?(?:academic|school) (?:year|yr) (?:of )?{_SCHOOL_YEAR}(?!\w)"
    short = r"(?P<span>[2-4]\d[/–-][2-4]\d)"
    yield "term", rf"{lead}(?:the )?(?:academic|school) (?:year|yr) (?:of )?{short}(?!\w)"
    yield "date", rf"(?P<lead>{_LEAD})(?:the year )?(?P<year>{_YEAR})(?![\w%/–-])"


def _school_years() -> Iterator[tuple[DeadlineKind, str]]:
    lead = rf"(?:(?P<lead>{_LEAD}{_THE})|(?P<bare>))"
    which = r"(?P<which>this|next|the next|the current|current|her|his|their|the|my)"
    group = r"(?:(?:national curriculum|nc|school) )?(?:year|yr|y) ?(?:group )?"
    names = r"reception|nursery|foundation(?= year)|(?:year |yr |y)r|eyfs 2|f(?:s)?2|n2"
    early = rf"(?P<early>{names})(?: (?:year|class))?(?!\w)"
    number = r"(?P<year_group>1[0-4]|[1-9])(?!\w|[.:/]\d)"
    moves = rf"(?:by the time|before|when|once) {_WHO}(?:starts?|begins?|enters?|moves? (?:in)?to)"
    done = rf"by the time {_WHO}(?:finish(?:es)?|leaves?|completes?|has finished)"
    in_words = rf"(?P<year_group>1[0-4]|[1-9]|{_time_words('year_words')})(?!\w|[.:/]\d)"
    yield "key_stage", rf"{lead}(?:key ?-?stage|ks) ?(?P<ks>[1-5]|{_time_words('key_stage_words')})(?!\w)"
    yield "key_stage", rf"(?P<lead>{_LEAD}){which} (?:key ?stage|ks)(?!\w)"
    yield "key_stage", rf"(?P<lead>(?:{_BY} )?{_EDGE} )(?P<which>)(?:key ?stage|ks)(?! ?\w)"
    yield "key_stage", rf"{lead}(?P<ks>eyfs)(?!\w)"
    yield "year_group", rf"{lead}{group}{in_words}"
    yield "year_group", rf"(?P<lead>{moves} )(?P<starting>){group}{number}"
    yield "year_group", rf"(?P<lead>{done} ){group}{number}"
    yield "year_group", rf"{lead}{early}"
    yield "year_group", rf"(?P<lead>{done} ){early}"
    yield "year_group", rf"(?P<lead>(?:{_BY} the time|when|once) {_WHO}(?:is|are|am) in ){group}{number}"
    to = rf"{_THE}(?:transfer|transition|move) (?:in)?to"
    yield "year_group", rf"(?P<lead>{_BY} {to} )(?P<starting>){group}{number}"


def _terms() -> Iterator[tuple[DeadlineKind, str]]:
    lead = rf"(?:(?P<lead>{_LEAD}{_THE})|(?P<bare>))"
    season = (
        r"(?:(?P<which>next|this) )?(?P<season>autumn|spring|summer)"
        r"(?: (?:half )?term)?(?: review)?(?: [12](?!\d))?"
    )
    year = rf"(?:,? (?:of |in )?(?P<year>{_YEAR}|['’]?[2-4]\d))?"
    of_group = r"(?:,? (?:of|in) (?:year|y) ?(?P<year_group>1[0-4]|[1-9]))?"
    kind_of_year = r"(?:(?:current|coming|following|same) )?(?:academic|school|college|calendar)"
    years = "(?:year|yr)"
    which = r"(?P<which>this|next|the next|the|his|her|their|current)"
    yield "term", rf"{lead}{season}{year}{of_group}(?!\w)"
    through = r"(?P<context>\bwill [^.;\n]{3,120}? )(?P<lead>(?:of|in|during|throughout) the )"
    dated = rf"(?P<season>autumn|spring|summer) term,? (?:of |in )?(?P<year>{_YEAR})"
    yield "term", rf"{through}{dated}(?!\w)"
    feast = r"(?P<season>christmas|xmas|easter|summer)(?: (?:holidays?|hols|break)(?!\w))?"
    feast_year = rf"(?:,? (?P<year>{_YEAR}|['’]?[2-4]\d))"
    yield (
        "term",
        rf"(?P<lead>{_LEAD})(?:the |this |next )?{feast}{feast_year}?{of_group}(?!\w)",
    )
    yield "term", rf"(?P<bare>){feast}{feast_year}(?!\w)"
    yield "term", rf"(?P<lead>in (?:the )?){season}{feast_year}(?= ?[.)]?\s*$)"
    half_terms = rf"(?P<nth>first|second|third|last|final) half[\s-]term{of_group}(?! (?:in|at|of)\b)"
    yield "term", rf"(?P<lead>(?:{_LEAD}|within ){_THE}){half_terms}(?!\w)"
    nth = r"(?P<nth>first|second|third|last|final) term"
    yield "term", rf"(?P<lead>{_LEAD}{_THE}){nth} (?:of|in) (?:year|y) ?(?P<year_group>1[0-4]|[1-9])(?!\w)"
    yield "term", rf"(?P<lead>{_LEAD}{_THE}){nth} (?:of|in) (?P<early>reception|nursery)(?!\w)"
    yield "term", rf"{lead}term (?P<numbered>[1-6])(?:,? (?:of |in )?(?P<year>{_YEAR}))?(?!\w)"
    yield "term", rf"(?P<lead>{_LEAD})(?:the |this |next )?(?P<half>half)?[\s-]?term(?![\w-])"
    yield (
        "term",
        rf"(?P<lead>(?:{_LEAD}|within |in ))(?:{which} )?(?P<school_year>{kind_of_year} {years})(?!\w)",
    )
    yield (
        "term",
        rf"(?P<lead>(?:{_BY} )?{_EDGE} )(?P<which>this|the|next)? ?(?P<school_year>year)(?![\w-]| \d)",
    )


_WHEN = rf"(?:{_BY} the time(?: that)?|{_BY}|when|once|in time for when) "


def _ages() -> Iterator[tuple[DeadlineKind, str]]:
    age = rf"(?:(?P<age>[3-9]|1\d|2\d|30)|(?P<in_words>{_time_words('age_words')}))"
    half = r"(?P<half> and a half)?"
    is_aged = r"(?:is|are|am|turns?|reach(?:es)?|becomes?) (?:the age of |aged? )?"
    short = r"(?:he|she|they|i|[a-z]{2,15})['’](?:s|m|re) "
    yield "age", rf"(?P<lead>{_BY} (?:the )?age(?: of|d)? |{_BY} aged ){age}{half}(?![\w%/])"
    yield "age", r"(?P<lead>by )(?P<age>1[6-9]|2[0-5])(?= ?(?:[.,;]|$))"
    yield "age", r"(?P<lead>by )(?P<age>1[6-9]|2[0-5])(?= (?-i:[A-Z])[a-z]{2,14} (?:will|is|has|can)\b)"
    yield "age", r"(?<=[,.]\s)(?P<lead>by )(?P<age>1\d|2\d|30)(?=\.?\s*$)"
    yield "age", rf"(?P<lead>(?:{_BY}|at) ){age} (?:years?|yrs?)(?: old| of age)?(?!\w)"
    yield "age", r"(?P<lead>before (?:his|her|my|their) )(?P<age>1\d|2\d)(?:st|nd|rd|th)(?!\w)"
    yield "age", rf"(?P<lead>{_BY} )(?:his|her|my|their) birthday(?!\w)"
    yield "age", rf"(?P<lead>{_BY} (?:\w{{1,12}}(?:['’]s)? )?){age}(?:st|nd|rd|th) birthday"
    yield "age", rf"(?P<lead>{_WHEN}{short}){age}{half}(?: years(?: old| of age)?)?(?![\w%/:])"
    ordinal = rf"(?P<age_word>{_time_words('ordinals')})"
    yield "age", rf"(?P<lead>{_BY} (?:\w{{1,20}}(?:['’]s)? )?){ordinal} birthday"
    yield "age", rf"(?P<lead>{_BY} (?:my|his|her|their) )(?P<age_word>next) birthday"
    yield "age", rf"(?P<lead>{_WHEN}){_WHO}?{is_aged}{age}{half}(?: years(?: old| of age)?)?(?![\w%/:])"


def _phases() -> Iterator[tuple[DeadlineKind, str]]:
    begins, ends = rf"(?P<begins>{_time_words('begins')})(?!\w)", rf"(?P<ends>{_time_words('ends')})(?!\w)"
    start = (
        r"(?:starts?|starting|moves?(?: on)?|moving|transfers?|transferring|transitions?|transitioning|"
        r"goes|go|going|enters?|begins?|joins?|gets)"
    )
    leave = r"(?:leaves?|leaving|finish(?:es|ing)?|complet(?:es?|ing)|graduates?(?: from)?|ends?)"
    into = r"(?: (?:on|up))?(?: (?:to|into|at|in))? (?:(?:a|an|the|his|her|their|my) )?(?:new )?"
    point = rf"(?:{_BY}|on|upon|at|in time for) (?:the (?:point|time) of )?{_THE}"
    stay = r"(?:(?:time (?:at|in)|final year (?:at|of)) )?"
    yield "phase", rf"(?P<lead>{_WHEN})(?:{_WHO})?{start}{into}{begins}"
    yield "phase", rf"(?P<lead>{_WHEN})(?:{_WHO})?{leave} {_THE}{ends}"
    yield "phase", rf"(?P<lead>(?:on|upon) ){leave} {_THE}{ends}"
    yield "phase", rf"(?P<lead>{point})(?:phase )?(?:transfer|transition|move|entry){into}{begins}"
    yield "phase", rf"{_AT_END}{stay}{ends}"
    yield "phase", rf"(?P<lead>{_BY} )(?P<begins>adulthood)(?!\w)"
    first = r"(?:first|1st) (?P<part>year|term|half[\s-]term) (?:at|in|of) "
    yield "year_group", rf"(?:{_AT_END}|(?P<lead2>within {_THE})){first}{_THE}(?:new )?{begins}"
    yield "phase", rf"{_AT_END}(?P<course>(?:[\w-]{{1,14}} ){{0,2}}(?:{_time_words('courses')}))(?![\w’'])"
    yield "phase", rf"(?P<lead>{_BY} )(?P<course>discharge)(?!\w)"
    yield "phase", rf"{_AT_END}(?P<course>(?:first|second|third|final|1st|2nd|3rd) year)(?!\w)"
    whose = rf"(?:he|she|they|i|we|(?-i:[A-Z])[\w’'-]{{1,15}}|{_THE}(?:{_time_words('courses')}))"
    ended = (
        r"(?:ends?|ceases?|finish(?:es)?|leaves?(?: us| home| here)?|moves? (?:on|out)|grows? up|"
        r"reach(?:es)? adulthood|(?:is|are|am) (?:an adult|adults|grown(?: up)?))"
    )
    yield "phase", rf"(?P<lead>{_BY} the time ){whose} (?P<course>{ended})(?!\w)"


def _spans() -> Iterator[tuple[DeadlineKind, str]]:
    number = rf"(?P<number>\d{{1,2}}|{_time_words('numbers')})"
    unit = r"(?P<unit>weeks?|wks?|months?|mths?|years?|yrs?|terms?|academic years?|school years?)"
    amount = rf"{number}[\s-]{{1,2}}{unit}"
    following = r"(?:the )?(?:next|coming|following)"
    time = r"(?:['’]?s?['’]? time)?"
    over = r"(?:over|during|in|across)"
    of_plan = r"(?: of (?:the date of )?(?:this|the) (?:\w{1,12} )?plan)?"
    yield "relative", rf"(?P<lead>within (?:{following} )?){amount}(?!\w)(?:['’] time)?(?: period)?{of_plan}"
    yield "relative", rf"(?P<lead>{over} {following} ){amount}(?!\w)"
    yield "relative", rf"(?P<lead>{over} the (?:next|coming)) (?P<unit>year|term|month)(?!\w)"
    yield "relative", rf"(?P<lead>(?:in|after) ){amount}{time}(?=[\s,.;:)]|$)(?! of\b)"
    yield "relative", rf"(?P<lead>{_LEAD}(?:a |the )?){amount}(?: period)?(?!\w)"
    yield "relative", r"(?P<lead>within (?:the|this) )(?P<unit>year|term|month)(?!\w)(?! of\b)"
    yield "relative", rf"(?P<lead>{_BY} next )(?P<unit>year)(?!\w)"
    yield "relative", rf"(?P<lead>over ){number} (?P<unit>terms)(?!\w)"
    yield from _reviews()
    yield "relative", r"(?P<lead>within |in )(?P<number>\d{1,2})/(?P<clinic>12|52)(?= ?(?:[.,;)]|$))"
    yield "relative", r"(?P<bare>)(?P<number>6|12|18|24)/(?P<clinic>12|52)(?!\w)"
    yield "relative", rf"(?P<lead>(?:{_BY} )?this time next )(?P<unit>year)(?!\w)"
    yield "relative", rf"(?P<bare>){number}[\s-]{{1,2}}(?P<unit>months?|mths?|years?|yrs?|weeks?)(?![\w-])"
    named = r"(?P<feast>(?-i:[A-Z])[\w’'-]{1,15} (?:(?-i:[A-Z])?[\w’'-]{1,15} )?)"
    yield "date", rf"(?P<lead>{_BY} ){named}(?P<year>{_YEAR})(?!\w)"


def _reviews() -> Iterator[tuple[DeadlineKind, str]]:
    held = rf"(?P<lead>(?:{_BY}|at) {_THE}(?:(?:date|time) of )?{_THE})"
    meeting = r"(?:annual |ehcp? |ehc plan |plan )?(?:review|ar(?![\w]))"
    yield "relative", rf"{held}(?P<review>(?:(?:next|nxt|annual) ){{1,2}}{meeting}|ar)(?! but)(?!\w)"
    again = r"(?:(?:second|2nd) annual review|next (?:annual )?review but one)"
    yield "relative", rf"{held}(?P<later>{again})(?!\w)"
    yield "relative", rf"(?P<lead>{_BY} {_THE})(?P<review>first anniversary of {_THE}(?:ehc )?plan)(?!\w)"
    yield "relative", rf"(?P<lead>{_BY} (?:my|his|her|their) )(?P<review>review)(?!\w)"
