"""What an item's statements say: values, times, ranks, and what they cite."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from .wikidata import Item, is_id, one_line

Snak = Mapping[str, Any]

_DAY, _YEAR = 11, 9  # precisions of a time
_GREGORIAN = "Q1985727"
_TIME = re.compile(r"\+(\d{4})-(\d\d)-(\d\d)T", re.ASCII)
_STATED_IN, _URL, _TITLE = "P248", "P854", "P1476"
_NO_SOURCES = frozenset({"P143", "P813", "P4656", "P887"})
"""Said of where a bot copied a value from, another wiki mostly, and when: no source of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement that isn't deprecated.

    snak        its value, or that there is one unknown, or none
    is_best     of those of its property that count today
    cites       the reference's own words or its item's id; None: without a reference
    """

    snak: Snak
    qualifiers: Mapping[str, Sequence[Snak]]
    is_best: bool
    cites: str | None

    def item(self) -> str | None:
        """The item that is the value."""
        return item_of(self.snak)

    def time(self) -> str | None:
        """The date that is the value, as precise as known."""
        return time_of(self.snak)

    def when(self, qualifier: str) -> str | None:
        """A date that qualifies it, where there is one known."""
        return next(filter(None, map(time_of, self.qualifiers.get(qualifier, ()))), None)

    def of(self, qualifier: str) -> str | None:
        """An item that qualifies it."""
        return next(filter(None, map(item_of, self.qualifiers.get(qualifier, ()))), None)

    def is_unknown(self, qualifier: str) -> bool:
        """Whether a qualifier says that there is a value, and not which; or one we can't read."""
        snaks = self.qualifiers.get(qualifier, ())
        return any(s.get("snaktype") != "novalue" for s in snaks) and self.when(qualifier) is None


def statements(item: Item, prop: str) -> list[Statement]:
    """The statements of a property that have a value, as the item lists them."""
    listed = [
        one
        for one in (item.get("claims") or {}).get(prop, ())  # without any it is a list
        if one.get("rank") != "deprecated" and one.get("mainsnak", {}).get("snaktype") == "value"
    ]
    has_preferred = any(one.get("rank") == "preferred" for one in listed)
    return [
        Statement(
            snak=one["mainsnak"],
            qualifiers=one.get("qualifiers") or {},
            is_best=not has_preferred or one.get("rank") == "preferred",
            cites=_cited(one.get("references") or ()),
        )
        for one in listed
    ]


def only(item: Item, prop: str, value: Callable[[Statement], object]) -> Statement | None:
    """The statement that counts today, if all that do say the same."""
    best = [one for one in statements(item, prop) if one.is_best and value(one) is not None]
    if len({str(value(one)) for one in best}) != 1:
        return None
    return next((one for one in best if one.cites), best[0])


def value_of(snak: Snak) -> Any:  # noqa: ANN401 -- as JSON gives it
    """The value of a snak; None where it is unknown or there is none."""
    return (snak.get("datavalue") or {}).get("value") if snak.get("snaktype") == "value" else None


def item_of(snak: Snak) -> str | None:
    """The id of the item that a snak names."""
    value = value_of(snak)
    known = value.get("id") if isinstance(value, dict) else None
    return known if is_id(known) else None


def time_of(snak: Snak) -> str | None:
    """A time as "2021", "2021-10" or "2021-10-04"; None if less precise, or before year 1.

    A day in another calendar is given by its year alone, one that no calendar has by its month.
    """
    value = value_of(snak)
    found = _TIME.match(value.get("time", "")) if isinstance(value, dict) else None
    if not found or not isinstance(precision := value.get("precision"), int) or precision < _YEAR:
        return None
    year, month, day = found.groups()
    is_ours = str(value.get("calendarmodel", _GREGORIAN)).endswith(_GREGORIAN)
    if precision == _YEAR or month == "00" or not is_ours:
        return year if year != "0000" else None
    is_day = precision >= _DAY and _exists(year, month, day)
    return f"{year}-{month}-{day}" if is_day else f"{year}-{month}"


def _exists(year: str, month: str, day: str) -> bool:
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _cited(references: Iterable[Mapping[str, Any]]) -> str | None:
    """What the first reference cites that is no wiki's copy."""
    for reference in references:
        snaks = reference.get("snaks") or {}
        if set(snaks) - _NO_SOURCES and (named := _name(snaks)):
            return named
    return None


def _name(snaks: Mapping[str, Sequence[Snak]]) -> str | None:
    for snak in snaks.get(_STATED_IN, ()):
        if known := item_of(snak):
            return known
    for snak in snaks.get(_URL, ()):
        host = urlsplit(str(value_of(snak) or "")).hostname
        if host:
            return host.removeprefix("www.")
    for snak in snaks.get(_TITLE, ()):
        value = value_of(snak)
        if isinstance(value, dict) and value.get("text"):
            return one_line(value["text"])
    return None
