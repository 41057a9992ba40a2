"""Where names stand: near what they name, inside the page, over no other name or dot."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING, Literal

import numpy as np

from .frame import WIDTH
from .shapes import area

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from .projection import Line, Point

SIZES: dict[Literal["wide", "narrow"], float] = {
    "wide": 13.0,
    "narrow": 18.5,
}  # of the font, so that it is as large on a page of 20rem
SIZES_OF_ALL = SIZES | {"wide": 8.5}  # the map of all places may be wider, with more names
LINE = 1.15  # of the size
TRACKING = 0.1  # of the size, between the capitals of countries
DOT = 4.0
_GAP = 5.0  # between a dot and its name
FARTHER = (0.0, 0.9, 1.8, 3.0, 4.5)  # of the size, how far off a name may stand
_DOTS = 4 * DOT  # wide is no box of a dot
_SLANT = 0.8  # of that, aslant
_EDGE = 5.0  # between a name and the edge of the page
_AIR = 2.0  # round a name
_LONG = 9  # letters from which a name is broken at a space
_MOST_LETTERS = 34
_NARROW, _WIDE = "iljtfrI.,'’|()[]-1 ", "mwMW@%—"


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, right and bottom on the page."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        """Whether both share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    @property
    def width(self) -> float:
        """From its left to its right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def nearest(self, point: Point) -> Point:
        """Its point that is nearest to another one."""
        x, y = point
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)

    def points(self) -> Iterator[Point]:
        """Points along its middle, from the left edge to the right."""
        y = (self.top + self.bottom) / 2
        return ((self.left + (self.right - self.left) * share / 4, y) for share in range(5))

    def rows(self) -> tuple[tuple[Point, ...], ...]:
        """The same along its upper edge and its lower one, too."""
        along = tuple(self.points())
        return along, *(tuple((x, y) for x, _ in along) for y in (self.top, self.bottom))

    def is_on(self, height: float) -> bool:
        """Whether it is on the page, off its edges."""
        return (
            self.left >= _EDGE
            and self.top >= _EDGE
            and self.right <= WIDTH - _EDGE
            and self.bottom <= height - _EDGE
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A name in its place.

    x, y     where ``anchor`` ("start", "middle", "end") and the middle of the first line are
    lines    of the name, none too long
    leader   from what it names to the name, where that stands farther off
    """

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: str
    box: Box
    leader: tuple[Point, Point] | None = None

    def led_from(self, middle: Point) -> Label:
        """The same with a line from there; ``dataclasses.replace`` takes four times as long."""
        leader = middle, self.box.nearest(middle)
        return Label(self.lines, self.x, self.y, self.anchor, self.box, leader)


def broken(name: str) -> tuple[str, ...]:
    """A name on one line, or on as few as keep each short; cut off where it is no name."""
    name = " ".join(name.split())
    if len(name) > _MOST_LETTERS:
        name = name[: _MOST_LETTERS - 1].rstrip() + "…"
    lines = [""]
    for word in name.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LONG:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return tuple(lines)


def wide(lines: Iterable[str], size: float, *, tracking: float = 0.0) -> float:
    """About how wide lines are, in pixels; rather too wide than too narrow, whatever the font."""
    return size * max(sum(_letter(one) + tracking for one in line) for line in lines)


