"""The grammar of dates and durations: what they look like, and which value each has."""

# ruff: noqa: E501 -- the table of rules reads in rows
from __future__ import annotations

import re
from collections.abc import Callable

from .date_values import (
    CENTURIES,
    MONTHS,
    ONES,
    TENS,
    ago,
    bare_month,
    before_told,
    century,
    counted,
    day_range,
    deictic,
    duration,
    full,
    month_range,
    month_year,
    months,
    months_of_account,
    quarter,
    season,
    shifted,
    told,
    told_next,
    weekday,
    weekdays,
    within,
    year_months,
    years,
)
from .story import Story

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
    rf"|(?:{'|'.join(MONTHS).upper()}|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC)\b\.?)"
)
_DAY = r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?![\d:.,]\d|\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[.,]\d|-?(?:st|nd|rd|th))"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TO = r"\s?(?:[-–—]|\bto\b|\bthrough\b|\band\b)\s?"
_DASH = r"\s?(?:[-–—]|\bto\b|\bthrough\b)\s?"
_WORD_NUMBER = rf"(?:{'|'.join([*ONES[1:], *TENS])})(?:[-\s](?:{'|'.join(ONES[1:10])}))?"
_NUMBER = rf"(?:\d{{1,3}}|{_WORD_NUMBER}|an?|half an?)"
_UNIT = r"(?:minute|hour|day|week|month|year|decade|century|centurie)s?"
_ASKS_TIME = r"(?i:\b(?:in|since|from|by|until|till|of|during|for|around|before|after|to|between|and|late|early|mid)\s)"


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Story], str | None]]


def _rule(pattern: str, value_of: Callable[[re.Match[str], Story], str | None]) -> Rule:
    return re.compile(rf"(?<![\w$€£¥/-])(?:{pattern})(?![\w%])"), value_of


