"""Pins as marks: shaded countries, dots and names, those that matter most placed first."""

from __future__ import annotations

from copy import copy
from itertools import compress, tee
from math import dist
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np

from ..model import Mark
from . import elements
from .frame import WIDTH
from .labels import (
    DOT,
    FARTHER,
    LINE,
    SIZES,
    SIZES_OF_ALL,
    TRACKING,
    Box,
    around_dot,
    beside,
    between,
    broken,
    first_free,
    inside,
    upon,
    wide,
)
from .owners import LAND, SEA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from ..model import EntityId, Locator, Pin
    from .labels import Area, Label
    from .projection import Point
    from .sheet import Rings, Sheet

    _Names = Mapping[EntityId, tuple[Pin, Label]]
    """What found a place, and where."""

_SMALL = 9.0  # pixels: a country that is no larger either way gets a circle
_SPECK = 5.5  # its radius
_ORDER = ("spot", "country", "water", "area")
_DOTTED = {"spot", "area"}
_COVERED = 20.0  # pixels: a country no larger is covered by a dot
_MOST_TURNS = 10
_BOLD = 1.08  # times as wide
_MARGIN = 3.0
_MODERATE = 90.0  # pixels: a wider country is named on its land or not at all
_OWN_WIDTH = 0.35  # of its name: a narrower country is named beside it
_ON_LAND = 0.5  # of the size of letters: what each fifth of a name on other land counts
_ALONG = np.array([(share / 4, 0.5) for share in range(5)])  # of a name's box
_WAY = np.linspace(0, 1, 13)[:, None]  # of the line to it
_MOST_ON_LAND = 1  # fifth of a name that may lie on other land without a line
_MOST_LINKED, _MOST_DOTS, _MOST_NAMED = 16, 12, 20  # of a full map, for its weight
_AT_SEA = (6.0, 8.0)  # of the size: how far off a name of a full map may stand besides
_DOT_OF_MANY = 3.0
_ASIDE = (-0.6, 0.6, -1.2, 1.2, -1.8, 1.8)  # of the size, from the middle of a country
_MOST_OVER_LAND = 0.3  # of the line to a name at sea may lie on the land of others
_GLIMPSE = 0.12  # of the page, what a country takes at least to be named where it is cut off


def marks_of(locator: Locator, sheet: Sheet, inset: Box | None) -> Iterator[Mark]:
    """Every mark in drawing order: countries, then for each width of a page dots and names.

    A full map names and links the first of its pins; countries after them are shaded in one.
    """
    shaded = [pin for pin in locator.pins if pin.entity in sheet.countries]
    most = _MOST_LINKED if locator.is_full else len(shaded)
    if rest := "".join(sheet.country(pin.entity) for pin in shaded[most:]):
        yield Mark(entity=None, svg=elements.country(rest))
    for pin in shaded[:most]:
        specks = "".join(_specks(sheet.countries[pin.entity]))
        yield Mark(entity=pin.entity, svg=elements.country(sheet.country(pin.entity)) + specks)
    if locator.is_full:
        for pin, at in _dots(locator, sheet).values():
            yield Mark(entity=pin.entity, svg=_dot(pin, at, sheet, has_name=False))
    for width, size in (SIZES_OF_ALL if locator.is_full else SIZES).items():
        for entity, svg in _named(locator, sheet, inset, size):
            yield Mark(entity=entity, svg=svg, width=width)


