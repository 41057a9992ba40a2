"""What the words beside a name say of the kind of thing it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..segment.words import COUNTRY, IN_OFFICE
from .before import link_before, noun_before
from .behind import behind, is_of_holder
from .lands import LINKS, lands
from .listing import is_body_in_marks
from .origins import in_parish
from .owned import Sign, owning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..around import Around
    from ..piece import Piece

RARE = 0.2  # the weight of a surname whose holder hardly anybody means by it alone


def beside(piece: Piece) -> Iterator[Sign]:
    """How much the words beside a piece speak for each kind, sign by sign; may be negative."""
    words = piece.around
    yield from behind(words, piece.text)
    if words.tail.startswith(("'", "’")):
        yield from owning(words)
    elif piece.quoted and is_body_in_marks(words):
        yield "organisation", 3.2
    yield from _holding(piece, words) if piece.known else ()
    yield from noun_before(piece, words)
    yield from link_before(piece, words)
    if words.previous in LINKS:
        yield from lands(piece, words)
    if piece.text.startswith("St"):
        yield from in_parish(piece)


def _holding(piece: Piece, words: Around) -> Iterator[Sign]:
    """A surname that an office holder has, or had: as much as a vote of the model, or more."""
    if " " in piece.text or (words.tail[:1] == "-" and words.next != "led"):
        return  # the "Franco" of "Franco-German" never governed
    holder = next((alias for alias in piece.known if alias.type == "person"), None)
    if holder is None:
        return
    if holder is not piece.known[0]:
        if piece.known[0].weight < COUNTRY:
            yield "person", 0.4  # first of all it is a town's name
    else:
        yield "person", 1.0 if holder.weight >= IN_OFFICE else 0.85 if holder.weight > RARE else 0.4
    if is_of_holder(words):
        yield "person", 0.85
