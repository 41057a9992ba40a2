"""The nouns that pass from stage to stage, frozen.

Offsets are code points of ``Document.text``, half-open; scores lie in [0, 1]; dates are the
article's own, without zone; collections are tuples in text order unless said otherwise.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Literal, NewType, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

EntityId = NewType("EntityId", str)
"""A slug, the same on the whole site: ``fumio-kishida``."""

EntityType = Literal["person", "organisation", "place", "event"]
BlockKind = Literal["title", "standfirst", "heading", "paragraph", "quotation", "item", "cell"]
Gender = Literal["he", "she"]
Position = Literal["subject", "object", "possessive", "modifier", "apposition", "other"]
QuoteKind = Literal["direct", "indirect"]
Layer = Literal["dossier", "snapshot", "pack"]
Feature = Literal["country", "spot", "area", "water"]
"""How a map shows a place: by its outline, a dot, or its name alone, of land and of water."""


class Span(Struct, frozen=True, kw_only=True, order=True, gc=False):
    """``text[start:end]``, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"no span: {self.start}:{self.end}"
            raise ValueError(msg)

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether all of ``other`` lies inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end


# --- read -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or its like. Blocks don't overlap; sentences and mentions never cross them.

    section   counts headings passed, from 0
    """

    kind: BlockKind
    span: Span
    section: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article as read.

    text        title, standfirst and body, two line breaks between them. The body is the text of
                ``html``, tags counting nothing and a character reference one: a span of the body
                moves into ``html`` by subtracting ``body_start``
    muted       spans in which nothing is read as a mention, date or quote: the agency in a
                dateline, code, addresses
    path        relative to the site, for messages
    hints       the header's ``Entities:`` entries, one string each: "+pacific-dragon", "-reuters",
                "Korea=south-korea"
    """

    slug: str
    path: str
    date: dt.date
    title: str
    standfirst: str | None = None
    byline: str | None = None
    about_author: str | None = None
    credit: str | None = None
    source: str | None = None
    link: str | None = None
    html: str = ""
    text: str
    body_start: int
    blocks: tuple[Block, ...]
    dateline: Span | None = None
    muted: tuple[Span, ...] = ()
    hints: tuple[str, ...] = ()