def _named(
    locator: Locator, sheet: Sheet, inset: Box | None, size: float
) -> Iterator[tuple[EntityId, str]]:
    """Dots, then names, in letters of one size."""
    dots = _dots(locator, sheet)
    fixed = [around_dot(at, _radius(pin, sheet) + 1) for pin, at in dots.values()]
    fixed += [inset] if inset else []
    found = _at_sea if locator.is_full else _places
    places: dict[EntityId, Iterator[Label]] = {}
    for pin in locator.pins:  # most names stand at the first of their places: find no more of them
        [places[pin.entity]] = tee(found(pin, sheet, dots, size), 1)
    countries_first = sorted(locator.pins, key=lambda one: one.feature != "country")
    orders = [countries_first] if locator.is_full else _orders(locator.pins, sheet)
    most = _MOST_NAMED if locator.is_full else len(places)
    tries = (_placed(order, places, fixed, sheet, most=most) for order in orders)
    named = max(_until_best(tries, len(places)), key=_weight)  # of equals the first
    for pin, label in named.values():
        if label.leader:
            yield pin.entity, elements.leader(label)
    for pin, at in dots.values():
        if pin.entity in named and not locator.is_full:
            yield pin.entity, _dot(pin, at, sheet, has_name=True)
    for pin, label in named.values():
        kind = pin.feature if pin.feature != "spot" else "city"
        yield pin.entity, elements.text(label, kind, is_main=pin.is_main)


def _orders(pins: Sequence[Pin], sheet: Sheet) -> Iterator[list[Pin]]:
    """Orders in which places are named: what comes first has the choice.

    By weight; else those with the least room first; else by weight, but that one more of the first
    stands behind the rest.
    """
    by_weight = sorted(pins, key=lambda one: (not one.is_main, _ORDER.index(one.feature)))
    yield by_weight

    def room(pin: Pin) -> float:
        return sum(one.size for one in sheet.countries.get(pin.entity, ()))

    yield sorted(by_weight, key=lambda one: (not one.is_main, one.feature != "country", room(one)))
    yield sorted(by_weight, key=lambda one: (not one.is_main, room(one)))
    first, rest = by_weight[:1], by_weight[1:]
    for turn in range(1, min(len(rest), _MOST_TURNS)):
        yield [*first, *rest[turn:], *rest[:turn]]


def _until_best(tries: Iterable[_Names], most: int) -> Iterator[_Names]:
    """The tries up to the first that names all without a line: none is better."""
    for named in tries:
        yield named
        if len(named) == most and not any(label.leader for _, label in named.values()):
            return


def _weight(named: _Names) -> tuple[int, int, int]:
    """How good a way to place names is: waters and regions must not cost others, nor need lines."""
    pins = [pin.feature for pin, _ in named.values()]
    lines = sum(label.leader is not None for _, label in named.values())
    return sum(one in {"spot", "country"} for one in pins), -lines, len(pins)


def _placed(
    order: Iterable[Pin],
    places: Mapping[EntityId, Iterator[Label]],
    fixed: Sequence[Box],
    sheet: Sheet,
    *,
    most: int,
) -> dict[EntityId, tuple[Pin, Label]]:
    """The names that find room, one after the other, at most so many."""
    named: dict[EntityId, tuple[Pin, Label]] = {}
    for pin in order:
        if len(named) == most:
            break
        placed = [label for _, label in named.values()]
        if label := first_free(copy(places[pin.entity]), fixed, placed, sheet.frame.height):
            named[pin.entity] = pin, label
    return named


def _dots(locator: Locator, sheet: Sheet) -> dict[EntityId, tuple[Pin, Point]]:
    """Places with a dot, regions with a ring, and states without an outline, that are in view.

    A ring comes below dots, and none where it would lie on one.
    """
    frame = sheet.frame
    found = [
        (pin, at)
        for pin in sorted(locator.pins, key=lambda one: one.feature != "area")
        if pin.point
        and (pin.feature in _DOTTED or (pin.feature == "country" and not sheet.shows(pin.entity)))
        and frame.shows(at := frame(pin.point[1], pin.point[0]), _MARGIN)
        and (pin.is_main or locator.is_full or not _would_hide(at, sheet))
    ]
    spots = [at for pin, at in found if pin.feature == "spot"]
    kept = [
        (pin, at)
        for pin, at in found
        if pin.feature != "area" or all(dist(at, other) > 3 * DOT for other in spots)
    ]
    return {pin.entity: (pin, at) for pin, at in _apart(kept)}


def _apart(dots: Sequence[tuple[Pin, Point]]) -> list[tuple[Pin, Point]]:
    """The dots; of too many those that lie on no earlier one, as many as there is room for."""
    if len(dots) <= _MOST_DOTS:
        return list(dots)
    kept: list[tuple[Pin, Point]] = []
    for pin, at in dots:
        if all(dist(at, other) > 2 * DOT for _, other in kept):
            kept.append((pin, at))
    return kept[:_MOST_DOTS]


