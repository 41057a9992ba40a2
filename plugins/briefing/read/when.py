"""The date of an article: from its header, else from its file's name, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from dateutil import parser

from ..errors import ContentError, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

_ISO = re.compile(r"\d{4}-?\d{1,2}-?\d{1,2}(?!\d)")
_IN_NAME = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})(?:[-_ ].*)?", re.DOTALL)
_YEARS = range(1000, dt.MAXYEAR)
_UTC = frozenset({"UTC", "GMT", "Z"})
# Two unlike days to fill gaps with: what differs between them wasn't in the text.
_FILLS = (dt.datetime(2000, 1, 1), dt.datetime(2004, 2, 29))  # noqa: DTZ001 -- no zone is meant


def parse_date(value: str) -> dt.datetime:
    """Read a date, with time and zone if they are there; Pelican's own parser, but strict.

    Raises ValueError, in words for the user, if a part of the date is missing or impossible, if
    it can be read in two ways (01/02/2022), or if its zone is a name or out of range.
    """
    text = " ".join(value.replace("_", " ").split())
    first, second = (_parse(text, fill, day_first=bool(i)) for i, fill in enumerate(_FILLS))
    if first != second:
        if first.day == second.month and first.month == second.day:
            msg = "it can be read in two ways"
            raise ValueError(msg)
        msg = "it lacks a year, a month or a day"
        raise ValueError(msg)
    return first


def date_of(header: Mapping[str, str], *, path: str) -> dt.datetime:
    """The date in ``header``, else in the file's name; raises ContentError if there is none."""
    if value := header.get("date"):
        return parse_date(value)
    name = PurePosixPath(path)
    match = _IN_NAME.fullmatch(name.stem)
    if not match:
        raise ContentError(
            "has no date",
            "Add a line `Date: YYYY-MM-DD` at its top, "
            f"or name the file YYYY-MM-DD-slug{name.suffix}.",
            Place(path=path),
        )
    try:
        return _within_reach(dt.datetime.fromisoformat(match["date"]))
    except ValueError:
        raise ContentError(
            f"its name has a date that doesn't exist, {match['date']}",
            "Rename it, or add a line `Date: YYYY-MM-DD` at its top.",
            Place(path=path),
        ) from None


def _parse(text: str, fill: dt.datetime, *, day_first: bool) -> dt.datetime:
    is_iso = _ISO.match(text)
    try:
        moment: dt.datetime = parser.parse(
            text, default=fill, dayfirst=day_first and not is_iso, tzinfos=_zone
        )
        moment.utcoffset()  # a zone out of range fails only here
        _within_reach(moment)
    except _UnknownZoneError:
        raise
    except (ValueError, OverflowError):
        msg = "no such date"
        raise ValueError(msg) from None
    return moment


def _within_reach(moment: dt.datetime) -> dt.datetime:
    """The same; ValueError for a mistyped year (0202), or one next to which no days count."""
    if moment.year not in _YEARS:
        raise ValueError(moment.year)
    return moment


class _UnknownZoneError(ValueError):
    """A zone that only the reader's machine could tell."""


def _zone(name: str | None, offset: int | None) -> dt.tzinfo | None:
    if name is None and offset is None:
        return None
    if offset is not None:
        zone: dt.tzinfo = dt.timezone(dt.timedelta(seconds=offset))
        return zone
    if name in _UTC:
        return dt.UTC
    msg = f"the time zone {name} isn't known; write it as +09:00"
    raise _UnknownZoneError(msg)
