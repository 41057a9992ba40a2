"""Who and what a document names, as decided over the whole of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from msgspec import Struct

from .document import EntityId, EntityType, Gender, Position, Span
from .extraction import Quote, RolePhrase

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


class Alias(Struct, frozen=True, kw_only=True, gc=False):
    """One way to name an entity: a row of the gazetteer.

    demonym    an adjective or noun of its people ("Japanese")
    weight     how likely the alias alone means it, against homonyms
    start, until   when it may be meant at all (an office holder's time), half-open; None: always
    gender     of a person, as far as the data says
    """

    text: str
    entity: EntityId
    type: EntityType
    demonym: bool = False
    weight: float = 1.0
    start: dt.date | None = None
    until: dt.date | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenNames:
    """First names, and words that are rather no names; all in small letters but the languages.

    telling    those that are no word and no place's name besides: they tell of a person
    perhaps    those that are an English word as well ("Mark", "Heather")
    gender_of  of those that women alone bear, or men
    words      English words, without those that a regular ending makes of others
    things     nouns of what has no page: vessels, works, animals, dishes
    languages  names of languages, and mostly of the peoples that speak them
    bodies     names that hardly mean anything but a firm, a newspaper, a club, a party; folded
    """

    telling: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    gender_of: Mapping[str, Gender] = field(default_factory=dict)


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what mentions refer to.

    name      the usual full English name, in the order that the text uses
    known     a dossier, snapshot or pack holds it
    capital_of   for a capital: the country whose government it may stand for
    family    for a person: the part of the name that lists file it under
    within    for a place: the country or state in which it lies; for a known office holder or a
              public body: the country; decides between homonyms ("Atlanta, Georgia")
    lies_in   for a known town: the state or province in which it lies, else the country
    elsewhere   the other countries with a town of its name
    """

    id: EntityId
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    known: bool = False
    capital_of: EntityId | None = None
    within: EntityId | None = None
    lies_in: EntityId | None = None
    elsewhere: tuple[EntityId, ...] = ()
    family: str | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A span that names ``entity``; ``reason`` is one readable clause: "surname of Fumio Kishida".

    metonym   a capital that stands for a government: the country or union it stands for
    """

    span: Span
    entity: EntityId
    sentence: int
    score: float
    reason: str
    position: Position = "other"
    demonym: bool = False
    metonym: EntityId | None = None


class Claim(Struct, frozen=True, kw_only=True, gc=False):
    """A quote with the entity that speaks; None if nobody is named or it isn't sure."""

    quote: Quote
    speaker: EntityId | None
    reason: str = ""


class Role(Struct, frozen=True, kw_only=True, gc=False):
    """What the text says of a person's office, with the entities it joins."""

    person: EntityId
    title: str
    of: EntityId | None
    former: bool
    phrase: RolePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What stayed uncertain, for the editor's report and never for a page.

    remedy   the line to paste, and into which file
    """

    span: Span
    what: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a document names.

    entities   each with at least one mention, in order of first mention
    lead       what the article is about, six at most, the most important first; of metonyms the
               country
    salience   by entity, in [0, 1], the same order as ``entities``
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    roles: tuple[Role, ...] = ()
    lead: tuple[EntityId, ...] = ()
    salience: tuple[float, ...] = ()
    doubts: tuple[Doubt, ...] = ()
