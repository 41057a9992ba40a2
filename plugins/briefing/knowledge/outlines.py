"""The outlines of countries in the packs; what no map asks for is never decoded."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import accumulate
from math import asin, cos, degrees, radians, sin
from string import ascii_letters
from typing import TYPE_CHECKING, NamedTuple

from ..model import EntityId, Outline
from .tables import read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ..model import Reference, Ring
    from .packs import Packs

_STEPS = 250  # of a degree: the unit of the arcs
WORTH = {letter: 2.0 ** (at / 3 - 14) for at, letter in enumerate(ascii_letters)}
"""What a point is worth to maps by its letter, in radians of the globe; "a" is 0.4 km."""

_FINE, _COARSE, _LAND = "50m", "110m", "land"
_POLE = 90.0
FILES = ("outlines.tsv", "arcs.tsv")


class _Row(NamedTuple):
    """A line of outlines: ``box`` is west, south, east and north, ``east`` past 180 or not."""

    known: str
    main: int
    box: tuple[float, ...]
    rings: str
    worth: str


class Outlines:
    """The atlas of the packs (``model.Atlas``), under the ids of the site."""

    def __init__(self, packs: Packs, folder: Path) -> None:
        self._packs = packs
        self._folder = folder
        self._decoded: dict[int, list[tuple[float, float]]] = {}
        self._made: dict[str, Outline] = {}

    @property
    def source(self) -> Reference:
        """Whose borders they are."""
        return self._packs.references.of("worldatlas")

    def files(self) -> list[Path]:
        """The files that it reads."""
        return [self._folder / name for name in FILES]

    def country(self, known: EntityId) -> Outline | None:
        """The outline of a country, the finest there is."""
        pack = self._packs.pack_id(known)
        row = next((one for one in self._rows[_FINE] if one.known == pack and pack), None)
        return self._outline(row) if row else None

    def near(self, point: tuple[float, float], reach: float, *, coarse: bool) -> Iterator[Outline]:
        """Outlines whose box comes within ``reach`` degrees of a point, in no order that matters.

        coarse   those for the whole world, a tenth of the points, without the small states
        """
        lat, lon = point
        wide = _wide(lat, reach)
        for row in self._rows[_COARSE if coarse else _FINE]:
            west, south, east, north = row.box
            aside = (lon - (west + east) / 2 + 180) % 360 - 180
            if south - reach <= lat <= north + reach and abs(aside) - (east - west) / 2 <= wide:
                yield self._outline(row)

    def land(self) -> Outline:
        """All land of the world, coarse, without borders."""
        return self._outline(self._rows[_LAND][0])

    @cached_property
    def _rows(self) -> dict[str, list[_Row]]:
        rows: dict[str, list[_Row]] = defaultdict(list)
        for line in read(self._folder / FILES[0])[1]:
            known, scale, main, box, rings, worth = line.split("\t")
            rows[scale].append(_Row(known, int(main), tuple(map(float, box.split())), rings, worth))
        return rows

    @cached_property
    def _arcs(self) -> list[str]:
        return read(self._folder / FILES[1])[1]

    def _outline(self, row: _Row) -> Outline:
        if row.rings not in self._made:
            self._made[row.rings] = Outline(
                entity=self._packs.site_id(row.known) if row.known else None,
                rings=tuple(map(self._ring, row.rings.split("|"), row.worth.split())),
                main=row.main,
            )
        return self._made[row.rings]

    def _ring(self, arcs: str, letters: str) -> Ring:
        """The points of arcs laid end to end; ``~n`` is arc n backwards."""
        points: list[tuple[float, float]] = []
        for arc in arcs.split():
            found = self._points(int(arc.lstrip("~")))
            points += (found[::-1] if arc[0] == "~" else found)[:-1]
        worth = map(WORTH.__getitem__, letters)
        return tuple((x, y, one) for (x, y), one in zip(points, worth, strict=True))

    def _points(self, arc: int) -> list[tuple[float, float]]:
        if arc not in self._decoded:
            steps = [int(one) / _STEPS for one in self._arcs[arc].split()]
            xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
            self._decoded[arc] = list(zip(xs, ys, strict=True))
        return self._decoded[arc]


def _wide(lat: float, reach: float) -> float:
    """How far from a point of this latitude, in degrees of longitude, what is in reach may lie."""
    if abs(lat) + reach >= _POLE:
        return 180.0
    return degrees(asin(sin(radians(reach)) / cos(radians(lat))))
