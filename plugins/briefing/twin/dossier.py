"""The JSON twin of a dossier: its shape, and how it is filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ..model import EntityType, QuoteKind
from .shape import Source
from .sources import Sources

if TYPE_CHECKING:
    from ..model import Appearance, Companion, Fact, Happening, Profile, Record, Saying, Tenure


class Summary(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what this is, in a sentence; source: an index into sources."""

    text: str
    source: int


class Position(Struct, frozen=True, kw_only=True, gc=False):
    """Where a place lies, in degrees."""

    latitude: float
    longitude: float
    source: int


class Office(Struct, frozen=True, kw_only=True, gc=False):
    """An office held from start until, not on, until; an end that isn't known to the day is null.

    of: an entity's id; of_name: how that is called; confirmed: the last day for which the source
    speaks; exact: false where sources differ, and all agree that by start it had begun.
    """

    title: str
    of: str | None
    of_name: str | None
    start: str
    until: str | None
    exact: bool
    acting: bool
    confirmed: str | None
    source: int


class DossierFact(Struct, frozen=True, kw_only=True, gc=False):
    """A fact with the time for which it holds; as_of: the year or day of the value itself."""

    label: str
    value: str
    entity: str | None
    start: str | None
    until: str | None
    as_of: str | None
    source: int


class DatedEvent(Struct, frozen=True, kw_only=True, gc=False):
    """What happened on a date, or from it until another."""

    date: str
    until: str | None
    text: str
    source: int


class NamingBriefing(Struct, frozen=True, kw_only=True, gc=False):
    """A briefing that names the entity, by the sentence that first does; anchor: its id there."""

    slug: str
    title: str
    date: str
    anchor: str
    words: str
    role: str | None


class Said(Struct, frozen=True, kw_only=True, gc=False):
    """Words of the entity in a briefing; anchor: the id of their sentence there."""

    slug: str
    anchor: str
    words: str
    kind: QuoteKind


class NamedWith(Struct, frozen=True, kw_only=True, gc=False):
    """Another entity that the same briefings name, and how many they are."""

    id: str
    type: EntityType
    name: str
    briefings: int


class DossierTwin(Struct, frozen=True, kw_only=True, gc=False):
    """A dossier. Dates are as precise as known: 2022, 2022-06, 2022-06-30."""

    version: Literal[1]
    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    wikidata: str | None
    summary: Summary | None
    position: Position | None
    offices: tuple[Office, ...]
    facts: tuple[DossierFact, ...]
    events: tuple[DatedEvent, ...]
    briefings: tuple[NamingBriefing, ...]
    quotes: tuple[Said, ...]
    named_with: tuple[NamedWith, ...]
    sources: tuple[Source, ...]


def dossier_twin(profile: Profile) -> DossierTwin:
    """Fill the twin of a dossier; offices and briefings newest first, events oldest first."""
    sources = Sources()
    entity, record = profile.entity, profile.record
    summary = None
    if record and record.summary and record.summary_source:
        summary = Summary(text=record.summary, source=sources.index(record.summary_source))
    own = [one for one in record.tenures if one.person == entity.id] if record else []
    happenings = record.happenings if record else ()
    return DossierTwin(
        version=1,
        id=entity.id,
        type=entity.type,
        name=entity.name,
        aliases=entity.aliases,
        wikidata=entity.wikidata,
        summary=summary,
        position=_position(record, sources) if record else None,
        offices=tuple(
            _office(one, sources) for one in sorted(own, key=lambda one: one.start, reverse=True)
        ),
        facts=tuple(_fact(one, sources) for one in (record.facts if record else ())),
        events=tuple(_event(one, sources) for one in sorted(happenings, key=lambda one: one.date)),
        briefings=tuple(map(_briefing, profile.appearances)),
        quotes=tuple(_said(where, one) for where, one in profile.sayings),
        named_with=tuple(map(_named_with, profile.companions)),
        sources=sources.listed(),
    )


def _position(record: Record, sources: Sources) -> Position | None:
    if record.coordinates is None or record.coordinates_source is None:
        return None
    latitude, longitude = record.coordinates
    source = sources.index(record.coordinates_source)
    return Position(latitude=latitude, longitude=longitude, source=source)


def _office(tenure: Tenure, sources: Sources) -> Office:
    return Office(
        title=tenure.title,
        of=tenure.of,
        of_name=tenure.of_name,
        start=tenure.start,
        until=tenure.until if tenure.until_shown else None,
        exact=tenure.start_shown,
        acting=tenure.acting,
        confirmed=tenure.confirmed.isoformat() if tenure.confirmed else None,
        source=sources.index(tenure.source),
    )


def _fact(fact: Fact, sources: Sources) -> DossierFact:
    return DossierFact(
        label=fact.label,
        value=fact.value,
        entity=fact.entity,
        start=fact.start,
        until=fact.until,
        as_of=fact.as_of,
        source=sources.index(fact.source),
    )


def _event(happening: Happening, sources: Sources) -> DatedEvent:
    return DatedEvent(
        date=happening.date,
        until=happening.until,
        text=happening.text,
        source=sources.index(happening.source),
    )


def _briefing(appearance: Appearance) -> NamingBriefing:
    return NamingBriefing(
        slug=appearance.slug,
        title=appearance.title,
        date=appearance.date.isoformat(),
        anchor=appearance.anchor,
        words=appearance.words,
        role=appearance.role,
    )


def _said(where: Appearance, saying: Saying) -> Said:
    return Said(slug=where.slug, anchor=where.anchor, words=saying.words, kind=saying.kind)


def _named_with(companion: Companion) -> NamedWith:
    entity = companion.entity
    return NamedWith(
        id=entity.id, type=entity.type, name=entity.name, briefings=companion.briefings
    )
