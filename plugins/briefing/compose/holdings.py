"""Who held which office, whom it passed from, and to whom: a dossier's list."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from ..model import Holding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ..model import Entity, EntityId, Record, Tenure

_ACTING = re.compile(r"\b(acting|interim) |\s*\((acting|interim)\)")
_CROWNS = frozenset({"monarch", "king", "queen"})


def holdings(record: Record, entities: Mapping[EntityId, Entity]) -> tuple[Holding, ...]:
    """A person's offices, newest first, or those of a country or body, by office, newest first.

    entities   everybody known, for the names of holders and of those before and after them
    Of a country or body two who are said to hold one office at one time are both left out.
    """
    own = record.entity
    newest_first = sorted(record.tenures, key=lambda one: one.start, reverse=True)
    in_office: dict[str, list[Tenure]] = {_office(one): [] for one in record.tenures}
    for one in newest_first:
        in_office[_office(one)].append(one)
    if own.type != "person":
        newest_first = [one for held in in_office.values() for one in _undisputed(held)]
    return tuple(
        Holding(
            tenure=one,
            holder=own if one.person == own.id else entities[one.person],
            is_last=one.successor is None and not _is_followed(one, in_office[_office(one)]),
            before=entities.get(one.predecessor) if one.predecessor else None,
            after=entities.get(one.successor) if one.successor else None,
        )
        for one in newest_first
        if one.person == own.id or (own.type != "person" and one.person in entities)
    )


def _office(tenure: Tenure) -> str:
    """What all who hold an office share: a queen is followed by a king, an acting one by another.

    Titles of crowns are those of the Factbook.
    """
    title = _ACTING.sub("", tenure.title.casefold())
    return "monarch" if title in _CROWNS else title


def _is_followed(tenure: Tenure, held: Iterable[Tenure]) -> bool:
    """Whether somebody else is known to have held the office later."""
    return any(
        one.person != tenure.person and one.of == tenure.of and one.start > tenure.start
        for one in held
    )


def _undisputed(newest_first: Sequence[Tenure]) -> Iterator[Tenure]:
    """Those less any of whose time another is said to have held the office itself."""
    disputed: set[int] = set()
    for (at, one), (earlier_at, earlier) in combinations(enumerate(newest_first), 2):
        is_rival = one.person != earlier.person and not (one.acting or earlier.acting)
        if is_rival and _begins_within(one, earlier):
            disputed |= {at, earlier_at}
    return (one for at, one in enumerate(newest_first) if at not in disputed)


def _begins_within(one: Tenure, other: Tenure) -> bool:
    """Whether one begins after the other and clearly before its end; a handover day is none."""
    if one.start <= other.start:
        return False
    end = other.until or (other.confirmed.isoformat() if other.confirmed else None)
    return end is None or _is_before(one.start, end)


def _is_before(date: str, end: str) -> bool:
    """Whether a date lies before another for sure, as far as both are known."""
    length = min(len(date), len(end))
    return date[:length] < end[:length]