def _would_hide(at: Point, sheet: Sheet) -> bool:
    """Whether a dot would cover most of the country in which it lies, which is named anyway."""
    return any(
        box.width < _COVERED and box.height < _COVERED and dist(at, box.middle) < _COVERED / 2
        for rings in sheet.countries.values()
        for box in [_largest(rings).box]
    )


def _radius(pin: Pin, sheet: Sheet) -> float:
    if pin.feature not in _DOTTED:
        return _SPECK
    return _DOT_OF_MANY if sheet.is_full else DOT


def _dot(pin: Pin, at: Point, sheet: Sheet, *, has_name: bool) -> str:
    drawn = {"spot": elements.dot, "area": elements.ring}.get(pin.feature, elements.speck)
    svg = drawn(at, _radius(pin, sheet))
    return svg if has_name else svg.replace("/>", f">{elements.title(pin.name)}</circle>")


def _specks(rings: Rings) -> Iterator[str]:
    """Circles on the islands of a country that would not be seen, one on those near each other."""
    kept: list[Point] = []
    for at in (one.box.middle for one in rings if _is_small(rings)):
        if all(dist(at, other) > 2 * _SPECK for other in kept):
            kept.append(at)
            yield elements.speck(at, _SPECK)


def _is_small(rings: Rings) -> bool:
    """Whether no part of it would be seen."""
    return all(one.box.width < _SMALL and one.box.height < _SMALL for one in rings)


def _largest(rings: Rings) -> Area:
    return max(rings, key=attrgetter("size"))


def _places(
    pin: Pin, sheet: Sheet, dots: Mapping[EntityId, tuple[Pin, Point]], size: float
) -> Iterable[Label]:
    """Where its name may stand, the best first."""
    name = pin.name.upper() if pin.feature == "country" else pin.name
    if pin.entity in dots:
        _, at = dots[pin.entity]
        letters = size * _BOLD if pin.is_main else size
        return beside(name, at, size=letters, radii=(_radius(pin, sheet),) * 2)
    if pin.entity in sheet.countries:
        return _on_country(pin.entity, name, sheet, size)
    at = sheet.frame(pin.point[1], pin.point[0]) if pin.point else (0.0, 0.0)
    if pin.feature in {"country", *_DOTTED} or not sheet.frame.shows(at):
        return ()
    return upon(name, [(at[0], at[1] + dy * size) for dy in (0, -1, 1, -2, 2)], size=size)


def _on_country(country: EntityId, name: str, sheet: Sheet, size: float) -> Iterator[Label]:
    """On its land, widest first; beside a country that is too small, on water rather than land."""
    rings = sheet.countries[country]
    if not _is_small(rings) and not _is_seen(rings, sheet):
        return
    largest = _largest(rings)
    width, lines = largest.box.width, broken(name)
    if width >= _OWN_WIDTH * wide(lines, size, tracking=TRACKING):  # else its name would hide it
        tall = LINE * size * len(lines)
        points = inside(largest, sheet.frame.height, tall=tall)
        yield from upon(name, points, size=size, tracking=TRACKING)
    if width < _MODERATE:
        yield from _outside(country, name, sheet, size)