def _letter(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.36
    if letter in _WIDE:
        return 0.98
    return 0.72 if letter.isupper() else 0.61


def beside(  # noqa: PLR0913 -- what is named, and how
    name: str,
    middle: Point,
    *,
    size: float,
    radii: tuple[float, float] = (DOT, DOT),
    tracking: float = 0.0,
    farther: Iterable[float] = FARTHER,
) -> Iterator[Label]:
    """Places for the name of a dot or of something small, by its middle and half its size.

    The best first: right, left, above, below, then aslant; then the same farther off, with a line
    that leads there.
    """
    lines = broken(name)
    width, height = wide(lines, size, tracking=tracking), LINE * size * len(lines)
    for far in farther:
        offs = (radii[0] + _GAP + far * size, radii[1] + _GAP + far * size)
        for label in _around(lines, middle, offs, (width, height)):
            yield label.led_from(middle) if far else label


def _around(
    lines: tuple[str, ...], middle: Point, offs: tuple[float, float], size: tuple[float, float]
) -> Iterator[Label]:
    (x, y), (off_x, off_y), (width, height) = middle, offs, size
    yield _label(lines, x + off_x, y, "start", width, height)
    yield _label(lines, x - off_x, y, "end", width, height)
    yield _label(lines, x, y - off_y - height / 2, "middle", width, height)
    yield _label(lines, x, y + off_y + height / 2, "middle", width, height)
    for dy in (-off_y * _SLANT - height / 2, off_y * _SLANT + height / 2):
        yield _label(lines, x + off_x * _SLANT, y + dy, "start", width, height)
        yield _label(lines, x - off_x * _SLANT, y + dy, "end", width, height)


def upon(
    name: str, points: Iterable[Point], *, size: float, tracking: float = 0.0
) -> Iterator[Label]:
    """Places for a name that stands on what it names, in the order of the points."""
    lines = broken(name)
    width, height = wide(lines, size, tracking=tracking), LINE * size * len(lines)
    for x, y in points:
        yield _label(lines, x, y, "middle", width, height)


def _label(  # noqa: PLR0913, PLR0917 -- a box and what is in it
    lines: tuple[str, ...], x: float, y: float, anchor: str, width: float, height: float
) -> Label:
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    box = Box(left - _AIR, y - height / 2 - _AIR, left + width + _AIR, y + height / 2 + _AIR)
    return Label(lines, x, y, anchor, box)


def first_free(
    labels: Iterable[Label], fixed: Sequence[Box], placed: Sequence[Label], height: float
) -> Label | None:
    """The first of the places that is on the page and over nothing else; None if there is none.

    fixed    dots, and the globe
    placed   names that have their place, with the lines that lead to them
    """
    boxes = [*fixed, *(one.box for one in placed)]
    return next(
        (
            one
            for one in labels
            if one.box.is_on(height)
            and not any(one.box.overlaps(box) or _crosses(one, box) for box in boxes)
            and not any(_crosses(other, one.box) for other in placed)
        ),
        None,
    )


def _crosses(label: Label, box: Box) -> bool:
    """Whether the line that leads to a name runs over something else than what it begins at."""
    if label.leader is None:
        return False
    (x, y), (end_x, end_y) = label.leader
    if not (min(x, end_x) < box.right and box.left < max(x, end_x)
            and min(y, end_y) < box.bottom and box.top < max(y, end_y)):  # fmt: skip
        return False
    if dist(label.leader[0], box.middle) < 2 * DOT and box.width < _DOTS:
        return False  # its own dot, or a capital's in its middle
    return any(
        box.left < x < box.right and box.top < y < box.bottom for x, y in between(*label.leader)
    )


def between(start: Point, end: Point) -> Iterator[Point]:
    """Points along a line, with both ends."""
    steps = 12
    for n in range(steps + 1):
        yield start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps


def around_dot(dot: Point, radius: float = DOT + 1) -> Box:
    """The room of a dot."""
    x, y = dot
    return Box(x - radius, y - radius, x + radius, y + radius)


def inside(whole: Area, height: float, *, tall: float) -> list[Point]:
    """Points within an area, those with the most room to both sides first.

    tall   what stands there, in pixels: where it would reach over the border there is less room

    Rows are laid through it; of each row the middles of its stretches inside.
    """
    found: list[tuple[float, Point]] = []
    low, high = max(0.0, whole.box.top), min(height, whole.box.bottom)
    ys = [low + (high - low) * row / 16 for row in range(1, 16)]
    rows = whole.crossings([y + dy for y in ys for dy in (-tall / 2, 0, tall / 2)])
    for row, y in enumerate(ys):
        above, along, below = rows[3 * row : 3 * row + 3]
        for start, end in zip(along[::2], along[1::2], strict=True):
            left, right = max(0.0, start), min(float(WIDTH), end)
            if left < right:
                # near the middle of the area a row has room above and below, too
                room = (right - left) * (1 - abs(row + 1 - 8) / 12)
                x = (left + right) / 2
                fits = _is_inside(x, above) and _is_inside(x, below)
                found.append((room if fits else room / 2, (x, y)))
    found.sort(key=lambda one: (-one[0], one[1]))
    return [point for _, point in found]


def _is_inside(x: float, crossings: Iterable[float]) -> bool:
    return sum(crossing > x for crossing in crossings) % 2 == 1


@dataclass(frozen=True)
class Area:
    """A ring with its box, which most points are outside of."""

    ring: Line
    box: Box

    @classmethod
    def of(cls, ring: Line) -> Area:
        """Find the box of a ring."""
        line = ring[:, :2]
        return cls(ring, Box(*line.min(axis=0).tolist(), *line.max(axis=0).tolist()))

    @cached_property
    def size(self) -> float:
        """What it encloses, in square pixels."""
        return area(self.ring)

    def crossings(self, ys: Sequence[float]) -> list[list[float]]:
        """Where rows cross it, from the left."""
        row, xs = self._crossed(np.array(ys))
        ends = np.searchsorted(row, range(len(ys) + 1)).tolist()
        found = xs.tolist()
        return [sorted(found[a:b]) for a, b in pairwise(ends)]

    def _crossed(self, ys: Line) -> tuple[NDArray[np.intp], Line]:
        """The rows that cross it, each as often as it does, and where."""
        above = self.ring[:, 1] > ys[:, None]
        changed = above[:, 1:] != above[:, :-1]
        changed = np.column_stack((above[:, 0] != above[:, -1], changed))
        row, end = changed.nonzero()
        before, after = self.ring[end - 1], self.ring[end]
        share = (ys[row] - before[:, 1]) / (after[:, 1] - before[:, 1])
        return row, before[:, 0] + share * (after[:, 0] - before[:, 0])
