"""A time in office as the packs have it, and the cells of their lines that tell of it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from ..model import EntityId, Reference, Tenure
from .as_of import last_day, overlap

if TYPE_CHECKING:
    from collections.abc import Iterable

HEADS = 2  # ranks below it: heads of state and of government
HEAD_RANKS = tuple(str(rank).encode() for rank in range(HEADS))  # as lines have them


class Held(Struct, frozen=True, kw_only=True, gc=False):
    """A tenure of the packs.

    rank   0 head of state, 1 head of government, 2 deputy or governor-general, 3 minister or other
    gaps   days, first and last, for which sources contradict each other: nobody is shown
    confirmed_by   of several sources the one that speaks last, where an office goes on
    """

    tenure: Tenure
    rank: int
    gaps: tuple[tuple[dt.date, dt.date], ...] = ()
    confirmed_by: Reference | None = None

    def is_sure(self, day: dt.date) -> bool:
        """Whether no source contradicts it on that day."""
        return not (self.gaps and any(first <= day <= last for first, last in self.gaps))


class Tenures:
    """The lines of tenures by who held an office, by country or body, and of those the heads'."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._by: defaultdict[bytes, list[bytes]] = defaultdict(list)
        self._of: defaultdict[bytes, list[bytes]] = defaultdict(list)
        self._heads_of: defaultdict[bytes, list[bytes]] = defaultdict(list)
        self._ranks_of: dict[str, dict[str, int]] = {}
        for line in lines:
            person, _, of, rank, _ = line.split(b"\t", 4)
            self._by[person].append(line)
            self._of[of].append(line)
            if rank in HEAD_RANKS:
                self._heads_of[of].append(line)

    def by(self, person: str) -> list[str]:
        """What somebody held."""
        return list(map(bytes.decode, self._by.get(person.encode(), ())))

    def ranks_of(self, body: str) -> dict[str, int]:
        """The ranks of the offices of a country or body, by title in small letters."""
        if body not in self._ranks_of:
            rows = (line.decode().split("\t", 4) for line in self._of.get(body.encode(), ()))
            self._ranks_of[body] = {row[1].casefold(): int(row[3]) for row in rows}
        return self._ranks_of[body]

    def heads_of(self, body: str) -> list[str]:
        """Who headed a country or body."""
        return list(map(bytes.decode, self._heads_of.get(body.encode(), ())))


def last_confirmed(start: str, until: str, confirmed: str) -> dt.date | None:
    """The last day for which a source speaks; of an office without an end, at least its start."""
    if confirmed or until:
        return dt.date.fromisoformat(confirmed) if confirmed else None
    return last_day(start)


def told_once(rows: Iterable[Held]) -> list[Held]:
    """The rows less those that say again what an earlier one says: a person's time in an office.

    Files differ in what they call it ("President" of the European Commission, "President of the
    European Commission" of the Union), and in the last day.
    """
    told: defaultdict[tuple[EntityId, str], list[Tenure]] = defaultdict(list)
    kept = []
    for row in rows:
        times = told[row.tenure.person, row.tenure.office.casefold()]
        if not any(overlap(row.tenure, other) for other in times):
            times.append(row.tenure)
            kept.append(row)
    return kept


def gaps_of(cell: str) -> tuple[tuple[dt.date, dt.date], ...]:
    """The first and last days for which sources contradict each other."""
    days = [tuple(map(dt.date.fromisoformat, gap.split("/"))) for gap in cell.split("|") if gap]
    return tuple((day[0], day[1]) for day in days)
