"""Which year a day or a month without one has: by the verb, or by the date beside it.

And which month a further day of a list has.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .story import Story

_SINCE = re.compile(r"\bsince\s(?:the\s)?$", re.IGNORECASE)
_DELIVERY = re.compile(
    r"\s(?:\w+\s)?(?:deliver(?:y|ies)|futures|(?:contracts?|settlement)\b(?!\s(?:with|of|for)))\b"
)  # "cocoa for March delivery", "June copper futures"
_FUTURES = re.compile(
    r"\b(?:[Bb]rent|crude|oil|gas|futures|wheat|corn|maize|soybeans?|copper|gold|coffee|cocoa|sugar"
    r"|cotton|rice) for\s$"
)  # "Brent crude for February fell"
_TOLD_BESIDE = re.compile(
    r"\b(?:later|earlier|before|after|following \w+),\s(?:on|in)\s$", re.IGNORECASE
)
_NEAREST = re.compile(  # "plans to end the curfew of May 5", "the year to 31 March" may be over
    r"\b(?!(?:end|close|start|beginning|middle|rest|month|day|night|evening|morning)\b)\w+\sof\s$"
    r"|(?:\b(?:your|our|his|her|its|their)|['’]s)\s$"  # "your May 5 article says"
    r"|\b(?:year|months|weeks|quarter|half|half-year|period)\s(?:to|through|ended|ending)\s"
    r"(?:the\send\sof\s)?$",
    re.IGNORECASE,
)
_DAYS_BEFORE = re.compile(  # "June 14, 15 and"
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d\d?(?:st|nd|rd|th)?"
    r"(?:,\s\d\d?)*(?:,|,?\s(?:and|or))\s$"
)
_NO_COUNT = re.compile(  # "June 14 and 15 people" has one day
    r"\W*$|[^\w\s]|\s(?:and|but|or|when|while|at|in|on|by|with|from|to|as|for|after|before|of|the"
    r"|his|her|its|their|it|he|she|they|we|has|have|had|is|are|was|were|will|would|that|which)\b"
)
_OPENING = re.compile(r"(?:^|[.!?][”\"’']?\s|^[“\"])(?:In|By)\s$")
_CLAUSE = re.compile(r"[.;:!?]\s")
_TO_COME = re.compile(r"\b(?:will|would|shall|to|due|can|may|should|must)\b|['’]ll\b")
_JUST_GONE = {1, 2}  # months ago
_SOON = 45  # days: of what is nearly a year ago the year would be told
_LONG_AGO = dt.timedelta(366)
_MIDDLE = (7, 1)  # month and day of a year of which no more is told


def before(match: re.Match[str]) -> str:
    """The text before a date, in its block."""
    return match.string[: match.start("x")]


def looking(match: re.Match[str], story: Story) -> Story:
    """The story around a date; what lasts since then has begun, what is traded for it comes."""
    if _SINCE.search(before(match)):
        return replace(story, is_ahead=False)
    is_to_come = _DELIVERY.match(match.string, match.end("x")) or _FUTURES.search(before(match))
    return replace(story, is_ahead=True) if is_to_come else story


def near_year(month: int, day: int, story: Story) -> int:
    """The year of a date without one: the last such date, or the next where the verb looks ahead.

    day   0 for a month
    Without a verb ("Jordan, Dec. 23"), the nearest.
    """
    if story.is_ahead is None:
        return _nearest_year(month, day, story.today)
    here = (story.today.month, story.today.day if day else 0)
    if story.is_ahead:
        return story.today.year + ((month, day) < here)
    if day and _is_about_now(month, day, story.today):
        return story.today.year  # "was to have begun on July 26", on the 25th
    return story.today.year - ((month, day) > here)


def _is_about_now(month: int, day: int, today: dt.date) -> bool:
    """Whether it is a day of the weeks to come: a story may be older than its date, or newer.

    "Traders looked to May 2", on April 23.
    """
    ahead = (today + dt.timedelta(shift) for shift in range(1, _SOON + 1))
    return any((one.month, one.day) == (month, day) and one.year == today.year for one in ahead)


def _nearest_year(month: int, day: int, today: dt.date) -> int:
    months = 12 * (today.month - month) + (today.day - (day or 15)) / 3  # in twelfths of a month
    return today.year + (months > 72) - (months < -72)  # noqa: PLR2004 -- half a year away


def year_meant(match: re.Match[str], story: Story, month: int, day: int = 0) -> int | None:
    """The year of a date without one; beside a told one, that one's: "a day later, on 5 May".

    None where the story may still be long ago: "It was passed on February 29, 2016. It took
    effect on March 1."
    """
    told = _as_date(story.told) if story.told else None
    if told and _TOLD_BESIDE.search(before(match)):
        return _nearest_year(month, day, told)
    is_near = _NEAREST.search(before(match)) or (not day and _is_just_gone(match, story, month))
    if story.is_ahead and is_near:
        return _nearest_year(month, day, story.today)
    if told and _goes_on(match, story, month):
        return told.year
    is_long_ago = told and story.is_telling and story.today - told > _LONG_AGO
    if is_long_ago and not story.is_ahead and not _SINCE.search(before(match)):
        return None
    return near_year(month, day, looking(match, story))


def _goes_on(match: re.Match[str], story: Story, month: int) -> bool:
    """Whether it opens a sentence as a month before did: "In May 2014 it rained. In June it"."""
    opens = _OPENING.search(before(match)) is not None
    is_month = story.told is not None and len(story.told) == len("2022-06")
    return opens and is_month and story.is_telling and month > int(str(story.told)[-2:])


def _is_just_gone(match: re.Match[str], story: Story, month: int) -> bool:
    """Whether a present tense tells of a month just gone: "sales grow, by 3 percent in May"."""
    clause = _CLAUSE.split(before(match))[-1]
    is_gone = (story.today.month - month) % 12 in _JUST_GONE
    return is_gone and clause.endswith("in ") and not _TO_COME.search(clause)


def _as_date(told: str) -> dt.date:
    year, *rest = map(int, told.split("-"))
    return dt.date(year, *rest, *_MIDDLE[len(rest) :])


def listed(match: re.Match[str], story: Story) -> str | None:
    """A further day of a list, in the month before it: "15" in "June 14 and 15".

    None for a number of something else.
    """
    if not (_DAYS_BEFORE.search(before(match)) and _NO_COUNT.match(match.string, match.end("x"))):
        return None
    if story.told is None:
        return None
    try:
        return _as_date(story.told).replace(day=int(match["d"])).isoformat()
    except ValueError:
        return None
