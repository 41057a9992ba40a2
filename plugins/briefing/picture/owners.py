"""Whose land lies where on a page, on a grid: many points are asked at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .frame import WIDTH
from .shapes import Laid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from .labels import Area
    from .projection import Line

_CELL = 2.0  # pixels
SEA, LAND = 0, 1


@dataclass(frozen=True)
class Owners:
    """Of each cell of a page the owner of its middle: SEA, or a number from 1, which is LAND."""

    cells: NDArray[np.intp]

    @classmethod
    def of(cls, lands: Sequence[Sequence[Area]], height: int) -> Owners:
        """Paint lands; the first is owner 1. Where two overlap, the later one is seen.

        A cell is within a land if the rings of that cross its row an odd number of times before it.
        """
        wide, high = int(WIDTH / _CELL), int(height / _CELL)
        owner = [n for n, land in enumerate(lands) for _ in land]
        laid = Laid.of([one.ring for land in lands for one in land])
        edge, row, x = _crossings(laid, high)
        column = np.clip(np.ceil(x / _CELL - 0.5), 0, wide).astype(int)
        of_edge = np.repeat(np.array(owner, dtype=int), laid.sizes())
        shape = (len(lands), high, wide + 1)
        crossed = np.ravel_multi_index((of_edge[edge], row, column), shape)
        times = np.bincount(crossed, minlength=len(lands) * high * (wide + 1)).reshape(shape)
        is_inside = times.cumsum(axis=2)[:, :, :wide] % 2
        numbers = np.arange(1, len(lands) + 1)[:, None, None]
        return cls((is_inside * numbers).max(axis=0, initial=SEA))

    def at(self, points: ArrayLike) -> NDArray[np.intp]:
        """The owners of points, in the shape in which they come; off the page its edge's."""
        x, y = np.moveaxis((np.asarray(points) / _CELL).astype(int), -1, 0)
        high, wide = self.cells.shape
        found: NDArray[np.intp] = self.cells[np.clip(y, 0, high - 1), np.clip(x, 0, wide - 1)]
        return found


def _crossings(laid: Laid, high: int) -> tuple[NDArray[np.intp], NDArray[np.intp], Line]:
    """Which edges cross the middles of which rows of cells, and where."""
    after, before = laid.line[:, :2], laid.line[laid.before(), :2]
    low, top = (
        np.clip(np.ceil(find(before[:, 1], after[:, 1]) / _CELL - 0.5), 0, high).astype(int)
        for find in (np.maximum, np.minimum)
    )
    times = low - top
    edge = np.repeat(np.arange(len(times)), times)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times - top, times)
    (x, y), (to_x, to_y) = before[edge].T, after[edge].T
    return edge, row, x + ((row + 0.5) * _CELL - y) / (to_y - y) * (to_x - x)
