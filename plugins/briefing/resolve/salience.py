"""What an article is about: by where, how early and how firmly it is named."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from operator import mul
from typing import TYPE_CHECKING, Self

from msgspec import Struct, field

from .around import is_setting
from .link.metonyms import governments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ..model import Document, Entity, EntityId, EntityType, Mention, Sentence, Span

HEADS = frozenset({"title", "standfirst"})
MOST, MOST_OF_SUBJECT, LATEST = 6, 3, 8
LATE = 2 / 3  # of the body: what is named behind it is background
BASE = -1.3
WEIGHTS: Mapping[str, float] = {
    "named": 2.5,  # by the logarithm of how often before the last third, if the top names it
    "firm": 1.0,  # in the first sentences of the first two paragraphs, for each, as no mere setting
    "subject": 0.8,  # for each time that it is the subject
    "behind": -0.45,  # for each entity that is named before it; a dateline's comes first
    "late place": -1.5,  # a place that the top names in the second paragraph alone
    "adjective": -0.9,  # in the top, but nowhere by more than an adjective ("Japanese")
    "event": 1.0,  # with a name of its own
}
"""What each reason weighs: a logistic regression's over 141 annotated articles (tools/fit_lead.py),
rounded. Fitted on all of seven sets but one and measured on that one, these seven reasons find the
lead with F1 0.815. The nine that were weighed before do with 0.80; so do a hundred and twenty
others (roles, quotes, spread, source, words of the headline), and trees over them with 0.78 to
0.80. The cut is no limit: knowing how many lead gives 0.82, cutting at the widest gap 0.80. The
limit is taste: a careful reader who was given all names of 21 articles agreed with the annotators
at 0.86."""


class Standing(Struct, gc=False):
    """How one entity stands in an article.

    before    how many entities are named before it
    places    "title", "standfirst", "first" and "second" (paragraphs), if they name it
    firm      "first" and "second", if their first sentence names it as more than a setting ("in
              Hobart") or an adjective
    early     how often it is named before the last third of the body
    subject   how often it is the subject
    is_adjective   whether nothing but adjectives names it
    """

    before: int = LATEST
    places: set[str] = field(default_factory=set)
    firm: set[str] = field(default_factory=set)
    early: int = 0
    subject: int = 0
    is_adjective: bool = True

    def reasons(self, kind: EntityType) -> tuple[float, ...]:
        """What speaks for it, and against it, in the order of ``WEIGHTS``."""
        is_at_top = bool(self.places)
        return (
            is_at_top * math.log1p(self.early),
            len(self.firm),
            min(MOST_OF_SUBJECT, self.subject),
            min(LATEST, self.before),
            kind == "place" and self.places == {"second"},
            is_at_top and self.is_adjective,
            kind == "event",
        )


def weigh(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> dict[EntityId, float]:
    """A weight for each entity; a metonym's goes to its country if the article names that, too."""
    return {
        id_: BASE + sum(map(mul, WEIGHTS.values(), why))
        for id_, why in reasons(document, sentences, mentions, entities).items()
    }


def reasons(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Mapping[EntityId, Entity],
) -> dict[EntityId, tuple[float, ...]]:
    """For each entity how much there is of each of ``WEIGHTS``, in their order."""
    standings = _standings(_Top.of(document, sentences), mentions, entities)
    unsaid = Standing()  # what is only meant, as a government by its capital
    return {id_: standings.get(id_, unsaid).reasons(one.type) for id_, one in entities.items()}


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
    late     where the last third of the body begins
    """

    document: Document
    late: float
    places: tuple[tuple[Span, str], ...]
    firsts: Mapping[str, int]

    @classmethod
    def of(cls, document: Document, sentences: Sequence[Sentence]) -> Self:
        heads = [(each.span, str(each.kind)) for each in document.blocks if each.kind in HEADS]
        end = document.dateline.end + 1 if document.dateline else 0  # with its full stop
        paragraphs = [
            each.span
            for each in document.blocks
            if each.kind == "paragraph" and each.span.end > end
        ]
        named = list(zip(paragraphs, ("first", "second"), strict=False))
        told = [(index, one.span) for index, one in enumerate(sentences) if one.span.end > end]
        firsts = {
            name: next((index for index, one in told if span.covers(one)), -1)
            for span, name in named
        }
        body = (each.span.start for each in document.blocks if each.kind not in HEADS)
        start = next(body, 0)
        late = start + LATE * (len(document.text) - start)
        return cls(document=document, places=(*heads, *named), firsts=firsts, late=late)

    def place(self, mention: Mention) -> str:
        """The name of the place in which a mention stands, or nothing."""
        if not self.places or mention.span.start >= self.places[-1][0].end:
            return ""  # nearly always
        return next((name for span, name in self.places if span.covers(mention.span)), "")


def _standings(
    top: _Top, mentions: Sequence[Mention], entities: Mapping[EntityId, Entity]
) -> dict[EntityId, Standing]:
    standings: defaultdict[EntityId, Standing] = defaultdict(Standing)
    named: set[EntityId] = set()
    stands_for = governments(mentions, entities, top.document.date)
    dateline = top.document.dateline
    for mention in mentions:
        if dateline is not None and dateline.overlaps(mention.span):
            standings[mention.entity].before = 0
            continue
        place = top.place(mention)
        is_government = mention.metonym or place in HEADS  # "recalls envoys from Washington"
        government = stands_for.get(mention.entity) if is_government else None
        meant = government if government and government in entities else mention.entity
        standing = standings[meant]
        if meant not in named:
            standing.before = min(standing.before, len(named))
            named.add(meant)
        standing.early += mention.span.start < top.late
        standing.subject += mention.position == "subject"
        standing.is_adjective &= mention.demonym
        if place:
            standing.places.add(place)
            is_weak = mention.demonym or is_setting(top.document, mention)
            if top.firsts.get(place) == mention.sentence and not is_weak:
                standing.firm.add(place)
    return standings
