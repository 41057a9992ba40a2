"""Dates for the eye: TIMEX3 values as an editor writes them. No clock, no locale but the given."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from babel.dates import format_date, format_interval, format_skeleton, get_month_names

from ..language import ENGLISH, Language, msgid
from .nouns import DateView

_PARTS = {  # of a year
    "SP": msgid("spring %(year)s"),
    "SU": msgid("summer %(year)s"),
    "FA": msgid("autumn %(year)s"),
    "WI": msgid("winter %(year)s"),
    "Q1": msgid("first quarter of %(year)s"),
    "Q2": msgid("second quarter of %(year)s"),
    "Q3": msgid("third quarter of %(year)s"),
    "Q4": msgid("fourth quarter of %(year)s"),
    "H1": msgid("first half of %(year)s"),
    "H2": msgid("second half of %(year)s"),
}
_DATE = re.compile(r"(?:FY)?(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_SPELT = re.compile(r"(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})")
_SPAN = re.compile(r"(\d{1,2})(?: ([A-Z][a-z]+))?(?: (\d{4}))? ?(?:–|-|to) ?(.+)")
_NAMES = get_month_names("wide", locale="en")
_MONTHS = {name: number for number, name in _NAMES.items()}
_WEEK = re.compile(r"\d{4}-W(\d{2})")
_MONTHS_IN = {"S": 3, "F": 3, "W": 3, "Q": 3, "H": 6}  # by the first letter of a part of a year
_IN_HTML = re.compile(r"\d{4}(-\d{2}(-\d{2})?|-W\d{2})?")  # what ``time[datetime]`` takes


@lru_cache(maxsize=10_000)
def date_view(value: str, language: Language = ENGLISH) -> DateView:
    """Word a date as precise as it is known.

    value      TIMEX3: "2022-06-30", "2022-06", "2022", "2022-W26", "2022-SU", "2022-Q2",
               "2022-H1", "199X", "18XX", "FY2023", or two of them around "/"
    language   of the site
    An unknown value is shown as it stands rather than guessed at.
    """
    is_html = _IN_HTML.fullmatch(value) and first_day(value)
    return DateView(text=_words(value, language), iso=value if is_html else None)


def day_view(day: dt.date, language: Language = ENGLISH) -> DateView:
    """Word a day."""
    return date_view(day.isoformat(), language)


def month_words(day: dt.date, language: Language) -> str:
    """The month of a day: "June 2022"."""
    return str(format_skeleton("yMMMM", day, locale=language.locale))


def spelt_in(text: str, language: Language) -> str | None:
    """A value that is nothing but a date ("8 July 2022"), in another language; else None."""
    match = None if language.is_english else _SPELT.fullmatch(text)
    if match is None or match[2] not in _MONTHS:
        return None
    day = f"-{int(match[1]):02}" if match[1] else ""
    value = f"{match[3]}-{_MONTHS[match[2]]:02}{day}"
    return date_view(value, language).text if first_day(value) else None


def days_in(text: str) -> tuple[str, str | None] | None:
    """The day, or the first and last one, that an English value is: "29–30 June 2022".

    None of what is known to the month or year only, or has other words.
    """
    match = _SPAN.fullmatch(text)
    last = _day_in(match[4] if match else text)
    if match is None or last is None:
        return (last, None) if last else None
    year, month = last[:4], last[5:7]
    if match[2]:
        month = f"{_MONTHS.get(match[2], 0):02}"
    first = f"{match[3] or year}-{month}-{int(match[1]):02}"
    return (first, last) if first_day(first) and first <= last else None


def _day_in(text: str) -> str | None:
    match = _SPELT.fullmatch(text)
    if match is None or match[1] is None or match[2] not in _MONTHS:
        return None
    value = f"{match[3]}-{_MONTHS[match[2]]:02}-{int(match[1]):02}"
    return value if first_day(value) else None


def as_of_words(value: str, language: Language) -> str:
    """Of when a value is: "as of 2021"."""
    return language.gettext("as of %(date)s", date=date_view(value, language).text)


def _words(value: str, language: Language) -> str:
    first, slash, last = value.partition("/")
    if slash:
        return _range(first, last, language)
    day = first_day(value)
    if day is not None and _DAY.fullmatch(value):
        return _day(day, language)
    if day is not None and _MONTH.fullmatch(value):
        return month_words(day, language)
    return _part(value, language) or value


def _day(day: dt.date, language: Language) -> str:
    if language.is_english:  # one form in all of them, on the whole site (design brief 10)
        return f"{day.day} {_NAMES[day.month]} {day.year}"
    return str(format_date(day, "long", locale=language.locale))


def _part(value: str, language: Language) -> str | None:
    """What is less or more than days and months: "summer 2022", "the 1990s"."""
    if match := re.fullmatch(r"(\d{4})-([A-Z][A-Z1-4])", value):
        return language.gettext(_PARTS[match[2]], year=match[1]) if match[2] in _PARTS else None
    if re.fullmatch(r"\d{4}-W\d{2}", value):
        monday = first_day(value)
        day = _day(monday, language) if monday else None
        return language.gettext("week of %(day)s", day=day) if day else None
    if match := re.fullmatch(r"(\d{3})X", value):
        return language.gettext("the %(decade)ss", decade=f"{match[1]}0")
    if match := re.fullmatch(r"(\d{2})XX", value):
        return _century(int(match[1]) + 1, language)
    if match := re.fullmatch(r"FY(\d{4})", value):
        return language.gettext("fiscal %(year)s", year=match[1])
    return None


def _century(number: int, language: Language) -> str:
    message = msgid("the %(number)s century")
    is_english = language.gettext(message, number="") == message % {"number": ""}
    return language.gettext(message, number=_ordinal(number) if is_english else number)


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 < 20  # noqa: PLR2004 -- 11th, 12th, 13th
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _range(first: str, last: str, language: Language) -> str:
    """Join two dates, saying what they share once: "28–30 June 2022"."""
    if re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{4}", last):
        return f"{first}–{last}"
    days = first_day(first), first_day(last)
    if days[0] and days[1] and all(map(_DAY.fullmatch, (first, last))):
        return _days(days[0], days[1], language)
    begin, end = _words(first, language), _words(last, language)
    if _MONTH.fullmatch(first) and _MONTH.fullmatch(last) and first[:4] == last[:4]:
        begin = begin.removesuffix(f" {first[:4]}")
        return f"{begin}–{end}"
    return f"{begin} – {end}"


def _days(first: dt.date, last: dt.date, language: Language) -> str:
    if not language.is_english:
        return str(format_interval(first, last, "yMMMd", locale=language.locale))
    end = _day(last, language)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{format_date(first, 'd MMMM', locale=language.locale)} – {end}"
    return f"{_day(first, language)} – {end}"


@lru_cache(maxsize=10_000)
def first_day(value: str) -> dt.date | None:
    """The first day of a TIMEX3 date, None where it has none ("PAST_REF", "P3D", "2022-02-30")."""
    match = _DATE.match(value)
    if match is None:
        return None
    year = int(match[1].replace("X", "0"))
    week = _WEEK.match(value)
    try:
        if week:
            return dt.date.fromisocalendar(year, int(week[1]), 1)
        return dt.date(year, int(match[2] or _first_month(value)), int(match[3] or 1))
    except ValueError:
        return None


@lru_cache(maxsize=10_000)
def last_day(value: str) -> dt.date | None:
    """The last day of a TIMEX3 date; None where it has none."""
    first = first_day(value)
    if first is None or _DAY.match(value):
        return first
    if _WEEK.match(value):
        return first + dt.timedelta(days=6)
    if "X" in value[:4]:
        years, months = 10 ** value[:4].count("X"), 0
    else:
        years, months = 0, _MONTHS_IN.get(value[5:6], 1 if value[4:5] == "-" else 12)
    month = first.month - 1 + months
    years += first.year + month // 12
    return dt.date(years, month % 12 + 1, 1) - dt.timedelta(days=1) if years < dt.MAXYEAR else None


def _first_month(value: str) -> int:
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H2": 7}
    return starts.get(value[5:7], 1)


def gap_words(earlier: str, later: str, language: Language = ENGLISH) -> str | None:
    """The time between two dates in whole years that have passed, "3 years later"; None below."""
    years = _years_between(earlier, later)
    return language.ngettext("%(num)s year later", "%(num)s years later", years) if years else None


def gap_back_words(later: str, earlier: str, language: Language = ENGLISH) -> str | None:
    """The same for a list that runs backwards: "3 years earlier"."""
    years = _years_between(earlier, later)
    if not years:
        return None
    return language.ngettext("%(num)s year earlier", "%(num)s years earlier", years)


def _years_between(earlier: str, later: str) -> int:
    """Whole years between their first days; 0 if it may be less than one, or for a decade."""
    if "X" in earlier + later:
        return 0
    first, end = first_day(earlier), last_day(earlier.rpartition("/")[2])
    last = first_day(later)
    if first is None or end is None or last is None or not _years(end, last):
        return 0
    return _years(first, last)


def _years(first: dt.date, last: dt.date) -> int:
    return max(0, last.year - first.year - ((last.month, last.day) < (first.month, first.day)))
