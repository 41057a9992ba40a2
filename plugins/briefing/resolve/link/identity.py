"""The ids of entities: the gazetteer's where it knows them, else the slug of the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...model import EntityId
from ..names import slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..gazetteer import Gazetteer
    from .clusters import Cluster


def ids_of(
    clusters: Sequence[Cluster], names: Sequence[str], gazetteer: Gazetteer
) -> list[EntityId]:
    """One id a cluster, each once; ``names`` are their best ones.

    An unknown name gets the same id in every article, one that many countries have with its
    country ("supreme-court-kenya"); if a known entity of another kind has it, or
    another cluster of this one, the kind is added ("verona-person").
    """
    taken = {cluster.known for cluster in clusters if cluster.known}
    ids: list[EntityId] = []
    for cluster, name in zip(clusters, names, strict=True):
        id_ = cluster.known or EntityId(slug(f"{name} {cluster.country}"))
        if cluster.known is None and (id_ in taken or id_ in gazetteer.entities):
            id_ = EntityId(f"{id_}-{cluster.kind}")
        number = 2
        while cluster.known is None and id_ in taken:
            id_ = EntityId(f"{slug(name)}-{cluster.kind}-{number}")
            number += 1
        taken.add(id_)
        ids.append(id_)
    return ids
