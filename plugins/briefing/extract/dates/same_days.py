"""Days that a text names twice, and lists of weekdays: one day, and in order."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from .year_meant import before

if TYPE_CHECKING:
    from ...model import Timex

_OWNED = re.compile(r"[’']s\b")
_HIS = re.compile(r"(?:\b(?:his|her|their|its|the)|[’']s)\s$", re.IGNORECASE)
_NOUN_BEHIND = re.compile(r"\s[a-z]+")
_LISTED = re.compile(r",?\s(?:and|or)\s|,\s")
_DAY = len("2022-06-30")
_WEEK = dt.timedelta(7)


class SameDays:
    """What the bare days of one document have meant so far.

    today   the article's day, as a value
    """

    def __init__(self, today: str) -> None:
        """Nothing is known at the beginning."""
        self.today = today
        self._days: dict[str, str] = {}

    def same(self, match: re.Match[str], value: str) -> str:
        """The value, or that of the same day before: "the May 5 vote" is of one year.

        "Friday's meeting" is Friday's that was, where the text has told of what happened then;
        "will meet on Friday" stays.
        """
        groups = match.groupdict()
        if len(value) != _DAY or groups.get("y") or groups.get("which"):
            return value
        if groups.get("m") and groups.get("d"):
            return self._days.setdefault(value[5:], value)
        if not groups.get("w"):
            return value
        name = groups["w"][:3].lower()
        if value <= self.today:
            self._days[name] = value
        elif _is_of_then(match):
            return self._days.get(name, value)
        return value

    def in_order(
        self, match: re.Match[str], earlier: Timex, later: Timex
    ) -> tuple[Timex, Timex] | None:
        """Two weekdays of a list in order: "Monday and Tuesday", "Monday, Wednesday and Friday".

        The first a week earlier if both are past, else the second a week later. None if they are
        in order, or no list.
        """
        is_weekday = match.groupdict().get("w") and not match.groupdict().get("m")
        if not is_weekday or len(earlier.value) != _DAY or later.value >= earlier.value:
            return None
        end = match.start("x") - (later.span.start - earlier.span.end)
        if end < 0 or not _LISTED.fullmatch(match.string, end, match.start("x")):
            return None
        if match.string[end - len("day") : end] != "day":
            return None
        if earlier.value > self.today:
            return earlier, replace(later, value=_moved(later.value, _WEEK))
        return replace(earlier, value=_moved(earlier.value, -_WEEK)), later


def _is_of_then(match: re.Match[str]) -> bool:
    """Whether a weekday says of which thing one speaks: "Friday's vote", "his Friday remarks"."""
    end = match.end("x")
    if _OWNED.match(match.string, end):
        return True
    return bool(_HIS.search(before(match)) and _NOUN_BEHIND.match(match.string, end))


def _moved(day: str, by: dt.timedelta) -> str:
    return (dt.date.fromisoformat(day) + by).isoformat()
