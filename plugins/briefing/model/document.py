"""What an article is: spans, blocks, the document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NewType

from msgspec import Struct

if TYPE_CHECKING:
    import datetime as dt


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
    emphasised  spans in italics: titles of works, names of ships, foreign words
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
    emphasised: tuple[Span, ...] = ()
    hints: tuple[str, ...] = ()
