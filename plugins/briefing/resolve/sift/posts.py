"""Posts without a name: "the President", "the CM", and titles that only go on with another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from .. import lexicon, things
from ..segment.offices import SHORT_TITLES

if TYPE_CHECKING:
    from ..piece import Piece

TITLE_ALONE = (lexicon.TITLE_WORDS | {"presidential"}) - {
    "house",
    "senate",
    "cabinet",
    "police",
    "army",
    "navy",
}
TITLES = lexicon.PERSON_NOUNS | lexicon.HONORIFICS
BEFORE_POSTS = frozenset("the a an former as our this said then next".split())
RULERS = frozenset({"amir", "imam"})
"""Who is meant by the title with "the"; without it, it is a name."""


def is_post(piece: Piece) -> bool:
    """Whether somebody in office is meant, by words or by letters: "the CM", "a former MLA"."""
    low, previous = piece.text.lower(), piece.around.previous
    if low in RULERS:
        return previous == "the"
    return is_title_alone(piece.text) or (low in SHORT_TITLES and previous in BEFORE_POSTS)


def goes_on(piece: Piece) -> bool:
    """Whether what a title stands before is but more of it.

    "Chairman Head of the Wool Board", "National Chief Imam".
    """
    is_title = piece.text.lower() in TITLES
    return is_title and (piece.around.next == "of" or piece.titled.endswith("chief"))


@lru_cache(maxsize=20_000)
def is_title_alone(text: str) -> bool:
    """Whether a name is nothing but words of a title."""
    bare = text.lower().removesuffix("'s").removesuffix("’s")
    parts = set(bare.replace("-", " ").split(" "))
    if parts & things.FAITHS and bare.rpartition(" ")[2] in lexicon.TITLE_HEADS:
        parts -= things.FAITHS  # "then Catholic Bishop of"
    return parts <= TITLE_ALONE and parts != {"national", "party"}
