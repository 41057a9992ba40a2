"""What the words of a date mean, as TIMEX3 values: as exact as the words, and no day made up."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .story import Story

MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH_OF = {name[:3]: index for index, name in enumerate(MONTHS, 1)}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
TENS = {
    name: 10 * index
    for index, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
CENTURIES = (
    "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_QUARTER, _HALF_YEAR = 3, 6  # months
_SHIFTS = {"last": -1, "next": 1}
_NEWS = dt.timedelta(7)
_UNIT_OF = {"minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}


_ASKS_EXTENT = re.compile(
    r"\b(?:for|in|within|after|than|of|over|nearly|almost|about|by|the past|the last|took|ending"
    r"|lasted|spent|least|most)\s$",
    re.IGNORECASE,
)
_AGE_OF = re.compile(r"\b(?:boy|girl|baby|infant|child|toddler|son|daughter)\sof\s$")
_BY = re.compile(
    r"\b(?:by|until|till|before)\s(?:the\s)?(?:(?:end|close|middle)\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s$", re.IGNORECASE)
_ONE_OF = re.compile(  # "the third ballot in nine years", "the first in a decade"
    r"\b(?:first|second|third|fourth|fifth|only|least|most|\w+est|twice|times?)\b[^.;:]{0,40}\s?\bin\s$",
    re.IGNORECASE,
)


def _month(words: str) -> int:
    return _MONTH_OF[words.lower()[:3]]


def _number(words: str) -> int:
    words = words.lower().removeprefix("half ")
    if words.isdigit():
        return int(words)
    if words in {"a", "an"}:
        return 1
    return sum(TENS[one] if one in TENS else ONES.index(one) for one in re.split(r"[-\s]", words))


def _day_value(year: int, month: int, day: str) -> str | None:
    try:
        return dt.date(year, month, int(re.sub(r"\D", "", day))).isoformat()
    except ValueError:
        return None


def _near_year(month: int, day: int, story: Story) -> int:
    """The year of a date without one: the last such date, or the next where the verb looks ahead.

    Without a verb ("Jordan, Dec. 23"), the nearest.
    """
    if story.is_ahead is None:
        return _nearest_year(month, day or 15, story.today)
    here = (story.today.month, story.today.day if day else 0)
    if story.is_ahead and (month, day) >= here:
        return story.today.year
    if story.is_ahead and (month, day) < here:
        return story.today.year + 1
    return story.today.year - ((month, day) > here)


def _nearest_year(month: int, day: int, today: dt.date) -> int:
    months = 12 * (today.month - month) + (today.day - day) / 3  # twelfths of a year, times 12
    return today.year + (months > 72) - (months < -72)  # noqa: PLR2004 -- half a year away


def _looking(match: re.Match[str], story: Story) -> Story:
    """The story around a date; what lasts since then has begun."""
    is_since = _SINCE.search(match.string[: match.start("x")])
    return replace(story, is_ahead=False) if is_since else story


def full(match: re.Match[str], story: Story) -> str | None:
    """A day, with its year or the one that is meant: "June 30, 2022", "30 June"."""
    month, day = _month(match["m"]), match["d"]
    year = match["y"]
    number = int(re.sub(r"\D", "", day))
    found = int(year) if year else _near_year(month, number, _looking(match, story))
    return _day_value(found, month, day)


def day_range(match: re.Match[str], story: Story) -> str | None:
    """From day to day: "June 28-30", "28 June to 2 July". None if it runs backwards."""
    groups = match.groupdict()
    month = _month(match["m"])
    last_month = _month(groups.get("m2") or match["m"])
    number = int(re.sub(r"\D", "", match["d2"]))
    year = int(match["y"]) if match["y"] else _near_year(last_month, number, story)
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
    year = _near_year(last, 0, story)
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def months_of_account(match: re.Match[str], story: Story) -> str | None:
    """Like "July-September", of a period or a quarter: the nearest, whatever the verb says."""
    return months(match, replace(story, is_ahead=None))


def bare_month(match: re.Match[str], story: Story) -> str | None:
    """Like "June", "last June": the one that is meant."""
    month, which = _month(match["m"]), (match["which"] or "").lower()
    year = _near_year(month, 0, _looking(match, story))
    if which == "last":
        year = story.today.year - (month >= story.today.month)
    elif which == "next":
        year = story.today.year + (month <= story.today.month)
    elif which == "this":
        year = story.today.year
    return f"{year}-{month:02d}"


def weekday(match: re.Match[str], story: Story) -> str | None:
    """Like "Monday", "last Monday": the latest, or the next where the verb looks ahead."""
    which = (match["which"] or "").lower()
    wanted = _DAYS.index(match["w"].lower())
    back = (story.today.weekday() - wanted) % 7
    if which == "next" or (not which and _looking(match, story).is_ahead and back):
        return (story.today + dt.timedelta(7 - back)).isoformat()
    if which == "last":
        back = back or 7
    return (story.today - dt.timedelta(back)).isoformat()


def weekdays(match: re.Match[str], story: Story) -> str | None:
    """Like "Monday to Thursday"; where the verb looks back, all of it is past."""
    first, last = (_DAYS.index(match[name].lower()) for name in ("w", "w2"))
    back = (story.today.weekday() - first) % 7
    start = story.today + dt.timedelta(7 - back if story.is_ahead and back else -back)
    end = start + dt.timedelta((last - first) % 7)
    week = dt.timedelta(7 if story.is_ahead is False and end > story.today else 0)
    return f"{start - week}/{end - week}" if start < end else None


def deictic(match: re.Match[str], story: Story) -> str | None:
    """Like "today", "yesterday", "tomorrow"."""
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match["x"].lower()]
    return (story.today + dt.timedelta(shift)).isoformat()


def shifted(match: re.Match[str], story: Story) -> str | None:
    """Like "this week", "last year": counted from the article's day."""
    shift = {"this": 0, "last": -1, "next": 1, "previous": -1, "coming": 1}[match["which"].lower()]
    return _moved(story.today.isoformat(), match["u"].lower(), shift)


