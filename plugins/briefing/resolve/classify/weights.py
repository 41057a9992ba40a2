"""How strongly each kind of thing is spoken for, name by name."""

from __future__ import annotations

from collections import defaultdict
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping, Sequence

    from ...model import EntityType

Weights = defaultdict[str, "defaultdict[EntityType, float]"]
"""By folded name; what is said against a kind counts negative."""

ORDER: tuple[EntityType, ...] = ("person", "organisation", "place", "event")
ONE_VOTE = 0.9  # no more than the model's say
IN_A_LIST = 1.0
CLEARLY = 2.0  # what says that a full name is somebody's
SURELY = 2.5
FORM = 2.0  # more than a given name tells
KNOWN_SURELY = 0.75  # the weight of a known name that hardly means anything else


def no_weights() -> Weights:
    """Weights of names that nothing is said of."""
    return defaultdict(lambda: defaultdict(float))


def best(
    kinds: Mapping[EntityType, float], *, among: Sequence[EntityType] = ORDER
) -> tuple[EntityType, float]:
    """The kind that most speaks for, of equals the first, with how much."""
    weights = [*map(kinds.get, among, repeat(0.0))]
    most = max(weights)
    return among[weights.index(most)], most


def is_clearly_person(kinds: Mapping[EntityType, float]) -> bool:
    """Whether so much speaks for a person that other names may lean on it."""
    kind, weight = best(kinds)
    return kind == "person" and weight >= CLEARLY


def add(
    kinds: MutableMapping[EntityType, float], signs: Iterable[tuple[EntityType, float]]
) -> None:
    """Add what some signs say."""
    for kind, weight in signs:
        kinds[kind] += weight
