"""The shape of a JSON twin; its schema is made of these classes and their docstrings."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ..model import BlockKind, EntityType, QuoteKind


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what the text names: at least one mention; in order of the first."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...]
    wikidata: str | None
    salience: float


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """text[start:end] names an entity; metonym: the country or union that a capital stands for."""

    start: int
    end: int
    entity: str
    sentence: int
    score: float
    reason: str
    metonym: str | None


class Date(Struct, frozen=True, kw_only=True, gc=False):
    """A date or duration in the text with its TIMEX3 value."""

    start: int
    end: int
    value: str
    sentence: int


class Quote(Struct, frozen=True, kw_only=True, gc=False):
    """Reported speech; speaker: an entity's id, null if nobody is named.

    denied: the speaker says that the clause isn't so ("denied that it sank").
    """

    start: int
    end: int
    speaker: str | None
    kind: QuoteKind
    denied: bool
    sentence: int
    reason: str


class Role(Struct, frozen=True, kw_only=True, gc=False):
    """What the text says of a person's office; of: an entity's id."""

    person: str
    title: str
    of: str | None
    former: bool
    sentence: int


class Sentence(Struct, frozen=True, kw_only=True, gc=False):
    """text[start:end] is a sentence; id: its anchor on the page."""

    id: str
    start: int
    end: int
    block: BlockKind


class Source(Struct, frozen=True, kw_only=True, gc=False):
    """A reference outside the article; layer: where the site holds it."""

    title: str
    publisher: str
    date: str | None
    url: str | None
    licence: str | None
    layer: str


class Provenance(Struct, frozen=True, kw_only=True, gc=False):
    """What backs a value: the index of a sentence, or of an entry in sources; the other is null."""

    sentence: int | None
    source: int | None


class Value(Struct, frozen=True, kw_only=True, gc=False):
    """A value that the page shows, and what backs it, never nothing."""

    text: str
    entity: str | None
    note: str | None
    cue: str | None
    kind: QuoteKind | None
    value: str | None
    provenance: tuple[Provenance, ...]


class FactBoxRow(Struct, frozen=True, kw_only=True, gc=False):
    """A row of the fact box."""

    key: Literal["people", "organisations", "where", "when", "said", "numbers", "next"]
    entries: tuple[Value, ...]


class CardFact(Struct, frozen=True, kw_only=True, gc=False):
    """A label with its value."""

    label: str
    value: Value


class SidebarCard(Struct, frozen=True, kw_only=True, gc=False):
    """An entity of the sidebar."""

    entity: str
    role: Value | None
    summary: Value | None
    facts: tuple[CardFact, ...]


class TimelineEntry(Struct, frozen=True, kw_only=True, gc=False):
    """An entry of the timeline; briefing: the slug of an earlier one that it stands for."""

    date: str
    text: str
    briefing: str | None
    own: bool
    planned: bool
    shown: bool
    provenance: tuple[Provenance, ...]


class RelatedBriefing(Struct, frozen=True, kw_only=True, gc=False):
    """Another briefing and the entities that both are about."""

    slug: str
    title: str
    date: str
    shared: tuple[str, ...]


class KnownFact(Struct, frozen=True, kw_only=True, gc=False):
    """What is known of an entity on the article's date; source: an index into sources."""

    entity: str
    label: str
    value: str
    start: str | None
    until: str | None
    as_of: str | None
    source: int


class KnownRole(Struct, frozen=True, kw_only=True, gc=False):
    """An office held on the article's date; source: an index into sources."""

    person: str
    title: str
    of: str | None
    start: str
    until: str | None
    source: int


class Twin(Struct, frozen=True, kw_only=True, gc=False):
    """A briefing. Offsets are code points of text, half-open; sentences are counted from 0."""

    version: Literal[1]
    slug: str
    text: str
    title: str
    standfirst: str | None
    byline: str | None
    credit: str | None
    source: str | None
    link: str | None
    date: str
    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    dates: tuple[Date, ...]
    quotes: tuple[Quote, ...]
    roles: tuple[Role, ...]
    lead: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    rows: tuple[FactBoxRow, ...]
    cards: tuple[SidebarCard, ...]
    since: tuple[Value, ...]
    timeline: tuple[TimelineEntry, ...]
    related: tuple[RelatedBriefing, ...]
    facts: tuple[KnownFact, ...]
    known_roles: tuple[KnownRole, ...]
    sources: tuple[Source, ...]
