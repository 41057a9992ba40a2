"""All of a document's resolution: entities, mentions, claims, roles, lead, doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from ..model import Doubt, Entity, Mention, Resolution
from .attribute.ages import by_age
from .attribute.claims import find_claims
from .attribute.roles import find_roles
from .attribute.scene import Scene
from .genders import genders
from .hints import Hints
from .link.entities import Linker
from .link.identity import ids_of
from .link.metonyms import governments, metonym_of
from .names import core, family_name, fold, plain
from .salience import lead, salience, weigh
from .segment.pieces import find_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..model import Document, EntityId, Extraction
    from .gazetteer import Gazetteer
    from .link.clusters import Cluster, Linked
    from .piece import Piece

SHOWN = 0.5
"""A mention with a lower score isn't shown: it becomes a doubt."""


def resolve_document(
    document: Document, extraction: Extraction, gazetteer: Gazetteer
) -> Resolution:
    """The resolution of a document; see ``resolve``."""
    hints = Hints.of(document)
    linker = Linker(document, extraction, gazetteer, find_pieces(document, extraction, gazetteer))
    linker.run()
    doubtful = hints.adopt(linker.doubtful, linker.clusters, gazetteer)
    hints.apply(linker.clusters, gazetteer)
    names = [cluster.best_name() for cluster in linker.clusters]
    ids = ids_of(linker.clusters, names, gazetteer)
    entities: dict[EntityId, Entity] = {}
    mentions: list[Mention] = []
    doubts = [_doubt(document, piece.span.start, piece.span.end, why) for piece, why in doubtful]
    for cluster, name, id_ in sorted(
        zip(linker.clusters, names, ids, strict=True), key=lambda each: each[0].first
    ):
        shown = [link for link in cluster.links if link.score >= SHOWN]
        if len(shown) < len(cluster.links):
            doubts += _doubts(document, cluster)
        if shown:
            entities[id_] = _entity(cluster, name, id_, gazetteer)
            mentions += _mentions(document, entities[id_], shown)
    mentions.sort(key=lambda mention: mention.span.start)
    mentions = by_age(document.text, mentions, entities)
    stands_for = governments(mentions, entities, document.date)
    mentions = [
        replace(one, metonym=stands_for[one.entity]) if one.metonym else one for one in mentions
    ]
    gender_of = genders(document, extraction, mentions, entities, gazetteer)
    scene = Scene(document, extraction, tuple(mentions), entities, gender_of)
    return _resolution(scene, hints, entities, doubts)


def _resolution(
    scene: Scene, hints: Hints, entities: dict[EntityId, Entity], doubts: list[Doubt]
) -> Resolution:
    weights = weigh(scene.document, scene.extraction.sentences, scene.mentions, entities)
    shares = salience(weights)
    return Resolution(
        entities=tuple(entities.values()),
        mentions=tuple(scene.mentions),
        claims=hints.voiced(scene.document, find_claims(scene), entities),
        roles=find_roles(scene),
        lead=lead(weights),
        salience=tuple(shares.get(id_, 0.0) for id_ in entities),
        doubts=tuple(sorted(doubts, key=lambda doubt: doubt.span)),
    )


def _entity(cluster: Cluster, best: str, id_: EntityId, gazetteer: Gazetteer) -> Entity:
    known = gazetteer.entities.get(cluster.known) if cluster.known else None
    if known is not None:
        if known.type != "person":
            return replace(known, name=_name_told(cluster, known))
        name = _name_as_written(cluster, known)
        return replace(known, name=name, family=family_name(name))
    if cluster.kind == "person":
        return Entity(id=id_, type="person", name=best, family=family_name(best))
    others = sorted(form for form in cluster.forms if form != best)
    others.sort(key=str.isupper)  # acronyms last
    return Entity(id=id_, type=cluster.kind, name=best, aliases=tuple(others))


def _name_told(cluster: Cluster, known: Entity) -> str:
    """The name that the text gives it, where that differs by marks alone, or a body had it once.

    "Tartus", where data has "Ţarţūs"; "National Front" in the years before it was renamed. A part
    of the usual name ("West Ham"), an acronym, an adjective take its place no more.
    """
    pieces = [link.piece for link in cluster.links]
    forms = {piece.text: piece.known for piece in pieces if not piece.text.isupper()}
    if known.name in forms:
        return known.name
    if plain(known.name) in forms:
        return plain(known.name)
    if known.type != "organisation":
        return known.name
    usual = fold(known.name)
    others = (
        form
        for form, aliases in forms.items()
        if " " in form and f" {fold(form)} " not in f" {usual} " and len(aliases) == 1
    )
    return next(others, known.name)


def _name_as_written(cluster: Cluster, known: Entity) -> str:
    """A person's name in the order and spelling of the text, if it has it whole."""
    whole = (form for form in cluster.forms if len(core(form)) > 1 and not form.isupper())
    return next(whole, known.name)


def _mentions(document: Document, entity: Entity, links: list[Linked]) -> Iterator[Mention]:
    for link in links:
        piece = link.piece
        stands_for = metonym_of(document, piece, entity) if entity.capital_of else None
        demonym = bool(piece.known) and _is_adjective(piece, entity)
        yield Mention(
            span=piece.span,
            entity=entity.id,
            sentence=piece.sentence,
            score=round(link.score, 2),
            reason=link.reason,
            position=piece.candidate.position if piece.candidate else "other",
            demonym=demonym,
            metonym=stands_for,
        )


def _is_adjective(piece: Piece, entity: Entity) -> bool:
    """Whether a name means an entity as its people's or as an adjective."""
    return any(alias.demonym and alias.entity == entity.id for alias in piece.known)


def _doubts(document: Document, cluster: Cluster) -> Iterator[Doubt]:
    """Of each of a cluster's pieces that isn't shown."""
    for link in cluster.links:
        if link.score < SHOWN:
            span, why = link.piece.span, f"perhaps {cluster.name}"
            yield _doubt(document, span.start, span.end, why)


def _doubt(document: Document, start: int, end: int, why: str) -> Doubt:
    from ..model import Span

    name = document.text[start:end]
    return Doubt(
        span=Span(start=start, end=end),
        what=f'"{name}" is not linked: {why}',
        remedy=f"In the header of {document.path}: Entities: {name}=ID-OF-A-DOSSIER",
    )
