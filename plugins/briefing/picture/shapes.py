"""Rings of the globe as paths of a page: unrolled, cut, projected, thinned, clipped, written.

A ring is an array of two columns, x and y, that doesn't repeat its first point at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress, pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from ..model import Outline
    from .projection import Line, Point

_TURN = 360.0
_MOST_TENTHS = 999  # of a step whose digits are counted
_MANY = 1000  # outlines: more than there are
_STEP = 5.0  # degrees: an edge along a cut is divided, since its image bends


@dataclass(frozen=True, slots=True)
class Shape:
    """The rings of an outline, and a cap of the globe round each.

    centres   of the caps, points of the unit sphere; radii in degrees
    """

    rings: tuple[Line, ...]
    centres: Line
    radii: Line


@lru_cache(maxsize=_MANY)
def shape_of(outline: Outline) -> Shape:
    """The shape of an outline; made once: many maps of a site show it."""
    line, starts = laid([np.array(ring) for ring in outline.rings])
    points = on_sphere(line)
    centres = np.add.reduceat(points, starts)
    centres /= np.maximum(np.linalg.norm(centres, axis=1), 1e-9)[:, None]
    sizes = np.diff(starts, append=len(line))
    away = _degrees((points * np.repeat(centres, sizes, axis=0)).sum(axis=1))
    rings = tuple(np.split(line, starts[1:]))
    return Shape(rings, centres, np.maximum.reduceat(away, starts))


def rings_near(
    shapes: Sequence[Shape], point: Point, *, reach: float
) -> list[tuple[int, int, Line]]:
    """The rings that may come within so many degrees of a point, with their shape's index and own.

    point   longitude and latitude
    """
    if not shapes:
        return []
    (middle,) = on_sphere(np.array([point]))
    away = _degrees(np.concatenate([one.centres for one in shapes]) @ middle)
    is_near = away <= np.concatenate([one.radii for one in shapes]) + reach
    rings = (
        (index, number, ring)
        for index, shape in enumerate(shapes)
        for number, ring in enumerate(shape.rings)
    )
    return list(compress(rings, is_near.tolist()))


def on_sphere(line: Line) -> Line:
    """Longitudes and latitudes as points of the unit sphere."""
    lon, lat = np.radians(line).T
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def _degrees(cosine: Line) -> Line:
    found: Line = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
    return found


def laid(rings: Sequence[Line]) -> tuple[Line, NDArray[np.intp]]:
    """Rings end to end in one array, and where each begins."""
    starts = np.cumsum([0, *map(len, rings)])
    return (np.concatenate(rings) if rings else np.empty((0, 2))), starts[:-1]


def on_plane(
    line: Line, starts: NDArray[np.intp], *, project: Callable[[Line], Line], cut: float | None
) -> tuple[Line, NDArray[np.intp], NDArray[np.intp]]:
    """Laid rings projected, still laid; where the projection cuts the globe, as parts.

    With them, of which ring each is.
    """
    index = np.arange(len(starts))
    if cut is None:
        return project(line), starts, index
    west, whole = cut - _TURN, line
    line = np.column_stack(((line[:, 0] - west) % _TURN + west, line[:, 1]))
    steps = np.abs(line - line[_before(starts, len(line))])
    is_cut = np.maximum.reduceat(np.maximum(steps[:, 0], steps[:, 1]), starts) >= _STEP
    rings, parts = np.split(project(line), starts[1:]), np.split(whole, starts[1:])
    found: list[tuple[int, Line]] = []
    for at, is_in_parts in enumerate(is_cut.tolist()):
        if is_in_parts:
            found += [(at, project(piece)) for piece in _parts(parts[at].tolist(), cut)]
        else:
            found.append((at, rings[at]))
    return *laid([ring for _, ring in found]), np.array([at for at, _ in found])


def _before(starts: NDArray[np.intp], length: int) -> NDArray[np.intp]:
    """Of each point of rings laid end to end, the one before it in its ring."""
    before = np.arange(-1, length - 1)
    before[starts] = [*(starts[1:] - 1), length - 1]
    return before


def _parts(ring: Sequence[Point], cut: float) -> Iterator[Line]:
    """A ring on the globe as the parts on either side of a cut, its long edges divided."""
    whole = np.array(_unrolled(ring, cut - _TURN))
    for shift in (-_TURN, 0, _TURN):
        part = _between(whole + np.array((shift, 0)), 0, cut - _TURN, cut)
        if len(part):
            yield np.array(list(_divided(part.tolist())))


def _unrolled(ring: Sequence[Point], west: float) -> list[Point]:
    """The ring without steps over 180°; one that goes round a pole is closed along it."""
    whole = _without_steps(ring, west)
    if abs(whole[-1][0] - whole[0][0]) < _TURN / 2:
        return whole[:-1]
    # where it is closed a line would show, so that must be where the map is cut
    start = min(range(len(ring)), key=lambda i: (ring[i][0] - west) % _TURN)
    whole = _without_steps([*ring[start:], *ring[:start]], west)
    pole = -90.0 if sum(lat for _, lat in ring) < 0 else 90.0
    return [*whole, (whole[-1][0], pole), (whole[0][0], pole)]


def _without_steps(ring: Sequence[Point], west: float) -> list[Point]:
    """The ring with its first point again at the end, wherever it went meanwhile."""
    lon = (ring[0][0] - west) % _TURN + west
    whole = [(lon, ring[0][1])]
    for (before, _), (after, lat) in pairwise([*ring, ring[0]]):
        lon += (after - before + _TURN / 2) % _TURN - _TURN / 2
        whole.append((lon, lat))
    return whole


def _divided(ring: Sequence[Point]) -> Iterator[Point]:
    for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]):
        steps = int(max(abs(next_x - x), abs(next_y - y)) / _STEP) + 1
        for step in range(steps):
            yield x + (next_x - x) * step / steps, y + (next_y - y) * step / steps


def clip_to_box(ring: Line, width: float, height: float, margin: float) -> Line:
    """What of a ring is on the page or within a margin round it (Sutherland and Hodgman, 1974).

    The edges that clipping makes lie in the margin, so that no stroke shows there.
    """
    return _between(_between(ring, 0, -margin, width + margin), 1, -margin, height + margin)


def _between(ring: Line, axis: int, low: float, high: float) -> Line:
    """What of a ring lies between two lines across an axis."""
    along = ring[:, axis]
    if (along < low).any():
        ring = _clip(ring, axis, low, along >= low)
        along = ring[:, axis]
    return _clip(ring, axis, high, along <= high) if (along > high).any() else ring


def _clip(ring: Line, axis: int, edge: float, inside: NDArray[np.bool_]) -> Line:
    """The part of a ring on one side of a line, and where it crosses that."""
    before, was_inside = ring[np.arange(-1, len(ring) - 1)], inside[np.arange(-1, len(ring) - 1)]
    crosses = inside != was_inside
    found = np.stack((before, ring), axis=1)
    step = ring[crosses] - before[crosses]
    share = (edge - before[crosses, axis]) / step[:, axis]
    crossing = before[crosses] + step * share[:, None]
    crossing[:, axis] = edge
    found[crosses, 0] = crossing
    kept: Line = found[np.column_stack((crosses, inside))]
    return kept


@dataclass(frozen=True, slots=True)
class Weighed:
    """Rings end to end, where each begins, and what each of their points is worth."""

    line: Line
    starts: NDArray[np.intp]
    worth: Line

    def coarser(self, flat: float) -> Weighed:
        """The rings without the points that are worth ``flat`` pixels or less; triangles stay."""
        sizes = self._sizes()
        kept = (self.worth > flat) | np.repeat(sizes <= len("abc"), sizes)
        sizes = np.bincount(np.repeat(np.arange(len(sizes)), sizes)[kept], minlength=len(sizes))
        return Weighed(self.line[kept], np.cumsum(sizes) - sizes, self.worth[kept])

    def rings(self) -> list[Line]:
        """Each for itself."""
        return np.split(self.line, self.starts[1:])

    def least_bytes(self) -> int:
        """How long their paths are at least: to write them costs more than to count."""
        steps = np.abs(np.diff(np.rint(self.line * 10).astype(int), axis=0))
        steps[self.starts[1:] - 1] = 0
        steps = steps[steps.any(axis=1)]
        # each number with a space or a minus before it
        return int((_digits()[np.minimum(steps, _MOST_TENTHS)] + 1).sum()) - len(self.starts)

    def paths(self, *, grain: int = 1) -> list[str]:
        """Each as the ``d`` of a path, in relative steps of ``grain`` tenths of a pixel."""
        tenths = np.rint(self.line * 10 / grain).astype(int) * grain
        steps = np.diff(tenths, axis=0, append=tenths[-1:])
        steps[self.starts[1:] - 1] = 0
        moves = steps.any(axis=1)
        owner = np.repeat(np.arange(len(self.starts)), self._sizes())
        ends = np.cumsum(2 * np.bincount(owner[moves], minlength=len(self.starts))).tolist()
        words = [further(one) for one in steps[moves].ravel().tolist()]
        firsts = tenths[self.starts].tolist()
        return [
            f"M{number(x)}{further(y)}l{''.join(words[a:b]).lstrip()}z" if b - a > len("xy") else ""
            for (x, y), a, b in zip(firsts, [0, *ends], ends, strict=False)
        ]

    def _sizes(self) -> NDArray[np.intp]:
        return np.diff(self.starts, append=len(self.line))


def path(ring: Line) -> str:
    """The ``d`` of one ring."""
    (drawn,) = Weighed(ring, np.zeros(1, dtype=int), np.zeros(len(ring))).paths()
    return drawn


def weighed(rings: Sequence[Line], least: float) -> Weighed:
    """Rings with what their points are worth: off by how much they would be without them.

    To keep what is worth more than some pixels gives the ring with few points, off by as much at
    most (Douglas and Peucker, 1973). A ring has no ends: its first and last point along x serve.
    least   nothing is said of points that are worth less
    All lines are halved at once, level by level: a call for each would cost more than the work.
    """
    if not rings:
        return Weighed(*laid([]), np.empty(0))
    line, opened, far = _opened(rings)
    ends = opened + np.array([len(ring) for ring in rings])
    found = np.zeros(len(line))
    found[opened] = found[far] = np.inf
    spans = np.concatenate((np.column_stack((opened, far)), np.column_stack((far, ends))))
    _weigh(line, found, spans, least)
    once = np.ones(len(line), dtype=bool)
    once[ends] = False
    return Weighed(line[once], opened - np.arange(len(rings)), found[once])


def _opened(rings: Sequence[Line]) -> tuple[Line, NDArray[np.intp], NDArray[np.intp]]:
    """Rings end to end, each from its first point along x and with that again at its end.

    With them, where each begins, and where its last point along x is.
    """
    line, starts = laid(rings)
    sizes = np.array([len(ring) for ring in rings])
    order = np.lexsort((line[:, 1], line[:, 0], np.repeat(np.arange(len(rings)), sizes)))
    first, last = order[starts], order[starts + sizes - 1]
    opened = starts + np.arange(len(rings))
    wide = sizes + 1
    place = np.arange(len(line) + len(rings)) + np.repeat(first - starts - opened, wide)
    turned = np.repeat(starts, wide) + place % np.repeat(sizes, wide)
    return line[turned], opened, opened + (last - first) % sizes


def _weigh(line: Line, found: Line, spans: NDArray[np.intp], least: float) -> None:
    """Halve spans at the point farthest off, and note it in ``found``, until none is far off."""
    limit = np.full(len(spans), np.inf)
    while len(spans):
        inner = spans[:, 1] - spans[:, 0] > 1
        spans, limit = spans[inner], limit[inner]
        if not len(spans):
            return
        sizes = spans[:, 1] - spans[:, 0] - 1
        begins = np.cumsum(sizes) - sizes
        owner = np.repeat(np.arange(len(spans)), sizes)
        points = np.arange(len(owner)) + np.repeat(spans[:, 0] + 1 - begins, sizes)
        offs = _off(line[spans], line[points], owner)
        most = np.maximum.reduceat(offs, begins)
        middle = np.empty(len(spans), dtype=np.intp)
        is_most = offs == most[owner]
        middle[owner[is_most]] = points[is_most]  # of several the last
        most = np.minimum(most, limit)
        is_far = most > least
        spans, middle, limit = spans[is_far], middle[is_far], most[is_far]
        found[middle] = limit
        spans = np.concatenate((
            np.column_stack((spans[:, 0], middle)), np.column_stack((middle, spans[:, 1])),
        ))  # fmt: skip
        limit = np.concatenate((limit, limit))


def _off(ends: Line, points: Line, owner: NDArray[np.intp]) -> Line:
    """How far points lie off the lines between the two ends of their owners."""
    start, step = ends[:, 0], ends[:, 1] - ends[:, 0]
    length = np.hypot(step[:, 0], step[:, 1])
    is_point = length == 0
    away = points - start[owner]
    across = step / np.where(is_point, 1.0, length)[:, None]
    across = across[owner]
    offs = np.abs(across[:, 0] * away[:, 1] - across[:, 1] * away[:, 0])
    if is_point.any():
        offs = np.where(is_point[owner], np.hypot(away[:, 0], away[:, 1]), offs)
    return offs


def area(ring: Line) -> float:
    """What a ring encloses, in square pixels."""
    x, y = np.concatenate((ring, ring[:1])).T
    return abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum())) / 2


@cache
def _digits() -> NDArray[np.intp]:
    return np.array([len(number(tenths)) for tenths in range(_MOST_TENTHS + 1)])


@cache
def further(tenths: int) -> str:
    """A number behind another: a minus needs no space before it."""
    written = number(tenths)
    return written if tenths < 0 else f" {written}"


@cache
def number(tenths: int) -> str:
    """Tenths as SVG writes them shortest: 12 is "1.2", -5 is "-.5"."""
    sign, (whole, part) = "-" if tenths < 0 else "", divmod(abs(tenths), 10)
    digits = f"{whole or ''}.{part}" if part else str(whole)
    return f"{sign}{digits}" if tenths else "0"
