"""The grammar of dates and durations: what they look like, and which value each has."""

# ruff: noqa: E501 -- the table of rules reads in rows
from __future__ import annotations

import re
from collections.abc import Callable

from ..calendar_words import MONTHS
from .durations import duration, with_half, within
from .parts_of_year import fiscal, fiscal_years, months_of_account, quarter, season, told_season
from .story import Story
from .values import (
    ONES,
    TENS,
    after_next,
    ago,
    bare_month,
    before_last,
    before_told,
    counted,
    day_range,
    deictic,
    full,
    month_range,
    month_year,
    months,
    near_day,
    of_that_year,
    running,
    shifted,
    told,
    told_next,
    told_weekday,
    until_weekday,
    week_of,
    weekday,
    weekdays,
    year_months,
)
from .year_meant import listed
from .years import CENTURIES, a_year, century, two_digits, years

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b(?!\sdel?\b)\.?"
    rf"|(?:{'|'.join(MONTHS).upper()}|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:.,]\d|\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|-?(?:st|nd|rd|th))"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\."
_BETWEEN = r"(?i:\bbetween\s)"
_TO = r"\s?(?:[-–—]|\bto\b|\bthrough\b|\band\b)\s?"
_DASH = r"\s?(?:[-–—]|\bto\b|\bthrough\b)\s?"
_WORD_NUMBER = rf"(?:{'|'.join([*ONES[1:], *TENS])})(?:[-\s](?:{'|'.join(ONES[1:10])}))?"
_NUMBER = rf"(?:\d{{1,3}}|{_WORD_NUMBER}|an?|half an?)"
_UNIT = r"(?:minute|hour|day|week|fortnight|month|year|decade|century|centurie)s?"
_UNIT_AGO = r"(?i:day|week|fortnight|month|year|decade)"
_ASKS_TIME = r"(?i:\b(?:in|since|from|by|until|till|of|during|for|around|before|after|to|between|and|late|early|mid)\s)"


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Story], str | None]]
SIGNS = {
    "m": re.compile("|".join(c for m in MONTHS for c in (m[:3].title(), m[:3].upper()))),
    "w": re.compile(r"day|Mon\.|Tue|Wed\.|Thu|Fri\.|Sat\.|Sun\."),
    "s": re.compile("spring|summer|autumn|fall|winter", re.IGNORECASE),
    "u": re.compile("minute|hour|day|week|fortnight|month|year|decade|centur", re.IGNORECASE),
    "c": re.compile("century", re.IGNORECASE),
    "part": re.compile("[QH][1-4]|quarter|half", re.IGNORECASE),
    "y": re.compile(r"\d"),
}
"""By the name of a group, in this order: what a text has if a rule with such a group matches."""


def _rule(pattern: str, value_of: Callable[[re.Match[str], Story], str | None]) -> Rule:
    return re.compile(rf"(?<![\w$€£¥/-])(?<!\d[.,])(?:{pattern})(?![\w%]|/\w)"), value_of