_PART = r"(?:(?i:early|late|mid)[-\s])?"
RULES: tuple[Rule, ...] = (
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d)-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))", lambda m, _s: m["x"]),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?P<d>{_DAY}){_DASH}(?P<d2>{_DAY})\s(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", day_range),
    _rule(rf"(?P<x>(?:{_WEEKDAY},?\s)?(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}))?)(?!\s(?:[Aa]ttack|Movement))", full),
    _rule(rf"(?P<x>(?:{_WEEKDAY},?\s)?(?P<d>{_DAY})\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?)", full),
    _rule(rf"(?P<x>(?P<m>{_MONTH}){_DASH}(?P<m2>{_MONTH}),?\s(?P<y>{_YEAR}))", month_range),
    _rule(rf"(?P<x>(?P<m>{_MONTH})\s(?P<y>{_YEAR}){_DASH}(?P<m2>{_MONTH})\s(?P<y2>{_YEAR}))", year_months),
    _rule(rf"(?i:\bbetween\s)(?P<x>(?P<m>{_MONTH})\s(?P<y>{_YEAR})\sand\s(?P<m2>{_MONTH})\s(?P<y2>{_YEAR}))", year_months),
    _rule(rf"(?P<x>(?P<m>{_MONTH}))(?=\s(?:and|or)\s{_MONTH}\s(?P<y>{_YEAR}))", month_year),
    _rule(rf"(?P<x>{_PART}(?P<m>{_MONTH})(?:,?|\sof)\s(?P<y>{_YEAR}))", month_year),
    _rule(rf"(?i:\b(?:from|between)\s)(?P<x>(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH}))", months),
    _rule(rf"(?i:\b(?:in|since|from|by|until|till|of|during|for|before|after|to|through|and|early|late)\s)(?P<x>{_PART}(?:(?P<which>(?i:last|this|next))\s)?(?P<m>{_MONTH}))(?!\s\w+\.?\s(?:said|says))", bare_month),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)(?P<m>{_MONTH}))", bare_month),
    _rule(rf"(?P<x>(?i:mid|early|late)-(?P<which>)(?P<m>{_MONTH}))", bare_month),
    _rule(rf"(?P<x>{_PART}(?:(?P<c>\d{{1,2}})(?:st|nd|rd|th))[-\s](?i:century))", century),
    _rule(rf"(?P<x>{_PART}(?P<c>(?i:{'|'.join(CENTURIES)}))[-\s](?i:century))", century),
    _rule(rf"(?P<x>{_PART}(?P<y>(?:1[5-9]|20)\d)0s)", lambda m, _s: f"{m['y']}X"),
    _rule(r"(?P<x>(?i:(?:fiscal|financial)(?:\syear)?)\s(?P<y>20\d\d)(?:[-–/]\d\d)?)", lambda m, _s: f"FY{m['y']}"),
    _rule(r"(?P<x>FY\s?(?P<y>20\d\d)(?:[-–/]\d\d)?)", lambda m, _s: f"FY{m['y']}"),
    _rule(r"(?P<x>(?P<y>20\d\d)[-–/]\d\d\s(?i:financial|fiscal)\s(?i:year))", lambda m, _s: f"FY{m['y']}"),
    _rule(rf"(?P<x>(?P<part>Q)(?P<q>[1-4])(?:\s(?:of\s)?(?P<y>{_YEAR}))?)(?![-–/]Q?\d)", quarter),
    _rule(rf"(?P<x>(?P<m>{_MONTH})[-–](?P<m2>{_MONTH}))(?=\s(?:period|quarter)\b)", months_of_account),
    _rule(rf"(?P<x>(?P<q>(?i:first|second|third|fourth))[-\s](?P<part>(?i:quarter))(?:\sof\s(?:(?P<y>{_YEAR})|(?P<which>the|this|last|next)\syear))?)", quarter),
    _rule(rf"(?P<x>(?P<q>(?i:first|second))[-\s](?P<part>(?i:half))\sof\s(?:(?P<y>{_YEAR})|(?P<which>the|this|last|next)\syear))", quarter),
    _rule(rf"(?P<x>(?:(?P<which>(?i:last|this|next))\s)?(?P<s>(?i:spring|summer|autumn|winter))(?:\s(?:of\s)?(?P<y>{_YEAR})))", season),
    _rule(r"(?P<x>(?P<which>(?i:last|this|next))\s(?P<s>(?i:spring|summer|autumn|fall|winter))(?P<y>))", season),
    _rule(r"(?i:\b(?:until|by|in)\s(?:the\s)?)(?P<which>)(?P<x>(?P<s>spring|summer|autumn|winter)(?P<y>))", season),
    _rule(r"(?i:\b(?:until|by|in)\sthe\s)(?P<which>)(?P<x>(?P<s>fall)(?P<y>))(?=[.,;:]|\s(?:and|but|when|if)\b)", season),
    _rule(rf"(?P<x>(?P<which>(?i:last|next))\s(?P<w>{_WEEKDAY}))", weekday),
    _rule(rf"(?P<x>(?P<w>{_WEEKDAY}){_DASH}(?P<w2>{_WEEKDAY}))", weekdays),
    _rule(rf"(?<![Ee]very )(?<![Ee]ach )(?P<which>)(?P<x>(?P<w>{_WEEKDAY}))", weekday),
    _rule(r"(?P<x>(?i:today|yesterday|tomorrow))", deictic),
    _rule(r"(?P<x>(?P<which>(?i:this|last|next))\s(?P<u>(?i:week|weekend|month|year)))", shifted),
    _rule(r"(?i:the\s)(?P<x>(?P<which>(?i:following|previous|next|same))\s(?P<u>(?i:day|week|month|year)))", told_next),
    _rule(r"(?P<x>(?P<which>(?i:that))(?:\ssame)?\s(?P<u>(?i:day|month|year)))", told_next),
    _rule(r"(?i:the\s)(?P<x>(?P<u>(?i:day|week|month|year))\s(?P<how>before|after))", before_told),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:day|week|month|year|decade))s?\s(?i:ago))", ago),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:year|decade))s?\s(?P<how>before|after)\s(?P<y>{_YEAR}))", counted),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?i:day|week|month|year|decade))s?\s(?P<how>(?i:earlier|later|before(?:\sthat)?)))(?!\sthan\b)", told),
    _rule(rf"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>{_NUMBER})\s(?P<u>{_UNIT}))", duration),
    _rule(r"(?i:the\s)(?P<x>(?:past|last)\s(?P<n>)(?P<u>decade|century))", lambda m, _s: "P10Y" if m["u"] == "decade" else "P100Y"),
    _rule(rf"(?<=\b[Ii]n )(?P<x>(?P<n>(?i:{_NUMBER}))\s(?P<u>(?:week|month|year)s?))(?!\s(?:of|that)\b)", within),
    _rule(rf"(?P<x>(?P<n>(?i:{_NUMBER}))[-\s](?P<u>{_UNIT}))(?![-\s](?:olds?|pregnant)\b)", duration),
    _rule(rf"(?P<x>(?P<y>{_YEAR}){_DASH}(?P<y2>(?:(?:1[5-9]|20)\d\d|\d\d)))(?!-)", years),
    _rule(rf"(?i:\bbetween\s)(?P<x>(?P<y>{_YEAR})\sand\s(?P<y2>{_YEAR}))", years),
    _rule(rf"(?i:\b(?:talk|speak|think|ask|write)\w*\sabout\s)(?P<x>(?P<y>{_YEAR}))(?!\s)", lambda m, _s: m["y"]),
    _rule(rf"{_ASKS_TIME}(?:the\s)?(?P<x>(?P<y>{_YEAR}))", lambda m, _s: m["y"]),
    _rule(r"(?P<x>(?P<y>(?:19|20)\d\d))(?=\s(?:[a-z]{4,}|[A-Z]\w+))(?!\s(?:people|troops|soldiers|men|women|of|times))", lambda m, _s: m["y"]),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d)0s)(?!\w)"), lambda m, s: f"{'19' if 10 * int(m['y']) > s.today.year % 100 else '20'}{m['y']}X"),
    (re.compile(r"(?<!\w)(?P<x>[’'](?P<y>\d\d))(?!\w)"), lambda m, s: f"{'19' if int(m['y']) > s.today.year % 100 else '20'}{m['y']}"),
)  # fmt: skip
