"""A map, for any page."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from .parts import SourceView


class MarkView(Struct, frozen=True, kw_only=True, gc=False):
    """A place as it is drawn on a map, with the address of its dossier if it is to lead there."""

    svg: Markup
    name: str
    url: str | None = None


class CreditView(Struct, frozen=True, kw_only=True, gc=False):
    """For what of a map who vouches, under which licence."""

    what: str
    source: SourceView
    licence: str | None = None


class MapView(Struct, frozen=True, kw_only=True, gc=False):
    """A locator map: SVG in parts, from the lowest up, ``width`` by ``height`` user units.

    name, text    accessible name, and what it shows in words, or "" where a list tells it
    shapes        countries in question, above ``ground``
    names         dots and names for a page as wide as the map, ``names_narrow`` for one of 20rem
    inset         the globe in a corner, or empty
    caption       what it shows
    has_links     whether marks lead to dossiers: it is the map of all places
    letters       size and halo of the names, for a wide figure and for a narrow one
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
    letters: tuple[tuple[str, str], tuple[str, str]] = (("13", "3"), ("18.5", "3"))
