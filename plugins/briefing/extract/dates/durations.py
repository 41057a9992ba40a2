"""How long something lasts, as TIMEX3 durations; no ages, rates or repetitions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .values import ONES, moved, number
from .year_meant import before

if TYPE_CHECKING:
    from .story import Story

_UNIT_OF = {
    "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M",
    "year": "Y",
}  # fmt: skip
_HALF_OF = {"minute": "T30S", "hour": "T30M", "year": "6M", "decade": "5Y", "century": "50Y"}
_YEARS = {"decade": 10, "century": 100}
_ASKS_EXTENT = re.compile(
    r"\b(?:for|in|within|after|than|of|over|nearly|almost|about|by|the past|the last|took|takes?"
    r"|ending|lasts?|lasted|lasting|spent|spends?|least|most|just|only)\s$",
    re.IGNORECASE,
)
_EXTENT_TO = re.compile(r"\s(?:late|early|after|before|apart|ahead)\b")  # "a day late"
_POINT = re.compile(  # "two days later" is a day, though not a known one; "ten minutes past nine"
    r"\s(?:(?:later|earlier)\b(?!\sthan\b)|before\sthat\b|past\s(?:noon|midnight|\d"
    rf"|(?:{'|'.join(ONES[1:13])})\b))"
)
_NO_EXTENT = re.compile(  # an age, a repetition: "aged two years", "every two years"
    r"\b(?:boy|girl|baby|infant|child|toddler|son|daughter)\sof\s$|\b(?:aged?|every|each)\s$"
    r"|(?:^|[.!?]\s)at\s$",
    re.IGNORECASE,
)
_RATE = re.compile(  # "five days a week", "three years of age", "one year in three"
    r"\s(?:an?|per|each|every)\s(?:day|night|week|month|year)\b|\sof\sage\b"
    rf"|\sin\s(?:{'|'.join(ONES[2:11])})\b(?!\s\w+s\b)"
)
_ONE_OF = re.compile(  # "the third ballot in nine years", "the first in a decade"
    r"\b(?:first|second|third|fourth|fifth|only|least|most|\w+est|worst|twice|times?)\b[^.;:]{0,40}\s?\bin\s$",
    re.IGNORECASE,
)


def duration(match: re.Match[str], _story: Story) -> str | None:
    """Like "three days". None for a rate, "twice a year", and for an age."""
    count = match["n"].lower()
    unit = _unit(match)
    is_vague = count in {"a", "an"} or match["x"].lower() == "one day"  # "one day it may open"
    asks = _ASKS_EXTENT.search(before(match)) or _EXTENT_TO.match(match.string, match.end("x"))
    if (is_vague and not asks) or not _is_extent(match):
        return None  # "twice a year" is a rate
    if count.startswith("half"):
        return f"P{_HALF_OF[unit]}" if unit in _HALF_OF else None
    return _value(unit, number(count))


def with_half(match: re.Match[str], _story: Story) -> str | None:
    """Like "a year and a half", "four-and-a-half-hour": the half in a smaller unit, P1Y6M.

    Decades and centuries are years as they are.
    """
    unit, count = _unit(match), number(match["n"])
    if unit not in _HALF_OF or not _is_extent(match):
        return None
    if unit in _YEARS:
        return f"P{count * _YEARS[unit] + _YEARS[unit] // 2}Y"
    return _value(unit, count) + _HALF_OF[unit].removeprefix("T")


def within(match: re.Match[str], story: Story) -> str | None:
    """Count on from the article's day; where the verb looks back, the words are a duration."""
    if not story.is_ahead or _ONE_OF.search(before(match)) or not _is_extent(match):
        return duration(match, story)
    return moved(story.today.isoformat(), _unit(match), number(match["n"])) or duration(
        match, story
    )


def _unit(match: re.Match[str]) -> str:
    return re.sub(r"ie$", "y", match["u"].lower().removesuffix("s"))


def _is_extent(match: re.Match[str]) -> bool:
    is_rate = _RATE.match(match.string, match.end("x"))
    is_point = _POINT.match(match.string, match.end("x"))
    return not (is_rate or is_point or _NO_EXTENT.search(before(match)))


def _value(unit: str, count: int) -> str:
    if unit in _YEARS:
        return f"P{count * _YEARS[unit]}Y"
    kind = _UNIT_OF[unit]
    count *= 2 if unit == "fortnight" else 1
    return f"PT{count}{kind[1]}" if kind.startswith("T") else f"P{count}{kind}"
