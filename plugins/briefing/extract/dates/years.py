"""Bare years, spans of them, decades and centuries, as TIMEX3 values; no numbers of things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .year_meant import before

if TYPE_CHECKING:
    from .story import Story

CENTURIES = (
    "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_COUNTS = re.compile(
    r"(?:\s?(?:[-–—]|to|and|or)\s?[\d.,]+)?\s(?:square\s|cubic\s)?"
    r"(?:people|persons|troops|soldiers|men|women|children|homes|houses|jobs"
    r"|households|families|workers|voters|votes|seats|times|pages|words|points|copies|met(?:er|re)s?"
    r"|kilomet(?:er|re)s|km|m|feet|ft|yards|miles|acres|hectares|tonn?e?s|kg|lit(?:er|re)s|gallons"
    r"|barrels|pounds|euros|dollars|yen|rupees|rou?bles|percent|per\scent|pc|degrees|watts|MW"
    r"|megawatts|calories|GMT|UTC|hours|hrs|local|(?:[ECM]|AE|NZ|CE)[SD]T|[BIJK]ST|B\.C|BCE?)\b"
)
_COUNT_OF = re.compile(
    r"\b(?:crowd|population|total|fleet|staff|workforce|group|number|capacity|height|altitude"
    r"|audience|sum|average|maximum|minimum|circulation|force|elevation|depth|width|length"
    r"|distance|membership)\sof\s(?:the\s)?$|\b(?:votes|points|seats)\sto\s$",
    re.IGNORECASE,
)
_MEASURED = re.compile(  # "highs in the mid-80s": degrees, ages, scores
    r"\b(?:temperatures?|highs?|lows?|readings?|degrees|humidity|speeds?|winds?|mph|scor\w+|shot"
    r"|shooting|ages?|aged|averag\w+|percent|cents?|ratings?|prices?|shares?|warm\w*|cool\w*)\b[^.;]*$",
    re.IGNORECASE,
)


def a_year(match: re.Match[str], _story: Story) -> str | None:
    """Like "2019". None for a number of things, a height or a time of day."""
    is_number = _COUNTS.match(match.string, match.end("x")) or _COUNT_OF.search(before(match))
    return None if is_number else match["y"]


def two_digits(match: re.Match[str], story: Story) -> str | None:
    """The year or the decade of "’96", "’90s", "late 90s", of those before the article's.

    None for the decade that runs, or the last one, and for degrees and the like.
    """
    digits, (century, today) = match["y"], divmod(story.today.year, 100)
    if len(digits) == 1 and (int(digits) == today // 10 or _MEASURED.search(before(match))):
        return None  # "the roaring ’20s", "highs in the mid-80s"
    century -= int(digits.ljust(2, "0")) > today
    return f"{century}{digits}{'X' if len(digits) == 1 else ''}"


def years(match: re.Match[str], story: Story) -> str | None:
    """Like "2017-2019", "2023-24". None if it runs backwards."""
    if a_year(match, story) is None:
        return None
    first, last = match["y"], match["y2"]
    last = last if len(last) > len("98") else first[: len(first) - len(last)] + last
    return f"{first}/{last}" if first < last else None


def century(match: re.Match[str], _story: Story) -> str | None:
    """Like "19th century", "nineteenth century"."""
    words = match["c"].lower()
    number = CENTURIES.index(words) + 5 if words in CENTURIES else int(words)
    return f"{number - 1:02d}XX"