def _moved(value: str, unit: str, shift: int) -> str | None:
    """A date moved by so many units, told as exactly as the unit."""
    parts = [int(part) for part in value.split("-")]
    day = dt.date(*parts) if len(parts) == len(("y", "m", "d")) else None
    if unit == "year":
        return str(parts[0] + shift)
    if unit == "decade":
        return str(parts[0] + 10 * shift)
    if unit == "month" and len(parts) > 1:
        months = parts[0] * 12 + parts[1] - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit in {"week", "weekend"} and day:
        year, week, _ = (day + dt.timedelta(7 * shift)).isocalendar()
        return f"{year}-W{week:02d}"
    if unit == "day" and day:
        return (day + dt.timedelta(shift)).isoformat()
    return None


def ago(match: re.Match[str], story: Story) -> str | None:
    """Like "two years ago": counted from the article's day, as exact as the unit."""
    return _moved(story.today.isoformat(), match["u"].lower(), -_number(match["n"]))


def told(match: re.Match[str], story: Story) -> str | None:
    """Like "two days later": counted from the date that the story has reached.

    None where a day is meant and another paragraph told one of the news' own week: which of its
    days the story is at stays open there.
    """
    unit, number = match["u"].lower(), _number(match["n"])
    if story.told is None or (unit == "day" and not story.is_here and _is_news(story)):
        return None
    back = not match["how"].lower().startswith("later")
    return _moved(story.told, unit, -number if back else number)


def _is_news(story: Story) -> bool:
    """Whether the date that the story has reached lies within a week of the article's."""
    is_day = story.told is not None and len(story.told) == len("2022-06-30")
    return is_day and abs(dt.date.fromisoformat(story.told or "") - story.today) <= _NEWS


def within(match: re.Match[str], story: Story) -> str | None:
    """Count on from the article's day; where the verb looks back, the words are a duration."""
    if not story.is_ahead or _ONE_OF.search(match.string[: match.start("x")]):
        return duration(match, story)
    unit = match["u"].lower().removesuffix("s")
    return _moved(story.today.isoformat(), unit, _number(match["n"])) or duration(match, story)


