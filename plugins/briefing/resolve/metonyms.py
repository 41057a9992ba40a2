"""Capitals and seats that stand for a government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import lexicon

if TYPE_CHECKING:
    from ..model import Document, Entity, EntityId
    from .pieces import Piece

ACTING = frozenset({"subject", "possessive", "object"})


def metonym_of(document: Document, piece: Piece, entity: Entity) -> EntityId | None:
    """The country for which a capital's name stands here; None if the city itself is meant.

    A capital in a dateline, behind a preposition of place or beside another place's name is the
    city; one that acts, is acted on or owns something is the government.
    """
    if not entity.capital_of or not piece.candidate:
        return None
    if document.dateline and document.dateline.overlaps(piece.span):
        return None
    words = piece.around
    if words.previous in lexicon.WHERE:
        return None
    return entity.capital_of if piece.candidate.position in ACTING else None
