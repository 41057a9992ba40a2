"""Which points of the globe a map must show."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from .projection import apart, middle_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Atlas, EntityId, Locator, Pin
    from .projection import Line, Point

FAR = 48.0
"""Degrees from the centre: farther off, an azimuthal map bends what readers know."""

_GROWTH, _AT_EASE = 1.6, 24.0  # how much wider, or to how many degrees, countries may make it
_WIDE = 40.0  # degrees across: a map of far places, on which there is room for far countries
_NEAR = 3.0  # degrees: as good as among the points
_AREAS = {"water", "area"}
_MANY = 300  # countries: more than there are
_ENOUGH = 300  # points of a country


def points_in_view(locator: Locator, atlas: Atlas) -> Line:
    """Longitudes and latitudes that must be in view.

    Dots first. Where they alone would show none of the countries that frame the map, or lie far
    apart anyway, each of these countries is brought in; else those far away stay outside. Then
    waters, regions and whole countries are shown as long as they don't dwarf what is there.
    Raises ValueError if there is nothing to show.
    """
    mains = [main for one in locator.frame if len(main := _main(one, atlas))]
    points = _brought_in(_core(locator, atlas, mains), mains)
    across = _spread(points)
    if across > _WIDE:
        minor = _line(_place(one) for one in locator.pins if one.is_minor and one.point)
        points = np.concatenate((points, minor))
        across = _spread(points) if len(minor) else across
    if len(mains) == 1 or (mains and across > 2 * FAR):
        points, mains = np.concatenate((points, *mains)), []  # none is left to bring in
        across = _spread(points)
    limit = min(max(_GROWTH * across, _AT_EASE), 2 * FAR)
    areas = [_line([_place(one)]) for one in locator.pins if one.feature in _AREAS and one.point]
    for more in [*areas, *sorted(mains, key=_spread)]:
        wider = np.concatenate((points, more))
        if _spread(wider) <= limit:
            points = wider
    return points


def _line(points: Iterable[Point]) -> Line:
    return np.array(list(points)).reshape(-1, 2)


def _place(pin: Pin) -> Point:
    lat, lon = pin.point or (0.0, 0.0)
    return lon, lat


def _core(locator: Locator, atlas: Atlas, mains: list[Line]) -> Line:
    """Dots; without any the countries; without these waters and regions."""
    points = _line(_dots(locator, atlas))
    if not len(points):
        places = _line(_place(one) for one in locator.pins if one.point)
        points = np.concatenate(mains) if mains else places
    if not len(points):
        msg = "a map without a point or country"
        raise ValueError(msg)
    return points


def _brought_in(points: Line, mains: list[Line]) -> Line:
    centre, reach = _around(points)
    if 2 * reach > _WIDE or not any(_is_seen(main, centre, reach) for main in mains):
        for main in mains:
            if not _is_seen(main, centre, reach):
                points = np.concatenate((points, main))
                centre, reach = _around(points)
    return points


def _dots(locator: Locator, atlas: Atlas) -> Iterator[Point]:
    """Where dots come that no map may leave out; of a full one the middle of countries, too."""
    for pin in locator.pins:
        is_country = pin.feature == "country" and (
            locator.is_full or atlas.country(pin.entity) is None
        )
        if pin.point and not pin.is_minor and (pin.feature == "spot" or is_country):
            yield _place(pin)


def _is_seen(main: Line, centre: Point, reach: float) -> bool:
    """Whether something of a country lies among points that reach so far round a centre."""
    return bool(apart(centre, main).min() <= reach + _NEAR)


@lru_cache(maxsize=_MANY)
def _main(country: EntityId, atlas: Atlas) -> Line:
    """Some hundred points of its main part: enough to see how far it reaches."""
    outline = atlas.country(country)
    if outline is None:
        return _line(())
    ends = [*outline.starts.tolist(), len(outline.points)]
    points = outline.points[: ends[outline.main]]
    return points[:: len(points) // _ENOUGH + 1, :2]


def _spread(points: Line) -> float:
    """How many degrees across."""
    return 2 * _around(points)[1]


def _around(points: Line) -> tuple[Point, float]:
    """The centre of points, and how many degrees from it the farthest lies."""
    centre = middle_of(points)
    return centre, float(apart(centre, points).max())
