"""The globe in a corner: where on earth the map lies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2, cos, degrees, sin, tau
from typing import TYPE_CHECKING

from . import elements
from .frame import HEIGHT, WIDTH
from .labels import Box
from .projection import Azimuthal, Globe
from .shapes import path, sparse, thinned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..model import Atlas
    from .frame import Frame
    from .projection import Point

_RADIUS = 35.0
_OFF = 42.0  # of its centre from the edges
_STEP = 0.15  # radians along the horizon
_FLAT = 0.4  # pixels that its coasts may be off
_LEAST = 7.0  # pixels that the window on it is wide, at least
_HALF_TURN = 180.0
_CORNERS = ((1, 1), (0, 1), (1, 0), (0, 0))  # of equals the first


@dataclass(frozen=True, slots=True)
class Inset:
    """The globe as SVG, and the room it takes."""

    svg: str
    box: Box


def globe(frame: Frame, atlas: Atlas, busy: Iterable[Point]) -> Inset:
    """Draw the globe in the corner in which the least of ``busy`` lies."""
    at = _emptiest(tuple(busy))
    seen = Globe(*frame.centre)
    away = degrees(_FLAT / _RADIUS)
    rings = [part for ring in atlas.land().rings for part in _seen(sparse(ring, away), seen)]
    land = path(thinned([_placed(point, at) for point in ring], _FLAT) for ring in rings)
    svg = elements.inset(at, _RADIUS, land, _window(frame, seen, at))
    x, y = at
    return Inset(svg, Box(x - _OFF, y - _OFF, x + _OFF, y + _OFF))


def _seen(ring: Sequence[Point], seen: Globe) -> list[list[Point]]:
    """What of a ring of land is on this side, its ends joined along the horizon.

    Rings of land run clockwise: where one goes out of sight, the land is clockwise of it. Those of
    inland seas run the other way; one that is cut by the horizon is left out.
    """
    shown = [seen.shows(*point) for point in ring]
    if all(shown):
        return [[seen(*point) for point in ring]]
    if not any(shown) or _is_sea(ring):
        return []
    start = shown.index(False)
    turned = [*ring[start:], *ring[: start + 1]]
    runs: list[list[Point]] = []
    for before, point in pairwise(turned):
        was_seen, is_seen = seen.shows(*before), seen.shows(*point)
        if is_seen and not was_seen:
            runs.append([seen.horizon(point, before)])
        if is_seen:
            runs[-1].append(seen(*point))
        elif was_seen:
            runs[-1].append(seen.horizon(before, point))
    return _joined(runs)


def _is_sea(ring: Sequence[Point]) -> bool:
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


def _placed(point: Point, at: Point) -> Point:
    return at[0] + point[0] * _RADIUS, at[1] + point[1] * _RADIUS


def _emptiest(busy: tuple[Point, ...]) -> Point:
    corners = [
        (WIDTH - _OFF if right else _OFF, HEIGHT - _OFF if low else _OFF) for right, low in _CORNERS
    ]
    return min(corners, key=lambda at: sum(_is_near(at, point) for point in busy))


def _is_near(at: Point, point: Point) -> bool:
    return abs(point[0] - at[0]) < _OFF + _LEAST and abs(point[1] - at[1]) < _OFF + _LEAST


def _window(frame: Frame, seen: Globe, at: Point) -> str:
    """The edges of the map on the globe, or a dot where they would be too small to see."""
    if not isinstance(frame.projection, Azimuthal):
        return ""
    right, bottom = frame.left + WIDTH / frame.scale, frame.top + HEIGHT / frame.scale
    corners = [
        (frame.left, frame.top), (right, frame.top), (right, bottom), (frame.left, bottom),
    ]  # fmt: skip
    ring = []
    for (x, y), (next_x, next_y) in zip(corners, [*corners[1:], corners[0]], strict=True):
        for step in range(8):
            share = step / 8
            point = frame.projection.back(x + (next_x - x) * share, y + (next_y - y) * share)
            ring.append(_placed(seen(*point), at))
    width = max(x for x, _ in ring) - min(x for x, _ in ring)
    if width < _LEAST:
        middle = (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))
        return elements.dot(middle, 3.0)
    return elements.window(path([ring]))
