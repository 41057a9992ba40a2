"""What an article is about: by where, how often and in which part of its sentences it is named."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .around import is_setting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, Entity, EntityId, Mention, Span

MOST = 6
HEADS = frozenset({"title", "standfirst"})
"""Weights of a logistic regression on 70 annotated articles (the bench's development set and our
own passages), rounded: 0 is as likely to lead as not. Eightfold cross-check of the regression:
F1 0.79 and 0.81."""
weight_of_place = {"first": 2.0, "second": 1.65}  # paragraphs
weight_of_head = {"title": 1.1, "standfirst": 0.4}
"""Added to them by a grid over the same articles and twelve more: F1 0.772 without, 0.783 with."""
SETTING = -0.8  # in the second paragraph as a setting or an adjective alone
OFTEN = 1.0  # times the logarithm of how often
SHARE = 0.8  # times how often, of the entity named most often
LATE = -0.35  # for each entity that is named before, twelve at most
SUBJECT = 0.2  # each
EVENT, PLACE = 1.4, -0.6
BASE = -0.35
LATEST = 12


@dataclass(slots=True)
class Standing:
    """How one entity stands in an article.

    rank    how many entities are named before it
    heads   "title" and "standfirst", if they name it in whatever way
    places  "first" and "second": the paragraphs that are about it
    weak    those that name it as a setting ("in Hobart") or by an adjective ("Russian") alone
    """

    rank: int
    heads: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    weak: set[str] = field(default_factory=set)
    mentions: int = 0
    subjects: int = 0

    def weight(self, entity: Entity | None, most: int) -> float:
        """The sum of what speaks for it; ``most`` mentions has the entity named most often."""
        kind = entity.type if entity is not None else None
        return (
            BASE
            + sum(weight_of_head[head] for head in sorted(self.heads))
            + sum(weight_of_place.get(place, 0.0) for place in sorted(self.places))
            + SETTING * ("second" in self.weak)
            + OFTEN * math.log(max(1, self.mentions))
            + SHARE * self.mentions / most
            + LATE * min(LATEST, self.rank)
            + SUBJECT * self.subjects
            + EVENT * (kind == "event")
            + PLACE * (kind == "place")
        )


def weigh(
    document: Document, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> dict[EntityId, float]:
    """A weight for each entity; a metonym's goes to its country if the article names that, too."""
    standings: dict[EntityId, Standing] = {}
    weighty = _weighty_places(document)
    for mention in mentions:
        place = _place(document, mention, weighty)
        meant = _meant(mention, place, entities)
        standing = standings.setdefault(meant, Standing(rank=len(standings)))
        standing.mentions += 1
        standing.subjects += mention.position == "subject"
        if place in weight_of_head:
            standing.heads.add(place)
        if place in weight_of_place:
            is_weak = mention.demonym or is_setting(document, mention)
            (standing.weak if is_weak else standing.places).add(place)
    most = max((standing.mentions for standing in standings.values()), default=1)
    never = Standing(rank=LATEST)
    return {id_: standings.get(id_, never).weight(entities.get(id_), most) for id_ in entities}


def salience(weights: Mapping[EntityId, float]) -> dict[EntityId, float]:
    """How likely each is to lead, in [0, 1], 1 for the likeliest."""
    odds = {entity: 1 / (1 + math.exp(-weight)) for entity, weight in weights.items()}
    top = max(odds.values(), default=1.0)
    return {entity: round(likely / top, 4) for entity, likely in odds.items()}


def lead(weights: Mapping[EntityId, float]) -> tuple[EntityId, ...]:
    """What the article is about, six at most, the weightiest first; one if it names anything."""
    ranked = sorted(weights, key=lambda entity: (-weights[entity], entity))
    return tuple(e for e in ranked[:MOST] if weights[e] >= 0) or tuple(ranked[:1])


def _meant(mention: Mention, place: str, entities: Mapping[EntityId, Entity]) -> EntityId:
    country = mention.metonym
    if place in {"title", "standfirst"}:  # "recalls envoys from Washington": a government, too
        country = entities[mention.entity].capital_of
    return country if country is not None and country in entities else mention.entity


def _weighty_places(document: Document) -> list[tuple[Span, str]]:
    """Title, standfirst and the first two paragraphs, each with its name."""
    heads = [(each.span, str(each.kind)) for each in document.blocks if each.kind in HEADS]
    paragraphs = [each.span for each in document.blocks if each.kind == "paragraph"]
    return heads + list(zip(paragraphs, ("first", "second"), strict=False))


def _place(document: Document, mention: Mention, weighty: Sequence[tuple[Span, str]]) -> str:
    if document.dateline and document.dateline.overlaps(mention.span):
        return ""
    return next((place for span, place in weighty if span.covers(mention.span)), "")
