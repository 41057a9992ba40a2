"""The outlines of countries in the packs; what no map asks for is never decoded."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from math import asin, cos, degrees, radians, sin
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..model import EntityId, Outline
from .tables import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..model import Reference
    from .arcs import Line
    from .packs import Packs

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
        self._made: dict[str, Outline] = {}

    @property
    def source(self) -> Reference:
        """Whose borders they are."""
        return self._packs.references.of("worldatlas")

    def files(self) -> list[Path]:
        """The files that it reads, and the code that decodes them: what is drawn hangs on both."""
        code = Path(__file__)
        return [*(self._folder / name for name in FILES), code, code.with_name("arcs.py")]

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

    def _outline(self, row: _Row) -> Outline:
        if row.rings not in self._made:
            self._made[row.rings] = self._decoded(row)
        return self._made[row.rings]

    def _decoded(self, row: _Row) -> Outline:
        from .arcs import outline_of

        points, starts = outline_of(row.rings, row.worth, self._arcs)
        known = self._packs.site_id(row.known) if row.known else None
        return Outline(entity=known, points=points, starts=starts, main=row.main)

    @cached_property
    def _arcs(self) -> Sequence[Line]:
        from .arcs import arcs_of

        return arcs_of(read(self._folder / FILES[1])[1])


def _wide(lat: float, reach: float) -> float:
    """How far from a point of this latitude, in degrees of longitude, what is in reach may lie."""
    if abs(lat) + reach >= _POLE:
        return 180.0
    return degrees(asin(sin(radians(reach)) / cos(radians(lat))))
