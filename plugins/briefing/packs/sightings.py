"""How long an office holder was really seen, where only yearly editions tell of one."""

# ruff: noqa: INP001, PLR2004 -- a folder of scripts; bounds are told where they stand
from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from briefing.knowledge.as_of import first_day, last_day
from briefing.packs.tables import folded, read_csv
from briefing.packs.titles import kind_of

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]
Days = tuple[dt.date, dt.date]

OFFICES = {"hos": "head_of_state", "hog": "head_of_government"}
NEAR = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """What the Factbook's editions and another list saw.

    last_seen   by country, office and start or name: the day by which an edition last showed it
    acting      by the same, whom every edition called acting or interim
    others      by country, the days of leaders of whom our rows know nothing (REIGN's list)
    """

    last_seen: dict[tuple[str, str, str], dt.date]
    acting: frozenset[tuple[str, str, str]]
    others: dict[str, list[Days]]

    @classmethod
    def read(cls, data: Path) -> Self:
        """Read both from the data folder."""
        countries = read_csv(data / "countries/countries_factbook.csv")
        iso2_of = {row["gec"].lower(): row["iso2"] for row in countries}
        observed = [
            row
            for row in read_csv(data / "leaders/factbook_observations.csv")
            if row["office"] in OFFICES and row["gec"] in iso2_of
        ]
        day_of = _edition_days(observed)
        last_seen: dict[tuple[str, str, str], dt.date] = {}
        acting: set[tuple[str, str, str]] = set()
        full: set[tuple[str, str, str]] = set()
        for row in observed:
            seen = day_of.get(row["last_seen"]) or first_day(row["last_seen"])
            for by in {row["since"], folded(row["name"])} - {""}:
                key = iso2_of[row["gec"]], OFFICES[row["office"]], by
                last_seen[key] = max(seen, last_seen.get(key, seen))
                (acting if row["acting"] else full).add(key)
        never_full = frozenset(acting - full)
        return cls(last_seen=last_seen, acting=never_full, others=_others(data))

    def is_acting(self, row: Row) -> bool:
        """Whether the Factbook called the holder acting throughout; the other source may not."""
        return (row["country"], row["office"], folded(row["person"])) in self.acting

    def unseen(self, row: Row) -> tuple[Days, ...]:
        """The days at the end of a row of yearly editions on which another may have held office.

        Whom two editions show may have had a successor between them who was gone by the second.
        Only another list with monthly entries can tell; it knows one leader a country.
        """
        flags = row["flags"].split(";")
        if "until_from_yearly_editions" not in flags or ";" in row["sources"] or not row["until"]:
            return ()
        start, stop = last_day(row["from"]), first_day(row["until"])
        if kind_of(row["title"]) == "monarch":
            return ()
        first = self._replaced(row, start, stop) if row["reign_agrees"] else self._last(row, start)
        return ((first, stop - dt.timedelta(days=1)),) if first and first < stop else ()

    def _replaced(self, row: Row, start: dt.date, stop: dt.date) -> dt.date | None:
        """The day from which the other list has somebody else, whom no row of ours names."""
        return min(
            (
                first
                for first, last in self.others.get(row["country"], ())
                if start <= first < stop
                and not (abs(first - start) <= NEAR and abs(last - stop) <= NEAR)
            ),
            default=None,
        )  # fmt: skip

    def _last(self, row: Row, start: dt.date) -> dt.date:
        """The day after the last sight."""
        office = row["country"], row["office"]
        seen = self.last_seen.get((*office, row["from"]))
        seen = seen or self.last_seen.get((*office, folded(row["person"])))
        return max(seen or start, start) + dt.timedelta(days=1)


def _edition_days(observed: list[Row]) -> dict[str, dt.date]:
    """By yearly edition, the latest day that it tells of: it is no older than that."""
    days: dict[str, list[dt.date]] = defaultdict(list)
    for row in observed:
        edition, since = row["first_seen"], row["since"]
        if re.fullmatch(r"\d{4}", edition) and len(since) == 10 and since[:4] <= edition:
            days[edition].append(first_day(since))
    return {edition: max(some) for edition, some in days.items()}


def _others(data: Path) -> dict[str, list[Days]]:
    found: dict[str, list[Days]] = defaultdict(list)
    for row in read_csv(data / "leaders/conflicts.csv"):
        days = re.search(r"leader (\S+) to (\S+);", row["detail"])
        if row["kind"] == "reign_missing" and days:
            last = "2021-03-31" if days[2] == "open" else days[2]  # the list's end
            found[row["country"]].append((first_day(days[1]), first_day(last)))
    return found
