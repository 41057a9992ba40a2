"""The Atom feed of a dossier: the newest briefings that name it, each by the sentence that does."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from msgspec import Struct

_ATOM = "http://www.w3.org/2005/Atom"


class FeedEntry(Struct, frozen=True, kw_only=True, gc=False):
    """A briefing in a feed.

    url, id              absolute; the id stays when the address changes
    published, updated   RFC 3339
    summary              plain text
    """

    title: str
    url: str
    id: str
    published: str
    updated: str
    summary: str


class Feed(Struct, frozen=True, kw_only=True, gc=False):
    """A feed at ``url`` that goes with the page at ``page``; at least one entry, newest first."""

    title: str
    url: str
    page: str
    author: str
    entries: tuple[FeedEntry, ...]


def as_atom(feed: Feed) -> str:
    """The feed as RFC 4287 wants it, the same for the same feed. Raises ValueError if empty."""
    if not feed.entries:
        msg = "a feed needs an entry: else nobody can say when it changed"
        raise ValueError(msg)
    root = ET.Element("feed", xmlns=_ATOM)
    _text(root, "title", feed.title)
    _text(root, "id", feed.url)
    ET.SubElement(root, "link", rel="self", href=feed.url)
    ET.SubElement(root, "link", rel="alternate", href=feed.page)
    _text(root, "updated", max(entry.updated for entry in feed.entries))
    _text(ET.SubElement(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _add(root, entry)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add(root: ET.Element, entry: FeedEntry) -> None:
    element = ET.SubElement(root, "entry")
    _text(element, "title", entry.title)
    _text(element, "id", entry.id)
    ET.SubElement(element, "link", rel="alternate", href=entry.url)
    _text(element, "published", entry.published)
    _text(element, "updated", entry.updated)
    _text(element, "summary", entry.summary)


def _text(parent: ET.Element, name: str, words: str) -> None:
    ET.SubElement(parent, name).text = words
