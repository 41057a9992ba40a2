"""Pages for other programs: JSON twins, plain text, the feeds of dossiers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from ..views import sentence_ids
from .dossier import DossierTwin, dossier_twin
from .feed import Feed, FeedEntry, as_atom
from .shape import (
    CardFact,
    Date,
    Entity,
    FactBoxRow,
    KnownFact,
    KnownRole,
    Mention,
    Quote,
    RelatedBriefing,
    Role,
    Sentence,
    SidebarCard,
    TimelineEntry,
    Twin,
)
from .sources import Sources
from .text import as_text

if TYPE_CHECKING:
    from ..model import Briefing, Card, Fact, Moment, Profile, Tenure

__all__ = [
    "Feed",
    "FeedEntry",
    "as_atom",
    "as_json",
    "as_text",
    "dossier_as_json",
    "dossier_schema",
    "schema",
]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def as_json(briefing: Briefing) -> str:
    """The twin of a briefing as JSON text, valid by ``schema()``, the same for the same briefing.

    A superset of what ``bench`` programs read: text, title, standfirst, byline, credit, date,
    entities, mentions, dates, quotes, roles, lead. Non-ASCII characters stand as they are; the
    text ends in a line break.
    """
    return _json(_twin(briefing))


def dossier_as_json(profile: Profile) -> str:
    """The twin of a dossier as JSON text, valid by ``dossier_schema()``; formed as ``as_json``."""
    return _json(dossier_twin(profile))


def schema() -> dict[str, Any]:
    """The JSON Schema of twins, draft 2020-12, as committed in ``docs/twin.schema.json``."""
    return _schema(Twin, "JSON twin of a briefing")


def dossier_schema() -> dict[str, Any]:
    """That of dossiers' twins, as committed in ``docs/dossier-twin.schema.json``."""
    return _schema(DossierTwin, "JSON twin of a dossier")


def _json(twin: Twin | DossierTwin) -> str:
    return msgspec.json.format(msgspec.json.encode(twin), indent=1).decode() + "\n"


def _schema(shape: type, title: str) -> dict[str, Any]:
    (root,), components = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    return {"$schema": _DIALECT, "title": title, **root, "$defs": components}


def _twin(briefing: Briefing) -> Twin:
    document, resolution = briefing.document, briefing.resolution
    sources = Sources()
    rows = tuple(
        FactBoxRow(key=row.key, entries=tuple(sources.value(one) for one in row.entries))
        for row in briefing.rows
    )
    return Twin(
        version=1,
        slug=document.slug,
        text=document.text,
        title=document.title,
        standfirst=document.standfirst,
        byline=document.byline,
        credit=document.credit,
        source=document.source,
        link=document.link,
        date=document.date.isoformat(),
        entities=_entities(briefing),
        mentions=_mentions(briefing),
        dates=_dates(briefing),
        quotes=_quotes(briefing),
        roles=_roles(briefing),
        lead=resolution.lead,
        sentences=_sentences(briefing),
        rows=rows,
        cards=tuple(_card(one, sources) for one in briefing.cards),
        since=tuple(sources.value(one) for one in briefing.since),
        timeline=tuple(_moment(one, sources) for one in briefing.timeline),
        related=_related(briefing),
        facts=tuple(
            _fact(portrait.record.entity.id, one, sources)
            for portrait in briefing.knowledge.portraits
            for one in portrait.facts
        ),
        known_roles=tuple(
            _tenure(one, sources)
            for portrait in briefing.knowledge.portraits
            for one in portrait.tenures
        ),
        sources=sources.listed(),
    )


def _entities(briefing: Briefing) -> tuple[Entity, ...]:
    resolution = briefing.resolution
    salience = dict(zip((one.id for one in resolution.entities), resolution.salience, strict=False))
    return tuple(
        Entity(
            id=one.id,
            type=one.type,
            name=one.name,
            aliases=one.aliases,
            wikidata=one.wikidata,
            salience=round(salience.get(one.id, 0.0), 4),
        )
        for one in resolution.entities
    )


def _mentions(briefing: Briefing) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            start=one.span.start,
            end=one.span.end,
            entity=one.entity,
            sentence=one.sentence,
            score=round(one.score, 4),
            reason=one.reason,
            metonym=one.metonym,
        )
        for one in briefing.resolution.mentions
    )


def _dates(briefing: Briefing) -> tuple[Date, ...]:
    return tuple(
        Date(start=one.span.start, end=one.span.end, value=one.value, sentence=one.sentence)
        for one in briefing.extraction.timexes
    )


def _quotes(briefing: Briefing) -> tuple[Quote, ...]:
    return tuple(
        Quote(
            start=one.quote.span.start,
            end=one.quote.span.end,
            speaker=one.speaker,
            kind=one.quote.kind,
            denied=one.quote.is_denied(briefing.document.text),
            sentence=one.quote.sentence,
            reason=one.reason,
        )
        for one in briefing.resolution.claims
    )


def _roles(briefing: Briefing) -> tuple[Role, ...]:
    return tuple(
        Role(
            person=one.person,
            title=one.title,
            of=one.of,
            former=one.former,
            sentence=one.phrase.sentence,
        )
        for one in briefing.resolution.roles
    )


def _sentences(briefing: Briefing) -> tuple[Sentence, ...]:
    sentences = briefing.extraction.sentences
    ids = sentence_ids(briefing.document, sentences)
    return tuple(
        Sentence(
            id=anchor,
            start=one.span.start,
            end=one.span.end,
            block=briefing.document.blocks[one.block].kind,
        )
        for anchor, one in zip(ids, sentences, strict=True)
    )


def _card(card: Card, sources: Sources) -> SidebarCard:
    return SidebarCard(
        entity=card.entity.id,
        role=sources.value(card.role) if card.role else None,
        summary=sources.value(card.summary) if card.summary else None,
        facts=tuple(
            CardFact(label=label, value=sources.value(entry)) for label, entry in card.facts
        ),
    )


def _moment(moment: Moment, sources: Sources) -> TimelineEntry:
    return TimelineEntry(
        date=moment.date,
        text=moment.text,
        briefing=moment.briefing,
        own=moment.is_own,
        planned=moment.is_planned,
        shown=not moment.is_minor,
        provenance=sources.provenance(moment.evidence),
    )


def _related(briefing: Briefing) -> tuple[RelatedBriefing, ...]:
    return tuple(
        RelatedBriefing(
            slug=one.slug, title=one.title, date=one.date.isoformat(), shared=one.shared
        )
        for one in briefing.related
    )


def _fact(entity: str, fact: Fact, sources: Sources) -> KnownFact:
    return KnownFact(
        entity=entity,
        label=fact.label,
        value=fact.value,
        start=fact.start,
        until=fact.until,
        as_of=fact.as_of,
        source=sources.index(fact.source),
    )


def _tenure(tenure: Tenure, sources: Sources) -> KnownRole:
    return KnownRole(
        person=tenure.person,
        title=tenure.title,
        of=tenure.of,
        start=tenure.start,
        until=tenure.until if tenure.until_shown else None,
        source=sources.index(tenure.source),
    )
