"""Related briefings: who shares what, weighed by how much it is shared elsewhere."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from ..model import Related

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Entity, EntityId, Summary

_MOST = 5
_MAIN = 8  # entities of a briefing that count
_NEAR = 40  # briefings of an entity that are looked at, nearest in time: keeps it n log n
_NAMED = 3  # entities given as the reason
_LEAST = 0.25  # weight below which sharing is chance
_RARE = 4  # sharing one entity is a reason if at most one briefing in so many is about it
_STORY = 3  # sides that two parts of one story share; two if both are persons, or one an event

Postings = dict["EntityId", list[tuple[int, float]]]


def relate(summaries: Sequence[Summary]) -> Mapping[str, tuple[Related, ...]]:
    """For each briefing, by slug, at most five others and the entities that both are about.

    A shared entity weighs the geometric mean of its salience in both, times its rarity on the
    site (inverse document frequency); ours, after the vector space model of Salton et al. (1975).
    A single shared entity counts only if it is rare: half the world's news name one country.
    Order: heaviest first, then nearest in time, then by slug. Every slug is a key.
    """
    ordered = sorted(summaries, key=lambda one: (one.date, one.slug))
    postings = _postings(ordered)
    rarity = {entity: math.log(1 + len(ordered) / len(where)) for entity, where in postings.items()}
    return {
        one.slug: _related(index, ordered, postings, rarity) for index, one in enumerate(ordered)
    }


def _postings(ordered: Sequence[Summary]) -> Postings:
    """For each entity where it is a main one, by date, with its salience there."""
    postings: Postings = defaultdict(list)
    for index, summary in enumerate(ordered):
        for entity, salience in _main(summary):
            postings[entity].append((index, salience))
    return postings


def _main(summary: Summary) -> tuple[tuple[EntityId, float], ...]:
    return summary.entities[:_MAIN]


def _related(
    index: int,
    ordered: Sequence[Summary],
    postings: Postings,
    rarity: Mapping[EntityId, float],
) -> tuple[Related, ...]:
    weights: dict[int, dict[EntityId, float]] = defaultdict(dict)
    for entity, salience in _main(ordered[index]):
        for other, theirs in _nearest(postings[entity], index):
            weights[other][entity] = math.sqrt(salience * theirs) * rarity[entity]
    own = ordered[index].date
    best = sorted(
        (one for one in weights if _is_reason(weights[one], postings, len(ordered))),
        key=lambda one: (
            -round(sum(weights[one].values()), 9),
            abs((ordered[one].date - own).days),
            ordered[one].slug,
        ),
    )
    named = {one.id: one for one in ordered[index].named}
    return tuple(_link(ordered[one], weights[one], named) for one in best[:_MOST])


def _is_reason(shared: Mapping[EntityId, float], postings: Postings, briefings: int) -> bool:
    if sum(shared.values()) < _LEAST:
        return False
    often = max(2, briefings // _RARE)
    return len(shared) > 1 or any(len(postings[one]) <= often for one in shared)


def _nearest(where: list[tuple[int, float]], index: int) -> list[tuple[int, float]]:
    """The postings around ``index`` in date order, without itself."""
    at = bisect_left(where, (index, -1.0))
    around = where[max(0, at - _NEAR // 2) : at + _NEAR // 2 + 1]
    return [one for one in around if one[0] != index]


def _link(
    summary: Summary, weights: Mapping[EntityId, float], named: Mapping[EntityId, Entity]
) -> Related:
    heaviest = sorted(weights, key=lambda one: (-weights[one], one))
    return Related(
        slug=summary.slug,
        title=summary.title,
        date=summary.date,
        shared=tuple(heaviest[:_NAMED]),
        is_one_story=_is_one_story([named[one] for one in heaviest if one in named]),
    )


def _is_one_story(shared: Sequence[Entity]) -> bool:
    """Whether briefings that share these are parts of one story.

    A person and the country whose office they hold are one side: two articles on a president need
    not tell one story, and two countries, or a country and a body, share many.
    """
    ids = {one.id for one in shared}
    side = {one.id: one.within if one.within in ids else one.id for one in shared}
    of_persons = {side[one.id] for one in shared if one.type == "person"}
    is_close = len(of_persons) > 1 or any(one.type == "event" for one in shared)
    return len(set(side.values())) >= _STORY - is_close
