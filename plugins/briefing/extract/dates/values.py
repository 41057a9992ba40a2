"""What the words of a date mean, as TIMEX3 values: as exact as the words, and no day made up."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from ..calendar_words import MONTHS, WEEKDAYS
from .year_meant import before, looking, near_year, year_meant

if TYPE_CHECKING:
    from .story import Story

_MONTH_OF = {name[:3]: index for index, name in enumerate(MONTHS, 1)}
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = {
    name: 10 * index
    for index, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SUNDAY = 6
_NEWS = dt.timedelta(7)


_OF_EVENT = re.compile(r"\s(?:the|an?|this|that|these|his|her|its|their|he|she|it|they|[A-Z]\w*)\b")
_ALONE = re.compile(  # "ten days before, he left", "had left two days before and"
    r"\W*$|[^\w\s]|\s(?:and|but|or|when|while|at|in|on|by|with|from|to|as|had|has|was|were|is|that"
    r"|who|which)\b"
)
_DAY_BESIDE = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s$")
_SMALL_BEFORE = re.compile(r"[a-z]\s$")
_NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]+")
_BY, _NAME_BEHIND = re.compile(r"\bby\s$"), re.compile(r"\s[A-Z][a-z]+\s[A-Z(]")
_EVENT = re.compile(  # "the 2022 World Cup in Qatar in November"
    r"\b(20\d\d)\s(?:[A-Z][\w’'-]*\s){1,4}(?:(?:in|at)\s(?:[A-Z]\w+\s){1,2})?in\s$"
)
_PAST, _COMING = re.compile(r"\bpast\s$"), re.compile(r"\bcoming\s$")


def _month(words: str) -> int:
    return _MONTH_OF[words.lower()[:3]]


def number(words: str) -> int:
    """What a number in words or figures counts; "half an" is one, too."""
    words = words.lower().removeprefix("half ")
    if words.isdigit():
        return int(words)
    if words in {"a", "an"}:
        return 1
    return sum(TENS[one] if one in TENS else ONES.index(one) for one in re.split(r"[-\s]", words))


def _in_figures(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _day_value(year: int, month: int, day: str) -> str | None:
    try:
        return dt.date(year, month, _in_figures(day)).isoformat()
    except ValueError:
        return None


def full(match: re.Match[str], story: Story) -> str | None:
    """A day, with its year or the one that is meant: "June 30, 2022", "30 June".

    A day of the week beside it proves the year; None if it was so in none that is near.
    """
    month, day = _month(match["m"]), match["d"]
    if match["y"]:
        return _day_value(int(match["y"]), month, day)
    weekday = match.groupdict().get("w")
    if not weekday and _DAY_BESIDE.search(before(match)):
        return None
    year = year_meant(match, story, month, _in_figures(day))
    if year is None and not weekday:
        return None
    year = year or story.today.year
    values = [_day_value(year + shift, month, day) for shift in ((0, 1, -1) if weekday else (0,))]
    return next((one for one in values if one and _is_on(one, weekday)), None)


def _is_on(day: str, weekday: str | None) -> bool:
    return weekday is None or dt.date.fromisoformat(day).weekday() == _day_of_week(weekday)


def of_that_year(match: re.Match[str], story: Story) -> str | None:
    """Like "Dec. 31 of this year", "June last year"."""
    shift = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    year, month = story.today.year + shift, _month(match["m"])
    return _day_value(year, month, match["d"]) if match["d"] else f"{year}-{month:02d}"


def near_day(match: re.Match[str], story: Story) -> str | None:
    """Like "last Oct. 13": the latest before the article's day, or the first behind it."""
    month, day = _month(match["m"]), match["d"]
    is_ahead = match["which"].lower() == "next"
    at, today = (month, _in_figures(day)), (story.today.month, story.today.day)
    year = story.today.year + (at <= today if is_ahead else -(at >= today))
    return _day_value(year, month, day)


def day_range(match: re.Match[str], story: Story) -> str | None:
    """From day to day: "June 28-30", "28 June to 2 July". None if it runs backwards."""
    groups = match.groupdict()
    month = _month(match["m"])
    last_month = _month(groups.get("m2") or match["m"])
    day = _in_figures(match["d2"])
    year = int(match["y"]) if match["y"] else near_year(last_month, day, story)
    first_year = year - (month > last_month)
    first = _day_value(first_year, month, match["d"])
    last = _day_value(year, last_month, match["d2"])
    return f"{first}/{last}" if first and last and first < last else None


def month_year(match: re.Match[str], _story: Story) -> str | None:
    """Like "June 2022"."""
    return f"{match['y']}-{_month(match['m']):02d}"


def month_range(match: re.Match[str], _story: Story) -> str | None:
    """Like "June to August 2022"."""
    return f"{match['y']}-{_month(match['m']):02d}/{match['y']}-{_month(match['m2']):02d}"


