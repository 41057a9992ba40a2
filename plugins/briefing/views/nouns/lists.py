"""Indexes, the archive, who is in the news, the page of sources."""

from __future__ import annotations

from msgspec import Struct

from ...model import EntityType
from .maps import MapView
from .parts import AppearanceView, DateView, IntroductionView, LinkView, NameView, ReferenceView


class IndexEntryView(Struct, frozen=True, kw_only=True, gc=False):
    """A line of an index: name with ``name.count`` briefings, and a few words on who that is.

    filed    the word of the name by which it is filed, between ``before`` and ``after``; None
             where that is the name as a whole
    date     of an event the first that is known, with the day on which it ended if that is
    place    of an event, in words
    called   where there is no ``note``, the newest briefing whose text gives a person a role
    """

    name: NameView
    before: str = ""
    filed: str | None = None
    after: str = ""
    note: str | None = None
    date: DateView | None = None
    place: str | None = None
    called: AppearanceView | None = None


class LetterView(Struct, frozen=True, kw_only=True, gc=False):
    """A letter of an index, ``id`` its anchor ("letter-k"), with the names filed under it.

    url   of the page that shows them, where one page can't hold all letters
    """

    letter: str
    id: str
    entries: tuple[IndexEntryView, ...]
    url: str | None = None


class YearView(Struct, frozen=True, kw_only=True, gc=False):
    """The events of a year, newest first, ``id`` its anchor ("year-2022").

    year   None of those without a date
    """

    year: str | None
    id: str
    entries: tuple[IndexEntryView, ...]


class IndexView(Struct, frozen=True, kw_only=True, gc=False):
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


class PeriodView(Struct, frozen=True, kw_only=True, gc=False):
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


class ArchiveView(Struct, frozen=True, kw_only=True, gc=False):
    """All years in which something was published, the newest first; ``count`` of all articles.

    is_long   its page shows years and months alone
    """

    count: int
    years: tuple[PeriodView, ...] = ()
    is_long: bool = False


class NewsGroupView(Struct, frozen=True, kw_only=True, gc=False):
    """Those of one kind whom the newest briefings name most; ``url`` is of the kind's index."""

    kind: EntityType
    title: str
    url: str
    names: tuple[NameView, ...]


class NewsView(Struct, frozen=True, kw_only=True, gc=False):
    """Whom the newest briefings name most: ``briefings`` of them, dated ``start`` to ``until``.

    days   up to ``until`` from which they are; None if they are just the newest
    names  all of them, with what previews show
    """

    start: DateView
    until: DateView
    days: int | None
    briefings: int
    groups: tuple[NewsGroupView, ...]
    names: tuple[IntroductionView, ...] = ()


class CitedView(Struct, frozen=True, kw_only=True, gc=False):
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


class PublisherView(Struct, frozen=True, kw_only=True, gc=False):
    """Sources that stand together: ``name`` whose works they are, none where it is a single one.

    Where it is said once for several, their references don't say it again.
    """

    name: str | None
    works: tuple[CitedView, ...]


class SourceGroupView(Struct, frozen=True, kw_only=True, gc=False):
    """Sources of one kind, never none; ``id`` is the anchor of its heading."""

    id: str
    title: str
    note: str
    publishers: tuple[PublisherView, ...]


class SourcesView(Struct, frozen=True, kw_only=True, gc=False):
    """The sources of the whole site, numbered through, by kind, publisher and title."""

    groups: tuple[SourceGroupView, ...] = ()
