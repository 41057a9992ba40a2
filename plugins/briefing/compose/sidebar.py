"""The sidebar: which entities get a card, and what stands on it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from ..model import Card, Entry, Evidence
from .roles import standing

if TYPE_CHECKING:
    from collections.abc import Container

    from ..model import Entity, EntityId, EntityType, Fact, Portrait
    from .material import Material

_MOST_CARDS = 6
_MOST_FACTS = 4
# by kind, what tells a reader most, first; labels as packs and dossiers write them, in lower case
_USEFUL: dict[EntityType, tuple[str, ...]] = {
    "person": ("party", "office", "born", "died", "known for", "citizenship", "nationality"),
    "organisation": (
        "kind",
        "country",
        "ownership",
        "members",
        "founded",
        "headquarters",
        "seat",
        "head",
        "aim",
    ),
    "place": ("capital", "population", "government", "member of", "located in", "country", "area"),
    "event": ("date", "dates", "place", "location", "participants", "outcome", "result"),
}


def find_cards(material: Material) -> tuple[Card, ...]:
    """Cards of the main entities that have something to say, in order of first mention.

    What the article is about comes before what it only names; six at most.
    """
    ranked = sorted(
        material.resolution.entities, key=lambda one: -material.salience.get(one.id, 0.0)
    )
    leads = [material.entities[one] for one in material.resolution.lead if one in material.entities]
    chosen = {one.id: one for one in (*leads, *ranked)}.values()
    lead = material.resolution.lead
    cards = (
        card
        for one in chosen
        if (one.id in lead or _may_tell(one, material))
        and (card := _card(one, material))
        and (one.id in lead or _tells(card, material))
    )
    return tuple(sorted(islice(cards, _MOST_CARDS), key=lambda one: one.first_mention))


def _may_tell(entity: Entity, material: Material) -> bool:
    """Whether the card is worth making: most entities are named once, in passing."""
    portrait = material.portraits.get(entity.id)
    facts = portrait.facts if portrait else ()
    return _is_told(entity, material) or any(fact.label == "Country" for fact in facts)


def _is_told(entity: Entity, material: Material) -> bool:
    return entity.type != "place" and len(material.mentions.get(entity.id, ())) > 1


def find_introductions(material: Material, ids: Container[EntityId]) -> tuple[Card, ...]:
    """A card without facts of each entity among ``ids`` that has a role or a summary."""
    named = (one for one in material.resolution.entities if one.id in ids)
    cards = (_bare(one, material) for one in named if material.mentions.get(one.id))
    return tuple(card for card in cards if card.role or card.summary)


def _tells(card: Card, material: Material) -> bool:
    """Whether a card is worth a reader's while for an entity that the article isn't about.

    An agency, even if it is named only as a source: who it belongs to says how to take it.
    """
    if any(label == "Country" for label, _ in card.facts):
        return True
    return _is_told(card.entity, material) and bool(card.role or card.summary)


def _card(entity: Entity, material: Material) -> Card | None:
    if not material.mentions.get(entity.id):
        return None
    portrait = material.portraits.get(entity.id)
    card = _bare(entity, material, facts=_facts(entity, portrait) if portrait else ())
    return card if card.role or card.summary or card.facts else None


def _bare(entity: Entity, material: Material, *, facts: tuple[tuple[str, Entry], ...] = ()) -> Card:
    """The card of an entity that the text names, with the facts given."""
    portrait = material.portraits.get(entity.id)
    known = standing(entity.id, material) if entity.type == "person" else None
    return Card(
        entity=entity,
        role=Entry(text=known.words, evidence=known.evidence) if known else None,
        summary=_summary(portrait) if portrait else None,
        facts=facts,
        flag=portrait.flag if portrait else None,
        first_mention=material.mentions[entity.id][0].span.start,
    )


def _summary(portrait: Portrait) -> Entry | None:
    record = portrait.record
    if record.summary is None or record.summary_source is None:
        return None
    # a summary has no date: one that tells of later years would mislead beside "as of"
    source = record.summary_source
    told = source.date if source.layer != "dossier" else None
    if told and told > portrait.date.isoformat()[: len(told)]:
        return None  # it tells how things stand on a later day
    if any(int(year) > portrait.date.year for year in re.findall(r"\b\d{4}\b", record.summary)):
        return None
    return Entry(text=record.summary, evidence=(Evidence(reference=record.summary_source),))


def _facts(entity: Entity, portrait: Portrait) -> tuple[tuple[str, Entry], ...]:
    useful = _USEFUL[entity.type]

    def rank(fact: Fact) -> int:
        label = fact.label.casefold()
        if label in useful:
            return useful.index(label)
        # who heads it comes first: the label is the title, the value a person
        return len(useful) if fact.entity is None else -1

    facts = portrait.facts
    if entity.type == "event":  # its day under two labels stands once, under the editor's
        facts = tuple({one.value: one for one in reversed(facts)}.values())[::-1]
    ordered = sorted(facts, key=rank)[:_MOST_FACTS]
    return tuple((one.label, _fact(one)) for one in ordered)


def _fact(fact: Fact) -> Entry:
    return Entry(
        text=fact.value,
        entity=fact.entity,
        as_of=fact.as_of,
        evidence=(Evidence(reference=fact.source),),
    )