def year_months(match: re.Match[str], _story: Story) -> str | None:
    """Like "September 2021 to May 2022". None if it runs backwards."""
    first = f"{match['y']}-{_month(match['m']):02d}"
    last = f"{match['y2']}-{_month(match['m2']):02d}"
    return f"{first}/{last}" if first < last else None


def months(match: re.Match[str], story: Story) -> str | None:
    """Like "June to August", the last or the next ones."""
    first, last = _month(match["m"]), _month(match["m2"])
    year = near_year(last, 0, story)
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def bare_month(match: re.Match[str], story: Story) -> str | None:
    """Like "June", "last June": the one that is meant. None for somebody called June."""
    if _BY.search(before(match)) and _NAME_BEHIND.match(match.string, match.end("x")):
        return None
    month, which = _month(match["m"]), (match["which"] or "").lower()
    event = _EVENT.search(before(match))
    year = int(event[1]) if event else year_meant(match, story, month)
    if which == "last":
        year = story.today.year - (month >= story.today.month)
    elif which == "next":
        year = story.today.year + (month <= story.today.month)
    elif which == "this":
        year = story.today.year
    return f"{year}-{month:02d}" if year else None


def _day_of_week(words: str) -> int:
    return next(index for index, name in enumerate(WEEKDAYS) if name.startswith(words.lower()[:3]))


def weekday(match: re.Match[str], story: Story) -> str | None:
    """Like "Monday", "last Monday": the latest, or the next where the verb looks ahead.

    "This Friday" without such a verb is the day of the article's week.
    """
    which = (match["which"] or "").lower()
    wanted = _day_of_week(match["w"])
    back = (story.today.weekday() - wanted) % 7
    is_ahead = which == "next" or _COMING.search(before(match))
    if which in {"", "this"} and not _PAST.search(before(match)):
        is_ahead = is_ahead or looking(match, story).is_ahead
    if is_ahead and (back or which == "next"):
        return (story.today + dt.timedelta(7 - back)).isoformat()
    if which == "last":
        back = back or 7
    elif which == "this":
        back = story.today.weekday() - wanted
    return (story.today - dt.timedelta(back)).isoformat()


def told_weekday(match: re.Match[str], story: Story) -> str | None:
    """Like "the previous Monday": counted from the day that the story has reached."""
    if story.told is None or len(story.told) != len("2022-06-30"):
        return None
    day = dt.date.fromisoformat(story.told)
    back = (day.weekday() - _day_of_week(match["w"])) % 7
    is_previous = match["which"].lower() == "previous"
    return (day - dt.timedelta(back or 7 if is_previous else back - 7)).isoformat()


def until_weekday(match: re.Match[str], story: Story) -> str | None:
    """Like "June 29 to Thursday": the first such day behind the other, in two weeks."""
    year = near_year(_month(match["m"]), _in_figures(match["d"]), story)
    first = _day_value(year, _month(match["m"]), match["d"])
    if first is None:
        return None
    start = dt.date.fromisoformat(first)
    last = _day_near(_day_of_week(match["w"]), story)
    return f"{start}/{last}" if start < last <= start + 2 * _NEWS else None


def _day_near(wanted: int, story: Story) -> dt.date:
    """The latest such day of the week (Monday is 0), or the next where the verb looks ahead."""
    back = (story.today.weekday() - wanted) % 7
    return story.today + dt.timedelta(7 - back if story.is_ahead and back else -back)


def weekdays(match: re.Match[str], story: Story) -> str | None:
    """Like "Monday to Thursday"; where the verb looks back, all of it is past."""
    first, last = (_day_of_week(match[name]) for name in ("w", "w2"))
    start = _day_near(first, story)
    end = start + dt.timedelta((last - first) % 7)
    week = dt.timedelta(7 if story.is_ahead is False and end > story.today else 0)
    return f"{start - week}/{end - week}" if start < end else None


def _is_named(match: re.Match[str]) -> bool:
    """Whether capitals amid small words make a name of it: "told This Week in Asia"."""
    words = match["x"]
    is_title = words[0].isupper() and (" " not in words or words.rpartition(" ")[2][0].isupper())
    goes_on = " " in words or _NAME_GOES_ON.match(match.string, match.end("x"))
    return is_title and bool(goes_on) and _SMALL_BEFORE.search(before(match)) is not None


def deictic(match: re.Match[str], story: Story) -> str | None:
    """Like "today", "yesterday", "the day before yesterday", "tomorrow". None for a name."""
    if _is_named(match):
        return None
    *further, day = match["x"].lower().split()
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[day] * (2 if further else 1)
    return (story.today + dt.timedelta(shift)).isoformat()


def shifted(match: re.Match[str], story: Story) -> str | None:
    """Like "this week", "last year": counted from the article's day.

    On a Sunday the last week is the one that ends, and the one to come may be this one.
    """
    which, unit = match["which"].lower(), match["u"].lower()
    if _is_named(match):
        return None
    shift = {"this": 0, "last": -1, "next": 1}[which]
    if unit == "week" and story.today.weekday() == _SUNDAY:
        shift += which == "last" or (which == "this" and bool(story.is_ahead))
    return moved(story.today.isoformat(), unit, shift)


