"""Which entity of the packs an editor's dossier describes under an id of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .as_of import first_day, last_day
from .events import ABOUT

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from .dossiers import Dossier, Entry
    from .packs import Packs


def renamed(entries: Iterable[Entry], packs: Packs) -> dict[str, str]:
    """By id of the packs, the id of the dossier that describes the same entity under another.

    It has its Wikidata id, else its type and full name; of an event one of its names and its day.
    """
    found = {}
    for entry in entries:
        own = entry.dossier
        if entry.id in packs:
            continue
        pack = packs.by_wikidata.get(own.wikidata) if own.wikidata else None
        if not pack and own.type and own.name:
            pack = packs.by_name(own.type).get(own.name.casefold())
        if not pack and own.type == "event":
            pack = _same_event(own, packs)
        other = packs.columns(pack)["wikidata"] if pack else ""
        if pack and not (own.wikidata and other and own.wikidata != other):
            found[pack] = entry.id
    return found


def _same_event(own: Dossier, packs: Packs) -> str | None:
    """The only event of the packs that has one of its names and took place when it did."""
    days = sorted(first_day(one.date) for one in own.events)
    names = {one.casefold() for one in (own.name, *own.aliases) if one}
    if not days:
        return None
    rows = (
        packs.columns(known)
        for known, forms in packs.names_of("event")
        if names.intersection(map(str.casefold, forms))
    )
    found = [row["id"] for row in rows if _is_within(days, row)]
    return found[0] if len(found) == 1 else None


def _is_within(days: list[dt.date], row: Mapping[str, str]) -> bool:
    """Whether it began on a day of the event, and tells of no other one that came years later."""
    if not row.get("start"):
        return False
    begin, end = first_day(row["start"]), last_day(row["end"] or row["start"])
    return begin <= days[0] <= end and days[-1] <= end + ABOUT
