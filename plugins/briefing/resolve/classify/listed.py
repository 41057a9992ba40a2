"""Which unknown names mean the firms, papers and parties that a list has of that name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from ...model import EntityType
    from ..piece import Piece
    from .signs import Signs

TOLD = 2.0  # what is said of a place or somebody in an apposition


def listed_bodies(pieces: Sequence[Piece], signs: Signs) -> AbstractSet[str]:
    """Unknown names on the list of bodies, but for surnames and what half the text says is else."""
    listed = [each for each in pieces if each.folded in signs.names_of_bodies and not each.known]
    if not listed:
        return frozenset()  # nearly always
    times = Counter(each.folded for each in listed)
    told = Counter(each.folded for each in listed if _is_told_otherwise(signs.around(each)))
    surnames = {
        each.folded.rpartition(" ")[2]
        for each in pieces
        if each.titled or ("person" in each.labels and " " in each.text)
    }
    return {name for name, count in times.items() if 2 * told[name] < count} - surnames


def _is_told_otherwise(around: Mapping[EntityType, float]) -> bool:
    """Whether a place or somebody is described, by more than that something is "in" it."""
    return max(around.get("place", 0.0), around.get("person", 0.0)) >= TOLD
