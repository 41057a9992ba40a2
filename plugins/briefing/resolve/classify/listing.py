"""What a list says its names are: "firms such as A", "sites like A, B and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .. import lexicon

if TYPE_CHECKING:
    from ...model import EntityType
    from ..around import Around

LISTED = 1.5  # what such a list tells
STOCKS = frozenset({"shares", "stocks"})
LISTING = frozenset({("like",), ("including",), ("such", "as")})
OPENED = re.compile(r"\b([A-Z]?[a-z-]+), (?:including|such as|like) (?:the )?$")
NOUNS: tuple[tuple[EntityType, frozenset[str]], ...] = (
    ("person", lexicon.PERSON_NOUNS),
    ("organisation", lexicon.ORGANISATION_NOUNS),
    ("place", lexicon.PLACE_NOUNS),
    ("event", lexicon.EVENT_NOUNS),
)
NAMED_BODIES = lexicon.ORGANISATION_NOUNS | lexicon.FIRMS_NOUNS
MARKED = re.compile(
    r"\b([A-Za-z]+?)s? (?:(?:called|named) )?(?:[“‘\"'][^“”‘’\"']{2,30}[”’\"'],? and )?[“‘\"']$"
)
FIRMS_ALONE = frozenset(
    "airline automaker bank brewery carmaker chain company conglomerate firm insurer lender "
    "retailer subsidiary".split()
)
"""What nobody is whose name is a person's: "Arthur Kemp, its chain of shops"."""


def is_body_in_marks(words: Around) -> bool:
    """Whether a noun says that what stands in marks is a body: 'the newspapers "A" and "B"'."""
    match = MARKED.search(words.lead)
    return match is not None and match[1].lower() in NAMED_BODIES


def listed_as(words: Around) -> EntityType | None:
    """The kind that a list says its names are of: "firms such as A", "sites like A, B and C"."""
    link = words.before[-2:] if words.previous == "as" else words.before[-1:]
    if link not in LISTING:
        return None
    opened = OPENED.search(words.lead)
    noun = opened[1].lower() if opened else "".join(words.before[-len(link) - 1 : -len(link)])
    if not noun.endswith("s"):
        return None
    if noun in STOCKS:
        return "organisation"
    single = f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]
    return next((kind for kind, nouns in NOUNS if single in nouns), None)
