"""Dates for the eye: TIMEX3 values as an editor writes them. No clock, no locale but the given."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from babel.dates import format_date, format_skeleton

from .nouns import DateView

_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
_DATE = re.compile(r"(?:FY)?(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?")
_WEEK = re.compile(r"\d{4}-W(\d{2})")
_IN_HTML = re.compile(r"\d{4}(-\d{2}(-\d{2})?|-W\d{2})?")  # what ``time[datetime]`` takes


def date_view(value: str, language: str) -> DateView:
    """Word a date as precise as it is known.

    value      TIMEX3: "2022-06-30", "2022-06", "2022", "2022-W26", "2022-SU", "2022-Q2",
               "2022-H1", "199X", "18XX", "FY2023", or two of them around "/"
    language   of the site ("en", "de", "pt_BR"); days and months follow it, the rest is English
    An unknown value is shown as it stands rather than guessed at.
    """
    is_html = _IN_HTML.fullmatch(value) and first_day(value)
    return DateView(text=_words(value, language), iso=value if is_html else None)


def day_view(day: dt.date, language: str) -> DateView:
    """Word a day."""
    return date_view(day.isoformat(), language)


def _words(value: str, language: str) -> str:
    first, slash, last = value.partition("/")
    if slash:
        return _range(first, last, language)
    day = first_day(value)
    if day is not None and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return _day(day, language)
    if day is not None and re.fullmatch(r"\d{4}-\d{2}", value):
        return str(format_skeleton("yMMMM", day, locale=language))
    return _season(value) or _part(value, language) or value


def _day(day: dt.date, language: str) -> str:
    # "30 June 2022" in every English: one form on the whole site (design brief 10)
    pattern = "d MMMM y" if language.startswith("en") else "long"
    return str(format_date(day, pattern, locale=language))


def _season(value: str) -> str | None:
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{_SEASONS[match[2]]} {match[1]}"
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        return f"{_ORDINALS[match[2]]} quarter of {match[1]}"
    if match := re.fullmatch(r"(\d{4})-H([12])", value):
        return f"{_ORDINALS[match[2]]} half of {match[1]}"
    return None


def _part(value: str, language: str) -> str | None:
    if re.fullmatch(r"\d{4}-W\d{2}", value):
        monday = first_day(value)
        return f"week of {_day(monday, language)}" if monday else None
    if match := re.fullmatch(r"(\d{3})X", value):
        return f"the {match[1]}0s"
    if match := re.fullmatch(r"(\d{2})XX", value):
        return f"the {_ordinal(int(match[1]) + 1)} century"
    if match := re.fullmatch(r"FY(\d{4})", value):
        return f"fiscal {match[1]}"
    return None


def _ordinal(number: int) -> str:
    teen = 10 <= number % 100 < 20  # noqa: PLR2004 -- 11th, 12th, 13th
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _range(first: str, last: str, language: str) -> str:
    """Join two dates, saying what they share once, in English: "28–30 June 2022"."""
    end = _words(last, language)
    if not language.startswith("en"):
        return f"{_words(first, language)} – {end}"
    day = first_day(first)
    if day and re.fullmatch(r"\d{4}-\d{2}-\d{2}", first) and len(last) == len(first):
        if first[:7] == last[:7]:
            return f"{day.day}–{end}"
        if first[:4] == last[:4]:
            return f"{format_date(day, 'd MMMM', locale=language)} – {end}"
    if re.fullmatch(r"\d{4}", first) and re.fullmatch(r"\d{4}", last):
        return f"{first}–{last}"
    return f"{_words(first, language)} – {end}"


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


def _first_month(value: str) -> int:
    starts = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H2": 7}
    return starts.get(value[5:7], 1)


def gap_words(earlier: str, later: str) -> str | None:
    """The time between two dates in whole years that have passed, "3 years"; None up to one."""
    first, last = first_day(earlier), first_day(later)
    if first is None or last is None:
        return None
    years = last.year - first.year - ((last.month, last.day) < (first.month, first.day))
    return f"{years} years" if years > 1 else "1 year" if years == 1 else None