def before_last(match: re.Match[str], story: Story) -> str | None:
    """Like "the week before last": counted from the article's day."""
    return moved(story.today.isoformat(), match["u"].lower(), -2)


def after_next(match: re.Match[str], story: Story) -> str | None:
    """Like "the year after next": counted from the article's day."""
    return moved(story.today.isoformat(), match["u"].lower(), 2)


def running(match: re.Match[str], story: Story) -> str | None:
    """Like "the end of the year": of the one that runs, or that the story has reached.

    None where it may be either.
    """
    unit = match["u"].lower()
    now = moved(story.today.isoformat(), unit, 0)
    told = moved(story.told, unit, 0) if story.told and story.is_here else None
    if told in {now, None}:
        return now if told or story.is_ahead else None
    return None if story.is_ahead else told


def week_of(match: re.Match[str], story: Story) -> str | None:
    """Like "the week of March 3"."""
    day = full(match, story)
    return moved(day, "week", 0) if day else None


def moved(value: str, unit: str, shift: int) -> str | None:
    """A date moved by so many units, told as exactly as the unit."""
    if unit == "fortnight":
        unit, shift = "week", 2 * shift
    parts = [int(part) for part in value.split("-")]
    day = dt.date(*parts) if len(parts) == len(("y", "m", "d")) else None
    if unit == "year":
        return _year(parts[0] + shift)
    if unit == "decade":
        return _year(parts[0] + 10 * shift) if shift else f"{parts[0] // 10}X"
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit in {"week", "weekend"} and day:
        year, week, _ = (day + dt.timedelta(7 * shift)).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "day" and day:
        return (day + dt.timedelta(shift)).isoformat()
    return None


def _year(number: int) -> str | None:
    """A year as a value; None of what is before the first: "900 decades ago"."""
    return str(number) if number >= dt.MINYEAR else None


def ago(match: re.Match[str], story: Story) -> str | None:
    """Like "two years ago": counted from the article's day, as exact as the unit.

    "Two years ago today" is the day.
    """
    unit, shift = match["u"].lower(), -number(match["n"])
    value = moved(story.today.isoformat(), unit, shift)
    if not match["today"] or value is None:
        return value
    if unit in {"week", "fortnight"}:
        days = dt.timedelta((14 if unit == "fortnight" else 7) * shift)
        return (story.today + days).isoformat()
    month = value if unit == "month" else f"{value}-{story.today.month:02d}"
    year, at = map(int, month.split("-"))
    return _day_value(year, at, str(story.today.day))


def told(match: re.Match[str], story: Story) -> str | None:
    """Like "two days later": counted from the date that the story has reached.

    None where a day is meant and another paragraph told one of the news' own week: which of its
    days the story is at stays open there.
    """
    unit, count = match["u"].lower(), number(match["n"])
    if story.told is None or (unit == "day" and not story.is_here and _is_news(story)):
        return None
    if match["how"].lower() == "before" and not _ALONE.match(match.string, match.end("x")):
        return None  # "ten days before the vote" is a duration
    back = not match["how"].lower().startswith("later")
    return moved(story.told, unit, -count if back else count)


def _is_news(story: Story) -> bool:
    """Whether the date that the story has reached lies within a week of the article's."""
    is_day = story.told is not None and len(story.told) == len("2022-06-30")
    return is_day and abs(dt.date.fromisoformat(story.told or "") - story.today) <= _NEWS


def told_next(match: re.Match[str], story: Story) -> str | None:
    """Like "the following year", "that month": counted from the date that the story has reached.

    None for a day where another paragraph told one of the news' own week, as in ``told``.
    """
    shift = {"following": 1, "next": 1, "same": 0, "that": 0, "previous": -1}[
        match["which"].lower()
    ]
    unit = match["u"].lower()
    if story.told is None or (shift and unit == "day" and not story.is_here and _is_news(story)):
        return None
    value = moved(story.told, unit, shift)
    year = str(story.today.year)
    if unit == "year" and value is not None and story.told[:4] <= year < value[:4]:
        return None  # "wages rose the following year": of what is told in general
    return value


def counted(match: re.Match[str], _story: Story) -> str | None:
    """Like "a decade before 1976"."""
    count = number(match["n"])
    return moved(match["y"], match["u"].lower(), -count if match["how"] == "before" else count)


def before_told(match: re.Match[str], story: Story) -> str | None:
    """Like "the day before": counted from that date, or from today if it isn't as exact.

    None for "the day before the vote" where the vote's day isn't told.
    """
    shift = -1 if match["how"].lower() == "before" else 1
    unit = match["u"].lower()
    is_exact = story.told is not None and (unit != "day" or len(story.told) == len("2022-06-30"))
    if not is_exact and _OF_EVENT.match(match.string, match.end("x")):
        return None
    base = story.told if story.told and is_exact else story.today.isoformat()
    return moved(base, match["u"].lower(), shift)
