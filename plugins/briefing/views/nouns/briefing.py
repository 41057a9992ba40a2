"""The page of a briefing."""

from __future__ import annotations

from msgspec import Struct

from .maps import MapView
from .parts import (
    DateView,
    EntryView,
    FactView,
    FlagView,
    ImageView,
    IntroductionView,
    LinkView,
    MomentView,
    NameView,
    ReferenceView,
)


class RowView(Struct, frozen=True, kw_only=True, gc=False):
    """A row of the fact box; ``key`` serves as class name.

    entries  the first values; ``rest`` those that are folded: none, or at least two
    """

    key: str
    label: str
    entries: tuple[EntryView, ...]
    rest: tuple[EntryView, ...] = ()


class CardView(Struct, frozen=True, kw_only=True, gc=False):
    """An entity of the sidebar: who that is as of the article's date; ``anchor`` is its own id."""

    anchor: str
    name: NameView
    role: EntryView | None
    summary: EntryView | None
    facts: tuple[FactView, ...] = ()
    flag: FlagView | None = None


class SinceView(Struct, frozen=True, kw_only=True, gc=False):
    """What changed after the article's date: between ``as_of`` and ``known_until``.

    entries  the first changes; ``rest`` those that are folded: none, or at least two
    """

    as_of: DateView
    known_until: DateView | None
    entries: tuple[EntryView, ...]
    rest: tuple[EntryView, ...] = ()


class RelatedView(Struct, frozen=True, kw_only=True, gc=False):
    """Another briefing; ``reason``: "Both name KCNA and Japan"."""

    title: str
    url: str
    date: DateView
    reason: str


class BriefingView(Struct, frozen=True, kw_only=True, gc=False):
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
