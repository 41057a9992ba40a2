"""What a briefing and a dossier say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from .document import Document, EntityId, Feature, QuoteKind
from .extraction import Extraction
from .knowledge import Flag, Happening, Knowledge, Membership, Record, Reference, Tenure
from .resolution import Entity, Resolution

if TYPE_CHECKING:
    import datetime as dt


class Evidence(Struct, frozen=True, kw_only=True, gc=False):
    """What backs an entry: a sentence of the article, or a reference; exactly one of them."""

    sentence: int | None = None
    reference: Reference | None = None

    def __post_init__(self) -> None:
        if (self.sentence is None) == (self.reference is None):
            msg = "an entry stands on one sentence or on one reference"
            raise ValueError(msg)


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """One value of a fact box row.

    text      to be shown; for a quote its words without marks
    entity    whose dossier it links to
    note      a second, quieter part: the role as of the date, the full name of an acronym
    cue       for a quote: the reporting verb
    kind      for a quote: whether ``text`` is verbatim
    side      for a person of a row in groups: the country or body that is spoken or acted for
    value     for a date: its TIMEX3 value
    as_of     the year or day of a value that has one
    """

    text: str
    evidence: tuple[Evidence, ...]
    entity: EntityId | None = None
    note: str | None = None
    cue: str | None = None
    kind: QuoteKind | None = None
    value: str | None = None
    as_of: str | None = None
    side: EntityId | None = None


class Row(Struct, frozen=True, kw_only=True, gc=False):
    """A label of the fact box with all its values, never none."""

    key: Literal["people", "organisations", "where", "when", "said", "numbers", "next"]
    entries: tuple[Entry, ...]


class Card(Struct, frozen=True, kw_only=True, gc=False):
    """One entity of the sidebar."""

    entity: Entity
    role: Entry | None
    summary: Entry | None
    facts: tuple[tuple[str, Entry], ...] = ()
    flag: Flag | None = None
    first_mention: int = 0


class Moment(Struct, frozen=True, kw_only=True, gc=False):
    """An entry of a timeline; ``date`` as precise as known; ``briefing`` a slug it links to.

    named      whom its words name, of those the article names, too
    weight     how much it matters for the article; of no meaning across articles
    is_minor   a short timeline leaves it out
    """

    date: str
    text: str
    evidence: tuple[Evidence, ...] = ()
    briefing: str | None = None
    is_own: bool = False
    is_planned: bool = False
    named: frozenset[EntityId] = frozenset()
    weight: float = 0.0
    is_minor: bool = False


class Pin(Struct, frozen=True, kw_only=True, gc=False):
    """A place of a map.

    point      latitude and longitude; None: a country, by its outline
    is_main    the point of the story
    is_minor   shown if it is in view, or where the map is a wide one anyway
    """

    entity: EntityId
    name: str
    feature: Feature
    point: tuple[float, float] | None = None
    is_main: bool = False
    is_minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """What a map shows, before it is drawn.

    pins      the most important first; a country is shaded. One of them is main at most
    frame     countries whose main part is in view as far as that doesn't dwarf the pins
    sources   who says where the pins lie
    is_full   dots stay where there is no room for their names
    """

    pins: tuple[Pin, ...]
    frame: tuple[EntityId, ...] = ()
    sources: tuple[Reference, ...] = ()
    is_full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What an entity said in one briefing: the words without marks, and where they stand."""

    speaker: EntityId
    sentence: int
    words: str
    kind: QuoteKind
    cue: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The little that other pages need of a briefing: small, so that thousands fit in memory.

    entities   with their salience, most salient first
    sentences  for each entity the index and the words of the sentence that first names it
    leaning    the indices of those among them that don't stand alone
    unclear    of these those whose words don't, either: no others could come with them
    anchors    for each of these sentences' indices the id it has on the page ("s3", "headline")
    named      the entities themselves, in the order of ``entities``
    within     for each entity the indices of all sentences that name it
    roles      what the text says of a person's office: "president, South Korea"
    short      for a person the family name that the text uses alone ("Kishida"), if it does
    """

    slug: str
    title: str
    standfirst: str | None
    date: dt.date
    category: str
    entities: tuple[tuple[EntityId, float], ...] = ()
    sentences: tuple[tuple[EntityId, int, str], ...] = ()
    leaning: tuple[int, ...] = ()
    unclear: tuple[int, ...] = ()
    anchors: tuple[tuple[int, str], ...] = ()
    named: tuple[Entity, ...] = ()
    within: tuple[tuple[EntityId, tuple[int, ...]], ...] = ()
    lead: tuple[EntityId, ...] = ()
    sayings: tuple[Saying, ...] = ()
    roles: tuple[tuple[EntityId, str], ...] = ()
    short: tuple[tuple[EntityId, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another briefing and why it is named: the entities that both share.

    is_about       both are about them, and don't only name them
    is_one_story   they share so much that the earlier is part of what led to the later
    """

    slug: str
    title: str
    date: dt.date
    shared: tuple[EntityId, ...]
    is_about: bool = False
    is_one_story: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """An article with all that was added to it; the source of its page and of its JSON twin."""

    document: Document
    extraction: Extraction
    resolution: Resolution
    knowledge: Knowledge
    key_points: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()
    since: tuple[Entry, ...] = ()
    cards: tuple[Card, ...] = ()
    timeline: tuple[Moment, ...] = ()
    locator: Locator | None = None
    related: tuple[Related, ...] = ()
    introductions: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A briefing that names an entity, by the sentence that first does; ``anchor`` is its id.

    role   what the text says that the person was then
    """

    slug: str
    title: str
    date: dt.date
    anchor: str
    words: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another entity that is named in the same briefings.

    briefings   how many of them
    shown       the newest of these; its words name both where a sentence does that stands alone
    together    one sentence names both
    """

    entity: Entity
    briefings: int
    shown: Appearance
    together: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Who held an office when, and whom it passed from and to, where that is sure.

    is_last   nobody is known to have held it later
    """

    tenure: Tenure
    holder: Entity
    is_last: bool = True
    before: Entity | None = None
    after: Entity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """All that the site holds of an entity: what its dossier page shows.

    record       what is known, None if only articles speak of it
    holdings     a person's offices, newest first; of a country or body by office who held it
    memberships  of a country the bodies, of a body the countries
    appearances  newest first
    sayings      newest first, each with the briefing it stands in, whose ``anchor`` is its own
    companions   most frequent first
    filed        under which word an index files it ("Kishida" for Fumio Kishida)
    dated        of an event, by which of its happenings an index in time files it
    """

    entity: Entity
    record: Record | None = None
    holdings: tuple[Holding, ...] = ()
    memberships: tuple[Membership, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    sayings: tuple[tuple[Appearance, Saying], ...] = ()
    companions: tuple[Companion, ...] = ()
    filed: str = ""
    dated: Happening | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Whom the newest briefings name most.

    start, until   dates of the oldest and the newest of them
    days           that they were chosen by; None if by number alone
    named          with how many briefings name each, most first
    """

    start: dt.date
    until: dt.date
    days: int | None
    briefings: int
    named: tuple[tuple[Entity, int], ...]
