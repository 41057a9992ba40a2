"""What part of the globe a map shows, in which projection."""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees
from typing import TYPE_CHECKING

import numpy as np

from .extent import FAR, points_in_view
from .projection import Azimuthal, EqualEarth, apart, at, middle_of

if TYPE_CHECKING:
    from ..model import Atlas, Locator
    from .projection import Line, Point, Projection

WIDTH, HEIGHT = 512, 320
WORLD_HEIGHT = 256
_EARTH = 6371.0  # kilometres
_ROOM, _ROOM_WIDE = 1.35, 1.3  # times what must be in view: labels and neighbours need it
LEAST = 650.0  # kilometres across: nearer, outlines for 1:50m are coarse
_DIAGONAL = 0.75  # of a window's width, from its middle to beyond its corners
_COARSE = 28.0  # kilometres a pixel from which the outlines for the world do
_WORLD = 280.0  # degrees of longitude from which a map may as well show all


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on a projected globe, in pixels.

    scale       pixels a radius of the globe; left, top: of the window, in radii
    centre      of the window, longitude and latitude, about
    reach       degrees from there within which all lies that is in view
    is_coarse   whether the outlines for the world are fine enough
    """

    projection: Projection
    scale: float
    left: float
    top: float
    height: int
    centre: Point
    reach: float

    def __call__(self, lon: float, lat: float) -> Point:
        """Where a point of the globe lies on the page."""
        x, y = at(self.projection, lon, lat)
        return (x - self.left) * self.scale, (y - self.top) * self.scale

    def line(self, line: Line) -> Line:
        """Where the points of a ring of the globe lie on the page, and what each is worth there."""
        at = (self.projection(line) - (self.left, self.top)) * self.scale
        return np.column_stack((at, line[:, 2] * self.scale))

    @property
    def is_coarse(self) -> bool:
        """Whether a pixel is more than the fine outlines tell."""
        return _EARTH / self.scale > _COARSE

    def shows(self, point: Point, margin: float = 0) -> bool:
        """Whether a point of the page is on it, so far from its edges."""
        x, y = point
        return margin <= x <= WIDTH - margin and margin <= y <= self.height - margin


def frame_of(locator: Locator, atlas: Atlas, *, least: float = LEAST) -> Frame:
    """The window that shows all pins, and of the countries that frame it what doesn't dwarf them.

    least   kilometres across
    Raises ValueError if there is nothing to show.
    """
    points = points_in_view(locator, atlas)
    centre = middle_of(points)
    reach = apart(centre, points).max()
    spread = float(np.abs((points[:, 0] - centre[0] + 180) % 360 - 180).max())
    if reach <= FAR:
        return _window(Azimuthal(*centre), points, centre=centre, least=least)
    if 2 * spread > _WORLD:
        return _world(centre[0])
    return _window(EqualEarth(centre[0]), points, centre=centre, least=least)


def _window(projection: Projection, points: Line, *, centre: Point, least: float) -> Frame:
    xs, ys = projection(points).T.tolist()
    room = _ROOM_WIDE if isinstance(projection, EqualEarth) else _ROOM
    width = max(
        room * (max(xs) - min(xs)),
        room * (max(ys) - min(ys)) * WIDTH / HEIGHT,
        least / _EARTH,
    )
    tall = width * HEIGHT / WIDTH
    left, top = (min(xs) + max(xs) - width) / 2, (min(ys) + max(ys) - tall) / 2
    if isinstance(projection, EqualEarth):  # beyond the poles there is nothing to show
        pole = at(projection, 0, 90)[1]
        needed = room * (max(ys) - min(ys))
        tall = min(max(needed, width * WORLD_HEIGHT / WIDTH), tall, -2 * pole)
        top = (min(ys) + max(ys) - tall) / 2
        top = min(max(top, pole), -pole - tall)
    reach = min(180.0, degrees(width) * _DIAGONAL)
    return Frame(projection, WIDTH / width, left, top, round(tall / width * WIDTH), centre, reach)


def _world(lon: float) -> Frame:
    projection = EqualEarth(lon)
    half = at(projection, lon + 180, 0)[0]
    scale = (WIDTH - 4) / (2 * half)
    return Frame(
        projection, scale, -WIDTH / 2 / scale, -WORLD_HEIGHT / 2 / scale, WORLD_HEIGHT,
        (lon, 0.0), 180.0,
    )  # fmt: skip