_NAMED_DAYS = (
    "Ash Black Bloody Cyber Easter Fat Giving Good Holy Maundy Palm Pancake Shrove Super Whit"
)
_PAPERS = (
    "Age Business Express Herald Independent Journal Mail Mirror Nation News Observer People Post"
    " Punch Standard Star Sun Telegraph Times Tribune Vision World"
)
_NO_WEEKDAY = (
    r"(?<![Ee]very )(?<![Ee]ach )(?<!he previous )(?<!he following )"
    r"(?<!week on )(?<!week from )(?<!weeks on )(?<!weeks from )(?<!Mail on )(?<!Scotland on )"
) + "".join(rf"(?<!{named} )" for named in _NAMED_DAYS.split())
_NO_ONE = (  # "on a Sunday in Lima" is any; "a Friday deadline", "a Monday statement" is one
    rf"(?<!\ba )(?<!\bA )|(?={_WEEKDAY}\s(?!(?:and|at|before|after|by|from|he|in|it|of|on|or|she"
    r"|that|they|to|we|when|where|who|with)\b)[a-z])"
)
_NO_NAME = rf"(?!\s(?:{'|'.join(_PAPERS.split())}|Night (?:Live|Football|Fever))\b)"
_PART_OF_DAY = r"\s(?:morning|afternoon|evening|night)"
_NO_HABIT = rf"(?!{_PART_OF_DAY}s\b)"
_BESIDE = rf"(?=(?:{_PART_OF_DAY}|,?\son)?[,\s(]+(?:the\s)?"
_OLD_YEAR = r"1[0-4]\d\d(?=[,.;:)]|\s(?:and|when|with|the|an?|after|by)\b|\s[A-Z])(?!,\d)"
_NO_POINT = r"(?!\s(?:ago|earlier|later|before|after)\b|[-\s]old\b)"
_WEEK_ON = rf"(?!\s(?:week|fortnight)\b|,?\s(?:{_MONTH}\s\d|\d{{1,2}}\s(?:of\s)?{_MONTH}))"
_OF_YEAR = rf"(?:\s(?:of\s)?(?P<y>{_YEAR})|\sof\s(?P<which>the|this|last|next)\syear)"
_THAT_YEAR = r",?\s(?:of\s)?(?P<which>(?i:this|last|next))\syear"
_PART = r"(?:(?i:early|late|mid)[-\s])?"
_BEHIND_MONTH = "|".join(rf"(?<={name.title()}, )" for name in MONTHS)
RULES: tuple[Rule, ...] = (
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d)-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))", lambda m, _s: m["x"]),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY})\s(?:to|through)\s(?P<w>{_WEEKDAY}))(?!,?\s{_MONTH})", until_weekday),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<d>{_DAY})\s(?P<m>{_MONTH}){_DASH}(?P<d2>{_DAY})\s(?P<m2>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"{_BETWEEN}(?P<x>(?P<d>{_DAY})\s(?P<m>{_MONTH})\sand\s(?P<d2>{_DAY})\s(?P<m2>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"{_BETWEEN}(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY})\sand\s(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"{_BETWEEN}(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY})\sand\s(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"{_BETWEEN}(?P<x>(?P<d>{_DAY})\sand\s(?P<d2>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<d>{_DAY}))(?=(?:,\s{_DAY})*,?\s(?:and|or)\s{_DAY}\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", full),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}))(?=(?:,\s{_DAY})*,?\s(?:and|or)\s{_DAY},?\s(?P<y>{_YEAR}))", full),
    _rule(rf"(?:(?<=\d and )|(?<=\d or ))(?P<x>(?P<d>{_DAY})(?:,?\s{_YEAR})?)(?!-)", listed),
    _rule(rf"(?<=\d, )(?P<x>(?P<d>{_DAY}))(?=,\s\d|,?\s(?:and|or)\s\d)", listed),
    _rule(rf"(?P<x>week\sof\s(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", week_of),
    _rule(rf"(?P<x>week\sof\s(?P<d>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", week_of),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_THAT_YEAR})", of_that_year),
    _rule(rf"(?P<x>(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH}){_THAT_YEAR})", of_that_year),
    _rule(rf"(?P<x>{_PART}(?P<m>{_MONTH})(?P<d>){_THAT_YEAR})", of_that_year),
    _rule(rf"(?P<x>(?P<which>(?i:last|next))\s(?P<m>{_MONTH})\s(?P<d>{_DAY}))(?!,?\s{_YEAR})", near_day),
    _rule(rf"(?P<x>(?:(?P<w>{_WEEKDAY}|{_SHORT_DAY}),?\s)?(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:(?:\s\({_WEEKDAY}\))?,?\s(?P<y>{_YEAR}))?)(?!\s(?:[Aa]ttack|Movement))", full),
    _rule(rf"(?P<x>(?:(?P<w>{_WEEKDAY}|{_SHORT_DAY}),?\s)?(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", full),
    _rule(rf"(?P<x>(?P<m>{_MONTH})(?:{_DASH}|/)(?P<m2>{_MONTH}),?\s(?P<y>{_YEAR}))", month_range),
    _rule(rf"{_BETWEEN}(?P<x>(?P<m>{_MONTH})\sand\s(?P<m2>{_MONTH}),?\s(?P<y>{_YEAR}))", month_range),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<y>{_YEAR}){_DASH}(?P<m2>{_MONTH})\s(?P<y2>{_YEAR}))", year_months),
    _rule(rf"{_BETWEEN}(?P<x>(?P<m>{_MONTH})\s(?P<y>{_YEAR})\sand\s(?P<m2>{_MONTH})\s(?P<y2>{_YEAR}))", year_months),
    _rule(rf"(?P<x>(?P<m>{_MONTH}))(?=\s(?:and|or)\s{_MONTH}\s(?P<y>{_YEAR}))", month_year),
    _rule(rf"(?P<x>{_PART}(?P<m>{_MONTH})(?:,?|\sof)\s(?P<y>{_YEAR}))", month_year),
    _rule(rf"(?i:\b(?:from|between)\s)(?P<x>(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH}))", months),
    _rule(rf"(?i:\b(?:in|since|from|by|until|till|of|during|for|before|after|beyond|to|through|and|early|late|(?:early|late|recently|soon)\sas)\s)(?P<x>{_PART}(?:(?P<which>(?i:last|this|next))\s)?(?P<m>{_MONTH}))(?!\s\w+\.?\s(?:said|says))", bare_month),
    _rule(rf"(?:{_BEHIND_MONTH})(?P<which>)(?P<x>(?P<m>{_MONTH}))(?=,?\s(?:(?:and|or)\s)?{_MONTH})", bare_month),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)(?P<m>{_MONTH}))", bare_month),
    _rule(rf"(?P<x>(?i:mid|early|late)-(?P<which>)(?P<m>{_MONTH}))", bare_month),
    _rule(rf"(?P<x>{_PART}(?:(?P<c>\d{{1,2}})(?:st|nd|rd|th))[-\s](?i:century))", century),
    _rule(rf"(?P<x>{_PART}(?P<c>(?i:{'|'.join(CENTURIES)}))[-\s](?i:century))", century),
    _rule(rf"(?P<x>{_PART}(?P<y>(?:1[5-9]|20)\d)0s)", lambda m, _s: f"{m['y']}X"),
    _rule(r"(?P<x>(?i:(?:fiscal|financial)(?:\syears?)?)\s(?P<y>(?:19|20)\d\d)[-–/]\d\d\s(?:to|through|and)\s(?P<y2>(?:19|20)\d\d)[-–/]\d\d)", fiscal_years),
    _rule(r"(?P<x>(?i:(?:fiscal|financial)(?:\syear)?)\s(?P<y>(?:19|20)\d\d)(?:[-–/]\d\d)?)", fiscal),
    _rule(r"(?P<x>FY\s?[’']?(?P<y>(?:19|20)\d\d|[0-4]\d)(?:[-–/]\d\d)?)", fiscal),
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d)[-–/]\d\d\s(?i:financial|fiscal)\s(?i:year))", fiscal),
    _rule(rf"(?P<x>(?P<part>Q)(?P<q>[1-4])(?:{_OF_YEAR}|\s[’'](?P<y2>\d\d))?)(?![-–/]Q?\d|:)", quarter),
    _rule(rf"(?P<x>(?P<part>H)(?P<q>[12]){_OF_YEAR})(?![-–/]H?\d)", quarter),
    _rule(r"(?i:\b(?:in|for|of|during|by|since|from|than)\s)(?P<x>(?P<part>H)(?P<q>[12])(?P<y>)(?P<which>))(?![-–/]H?\d)", quarter),
    _rule(rf"(?P<x>(?P<m>{_MONTH})[-–](?P<m2>{_MONTH}))(?=\s(?:period|quarter)\b)", months_of_account),
    _rule(rf"(?P<x>(?P<q>(?i:first|second|third|fourth))[-\s](?P<part>(?i:quarter))(?:{_OF_YEAR})?)", quarter),
    _rule(rf"(?P<x>(?P<q>(?i:last|final))\s(?P<part>quarter){_OF_YEAR})", quarter),
    _rule(rf"(?P<x>(?P<q>(?i:first|second))[-\s](?P<part>(?i:half))\sof\s(?:(?P<y>{_YEAR})|(?P<which>the|this|last|next)\syear))", quarter),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)?(?P<s>(?i:spring|summer|autumn|winter))(?:\s(?:of\s)?(?P<y>{_YEAR})))", season),
    _rule(r"(?P<x>(?P<which>(?i:last|this|next))\s(?P<s>(?i:spring|summer|autumn|fall|winter))(?P<y>))", season),
    _rule(r"(?i:\b(?:until|till|by|before|in|since)\s(?:the\s)?)(?P<which>)(?P<x>(?P<s>spring|summer|autumn|winter)(?P<y>))", season),
    _rule(r"(?i:\b(?:until|till|by|before|in)\sthe\s)(?P<which>)(?P<x>(?P<s>fall)(?P<y>))(?=[.,;:]|\s(?:and|but|when|if)\b)", season),
    _rule(rf"(?P<x>(?P<which>(?i:last|this|next))\s(?P<w>{_WEEKDAY})){_WEEK_ON}", weekday),
    _rule(rf"(?i:the\s)(?P<x>(?P<which>(?i:previous|following))\s(?P<w>{_WEEKDAY}))", told_weekday),
    _rule(r"(?i:the\s)(?P<x>(?P<which>(?i:following|previous))\s(?P<s>(?i:spring|summer|autumn|winter)))(?!\s(?:of\s)?\d)", told_season),
    _rule(rf"(?P<x>(?P<w>{_WEEKDAY}){_DASH}(?P<w2>{_WEEKDAY}))", weekdays),
    _rule(rf"(?P<x>(?P<w>{_WEEKDAY})){_BESIDE}(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", full),
    _rule(rf"(?P<x>(?P<w>{_WEEKDAY})){_BESIDE}(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", full),
    _rule(rf"{_NO_WEEKDAY}(?:{_NO_ONE})(?P<which>)(?P<x>(?P<w>{_WEEKDAY})){_WEEK_ON}{_NO_NAME}{_NO_HABIT}", weekday),
    _rule(rf"(?i:\b(?:on|until|till|by|since|before|from)\s)(?P<which>)(?P<x>(?P<w>{_SHORT_DAY}))", weekday),
    _rule(r"(?<!ago )(?<!people of )(?<!world of )(?<!leaders of )(?P<x>(?i:(?:day\safter\s)?tomorrow|(?:day\sbefore\s)?yesterday|today))", deictic),
    _rule(r"(?i:\b(?:over|during|in|within|throughout|for)\sthe\s)(?P<x>(?:past|last|next|coming)\s(?P<u>week|month|year))(?!\sof\b|-)", lambda m, _s: f"P1{m['u'][0].upper()}"),
    _rule(r"(?<!ago )(?<![Tt]he )(?P<x>(?P<which>(?i:this|last|next))\s(?P<u>(?i:week|weekend|month|year)))", shifted),
    _rule(r"(?P<x>(?P<which>(?i:this))\s(?P<u>(?i:decade)))", shifted),
    _rule(r"(?i:\b(?:end|close|start|beginning|middle|rest)\sof\sthe\s)(?P<x>(?P<u>week|month|year|decade))(?!\s(?:before|after|to|of|ended|ending)\b|-)", running),
    _rule(r"(?i:the\s)(?P<x>(?P<u>(?i:week|month|year))\safter\snext)(?!\s(?:[A-Z]|week|month|year))", after_next),
    _rule(r"(?i:the\s)(?P<x>(?P<u>(?i:week|month|year))\sbefore\slast)(?!\s(?:[A-Z]|week|month|year))", before_last),
    _rule(r"(?i:the\s)(?P<x>(?P<which>(?i:following|previous|next|same))\s(?P<u>(?i:day|week|month|year)))", told_next),
    _rule(r"(?P<x>(?P<which>(?i:that))(?:\ssame)?\s(?P<u>(?i:day|month|year)))", told_next),
    _rule(r"(?i:the\s)(?P<x>(?P<u>(?i:day|week|month|year))\s(?P<how>before|after))", before_told),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>{_UNIT_AGO})s?\s(?i:ago)(?P<today>\stoday)?)", ago),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:year|decade))s?\s(?P<how>before|after)\s(?P<y>{_YEAR}))", counted),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>{_UNIT_AGO})s?\s(?P<how>(?i:earlier|later|before(?:\sthat)?)))(?!\sthan\b)", told),
    _rule(rf"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>{_NUMBER})\s(?P<u>{_UNIT}))", duration),
    _rule(r"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>)(?P<u>decade|century))", lambda m, _s: "P10Y" if m["u"] == "decade" else "P100Y"),
    _rule(r"(?i:\b(?:for|over|during|in|within|most\sof|much\sof|all\sof)\sthe\s)(?P<x>(?:next|following|coming)\sdecade)", lambda _m, _s: "P10Y"),
    _rule(rf"(?<=\b[Ii]n )(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?:week|fortnight|month|year)s?))(?!\s(?:of|that|and\sa\shalf)\b)", within),
    _rule(rf"(?P<x>(?P<n>(?i:an?|one))\s(?P<u>(?:minute|hour|year|decade|century))\sand\sa\shalf){_NO_POINT}", with_half),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))[-\s]and[-\s]a[-\s]half[-\s](?P<u>{_UNIT})){_NO_POINT}", with_half),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))[-\s](?P<u>{_UNIT}))(?![-\s](?:olds?|pregnant)\b|\sand\sa\shalf\b)", duration),
    _rule(rf"(?P<x>(?P<y>{_YEAR})(?:{_DASH}|/(?=\d\d\b))(?P<y2>(?:(?:1[5-9]|20)\d\d|\d\d)))(?!-)", years),
    _rule(rf"{_BETWEEN}(?P<x>(?P<y>{_YEAR})\sand\s(?P<y2>{_YEAR}))", years),
    _rule(rf"(?i:\b(?:talk|speak|think|ask|write)\w*\sabout\s)(?P<x>(?P<y>{_YEAR}))(?!\s)", lambda m, _s: m["y"]),
    _rule(rf"(?P<x>(?i:early|late|mid)[-\s](?P<y>{_YEAR}))", a_year),
    _rule(rf"(?<=\b(?:19|20)\d\d, )(?P<x>(?P<y>{_YEAR}))(?=,?\s(?:and|or)\s{_YEAR}|,\s{_YEAR})", a_year),
    _rule(rf"(?i:\b(?:in|since|until|spring of|summer of|autumn of|winter of|year)\s)(?P<x>(?P<y>{_OLD_YEAR}))", a_year),
    _rule(rf"(?:{_ASKS_TIME}|(?<=\b20\d\d or ))(?:the\s)?(?P<x>(?P<y>{_YEAR}))", a_year),
    _rule(r"(?<!Agenda )(?<!Vision )(?<!Horizon )(?<!Act )(?<!Bill )(?P<x>(?P<y>(?:19|20)\d\d))(?=\s(?:[a-z]{4,}|[A-Z]\w+))(?!\s(?:people|troops|soldiers|men|women|of|times))", a_year),
    _rule(r"(?i:the\s)(?P<x>(?i:early|mid|late)[-\s][’']?(?P<y>\d)0s)", two_digits),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d)0s)(?!\w)"), two_digits),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d\d))(?![\w’'])"), two_digits),
)  # fmt: skip


def _sign_of(rule: Rule) -> str | None:
    return next((name for name in SIGNS if name in rule[0].groupindex), None)


_SIGN_OF_RULE = tuple(map(_sign_of, RULES))


def first_matches(text: str) -> list[re.Match[str] | None]:
    """The first match of each rule in a text.

    Most paragraphs have no month and no season: the rules for those aren't asked there.
    """
    seen = {None, *(name for name, sign in SIGNS.items() if sign.search(text))}
    return [
        pattern.search(text) if sign in seen else None
        for (pattern, _), sign in zip(RULES, _SIGN_OF_RULE, strict=True)
    ]
