"""File formats to documents: wire text, Markdown, and HTML that Pelican rendered."""

from __future__ import annotations

from .article import check, load, read_article
from .furniture import is_note, is_rights
from .header import read_hints
from .html import document_from_html
from .people import kind_of_author, read_byline
from .wire import Wire, read_wire

__all__ = [
    "Wire",
    "check",
    "document_from_html",
    "is_note",
    "is_rights",
    "kind_of_author",
    "load",
    "read_article",
    "read_byline",
    "read_hints",
    "read_wire",
]
