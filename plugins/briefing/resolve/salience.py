"""What an article is about: by where, how often and in which part of its sentences it is named."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .around import WORD_BEFORE
from .lexicon import LOCATIVE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, Entity, EntityId, Mention, Span

HEADS = frozenset({"title", "standfirst"})
MOST = 6
ENOUGH = 1.0
"""The weight from which an entity leads. This and the weights below: ours, searched for on the
bench's development articles (lead F1 0.78; 0.73 on those left out in a fourfold check)."""
weight_of_place = {"title": 0.5, "standfirst": 0.25, "first": 0.6, "second": 0.45}
OFTEN = 0.55  # times the logarithm of how often
EARLY_SUBJECT = 0.3
SUBJECT = 0.1  # each of two
BODY = 0.1
WEAK = 0.5  # a setting ("in Hobart") or an adjective ("Russian"), not what a sentence is about


@dataclass(slots=True)
class Standing:
    """How one entity stands in an article: by place the strongest mention, and counts."""

    places: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    mentions: int = 0
    subjects: int = 0
    early_subject: bool = False

    def weight(self, entity: Entity | None) -> float:
        """The sum of what speaks for it."""
        return (
            sum(weight_of_place[place] * strength for place, strength in self.places.items())
            + OFTEN * math.log(max(1, self.mentions))
            + EARLY_SUBJECT * self.early_subject
            + SUBJECT * min(2, self.subjects)
            + BODY * (entity is not None and entity.type in {"organisation", "event"})
        )


def weigh(
    document: Document, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> Counter[EntityId]:
    """A weight for each entity; a metonym's goes to its country if the article names that, too."""
    standings: defaultdict[EntityId, Standing] = defaultdict(Standing)
    weighty = _weighty_places(document)
    for mention in mentions:
        place = _place(document, mention, weighty)
        standing = standings[_meant(mention, place, entities)]
        standing.mentions += 1
        standing.subjects += mention.position == "subject"
        if place:
            strength = WEAK if mention.demonym or _is_setting(document, mention) else 1.0
            standing.places[place] = max(standing.places[place], strength)
            standing.early_subject |= mention.position == "subject"
    return Counter({id_: standings[id_].weight(entities.get(id_)) for id_ in entities})


def salience(weights: Mapping[EntityId, float]) -> dict[EntityId, float]:
    """The weights in [0, 1], 1 for the greatest."""
    top = max(weights.values(), default=0.0) or 1.0
    return {entity: round(weight / top, 4) for entity, weight in weights.items()}


def lead(weights: Mapping[EntityId, float]) -> tuple[EntityId, ...]:
    """What the article is about, six at most, the weightiest first; one if it names anything."""
    ranked = sorted(weights, key=lambda entity: (-weights[entity], entity))
    return tuple(e for e in ranked[:MOST] if weights[e] >= ENOUGH) or tuple(ranked[:1])


def _meant(mention: Mention, place: str, entities: Mapping[EntityId, Entity]) -> EntityId:
    country = mention.metonym
    if place in {"title", "standfirst"}:  # "recalls envoys from Washington": a government, too
        country = entities[mention.entity].capital_of
    return country if country is not None and country in entities else mention.entity


def _weighty_places(document: Document) -> list[tuple[Span, str]]:
    """Title, standfirst and the first two paragraphs, each with its name in ``weight_of_place``."""
    heads = [(each.span, str(each.kind)) for each in document.blocks if each.kind in HEADS]
    paragraphs = [each.span for each in document.blocks if each.kind == "paragraph"]
    return heads + list(zip(paragraphs, ("first", "second"), strict=False))


def _place(document: Document, mention: Mention, weighty: Sequence[tuple[Span, str]]) -> str:
    if document.dateline and document.dateline.overlaps(mention.span):
        return ""
    return next((place for span, place in weighty if span.covers(mention.span)), "")


def _is_setting(document: Document, mention: Mention) -> bool:
    before = document.text[max(0, mention.span.start - 30) : mention.span.start].rstrip()
    match = WORD_BEFORE.search(before.removesuffix(" the"))
    return match is not None and match[0].lower() in LOCATIVE
