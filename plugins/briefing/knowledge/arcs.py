"""Arcs of the packs as arrays: imported when a map is drawn, since numpy comes with it."""

from __future__ import annotations

from itertools import pairwise
from string import ascii_letters
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Line = NDArray[np.float64]

STEPS = 250  # of a degree: 0.004°, under half a kilometre
WORTH = {letter: 2.0 ** (at / 3 - 14) for at, letter in enumerate(ascii_letters)}
"""What a point is worth to maps by its letter, in radians of the globe; "a" is 0.4 km."""

_WORTH = np.zeros(max(map(ord, WORTH)) + 1)
_WORTH[[ord(letter) for letter in WORTH]] = list(WORTH.values())


def arcs_of(lines: Sequence[str]) -> list[Line]:
    """Arcs written as a first point and the steps to each other, in degrees."""
    steps = np.fromstring(" ".join(lines), dtype=int, sep=" ").reshape(-1, 2)
    sizes = np.array([line.count(" ") // 2 + 1 for line in lines])
    ends = np.cumsum(sizes)
    points = np.cumsum(steps, axis=0)
    before = np.concatenate(([[0, 0]], points[ends[:-1] - 1]))
    points = (points - np.repeat(before, sizes, axis=0)) / STEPS
    return [points[a:b] for a, b in pairwise([0, *ends.tolist()])]


def outline_of(rings: str, worth: str, arcs: Sequence[Line]) -> tuple[Line, NDArray[np.intp]]:
    """The points of all rings, each with its worth, and where each ring begins.

    A ring is written as numbers of arcs laid end to end; ``~n`` is arc n backwards.
    """
    laid = [
        arcs[int(one[1:])][:0:-1] if one[0] == "~" else arcs[int(one)][:-1]
        for one in rings.replace("|", " ").split()
    ]
    letters = worth.split(" ")
    weight = _WORTH[np.frombuffer("".join(letters).encode(), dtype=np.uint8)]
    sizes = np.array([len(one) for one in letters])
    return np.column_stack((np.concatenate(laid), weight)), np.cumsum(sizes) - sizes
