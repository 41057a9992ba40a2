"""Rings of the globe as paths of a page: unrolled, cut, projected, thinned, clipped, written."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from .projection import Point

    Line = Sequence[Point]

_TURN = 360.0
_STEP = 5.0  # degrees: an edge along a cut is divided, since its image bends


def sparse(ring: Line, away: float) -> list[Point]:
    """The ring without points that lie nearer than ``away`` degrees to the one before.

    Projecting is what a map costs: this spares most of it.
    """
    kept: list[Point] = []
    last_lon, last_lat, shrink = _TURN * 2, 0.0, 1.0
    for lon, lat in ring:
        if abs(lat - last_lat) + abs(lon - last_lon) * shrink > away:
            kept.append((lon, lat))
            last_lon, last_lat, shrink = lon, lat, cos(radians(lat))
    return kept


def ring_on_plane(ring: Line, *, project: Callable[[float, float], Point],
                  cut: float | None) -> list[list[Point]]:  # fmt: skip
    """A ring projected; where the projection cuts the globe, as the parts on either side."""
    if cut is None:
        return [[project(lon, lat) for lon, lat in ring]]
    whole = _unrolled(ring, cut - _TURN)
    parts = []
    for shift in (-_TURN, 0, _TURN):
        moved = [(lon + shift, lat) for lon, lat in whole]
        part = _clipped_to(moved, cut - _TURN, cut)
        if part:
            parts.append([project(lon, lat) for lon, lat in _divided(part)])
    return parts


def _unrolled(ring: Line, west: float) -> list[Point]:
    """The ring without steps over 180°; one that goes round a pole is closed along it."""
    whole = _without_steps(ring, west)
    if abs(whole[-1][0] - whole[0][0]) < _TURN / 2:
        return whole[:-1]
    # where it is closed a line would show, so that must be where the map is cut
    start = min(range(len(ring)), key=lambda i: (ring[i][0] - west) % _TURN)
    whole = _without_steps([*ring[start:], *ring[:start]], west)
    pole = -90.0 if sum(lat for _, lat in ring) < 0 else 90.0
    return [*whole, (whole[-1][0], pole), (whole[0][0], pole)]


def _without_steps(ring: Line, west: float) -> list[Point]:
    """The ring with its first point again at the end, wherever it went meanwhile."""
    lon = (ring[0][0] - west) % _TURN + west
    whole = [(lon, ring[0][1])]
    for (before, _), (after, lat) in pairwise([*ring, ring[0]]):
        lon += (after - before + _TURN / 2) % _TURN - _TURN / 2
        whole.append((lon, lat))
    return whole


def _clipped_to(ring: Line, west: float, east: float) -> list[Point]:
    """What of a ring lies between two meridians."""
    kept = _clip(ring, lambda p: p[0] >= west, lambda a, b: _at_x(a, b, west))
    return _clip(kept, lambda p: p[0] <= east, lambda a, b: _at_x(a, b, east))


def _divided(ring: Line) -> Iterator[Point]:
    for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]):
        steps = int(max(abs(next_x - x), abs(next_y - y)) / _STEP) + 1
        for step in range(steps):
            yield x + (next_x - x) * step / steps, y + (next_y - y) * step / steps


def clip_to_box(ring: Line, width: float, height: float, margin: float) -> list[Point]:
    """What of a ring is on the page or within a margin round it (Sutherland and Hodgman, 1974).

    The edges that clipping makes lie in the margin, so that no stroke shows there.
    """
    low, right, bottom = -margin, width + margin, height + margin
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    if min(xs) >= low and max(xs) <= right and min(ys) >= low and max(ys) <= bottom:
        return list(ring)
    kept = _clip(ring, lambda p: p[0] >= low, lambda a, b: _at_x(a, b, low))
    kept = _clip(kept, lambda p: p[0] <= right, lambda a, b: _at_x(a, b, right))
    kept = _clip(kept, lambda p: p[1] >= low, lambda a, b: _at_y(a, b, low))
    return _clip(kept, lambda p: p[1] <= bottom, lambda a, b: _at_y(a, b, bottom))


def _clip(ring: Line, inside: Callable[[Point], bool],
          crossing: Callable[[Point, Point], Point]) -> list[Point]:  # fmt: skip
    """The part of a ring on one side of a line."""
    kept: list[Point] = []
    before = ring[-1] if ring else (0.0, 0.0)
    was_inside = bool(ring) and inside(before)
    for point in ring:
        is_inside = inside(point)
        if is_inside != was_inside:
            kept.append(crossing(before, point))
        if is_inside:
            kept.append(point)
        before, was_inside = point, is_inside
    return kept


def _at_x(a: Point, b: Point, x: float) -> Point:
    return x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0])


def _at_y(a: Point, b: Point, y: float) -> Point:
    return a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), y


def thinned(ring: Line, flat: float) -> list[Point]:
    """The ring with few points, off by ``flat`` pixels at most (Douglas and Peucker, 1973)."""
    if len(ring) <= len("abc"):
        return list(ring)
    # a ring has no ends: the two points farthest apart along x serve
    first = min(range(len(ring)), key=ring.__getitem__)
    turned = [*ring[first:], *ring[:first]]
    far = max(range(len(turned)), key=turned.__getitem__)
    return _straightened([*turned, turned[0]], far, flat)


def _straightened(line: list[Point], far: int, flat: float) -> list[Point]:
    keep = {0, far, len(line) - 1}
    open_spans = [(0, far), (far, len(line) - 1)]
    while open_spans:
        start, end = open_spans.pop()
        offs = _off(line[start], line[end], line[start + 1 : end])
        most = max(offs, default=0.0)
        if most > flat:
            middle = end - 1 - offs[::-1].index(most)  # of several the last
            keep.add(middle)
            open_spans += [(start, middle), (middle, end)]
    return [line[i] for i in sorted(keep)][:-1]


def _off(a: Point, b: Point, points: Iterable[Point]) -> list[float]:
    """How far points lie off the line from a to b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = (dx * dx + dy * dy) ** 0.5
    if not length:
        return [((x - a[0]) ** 2 + (y - a[1]) ** 2) ** 0.5 for x, y in points]
    return [abs(dx * (y - a[1]) - dy * (x - a[0])) / length for x, y in points]


def area(ring: Line) -> float:
    """What a ring encloses, in square pixels."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def path(rings: Iterable[Line], *, grain: int = 1) -> str:
    """The ``d`` of a path, in relative steps of tenths of a pixel, or of ``grain`` of them."""
    return "".join(_drawn(ring, grain) for ring in rings)


def _drawn(ring: Line, grain: int) -> str:
    tenths = [(round(x * 10 / grain) * grain, round(y * 10 / grain) * grain) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(tenths)]
    steps = [step for step in steps if step != (0, 0)]
    if len(steps) < len("ab"):
        return ""
    return f"M{_pair(*tenths[0])}l{_joined(_pair(*step) for step in steps)}z"


def _joined(pairs: Iterable[str]) -> str:
    """Pairs behind one another; a minus needs no space before it."""
    return "".join(pair if pair[0] == "-" else f" {pair}" for pair in pairs).lstrip()


def _pair(x: int, y: int) -> str:
    second = number(y)
    return f"{number(x)}{second}" if second[0] == "-" else f"{number(x)} {second}"


def number(tenths: int) -> str:
    """Tenths as SVG writes them shortest: 12 is "1.2", -5 is "-.5"."""
    sign, (whole, part) = "-" if tenths < 0 else "", divmod(abs(tenths), 10)
    digits = f"{whole or ''}.{part}" if part else str(whole)
    return f"{sign}{digits}" if tenths else "0"
