"""The page of a dossier, and of a year of one."""

from __future__ import annotations

from msgspec import Struct

from ...model import EntityId, EntityType
from .maps import MapView
from .parts import (
    AppearanceView,
    DateView,
    EntryView,
    FactView,
    FlagView,
    IntroductionView,
    MomentView,
    NameView,
    ReferenceView,
    SourceView,
)


class TenureView(Struct, frozen=True, kw_only=True, gc=False):
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


class AppearancesView(Struct, frozen=True, kw_only=True, gc=False):
    """Briefings of a year that name the entity, ``count`` of them.

    url   of the page that lists them; None where they are ``entries``, to be folded
    """

    year: str
    count: int
    url: str | None = None
    entries: tuple[AppearanceView, ...] = ()


class SayingView(Struct, frozen=True, kw_only=True, gc=False):
    """What the entity said, in which briefing; ``url`` leads to the sentence.

    cue   the reporting words: "said:", "called it"; None where ``words`` hold them
    """

    words: str
    is_direct: bool
    title: str
    url: str
    date: DateView
    cue: str | None = None


class CompanionView(Struct, frozen=True, kw_only=True, gc=False):
    """Entities named in the same briefings, ``count`` of them each.

    words      the sentence that shows them all, cited as ``sentence``; None where none does
    title      of the briefing that shows them, and ``url`` the address of it or of the sentence
    """

    names: tuple[NameView, ...]
    title: str
    url: str
    words: str | None = None
    sentence: str | None = None


class RelationView(Struct, frozen=True, kw_only=True, gc=False):
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


class DossierView(Struct, frozen=True, kw_only=True, gc=False):
    """A dossier's page.

    roles       newest first; of a country or body who held them, by office. ``roles_rest`` those
                beyond the first eight
    relations   who belongs to what, now and earlier
    heads       who heads a country or body, as far as known; no other fact of it
    facts and happenings as known, whatever the date
    facts_rest  facts beyond the seven that are open
    days, place   of an event, for machines: its day or first and last one, and the name of where
                  it was with the address of its dossier, if it has one
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
    heads: tuple[FactView, ...] = ()
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
    days: tuple[str, str | None] | None = None
    place: tuple[str, str | None] | None = None
    coordinates: tuple[float, float] | None = None
    flag: FlagView | None = None
    sources: tuple[ReferenceView, ...] = ()


class DossierYearView(Struct, frozen=True, kw_only=True, gc=False):
    """The page of a year of a dossier that very many briefings name; ``entries`` newest first.

    name    the entity, ``count`` being of all briefings
    years   all that have a page
    """

    name: NameView
    year: str
    url: str
    entries: tuple[AppearanceView, ...]
    years: tuple[AppearancesView, ...]
