"""The land of a map: countries in question each for itself, all else as one shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from ..model import EntityId
from . import elements
from .frame import WIDTH
from .labels import Area, Box
from .owners import LAND, Owners
from .projection import EqualEarth
from .shapes import Laid, clip_to_box, on_plane, path, rings_near, shape_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ..model import Atlas, Locator, Outline
    from .frame import Frame
    from .projection import Line

_MARGIN = 8.0  # pixels round the page in which the edges of clipping lie
_SPECK = 1.2  # pixels: what is no larger in both directions isn't drawn
_SPECK_FULL = 3.0  # the same on the map of all places
_FINENESS = (0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.2, 3.0, 4.0, 5.5)  # pixels that a line may be off
_MOST_BYTES = 11_500
_MOST_BYTES_FULL = 5_400  # the map of all places has many more marks, and links
_TRACE = 0.001  # of the page
_LAND = EntityId("")  # no country's
_MANY = 64  # maps of a site's dossiers, from a city's to its country's

Rings = tuple[Area, ...]


@dataclass(frozen=True, kw_only=True)
class Ground:
    """The land in view: of countries in question each for itself, and all else.

    Each of the countries has at least one ring.
    """

    land: Rings
    countries: Mapping[EntityId, Rings]
    is_full: bool

    @cached_property
    def drawn(self) -> tuple[str, dict[EntityId, str]]:
        """Land and countries as paths, as fine as their bytes allow."""
        shown = {_LAND: self.land, **self.countries}
        rings = Laid.of([one.ring for each in shown.values() for one in each])
        grain, most = (10, _MOST_BYTES_FULL) if self.is_full else (1, _MOST_BYTES)
        for flat in _FINENESS:
            rings = rings.coarser(flat)
            is_last = flat == _FINENESS[-1]
            if not (is_last or self.is_full) and rings.least_bytes() > most:
                continue
            paths = rings.paths(grain=grain)
            if sum(map(len, paths)) <= most:
                break
        ends = list(accumulate(map(len, shown.values())))
        drawn = {
            key: "".join(paths[a:b]) for key, a, b in zip(shown, [0, *ends], ends, strict=False)
        }
        return drawn.pop(_LAND), drawn


@lru_cache(maxsize=_MANY)
def ground_of(frame: Frame, shaded: frozenset[EntityId], atlas: Atlas, *, is_full: bool) -> Ground:
    """Project and clip all outlines that come into a frame; a city's is often its country's."""
    lon, lat = frame.centre
    found = list(atlas.near((lat, lon), frame.reach, coarse=frame.is_coarse))
    drawn = {one.entity for one in found}
    # the outlines for the world lack small states
    found += [one for key in sorted(shaded - drawn) if (one := atlas.country(key))]
    land: list[Area] = []
    countries: dict[EntityId, Rings] = {}
    seen = _in_view(found, frame, shaded, speck=_SPECK_FULL if is_full else _SPECK)
    for outline, rings in zip(found, seen, strict=True):
        if outline.entity in shaded and outline.entity is not None:
            if rings:
                countries[outline.entity] = tuple(rings)
        else:
            land += rings
    return Ground(land=tuple(land), countries=countries, is_full=is_full)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A frame with the ground that is in view, and points of what a map must not hide."""

    frame: Frame
    ground: Ground
    busy: Line

    @classmethod
    def of(cls, locator: Locator, frame: Frame, atlas: Atlas) -> Sheet:
        """Lay out what a locator shows."""
        shaded = frozenset(pin.entity for pin in locator.pins if pin.feature == "country")
        ground = ground_of(frame, shaded, atlas, is_full=locator.is_full)
        spots = [frame(pin.point[1], pin.point[0]) for pin in locator.pins
                 if pin.point and pin.entity not in ground.countries]  # fmt: skip
        shores = [one.ring[:, :2] for rings in ground.countries.values() for one in rings]
        busy = np.concatenate((np.array(spots * 50).reshape(-1, 2), *shores))
        return cls(frame=frame, ground=ground, busy=busy)

    @property
    def is_full(self) -> bool:
        """Whether it is the map of all places."""
        return self.ground.is_full

    @property
    def countries(self) -> Mapping[EntityId, Rings]:
        """Countries in question, with their rings in view."""
        return self.ground.countries

    def shows(self, country: EntityId) -> bool:
        """Whether a country in question has land in view."""
        return country in self.countries

    @cached_property
    def owners(self) -> Owners:
        """Whose land lies where: LAND is what isn't in question, then come the countries."""
        return Owners.of([self.ground.land, *self.countries.values()], self.frame.height)

    def number(self, country: EntityId) -> int:
        """That of a country in question among the owners."""
        return LAND + 1 + list(self.countries).index(country)

    @property
    def has_neighbours(self) -> bool:
        """Whether land that isn't in question takes more than a trace of the page."""
        least = _TRACE * WIDTH * self.frame.height
        return any(total > least for total in accumulate(one.size for one in self.ground.land))

    def drawn(self) -> str:
        """Water and land as SVG elements."""
        return elements.water(self._water()) + elements.land(self.ground.drawn[0])

    def country(self, known: EntityId) -> str:
        """The path of a country in question."""
        return self.ground.drawn[1][known]

    def _water(self) -> str:
        """The page, or as much of it as is the globe where that ends on it."""
        frame = self.frame
        if not isinstance(frame.projection, EqualEarth):
            return f"M0 0h{WIDTH}v{frame.height}H0z"
        lon = frame.projection.lon
        lats = range(-90, 91, 6)
        edge = [(lon + 180, lat, 0) for lat in lats]
        edge += [(lon - 180, lat, 0) for lat in reversed(lats)]
        ring = frame.line(np.array(edge, dtype=float))
        return path(clip_to_box(ring, WIDTH, frame.height, 0))


def _in_view(outlines: Sequence[Outline], frame: Frame, shaded: Collection[EntityId | None], *,
             speck: float) -> list[list[Area]]:  # fmt: skip
    """Of each outline the rings that can be seen; of a shaded one at least the first if it can."""
    seen: list[list[Area]] = [[] for _ in outlines]
    found = rings_near(list(map(shape_of, outlines)), frame.centre, reach=frame.reach)
    if not found:
        return seen
    rings = Laid.of([ring for _, _, ring in found]).coarser(_FINENESS[0] / frame.scale)
    laid, of_ring = on_plane(rings, project=frame.line, cut=frame.projection.cut)
    points = laid.line[:, :2]
    low, high = np.minimum.reduceat(points, laid.starts), np.maximum.reduceat(points, laid.starts)
    corner = (WIDTH + _MARGIN, frame.height + _MARGIN)
    is_out = ((high < -_MARGIN) | (low > corner)).any(axis=1)
    is_whole = np.all((low >= -_MARGIN) & (high <= corner), axis=1)
    is_speck = np.all(high - low < speck, axis=1)
    owners = [found[at][0] for at in of_ring]
    is_kept = np.array(
        [
            found[at][1] == 0 and outlines[owner].entity in shaded
            for owner, at in zip(owners, of_ring, strict=True)
        ]
    )
    drawn = laid.rings()
    for at in np.flatnonzero(~is_out & (is_kept | ~is_speck)).tolist():
        ring = drawn[at]
        if is_whole[at]:
            one = Area(ring, Box(*low[at].tolist(), *high[at].tolist()))
        else:
            part = clip_to_box(ring, WIDTH, frame.height, _MARGIN)
            if len(part) < len("abc"):
                continue
            one = Area.of(part)
        if is_kept[at] or one.box.width >= speck or one.box.height >= speck:
            seen[owners[at]].append(one)
    return seen
