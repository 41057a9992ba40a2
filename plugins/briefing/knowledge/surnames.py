"""Whom a surname alone may mean, and when: who held an office, while there and after."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Alias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ..model import EntityId

_OF_HEADS = 0.5  # the weight of a head's surname while in office
_SHARED = 0.45  # where another office holder has the same surname
_FORMER = 0.35  # and later
_FEW = 2  # bearers of a surname between whom an article's countries can decide


def surnames(
    rows: Iterable[tuple[Sequence[str], str]], site_id: Callable[[str], EntityId]
) -> Iterator[Alias]:
    """Surnames of office holders, for the time in which the office may be meant.

    rows   the columns of a file of persons, and one of its lines
    Later a head of state or government is meant less often, and not by a surname of many, nor
    by one that somebody else had in the same country.
    """
    named = tuple(_in_office(rows, site_id))
    bearers = Counter(alias.text for alias, _ in named)
    of_country = Counter((alias.text, country) for alias, country in named)
    for alias, country in named:
        is_shared = bearers[alias.text] > 1
        yield replace(alias, weight=min(alias.weight, _SHARED)) if is_shared else alias
        is_told = bearers[alias.text] <= _FEW and of_country[alias.text, country] == 1
        if alias.until and alias.weight >= _OF_HEADS and is_told:
            yield replace(alias, weight=_FORMER, start=alias.until, until=None)


def _in_office(
    rows: Iterable[tuple[Sequence[str], str]], site_id: Callable[[str], EntityId]
) -> Iterator[tuple[Alias, str]]:
    """Each surname with the country of its bearer."""
    for columns, line in rows:
        cells = line.split("\t")
        family, weight, start, until = cells[columns.index("family") :][:4]
        for text in filter(None, family.split("|")):
            alias = Alias(
                text=text,
                entity=site_id(cells[0]),
                type="person",
                weight=float(weight),
                start=dt.date.fromisoformat(start) if start else None,
                until=dt.date.fromisoformat(until) if until else None,
            )
            yield alias, cells[columns.index("within")]
