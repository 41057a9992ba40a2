"""Which pieces may be names at all: slogans, things and words of headlines are none."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from . import things
from .makes import is_make, is_species
from .markets import is_market
from .names import fold
from .noise import (
    is_ethnic,
    is_headline_word,
    is_loud,
    is_noise,
    is_slogan,
    is_thing,
    opens_with_thing,
)
from .stretches import things_in
from .tongues import tongues
from .towns import halves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..model import Document, Span
    from .pieces import Piece
    from .signs import Signs

OPENING = frozenset('“‘"')
CLOSES = re.compile(r"[,.]?[”’\"]")
POSSESSIVE = frozenset({"'s", "’s"})


def sift(pieces: Sequence[Piece], document: Document, signs: Signs) -> list[Piece]:
    """The pieces that may be names, in order."""
    scare = _in_scare_marks(document.text, pieces)
    stretches = sorted(things_in(document, signs.words))
    spoken = tongues(pieces, document, signs.languages) | halves(pieces, document.text)
    left = [
        each
        for each in pieces
        if each.span not in scare
        and each.span not in spoken
        and not any(one.start <= each.span.start < one.end for one in stretches)
        and not is_noise(each, document, signs.given_names)
        and not is_make(each, document)
        and (_is_dateline(each, document) or not is_loud(each, signs.words))
        and not is_market(each, document)
    ]
    parts = {part for each in left for part in fold(each.text).split()[1:]}
    left = [each for each in left if not is_ethnic(each) or fold(each.text) in parts]
    outside = {fold(each.text) for each in left if not each.quoted and not each.headline}
    left = [each for each in left if not is_slogan(each, document, outside)]
    things = {
        fold(each.text)
        for each in left
        if is_thing(each, document, signs.described_as(each))
        or opens_with_thing(each, signs.given_names)
    }
    things |= {fold(each.text) for each in pieces if each.span in stretches and not each.known}
    things |= {fold(each.text) for each in left if is_species(each, signs.words)}
    things |= _types_of_things(pieces, document, signs)
    left = [each for each in left if fold(each.text) not in things]
    body = sorted({fold(each.text) for each in left if not each.headline})
    return [each for each in left if not is_headline_word(each, body)]


def _is_dateline(piece: Piece, document: Document) -> bool:
    is_label = piece.around.tail.startswith(":")
    return bool(document.dateline and document.dateline.overlaps(piece.span)) and not is_label


def _types_of_things(pieces: Sequence[Piece], document: Document, signs: Signs) -> set[str]:
    """Unknown names that stand before "submarine", "system" and never act: types, programs."""
    types = {
        fold(each.text).split()[-1]
        for each in pieces
        if not each.known and each.around.next in things.THINGS_AFTER
    }
    acting = {
        fold(each.text)
        for each in pieces
        if document.text[each.span.end : each.span.end + 2] in POSSESSIVE or signs.acts(each)
    }
    return types - acting


def _in_scare_marks(text: str, pieces: Sequence[Piece]) -> set[Span]:
    """Names that fill a pair of marks together with others: "Asian NATO", what doesn't exist."""
    return {
        piece.span
        for one, other in pairwise(pieces)
        if text[one.span.end : other.span.start] == " "
        and text[one.span.start - 1 : one.span.start] in OPENING
        and CLOSES.match(text, other.span.end)
        for piece in (one, other)
    }
