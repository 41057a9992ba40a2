"""What is known of entities, with its sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from .document import EntityId, Feature, Layer
from .resolution import Entity

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A source outside the article.

    title, publisher   never empty
    date      of publication or version, as precise as known: "2022", "2022-06", "2022-06-30"
    url       only where somebody saw it
    parts     the sources that it names together, in order; () of a single one
    """

    title: str
    publisher: str
    date: str | None = None
    url: str | None = None
    licence: str | None = None
    layer: Layer = "dossier"
    parts: tuple[Reference, ...] = ()

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
        is_told = " of " in title and not _LEAVES_OPEN.fullmatch(title)
        if self.of_name is None or is_told or self.of_name in title:
            return title
        return f"{title} of {with_article(self.of_name)}"


# titles with "of" that leave open of which country: "Minister of Finance", "Speaker of the House"
_LEAVES_OPEN = re.compile(
    r"(?:(?:acting|deputy|federal|first|state) )*(?:"
    r"(?:minister|secretary) (?:of|for) .*"
    r"|(?:speaker|president|chair(?:man|person)?) of the (?:(?:national|federal|legislative) )?"
    r"(?:assembly|parliament|senate|congress|council|presidency|presidential council|chamber|house)"
    r"(?: of [a-z]+)?"
    r"|governor of the (?:central|national|reserve|state) bank)",
    re.IGNORECASE,
)
_WITH_ARTICLE = re.compile(
    r"(united|netherlands|philippines|maldives|bahamas|gambia|comoros|seychelles|vatican|holy see"
    r"|.*\b(states|kingdom|islands|republic|emirates|union|nations|commission|council|bank|reserve"
    r"|peninsula|sea|ocean|strait"
    r"|fund|league|organi[sz]ation|agency|programme|forum"
    r"|court|community|committee|association|authority)$"
    r"|(.*\b)?(bank|organi[sz]ation|office|court|community|committee|association|authority|council)"
    r" (of|for|on)\b.*"
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


class Flag(Struct, frozen=True, kw_only=True, gc=False):
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
