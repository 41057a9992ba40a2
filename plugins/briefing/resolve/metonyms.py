"""Capitals and seats that stand for a government."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import EntityId
from . import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ..model import Document, Entity, Mention
    from .pieces import Piece

ACTING = frozenset({"subject", "possessive", "object"})
UNION_AT = {EntityId("brussels"): EntityId("european-union")}
"""A capital whose name in news is a union of states more often than its country."""


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


def governments(
    mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> dict[EntityId, EntityId]:
    """By capital, for whom its name stands: its country, or the union that sits there.

    mentions   the article's, in order
    Of a union and its bodies it is the one that the article names first, the union itself behind
    somebody who holds an office of it; without any, the country. Ours.
    """
    return {
        id_: next(_of_union(UNION_AT.get(id_), mentions, entities), entity.capital_of)
        for id_, entity in entities.items()
        if entity.capital_of is not None
    }


def _of_union(
    union: EntityId | None, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> Iterator[EntityId]:
    for mention in mentions if union else ():
        entity = entities[mention.entity]
        if union and union in {entity.id, entity.within}:
            yield union if entity.type == "person" else entity.id