def told_next(match: re.Match[str], story: Story) -> str | None:
    """Like "the following year", "that month": counted from the date that the story has reached."""
    shift = {"following": 1, "next": 1, "same": 0, "that": 0, "previous": -1}[
        match["which"].lower()
    ]
    return _moved(story.told, match["u"].lower(), shift) if story.told else None


def counted(match: re.Match[str], _story: Story) -> str | None:
    """Like "a decade before 1976"."""
    number = _number(match["n"])
    return _moved(match["y"], match["u"].lower(), -number if match["how"] == "before" else number)


def before_told(match: re.Match[str], story: Story) -> str | None:
    """Like "the day before": counted from that date, or from today if it isn't as exact."""
    shift = -1 if match["how"].lower() == "before" else 1
    unit = match["u"].lower()
    is_exact = story.told is not None and (unit != "day" or len(story.told) == len("2022-06-30"))
    base = story.told if story.told and is_exact else story.today.isoformat()
    return _moved(base, match["u"].lower(), shift)


def duration(match: re.Match[str], _story: Story) -> str | None:
    """Like "three days". None for a rate, "twice a year", and for an age."""
    unit = re.sub(r"ie$", "y", match["u"].lower().removesuffix("s"))
    if match["n"] in {"a", "an"} and not _ASKS_EXTENT.search(match.string[: match.start("x")]):
        return None  # "twice a year" is a rate
    if _AGE_OF.search(match.string[: match.start("x")]):
        return None
    number = _number(match["n"])
    if match["n"].lower().startswith("half"):
        return {"hour": "PT30M", "year": "P6M", "century": "P50Y", "decade": "P5Y"}.get(unit)
    if unit in {"decade", "century"}:
        return f"P{number * (10 if unit == 'decade' else 100)}Y"
    kind = _UNIT_OF[unit]
    return f"PT{number}{kind[1]}" if kind.startswith("T") else f"P{number}{kind}"


def years(match: re.Match[str], _story: Story) -> str | None:
    """Like "2017-2019", "2023-24". None if it runs backwards."""
    first, last = match["y"], match["y2"]
    last = last if len(last) > len("98") else first[: len(first) - len(last)] + last
    return f"{first}/{last}" if first < last else None


def century(match: re.Match[str], _story: Story) -> str | None:
    """Like "19th century", "nineteenth century"."""
    words = match["c"].lower()
    number = CENTURIES.index(words) + 5 if words in CENTURIES else int(words)
    return f"{number - 1:02d}XX"


def season(match: re.Match[str], story: Story) -> str | None:
    """Like "summer 2022", "last summer"; a winter has the year in which it begins."""
    code = _SEASONS[match["s"].lower()]
    if match["s"] == "fall" and not (match["which"] or match["y"] or story.is_ahead):
        return None  # "hurt in the fall"
    if match["y"]:
        return f"{match['y']}-{code}"
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
    which = (match["which"] or "").lower()
    month, year = story.today.month, story.today.year
    if which == "this":
        return f"{year}-{code}"
    if which == "last":  # "last summer" in August is the year before's
        is_over = month > begins + 2
        begun = year - (code == "WI" and month < 3)  # noqa: PLR2004 -- winter ends with February
        return f"{begun - (not is_over)}-{code}"
    ahead = which == "next" or story.is_ahead
    return f"{year + bool(ahead and begins <= month) - (not ahead and begins > month)}-{code}"


def quarter(match: re.Match[str], story: Story) -> str | None:
    """Like "second quarter", "Q3", "first half of 2023"."""
    letter, length = ("H", 6) if match["part"].lower() == "half" else ("Q", 3)
    number = int(_ORDINALS.get(match["q"].lower(), match["q"]))
    groups = match.groupdict()
    if match["y"] or groups.get("which"):
        year = match["y"] or story.today.year + _SHIFTS.get(groups["which"], 0)
        return f"{year}-{letter}{number}"
    before = length * (number - 1) + 1 - story.today.month  # so many months from now it begins
    # a fourth quarter told of in February, or as past in June, is the one that is over
    is_over = before > (_QUARTER if story.is_ahead is False else _HALF_YEAR)
    is_next = before <= -length and story.is_ahead and _BY.search(match.string[: match.start("x")])
    return f"{story.today.year - is_over + bool(is_next)}-{letter}{number}"
