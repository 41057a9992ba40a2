"""The land of a map: countries in question each for itself, all else as one shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from ..model import EntityId
from . import elements
from .frame import WIDTH
from .labels import Area, Areas
from .projection import EqualEarth
from .shapes import clip_to_box, coarser, laid, least_bytes, path, rings_of, rings_on_plane, worth

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from ..model import Atlas, Locator, Outline
    from .frame import Frame
    from .projection import Line

_MARGIN = 8.0  # pixels round the page in which the edges of clipping lie
_SPECK = 1.2  # pixels: what is no larger in both directions isn't drawn
_SPECK_FULL = 3.0  # the same on the map of all places
_FINENESS = (0.3, 0.45, 0.65, 0.9, 1.2, 1.6, 2.2, 3.0, 4.0)  # pixels that a line may be off
_MOST_BYTES = 11_500
_MOST_BYTES_FULL = 5_400  # the map of all places has many more marks, and links
_TRACE = 0.001  # of the page
_LAND = EntityId("")  # no country's

Rings = tuple[Area, ...]


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
    busy: Line

    @classmethod
    def of(cls, locator: Locator, frame: Frame, atlas: Atlas) -> Sheet:
        """Project and clip all outlines that come into the frame."""
        shaded = {pin.entity for pin in locator.pins if pin.feature == "country"}
        lon, lat = frame.centre
        found = list(atlas.near((lat, lon), frame.reach, coarse=frame.is_coarse))
        drawn = {one.entity for one in found}
        # the outlines for the world lack small states
        found += [one for key in sorted(shaded - drawn) if (one := atlas.country(key))]
        land: list[Area] = []
        countries: dict[EntityId, Rings] = {}
        speck = _SPECK_FULL if locator.is_full else _SPECK
        seen = _in_view(found, frame, shaded, speck=speck)
        for outline, rings in zip(found, seen, strict=True):
            if outline.entity in shaded and outline.entity is not None:
                if rings:
                    countries[outline.entity] = tuple(rings)
            else:
                land += rings
        spots = [frame(pin.point[1], pin.point[0]) for pin in locator.pins
                 if pin.point and pin.entity not in countries]  # fmt: skip
        shores = [one.ring for rings in countries.values() for one in rings]
        busy = np.concatenate((np.array(spots * 50).reshape(-1, 2), *shores))
        return cls(
            frame=frame,
            land=tuple(land),
            countries=countries,
            is_full=locator.is_full,
            busy=busy,
        )

    def shows(self, country: EntityId) -> bool:
        """Whether a country in question has land in view."""
        return country in self.countries

    @cached_property
    def lands(self) -> Areas:
        """All of the land that isn't in question."""
        return Areas(self.land)

    def others(self, rings: Rings) -> Areas:
        """The parts of the other countries in question than that of ``rings``."""
        others = (other for other in self.countries.values() if other is not rings)
        return Areas(tuple(one for other in others for one in other))

    @property
    def has_neighbours(self) -> bool:
        """Whether land that isn't in question takes more than a trace of the page."""
        return sum(one.size for one in self.land) > _TRACE * WIDTH * self.frame.height

    def ground(self) -> str:
        """Water and land as SVG elements."""
        return elements.water(self._water()) + elements.land(self._drawn[0])

    def country(self, known: EntityId) -> str:
        """The path of a country in question."""
        return self._drawn[1][known]

    @cached_property
    def _drawn(self) -> tuple[str, dict[EntityId, str]]:
        """Land and countries as paths, as fine as their bytes allow."""
        shown = {_LAND: self.land, **self.countries}
        rings = iter(worth([one.ring for each in shown.values() for one in each], _FINENESS[0]))
        weighed = {key: list(islice(rings, len(each))) for key, each in shown.items()}
        grain, most = (10, _MOST_BYTES_FULL) if self.is_full else (1, _MOST_BYTES)
        for flat in _FINENESS:
            weighed = {key: coarser(each, flat) for key, each in weighed.items()}
            lines = {key: [ring for ring, _ in each] for key, each in weighed.items()}
            is_last = flat == _FINENESS[-1]
            if not (is_last or self.is_full) and sum(map(least_bytes, lines.values())) > most:
                continue
            drawn = {key: path(each, grain=grain) for key, each in lines.items()}
            if sum(map(len, drawn.values())) <= most:
                break
        return drawn.pop(_LAND), drawn

    def _water(self) -> str:
        """The page, or as much of it as is the globe where that ends on it."""
        frame = self.frame
        if not isinstance(frame.projection, EqualEarth):
            return f"M0 0h{WIDTH}v{frame.height}H0z"
        lon = frame.projection.lon
        lats = range(-90, 91, 6)
        edge = [(lon + 180, lat) for lat in lats] + [(lon - 180, lat) for lat in reversed(lats)]
        ring = frame.line(np.array(edge, dtype=float))
        return path([clip_to_box(ring, WIDTH, frame.height, 0)])


def _in_view(outlines: Sequence[Outline], frame: Frame, shaded: Collection[EntityId | None], *,
             speck: float) -> list[list[Area]]:  # fmt: skip
    """Of each outline the rings that can be seen; of a shaded one at least the first if it can."""
    seen: list[list[Area]] = [[] for _ in outlines]
    rings = [(index, number == 0, ring) for index, outline in enumerate(outlines)
             for number, ring in enumerate(rings_of(outline))]  # fmt: skip
    if not rings:
        return seen
    found = list(rings_on_plane(
        [ring for _, _, ring in rings], project=frame.line, cut=frame.projection.cut
    ))  # fmt: skip
    line, starts = laid([ring for _, ring in found])
    low, high = np.minimum.reduceat(line, starts), np.maximum.reduceat(line, starts)
    corner = (WIDTH + _MARGIN, frame.height + _MARGIN)
    is_out = ((high < -_MARGIN) | (low > corner)).any(axis=1)
    is_whole = np.all((low >= -_MARGIN) & (high <= corner), axis=1)
    is_speck = np.all(high - low < speck, axis=1)
    for at in np.flatnonzero(~is_out).tolist():
        index, ring = found[at]
        owner, is_first, _ = rings[index]
        keep = is_first and outlines[owner].entity in shaded
        if is_speck[at] and not keep:
            continue
        part = ring if is_whole[at] else clip_to_box(ring, WIDTH, frame.height, _MARGIN)
        if len(part) < len("abc"):
            continue
        one = Area.of(part)
        if keep or one.box.width >= speck or one.box.height >= speck:
            seen[owner].append(one)
    return seen
