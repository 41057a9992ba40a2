"""Seasons, quarters and halves of a year."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from .values import months
from .year_meant import before, looking

if TYPE_CHECKING:
    from ...model import Document
    from .story import Story

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_BEGIN_NORTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_BEGIN_SOUTH = {"SP": 9, "SU": 12, "FA": 3, "WI": 6}
_LAST_OF_SPRING = 5
_QUARTER, _HALF_YEAR = 3, 6  # months
_SHIFTS = {"last": -1, "next": 1}
_BY = re.compile(
    r"\b(?:by|until|till|before)\s(?:the\s)?(?:(?:end|close|middle)\sof\s(?:the\s)?)?$",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"\b(?:(?:fiscal|financial)(?:\syear)?|FY)[-\s]?(?:20)?\d*\s?$", re.IGNORECASE)
_OF_FISCAL = re.compile(
    r"\s(?:of\s)?(?:the\s|its\s|their\s)?(?:FY|(?:fiscal|financial)\b|20\d\d[-–/]\d)", re.IGNORECASE
)
_PLAYED = re.compile(
    r"\b(?:led|leads?|leading|trail\w*|ahead|behind|up|down) (?:by )?(?:\d+(?:-\d+)?|[a-z]+)"
    r"(?: points?)? (?:late |early |midway )?(?:in|through) the $"
)
"""Before a quarter of a match."""
_SOUTHERN = re.compile(
    r"\b(?:Australia|New Zealand|South Africa|Argentin(?:a|e)|Chile|Urugua|Paragua|Namibia|Botswana"
    r"|Zimbabwe|Lesotho|Eswatini|Swaziland|Mozambi|Zambia|Malawi|Madagas|Bolivia|Peru|Brazil"
    r"|Antarctic|Falkland|Tasmania|Fiji|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Hobart"
    r"|Darwin|Auckland|Wellington|Christchurch|Dunedin|Johannesburg|Pretoria|Cape Town|Durban"
    r"|Buenos Aires|Santiago|Montevideo|Asunción|Harare|Windhoek|Gaborone|Maputo|Lima|La Paz"
    r"|São Paulo|Sao Paulo|Rio de Janeiro|Brasília|Brasilia)",
    re.IGNORECASE,
)
_OPENING = 4  # blocks: a title, a standfirst and two paragraphs


def may_be_south(document: Document) -> bool:
    """Whether the top of an article names the southern half of the earth, where June is winter."""
    opening = document.blocks[:_OPENING]
    return any(_SOUTHERN.search(block.span.of(document.text)) for block in opening)


def season(match: re.Match[str], story: Story) -> str | None:
    """Like "summer 2022", "last summer"; a season has the year in which it begins.

    None where the article may be of the south and the year would be another there.
    """
    if match["s"] == "fall" and not (match["which"] or match["y"] or story.is_ahead):
        return None  # "hurt in the fall"
    code = _SEASONS[match["s"].lower()]
    if match["y"]:
        return f"{match['y']}-{code}"
    which, story = (match["which"] or "").lower(), looking(match, story)
    is_unsure = story.may_be_south and match["s"].lower() != "fall"  # the north's word
    begins = [_BEGIN_NORTH[code], _BEGIN_SOUTH[code]][: 2 if is_unsure else 1]
    is_limit = not (which or story.is_ahead) and _BY.search(before(match)) is not None
    year_of = _nearest if is_limit else partial(_season_year, which)
    years = {year_of(each, story) for each in begins}
    return f"{years.pop()}-{code}" if len(years) == 1 else None


def told_season(match: re.Match[str], story: Story) -> str | None:
    """Like "the following spring": counted from the month or year that the story has reached."""
    if story.told is None or story.may_be_south:
        return None
    code = _SEASONS[match["s"].lower()]
    year, month = int(story.told[:4]), int(story.told[5:7] or 0)
    is_back = match["which"].lower() == "previous"
    if not month:  # of a year alone the next one is in the year behind
        return f"{year - 1 if is_back else year + 1}-{code}"
    begins = _BEGIN_NORTH[code]
    shift = -(begins >= month) if is_back else begins <= month
    return f"{year + shift}-{code}"


def _nearest(begins: int, story: Story) -> int:
    """The nearest year, as in "saw no change until summer", which may be ahead."""
    month = story.today.month
    return story.today.year + (begins <= month - _HALF_YEAR) - (begins > month + _HALF_YEAR)


def _season_year(which: str, begins: int, story: Story) -> int:
    month, year = story.today.month, story.today.year
    is_long = begins == 12  # noqa: PLR2004 -- it goes on in the next year
    if which == "this":
        is_begun = is_long and month <= (2 if story.is_ahead else _LAST_OF_SPRING)
        return year - is_begun
    if which == "last":  # "last summer" in August is the year before's
        begun = year - (is_long and month < _QUARTER)
        return begun - (month <= begins + 2)
    ahead = which == "next" or story.is_ahead
    return year + bool(ahead and begins <= month) - (not ahead and begins > month)


def quarter(match: re.Match[str], story: Story) -> str | None:
    """Like "second quarter", "Q3", "H1", "first half of 2023"; None for one of a fiscal year."""
    if _PLAYED.search(before(match)):
        return None
    if _FISCAL.search(before(match)) or _OF_FISCAL.match(match.string, match.end("x")):
        return None
    letter, length = ("H", 6) if match["part"].lower() in {"half", "h"} else ("Q", 3)
    number = int(_ORDINALS.get(match["q"].lower(), match["q"]))
    year = match["y"] or match.groupdict().get("y2")
    if year or match["which"]:
        year = year or str(story.today.year + _SHIFTS.get(match["which"], 0))
        return f"{year if len(year) > 2 else f'20{year}'}-{letter}{number}"  # noqa: PLR2004
    first = length * (number - 1) + 1 - story.today.month  # so many months from now it begins
    # a fourth quarter told of in February, or as past in June, is the one that is over
    is_over = first > (_QUARTER if story.is_ahead is False else _HALF_YEAR)
    is_next = first <= -length and story.is_ahead and _BY.search(before(match))
    return f"{story.today.year - is_over + bool(is_next)}-{letter}{number}"


def months_of_account(match: re.Match[str], story: Story) -> str | None:
    """Like "July-September", of a period or a quarter: the nearest, whatever the verb says."""
    return months(match, replace(story, is_ahead=None))


def fiscal_years(match: re.Match[str], _story: Story) -> str | None:
    """Like "fiscal 2016-17 to 2018-19". None if it runs backwards."""
    first, last = match["y"], match["y2"]
    return f"FY{first}/FY{last}" if first < last else None


def fiscal(match: re.Match[str], _story: Story) -> str | None:
    """Like "FY2021", "FY24", "fiscal 2023", "2023-24 financial year": the year named first."""
    return f"FY{match['y'] if len(match['y']) > 2 else '20' + match['y']}"  # noqa: PLR2004