def _outside(country: EntityId, name: str, sheet: Sheet, size: float) -> list[Label]:
    """Beside a country, never on or behind another one in question, whose name it would seem.

    The best are near it, nearer to it than to others, and on water; what lies on other land, or
    nearer to another country in question, needs a line that leads there.
    """
    box = _largest(sheet.countries[country]).box
    middle, middles = box.middle, _middles(country, sheet)
    radii = (max(box.width / 2, _SPECK), max(box.height / 2, _SPECK))
    farther = (*FARTHER, *_AT_SEA) if sheet.is_full else FARTHER
    found = beside(name, middle, size=size, radii=radii, tracking=TRACKING, farther=farther)
    labels = [label for label in found if label.box.is_on(sheet.frame.height)]
    if not labels:
        return []
    boxes = np.array([(one.box.left, one.box.top, one.box.right, one.box.bottom) for one in labels])
    low, high = boxes[:, :2], boxes[:, 2:]
    near, centres = np.clip(middle, low, high), (low + high) / 2
    along = low[:, None] + (high - low)[:, None] * _ALONG
    ways = np.array(middle) + (near - middle)[:, None] * _WAY
    is_free = ~np.any(_is_others(sheet.owners.at(along), country, sheet), axis=1)
    is_free &= ~np.any(_is_others(sheet.owners.at(ways), country, sheet), axis=1)
    on_land = (sheet.owners.at(along) == LAND).sum(axis=1)
    nearest = np.hypot(*(middles[:, None] - centres).T).min(axis=1)
    strange = np.maximum(0.0, np.hypot(*(centres - middle).T) - nearest)
    has_line = np.array([one.leader is not None for one in labels])
    kept = is_free & (has_line | ((strange == 0) & (on_land <= _MOST_ON_LAND)))
    far = strange + np.hypot(*(near - middle).T)
    costs = np.round(far / size + on_land * _ON_LAND, 3)
    return [labels[at] for at in np.argsort(costs, kind="stable") if kept[at]]


def _middles(country: EntityId, sheet: Sheet) -> NDArray[np.float64]:
    """Of each part of the other countries in question; of its own where there are none."""
    parts = [one for key, rings in sheet.countries.items() if key != country for one in rings]
    return np.array([one.box.middle for one in parts or [_largest(sheet.countries[country])]])


def _is_others(owners: NDArray[np.intp], country: EntityId, sheet: Sheet) -> NDArray[np.bool_]:
    """Whether spots belong to a country in question, but not to this one."""
    own = sheet.number(country) if country in sheet.countries else SEA
    found: NDArray[np.bool_] = (owners > LAND) & (owners != own)
    return found


def _at_sea(
    pin: Pin, sheet: Sheet, dots: Mapping[EntityId, tuple[Pin, Point]], size: float
) -> Iterator[Label]:
    """Where a name may stand among many, that none seems another's.

    On or beside what it names; of a country also aside of its middle, or far off at sea, if the
    line that leads there is mostly at sea, too.
    """
    led = []
    for label in _places(pin, sheet, dots, size):
        if label.leader is None:
            yield label
        elif pin.feature == "country":
            led.append(label)
    if pin.entity in sheet.countries and pin.entity not in dots:
        yield from _aside(pin, sheet, size)
    if led:
        rows = sheet.owners.at([sum(one.box.rows(), ()) for one in led])
        ways = sheet.owners.at([tuple(between(*one.leader)) for one in led if one.leader])
        on_land = (rows[:, : len(rows[0]) // 3] == LAND).any(axis=1)
        is_free = ~(on_land | _is_others(rows, pin.entity, sheet).any(axis=1))
        over = (ways == LAND) | _is_others(ways, pin.entity, sheet)
        yield from compress(led, is_free & (over.mean(axis=1) < _MOST_OVER_LAND))


def _aside(pin: Pin, sheet: Sheet, size: float) -> Iterable[Label]:
    """On the land, but not in the middle of it: a dot may lie there."""
    name = pin.name.upper()
    tall = LINE * size * len(broken(name))
    points = inside(_largest(sheet.countries[pin.entity]), sheet.frame.height, tall=tall)[:3]
    moved = [(x + dx * size, y) for x, y in points for dx in _ASIDE]
    is_own = sheet.owners.at(moved) == sheet.number(pin.entity) if moved else ()
    return upon(name, compress(moved, is_own), size=size, tracking=TRACKING)


def _is_seen(rings: Rings, sheet: Sheet) -> bool:
    """Whether enough of it is in view to be named: all, or a fair part of the page."""
    height = sheet.frame.height
    boxes = [one.box for one in rings]
    is_whole = all(
        one.left > 0 and one.right < WIDTH and one.top > 0 and one.bottom < height for one in boxes
    )
    return is_whole or sum(one.size for one in rings) > _GLIMPSE**2 * WIDTH * height
