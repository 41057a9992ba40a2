"""Where layers contradict each other: what counts, and what the other says; for an editor."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from ..model import Conflict
from .as_of import overlap
from .merging import is_one_time
from .records import record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..model import Entity, EntityId, Fact, Tenure
    from .layers import Layers


def find_conflicts(layers: Layers) -> Iterator[Conflict]:
    """Facts and offices that two layers tell otherwise, by entity.

    Only of entities that an editor wrote of or the snapshot holds; the packs' own doubts stand in
    their flags.
    """
    for known in sorted({*layers.entries, *layers.fetched.entries}):
        entity = layers[known]
        yield from _of_facts(entity, layers)
        if entity.type == "person":
            yield from _of_offices(known, entity, layers)


def _of_facts(entity: Entity, layers: Layers) -> Iterator[Conflict]:
    known = entity.id
    told = [layers.edited_facts(known), layers.fetched.facts(known)]
    if known in layers.packs:
        told.append(record_of(entity, layers.editions(entity.id), tenures=()).facts)
    said: set[str] = set()
    for upper, lower in combinations(told, 2):
        for other in lower:
            rivals = [one for one in upper if _is_of_one_time(one, other)]
            label = other.label.casefold()
            if rivals and label not in said and not any(_agree(one, other) for one in rivals):
                said.add(label)
                yield Conflict(entity=entity, kept=rivals[0], other=other)


def _is_of_one_time(one: Fact, other: Fact) -> bool:
    """Whether both give a value under one label for a time that they share."""
    if one.label.casefold() != other.label.casefold() or one.as_of != other.as_of:
        return False
    ends_before = any(
        first.until and last.start and first.until <= last.start
        for first, last in ((one, other), (other, one))
    )
    return not ends_before


def _agree(one: Fact, other: Fact) -> bool:
    """Whether one value says the other, or more: "Finnish" and "Finnish (official), Swedish"."""
    ours, theirs = _words(one.value), _words(other.value)
    return ours <= theirs or theirs <= ours


def _words(value: str) -> set[str]:
    return set(re.findall(r"\w+", value.casefold().replace(",", "")))


def _of_offices(known: EntityId, entity: Entity, layers: Layers) -> Iterator[Conflict]:
    packed = [one.tenure for one in layers.packs.offices(known)]
    fetched = [one.tenure for one in layers.fetched.offices(known)]
    edited = [one.tenure for one in layers.edited_offices(known)]
    told = [edited, fetched, packed]
    said: set[tuple[str, str]] = set()
    for upper, lower in combinations(told, 2):
        for one, other in _pairs(upper, lower):
            key = one.office, one.start
            if _differ(one, other) and key not in said:
                said.add(key)
                yield Conflict(entity=entity, kept=one, other=other)


def _pairs(upper: Iterable[Tenure], lower: Iterable[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    others = list(lower)
    for one in upper:
        for other in others:
            if is_one_time(one, other) and overlap(one, other):
                yield one, other


def _differ(one: Tenure, other: Tenure) -> bool:
    """Whether two tell a beginning or an end otherwise, each as precisely as it knows it."""
    if one.start_shown and other.start_shown and not _is_one_date(one.start, other.start):
        return True
    if not (one.until_shown and other.until_shown):
        return False
    if one.until and other.until:
        return not _is_one_date(one.until, other.until)
    return any(
        ended.until and not going.until and _reaches(going, ended.until)
        for ended, going in ((one, other), (other, one))
    )


def _reaches(tenure: Tenure, until: str) -> bool:
    """Whether a source that tells no end speaks of a time after that day."""
    return tenure.confirmed is None or tenure.confirmed.isoformat()[: len(until)] > until


def _is_one_date(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
