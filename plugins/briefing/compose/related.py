"""Related briefings: who shares what, weighed by how much it is shared elsewhere."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
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
# what sharing it tells: half the world's news name one country, an event is one story's
_TELLING = {"event": 2.0, "person": 1.25, "organisation": 1.25, "place": 1.0}
_COUNTRY = 0.5
_MOST_COUNTRY = 2  # briefings that share countries alone, and those only where no other is related

Postings = dict["EntityId", list[tuple[int, float]]]


def relate(summaries: Sequence[Summary]) -> Mapping[str, tuple[Related, ...]]:
    """For each briefing, by slug, at most five others and the entities that both share.

    A shared entity weighs the geometric mean of its salience in both, times its rarity on the
    site (inverse document frequency), times what its kind tells; ours, after the vector space
    model of Salton et al. (1975). A reason is an event, or what the briefing is about; a single one
    counts only if it is rare. Countries alone are a reason where nothing better is related
    and both briefings are about them.
    Order: heaviest first, then nearest in time, then by slug. Every slug is a key.
    """
    ordered = sorted(summaries, key=lambda one: (one.date, one.slug))
    site = _Site(ordered=ordered, postings=_postings(ordered))
    return {one.slug: _related(index, site) for index, one in enumerate(ordered)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """All briefings by date, and for each entity where it is a main one."""

    ordered: Sequence[Summary]
    postings: Postings

    def rarity(self, entity: EntityId) -> float:
        """How much less common than other entities it is."""
        return math.log(1 + len(self.ordered) / len(self.postings[entity]))

    def is_rare(self, entity: EntityId) -> bool:
        """Whether few enough briefings are about it that sharing it alone is a reason."""
        return len(self.postings[entity]) <= max(2, len(self.ordered) // _RARE)


def _postings(ordered: Sequence[Summary]) -> Postings:
    """For each entity where it is a main one, by date, with its salience there."""
    postings: Postings = defaultdict(list)
    for index, summary in enumerate(ordered):
        for entity, salience in _main(summary):
            postings[entity].append((index, salience))
    return postings


def _main(summary: Summary) -> tuple[tuple[EntityId, float], ...]:
    return summary.entities[:_MAIN]


def _related(index: int, site: _Site) -> tuple[Related, ...]:
    own = site.ordered[index]
    named = {one.id: one for one in own.named}
    weights: dict[int, dict[EntityId, float]] = defaultdict(dict)
    for entity, salience in _main(own):
        telling = _telling(named.get(entity)) * site.rarity(entity)
        for other, theirs in _nearest(site.postings[entity], index):
            weights[other][entity] = math.sqrt(salience * theirs) * telling
    found = [
        _link(own, site.ordered[one], shared, named)
        for one, shared in sorted(weights.items(), key=lambda one: _rank(one, own, site))
        if sum(shared.values()) >= _LEAST and (len(shared) > 1 or any(map(site.is_rare, shared)))
    ]
    better = [
        one for one in found if not _is_of_countries(one, named) and _is_reason(one, own, named)
    ]
    countries = [
        one
        for one in found
        if one.is_about
        and _is_of_countries(one, named)
        and (len(one.shared) > 1 or site.is_rare(one.shared[0]))
    ]
    return tuple(better[:_MOST] or countries[:_MOST_COUNTRY])


def _rank(
    other: tuple[int, Mapping[EntityId, float]], own: Summary, site: _Site
) -> tuple[float, int, str]:
    summary = site.ordered[other[0]]
    weight = round(sum(other[1].values()), 9)
    return -weight, abs((summary.date - own.date).days), summary.slug


def _telling(entity: Entity | None) -> float:
    if entity is None:
        return 1.0
    return _COUNTRY if _is_country(entity) else _TELLING[entity.type]


def _is_country(entity: Entity) -> bool:
    return entity.type == "place" and entity.within is None


def _is_of_countries(related: Related, named: Mapping[EntityId, Entity]) -> bool:
    return all(one in named and _is_country(named[one]) for one in related.shared)


def _is_reason(related: Related, own: Summary, named: Mapping[EntityId, Entity]) -> bool:
    """Whether what both share isn't only named in passing by both.

    A body alone that one of them merely names is no reason: half the world's news name one.
    """
    if related.is_about:
        return True
    some = [named[one] for one in related.shared if one in named]
    if [one.type for one in some] in (["organisation"], ["place"]):
        return False
    return any(one.type == "event" or (one.id in own.lead and not _is_country(one)) for one in some)


def _nearest(where: list[tuple[int, float]], index: int) -> list[tuple[int, float]]:
    """The postings around ``index`` in date order, without itself."""
    at = bisect_left(where, (index, -1.0))
    around = where[max(0, at - _NEAR // 2) : at + _NEAR // 2 + 1]
    return [one for one in around if one[0] != index]


def _link(
    own: Summary,
    other: Summary,
    weights: Mapping[EntityId, float],
    named: Mapping[EntityId, Entity],
) -> Related:
    heaviest = sorted(weights, key=lambda one: (-weights[one], one))
    both = [one for one in heaviest if one in own.lead and one in other.lead]
    shown = _without_their_country(both or heaviest, named)
    return Related(
        slug=other.slug,
        title=other.title,
        date=other.date,
        shared=tuple(shown[:_NAMED]),
        is_about=bool(both),
        is_one_story=_is_one_story([named[one] for one in heaviest if one in named]),
    )


def _without_their_country(
    shared: Sequence[EntityId], named: Mapping[EntityId, Entity]
) -> list[EntityId]:
    """Whom both are about says more than the country whose office they hold."""
    persons = [named[one] for one in shared if one in named and named[one].type == "person"]
    said = {one.within for one in persons}
    return [one for one in shared if one not in said]


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
