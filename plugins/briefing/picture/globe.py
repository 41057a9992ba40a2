"""The globe in a corner: where on earth the map lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from math import atan2, cos, sin, tau
from typing import TYPE_CHECKING

import numpy as np

from . import elements
from .frame import HEIGHT, WIDTH
from .labels import Box
from .projection import Azimuthal, Globe
from .shapes import Laid, path

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ..model import Atlas, Outline
    from .frame import Frame
    from .projection import Line, Point

_RADIUS = 35.0
_OFF = 42.0  # of its centre from the edges
_STEP = 0.3  # radians along the horizon
_LEAST = 7.0  # pixels that the window on it is wide, at least
_HALF_TURN = 180.0
_MANY = 64  # globes of a site's dossiers, from a city's to its country's
_CORNERS = ((1, 1), (0, 1), (1, 0), (0, 0))  # of equals the first


@dataclass(frozen=True, slots=True)
class Inset:
    """The globe as SVG, and the room it takes."""

    svg: str
    box: Box


def globe(frame: Frame, atlas: Atlas, busy: Line) -> Inset:
    """Draw the globe in the corner in which the least of ``busy`` lies."""
    at = _emptiest(busy)
    seen = Globe(*frame.centre)
    svg = elements.inset(at, _RADIUS, _land(atlas.land(), seen, at), _window(frame, seen, at))
    x, y = at
    return Inset(svg, Box(x - _OFF, y - _OFF, x + _OFF, y + _OFF))


@lru_cache(maxsize=_MANY)
def _land(land: Outline, seen: Globe, at: Point) -> str:
    """The path of the land that is on this side: a city's map has the same as its country's."""
    return "".join(Laid.of([ring * _RADIUS + at for ring in _seen(land, seen)]).paths())


def _seen(land: Outline, seen: Globe) -> list[Line]:
    """What of rings of land is on this side, their ends joined along the horizon.

    Rings of land run clockwise: where one goes out of sight, the land is clockwise of it. Those of
    inland seas run the other way; one that is cut by the horizon is left out.
    """
    whole, is_sea = _coarse(land)
    placed, height = seen.placed(whole.line)
    starts, rings = whole.starts, whole.rings()
    is_whole = np.minimum.reduceat(height, starts) > 0
    ends = [*starts[1:].tolist(), len(placed)]
    parts: list[Line] = []
    for at in np.flatnonzero(np.maximum.reduceat(height, starts) > 0).tolist():
        part = slice(starts[at], ends[at])
        if is_whole[at]:
            parts.append(placed[part])
        elif not is_sea[at]:
            runs = _runs(rings[at], height[part] > 0, placed[part], seen)
            parts += map(np.array, _joined(runs))
    return parts


def _runs(ring: Line, shown: NDArray[np.bool_], placed: Line, seen: Globe) -> list[list[Point]]:
    """The stretches of a ring that are seen, from the horizon to the horizon."""
    turn = -int(np.flatnonzero(~shown)[0])
    shown = np.roll(shown, turn)
    ring, placed = (np.roll(one, turn, axis=0) for one in (ring, placed))
    firsts = np.flatnonzero(shown[1:] & ~shown[:-1]) + 1
    lasts = np.flatnonzero(shown & ~np.roll(shown, -1))
    rises = seen.horizon(ring[firsts], ring[firsts - 1])
    sets = seen.horizon(ring[lasts], ring[(lasts + 1) % len(ring)])
    return [
        [rise, *placed[first : last + 1].tolist(), end]
        for rise, first, last, end in zip(
            rises.tolist(), firsts.tolist(), lasts.tolist(), sets.tolist(), strict=True
        )
    ]


@cache
def _coarse(land: Outline) -> tuple[Laid, list[bool]]:
    """Rings of land, and which of them are inland seas."""
    whole = Laid(land.points, land.starts)
    return whole, [_is_sea(ring[:, :2].tolist()) for ring in whole.rings()]


def _is_sea(ring: list[Point]) -> bool:
    """Whether a ring runs counter-clockwise on a map with north above, and round no pole."""
    doubled = eastward = 0.0
    for (lon, lat), (next_lon, next_lat) in pairwise([*ring, ring[0]]):
        step = (next_lon - lon + 180) % 360 - 180
        eastward += step
        doubled += step * (lat + next_lat)
    return doubled < 0 and abs(eastward) < _HALF_TURN


def _joined(runs: list[list[Point]]) -> list[list[Point]]:
    """Runs as rings: from the end of each along the horizon to where the next one comes in."""
    rings: list[list[Point]] = []
    left = list(runs)
    while left:
        ring = [*left.pop(0)]
        first = _angle(ring[0])
        while True:
            out = _angle(ring[-1])
            near = min(left, key=lambda run: (_angle(run[0]) - out) % tau, default=None)
            home = (first - out) % tau
            if near is None or home <= (_angle(near[0]) - out) % tau:
                ring += _horizon(out, home)
                break
            ring += [*_horizon(out, (_angle(near[0]) - out) % tau), *near]
            left.remove(near)
        rings.append(ring)
    return rings


def _angle(point: Point) -> float:
    """Where on the horizon, clockwise on the page."""
    return atan2(point[1], point[0])


def _horizon(start: float, way: float) -> list[Point]:
    steps = range(int(way / _STEP) + 2)
    return [(cos(a), sin(a)) for one in steps for a in [start + way * one / (len(steps) - 1)]]


def _emptiest(busy: Line) -> Point:
    corners = [
        (WIDTH - _OFF if right else _OFF, HEIGHT - _OFF if low else _OFF) for right, low in _CORNERS
    ]
    return min(corners, key=lambda at: (np.abs(busy - at) < _OFF + _LEAST).all(axis=1).sum())


def _window(frame: Frame, seen: Globe, at: Point) -> str:
    """The edges of the map on the globe, or a dot where they would be too small to see."""
    if not isinstance(frame.projection, Azimuthal):
        return ""
    right, bottom = frame.left + WIDTH / frame.scale, frame.top + HEIGHT / frame.scale
    corners = [
        (frame.left, frame.top), (right, frame.top), (right, bottom), (frame.left, bottom),
    ]  # fmt: skip
    edge = []
    for (x, y), (next_x, next_y) in zip(corners, [*corners[1:], corners[0]], strict=True):
        for step in range(8):
            share = step / 8
            edge.append(frame.projection.back(x + (next_x - x) * share, y + (next_y - y) * share))
    ring = seen(np.array(edge)) * _RADIUS + at
    if np.ptp(ring[:, 0]) < _LEAST:
        x, y = ring.mean(axis=0).tolist()
        return elements.dot((x, y), 3.0)
    return elements.window(path(ring))
