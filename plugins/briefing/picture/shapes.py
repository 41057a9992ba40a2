"""Rings of the globe as paths of a page: unrolled, cut, projected, thinned, clipped, written.

A ring is an array of three columns that does not repeat its first point at the end: x, y, and how
far off it would be without the point, in the unit of its page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Self

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from ..model import Outline
    from .projection import Line, Point

_TURN = 360.0
_MOST_TENTHS = 999  # of a step whose digits are counted
_MANY = 1000  # outlines: more than there are
_STEP = 5.0  # degrees: an edge along a cut is divided, since meridians bend
_ALWAYS = 1e9  # worth of a point that is never left out


@dataclass(frozen=True, slots=True)
class Laid:
    """Rings end to end in one array, and where each begins."""

    line: Line
    starts: NDArray[np.intp]

    @classmethod
    def of(cls, rings: Sequence[Line]) -> Self:
        """Lay rings end to end."""
        starts = np.cumsum([0, *map(len, rings)])
        return cls(np.concatenate(rings) if rings else np.empty((0, 3)), starts[:-1])

    def rings(self) -> tuple[Line, ...]:
        """Each for itself."""
        ends = [*self.starts.tolist(), len(self.line)]
        return tuple(self.line[a:b] for a, b in pairwise(ends))

    def sizes(self) -> NDArray[np.intp]:
        """How many points each has."""
        return np.diff(self.starts, append=len(self.line))

    def before(self) -> NDArray[np.intp]:
        """Of each point the one before it in its ring."""
        before = np.arange(-1, len(self.line) - 1)
        before[self.starts] = self.starts + self.sizes() - 1
        return before

    def coarser(self, flat: float) -> Laid:
        """The rings without the points that are worth ``flat`` or less; triangles stay."""
        worth = self.line[:, 2]
        kept = worth > flat
        sizes = np.add.reduceat(kept, self.starts, dtype=np.intp)
        is_small = sizes < len("abc")
        if is_small.any():
            wholes = self.sizes()
            (small,) = np.repeat(is_small, wholes).nonzero()
            owner = np.repeat(is_small.nonzero()[0], wholes[is_small])
            best = small[np.lexsort((-worth[small], owner))]
            first = np.searchsorted(owner, owner)
            kept[best[np.arange(len(best)) - first < len("abc")]] = True
            sizes[is_small] = np.minimum(wholes[is_small], len("abc"))
        return Laid(self.line[kept], np.cumsum(sizes) - sizes)

    def least_bytes(self) -> int:
        """How long their paths are at least: to write them costs more than to count."""
        steps = np.abs(np.diff(np.rint(self.line[:, :2] * 10).astype(int), axis=0))
        steps[self.starts[1:] - 1] = 0
        steps = steps[steps[:, 0] | steps[:, 1] != 0]
        # each number with a space or a minus before it
        return int(_digits()[np.minimum(steps, _MOST_TENTHS)].sum() + steps.size) - len(self.starts)

    def paths(self, *, grain: int = 1) -> list[str]:
        """Each as the ``d`` of a path, in relative steps of ``grain`` tenths of a pixel."""
        tenths = np.rint(self.line[:, :2] * 10 / grain).astype(int) * grain
        steps = np.diff(tenths, axis=0, append=tenths[-1:])
        steps[self.starts[1:] - 1] = 0
        moves = steps[:, 0] | steps[:, 1] != 0
        owner = np.repeat(np.arange(len(self.starts)), self.sizes())
        ends = np.cumsum(2 * np.bincount(owner[moves], minlength=len(self.starts))).tolist()
        words = list(map(further, steps[moves].ravel().tolist()))
        firsts = tenths[self.starts].tolist()
        return [
            f"M{number(x)}{further(y)}l{''.join(words[a:b]).lstrip()}z" if b - a > len("xy") else ""
            for (x, y), a, b in zip(firsts, [0, *ends], ends, strict=False)
        ]


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
    whole = Laid(outline.points, outline.starts)
    points = on_sphere(whole.line[:, :2])
    centres = np.add.reduceat(points, whole.starts)
    centres /= np.maximum(np.linalg.norm(centres, axis=1), 1e-9)[:, None]
    away = _degrees((points * np.repeat(centres, whole.sizes(), axis=0)).sum(axis=1))
    return Shape(whole.rings(), centres, np.maximum.reduceat(away, whole.starts))


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


def on_plane(
    whole: Laid, *, project: Callable[[Line], Line], cut: float | None
) -> tuple[Laid, list[int]]:
    """Rings projected; where the projection cuts the globe, as parts. And of which ring each is."""
    index = list(range(len(whole.starts)))
    if cut is None:
        return Laid(project(whole.line), whole.starts), index
    west, line = cut - _TURN, whole.line.copy()
    line[:, 0] = (line[:, 0] - west) % _TURN + west
    steps = np.abs(line - line[whole.before()])[:, :2].max(axis=1)
    is_cut = np.maximum.reduceat(steps, whole.starts) >= _STEP
    found: list[tuple[int, Line]] = []
    for at, ring, one_is_cut in zip(index, whole.rings(), is_cut.tolist(), strict=True):
        found += [(at, piece) for piece in (_parts(ring, cut) if one_is_cut else [ring])]
    pieces = Laid.of([piece for _, piece in found])
    return Laid(project(pieces.line), pieces.starts), [at for at, _ in found]


def _parts(ring: Line, cut: float) -> Iterator[Line]:
    """A ring on the globe as the parts on either side of a cut, its long edges divided."""
    whole = _unrolled(ring, cut - _TURN)
    for shift in (-_TURN, 0, _TURN):
        part = _between(whole + np.array((shift, 0, 0)), 0, cut - _TURN, cut)
        if len(part):
            yield _divided(part)


def _unrolled(ring: Line, west: float) -> Line:
    """The ring without steps over 180°; one that goes round a pole is closed along it."""
    whole = _without_steps(ring, west)
    if abs(whole[-1, 0] - whole[0, 0]) < _TURN / 2:
        return whole[:-1]
    # where it is closed a line would show, so that must be where the map is cut
    start = int(((ring[:, 0] - west) % _TURN).argmin())
    whole = _without_steps(np.roll(ring, -start, axis=0), west)
    pole = -90.0 if ring[:, 1].sum() < 0 else 90.0
    corners = [(whole[at, 0], pole, _ALWAYS) for at in (-1, 0)]
    return np.concatenate((whole, corners))


def _without_steps(ring: Line, west: float) -> Line:
    """The ring with its first point again at the end, wherever it went meanwhile."""
    whole = np.concatenate((ring, ring[:1]))
    whole[:, 0] = np.unwrap(whole[:, 0], period=_TURN)
    whole[:, 0] += (ring[0, 0] - west) % _TURN + west - ring[0, 0]
    return whole


def _divided(ring: Line) -> Line:
    ways = (np.roll(ring, -1, axis=0) - ring)[:, :2]
    steps = (np.abs(ways[:, 1]) / _STEP).astype(int) + 1  # parallels are straight anyway
    line = np.repeat(ring, steps, axis=0)
    step = np.arange(len(line)) - np.repeat(np.cumsum(steps) - steps, steps)
    line[:, :2] += np.repeat(ways / steps[:, None], steps, axis=0) * step[:, None]
    line[step > 0, 2] = _ALWAYS
    return line


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
    crosses = inside != np.concatenate((inside[-1:], inside[:-1]))
    (at,) = crosses.nonzero()
    before = ring[at - 1]
    step = ring[at] - before
    share = (edge - before[:, axis]) / step[:, axis]
    crossing = before + step * share[:, None]
    crossing[:, axis], crossing[:, 2] = edge, _ALWAYS
    ends = np.cumsum(inside + crosses.astype(np.intp))  # a crossing comes before the point
    kept = np.empty((ends[-1], 3))
    kept[ends[inside] - 1] = ring[inside]
    kept[ends[at] - 1 - inside[at]] = crossing
    return kept


def path(ring: Line) -> str:
    """The ``d`` of one ring."""
    (drawn,) = Laid.of([ring]).paths()
    return drawn


def area(ring: Line) -> float:
    """What a ring encloses, in square pixels."""
    x, y = np.concatenate((ring, ring[:1]))[:, :2].T
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
