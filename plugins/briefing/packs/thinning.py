"""What each point of an outline is worth to a map, weighed once for all maps.

The worth is how far off the ring would be without the point (Douglas and Peucker, 1973), measured
on the globe: times the scale of a map it is pixels.
"""

# ruff: noqa: INP001 -- a folder of scripts
from __future__ import annotations

from math import cos, dist, pi, radians, sin, sqrt
from typing import TYPE_CHECKING

from briefing.knowledge.arcs import STEPS, WORTH

if TYPE_CHECKING:
    from collections.abc import Sequence

Point = tuple[int, int]
Vector = tuple[float, float, float]


def weighed(ring: Sequence[Point]) -> str:
    """A letter for what each point, in steps, is worth to its ring.

    The first and the one farthest from it are worth what lies between them.
    """
    points = [_on_sphere(*one) for one in [*ring, ring[0]]]
    worth = [0.0] * len(points)
    spans = [(0, len(ring), pi)]
    while spans:
        start, end, most = spans.pop()
        if end - start < len("ab"):
            continue
        offs = [_off(points[start], points[end], one) for one in points[start + 1 : end]]
        middle = start + 1 + offs.index(max(offs))
        worth[middle] = min(most, max(offs))
        spans += [(start, middle, worth[middle]), (middle, end, worth[middle])]
    return "".join(map(_letter, [max(worth), *worth[1:-1]]))


def _letter(worth: float) -> str:
    """The first that says at least as much."""
    return next(one for one, least in WORTH.items() if worth <= least)


def _on_sphere(lon: int, lat: int) -> Vector:
    x, y = radians(lon / STEPS), radians(lat / STEPS)
    return cos(y) * cos(x), cos(y) * sin(x), sin(y)


def _off(start: Vector, end: Vector, point: Vector) -> float:
    """How far a point is from the line between two others, beyond its ends too."""
    length = dist(start, end)
    way = [b - a for a, b in zip(start, end, strict=True)]
    away = [b - a for a, b in zip(start, point, strict=True)]
    if not length:
        return dist(start, point)
    along = sum(a * b for a, b in zip(way, away, strict=True)) / length
    return sqrt(max(0.0, sum(a * a for a in away) - along * along))
