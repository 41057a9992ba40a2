"""From the globe to a plane: two projections for maps, one for the globe beside them.

All take lines of longitudes and latitudes in degrees, an array of two columns, and give x to the
right and y downwards, in radii of the globe.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Line = NDArray[np.float64]

Point = tuple[float, float]
_FAR = 2 * sin(radians(150) / 2)  # of an azimuthal map, the radius beyond which nothing is drawn
_HALF = 180.0
# Equal Earth's polynomial
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


class Projection(Protocol):
    """A projection with its centre."""

    @property
    def cut(self) -> float | None:
        """The longitude at which it cuts the globe open; None: it doesn't."""

    def __call__(self, line: Line) -> Line:
        """Where points of the globe come to lie."""


def at(projection: Projection, lon: float, lat: float) -> Point:
    """Where one point of the globe comes to lie."""
    x, y = projection(np.array([[lon, lat]]))[0].tolist()
    return x, y


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection, for a region of any kind and latitude.

    Areas are true, nothing is cut at 180° or the poles, and up to 55° from the centre shapes are
    as readers know them. Source: Snyder, Map Projections: A Working Manual (1987), 24.
    """

    lon: float
    lat: float
    cut: None = None

    def __call__(self, line: Line) -> Line:
        """Where points come to lie; what is nearly opposite of the centre is drawn in."""
        x, y, cosine = _turned(line, self.lon, self.lat)
        k = np.sqrt(2 / np.maximum(1 + cosine, 1e-9))
        k = np.minimum(k, _FAR / np.maximum(np.hypot(x, y), 1e-9))
        return np.column_stack((x * k, -y * k))

    def back(self, x: float, y: float) -> Point:
        """The longitude and latitude of what lies at a point of the plane."""
        far = hypot(x, y)
        if not far:
            return self.lon, self.lat
        c, middle = 2 * asin(min(1.0, far / 2)), radians(self.lat)
        up = asin(cos(c) * sin(middle) - y * sin(c) * cos(middle) / far)
        along = atan2(x * sin(c), far * cos(middle) * cos(c) + y * sin(middle) * sin(c))
        return self.lon + degrees(along), degrees(up)


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """Equal Earth, for the world and for what reaches over half of it; areas are true.

    Source: Šavrič, Patterson and Jenny, The Equal Earth map projection (2018).
    """

    lon: float

    @property
    def cut(self) -> float:
        """Opposite of the central meridian."""
        return self.lon + _HALF

    def __call__(self, line: Line) -> Line:
        """Where points come to lie; on the edge on the side from which they are meant."""
        theta = np.arcsin(_M * np.sin(np.radians(line[:, 1])))
        square = theta * theta
        sixth = square**3
        slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
        away = line[:, 0] - self.lon
        # and not where it is cut, which belongs to both sides
        away = np.where(np.abs(away) > _HALF, (away + _HALF) % (2 * _HALF) - _HALF, away)
        x = np.radians(away) * np.cos(theta) / (_M * slope)
        y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
        return np.column_stack((x, -y))


@dataclass(frozen=True, slots=True)
class Globe:
    """The globe from far away (orthographic); what lies behind is moved to its edge."""

    lon: float
    lat: float
    cut: None = None

    def height(self, line: Line) -> Line:
        """How high points are above the horizon, in radii; below it, they aren't seen."""
        return _turned(line, self.lon, self.lat)[2]

    def horizon(self, shown: Line, hidden: Line) -> Line:
        """Where the ways from points that are seen to ones that aren't cross the horizon."""
        high, low = self.height(shown), self.height(hidden)
        share = high / (high - low)
        step = (hidden[:, 0] - shown[:, 0] + _HALF) % (2 * _HALF) - _HALF
        up = (hidden[:, 1] - shown[:, 1]) * share
        near = self(np.column_stack((shown[:, 0] + step * share, shown[:, 1] + up)))
        found: Line = near / np.maximum(np.hypot(*near.T), 1e-9)[:, None]
        return found

    def __call__(self, line: Line) -> Line:
        """Where points come to lie, on the disc of radius 1."""
        return self.placed(line)[0]

    def placed(self, line: Line) -> tuple[Line, Line]:
        """Where points come to lie on that disc, and how high they are."""
        x, y, height = _turned(line, self.lon, self.lat)
        edge = np.where(height < 0, np.maximum(np.hypot(x, y), 1e-9), 1.0)
        return np.column_stack((x / edge, -y / edge)), height


def _turned(line: Line, lon: float, lat: float) -> tuple[Line, Line, Line]:
    """Points on the unit sphere seen from above one of it: to the right, upwards, towards it."""
    along, up, middle = np.radians(line[:, 0] - lon), np.radians(line[:, 1]), radians(lat)
    high, wide = np.sin(up), np.cos(up)
    deep = wide * np.cos(along)
    return (
        wide * np.sin(along),
        cos(middle) * high - sin(middle) * deep,
        sin(middle) * high + cos(middle) * deep,
    )


def apart(one: Point, others: Line) -> Line:
    """Degrees on the sphere from a point to others, each longitude and latitude."""
    cosine = _turned(others, *one)[2]
    found: Line = np.degrees(np.arccos(np.clip(cosine, -1.0, 1.0)))
    return found


def middle_of(line: Line) -> Point:
    """The middle of points in longitude, by the shorter way round, and in latitude."""
    lons = np.unique(line[:, 0] % 360)
    lons = np.append(lons, lons[0] + 360)
    gaps = np.diff(lons)
    widest = float(gaps.max())
    east_of_gap = float(lons[1:][gaps == widest][-1])
    low, high = float(line[:, 1].min()), float(line[:, 1].max())
    lon = (east_of_gap + (360 - widest) / 2 + _HALF) % 360 - _HALF
    return lon, (low + high) / 2
