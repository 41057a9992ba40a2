"""What an article is about: by where, how often and in which part of its sentences it is named."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, Entity, EntityId, Mention

MOST = 6
IN_TITLE = 4.0
IN_STANDFIRST = 2.5
IN_FIRST = (2.0, 1.2)  # the first two paragraphs
AS_SUBJECT = 0.6
EACH = 0.35
FEWEST = 0.35  # of the leader's weight


def salience(document: Document, mentions: Sequence[Mention]) -> dict[EntityId, float]:
    """A weight in [0, 1] for each entity, metonyms counted for their country; 1 for the first."""
    weights: defaultdict[EntityId, float] = defaultdict(float)
    seen: set[tuple[EntityId, float]] = set()
    paragraphs = [block for block in document.blocks if block.kind == "paragraph"][:2]
    for mention in mentions:
        entity = mention.metonym or mention.entity
        if document.dateline and document.dateline.overlaps(mention.span):
            weights[entity] += 0.0
            continue
        place = _place(document, mention, paragraphs)
        if place and (entity, place) not in seen:
            seen.add((entity, place))
            weights[entity] += place
        weights[entity] += EACH + (AS_SUBJECT if mention.position == "subject" else 0.0)
    top = max(weights.values(), default=0.0) or 1.0
    return {entity: round(weight / top, 4) for entity, weight in weights.items()}


def lead(
    document: Document,
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
    weights: Mapping[EntityId, float],
) -> tuple[EntityId, ...]:
    """What the title and the first two paragraphs are about, six at most, the weightiest first."""
    paragraphs = [block for block in document.blocks if block.kind == "paragraph"][:2]
    early = {
        mention.metonym or mention.entity
        for mention in mentions
        if _place(document, mention, paragraphs)
        and not (document.dateline and document.dateline.overlaps(mention.span))
    }
    ranked = sorted(
        (entity for entity in early if entity in entities),
        key=lambda entity: (-weights.get(entity, 0.0), entity),
    )
    return tuple(entity for entity in ranked if weights.get(entity, 0.0) >= FEWEST)[:MOST]


def _place(document: Document, mention: Mention, paragraphs: Sequence[object]) -> float:
    for block in document.blocks:
        if block.span.covers(mention.span):
            if block.kind == "title":
                return IN_TITLE
            if block.kind == "standfirst":
                return IN_STANDFIRST
            if block in paragraphs:
                return IN_FIRST[paragraphs.index(block)]
            return 0.0
    return 0.0
