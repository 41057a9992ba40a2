"""Whom a name means: candidates of the right kind, and what speaks for one of them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .offices import bodies, office_items
from .statements import statements, value_of
from .wikidata import CLASS, Item, Wikidata, bare, is_same, matched, text_of

if TYPE_CHECKING:
    from ..model import EntityId, EntityType

ROOTS: Mapping[EntityType, frozenset[str]] = {
    "person": frozenset({"Q5"}),  # human
    "organisation": frozenset({"Q43229"}),  # organization
    "place": frozenset({"Q2221906", "Q618123"}),  # geographic location, geographical object
    "event": frozenset({"Q1190554", "Q1656682"}),  # occurrence, event
}
_DEEPEST = 8  # classes between an item's and a root; what is further up says little
_KIND, _SUBCLASS = "P31", "P279"
_BEGINS = ("P569", "P571")  # born, founded: before that nobody could name them
_NEAR = 0.3  # degrees: within a town
_AROUND = 5.0  # of coordinates in whole degrees, as countries have them
_JOINS = ("P17", "P27", "P102", "P276", "P361", "P463", "P710", "P1001")
"""Properties whose values tie an item to what stands beside it in an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An entity that the content names.

    names        by which it goes there, the usual one first
    wikidata     its item, if a dossier, a pack or an earlier snapshot tells
    revision     of that item, as the snapshot has it
    day          of the first article that names it; None if none does
    beside       what else these articles name: ids of items, and names
    at           an article that names it, for messages
    """

    id: EntityId
    type: EntityType
    names: tuple[str, ...]
    wikidata: str | None = None
    revision: int | None = None
    day: dt.date | None = None
    beside: frozenset[str] = frozenset()
    coordinates: tuple[float, float] | None = None
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A name whose meaning an editor must settle.

    candidates   each with its item, name, description, and the entity that it is already, if any
    """

    wanted: Wanted
    candidates: tuple[tuple[str, str, str, str], ...]


def find_candidates(wanted: Wanted, wikidata: Wikidata) -> tuple[str, ...]:
    """The items that bear the very name, in the order of the search."""
    name = wanted.names[0]
    hits = wikidata.search(name)
    return tuple(dict.fromkeys(hit["id"] for hit in hits if is_same(str(matched(hit)), name)))


def climb(items: Iterable[Item], wikidata: Wikidata) -> None:
    """Ask for the classes of items, and those above them, level by level."""
    level = {one for item in items for one in _values(item, _KIND)} - _roots()
    seen: set[str] = set()
    for _ in range(_DEEPEST):
        if not level:
            return
        found = wikidata.items(level, CLASS)
        seen |= level
        above = {one for item in found.values() for one in _values(item, _SUBCLASS)}
        level = above - seen - _roots()


def choose(
    wanted: Wanted, candidates: Iterable[str], wikidata: Wikidata, *, held: Mapping[str, EntityId]
) -> str | Question | None:
    """The one candidate that fits and that something speaks for; else what to ask an editor.

    What speaks for it: the article names something that the item is tied to (its country, its
    office's, its party), or it lies where the place is known to lie. One namesake is no proof:
    most people in the news have one there. Nor is it if another entity of the site is that item
    (``held``, by item). None if no candidate fits.
    """
    fitting = [item for one in candidates if _fits(wanted, item := wikidata.item(one), wikidata)]
    near = [item for item in fitting if _lies_near(wanted, item)]
    backed = near or [item for item in fitting if _is_tied(wanted, item, wikidata)]
    is_sure = len(backed) == 1 and (near or len(fitting) == 1)
    if is_sure and backed[0]["id"] not in held:
        return str(backed[0]["id"])
    listed = tuple(
        (
            str(item["id"]),
            text_of(item, "labels"),
            text_of(item, "descriptions"),
            str(held.get(item["id"], "")),
        )
        for item in (backed or fitting)
    )
    return Question(wanted=wanted, candidates=listed) if listed else None


def ties(items: Iterable[Item], wikidata: Wikidata) -> Iterator[str]:
    """What must have a name for ``choose``: the items that candidates are tied to.

    An office ties its holder to what it is of.
    """
    for item in items:
        yield from (one for prop in _JOINS for one in _values(item, prop))
        yield from (of for one in office_items(item) for of in bodies(wikidata.item(one)))


def is_of_kind(item: Item, kind: EntityType, wikidata: Wikidata) -> bool:
    """Whether one of the item's classes lies below a root of the kind."""
    level, seen = set(_values(item, _KIND)), set[str]()
    for _ in range(_DEEPEST + 1):
        if level & ROOTS[kind]:
            return True
        seen |= level
        level = {up for one in level for up in _values(wikidata.item(one), _SUBCLASS)} - seen
    return False


def _fits(wanted: Wanted, item: Item, wikidata: Wikidata) -> bool:
    if not item or not is_of_kind(item, wanted.type, wikidata):
        return False
    begins = (s.time() for prop in _BEGINS for s in statements(item, prop))
    day = wanted.day.isoformat() if wanted.day else ""
    return not day or all(date is None or date <= day[: len(date)] for date in begins)


def _is_tied(wanted: Wanted, item: Item, wikidata: Wikidata) -> bool:
    tied = {one for one in ties([item], wikidata) if one != item.get("id")}
    names = {name for one in tied if (name := wikidata.label(one))}
    return not {bare(one) for one in wanted.beside}.isdisjoint(map(bare, tied | names))


def _lies_near(wanted: Wanted, item: Item) -> bool:
    if wanted.coordinates is None:
        return False
    is_rough = all(float(axis).is_integer() for axis in wanted.coordinates)
    for one in statements(item, "P625"):
        value = value_of(one.snak)
        if isinstance(value, dict) and {"latitude", "longitude"} <= value.keys():
            there = (float(value["latitude"]), float(value["longitude"]))
            if math.dist(there, wanted.coordinates) < (_AROUND if is_rough else _NEAR):
                return True
    return False


def _values(item: Item, prop: str) -> list[str]:
    return [known for one in statements(item, prop) if (known := one.item())]


def _roots() -> frozenset[str]:
    return frozenset().union(*ROOTS.values())
