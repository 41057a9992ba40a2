"""What an article is about: by where, how often and how firmly it is named."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from .around import is_setting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, Entity, EntityId, EntityType, Mention, Sentence, Span

HEADS = frozenset({"title", "standfirst"})
MOST, MOST_OPENED, LATEST, LAST_OF_KIND = 6, 3, 12, 6
FAMILIAR = 0.9  # the score of a name that a source knows, or that the text gives whole
"""Weights of a logistic regression on 101 annotated articles (the bench's development set and our
own passages, but for those that nobody reads), moved towards the best F1, halved so that
1 / (1 + exp(-weight)) is near to how often it leads, and rounded. Fitted on three quarters of the
articles and measured on the rest, four times over: F1 0.80; what was weighed before, 0.76."""
BASE = -1.05
NAMELESS = 0.25  # the title names nothing
TOP = 1.25  # for each of title, standfirst, first and second paragraph that names it
FIRM = {"first": 0.95, "second": 0.65}  # the first sentence of a paragraph, more than as a setting
OPENS = 0.3  # for each sentence in which nothing is named before it
SHARE = 0.75  # times how often it is named, of what is named most often
LATE = -0.2  # for each entity that is named before it
AKIN = -0.3  # for each of those that is of its kind: a person, a body and a place lead
ASIDE = -0.65  # in the second paragraph as a setting or by an adjective alone
LATE_PLACE = -0.75  # a place in the second paragraph
DOUBT = -2.75  # for each point of score below that of a familiar name


@dataclass(slots=True)
class Standing:
    """How one entity stands in an article.

    before, akin   how many entities are named before it, and how many of them are of its kind; a
                   dateline doesn't count
    places         "title", "standfirst", "first" and "second" (paragraphs), if they name it
    plain          those that name it as more than a setting ("in Hobart") or an adjective
    firm           "first" and "second", if their first sentence does
    mentions       how many name it
    opens          in how many sentences it is the first that is named
    score          of its surest mention
    """

    before: int = LATEST
    akin: int = LAST_OF_KIND
    places: set[str] = field(default_factory=set)
    plain: set[str] = field(default_factory=set)
    firm: set[str] = field(default_factory=set)
    mentions: int = 0
    opens: int = 0
    score: float = 0.0

    def reasons(self, kind: EntityType, *, most: int) -> dict[str, float]:
        """What speaks for it and against it; the entity named most often has ``most`` mentions."""
        is_second = "second" in self.places
        return {
            "named at the top": TOP * len(self.places),
            "in a first sentence": sum(FIRM[place] for place in sorted(self.firm)),
            "opens sentences": OPENS * min(MOST_OPENED, self.opens),
            "often named": SHARE * self.mentions / most,
            "others before it": LATE * min(LATEST, self.before),
            "others of its kind before it": AKIN * min(LAST_OF_KIND, self.akin),
            "a setting only": ASIDE * (is_second and "second" not in self.plain),
            "a place, and late": LATE_PLACE * (is_second and kind == "place"),
            "a name in doubt": DOUBT * max(0.0, FAMILIAR - self.score),
        }


def weigh(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> dict[EntityId, float]:
    """A weight for each entity; a metonym's goes to its country if the article names that, too."""
    standings = _standings(_Top.of(document, sentences), mentions, entities)
    most = max((one.mentions for one in standings.values()), default=1)
    unsaid = Standing(score=FAMILIAR)  # named in the dateline alone
    base = BASE + NAMELESS * (not any("title" in one.places for one in standings.values()))
    return {
        id_: base + sum(standings.get(id_, unsaid).reasons(entity.type, most=most).values())
        for id_, entity in entities.items()
    }


def salience(weights: Mapping[EntityId, float]) -> dict[EntityId, float]:
    """How likely each is to lead, in [0, 1], 1 for the likeliest."""
    odds = {entity: 1 / (1 + math.exp(-weight)) for entity, weight in weights.items()}
    top = max(odds.values(), default=1.0)
    return {entity: round(likely / top, 4) for entity, likely in odds.items()}


def lead(weights: Mapping[EntityId, float]) -> tuple[EntityId, ...]:
    """What the article is about, six at most, the weightiest first; one if it names anything."""
    ranked = sorted(weights, key=lambda entity: (-weights[entity], entity))
    return tuple(e for e in ranked[:MOST] if weights[e] >= 0) or tuple(ranked[:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Top:
    """Where an article says what it is about.

    places   title, standfirst and the first two paragraphs
    firsts   by paragraph, its first sentence's index; one that is the dateline alone is none
    """

    document: Document
    places: tuple[tuple[Span, str], ...]
    firsts: Mapping[str, int]

    @classmethod
    def of(cls, document: Document, sentences: Sequence[Sentence]) -> Self:
        heads = [(each.span, str(each.kind)) for each in document.blocks if each.kind in HEADS]
        paragraphs = [each.span for each in document.blocks if each.kind == "paragraph"]
        named = list(zip(paragraphs, FIRM, strict=False))
        end = document.dateline.end + 1 if document.dateline else 0  # with its full stop
        told = [(index, one.span) for index, one in enumerate(sentences) if one.span.end > end]
        firsts = {
            name: next((index for index, one in told if span.covers(one)), -1)
            for span, name in named
        }
        return cls(document=document, places=(*heads, *named), firsts=firsts)

    def place(self, mention: Mention) -> str:
        """The name of the place in which a mention stands, or nothing."""
        return next((name for span, name in self.places if span.covers(mention.span)), "")

    def is_dateline(self, mention: Mention) -> bool:
        dateline = self.document.dateline
        return dateline is not None and dateline.overlaps(mention.span)


def _standings(
    top: _Top, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> dict[EntityId, Standing]:
    standings: dict[EntityId, Standing] = {}
    kinds: Counter[EntityType] = Counter()
    last = -1
    for mention in mentions:
        place = top.place(mention)
        if top.is_dateline(mention):
            continue
        meant = _meant(mention, place, entities)
        if meant not in standings:
            kind = entities[meant].type
            standings[meant] = Standing(before=len(standings), akin=kinds[kind])
            kinds[kind] += 1
        standing = standings[meant]
        standing.mentions += 1
        standing.opens += mention.sentence != last
        last = mention.sentence
        standing.score = max(standing.score, mention.score)
        if place:
            standing.places.add(place)
            if not (mention.demonym or is_setting(top.document, mention)):
                standing.plain.add(place)
                if top.firsts.get(place) == mention.sentence:
                    standing.firm.add(place)
    return standings


def _meant(mention: Mention, place: str, entities: Mapping[EntityId, Entity]) -> EntityId:
    country = mention.metonym
    if place in HEADS:  # "recalls envoys from Washington": a government, too
        country = entities[mention.entity].capital_of
    return country if country is not None and country in entities else mention.entity
