"""What templates see: plain frozen data, worded and dated for the eye.

Every ``url`` is one of three: "#…" on the same page, a path from the site's root
("dossiers/japan/index.html", which templates put behind SITEURL), or, in ``ReferenceView.url``
and ``BriefingView.link`` alone, an outside http address. All strings are bare text: escaping is
the template's work. A part that has nothing to say is None or an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model import EntityId, EntityType, Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A date as precise as known: ``text`` "June 2022", ``iso`` "2022-06" for ``time[datetime]``.

    iso   None where HTML has no such value (a range, a decade): then print ``text`` alone
    """

    text: str
    iso: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Who says so, one click away.

    label   short, in words: "sentence 4", "World Factbook"
    url     the sentence's anchor or the entry in this page's list of sources; never empty
    name    accessible name, which says of what: "Source for Fumio Kishida: sentence 4"
    number  of the entry in the list of sources, for paper; None for a sentence
    """

    label: str
    url: str
    name: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """An entity by name; ``url`` of its dossier, or None if it has no page.

    kind    a word: "person", "organisation", "place", "event"
    count   mentions in this article, or briefings that name it: says the part that shows it
    anchor  where this page first names it ("#s3"), if it does
    wikidata   its item there ("Q22686"), where that is known
    """

    id: EntityId
    name: str
    kind: EntityType
    url: str | None = None
    count: int = 0
    anchor: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """The way to another page."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """One value with what backs it; ``sources`` holds at least one, unless ``members`` do.

    text     the words to show; of a quotation what was said, without marks
    name     the entity to link: its name is ``text``, or, of a quotation, who speaks
    note     quieter, in brackets behind ``text``: "Prime Minister of Japan", "KCNA"
    time     there, too, in the site's language: "since 2017", "2019 to 2021"
    figure   of a number: "300,000 soldiers"; ``text`` is then the words around it
    cue      of a quotation, the reporting words: "told"; is_direct: put marks around ``text``
    date     of a dated value: print it as ``time``
    members  of a side, who ``name`` is: the persons who stand under it
    is_english   not where ``text`` is a date in the site's language
    """

    text: str
    sources: tuple[SourceView, ...]
    name: NameView | None = None
    note: str | None = None
    time: str | None = None
    cue: str | None = None
    is_quote: bool = False
    is_direct: bool = False
    date: DateView | None = None
    figure: str | None = None
    is_english: bool = True
    members: tuple[EntryView, ...] = ()

    @property
    def runs_on(self) -> bool:
        """Whether a quotation continues its reporting words, so that no colon parts them."""
        return self.is_direct and self.cue is not None and self.text[:1].islower()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row of the fact box; ``key`` serves as class name.

    entries  the first values; ``rest`` those that are folded: none, or at least two
    """

    key: str
    label: str
    entries: tuple[EntryView, ...]
    rest: tuple[EntryView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """A label and a value, whose ``time`` says for which: "2019 to 2021".

    further   more values of the label, for other times
    """

    label: str
    value: EntryView
    further: tuple[EntryView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """An entity of the sidebar: who that is as of the article's date; ``anchor`` is its own id."""

    anchor: str
    name: NameView
    role: EntryView | None
    summary: EntryView | None
    facts: tuple[FactView, ...] = ()
    flag: FlagView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentView:
    """An entry of a timeline.

    gap   what lies between the entry before and this one if more than a year: "3 years"
    url   of the earlier briefing that this entry stands for, with ``text`` its title
    """

    date: DateView
    text: str
    sources: tuple[SourceView, ...] = ()
    url: str | None = None
    is_own: bool = False
    is_planned: bool = False
    gap: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceView:
    """What changed after the article's date: between ``as_of`` and ``known_until``.

    entries  the first changes; ``rest`` those that are folded: none, or at least two
    """

    as_of: DateView
    known_until: DateView | None
    entries: tuple[EntryView, ...]
    rest: tuple[EntryView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedView:
    """Another briefing; ``reason``: "Both name KCNA and Japan"."""

    title: str
    url: str
    date: DateView
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceView:
    """An entry in a page's list of sources; ``id`` is its anchor without "#": "source-1".

    licence_url   where the licence can be read, if we know it
    layer         "dossier", "snapshot" or "pack": who brought it in
    facts         how many entries of the page rest on it
    """

    number: int
    id: str
    title: str
    publisher: str
    date: DateView | None
    url: str | None
    licence: str | None
    licence_url: str | None = None
    layer: Layer = "dossier"
    facts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageView:
    """The picture at the head of a briefing; ``url`` from the site's root."""

    url: str
    alt: str
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionView:
    """Who or what a name of the page is, in a line: an entry of "All names", and a preview.

    name       of a briefing its ``count`` is of mentions in the text
    role       as of the article's date
    called     on a dossier, the newest briefing whose text gives that person a ``role``
    briefings  how many name it; 0 if it has no page of its own
    """

    name: NameView
    role: EntryView | None = None
    called: AppearanceView | None = None
    summary: EntryView | None = None
    briefings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A place as it is drawn on a map, with the address of its dossier if it is to lead there."""

    svg: Markup
    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditView:
    """For what of a map who vouches, under which licence."""

    what: str
    source: SourceView
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapView:
    """A locator map: SVG in parts, from the lowest up, ``width`` by ``height`` user units.

    name, text    accessible name, and what it shows in words
    shapes        countries in question, above ``ground``
    names         dots and names for a page as wide as the map, ``names_narrow`` for one of 20rem
    inset         the globe in a corner, or empty
    caption       what it shows
    has_links     whether marks lead to dossiers
    """

    width: int
    height: int
    name: str
    text: str
    ground: Markup
    shapes: tuple[MarkView, ...]
    names: tuple[MarkView, ...]
    names_narrow: tuple[MarkView, ...]
    inset: Markup
    caption: str
    credits: tuple[CreditView, ...]
    has_links: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyView:
    """The same page in another form: ``label`` "plain text", ``kind`` its media type."""

    label: str
    kind: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCardView:
    """The picture that networks show beside a link to a page; ``alt`` says what stands on it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """A briefing's page, all but the text of the article (``article.briefing.body``).

    bottom_line     what happened, in a sentence of the text; None where a standfirst says it
    key_points      three to five sentences of the text, or none
    reading_minutes at 230 words a minute, at least 1
    month           the page of what was published in the same month, if there is one
    rows            the fact box, at most five rows; ``rows_folded`` the rest
    lead            what it is about, the most important first, six at most
    names           everything named, in order of first mention
    timeline        oldest first, at most seven; ``timeline_rest`` those left out of it, likewise
    """

    slug: str
    url: str
    title: str
    date: DateView
    as_of: DateView
    modified: DateView | None = None
    standfirst: str | None = None
    bottom_line: EntryView | None = None
    key_points: tuple[EntryView, ...] = ()
    byline: str | None = None
    about_author: str | None = None
    rights: str | None = None
    credit: str | None = None
    source: str | None = None
    link: str | None = None
    image: ImageView | None = None
    reading_minutes: int = 1
    month: LinkView | None = None
    rows: tuple[RowView, ...] = ()
    rows_folded: tuple[RowView, ...] = ()
    since: SinceView | None = None
    cards: tuple[CardView, ...] = ()
    lead: tuple[NameView, ...] = ()
    names: tuple[IntroductionView, ...] = ()
    timeline: tuple[MomentView, ...] = ()
    timeline_rest: tuple[MomentView, ...] = ()
    map: MapView | None = None
    related: tuple[RelatedView, ...] = ()
    sources: tuple[ReferenceView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureView:
    """A row of a dossier's table of roles, or of those who held a country's or body's offices.

    holder      who held it; None on the page of that person
    before, after   whom it passed from and to
    until       None if no end is known; then ``until_text`` says what is: "still in office on
                22 January 2026", or "" where nothing can be said
    """

    title: str
    of: NameView | None
    of_text: str | None
    start: DateView
    until: DateView | None
    until_text: str
    sources: tuple[SourceView, ...]
    holder: NameView | None = None
    before: NameView | None = None
    after: NameView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceView:
    """A briefing that names the entity; ``words`` is the sentence, ``sentence_url`` leads to it.

    gap   what lies between it and the newer one above if more than a year: "3 years earlier"
    """

    title: str
    url: str
    date: DateView
    words: str
    sentence_url: str
    role: str | None = None
    gap: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearancesView:
    """Briefings of a year that name the entity, ``count`` of them.

    url   of the page that lists them; None where they are ``entries``, to be folded
    """

    year: str
    count: int
    url: str | None = None
    entries: tuple[AppearanceView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SayingView:
    """What the entity said, in which briefing; ``url`` leads to the sentence."""

    words: str
    is_direct: bool
    title: str
    url: str
    date: DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionView:
    """Entities named in the same briefings, ``count`` of them each.

    words, url   the sentence that shows them all, and where it stands; if ``together`` is False
                 no sentence does, and it is the title and address of a briefing
    """

    names: tuple[NameView, ...]
    words: str
    url: str
    together: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationView:
    """Who belongs to what: a list under one source. ``label``: "Members", "Member of".

    note      as of when: "listed in 2025"
    entries   names, each with the time for which it is listed ("from 2009") or None
    is_long   it is folded, ``len(entries)`` being what its summary says
    """

    label: str
    note: str
    entries: tuple[tuple[NameView, str | None], ...]
    sources: tuple[SourceView, ...]
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagView:
    """A country's flag as of ``date``, a picture 4 wide and 3 high at ``url``.

    alt      "Flag of Japan"
    date     None on a page of an earlier day, from which on it has flown unchanged
    sources  who drew it, and who describes it the same for that day
    licence  of the drawing
    """

    url: str
    alt: str
    date: DateView | None
    sources: tuple[SourceView, ...]
    licence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """A dossier's page.

    roles       newest first; of a country or body who held them, by office. ``roles_rest`` those
                beyond the first eight
    relations   who belongs to what, now and earlier
    facts and happenings as known, whatever the date
    facts_rest  facts beyond the seven that are open
    known_until of a person, the day up to which knowledge of offices reaches; None where an
                editor's word has no such limit, and where each fact says its own day
    coordinates   latitude and longitude in degrees; ``sources`` has who says so
    briefings   newest first; ``quotes`` likewise; ``companions`` most frequent first
    names       whom and what the page links
    newest      of the briefings those that are open, at most eight; ``earlier`` the others by year
    """

    id: EntityId
    url: str
    name: str
    kind: EntityType
    wikidata: str | None = None
    summary: EntryView | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[TenureView, ...] = ()
    roles_rest: tuple[TenureView, ...] = ()
    relations: tuple[RelationView, ...] = ()
    facts: tuple[FactView, ...] = ()
    facts_rest: tuple[FactView, ...] = ()
    happenings: tuple[MomentView, ...] = ()
    briefings: tuple[AppearanceView, ...] = ()
    newest: tuple[AppearanceView, ...] = ()
    earlier: tuple[AppearancesView, ...] = ()
    quotes: tuple[SayingView, ...] = ()
    companions: tuple[CompanionView, ...] = ()
    names: tuple[IntroductionView, ...] = ()
    map: MapView | None = None
    coordinates: tuple[float, float] | None = None
    flag: FlagView | None = None
    sources: tuple[ReferenceView, ...] = ()
    known_until: DateView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierYearView:
    """The page of a year of a dossier that very many briefings name; ``entries`` newest first.

    name    the entity, ``count`` being of all briefings
    years   all that have a page
    """

    name: NameView
    year: str
    url: str
    entries: tuple[AppearanceView, ...]
    years: tuple[AppearancesView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntryView:
    """A line of an index: name with ``name.count`` briefings, and a few words on who that is.

    filed    the word of the name by which it is filed, between ``before`` and ``after``; None
             where that is the name as a whole
    date     of an event the first that is known, with the day on which it ended if that is
    place    of an event, in words
    """

    name: NameView
    before: str = ""
    filed: str | None = None
    after: str = ""
    note: str | None = None
    date: DateView | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """A letter of an index, ``id`` its anchor ("letter-k"), with the names filed under it.

    url   of the page that shows them, where one page can't hold all letters
    """

    letter: str
    id: str
    entries: tuple[IndexEntryView, ...]
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The events of a year, newest first, ``id`` its anchor ("year-2022").

    year   None of those without a date
    """

    year: str | None
    id: str
    entries: tuple[IndexEntryView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """An index page: all dossiers of one kind. ``title`` "People", ``url`` "people/index.html".

    letters   of people, places and organisations: it shows those that have no ``url`` or its own;
              of events ``years``, the newest first
    map       of places, with ``sources`` for it
    """

    kind: EntityType
    title: str
    url: str
    total: int
    letters: tuple[LetterView, ...] = ()
    years: tuple[YearView, ...] = ()
    map: MapView | None = None
    sources: tuple[ReferenceView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodView:
    """A year or month of the archive, ``iso`` "2022" or "2022-06", with ``count`` articles.

    title            "2022", "June 2022"; ``name`` what it is called within its year: "June"
    url              None where the site has no such pages
    later, earlier   its neighbours in which something was published; ``above`` a month's year
    parts            a year's months, the newest first
    is_long          a year's page shows its months alone, a month's page titles without more
    """

    iso: str
    title: str
    name: str
    url: str | None
    count: int
    later: LinkView | None = None
    earlier: LinkView | None = None
    above: LinkView | None = None
    parts: tuple[PeriodView, ...] = ()
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView:
    """All years in which something was published, the newest first; ``count`` of all articles.

    is_long   its page shows years and months alone
    """

    count: int
    years: tuple[PeriodView, ...] = ()
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsGroupView:
    """Those of one kind whom the newest briefings name most; ``url`` is of the kind's index."""

    kind: EntityType
    title: str
    url: str
    names: tuple[NameView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsView:
    """Whom the newest briefings name most: ``briefings`` of them, dated ``start`` to ``until``.

    days   up to ``until`` from which they are; None if they are just the newest
    """

    start: DateView
    until: DateView
    days: int | None
    briefings: int
    groups: tuple[NewsGroupView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedView:
    """A reference with what stands on it.

    pages   that cite it: (title, url), the first fifty; ``others`` how many more do
    count   of all pages that cite it
    facts   entries of these pages that rest on it
    files   of the embedded data that hold it
    notice  what its licence asks to say
    """

    reference: ReferenceView
    pages: tuple[tuple[str, str], ...] = ()
    others: int = 0
    count: int = 0
    facts: int = 0
    files: tuple[str, ...] = ()
    notice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroupView:
    """Sources of one kind, never none; ``id`` is the anchor of its heading."""

    id: str
    title: str
    note: str
    entries: tuple[CitedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The sources of the whole site, numbered through, by kind, publisher and title."""

    groups: tuple[SourceGroupView, ...] = ()
