"""Dossiers: what all briefings together say of an entity, and which entities get a page."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from ..model import Appearance, Companion, Entity, EntityId, Layer, Profile, Record, Saying, Summary
from .holdings import holdings

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from ..model import Happening, Membership

    _Tables = tuple[Summary, Mapping[EntityId, tuple[int, ...]], Mapping[EntityId, float]]

_LEAST_BRIEFINGS = 2
_MOST_COMPANIONS = 10
_MOST_SAYINGS = 20
_LAYERS: tuple[Layer, ...] = get_args(Layer)


def profiles(
    summaries: Sequence[Summary],
    records: Mapping[EntityId, Record],
    edited: Collection[EntityId] = (),
    *,
    known: Mapping[EntityId, Entity] = MappingProxyType({}),
    memberships: Callable[[EntityId], tuple[Membership, ...]] = lambda _: (),
) -> tuple[Profile, ...]:
    """The profile of each entity that gets a page, by id.

    records   what is known, by entity; may hold more than the briefings name
    edited    those of whom an editor's file speaks, if only by names
    known     every entity that knowledge holds, for the names of who held an office
    memberships   of a country the bodies, of a body the countries
    An entity gets a page if an editor or a reviewed snapshot speaks of it, if a briefing is about
    it, if at least two name it, or if it is a person whose offices are known. Another that is
    named once in passing has none: its page could say nothing that the briefing doesn't.
    """
    newest_first = sorted(summaries, key=lambda one: (one.date, one.slug), reverse=True)
    naming: dict[EntityId, list[Summary]] = defaultdict(list)
    entities: dict[EntityId, Entity] = {}
    for summary in newest_first:
        for entity in summary.named:
            naming[entity.id].append(summary)
            entities.setdefault(entity.id, entity)
    for key, record in records.items():
        if key in naming or _is_written(record):
            entities[key] = record.entity
    return tuple(
        replace(
            _profile(entities[key], records.get(key), naming[key], entities),
            holdings=holdings(records[key], known) if key in records else (),
            memberships=memberships(key),
        )
        for key in sorted(entities)
        if _has_page(key, records.get(key), naming[key]) or (naming[key] and key in edited)
    )


def _has_page(entity: EntityId, record: Record | None, naming: Sequence[Summary]) -> bool:
    return (
        len(naming) >= _LEAST_BRIEFINGS
        or (
            record is not None
            and (_is_written(record) or any(one.person == entity for one in record.tenures))
        )
        or any(entity in one.lead for one in naming)
    )


def _is_written(record: Record) -> bool:
    """Whether more than a pack speaks of it: an editor's file or a reviewed snapshot."""
    sources = [one.source for one in record.tenures]
    sources += [one.source for one in record.facts]
    sources += [one.source for one in record.happenings]
    if record.summary_source is not None:
        sources.append(record.summary_source)
    return any(one.layer != "pack" for one in sources)


def _profile(
    entity: Entity,
    record: Record | None,
    naming: Sequence[Summary],
    entities: Mapping[EntityId, Entity],
) -> Profile:
    return Profile(
        entity=entity,
        record=record,
        appearances=tuple(_appearance(entity.id, one) for one in naming),
        sayings=tuple(_sayings(entity.id, naming))[:_MOST_SAYINGS],
        companions=_companions(entity.id, naming, entities),
        filed=_filed(entity, naming),
        dated=_dated(record) if record and entity.type == "event" else None,
    )


def _appearance(entity: EntityId, summary: Summary) -> Appearance:
    sentence, words = next(
        ((index, words) for key, index, words in summary.sentences if key == entity), (0, "")
    )
    return _at(summary, sentence, words, role=dict(summary.roles).get(entity))


def _at(summary: Summary, sentence: int, words: str, role: str | None = None) -> Appearance:
    return Appearance(
        slug=summary.slug,
        title=summary.title,
        date=summary.date,
        anchor=dict(summary.anchors).get(sentence, "headline"),
        words=words,
        role=role,
    )


def _sayings(entity: EntityId, naming: Sequence[Summary]) -> Iterator[tuple[Appearance, Saying]]:
    for summary in naming:
        for saying in summary.sayings:
            if saying.speaker == entity:
                yield _at(summary, saying.sentence, saying.words), saying


def _companions(
    entity: EntityId, naming: Sequence[Summary], entities: Mapping[EntityId, Entity]
) -> tuple[Companion, ...]:
    """Those most often named in the same briefings; of equals the more salient in them."""
    counts: Counter[EntityId] = Counter()
    weights: Counter[EntityId] = Counter()
    newest: dict[EntityId, Summary] = {}
    for summary in naming:
        for other, salience in summary.entities:
            if other != entity:
                counts[other] += 1
                weights[other] += round(salience * 1_000_000)
                newest.setdefault(other, summary)
    order = sorted(counts, key=lambda one: (-counts[one], -weights[one], one))
    tables = [(one, dict(one.within), dict(one.entities)) for one in naming]
    found = (
        _companion(entity, entities[one], counts[one], tables) for one in order[:_MOST_COMPANIONS]
    )
    # that one briefing names both, with a sentence for neither, says nothing of the two
    return tuple(one for one in found if one.together or one.briefings > 1)


def _companion(
    entity: EntityId, other: Entity, briefings: int, tables: Iterable[_Tables]
) -> Companion:
    """Show the newest briefing in which one sentence names both, else the one most about both.

    tables   each briefing, newest first, with the sentences and the weight of its entities
    One that stands alone comes before one that doesn't; what nobody could understand isn't shown.
    """
    leaning: Appearance | None = None
    most: tuple[float, Appearance] | None = None
    pair = {entity, other.id}
    for summary, within, weight in tables:
        if other.id not in within:
            continue
        both = set(within[other.id]).intersection(within.get(entity, ()))
        for key, index, words in summary.sentences if both else ():
            if index in both and key in pair:
                shown = _at(summary, index, words)
                if index not in summary.leaning:
                    return Companion(entity=other, briefings=briefings, shown=shown, together=True)
                unclear = index in summary.unclear
                leaning = leaning or (replace(shown, words="") if unclear else shown)
        shared = min(weight[other.id], weight[entity])
        if most is None or shared > most[0]:
            most = shared, _appearance(other.id, summary)
    if most is None:
        msg = f"{other.id} is named in none of the briefings that name {entity}"
        raise ValueError(msg)
    is_together = leaning is not None
    return Companion(
        entity=other, briefings=briefings, shown=leaning or most[1], together=is_together
    )


def _filed(entity: Entity, naming: Sequence[Summary]) -> str:
    """Under which words an index files it: a person's family name first.

    That is the one that texts use alone, else the one that the name's form shows.
    """
    if entity.type != "person":
        return entity.name
    used = Counter(short for summary in naming for key, short in summary.short if key == entity.id)
    used_most = max(sorted(used), key=lambda one: used[one]) if used else None
    named = (one.family for summary in naming for one in summary.named if one.id == entity.id)
    family = used_most or next(filter(None, named), None)
    if family is None:
        return entity.name
    return f"{family}, {entity.name}"


def _dated(record: Record) -> Happening | None:
    """The happening by which an event is filed in time: the first that is known.

    In the year in which it began the editor's word counts before what else may be more or less
    precise: "12 December 2015" before the "2015" of a list.
    """

    def rank(one: Happening) -> tuple[str, int, str]:
        return one.date[:4], _LAYERS.index(one.source.layer), one.date

    return min(record.happenings, key=rank, default=None)
