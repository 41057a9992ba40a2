"""The land of a map: countries in question each for itself, all else as one shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import degrees
from typing import TYPE_CHECKING

from . import elements
from .frame import WIDTH
from .labels import Area
from .projection import EqualEarth
from .shapes import area, clip_to_box, path, ring_on_plane, sparse, thinned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ..model import Atlas, EntityId, Locator, Outline
    from .frame import Frame
    from .projection import Point

_MARGIN = 8.0  # pixels round the page in which the edges of clipping lie
_CLOSE = 0.4  # pixels: a point nearer than this to the one before says nothing
_SPECK = 1.2  # pixels: what is no larger in both directions isn't drawn
_SPECK_FULL = 3.0  # the same on the map of all places
_FINENESS = (0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.2, 3.0, 4.0)  # pixels that a line may be off
_MOST_BYTES = 11_500
_MOST_BYTES_FULL = 5_800  # the map of all places has many more marks, and links
_TRACE = 0.001  # of the page

Rings = tuple[tuple["Point", ...], ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What of the globe is in view.

    land       rings of all countries that aren't in question
    countries  in question, with their rings in view, at least one each
    """

    frame: Frame
    land: Rings
    countries: Mapping[EntityId, Rings]
    is_full: bool
    busy: tuple[Point, ...]

    @classmethod
    def of(cls, locator: Locator, frame: Frame, atlas: Atlas) -> Sheet:
        """Project and clip all outlines that come into the frame."""
        shaded = {pin.entity for pin in locator.pins if pin.feature == "country"}
        lon, lat = frame.centre
        found = list(atlas.near((lat, lon), frame.reach, coarse=frame.is_coarse))
        drawn = {one.entity for one in found}
        # the outlines for the world lack small states
        found += [one for key in sorted(shaded - drawn) if (one := atlas.country(key))]
        land: list[tuple[Point, ...]] = []
        countries: dict[EntityId, Rings] = {}
        for outline in found:
            speck = _SPECK_FULL if locator.is_full else _SPECK
            rings = tuple(_in_view(outline, frame, keep=outline.entity in shaded, speck=speck))
            if outline.entity in shaded and outline.entity is not None:
                if rings:
                    countries[outline.entity] = rings
            else:
                land += rings
        spots = [frame(pin.point[1], pin.point[0]) for pin in locator.pins
                 if pin.point and pin.entity not in countries]  # fmt: skip
        shores = [point for rings in countries.values() for ring in rings for point in ring]
        return cls(
            frame=frame,
            land=tuple(land),
            countries=countries,
            is_full=locator.is_full,
            busy=(*spots * 50, *shores),
        )

    def shows(self, country: EntityId) -> bool:
        """Whether a country in question has land in view."""
        return country in self.countries

    def is_land(self, point: Point) -> bool:
        """Whether a point lies in a country that isn't in question."""
        return any(one.holds(point) for one in self._lands)

    def others(self, rings: Rings) -> tuple[Area, ...]:
        """The parts of the other countries in question than that of ``rings``."""
        return tuple(
            Area.of(ring)
            for other in self.countries.values()
            if other is not rings
            for ring in other
        )

    @cached_property
    def _lands(self) -> tuple[Area, ...]:
        return tuple(map(Area.of, self.land))

    @property
    def has_neighbours(self) -> bool:
        """Whether land that isn't in question takes more than a trace of the page."""
        return sum(map(area, self.land)) > _TRACE * WIDTH * self.frame.height

    def ground(self) -> str:
        """Water and land as SVG elements."""
        return elements.water(self._water()) + elements.land(self._drawn[0])

    def country(self, known: EntityId) -> str:
        """The path of a country in question."""
        return self._drawn[1][known]

    @cached_property
    def _drawn(self) -> tuple[str, dict[EntityId, str]]:
        """Land and countries as paths, as fine as their bytes allow."""
        land, countries = self.land, dict(self.countries)
        for flat in _FINENESS:
            land = _thinned(land, flat)
            countries = {key: _thinned(rings, flat) for key, rings in countries.items()}
            grain, most = (10, _MOST_BYTES_FULL) if self.is_full else (1, _MOST_BYTES)
            shapes = {key: path(rings, grain=grain) for key, rings in countries.items()}
            drawn = path(land, grain=grain), shapes
            if len(drawn[0]) + sum(map(len, drawn[1].values())) <= most:
                break
        return drawn

    def _water(self) -> str:
        """The page, or as much of it as is the globe where that ends on it."""
        frame = self.frame
        if not isinstance(frame.projection, EqualEarth):
            return f"M0 0h{WIDTH}v{frame.height}H0z"
        lon = frame.projection.lon
        lats = range(-90, 91, 6)
        edge = [(lon + 180, lat) for lat in lats] + [(lon - 180, lat) for lat in reversed(lats)]
        ring = [frame(*point) for point in edge]
        return path([clip_to_box(ring, WIDTH, frame.height, 0)])


def _thinned(rings: Rings, flat: float) -> Rings:
    return tuple(tuple(thinned(ring, flat)) for ring in rings)


def _in_view(
    outline: Outline, frame: Frame, *, keep: bool, speck: float
) -> Iterable[tuple[Point, ...]]:
    """The rings of an outline that can be seen; of one to ``keep`` at least the first if it can."""
    away = degrees(_CLOSE / frame.scale)
    for index, whole in enumerate(outline.rings):
        ring = sparse(whole, away)
        if len(ring) < len("abc"):
            if index or not keep:
                continue
            ring = list(whole)
        parts = ring_on_plane(ring, project=frame, cut=frame.projection.cut)
        for part in parts:
            clipped = clip_to_box(part, WIDTH, frame.height, _MARGIN)
            if len(clipped) < len("abc"):
                continue
            small = _is_speck(clipped, speck)
            if small and not (keep and index == 0):
                continue
            yield tuple(clipped)


def _is_speck(ring: Sequence[Point], size: float) -> bool:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(xs) - min(xs) < size and max(ys) - min(ys) < size
