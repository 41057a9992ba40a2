"""From the globe to a plane: two projections for maps, one for the globe beside them.

All take longitude and latitude in degrees and give x to the right and y downwards, in radii of the
globe.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import acos, asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Protocol

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

    def __call__(self, lon: float, lat: float) -> Point:
        """Where a point of the globe comes to lie."""


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """Lambert's azimuthal equal-area projection, for a region of any kind and latitude.

    Areas are true, nothing is cut at 180° or the poles, and up to 55° from the centre shapes are
    as readers know them. Source: Snyder, Map Projections: A Working Manual (1987), 24.
    """

    lon: float
    lat: float
    cut: None = None

    def __call__(self, lon: float, lat: float) -> Point:
        """Where a point comes to lie; what is nearly opposite of the centre is drawn in."""
        along, up, middle = radians(lon - self.lon), radians(lat), radians(self.lat)
        cosine = sin(middle) * sin(up) + cos(middle) * cos(up) * cos(along)
        x = cos(up) * sin(along)
        y = cos(middle) * sin(up) - sin(middle) * cos(up) * cos(along)
        k = sqrt(2 / max(1 + cosine, 1e-9))
        if hypot(x, y) * k > _FAR:
            k = _FAR / hypot(x, y)
        return x * k, -y * k

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

    def __call__(self, lon: float, lat: float) -> Point:
        """Where a point comes to lie; on the edge on the side from which it is meant."""
        theta = asin(_M * sin(radians(lat)))
        square = theta * theta
        sixth = square**3
        slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
        away = lon - self.lon
        if abs(away) > _HALF:  # and not where it is cut, which belongs to both sides
            away = (away + _HALF) % (2 * _HALF) - _HALF
        x = radians(away) * cos(theta) / (_M * slope)
        y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
        return x, -y


@dataclass(frozen=True, slots=True)
class Globe:
    """The globe from far away (orthographic); what lies behind is moved to its edge."""

    lon: float
    lat: float
    cut: None = None

    def shows(self, lon: float, lat: float) -> bool:
        """Whether a point is on the side that is seen."""
        return self._height(lon, lat) > 0

    def horizon(self, shown: Point, hidden: Point) -> Point:
        """Where the way from a point that is seen to one that isn't crosses the horizon."""
        share = self._height(*shown) / (self._height(*shown) - self._height(*hidden))
        step = (hidden[0] - shown[0] + _HALF) % (2 * _HALF) - _HALF
        x, y = self(shown[0] + step * share, shown[1] + (hidden[1] - shown[1]) * share)
        edge = max(hypot(x, y), 1e-9)
        return x / edge, y / edge

    def _height(self, lon: float, lat: float) -> float:
        along, up, middle = radians(lon - self.lon), radians(lat), radians(self.lat)
        return sin(middle) * sin(up) + cos(middle) * cos(up) * cos(along)

    def __call__(self, lon: float, lat: float) -> Point:
        """Where a point comes to lie, on the disc of radius 1."""
        along, up, middle = radians(lon - self.lon), radians(lat), radians(self.lat)
        x = cos(up) * sin(along)
        y = cos(middle) * sin(up) - sin(middle) * cos(up) * cos(along)
        if self._height(lon, lat) < 0:
            edge = max(hypot(x, y), 1e-9)
            x, y = x / edge, y / edge
        return x, -y


def apart(one: Point, other: Point) -> float:
    """Degrees on the sphere between two points, each longitude and latitude."""
    (lon, lat), (far, high) = one, other
    a, b, along = radians(lat), radians(high), radians(far - lon)
    return degrees(acos(max(-1.0, min(1.0, sin(a) * sin(b) + cos(a) * cos(b) * cos(along)))))


def middle_of(points: list[Point]) -> Point:
    """The middle of points in longitude, by the shorter way round, and in latitude."""
    lons = sorted({lon % 360 for lon, _ in points})
    gaps = [(b - a, b) for a, b in zip(lons, [*lons[1:], lons[0] + 360], strict=True)]
    widest, east_of_gap = max(gaps)
    lats = [lat for _, lat in points]
    lon = (east_of_gap + (360 - widest) / 2 + _HALF) % 360 - _HALF
    return lon, (min(lats) + max(lats)) / 2
