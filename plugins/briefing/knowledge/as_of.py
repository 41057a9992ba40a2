"""The as-of rule: what held on a day, what was over by then, what changed after it.

A date may be known to the day, the month or the year. Something holds on a day only if it does
whichever day of that month or year was meant: no claim beats a wrong one.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..model import Fact, Happening, Tenure

MONTHS = "January February March April May June July August September October November December"
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@lru_cache(maxsize=10_000)
def first_day(partial: str) -> dt.date:
    """The first day that "2021", "2021-10" or "2021-10-04" may mean.

    Raises ValueError on anything else, and on a month or day that doesn't exist.
    """
    return _parts(partial)[0]


@lru_cache(maxsize=10_000)
def last_day(partial: str) -> dt.date:
    """The last day that a date may mean; the counterpart of ``first_day``."""
    first, month, day = _parts(partial)
    if day:
        return first
    last = first.month if month else 12
    return dt.date(first.year, last, calendar.monthrange(first.year, last)[1])


def _parts(partial: str) -> tuple[dt.date, str | None, str | None]:
    """The first day that a date may mean, and its month and day, if they are known."""
    found = _PARTIAL.fullmatch(partial)
    if not found:
        msg = f"no date: {partial!r}"
        raise ValueError(msg)
    year, month, day = found.groups()
    return dt.date(int(year), int(month or 1), int(day or 1)), month, day


def overlap(one: Tenure, other: Tenure) -> bool:
    """Whether two times in office may share a day."""
    begins_before_end = one.until is None or first_day(other.start) < last_day(one.until)
    ends_after_begin = other.until is None or first_day(one.start) < last_day(other.until)
    return begins_before_end and ends_after_begin


def spelt(partial: str) -> str:
    """A date as a reader writes it: "4 October 2021", "October 2021", "2021"."""
    year, month, day = (f"{partial}--".split("-"))[:3]
    words = [str(int(day))] if day else []
    return " ".join([*words, MONTHS.split()[int(month) - 1], year]) if month else year


def holds(start: str | None, until: str | None, day: dt.date) -> bool:
    """Whether ``[start, until)`` holds on a day for sure; None is no bound."""
    return (start is None or last_day(start) <= day) and (until is None or day < first_day(until))


def in_office(tenure: Tenure, day: dt.date) -> bool:
    """Whether somebody held an office on a day, as far as the source speaks."""
    within = tenure.confirmed is None or tenure.until is not None or day <= tenure.confirmed
    return within and holds(tenure.start, tenure.until, day)


def is_over(tenure: Tenure, day: dt.date) -> bool:
    """Whether an office was given up for sure by a day."""
    return tenure.until is not None and last_day(tenure.until) <= day


def held(tenures: Iterable[Tenure], day: dt.date) -> tuple[Tenure, ...]:
    """Those in office on a day, in the order given.

    Of two persons in one office, by whatever days their sources meet, the later start counts.
    What came after the day isn't told: neither who followed, nor an end.
    """
    now = [tenure for tenure in tenures if in_office(tenure, day)]
    latest: dict[tuple[str, str | None, bool], str] = {}
    for tenure in now:
        office = _office(tenure)
        latest[office] = max(tenure.start, latest.get(office, ""))
    return tuple(
        replace(tenure, successor=None, until=None)
        for tenure in now
        if tenure.start == latest[_office(tenure)]
    )


def _office(tenure: Tenure) -> tuple[str, str | None, bool]:
    return tenure.title.casefold(), tenure.of, tenure.acting


def over(tenures: Iterable[Tenure], day: dt.date) -> tuple[Tenure, ...]:
    """Those given up before a day, the newest first."""
    past = [tenure for tenure in tenures if is_over(tenure, day)]
    return tuple(sorted(past, key=lambda tenure: tenure.until or "", reverse=True))


def valid(facts: Iterable[Fact], day: dt.date) -> tuple[Fact, ...]:
    """Facts that hold on a day. One that is "as of" a later date is left out, unless it lasts.

    Of one label those of the layer count that comes first in the order given.
    """
    now = [
        fact
        for fact in facts
        if holds(fact.start, fact.until, day)
        and (fact.as_of is None or is_lasting(fact) or first_day(fact.as_of) <= day)
    ]
    layers = {fact.label.casefold(): fact.source.layer for fact in reversed(now)}
    return tuple(fact for fact in now if fact.source.layer == layers[fact.label.casefold()])


def is_lasting(fact: Fact) -> bool:
    """Whether it hardly changes: an area is told of years before, too, and says of when it is."""
    return fact.label.casefold() == "area"


def after(happenings: Iterable[Happening], day: dt.date) -> tuple[Happening, ...]:
    """What happened after a day for sure, the oldest first."""
    later = {one for one in happenings if first_day(one.date) > day}
    return tuple(sorted(later, key=lambda one: (one.date, one.text)))
