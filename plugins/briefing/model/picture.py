"""What maps draw."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from .briefing import Locator, Pin
from .document import EntityId
from .knowledge import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outline:
    """A country's borders and coasts.

    entity   None of a strip that nobody's dossier is about
    points   of all rings, holes too; in three columns longitude and latitude in degrees, and how
             far off the ring would be without the point, in radians of the globe; longitudes may
             step from 180 to -180, and the last point of a ring isn't the first again
    starts   where each ring begins
    main     so many of the rings, the first, are what a map of the country shows: not Alaska
    """

    entity: EntityId | None
    points: NDArray[np.float64]
    starts: NDArray[np.intp]
    main: int


class Atlas(Hashable, Protocol):
    """Where outlines come from, each decoded when it is asked for."""

    def country(self, known: EntityId) -> Outline | None:
        """The outline of a country; None if there is none, as of an atoll."""

    def near(self, point: tuple[float, float], reach: float, *, coarse: bool) -> Iterator[Outline]:
        """Outlines that may come within ``reach`` degrees of latitude and longitude ``point``."""

    def land(self) -> Outline:
        """All land of the world, coarse, without borders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A pin as it is drawn: SVG elements, without a link.

    entity  None for what only shades: countries that are too many to name
    width   of the page for which it is: names have other places, and fewer, where it is narrow
    """

    entity: EntityId | None
    svg: str
    width: Literal["any", "wide", "narrow"] = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn map, in user units: CSS pixels at 32rem.

    ground   SVG elements below the marks
    marks    in drawing order; a pin has several, or none where it had to be left out
    inset    the globe, above them; "" where the map shows more than half of it
    letters  how large names are, for a wide figure and for a narrow one
    """

    width: int
    height: int
    ground: str
    marks: tuple[Mark, ...]
    inset: str = ""
    letters: tuple[float, float] = (13.0, 18.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorMap:
    """A map with what it was asked to show and who vouches for it.

    sources   whose the borders are, then who says where the pins lie
    """

    locator: Locator
    picture: Picture
    sources: tuple[Reference, ...]

    @property
    def shown(self) -> tuple[Pin, ...]:
        """The pins that are on it, whatever the width of the page."""
        drawn = {mark.entity for mark in self.picture.marks if mark.width != "narrow"}
        return tuple(pin for pin in self.locator.pins if pin.entity in drawn)