# --- extract ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence; ``block`` is the index of its block."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A span that may name something, before the whole document is looked at.

    label       the model's vote; "demonym" for a nationality or group; None for a run of
                capitalised words that the model took for no name
    determiner  "the" stands before it
    before      lower-cased words before it in its noun phrase, nearest last ("prime", "minister")
    after       the same behind it ("news", "agency")
    governor    lemma of the word on which it depends, lower-cased; "" at the root
    plural      its last word is a plural by the tagger: "Desert Falcons", but not "Ana Torres"
    """

    span: Span
    sentence: int
    label: EntityType | Literal["demonym", "other"] | None
    position: Position = "other"
    determiner: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    governor: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """A personal or possessive pronoun of the third person."""

    span: Span
    sentence: int
    gender: Literal["he", "she", "it", "they"]
    position: Position = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Equation:
    """Two spans that the grammar says are one thing: apposition, "or", an acronym in brackets."""

    left: Span
    right: Span
    kind: Literal["apposition", "acronym", "alias"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """A date or duration; ``value`` is TIMEX3's: 2022, 2022-06, 2022-06-30, P35Y, 2017/2019.

    is_main   it says when what the sentence tells happens: not "the treaty of 1959", "since 1985",
              "who left in 2013"
    """

    span: Span
    sentence: int
    value: str
    is_main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Reported speech.

    span      a direct one with its marks and the comma or stop inside them; an indirect one the
              clause after "that"
    cue       the reporting words as they stand in the text ("told", "according to"), None if none
    speaker   the words that name who speaks: a name, a pronoun or a description; None if nobody
    """

    span: Span
    sentence: int
    kind: QuoteKind
    cue: Span | None = None
    speaker: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePhrase:
    """What the text says that a person is.

    title      lower case, singular, without nationality, body, "then", "new", "former"
    of         the words that name the body, country, place or person; None if there are none
    former     by the words ("former", "late", "then"); resolve knows the date, too
    standing   "acting", "designate" or None
    """

    person: Span
    title: str
    title_span: Span
    sentence: int
    of: Span | None = None
    former: bool = False
    standing: Literal["acting", "designate"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts: ``span`` covers "at least 61 dead", ``counted`` "dead"."""

    span: Span
    sentence: int
    counted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that grammar and model see in one document; holds no token, knows no entity."""

    sentences: tuple[Sentence, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    pronouns: tuple[Pronoun, ...] = ()
    equations: tuple[Equation, ...] = ()
    timexes: tuple[Timex, ...] = ()
    quotes: tuple[Quote, ...] = ()
    roles: tuple[RolePhrase, ...] = ()
    quantities: tuple[Quantity, ...] = ()


# --- resolve ----------------------------------------------------------------------------------


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
    gender_of  of those that women alone bear, or men
    words      English words, without those that a regular ending makes of others
    languages  names of languages, and mostly of the peoples that speak them
    """

    telling: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    gender_of: Mapping[str, Gender] = field(default_factory=dict)


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """Who or what mentions refer to.

    name      the usual full English name, in the order that the text uses
    known     a dossier, snapshot or pack holds it
    capital_of   for a capital: the country whose government it may stand for
    family    for a person: the part of the name that lists file it under
    within    for a place: the country or state in which it lies; for a known office holder or a
              public body: the country; decides between homonyms ("Atlanta, Georgia")
    """

    id: EntityId
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    known: bool = False
    capital_of: EntityId | None = None
    within: EntityId | None = None
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


# --- knowledge --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source outside the article.

    title, publisher   never empty
    date      of publication or version, as precise as known: "2022", "2022-06", "2022-06-30"
    url       only where somebody saw it
    """

    title: str
    publisher: str
    date: str | None = None
    url: str | None = None
    licence: str | None = None
    layer: Layer = "dossier"

    def __post_init__(self) -> None:
        for name in ("title", "publisher"):
            if not getattr(self, name).strip():
                msg = f"a reference without a {name}"
                raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source of the embedded data, as its licence asks to credit it.

    titles   a pattern of the titles under which pages cite it ("The World Factbook 2022")
    files    of the packs that hold rows of it
    """

    reference: Reference
    titles: str
    files: tuple[str, ...] = ()


class Tenure(Struct, frozen=True, kw_only=True, gc=False):
    """An office that a person held from ``start`` until, not on, ``until``.

    start, until     as precise as known: "2021", "2021-10", "2021-10-04"
    until            None if it had not ended by ``confirmed``
    confirmed        the last day for which the source speaks; None: an editor's word, no limit
    start_shown      False where sources differ on the start: ``start`` is then the latest of theirs
    until_shown      False where the end is only a successor's start: it bounds, but isn't shown
    predecessor, successor   who held it just before and after, where that is sure; a portrait's
                     tenures name no successor after its date
    of_name          the usual name of ``of``, or of a body that has no entity; None if unknown
    """

    person: EntityId
    title: str
    of: EntityId | None
    start: str
    until: str | None = None
    confirmed: dt.date | None = None
    start_shown: bool = True
    until_shown: bool = True
    predecessor: EntityId | None = None
    successor: EntityId | None = None
    acting: bool = False
    of_name: str | None = None
    source: Reference

    @property
    def office(self) -> str:
        """The office with what it is of: "Prime Minister of Japan"; acting ones say so."""
        is_said = not self.acting or self.title.lower().startswith("acting")
        title = self.title if is_said else f"acting {self.title}"
        if self.of_name is None or " of " in title or self.of_name in title:
            return title
        return f"{title} of {with_article(self.of_name)}"


_WITH_ARTICLE = re.compile(
    r"(united|netherlands|philippines|maldives|bahamas|gambia|comoros|seychelles|vatican|holy see"
    r"|.*\b(states|kingdom|islands|republic|emirates|union|nations|commission|council|bank|reserve"
    r"|peninsula|sea|ocean|strait"
    r"|fund|league|organi[sz]ation|agency|programme|forum)$"
    r"|(.*\b)?(bank|organi[sz]ation|office) (of|for)\b.*"
    r"|(democratic )?republic of\b.*)",
    re.IGNORECASE,
)


@cache
def with_article(name: str) -> str:
    """A place's or body's name as prose says it: "the United States", "Japan"."""
    return f"the {name}" if _WITH_ARTICLE.match(name) else name


class Fact(Struct, frozen=True, kw_only=True, gc=False):
    """A label and a value with the time for which they hold, and who says so.

    as_of    the year or day of the value itself ("2021"), where it has one
    entity   whom or what the value names, to link it
    """

    label: str
    value: str
    entity: EntityId | None = None
    start: str | None = None
    until: str | None = None
    as_of: str | None = None
    source: Reference


class Happening(Struct, frozen=True, kw_only=True, gc=False):
    """A dated thing that knowledge holds: an entry of timelines.

    date    as precise as known
    until   the last day, of one that went on
    """

    date: str
    text: str
    until: str | None = None
    source: Reference


class Membership(Struct, frozen=True, kw_only=True, gc=False):
    """A country that a body lists as a member, from the edition of ``first`` to that of ``last``.

    is_listed   it still is in the last edition there is
    """

    country: EntityId
    country_name: str
    body: EntityId
    body_name: str
    first: int
    last: int
    is_listed: bool
    source: Reference


class Record(Struct, frozen=True, kw_only=True, gc=False):
    """All that the layers hold of one entity, at whatever date.

    coordinates   latitude and longitude in degrees, with who says so
    feature       for a place that a map can show: as what
    """

    entity: Entity
    summary: str | None = None
    summary_source: Reference | None = None
    coordinates: tuple[float, float] | None = None
    coordinates_source: Reference | None = None
    feature: Feature | None = None
    tenures: tuple[Tenure, ...] = ()
    facts: tuple[Fact, ...] = ()
    happenings: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A fact or an office that two layers tell otherwise: the one that counts, and the other."""

    entity: Entity
    kept: Fact | Tenure
    other: Fact | Tenure


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A country's flag as of its source's date, drawn 4 by 3; ``svg`` holds shapes alone.

    since      from when on it is known to have flown unchanged; None where nobody says so
    described  who describes it the same from then on; None where that is the drawing itself
    """

    svg: str
    source: Reference
    since: str | None = None
    described: Reference | None = None


class Portrait(Struct, frozen=True, kw_only=True, gc=False):
    """What is known of one entity on one date.

    tenures   held on that date, the most important first
    past      held before it, newest first
    facts     that hold on that date
    since     what changed between that date and ``confirmed``, oldest first
    flag      of a country, if it flew unchanged from that date on
    confirmed the day up to which knowledge reaches
    """

    record: Record
    date: dt.date
    tenures: tuple[Tenure, ...] = ()
    past: tuple[Tenure, ...] = ()
    facts: tuple[Fact, ...] = ()
    since: tuple[Happening, ...] = ()
    confirmed: dt.date | None = None
    flag: Flag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Portraits of a document's entities as of its date, in the order of the ids asked for."""

    date: dt.date
    portraits: tuple[Portrait, ...] = ()


# --- compose ----------------------------------------------------------------------------------


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A label of the fact box with all its values, never none."""

    key: Literal["people", "organisations", "where", "when", "said", "numbers", "next"]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
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
    shown       the newest of these; its words name both where a sentence does
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


# --- picture ----------------------------------------------------------------------------------

Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude in degrees, point by point, the last not the first again."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Outline:
    """A country's borders and coasts.

    entity   None of a strip that nobody's dossier is about
    rings    holes too; longitudes may step from 180 to -180
    main     so many of the rings, the first, are what a map of the country shows: not Alaska
    """

    entity: EntityId | None
    rings: tuple[Ring, ...]
    main: int


class Atlas(Protocol):
    """Where outlines come from, each decoded when it is asked for."""

    def country(self, known: EntityId) -> Outline | None:
        """The outline of a country; None if there is none, as of an atoll."""

    def near(self, point: tuple[float, float], reach: float, *, coarse: bool) -> Iterator[Outline]:
        """Outlines that may come within ``reach`` degrees of latitude and longitude ``point``."""

    def land(self) -> Outline:
        """All land of the world, coarse, without borders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A pin as it is drawn: SVG elements, without a link.

    entity  None for what only shades: countries that are too many to name
    width   of the page for which it is: names have other places, and fewer, where it is narrow
    """

    entity: EntityId | None
    svg: str
    width: Literal["any", "wide", "narrow"] = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawn map, in user units: CSS pixels at 32rem.

    ground   SVG elements below the marks
    marks    in drawing order; a pin has several, or none where it had to be left out
    inset    the globe, above them; "" where the map shows more than half of it
    letters  how large names are, for a wide figure and for a narrow one
    """

    width: int
    height: int
    ground: str
    marks: tuple[Mark, ...]
    inset: str = ""
    letters: tuple[float, float] = (13.0, 18.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorMap:
    """A map with what it was asked to show and who vouches for it.

    sources   whose the borders are, then who says where the pins lie
    """

    locator: Locator
    picture: Picture
    sources: tuple[Reference, ...]

    @property
    def shown(self) -> tuple[Pin, ...]:
        """The pins that are on it, whatever the width of the page."""
        drawn = {mark.entity for mark in self.picture.marks if mark.width != "narrow"}
        return tuple(pin for pin in self.locator.pins if pin.entity in drawn)
